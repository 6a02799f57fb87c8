package app.gravl.api.imports.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the exercise that a name means: first by all of its words, then by the rest of them and the
 * equipment, then by the rest alone where one exercise only has it. Never guesses between two.
 */
public final class ExerciseIndex {

  /** An exercise that can be meant: of the catalog, or the user's own. */
  public record Known(
      long id,
      String name,
      String equipment,
      List<String> aliases,
      boolean own,
      boolean trainsMuscles) {}

  /**
   * What a name means.
   *
   * @param trainsMuscles false for an exercise of the user's own without activations: it is logged,
   *     and counts for nothing
   */
  public record Match(long exerciseId, boolean trainsMuscles) {}

  private static final long SEVERAL = -1;

  /** A history repeats few names a million times; this many are remembered as they are written. */
  private static final int REMEMBERED = 4096;

  private final Map<String, Match> remembered = new HashMap<>();

  private final Set<Long> idle = new HashSet<>();
  private final Map<String, Long> byWords = new HashMap<>();
  private final Map<String, Long> byEquipment = new HashMap<>();
  private final Map<String, Long> byRest = new HashMap<>();

  /** The user's own exercises go before the catalog's, names before aliases. */
  public ExerciseIndex(Collection<Known> exercises) {
    Map<String, Long> claimed = new HashMap<>();
    for (boolean own : new boolean[] {true, false}) {
      for (boolean aliases : new boolean[] {false, true}) {
        Map<String, Long> layer = new HashMap<>();
        for (Known exercise : exercises) {
          if (exercise.own() == own) {
            List<String> names = aliases ? exercise.aliases() : List.of(exercise.name());
            names.forEach(name -> put(layer, ExerciseName.of(name).key(), exercise.id()));
          }
        }
        layer.forEach(claimed::putIfAbsent);
      }
    }
    byWords.putAll(claimed);
    exercises.stream().filter(e -> e.own() && !e.trainsMuscles()).forEach(e -> idle.add(e.id()));
    for (Known exercise : exercises) {
      if (exercise.own()) {
        // Meant by its name only: else one that an import made could hide one of the catalog.
        continue;
      }
      for (String rest : restsOf(exercise)) {
        put(byEquipment, rest + '|' + exercise.equipment(), exercise.id());
        put(byRest, rest, exercise.id());
      }
    }
  }

  /** From now on the name, and those that are spelt much like it, mean this new exercise. */
  public void add(String name, long id) {
    byWords.put(ExerciseName.of(name).key(), id);
    idle.add(id);
  }

  /** The exercise; empty where none or more than one fits. */
  public Optional<Match> find(String name) {
    Match before = remembered.get(name);
    if (before != null) {
      return Optional.of(before);
    }
    ExerciseName written = ExerciseName.of(name);
    Optional<Match> found =
        one(byWords.get(written.key()))
            .or(() -> byRest(written))
            .map(id -> new Match(id, !idle.contains(id)));
    if (remembered.size() < REMEMBERED) {
      found.ifPresent(match -> remembered.put(name, match));
    }
    return found;
  }

  private Optional<Long> byRest(ExerciseName written) {
    return written
        .equipment()
        .map(equipment -> one(byEquipment.get(written.keyWithout(equipment) + '|' + equipment)))
        .orElseGet(() -> one(byRest.get(written.key())));
  }

  private static Set<String> restsOf(Known exercise) {
    Set<String> rests = new HashSet<>();
    rests.add(ExerciseName.of(exercise.name()).keyWithout(exercise.equipment()));
    for (String alias : exercise.aliases()) {
      ExerciseName name = ExerciseName.of(alias);
      // An alias that names other equipment says nothing of this exercise without it.
      if (name.equipment().isEmpty() || name.equipment().get().equals(exercise.equipment())) {
        rests.add(name.keyWithout(exercise.equipment()));
      }
    }
    rests.remove("");
    return rests;
  }

  private static void put(Map<String, Long> index, String key, long id) {
    index.merge(key, id, (one, other) -> one.equals(other) ? one : Long.valueOf(SEVERAL));
  }

  private static Optional<Long> one(@Nullable Long id) {
    return Optional.ofNullable(id).filter(found -> found != SEVERAL);
  }
}
