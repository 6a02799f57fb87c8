package app.gravl.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The replication slots of all shards there ever were: one that nobody reads keeps WAL for ever.
 */
final class ShardSlots {

  private static final String NAMES =
      """
      select slot_name from pg_replication_slots
      where database = current_database() and slot_type = 'logical' and not temporary
      """;

  private final DataSource database;

  ShardSlots(DataSource database) {
    this.database = database;
  }

  ReplicationSlot of(Shard shard) {
    return new ReplicationSlot(database, shard.name());
  }

  /** Drops those of our names that are not among these. */
  void dropOthers(Set<String> names) throws SQLException {
    List<String> others = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NAMES);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        String name = rows.getString(1);
        if (Shard.isName(name) && !names.contains(name)) {
          others.add(name);
        }
      }
    }
    for (String other : others) {
      new ReplicationSlot(database, other).drop();
    }
  }
}
