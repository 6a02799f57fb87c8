package app.gravl.jobs.changes;

import app.gravl.jobs.changes.FactChange.Origin;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import java.time.DateTimeException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a record of the user topic into changes of users' facts, a heartbeat or a command. */
public final class UserChangeParser {

  private UserChangeParser() {}

  /**
   * @param value the record's value; null is a tombstone
   * @return empty where the record says nothing about facts (a tombstone, a new name, a bump of a
   *     transaction that goes on); two where a row changed its identity, for that is the end of one
   *     row and the beginning of another
   * @throws MalformedChange where it is no change of a user's row
   */
  public static List<UserChange> parse(byte @Nullable [] value) throws MalformedChange {
    if (value == null) {
      return List.of();
    }
    OptionalLong asked = EvaluateCommand.parse(value);
    if (asked.isPresent()) {
      return List.of(UserChange.evaluateCommand(asked.getAsLong()));
    }
    Envelope envelope = Envelope.parse(value);
    try {
      return changes(envelope);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw new MalformedChange(envelope.table() + ": " + e.getMessage(), e);
    }
  }

  private static List<UserChange> changes(Envelope envelope) throws MalformedChange {
    Columns row = envelope.row();
    if (envelope.table().equals("cdc_heartbeat")) {
      return envelope.gone() ? List.of() : List.of(heartbeat(envelope, row));
    }
    Table<?> table = table(envelope.table());
    if (table.kind == FactKind.VERSION && !envelope.gone() && goesOn(row)) {
      return List.of();
    }
    if (!envelope.shard().holds(row.number(table.userColumn))) {
      // As of an ad-hoc snapshot, which knows nothing of shards: the user's own brings what is
      // true.
      return List.of();
    }
    UserChange now = change(envelope, table, row, envelope.gone());
    if (now.bump && !envelope.ofFullSnapshot() && !row.isNull(TRACEPARENT)) {
      now.traced(row.text(TRACEPARENT), envelope.capturedAt());
    }
    Columns former = envelope.formerRow();
    if (former == null || table.isSameRow(former, row)) {
      // Of a user counts that they are there: a new name or time zone is no fact, and gets no bump.
      return table.kind == FactKind.USER && envelope.updated() ? List.of() : List.of(now);
    }
    return List.of(change(envelope, table, former, true), now);
  }

  /** More rows of this transaction follow; its end sends the version again. */
  private static boolean goesOn(Columns version) throws MalformedChange {
    // Before schema version 20 each bump was of a statement, and settled.
    return !version.isNull("settled") && !version.flag("settled");
  }

  private static UserChange heartbeat(Envelope envelope, Columns row) throws MalformedChange {
    return UserChange.heartbeat(
            row.smallNumber("id"),
            row.instant("beat_at"),
            envelope.committedAt(),
            envelope.capturedAt(),
            envelope.epoch(),
            envelope.snapshotLsn())
        .through(envelope.shard());
  }

  private static <T> UserChange change(Envelope envelope, Table<T> table, Columns row, boolean gone)
      throws MalformedChange {
    Origin origin =
        envelope.ofFullSnapshot()
            ? Origin.SNAPSHOT
            : envelope.inserted() ? Origin.INSERTED : Origin.CHANGED;
    return UserChange.of(
            row.number(table.userColumn),
            new FactChange<>(
                table.kind,
                table.rowId(row),
                new Order(envelope.epoch(), envelope.lsn()),
                envelope.committedAt(),
                origin,
                gone ? null : table.reader.read(row)),
            envelope.snapshotLsn())
        .through(envelope.shard());
  }

  /** Reads a row that is there. */
  @FunctionalInterface
  private interface RowReader<T> {
    @Nullable T read(Columns row) throws MalformedChange;
  }

  /**
   * A table of users' facts.
   *
   * @param userColumn names the user, and is the record's key
   * @param idColumn names the row among the user's; null where there is only one
   */
  private record Table<T>(
      FactKind<T> kind, String userColumn, @Nullable String idColumn, RowReader<T> reader) {

    long rowId(Columns row) throws MalformedChange {
      return idColumn == null ? 0 : row.number(idColumn);
    }

    boolean isSameRow(Columns one, Columns other) throws MalformedChange {
      return one.number(userColumn) == other.number(userColumn) && rowId(one) == rowId(other);
    }
  }

  private static final String TRACEPARENT = "traceparent";
  private static final String USER_ID = "user_id";
  private static final String ID = "id";

  private static final Table<Boolean> USERS =
      new Table<>(FactKind.USER, ID, null, row -> Boolean.TRUE);
  private static final Table<Long> VERSIONS =
      new Table<>(FactKind.VERSION, USER_ID, null, row -> row.number("write_version"));
  private static final Table<LoggedSet> SETS =
      new Table<>(FactKind.SET, USER_ID, ID, UserChangeParser::set);
  private static final Table<CheckIn> CHECK_INS =
      new Table<>(FactKind.CHECK_IN, USER_ID, ID, UserChangeParser::checkIn);
  private static final Table<Preferences> PREFERENCES =
      new Table<>(FactKind.PREFERENCES, USER_ID, null, UserChangeParser::preferences);
  private static final Table<Boolean> EXCLUDED_EXERCISES =
      new Table<>(FactKind.EXCLUDED_EXERCISE, USER_ID, "exercise_id", row -> Boolean.TRUE);
  private static final Table<String> CUSTOM_WORKOUTS =
      new Table<>(FactKind.CUSTOM_WORKOUT, USER_ID, ID, UserChangeParser::customWorkout);
  private static final Table<WorkoutExercise> CUSTOM_WORKOUT_EXERCISES =
      new Table<>(
          FactKind.CUSTOM_WORKOUT_EXERCISE,
          USER_ID,
          ID,
          row -> CatalogChangeParser.workoutExercise(row, "custom_workout_id"));
  private static final Table<Exercise> OWN_EXERCISES =
      new Table<>(FactKind.OWN_EXERCISE, USER_ID, "exercise_id", UserChangeParser::exercise);

  private static Table<?> table(String name) throws MalformedChange {
    return switch (name) {
      case "users" -> USERS;
      case "user_versions" -> VERSIONS;
      case "workout_logs" -> SETS;
      case "check_ins" -> CHECK_INS;
      case "user_preferences" -> PREFERENCES;
      case "excluded_exercises" -> EXCLUDED_EXERCISES;
      case "custom_workouts" -> CUSTOM_WORKOUTS;
      case "custom_workout_exercises" -> CUSTOM_WORKOUT_EXERCISES;
      case "user_exercises" -> OWN_EXERCISES;
      default -> throw new MalformedChange("table '" + name + "' is no user's");
    };
  }

  private static LoggedSet set(Columns row) throws MalformedChange {
    return new LoggedSet(
        row.number("id"),
        row.instant("performed_at"),
        row.number("exercise_id"),
        SetType.ofKey(row.text("set_type")),
        row.smallNumber("reps"),
        row.decimal("weight_kg", FactCodecs.GRAMS),
        Math.toIntExact(row.number("duration_seconds", 0)),
        row.decimal("rpe", FactCodecs.HUNDREDTHS),
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
        Set.of(),
        row.isNull("body_weight_kg") ? null : row.decimal("body_weight_kg", FactCodecs.GRAMS));
  }

  /** One that its user deleted is kept for its logs' sake; to the model it is gone. */
  private static @Nullable String customWorkout(Columns row) throws MalformedChange {
    return row.optionalText("deleted_at") == null ? row.text("name") : null;
  }

  private static Exercise exercise(Columns row) throws MalformedChange {
    return CatalogChangeParser.exercise(
        row, "exercise_id", ActivationsJson.parse(row.text("activations")));
  }
}
