package app.gravl.local.bench;

import app.gravl.jobs.InsightsJob;
import app.gravl.jobs.JobSettings;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.source.StartOffsets;
import app.gravl.local.CliFailure;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend.PriorityQueueStateType;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.jspecify.annotations.Nullable;

/** The streaming job as it is, on a Flink with the state backend that is measured. */
final class DrainJob implements AutoCloseable {

  /** Of subtasks, as on the machine that the targets are for. */
  static final int SLOTS = 2;

  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final JobSettings settings;
  private final Path folder;
  private final Configuration configuration = new Configuration();
  private final MiniCluster cluster;
  private @Nullable JobID job;

  DrainJob(JobSettings settings, StateBackend backend, Path folder) throws Exception {
    this.settings = settings;
    this.folder = folder;
    configuration.set(StateBackendOptions.STATE_BACKEND, backend.flinkName());
    configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    // One timer a user at the most is little memory; in RocksDB each is a write of its own.
    configuration.set(RocksDBOptions.TIMER_SERVICE_FACTORY, PriorityQueueStateType.HEAP);
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    configuration.set(CoreOptions.TMP_DIRS, folder.resolve("tmp").toString());
    // RocksDB's caches and write buffers; the heap backend leaves it alone.
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    configuration.set(RestOptions.BIND_PORT, "0");
    // A job that fails is no measurement.
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(SLOTS)
                .build());
    cluster.start();
  }

  /**
   * Returns when every task runs, its state restored.
   *
   * @param savepoint null: without state
   */
  void start(@Nullable String savepoint) throws Exception {
    StreamExecutionEnvironment env = new StreamExecutionEnvironment(configuration);
    env.setParallelism(SLOTS);
    InsightsJob.build(
        env, settings, DeployedParameters.toStartWith(settings.database()), StartOffsets.NONE);
    StreamGraph graph = env.getStreamGraph();
    if (savepoint != null) {
      graph.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(savepoint));
    }
    job = cluster.submitJob(graph.getJobGraph()).get().getJobID();
    while (!allRun(cluster.getExecutionGraph(job).get())) {
      checkAlive();
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /**
   * @return where the savepoint is
   */
  String stopWithSavepoint() throws Exception {
    return cluster
        .stopWithSavepoint(
            started(),
            folder.resolve("savepoint").toUri().toString(),
            false,
            SavepointFormatType.NATIVE)
        .get();
  }

  /**
   * @throws CliFailure where the job failed
   */
  void checkAlive() throws Exception {
    AccessExecutionGraph graph = cluster.getExecutionGraph(started()).get();
    if (graph.getState() == JobStatus.FAILED) {
      var failure = graph.getFailureInfo();
      throw new CliFailure(
          "The job failed: " + (failure == null ? "why?" : failure.getExceptionAsString()));
    }
  }

  private JobID started() {
    if (job == null) {
      throw new IllegalStateException("The job is not started");
    }
    return job;
  }

  private static boolean allRun(AccessExecutionGraph graph) {
    // Its vertices are there only once it runs.
    if (graph.getState() != JobStatus.RUNNING) {
      return false;
    }
    for (var vertex : graph.getAllExecutionVertices()) {
      if (vertex.getExecutionState() != ExecutionState.RUNNING) {
        return false;
      }
    }
    return true;
  }

  /** Ends it, and the Flink that it runs on. */
  void end() {
    cluster.closeAsync().join();
  }

  @Override
  public void close() {
    end();
  }
}
