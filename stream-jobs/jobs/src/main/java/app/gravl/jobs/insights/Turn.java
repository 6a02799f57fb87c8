package app.gravl.jobs.insights;

import app.gravl.jobs.catalog.CatalogStaging;
import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.HopTimes;
import app.gravl.jobs.changes.UserChange;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.epoch.Loss;
import app.gravl.jobs.intake.UserIntake;
import app.gravl.jobs.sink.SinkEntry;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * One user's turn: whose it is, and where goes what comes of it.
 *
 * @param out to the sink
 * @param hops of the change that gave the occasion, where its way is followed
 */
record Turn(
    KeyedBroadcastProcessFunction<Long, UserChange, CatalogChange, SinkEntry>.ReadOnlyContext
        context,
    Collector<SinkEntry> out,
    @Nullable HopTimes hops) {

  long user() {
    return context.getCurrentKey();
  }

  /** Epoch milliseconds by this machine's clock. */
  long machine() {
    return timers().currentProcessingTime();
  }

  TimerService timers() {
    return context.timerService();
  }

  /** Makes sure that this user has another turn then, epoch milliseconds. */
  void againAt(long instant) {
    timers().registerProcessingTimeTimer(instant);
  }

  ReadOnlyBroadcastState<String, byte[]> inForce() throws Exception {
    return context.getBroadcastState(CatalogStaging.IN_FORCE);
  }

  void emit(SinkEntry entry) {
    out.collect(entry);
  }

  void letter(DeadLetter letter) {
    context.output(UserIntake.DEAD_LETTERS, letter);
  }

  void loss(Loss loss) {
    context.output(UserIntake.LOSSES, loss);
  }
}
