package app.gravl.jobs.changes;

import app.gravl.jobs.changes.CatalogRow.ActivationRow;
import app.gravl.jobs.changes.CatalogRow.ExerciseRow;
import app.gravl.jobs.changes.CatalogRow.SlotRow;
import app.gravl.jobs.changes.CatalogRow.WorkoutRow;
import app.gravl.model.MuscleGroup;
import org.jspecify.annotations.Nullable;

/** Reads a record of the catalog topic into a change of the catalog. */
public final class CatalogChangeParser {

  private CatalogChangeParser() {}

  /**
   * @param value the record's value; null is a tombstone
   * @return null where the record says nothing about the catalog (a tombstone, a user's own row)
   * @throws MalformedChange where it is no change of a catalog row
   */
  public static @Nullable CatalogChange parse(byte @Nullable [] value) throws MalformedChange {
    if (value == null) {
      return null;
    }
    Envelope envelope = Envelope.parse(value);
    boolean gone = envelope.op().equals("d");
    Row row = gone ? envelope.before() : envelope.after();
    if (row == null || envelope.op().equals("t")) {
      throw new MalformedChange("op '" + envelope.op() + "' of " + envelope.table());
    }
    if (!row.isNull("user_id")) {
      // A snapshot reads whole tables; users' own exercises travel in the user topic.
      return null;
    }
    CatalogChange change = new CatalogChange();
    change.epoch = envelope.epoch();
    change.lsn = envelope.lsn();
    change.snapshot = envelope.fullSnapshot();
    try {
      fill(change, envelope.table(), row, gone);
    } catch (IllegalArgumentException e) {
      throw new MalformedChange(envelope.table() + ": " + e.getMessage(), e);
    }
    return change;
  }

  private static void fill(CatalogChange change, String table, Row row, boolean gone)
      throws MalformedChange {
    CatalogRow content = null;
    switch (table) {
      case "exercises" -> {
        change.key = "exercise/" + row.number("id");
        content = gone ? null : new ExerciseRow(row.number("id"), row.text("equipment"));
      }
      case "exercise_muscles" -> {
        MuscleGroup muscle = MuscleGroup.ofKey(row.text("muscle_group"));
        long exerciseId = row.number("exercise_id");
        change.key = "activation/" + exerciseId + "/" + muscle.key();
        content = gone ? null : new ActivationRow(exerciseId, muscle, row.decimal("activation"));
      }
      case "workouts" -> {
        change.key = "workout/" + row.number("id");
        content = gone ? null : new WorkoutRow(row.number("id"), row.text("name"));
      }
      case "workout_exercises" -> {
        change.key = "slot/" + row.number("id");
        content = gone ? null : new SlotRow(row.number("id"), slot(row, "workout_id"));
      }
      case "catalog_state" -> {
        change.bump = true;
        change.version = row.number("version");
      }
      default -> throw new MalformedChange("table '" + table + "' is not of the catalog");
    }
    if (content != null) {
      change.row = content.toBytes();
    }
  }

  static PlannedSlot slot(Row row, String workoutColumn) throws MalformedChange {
    return new PlannedSlot(
        row.number(workoutColumn),
        row.number("exercise_id"),
        row.smallNumber("position"),
        row.smallNumber("sets"));
  }
}
