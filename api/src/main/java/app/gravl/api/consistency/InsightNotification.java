package app.gravl.api.consistency;

import app.gravl.api.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A user's insights now include the writes up to a version. */
public record InsightNotification(long userId, long version) {

  private static final Logger LOG = LoggerFactory.getLogger(InsightNotification.class);

  private static final String STORED =
      """
      select user_id, version from workout_recommendations where user_id = any (?)
      """;

  /** Takes one notification's insights. */
  public interface Seen {
    void seen(long userId, long version);
  }

  static List<InsightNotification> stored(Connection connection, List<Long> users)
      throws SQLException {
    return Sql.list(
        connection,
        STORED,
        row -> new InsightNotification(row.getLong("user_id"), row.getLong("version")),
        new Sql.Array("bigint", users));
  }

  /** Anybody may notify a channel: what can't be read is passed over. */
  public static void parse(String payload, Seen seen) {
    for (String entry : payload.split(",", -1)) {
      int colon = entry.indexOf(':');
      try {
        seen.seen(
            Long.parseLong(entry.substring(0, Math.max(colon, 0))),
            Long.parseLong(entry.substring(colon + 1)));
      } catch (NumberFormatException e) {
        LOG.warn("Not a notification of insights: {}", entry);
      }
    }
  }
}
