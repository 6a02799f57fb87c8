package app.gravl.jobs;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.read;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.jobs.catalog.SampleCatalog;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole job as it is submitted, from records in Kafka to rows in Postgres. */
class InsightsJobTest {

  private static final String DIRECT_SETS =
      "select sum(direct_sets_7d) from muscle_group_recovery where user_id = ";

  @TempDir Path checkpoints;

  private long hourAgo;

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void from_records_to_rows_through_poison_snapshots_catalog_changes_and_a_restart(String backend)
      throws Exception {
    try (JobHarness job = new JobHarness(checkpoints, backend)) {
      job.database().execute("insert into users (id, time_zone) values (7, 'UTC'), (8, 'UTC')");
      hourAgo = job.longOf("select (extract(epoch from now()) * 1000)::bigint - 3600000");
      job.start();
      job.catalog(SampleCatalog.snapshot(1, 10, 5));
      sets_become_insights(job);
      poison_becomes_a_dead_letter_and_the_stream_goes_on(job);
      a_letter_that_is_put_back_counts_once_and_poison_stays_poison(job);
      a_new_snapshot_removes_what_was_deleted_meanwhile(job);
      a_catalog_change_evaluates_again(job);
      a_restored_job_goes_on_without_loss(job);
    }
  }

  private void sets_become_insights(JobHarness job) throws Exception {
    job.user(7, user(7, 100), set(1, 7, 101), set(2, 7, 102), bump(7, 2, 103));
    job.user(8, user(8, 110), set(3, 8, 111), bump(8, 2, 112));

    job.awaitVersion(7, 2);
    job.awaitVersion(8, 2);
    assertThat(job.longOf(DIRECT_SETS + 7)).isEqualTo(2);
    assertThat(job.longOf(DIRECT_SETS + 8)).isEqualTo(1);
    assertThat(
            job.longOf(
                "select jsonb_array_length(picks) from workout_recommendations where user_id = 7"))
        .isPositive();
  }

  private void poison_becomes_a_dead_letter_and_the_stream_goes_on(JobHarness job)
      throws Exception {
    byte[] poison = "{\"op\": \"c\", \"after\":".getBytes(StandardCharsets.UTF_8);
    job.send(Topics.USER_CHANGES, "7", poison);
    job.user(7, set(4, 7, 120).with("performed_at", "yesterday"), bump(7, 3, 121));
    job.awaitVersion(7, 3);

    await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> job.deadLetters(Topics.USER_CHANGES).size() >= 2);
    ConsumerRecord<byte[], byte[]> letter = job.deadLetters(Topics.USER_CHANGES).get(0);
    assertThat(header(letter, "gravl.key")).isEqualTo("7");
    assertThat(letter.value()).isEqualTo(poison);
    assertThat(header(letter, "gravl.error.class")).endsWith("MalformedChange");
    assertThat(header(letter, "gravl.error.message")).startsWith("no JSON");
    assertThat(header(letter, "gravl.topic")).isEqualTo(Topics.USER_CHANGES);
    assertThat(header(letter, "gravl.partition")).matches("[01]");
    assertThat(header(letter, "gravl.offset")).matches("\\d+");
    assertThat(header(letter, "gravl.job.version")).isNotBlank();

    job.catalog(List.of(created("workouts", 12, Rows.row("id", 99))));
    await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> job.deadLetters(Topics.CATALOG_CHANGES).size() == 1);
  }

  private void a_letter_that_is_put_back_counts_once_and_poison_stays_poison(JobHarness job)
      throws Exception {
    ConsumerRecord<byte[], byte[]> poison = job.deadLetters(Topics.USER_CHANGES).get(0);
    job.keep(
        // As an older job would have left what this one can read.
        DeadLetter.of(
            Topics.USER_CHANGES,
            Integer.parseInt(header(poison, "gravl.partition")),
            Long.parseLong(header(poison, "gravl.offset")) - 1,
            "7".getBytes(StandardCharsets.UTF_8),
            set(9, 7, 119).json(),
            new IllegalStateException("an unknown column")));
    assertThat(job.longOf(DIRECT_SETS + 7)).isEqualTo(2);

    assertThat(job.replayLetters()).contains("3 records put back, 1 bump behind");

    job.awaitLong(DIRECT_SETS + 7, 3);
    await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> job.deadLetters(Topics.USER_CHANGES).size() == 5);
    assertThat(job.replayLetters()).as("only the two that failed again").contains("2 records");
    await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> job.deadLetters(Topics.USER_CHANGES).size() == 7);
    assertThat(job.longOf(DIRECT_SETS + 7)).isEqualTo(3);
  }

  private void a_new_snapshot_removes_what_was_deleted_meanwhile(JobHarness job) throws Exception {
    job.user(
        7,
        read("users", 2, 50, Rows.user(7, "UTC")),
        read("workout_logs", 2, 50, set(1, 7, 0).row()),
        read("user_versions", 2, 50, Rows.version(7, 5)));

    job.awaitVersion(7, 5);
    assertThat(job.longOf(DIRECT_SETS + 7)).isEqualTo(1);
  }

  private void a_catalog_change_evaluates_again(JobHarness job) throws Exception {
    job.catalog(
        List.of(
            updated("exercise_muscles", 20, Rows.activation(1, "chest", 0.25)),
            updated("catalog_state", 21, Rows.catalogState(6))));

    job.awaitLong("select count(*) from workout_recommendations where catalog_version = 6", 2);
    assertThat(job.longOf(DIRECT_SETS + 7)).as("chest is no primary muscle any more").isZero();
  }

  private void a_restored_job_goes_on_without_loss(JobHarness job) throws Exception {
    job.user(8, set(5, 8, 130).with("exercise_id", 2));
    job.awaitCheckpoint();
    job.cancel();
    // Nothing of what is remembered can be read again.
    job.forgetRecords();
    job.user(8, set(6, 8, 140).with("exercise_id", 2), bump(8, 3, 141));
    job.start();

    job.awaitVersion(8, 3);
    assertThat(job.longOf(DIRECT_SETS + 8)).as("one from before, one from while away").isEqualTo(2);
    assertThat(
            job.longOf(
                "select count(*) from workout_recommendations where version = 3"
                    + " and catalog_version = 6"))
        .isOne();
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static ChangeEvent user(long id, long lsn) {
    return created("users", lsn, Rows.user(id, "UTC"));
  }

  private static ChangeEvent bump(long user, long version, long lsn) {
    return updated("user_versions", lsn, Rows.version(user, version));
  }

  private ChangeEvent set(long id, long user, long lsn) {
    return created("workout_logs", lsn, Rows.set(id, user, 1, hourAgo, "80.000", 8));
  }
}
