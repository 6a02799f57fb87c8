package app.gravl.api.recovery;

import app.gravl.api.consistency.Insight;
import app.gravl.api.consistency.Tagged;
import app.gravl.api.database.Database;
import app.gravl.api.database.Sql;
import app.gravl.api.http.Problem;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads all of a user's muscles in one statement. */
public final class MuscleRecoveries {

  /** The answer of both list endpoints. */
  record Answer(
      Instant at, long version, List<MuscleRecovery> muscles, @JsonIgnore Instant evaluatedAt)
      implements Tagged {

    // Recovery goes on all the time; within a minute it makes no difference. But an evaluation
    // does, which comes without a write where a set leaves the week or the catalog changes.
    @Override
    public String tag() {
      return version + "-" + evaluatedAt.toEpochMilli() + "-" + at.getEpochSecond() / 60;
    }
  }

  /**
   * What is read at an instant, of a user: its two parameters. One row tells that the user exists,
   * even where nothing is computed yet. Public, so that it can be measured by itself.
   */
  public static final String ALL =
      """
      select r.version, r.evaluated_at, m.muscle_group, m.fatigue, m.capacity, m.half_life_hours, m.as_of, m.last_trained_at,
          m.sets_7d, m.direct_sets_7d, m.volume_kg_7d, m.sessions_7d, m.target_sets,
          calculate_recovery_score(m.fatigue, m.capacity, m.half_life_hours, m.as_of, ?) as recovery,
          (r.likely ->> m.muscle_group)::float8 as likely
      from users u
      left join workout_recommendations r on r.user_id = u.id
      left join muscle_group_recovery m on m.user_id = r.user_id
      where u.id = ?
      """;

  private static final Comparator<MuscleRecovery> IN_ORDER =
      Comparator.comparing(MuscleRecovery::muscle);

  // Equally recovered: the one that has waited longer, never trained first.
  private static final Comparator<MuscleRecovery> MOST_RECOVERED =
      Comparator.comparingDouble(MuscleRecovery::recovery)
          .reversed()
          .thenComparing(
              MuscleRecovery::lastTrainedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(IN_ORDER);

  private final Database database;

  MuscleRecoveries(Database database) {
    this.database = database;
  }

  Insight all(long userId, Instant at) throws SQLException {
    return read(userId, at, IN_ORDER, Integer.MAX_VALUE);
  }

  Insight mostRecovered(long userId, Instant at, int limit) throws SQLException {
    return read(userId, at, MOST_RECOVERED, limit);
  }

  private Insight read(long userId, Instant at, Comparator<MuscleRecovery> order, int limit)
      throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setLong(2, userId);
            try (ResultSet rows = statement.executeQuery()) {
              return insight(rows, at, order, limit);
            }
          }
        });
  }

  private static Insight insight(
      ResultSet rows, Instant at, Comparator<MuscleRecovery> order, int limit) throws SQLException {
    if (!rows.next()) {
      throw Problem.unknownUser();
    }
    long version = rows.getLong("version");
    if (version == 0) {
      return Insight.NOT_EVALUATED;
    }
    Instant evaluatedAt = Sql.instant(rows, "evaluated_at");
    List<MuscleRecovery> muscles = new ArrayList<>();
    do {
      muscles.add(MuscleRecovery.read(rows, at));
    } while (rows.next());
    return new Insight(
        version,
        new Answer(
            at,
            version,
            muscles.stream().sorted(order).limit(limit).toList(),
            evaluatedAt == null ? Instant.EPOCH : evaluatedAt));
  }
}
