package app.gravl.jobs.deploy;

import app.gravl.jobs.program.ProgramFailure;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.deployment.ClusterClientFactory;
import org.apache.flink.client.deployment.ClusterDescriptor;
import org.apache.flink.client.deployment.ClusterRetrieveException;
import org.apache.flink.client.deployment.DefaultClusterClientServiceLoader;
import org.apache.flink.client.program.ClusterClient;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.JobExceptionsHeaders;
import org.apache.flink.runtime.rest.messages.JobExceptionsInfoWithHistory;
import org.apache.flink.runtime.rest.messages.JobMessageParameters;
import org.apache.flink.runtime.rest.messages.checkpoints.CheckpointingStatistics;
import org.apache.flink.runtime.rest.messages.checkpoints.CheckpointingStatisticsHeaders;
import org.apache.flink.runtime.rest.messages.job.JobDetailsInfo;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** The jobs of a cluster, by the REST interface of its JobManager. */
final class JobCluster implements AutoCloseable {

  /** For what is answered at once. */
  private static final int ANSWER_SECONDS = 30;

  /** A cancelled job ends when its tasks have. */
  private static final int END_SECONDS = 120;

  private final RestClusterClient<?> client;

  private JobCluster(RestClusterClient<?> client) {
    this.client = client;
  }

  /**
   * @param configuration as {@code flink run} has it, whatever kind of cluster that is
   */
  static JobCluster of(Configuration configuration) throws ProgramFailure {
    ClusterClientFactory<?> factory =
        new DefaultClusterClientServiceLoader().getClusterClientFactory(configuration);
    try {
      if (client(factory, configuration) instanceof RestClusterClient<?> client) {
        return new JobCluster(client);
      }
    } catch (ClusterRetrieveException e) {
      throw new ProgramFailure("The Flink cluster can't be found: " + ProgramFailure.root(e), e);
    }
    throw new ProgramFailure("The Flink cluster has no REST interface: deploy to one that runs");
  }

  private static <T> ClusterClient<T> client(
      ClusterClientFactory<T> factory, Configuration configuration)
      throws ClusterRetrieveException {
    T id = factory.getClusterId(configuration);
    if (id == null) {
      throw new ClusterRetrieveException("the configuration names none");
    }
    try (ClusterDescriptor<T> descriptor = factory.createClusterDescriptor(configuration)) {
      return descriptor.retrieve(id).getClusterClient();
    }
  }

  /** What {@code flink run} told this process of its cluster, and of the jar that it runs. */
  static Configuration ofThisProcess() {
    return Configuration.fromMap(
        StreamExecutionEnvironment.getExecutionEnvironment().getConfiguration().toMap());
  }

  /** The latest of that name that has not ended. */
  Optional<JobID> running(String name) throws ProgramFailure, InterruptedException {
    Collection<JobStatusMessage> jobs = answer(client.listJobs());
    return jobs.stream()
        .filter(job -> job.getJobName().equals(name))
        .filter(job -> !job.getJobState().isGloballyTerminalState())
        .max(Comparator.comparingLong(JobStatusMessage::getStartTime))
        .map(JobStatusMessage::getJobId);
  }

  /**
   * As long as the savepoint takes: Flink itself gives up on one that takes too long, and then the
   * job goes on.
   *
   * @return where the savepoint is
   * @throws ExecutionException where there is none
   */
  String stopWithSavepoint(JobID job) throws ExecutionException, InterruptedException {
    return client.stopWithSavepoint(job, false, null, SavepointFormatType.CANONICAL).get();
  }

  /** The savepoint with which a job ended; empty where the cluster does not know of it. */
  Optional<String> savepointOf(JobID job) throws InterruptedException {
    try {
      var savepoint = checkpoints(job).getLatestCheckpoints().getSavepointStatistics();
      return savepoint == null
          ? Optional.empty()
          : Optional.ofNullable(savepoint.getExternalPath());
    } catch (ProgramFailure e) {
      // Of a job that it does not know any more.
      return Optional.empty();
    }
  }

  /**
   * What is wrong with a job that was just started.
   *
   * @return empty where nothing is: then {@link #missing} tells whether it is complete
   */
  Optional<String> failure(JobID job) throws ProgramFailure, InterruptedException {
    JobExceptionsHeaders headers = JobExceptionsHeaders.getInstance();
    var parameters = headers.getUnresolvedMessageParameters();
    parameters.jobPathParameter.resolve(job);
    JobExceptionsInfoWithHistory exceptions =
        answer(client.sendRequest(headers, parameters, EmptyRequestBody.getInstance()));
    List<JobExceptionsInfoWithHistory.RootExceptionInfo> entries =
        exceptions.getExceptionHistory().getEntries();
    if (!entries.isEmpty()) {
      return Optional.of("it failed: " + cause(entries.get(0).getStacktrace()));
    }
    JobStatus status = details(job).getJobStatus();
    return status.isTerminalState()
        ? Optional.of("it is " + status.name().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The last cause of a stack trace, in a line. */
  private static String cause(String trace) {
    String last = trace.lines().findFirst().orElse("");
    for (String line : trace.lines().toList()) {
      if (line.startsWith("Caused by: ")) {
        last = line.substring("Caused by: ".length());
      }
    }
    return last;
  }

  /**
   * What a job lacks that is to run well: null where all tasks run and a checkpoint is complete.
   */
  @Nullable String missing(JobID job) throws ProgramFailure, InterruptedException {
    JobDetailsInfo details = details(job);
    int tasks = details.getJobVerticesPerState().values().stream().mapToInt(count -> count).sum();
    int running = details.getJobVerticesPerState().getOrDefault(ExecutionState.RUNNING, 0);
    if (tasks == 0 || running < tasks) {
      return running + " of its " + tasks + " tasks run";
    }
    return checkpoints(job).getLatestCheckpoints().getCompletedCheckpointStatistics() == null
        ? "no checkpoint is complete"
        : null;
  }

  /** Returns when the job has ended; at once where it is not there. */
  void cancel(JobID job) throws ProgramFailure, InterruptedException {
    try {
      client.cancel(job).get(ANSWER_SECONDS, TimeUnit.SECONDS);
      client.requestJobResult(job).get(END_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      // It has ended already, or was never there.
    } catch (TimeoutException e) {
      throw new ProgramFailure("Job " + job + " does not end; look at its task managers", e);
    }
  }

  /** Deletes a savepoint, if it is still there. */
  void dispose(String savepoint) throws ProgramFailure, InterruptedException {
    try {
      client.disposeSavepoint(savepoint).get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      // Somebody deleted it before.
    } catch (TimeoutException e) {
      throw new ProgramFailure("Savepoint " + savepoint + " is still being deleted", e);
    }
  }

  private JobDetailsInfo details(JobID job) throws ProgramFailure, InterruptedException {
    return answer(client.getJobDetails(job));
  }

  private CheckpointingStatistics checkpoints(JobID job)
      throws ProgramFailure, InterruptedException {
    CheckpointingStatisticsHeaders headers = CheckpointingStatisticsHeaders.getInstance();
    JobMessageParameters parameters = headers.getUnresolvedMessageParameters();
    parameters.jobPathParameter.resolve(job);
    return answer(client.sendRequest(headers, parameters, EmptyRequestBody.getInstance()));
  }

  private <T> T answer(CompletableFuture<T> answer) throws ProgramFailure, InterruptedException {
    try {
      return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new ProgramFailure(
          "Flink (%s) does not answer: %s"
              .formatted(client.getWebInterfaceURL(), ProgramFailure.root(e)),
          e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
