package app.gravl.jobs.sink;

import app.gravl.jobs.deadletter.DeadLetters;
import app.gravl.schema.DatabaseSettings;
import io.opentelemetry.api.GlobalOpenTelemetry;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Flink's side of the sink: at least once, by writing out everything before each checkpoint; the
 * guards of the queries make repetitions harmless.
 */
public final class InsightSink implements Sink<SinkEntry> {

  private static final long serialVersionUID = 2;

  private final SinkLimits limits;
  private final String url;
  private final String user;
  private final String password;
  private final DeadLetters.Factory deadLetters;
  private final Evaluations.Factory evaluations;
  private final boolean announces;

  /** Whoever waits for insights is told of those that are written. */
  public InsightSink(
      SinkLimits limits,
      DatabaseSettings database,
      DeadLetters.Factory deadLetters,
      Evaluations.Factory evaluations) {
    this(limits, database, deadLetters, evaluations, true);
  }

  private InsightSink(
      SinkLimits limits,
      DatabaseSettings database,
      DeadLetters.Factory deadLetters,
      Evaluations.Factory evaluations,
      boolean announces) {
    this.limits = limits;
    this.url = database.url();
    this.user = database.user();
    this.password = database.password();
    this.deadLetters = deadLetters;
    this.evaluations = evaluations;
    this.announces = announces;
  }

  /** For insights that nobody is served: told of them, readers would take others for these. */
  public static InsightSink unannounced(
      SinkLimits limits,
      DatabaseSettings database,
      DeadLetters.Factory deadLetters,
      Evaluations.Factory evaluations) {
    return new InsightSink(limits, database, deadLetters, evaluations, false);
  }

  @Override
  public SinkWriter<SinkEntry> createWriter(WriterInitContext context) {
    return writer(
        limits,
        new InsightConnection(new DatabaseSettings(url, user, password), announces),
        deadLetters.open(),
        evaluations.open(),
        new SinkMetrics(context.metricGroup()),
        new HopSpans(GlobalOpenTelemetry::get),
        System::nanoTime);
  }

  /** Everything handed in, which it closes with itself. */
  static BatchingWriter writer(
      SinkLimits limits,
      InsightConnection connection,
      DeadLetters letters,
      Evaluations evaluations,
      SinkMetrics metrics,
      HopSpans spans,
      LongSupplier nanos) {
    CountDownLatch closing = new CountDownLatch(1);
    Delivery delivery =
        new Delivery(connection, letters, evaluations, metrics, spans, nanos, closing);
    BatchingWriter writer =
        new BatchingWriter(
            limits,
            delivery,
            closing,
            () -> {
              connection.close();
              letters.close();
              evaluations.close();
            });
    metrics.watch(writer::queued);
    return writer;
  }
}
