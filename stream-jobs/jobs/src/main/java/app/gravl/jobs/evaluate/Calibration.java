package app.gravl.jobs.evaluate;

import app.gravl.model.Insights;
import app.gravl.model.LoggedSession;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.MuscleValues;
import app.gravl.model.RecoveryCurve;
import java.util.DoubleSummaryStatistics;

/** Whether the numbers lie where people train: R around a session, and what likely comes to. */
final class Calibration {

  private final UserSums sums;
  private final double gate;

  /**
   * @param gate R in percent; nothing is recommended that trains a muscle at or below it
   */
  Calibration(UserSums sums, double gate) {
    this.sums = sums;
    this.gate = gate;
  }

  /**
   * A session that trains something directly.
   *
   * @param before as of just before it
   * @param after as of its end
   */
  void add(LoggedSession session, Outlook outlook, Insights before, Insights after) {
    DoubleSummaryStatistics recoveryBefore = recovery(session, before);
    DoubleSummaryStatistics recoveryAfter = recovery(session, after);
    sums.quantity(Quantity.LOWEST_BEFORE).add(recoveryBefore.getMin());
    sums.quantity(Quantity.MEAN_BEFORE).add(recoveryBefore.getAverage());
    sums.quantity(Quantity.LOWEST_AFTER).add(recoveryAfter.getMin());
    sums.quantity(Quantity.MEAN_AFTER).add(recoveryAfter.getAverage());
    sums.quantity(Quantity.HOURS_TO_FRESH)
        .add(
            session.direct().stream()
                .mapToDouble(muscle -> hoursToFresh(after.of(muscle), after.at()))
                .max()
                .orElse(0));
    sums.atOrBelowGate.add(recoveryBefore.getMin() <= gate ? 1 : 0);
    MuscleValues likely = outlook.of(Predictor.LIKELY);
    if (likely != null) {
      for (MuscleGroup muscle : outlook.usual()) {
        addLikely(likely.of(muscle), session.direct().contains(muscle));
      }
    }
  }

  private void addLikely(double said, boolean happened) {
    int tenth = Math.min(UserSums.TENTHS - 1, (int) (said * UserSums.TENTHS));
    sums.likelySaid.get(tenth).add(said);
    sums.likelyHappened.get(tenth).add(happened ? 1 : 0);
  }

  private static DoubleSummaryStatistics recovery(LoggedSession session, Insights insights) {
    return session.direct().stream()
        .mapToDouble(muscle -> insights.of(muscle).recoveryAt(insights.at()))
        .summaryStatistics();
  }

  private static double hoursToFresh(MuscleInsight muscle, long at) {
    return RecoveryCurve.hoursToFresh(
        muscle.fatigueAt(at), muscle.capacity(), muscle.halfLifeHours());
  }
}
