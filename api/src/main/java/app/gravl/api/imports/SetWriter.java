package app.gravl.api.imports;

import app.gravl.api.imports.SetKeys.KeyedSet;
import app.gravl.api.imports.format.ExportRow.Values;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes many sets of one user as one statement, which is one write version of the user. */
final class SetWriter {

  /** A set whose values are sound, with the exercise that its name means. */
  record Sound(KeyedSet set, Values values, long exerciseId) {}

  /** What stands in the log under a key. */
  record Stored(
      String setType, int reps, @Nullable BigDecimal weightKg, @Nullable Integer durationSeconds) {

    static Stored of(Sound sound) {
      Values values = sound.values();
      return new Stored(
          sound.set().row().type().column(),
          values.reps(),
          values.weightKg(),
          values.durationSeconds());
    }

    /** Whether both say the same, also where one writes 20 and the other 20.000. */
    boolean sameAs(Stored other) {
      boolean sameWeight =
          weightKg == null
              ? other.weightKg == null
              : other.weightKg != null && weightKg.compareTo(other.weightKg) == 0;
      return sameWeight
          && reps == other.reps
          && setType.equals(other.setType)
          && Objects.equals(durationSeconds, other.durationSeconds);
    }

    /** As a sentence about the log needs it. */
    String described() {
      String weight =
          weightKg == null ? "no load" : weightKg.stripTrailingZeros().toPlainString() + " kg";
      String time = durationSeconds == null ? "" : ", " + durationSeconds + " s";
      return weight + " x " + reps + time + " (" + setType + ")";
    }
  }

  private static final String INSERT =
      """
      insert into workout_logs (user_id, exercise_id, source_type, performed_at, set_number, set_type,
          reps, weight_kg, duration_seconds, rpe, import_key)
      select ?, s.exercise_id, 'import', s.performed_at, s.set_number, s.set_type,
          s.reps, s.weight_kg, s.duration_seconds, s.rpe, s.import_key
      from unnest(?::bigint[], ?::timestamptz[], ?::int[], ?::text[], ?::int[], ?::numeric[], ?::int[],
          ?::numeric[], ?::text[]) with ordinality
        as s (exercise_id, performed_at, set_number, set_type, reps, weight_kg, duration_seconds,
          rpe, import_key, position)
      order by s.position
      on conflict (user_id, import_key) where import_key is not null do nothing
      returning import_key
      """;

  private static final String READ =
      """
      select import_key, set_type, reps, weight_kg, duration_seconds
      from workout_logs
      where user_id = ? and import_key = any (?) and import_key is not null
      """;

  private SetWriter() {}

  /** Adds those of the sets that are not there yet; returns the keys of these. */
  static Set<String> insert(Connection connection, long userId, List<Sound> sets)
      throws SQLException {
    Set<String> added = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setLong(1, userId);
      array(statement, 2, "int8", sets, Sound::exerciseId);
      array(statement, 3, "timestamptz", sets, s -> s.values().performedAt().toString());
      array(statement, 4, "int4", sets, s -> s.set().setNumber());
      array(statement, 5, "text", sets, s -> s.set().row().type().column());
      array(statement, 6, "int4", sets, s -> s.values().reps());
      array(statement, 7, "numeric", sets, s -> s.values().weightKg());
      array(statement, 8, "int4", sets, s -> s.values().durationSeconds());
      array(statement, 9, "numeric", sets, s -> s.values().rpe());
      array(statement, 10, "text", sets, s -> s.set().key());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          added.add(rows.getString(1));
        }
      }
    }
    return added;
  }

  /** What stands under these keys. */
  static Map<String, Stored> read(Connection connection, long userId, Collection<String> keys)
      throws SQLException {
    Map<String, Stored> stored = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setLong(1, userId);
      statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          stored.put(
              rows.getString("import_key"),
              new Stored(
                  Objects.requireNonNull(rows.getString("set_type")),
                  rows.getInt("reps"),
                  rows.getBigDecimal("weight_kg"),
                  rows.getObject("duration_seconds", Integer.class)));
        }
      }
    }
    return stored;
  }

  private static void array(
      PreparedStatement statement,
      int index,
      String type,
      List<Sound> sets,
      Function<Sound, @Nullable Object> column)
      throws SQLException {
    Object[] values = sets.stream().map(column).toArray();
    statement.setArray(index, statement.getConnection().createArrayOf(type, values));
  }
}
