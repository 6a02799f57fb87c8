package app.gravl.jobs.facts;

import app.gravl.jobs.catalog.CatalogAssembly;
import app.gravl.jobs.changes.WorkoutExercise;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.Preferences;
import app.gravl.model.UserFacts;
import app.gravl.model.WorkoutRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of a user while their rows are read. */
final class StoredUser {

  final long id;
  final long version;
  final List<CheckIn> checkIns = new ArrayList<>(0);
  final Map<Long, String> workouts = new TreeMap<>();
  final List<WorkoutExercise> planned = new ArrayList<>(0);
  final Map<Long, Exercise> own = new HashMap<>(0);
  final Set<Long> excluded = new HashSet<>(0);

  private final @Nullable Set<String> equipment;
  private final @Nullable Integer minutes;
  private final @Nullable Double bodyWeightKg;

  StoredUser(
      long id,
      long version,
      @Nullable Set<String> equipment,
      @Nullable Integer minutes,
      @Nullable Double bodyWeightKg) {
    this.id = id;
    this.version = version;
    this.equipment = equipment;
    this.minutes = minutes;
    this.bodyWeightKg = bodyWeightKg;
  }

  UserFacts facts(List<LoggedSet> sets) {
    boolean plain =
        equipment == null && minutes == null && bodyWeightKg == null && excluded.isEmpty();
    return new UserFacts(
        sets,
        checkIns,
        workouts.isEmpty()
            ? List.of()
            : CatalogAssembly.workouts(WorkoutRef.Kind.CUSTOM, workouts, planned),
        own,
        plain ? Preferences.NONE : new Preferences(equipment, minutes, excluded, bodyWeightKg));
  }
}
