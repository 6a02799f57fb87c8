package app.gravl.jobs.insights;

import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.FactChange;
import app.gravl.jobs.changes.Shard;
import app.gravl.jobs.changes.UserChange;
import app.gravl.jobs.ledger.Ledger;
import app.gravl.jobs.sink.SinkEntry;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;

/**
 * Ends what is known from before an epoch: its snapshot brings all that is left of it, and users
 * who are gone in nothing else but this state must leave it too. It walks all keys, once an epoch:
 * that is little beside the snapshot, which brings every row of theirs.
 *
 * @param epoch that has begun
 * @param shard of whose users it has
 */
record EarlierEpochs(long epoch, Shard shard) {

  void forget(
      KeyedBroadcastProcessFunction<Long, UserChange, CatalogChange, SinkEntry>.Context context)
      throws Exception {
    context.applyToKeyedState(
        InsightsFunction.LEDGER,
        (user, state) -> {
          byte[] bytes = shard.holds(user) ? state.value() : null;
          if (bytes != null && isEarlier(bytes)) {
            state.clear();
          }
        });
    context.applyToKeyedState(
        InsightsFunction.ARRIVED,
        (user, state) -> {
          if (!shard.holds(user)) {
            return;
          }
          List<byte[]> left = new ArrayList<>();
          int all = 0;
          for (byte[] fact : state.get()) {
            all++;
            if (!isFactEarlier(fact)) {
              left.add(fact);
            }
          }
          if (left.isEmpty()) {
            state.clear();
          } else if (left.size() < all) {
            state.update(left);
          }
        });
  }

  /** What can't be read is of no use in any epoch. */
  private boolean isEarlier(byte[] ledger) {
    try {
      return Ledger.epochOf(ledger) < epoch;
    } catch (RuntimeException e) {
      return true;
    }
  }

  private boolean isFactEarlier(byte[] fact) {
    try {
      return FactChange.ofBytes(fact).order().epoch() < epoch;
    } catch (RuntimeException e) {
      return true;
    }
  }
}
