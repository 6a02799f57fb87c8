package app.gravl.local.bench;

import app.gravl.local.trial.Leftovers;
import app.gravl.local.trial.Target;
import java.time.Duration;

/**
 * Under which a benchmark measures a running system.
 *
 * @param leftovers takes what the benchmark makes
 * @param users how many it makes
 * @param warmUp before each measurement
 * @param duration of each measurement
 */
public record Conditions(
    Target target, Leftovers leftovers, int users, Duration warmUp, Duration duration) {

  Conditions withUsers(int others) {
    return new Conditions(target, leftovers, others, warmUp, duration);
  }

  /** Says what is about to be measured, and for how long. */
  void announce(String what, Benchmark.Progress progress) {
    progress.say(
        what + ": " + warmUp.toSeconds() + " s to warm up, then " + duration.toSeconds() + " s");
  }
}
