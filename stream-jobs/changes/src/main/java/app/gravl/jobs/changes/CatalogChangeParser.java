package app.gravl.jobs.changes;

import app.gravl.jobs.changes.CatalogEntry.ActivationEntry;
import app.gravl.jobs.changes.CatalogEntry.ExerciseEntry;
import app.gravl.jobs.changes.CatalogEntry.WorkoutEntry;
import app.gravl.jobs.changes.CatalogEntry.WorkoutExerciseEntry;
import app.gravl.model.Activations;
import app.gravl.model.Exercise;
import app.gravl.model.MuscleGroup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a record of the catalog topic into a change of the catalog. */
public final class CatalogChangeParser {

  private CatalogChangeParser() {}

  /**
   * @param value the record's value; null is a tombstone
   * @return empty where the record says nothing about the catalog (a tombstone, a user's own row);
   *     two where a row changed its identity
   * @throws MalformedChange where it is no change of a catalog row
   */
  public static List<CatalogChange> parse(byte @Nullable [] value) throws MalformedChange {
    if (value == null) {
      return List.of();
    }
    Envelope envelope = Envelope.parse(value);
    if (envelope.table().equals("cdc_shards")) {
      return envelope.ofFullSnapshot() ? List.of(beginning(envelope)) : List.of();
    }
    Columns row = envelope.row();
    if (!row.isNull("user_id")) {
      // A snapshot reads whole tables; users' own exercises travel in the user topic.
      return List.of();
    }
    try {
      CatalogChange now = change(envelope, row, envelope.gone());
      Columns former = envelope.formerRow();
      if (former == null) {
        return List.of(now);
      }
      CatalogChange gone = change(envelope, former, true);
      return gone.key.equals(now.key) ? List.of(now) : List.of(gone, now);
    } catch (IllegalArgumentException e) {
      throw new MalformedChange(envelope.table() + ": " + e.getMessage(), e);
    }
  }

  /** A shard's row is read by its snapshots only, first of all. */
  private static CatalogChange beginning(Envelope envelope) {
    CatalogChange change = from(envelope);
    change.beginsEpoch = true;
    return change;
  }

  private static CatalogChange from(Envelope envelope) {
    CatalogChange change = new CatalogChange();
    change.epoch = envelope.epoch();
    change.shard = envelope.shard().number();
    change.shards = envelope.shard().of();
    change.lsn = envelope.lsn();
    change.snapshotLsn = envelope.snapshotLsn();
    return change;
  }

  private static CatalogChange change(Envelope envelope, Columns row, boolean gone)
      throws MalformedChange {
    CatalogChange change = from(envelope);
    fill(change, envelope.table(), row, gone);
    return change;
  }

  private static void fill(CatalogChange change, String table, Columns row, boolean gone)
      throws MalformedChange {
    CatalogEntry content = null;
    switch (table) {
      case "exercises" -> {
        change.key = CatalogEntry.exerciseKey(row.number("id"));
        content = gone ? null : exercise(row);
      }
      case "exercise_muscles" -> {
        MuscleGroup muscle = MuscleGroup.ofKey(row.text("muscle_group"));
        long exerciseId = row.number("exercise_id");
        change.key = CatalogEntry.activationKey(exerciseId, muscle);
        content = gone ? null : activation(row, exerciseId, muscle);
      }
      case "workouts" -> {
        change.key = CatalogEntry.workoutKey(row.number("id"));
        content = gone ? null : new WorkoutEntry(row.number("id"), row.text("name"));
      }
      case "workout_exercises" -> {
        change.key = CatalogEntry.workoutExerciseKey(row.number("id"));
        content =
            gone
                ? null
                : new WorkoutExerciseEntry(row.number("id"), workoutExercise(row, "workout_id"));
      }
      case "catalog_state" -> {
        change.bump = true;
        change.version = row.number("version");
      }
      default -> throw new MalformedChange("table '" + table + "' is not of the catalog");
    }
    if (content != null) {
      change.entry = content.toBytes();
    }
  }

  /** Refuses what no exercise could be made of: it would fail at the next evaluation of anybody. */
  private static ExerciseEntry exercise(Columns row) throws MalformedChange {
    Exercise exercise = exercise(row, "id", Activations.NONE);
    return new ExerciseEntry(
        exercise.id(), exercise.equipment(), exercise.bodyWeightShare(), exercise.assisted());
  }

  /** An exercise of the catalog, or a user's own. */
  static Exercise exercise(Columns row, String idColumn, Activations activations)
      throws MalformedChange {
    String equipment = row.text("equipment");
    boolean assisted = row.assisted();
    return new Exercise(
        row.number(idColumn),
        equipment,
        row.bodyWeightShare(equipment, assisted),
        assisted,
        activations);
  }

  /** Refuses, as above, what no exercise could be made of. */
  private static ActivationEntry activation(Columns row, long exerciseId, MuscleGroup muscle)
      throws MalformedChange {
    double activation = row.decimal("activation");
    Activations.of(Map.of(muscle, activation));
    return new ActivationEntry(exerciseId, muscle, activation);
  }

  /** Likewise what no workout could be made of. */
  static WorkoutExercise workoutExercise(Columns row, String workoutColumn) throws MalformedChange {
    for (String column : List.of("sets", "reps")) {
      if (row.smallNumber(column) < 1) {
        throw row.wrong(column, row.number(column), "number above 0");
      }
    }
    return new WorkoutExercise(
        row.number(workoutColumn),
        row.number("exercise_id"),
        row.smallNumber("position"),
        row.smallNumber("sets"),
        row.smallNumber("reps"));
  }
}
