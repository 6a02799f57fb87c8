package app.gravl.jobs;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.read;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.changes.EvaluateCommand;
import app.gravl.jobs.changes.Rows;
import app.gravl.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole job's state as released versions stored it, in {@code formats/savepoint-N}: every later
 * version must start from it. {@code -Dgravl.savepoint=N} writes a new one where state is added;
 * never change an old one.
 */
class StoredSavepointTest {

  private static final Path KEPT = Path.of("src", "test", "resources", "formats");
  private static final long USER = 7;

  @TempDir Path folder;

  @Test
  void a_job_goes_on_from_the_savepoint_of_an_earlier_version() throws Exception {
    String number = System.getProperty("gravl.savepoint");
    if (number != null) {
      write(KEPT.resolve("savepoint-" + number));
    }
    try (JobHarness job = new JobHarness(folder, "rocksdb")) {
      start(job, "savepoint-2");

      // All that is known of the user, and the catalog, comes from the savepoint.
      job.awaitVersion(USER, 2);
      assertThat(
              job.longOf(
                  "select catalog_version from workout_recommendations where user_id = " + USER))
          .isEqualTo(1);
      assertThat(job.longOf("select count(*) from muscle_group_recovery where user_id = " + USER))
          .isEqualTo(16);
      // Its partitions are not those of this broker, and it can tell.
      job.awaitLong("select count(*) from stream_alarms where kind = 'changes lost'", 1);
    }
  }

  /** What it holds lacks what the model asks for by now. */
  @Test
  void from_a_savepoint_of_model_1_nobody_is_evaluated_before_a_snapshot_which_is_asked_for()
      throws Exception {
    try (JobHarness job = new JobHarness(folder, "rocksdb")) {
      start(job, "savepoint-1");

      job.awaitLong("select epoch from cdc_epoch", 2);
      // Behind the question whether to evaluate, so that it was answered before this is read.
      job.newUser(USER + 1);
      job.sourceSendsEpoch(2);
      job.catalogSnapshot();
      job.user(
          USER + 1,
          read("users", 2, 500, Rows.user(USER + 1, "UTC")),
          read("user_versions", 2, 500, Rows.version(USER + 1, 1)));
      job.awaitVersion(USER + 1, 1);
      assertThat(job.longOf("select count(*) from workout_recommendations where user_id = " + USER))
          .isZero();

      job.user(
          USER,
          read("users", 2, 500, Rows.user(USER, "UTC")),
          read("workout_logs", 2, 500, Rows.set(1, USER, 1, job.hourAgo(), "80.000", 8)),
          read("user_versions", 2, 500, Rows.version(USER, 2)));
      job.awaitVersion(USER, 2);
    }
  }

  private static void start(JobHarness job, String savepoint) throws Exception {
    job.beginEpoch(1);
    job.database().execute("insert into users (id, time_zone) values (%d, 'UTC')".formatted(USER));
    job.start(Optional.of(KEPT.resolve(savepoint).toAbsolutePath()));
    job.send(
        Topics.USER_CHANGES,
        new String(EvaluateCommand.key(USER), StandardCharsets.UTF_8),
        EvaluateCommand.record(USER));
  }

  private void write(Path kept) throws Exception {
    try (JobHarness job = new JobHarness(folder.resolve("written"), "hashmap")) {
      job.beginEpoch(1);
      job.catalogSnapshot();
      job.newUser(USER);
      job.user(
          USER,
          created("workout_logs", 200, Rows.set(1, USER, 1, job.hourAgo(), "80.000", 8)),
          updated("user_versions", 201, Rows.version(USER, 2)));
      job.start();
      job.awaitVersion(USER, 2);
      // Half a transaction, and half a change of the catalog.
      job.user(
          USER, created("workout_logs", 300, Rows.set(2, USER, 1, job.hourAgo(), "80.000", 8)));
      job.catalog(List.of(updated("exercise_muscles", 300, Rows.activation(1, "chest", 0.25))));
      job.awaitCheckpoint();
      Path made = job.savepoint(folder.resolve("savepoints"));
      Files.createDirectories(kept);
      Files.copy(made.resolve("_metadata"), kept.resolve("_metadata"));
    }
  }
}
