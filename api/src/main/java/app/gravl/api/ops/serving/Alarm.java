package app.gravl.api.ops.serving;

import app.gravl.api.database.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What some part of the stream found; {@code count} times since {@code firstAt}. */
public record Alarm(String kind, String message, long count, Instant firstAt, Instant lastAt) {

  private static final String RECENT =
      """
      select * from recent_alarms()
      """;

  private static final String COUNTS =
      """
      select * from alarm_counts()
      """;

  /** Of the last hour, the latest first. */
  static List<Alarm> recent(Connection connection) throws SQLException {
    return Sql.list(connection, RECENT, Alarm::of);
  }

  /** By kind, since the database began. */
  static Map<String, Long> counts(Connection connection) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    Sql.list(connection, COUNTS, row -> counts.put(row.getString("kind"), row.getLong("count")));
    return counts;
  }

  private static Alarm of(ResultSet row) throws SQLException {
    return new Alarm(
        row.getString("kind"),
        row.getString("message"),
        row.getLong("count"),
        Objects.requireNonNull(Sql.instant(row, "first_at")),
        Objects.requireNonNull(Sql.instant(row, "last_at")));
  }
}
