package app.gravl.jobs.sink;

import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.deadletter.DeadLetters;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** The sink on a real database; what it would send to Kafka is kept here. */
final class SinkRig implements AutoCloseable {

  final List<DeadLetter> letters = new CopyOnWriteArrayList<>();

  /** Users whom the job was asked to evaluate. */
  final List<Long> asked = new CopyOnWriteArrayList<>();

  final SinkMetrics metrics = new SinkMetrics(new UnregisteredMetricsGroup());
  volatile boolean lettersAreLost;

  private final BatchingWriter writer;

  SinkRig(InsightTables tables) {
    writer =
        InsightSink.writer(
            SinkLimits.DEFAULT,
            new InsightConnection(tables.settings(), true),
            new Letters(),
            new Asked(),
            metrics,
            new HopSpans(OpenTelemetry::noop),
            System::nanoTime);
  }

  void write(InsightRows rows) throws Exception {
    writer.write(SinkEntry.of(rows), null);
  }

  void write(Heartbeat heartbeat) throws Exception {
    writer.write(SinkEntry.of(heartbeat), null);
  }

  void write(Alarm alarm) throws Exception {
    writer.write(SinkEntry.of(alarm), null);
  }

  /** As before a checkpoint. */
  void flush() throws IOException, InterruptedException {
    writer.flush(false);
  }

  CompletableFuture<Void> flushLater() {
    return CompletableFuture.runAsync(
        () -> {
          try {
            flush();
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Override
  public void close() {
    writer.close();
  }

  private final class Letters implements DeadLetters {
    @Override
    public void send(DeadLetter letter) {
      if (lettersAreLost) {
        throw new IllegalStateException("Kafka is away");
      }
      letters.add(letter);
    }

    @Override
    public void close() {}
  }

  private final class Asked implements Evaluations {
    @Override
    public void ask(Collection<Long> users) {
      asked.addAll(users);
    }

    @Override
    public void close() {}
  }
}
