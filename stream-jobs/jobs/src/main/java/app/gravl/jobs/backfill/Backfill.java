package app.gravl.jobs.backfill;

import app.gravl.jobs.facts.Snapshot;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.schema.DatabaseSettings;
import java.util.function.LongSupplier;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Evaluates users anew from the facts tables, all as of one snapshot that is held open here while
 * the job reads it, and writes through the stream's sink: its guard leaves alone whomever the
 * stream moved on meanwhile. Run again after it was killed, it does the same once more.
 */
public final class Backfill {

  /**
   * @param users evaluated, and written or left to the stream
   * @param failed for whom the model throws, and who stay as they are
   * @param ofNobody rows that were deleted, for their user is gone
   * @param ahead users whose insights claimed to be newer than their facts
   */
  public record Report(long users, long failed, long ofNobody, long ahead, double seconds) {}

  private final DatabaseSettings database;
  private final BatchEvaluation.Progress progress;
  private final LongSupplier nanoTime;

  public Backfill(
      DatabaseSettings database, BatchEvaluation.Progress progress, LongSupplier nanoTime) {
    this.database = database;
    this.progress = progress;
    this.nanoTime = nanoTime;
  }

  /**
   * @param env of a cluster, or of this process
   */
  public Report run(StreamExecutionEnvironment env, UserRange users) throws Exception {
    long started = nanoTime.getAsLong();
    Misfits.Removed removed = Misfits.remove(database, users);
    try (Snapshot snapshot = Snapshot.take(database)) {
      DeployedParameters parameters = DeployedParameters.inForce(snapshot.connection());
      BatchEvaluation evaluation =
          new BatchEvaluation(
              "gravl-backfill",
              database,
              UserModel.of(parameters.parameters()),
              progress,
              nanoTime);
      BatchEvaluation.Report evaluated =
          evaluation.run(env, snapshot, users, Target.served(database, parameters.id()));
      return new Report(
          evaluated.users(),
          evaluated.failed(),
          removed.ofNobody(),
          removed.ahead(),
          (nanoTime.getAsLong() - started) / 1e9);
    }
  }
}
