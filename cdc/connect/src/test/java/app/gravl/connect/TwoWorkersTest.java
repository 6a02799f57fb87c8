package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Several processes look after one connector: one reconciles, no two snapshots are of one epoch.
 */
class TwoWorkersTest {

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private static CompletableFuture<Void> started(ConnectWorker worker) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            worker.start();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private void assertOneSnapshotAnEpoch(Story story) {
    assertThat(pipeline.settled())
        .filteredOn(c -> c.is("workout_logs", "r") && c.after().path("id").asLong() == story.log())
        .extracting(Change::serverName)
        .doesNotHaveDuplicates();
  }

  @Test
  void two_workers_of_one_group_started_together_take_one_snapshot() throws Exception {
    Story story = Story.of(pipeline);
    try (ConnectWorker first = new ConnectWorker(pipeline.settings());
        ConnectWorker second = new ConnectWorker(pipeline.settings())) {
      CompletableFuture.allOf(started(first), started(second)).join();

      assertThat(pipeline.epoch()).isEqualTo(1);
      long log = Story.log(pipeline, story.user(), story.catalogExercise());
      pipeline.awaitOne("workout_logs", "c", c -> c.after().path("id").asLong() == log);
      assertOneSnapshotAnEpoch(story);

      // Whoever reconciled leaves: the other one takes it over, and a lost slot still heals.
      first.close();
      pipeline.dropSlot();
      await().until(() -> pipeline.epoch() >= 2);
      pipeline.awaitOne(
          "workout_logs",
          "r",
          c ->
              c.after().path("id").asLong() == story.log()
                  && c.serverName().equals("gravl-e" + pipeline.epoch()));
      assertOneSnapshotAnEpoch(story);
    }
  }

  @Test
  void registering_beside_a_worker_changes_nothing() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.settled();
    ConnectSettings beside = pipeline.settingsFor(pipeline.worker().restUrl());
    try (ConnectWorker one = new ConnectWorker(beside);
        ConnectWorker another = new ConnectWorker(beside)) {
      Stream.of(one, another)
          .parallel()
          .forEach(
              worker -> {
                try {
                  worker.startRegistrationOnly();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      pipeline.worker().resnapshot("a test asks");

      pipeline.awaitOne("workout_logs", "r", c -> c.serverName().equals("gravl-e2"));
      assertOneSnapshotAnEpoch(story);
      assertThat(pipeline.epoch()).isEqualTo(2);
    }
  }
}
