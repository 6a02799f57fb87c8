package app.gravl.api.tracing;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A span for each request of a user, named and described by the conventions of OpenTelemetry's Java
 * agent. Where an agent is there its own span is the parent. Costs nothing where traces are off.
 */
public final class RequestSpans {

  private static final String SPAN = "app.gravl.span";

  private static final TextMapGetter<Context> HEADERS =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Context ctx) {
          return ctx.headerMap().keySet();
        }

        @Override
        public @Nullable String get(@Nullable Context ctx, String key) {
          return ctx == null ? null : ctx.header(key);
        }
      };

  private final Tracer tracer;
  private final boolean on;

  public RequestSpans(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("app.gravl.api");
    this.on = tracer.spanBuilder("probe").startSpan().getSpanContext().isValid();
  }

  /** What the handler does on its thread belongs to the request's span. */
  public void handle(Context ctx, Handler handler) throws Exception {
    if (!on) {
      handler.handle(ctx);
      return;
    }
    var endpoint = ctx.endpoints().matchedHttpEndpoint();
    String route = endpoint == null ? "none" : endpoint.path;
    String method = ctx.method().toString();
    Span span =
        tracer
            .spanBuilder(method + " " + route)
            .setSpanKind(SpanKind.SERVER)
            .setParent(parent(ctx))
            .setAttribute("http.request.method", method)
            .setAttribute("http.route", route)
            .startSpan();
    ctx.attribute(SPAN, span);
    Callable<Boolean> handling =
        () -> {
          handler.handle(ctx);
          return true;
        };
    boolean unused = io.opentelemetry.context.Context.current().with(span).wrap(handling).call();
  }

  private static io.opentelemetry.context.Context parent(Context ctx) {
    io.opentelemetry.context.Context current = io.opentelemetry.context.Context.current();
    return Span.fromContext(current).getSpanContext().isValid()
        ? current
        : W3CTraceContextPropagator.getInstance().extract(current, ctx, HEADERS);
  }

  /** The request was answered, maybe on another thread. */
  public static void end(Context ctx) {
    Span span = of(ctx);
    if (span == null) {
      return;
    }
    int status = ctx.statusCode();
    span.setAttribute("http.response.status_code", status);
    if (status >= 500) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  /** Null where traces are off, or nobody was signed in. */
  public static @Nullable Span of(Context ctx) {
    return ctx.attribute(SPAN);
  }
}
