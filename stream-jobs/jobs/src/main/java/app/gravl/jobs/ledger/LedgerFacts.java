package app.gravl.jobs.ledger;

import app.gravl.jobs.catalog.CatalogAssembly;
import app.gravl.jobs.catalog.CatalogInForce;
import app.gravl.jobs.changes.FactKind;
import app.gravl.jobs.changes.WorkoutExercise;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.Preferences;
import app.gravl.model.UserFacts;
import app.gravl.model.Workout;
import app.gravl.model.WorkoutRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A ledger as the model reads it. */
public final class LedgerFacts {

  private LedgerFacts() {}

  public static UserFacts of(Ledger ledger) {
    return new UserFacts(
        ledger.sets(),
        ledger.checkIns(),
        customWorkouts(ledger),
        ownExercises(ledger),
        preferences(ledger));
  }

  /** Whether the catalog in force differs, where it concerns this user, from the one last used. */
  public static boolean touchedBy(CatalogInForce catalog, Ledger ledger) {
    long since = ledger.catalogVersion();
    if (catalog.catalog().version() <= since) {
      return false;
    }
    if (catalog.candidatesChangedSince(since)) {
      return true;
    }
    for (LoggedSet set : ledger.sets()) {
      if (catalog.exerciseChangedSince(set.exerciseId(), since)) {
        return true;
      }
    }
    List<WorkoutExercise> planned = new ArrayList<>();
    ledger.table(FactKind.CUSTOM_WORKOUT_EXERCISE).forEach(planned::add);
    return planned.stream()
        .anyMatch(exercise -> catalog.exerciseChangedSince(exercise.exerciseId(), since));
  }

  private static List<Workout> customWorkouts(Ledger ledger) {
    FactTable<String> workouts = ledger.table(FactKind.CUSTOM_WORKOUT);
    Map<Long, String> names = new TreeMap<>();
    workouts.forEachWithId(names::put);
    if (names.isEmpty()) {
      return List.of();
    }
    List<WorkoutExercise> planned = new ArrayList<>();
    ledger.table(FactKind.CUSTOM_WORKOUT_EXERCISE).forEach(planned::add);
    return CatalogAssembly.workouts(WorkoutRef.Kind.CUSTOM, names, planned);
  }

  private static Map<Long, Exercise> ownExercises(Ledger ledger) {
    Map<Long, Exercise> own = new HashMap<>();
    ledger.table(FactKind.OWN_EXERCISE).forEachWithId(own::put);
    return own;
  }

  private static Preferences preferences(Ledger ledger) {
    Preferences said = ledger.table(FactKind.PREFERENCES).get(0);
    Map<Long, Boolean> excluded = new HashMap<>();
    ledger.table(FactKind.EXCLUDED_EXERCISE).forEachWithId(excluded::put);
    if (said == null) {
      said = Preferences.NONE;
    }
    return excluded.isEmpty()
        ? said
        : new Preferences(
            said.equipment(),
            said.minutesAvailable(),
            new HashSet<>(excluded.keySet()),
            said.bodyWeightKg());
  }
}
