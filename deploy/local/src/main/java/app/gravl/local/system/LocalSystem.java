package app.gravl.local.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts parts, each as soon as those that it needs are ready, and stops them one after the other
 * in the reverse of the order in which they were added.
 */
public final class LocalSystem implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LocalSystem.class);

  /** Told what happens, from several threads. */
  public interface Progress {
    void ready(Part part, String what);
  }

  private record Step(Part part, List<Part> needs) {}

  private final Progress progress;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Part, CompletableFuture<Void>> starts = new HashMap<>();
  private final Set<Part> begun = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Exception> firstFailure = new AtomicReference<>();
  private volatile boolean closing;
  private boolean closed;

  public LocalSystem(Progress progress) {
    this.progress = progress;
  }

  /**
   * @param needs parts added before
   */
  public <P extends Part> P add(P part, Part... needs) {
    steps.add(new Step(part, List.of(needs)));
    return part;
  }

  /**
   * Returns when all parts are ready. Where one fails, those that run are stopped again.
   *
   * @throws Exception what the first part that failed threw
   * @throws CancellationException where the system was closed meanwhile
   */
  public void start() throws Exception {
    ExecutorService pool = Executors.newCachedThreadPool();
    CompletableFuture<Void> all;
    synchronized (this) {
      for (Step step : steps) {
        CompletableFuture<?>[] needs =
            step.needs().stream().map(starts::get).toArray(CompletableFuture[]::new);
        starts.put(
            step.part(),
            CompletableFuture.allOf(needs).thenRunAsync(() -> start(step.part()), pool));
      }
      all = allStarts();
    }
    try {
      all.join();
    } catch (CompletionException e) {
      close();
      Exception cause = firstFailure.get();
      throw cause == null ? new CancellationException("stopped while starting") : cause;
    } finally {
      pool.shutdown();
    }
  }

  /** Blocks until a part has ended by itself; for ever where the system is closed first. */
  public Part awaitEnded() {
    CompletableFuture<Part> first = new CompletableFuture<>();
    for (Step step : steps) {
      CompletableFuture<?> unused =
          step.part()
              .ended()
              .whenComplete(
                  (done, failure) -> {
                    if (!closing) {
                      first.complete(step.part());
                    }
                  });
    }
    return first.join();
  }

  /** Waits for what is just starting, starts nothing more, stops what runs. */
  @Override
  public void close() {
    closing = true;
    CompletableFuture<Void> all;
    synchronized (this) {
      all = allStarts();
    }
    begun.forEach(Part::giveUp);
    all.handle((done, failure) -> failure).join();
    stop();
  }

  private synchronized void stop() {
    if (closed) {
      return;
    }
    closed = true;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Part part = steps.get(i).part();
      if (begun.contains(part)) {
        LOG.info("Stopping {}", part.name());
        try {
          part.stop();
        } catch (Exception e) {
          LOG.error("{} did not stop as it should", part.name(), e);
        }
      }
    }
  }

  private CompletableFuture<Void> allStarts() {
    return CompletableFuture.allOf(starts.values().toArray(CompletableFuture[]::new));
  }

  private void start(Part part) {
    if (closing) {
      throw new CancellationException("stopping");
    }
    begun.add(part);
    try {
      String what = part.start();
      LOG.info("{} is ready: {}", part.name(), what);
      progress.ready(part, what);
    } catch (Exception e) {
      // The first failure is the cause; what it pulls down after it is not.
      firstFailure.compareAndSet(null, e);
      closing = true;
      LOG.error("{} did not start", part.name(), e);
      throw new CompletionException(e);
    }
  }
}
