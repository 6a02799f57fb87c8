package app.gravl.api.recovery;

import app.gravl.api.database.Sql;
import app.gravl.model.ModelConstants;
import app.gravl.model.MuscleGroup;
import app.gravl.model.RecoveryCurve;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One muscle as its user sees it.
 *
 * @param recovery percent at the moment of reading
 * @param hoursToFresh of rest from that moment, 0 where it is fresh
 * @param fatigue as of the latest set or check-in, as stored; capacity and half-life go with it
 * @param week the last 7 days, as of the latest evaluation
 */
record MuscleRecovery(
    String muscleGroup,
    double recovery,
    String status,
    double hoursToFresh,
    @Nullable Instant lastTrainedAt,
    double fatigue,
    double capacity,
    double halfLifeHours,
    Week week) {

  /**
   * @param sets fractional
   * @param balance below, within or above the weekly target
   */
  record Week(
      double sets, int directSets, double volumeKg, int sessions, double target, String balance) {}

  static MuscleRecovery read(ResultSet row, Instant at) throws SQLException {
    double recovery = row.getDouble("recovery");
    double fatigue = row.getDouble("fatigue");
    double capacity = row.getDouble("capacity");
    double halfLifeHours = row.getDouble("half_life_hours");
    Instant asOf = Sql.instant(row, "as_of");
    Long asOfMillis = asOf == null ? null : asOf.toEpochMilli();
    long now = at.toEpochMilli();
    double sets = row.getDouble("sets_7d");
    double target = row.getDouble("target_sets");
    return new MuscleRecovery(
        row.getString("muscle_group"),
        recovery,
        RecoveryCurve.status(recovery, RecoveryCurve.untrained(asOfMillis, now)).key(),
        RecoveryCurve.hoursToFresh(
            RecoveryCurve.fatigueAt(fatigue, halfLifeHours, asOfMillis, now),
            capacity,
            halfLifeHours),
        Sql.instant(row, "last_trained_at"),
        fatigue,
        capacity,
        halfLifeHours,
        new Week(
            sets,
            row.getInt("direct_sets_7d"),
            row.getDouble("volume_kg_7d"),
            row.getInt("sessions_7d"),
            target,
            balance(sets, target)));
  }

  MuscleGroup muscle() {
    return MuscleGroup.ofKey(muscleGroup);
  }

  private static String balance(double sets, double target) {
    if (sets < target) {
      return "below";
    }
    return sets > ModelConstants.ABOVE_TARGET * target ? "above" : "within";
  }
}
