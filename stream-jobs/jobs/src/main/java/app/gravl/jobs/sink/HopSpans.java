package app.gravl.jobs.sink;

import app.gravl.jobs.changes.HopTimes;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The hops of a write as spans of the trace that began with its request. They are told at the end
 * of the way, by when it passed each hop: neither Debezium nor Kafka tell spans of their own.
 */
final class HopSpans {

  private static final String TRACEPARENT = "traceparent";

  private static final TextMapGetter<HopTimes> CARRIER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HopTimes hops) {
          return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable HopTimes hops, String key) {
          return hops == null || !key.equals(TRACEPARENT) ? null : hops.traceparent;
        }
      };

  private final Supplier<OpenTelemetry> telemetry;

  /**
   * @param telemetry asked for at the first write that is traced: where nothing is traced it would
   *     only say on the error output that it is there
   */
  HopSpans(Supplier<OpenTelemetry> telemetry) {
    this.telemetry = telemetry;
  }

  /** Of insights that have just been committed. */
  void written(InsightRows rows) {
    HopTimes hops = rows.hops;
    if (hops == null || hops.traceparent == null) {
      return;
    }
    Context request =
        W3CTraceContextPropagator.getInstance().extract(Context.root(), hops, CARRIER);
    Tracer tracer = telemetry.get().getTracer("app.gravl.jobs");
    span(tracer, request, "capture", SpanKind.INTERNAL, hops.committedAt, hops.capturedAt);
    span(tracer, request, "publish", SpanKind.PRODUCER, hops.capturedAt, hops.publishedAt);
    span(tracer, request, "process", SpanKind.CONSUMER, hops.publishedAt, hops.processedAt);
    tracer
        .spanBuilder("write insights")
        .setParent(request)
        .setSpanKind(SpanKind.CLIENT)
        .setAttribute("db.system.name", "postgresql")
        .setStartTimestamp(hops.processedAt, TimeUnit.MILLISECONDS)
        .startSpan()
        .end();
  }

  /** Hops have clocks of their own: none ends before it begins. */
  private static void span(
      Tracer tracer, Context request, String name, SpanKind kind, long from, long to) {
    if (from > 0 && to > 0) {
      tracer
          .spanBuilder(name)
          .setParent(request)
          .setSpanKind(kind)
          .setStartTimestamp(from, TimeUnit.MILLISECONDS)
          .startSpan()
          .end(Math.max(from, to), TimeUnit.MILLISECONDS);
    }
  }
}
