package app.gravl.api.ops.source;

import app.gravl.api.database.Database;
import app.gravl.api.database.Sql;
import app.gravl.api.ops.StreamState;
import app.gravl.api.ops.canary.Seconds;
import app.gravl.api.ops.hop.HopReader;
import app.gravl.api.ops.hop.HopSilent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at Postgres. */
public final class SourceHop implements HopReader<SourceDetail> {

  private static final String NEWEST_BACKUP =
      """
      select newest_backup() as taken_at
      """;

  private final Database database;

  public SourceHop(Database database) {
    this.database = database;
  }

  @Override
  public SourceDetail read() throws HopSilent {
    try {
      return database.read(SourceHop::read);
    } catch (SQLException e) {
      throw new HopSilent("postgres-silent", "Postgres does not answer: " + e.getMessage());
    }
  }

  private static SourceDetail read(Connection connection) throws SQLException {
    StreamState state = StreamState.read(connection);
    OldestTransaction oldest = OldestTransaction.read(connection);
    return new SourceDetail(
        state.at(),
        Slot.read(connection),
        oldest,
        age(oldest, state.at()),
        newestBackup(connection),
        state.epoch(),
        state.epochReason(),
        state.epochStartedAt());
  }

  private static @Nullable Instant newestBackup(Connection connection) throws SQLException {
    Optional<Instant> taken =
        Sql.first(
            connection, NEWEST_BACKUP, row -> Optional.ofNullable(Sql.instant(row, "taken_at")));
    return taken == null ? null : taken.orElse(null);
  }

  private static @Nullable Double age(@Nullable OldestTransaction oldest, Instant at) {
    if (oldest == null) {
      return 0.0;
    }
    return oldest.startedAt() == null ? null : Math.max(0, Seconds.between(oldest.startedAt(), at));
  }
}
