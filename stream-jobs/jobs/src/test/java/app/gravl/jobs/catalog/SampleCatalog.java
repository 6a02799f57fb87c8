package app.gravl.jobs.catalog;

import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.ChangeEvent;
import app.gravl.jobs.changes.Rows;
import app.gravl.model.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A catalog of {@value #EXERCISES} exercises and four workouts, read by a snapshot. */
public final class SampleCatalog {

  public static final int EXERCISES = 12;

  /** In no workout. */
  public static final long LONELY_EXERCISE = 12;

  private static final String[] MUSCLES = {
    "chest",
    "lats",
    "quadriceps",
    "hamstrings",
    "shoulders",
    "biceps",
    "triceps",
    "calves",
    "glutes",
    "middle_back",
    "abdominals",
    "forearms"
  };

  private SampleCatalog() {}

  /** All rows, closed by the bump to that version. */
  public static List<ChangeEvent> snapshot(long epoch, long lsn, long version) {
    List<ChangeEvent> events = new ArrayList<>(rows(epoch, lsn));
    events.add(ChangeEvent.read("catalog_state", epoch, lsn, Rows.catalogState(version)));
    return events;
  }

  public static List<ChangeEvent> rows(long epoch, long lsn) {
    List<ChangeEvent> events = new ArrayList<>();
    for (int id = 1; id <= EXERCISES; id++) {
      events.add(
          ChangeEvent.read(
              "exercises", epoch, lsn, Rows.exercise(id, id % 3 == 0 ? "dumbbell" : "barbell")));
      events.add(
          ChangeEvent.read(
              "exercise_muscles", epoch, lsn, Rows.activation(id, MUSCLES[id - 1], 1)));
      events.add(
          ChangeEvent.read(
              "exercise_muscles", epoch, lsn, Rows.activation(id, MUSCLES[id % EXERCISES], 0.5)));
    }
    for (int id = 1; id <= 4; id++) {
      events.add(ChangeEvent.read("workouts", epoch, lsn, Rows.workout(id, "Workout " + id)));
      for (int position = 1; position <= 3; position++) {
        long exercise = 1 + (id * 3L + position) % (EXERCISES - 1);
        events.add(
            ChangeEvent.read(
                "workout_exercises",
                epoch,
                lsn,
                Rows.workoutExercise(id * 10L + position, id, exercise, position, 3)));
      }
    }
    return events;
  }

  public static Stream<CatalogChange> changes(List<ChangeEvent> events) {
    return events.stream().map(ChangeEvent::catalogChange);
  }

  /** As the model reads it. */
  public static Catalog assembled(long version) {
    return CatalogAssembly.assemble(
        version, changes(rows(1, 1)).map(change -> change.entry).toList());
  }
}
