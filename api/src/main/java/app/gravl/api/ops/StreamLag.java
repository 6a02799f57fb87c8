package app.gravl.api.ops;

import app.gravl.api.database.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the insights are behind the facts, as Postgres knows it.
 *
 * @param slot null where nobody reads the change stream
 * @param epoch of snapshots; null before the first
 */
record StreamLag(
    Instant at,
    @Nullable Slot slot,
    @Nullable Long epoch,
    @Nullable Instant heartbeatAt,
    @Nullable Double heartbeatAgeSeconds,
    Users users) {

  /**
   * @param lagBytes of WAL that the change stream has not confirmed
   */
  record Slot(
      String name,
      boolean active,
      @Nullable String walStatus,
      @Nullable String confirmedFlushLsn,
      @Nullable Long lagBytes) {}

  /**
   * @param behind have insights of an older version than their last write
   * @param versionsBehindMax writes that the insights of the user furthest behind lack
   * @param oldestComputedAt when the oldest of those insights were computed
   */
  record Users(
      long behind, long notEvaluated, long versionsBehindMax, @Nullable Instant oldestComputedAt) {}

  private static final String READ =
      """
      select * from stream_lag()
      """;

  static StreamLag read(Connection connection, Instant at) throws SQLException {
    StreamLag lag = Sql.first(connection, READ, row -> of(row, at));
    if (lag == null) {
      throw new SQLException("stream_lag() returned nothing");
    }
    return lag;
  }

  private static StreamLag of(ResultSet row, Instant at) throws SQLException {
    String slot = row.getString("slot_name");
    Instant heartbeat = Sql.instant(row, "heartbeat_at");
    return new StreamLag(
        at,
        slot == null
            ? null
            : new Slot(
                slot,
                row.getBoolean("slot_active"),
                row.getString("wal_status"),
                row.getString("confirmed_flush_lsn"),
                Sql.number(row, "lag_bytes")),
        Sql.number(row, "epoch"),
        heartbeat,
        heartbeat == null ? null : Duration.between(heartbeat, at).toMillis() / 1000.0,
        new Users(
            row.getLong("users_behind"),
            row.getLong("users_not_evaluated"),
            row.getLong("versions_behind_max"),
            Sql.instant(row, "oldest_behind_computed_at")));
  }
}
