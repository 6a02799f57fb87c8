package app.gravl.local.system;

import app.gravl.jobs.InsightsJob;
import app.gravl.jobs.JobSettings;
import app.gravl.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.scheduler.ExecutionGraphInfo;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streaming job on the Flink of this process, going on where the last run stopped: from the
 * newest checkpoint that can be restored. Where there is none it starts without state, and begins a
 * new epoch itself if its topics don't reach back.
 */
public final class JobPart implements Part {

  private static final Logger LOG = LoggerFactory.getLogger(JobPart.class);

  private static final int POLL_MILLIS = 20;
  private static final int START_SECONDS = 60;

  /** In the trace of a task whose state could not be read. */
  private static final String RESTORING_STATE = "StreamTaskStateInitializerImpl";

  private final FlinkPart flink;
  private final Map<String, String> environment;
  private @Nullable JobID id;

  /**
   * @param environment what the job reads where it runs on its own
   */
  public JobPart(FlinkPart flink, Map<String, String> environment) {
    this.flink = flink;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public String name() {
    return "job";
  }

  @Override
  public String start() throws Exception {
    Settings settings = new Settings(environment);
    JobSettings job = JobSettings.read(settings);
    settings.check();
    KeptCheckpoints kept = new KeptCheckpoints(flink.checkpoints());
    kept.tidy();
    int damaged = 0;
    for (Path checkpoint : kept.newestFirst()) {
      Optional<String> damage = run(job, checkpoint);
      if (damage.isEmpty()) {
        String restored = "restored from " + checkpoint.getFileName();
        return damaged == 0 ? restored : restored + ", " + damaged + " newer can't be";
      }
      damaged++;
      LOG.error(
          "Checkpoint {} can't be restored, the one before it is taken: {}",
          checkpoint,
          damage.get());
      cancel();
    }
    Optional<String> failure = run(job, null);
    if (failure.isPresent()) {
      throw new IllegalStateException("The job failed: " + failure.get());
    }
    return damaged == 0 ? "new" : "without state: no checkpoint can be restored";
  }

  private void cancel() throws Exception {
    JobID job = Objects.requireNonNull(id);
    flink
        .cluster()
        .cancelJob(job)
        // Where it has failed there is nothing to cancel.
        .exceptionally(failure -> null)
        .thenCompose(cancelled -> flink.cluster().requestJobResult(job))
        .get(START_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * @return empty when every task runs; else why its state can't be restored
   */
  private Optional<String> run(JobSettings job, @Nullable Path checkpoint) throws Exception {
    StreamExecutionEnvironment env = new StreamExecutionEnvironment(flink.configuration());
    env.setParallelism(FlinkPart.SLOTS);
    InsightsJob.build(env, job);
    StreamGraph graph = env.getStreamGraph();
    graph.setJobName(InsightsJob.NAME);
    if (checkpoint != null) {
      // Claimed: Flink deletes it once it has newer ones.
      graph.setSavepointRestoreSettings(
          SavepointRestoreSettings.forPath(
              FlinkPart.address(checkpoint), false, RecoveryClaimMode.CLAIM));
    }
    JobGraph jobGraph = graph.getJobGraph();
    id = jobGraph.getJobID();
    flink.cluster().submitJob(jobGraph).get();
    return awaitRunning(jobGraph.getJobID()).get(START_SECONDS, TimeUnit.SECONDS);
  }

  /** It restarts after every failure, so it ends only where it is cancelled from outside. */
  @Override
  public CompletableFuture<?> ended() {
    return flink.cluster().requestJobResult(Objects.requireNonNull(id));
  }

  @Override
  public void stop() {
    // It stops with its cluster.
  }

  private CompletableFuture<Optional<String>> awaitRunning(JobID job) {
    Executor later = CompletableFuture.delayedExecutor(POLL_MILLIS, TimeUnit.MILLISECONDS);
    return flink
        .cluster()
        .getExecutionGraphInfo(job)
        .thenCompose(
            info -> {
              Optional<String> failure = failure(info);
              return failure.isPresent() || isRunning(info.getArchivedExecutionGraph())
                  ? CompletableFuture.completedFuture(failure)
                  : CompletableFuture.supplyAsync(() -> job, later).thenCompose(this::awaitRunning);
            });
  }

  /** A job that can't even be set up has failed; one that can't read its state tries for ever. */
  private static Optional<String> failure(ExecutionGraphInfo info) {
    AccessExecutionGraph graph = info.getArchivedExecutionGraph();
    if (graph.getState() == JobStatus.FAILED) {
      var failure = graph.getFailureInfo();
      return Optional.of(failure == null ? "unknown" : failure.getExceptionAsString());
    }
    for (var entry : info.getExceptionHistory()) {
      if (entry.getExceptionAsString().contains(RESTORING_STATE)) {
        return Optional.of(entry.getExceptionAsString());
      }
    }
    return Optional.empty();
  }

  private static boolean isRunning(AccessExecutionGraph graph) {
    for (var vertex : graph.getAllExecutionVertices()) {
      if (vertex.getExecutionState() != ExecutionState.RUNNING) {
        return false;
      }
    }
    return graph.getState() == JobStatus.RUNNING;
  }
}
