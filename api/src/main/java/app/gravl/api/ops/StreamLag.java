package app.gravl.api.ops;

import app.gravl.api.database.Sql;
import app.gravl.model.Model;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the insights are behind the facts, as Postgres knows it.
 *
 * @param at by the clock of the database, as all times
 * @param problems from the first hop to the last; none: up to date
 * @param slot null where there is none
 * @param oldestWriter null where no transaction that wrote is open
 * @param epoch of snapshots; null before the first
 * @param alarms of the last hour, the latest first
 */
record StreamLag(
    Instant at,
    StreamState.Verdict stream,
    List<Problem> problems,
    @Nullable Slot slot,
    @Nullable Writer oldestWriter,
    @Nullable Long epoch,
    @Nullable String epochReason,
    @Nullable Instant epochStartedAt,
    @Nullable Long heartbeatEpoch,
    @Nullable Instant heartbeatAt,
    @Nullable Double heartbeatAgeSeconds,
    @Nullable Instant sourceBeatAt,
    Users users,
    List<Alarm> alarms) {

  /**
   * @param confirmedFlushLsn null while the slot is being made
   * @param lagBytes of WAL that the change stream has not confirmed
   * @param keptBytes of WAL that Postgres keeps for the slot
   * @param safeBytes of WAL after which Postgres gives the slot up; null where it never does
   * @param limitBytes of WAL that it keeps at most; null where it keeps all
   */
  record Slot(
      String name,
      boolean active,
      @Nullable String walStatus,
      @Nullable String invalidationReason,
      @Nullable String confirmedFlushLsn,
      @Nullable Long lagBytes,
      @Nullable Long keptBytes,
      @Nullable Long safeBytes,
      @Nullable Long limitBytes) {}

  /**
   * The oldest open transaction that wrote: a new slot waits until it ends.
   *
   * @param pid null where it is prepared
   * @param startedAt null where Postgres does not tell
   */
  record Writer(@Nullable Integer pid, @Nullable String application, @Nullable Instant startedAt) {}

  /**
   * @param behind have insights of an older version than their last write
   * @param ofOtherModels have insights that another version of the model made, or other parameters
   * @param versionsBehindMax writes that the insights of the user furthest behind lack
   * @param oldestComputedAt when the oldest of those insights were computed
   */
  record Users(
      long behind,
      long notEvaluated,
      long ofOtherModels,
      long versionsBehindMax,
      @Nullable Instant oldestComputedAt) {}

  /** What some part found; {@code count} times since {@code firstAt}. */
  record Alarm(String kind, String message, long count, Instant firstAt, Instant lastAt) {}

  private static final String READ =
      """
      select * from stream_lag(?)
      """;

  private static final String OLDEST_WRITER =
      """
      select * from oldest_writer()
      """;

  private static final String ALARMS =
      """
      select * from recent_alarms()
      """;

  static StreamLag read(Connection connection) throws SQLException {
    StreamState state = StreamState.read(connection);
    Writer writer = Sql.first(connection, OLDEST_WRITER, StreamLag::writer);
    List<Alarm> alarms = Sql.list(connection, ALARMS, StreamLag::alarm);
    return Objects.requireNonNull(
        Sql.first(connection, READ, row -> of(row, state, writer, alarms), Model.VERSION));
  }

  private static StreamLag of(
      ResultSet row, StreamState state, @Nullable Writer writer, List<Alarm> alarms)
      throws SQLException {
    Slot slot = slot(row);
    Users users =
        new Users(
            row.getLong("users_behind"),
            row.getLong("users_not_evaluated"),
            row.getLong("users_of_other_models"),
            row.getLong("versions_behind_max"),
            Sql.instant(row, "oldest_behind_computed_at"));
    return new StreamLag(
        state.at(),
        state.verdict(StreamState.UP_TO_DATE),
        Problem.of(state, slot, writer, users),
        slot,
        writer,
        state.epoch(),
        state.epochReason(),
        state.epochStartedAt(),
        state.heartbeatEpoch(),
        state.heartbeatAt(),
        state.heartbeatAgeSeconds(),
        state.sourceBeatAt(),
        users,
        alarms);
  }

  private static @Nullable Slot slot(ResultSet row) throws SQLException {
    String name = row.getString("slot_name");
    return name == null
        ? null
        : new Slot(
            name,
            row.getBoolean("slot_active"),
            row.getString("wal_status"),
            row.getString("invalidation_reason"),
            row.getString("confirmed_flush_lsn"),
            Sql.number(row, "lag_bytes"),
            Sql.number(row, "kept_bytes"),
            Sql.number(row, "safe_bytes"),
            Sql.number(row, "limit_bytes"));
  }

  private static Writer writer(ResultSet row) throws SQLException {
    return new Writer(
        Sql.integer(row, "pid"), row.getString("application"), Sql.instant(row, "started_at"));
  }

  private static Alarm alarm(ResultSet row) throws SQLException {
    return new Alarm(
        row.getString("kind"),
        row.getString("message"),
        row.getLong("count"),
        Objects.requireNonNull(Sql.instant(row, "first_at")),
        Objects.requireNonNull(Sql.instant(row, "last_at")));
  }
}
