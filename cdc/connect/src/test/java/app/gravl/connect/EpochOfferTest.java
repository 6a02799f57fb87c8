package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An epoch whose state a batch job makes: the test is that job. */
class EpochOfferTest {

  private static final String SETS = "select count(*) from workout_logs";

  private final Pipeline pipeline = new Pipeline();
  private CompletableFuture<Void> starting;

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void what_stood_at_the_place_can_be_read_there_and_all_after_it_is_streamed() throws Exception {
    pipeline.bootstrapWait = Duration.ofMinutes(1);
    Story story = Story.of(pipeline);
    long open;
    try (Connection late = pipeline.database.owner().getConnection()) {
      late.setAutoCommit(false);
      // Writes before the slot is made, and commits after that has begun to wait for it.
      open = Story.log(late, story.user(), story.catalogExercise());
      startBeside();
      await().until(() -> waitingForTheSlot() > 0);
      late.commit();
    }
    awaitOffer(1);
    long meanwhile = Story.log(pipeline, story.user(), story.catalogExercise());
    assertThat(pipeline.readAtThePlace(SETS)).isEqualTo(2);

    claim(1);

    starting.join();
    List<Change> changes = pipeline.settled();
    assertThat(changes).noneMatch(change -> change.op().equals("r"));
    assertThat(logs(changes)).contains(meanwhile).doesNotContain(story.log(), open);
    // Still there: whoever makes the state is not done.
    assertThat(pipeline.readAtThePlace(SETS)).isEqualTo(2);
    written(1);
    await().untilAsserted(() -> assertThat(isHeld()).isFalse());
    assertThat(pipeline.epoch()).isEqualTo(1);
  }

  @Test
  void where_nobody_takes_the_offer_the_connector_reads_all_rows() throws Exception {
    pipeline.bootstrapWait = Duration.ofSeconds(1);
    Story story = Story.of(pipeline);

    start();

    assertThat(pipeline.settled())
        .anyMatch(
            change ->
                change.is("workout_logs", "r")
                    && change.after().path("id").asLong() == story.log());
    assertThat(pipeline.id("select count(*) from cdc_bootstrap")).isZero();
    assertThat(pipeline.epoch()).isEqualTo(1);
  }

  @Test
  void an_epoch_whose_state_was_never_written_is_begun_again() throws Exception {
    pipeline.bootstrapWait = Duration.ofMinutes(1);
    startBeside();
    awaitOffer(1);
    claim(1);
    starting.join();
    pipeline.settled();
    // The place is gone with the process that held it.
    pipeline.stop();

    startBeside();
    awaitOffer(2);
    claim(2);
    starting.join();

    assertThat(pipeline.reason()).contains("held the snapshot");
    written(2);
    assertThat(readsOn()).isTrue();
    assertThat(pipeline.epoch()).isEqualTo(2);
  }

  @Test
  void a_new_epoch_of_a_running_connector_is_offered_too() throws Exception {
    pipeline.bootstrapWait = Duration.ofMinutes(1);
    startBeside();
    awaitOffer(1);
    claim(1);
    starting.join();
    written(1);

    pipeline.worker().resnapshot("the job lost its state");
    awaitOffer(2);
    claim(2);

    pipeline.awaitAny(change -> change.serverName().equals("gravl-e2"));
    written(2);
    assertThat(readsOn()).isTrue();
    assertThat(pipeline.epoch()).isEqualTo(2);
  }

  private void startBeside() {
    starting = CompletableFuture.runAsync(this::start);
  }

  private void start() {
    try {
      pipeline.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean readsOn() {
    Story story = Story.of(pipeline);
    return logs(pipeline.settled()).contains(story.log());
  }

  private static List<Long> logs(List<Change> changes) {
    return changes.stream()
        .filter(change -> change.is("workout_logs", "c"))
        .map(change -> change.after().path("id").asLong())
        .toList();
  }

  private long waitingForTheSlot() {
    return pipeline.id("select count(*) from slot_waits_for('gravl')");
  }

  private void awaitOffer(long epoch) {
    await().until(() -> pipeline.id("select coalesce(max(epoch), 0) from cdc_bootstrap") == epoch);
  }

  private void claim(long epoch) {
    pipeline.database.execute("update cdc_bootstrap set claimed_at = now() where epoch = " + epoch);
  }

  private void written(long epoch) {
    pipeline.database.execute(
        "update cdc_bootstrap set savepoint = 'x', written_at = now() where epoch = " + epoch);
  }

  private boolean isHeld() {
    try {
      pipeline.readAtThePlace(SETS);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
