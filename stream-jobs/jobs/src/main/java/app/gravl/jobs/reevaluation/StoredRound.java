package app.gravl.jobs.reevaluation;

import java.io.IOException;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * The round in Flink's state. The first releases stored the cursor only, of a round that ended at
 * the top.
 */
final class StoredRound {

  private static final ValueStateDescriptor<Long> CURSOR =
      new ValueStateDescriptor<>("cursor", Types.LONG);
  private static final ValueStateDescriptor<Long> UNTIL =
      new ValueStateDescriptor<>("until", Types.LONG);
  private static final ValueStateDescriptor<Long> REST =
      new ValueStateDescriptor<>("rest", Types.LONG);

  private final ValueState<Long> cursor;
  private final ValueState<Long> until;
  private final ValueState<Long> rest;

  StoredRound(RuntimeContext context) {
    cursor = context.getState(CURSOR);
    until = context.getState(UNTIL);
    rest = context.getState(REST);
  }

  /** Null: none is under way. */
  @Nullable Round value() throws IOException {
    Long asked = cursor.value();
    return asked == null
        ? null
        : new Round(asked, orElse(until.value(), Round.TOP), orElse(rest.value(), 0));
  }

  void update(Round round) throws IOException {
    cursor.update(round.cursor());
    until.update(round.until());
    rest.update(round.rest());
  }

  void clear() {
    cursor.clear();
    until.clear();
    rest.clear();
  }

  private static long orElse(@Nullable Long stored, long absent) {
    return stored == null ? absent : stored;
  }
}
