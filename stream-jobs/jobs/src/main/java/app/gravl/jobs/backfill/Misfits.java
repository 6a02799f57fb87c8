package app.gravl.jobs.backfill;

import app.gravl.jobs.facts.UserRange;
import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Insights that no evaluation can put right: of nobody, and such as claim to be newer than anything
 * can be, so that the sink's guard would keep them for ever.
 */
final class Misfits {

  private static final String RECOMMENDATIONS_OF_NOBODY =
      """
      delete from workout_recommendations r
      where r.user_id between ? and ? and not exists (select from users u where u.id = r.user_id)
      """;

  private static final String RECOVERIES_OF_NOBODY =
      """
      delete from muscle_group_recovery r
      where r.user_id between ? and ? and not exists (select from users u where u.id = r.user_id)
      """;

  /**
   * In one snapshot no insight can be ahead of the facts, whatever the stream does. Not deleted, so
   * that readers miss nothing until the right ones come.
   */
  private static final String AHEAD =
      """
      update workout_recommendations r
      set epoch = 0, parameters_id = 0, version = 0, catalog_version = 0, evaluated_at = least(r.evaluated_at, now())
      from user_versions v, catalog_state c
      where r.user_id between ? and ? and v.user_id = r.user_id
        and (r.version > v.write_version or r.catalog_version > c.version
          or r.parameters_id > (select id from parameters_in_force)
          or r.epoch > (select e.epoch from epochs_in_force e where e.shard = mod(r.user_id, e.shards))
          or r.evaluated_at > now() + interval '1 minute')
      """;

  private Misfits() {}

  /**
   * @param ofNobody rows that were deleted
   * @param ahead users whose insights anything may replace now
   */
  record Removed(int ofNobody, int ahead) {}

  static Removed remove(DatabaseSettings database, UserRange users) throws SQLException {
    try (Connection connection = database.dataSource("gravl-backfill").getConnection()) {
      connection.setAutoCommit(false);
      Removed removed =
          new Removed(
              update(connection, RECOMMENDATIONS_OF_NOBODY, users)
                  + update(connection, RECOVERIES_OF_NOBODY, users),
              update(connection, AHEAD, users));
      connection.commit();
      return removed;
    }
  }

  private static int update(Connection connection, String sql, UserRange users)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, users.first());
      statement.setLong(2, users.last());
      return statement.executeUpdate();
    }
  }
}
