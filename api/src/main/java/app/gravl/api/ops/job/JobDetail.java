package app.gravl.api.ops.job;

import app.gravl.api.ops.hop.HopDetail;
import app.gravl.api.ops.hop.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param state as Flink says it, such as RUNNING
 * @param restarts since it was submitted
 * @param checkpoint null before the first
 * @param failedCheckpoints since it was submitted
 * @param evaluationsPerChange since it started; null before the first change
 * @param usersToReevaluate who are still to be asked whether a catalog or a model concerns them
 * @param link to the job on Flink's page; null where there is no address for people
 */
public record JobDetail(
    String id,
    String state,
    double runningSeconds,
    long restarts,
    @Nullable Checkpoint checkpoint,
    double checkpointIntervalSeconds,
    long failedCheckpoints,
    List<Operators> operators,
    @Nullable Double evaluationsPerChange,
    long usersToReevaluate,
    @Nullable String link)
    implements HopDetail {

  /** The last that was completed. Its size is that of the state. */
  public record Checkpoint(long id, double ageSeconds, double durationSeconds, long stateBytes) {}

  /**
   * A chain of operators; shares are of the busiest subtask's time.
   *
   * @param status as Flink says it
   */
  public record Operators(
      String name, int parallelism, String status, double busy, double backPressured) {}

  /** So many intervals without a checkpoint are too many. */
  private static final int INTERVALS = 3;

  private static final String RUNNING = "RUNNING";

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!state.equals(RUNNING)) {
      problems.add(new Problem("job-not-running", "the streaming job is " + state));
    } else if (operators.stream().anyMatch(chain -> !chain.status().equals(RUNNING))) {
      problems.add(
          new Problem("job-not-running", "some tasks of the streaming job do not run yet"));
    }
    double sinceCheckpoint = checkpoint == null ? runningSeconds : checkpoint.ageSeconds();
    if (sinceCheckpoint > INTERVALS * checkpointIntervalSeconds) {
      problems.add(
          new Problem(
              "checkpoint-old",
              "no checkpoint was completed for %.0f s, though one is due every %.0f s"
                  .formatted(sinceCheckpoint, checkpointIntervalSeconds)));
    }
    return problems;
  }
}
