package app.gravl.api.recommendation;

import app.gravl.api.consistency.Insight;
import app.gravl.api.consistency.Tagged;
import app.gravl.api.database.Database;
import app.gravl.api.database.Sql;
import app.gravl.api.http.Problem;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a user's recommendations in one statement and serves them as they are stored. */
public final class Recommendations {

  /**
   * @param recommendations the picks as the job wrote them, JSON already
   * @param rest why there are none, likewise
   */
  record Answer(
      Instant at,
      @Nullable Instant evaluatedAt,
      @Nullable Instant validUntil,
      long version,
      @JsonRawValue String recommendations,
      @JsonRawValue @Nullable String rest)
      implements Tagged {

    @Override
    public String tag() {
      return version + "-" + (evaluatedAt == null ? 0 : evaluatedAt.toEpochMilli());
    }
  }

  /**
   * What is read of the user who is its parameter: public, so that it can be measured by itself.
   */
  public static final String STORED =
      """
      select r.evaluated_at, r.valid_until, r.version, r.picks::text, r.rest::text
      from users u left join workout_recommendations r on r.user_id = u.id
      where u.id = ?
      """;

  private static final String OF_MANY =
      """
      select r.user_id, r.evaluated_at, r.valid_until, r.version, r.picks::text, r.rest::text
      from workout_recommendations r where r.user_id = any (?)
      """;

  private final Database database;

  Recommendations(Database database) {
    this.database = database;
  }

  Insight of(long userId, Instant at) throws SQLException {
    return database.read(connection -> read(connection, userId, at));
  }

  /** By user; those not evaluated yet are missing. */
  Map<Long, Answer> of(Collection<Long> userIds, Instant at) throws SQLException {
    Map<Long, Answer> answers = new HashMap<>();
    database.read(
        connection ->
            Sql.list(
                connection,
                OF_MANY,
                row -> answers.put(row.getLong("user_id"), answer(row, at)) == null,
                new Sql.Array("bigint", List.copyOf(userIds))));
    return answers;
  }

  private static Answer answer(ResultSet row, Instant at) throws SQLException {
    return new Answer(
        at,
        Sql.instant(row, "evaluated_at"),
        Sql.instant(row, "valid_until"),
        row.getLong("version"),
        row.getString("picks"),
        row.getString("rest"));
  }

  private static Insight read(Connection connection, long userId, Instant at) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STORED)) {
      statement.setLong(1, userId);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw Problem.unknownUser();
        }
        long version = row.getLong("version");
        if (version == 0) {
          return Insight.NOT_EVALUATED;
        }
        return new Insight(version, answer(row, at));
      }
    }
  }
}
