package app.gravl.jobs.intake;

import java.util.Objects;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.state.api.functions.StateBootstrapFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a savepoint what an intake remembers of its partitions: here that all before their
 * next offset is part of the savepoint's own snapshot.
 */
public final class PartitionBootstrap extends StateBootstrapFunction<PartitionState> {

  private static final long serialVersionUID = 1;

  private transient @Nullable ListState<PartitionState> states;

  /**
   * @param next offset of the first record that is read
   * @param snapshotLsn where in the WAL the snapshot of the epoch stands
   */
  public static PartitionState state(
      int partition, int shard, long next, long epoch, long snapshotLsn) {
    PartitionState state = new PartitionState(partition, shard);
    state.next = next;
    state.epoch = epoch;
    state.snapshotLsn = snapshotLsn;
    return state;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    states = context.getOperatorStateStore().getUnionListState(Intake.PARTITIONS);
  }

  @Override
  public void processElement(PartitionState state, Context context) throws Exception {
    Objects.requireNonNull(states).add(state);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) {
    // All of it is in the state as it comes.
  }
}
