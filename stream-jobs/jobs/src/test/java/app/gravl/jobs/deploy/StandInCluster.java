package app.gravl.jobs.deploy;

import static org.awaitility.Awaitility.await;

import app.gravl.jobs.InsightsJob;
import app.gravl.jobs.program.ProgramFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.jspecify.annotations.Nullable;

/** A real cluster, with jobs that have the insights job's name, a state, and nothing to do. */
final class StandInCluster implements AutoCloseable {

  private final MiniCluster cluster;
  private final Configuration client;

  StandInCluster(Path folder) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.BIND_PORT, "0");
    configuration.set(WebOptions.REFRESH_INTERVAL, Duration.ofMillis(100));
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
    configuration.set(
        CheckpointingOptions.SAVEPOINT_DIRECTORY, folder.resolve("savepoints").toUri().toString());
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(2)
                .build());
    cluster.start();
    client = new Configuration(configuration);
    client.set(DeploymentOptions.TARGET, "remote");
    client.set(RestOptions.ADDRESS, cluster.getRestAddress().get().getHost());
    client.set(RestOptions.PORT, cluster.getRestAddress().get().getPort());
    client.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
    client.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
  }

  JobCluster jobs() throws ProgramFailure {
    return JobCluster.of(client);
  }

  /** Of jobs that run. */
  JobStarter starter() {
    return (id, savepoint) -> start(id, savepoint, false);
  }

  /** Of jobs that fail and start again, for ever. */
  JobStarter failing() {
    return (id, savepoint) -> start(id, savepoint, true);
  }

  private void start(JobID id, @Nullable String savepoint, boolean fails) throws ProgramFailure {
    try {
      StreamExecutionEnvironment env =
          new StreamExecutionEnvironment(JobStarter.configuration(client, id, savepoint));
      env.fromSource(
              new NumberSequenceSource(0, Long.MAX_VALUE),
              WatermarkStrategy.noWatermarks(),
              "numbers")
          .uid("numbers")
          .map(number -> fails ? fail(number) : slowly(number))
          .uid("slowly")
          .sinkTo(new DiscardingSink<>())
          .uid("nowhere");
      env.executeAsync(InsightsJob.NAME);
    } catch (Exception e) {
      throw new ProgramFailure("not started", e);
    }
  }

  private static Long slowly(Long number) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    return number;
  }

  private static Long fail(Long number) {
    throw new IllegalStateException("number " + number + " is one too many");
  }

  /** Starts one that runs, and returns when it has a state to go on from. */
  JobID startOne() throws Exception {
    JobID id = JobID.generate();
    starter().start(id, null);
    try (JobCluster jobs = jobs()) {
      await().until(() -> jobs.missing(id) == null);
    }
    return id;
  }

  Optional<JobID> running() throws Exception {
    try (JobCluster jobs = jobs()) {
      return jobs.running(InsightsJob.NAME);
    }
  }

  @Override
  public void close() throws Exception {
    cluster.close();
  }
}
