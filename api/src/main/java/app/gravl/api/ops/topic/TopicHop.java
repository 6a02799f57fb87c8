package app.gravl.api.ops.topic;

import app.gravl.api.ops.canary.Seconds;
import app.gravl.api.ops.hop.HopReader;
import app.gravl.api.ops.hop.HopSilent;
import app.gravl.api.ops.topic.TopicDetail.DeadLetters;
import app.gravl.api.ops.topic.TopicDetail.Partition;
import app.gravl.schema.KafkaRefusal;
import app.gravl.schema.Topics;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at Kafka. Between two looks at a running job there is always something that it has not read
 * yet; what counts is what it has not read of what was there at the look before.
 */
public final class TopicHop implements HopReader<TopicDetail> {

  private static final Logger LOG = LoggerFactory.getLogger(TopicHop.class);

  /** Flink tells its metrics every few seconds only. */
  private static final double MIN_SECONDS = 4;

  /** Replays add no letter. */
  private static final double RECOUNT_SECONDS = 15;

  private static final List<String> READ = List.of(Topics.USER_CHANGES, Topics.CATALOG_CHANGES);

  private final Brokers brokers;
  private final Positions positions;
  private final Clock clock;
  private Map<TopicPartition, Long> endsBefore = Map.of();
  private Map<TopicPartition, Long> ends = Map.of();
  private Instant endsAt = Instant.EPOCH;
  private List<DeadLetters> letters = List.of();
  private long lettersEnd = -1;
  private Instant countedAt = Instant.EPOCH;

  /**
   * @param positions how far the job has read
   * @param clock tells how long ago a record was handed to Kafka
   */
  public TopicHop(Brokers brokers, Positions positions, Clock clock) {
    this.brokers = brokers;
    this.positions = positions;
    this.clock = clock;
  }

  @Override
  public TopicDetail read() throws HopSilent, InterruptedException {
    try {
      return look();
    } catch (KafkaException e) {
      throw new HopSilent(
          "kafka-silent", KafkaRefusal.of(e).orElse("Kafka does not answer: " + e.getMessage()));
    }
  }

  private TopicDetail look() throws InterruptedException {
    Instant now = clock.instant();
    Map<TopicPartition, Long> read = positions();
    Map<TopicPartition, Long> latest = brokers.ends(READ);
    remember(latest, now);
    Map<TopicPartition, Long> first = new HashMap<>();
    endsBefore.forEach(
        (partition, end) -> {
          Long last = read.get(partition);
          if (last != null && last + 1 < end) {
            first.put(partition, last + 1);
          }
        });
    Map<TopicPartition, Instant> oldest = brokers.publishedAt(first);
    List<Partition> partitions = new ArrayList<>();
    for (TopicPartition partition : Brokers.sorted(latest.keySet())) {
      Instant since = oldest.get(partition);
      long pending =
          first.containsKey(partition)
              ? endsBefore.getOrDefault(partition, 0L) - first.get(partition)
              : 0;
      partitions.add(
          new Partition(
              partition.topic(),
              partition.partition(),
              latest.getOrDefault(partition, 0L),
              pending,
              since == null ? 0 : Math.max(0, Seconds.between(since, now))));
    }
    Instant newest = brokers.newest(Topics.USER_CHANGES);
    return new TopicDetail(
        newest == null ? null : Math.max(0, Seconds.between(newest, now)),
        partitions.stream().mapToLong(Partition::pendingRecords).sum(),
        partitions.stream().mapToDouble(Partition::pendingSeconds).max().orElse(0),
        partitions,
        deadLetters(now));
  }

  /** Looks that follow quickly, as by somebody who watches, share the one before them. */
  private void remember(Map<TopicPartition, Long> latest, Instant now) {
    if (Seconds.between(endsAt, now) >= MIN_SECONDS) {
      endsBefore = ends;
      ends = latest;
      endsAt = now;
    }
  }

  /**
   * Where the job is silent nothing is known to be pending; that it is silent is told elsewhere.
   */
  private Map<TopicPartition, Long> positions() throws InterruptedException {
    try {
      return positions.read();
    } catch (HopSilent e) {
      LOG.debug("{}", e.getMessage());
      return Map.of();
    }
  }

  /** Counting them reads them, so they are counted where some came, and now and then. */
  private List<DeadLetters> deadLetters(Instant now) throws InterruptedException {
    long end = brokers.lettersEnd(READ);
    if (end != lettersEnd || Seconds.between(countedAt, now) > RECOUNT_SECONDS) {
      List<DeadLetters> counted = new ArrayList<>();
      for (String topic : READ) {
        counted.add(DeadLetters.of(topic, end == 0 ? Map.of() : brokers.letters(topic)));
      }
      letters = List.copyOf(counted);
      lettersEnd = end;
      countedAt = now;
    }
    return letters;
  }

  @Override
  public void close() {
    brokers.close();
  }
}
