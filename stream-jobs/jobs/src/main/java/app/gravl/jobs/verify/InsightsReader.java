package app.gravl.jobs.verify;

import app.gravl.jobs.facts.BinaryRows;
import app.gravl.jobs.sink.InsightRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Reads the insight tables for the users that the connection's settings name. */
final class InsightsReader {

  private static final String RECOMMENDATIONS =
      """
      copy (
        select user_id, evaluated_at, valid_until, picks::text, rest::text, version, catalog_version,
            model_version
        from workout_recommendations
        where user_id between current_setting('gravl.first')::bigint and current_setting('gravl.last')::bigint
      ) to stdout (format binary)
      """;

  private static final String RECOVERIES =
      """
      copy (
        select user_id, muscle_group::text, fatigue, capacity, half_life_hours, as_of, last_trained_at,
            sets_7d, direct_sets_7d, volume_kg_7d, sessions_7d, target_sets, version, model_version
        from muscle_group_recovery
        where user_id between current_setting('gravl.first')::bigint and current_setting('gravl.last')::bigint
      ) to stdout (format binary)
      """;

  private static final Map<String, Integer> PLACES = new HashMap<>();

  static {
    for (int i = 0; i < StoredInsights.MUSCLES.length; i++) {
      PLACES.put(StoredInsights.MUSCLES[i].key(), i);
    }
  }

  private final Connection connection;

  InsightsReader(Connection connection) {
    this.connection = connection;
  }

  /** By user. */
  Map<Long, StoredInsights> read() throws SQLException {
    Map<Long, StoredInsights> stored = new HashMap<>();
    try (BinaryRows rows = new BinaryRows(connection, RECOMMENDATIONS)) {
      while (rows.next()) {
        readRecommendation(rows, of(stored, rows.int8()));
      }
    }
    try (BinaryRows rows = new BinaryRows(connection, RECOVERIES)) {
      while (rows.next()) {
        readRecovery(rows, of(stored, rows.int8()));
      }
    }
    return stored;
  }

  private static StoredInsights of(Map<Long, StoredInsights> stored, long userId) {
    return stored.computeIfAbsent(userId, StoredInsights::new);
  }

  private static void readRecommendation(BinaryRows rows, StoredInsights stored)
      throws SQLException {
    InsightRows insights = stored.rows;
    insights.evaluatedAt = rows.instant(InsightRows.NEVER);
    insights.validUntil = rows.instant(InsightRows.NEVER);
    insights.picks = rows.text();
    insights.rest = rows.optionalText();
    insights.version = rows.int8();
    insights.catalogVersion = rows.int8();
    stored.modelVersion = rows.int4();
  }

  private static void readRecovery(BinaryRows rows, StoredInsights stored) throws SQLException {
    InsightRows insights = stored.rows;
    int muscle = placeOf(rows.text());
    insights.fatigue[muscle] = rows.float8();
    insights.capacity[muscle] = rows.float8();
    insights.halfLifeHours[muscle] = rows.float8();
    insights.asOf[muscle] = rows.instant(InsightRows.NEVER);
    insights.lastTrainedAt[muscle] = rows.instant(InsightRows.NEVER);
    insights.sets7d[muscle] = rows.float8();
    insights.directSets7d[muscle] = rows.int4();
    insights.volumeKg7d[muscle] = rows.float8();
    insights.sessions7d[muscle] = rows.int4();
    insights.targetSets[muscle] = rows.float8();
    stored.versions[muscle] = rows.int8();
    stored.modelVersions[muscle] = rows.int4();
  }

  private static int placeOf(String muscle) {
    Integer place = PLACES.get(muscle);
    if (place == null) {
      throw new IllegalStateException("muscle_group_recovery has a muscle '" + muscle + "'");
    }
    return place;
  }
}
