package app.gravl.api.recovery;

import app.gravl.api.consistency.Insight;
import app.gravl.api.consistency.Tagged;
import app.gravl.api.database.Database;
import app.gravl.api.facts.FactsReader;
import app.gravl.api.facts.StoredFacts;
import app.gravl.model.Catalog;
import app.gravl.model.CheckIn;
import app.gravl.model.Impulses;
import app.gravl.model.Insights;
import app.gravl.model.LoggedSet;
import app.gravl.model.Model;
import app.gravl.model.ModelConstants;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.RecoveryCurve;
import app.gravl.model.UserFacts;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One muscle, and why it stands where it stands: what the model makes of the user's facts at the
 * moment of reading, so that the account always adds up, also while the stream is behind.
 *
 * @param version the user's write version that all of it includes
 * @param fatigueNow what is left of the check-in and the sets, added up
 * @param notFatiguedAt when it passes the recovery from which on workouts for it are recommended
 * @param freshAt when it is fresh; both null where that is so already
 * @param checkIn the latest one that counts; it covers all sets before it
 * @param loadedBy the sets of the 30 days up to the latest one, newest first
 * @param past its recovery in the last 7 days, by the facts as they are known now
 * @param curve its recovery over the next 7 days of rest
 */
record MuscleExplanation(
    Instant at,
    long version,
    @JsonUnwrapped MuscleRecovery muscle,
    double fatigueNow,
    @Nullable Instant notFatiguedAt,
    @Nullable Instant freshAt,
    @Nullable StandingCheckIn checkIn,
    List<Load> loadedBy,
    List<RecoveryPoint> past,
    List<RecoveryPoint> curve,
    @JsonIgnore @Override String tag)
    implements Tagged {

  /** What the model makes of the facts as they are read: it has no age. */
  @Override
  public @Nullable Instant evaluatedAt() {
    return null;
  }

  /**
   * @param fatigueLeft of what it set the muscle's fatigue to
   */
  record StandingCheckIn(double recovery, Instant checkedInAt, double fatigueLeft) {}

  /**
   * One set.
   *
   * @param weightKg as logged: beside the body where the exercise lifts it
   * @param impulse the fatigue that it added when it was done
   * @param fatigueLeft what is left of it; 0 where a check-in covers it
   */
  record Load(
      long logId,
      long exerciseId,
      @Nullable String exerciseName,
      Instant performedAt,
      String type,
      int reps,
      @Nullable Double weightKg,
      @Nullable Integer durationSeconds,
      @Nullable Double rpe,
      double activation,
      double impulse,
      double fatigueLeft,
      boolean coveredByCheckIn) {}

  static Insight read(
      Database database, FactsReader reader, long userId, MuscleGroup muscle, Instant at)
      throws SQLException {
    Instant from = at.minus(RecoveryHistory.LENGTH);
    StoredFacts stored = database.read(connection -> reader.read(connection, userId, from));
    return stored.evaluated()
        ? new Insight(stored.version(), of(stored, muscle, at))
        : Insight.NOT_EVALUATED;
  }

  private static MuscleExplanation of(StoredFacts stored, MuscleGroup muscle, Instant at) {
    UserFacts facts = stored.withoutWorkouts();
    Catalog catalog = stored.catalog().exercisesOnly();
    long now = at.toEpochMilli();
    Insights insights = Model.evaluate(facts, catalog, stored.parameters(), now);
    MuscleInsight insight = insights.of(muscle);
    Impulses impulses = Impulses.on(muscle, facts, catalog, stored.parameters(), now);
    return new MuscleExplanation(
        at,
        stored.version(),
        MuscleRecovery.of(insight, insights.recommendations().likely(muscle), now),
        insight.fatigueAt(now),
        reaches(insight, at, ModelConstants.FATIGUED_UP_TO),
        reaches(insight, at, ModelConstants.FRESH_FROM),
        standingCheckIn(impulses),
        newestFirst(impulses.sets(), stored),
        RecoveryHistory.until(at, muscle, stored),
        RecoveryHistory.restFrom(at, insight),
        tag(stored, insight, at));
  }

  // A set that was dated ahead is due without any write: therefore asOf.
  private static String tag(StoredFacts stored, MuscleInsight insight, Instant at) {
    return stored.version()
        + "-"
        + stored.catalog().version()
        + "-"
        + stored.parametersId()
        + "-"
        + (insight.asOf() == null ? 0 : insight.asOf())
        + "-"
        + at.getEpochSecond() / 60;
  }

  private static @Nullable StandingCheckIn standingCheckIn(Impulses impulses) {
    CheckIn checkIn = impulses.checkIn();
    return checkIn == null
        ? null
        : new StandingCheckIn(
            checkIn.recovery(), Instant.ofEpochMilli(checkIn.at()), impulses.checkInFatigueLeft());
  }

  private static List<Load> newestFirst(List<Impulses.OfSet> sets, StoredFacts stored) {
    List<Load> loads = new ArrayList<>(sets.size());
    for (Impulses.OfSet set : sets) {
      loads.add(load(set, stored));
    }
    Collections.reverse(loads);
    return loads;
  }

  private static Load load(Impulses.OfSet of, StoredFacts stored) {
    LoggedSet set = of.set();
    return new Load(
        set.id(),
        set.exerciseId(),
        stored.exerciseName(set.exerciseId()),
        Instant.ofEpochMilli(set.performedAt()),
        set.type().key(),
        set.reps(),
        Double.isNaN(set.weightKg()) ? null : set.weightKg(),
        set.durationSeconds() == 0 ? null : set.durationSeconds(),
        Double.isNaN(set.rpe()) ? null : set.rpe(),
        of.activation(),
        of.impulse(),
        of.fatigueLeft(),
        of.coveredByCheckIn());
  }

  private static @Nullable Instant reaches(MuscleInsight insight, Instant at, double percent) {
    double hours =
        RecoveryCurve.hoursToReach(
            percent,
            insight.fatigueAt(at.toEpochMilli()),
            insight.capacity(),
            insight.halfLifeHours());
    return hours == 0 ? null : at.plusMillis((long) Math.ceil(hours * ModelConstants.HOUR));
  }
}
