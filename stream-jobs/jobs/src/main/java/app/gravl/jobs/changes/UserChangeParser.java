package app.gravl.jobs.changes;

import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a record of the user topic into a change of that user's facts. */
public final class UserChangeParser {

  private UserChangeParser() {}

  /**
   * @param value the record's value; null is a tombstone
   * @return null where the record says nothing about facts (a tombstone)
   * @throws MalformedChange where it is no change of a user's row
   */
  public static @Nullable UserChange parse(byte @Nullable [] value) throws MalformedChange {
    if (value == null) {
      return null;
    }
    Envelope envelope = Envelope.parse(value);
    try {
      return change(envelope, envelope.row());
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw new MalformedChange(envelope.table() + ": " + e.getMessage(), e);
    }
  }

  private static UserChange change(Envelope envelope, Columns row) throws MalformedChange {
    boolean gone = envelope.gone();
    return switch (envelope.table()) {
      case "users" -> {
        ZoneId zone = gone ? null : ZoneId.of(row.text("time_zone"));
        yield of(envelope, row.number("id"), FactKind.USER, 0, zone);
      }
      case "user_versions" ->
          ofUser(envelope, row, FactKind.VERSION, 0, gone ? null : row.number("write_version"));
      case "workout_logs" ->
          ofUser(envelope, row, FactKind.SET, row.number("id"), gone ? null : set(row));
      case "check_ins" ->
          ofUser(envelope, row, FactKind.CHECK_IN, row.number("id"), gone ? null : checkIn(row));
      case "user_preferences" ->
          ofUser(envelope, row, FactKind.PREFERENCES, 0, gone ? null : preferences(row));
      case "excluded_exercises" ->
          ofUser(
              envelope,
              row,
              FactKind.EXCLUDED_EXERCISE,
              row.number("exercise_id"),
              gone ? null : Boolean.TRUE);
      case "custom_workouts" -> {
        // One that its user deleted is kept for its logs' sake; to the model it is gone.
        String name = gone || !row.isNull("deleted_at") ? null : row.text("name");
        yield ofUser(envelope, row, FactKind.CUSTOM_WORKOUT, row.number("id"), name);
      }
      case "custom_workout_exercises" ->
          ofUser(
              envelope,
              row,
              FactKind.CUSTOM_WORKOUT_EXERCISE,
              row.number("id"),
              gone ? null : CatalogChangeParser.workoutExercise(row, "custom_workout_id"));
      case "user_exercises" ->
          ofUser(
              envelope,
              row,
              FactKind.OWN_EXERCISE,
              row.number("exercise_id"),
              gone ? null : exercise(row));
      default -> throw new MalformedChange("table '" + envelope.table() + "' is no user's");
    };
  }

  private static <T> UserChange ofUser(
      Envelope envelope, Columns row, FactKind<T> kind, long rowId, @Nullable T fact)
      throws MalformedChange {
    return of(envelope, row.number("user_id"), kind, rowId, fact);
  }

  private static <T> UserChange of(
      Envelope envelope, long userId, FactKind<T> kind, long rowId, @Nullable T fact) {
    Order order = new Order(envelope.epoch(), envelope.lsn());
    return UserChange.of(
        userId,
        envelope.committedAt(),
        new FactChange<>(kind, rowId, order, envelope.fullSnapshot(), fact));
  }

  private static LoggedSet set(Columns row) throws MalformedChange {
    return new LoggedSet(
        row.number("id"),
        row.instant("performed_at"),
        row.number("exercise_id"),
        SetType.ofKey(row.text("set_type")),
        row.smallNumber("reps"),
        row.decimal("weight_kg"),
        row.decimal("rpe"),
        row.flag("completed"),
        row.number("workout_id", 0),
        row.number("custom_workout_id", 0));
  }

  private static CheckIn checkIn(Columns row) throws MalformedChange {
    return new CheckIn(
        row.number("id"),
        MuscleGroup.ofKey(row.text("muscle_group")),
        row.decimal("recovery"),
        row.instant("checked_in_at"));
  }

  private static Preferences preferences(Columns row) throws MalformedChange {
    List<String> equipment = row.optionalTexts("equipment");
    long minutes = row.number("minutes_available", 0);
    return new Preferences(
        equipment == null ? null : Set.copyOf(equipment),
        minutes == 0 ? null : Math.toIntExact(minutes),
        Set.of());
  }

  private static Exercise exercise(Columns row) throws MalformedChange {
    return new Exercise(
        row.number("exercise_id"),
        row.text("equipment"),
        ActivationsJson.parse(row.text("activations")));
  }
}
