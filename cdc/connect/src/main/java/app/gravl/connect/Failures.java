package app.gravl.connect;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what fails again and again once, not at every try. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  /** Something to try. */
  @FunctionalInterface
  interface Attempt {
    void run() throws Exception;
  }

  private @Nullable String last;

  void log(String what, Attempt attempt) {
    try {
      attempt.run();
      last = null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      String failure = e.toString();
      if (!failure.equals(last)) {
        LOG.error("{}: {}", what, failure);
        last = failure;
      }
    }
  }
}
