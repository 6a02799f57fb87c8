package app.gravl.jobs.facts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The epoch that each user's changes come from, at one moment.
 *
 * @param ofShards of the change stream, in turn; 0 where none has begun
 */
public record EpochsInForce(List<Long> ofShards) {

  private static final String SELECT =
      """
      select epoch from epochs_in_force order by shard
      """;

  /** As of what the connection sees. */
  public static EpochsInForce read(Connection joined) throws SQLException {
    List<Long> ofShards = new ArrayList<>();
    try (Statement statement = joined.createStatement();
        ResultSet rows = statement.executeQuery(SELECT)) {
      while (rows.next()) {
        ofShards.add(rows.getLong(1));
      }
    }
    if (ofShards.isEmpty()) {
      throw new SQLException("The table cdc_shards is empty: select set_shards(1)");
    }
    return new EpochsInForce(List.copyOf(ofShards));
  }

  /** Of a user's shard: its epoch is that of all, or one of its own since. */
  public long of(long userId) {
    return ofShards.get(Math.floorMod(userId, ofShards.size()));
  }
}
