package app.gravl.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.intake.RawRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ChangeReaderTest {

  private static final TopicPartition PARTITION = new TopicPartition("changes", 2);
  private static final KafkaPartitionSplit BEFORE_THE_LOG = new KafkaPartitionSplit(PARTITION, 10);
  private static final KafkaPartitionSplit FIRST_KEPT = new KafkaPartitionSplit(PARTITION, 40);

  private final SilentReader kafka = new SilentReader();
  private final ChangeReader reader =
      new ChangeReader(kafka, partitions -> Map.of(PARTITION, new PartitionLog("topic", 40, 100)));
  private final TestOutput output = new TestOutput();

  @Test
  void reading_begins_where_the_log_does_and_the_stream_is_told_before_any_record()
      throws Exception {
    reader.addSplits(List.of(BEFORE_THE_LOG));
    reader.pollNext(output);
    reader.pollNext(output);

    assertThat(kafka.splits).containsExactly(FIRST_KEPT);
    assertThat(output.records)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.partition).isEqualTo(2);
              assertThat(record.offset).isEqualTo(40);
              assertThat(record.opening.loss).contains("offset 10").contains("offset 40");
            });
  }

  @Test
  void a_checkpoint_before_the_stream_was_told_leaves_it_to_the_next_attempt() throws Exception {
    reader.addSplits(List.of(BEFORE_THE_LOG));

    assertThat(reader.snapshotState(1)).containsExactly(BEFORE_THE_LOG);
    reader.pollNext(output);
    assertThat(reader.snapshotState(2)).containsExactly(FIRST_KEPT);
  }

  @Test
  void a_partition_that_stays_silent_is_told_of_all_the_same() throws Exception {
    CompletableFuture<Void> before = reader.isAvailable();
    assertThat(before).isNotDone();

    reader.addSplits(List.of(BEFORE_THE_LOG));

    assertThat(before).isDone();
    assertThat(reader.isAvailable()).isDone();
    reader.pollNext(output);
    assertThat(reader.isAvailable()).isNotDone();
  }

  /** Has partitions and no records. */
  private static final class SilentReader implements SourceReader<RawRecord, KafkaPartitionSplit> {

    private final List<KafkaPartitionSplit> splits = new ArrayList<>();
    private final CompletableFuture<Void> never = new CompletableFuture<>();

    @Override
    public void start() {}

    @Override
    public InputStatus pollNext(ReaderOutput<RawRecord> output) {
      return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
      return List.copyOf(splits);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
      return never;
    }

    @Override
    public void addSplits(List<KafkaPartitionSplit> added) {
      splits.addAll(added);
    }

    @Override
    public void notifyNoMoreSplits() {}

    @Override
    public void close() {}
  }

  private static final class TestOutput implements ReaderOutput<RawRecord> {

    private final List<RawRecord> records = new ArrayList<>();

    @Override
    public void collect(RawRecord record) {
      records.add(record);
    }

    @Override
    public void collect(RawRecord record, long timestamp) {
      records.add(record);
    }

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}

    @Override
    public SourceOutput<RawRecord> createOutputForSplit(String splitId) {
      return this;
    }

    @Override
    public void releaseOutputForSplit(String splitId) {}
  }
}
