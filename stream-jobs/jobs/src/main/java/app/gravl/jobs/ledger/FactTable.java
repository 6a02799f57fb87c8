package app.gravl.jobs.ledger;

import app.gravl.jobs.changes.ByteReader;
import app.gravl.jobs.changes.ByteWriter;
import app.gravl.jobs.changes.FactChange;
import app.gravl.jobs.changes.FactKind;
import app.gravl.jobs.changes.FactsFormat;
import app.gravl.jobs.changes.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one kind, each with the order of the change that it last took: the latest change of a
 * row wins whatever the sequence of arrival. A row that is gone stays as a marker, so that an older
 * change of it that arrives late is known to be old.
 */
final class FactTable<T> {

  /**
   * One row.
   *
   * @param fact null: a marker
   * @param goneSince when the row became a marker, epoch milliseconds by the clock of Postgres; 0
   *     while it is there
   */
  private record Entry<T>(long id, Order order, @Nullable T fact, long goneSince) {}

  private final FactKind<T> kind;
  // Sorted by id: found by bisection, stored as small differences.
  private final List<Entry<T>> entries;

  FactTable(FactKind<T> kind) {
    this(kind, new ArrayList<>());
  }

  private FactTable(FactKind<T> kind, List<Entry<T>> entries) {
    this.kind = kind;
    this.entries = entries;
  }

  /** Takes the change unless the row has taken a later one. */
  void apply(FactChange<T> change) {
    T fact = change.fact();
    long goneSince = fact == null ? Math.max(1, change.committedAt()) : 0;
    Entry<T> entry = new Entry<>(change.rowId(), change.order(), fact, goneSince);
    int index = find(change.rowId());
    if (index < 0) {
      entries.add(-index - 1, entry);
    } else if (!change.order().isBefore(entries.get(index).order())) {
      entries.set(index, entry);
    }
  }

  private int find(long id) {
    int low = 0;
    int high = entries.size() - 1;
    // New rows have the highest ids.
    if (high >= 0 && entries.get(high).id() < id) {
      return -high - 2;
    }
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = entries.get(middle).id();
      if (found < id) {
        low = middle + 1;
      } else if (found > id) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -low - 1;
  }

  @Nullable T get(long id) {
    int index = find(id);
    return index < 0 ? null : entries.get(index).fact();
  }

  void forEach(Consumer<T> consumer) {
    for (Entry<T> entry : entries) {
      T fact = entry.fact();
      if (fact != null) {
        consumer.accept(fact);
      }
    }
  }

  void forEachWithId(BiConsumer<Long, T> consumer) {
    for (Entry<T> entry : entries) {
      T fact = entry.fact();
      if (fact != null) {
        consumer.accept(entry.id(), fact);
      }
    }
  }

  /**
   * Forgets rows whose last change is before a snapshot that has been read in full: it lacks them.
   */
  void dropBefore(Order snapshot) {
    entries.removeIf(entry -> entry.order().isBefore(snapshot));
  }

  void clear() {
    entries.clear();
  }

  long newestEpoch() {
    return entries.stream().mapToLong(entry -> entry.order().epoch()).max().orElse(0);
  }

  /** Turns rows into markers. */
  void expire(Predicate<T> expired, long now) {
    if (now <= 0) {
      return;
    }
    entries.replaceAll(
        entry -> {
          T fact = entry.fact();
          return fact != null && expired.test(fact)
              ? new Entry<>(entry.id(), entry.order(), null, now)
              : entry;
        });
  }

  /**
   * Forgets markers that protect from nothing any more: changes up to the floor are ignored anyway,
   * and older than the retention none can come.
   */
  void dropMarkers(Order floor, long goneBefore) {
    entries.removeIf(
        entry ->
            entry.fact() == null
                && (entry.goneSince() < goneBefore || !floor.isBefore(entry.order())));
  }

  void write(ByteWriter out) {
    out.writeUnsigned(entries.size());
    long id = 0;
    Order order = Order.NONE;
    for (Entry<T> entry : entries) {
      out.writeUnsigned(entry.id() - id);
      out.writeSigned(entry.order().epoch() - order.epoch());
      out.writeSigned(entry.order().lsn() - order.lsn());
      out.writeUnsigned(entry.goneSince());
      T fact = entry.fact();
      if (fact != null) {
        kind.write(out, fact);
      }
      id = entry.id();
      order = entry.order();
    }
  }

  static <T> FactTable<T> read(FactKind<T> kind, ByteReader in, FactsFormat format) {
    int count = in.readCount();
    List<Entry<T>> entries = new ArrayList<>(count + 8);
    long id = 0;
    long epoch = 0;
    long lsn = 0;
    for (int i = 0; i < count; i++) {
      id += in.readUnsigned();
      epoch += in.readSigned();
      lsn += in.readSigned();
      long goneSince = in.readUnsigned();
      T fact = goneSince == 0 ? kind.read(in, format) : null;
      entries.add(new Entry<>(id, new Order(epoch, lsn), fact, goneSince));
    }
    return new FactTable<>(kind, entries);
  }
}
