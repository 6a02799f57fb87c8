package app.gravl.local.process;

import app.gravl.local.process.Acknowledged.Fact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What users say, each with how it is read from its table: user, name, value. */
public enum FactKind {
  SET(
      """
      select user_id, id, exercise_id || ' ' || reps || ' ' || trim_scale(weight_kg) from workout_logs
      """),
  /** All of a muscle, in their order: only the latest one can be taken back. */
  CHECK_INS(
      """
      select user_id, muscle_group, string_agg(recovery::text, ' ' order by checked_in_at, id) from check_ins
      group by user_id, muscle_group
      """),
  EXERCISE(
      """
      select e.user_id, e.id, e.name || ' ' || e.equipment || ' ' || m.muscle_group || ' ' || m.activation
      from exercises e join exercise_muscles m on m.exercise_id = e.id where e.user_id is not null
      """),
  WORKOUT(
      """
      select w.user_id, w.id, w.name || string_agg(' ' || x.exercise_id || 'x' || x.sets, '' order by x.position)
      from custom_workouts w join custom_workout_exercises x on x.custom_workout_id = w.id
      where w.deleted_at is null group by w.id
      """),
  PREFERENCES(
      """
      select user_id, 'all', minutes_available || ' ' || array_to_string(equipment, ' ')
        || (select coalesce(string_agg(' ' || x.exercise_id, '' order by x.exercise_id), '')
            from excluded_exercises x where x.user_id = p.user_id)
      from user_preferences p
      """);

  private final String query;

  FactKind(String query) {
    this.query = query;
  }

  /** All that are stored of these users: others may have millions. */
  public static Map<Fact, String> readAll(Connection connection, Set<Long> users)
      throws SQLException {
    Map<Fact, String> found = new HashMap<>();
    for (FactKind kind : values()) {
      String query = "select * from (" + kind.query + ") facts where user_id = any (?)";
      try (PreparedStatement statement = connection.prepareStatement(query)) {
        statement.setArray(1, connection.createArrayOf("bigint", users.toArray()));
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            found.put(new Fact(kind, row.getLong(1), row.getString(2)), row.getString(3));
          }
        }
      }
    }
    return found;
  }
}
