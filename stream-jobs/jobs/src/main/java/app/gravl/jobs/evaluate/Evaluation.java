package app.gravl.jobs.evaluate;

import app.gravl.jobs.facts.CatalogReader;
import app.gravl.jobs.facts.FactsReader;
import app.gravl.jobs.facts.ParallelReads;
import app.gravl.jobs.facts.Snapshot;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.facts.UserRanges;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Reads everybody's facts of one moment, and holds what the model says to them. */
final class Evaluation {

  /** Told now and then how far it is. */
  @FunctionalInterface
  interface Progress {
    void say(long users, long ofAtMost);
  }

  private static final int READERS = 2;
  private static final long SAY_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** No set is older. */
  private static final long BEFORE_ALL = -1;

  private final DatabaseSettings database;
  private final Parameters parameters;
  private final long seed;
  private final Progress progress;
  private final LongSupplier nanoTime;

  /**
   * @param seed of all that is left to chance
   */
  Evaluation(
      DatabaseSettings database,
      Parameters parameters,
      long seed,
      Progress progress,
      LongSupplier nanoTime) {
    this.database = database;
    this.parameters = parameters;
    this.seed = seed;
    this.progress = progress;
    this.nanoTime = nanoTime;
  }

  Answers run(UserRange users) throws SQLException, InterruptedException {
    try (Snapshot snapshot = Snapshot.take(database)) {
      List<UserRange> ranges = UserRanges.of(snapshot.connection(), users);
      long atMost = (long) ranges.size() * UserRanges.USERS;
      Cohort cohort = new Cohort(atMost);
      UserEvaluation evaluation =
          new UserEvaluation(
              CatalogReader.read(snapshot.connection()), parameters, snapshot.takenAt(), seed);
      Pace pace = new Pace(atMost);
      ParallelReads.run(
          snapshot, ranges, READERS, connection -> reader(connection, evaluation, cohort, pace));
      return Answers.of(cohort.clusters(), parameters, seed, snapshot.takenAt());
    }
  }

  private static ParallelReads.Reader reader(
      Connection connection, UserEvaluation evaluation, Cohort cohort, Pace pace) {
    FactsReader facts = new FactsReader(connection);
    return range -> {
      facts.choose(range);
      facts.read(
          BEFORE_ALL,
          (userId, version, ofUser) -> {
            UserSums sums = evaluation.of(userId, ofUser);
            if (sums != null) {
              cohort.add(userId, sums);
            }
            pace.say(cohort.countRead());
          });
    };
  }

  /** Says how far it is, whichever reader has something to say. */
  private final class Pace {

    private final long atMost;
    private long said = nanoTime.getAsLong();

    Pace(long atMost) {
      this.atMost = atMost;
    }

    synchronized void say(long users) {
      long now = nanoTime.getAsLong();
      if (now - said >= SAY_NANOS) {
        said = now;
        progress.say(users, atMost);
      }
    }
  }
}
