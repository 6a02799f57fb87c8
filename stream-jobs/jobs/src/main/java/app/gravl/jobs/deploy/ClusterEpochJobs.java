package app.gravl.jobs.deploy;

import app.gravl.jobs.InsightsJob;
import app.gravl.jobs.JobSettings;
import app.gravl.jobs.bootstrap.Bootstrap;
import app.gravl.jobs.bootstrap.EpochStart;
import app.gravl.jobs.program.ProgramFailure;
import java.util.Optional;
import java.util.UUID;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** On a Flink cluster, whatever its kind, as {@code flink run} reaches it. */
final class ClusterEpochJobs implements EpochJobs {

  private final Configuration cluster;
  private final JobSettings job;
  private final String savepoints;

  /**
   * @throws ProgramFailure where the cluster's configuration names no folder of savepoints
   */
  ClusterEpochJobs(Configuration cluster, JobSettings job) throws ProgramFailure {
    this.cluster = new Configuration(cluster);
    this.job = job;
    this.savepoints =
        cluster
            .getOptional(CheckpointingOptions.SAVEPOINT_DIRECTORY)
            .orElseThrow(
                () ->
                    new ProgramFailure(
                        "The state needs a place: set %s, to what all task managers can write"
                            .formatted(CheckpointingOptions.SAVEPOINT_DIRECTORY.key())));
  }

  @Override
  public void end() throws ProgramFailure, InterruptedException {
    try (JobCluster jobs = JobCluster.of(cluster)) {
      Optional<JobID> running = jobs.running(InsightsJob.NAME);
      if (running.isPresent()) {
        jobs.cancel(running.get());
      }
    }
  }

  @Override
  public String makeState(EpochStart start) throws Exception {
    // One of its own for each try: of one that failed, parts may be there.
    String savepoint = "%s/epoch-%d-%s".formatted(savepoints, start.epoch(), UUID.randomUUID());
    StreamExecutionEnvironment env = new StreamExecutionEnvironment(new Configuration(cluster));
    InsightsJob.buildBootstrap(env, job, start, savepoint);
    env.execute(Bootstrap.NAME);
    return savepoint;
  }

  @Override
  public JobID start(@Nullable String state) throws ProgramFailure {
    JobID id = new JobID();
    JobStarter.ofThisProgram(cluster, job).start(id, state);
    return id;
  }
}
