package app.gravl.api.ops.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges, round by round, whether the canary that stood at the round before has arrived in time. So
 * one that never arrives counts as late at once, and not only when it comes.
 */
final class CanaryRounds {

  /** The service level: what is committed is to be served within this time. */
  static final Duration OBJECTIVE = Duration.ofSeconds(1);

  /**
   * What one round tells.
   *
   * @param judged whether a canary was to have arrived
   * @param late whether that one had not, or took too long
   * @param slowest of the rows that arrived since the round before; null where none did
   */
  record Round(boolean judged, boolean late, @Nullable CanaryRow slowest, CanaryReading reading) {}

  private Map<Integer, Instant> awaited = Map.of();
  private Instant arrivedUpTo = Instant.MIN;
  private @Nullable CanaryRow latest;

  /**
   * @param rows not empty, read at least {@link #OBJECTIVE} after those of the round before
   */
  Round next(List<CanaryRow> rows) {
    boolean judged = !awaited.isEmpty();
    boolean late = judged && rows.stream().anyMatch(this::isLate);
    CanaryRow slowest =
        rows.stream()
            .filter(row -> row.arrivedAt() != null && row.arrivedAt().isAfter(arrivedUpTo))
            .max(Comparator.comparing(row -> Objects.requireNonNull(row.way())))
            .orElse(null);
    if (slowest != null) {
      latest = slowest;
    }
    Map<Integer, Instant> sent = new HashMap<>();
    for (CanaryRow row : rows) {
      sent.put(row.id(), row.sentAt());
      if (row.arrivedAt() != null && row.arrivedAt().isAfter(arrivedUpTo)) {
        arrivedUpTo = row.arrivedAt();
      }
    }
    awaited = sent;
    return new Round(judged, late, slowest, reading(rows));
  }

  /** Postgres did not answer: what users asked for meanwhile they did not get. */
  void missed() {
    awaited = Map.of();
  }

  private boolean isLate(CanaryRow row) {
    Instant sent = awaited.get(row.id());
    if (sent == null) {
      // Of a shard that has just come.
      return false;
    }
    Duration way = row.way();
    return !row.inForce()
        || row.beatAt() == null
        || row.beatAt().isBefore(sent)
        || way == null
        || way.compareTo(OBJECTIVE) > 0;
  }

  private CanaryReading reading(List<CanaryRow> rows) {
    // NaN where something is still to come: older than anything.
    Map<Integer, Double> byShard = new TreeMap<>();
    for (CanaryRow row : rows) {
      double age =
          row.beatAt() == null || !row.inForce()
              ? Double.NaN
              : Seconds.between(row.beatAt(), row.at());
      byShard.merge(row.shard(), age, Math::max);
    }
    List<CanaryReading.ShardAge> shards = new ArrayList<>();
    byShard.forEach((shard, age) -> shards.add(new CanaryReading.ShardAge(shard, known(age))));
    double oldest = byShard.values().stream().reduce(Double.NEGATIVE_INFINITY, Math::max);
    Map<CanaryHop, Double> hops = new EnumMap<>(CanaryHop.class);
    CanaryRow last = latest;
    if (last != null) {
      for (CanaryHop hop : CanaryHop.values()) {
        Double seconds = hop.seconds(last);
        if (seconds != null) {
          hops.put(hop, seconds);
        }
      }
    }
    Duration way = last == null ? null : last.way();
    return new CanaryReading(
        rows.get(0).at(), known(oldest), way == null ? null : Seconds.of(way), hops, shards);
  }

  private static @Nullable Double known(double age) {
    return Double.isNaN(age) ? null : age;
  }
}
