package app.gravl.jobs.ledger;

import static org.assertj.core.api.Assertions.fail;

import app.gravl.jobs.catalog.SampleCatalog;
import app.gravl.jobs.changes.FactChange;
import app.gravl.jobs.changes.RandomFacts;
import app.gravl.model.Catalog;
import app.gravl.model.Insights;
import app.gravl.model.Model;
import app.gravl.model.ModelConstants;
import app.gravl.model.Parameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * However changes arrive (in another order, again, late, replayed from the middle, with the state
 * stored and pruned in between), the insights are those of what is left in the end, to the bit.
 */
class LedgerPropertyTest {

  private static final int HISTORIES = 5_000;
  private static final long T = History.AT;
  private static final long MARKERS = 8 * ModelConstants.DAY;
  private static final Catalog CATALOG = SampleCatalog.assembled(1);

  /** One thing that happens to the ledger: a change arrives, or housekeeping. */
  private sealed interface Action {
    record Arrives(FactChange<?> change) implements Action {}

    record IsStored() implements Action {}

    record IsPruned(long now) implements Action {}
  }

  @Test
  void any_arrival_of_the_same_changes_ends_in_the_same_bits() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<FactChange<?>> history =
          History.random(
              random,
              new RandomFacts(
                  random,
                  T - 170 * ModelConstants.DAY,
                  T + 2 * ModelConstants.DAY,
                  SampleCatalog.EXERCISES));
      List<Action> actions = scramble(history, random);
      if (difference(actions) != null) {
        List<Action> smallest = shrink(actions);
        fail(
            "seed %d: %s\n%s",
            seed,
            difference(smallest),
            smallest.stream().map(Action::toString).collect(Collectors.joining("\n")));
      }
    }
  }

  private static List<Action> scramble(List<FactChange<?>> history, Random random) {
    List<FactChange<?>> arrivals = new ArrayList<>(history);
    switch (random.nextInt(4)) {
      case 0 -> Collections.shuffle(arrivals, random);
      case 1 -> {
        // Each change at most a few places late.
        for (int i = 0; i + 1 < arrivals.size(); i++) {
          Collections.swap(arrivals, i, i + random.nextInt(Math.min(4, arrivals.size() - i)));
        }
      }
      case 2 -> {
        int end = random.nextInt(arrivals.size() + 1);
        arrivals.addAll(end, history.subList(random.nextInt(end + 1), end));
      }
      default -> {}
    }
    for (int i = random.nextInt(10); i > 0; i--) {
      arrivals.add(
          random.nextInt(arrivals.size() + 1), history.get(random.nextInt(history.size())));
    }
    List<Action> actions = new ArrayList<>();
    for (FactChange<?> change : arrivals) {
      actions.add(new Action.Arrives(change));
      if (random.nextInt(5) == 0) {
        actions.add(new Action.IsStored());
      }
      if (random.nextInt(8) == 0) {
        actions.add(new Action.IsPruned(T - random.nextInt((int) ModelConstants.DAY)));
      }
    }
    return actions;
  }

  /** What differs; null: nothing. */
  private static String difference(List<Action> actions) {
    Ledger ledger = new Ledger();
    List<FactChange<?>> arrived = new ArrayList<>();
    for (Action action : actions) {
      if (action instanceof Action.Arrives arrives) {
        ledger.apply(FactChange.ofBytes(arrives.change().toBytes()));
        arrived.add(arrives.change());
      } else if (action instanceof Action.IsPruned pruned) {
        ledger.prune(pruned.now(), ModelConstants.COUNTING_WINDOW, MARKERS);
      } else {
        ledger = Ledger.ofBytes(ledger.toBytes());
      }
    }
    Ledger expected = History.outcome(arrived);
    if (ledger.isErased()) {
      // The outcome of an erasure is an empty ledger.
      return expected.toBytes().length == new Ledger().toBytes().length ? null : "erased";
    }
    if (ledger.version() != expected.version()) {
      return "version " + ledger.version() + " instead of " + expected.version();
    }
    Insights insights = insights(ledger);
    Insights wanted = insights(expected);
    return insights.equals(wanted) ? null : insights + "\ninstead of\n" + wanted;
  }

  private static Insights insights(Ledger ledger) {
    return Model.evaluate(LedgerFacts.of(ledger), CATALOG, Parameters.DEFAULT, T);
  }

  /** Leaves out what is not needed to fail. */
  private static List<Action> shrink(List<Action> failing) {
    List<Action> smallest = new ArrayList<>(failing);
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (int i = smallest.size() - 1; i >= 0; i--) {
        Action left = smallest.remove(i);
        if (difference(smallest) == null) {
          smallest.add(i, left);
        } else {
          smaller = true;
        }
      }
    }
    return smallest;
  }
}
