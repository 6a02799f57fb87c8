package app.gravl.api.recovery;

import app.gravl.api.facts.StoredFacts;
import app.gravl.model.Catalog;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.Model;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.Parameters;
import app.gravl.model.UserFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A muscle's recovery over time: every three hours, and in the past also where sets changed it. */
final class RecoveryHistory {

  static final Duration LENGTH = Duration.ofDays(7);

  private static final long STEP = Duration.ofHours(3).toMillis();
  private static final long STEPS = LENGTH.toMillis() / STEP;

  private RecoveryHistory() {}

  /** The next 7 days of rest. */
  static List<RecoveryPoint> restFrom(Instant at, MuscleInsight insight) {
    return LongStream.rangeClosed(0, STEPS)
        .mapToObj(step -> point(insight, at.toEpochMilli() + step * STEP))
        .toList();
  }

  /**
   * The last 7 days. Between two loads one evaluation holds, since what it says of a muscle does
   * not depend on the instant that it is made for. So the model runs once for each session, at its
   * last set: what comes between two points of three hours is shown as one step.
   */
  static List<RecoveryPoint> until(Instant at, MuscleGroup muscle, StoredFacts stored) {
    UserFacts facts = stored.withoutWorkouts();
    Catalog catalog = stored.catalog().exercisesOnly();
    long end = at.toEpochMilli();
    long start = end - LENGTH.toMillis();
    NavigableSet<Long> loads = loads(muscle, stored, start, end);
    NavigableSet<Long> times = new TreeSet<>(loads);
    for (long time = start; time <= end; time += STEP) {
      times.add(time);
    }
    List<RecoveryPoint> points = new ArrayList<>();
    MuscleInsight standing = evaluate(muscle, facts, catalog, stored.parameters(), start);
    boolean inSession = false;
    for (long time : times) {
      if (loads.contains(time)) {
        if (!inSession && !times.contains(time - 1)) {
          points.add(point(standing, time - 1));
        }
        Long next = times.higher(time);
        inSession = next != null && loads.contains(next) && (time - start) % STEP != 0;
        if (inSession) {
          continue;
        }
        standing = evaluate(muscle, facts, catalog, stored.parameters(), time);
      }
      points.add(point(standing, time));
    }
    return points;
  }

  /** When, after the start, a set or a check-in changed where the muscle stands. */
  private static NavigableSet<Long> loads(
      MuscleGroup muscle, StoredFacts stored, long start, long end) {
    NavigableSet<Long> loads = new TreeSet<>();
    Stream.concat(
            stored.facts().checkIns().stream()
                .filter(checkIn -> checkIn.muscle() == muscle)
                .map(CheckIn::at),
            stored.facts().sets().stream()
                .filter(set -> trains(set, muscle, stored))
                .map(LoggedSet::performedAt))
        .filter(time -> time > start && time <= end)
        .forEach(loads::add);
    return loads;
  }

  private static boolean trains(LoggedSet set, MuscleGroup muscle, StoredFacts stored) {
    Exercise exercise = stored.exercise(set.exerciseId());
    return exercise != null && exercise.activations().of(muscle) > 0;
  }

  private static MuscleInsight evaluate(
      MuscleGroup muscle, UserFacts facts, Catalog catalog, Parameters parameters, long at) {
    return Model.evaluate(facts, catalog, parameters, at).of(muscle);
  }

  private static RecoveryPoint point(MuscleInsight insight, long at) {
    return new RecoveryPoint(Instant.ofEpochMilli(at), insight.recoveryAt(at));
  }
}
