package app.gravl.connect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A user who has used everything, so that each user table has one row of theirs. */
record Story(long user, long catalogExercise, long ownExercise, long customWorkout, long log) {

  static Story of(Pipeline pipeline) {
    long user = pipeline.user();
    String slug = "bench-press-" + user;
    long exercise = catalogExercise(pipeline, slug);
    long own =
        pipeline.id(
            """
            insert into exercises (user_id, slug, name, equipment)
            values (%d, 'my-%s', 'My "special" bench 💪', 'dumbbell') returning id
            """
                .formatted(user, slug));
    long custom =
        pipeline.id(
            "insert into custom_workouts (user_id, name) values (%d, 'Leg day, heavy') returning id"
                .formatted(user));
    pipeline.database.execute(
        "insert into exercise_muscles (exercise_id, muscle_group, activation) values (%d, 'chest', 0.75)"
            .formatted(own),
        """
        insert into custom_workout_exercises (user_id, custom_workout_id, exercise_id, position, sets, reps)
        values (%d, %d, %d, 1, 4, 6)
        """
            .formatted(user, custom, exercise),
        "insert into user_preferences values (%d, '{\"barbell\",\"dumbbell\"}', 45)"
            .formatted(user),
        "insert into excluded_exercises values (%d, %d)".formatted(user, exercise),
        """
        insert into check_ins (user_id, muscle_group, recovery, checked_in_at)
        values (%d, 'chest', 62.5, '2100-03-02T07:00:00Z')
        """
            .formatted(user));
    return new Story(user, exercise, own, custom, log(pipeline, user, exercise));
  }

  static long catalogExercise(Pipeline pipeline, String slug) {
    long id =
        pipeline.id(
            """
            insert into exercises (slug, name, equipment, aliases)
            values ('%s', 'Bench press', 'barbell', '{"Bench Press (Barbell)","a, \\"b\\""}') returning id
            """
                .formatted(slug));
    pipeline.database.execute(
        "insert into exercise_muscles (exercise_id, muscle_group, activation) values (%d, 'chest', 1)"
            .formatted(id));
    return id;
  }

  /** Half past six in the evening, on the full second: what becomes of zeros is worth seeing. */
  static long log(Pipeline pipeline, long user, long exercise) {
    return pipeline.id(insertLog(user, exercise));
  }

  /** As part of a transaction of the caller's. */
  static long log(Connection connection, long user, long exercise) throws SQLException {
    return number(connection, insertLog(user, exercise));
  }

  /** What a query, or an INSERT … RETURNING, answers with. */
  static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** In the far future, so that no snapshot ever leaves it out for its age. */
  private static String insertLog(long user, long exercise) {
    return """
        insert into workout_logs (user_id, exercise_id, performed_at, reps, weight_kg, rpe)
        values (%d, %d, '2100-03-01T18:30:00Z', 8, 82.5, 8.5) returning id
        """
        .formatted(user, exercise);
  }

  /** Changes one column of each row. */
  void update(Pipeline pipeline) {
    pipeline.database.execute(
        "update users set time_zone = 'Asia/Tokyo' where id = " + user,
        "update user_preferences set equipment = null where user_id = " + user,
        "update exercise_muscles set activation = 0.5 where exercise_id = " + ownExercise,
        "update custom_workouts set name = 'Leg day' where id = " + customWorkout,
        "update custom_workout_exercises set sets = 5 where user_id = " + user,
        "update check_ins set recovery = 70 where user_id = " + user,
        "update workout_logs set reps = 9 where id = " + log);
  }

  /** Deletes the rows one by one, the user last. */
  void delete(Pipeline pipeline) {
    pipeline.database.execute(
        "delete from workout_logs where user_id = " + user,
        "delete from check_ins where user_id = " + user,
        "delete from excluded_exercises where user_id = " + user,
        "delete from custom_workout_exercises where user_id = " + user,
        "delete from custom_workouts where user_id = " + user,
        "delete from user_preferences where user_id = " + user,
        "delete from exercises where id = " + ownExercise,
        "delete from users where id = " + user);
  }
}
