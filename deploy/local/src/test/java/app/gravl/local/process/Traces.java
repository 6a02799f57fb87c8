package app.gravl.local.process;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What is stored of a user, wherever it is: each table by what its columns say, and the letters.
 */
final class Traces {

  private static final String TABLES =
      """
      select c.table_name, c.column_name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where table_schema = 'public' and t.table_type = 'BASE TABLE'
          and (c.column_name = 'user_id' or (c.table_name = 'users' and c.column_name = 'id'))
          and c.table_name <> 'erased_users'
        order by 1
      """;

  private Traces() {}

  /** The tables that hold anything of them. */
  static List<String> inTables(Connection connection, long user) throws SQLException {
    List<String> queries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        queries.add(
            "select '%s' from %s where %s = %d limit 1"
                .formatted(rows.getString(1), rows.getString(1), rows.getString(2), user));
      }
    }
    List<String> found = new ArrayList<>();
    for (String query : queries) {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  /** The keys of letters of theirs that no tombstone hides. */
  static List<String> inLetters(String kafka, long user) {
    Map<String, byte[]> last = new HashMap<>();
    read(kafka, "gravl.user-changes.dlq", last);
    return last.entrySet().stream()
        .filter(letter -> letter.getValue() != null && letter.getKey().startsWith(user + "/"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The users on the list of erasures that is kept in Kafka. */
  static List<Long> listedErasures(String kafka) {
    Map<String, byte[]> last = new HashMap<>();
    read(kafka, "gravl.erasures", last);
    return last.keySet().stream()
        .map(key -> Long.parseLong(key.substring(key.indexOf('/') + 1)))
        .sorted()
        .toList();
  }

  private static void read(String kafka, String topic, Map<String, byte[]> last) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(r -> last.put(r.key(), r.value()));
      }
    }
  }
}
