package app.gravl.jobs.verify;

import app.gravl.jobs.facts.BinaryRows;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Model;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Reads the insight tables for the users that the connection's settings name. */
final class InsightsReader {

  private static final String RECOMMENDATIONS =
      """
      copy (
        select user_id, evaluated_at, valid_until, picks, rest, likely, epoch, version, catalog_version,
            model_version, parameters_id
        from workout_recommendations
        where user_id between current_setting('gravl.first')::bigint and current_setting('gravl.last')::bigint
      ) to stdout (format binary)
      """;

  /**
   * Sixteen rows a user, each column of which costs Postgres as much as finding it: so both counts
   * come in one number, and the model's version only where it is not this one.
   */
  private static final String RECOVERIES =
      """
      copy (
        select user_id, muscle_group, fatigue, capacity, half_life_hours, as_of, last_trained_at,
            sets_7d, direct_sets_7d::bigint << 32 | sessions_7d, volume_kg_7d, target_sets, version,
            nullif(model_version, %d)
        from muscle_group_recovery
        where user_id between current_setting('gravl.first')::bigint and current_setting('gravl.last')::bigint
      ) to stdout (format binary)
      """
          .formatted(Model.VERSION);

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
    String picks = rows.optionalJson();
    insights.picks = picks == null ? "" : picks;
    insights.rest = rows.optionalJson();
    insights.likely = rows.optionalJson();
    insights.epoch = rows.int8();
    insights.version = rows.int8();
    insights.catalogVersion = rows.int8();
    stored.modelVersion = rows.int4();
    insights.parametersId = rows.int4();
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
    long counts = rows.int8();
    insights.directSets7d[muscle] = (int) (counts >> 32);
    insights.sessions7d[muscle] = (int) counts;
    insights.volumeKg7d[muscle] = rows.float8();
    insights.targetSets[muscle] = rows.float8();
    stored.versions[muscle] = rows.int8();
    stored.modelVersions[muscle] = rows.int4(Model.VERSION);
  }

  private static int placeOf(String muscle) {
    Integer place = PLACES.get(muscle);
    if (place == null) {
      throw new IllegalStateException("muscle_group_recovery has a muscle '" + muscle + "'");
    }
    return place;
  }
}
