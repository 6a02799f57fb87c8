package app.gravl.api.consistency;

import app.gravl.api.database.Sql;
import app.gravl.api.http.Problem;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * Stands for a user's write version, opaque to clients. A read that carries it waits for insights
 * of that version or a later one.
 */
public record ConsistencyToken(long version) {

  private static final Pattern FORM = Pattern.compile("v1-[0-9a-z]{1,12}");

  private static final String VERSION =
      """
      select write_version from user_versions where user_id = ?
      """;

  /**
   * Must be read at the end of the transaction that wrote: its bumps hold the row's lock until
   * commit, so no other writer's version can come between.
   */
  public static ConsistencyToken ofTransaction(Connection connection, long userId)
      throws SQLException {
    Long version = Sql.first(connection, VERSION, row -> row.getLong(1), userId);
    if (version == null) {
      throw Problem.unknownUser();
    }
    return new ConsistencyToken(version);
  }

  @JsonCreator
  public static ConsistencyToken parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw Problem.parameter("after", "must be a consistencyToken that a write answered");
    }
    return new ConsistencyToken(Long.parseLong(text.substring(3), 36));
  }

  @JsonValue
  @Override
  public String toString() {
    return "v1-" + Long.toString(version, 36);
  }
}
