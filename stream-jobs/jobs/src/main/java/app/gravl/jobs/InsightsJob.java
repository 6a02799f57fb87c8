package app.gravl.jobs;

import app.gravl.jobs.bootstrap.Bootstrap;
import app.gravl.jobs.bootstrap.EpochStart;
import app.gravl.jobs.bootstrap.EpochStarts;
import app.gravl.jobs.deadletter.KafkaDeadLetters;
import app.gravl.jobs.epoch.EpochKeeper;
import app.gravl.jobs.epoch.JdbcEpochs;
import app.gravl.jobs.insights.ModelEvaluator;
import app.gravl.jobs.letters.LetterSink;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.program.KafkaAccess;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.jobs.reevaluation.JdbcUserPages;
import app.gravl.jobs.sink.InsightSink;
import app.gravl.jobs.sink.KafkaEvaluations;
import app.gravl.jobs.source.ChangeSource;
import app.gravl.jobs.source.StartOffsets;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.StreamJob;
import app.gravl.settings.InvalidSettings;
import app.gravl.settings.Settings;
import java.sql.SQLException;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The streaming job: wires Kafka and Postgres to the {@link InsightsTopology}. Submit it with
 * nothing but environment settings; {@code --help} lists them.
 */
public final class InsightsJob {

  public static final String NAME = StreamJob.NAME;

  private InsightsJob() {}

  public static void main(String[] args) throws Exception {
    Settings settings = new Settings(System.getenv());
    JobSettings job = JobSettings.read(settings);
    if (args.length > 0) {
      System.out.println(
          "The insights job takes its settings from the environment:\n" + settings.help());
      return;
    }
    try {
      settings.check();
      KafkaAccess.check(job.kafka());
    } catch (InvalidSettings | ProgramFailure e) {
      System.err.println(e.getMessage());
      throw e;
    }
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(new Configuration());
    build(
        env,
        job,
        DeployedParameters.toStartWith(job.database()),
        new EpochStarts(job.database()).offsets());
    env.execute(NAME);
  }

  /**
   * Adds the whole job to an environment; whoever calls this executes it.
   *
   * @param parameters that it evaluates with as long as it runs
   * @param start where it begins to read without offsets of its own, as from the savepoint of a
   *     bootstrap
   */
  public static void build(
      StreamExecutionEnvironment env,
      JobSettings job,
      DeployedParameters parameters,
      StartOffsets start) {
    Configuration configuration = new Configuration();
    // A type without a serialiser of its own stops the job here, not in production by slowness.
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    env.configure(configuration);
    takeAsCluster(env, job);
    env.setBufferTimeout(job.bufferTimeout().toMillis());
    // Repeated changes are harmless (see Ledger), so barriers need not be aligned.
    env.enableCheckpointing(job.checkpointInterval().toMillis(), CheckpointingMode.AT_LEAST_ONCE);
    // While the sink waits for its database no checkpoint ends; a restart would not help it.
    env.getCheckpointConfig().setTolerableCheckpointFailureNumber(Integer.MAX_VALUE);

    new InsightsTopology(
            new ModelEvaluator(parameters),
            job.markerRetention(),
            job.lateUserInterval(),
            job.reevaluationsPerSecond(),
            start.isTold())
        .build(
            env,
            ChangeSource.of(job.kafka(), job.groupId(), job.userTopic(), start),
            ChangeSource.of(job.kafka(), job.groupId(), job.catalogTopic(), start),
            new JdbcUserPages(job.database()),
            new EpochKeeper(new JdbcEpochs(job.database())),
            insightSink(job),
            new LetterSink(job.kafka(), job.userTopic()));
  }

  /**
   * Adds the batch job that makes the state of an epoch instead; whoever calls this executes it.
   *
   * @param savepoint where that is written, as Flink reads paths
   */
  public static void buildBootstrap(
      StreamExecutionEnvironment env, JobSettings job, EpochStart start, String savepoint)
      throws SQLException {
    takeAsCluster(env, job);
    new Bootstrap(
            job.database(), new ModelEvaluator(DeployedParameters.toStartWith(job.database())))
        .build(
            env,
            start,
            new Bootstrap.Topics(job.userTopic(), job.catalogTopic()),
            insightSink(job),
            savepoint);
  }

  /** What the cluster may say too, where the settings leave it to it. */
  private static void takeAsCluster(StreamExecutionEnvironment env, JobSettings job) {
    if (job.parallelism() > 0) {
      env.setParallelism(job.parallelism());
    }
    Configuration configuration = new Configuration();
    if (!job.stateBackend().equals(JobSettings.BACKEND_OF_CLUSTER)) {
      configuration.set(StateBackendOptions.STATE_BACKEND, job.stateBackend());
    }
    if (job.stateBackend().equals(JobSettings.ROCKSDB)) {
      configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
      // One timer a user at the most is little memory; in RocksDB each is a write of its own.
      configuration.setString("state.backend.rocksdb.timer-service.factory", "HEAP");
    }
    env.configure(configuration);
  }

  private static InsightSink insightSink(JobSettings job) {
    // Serialised with the sink: no more of the settings than they need.
    KafkaSettings kafka = job.kafka();
    String userTopic = job.userTopic();
    return new InsightSink(
        job.sinkLimits(),
        job.database(),
        () -> new KafkaDeadLetters(kafka, userTopic),
        () -> new KafkaEvaluations(kafka, userTopic));
  }
}
