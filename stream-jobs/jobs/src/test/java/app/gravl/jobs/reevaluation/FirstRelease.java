package app.gravl.jobs.reevaluation;

import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.UserChange;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;

/** Stores what the follower of the first releases stored: where it stood, and its timer. */
final class FirstRelease extends KeyedProcessFunction<Integer, CatalogChange, UserChange> {

  private static final long serialVersionUID = 1;

  private final long version;
  private final long cursor;
  private final long timer;

  private FirstRelease(long version, long cursor, long timer) {
    this.version = version;
    this.cursor = cursor;
    this.timer = timer;
  }

  static OperatorSubtaskState inTheMiddleOfARound(long version, long cursor, long timer)
      throws Exception {
    try (KeyedOneInputStreamOperatorTestHarness<Integer, CatalogChange, UserChange> harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new FirstRelease(version, cursor, timer)),
            change -> 0,
            Types.INT)) {
      harness.open();
      harness.processElement(CatalogFollower.heartbeat(), 0);
      return harness.snapshot(1, 1);
    }
  }

  @Override
  public void processElement(CatalogChange change, Context context, Collector<UserChange> out)
      throws Exception {
    store("cursor", Types.LONG, cursor);
    store("version", Types.LONG, version);
    store("model", Types.INT, 1);
    store("timer", Types.LONG, timer);
    context.timerService().registerProcessingTimeTimer(timer);
  }

  private <T> void store(String name, TypeInformation<T> type, T value) throws Exception {
    getRuntimeContext().getState(new ValueStateDescriptor<>(name, type)).update(value);
  }
}
