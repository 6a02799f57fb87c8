package app.gravl.connect;

import app.gravl.schema.Topics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** What can be seen of the source from outside: in Kafka what arrived, in Postgres what it does. */
final class Delivery {

  private static final int ANSWER_SECONDS = 10;

  /** Heartbeats come through the first; the second tells of a snapshot that reads the catalog. */
  private static final List<String> TOPICS = List.of(Topics.USER_CHANGES, Topics.CATALOG_CHANGES);

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

  private final Admin kafka;
  private final DataSource database;

  Delivery(Admin kafka, DataSource database) {
    this.kafka = kafka;
    this.database = database;
  }

  /**
   * @throws java.util.concurrent.ExecutionException where Kafka does not answer
   */
  DeliveryRule.Seen seen() throws Exception {
    long delivered = delivered();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setString(1, ConnectSettings.SLOT);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new SQLException("no row");
        }
        return new DeliveryRule.Seen(
            delivered, rows.getLong("read"), rows.getLong("unread"), rows.getBoolean("querying"));
      }
    }
  }

  private long delivered() throws Exception {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    Map<String, TopicDescription> topics =
        kafka.describeTopics(TOPICS).allTopicNames().get(ANSWER_SECONDS, TimeUnit.SECONDS);
    for (TopicDescription topic : topics.values()) {
      for (TopicPartitionInfo partition : topic.partitions()) {
        ends.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
      }
    }
    return kafka.listOffsets(ends).all().get(ANSWER_SECONDS, TimeUnit.SECONDS).values().stream()
        .mapToLong(end -> end.offset())
        .sum();
  }
}
