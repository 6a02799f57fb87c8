package app.gravl.jobs.source;

import app.gravl.jobs.intake.RawRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks, before a partition is read, whether its log holds the place where reading would begin, and
 * tells the stream by a record of its own, ahead of all others of the partition.
 */
@SuppressWarnings("try") // close() is Flink's, and may be interrupted
final class ChangeReader implements SourceReader<RawRecord, KafkaPartitionSplit> {

  private final SourceReader<RawRecord, KafkaPartitionSplit> reader;
  private final PartitionLogs logs;

  /** By split, what the stream is still to be told, and the split as it came. */
  private final Map<String, Opened> untold = new LinkedHashMap<>();

  /** Done when there is a partition: until then there is nothing to poll for. */
  private final CompletableFuture<Void> begun = new CompletableFuture<>();

  private record Opened(KafkaPartitionSplit asItCame, RawRecord opening) {}

  ChangeReader(SourceReader<RawRecord, KafkaPartitionSplit> reader, PartitionLogs logs) {
    this.reader = reader;
    this.logs = logs;
  }

  @Override
  public void start() {
    reader.start();
  }

  @Override
  public void addSplits(List<KafkaPartitionSplit> splits) {
    List<TopicPartition> partitions =
        splits.stream().map(KafkaPartitionSplit::getTopicPartition).toList();
    Map<TopicPartition, PartitionLog> kept = logs.of(partitions);
    List<KafkaPartitionSplit> checked = new ArrayList<>();
    for (KafkaPartitionSplit split : splits) {
      TopicPartition partition = split.getTopicPartition();
      Start start =
          Start.of(split.getStartingOffset(), Objects.requireNonNull(kept.get(partition)));
      checked.add(
          new KafkaPartitionSplit(
              partition,
              start.offset(),
              split.getStoppingOffset().orElse(KafkaPartitionSplit.NO_STOPPING_OFFSET)));
      untold.put(
          split.splitId(),
          new Opened(
              split,
              RawRecord.opening(
                  partition.topic(), partition.partition(), start.offset(), start.opening())));
    }
    reader.addSplits(checked);
    begun.complete(null);
  }

  @Override
  public InputStatus pollNext(ReaderOutput<RawRecord> output) throws Exception {
    if (!untold.isEmpty()) {
      for (Opened opened : untold.values()) {
        output.collect(opened.opening());
      }
      untold.clear();
    }
    return reader.pollNext(output);
  }

  /** What the stream was not told of a partition, the next attempt has to find again. */
  @Override
  public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
    List<KafkaPartitionSplit> splits = reader.snapshotState(checkpointId);
    if (untold.isEmpty()) {
      return splits;
    }
    return splits.stream()
        .map(
            split -> {
              Opened opened = untold.get(split.splitId());
              return opened == null ? split : opened.asItCame();
            })
        .toList();
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return begun.isDone() && untold.isEmpty() ? reader.isAvailable() : begun;
  }

  @Override
  public void notifyNoMoreSplits() {
    reader.notifyNoMoreSplits();
    begun.complete(null);
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    reader.handleSourceEvents(event);
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    reader.notifyCheckpointComplete(checkpointId);
  }

  @Override
  public void notifyCheckpointAborted(long checkpointId) throws Exception {
    reader.notifyCheckpointAborted(checkpointId);
  }

  @Override
  public void pauseOrResumeSplits(Collection<String> toPause, Collection<String> toResume) {
    reader.pauseOrResumeSplits(toPause, toResume);
  }

  @Override
  public void close() throws Exception {
    reader.close();
  }
}
