package app.gravl.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What can be seen of the source from outside: in Kafka what arrived, in Postgres what it does. */
final class Delivery {

  private static final String SELECT =
      """
      select coalesce(r.sent_lsn - '0/0'::pg_lsn, 0) as read,
        coalesce(pg_current_wal_lsn() - r.sent_lsn, 0) as unread,
        exists (select from pg_stat_activity a
          where a.usename = current_user and a.state = 'active'
            and a.application_name like 'Debezium%' and a.backend_type = 'client backend') as querying
      from (select 1) one
        left join pg_replication_slots s
          on s.slot_name = ? and s.database = current_database()
        left join pg_stat_replication r on r.pid = s.active_pid
      """;

  private final TopicEnds ends;
  private final DataSource database;
  private final Shard shard;

  /**
   * @param ends of the users' topic, through which heartbeats come, and of the catalog's, which
   *     tells of a snapshot that reads it
   */
  Delivery(TopicEnds ends, DataSource database, Shard shard) {
    this.ends = ends;
    this.database = database;
    this.shard = shard;
  }

  /**
   * @throws java.util.concurrent.ExecutionException where Kafka does not answer
   */
  DeliveryRule.Seen seen(ConnectRest rest) throws Exception {
    // Others deliver into the same topics; but Connect keeps how far this shard got, also inside of
    // a snapshot and of a transaction, and only of what has arrived.
    long delivered = shard.isWhole() ? arrived() : rest.offsets().hashCode();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setString(1, shard.name());
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("no row");
        }
        return new DeliveryRule.Seen(
            delivered, rows.getLong("read"), rows.getLong("unread"), rows.getBoolean("querying"));
      }
    }
  }

  private long arrived() throws Exception {
    return ends.now().values().stream().flatMap(List::stream).mapToLong(end -> end).sum();
  }
}
