package app.gravl.local.bench;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * What came of requests sent by a schedule.
 *
 * @param latencies of each from when it was planned, waiting for a connection included
 * @param failed answered with another status than expected
 */
record Load(Latencies latencies, int failed) {

  /** Returns when all are answered. */
  static Load send(
      HttpLoad http, Schedule schedule, IntFunction<HttpRequest> requests, int expectedStatus)
      throws IOException {
    Latencies latencies = new Latencies();
    AtomicInteger failed = new AtomicInteger();
    schedule.run(
        (n, planned) ->
            http.send(
                requests.apply(n),
                (status, received, body) -> {
                  latencies.add(received - planned);
                  if (status != expectedStatus) {
                    failed.incrementAndGet();
                  }
                }));
    http.awaitAnswers();
    return new Load(latencies, failed.get());
  }
}
