package app.gravl.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** Local dates of ascending instants; asks the zone's rules only where its offset changes. */
final class LocalDates {

  private final ZoneRules rules;
  private long offsetMillis;
  private @Nullable ZoneOffsetTransition next;

  LocalDates(ZoneId zone, long firstInstant) {
    Instant first = Instant.ofEpochMilli(firstInstant);
    this.rules = zone.getRules();
    this.offsetMillis = 1000L * rules.getOffset(first).getTotalSeconds();
    this.next = rules.nextTransition(first);
  }

  /** Days since the epoch. */
  long dayOf(long instant) {
    ZoneOffsetTransition transition = next;
    while (transition != null && instant >= 1000 * transition.toEpochSecond()) {
      offsetMillis = 1000L * transition.getOffsetAfter().getTotalSeconds();
      transition = rules.nextTransition(transition.getInstant());
      next = transition;
    }
    return Math.floorDiv(instant + offsetMillis, ModelConstants.DAY);
  }
}
