package app.gravl.local.shards;

import app.gravl.local.CliFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** Waits until the stream has begun anew. */
final class NewEpoch {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int POLL_MILLIS = 200;

  /** Heartbeats of a later epoch than before, of each shard through each partition. */
  private static final String FOLLOWED =
      """
      select count(*) = (select count(*) from cdc_heartbeat) from stream_heartbeat where epoch > ?
      """;

  private final DataSource owner;
  private final LongSupplier nanos;
  private final Consumer<String> say;

  NewEpoch(DataSource owner, LongSupplier nanos, Consumer<String> say) {
    this.owner = owner;
    this.nanos = nanos;
    this.say = say;
  }

  /**
   * Returns when all of it comes the whole way.
   *
   * @param former the epoch before it
   * @param how it comes then
   * @throws CliFailure where it does not begin in time: it may later
   */
  void await(long former, String how) throws SQLException, InterruptedException {
    long began = nanos.getAsLong();
    CountDownLatch never = new CountDownLatch(1);
    while (!followed(former)) {
      if (nanos.getAsLong() - began > PATIENCE.toNanos()) {
        throw new CliFailure(
            "It was said, but not all has come the whole way after %d minutes. ./gravl lag shows where it stands"
                .formatted(PATIENCE.toMinutes()));
      }
      boolean unused = never.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
    say.accept(
        String.format(
            Locale.ROOT,
            "%.1f s  all of it comes the whole way, %s",
            (nanos.getAsLong() - began) / 1e9,
            how));
  }

  private boolean followed(long former) throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement select = connection.prepareStatement(FOLLOWED)) {
      select.setLong(1, former);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
