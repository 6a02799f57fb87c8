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
public final class StoredUser {

  public final long id;

  /** The user's write_version; 0 where the user has none. */
  public final long version;

  public final List<CheckIn> checkIns = new ArrayList<>(0);
  public final Map<Long, String> workouts = new TreeMap<>();

  /** By the id of the row. */
  public final Map<Long, WorkoutExercise> planned = new TreeMap<>();

  public final Map<Long, Exercise> own = new HashMap<>(0);
  public final Set<Long> excluded = new HashSet<>(0);

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

  /** Without the excluded exercises; null: none are set. */
  public @Nullable Preferences preferences() {
    return equipment == null && minutes == null && bodyWeightKg == null
        ? null
        : new Preferences(equipment, minutes, Set.of(), bodyWeightKg);
  }

  UserFacts facts(List<LoggedSet> sets) {
    boolean plain = preferences() == null && excluded.isEmpty();
    return new UserFacts(
        sets,
        checkIns,
        workouts.isEmpty()
            ? List.of()
            : CatalogAssembly.workouts(WorkoutRef.Kind.CUSTOM, workouts, planned.values()),
        own,
        plain ? Preferences.NONE : new Preferences(equipment, minutes, excluded, bodyWeightKg));
  }
}
