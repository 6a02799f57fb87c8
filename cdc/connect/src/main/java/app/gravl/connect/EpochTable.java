package app.gravl.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * The epochs in force: the number of the full snapshot that the stream's state stands on, and of a
 * shard that has had one of its own since. Raising it is all that anybody needs to do for a new
 * snapshot; {@link Registration} follows it.
 */
final class EpochTable {

  private final DataSource database;

  EpochTable(DataSource database) {
    this.database = database;
  }

  /**
   * What is in force of all shards, at one moment.
   *
   * @param ofAll the epoch that all of them began last; 0 before the first start
   * @param own of each shard in turn, where that is above the one of all
   */
  record InForce(long ofAll, List<Long> own) {

    List<Shard> shards() {
      return Shard.all(own.size());
    }

    long of(Shard shard) {
      return Math.max(ofAll, own.get(shard.number()));
    }

    /** The latest of any shard. */
    long latest() {
      return Math.max(ofAll, latestOwn());
    }

    /** The latest that a shard began by itself; 0: none did. */
    long latestOwn() {
      return own.stream().reduce(0L, Math::max);
    }
  }

  private static final String IN_FORCE =
      """
      select coalesce((select epoch from cdc_epoch), 0), epoch from cdc_shards order by shard
      """;

  InForce inForce() throws SQLException {
    long ofAll = 0;
    List<Long> own = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(IN_FORCE);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        ofAll = rows.getLong(1);
        own.add(rows.getLong(2));
      }
    }
    if (own.isEmpty()) {
      throw new SQLException("The table cdc_shards is empty: select set_shards(1)");
    }
    return new InForce(ofAll, own);
  }

  /** The latest; empty before the first start. */
  OptionalLong current() throws SQLException {
    InForce now = inForce();
    return now.ofAll() == 0 ? OptionalLong.empty() : OptionalLong.of(now.latest());
  }

  /**
   * Starts an epoch of one shard after {@code known}, unless somebody else did meanwhile.
   *
   * @return the epoch of the shard now in force
   */
  long startAfter(Shard shard, long known, String reason) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement begin =
            connection.prepareStatement("select begin_shard_epoch(?, ?, ?)")) {
      begin.setInt(1, shard.number());
      begin.setLong(2, known);
      begin.setString(3, reason);
      try (ResultSet rows = begin.executeQuery()) {
        rows.next();
        long epoch = rows.getLong(1);
        if (rows.wasNull()) {
          throw new SQLException("There is no shard " + shard.name() + " any more");
        }
        return epoch;
      }
    }
  }

  /**
   * Tells the database how many partitions the users' topic has.
   *
   * @return whether it had another number before: then an epoch begins, if there was one
   */
  boolean partitionsAre(int counted) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement tell = connection.prepareStatement("select partitions_are(?)")) {
      tell.setInt(1, counted);
      try (ResultSet row = tell.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** How many users there are, as the planner takes it. */
  long users() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select greatest(reltuples, 0)::bigint from pg_class where oid = 'users'::regclass");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /**
   * Starts an epoch of all shards after {@code known} (0: none yet), unless somebody else did
   * meanwhile.
   *
   * @return the latest epoch now in force
   */
  long startAfter(long known, String reason) throws SQLException {
    String first =
        """
        insert into cdc_epoch (epoch, reason) values (? + 1, left(?, 2000)) on conflict (id) do nothing
        """;
    String next =
        """
        select begin_epoch(?, ?)
        """;
    try (Connection connection = database.getConnection()) {
      execute(connection, first, known, reason);
      execute(connection, next, known, reason);
    }
    return current().orElseThrow();
  }

  /** Names the epoch that the stream has come to, where the table says less. */
  void raiseTo(long epoch, String reason) throws SQLException {
    String raise =
        """
        insert into cdc_epoch as e (epoch, reason) values (?, left(?, 2000))
        on conflict (id) do update set epoch = excluded.epoch, reason = excluded.reason
          where e.epoch < excluded.epoch
        """;
    try (Connection connection = database.getConnection()) {
      execute(connection, raise, epoch, reason);
    }
  }

  private static void execute(Connection connection, String sql, long epoch, String reason)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, epoch);
      statement.setString(2, reason);
      statement.execute();
    }
  }
}
