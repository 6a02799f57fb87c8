package app.gravl.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.local.process.Acknowledged;
import app.gravl.local.process.TestClient;
import app.gravl.local.process.Writer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Users who write and read the whole time, whatever happens, and keep what was acknowledged. */
final class Load {

  private static final String RECOMMENDATIONS = "/api/recommendations/smart-workout";

  private static final long WRITE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long READ_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

  /** So long without a stall, and a fault is over. */
  private static final double STEADY_SECONDS =
      Double.parseDouble(System.getProperty("steady.seconds", "20"));

  private static final int FEW = 5;

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  private final TestClient client;
  private final List<Long> users;
  private final Acknowledged acknowledged = new Acknowledged();
  private final Freshness freshness = new Freshness();
  private final Queue<AssertionError> refused = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  Load(TestClient client, List<Long> users) {
    this.client = client;
    this.users = List.copyOf(users);
  }

  Acknowledged acknowledged() {
    return acknowledged;
  }

  void start() {
    stopping = false;
    for (long user : users) {
      Writer writer = new Writer(client, acknowledged, user, new Random());
      run(writer::write, WRITE_NANOS);
      run(() -> read(user), READ_NANOS);
    }
  }

  /** Everybody writes a few times. */
  void writeSome() throws IOException, InterruptedException {
    for (long user : users) {
      Writer writer = new Writer(client, acknowledged, user, new Random());
      for (int i = 0; i < FEW; i++) {
        writer.write();
      }
    }
  }

  /** Measures from now on. */
  void measure() {
    freshness.begin(users, System.nanoTime());
  }

  /** Returns when everybody has seen something new again and again for a while from now on. */
  void awaitSteady() {
    freshness.flowsFrom(System.nanoTime());
    await("everybody to see what is new")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> freshness.flowsFor(System.nanoTime()) >= STEADY_SECONDS);
  }

  /** For how long somebody saw nothing new, at most. */
  double nothingNewSeconds() {
    return freshness.longest();
  }

  /** Returns when nobody writes or reads any more. */
  void stop() throws InterruptedException {
    stopping = true;
    for (Thread thread : threads) {
      thread.join();
    }
    threads.clear();
    assertThat(refused).isEmpty();
  }

  /** The system went back in time, and what was seen of it counts no more. */
  void forgetSeen() {
    freshness.forget();
  }

  private void read(long user) throws IOException, InterruptedException {
    long version = client.get(user, RECOMMENDATIONS).path("version").asLong();
    freshness.answered(user, version, System.nanoTime());
  }

  private void run(Step step, long everyNanos) {
    Thread thread =
        new Thread(
            () -> {
              while (!stopping) {
                attempt(step);
                LockSupport.parkNanos(everyNanos);
              }
            });
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void attempt(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      // Nobody answered, or the system could not now: whoever has patience tries again.
    } catch (AssertionError e) {
      refused.add(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
