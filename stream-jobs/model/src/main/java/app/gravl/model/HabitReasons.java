package app.gravl.model;

import static app.gravl.model.ModelConstants.ALIKE_FROM;
import static app.gravl.model.ModelConstants.DAY;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the user's own sessions say for a workout, or against it. */
final class HabitReasons {

  private final UserFacts facts;
  private final Catalog catalog;
  private final UserState state;
  private final Habit habit;

  HabitReasons(UserFacts facts, Catalog catalog, UserState state) {
    this.facts = facts;
    this.catalog = catalog;
    this.state = state;
    this.habit = state.habit();
  }

  /** Null where no session of the pool is much like it. */
  @Nullable Reason often(Dose dose) {
    int latest = habit.latestAlike(dose);
    if (latest < 0) {
      return null;
    }
    int sessions = habit.countAlike(dose);
    long age = state.at() - habit.start(latest);
    String message =
        habit.poolSize() == 1
            ? "Much the same as your only session lately, " + Words.ago(age) + "."
            : "Much the same as "
                + (sessions == habit.poolSize() ? "all" : sessions + " of")
                + " your last "
                + Words.count(habit.poolSize(), "session")
                + (sessions == 1 ? ", " : ", most recently ")
                + Words.ago(age)
                + ".";
    return Reason.of(
        Reason.Code.HABIT,
        message,
        "sessions",
        sessions,
        "of",
        habit.poolSize(),
        "daysAgo",
        age / DAY);
  }

  /** Null where nothing like it came after a session like the latest. */
  @Nullable Reason order(Dose dose) {
    int follower = habit.followerOfMostAlike();
    if (follower < 0 || habit.dose(follower).similarity(dose) < ALIKE_FROM) {
      return null;
    }
    PastSession before = habit.session(follower + 1);
    long days = Math.round((habit.start(follower) - before.start()) / (double) DAY);
    List<Object> params = new ArrayList<>();
    params.addAll(
        List.of(
            "muscles",
            directMuscles(before).stream().map(MuscleGroup::key).toList(),
            "days",
            days,
            "daysAgo",
            (state.at() - habit.start(follower)) / DAY));
    Workout workout = workoutOf(before);
    if (workout != null) {
      params.addAll(
          List.of(
              "workoutKind",
              workout.ref().kind().key(),
              "workoutId",
              workout.ref().id(),
              "workoutName",
              workout.name()));
    }
    String message =
        "After a session like your last one ("
            + (workout != null ? workout.name() : trained(before))
            + ") you trained like this "
            + (days == 0 ? "a few hours" : Words.count(days, "day"))
            + " later"
            + ".";
    return Reason.of(Reason.Code.ORDER, message, params.toArray());
  }

  /** Null where all of it is done on what the user usually uses. */
  @Nullable Reason equipment(PreparedWorkout workout) {
    List<String> unusual = new ArrayList<>();
    int sets = 0;
    for (int i = 0; i < workout.equipmentCount(); i++) {
      if (!habit.usual(workout.equipment(i))) {
        unusual.add(state.exercises().equipmentKey(workout.equipment(i)));
        sets += workout.setsOn(i);
      }
    }
    if (unusual.isEmpty()) {
      return null;
    }
    List<String> words = unusual.stream().map(key -> key.replace('_', ' ')).toList();
    return Reason.of(
        Reason.Code.EQUIPMENT,
        sets
            + " of its "
            + Words.count(workout.sets(), "set")
            + (sets == 1 ? " is" : " are")
            + " of a kind that you hardly do: "
            + Words.list(words)
            + ".",
        "equipment",
        List.copyOf(unusual),
        "sets",
        sets,
        "of",
        workout.sets());
  }

  private static List<MuscleGroup> directMuscles(PastSession session) {
    List<MuscleGroup> muscles = new ArrayList<>();
    for (MuscleGroup muscle : MuscleGroup.values()) {
      if (session.trainsDirectly(muscle.index())) {
        muscles.add(muscle);
      }
    }
    return muscles;
  }

  private static String trained(PastSession session) {
    List<String> labels = directMuscles(session).stream().map(MuscleGroup::label).toList();
    return labels.isEmpty() ? "a mix of muscles" : Words.list(labels);
  }

  /** The one that more than half of a session's sets were logged on; null where there is none. */
  private @Nullable Workout workoutOf(PastSession session) {
    int first = state.sessions().firstSet(session.session());
    int last = state.sessions().lastSet(session.session());
    for (List<Workout> workouts : List.of(catalog.workouts(), facts.customWorkouts())) {
      for (Workout workout : workouts) {
        int sets = 0;
        for (int i = first; i <= last; i++) {
          sets += state.counting().set(i).loggedOn(workout.ref()) ? 1 : 0;
        }
        if (2 * sets > last - first + 1) {
          return workout;
        }
      }
    }
    return null;
  }
}
