package app.gravl.api.ops.serving;

import app.gravl.api.database.Database;
import app.gravl.api.ops.StreamState;
import app.gravl.api.ops.hop.HopReader;
import app.gravl.api.ops.hop.HopSilent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Looks at what is served, in Postgres. */
public final class ServingHop implements HopReader<ServingDetail> {

  /** Counting the users takes a hundredth of the time at the most, however many they are. */
  private static final int SHARE = 100;

  private final Database database;
  private final LongSupplier nanos;
  private @Nullable Users users;
  private Instant usersReadAt = Instant.EPOCH;
  private long countNext = Long.MIN_VALUE;

  /**
   * @param nanos a clock that only measures spans
   */
  public ServingHop(Database database, LongSupplier nanos) {
    this.database = database;
    this.nanos = nanos;
  }

  @Override
  public ServingDetail read() throws HopSilent {
    try {
      return database.read(this::read);
    } catch (SQLException e) {
      throw new HopSilent("postgres-silent", "Postgres does not answer: " + e.getMessage());
    }
  }

  private ServingDetail read(Connection connection) throws SQLException {
    StreamState state = StreamState.read(connection);
    long begun = nanos.getAsLong();
    Users counted = users;
    if (counted == null || begun - countNext >= 0) {
      counted = Users.read(connection);
      users = counted;
      usersReadAt = state.at();
      long took = nanos.getAsLong() - begun;
      countNext = begun + Math.min(SHARE * took, Duration.ofMinutes(5).toNanos());
    }
    return new ServingDetail(
        state, counted, usersReadAt, Alarm.recent(connection), Alarm.counts(connection));
  }
}
