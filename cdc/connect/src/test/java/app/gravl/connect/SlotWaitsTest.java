package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.AlarmKind;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A slot can't be made while an older transaction is open, whosever it is. */
@Tag("faults")
class SlotWaitsTest {

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private CompletableFuture<Void> started() {
    return CompletableFuture.runAsync(
        () -> {
          try {
            pipeline.start();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void it_is_alarmed_with_pid_and_age_and_afterwards_there_is_one_slot_and_one_epoch()
      throws Exception {
    Story story = Story.of(pipeline);
    CompletableFuture<Void> started;
    long meanwhile;
    try (Connection open = pipeline.database.owner().getConnection();
        Statement statement = open.createStatement()) {
      open.setAutoCommit(false);
      statement.execute("select pg_current_xact_id()");
      long pid = Story.number(open, "select pg_backend_pid()");

      started = started();

      await().until(() -> pipeline.alarms(AlarmKind.SLOT_WAITS) >= 1);
      assertThat(pipeline.alarm(AlarmKind.SLOT_WAITS))
          .containsPattern("pid " + pid + " \\(postgres\\), open for \\d+ s");
      assertThat(started).isNotDone();
      meanwhile = Story.log(pipeline, story.user(), story.catalogExercise());
    }
    started.join();

    pipeline.awaitOne("workout_logs", "r", c -> c.after().path("id").asLong() == meanwhile);
    assertThat(pipeline.epoch()).isEqualTo(1);
    assertThat(pipeline.id("select count(*) from pg_replication_slots where slot_name = 'gravl'"))
        .isEqualTo(1);
  }

  @Test
  void a_worker_that_stopped_while_waiting_takes_the_same_epoch_up_again() throws Exception {
    Story story = Story.of(pipeline);
    CompletableFuture<Void> second;
    try (Connection open = pipeline.database.owner().getConnection();
        Statement statement = open.createStatement()) {
      open.setAutoCommit(false);
      statement.execute("select pg_current_xact_id()");
      CompletableFuture<Void> first = started();
      await().until(() -> pipeline.alarms(AlarmKind.SLOT_WAITS) >= 1);
      pipeline.stop();
      assertThat(first.handle((done, failed) -> failed).join()).isNotNull();

      second = started();
      await().until(() -> pipeline.alarms(AlarmKind.SLOT_WAITS) >= 2);
    }
    second.join();

    pipeline.awaitOne("workout_logs", "r", c -> c.after().path("id").asLong() == story.log());
    assertThat(pipeline.epoch()).isEqualTo(1);
  }
}
