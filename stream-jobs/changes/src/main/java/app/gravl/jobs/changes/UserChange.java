package app.gravl.jobs.changes;

import org.jspecify.annotations.Nullable;

/**
 * What the keyed stream carries: a {@link FactChange} in its binary form, with what must be known
 * of it before it is decoded; or a command to look at a user; or a heartbeat. A Flink POJO, hence
 * the public fields and the empty constructor.
 */
public final class UserChange {

  /** The key; of a heartbeat its id, negated, so that no user shares it. */
  public long userId;

  /** When the change was committed, epoch milliseconds; the stream's lag is measured by it. */
  public long committedAt;

  /** Of the snapshot that the change belongs to or comes after; 0 for a command. */
  public long epoch;

  /** Where in the WAL the full snapshot stands that read the row; 0: none did. */
  public long snapshotLsn;

  /** The {@link Shard} that brought it, of {@link #shards}. */
  public int shard;

  public int shards = 1;

  /** A bump of the user's version: what it covers stands before it. */
  public boolean bump;

  /**
   * Above 0: no change but a command to look whether the catalog of this version or a later one
   * touches this user, or the model is another than the user was last evaluated with.
   */
  public long catalogVersion;

  /** No change but a command to evaluate this user now. */
  public boolean evaluate;

  /** Above 0: no change of a user but a row of cdc_heartbeat, beaten at {@link #beatAt}. */
  public int heartbeat;

  /** Epoch milliseconds. */
  public long beatAt;

  /** Null where its way is not measured. */
  public @Nullable HopTimes hops;

  /** The {@link FactChange}; empty for a command or a heartbeat. */
  public byte[] fact = {};

  public UserChange() {}

  public boolean ofSnapshot() {
    return snapshotLsn != 0;
  }

  /**
   * @param traceparent of the trace that it belongs to
   */
  UserChange traced(String traceparent, long capturedAt) {
    hops = new HopTimes(committedAt, capturedAt);
    hops.traceparent = traceparent;
    return this;
  }

  UserChange through(Shard by) {
    shard = by.number();
    shards = by.of();
    return this;
  }

  /**
   * @param snapshotLsn 0 where no full snapshot read it
   */
  public static UserChange of(long userId, FactChange<?> fact, long snapshotLsn) {
    UserChange change = new UserChange();
    change.userId = userId;
    change.committedAt = fact.committedAt();
    change.epoch = fact.order().epoch();
    change.snapshotLsn = snapshotLsn;
    change.bump = fact.isBump();
    change.fact = fact.toBytes();
    return change;
  }

  /**
   * @param snapshotLsn 0 where no full snapshot read it
   */
  public static UserChange heartbeat(
      int id, long beatAt, long committedAt, long capturedAt, long epoch, long snapshotLsn) {
    UserChange change = new UserChange();
    change.userId = -id;
    change.heartbeat = id;
    change.beatAt = beatAt;
    change.committedAt = committedAt;
    change.hops = new HopTimes(committedAt, capturedAt);
    change.epoch = epoch;
    change.snapshotLsn = snapshotLsn;
    return change;
  }

  public static UserChange catalogCommand(long userId, long catalogVersion) {
    UserChange change = new UserChange();
    change.userId = userId;
    change.catalogVersion = catalogVersion;
    return change;
  }

  public static UserChange evaluateCommand(long userId) {
    UserChange change = new UserChange();
    change.userId = userId;
    change.evaluate = true;
    return change;
  }
}
