package app.gravl.api.transfer;

import app.gravl.api.database.Database;
import app.gravl.api.database.UserRows;
import java.sql.SQLException;
import java.util.List;

/**
 * One kind of what a user has, as it is exported: rows in pages by id, so that no connection is
 * held while a client takes them.
 *
 * @param sql parameters: user, id of the last row, rows at most; its first column is the id
 */
record ExportTable(String name, String sql) {

  static final List<ExportTable> ALL =
      List.of(
          new ExportTable(
              "user",
              """
              select id, time_zone, display_name, created_at from users
              where id = ? and id > ? order by id limit ?
              """),
          new ExportTable(
              "logs",
              """
              select l.id, l.performed_at, l.exercise_id, e.name as exercise_name, l.set_number, l.set_type, l.reps,
                l.weight_kg, l.duration_seconds, l.rpe, l.completed, l.workout_id, l.custom_workout_id,
                coalesce(w.name, c.name) as workout_name, l.source_type, l.swapped_from_id, l.created_at
              from workout_logs l join exercises e on e.id = l.exercise_id
              left join workouts w on w.id = l.workout_id
              left join custom_workouts c on c.id = l.custom_workout_id
              where l.user_id = ? and l.id > ? order by l.id limit ?
              """),
          new ExportTable(
              "check-ins",
              """
              select id, muscle_group, recovery, checked_in_at, created_at from check_ins
              where user_id = ? and id > ? order by id limit ?
              """),
          new ExportTable(
              "custom-workouts",
              """
              select x.id, w.id as custom_workout_id, w.name, w.created_at, w.deleted_at, x.position,
                x.exercise_id, e.name as exercise_name, x.sets, x.reps
              from custom_workout_exercises x join custom_workouts w on w.id = x.custom_workout_id
              join exercises e on e.id = x.exercise_id
              where x.user_id = ? and x.id > ? order by x.id limit ?
              """),
          new ExportTable(
              "exercises",
              """
              select e.id, e.name, e.equipment, e.movement_pattern, e.assisted, e.body_weight_share,
                coalesce((select string_agg(m.muscle_group || ' ' || m.activation, ', ' order by m.muscle_group)
                          from exercise_muscles m where m.exercise_id = e.id), '') as muscles, e.created_at
              from exercises e where e.user_id = ? and e.id > ? order by e.id limit ?
              """),
          new ExportTable(
              "swaps",
              """
              select id, for_date, from_workout_id, to_workout_id, to_custom_workout_id, reason, swapped_at, reverted_at
              from workout_swaps where user_id = ? and id > ? order by id limit ?
              """),
          new ExportTable(
              "preferences",
              """
              select user_id as id, array_to_string(equipment, ', ') as equipment, minutes_available, body_weight_kg,
                (select string_agg(x.exercise_id::text, ', ' order by x.exercise_id)
                 from excluded_exercises x where x.user_id = u.id) as excluded_exercise_ids
              from users u left join user_preferences p on p.user_id = u.id
              where u.id = ? and u.id > ? and p.user_id is not null order by u.id limit ?
              """),
          new ExportTable(
              "excluded-exercises",
              """
              select exercise_id as id from excluded_exercises
              where user_id = ? and exercise_id > ? order by exercise_id limit ?
              """));

  static final List<String> NAMES = ALL.stream().map(ExportTable::name).toList();

  private static final String USER =
      """
      select id from users where id = ?
      """;

  static ExportTable named(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  String fileName() {
    return "gravl-" + name;
  }

  /**
   * @throws app.gravl.api.http.Problem unknown-user
   */
  static void requireUser(Database database, long userId) throws SQLException {
    var unused =
        database.read(connection -> UserRows.one(connection, USER, row -> row.getLong(1), userId));
  }
}
