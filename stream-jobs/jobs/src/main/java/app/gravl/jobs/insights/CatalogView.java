package app.gravl.jobs.insights;

import app.gravl.jobs.catalog.CatalogInForce;
import app.gravl.jobs.catalog.CatalogStaging;
import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.UserChange;
import app.gravl.jobs.sink.SinkEntry;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.jspecify.annotations.Nullable;

/** The broadcast state as users' evaluations see it, decoded once a change. */
final class CatalogView {

  private static final long UNKNOWN = -1;

  private @Nullable CatalogInForce inForce;
  private long epoch = UNKNOWN;

  /** The state has changed. */
  void forget() {
    inForce = null;
    epoch = UNKNOWN;
  }

  /** Null: none has come yet. */
  @Nullable CatalogInForce inForce(
      KeyedBroadcastProcessFunction<Long, UserChange, CatalogChange, SinkEntry>.ReadOnlyContext
          context)
      throws Exception {
    if (inForce == null) {
      inForce = CatalogStaging.inForce(context.getBroadcastState(CatalogStaging.IN_FORCE));
    }
    return inForce;
  }

  /** Whether a catalog of at least that version is in force; of 0 always. */
  boolean hasCome(
      long version,
      KeyedBroadcastProcessFunction<Long, UserChange, CatalogChange, SinkEntry>.ReadOnlyContext
          context)
      throws Exception {
    CatalogInForce current = inForce(context);
    return current != null && current.catalog().version() >= version;
  }

  /** The epoch in force; 0: none has come yet. */
  long epoch(
      KeyedBroadcastProcessFunction<Long, UserChange, CatalogChange, SinkEntry>.ReadOnlyContext
          context)
      throws Exception {
    if (epoch == UNKNOWN) {
      epoch = CatalogStaging.epoch(context.getBroadcastState(CatalogStaging.IN_FORCE));
    }
    return epoch;
  }
}
