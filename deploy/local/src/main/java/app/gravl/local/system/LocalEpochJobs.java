package app.gravl.local.system;

import app.gravl.jobs.JobSettings;
import app.gravl.jobs.bootstrap.EpochStart;
import app.gravl.jobs.deploy.EpochJobs;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.jspecify.annotations.Nullable;

/** On the Flink of this process. */
record LocalEpochJobs(JobControl control, KeptCheckpoints kept, JobSettings job)
    implements EpochJobs {

  @Override
  public void end() throws Exception {
    Optional<JobID> running = control.running();
    if (running.isPresent()) {
      control.cancel(running.get());
    }
  }

  @Override
  public String makeState(EpochStart start) throws Exception {
    Path savepoint = kept.emptyForEpoch(start.epoch());
    control.bootstrap(job, start, savepoint);
    return savepoint.toString();
  }

  @Override
  public JobID start(@Nullable String state) throws Exception {
    Path savepoint = state == null ? null : Path.of(state);
    if (savepoint != null) {
      kept.keepOnly(savepoint);
    }
    JobControl.Started started = control.run(job, savepoint);
    if (started.damage().isPresent()) {
      control.cancel(started.id());
      throw new IllegalStateException(started.damage().get());
    }
    return started.id();
  }
}
