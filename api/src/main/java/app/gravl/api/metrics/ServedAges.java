package app.gravl.api.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How old the insights are that are served, read by read. Old ones are no fault: whoever rests for
 * a month is served what was computed a month ago, as long as it holds.
 */
public final class ServedAges implements Consumer<Duration> {

  private final Timer ages;

  public ServedAges(MeterRegistry meters) {
    this.ages =
        Timer.builder("gravl.insights.age")
            .description("Since the insights that a read is answered with were computed")
            .serviceLevelObjectives(
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(12),
                Duration.ofDays(1),
                Duration.ofDays(7))
            .register(meters);
  }

  @Override
  public void accept(Duration age) {
    ages.record(age.isNegative() ? Duration.ZERO : age);
  }
}
