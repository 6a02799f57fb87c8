package app.gravl.jobs.source;

import app.gravl.jobs.intake.RawRecord;
import app.gravl.jobs.intake.RawRecords;
import app.gravl.schema.KafkaSettings;
import java.io.IOException;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A topic of changes: Flink's Kafka source, which never reads on over records that are gone without
 * saying so. Its state is that of Flink's source.
 */
public final class ChangeSource
    implements Source<RawRecord, KafkaPartitionSplit, KafkaSourceEnumState>,
        ResultTypeQueryable<RawRecord> {

  private static final long serialVersionUID = 1;

  private final KafkaSource<RawRecord> kafka;
  private final PartitionLogs logs;

  ChangeSource(KafkaSource<RawRecord> kafka, PartitionLogs logs) {
    this.kafka = kafka;
    this.logs = logs;
  }

  /**
   * From the checkpoint's offsets.
   *
   * @param start where to begin without a checkpoint
   */
  public static ChangeSource of(
      KafkaSettings kafka, String groupId, String topic, StartOffsets start) {
    Properties properties = new Properties();
    properties.putAll(kafka.properties());
    return new ChangeSource(
        KafkaSource.<RawRecord>builder()
            .setProperties(properties)
            .setGroupId(groupId)
            .setTopics(topic)
            .setStartingOffsets(new StartingOffsets(start))
            .setDeserializer(new RawRecords())
            .setProperty("commit.offsets.on.checkpoint", "true")
            .setProperty("fetch.max.wait.ms", "50")
            .setProperty("partition.discovery.interval.ms", "60000")
            .build(),
        new KafkaPartitionLogs(kafka));
  }

  @Override
  public SourceReader<RawRecord, KafkaPartitionSplit> createReader(SourceReaderContext context)
      throws Exception {
    return new ChangeReader(kafka.createReader(context), logs);
  }

  @Override
  public Boundedness getBoundedness() {
    return kafka.getBoundedness();
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context) {
    return kafka.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState checkpoint)
      throws IOException {
    return kafka.restoreEnumerator(context, checkpoint);
  }

  @Override
  public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
    return kafka.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
    return kafka.getEnumeratorCheckpointSerializer();
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return kafka.getProducedType();
  }
}
