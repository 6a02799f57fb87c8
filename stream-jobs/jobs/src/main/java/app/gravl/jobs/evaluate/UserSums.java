package app.gravl.jobs.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All that is kept of a user, or of several: sums that every figure is made of, so that a resample
 * of users costs a sum of sums.
 */
final class UserSums {

  /** How many parts likely is cut into, from 0 to 1. */
  static final int TENTHS = 10;

  private final Map<Predictor, Mean> auc = each(Predictor.class, Mean::new);
  private final Map<Nearness, Map<Workouts, Mean>> nearness =
      each(Nearness.class, () -> each(Workouts.class, Mean::new));
  private final Map<Predictor, Moments> strength = each(Predictor.class, Moments::new);
  private final Map<Quantity, Histogram> quantities = new EnumMap<>(Quantity.class);
  final Mean atOrBelowGate = new Mean();
  final List<Mean> likelySaid = means(TENTHS);
  final List<Mean> likelyHappened = means(TENTHS);

  private long users;
  private long sessions;
  private long sets;
  private long withoutPick;

  UserSums() {
    for (Quantity quantity : Quantity.values()) {
      quantities.put(quantity, quantity.histogram());
    }
  }

  /** Counts a user. */
  void countUser(int sessionCount, int setCount) {
    users++;
    sessions += sessionCount;
    sets += setCount;
  }

  /** Counts a session before which nothing was picked. */
  void countWithoutPick() {
    withoutPick++;
  }

  void add(UserSums other, int times) {
    auc.forEach((key, mean) -> mean.add(of(other.auc, key), times));
    for (Nearness one : Nearness.values()) {
      for (Workouts workouts : Workouts.values()) {
        nearness(one, workouts).add(other.nearness(one, workouts), times);
      }
    }
    strength.forEach((key, moments) -> moments.add(of(other.strength, key), times));
    quantities.forEach((key, histogram) -> histogram.add(of(other.quantities, key), times));
    atOrBelowGate.add(other.atOrBelowGate, times);
    for (int i = 0; i < TENTHS; i++) {
      likelySaid.get(i).add(other.likelySaid.get(i), times);
      likelyHappened.get(i).add(other.likelyHappened.get(i), times);
    }
    users += times * other.users;
    sessions += times * other.sessions;
    sets += times * other.sets;
    withoutPick += times * other.withoutPick;
  }

  Mean auc(Predictor predictor) {
    return of(auc, predictor);
  }

  Mean nearness(Nearness one, Workouts workouts) {
    return of(of(nearness, one), workouts);
  }

  Moments strength(Predictor predictor) {
    return of(strength, predictor);
  }

  Histogram quantity(Quantity quantity) {
    return of(quantities, quantity);
  }

  long users() {
    return users;
  }

  long sessions() {
    return sessions;
  }

  long sets() {
    return sets;
  }

  long withoutPick() {
    return withoutPick;
  }

  private static <K extends Enum<K>, V> Map<K, V> each(Class<K> keys, Supplier<V> make) {
    Map<K, V> made = new EnumMap<>(keys);
    for (K key : keys.getEnumConstants()) {
      made.put(key, make.get());
    }
    return made;
  }

  private static List<Mean> means(int count) {
    List<Mean> means = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      means.add(new Mean());
    }
    return means;
  }

  private static <K, V> V of(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("nothing is summed for " + key);
    }
    return value;
  }
}
