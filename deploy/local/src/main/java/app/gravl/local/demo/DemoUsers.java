package app.gravl.local.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Writes the demo users as if they had logged everything themselves. */
public final class DemoUsers {

  // A user's id is never given twice, so a database whose sequence has moved has had users: they
  // may have been deleted on purpose and must not come back.
  private static final String NEVER_HAD_USERS =
      """
      select not is_called and not exists (select from users) from users_id_seq
      """;

  private static final String INSERT_USER =
      """
      insert into users (id, display_name, time_zone) values (?, ?, ?)
      """;

  private static final String WORKOUT =
      """
      select w.id, e.id, e.movement_pattern, e.equipment, p.sets, p.reps
      from workouts w
        join workout_exercises p on p.workout_id = w.id
        join exercises e on e.id = p.exercise_id
      where w.slug = ?
      order by p.position
      """;

  private static final String INSERT_SET =
      """
      insert into workout_logs (user_id, exercise_id, workout_id, source_type, performed_at,
          set_number, set_type, reps, weight_kg, rpe)
        values (?, ?, ?, 'program', ?, ?, ?, ?, ?, ?)
      """;

  private static final String MOVE_SEQUENCE =
      """
      select setval('users_id_seq', (select max(id) from users))
      where not (select is_called from users_id_seq) and exists (select from users)
      """;

  private final DataSource owner;

  public DemoUsers(DataSource owner) {
    this.owner = owner;
  }

  /**
   * Does nothing where the database has, or had, users.
   *
   * @param now when the last workouts are just over
   * @return how many sets were written
   */
  public int create(Instant now) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      int written = 0;
      if (neverHadUsers(connection)) {
        for (DemoUser user : DemoUser.ALL) {
          written += write(connection, user, now);
        }
        connection.commit();
      }
      // After the commit, and at every start: a sequence does not roll back with its users.
      try (Statement statement = connection.createStatement()) {
        statement.execute(MOVE_SEQUENCE);
      }
      connection.commit();
      return written;
    }
  }

  private static boolean neverHadUsers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(NEVER_HAD_USERS)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static int write(Connection connection, DemoUser user, Instant now) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_USER)) {
      insert.setLong(1, user.id());
      insert.setString(2, user.name());
      insert.setString(3, user.timeZone().getId());
      insert.executeUpdate();
    }
    List<List<PlannedExercise>> workouts = new ArrayList<>();
    for (String slug : user.workouts()) {
      List<PlannedExercise> workout = workout(connection, slug);
      if (!workout.isEmpty()) {
        workouts.add(workout);
      }
    }
    List<DemoSet> sets = new TrainingHistory(user, now).sets(workouts);
    try (PreparedStatement insert = connection.prepareStatement(INSERT_SET)) {
      for (DemoSet set : sets) {
        insert.setLong(1, user.id());
        insert.setLong(2, set.exerciseId());
        insert.setLong(3, set.workoutId());
        insert.setObject(4, OffsetDateTime.ofInstant(set.performedAt(), ZoneOffset.UTC));
        insert.setInt(5, set.setNumber());
        insert.setString(6, set.setType());
        insert.setInt(7, set.reps());
        insert.setObject(8, set.weightKg(), Types.NUMERIC);
        insert.setObject(9, set.rpe(), Types.NUMERIC);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return sets.size();
  }

  private static List<PlannedExercise> workout(Connection connection, String slug)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(WORKOUT)) {
      select.setString(1, slug);
      List<PlannedExercise> exercises = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          exercises.add(
              new PlannedExercise(
                  row.getLong(1),
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  row.getInt(5),
                  row.getInt(6)));
        }
      }
      return exercises;
    }
  }
}
