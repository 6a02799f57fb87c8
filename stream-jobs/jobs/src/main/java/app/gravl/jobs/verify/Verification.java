package app.gravl.jobs.verify;

import app.gravl.jobs.facts.CatalogReader;
import app.gravl.jobs.facts.EpochsInForce;
import app.gravl.jobs.facts.ParallelReads;
import app.gravl.jobs.facts.Snapshot;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.facts.UserRanges;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.schema.DatabaseSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes everybody's insights from the facts tables, at the instant for which they were
 * computed, and compares value by value. Facts, versions, insights and the parameters in force are
 * of one snapshot, so a user whose version the insights name is at rest: what differs then is
 * wrong.
 */
public final class Verification {

  /**
   * Whom to verify.
   *
   * @param users among whom
   * @param sample so many of them, by chance; 0: all
   * @param patience how long users in motion are read again
   * @param readers in parallel, each with a connection
   */
  public record Scope(UserRange users, int sample, Duration patience, int readers) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int READERS = 2;

    public static Scope of(UserRange users, int sample) {
      return new Scope(users, sample, PATIENCE, READERS);
    }

    /** Zero: who is in motion counts as stuck. */
    public Scope withPatience(Duration patience) {
      return new Scope(users, sample, patience, readers);
    }
  }

  /** Told now and then how far it is. */
  @FunctionalInterface
  public interface Progress {
    void say(long users, long ofAbout, double usersPerSecond);
  }

  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long SAY_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final DatabaseSettings database;
  private final Progress progress;
  private final LongSupplier nanoTime;
  private final Runnable pause;

  public Verification(DatabaseSettings database, Progress progress) {
    this(database, progress, System::nanoTime, () -> LockSupport.parkNanos(PAUSE_NANOS));
  }

  /**
   * @param pause between two readings of users in motion
   */
  Verification(
      DatabaseSettings database, Progress progress, LongSupplier nanoTime, Runnable pause) {
    this.database = database;
    this.progress = progress;
    this.nanoTime = nanoTime;
    this.pause = pause;
  }

  public VerifyReport run(Scope scope) throws SQLException, InterruptedException {
    Findings findings = new Findings();
    long started = nanoTime.getAsLong();
    boolean patient = !scope.patience().isZero();
    UsersInMotion inMotion = firstRound(scope, patient, findings);
    double seconds = (nanoTime.getAsLong() - started) / 1e9;
    long readOnce = findings.users() + inMotion.size();
    long deadline = nanoTime.getAsLong() + scope.patience().toNanos();
    while (!inMotion.isEmpty()) {
      pause.run();
      patient = nanoTime.getAsLong() < deadline;
      inMotion = nextRound(inMotion, scope.readers(), patient, findings);
    }
    return findings.report(seconds, readOnce);
  }

  private UsersInMotion firstRound(Scope scope, boolean patient, Findings findings)
      throws SQLException, InterruptedException {
    try (Snapshot snapshot = Snapshot.take(database)) {
      if (scope.sample() == 0) {
        List<UserRange> ranges = UserRanges.of(snapshot.connection(), scope.users());
        return round(snapshot, ranges, null, scope.readers(), patient, findings);
      }
      long[] sample = UserRanges.sample(snapshot.connection(), scope.users(), scope.sample());
      return round(
          snapshot,
          UserRanges.covering(sample),
          UsersInMotion.of(sample),
          scope.readers(),
          patient,
          findings);
    }
  }

  private UsersInMotion nextRound(
      UsersInMotion inMotion, int readers, boolean patient, Findings findings)
      throws SQLException, InterruptedException {
    try (Snapshot snapshot = Snapshot.take(database)) {
      List<UserRange> ranges = UserRanges.covering(inMotion.ids());
      return round(snapshot, ranges, inMotion, readers, patient, findings);
    }
  }

  private UsersInMotion round(
      Snapshot snapshot,
      List<UserRange> ranges,
      @Nullable UsersInMotion chosen,
      int readers,
      boolean patient,
      Findings findings)
      throws SQLException, InterruptedException {
    RangeVerifier.Round round =
        new RangeVerifier.Round(
            CatalogReader.read(snapshot.connection()),
            DeployedParameters.inForce(snapshot.connection()),
            EpochsInForce.read(snapshot.connection()),
            snapshot.takenAt(),
            chosen,
            patient,
            findings);
    long about = chosen == null ? (long) ranges.size() * UserRanges.USERS : chosen.size();
    Pace pace = new Pace(about);
    ParallelReads.run(
        snapshot,
        ranges,
        readers,
        connection -> {
          RangeVerifier verifier = new RangeVerifier(connection, round);
          return range -> {
            verifier.read(range);
            pace.say(findings);
          };
        });
    return findings.takeInMotion();
  }

  /** Says how fast a round goes, whichever reader has something to say. */
  private final class Pace {

    private final long about;
    private final long started = nanoTime.getAsLong();
    private long said = started;

    Pace(long about) {
      this.about = about;
    }

    synchronized void say(Findings findings) {
      long now = nanoTime.getAsLong();
      if (now - said >= SAY_NANOS) {
        said = now;
        long users = findings.read();
        progress.say(users, about, users / ((now - started) / 1e9));
      }
    }
  }
}
