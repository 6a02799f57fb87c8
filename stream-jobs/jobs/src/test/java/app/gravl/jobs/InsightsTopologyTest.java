package app.gravl.jobs;

import static app.gravl.jobs.changes.ChangeEvent.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.catalog.SampleCatalog;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.jobs.changes.Shard;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.epoch.EpochKeeper;
import app.gravl.jobs.epoch.Epochs;
import app.gravl.jobs.insights.ModelEvaluator;
import app.gravl.jobs.intake.RawRecord;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.reevaluation.UserPages;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.jobs.sink.SinkEntry;
import app.gravl.jobs.sink.SinkLimits;
import app.gravl.jobs.source.StartOffsets;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import app.gravl.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

class InsightsTopologyTest {

  private final StreamExecutionEnvironment env =
      StreamExecutionEnvironment.createLocalEnvironment(2);
  private final StreamGraph graph = graph();

  @Test
  void what_may_be_turned_reaches_flink() {
    Settings settings =
        new Settings(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                "DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/x",
                "DATABASE_PASSWORD", "x",
                "PARALLELISM", "3",
                "BUFFER_TIMEOUT_MS", "7",
                "CHECKPOINT_INTERVAL_MS", "1234",
                "STATE_BACKEND", "rocksdb",
                "LATE_USER_INTERVAL_MS", "1024",
                "SINK_BATCH_USERS", "9",
                "SINK_QUEUE_USERS", "10"));
    JobSettings job = JobSettings.read(settings);
    settings.check();
    StreamExecutionEnvironment tuned = StreamExecutionEnvironment.createLocalEnvironment(1);

    InsightsJob.build(
        tuned, job, DeployedParameters.undeployed(Parameters.DEFAULT), StartOffsets.NONE);

    assertThat(tuned.getParallelism()).isEqualTo(3);
    assertThat(tuned.getBufferTimeout()).isEqualTo(7);
    assertThat(tuned.getCheckpointConfig().getCheckpointInterval()).isEqualTo(1_234);
    assertThat(tuned.getConfiguration().get(StateBackendOptions.STATE_BACKEND))
        .isEqualTo("rocksdb");
    assertThat(job.lateUserInterval()).isEqualTo(Duration.ofMillis(1_024));
    assertThat(job.sinkLimits()).isEqualTo(new SinkLimits(9, 10));
    assertThat(env.getConfiguration().getOptional(StateBackendOptions.STATE_BACKEND))
        .as("left to the cluster")
        .isEmpty();
  }

  private StreamGraph graph() {
    InsightsJob.build(
        env,
        JobHarness.settings(
            "127.0.0.1:1", new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/x", "x", "x")),
        DeployedParameters.undeployed(Parameters.DEFAULT),
        StartOffsets.NONE);
    return env.getStreamGraph();
  }

  @Test
  void every_operator_has_a_uid_of_its_own_and_a_name() {
    Collection<StreamNode> nodes = graph.getStreamNodes();
    assertThat(nodes).hasSizeGreaterThanOrEqualTo(10);
    Set<String> uids = new HashSet<>();
    for (StreamNode node : nodes) {
      assertThat(node.getTransformationUID()).as("uid of %s", node.getOperatorName()).isNotBlank();
      assertThat(uids.add(node.getTransformationUID()))
          .as("%s is unique", node.getTransformationUID())
          .isTrue();
      // Flink's own names for what has none.
      assertThat(node.getOperatorName())
          .isNotBlank()
          .doesNotMatch(
              "(Process|Keyed-?Process|Filter|Map|Sink|Co-Process-Broadcast-Keyed)(: .*)?");
    }
  }

  @Test
  void uids_are_those_that_stored_state_knows() {
    assertThat(graph.getStreamNodes())
        .extracting(StreamNode::getTransformationUID)
        .contains(
            "user-source",
            "user-intake",
            "catalog-source",
            "catalog-intake",
            "catalog-versions",
            "catalog-follower",
            "epoch-keeper",
            "insights",
            "insight-sink",
            "dead-letter-sink");
  }

  @Test
  void key_groups_are_fixed_and_every_type_has_a_serialiser_of_its_own() {
    assertThat(graph.getStreamNodes())
        .filteredOn(node -> node.getParallelism() > 1)
        .isNotEmpty()
        .extracting(StreamNode::getMaxParallelism)
        .containsOnly(720);
    assertThat(env.getMaxParallelism()).isEqualTo(720);
    assertThat(env.getConfiguration().get(PipelineOptions.GENERIC_TYPES)).isFalse();
    assertThat(env.getCheckpointConfig().getCheckpointingConsistencyMode())
        .isEqualTo(CheckpointingMode.AT_LEAST_ONCE);
    assertThat(env.getCheckpointConfig().getTolerableCheckpointFailureNumber())
        .as("a sink that waits for long restarts no job")
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void the_graph_runs_over_whatever_sources_and_sinks_it_is_given() throws Exception {
    StreamExecutionEnvironment own = StreamExecutionEnvironment.createLocalEnvironment(1);
    long now = Clock.systemUTC().millis();
    CollectingSink.ROWS.clear();
    new InsightsTopology(
            new ModelEvaluator(DeployedParameters.undeployed(Parameters.DEFAULT)),
            Duration.ofHours(192),
            Duration.ofMillis(16_384),
            1_000,
            false)
        .build(
            own,
            records(
                Stream.of(
                    read("users", 1, 5, Rows.user(7, "UTC")),
                    read("workout_logs", 1, 5, Rows.set(1, 7, 1, now - 3_600_000, "80.000", 8)),
                    read("user_versions", 1, 5, Rows.version(7, 3))),
                now),
            records(SampleCatalog.snapshot(1, 5, 2).stream(), now),
            new NoUsers(),
            new EpochKeeper(new NoEpochs()),
            new CollectingSink(),
            new NoLetters());

    JobClient running = own.executeAsync();
    try {
      InsightRows rows = CollectingSink.ROWS.poll(30, TimeUnit.SECONDS).insights;
      assertThat(rows.userId).isEqualTo(7);
      assertThat(rows.version).isEqualTo(3);
      assertThat(rows.catalogVersion).isEqualTo(2);
    } finally {
      running.cancel().get();
    }
  }

  /** Those changes, and behind them for ever what says nothing. */
  private static DataGeneratorSource<RawRecord> records(Stream<ChangeEvent> events, long now) {
    List<byte[]> values = events.map(event -> event.committedAt(now).json()).toList();
    return new DataGeneratorSource<>(
        index ->
            new RawRecord(
                "given",
                0,
                index,
                null,
                index < values.size() ? values.get(index.intValue()) : null),
        Long.MAX_VALUE,
        RateLimiterStrategy.perSecond(500),
        TypeInformation.of(RawRecord.class));
  }

  private static final class NoUsers implements UserPages {
    private static final long serialVersionUID = 1;

    @Override
    public long[] next(long after, long upTo, int limit) {
      return new long[0];
    }

    @Override
    public long count(long after, long upTo) {
      return 0;
    }

    @Override
    public long delayMillis() {
      return 0;
    }
  }

  private static final class NoEpochs implements Epochs {
    private static final long serialVersionUID = 1;

    @Override
    public long inForce() {
      return 1;
    }

    @Override
    public long inForce(Shard shard) {
      return 1;
    }

    @Override
    public long begin(long known, String reason) {
      throw new AssertionError(reason);
    }
  }

  private static final class CollectingSink implements Sink<SinkEntry> {
    private static final long serialVersionUID = 1;
    private static final BlockingQueue<SinkEntry> ROWS = new LinkedBlockingQueue<>();

    @Override
    public SinkWriter<SinkEntry> createWriter(WriterInitContext context) {
      return new Writer<>(ROWS);
    }
  }

  private static final class NoLetters implements Sink<DeadLetter> {
    private static final long serialVersionUID = 1;

    @Override
    public SinkWriter<DeadLetter> createWriter(WriterInitContext context) {
      return new Writer<>(new LinkedBlockingQueue<>());
    }
  }

  private record Writer<T>(BlockingQueue<T> written) implements SinkWriter<T> {

    @Override
    public void write(T element, Context context) {
      written.add(element);
    }

    @Override
    public void flush(boolean end) {}

    @Override
    public void close() {}
  }

  @Test
  void the_catalog_keeps_its_order_in_one_subtask() {
    assertThat(graph.getStreamNodes())
        .filteredOn(node -> node.getTransformationUID().startsWith("catalog-"))
        .hasSize(4)
        .extracting(StreamNode::getParallelism)
        .containsOnly(1);
  }
}
