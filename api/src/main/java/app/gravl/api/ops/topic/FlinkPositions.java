package app.gravl.api.ops.topic;

import app.gravl.api.ops.hop.HopSilent;
import app.gravl.api.ops.job.FlinkJob;
import app.gravl.api.ops.job.FlinkJob.Vertex;
import app.gravl.schema.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/**
 * As the job's sources tell. The group's offsets in Kafka won't do: they move at checkpoints only.
 */
public final class FlinkPositions implements Positions {

  private static final Pattern OFFSET =
      Pattern.compile(".*KafkaSourceReader\\.topic\\.(.+)\\.partition\\.(\\d+)\\.currentOffset");

  /** A metric's name has no dots but between its parts. */
  private static final List<String> TOPICS = List.of(Topics.USER_CHANGES, Topics.CATALOG_CHANGES);

  private final FlinkJob flink;

  public FlinkPositions(FlinkJob flink) {
    this.flink = flink;
  }

  @Override
  public Map<TopicPartition, Long> read() throws HopSilent, InterruptedException {
    String job = flink.id();
    Map<TopicPartition, Long> positions = new HashMap<>();
    for (Vertex vertex : flink.vertices(job)) {
      if (!vertex.name().startsWith("Source:")) {
        continue;
      }
      flink
          .metrics(job, vertex, name -> OFFSET.matcher(name).matches())
          .forEach(
              (name, metric) -> {
                Matcher matcher = OFFSET.matcher(name);
                if (matcher.matches() && metric.max() >= 0) {
                  positions.put(
                      new TopicPartition(
                          topic(matcher.group(1)), Integer.parseInt(matcher.group(2))),
                      (long) metric.max());
                }
              });
    }
    return positions;
  }

  private static String topic(String inMetric) {
    return TOPICS.stream()
        .filter(topic -> topic.equals(inMetric) || topic.replace('.', '_').equals(inMetric))
        .findFirst()
        .orElse(inMetric);
  }
}
