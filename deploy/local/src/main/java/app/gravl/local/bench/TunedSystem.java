package app.gravl.local.bench;

import app.gravl.embedded.Folders;
import app.gravl.local.CliFailure;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.Ports;
import app.gravl.local.system.ServicePort;
import app.gravl.local.trial.Leftovers;
import app.gravl.local.trial.Target;
import app.gravl.local.trial.UpProcess;
import app.gravl.settings.Tunable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A system of its own for one value of one tunable, measured and gone. */
final class TunedSystem {

  /** Short, for there are many values: 25 of these take less than a quarter of an hour. */
  private static final Duration WARM_UP = Duration.ofSeconds(4);

  private static final Duration MEASURED = Duration.ofSeconds(8);
  private static final double COMMITS_PER_SECOND = 100;

  private static final int HISTORY = 20;
  private static final int BACKLOG = 15;

  private static final Duration ROUND_PATIENCE = Duration.ofMinutes(2);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Path home;
  private final int portOffset;
  private final int users;
  private final Clock clock;

  TunedSystem(Path home, int portOffset, int users, Clock clock) {
    this.home = home;
    this.portOffset = portOffset;
    this.users = users;
    this.clock = clock;
  }

  Tuned measure(Tunable tunable, String value) throws Exception {
    try (Leftovers leftovers = new Leftovers()) {
      Path folder = Folders.temporary("gravl-bench-");
      leftovers.add(() -> Folders.delete(folder));
      UpProcess up =
          UpProcess.start(
              home,
              folder,
              Ports.freeFrom(portOffset),
              leftovers,
              TunedValues.environment(tunable, value),
              "--no-demo");
      RunningSystem system = RunningSystem.on(folder);
      Conditions conditions =
          new Conditions(new Target(system, clock), leftovers, users, WARM_UP, MEASURED);
      // Before the users who log it: it goes after them.
      TouchingExercise exercise =
          leftovers.add(TouchingExercise.create(conditions.target().database()));
      Users trained = TrainedUsers.create(conditions, HISTORY, line -> {});
      try (FreshnessProbe probe = new FreshnessProbe(conditions.target(), trained.ids())) {
        probe.run(new Schedule(COMMITS_PER_SECOND, WARM_UP), 1);
        ProcessorTime processors = new ProcessorTime(up.pid(), up.postgresPid());
        Duration before = processors.soFar();
        long began = System.nanoTime();
        Latencies latencies = probe.run(new Schedule(COMMITS_PER_SECOND, MEASURED), 1).latencies();
        double busy =
            processors.soFar().minus(before).toNanos() / (double) (System.nanoTime() - began);
        double catchUp = Backlog.setsPerSecond(conditions.target().database(), trained, BACKLOG);
        Double round =
            tunable == Tunable.REEVALUATIONS_PER_SECOND ? round(exercise, trained) : null;
        return new Tuned(
            tunable.key(),
            value,
            value.equals(tunable.defaultText()),
            latencies.p50Ms(),
            latencies.p99Ms(),
            Math.round(catchUp),
            hundredths(busy),
            new Checkpoints(system.port(ServicePort.FLINK.label())).meanMillis(),
            round);
      }
    }
  }

  /** Users a second who are evaluated again after a change of the catalog. */
  private static Double round(TouchingExercise exercise, Users trained) throws Exception {
    List<Long> ids = trained.ids();
    exercise.log(ids);
    TrainedUsers.awaitInsights(trained);
    long changed = System.nanoTime();
    long version = exercise.change();
    while (exercise.untouched(ids, version) > 0) {
      if (System.nanoTime() - changed > ROUND_PATIENCE.toNanos()) {
        throw new CliFailure("A change of the catalog does not reach all users");
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return (double) Math.round(ids.size() / ((System.nanoTime() - changed) / 1e9));
  }

  private static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
