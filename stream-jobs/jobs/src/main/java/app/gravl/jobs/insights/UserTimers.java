package app.gravl.jobs.insights;

import app.gravl.jobs.ledger.Ledger;
import org.apache.flink.streaming.api.TimerService;

/** The timers of one user: the next evaluation, and the deadline of rows without bump. */
final class UserTimers {

  private UserTimers() {}

  /**
   * Plans the next evaluation instead of the one before.
   *
   * @param at epoch milliseconds by this machine's clock; 0: none
   */
  static void next(TimerService timers, Ledger ledger, long at) {
    long before = ledger.nextEvaluation();
    if (before != 0 && at != before) {
      timers.deleteProcessingTimeTimer(before);
    }
    if (at != 0) {
      // Again where it stands already: a deadline at the same instant may have taken it away.
      timers.registerProcessingTimeTimer(at);
    }
    ledger.setNextEvaluation(at);
  }

  /** Timers for rows whose bump has come are taken back; rows that still wait keep one. */
  static void deadline(TimerService timers, PendingFacts.Split split, long now) {
    if (split.uncovered().isEmpty()) {
      for (long timer : BumpDeadline.recent(now)) {
        timers.deleteProcessingTimeTimer(timer);
      }
    } else {
      timers.registerProcessingTimeTimer(BumpDeadline.after(now));
    }
  }
}
