package app.gravl.api.ops.canary;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the clocks of the parts are off that of Postgres, seconds; ahead above 0. What lies
 * between two instants of Postgres' clock must be dated between them, so what is dated outside
 * tells the least that its clock is off by.
 */
final class ClockSkew {

  private ClockSkew() {}

  /**
   * @param row that has arrived
   * @param asked when this process asked Postgres, by its own clock
   * @param answered when the answer was there
   */
  static Map<String, Double> of(CanaryRow row, Instant asked, Instant answered) {
    Map<String, Double> skews = new TreeMap<>();
    skews.put("api", 0 - outside(row.at(), asked, answered));
    put(skews, "connect", row.capturedAt(), row);
    put(skews, "flink", row.processedAt(), row);
    return skews;
  }

  private static void put(
      Map<String, Double> skews, String part, @Nullable Instant dated, CanaryRow row) {
    if (dated != null && row.beatAt() != null && row.arrivedAt() != null) {
      skews.put(part, outside(dated, row.beatAt(), row.arrivedAt()));
    }
  }

  /** 0 between the two. */
  private static double outside(Instant dated, Instant earliest, Instant latest) {
    if (dated.isBefore(earliest)) {
      return Seconds.between(earliest, dated);
    }
    return dated.isAfter(latest) ? Seconds.between(latest, dated) : 0;
  }
}
