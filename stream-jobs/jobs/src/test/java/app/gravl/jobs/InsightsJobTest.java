package app.gravl.jobs;

import static app.gravl.jobs.changes.ChangeEvent.created;
import static app.gravl.jobs.changes.ChangeEvent.read;
import static app.gravl.jobs.changes.ChangeEvent.updated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole job as it is submitted, from records in Kafka to rows in Postgres. The tests share a
 * job and are strangers to each other: each has users of its own.
 */
@ParameterizedClass
@ValueSource(strings = {"hashmap", "rocksdb"})
class InsightsJobTest {

  private static final String DIRECT_SETS =
      "select sum(direct_sets_7d) from muscle_group_recovery where user_id = ";
  private static final byte[] POISON =
      "{\"op\": \"c\", \"after\":".getBytes(StandardCharsets.UTF_8);

  /** Users of one test never meet those of another. */
  private static final AtomicLong USERS = new AtomicLong(100);

  @TempDir static Path folder;

  private static JobHarness job;

  @Parameter String backend;

  private final long user = USERS.incrementAndGet();
  private long lsn = 200;

  @BeforeParameterizedClassInvocation
  static void start(String backend) throws Exception {
    job = new JobHarness(Files.createDirectory(folder.resolve(backend)), backend);
    job.beginEpoch(1);
    job.start();
    job.catalogSnapshot();
  }

  @AfterParameterizedClassInvocation
  static void stop() throws Exception {
    job.close();
  }

  @Test
  void sets_become_insights() throws Exception {
    long other = USERS.incrementAndGet();
    job.newUser(user);
    job.newUser(other);
    job.user(user, set(1, user, 1), set(2, user, 1), bump(user, 2));
    job.user(other, set(3, other, 1), bump(other, 2));

    job.awaitVersion(user, 2);
    job.awaitVersion(other, 2);
    assertThat(job.longOf(DIRECT_SETS + user)).isEqualTo(2);
    assertThat(job.longOf(DIRECT_SETS + other)).isEqualTo(1);
    assertThat(
            job.longOf(
                "select jsonb_array_length(picks) from workout_recommendations where user_id = "
                    + user))
        .isPositive();
  }

  @Test
  void poison_becomes_a_dead_letter_and_the_stream_goes_on() throws Exception {
    job.newUser(user);
    job.send(Topics.USER_CHANGES, Long.toString(user), POISON);
    job.user(user, set(1, user, 1).with("performed_at", "yesterday"), bump(user, 2));

    job.awaitVersion(user, 2);
    await().until(() -> job.deadLettersOf(user).size() == 2);
    ConsumerRecord<byte[], byte[]> letter = job.deadLettersOf(user).get(0);
    assertThat(header(letter, "gravl.key")).isEqualTo(Long.toString(user));
    assertThat(letter.value()).isEqualTo(POISON);
    assertThat(header(letter, "gravl.error.class")).endsWith("MalformedChange");
    assertThat(header(letter, "gravl.error.message")).startsWith("no JSON");
    assertThat(header(letter, "gravl.topic")).isEqualTo(Topics.USER_CHANGES);
    assertThat(header(letter, "gravl.partition")).matches("[01]");
    assertThat(header(letter, "gravl.offset")).matches("\\d+");
    assertThat(header(letter, "gravl.job.version")).isNotBlank();
  }

  @Test
  void poison_of_the_catalog_becomes_a_dead_letter() throws Exception {
    job.catalog(List.of(created("workouts", ++lsn, Rows.row("id", 99))));

    await().until(() -> job.deadLetters(Topics.CATALOG_CHANGES).size() == 1);
  }

  @Test
  void a_letter_that_is_put_back_counts_once_and_poison_stays_poison() throws Exception {
    job.newUser(user);
    job.send(Topics.USER_CHANGES, Long.toString(user), POISON);
    job.user(user, set(1, user, 1), bump(user, 2));
    job.awaitVersion(user, 2);
    await().until(() -> job.deadLettersOf(user).size() == 1);
    ConsumerRecord<byte[], byte[]> poison = job.deadLettersOf(user).get(0);
    job.keep(
        // As an older job would have left what this one can read.
        DeadLetter.of(
            Topics.USER_CHANGES,
            Integer.parseInt(header(poison, "gravl.partition")),
            Long.parseLong(header(poison, "gravl.offset")) - 1,
            Long.toString(user).getBytes(StandardCharsets.UTF_8),
            set(2, user, 1).epoch(job.epoch()).json(),
            new IllegalStateException("an unknown column")));
    assertThat(job.longOf(DIRECT_SETS + user)).isEqualTo(1);

    job.replayLetters();

    job.awaitLong(DIRECT_SETS + user, 2);
    await().until(() -> job.deadLettersOf(user).size() == 3);
    job.replayLetters();
    await().until(() -> job.deadLettersOf(user).size() == 4);
    assertThat(job.longOf(DIRECT_SETS + user)).isEqualTo(2);
  }

  @Test
  void a_new_snapshot_removes_what_was_deleted_meanwhile() throws Exception {
    job.newUser(user);
    job.user(user, set(1, user, 1), set(2, user, 1), bump(user, 2));
    job.awaitVersion(user, 2);

    job.beginEpoch(job.epoch() + 1);
    job.catalogSnapshot();
    job.user(
        user,
        read("users", 0, 50, Rows.user(user, "UTC")),
        read("workout_logs", 0, 50, set(1, user, 1).row()),
        read("user_versions", 0, 50, Rows.version(user, 5)));

    job.awaitVersion(user, 5);
    assertThat(job.longOf(DIRECT_SETS + user)).isEqualTo(1);
  }

  @Test
  void a_catalog_change_evaluates_again() throws Exception {
    // No other test trains this exercise.
    int exercise = 5;
    job.newUser(user);
    job.user(user, set(1, user, exercise), bump(user, 2));
    job.awaitVersion(user, 2);
    assertThat(job.longOf(DIRECT_SETS + user)).isEqualTo(1);

    long version =
        job.catalogChange(
            updated("exercise_muscles", 900, Rows.activation(exercise, "shoulders", 0.25)));

    job.awaitLong(
        "select catalog_version from workout_recommendations where user_id = " + user, version);
    assertThat(job.longOf(DIRECT_SETS + user)).as("it has no primary muscle any more").isZero();
  }

  @Test
  void a_restored_job_goes_on_without_loss() throws Exception {
    job.newUser(user);
    job.user(user, set(1, user, 1));
    job.awaitCheckpoint();
    job.cancel();
    // Nothing of what is remembered can be read again.
    job.forgetRecords();
    job.user(user, set(2, user, 1), bump(user, 2));
    job.start();

    job.awaitVersion(user, 2);
    assertThat(job.longOf(DIRECT_SETS + user))
        .as("one from before, one from while away")
        .isEqualTo(2);
  }

  @Test
  void a_backlog_of_old_changes_is_caught_up_with() throws Exception {
    int users = 40;
    int workouts = 5;
    long first = USERS.getAndAdd(users) + 1;
    for (long id = first; id < first + users; id++) {
      job.newUser(id);
    }
    job.awaitCheckpoint();
    job.cancel();
    long committedAt = job.hourAgo();
    for (int workout = 1; workout <= workouts; workout++) {
      for (long id = first; id < first + users; id++) {
        job.userAt(committedAt, id, set(workout, id, 1), bump(id, 1 + workout));
      }
    }
    job.start();

    job.awaitLong(
        "select count(*) from workout_recommendations where version = %d and user_id between %d and %d"
            .formatted(1 + workouts, first, first + users - 1),
        users);
    assertThat(
            job.longOf(
                "select count(*) from muscle_group_recovery where direct_sets_7d = %d and user_id between %d and %d"
                    .formatted(workouts, first, first + users - 1)))
        .isEqualTo(users);
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private ChangeEvent bump(long user, long version) {
    return updated("user_versions", ++lsn, Rows.version(user, version));
  }

  /** A user's n-th set; ids of sets are unique among users. */
  private ChangeEvent set(long number, long user, int exercise) {
    long id = user * 1_000 + number;
    return created("workout_logs", ++lsn, Rows.set(id, user, exercise, job.hourAgo(), "80.000", 8));
  }
}
