package app.gravl.local.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;

/** How long many things took, each of them counted. Safe to use from several threads. */
final class Latencies {

  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);

  private final ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);

  void add(long nanos) {
    micros.recordValue(Math.max(0, Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), LONGEST_MICROS)));
  }

  long count() {
    return micros.getTotalCount();
  }

  double p50Ms() {
    return millis(micros.getValueAtPercentile(50));
  }

  double p99Ms() {
    return millis(micros.getValueAtPercentile(99));
  }

  double maxMs() {
    return millis(micros.getMaxValue());
  }

  /** Rounded to hundredths; finer is noise. */
  private static double millis(long micros) {
    return Math.round(micros / 10.0) / 100.0;
  }
}
