package app.gravl.jobs.bootstrap;

import app.gravl.jobs.changes.FactChange;
import app.gravl.jobs.changes.FactChange.Origin;
import app.gravl.jobs.changes.FactKind;
import app.gravl.jobs.changes.Order;
import app.gravl.jobs.facts.StoredUser;
import app.gravl.jobs.ledger.Ledger;
import app.gravl.model.LoggedSet;
import app.gravl.model.Preferences;
import java.util.List;

/**
 * A user's rows as changes that the connector's own snapshot would have sent, taken by the ledger
 * as the stream's own.
 */
final class SnapshotLedger {

  private final Ledger ledger = new Ledger();
  private final Order order;
  private final long committedAt;

  private SnapshotLedger(long epoch, long committedAt) {
    this.order = new Order(epoch, Order.SNAPSHOT_LSN);
    this.committedAt = committedAt;
  }

  /**
   * @param epoch that the snapshot begins
   * @param takenAt of the snapshot, epoch milliseconds
   */
  static Ledger of(StoredUser user, List<LoggedSet> sets, long epoch, long takenAt) {
    return new SnapshotLedger(epoch, takenAt).take(user, sets);
  }

  private Ledger take(StoredUser user, List<LoggedSet> sets) {
    apply(FactKind.USER, 0, true);
    for (LoggedSet set : sets) {
      apply(FactKind.SET, set.id(), set);
    }
    user.checkIns.forEach(checkIn -> apply(FactKind.CHECK_IN, checkIn.id(), checkIn));
    Preferences preferences = user.preferences();
    if (preferences != null) {
      apply(FactKind.PREFERENCES, 0, preferences);
    }
    user.excluded.forEach(exercise -> apply(FactKind.EXCLUDED_EXERCISE, exercise, true));
    user.workouts.forEach((id, name) -> apply(FactKind.CUSTOM_WORKOUT, id, name));
    user.planned.forEach((id, row) -> apply(FactKind.CUSTOM_WORKOUT_EXERCISE, id, row));
    user.own.forEach((id, exercise) -> apply(FactKind.OWN_EXERCISE, id, exercise));
    if (user.version > 0) {
      apply(FactKind.VERSION, 0, user.version);
    }
    return ledger;
  }

  private <T> void apply(FactKind<T> kind, long rowId, T fact) {
    ledger.apply(new FactChange<>(kind, rowId, order, committedAt, Origin.SNAPSHOT, fact));
  }
}
