package app.gravl.jobs.insights;

import app.gravl.jobs.catalog.CatalogInForce;
import app.gravl.jobs.catalog.CatalogStaging;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The broadcast state as users' evaluations see it, decoded once a change. */
final class CatalogView {

  private static final long UNKNOWN = -1;

  private @Nullable CatalogInForce inForce;
  private long epoch = UNKNOWN;
  private @Nullable Map<Integer, Long> ownEpochs;
  private long arrived = UNKNOWN;

  /** The state has changed. */
  void forget() {
    inForce = null;
    epoch = UNKNOWN;
    ownEpochs = null;
    arrived = UNKNOWN;
  }

  /** Null: none has come yet. */
  @Nullable CatalogInForce inForce(Turn turn) throws Exception {
    if (inForce == null) {
      inForce = CatalogStaging.inForce(turn.inForce());
    }
    return inForce;
  }

  /**
   * Whether there is nothing to wait for: a catalog of at least that version is in force, or has
   * been refused. Of 0 always.
   */
  boolean hasCome(long version, Turn turn) throws Exception {
    CatalogInForce current = inForce(turn);
    if (current == null) {
      return false;
    }
    if (arrived == UNKNOWN) {
      arrived = CatalogStaging.arrived(turn.inForce());
    }
    return Math.max(current.catalog().version(), arrived) >= version;
  }

  /**
   * The epoch in force of a shard's users: that of all, or one of its own since; 0: none has come
   * yet.
   */
  long epoch(Turn turn, int shard) throws Exception {
    Map<Integer, Long> own = ownEpochs;
    if (own == null) {
      epoch = CatalogStaging.epoch(turn.inForce());
      own = CatalogStaging.epochsOfShards(turn.inForce());
      ownEpochs = own;
    }
    return own.isEmpty() ? epoch : Math.max(epoch, own.getOrDefault(shard, 0L));
  }
}
