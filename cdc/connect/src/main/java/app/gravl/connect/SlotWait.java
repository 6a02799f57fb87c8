package app.gravl.connect;

import app.gravl.schema.AlarmKind;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits for what needs the replication slot to be made: without limit where that waits for a
 * transaction of somebody else, of which it alarms.
 */
final class SlotWait {

  /** How long it may take without a reason that anybody could see. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Between two looks at what the making of the slot waits for. */
  private static final Duration SLOT_LOOK = Duration.ofSeconds(5);

  private static final int LOOKS_PER_ALARM = 12;

  private final Alarms alarms;
  private final Patience patience;

  SlotWait(Alarms alarms, Patience patience) {
    this.alarms = alarms;
    this.patience = patience;
  }

  /**
   * @param slot that is to be made
   * @throws IllegalStateException naming {@code what}, where it did not come and nothing explains
   *     it
   * @throws InterruptedException where the worker stops
   */
  <T> T until(ReplicationSlot slot, String what, Patience.Look<T> look) throws Exception {
    Duration unexplained = Duration.ZERO;
    int looks = 0;
    while (true) {
      Optional<T> seen = patience.within(what, SLOT_LOOK, look);
      if (seen.isPresent()) {
        return seen.get();
      }
      Optional<String> waitsFor = slot.waitsFor();
      unexplained = waitsFor.isPresent() ? Duration.ZERO : unexplained.plus(SLOT_LOOK);
      if (waitsFor.isPresent() && looks++ % LOOKS_PER_ALARM == 0) {
        alarms.raise(
            AlarmKind.SLOT_WAITS,
            "Slot %s can't be made before it ends: %s".formatted(slot.name(), waitsFor.get()));
      } else if (unexplained.compareTo(LIMIT) >= 0) {
        throw new IllegalStateException("Gave up after " + LIMIT.toSeconds() + " s: " + what);
      }
    }
  }
}
