package app.gravl.jobs.ledger;

import app.gravl.jobs.changes.ByteReader;
import app.gravl.jobs.changes.ByteWriter;
import app.gravl.jobs.changes.FactChange;
import app.gravl.jobs.changes.FactChange.Origin;
import app.gravl.jobs.changes.FactKind;
import app.gravl.jobs.changes.Order;
import app.gravl.model.CheckIn;
import app.gravl.model.LoggedSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All facts of one user that can still count, and what the job must remember between evaluations.
 * Any sequence of the same changes, with repetitions, ends in the same facts. All instants are
 * epoch milliseconds by the clock of Postgres: no machine's clock can make it forget.
 */
public final class Ledger {

  private final FactTable<?>[] tables = new FactTable<?>[FactKind.ALL.size()];

  private LedgerHead head = LedgerHead.EMPTY;

  public Ledger() {
    for (FactKind<?> kind : FactKind.ALL) {
      tables[kind.tag() - 1] = new FactTable<>(kind);
    }
  }

  /**
   * Takes a change unless it is old. The first change of a higher epoch ends all that was before.
   */
  public <T> void apply(FactChange<T> change) {
    long epoch = change.order().epoch();
    if (epoch > head.epoch()) {
      forgetEarlierEpochs(epoch);
    }
    if (epoch < head.epoch() || change.order().isBefore(head.floor())) {
      return;
    }
    if (change.kind() == FactKind.USER) {
      if (change.fact() == null) {
        erase(change);
        return;
      }
      head = head.alive(head.founded() || change.origin() == Origin.INSERTED);
    }
    if (skipsVersions(change)) {
      head = head.incomplete();
    }
    table(change.kind()).apply(change);
    if (change.snapshot() && change.isBump()) {
      finishSnapshot(change.order());
    }
  }

  /**
   * Every transaction that touches a user's facts raises the version by one, so one that was left
   * out tells that changes are missing, however whole the topic looks.
   */
  private boolean skipsVersions(FactChange<?> change) {
    return change.isBump()
        && change.origin() == Origin.CHANGED
        && version() > 0
        && change.fact() instanceof Long version
        && version > version() + 1;
  }

  private void forgetEarlierEpochs(long epoch) {
    for (FactTable<?> table : tables) {
      table.clear();
    }
    // The timer is still set, and evaluations go on from what was evaluated.
    head = head.inEpoch(epoch);
  }

  /** The user's version is a snapshot's last row: what the snapshot did not bring is gone. */
  private void finishSnapshot(Order snapshot) {
    for (FactTable<?> table : tables) {
      table.dropBefore(snapshot);
    }
    head = head.from(snapshot).alive(true);
  }

  /**
   * All that is known from before the erasure goes. What is later stays: it belongs to a user who
   * was created again under the same id, whose own row may yet have to come.
   */
  private void erase(FactChange<?> change) {
    for (FactTable<?> table : tables) {
      table.dropBefore(change.order());
    }
    head = head.from(change.order());
    if (table(FactKind.USER).get(0) == null) {
      head = head.erased(change.committedAt());
    }
  }

  /**
   * Lets go of what can't count any more at {@code now} or later.
   *
   * @param now at most the time of the latest commit that was seen; 0 where none was: nothing goes
   * @param horizonMillis facts as old as this count no more
   * @param markerMillis no change older than this can still arrive
   */
  public void prune(long now, long horizonMillis, long markerMillis) {
    long horizon = now - horizonMillis;
    table(FactKind.SET).expire(set -> set.performedAt() <= horizon, now);
    table(FactKind.CHECK_IN).expire(checkIn -> checkIn.at() <= horizon, now);
    for (FactTable<?> table : tables) {
      table.dropMarkers(head.floor(), now - markerMillis);
    }
  }

  /** The user's version that all facts up to now belong to; 0: not told yet. */
  public long version() {
    Long version = table(FactKind.VERSION).get(0);
    return version == null ? 0 : version;
  }

  /** Of the snapshot that all these facts belong to or came after; 0: nothing is known. */
  public long epoch() {
    return head.epoch();
  }

  /**
   * Whether these are all of the user's facts: from the user's own beginning or from a whole
   * snapshot on, without a gap. Otherwise something is missing, and nothing true can be said.
   */
  public boolean isFounded() {
    return head.founded();
  }

  /** The user was deleted: only the memory of it is left, so that nothing late revives them. */
  public boolean isErased() {
    return head.erasedAt() != 0;
  }

  /** When the user was deleted, epoch milliseconds; 0: not. */
  public long erasedAt() {
    return head.erasedAt();
  }

  /** When the user is due again by the mere passing of time, epoch milliseconds; 0: never. */
  public long nextEvaluation() {
    return head.nextEvaluation();
  }

  /** Whether the next evaluation is due, at {@code now} in epoch milliseconds. */
  public boolean isDue(long now) {
    return head.isDue(now);
  }

  public void setNextEvaluation(long at) {
    head = head.due(at);
  }

  /** The catalog that the user was last evaluated with; 0: never evaluated. */
  public long catalogVersion() {
    return head.catalogVersion();
  }

  /** What the user was last evaluated with, as the evaluation names it; 0: never evaluated. */
  public int model() {
    return head.model();
  }

  public void setEvaluatedWith(long catalogVersion, int model) {
    head = head.evaluatedWith(catalogVersion, model);
  }

  /** The catalog that the user is to be looked at with as soon as it has come; 0: none. */
  public long awaitedCatalog() {
    return head.awaitedCatalog();
  }

  public void awaitCatalog(long version) {
    head = head.awaiting(version);
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
    head.write(out);
    for (FactTable<?> table : tables) {
      table.write(out);
    }
    return out.toByteArray();
  }

  /**
   * @param bytes from {@link #toBytes()}; null: a user of whom nothing is known
   * @throws IllegalStateException where they are of a format that this program does not know
   */
  public static Ledger ofBytes(byte @Nullable [] bytes) {
    Ledger ledger = new Ledger();
    if (bytes == null) {
      return ledger;
    }
    ByteReader in = new ByteReader(bytes);
    ledger.head = LedgerHead.read(in);
    for (FactKind<?> kind : FactKind.ALL) {
      ledger.tables[kind.tag() - 1] = FactTable.read(kind, in, LedgerHead.factsFormat(bytes));
    }
    if (ledger.head.isOfFirstRelease()) {
      ledger.head = ledger.head.completed(ledger.newestEpoch());
    }
    return ledger;
  }

  private long newestEpoch() {
    long newest = head.floor().epoch();
    for (FactTable<?> table : tables) {
      newest = Math.max(newest, table.newestEpoch());
    }
    return newest;
  }

  /** {@link #isDue} of stored bytes, without reading the facts. */
  public static boolean isDue(byte[] bytes, long now) {
    return LedgerHead.read(new ByteReader(bytes)).isDue(now);
  }

  /** {@link #epoch()} of stored bytes, without reading the facts where that can be avoided. */
  public static long epochOf(byte[] bytes) {
    LedgerHead head = LedgerHead.read(new ByteReader(bytes));
    return head.isOfFirstRelease() ? ofBytes(bytes).epoch() : head.epoch();
  }
}
