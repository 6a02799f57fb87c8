package app.gravl.local.system;

import app.gravl.jobs.InsightsJob;
import app.gravl.jobs.JobSettings;
import app.gravl.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.jspecify.annotations.Nullable;

/** The streaming job on the Flink of this process, going on where the last run stopped. */
public final class JobPart implements Part {

  private static final int POLL_MILLIS = 20;

  private final FlinkPart flink;
  private final Map<String, String> environment;
  private boolean restored;
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
    StreamExecutionEnvironment env = new StreamExecutionEnvironment(flink.configuration());
    env.setParallelism(FlinkPart.SLOTS);
    InsightsJob.build(env, job);
    StreamGraph graph = env.getStreamGraph();
    graph.setJobName(InsightsJob.NAME);
    Optional<Path> checkpoint = newestCheckpoint();
    // Claimed: Flink deletes the old checkpoint once it has newer ones.
    checkpoint.ifPresent(
        path ->
            graph.setSavepointRestoreSettings(
                SavepointRestoreSettings.forPath(
                    path.toUri().toString(), false, RecoveryClaimMode.CLAIM)));
    JobGraph jobGraph = graph.getJobGraph();
    flink.cluster().submitJob(jobGraph).get();
    id = jobGraph.getJobID();
    restored = checkpoint.isPresent();
    awaitRunning(jobGraph.getJobID()).get(60, TimeUnit.SECONDS);
    return checkpoint.isPresent() ? "restored from " + checkpoint.get().getFileName() : "new";
  }

  /** Whether it goes on from a checkpoint; only after the start. */
  boolean isRestored() {
    return restored;
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

  /** Completes when every task runs. */
  private CompletableFuture<Void> awaitRunning(JobID job) {
    Executor later = CompletableFuture.delayedExecutor(POLL_MILLIS, TimeUnit.MILLISECONDS);
    return flink
        .cluster()
        .getExecutionGraph(job)
        .thenCompose(
            graph -> {
              if (graph.getState() == JobStatus.FAILED) {
                throw new IllegalStateException("The job failed: " + reason(graph));
              }
              return isRunning(graph)
                  ? CompletableFuture.completedFuture(null)
                  : CompletableFuture.supplyAsync(() -> job, later).thenCompose(this::awaitRunning);
            });
  }

  private static boolean isRunning(AccessExecutionGraph graph) {
    for (var vertex : graph.getAllExecutionVertices()) {
      if (vertex.getExecutionState() != ExecutionState.RUNNING) {
        return false;
      }
    }
    return graph.getState() == JobStatus.RUNNING;
  }

  private static String reason(AccessExecutionGraph graph) {
    var failure = graph.getFailureInfo();
    return failure == null ? "for an unknown reason" : failure.getExceptionAsString();
  }

  private Optional<Path> newestCheckpoint() throws IOException {
    if (!Files.exists(flink.checkpoints())) {
      return Optional.empty();
    }
    // <job id>/chk-<n>/_metadata, written last: without it a checkpoint is not complete.
    try (Stream<Path> files = Files.walk(flink.checkpoints(), 3)) {
      return files
          .filter(file -> file.endsWith("_metadata"))
          .max(Comparator.comparing(JobPart::modified))
          .map(Path::getParent);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      // Deleted meanwhile: not the newest.
      return FileTime.fromMillis(0);
    }
  }
}
