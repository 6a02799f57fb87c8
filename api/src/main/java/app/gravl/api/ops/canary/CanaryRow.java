package app.gravl.api.ops.canary;

import app.gravl.api.database.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the rows that make the canary: each goes through another partition or shard. All times are
 * by the clock of the database but for those of the hops, which have their own.
 *
 * @param at when this was read
 * @param sentAt when it was written last
 * @param beatAt of those sent, the latest that arrived; null until one has
 * @param capturedAt when Debezium had read that one; null where that is not known
 * @param publishedAt when it was handed to Kafka
 * @param processedAt when the job took it up
 * @param arrivedAt when the sink wrote it
 * @param inForce whether what arrived is of the epoch in force
 */
record CanaryRow(
    Instant at,
    int id,
    int shard,
    Instant sentAt,
    @Nullable Instant beatAt,
    @Nullable Instant capturedAt,
    @Nullable Instant publishedAt,
    @Nullable Instant processedAt,
    @Nullable Instant arrivedAt,
    boolean inForce) {

  private static final String READ =
      """
      select * from canary()
      """;

  private static final String SEND =
      """
      select send_canary()
      """;

  static List<CanaryRow> read(Connection connection) throws SQLException {
    return Sql.list(connection, READ, CanaryRow::of);
  }

  static void send(Connection connection) throws SQLException {
    Sql.first(connection, SEND, row -> true);
  }

  private static CanaryRow of(ResultSet row) throws SQLException {
    return new CanaryRow(
        Objects.requireNonNull(Sql.instant(row, "at")),
        row.getInt("id"),
        row.getInt("shard"),
        Objects.requireNonNull(Sql.instant(row, "sent_at")),
        Sql.instant(row, "beat_at"),
        Sql.instant(row, "captured_at"),
        Sql.instant(row, "published_at"),
        Sql.instant(row, "processed_at"),
        Sql.instant(row, "arrived_at"),
        row.getBoolean("in_force"));
  }

  /** From its commit to its arrival; null until one has arrived. */
  @Nullable Duration way() {
    return beatAt == null || arrivedAt == null ? null : Duration.between(beatAt, arrivedAt);
  }
}
