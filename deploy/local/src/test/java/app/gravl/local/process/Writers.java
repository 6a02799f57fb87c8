package app.gravl.local.process;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Users who log one workout after the other, and remember what was acknowledged. */
final class Writers {

  private static final int SETS = 5;
  private static final int EXERCISES = 40;

  private final List<Long> users;
  private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  Writers(List<Long> users) {
    this.users = users;
  }

  /** Writes until it is stopped, or until the api is gone. */
  void start(TestClient client, long seed) {
    stopping = false;
    for (long user : users) {
      Thread thread = new Thread(() -> write(client, user, new Random(seed * 31 + user)));
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  /** Returns when nobody writes any more. */
  void stop() throws InterruptedException {
    stopping = true;
    for (Thread thread : threads) {
      thread.join();
    }
    threads.clear();
  }

  List<Long> acknowledged() {
    return List.copyOf(acknowledged);
  }

  private void write(TestClient client, long user, Random random) {
    while (!stopping) {
      try {
        client
            .post(user, "/api/logs", workout(random))
            .path("ids")
            .forEach(id -> acknowledged.add(id.asLong()));
      } catch (IOException e) {
        // Killed under the request: whether it was written nobody was told.
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static String workout(Random random) {
    Instant performedAt =
        Clock.systemUTC().instant().minusSeconds(60 + random.nextInt(20 * 24 * 3600));
    List<String> sets = new ArrayList<>();
    for (int i = 0; i < SETS; i++) {
      sets.add(
          "{\"exerciseId\": %d, \"reps\": %d, \"weightKg\": %d}"
              .formatted(
                  1 + random.nextInt(EXERCISES), 1 + random.nextInt(15), 5 + random.nextInt(120)));
    }
    return "{\"performedAt\": \"%s\", \"sets\": [%s]}"
        .formatted(performedAt, String.join(",", sets));
  }
}
