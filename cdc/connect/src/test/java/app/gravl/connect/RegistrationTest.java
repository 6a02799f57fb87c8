package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the stream when the worker, its slot or its task come and go. */
class RegistrationTest {

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private static Predicate<Change> log(long id, String op) {
    return c -> c.is("workout_logs", op) && c.after().path("id").asLong() == id;
  }

  /** The logs in an epoch's snapshot. */
  private List<Long> snapshotOf(long epoch) {
    return pipeline.settled().stream()
        .filter(c -> c.is("workout_logs", "r") && c.serverName().equals("gravl-e" + epoch))
        .map(c -> c.after().path("id").asLong())
        .toList();
  }

  @Test
  void a_restarted_worker_goes_on_without_loss_or_snapshot() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    long before = Story.log(pipeline, story.user(), story.catalogExercise());
    pipeline.awaitAny(log(before, "c"));

    pipeline.stop();
    long meanwhile = Story.log(pipeline, story.user(), story.catalogExercise());
    pipeline.start();

    pipeline.awaitAny(log(meanwhile, "c"));
    assertThat(pipeline.epoch()).isEqualTo(1);
    assertThat(snapshotOf(1)).containsExactly(story.log());
  }

  @Test
  void a_slot_lost_while_the_worker_was_away_begins_an_epoch_without_the_deleted()
      throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.settled();
    pipeline.awaitStoredOffset(1);
    pipeline.stop();
    pipeline.dropSlot();
    long added = Story.log(pipeline, story.user(), story.catalogExercise());
    pipeline.database.execute("delete from workout_logs where id = " + story.log());

    pipeline.start();

    assertThat(pipeline.epoch()).isEqualTo(2);
    assertThat(pipeline.reason()).contains("slot gravl of epoch 1").contains("gone");
    assertThat(snapshotOf(2)).containsExactly(added);
    assertThat(pipeline.confirmed()).isPositive();
  }

  @Test
  void a_slot_made_anew_behind_our_back_is_found_out() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.settled();
    pipeline.awaitStoredOffset(1);
    pipeline.stop();
    pipeline.dropSlot();
    long lost = Story.log(pipeline, story.user(), story.catalogExercise());
    pipeline.database.execute(
        "select pg_create_logical_replication_slot('gravl', 'pgoutput', false, false, true)");

    pipeline.start();

    assertThat(pipeline.epoch()).isEqualTo(2);
    assertThat(pipeline.reason()).contains("ahead of the connector");
    assertThat(snapshotOf(2)).contains(lost);
  }

  @Test
  void a_slot_lost_under_a_running_worker_heals_too() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.settled();
    pipeline.dropSlot();

    await().until(() -> pipeline.epoch() == 2);
    assertThat(pipeline.awaitAny(log(story.log(), "r").and(c -> c.serverName().equals("gravl-e2"))))
        .isNotEmpty();
  }

  /** As a migration does, or whoever asks for a snapshot at that time. */
  @Test
  void an_epoch_begun_while_the_worker_was_away_is_the_one_that_follows() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.settled();
    pipeline.stop();
    pipeline.database.execute("select begin_epoch(epoch, 'other columns') from cdc_epoch");

    pipeline.start();

    assertThat(snapshotOf(2)).contains(story.log());
    assertThat(pipeline.epoch()).isEqualTo(2);
    assertThat(pipeline.reason()).isEqualTo("other columns");
  }

  @Test
  void an_interrupted_snapshot_is_not_taken_up_again_but_begun_anew() throws Exception {
    Story story = Story.of(pipeline);
    // An epoch with a slot whose connector has not stored that its snapshot is complete.
    pipeline.database.execute(
        "insert into cdc_epoch (epoch, reason) values (1, 'first start')",
        "select pg_create_logical_replication_slot('gravl', 'pgoutput', false, false, true)");

    pipeline.start();

    assertThat(pipeline.epoch()).isEqualTo(2);
    assertThat(pipeline.reason()).contains("snapshot did not complete");
    assertThat(snapshotOf(2)).containsExactly(story.log());
    assertThat(snapshotOf(1)).isEmpty();
  }

  @Test
  void a_new_snapshot_can_be_asked_for() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.settled();

    assertThat(pipeline.worker().resnapshot("the job lost its state")).isEqualTo(2);

    pipeline.awaitAny(log(story.log(), "r").and(c -> c.serverName().equals("gravl-e2")));
    assertThat(pipeline.reason()).isEqualTo("the job lost its state");
    long later = Story.log(pipeline, story.user(), story.catalogExercise());
    pipeline.awaitAny(log(later, "c"));
    assertThat(pipeline.epoch()).isEqualTo(2);
    assertThat(pipeline.settled())
        .filteredOn(c -> c.topic().equals(Topics.USER_CHANGES))
        .extracting(Change::serverName)
        .containsOnly("gravl-e1", "gravl-e2");
  }

  @Test
  void a_failed_task_is_started_again_and_loses_nothing() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.settled();
    pipeline.awaitStoredOffset(1);
    pipeline.database.execute(
        "select pg_terminate_backend(active_pid, 10000) from pg_replication_slots where slot_name = 'gravl'");
    long during = Story.log(pipeline, story.user(), story.catalogExercise());

    pipeline.awaitAny(log(during, "c"));
    assertThat(pipeline.epoch()).isEqualTo(1);
  }

  @Test
  void a_connector_that_can_not_run_says_why_in_one_line() throws Exception {
    pipeline.database.execute("drop publication gravl");

    assertThatThrownBy(pipeline::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Connector gravl failed: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void the_password_is_not_to_be_read_from_connect() throws Exception {
    pipeline.start();
    URI config = pipeline.worker().restUrl().resolve("/connectors/gravl");

    String shown =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(config).build(), BodyHandlers.ofString())
            .body();

    assertThat(config.getHost()).isEqualTo("127.0.0.1");
    assertThat(shown).contains("gravl-e1").doesNotContain(pipeline.database.password());
  }
}
