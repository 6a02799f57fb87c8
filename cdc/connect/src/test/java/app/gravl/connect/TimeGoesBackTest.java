package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.AlarmKind;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database says of itself is less than what was seen of it. */
@Tag("faults")
class TimeGoesBackTest {

  private static final String TOKEN = "select token from cdc_life";

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private void awaitSnapshotOf(long epoch, Story story) {
    pipeline.awaitOne(
        "workout_logs",
        "r",
        c ->
            c.serverName().equals("gravl-e" + epoch)
                && c.after().path("id").asLong() == story.log());
  }

  private void awaitArrival(long log) {
    pipeline.awaitOne("workout_logs", "c", c -> c.after().path("id").asLong() == log);
  }

  /** Each look gives a token. */
  private void awaitLooks(int looks) {
    for (int look = 0; look < looks; look++) {
      String token = pipeline.database.text(TOKEN);
      await().until(() -> !pipeline.database.text(TOKEN).equals(token));
    }
  }

  @Test
  void an_epoch_set_below_the_streams_is_corrected_without_a_snapshot() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    awaitSnapshotOf(1, story);
    pipeline.database.execute("update cdc_epoch set epoch = epoch + 1");
    awaitSnapshotOf(2, story);
    pipeline.settled();

    pipeline.database.execute("update cdc_epoch set epoch = epoch - 1");
    awaitArrival(Story.log(pipeline, story.user(), story.catalogExercise()));

    await().until(() -> pipeline.epoch() == 2);
    assertThat(pipeline.alarm(AlarmKind.EPOCH_WENT_BACK)).contains("cdc_epoch said 1", "epoch 2");
    assertThat(pipeline.settled())
        .filteredOn(c -> c.is("workout_logs", "r"))
        .extracting(Change::serverName)
        .containsExactly("gravl-e1", "gravl-e2");
  }

  @Test
  void so_too_where_it_happened_while_no_worker_ran() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    awaitSnapshotOf(1, story);
    pipeline.database.execute("update cdc_epoch set epoch = 5");
    awaitSnapshotOf(5, story);
    pipeline.settled();
    pipeline.awaitStoredOffset(5);
    pipeline.stop();
    pipeline.database.execute("delete from cdc_epoch");
    long meanwhile = Story.log(pipeline, story.user(), story.catalogExercise());

    pipeline.start();

    awaitArrival(meanwhile);
    assertThat(pipeline.epoch()).isEqualTo(5);
    assertThat(pipeline.settled())
        .filteredOn(c -> c.is("workout_logs", "r"))
        .extracting(Change::serverName)
        .containsExactly("gravl-e1", "gravl-e5");
  }

  /** A token of the past is what a restored backup holds, whatever was written to it since. */
  @Test
  void a_database_put_back_begins_an_epoch_above_every_one_that_was_seen() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    String old = pipeline.database.text(TOKEN);
    pipeline.database.execute("update cdc_epoch set epoch = 7");
    awaitSnapshotOf(7, story);
    pipeline.settled();
    awaitLooks(2);
    pipeline.stop();
    pipeline.database.execute(
        "update cdc_life set token = '" + old + "'", "update cdc_epoch set epoch = 1");
    pipeline.database.execute("delete from workout_logs where id = " + story.log());
    long only = Story.log(pipeline, story.user(), story.catalogExercise());

    pipeline.start();

    assertThat(pipeline.epoch()).isEqualTo(8);
    assertThat(pipeline.reason()).contains("token");
    assertThat(pipeline.alarm(AlarmKind.CHANGES_LOST)).contains("backup", "epoch 8");
    assertThat(pipeline.settled())
        .filteredOn(c -> c.is("workout_logs", "r") && c.serverName().equals("gravl-e8"))
        .extracting(c -> c.after().path("id").asLong())
        .containsExactly(only);
  }

  @Test
  void so_too_under_a_running_worker() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.settled();
    pipeline.database.execute("update cdc_life set token = gen_random_uuid()");
    awaitSnapshotOf(2, story);

    // The looks after it find nothing new.
    awaitLooks(4);
    assertThat(pipeline.epoch()).isEqualTo(2);
  }

  @Test
  void without_connects_topics_the_next_epoch_is_above_the_remembered_one() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.database.execute("update cdc_epoch set epoch = 3");
    awaitSnapshotOf(3, story);
    pipeline.settled();
    pipeline.stop();
    pipeline.database.execute("update cdc_epoch set epoch = 2");
    ConnectSettings settings = pipeline.settings();
    List<String> gone =
        List.of(settings.offsetsTopic(), settings.configsTopic(), settings.statusTopic());
    try (Admin admin = Admin.create(settings.kafka().client())) {
      admin.deleteTopics(gone).all().get();
      await().until(() -> admin.listTopics().names().get().stream().noneMatch(gone::contains));
    }

    pipeline.start();

    assertThat(pipeline.epoch()).isGreaterThan(3);
    awaitSnapshotOf(pipeline.epoch(), story);
  }
}
