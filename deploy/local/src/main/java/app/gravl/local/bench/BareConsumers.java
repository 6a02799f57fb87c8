package app.gravl.local.bench;

import app.gravl.jobs.changes.MalformedChange;
import app.gravl.jobs.changes.UserChangeParser;
import app.gravl.schema.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * What the machine allows: consumers that read the same records and parse them as the job does, and
 * do nothing else. Machines differ, the ratio to these doesn't.
 */
final class BareConsumers {

  private static final Duration POLL = Duration.ofMillis(100);

  /** One takes a second or two, and the compiler and the machine move it by half. */
  private static final int ROUNDS = 5;

  private BareConsumers() {}

  /**
   * The median of some rounds.
   *
   * @param threads as many as the job has subtasks, each with its share of the partitions
   */
  static double recordsPerSecond(KafkaSettings kafka, TopicRange range, int threads)
      throws Exception {
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      rounds[round] = round(kafka, range, threads);
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private static double round(KafkaSettings kafka, TopicRange range, int threads) throws Exception {
    List<KafkaConsumer<byte[], byte[]>> consumers = new ArrayList<>();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (int thread = 0; thread < threads; thread++) {
        consumers.add(positioned(kafka, range, thread, threads));
      }
      long started = System.nanoTime();
      List<Callable<Long>> reads = new ArrayList<>();
      consumers.forEach(consumer -> reads.add(() -> read(consumer, range)));
      long records = 0;
      for (Future<Long> read : executor.invokeAll(reads)) {
        records += read.get();
      }
      double seconds = (System.nanoTime() - started) / 1e9;
      if (records != range.records()) {
        throw new IllegalStateException(
            records + " records were read of " + range.records() + ": this is no measurement");
      }
      return records / seconds;
    } finally {
      executor.shutdownNow();
      consumers.forEach(KafkaConsumer::close);
    }
  }

  private static KafkaConsumer<byte[], byte[]> positioned(
      KafkaSettings kafka, TopicRange range, int thread, int threads) {
    KafkaConsumer<byte[], byte[]> consumer = TopicRange.consumer(kafka);
    consumer.assign(
        range.end().keySet().stream()
            .filter(partition -> partition.partition() % threads == thread)
            .toList());
    consumer
        .assignment()
        .forEach(partition -> consumer.seek(partition, range.begin().getOrDefault(partition, 0L)));
    return consumer;
  }

  private static long read(KafkaConsumer<byte[], byte[]> consumer, TopicRange range)
      throws MalformedChange {
    Set<TopicPartition> left = new HashSet<>(consumer.assignment());
    left.removeIf(partition -> isRead(consumer, partition, range));
    long records = 0;
    while (!left.isEmpty()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        UserChangeParser.parse(record.value());
        records++;
      }
      left.removeIf(partition -> isRead(consumer, partition, range));
    }
    return records;
  }

  private static boolean isRead(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, TopicRange range) {
    return consumer.position(partition) >= Objects.requireNonNull(range.end().get(partition));
  }
}
