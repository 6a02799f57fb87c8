package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.AlarmKind;
import app.gravl.schema.Patience;
import app.gravl.schema.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream in more than one shard: a publication, a slot and a connector each. */
class ShardsTest {

  private static final List<Shard> TWO = Shard.all(2);

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void each_user_comes_through_one_shard_and_the_catalog_through_the_first() throws Exception {
    shards(2);
    Story before = Story.of(pipeline);
    Story other = Story.of(pipeline);
    pipeline.start();
    Story streamed = Story.of(pipeline);
    Story otherStreamed = Story.of(pipeline);

    List<Change> changes = pipeline.settled();

    for (Story story : List.of(before, other, streamed, otherStreamed)) {
      List<Change> own =
          changes.stream()
              .filter(c -> c.topic().equals(Topics.USER_CHANGES))
              .filter(c -> !c.table().equals("cdc_heartbeat"))
              .filter(c -> c.key().equals(Long.toString(story.user())))
              .toList();
      assertThat(own)
          .hasSizeGreaterThanOrEqualTo(9)
          .allSatisfy(c -> assertThat(c.serverName()).isEqualTo(serverOf(story.user(), 1)));
    }
    assertThat(changes)
        .filteredOn(c -> c.topic().equals(Topics.CATALOG_CHANGES))
        .filteredOn(c -> !c.table().equals("cdc_shards"))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.serverName()).isEqualTo(TWO.get(0).serverName(1)));
    assertThat(changes)
        .filteredOn(c -> c.is("cdc_shards", "r"))
        .extracting(Change::serverName)
        .containsExactlyInAnyOrder(TWO.get(0).serverName(1), TWO.get(1).serverName(1));
    assertThat(changes).filteredOn(c -> logs(c, before)).hasSize(1);
    assertThat(changes).filteredOn(c -> logs(c, otherStreamed)).hasSize(1);
  }

  @Test
  void heartbeats_of_each_shard_reach_every_partition() throws Exception {
    shards(2);
    pipeline.start();
    for (Shard shard : TWO) {
      await()
          .atMost(Patience.LIMIT)
          .untilAsserted(
              () ->
                  assertThat(
                          pipeline
                              .ofUsers()
                              .filter(c -> c.is("cdc_heartbeat", "u"))
                              .filter(c -> c.serverName().equals(shard.serverName(1)))
                              .map(Change::partition)
                              .collect(Collectors.toSet()))
                      .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7));
    }
  }

  @Test
  void a_set_that_goes_to_a_user_of_another_shard_leaves_the_one_and_comes_in_the_other()
      throws Exception {
    shards(2);
    Story from = Story.of(pipeline);
    Story to = Story.of(pipeline);
    assertThat(from.user() % 2).isNotEqualTo(to.user() % 2);
    pipeline.start();
    pipeline.settled();

    pipeline.database.execute(
        "update workout_logs set user_id = %d where id = %d".formatted(to.user(), from.log()));

    List<Change> changes = pipeline.settled();
    assertThat(changes)
        .filteredOn(c -> c.is("workout_logs", "d"))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.serverName()).isEqualTo(serverOf(from.user(), 1));
              assertThat(c.before().path("id").asLong()).isEqualTo(from.log());
            });
    assertThat(changes)
        .filteredOn(c -> c.is("workout_logs", "c") && c.after().path("id").asLong() == from.log())
        .singleElement()
        .satisfies(c -> assertThat(c.serverName()).isEqualTo(serverOf(to.user(), 1)));
  }

  @Test
  void what_a_shard_loses_begins_an_epoch_of_that_shard_alone() throws Exception {
    shards(2);
    Story one = Story.of(pipeline);
    Story other = Story.of(pipeline);
    Story lost = one.user() % 2 == 1 ? one : other;
    Story kept = lost == one ? other : one;
    pipeline.start();
    pipeline.settled();

    pipeline.dropSlot(TWO.get(1));

    pipeline.awaitAny(
        c -> c.is("workout_logs", "r") && c.serverName().equals(TWO.get(1).serverName(2)));
    List<Change> changes = pipeline.settled();
    assertThat(pipeline.epoch()).isEqualTo(1);
    assertThat(pipeline.id("select epoch from cdc_shards where shard = 1")).isEqualTo(2);
    assertThat(pipeline.alarm(AlarmKind.CHANGES_LOST)).contains("gravl_1of2 of epoch 1");
    assertThat(changes).filteredOn(c -> logs(c, lost)).hasSize(2);
    assertThat(changes).filteredOn(c -> logs(c, kept)).hasSize(1);

    // What all begin is above it.
    pipeline.worker().resnapshot("test");
    pipeline.awaitAny(c -> c.serverName().equals(TWO.get(1).serverName(3)));
    pipeline.awaitAny(c -> c.serverName().equals(TWO.get(0).serverName(3)));
  }

  @Test
  void what_the_first_shard_loses_begins_an_epoch_of_all() throws Exception {
    shards(2);
    pipeline.start();
    pipeline.settled();

    pipeline.dropSlot(TWO.get(0));

    pipeline.awaitAny(c -> c.serverName().equals(TWO.get(1).serverName(2)));
    pipeline.awaitAny(c -> c.serverName().equals(TWO.get(0).serverName(2)));
    assertThat(pipeline.epoch()).isEqualTo(2);
  }

  /** As the runbook says that anybody may, or the mistakes of who restores. */
  @Test
  void an_epoch_of_all_is_above_those_of_shards_and_never_lower_than_what_is_registered()
      throws Exception {
    shards(2);
    pipeline.start();
    pipeline.settled();
    pipeline.dropSlot(TWO.get(1));
    pipeline.awaitAny(c -> c.serverName().equals(TWO.get(1).serverName(2)));

    pipeline.database.execute("update cdc_epoch set epoch = epoch + 1, reason = 'by SQL'");
    pipeline.awaitAny(c -> c.serverName().equals(TWO.get(0).serverName(3)));
    pipeline.awaitAny(c -> c.serverName().equals(TWO.get(1).serverName(3)));

    pipeline.database.execute("update cdc_epoch set epoch = 1, reason = 'restored'");
    await().atMost(Patience.LIMIT).until(() -> pipeline.epoch() == 3);
    assertThat(pipeline.alarms(AlarmKind.EPOCH_WENT_BACK)).isPositive();
    assertThat(pipeline.settled())
        .noneMatch(c -> c.serverName().equals(TWO.get(0).serverName(2)))
        .noneMatch(c -> c.serverName().equals(TWO.get(0).serverName(4)));
  }

  @Test
  void where_all_shards_lost_something_one_epoch_of_all_is_begun() throws Exception {
    shards(2);
    pipeline.start();
    pipeline.settled();
    pipeline.stop();

    pipeline.dropSlot(TWO.get(1));
    pipeline.dropSlot(TWO.get(0));
    pipeline.start();

    pipeline.awaitAny(c -> c.serverName().equals(TWO.get(0).serverName(2)));
    pipeline.awaitAny(c -> c.serverName().equals(TWO.get(1).serverName(2)));
    assertThat(pipeline.epoch()).isEqualTo(2);
    assertThat(pipeline.id("select max(epoch) from cdc_shards")).isZero();
  }

  @Test
  void the_number_of_shards_changes_while_everything_runs() throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.settled();

    shards(3);
    pipeline.awaitAny(c -> logs(c, story) && c.serverName().equals(serverOf(story.user(), 3, 2)));
    await().atMost(Patience.LIMIT).until(() -> slots().equals("gravl_0of3,gravl_1of3,gravl_2of3"));
    Story later = Story.of(pipeline);
    pipeline.awaitAny(c -> logs(c, later) && c.serverName().equals(serverOf(later.user(), 3, 2)));
    assertThat(pipeline.epoch()).isEqualTo(2);

    pipeline.stop();
    shards(1);
    pipeline.start();
    pipeline.awaitAny(c -> logs(c, story) && c.serverName().equals("gravl-e3"));
    await().atMost(Patience.LIMIT).until(() -> slots().equals("gravl"));
    assertThat(pipeline.database.text("select string_agg(pubname, ',') from pg_publication"))
        .isEqualTo("gravl");
  }

  /**
   * Each goes on from the place of one snapshot, though their slots were made one after another.
   */
  @Test
  void all_shards_go_on_from_the_place_that_is_offered() throws Exception {
    pipeline.bootstrapWait = Duration.ofMinutes(1);
    shards(2);
    Story one = Story.of(pipeline);
    Story other = Story.of(pipeline);
    CompletableFuture<Void> starting =
        CompletableFuture.runAsync(
            () -> {
              try {
                pipeline.start();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    // Commits the whole time, so also between one slot and the other.
    long logged = 0;
    while (pipeline.id("select count(*) from cdc_bootstrap") == 0) {
      Story.log(pipeline, one.user(), one.catalogExercise());
      Story.log(pipeline, other.user(), one.catalogExercise());
      logged += 2;
    }
    for (int i = 0; i < 5; i++) {
      Story.log(pipeline, one.user(), one.catalogExercise());
      Story.log(pipeline, other.user(), one.catalogExercise());
      logged += 2;
    }
    long stood = pipeline.readAtThePlace("select count(*) from workout_logs");
    pipeline.database.execute("update cdc_bootstrap set claimed_at = now()");
    starting.join();

    List<Change> changes = pipeline.settled();
    assertThat(changes).noneMatch(c -> c.op().equals("r"));
    assertThat(changes.stream().filter(c -> c.is("workout_logs", "c")).count())
        .isEqualTo(logged + 2 - stood)
        .isGreaterThanOrEqualTo(10);
  }

  private void shards(int count) {
    pipeline.database.execute("select set_shards(" + count + ")");
  }

  /** Those that are made: from here on all is streamed. */
  private String slots() {
    return pipeline.database.text(
        "select string_agg(slot_name, ',' order by slot_name) from pg_replication_slots"
            + " where database = current_database() and slot_name ~ '^gravl'"
            + " and confirmed_flush_lsn is not null");
  }

  private static boolean logs(Change change, Story story) {
    return change.table().equals("workout_logs")
        && change.after().path("id").asLong() == story.log();
  }

  private static String serverOf(long user, long epoch) {
    return serverOf(user, 2, epoch);
  }

  private static String serverOf(long user, int shards, long epoch) {
    return new Shard((int) (user % shards), shards).serverName(epoch);
  }
}
