package app.gravl.jobs.sink;

import app.gravl.jobs.deadletter.DeadLetters;
import app.gravl.schema.DatabaseSettings;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Flink's side of the sink: at least once, by writing out everything before each checkpoint; the
 * guard in {@link InsightWriter} makes repetitions harmless.
 */
public final class InsightSink implements Sink<InsightRows> {

  private static final long serialVersionUID = 1;

  private final String url;
  private final String user;
  private final String password;
  private final DeadLetters.Factory deadLetters;

  public InsightSink(DatabaseSettings database, DeadLetters.Factory deadLetters) {
    this.url = database.url();
    this.user = database.user();
    this.password = database.password();
    this.deadLetters = deadLetters;
  }

  @Override
  public SinkWriter<InsightRows> createWriter(WriterInitContext context) {
    return new BatchingWriter(
        new InsightConnection(new DatabaseSettings(url, user, password)),
        deadLetters.open(),
        new SinkMetrics(context.metricGroup()));
  }
}
