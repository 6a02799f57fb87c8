package app.gravl.local.bench;

import app.gravl.api.consistency.ConsistencyToken;
import app.gravl.local.trial.Target;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Waits through the api for each workout that is committed. */
final class FreshnessProbe implements AutoCloseable {

  record Seen(Latencies latencies, double commitsPerSecond) {}

  private static final int READERS = 256;

  private final List<String> tokens;
  private final HttpLoad http;
  private final WorkoutWriter writer;

  FreshnessProbe(Target target, List<Long> users) throws IOException, SQLException {
    this.tokens = users.stream().map(target::token).toList();
    this.writer = new WorkoutWriter(target.database(), users);
    this.http = new HttpLoad(target.apiPort(), READERS);
  }

  /**
   * Told of each workout that was seen: when it was committed and received, on the nanosecond
   * clock.
   */
  interface Observer {
    void seen(long committedAt, long receivedAt);
  }

  /**
   * @throws IOException a write or a read that failed
   */
  Seen run(Schedule schedule, int rows) throws IOException {
    return run(schedule, rows, (committedAt, receivedAt) -> {});
  }

  /**
   * @throws IOException a write or a read that failed
   */
  Seen run(Schedule schedule, int rows, Observer observer) throws IOException {
    Latencies latencies = new Latencies();
    double perSecond =
        watch(
            schedule,
            rows,
            (committedAt, receivedAt) -> {
              latencies.add(receivedAt - committedAt);
              observer.seen(committedAt, receivedAt);
            });
    return new Seen(latencies, perSecond);
  }

  /**
   * @param latencies takes what is measured
   * @throws IOException a write or a read that failed
   */
  void run(Schedule schedule, int rows, Latencies latencies) throws IOException {
    watch(schedule, rows, (committedAt, receivedAt) -> latencies.add(receivedAt - committedAt));
  }

  /**
   * @return commits a second
   */
  private double watch(Schedule schedule, int rows, Observer observer) throws IOException {
    AtomicReference<@Nullable String> failure = new AtomicReference<>();
    double perSecond =
        writer.run(
            schedule,
            rows,
            new WorkoutWriter.Observer() {
              @Override
              public void committed(WorkoutWriter.Commit commit) {
                read(commit, observer, failure);
              }
            });
    http.awaitAnswers();
    String failed = failure.get();
    if (failed != null) {
      throw new IOException("Could not measure: the api answered " + failed);
    }
    return perSecond;
  }

  private void read(
      WorkoutWriter.Commit commit, Observer observer, AtomicReference<@Nullable String> failure) {
    http.send(
        HttpRequest.get(
            "/api/recommendations/smart-workout?wait=10000&after="
                + new ConsistencyToken(commit.version()),
            tokens.get(commit.user())),
        (status, received, body) -> {
          observer.seen(commit.at(), received);
          if (status != 200) {
            failure.compareAndSet(null, status + " " + body);
          }
        });
  }

  @Override
  public void close() throws IOException, SQLException {
    writer.close();
    http.close();
  }
}
