package app.gravl.jobs.bootstrap;

/** A user's state as it is written into the savepoint. A Flink POJO. */
public final class UserLedger {

  public long userId;

  /** {@code Ledger.toBytes()}. */
  public byte[] ledger = {};

  /** When the user is to be evaluated again, epoch milliseconds; 0: nothing changes by itself. */
  public long nextEvaluation;

  public UserLedger() {}

  UserLedger(long userId, byte[] ledger, long nextEvaluation) {
    this.userId = userId;
    this.ledger = ledger;
    this.nextEvaluation = nextEvaluation;
  }
}
