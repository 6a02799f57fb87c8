package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.schema.Patience;
import app.gravl.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The users' topic is given more partitions. */
class PartitionsTest {

  private static final int MOST_PARTITIONS = 64;
  private static final int MOST_SHARDS = 8;
  private static final int HEARTBEATS_UNDIVIDED = 24;

  private final Pipeline pipeline = new Pipeline();

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void heartbeats_of_every_shard_reach_every_partition_however_many_there_are() {
    for (int partitions = 1; partitions <= MOST_PARTITIONS; partitions++) {
      int beats = Shard.heartbeats(partitions);
      for (int shard = 0; shard < MOST_SHARDS; shard++) {
        assertThat(reached(shard * beats + 1, beats, partitions))
            .as("shard %d of partitions", shard)
            .hasSize(partitions);
      }
    }
    assertThat(reached(1, HEARTBEATS_UNDIVIDED, 8)).hasSize(8);
  }

  @Test
  void more_than_the_topic_has_are_made_at_the_start_and_an_epoch_replaces_what_was_sent()
      throws Exception {
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.settled();
    pipeline.stop();

    pipeline.partitions = 16;
    pipeline.start();

    assertThat(pipeline.reason()).isEqualTo("the users' topic has 16 partitions");
    assertThat(pipeline.epoch()).isEqualTo(2);
    awaitSnapshot(story, "gravl-e2");
    awaitHeartbeatsInAll(16, "gravl-e2");
    // Fewer, as where nobody says any more, takes none away and begins nothing.
    pipeline.stop();
    pipeline.partitions = 8;
    pipeline.start();
    pipeline.settled();
    assertThat(pipeline.epoch()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void they_may_be_raised_by_kafkas_own_tools_while_everything_runs(int shards) throws Exception {
    pipeline.database.execute("select set_shards(" + shards + ")");
    Story story = Story.of(pipeline);
    pipeline.start();
    pipeline.settled();

    try (Admin kafka =
        Admin.create(Map.of("bootstrap.servers", pipeline.broker.bootstrapServers()))) {
      kafka.createPartitions(Map.of(Topics.USER_CHANGES, NewPartitions.increaseTo(12))).all().get();
    }

    await().atMost(Patience.LIMIT).until(() -> pipeline.epoch() == 2);
    pipeline.readAnew();
    for (Shard shard : Shard.all(shards)) {
      awaitHeartbeatsInAll(12, shard.serverName(2));
    }
    awaitSnapshot(story, new Shard((int) (story.user() % shards), shards).serverName(2));
    assertThat(pipeline.id("select count(*) from cdc_heartbeat")).isEqualTo(shards * 120L);
    assertThat(pipeline.id("select max(id) from canary()")).isEqualTo(shards * 120L);
  }

  private void awaitSnapshot(Story story, String server) {
    pipeline.readAnew();
    pipeline.awaitAny(
        c ->
            c.is("workout_logs", "r")
                && c.serverName().equals(server)
                && c.after().path("id").asLong() == story.log());
  }

  private void awaitHeartbeatsInAll(int partitions, String server) {
    await()
        .atMost(Patience.LIMIT)
        .untilAsserted(
            () ->
                assertThat(
                        pipeline
                            .ofUsers()
                            .filter(c -> c.is("cdc_heartbeat", "u"))
                            .filter(c -> c.serverName().equals(server))
                            .map(Change::partition)
                            .collect(Collectors.toSet()))
                    .hasSize(partitions));
  }

  private static Set<Integer> reached(int first, int beats, int partitions) {
    return IntStream.range(first, first + beats)
        .mapToObj(id -> Integer.toString(id).getBytes(StandardCharsets.UTF_8))
        .map(key -> BuiltInPartitioner.partitionForKey(key, partitions))
        .collect(Collectors.toSet());
  }
}
