package app.gravl.jobs.deadletter;

import app.gravl.jobs.changes.MalformedChange;
import app.gravl.jobs.changes.UserChangeParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds, for users whose records were letters, a bump of their version that came behind. The job
 * evaluates a user at bumps only, so a record that is put back needs one behind it; that it was
 * there before does no harm.
 */
final class ClosingBumps {

  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<byte[], byte[]> consumer;

  ClosingBumps(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * @param wanted by partition and user, the offset behind which a bump is looked for
   * @return at most one for each user; those that retention has removed are missing, and those of
   *     the catalog, which has none
   */
  List<ConsumerRecord<byte[], byte[]>> of(Map<TopicPartition, Map<String, Long>> wanted) {
    List<ConsumerRecord<byte[], byte[]>> bumps = new ArrayList<>();
    wanted.forEach((partition, users) -> find(partition, new HashMap<>(users), bumps));
    return bumps;
  }

  /**
   * @param behind by user, the offset behind which a bump is looked for; empty at the end where all
   *     were found
   */
  private void find(
      TopicPartition partition,
      Map<String, Long> behind,
      List<ConsumerRecord<byte[], byte[]>> bumps) {
    consumer.assign(List.of(partition));
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    long first = behind.values().stream().mapToLong(Long::longValue).min().orElse(end);
    if (first >= end) {
      return;
    }
    consumer.seek(partition, first);
    while (!behind.isEmpty() && consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
        String user = key(record);
        Long from = behind.get(user);
        if (from != null && record.offset() > from && isBump(record)) {
          behind.remove(user);
          bumps.add(record);
        }
      }
    }
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    byte[] key = record.key();
    return key == null ? "" : new String(key, StandardCharsets.UTF_8);
  }

  private static boolean isBump(ConsumerRecord<byte[], byte[]> record) {
    try {
      return UserChangeParser.parse(record.value()).stream().anyMatch(change -> change.bump);
    } catch (MalformedChange e) {
      return false;
    }
  }
}
