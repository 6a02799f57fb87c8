package app.gravl.jobs.deploy;

import app.gravl.model.Parameters;
import java.util.Locale;
import org.apache.flink.api.common.JobID;
import org.jspecify.annotations.Nullable;

/**
 * Where a deployment stands, as the table {@code model_deployments} holds it.
 *
 * @param parameters to be put in force
 * @param formerJob ran before; null where none did
 * @param job takes its place; drawn before it is submitted, so that it is known whatever happens
 * @param formerParameters the id of those in force before
 * @param behind for how many users the former job did not keep up
 * @param savepoint that the job goes on from, and the former one where it comes back
 * @param problem why it came back
 */
record Deployment(
    int id,
    Step step,
    Parameters parameters,
    @Nullable JobID formerJob,
    @Nullable JobID job,
    int formerParameters,
    long behind,
    @Nullable String savepoint,
    @Nullable String problem) {

  /** What is being done, or how it ended. */
  enum Step {
    /** The former job takes its savepoint; its parameters are in force. */
    STOPPING,
    /** The new parameters are in force, the new job starts. */
    STARTING,
    /** The new job is healthy and brings everybody to the new parameters. */
    SWEEPING,
    /** The former parameters are in force again, the former job starts. */
    RETURNING,
    DONE,
    RETURNED,
    /** It came to nothing before anything was changed. */
    ABANDONED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Step ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
