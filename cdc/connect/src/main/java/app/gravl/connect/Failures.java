package app.gravl.connect;

import app.gravl.schema.AlarmKind;
import app.gravl.schema.KafkaRefusal;
import org.jspecify.annotations.Nullable;

/** Raises an alarm for what fails again and again once, not at every try. */
final class Failures {

  /** Something to try. */
  @FunctionalInterface
  interface Attempt {
    void run() throws Exception;
  }

  private final Alarms alarms;
  private @Nullable String last;

  Failures(Alarms alarms) {
    this.alarms = alarms;
  }

  /**
   * @param kind of the alarm where it fails
   */
  void alarm(AlarmKind kind, Attempt attempt) {
    try {
      attempt.run();
      last = null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      String failure = KafkaRefusal.of(e).orElse(e.toString());
      if (!failure.equals(last)) {
        alarms.raise(kind, failure);
        last = failure;
      }
    }
  }
}
