package app.gravl.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds the files to what the schema and the importer need, and says where they fall short. */
final class CatalogCheck {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final List<String> errors = new ArrayList<>();
  private final Map<Long, String> exerciseIds = new HashMap<>();
  private final Map<Long, String> workoutIds = new HashMap<>();
  private final Set<String> exerciseSlugs = new HashSet<>();
  private final Set<String> workoutSlugs = new HashSet<>();
  private final Map<String, String> slugByNameKey = new HashMap<>();

  List<String> errors() {
    return errors;
  }

  void exercise(String file, CatalogExercise exercise) {
    String at = file + ", " + exercise.slug();
    entry(at, exercise.id(), exercise.slug(), exercise.name(), exerciseIds, exerciseSlugs);
    oneOf(at, "equipment", exercise.equipment(), Vocabulary.EQUIPMENT);
    oneOf(at, "movement", exercise.movement(), Vocabulary.MOVEMENTS);
    bodyWeight(at, exercise);
    if (exercise.muscles().isEmpty()) {
      errors.add(at + ": muscles are missing");
    }
    exercise
        .muscles()
        .forEach(
            (muscle, activation) -> {
              oneOf(at, "muscle", muscle, Vocabulary.MUSCLES);
              if (activation == null || !(activation > 0 && activation <= 1)) {
                errors.add(at + ": activation of " + muscle + " is not in (0, 1]: " + activation);
              }
            });
    name(at, exercise.slug(), exercise.name());
    Set<String> seen = new HashSet<>();
    for (String alias : exercise.aliases()) {
      if (alias == null) {
        errors.add(at + ": an alias is empty");
        continue;
      }
      if (!seen.add(alias)) {
        errors.add(at + ": alias '" + alias + "' stands there twice");
      }
      name(at, exercise.slug(), alias);
    }
  }

  private void bodyWeight(String at, CatalogExercise exercise) {
    double share = exercise.bodyWeightShare();
    if (!(share >= 0 && share <= 1)) {
      errors.add(at + ": body_weight_share is not in [0, 1]: " + share);
    } else if (share == 0 && (exercise.assisted() || exercise.equipment().equals("bodyweight"))) {
      errors.add(at + ": moves the body, so it needs a body_weight_share above 0");
    }
  }

  void workout(String file, CatalogWorkout workout, boolean allExercisesRead) {
    String at = file + ", " + workout.slug();
    entry(at, workout.id(), workout.slug(), workout.name(), workoutIds, workoutSlugs);
    if (workout.description().length() > 2000) {
      errors.add(at + ": description has more than 2000 characters");
    }
    if (workout.exercises().isEmpty() || workout.exercises().size() > 100) {
      errors.add(at + ": needs 1 to 100 exercises, has " + workout.exercises().size());
    }
    for (CatalogWorkout.Line line : workout.exercises()) {
      if (allExercisesRead && !exerciseSlugs.contains(line.exercise())) {
        errors.add(at + ": no exercise has the slug '" + line.exercise() + "'");
      }
      range(at, "sets of " + line.exercise(), line.sets(), 20);
      range(at, "reps of " + line.exercise(), line.reps(), 1000);
    }
  }

  private void entry(
      String at, long id, String slug, String name, Map<Long, String> ids, Set<String> slugs) {
    range(at, "id", id, CatalogContent.LAST_ID);
    String other = ids.putIfAbsent(id, at);
    if (other != null) {
      errors.add(at + ": id " + id + " is also that of " + other);
    }
    if (slug.length() > 120 || !SLUG.matcher(slug).matches()) {
      errors.add(at + ": slug must be up to 120 of a-z and 0-9, words joined by '-'");
    }
    if (!slugs.add(slug)) {
      errors.add(at + ": slug is used twice");
    }
    if (name.isBlank() || name.length() > 200) {
      errors.add(at + ": name must have 1 to 200 characters");
    }
  }

  /** No two exercises may answer to one name, else an import could not tell them apart. */
  private void name(String at, String slug, String name) {
    String key = ExerciseNames.key(name);
    if (key.isEmpty()) {
      errors.add(at + ": name or alias '" + name + "' has no letter");
      return;
    }
    String other = slugByNameKey.putIfAbsent(key, slug);
    if (other != null && !other.equals(slug)) {
      errors.add(at + ": name or alias '" + name + "' is also one of " + other);
    }
  }

  private void oneOf(String at, String what, String value, Set<String> allowed) {
    if (!allowed.contains(value)) {
      errors.add(at + ": " + what + " '" + value + "' is none of " + String.join(", ", allowed));
    }
  }

  private void range(String at, String what, long value, long max) {
    if (value < 1 || value > max) {
      errors.add(at + ": " + what + " must be 1 to " + max + ", is " + value);
    }
  }
}
