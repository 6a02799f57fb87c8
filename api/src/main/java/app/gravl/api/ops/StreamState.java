package app.gravl.api.ops;

import app.gravl.api.database.Sql;
import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the stream lives, by what has arrived at its end: heartbeats take the way that users'
 * changes take. That its parts run tells nothing. All times are by the clock of the database.
 *
 * @param epoch the one in force; null before the first start
 * @param heartbeatEpoch null until all heartbeats have come, and all of one epoch
 * @param heartbeatAt when the oldest of the heartbeats was written: what was committed before then
 *     is evaluated; null until all have come
 * @param newestHeartbeatAt null until one has come
 */
public record StreamState(
    Instant at,
    @Nullable Long epoch,
    @Nullable String epochReason,
    @Nullable Instant epochStartedAt,
    @Nullable Long heartbeatEpoch,
    @Nullable Instant heartbeatAt,
    @Nullable Instant newestHeartbeatAt) {

  /** What the heartbeats tell. */
  public enum Verdict {
    /** All heartbeats of the epoch in force come. */
    ALIVE("alive"),
    /** Some heartbeats, or all, have not come for too long. */
    SILENT("silent"),
    /** Those of the epoch in force have not come: its snapshot is not in yet. */
    SNAPSHOT("snapshot"),
    /** No epoch has begun. */
    NOT_STARTED("not-started");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    @JsonValue
    public String word() {
      return word;
    }
  }

  /** How old the oldest heartbeat may be where users see what is up to date. */
  public static final Duration UP_TO_DATE = Duration.ofSeconds(10);

  private static final String READ =
      """
      select * from stream_state()
      """;

  /**
   * @throws SQLException also where the schema is not there
   */
  public static StreamState read(Connection connection) throws SQLException {
    return Objects.requireNonNull(Sql.first(connection, READ, StreamState::of));
  }

  static StreamState of(ResultSet row) throws SQLException {
    return new StreamState(
        Objects.requireNonNull(Sql.instant(row, "at")),
        Sql.number(row, "epoch"),
        row.getString("epoch_reason"),
        Sql.instant(row, "epoch_started_at"),
        Sql.number(row, "heartbeat_epoch"),
        Sql.instant(row, "heartbeat_at"),
        Sql.instant(row, "newest_heartbeat_at"));
  }

  /**
   * @param patience how old the oldest heartbeat may be
   */
  public Verdict verdict(Duration patience) {
    if (epoch == null) {
      return Verdict.NOT_STARTED;
    }
    if (!epoch.equals(heartbeatEpoch)) {
      return Verdict.SNAPSHOT;
    }
    return isWithin(patience, heartbeatAt) ? Verdict.ALIVE : Verdict.SILENT;
  }

  /** Of the oldest heartbeat; null until all have come. */
  public @Nullable Double heartbeatAgeSeconds() {
    return heartbeatAt == null ? null : Duration.between(heartbeatAt, at).toMillis() / 1000.0;
  }

  /** An instant that lies ahead, for the clock was set back, tells as little as an old one. */
  public boolean isWithin(Duration patience, @Nullable Instant instant) {
    return instant != null && Duration.between(instant, at).abs().compareTo(patience) <= 0;
  }
}
