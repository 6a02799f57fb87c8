package app.gravl.api.ops.pipeline;

import app.gravl.api.ops.hop.Hop;
import app.gravl.api.ops.source.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lags of the last hour, in memory: what a person looks at who has no Prometheus. Each process
 * has its own, from its start on.
 */
public final class PipelineHistory implements Pipeline.Listener {

  /**
   * One look.
   *
   * @param lagSeconds by hop, without those that are not known
   * @param retainedBytes of WAL, by all slots; null where not known
   * @param pendingRecords null where not known
   */
  public record Point(
      Instant at,
      Map<Hop, Double> lagSeconds,
      @Nullable Long retainedBytes,
      @Nullable Long pendingRecords) {}

  private static final Duration KEPT = Duration.ofHours(1);

  private final Deque<Point> points = new ArrayDeque<>();

  @Override
  public synchronized void looked(PipelineReading reading) {
    Point last = points.peekLast();
    // Somebody who watches looks more often; the picture need not.
    if (last != null
        && Duration.between(last.at(), reading.at()).compareTo(Pipeline.INTERVAL.dividedBy(2))
            < 0) {
      return;
    }
    points.addLast(point(reading));
    Instant oldest = reading.at().minus(KEPT);
    while (!points.isEmpty() && points.getFirst().at().isBefore(oldest)) {
      points.removeFirst();
    }
  }

  private static Point point(PipelineReading reading) {
    Map<Hop, Double> lags = new EnumMap<>(Hop.class);
    reading
        .hops()
        .all()
        .forEach(
            (hop, look) -> {
              if (look.lagSeconds() != null) {
                lags.put(hop, look.lagSeconds());
              }
            });
    var source = reading.hops().source().detail();
    var topic = reading.hops().topic().detail();
    return new Point(
        reading.at(),
        lags,
        source == null
            ? null
            : source.slots().stream()
                .map(Slot::retainedBytes)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum(),
        topic == null ? null : topic.pendingRecords());
  }

  /** The oldest first. */
  public synchronized List<Point> points() {
    return new ArrayList<>(points);
  }
}
