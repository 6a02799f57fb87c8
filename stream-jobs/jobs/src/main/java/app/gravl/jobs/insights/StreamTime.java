package app.gravl.jobs.insights;

import app.gravl.jobs.changes.Shard;

/**
 * What time it is, by this machine and by the commits that the stream brings. Postgres' clock is
 * the one that all machines hear of, so it has the last word where they differ. One for each
 * subtask, in memory only: the next commit tells it anew.
 */
final class StreamTime {

  /** Further apart than this, milliseconds, one of the clocks is wrong. */
  static final long MAX_SKEW_MILLIS = 60_000;

  private long lastCommit;

  /** Of each shard of the stream: one may be behind while others are on time. */
  private long[] ofShard = new long[1];

  /**
   * @param shard that brought the change
   * @param shards how many there are
   * @param committedAt epoch milliseconds
   */
  void committed(int shard, int shards, long committedAt) {
    if (ofShard.length != shards) {
      ofShard = new long[shards];
    }
    ofShard[shard] = Math.max(ofShard[shard], committedAt);
    lastCommit = Math.max(lastCommit, committedAt);
  }

  /** The time of the latest commit that was seen, epoch milliseconds; 0: none yet. */
  long lastCommit() {
    return lastCommit;
  }

  /** The shard that brings a user's changes. */
  Shard shardOf(long user) {
    return new Shard(Math.floorMod(user, ofShard.length), ofShard.length);
  }

  /**
   * Up to which time all shards have brought their commits, epoch milliseconds; 0: of some shard
   * nothing has come yet.
   */
  long allCommittedTo() {
    long earliest = ofShard[0];
    for (long commit : ofShard) {
      earliest = Math.min(earliest, commit);
    }
    return earliest;
  }

  /**
   * The present, for evaluations: this machine's time, unless commits come from its future. A
   * machine ahead of time can't be told from a stream behind: the sink, which asks Postgres, holds
   * back what is dated ahead.
   */
  long now(long machine) {
    return isBehind(machine) ? lastCommit : machine;
  }

  /** Whether this machine's clock is behind the commits by more than a minute. */
  boolean isBehind(long machine) {
    return lastCommit - machine > MAX_SKEW_MILLIS;
  }

  /** For letting go of things: no clock that runs ahead makes anything old. */
  long forgetting(long machine) {
    return Math.min(machine, allCommittedTo());
  }
}
