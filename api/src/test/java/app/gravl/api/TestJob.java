package app.gravl.api;

import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Stands in for the stream: writes insights of a user's current version, and notifies. */
public final class TestJob {

  private static final String RECOMMENDATIONS =
      """
      insert into workout_recommendations
        (user_id, evaluated_at, valid_until, picks, rest, version, catalog_version, model_version, computed_at,
         parameters_id)
      select user_id, '2026-03-02T17:59:59.5Z', '2026-03-02T23:59:59.5Z', '[]',
        '{"code":"REST","message":"Rest.","earliestAt":"2026-03-03T06:00:00.000Z"}', write_version, 1, 2, now(),
        p.id
      from user_versions, parameters_in_force p where user_id = ?
      on conflict (user_id) do update set version = excluded.version, evaluated_at = excluded.evaluated_at
      """;

  private static final String MUSCLES =
      """
      insert into muscle_group_recovery
        (user_id, muscle_group, fatigue, capacity, half_life_hours, sets_7d, direct_sets_7d, volume_kg_7d,
         sessions_7d, target_sets, version, model_version, computed_at)
      select v.user_id, m, 0, 2.5, 20, 0, 0, 0, 0, 10, v.write_version, 2, now()
      from user_versions v, unnest(array['quadriceps', 'hamstrings', 'glutes', 'lower_back', 'chest', 'lats',
        'middle_back', 'traps', 'adductors', 'abductors', 'shoulders', 'biceps', 'triceps', 'calves',
        'abdominals', 'forearms']) m
      where v.user_id = ?
      on conflict (user_id, muscle_group) do nothing
      """;

  private static final String NOTIFY =
      """
      select pg_notify('gravl_insights', user_id || ':' || version)
      from workout_recommendations where user_id = ?
      """;

  private final TestDatabase database;

  public TestJob(TestDatabase database) {
    this.database = database;
  }

  public void evaluate(long user) {
    write(user, true);
  }

  /** Like a notification that was lost. */
  public void evaluateSilently(long user) {
    write(user, false);
  }

  private void write(long user, boolean tell) {
    try (Connection connection = database.as(Roles.STREAM).getConnection()) {
      connection.setAutoCommit(false);
      execute(connection, RECOMMENDATIONS, user);
      execute(connection, MUSCLES, user);
      if (tell) {
        execute(connection, NOTIFY, user);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, String sql, long user) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, user);
      statement.execute();
    }
  }
}
