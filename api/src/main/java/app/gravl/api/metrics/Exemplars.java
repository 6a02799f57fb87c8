package app.gravl.api.metrics;

import io.opentelemetry.api.trace.Span;
import io.prometheus.metrics.tracer.common.SpanContext;

/** Puts the trace of a request beside its measured duration, where there is one. */
public final class Exemplars implements SpanContext {

  @Override
  public String getCurrentTraceId() {
    return Span.current().getSpanContext().getTraceId();
  }

  @Override
  public String getCurrentSpanId() {
    return Span.current().getSpanContext().getSpanId();
  }

  @Override
  public boolean isCurrentSpanSampled() {
    return Span.current().getSpanContext().isSampled();
  }

  @Override
  public void markCurrentSpanAsExemplar() {
    Span.current().setAttribute(EXEMPLAR_ATTRIBUTE_NAME, EXEMPLAR_ATTRIBUTE_VALUE);
  }
}
