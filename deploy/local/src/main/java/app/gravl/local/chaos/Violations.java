package app.gravl.local.chaos;

import java.util.concurrent.atomic.AtomicInteger;

/** What should not have been answered. Safe to use from several threads. */
final class Violations {

  private static final int MOST_SAID = 20;

  private final Progress progress;
  private final AtomicInteger count = new AtomicInteger();

  Violations(Progress progress) {
    this.progress = progress;
  }

  /** Says the first ones, counts all. */
  void add(String what) {
    int number = count.incrementAndGet();
    if (number <= MOST_SAID) {
      progress.say("WRONG: " + what);
    } else if (number == MOST_SAID + 1) {
      progress.say("WRONG: … and more");
    }
  }

  int count() {
    return count.get();
  }
}
