package app.gravl.local.shards;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

  private static final String ROWS =
      """
      select shard_name(s.shard, s.shards) as slot, s.epoch,
        coalesce(pg_current_wal_lsn() - r.confirmed_flush_lsn, -1) as behind,
        coalesce(extract(epoch from clock_timestamp() - (
          select case when count(h.id) = count(*) then min(h.beat_at) end
          from cdc_heartbeat c left join stream_heartbeat h using (id)
            cross join heartbeats_of_shard l
          where (c.id - 1) / l.beats = s.shard)), -1) as heartbeat
      from epochs_in_force s
        left join pg_replication_slots r on r.slot_name = shard_name(s.shard, s.shards)
          and r.database = current_database()
      order by s.shard
      """;

  private final DataSource owner;
  private final NewEpoch follow;
  private final Consumer<String> say;

  /**
   * @param nanos a clock that only measures spans
   */
  public Sharding(DataSource owner, LongSupplier nanos, Consumer<String> say) {
    this.owner = owner;
    this.follow = new NewEpoch(owner, nanos, say);
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
   * @throws app.gravl.local.CliFailure where it does not begin in time: it may later
   */
  public void change(int shards) throws SQLException, InterruptedException {
    List<Row> before = rows();
    if (before.size() == shards) {
      say.accept("The stream is read in " + text(shards) + " already");
      return;
    }
    long former = before.stream().mapToLong(Row::epoch).max().orElse(0);
    set(shards);
    say.accept("The stream is to be read in " + text(shards) + ": a new epoch replaces everything");
    follow.await(former, "in " + text(shards));
  }

  private void set(int shards) throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement set = connection.prepareStatement("select set_shards(?)")) {
      set.setInt(1, shards);
      set.execute();
    }
  }

  private static String text(int shards) {
    return shards + (shards == 1 ? " shard" : " shards");
  }
}
