package app.gravl.local.chaos;

import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.Preferences;
import app.gravl.model.UserFacts;
import app.gravl.model.Workout;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/**
 * A client's own account of what it has written; the facts by their ids. For one thread at a time.
 */
final class ClientFacts {

  final Map<Long, LoggedSet> sets = new TreeMap<>();
  final Map<Long, CheckIn> checkIns = new TreeMap<>();
  final Map<Long, Workout> workouts = new TreeMap<>();
  final Map<Long, Exercise> exercises = new TreeMap<>();
  Preferences preferences = Preferences.NONE;

  /** As they are at this moment. */
  UserFacts now() {
    return new UserFacts(
        new ArrayList<>(sets.values()),
        new ArrayList<>(checkIns.values()),
        new ArrayList<>(workouts.values()),
        exercises,
        preferences);
  }
}
