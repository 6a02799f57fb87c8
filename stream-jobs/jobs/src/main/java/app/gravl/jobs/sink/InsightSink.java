package app.gravl.jobs.sink;

import app.gravl.jobs.deadletter.DeadLetters;
import app.gravl.schema.DatabaseSettings;
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

  private static final long serialVersionUID = 1;

  private final String url;
  private final String user;
  private final String password;
  private final DeadLetters.Factory deadLetters;
  private final Evaluations.Factory evaluations;

  public InsightSink(
      DatabaseSettings database, DeadLetters.Factory deadLetters, Evaluations.Factory evaluations) {
    this.url = database.url();
    this.user = database.user();
    this.password = database.password();
    this.deadLetters = deadLetters;
    this.evaluations = evaluations;
  }

  @Override
  public SinkWriter<SinkEntry> createWriter(WriterInitContext context) {
    return writer(
        new DatabaseSettings(url, user, password),
        deadLetters.open(),
        evaluations.open(),
        new SinkMetrics(context.metricGroup()),
        System::nanoTime);
  }

  /** Everything handed in, which it closes with itself. */
  static BatchingWriter writer(
      DatabaseSettings database,
      DeadLetters letters,
      Evaluations evaluations,
      SinkMetrics metrics,
      LongSupplier nanos) {
    InsightConnection connection = new InsightConnection(database);
    CountDownLatch closing = new CountDownLatch(1);
    Delivery delivery = new Delivery(connection, letters, evaluations, metrics, nanos, closing);
    return new BatchingWriter(
        delivery,
        closing,
        () -> {
          connection.close();
          letters.close();
          evaluations.close();
        });
  }
}
