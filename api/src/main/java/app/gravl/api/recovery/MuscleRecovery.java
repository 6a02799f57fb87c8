package app.gravl.api.recovery;

import app.gravl.api.database.Sql;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.RecoveryCurve;
import app.gravl.model.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One muscle as its user sees it.
 *
 * @param recovery percent at the moment of reading
 * @param likely 0 to 1: how usual it is for this user to train it directly next; says nothing of
 *     recovery. Null where there is no habit to tell it from
 * @param hoursToFresh of rest from that moment, 0 where it is fresh
 * @param fatigue as of the latest set or check-in, as stored; capacity and half-life go with it
 * @param week the last 7 days, as of the latest evaluation
 */
record MuscleRecovery(
    String muscleGroup,
    double recovery,
    @Nullable Double likely,
    String status,
    double hoursToFresh,
    @Nullable Instant lastTrainedAt,
    double fatigue,
    double capacity,
    double halfLifeHours,
    WeekSoFar week) {

  /**
   * @param sets fractional
   * @param balance below, within or above the weekly target
   */
  record WeekSoFar(
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
        Sql.decimal(row, "likely"),
        RecoveryCurve.status(recovery, RecoveryCurve.untrained(asOfMillis, now)).key(),
        RecoveryCurve.hoursToFresh(
            RecoveryCurve.fatigueAt(fatigue, halfLifeHours, asOfMillis, now),
            capacity,
            halfLifeHours),
        Sql.instant(row, "last_trained_at"),
        fatigue,
        capacity,
        halfLifeHours,
        new WeekSoFar(
            sets,
            row.getInt("direct_sets_7d"),
            row.getDouble("volume_kg_7d"),
            row.getInt("sessions_7d"),
            target,
            Week.Balance.of(sets, target).key()));
  }

  /** The same of what was evaluated just now. */
  static MuscleRecovery of(MuscleInsight insight, @Nullable Double likely, long at) {
    double recovery = insight.recoveryAt(at);
    double fatigue = insight.fatigueAt(at);
    Week week = insight.week();
    Long lastTrainedAt = insight.lastTrainedAt();
    return new MuscleRecovery(
        insight.muscle().key(),
        recovery,
        likely,
        RecoveryCurve.status(recovery, RecoveryCurve.untrained(insight.asOf(), at)).key(),
        RecoveryCurve.hoursToFresh(fatigue, insight.capacity(), insight.halfLifeHours()),
        lastTrainedAt == null ? null : Instant.ofEpochMilli(lastTrainedAt),
        insight.fatigue(),
        insight.capacity(),
        insight.halfLifeHours(),
        new WeekSoFar(
            week.sets(),
            week.directSets(),
            week.volumeKg(),
            week.sessions(),
            week.target(),
            week.balance().key()));
  }

  MuscleGroup muscle() {
    return MuscleGroup.ofKey(muscleGroup);
  }
}
