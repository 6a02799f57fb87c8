package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Users who write all at the same time, and remember what was acknowledged. */
final class Writers {

  private final List<Long> users;
  private final Acknowledged acknowledged = new Acknowledged();
  private final Queue<AssertionError> refused = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  Writers(List<Long> users) {
    this.users = users;
  }

  /** Writes until it is stopped, or until the api is gone. */
  void start(TestClient client, long seed) {
    stopping = false;
    for (long user : users) {
      Writer writer = new Writer(client, acknowledged, user, new Random(seed * 31 + user));
      Thread thread = new Thread(() -> write(writer));
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
    assertThat(refused).isEmpty();
  }

  Acknowledged acknowledged() {
    return acknowledged;
  }

  private void write(Writer writer) {
    while (!stopping) {
      try {
        writer.write();
      } catch (IOException e) {
        // Killed under the request: whether it was written nobody was told.
        return;
      } catch (AssertionError e) {
        refused.add(e);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
