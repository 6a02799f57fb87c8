package app.gravl.api.ops.canary;

import app.gravl.api.ops.hop.LiveGauges;
import app.gravl.api.ops.hop.LiveGauges.Row;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The canary as metrics. An age goes on while nobody measures it: it never stands still. */
final class CanaryMeters {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2_500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofSeconds(60)
  };

  private static final double NANOS = 1e9;
  private static final long STALE_NANOS = Duration.ofSeconds(20).toNanos();
  private static final String SECONDS = "seconds";

  private final LongSupplier nanos;
  private final Counter sent;
  private final Counter late;
  private final Timer way;
  private final Map<CanaryHop, Timer> hops = new EnumMap<>(CanaryHop.class);
  private final LiveGauges gauges;
  private volatile boolean snapshotPending;

  /**
   * @param nanos a clock that only measures spans
   */
  CanaryMeters(MeterRegistry meters, LongSupplier nanos) {
    this.nanos = nanos;
    sent =
        Counter.builder("gravl.canary.sent")
            .description("Canaries that were to have arrived")
            .register(meters);
    late =
        Counter.builder("gravl.canary.late")
            .description("Canaries that had not arrived within 1 s")
            .register(meters);
    way = timer("gravl.canary", "From a canary's commit to its arrival").register(meters);
    for (CanaryHop hop : CanaryHop.values()) {
      hops.put(
          hop,
          timer("gravl.canary.hop", "The same, of each hop, by the hops' own clocks")
              .tag("hop", hop.word())
              .register(meters));
    }
    gauges = new LiveGauges(meters);
    Gauge.builder("gravl.canary.snapshot.pending", () -> snapshotPending ? 1 : 0)
        .description("1 while the snapshot of the epoch in force has not come the whole way")
        .register(meters);
  }

  private static Timer.Builder timer(String name, String description) {
    return Timer.builder(name).description(description).serviceLevelObjectives(BUCKETS);
  }

  void count(CanaryRounds.Round round) {
    if (round.judged()) {
      sent.increment();
      if (round.late()) {
        late.increment();
      }
    }
    CanaryRow slowest = round.slowest();
    if (slowest != null) {
      Duration span = slowest.way();
      if (span != null) {
        way.record(span);
      }
      hops.forEach((hop, timer) -> record(timer, hop.seconds(slowest)));
    }
    long measured = nanos.getAsLong();
    snapshotPending = round.reading().ageSeconds() == null;
    gauges.show(
        "gravl.canary.age",
        "How old what users see may be: since the oldest canary that arrived",
        SECONDS,
        round.reading().shards().stream()
            .map(
                shard ->
                    new Row(
                        Tags.of("shard", Integer.toString(shard.shard())),
                        () -> age(shard.ageSeconds(), measured)))
            .toList());
  }

  /**
   * @param skews seconds that the clocks of parts are off that of Postgres
   */
  void clocks(Map<String, Double> skews) {
    long measured = nanos.getAsLong();
    gauges.show(
        "gravl.clock.skew",
        "A part's clock minus that of Postgres, at least",
        SECONDS,
        skews.entrySet().stream()
            .map(
                skew ->
                    new Row(Tags.of("part", skew.getKey()), () -> fresh(skew.getValue(), measured)))
            .toList());
  }

  /** A round in which the database did not answer. */
  void countMissed() {
    sent.increment();
    late.increment();
  }

  private double age(@Nullable Double measured, long at) {
    return measured == null ? Double.NaN : measured + (nanos.getAsLong() - at) / NANOS;
  }

  /** A measurement that was not made again says nothing. */
  private double fresh(double value, long measured) {
    return nanos.getAsLong() - measured > STALE_NANOS ? Double.NaN : value;
  }

  private static void record(Timer timer, @Nullable Double seconds) {
    if (seconds != null) {
      timer.record(Duration.ofNanos((long) (seconds * NANOS)));
    }
  }
}
