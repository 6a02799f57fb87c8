package app.gravl.jobs.deploy;

import app.gravl.jobs.InsightsJob;
import app.gravl.jobs.JobSettings;
import app.gravl.jobs.bootstrap.EpochStarts;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.program.ProgramFailure;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.ClientUtils;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.configuration.ConfigUtils;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.PipelineOptionsInternal;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.DefaultExecutorServiceLoader;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** Starts a job on a cluster. */
@FunctionalInterface
interface JobStarter {

  /**
   * Returns when the cluster has taken it.
   *
   * @param id that it is to have; a cluster takes none twice
   * @param savepoint that it goes on from and leaves alone; null: it has no state
   * @throws ProgramFailure where the cluster refuses it
   */
  void start(JobID id, @Nullable String savepoint) throws ProgramFailure;

  /** The job of this very program, with the parameters in force. */
  static JobStarter ofThisProgram(Configuration cluster, JobSettings job) {
    return (id, savepoint) -> {
      StreamExecutionEnvironment env =
          new StreamExecutionEnvironment(configuration(cluster, id, savepoint));
      try {
        InsightsJob.build(
            env,
            job,
            DeployedParameters.toStartWith(job.database()),
            new EpochStarts(job.database()).offsets());
        env.executeAsync(InsightsJob.NAME);
      } catch (Exception e) {
        throw new ProgramFailure("it can't be started: " + ProgramFailure.root(e), e);
      }
    };
  }

  /** The job of another jar, as {@code flink run -d} starts it. */
  static JobStarter ofJar(Configuration cluster, Path jar) {
    if (!Files.isReadable(jar)) {
      throw new IllegalArgumentException(jar + ": there is no such file, or it can't be read");
    }
    return (id, savepoint) -> {
      Configuration configuration = configuration(cluster, id, savepoint);
      configuration.set(DeploymentOptions.ATTACHED, false);
      try (PackagedProgram program =
          PackagedProgram.newBuilder()
              .setJarFile(jar.toFile())
              .setConfiguration(configuration)
              .build()) {
        ConfigUtils.encodeCollectionToConfig(
            configuration, PipelineOptions.JARS, program.getJobJarAndDependencies(), URL::toString);
        ClientUtils.executeProgram(
            new DefaultExecutorServiceLoader(), configuration, program, false, true);
      } catch (Exception e) {
        throw new ProgramFailure(jar + " can't be started: " + ProgramFailure.root(e), e);
      }
    };
  }

  /** Of a cluster, and of one job on it. */
  static Configuration configuration(Configuration cluster, JobID id, @Nullable String savepoint) {
    Configuration configuration = new Configuration(cluster);
    configuration.set(PipelineOptionsInternal.PIPELINE_FIXED_JOB_ID, id.toHexString());
    if (savepoint != null) {
      configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
      configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
    }
    return configuration;
  }
}
