package app.gravl.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Which faults come when. The same seed, length and kinds give the same plan.
 *
 * @param planned in their order, none before the one before it is over
 */
record FaultPlan(List<Planned> planned) {

  /**
   * One fault.
   *
   * @param at from the start of the load on
   * @param name of its kind
   */
  record Planned(Duration at, String name, Fault fault) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%4d s  %-26s %s", at.toSeconds(), name, fault.detail())
          .stripTrailing();
    }
  }

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration PACE = Duration.ofSeconds(8);

  /** What a fault needs beyond its own time, to be told from the next one. */
  static final Duration REST = Duration.ofSeconds(3);

  FaultPlan {
    planned = List.copyOf(planned);
  }

  /** Every kind comes once before any comes twice. */
  static FaultPlan of(long seed, Duration length, List<FaultKind> kinds) {
    Random random = new Random(seed);
    List<Planned> planned = new ArrayList<>();
    List<FaultKind> left = new ArrayList<>();
    Duration at = FIRST;
    while (true) {
      if (left.isEmpty()) {
        left.addAll(kinds);
        Collections.shuffle(left, random);
      }
      FaultKind kind = left.remove(left.size() - 1);
      Fault fault = kind.draw().apply(random);
      Duration over = at.plus(fault.takes());
      if (over.plus(REST).compareTo(length) > 0) {
        return new FaultPlan(planned);
      }
      planned.add(new Planned(at, kind.name(), fault));
      Duration next = at.plus(PACE);
      at = next.compareTo(over.plus(REST)) > 0 ? next : over.plus(REST);
    }
  }
}
