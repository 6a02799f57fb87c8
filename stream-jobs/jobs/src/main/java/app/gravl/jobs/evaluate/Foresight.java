package app.gravl.jobs.evaluate;

import static app.gravl.model.ModelConstants.DIRECT;

import app.gravl.model.Activations;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSession;
import app.gravl.model.MuscleValues;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody who is said to be recovered then lifts more than lately. The result is the
 * logarithm of the session's best e1RM of an exercise against the median of up to five sessions of
 * it before; the predictor is that of its least recovered muscle; the control is the logarithm of
 * the time since the session of it before. All of them less their mean over the user's sessions of
 * the exercise, so that who is strong, or trains often, makes no difference.
 */
final class Foresight {

  private static final int EARLIER_SESSIONS = 5;

  /** Likely is about what is done, not about how well it goes. */
  static final List<Predictor> PREDICTORS =
      List.of(
          Predictor.RECOVERY,
          Predictor.HOURS_SINCE_TRAINED,
          Predictor.LINEAR,
          Predictor.DECAYED_SETS,
          Predictor.SHUFFLED);

  private final UserSums sums;
  private final LongFunction<@Nullable Exercise> exercises;
  private final Random random;
  // By id, for the order in which chance is asked.
  private final Map<Long, Series> series = new TreeMap<>();

  /**
   * @param exercises by id; null for one that nobody knows
   */
  Foresight(UserSums sums, LongFunction<@Nullable Exercise> exercises, Random random) {
    this.sums = sums;
    this.exercises = exercises;
    this.random = random;
  }

  /** A session later than all before it. */
  void add(LoggedSession session, Outlook before) {
    session
        .bestE1rm()
        .forEach(
            (id, e1rm) -> {
              Exercise exercise = exercises.apply(id);
              if (exercise != null && trainsDirectly(exercise.activations())) {
                series
                    .computeIfAbsent(id, any -> new Series())
                    .add(session.start(), e1rm, exercise.activations(), before);
              }
            });
  }

  /** After the last session. */
  void finish() {
    series.values().forEach(one -> one.addTo(sums, random));
  }

  private static boolean trainsDirectly(Activations activations) {
    for (int i = 0; i < activations.size(); i++) {
      if (activations.value(i) == DIRECT) {
        return true;
      }
    }
    return false;
  }

  static double lowest(MuscleValues values, Activations activations) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < activations.size(); i++) {
      if (activations.value(i) == DIRECT) {
        lowest = Math.min(lowest, values.of(activations.muscle(i)));
      }
    }
    return lowest;
  }

  /** The sessions of one exercise. */
  private static final class Series {

    private final Deque<Double> earlier = new ArrayDeque<>();
    private long last;
    private final List<Double> residuals = new ArrayList<>();
    private final List<Double> gaps = new ArrayList<>();
    private final Map<Predictor, List<Double>> predictors = new EnumMap<>(Predictor.class);

    void add(long start, double e1rm, Activations activations, Outlook before) {
      if (!earlier.isEmpty()) {
        residuals.add(Math.log(e1rm / median(earlier)));
        gaps.add(Math.log((double) (start - last)));
        for (Predictor predictor : PREDICTORS) {
          MuscleValues values = before.of(predictor);
          if (values != null) {
            predictors
                .computeIfAbsent(predictor, any -> new ArrayList<>())
                .add(lowest(values, activations));
          }
        }
      }
      last = start;
      earlier.addLast(e1rm);
      if (earlier.size() > EARLIER_SESSIONS) {
        earlier.removeFirst();
      }
    }

    void addTo(UserSums sums, Random random) {
      double[] result = array(residuals);
      double[] control = array(gaps);
      predictors.forEach(
          (predictor, values) -> sums.strength(predictor).addGroup(array(values), result, control));
      List<Double> shuffled =
          new ArrayList<>(predictors.getOrDefault(Predictor.RECOVERY, List.of()));
      Collections.shuffle(shuffled, random);
      sums.strength(Predictor.SHUFFLED).addGroup(array(shuffled), result, control);
    }

    private static double[] array(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double median(Deque<Double> values) {
      double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
      Arrays.sort(sorted);
      int half = sorted.length / 2;
      return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
  }
}
