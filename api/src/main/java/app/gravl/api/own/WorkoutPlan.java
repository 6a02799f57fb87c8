package app.gravl.api.own;

import app.gravl.api.catalog.Exercises;
import app.gravl.api.consistency.ConsistencyToken;
import app.gravl.api.database.Sql;
import app.gravl.api.http.FieldErrors;
import app.gravl.api.http.Fields;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A workout of a user's own, as it is to be stored.
 *
 * @param exercises in order
 */
record WorkoutPlan(String name, List<Planned> exercises) implements OwnResource {

  private static final int MAX_EXERCISES = 100;
  private static final int MAX_WORKOUTS = 200;

  record Planned(long exerciseId, int sets, int reps) {
    static Planned read(Fields fields) {
      return new Planned(
          fields.required("exerciseId", fields.wholeNumber("exerciseId", 1, Long.MAX_VALUE), 0L),
          fields.required("sets", fields.integer("sets", 1, 20), 0),
          fields.required("reps", fields.integer("reps", 1, 1_000), 0));
    }
  }

  // Locks the user, so that the limit holds for several at once too.
  private static final String COUNT =
      """
      with locked as (select id from users where id = ? for no key update)
      select (select count(*) from custom_workouts w where w.user_id = locked.id and deleted_at is null)
      from locked
      """;

  private static final String INSERT =
      """
      insert into custom_workouts (user_id, name) values (?, ?) returning id
      """;

  // Also locks it against others who replace it at the same time.
  private static final String RENAME =
      """
      update custom_workouts set name = ? where user_id = ? and id = ? and deleted_at is null
      """;

  // Its logs keep it, and its name.
  private static final String DELETE =
      """
      update custom_workouts set deleted_at = now() where user_id = ? and id = ? and deleted_at is null
      """;

  /**
   * The rows of an exercise that stays keep their ids, since logs refer to them: the first, second,
   * … of the same exercise before and after are the same.
   */
  private static final String WANTED =
      """
      with wanted as (
        select w.*, row_number() over (partition by exercise_id order by position) as nth
        from unnest(?::bigint[], ?::int[], ?::int[]) with ordinality w (exercise_id, sets, reps, position)),
      present as (
        select c.id, c.exercise_id,
          row_number() over (partition by exercise_id order by position) as nth
        from custom_workout_exercises c where c.user_id = ? and c.custom_workout_id = ?)
      """;

  private static final String REMOVE =
      WANTED
          + """
          delete from custom_workout_exercises where id in (
            select id from present left join wanted using (exercise_id, nth) where wanted.sets is null)
          """;

  private static final String MOVE =
      WANTED
          + """
          update custom_workout_exercises c
          set position = wanted.position, sets = wanted.sets, reps = wanted.reps
          from present join wanted using (exercise_id, nth) where c.id = present.id
          """;

  private static final String ADD =
      WANTED
          + """
          insert into custom_workout_exercises (user_id, custom_workout_id, exercise_id, position, sets, reps)
          select ?, ?, wanted.exercise_id, wanted.position, wanted.sets, wanted.reps
          from wanted left join present using (exercise_id, nth) where present.id is null
          order by wanted.position
          """;

  static WorkoutPlan read(Fields fields) {
    return new WorkoutPlan(
        fields.required("name", fields.text("name", 1, 200), ""),
        fields.objects("exercises", 1, MAX_EXERCISES, Planned::read));
  }

  @Override
  public Created create(Connection connection, long userId) throws SQLException {
    Long count = Sql.first(connection, COUNT, row -> row.getLong(1), userId);
    if (count == null) {
      throw Problem.unknownUser();
    }
    if (count >= MAX_WORKOUTS) {
      throw Problem.of(
          ProblemType.LIMIT_REACHED, "You have " + count + " workouts; delete one before another.");
    }
    check(connection, userId);
    Long id = Sql.first(connection, INSERT, row -> row.getLong(1), userId, name);
    if (id == null) {
      throw new SQLException("insert returned no id");
    }
    Sql.update(connection, ADD, plan(userId, id, userId, id));
    return new Created(id, ConsistencyToken.ofTransaction(connection, userId));
  }

  @Override
  public Created replace(Connection connection, long userId, long id) throws SQLException {
    int found = Sql.update(connection, RENAME, name, userId, id);
    if (found == 0) {
      throw gone(connection, userId, id);
    }
    check(connection, userId);
    Sql.update(connection, REMOVE, plan(userId, id));
    Sql.update(connection, MOVE, plan(userId, id));
    Sql.update(connection, ADD, plan(userId, id, userId, id));
    return new Created(id, ConsistencyToken.ofTransaction(connection, userId));
  }

  static ConsistencyToken delete(Connection connection, long userId, long id) throws SQLException {
    if (Sql.update(connection, DELETE, userId, id) == 0) {
      throw gone(connection, userId, id);
    }
    return ConsistencyToken.ofTransaction(connection, userId);
  }

  private static Problem gone(Connection connection, long userId, long id) throws SQLException {
    // Says so where it is the user who is not there.
    ConsistencyToken.ofTransaction(connection, userId);
    return CustomWorkout.unknown(id);
  }

  private void check(Connection connection, long userId) throws SQLException {
    Set<Long> unknown =
        Exercises.unknown(
            connection, userId, exercises.stream().map(Planned::exerciseId).distinct().toList());
    FieldErrors errors = new FieldErrors();
    for (int i = 0; i < exercises.size(); i++) {
      long exerciseId = exercises.get(i).exerciseId();
      if (unknown.contains(exerciseId)) {
        errors.value("/exercises/" + i + "/exerciseId", "there is no exercise " + exerciseId);
      }
    }
    errors.check();
  }

  private Object[] plan(Object... more) {
    Object[] parameters = new Object[3 + more.length];
    parameters[0] = column("bigint", Planned::exerciseId);
    parameters[1] = column("int", Planned::sets);
    parameters[2] = column("int", Planned::reps);
    System.arraycopy(more, 0, parameters, 3, more.length);
    return parameters;
  }

  private Sql.Array column(String type, Function<Planned, Object> value) {
    return new Sql.Array(type, exercises.stream().map(value).toList());
  }
}
