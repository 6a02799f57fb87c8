package app.gravl.api.ops.sink;

import app.gravl.api.ops.hop.Ages;
import app.gravl.api.ops.hop.HopDetail;
import app.gravl.api.ops.hop.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that count do so since the job started.
 *
 * @param queued users whose insights wait for their batch
 * @param waitingSeconds how long a batch could not be written; 0 where it can
 * @param batchSeconds how long writing one takes on average; null before the first
 * @param refusedByGuard insights that were older than what stands
 * @param retriesByCause attempts that failed and were made again
 * @param poison insights that the tables refuse for their values
 * @param usersAhead whose insights are dated ahead, and held back
 */
public record SinkDetail(
    long queued,
    double waitingSeconds,
    @Nullable Double batchSeconds,
    long usersWritten,
    long refusedByGuard,
    Map<String, Long> retriesByCause,
    long poison,
    long usersAhead)
    implements HopDetail {

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (waitingSeconds > 0) {
      problems.add(
          new Problem(
              "sink-waits",
              "insights can't be written for "
                  + Ages.of(Duration.ofSeconds((long) waitingSeconds))
                  + ": see the alarm \"sink waits\""));
    }
    if (usersAhead > 0) {
      problems.add(
          new Problem(
              "sink-ahead",
              Ages.count(usersAhead, "user")
                  + " with insights dated ahead of Postgres' clock, held back"));
    }
    return problems;
  }
}
