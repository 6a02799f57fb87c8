package app.gravl.jobs.ledger;

import app.gravl.jobs.changes.ByteReader;
import app.gravl.jobs.changes.ByteWriter;
import app.gravl.jobs.changes.FactChange;
import app.gravl.jobs.changes.FactKind;
import app.gravl.jobs.changes.Order;
import app.gravl.model.CheckIn;
import app.gravl.model.LoggedSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All facts of one user that can still count, and what the job must remember between evaluations.
 * Any sequence of the same changes, with repetitions, ends in the same facts.
 */
public final class Ledger {

  /** The first byte of the stored form; raise it with the format and keep reading the old ones. */
  private static final int FORMAT = 1;

  private final FactTable<?>[] tables = new FactTable<?>[FactKind.ALL.size()];

  // Changes before this are known to be covered, by a full snapshot or by the user's erasure.
  private Order floor = Order.NONE;
  private boolean erased;
  private long nextEvaluation;
  private long catalogVersion;
  private long awaitedCatalog;

  public Ledger() {
    for (FactKind<?> kind : FactKind.ALL) {
      tables[kind.tag() - 1] = new FactTable<>(kind);
    }
  }

  /**
   * Takes a change unless it is old.
   *
   * @param now epoch milliseconds; dates the marker of a row that is gone
   */
  public <T> void apply(FactChange<T> change, long now) {
    if (change.order().isBefore(floor)) {
      return;
    }
    if (change.kind() == FactKind.USER) {
      if (change.fact() == null) {
        erase(change.order());
        return;
      }
      erased = false;
    }
    table(change.kind()).apply(change, now);
    if (change.snapshot() && change.kind() == FactKind.VERSION) {
      finishSnapshot(change.order());
    }
  }

  /** The user's version is a snapshot's last row: what the snapshot did not bring is gone. */
  private void finishSnapshot(Order snapshot) {
    for (FactTable<?> table : tables) {
      table.dropBefore(snapshot);
    }
    floor = Order.later(floor, snapshot);
  }

  /**
   * All that is known from before the erasure goes. What is later stays: it belongs to a user who
   * was created again under the same id, whose own row may yet have to come.
   */
  private void erase(Order order) {
    for (FactTable<?> table : tables) {
      table.dropBefore(order);
    }
    floor = Order.later(floor, order);
    erased = table(FactKind.USER).get(0) == null;
    if (erased) {
      catalogVersion = 0;
      awaitedCatalog = 0;
    }
  }

  /**
   * Lets go of what can't count any more at {@code now} or later.
   *
   * @param horizonMillis facts as old as this count no more
   * @param markerMillis no change older than this can still arrive
   */
  public void prune(long now, long horizonMillis, long markerMillis) {
    long horizon = now - horizonMillis;
    table(FactKind.SET).expire(set -> set.performedAt() <= horizon, now);
    table(FactKind.CHECK_IN).expire(checkIn -> checkIn.at() <= horizon, now);
    for (FactTable<?> table : tables) {
      table.dropMarkers(floor, now - markerMillis);
    }
  }

  /** The user's version that all facts up to now belong to; 0: not told yet. */
  public long version() {
    Long version = table(FactKind.VERSION).get(0);
    return version == null ? 0 : version;
  }

  /** The user was deleted: only the memory of it is left, so that nothing late revives them. */
  public boolean isErased() {
    return erased;
  }

  /** When the user is due again by the mere passing of time, epoch milliseconds; 0: never. */
  public long nextEvaluation() {
    return nextEvaluation;
  }

  public void setNextEvaluation(long at) {
    nextEvaluation = at;
  }

  /** The catalog that the user was last evaluated with; 0: never evaluated. */
  public long catalogVersion() {
    return catalogVersion;
  }

  public void setCatalogVersion(long version) {
    catalogVersion = version;
  }

  /** The catalog that the user is to be looked at with as soon as it has come; 0: none. */
  public long awaitedCatalog() {
    return awaitedCatalog;
  }

  public void awaitCatalog(long version) {
    awaitedCatalog = version;
  }

  List<LoggedSet> sets() {
    List<LoggedSet> sets = new ArrayList<>();
    table(FactKind.SET).forEach(sets::add);
    return sets;
  }

  List<CheckIn> checkIns() {
    List<CheckIn> checkIns = new ArrayList<>();
    table(FactKind.CHECK_IN).forEach(checkIns::add);
    return checkIns;
  }

  // The array holds each kind's table at its tag, so the cast can't fail.
  @SuppressWarnings("unchecked")
  <T> FactTable<T> table(FactKind<T> kind) {
    return (FactTable<T>) tables[kind.tag() - 1];
  }

  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(1024);
    out.writeByte(FORMAT);
    out.writeByte(erased ? 1 : 0);
    out.writeUnsigned(floor.epoch());
    out.writeUnsigned(floor.lsn());
    out.writeUnsigned(nextEvaluation);
    out.writeUnsigned(catalogVersion);
    out.writeUnsigned(awaitedCatalog);
    for (FactTable<?> table : tables) {
      table.write(out);
    }
    return out.toByteArray();
  }

  /**
   * @param bytes from {@link #toBytes()}; null: a user of whom nothing is known
   */
  public static Ledger ofBytes(byte @Nullable [] bytes) {
    Ledger ledger = new Ledger();
    if (bytes == null) {
      return ledger;
    }
    ByteReader in = new ByteReader(bytes);
    int format = in.readByte();
    if (format != FORMAT) {
      throw new IllegalStateException(
          "ledger of format " + format + "; this program reads " + FORMAT);
    }
    ledger.erased = in.readByte() == 1;
    ledger.floor = new Order(in.readUnsigned(), in.readUnsigned());
    ledger.nextEvaluation = in.readUnsigned();
    ledger.catalogVersion = in.readUnsigned();
    ledger.awaitedCatalog = in.readUnsigned();
    for (FactKind<?> kind : FactKind.ALL) {
      ledger.tables[kind.tag() - 1] = FactTable.read(kind, in);
    }
    return ledger;
  }
}
