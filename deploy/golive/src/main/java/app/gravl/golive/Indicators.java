package app.gravl.golive;

import app.gravl.golive.Procedure.Indicator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Looks at the signs of harm, beside what is being done, until one of them counts. */
final class Indicators implements AutoCloseable {

  /**
   * @param output of its last look
   */
  record Alarm(Indicator indicator, String output) {}

  private final List<Indicator> indicators;
  private final Shell shell;
  private final Map<Indicator, Integer> failures = new HashMap<>();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "indicators");
            thread.setDaemon(true);
            return thread;
          });
  private volatile int phase = -1;
  private volatile Optional<Alarm> alarm = Optional.empty();

  Indicators(List<Indicator> indicators, Shell shell) {
    this.indicators = indicators;
    this.shell = shell;
  }

  void start(Duration between) {
    ScheduledFuture<?> unused =
        looks.scheduleWithFixedDelay(this::look, 0, between.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The phase under way, by its number. */
  void in(int number) {
    phase = number;
  }

  /** The first that counted. */
  Optional<Alarm> alarm() {
    return alarm;
  }

  private void look() {
    try {
      for (Indicator indicator : indicators) {
        if (alarm.isEmpty() && phase >= indicator.fromPhase()) {
          look(indicator);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Indicator indicator) throws InterruptedException {
    Shell.Result result = shell.run(indicator.script());
    int times = result.succeeded() ? 0 : failures.getOrDefault(indicator, 0) + 1;
    failures.put(indicator, times);
    if (times >= indicator.times()) {
      alarm = Optional.of(new Alarm(indicator, result.output()));
    }
  }

  /**
   * Looks at all of them again and again, with nothing being done beside it, until one counts or
   * time is up.
   *
   * @param changed is told of each that begins to fail, and of each that no longer does
   */
  Optional<Alarm> watch(Duration over, Duration between, BiConsumer<Indicator, Boolean> changed)
      throws InterruptedException {
    in(Integer.MAX_VALUE);
    long until = System.nanoTime() + over.toNanos();
    while (true) {
      for (Indicator indicator : indicators) {
        boolean failed = failures.getOrDefault(indicator, 0) > 0;
        look(indicator);
        boolean fails = failures.getOrDefault(indicator, 0) > 0;
        if (fails != failed) {
          changed.accept(indicator, fails);
        }
        if (alarm.isPresent()) {
          return alarm;
        }
      }
      long left = until - System.nanoTime();
      if (left <= 0) {
        return alarm;
      }
      TimeUnit.NANOSECONDS.sleep(Math.min(left, between.toNanos()));
    }
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }
}
