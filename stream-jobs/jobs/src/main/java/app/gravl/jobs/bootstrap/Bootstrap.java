package app.gravl.jobs.bootstrap;

import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.facts.Snapshot;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.facts.UserRanges;
import app.gravl.jobs.insights.Evaluator;
import app.gravl.jobs.insights.InsightsFunction;
import app.gravl.jobs.intake.CatalogIntake;
import app.gravl.jobs.intake.PartitionBootstrap;
import app.gravl.jobs.intake.PartitionState;
import app.gravl.jobs.intake.UserIntake;
import app.gravl.jobs.reevaluation.CatalogFollower;
import app.gravl.jobs.reevaluation.FollowerBootstrap;
import app.gravl.jobs.sink.SinkEntry;
import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.java.typeutils.runtime.kryo.JavaSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.api.OperatorIdentifier;
import org.apache.flink.state.api.OperatorTransformation;
import org.apache.flink.state.api.SavepointWriter;
import org.apache.flink.state.api.StateBootstrapTransformation;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.SimpleOperatorFactory;

/**
 * The batch job that begins an epoch: reads the facts in parallel as of the place where the
 * replication slot stands, writes everybody's insights, and the stream's state as a savepoint. The
 * stream goes on from it and from the slot, without reading history row by row.
 */
public final class Bootstrap {

  public static final String NAME = "gravl-bootstrap";

  private final DatabaseSettings database;
  private final Evaluator evaluator;

  public Bootstrap(DatabaseSettings database, Evaluator evaluator) {
    this.database = database;
    this.evaluator = evaluator;
  }

  /**
   * Adds the job to an environment; whoever calls this executes it. Its state is held by the
   * environment's state backend until it is written.
   *
   * @param topics of users' changes and of the catalog's
   * @param sink of the stream: its guard keeps what is older from replacing what is newer
   * @param savepoint where it is written, as Flink reads paths
   * @throws SQLException also where the snapshot is gone: then the epoch can't be begun any more
   */
  public void build(
      StreamExecutionEnvironment env,
      EpochStart start,
      Topics topics,
      Sink<SinkEntry> sink,
      String savepoint)
      throws SQLException {
    configure(env);
    List<UserRange> ranges;
    List<CatalogChange> catalog;
    try (Connection joined = Snapshot.join(database, start.snapshot())) {
      ranges = UserRanges.of(joined, UserRange.ALL);
      catalog = CatalogRows.read(joined, start);
    }
    SingleOutputStreamOperator<UserLedger> users =
        env.fromSource(
                new NumberSequenceSource(0, ranges.size() - 1L),
                WatermarkStrategy.noWatermarks(),
                "ranges of users")
            .process(new ReadUsers(database, start, ranges, evaluator))
            .name("read and evaluate users");
    users.getSideOutput(ReadUsers.INSIGHTS).sinkTo(sink).name("insights to Postgres");
    SavepointWriter.newSavepoint(env, InsightsFunction.MAX_PARALLELISM)
        .withOperator(OperatorIdentifier.forUid(InsightsFunction.UID), ledgers(users, catalog))
        .withOperator(
            OperatorIdentifier.forUid(CatalogFollower.UID),
            OperatorTransformation.bootstrapWith(
                    env.fromData(catalog.get(catalog.size() - 1).version))
                .keyBy(version -> 0, Types.INT)
                .transform(new FollowerBootstrap(evaluator.model())))
        .withOperator(
            OperatorIdentifier.forUid(UserIntake.UID), partitions(env, start, topics.users()))
        .withOperator(
            OperatorIdentifier.forUid(CatalogIntake.UID), partitions(env, start, topics.catalog()))
        .write(savepoint);
  }

  /**
   * @param users topic of their changes
   * @param catalog topic of the catalog's changes
   */
  public record Topics(String users, String catalog) {}

  private static void configure(StreamExecutionEnvironment env) {
    Configuration configuration = new Configuration();
    // The State Processor API passes on where it wrote what, once a subtask, by Kryo; which may not
    // look into Flink's classes where the JVM keeps it out, while they can write themselves.
    configuration.set(PipelineOptions.GENERIC_TYPES, true);
    configuration.set(
        PipelineOptions.SERIALIZATION_CONFIG,
        List.of(
            "%s: {type: kryo, kryo-type: registered, class: %s}"
                .formatted(OperatorSubtaskState.class.getName(), JavaSerializer.class.getName())));
    // Whoever started it starts it again, with another snapshot where this one is gone.
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    env.configure(configuration);
  }

  private static StateBootstrapTransformation<UserLedger> ledgers(
      SingleOutputStreamOperator<UserLedger> users, List<CatalogChange> catalog) {
    ArrayList<CatalogChange> rows = new ArrayList<>(catalog);
    return OperatorTransformation.bootstrapWith(users)
        .keyBy(user -> user.userId, Types.LONG)
        .transform(
            (timestamp, path) ->
                SimpleOperatorFactory.of(new LedgerOperator(timestamp, path, rows)));
  }

  private static StateBootstrapTransformation<PartitionState> partitions(
      StreamExecutionEnvironment env, EpochStart start, String topic) {
    List<Long> offsets = start.offsets().of(topic);
    List<PartitionState> states = new ArrayList<>();
    for (int partition = 0; partition < offsets.size(); partition++) {
      for (int shard = 0; shard < start.shards(); shard++) {
        states.add(
            PartitionBootstrap.state(
                partition, shard, offsets.get(partition), start.epoch(), start.lsn()));
      }
    }
    return OperatorTransformation.bootstrapWith(
            env.fromData(
                TypeInformation.of(PartitionState.class), states.toArray(PartitionState[]::new)))
        .transform(new PartitionBootstrap());
  }
}
