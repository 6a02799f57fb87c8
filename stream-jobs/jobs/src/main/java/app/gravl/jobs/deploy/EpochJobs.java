package app.gravl.jobs.deploy;

import app.gravl.jobs.bootstrap.EpochStart;
import org.apache.flink.api.common.JobID;
import org.jspecify.annotations.Nullable;

/** The jobs of a cluster, for whoever takes up epochs. */
public interface EpochJobs {

  /** Returns when no streaming job runs. */
  void end() throws Exception;

  /**
   * Runs the batch job that makes the state of an epoch; returns when it is written.
   *
   * @return where it was written
   * @throws Exception also where it can't be made any more, for its snapshot is gone
   */
  String makeState(EpochStart start) throws Exception;

  /**
   * Starts the streaming job.
   *
   * @param state that it goes on from; null: none
   */
  JobID start(@Nullable String state) throws Exception;
}
