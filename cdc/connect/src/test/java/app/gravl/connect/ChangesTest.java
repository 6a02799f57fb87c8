package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.schema.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a row's change looks like in Kafka. */
class ChangesTest {

  private static Pipeline pipeline;

  @BeforeAll
  static void start() throws Exception {
    long t = System.nanoTime();
    pipeline = new Pipeline();
    long t1 = System.nanoTime();
    pipeline.start();
    System.err.println(
        "PIPE " + (t1 - t) / 1_000_000 + " worker " + (System.nanoTime() - t1) / 1_000_000);
  }

  @AfterAll
  static void stop() {
    long t1 = System.nanoTime();
    pipeline.close();
    System.err.println("close " + (System.nanoTime() - t1) / 1_000_000);
  }

  private static void log(long user, long exercise) {
    pipeline.database.execute(
        "insert into workout_logs (user_id, exercise_id, performed_at, reps, weight_kg, rpe) values ("
            + user
            + ", "
            + exercise
            + ", '2026-03-01T18:30:00.120Z', 8, 82.5, 8.5)");
  }

  @Test
  void a_logged_set_comes_as_one_record_keyed_by_its_user() {
    long exercise = pipeline.catalogExercise("bench-one");
    long user = pipeline.user();
    log(user, exercise);

    Change change =
        pipeline.awaitOne("workout_logs", "c", c -> c.after().path("user_id").asLong() == user);
    System.err.println(change.json());
    assertThat(change.topic()).isEqualTo(Topics.USER_CHANGES);
    assertThat(change.key()).isEqualTo(Long.toString(user));
    pipeline.awaitQuiet();
    pipeline
        .changes()
        .forEach(
            c ->
                System.err.println(
                    c.topic() + " " + c.partition() + " " + c.key() + " " + c.json()));
  }
}
