package app.gravl.jobs.epoch;

import app.gravl.jobs.changes.Shard;
import app.gravl.schema.AlarmKind;

/** Changes that the stream's state will never see: only a new epoch replaces them. A Flink POJO. */
public final class Loss {

  /** The epoch in force when the job started, for a loss whose own epoch nothing tells. */
  public static final long OF_UNKNOWN_EPOCH = 0;

  /** The text of the {@link AlarmKind} that tells an operator of it. */
  public String kind = "";

  /** The latest epoch whose changes are not complete, or {@link #OF_UNKNOWN_EPOCH}. */
  public long epoch;

  /** What was found, for operators. */
  public String reason = "";

  /** Of the {@link Shard} whose epoch it is, of {@link #shards}. */
  public int shard;

  public int shards = 1;

  public Loss() {}

  public Loss(AlarmKind kind, long epoch, String reason) {
    this.kind = kind.text();
    this.epoch = epoch;
    this.reason = reason;
  }

  /**
   * @param of whose epoch it names
   */
  public Loss of(Shard of) {
    shard = of.number();
    shards = of.of();
    return this;
  }
}
