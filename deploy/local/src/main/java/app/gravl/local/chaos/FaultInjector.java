package app.gravl.local.chaos;

import app.gravl.local.chaos.FaultPlan.Planned;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Makes a plan happen, and says of each fault for how long readers saw nothing new. */
final class FaultInjector {

  private final Scene scene;
  private final Visibility visibility;
  private final Violations violations;
  private final Progress progress;
  private final Clock clock;

  FaultInjector(
      Scene scene, Visibility visibility, Violations violations, Progress progress, Clock clock) {
    this.scene = scene;
    this.visibility = visibility;
    this.violations = violations;
    this.progress = progress;
    this.clock = clock;
  }

  /** Returns after that time, or when the last fault is over, whichever is later. */
  void run(FaultPlan plan, Duration length) {
    long started = System.nanoTime();
    String current = "before the first fault";
    long rested = started;
    for (Planned planned : plan.planned()) {
      // Where the one before took longer than was planned, it still gets its rest.
      Chaos.passUntil(Math.max(started + planned.at().toNanos(), rested));
      say(started, current);
      inject(planned);
      rested = System.nanoTime() + FaultPlan.REST.toNanos();
      current = (planned.name() + " " + planned.fault().detail()).strip();
    }
    Chaos.passUntil(Math.max(started + length.toNanos(), rested));
    say(started, current);
  }

  private void inject(Planned planned) {
    Fault fault = planned.fault();
    try {
      fault.inject(scene);
      Chaos.passUntil(System.nanoTime() + fault.lasts().toNanos());
      fault.heal(scene);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      violations.add(planned.name() + " could not be done: " + e);
    }
  }

  private void say(long started, String fault) {
    Visibility.Stretches longest = visibility.take(System.nanoTime());
    progress.say(
        String.format(
            Locale.ROOT,
            "%4d s  %s  %-45s nothing new for %4.1f s, no answer for %4.1f s",
            (System.nanoTime() - started) / 1_000_000_000,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            fault,
            longest.nothingNew(),
            longest.noAnswer()));
  }
}
