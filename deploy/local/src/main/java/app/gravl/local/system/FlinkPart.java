package app.gravl.local.system;

import app.gravl.jobs.JobSettings;
import app.gravl.settings.Settings;
import app.gravl.settings.Tunable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.metrics.prometheus.LoopbackReporterFactory;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.jspecify.annotations.Nullable;

/** A Flink cluster in this process, with its web page. */
public final class FlinkPart implements Part {

  /** And how many subtasks a job has where nobody says. */
  private static final int LEAST_SLOTS = 2;

  private static final long ROCKSDB_MIB = 128;

  private static final String REPORTER = "prometheus";
  private static final Duration FETCH_METRICS = Duration.ofSeconds(2);

  private final Path folder;
  private final int port;
  private final OptionalInt metricsPort;
  private final boolean rocksDb;
  private final int slots;
  private @Nullable MiniCluster cluster;

  /**
   * @param metricsPort empty: no metrics are served
   * @param tuning tunables that are set, by their keys
   */
  public FlinkPart(Path folder, int port, OptionalInt metricsPort, Map<String, String> tuning) {
    this.folder = folder;
    this.port = port;
    this.metricsPort = metricsPort;
    long parallelism = new Settings(tuning).number(Tunable.PARALLELISM);
    this.slots = (int) Math.max(LEAST_SLOTS, parallelism);
    this.rocksDb = JobSettings.ROCKSDB.equals(tuning.get(Tunable.STATE_BACKEND.key()));
  }

  /**
   * @param data the folder of the whole system
   * @param tuning tunables that are set, by their keys
   */
  public static FlinkPart in(Path data, Ports ports, Map<String, String> tuning) {
    return new FlinkPart(
        data.resolve("flink"),
        ports.of(ServicePort.FLINK),
        OptionalInt.of(ports.of(ServicePort.FLINK_METRICS)),
        tuning);
  }

  @Override
  public String name() {
    return ServicePort.FLINK.label();
  }

  @Override
  public String start() throws Exception {
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(clusterConfiguration())
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .build());
    cluster.start();
    return "http://127.0.0.1:" + port;
  }

  /** Only after the start. */
  MiniCluster cluster() {
    if (cluster == null) {
      throw new IllegalStateException("Flink is not started");
    }
    return cluster;
  }

  Path checkpoints() {
    return folder.resolve("checkpoints");
  }

  /** As Flink reads it: not escaped, so that a folder may have a space in its name. */
  static String address(Path path) {
    return org.apache.flink.core.fs.Path.fromLocalFile(path.toFile()).toString();
  }

  private Configuration clusterConfiguration() {
    Configuration configuration = configuration();
    // Who looks at the lag sees what is, and not what was ten seconds ago.
    configuration.set(MetricOptions.METRIC_FETCHER_UPDATE_INTERVAL, FETCH_METRICS);
    metricsPort.ifPresent(
        metrics -> {
          configuration.set(MetricOptions.REPORTERS_LIST, REPORTER);
          Configuration reporter = MetricOptions.forReporter(configuration, REPORTER);
          reporter.set(
              MetricOptions.REPORTER_FACTORY_CLASS, LoopbackReporterFactory.class.getName());
          reporter.setString("port", Integer.toString(metrics));
          // Each attempt would begin series of its own.
          reporter.set(
              MetricOptions.REPORTER_EXCLUDED_VARIABLES, "task_attempt_id;task_attempt_num");
        });
    return configuration;
  }

  /** Of the cluster, and of a job that runs on it, whichever process submits it. */
  public Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.ADDRESS, "127.0.0.1");
    configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    configuration.set(JobManagerOptions.BIND_HOST, "127.0.0.1");
    configuration.set(TaskManagerOptions.BIND_HOST, "127.0.0.1");
    configuration.set(RestOptions.PORT, port);
    configuration.set(RestOptions.BIND_PORT, Integer.toString(port));
    // State lives on the heap, unless the job says otherwise: then it needs caches and write
    // buffers. The network needs little on one machine.
    configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    configuration.set(
        TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(rocksDb ? ROCKSDB_MIB : 1));
    // Every subtask has channels to every other one.
    MemorySize network = MemorySize.ofMebiBytes(4L * slots * slots);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, address(checkpoints()));
    configuration.set(
        CheckpointingOptions.SAVEPOINT_DIRECTORY,
        address(checkpoints().resolve(KeptCheckpoints.SAVEPOINTS)));
    // The next start goes on from the last checkpoint, also after a clean stop.
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, KeptCheckpoints.KEPT);
    // Its checksums tell damaged state from state that merely looks odd.
    configuration.set(ExecutionOptions.SNAPSHOT_COMPRESSION, true);
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, LEAST_SLOTS);
    configuration.set(DeploymentOptions.TARGET, "remote");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    return configuration;
  }

  @Override
  public void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
  }
}
