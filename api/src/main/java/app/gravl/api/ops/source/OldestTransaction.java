package app.gravl.api.ops.source;

import app.gravl.api.database.Sql;
import app.gravl.api.ops.hop.Ages;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The oldest open transaction that wrote: WAL from its beginning on is kept for the slot, and a new
 * slot waits until it ends.
 *
 * @param pid null where it is prepared
 * @param startedAt null where Postgres does not tell
 */
public record OldestTransaction(
    @Nullable Integer pid, @Nullable String application, @Nullable Instant startedAt) {

  private static final String READ =
      """
      select * from oldest_writer()
      """;

  static @Nullable OldestTransaction read(Connection connection) throws SQLException {
    return Sql.first(connection, READ, OldestTransaction::of);
  }

  private static OldestTransaction of(ResultSet row) throws SQLException {
    return new OldestTransaction(
        Sql.integer(row, "pid"), row.getString("application"), Sql.instant(row, "started_at"));
  }

  /** Whose it is, how old, and how to end it. */
  String describe(Instant at) {
    String who = application == null ? "" : " (" + application + ")";
    String age = startedAt == null ? "" : ", " + Ages.age(startedAt, at) + " old";
    return pid == null
        ? "a transaction" + who + age + "; commit it or roll it back"
        : "the transaction of pid "
            + pid
            + who
            + age
            + "; to end it: select pg_terminate_backend("
            + pid
            + ")";
  }
}
