package app.gravl.jobs.ledger;

import app.gravl.jobs.changes.FactChange;
import app.gravl.jobs.changes.FactChange.Origin;
import app.gravl.jobs.changes.FactKind;
import app.gravl.jobs.changes.Order;
import app.gravl.jobs.changes.RandomFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a database could have done to one user, by chance: rows inserted, edited and deleted, the
 * user erased and created again, everything read anew by a snapshot of a higher epoch.
 */
final class History {

  private static final int ROWS_OF_A_KIND = 7;

  /** When everything was committed: orders, not times, say what is newer. */
  static final long AT = 1_790_000_000_123L;

  private record Key(FactKind<?> kind, long rowId) {}

  private final Random random;
  private final RandomFacts facts;
  private final List<FactChange<?>> changes = new ArrayList<>();
  private final Map<Key, Object> database = new HashMap<>();
  private long epoch = 1;
  private long lsn = 1_000;

  private History(Random random, RandomFacts facts) {
    this.random = random;
    this.facts = facts;
  }

  /** In the order in which it happened. */
  static List<FactChange<?>> random(Random random, RandomFacts facts) {
    History history = new History(random, facts);
    history.put(FactKind.USER, 0);
    history.put(FactKind.VERSION, 0);
    for (int i = 4 + random.nextInt(50); i > 0; i--) {
      history.step();
    }
    return history.changes;
  }

  private void step() {
    int dice = random.nextInt(100);
    if (dice < 2) {
      erase();
    } else if (dice < 5) {
      snapshot();
    } else if (!database.containsKey(new Key(FactKind.USER, 0))) {
      put(FactKind.USER, 0);
      put(FactKind.VERSION, 0);
    } else {
      // Sets are most of what happens.
      FactKind<?> kind = dice < 60 ? FactKind.SET : FactKind.ALL.get(random.nextInt(9));
      boolean single =
          kind == FactKind.USER || kind == FactKind.VERSION || kind == FactKind.PREFERENCES;
      long rowId = single ? 0 : 1 + random.nextInt(ROWS_OF_A_KIND);
      boolean there = database.containsKey(new Key(kind, rowId));
      if (there && random.nextInt(3) == 0 && (!single || kind == FactKind.PREFERENCES)) {
        delete(kind, rowId);
      } else {
        put(kind, rowId);
      }
    }
  }

  private Order next() {
    lsn += 1 + random.nextInt(50);
    return new Order(epoch, lsn);
  }

  private <T> void put(FactKind<T> kind, long rowId) {
    T fact = facts.of(kind, rowId);
    database.put(new Key(kind, rowId), fact);
    changes.add(new FactChange<>(kind, rowId, next(), AT, Origin.INSERTED, fact));
  }

  private <T> void delete(FactKind<T> kind, long rowId) {
    database.remove(new Key(kind, rowId));
    changes.add(new FactChange<>(kind, rowId, next(), AT, Origin.CHANGED, null));
  }

  /** The user first, then what it cascades to. */
  private void erase() {
    Set<Key> cascade = new HashSet<>(database.keySet());
    Key user = new Key(FactKind.USER, 0);
    if (cascade.remove(user)) {
      delete(FactKind.USER, 0);
      cascade.forEach(key -> delete(key.kind(), key.rowId()));
    }
  }

  /** The database may have been restored meanwhile: rows are gone, and LSNs begin anew. */
  private void snapshot() {
    epoch++;
    lsn = random.nextBoolean() ? lsn : random.nextInt(1_000);
    Order order = new Order(epoch, Order.SNAPSHOT_LSN);
    database.keySet().removeIf(key -> key.kind() == FactKind.SET && random.nextInt(4) == 0);
    if (!database.containsKey(new Key(FactKind.USER, 0))) {
      return;
    }
    database.keySet().stream()
        .filter(key -> key.kind() != FactKind.VERSION)
        .forEach(key -> changes.add(read(key.kind(), key.rowId(), order)));
    changes.add(read(FactKind.VERSION, 0, order));
  }

  // A row of a kind is a fact of that kind.
  @SuppressWarnings("unchecked")
  private <T> FactChange<T> read(FactKind<T> kind, long rowId, Order order) {
    return new FactChange<>(
        kind, rowId, order, AT, Origin.SNAPSHOT, (T) database.get(new Key(kind, rowId)));
  }

  /** A ledger that took only what is left in the end of these changes, whatever their order. */
  static Ledger outcome(List<FactChange<?>> arrived) {
    List<FactChange<?>> sorted = new ArrayList<>(new HashSet<>(arrived));
    sorted.sort(
        Comparator.<FactChange<?>, Order>comparing(FactChange::order)
            .thenComparing(change -> change.kind() == FactKind.VERSION));
    Map<Integer, TreeMap<Long, FactChange<?>>> left = new TreeMap<>();
    boolean erased = false;
    for (FactChange<?> change : sorted) {
      if (change.kind() == FactKind.USER) {
        erased = change.fact() == null;
        if (erased) {
          left.clear();
        }
      }
      left.computeIfAbsent(change.kind().tag(), tag -> new TreeMap<>()).put(change.rowId(), change);
      if (change.snapshot() && change.kind() == FactKind.VERSION) {
        left.values()
            .forEach(rows -> rows.values().removeIf(row -> row.order().isBefore(change.order())));
      }
    }
    Ledger ledger = new Ledger();
    if (!erased) {
      left.values()
          .forEach(
              rows ->
                  rows.values().stream()
                      .filter(row -> row.fact() != null)
                      .forEach(row -> ledger.apply(row)));
    }
    return ledger;
  }
}
