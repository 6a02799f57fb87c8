package app.gravl.jobs.insights;

import app.gravl.jobs.catalog.CatalogInForce;
import app.gravl.jobs.changes.Shard;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.epoch.Loss;
import app.gravl.jobs.ledger.Ledger;
import app.gravl.jobs.ledger.LedgerFacts;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.jobs.sink.SinkEntry;
import app.gravl.model.ModelConstants;
import app.gravl.schema.AlarmKind;
import org.apache.flink.api.common.state.ValueState;

/**
 * Brings a user's ledger up to date, evaluates it, and plans when to do so again. The ledger is
 * read and written back once an evaluation, whatever its length.
 */
final class UserInsights {

  /** How long to wait before asking again whether the catalog has come. */
  private static final long CATALOG_RETRY_MILLIS = 200;

  /** How long to wait for the rest of a snapshot whose catalog has not come yet. */
  private static final long SNAPSHOT_RETRY_MILLIS = 10_000;

  /** Why a user is evaluated. */
  enum Occasion {
    /** Something changed, or somebody asks. */
    CHANGE,
    /** A timer: there may be nothing to do. */
    TIME,
    /** The timer of rows that wait for their bump: what still waits may be overdue. */
    DEADLINE
  }

  private final Evaluator evaluator;
  private final long markerMillis;
  private final ValueState<byte[]> ledgerState;
  private final PendingFacts pending;
  private final CatalogView catalog;
  private final CatchUp catchUp;
  private final StreamTime streamTime;
  private final InsightsMetrics metrics;
  private final Alarms alarms;
  private final Failures failures;
  private final MissingChanges missingChanges = new MissingChanges();

  UserInsights(
      Evaluator evaluator,
      long markerMillis,
      ValueState<byte[]> ledgerState,
      PendingFacts pending,
      CatalogView catalog,
      CatchUp catchUp,
      StreamTime streamTime,
      InsightsMetrics metrics,
      Alarms alarms,
      Failures failures) {
    this.evaluator = evaluator;
    this.markerMillis = markerMillis;
    this.ledgerState = ledgerState;
    this.pending = pending;
    this.catalog = catalog;
    this.catchUp = catchUp;
    this.streamTime = streamTime;
    this.metrics = metrics;
    this.alarms = alarms;
    this.failures = failures;
  }

  /** A look at a user whom a timer names: a live bump may have done its work already. */
  void look(Turn turn, Occasion timer) throws Exception {
    if (!pending.isEmpty() || isDue(turn)) {
      evaluate(turn, timer);
    }
  }

  private boolean isDue(Turn turn) throws Exception {
    byte[] bytes = ledgerState.value();
    try {
      return bytes != null && Ledger.isDue(bytes, turn.machine());
    } catch (RuntimeException e) {
      // The evaluation will find the same, and put the user aside.
      return true;
    }
  }

  /** Evaluates a user whom the catalog in force, or another model, concerns, and no other. */
  void followCatalog(Turn turn, long version) throws Exception {
    byte[] bytes = ledgerState.value();
    if (bytes == null) {
      return;
    }
    Ledger ledger;
    try {
      ledger = Ledger.ofBytes(bytes);
    } catch (RuntimeException e) {
      failures.ofUser(turn, e);
      return;
    }
    if (ledger.isErased()) {
      return;
    }
    CatalogInForce inForce = catalog.inForce(turn);
    if (inForce == null || !catalog.hasCome(version, turn)) {
      // The broadcast is still on its way to this subtask.
      ledger.awaitCatalog(version);
      lookAgainSoon(turn, ledger);
    } else if (ledger.model() != evaluator.model() || LedgerFacts.touchedBy(inForce, ledger)) {
      evaluate(turn, Occasion.CHANGE);
    }
  }

  private void lookAgainSoon(Turn turn, Ledger ledger) throws Exception {
    UserTimers.next(turn.timers(), ledger, turn.machine() + CATALOG_RETRY_MILLIS);
    ledgerState.update(ledger.toBytes());
  }

  /** Applies what is covered, evaluates, and plans the next time. */
  void evaluate(Turn turn, Occasion occasion) throws Exception {
    long machine = turn.machine();
    CatalogInForce inForce = catalog.inForce(turn);
    if (inForce == null) {
      turn.againAt(machine + CATALOG_RETRY_MILLIS);
      return;
    }
    Ledger ledger;
    boolean wasErased;
    PendingFacts.Split split;
    try {
      ledger = Ledger.ofBytes(ledgerState.value());
      wasErased = ledger.isErased();
      boolean mayBeOverdue = occasion == Occasion.DEADLINE && catchUp.isCaughtUp(machine);
      split = pending.split(mayBeOverdue ? streamTime.allCommittedTo() : 0);
      split.covered().forEach(ledger::apply);
      ledger.prune(streamTime.forgetting(machine), ModelConstants.COUNTING_WINDOW, markerMillis);
    } catch (RuntimeException e) {
      // Nothing was changed: the next change, or an operator, tries again.
      failures.ofUser(turn, e);
      return;
    }
    if (occasion != Occasion.CHANGE && split.covered().isEmpty()) {
      if (!ledger.isDue(machine)) {
        // Rows that wait for their bump, and for nothing else.
        UserTimers.deadline(turn.timers(), split, machine);
        return;
      }
      if (!catalog.hasCome(ledger.awaitedCatalog(), turn)) {
        lookAgainSoon(turn, ledger);
        return;
      }
    }
    pending.keep(split.uncovered());
    tellOfOverdue(turn, split);
    UserTimers.deadline(turn.timers(), split, machine);

    if (ledger.isErased() && wasErased && isForgotten(ledger, machine)) {
      UserTimers.next(turn.timers(), ledger, 0);
      ledgerState.clear();
      return;
    }
    long next =
        ledger.isErased() ? erased(turn, ledger, wasErased) : insights(turn, ledger, inForce);
    if (catalog.hasCome(ledger.awaitedCatalog(), turn)) {
      ledger.awaitCatalog(0);
    } else {
      long retry = machine + CATALOG_RETRY_MILLIS;
      next = next == 0 ? retry : Math.min(next, retry);
    }
    UserTimers.next(turn.timers(), ledger, next);
    ledgerState.update(ledger.toBytes());
  }

  private void tellOfOverdue(Turn turn, PendingFacts.Split split) {
    if (split.overdue() > 0) {
      metrics.uncovered(split.overdue());
      alarms.raise(
          AlarmKind.UNCOVERED_ROWS,
          "%d rows of user %d came without a bump of the user's version"
              .formatted(split.overdue(), turn.user()),
          turn.machine(),
          turn.out());
    }
  }

  /** Whether no change of an erased user can arrive any more. */
  private boolean isForgotten(Ledger ledger, long machine) {
    return streamTime.forgetting(machine) - ledger.erasedAt() >= markerMillis;
  }

  /**
   * @return when to look next whether the marker may go
   */
  private long erased(Turn turn, Ledger ledger, boolean wasErased) {
    if (!wasErased) {
      turn.letter(DeadLetter.erasureOf(turn.user()));
      return turn.machine() + markerMillis;
    }
    long timer = ledger.nextEvaluation();
    // This machine's clock may be ahead of the commits, which alone make a marker old.
    return timer > turn.machine() ? timer : turn.machine() + ModelConstants.HOUR;
  }

  /**
   * @return when to evaluate next; 0: nothing will change by itself
   */
  private long insights(Turn turn, Ledger ledger, CatalogInForce inForce) throws Exception {
    if (ledger.version() == 0) {
      return 0;
    }
    if (!ledger.isFounded()) {
      Shard shard = streamTime.shardOf(turn.user());
      if (ledger.epoch() > catalog.epoch(turn, shard.number())) {
        // Its snapshot may be on its way, or in the savepoint that this job was not started from.
        return turn.machine() + SNAPSHOT_RETRY_MILLIS;
      }
      Loss loss = missingChanges.found(turn.user(), ledger.epoch(), shard, turn.machine());
      if (loss != null) {
        turn.loss(loss);
      }
      return 0;
    }
    InsightRows rows;
    try {
      rows =
          evaluator.evaluate(
              turn.user(), ledger, inForce.catalog(), streamTime.now(turn.machine()));
    } catch (RuntimeException | StackOverflowError e) {
      failures.ofUser(turn, e);
      return 0;
    }
    ledger.setEvaluatedWith(inForce.catalog().version(), evaluator.model());
    rows.hops = turn.hops();
    turn.emit(SinkEntry.of(rows));
    metrics.evaluated();
    return rows.validUntil == InsightRows.NEVER ? 0 : rows.validUntil;
  }
}
