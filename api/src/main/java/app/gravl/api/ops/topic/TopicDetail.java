package app.gravl.api.ops.topic;

import app.gravl.api.ops.hop.Ages;
import app.gravl.api.ops.hop.Hop;
import app.gravl.api.ops.hop.HopDetail;
import app.gravl.api.ops.hop.Problem;
import app.gravl.jobs.deadletter.LetterCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param silentSeconds since the newest record of a user was handed to Kafka; null where there is
 *     none. Canaries come every second, so what is silent has a source that delivers nothing.
 * @param pendingRecords that the job has not read, of those that were there at the look before
 * @param pendingSeconds how long the oldest of them has lain there; 0 without any
 * @param deadLetters that stand, by topic
 */
public record TopicDetail(
    @Nullable Double silentSeconds,
    long pendingRecords,
    double pendingSeconds,
    List<Partition> partitions,
    List<DeadLetters> deadLetters)
    implements HopDetail {

  /**
   * @param pendingRecords that the job has not read, of those that were there at the look before
   * @param pendingSeconds how long the oldest of them has lain there; 0 without any
   */
  public record Partition(
      String topic, int partition, long endOffset, long pendingRecords, double pendingSeconds) {}

  /**
   * @param topic that the records came from
   * @param waiting that were not put back
   * @param byCause the same by what they are there for
   */
  public record DeadLetters(String topic, long waiting, Map<LetterCause, Long> byCause) {

    static DeadLetters of(String topic, Map<LetterCause, Long> byCause) {
      return new DeadLetters(
          topic,
          byCause.values().stream().mapToLong(Long::longValue).sum(),
          new EnumMap<>(byCause.isEmpty() ? new EnumMap<>(LetterCause.class) : byCause));
    }
  }

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (pendingSeconds > Hop.TOPIC.budget().toSeconds()) {
      problems.add(
          new Problem(
              "records-pending",
              "%s of Kafka not read by the job, the oldest for %s"
                  .formatted(
                      Ages.count(pendingRecords, "record"),
                      Ages.of(Duration.ofSeconds((long) pendingSeconds)))));
    }
    return problems;
  }
}
