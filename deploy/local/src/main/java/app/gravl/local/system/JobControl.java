package app.gravl.local.system;

import app.gravl.jobs.InsightsJob;
import app.gravl.jobs.JobSettings;
import app.gravl.jobs.bootstrap.Bootstrap;
import app.gravl.jobs.bootstrap.EpochStart;
import app.gravl.jobs.bootstrap.EpochStarts;
import app.gravl.jobs.parameters.DeployedParameters;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.scheduler.ExecutionGraphInfo;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.jspecify.annotations.Nullable;

/** Starts, finds and cancels the streaming job on the Flink of this process. */
final class JobControl {

  /**
   * A job that was submitted.
   *
   * @param damage empty when every task runs; else why its state can't be restored
   */
  record Started(JobID id, Optional<String> damage) {}

  private static final int POLL_MILLIS = 20;
  private static final int START_SECONDS = 60;

  /** In the trace of a task whose state could not be read. */
  private static final String RESTORING_STATE = "StreamTaskStateInitializerImpl";

  private final FlinkPart flink;

  JobControl(FlinkPart flink) {
    this.flink = flink;
  }

  /** With the parameters in force. */
  Started run(JobSettings job, @Nullable Path state) throws Exception {
    StreamExecutionEnvironment env = new StreamExecutionEnvironment(flink.configuration());
    InsightsJob.build(
        env,
        job,
        DeployedParameters.toStartWith(job.database()),
        new EpochStarts(job.database()).offsets());
    StreamGraph graph = env.getStreamGraph();
    graph.setJobName(InsightsJob.NAME);
    if (state != null) {
      graph.setSavepointRestoreSettings(
          SavepointRestoreSettings.forPath(FlinkPart.address(state), false, claim(state)));
    }
    JobGraph jobGraph = graph.getJobGraph();
    flink.cluster().submitJob(jobGraph).get();
    return new Started(
        jobGraph.getJobID(),
        awaitRunning(jobGraph.getJobID()).get(START_SECONDS, TimeUnit.SECONDS));
  }

  /**
   * Runs the batch job that makes the state of an epoch; returns when it is written.
   *
   * @throws ExecutionException also where it can't be made any more
   */
  void bootstrap(JobSettings job, EpochStart start, Path savepoint) throws Exception {
    StreamExecutionEnvironment env = new StreamExecutionEnvironment(flink.configuration());
    InsightsJob.buildBootstrap(env, job, start, FlinkPart.address(savepoint));
    StreamGraph graph = env.getStreamGraph();
    graph.setJobName(Bootstrap.NAME);
    JobGraph jobGraph = graph.getJobGraph();
    flink.cluster().submitJob(jobGraph).get();
    flink
        .cluster()
        .requestJobResult(jobGraph.getJobID())
        .get()
        .toJobExecutionResult(JobControl.class.getClassLoader());
  }

  /** Flink deletes a claimed checkpoint once it has newer ones; a savepoint is its maker's. */
  private static RecoveryClaimMode claim(Path state) {
    return KeptCheckpoints.isCheckpoint(state)
        ? RecoveryClaimMode.CLAIM
        : RecoveryClaimMode.NO_CLAIM;
  }

  void cancel(JobID job) throws Exception {
    flink
        .cluster()
        .cancelJob(job)
        // Where it has failed there is nothing to cancel.
        .exceptionally(failure -> null)
        .thenCompose(cancelled -> flink.cluster().requestJobResult(job))
        .get(START_SECONDS, TimeUnit.SECONDS);
  }

  CompletableFuture<JobResult> ended(JobID job) {
    return flink.cluster().requestJobResult(job);
  }

  /** One that has not ended. */
  Optional<JobID> running() throws ExecutionException, InterruptedException, TimeoutException {
    return flink.cluster().listJobs().get(START_SECONDS, TimeUnit.SECONDS).stream()
        .filter(job -> job.getJobName().equals(InsightsJob.NAME))
        .filter(job -> !job.getJobState().isGloballyTerminalState())
        .map(JobStatusMessage::getJobId)
        .findFirst();
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
