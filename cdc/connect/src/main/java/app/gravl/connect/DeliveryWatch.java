package app.gravl.connect;

import app.gravl.connect.DeliveryRule.Verdict;
import app.gravl.schema.AlarmKind;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Notices a source that says it runs and delivers nothing, whatever the reason, and starts it
 * again: first its task, then the connector as a whole.
 */
final class DeliveryWatch {

  private final Delivery delivery;
  private final DeliveryRule rule;
  private final ReplicationSlot slot;
  private final Alarms alarms;
  private final InstantSource clock;

  DeliveryWatch(
      Delivery delivery,
      DeliveryRule rule,
      ReplicationSlot slot,
      Alarms alarms,
      InstantSource clock) {
    this.delivery = delivery;
    this.rule = rule;
    this.slot = slot;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** To be called where the source does not run: nothing is due then. */
  void rest() {
    rule.reset();
  }

  /**
   * To be called at each look at a source that runs.
   *
   * @param snapshotDone asked only where it matters
   * @return why a new snapshot is needed; empty where none is
   */
  Optional<Diagnosis.Problem> look(ConnectRest rest, BooleanSupplier snapshotDone)
      throws Exception {
    DeliveryRule.Seen seen = delivery.seen(rest);
    Verdict verdict = rule.look(seen, clock.instant(), snapshotDone);
    if (verdict == Verdict.FINE) {
      return Optional.empty();
    }
    alarms.raise(
        AlarmKind.SOURCE_SILENT,
        "Connector "
            + slot.name()
            + " says it runs, but nothing arrives in Kafka (%d bytes of WAL"
                .formatted(seen.walUnread())
            + " unread): "
            + switch (verdict) {
              case RESTART_TASK -> "its task is started again";
              case RESTART_CONNECTOR -> "starting its task again did not help; all of it is";
              default -> "its snapshot is begun anew";
            });
    switch (verdict) {
      case RESTART_TASK -> rest.restartTask();
      case RESTART_CONNECTOR -> {
        rest.stop();
        slot.releaseReader();
        rest.resume();
      }
      default -> {
        return Optional.of(new Diagnosis.Problem(false, "its snapshot stands still"));
      }
    }
    return Optional.empty();
  }
}
