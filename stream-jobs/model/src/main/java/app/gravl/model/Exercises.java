package app.gravl.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exercises by index, and the kinds of equipment they need by an index too: those of the catalog,
 * and behind them a user's own.
 */
final class Exercises {

  private final @Nullable Exercises shared;
  private final int firstOwn;
  private final LongIndex indexes;
  private final Exercise[] exercises;
  private final int[] equipment;
  private final List<String> equipmentKeys;

  private Exercises(@Nullable Exercises shared, long[] ids, Exercise[] exercises) {
    this.shared = shared;
    this.firstOwn = shared == null ? 0 : shared.size();
    this.indexes = new LongIndex(ids);
    this.exercises = exercises;
    this.equipment = new int[exercises.length];
    this.equipmentKeys = shared == null ? new ArrayList<>() : new ArrayList<>(shared.equipmentKeys);
    for (int i = 0; i < exercises.length; i++) {
      String key = exercises[i].equipment();
      int index = equipmentKeys.indexOf(key);
      if (index < 0) {
        index = equipmentKeys.size();
        equipmentKeys.add(key);
      }
      equipment[i] = index;
    }
  }

  /**
   * @throws IllegalArgumentException if an id is there twice
   */
  static Exercises ofCatalog(Collection<Exercise> exercises) {
    long[] ids = exercises.stream().mapToLong(Exercise::id).toArray();
    return new Exercises(null, ids, exercises.toArray(Exercise[]::new));
  }

  /** These and a user's own; one that has an id of these stays hidden behind it. */
  Exercises with(Map<Long, Exercise> own) {
    if (own.isEmpty()) {
      return this;
    }
    long[] ids = new long[own.size()];
    int count = 0;
    for (Long id : own.keySet()) {
      ids[count++] = id;
    }
    // The map has an order of its own in every process.
    Arrays.sort(ids);
    Exercise[] exercisesById = new Exercise[ids.length];
    for (int i = 0; i < ids.length; i++) {
      exercisesById[i] = own.get(ids[i]);
    }
    return new Exercises(this, ids, exercisesById);
  }

  int size() {
    return firstOwn + exercises.length;
  }

  /** The place of an exercise, 0 to {@link #size()}, or -1. */
  int indexOf(long id) {
    int index = shared == null ? -1 : shared.indexOf(id);
    if (index >= 0) {
      return index;
    }
    int own = indexes.indexOf(id);
    return own < 0 ? -1 : firstOwn + own;
  }

  /** {@link Exercise#UNKNOWN} for -1. */
  Exercise at(int index) {
    if (index < 0) {
      return Exercise.UNKNOWN;
    }
    return shared != null && index < firstOwn ? shared.at(index) : exercises[index - firstOwn];
  }

  /** The index of the equipment that an exercise needs; -1 for -1. */
  int equipmentOf(int index) {
    if (index < 0) {
      return -1;
    }
    return shared != null && index < firstOwn
        ? shared.equipmentOf(index)
        : equipment[index - firstOwn];
  }

  /** How many kinds of equipment there are. */
  int equipmentCount() {
    return equipmentKeys.size();
  }

  /** Such as {@code barbell}. */
  String equipmentKey(int equipmentIndex) {
    return equipmentKeys.get(equipmentIndex);
  }
}
