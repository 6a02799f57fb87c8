package app.gravl.local.shards;

import app.gravl.local.CliFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** Changes the number of shards, and waits until all of them bring the stream of a new epoch. */
public final class Sharding {

  /**
   * One shard as it stands.
   *
   * @param slot also the name of its connector and its publication
   * @param epoch of its stream
   * @param behindBytes of WAL that it has yet to bring; below 0: its slot is not there
   * @param heartbeatSeconds age of the oldest heartbeat that came the whole way, of those that came
   *     last through each partition; below 0: some have not
   */
  public record Row(String slot, long epoch, long behindBytes, double heartbeatSeconds) {}

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int POLL_MILLIS = 200;

  private static final String ROWS =
      """
      select shard_name(s.shard, s.shards) as slot, s.epoch,
        coalesce(pg_current_wal_lsn() - r.confirmed_flush_lsn, -1) as behind,
        coalesce(extract(epoch from clock_timestamp() - (
          select case when count(h.id) = count(*) then min(h.beat_at) end
          from cdc_heartbeat c left join stream_heartbeat h using (id)
          where s.shards = 1 or (c.id - 1) / 48 = s.shard)), -1) as heartbeat
      from epochs_in_force s
        left join pg_replication_slots r on r.slot_name = shard_name(s.shard, s.shards)
          and r.database = current_database()
      order by s.shard
      """;

  /** Heartbeats of a later epoch than before, of each shard through each partition. */
  private static final String FOLLOWED =
      """
      select count(*) = (select count(*) from cdc_heartbeat) from stream_heartbeat where epoch > ?
      """;

  private final DataSource owner;
  private final LongSupplier nanos;
  private final Consumer<String> say;

  /**
   * @param nanos a clock that only measures spans
   */
  public Sharding(DataSource owner, LongSupplier nanos, Consumer<String> say) {
    this.owner = owner;
    this.nanos = nanos;
    this.say = say;
  }

  /** All shards in turn. */
  public List<Row> rows() throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = owner.getConnection();
        PreparedStatement select = connection.prepareStatement(ROWS);
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        rows.add(
            new Row(
                found.getString("slot"),
                found.getLong("epoch"),
                found.getLong("behind"),
                found.getDouble("heartbeat")));
      }
    }
    return rows;
  }

  /**
   * Returns when the stream has begun anew in that many shards; at once where it is read so
   * already.
   *
   * @throws CliFailure where it does not begin in time: it may later
   */
  public void change(int shards) throws SQLException, InterruptedException {
    List<Row> before = rows();
    if (before.size() == shards) {
      say.accept("The stream is read in " + text(shards) + " already");
      return;
    }
    long former = before.stream().mapToLong(Row::epoch).max().orElse(0);
    set(shards);
    long began = nanos.getAsLong();
    say.accept("The stream is to be read in " + text(shards) + ": a new epoch replaces everything");
    CountDownLatch never = new CountDownLatch(1);
    while (!followed(former)) {
      if (nanos.getAsLong() - began > PATIENCE.toNanos()) {
        throw new CliFailure(
            "It was said, but not all shards have come the whole way after %d minutes. ./gravl lag shows where it stands"
                .formatted(PATIENCE.toMinutes()));
      }
      boolean unused = never.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
    say.accept(
        String.format(
            Locale.ROOT,
            "%.1f s  all of it comes the whole way, in %s",
            (nanos.getAsLong() - began) / 1e9,
            text(shards)));
  }

  private void set(int shards) throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement set = connection.prepareStatement("select set_shards(?)")) {
      set.setInt(1, shards);
      set.execute();
    }
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

  private static String text(int shards) {
    return shards + (shards == 1 ? " shard" : " shards");
  }
}
