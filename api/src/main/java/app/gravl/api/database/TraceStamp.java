package app.gravl.api.database;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Hands the trace of the request to its transaction, from which triggers take it into the change
 * stream. As W3C writes a traceparent.
 */
final class TraceStamp {

  private static final String SET =
      """
      select set_config('gravl.traceparent', ?, true)
      """;

  private TraceStamp() {}

  /** Nothing, and no round trip, where the request is not traced. */
  static void set(Connection connection) throws SQLException {
    SpanContext span = Span.current().getSpanContext();
    if (span.isSampled()) {
      Sql.first(
          connection,
          SET,
          row -> true,
          "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex());
    }
  }
}
