package app.gravl.local.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Change events in the very form in which the connector writes them, for a backlog of millions
 * sooner than a database makes one. A test compares them with what Debezium really sent.
 */
final class ChangeEvents {

  /** What the connector did with a row. */
  enum Op {
    SNAPSHOT("r"),
    CREATE("c"),
    UPDATE("u");

    private final String code;

    Op(String code) {
      this.code = code;
    }
  }

  /**
   * A logged set.
   *
   * @param number within its exercise
   */
  record LoggedSet(
      long id, long userId, long exerciseId, Instant performedAt, int number, int reps, int kg) {}

  // Three digits, also where they are zeros.
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
  private static final String CREATED_AT = "2026-01-01T00:00:00.000Z";

  private final long committedAt;
  private final String times;
  private final String sent;

  /**
   * @param committedAt when all of these changes were committed, epoch milliseconds
   */
  ChangeEvents(long committedAt) {
    this.committedAt = committedAt;
    times = ",\"ts_us\":" + committedAt + "952,\"ts_ns\":" + committedAt + "952000";
    sent =
        ",\"ts_ms\":"
            + committedAt
            + ",\"ts_us\":"
            + committedAt
            + "952,\"ts_ns\":"
            + committedAt
            + "952089}";
  }

  byte[] user(long id, Op op, long lsn) {
    return event(
        "users",
        "{\"id\":"
            + id
            + ",\"time_zone\":\"Europe/Berlin\",\"display_name\":null,\"created_at\":\""
            + CREATED_AT
            + "\"}",
        op,
        lsn);
  }

  byte[] version(long userId, long version, Op op, long lsn) {
    return event(
        "user_versions",
        "{\"user_id\":"
            + userId
            + ",\"write_version\":"
            + version
            + ",\"settled\":true,\"traceparent\":null}",
        op,
        lsn);
  }

  byte[] set(LoggedSet set, Op op, long lsn) {
    String row =
        "{\"id\":"
            + set.id()
            + ",\"user_id\":"
            + set.userId()
            + ",\"exercise_id\":"
            + set.exerciseId()
            + ",\"workout_id\":null,\"custom_workout_id\":null,\"custom_workout_exercise_id\":null,"
            + "\"source_type\":\"free\",\"swapped_from_id\":null,\"performed_at\":\""
            + MILLIS.format(set.performedAt())
            + "\",\"set_number\":"
            + set.number()
            + ",\"set_type\":\"working\",\"reps\":"
            + set.reps()
            + ",\"weight_kg\":\""
            + set.kg()
            + ".000\",\"duration_seconds\":null,\"rpe\":\"8.00\",\"completed\":true,"
            + "\"import_key\":null,\"created_at\":\""
            + CREATED_AT
            + "\"}";
    return event("workout_logs", row, op, lsn);
  }

  /**
   * @param row as a JSON object
   */
  byte[] event(String table, String row, Op op, long lsn) {
    boolean snapshot = op == Op.SNAPSHOT;
    String event =
        "{\"before\":null,\"after\":"
            + row
            + ",\"source\":{\"version\":\"3.6.3.Final\",\"connector\":\"postgresql\","
            + "\"name\":\"gravl-e1\",\"ts_ms\":"
            + committedAt
            + ",\"snapshot\":\""
            + snapshot
            + "\",\"db\":\"gravl\",\"sequence\":\"["
            + (snapshot ? "null" : "\\\"" + lsn + "\\\"")
            + ",\\\""
            + lsn
            + "\\\"]\""
            + times
            + ",\"schema\":\"public\",\"table\":\""
            + table
            + "\",\"txId\":"
            + (700 + lsn % 1_000)
            + ",\"lsn\":"
            + lsn
            + ",\"xmin\":null,\"origin\":null,\"origin_lsn\":null},\"transaction\":null,\"op\":\""
            + op.code
            + "\""
            + sent;
    return event.getBytes(StandardCharsets.UTF_8);
  }
}
