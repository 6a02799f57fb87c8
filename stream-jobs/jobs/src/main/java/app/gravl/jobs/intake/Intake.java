package app.gravl.jobs.intake;

import app.gravl.jobs.changes.MalformedChange;
import app.gravl.jobs.changes.Shard;
import app.gravl.jobs.changes.TruncatedTable;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.epoch.Loss;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each record; one that can't be read becomes a dead letter and the stream goes on. Notices
 * where records are missing or of a past epoch, so that nothing is lost in silence.
 */
public abstract class Intake<T> extends ProcessFunction<RawRecord, T>
    implements CheckpointedFunction {

  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters", TypeInformation.of(DeadLetter.class));

  public static final OutputTag<Loss> LOSSES =
      new OutputTag<>("losses", TypeInformation.of(Loss.class));

  static final long OF_NO_EPOCH = 0;

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  static final ListStateDescriptor<PartitionState> PARTITIONS =
      new ListStateDescriptor<>("partitions", TypeInformation.of(PartitionState.class));

  private final boolean goesOn;

  private transient @Nullable ListState<PartitionState> partitionStates;
  private transient Partitions partitions = new Partitions(List.of());
  private transient Counter deadLetters;
  private transient Counter pastRecords;
  private transient Counter losses;

  Intake(boolean goesOn) {
    this.goesOn = goesOn;
  }

  /**
   * @return empty where the record says nothing
   */
  abstract List<T> parse(RawRecord record) throws MalformedChange;

  /** The epoch that a change is of; {@link #OF_NO_EPOCH} for a command. */
  abstract long epoch(T change);

  /** The shard of the change stream that brought it. */
  abstract Shard shard(T change);

  /** Where in the WAL the full snapshot stands that read it; 0: none did. */
  abstract long snapshotLsn(T change);

  /**
   * Whether it says nothing true where changes before it are missing: a heartbeat, which tells that
   * everything before it has come, or a change of what only makes sense as a whole.
   */
  abstract boolean needsAllBefore(T change);

  /** Whether its topic is silent for long, so that no next record may be waited for. */
  abstract boolean isSilentTopic();

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    ListState<PartitionState> states =
        context.getOperatorStateStore().getUnionListState(PARTITIONS);
    partitions = new Partitions(states.get());
    partitionStates = states;
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    boolean first = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
    Objects.requireNonNull(partitionStates)
        .update(partitions.states(context.getCheckpointId(), first));
  }

  @Override
  public void open(OpenContext context) {
    var metrics = getRuntimeContext().getMetricGroup();
    deadLetters = metrics.counter("deadLetters");
    pastRecords = metrics.counter("recordsOfPastEpochs");
    losses = metrics.counter("losses");
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<T> out) {
    Partition partition = partitions.of(record.partition);
    if (record.opening != null) {
      partition.opened(record, record.opening, goesOn);
      if (record.opening.empty && isSilentTopic()) {
        report(partition.lossWithoutRecord(), Shard.WHOLE, context);
      }
      return;
    }
    partition.arrived(record);
    List<T> changes;
    try {
      changes = parse(record);
    } catch (TruncatedTable e) {
      report(partition.of(e.shard()).truncated(record, e.epoch(), e.table()), e.shard(), context);
      return;
    } catch (MalformedChange e) {
      toDeadLetters(record, e, context);
      return;
    }
    for (T change : changes) {
      if (isToApply(change, record, partition, context)) {
        out.collect(change);
      }
    }
  }

  private boolean isToApply(T change, RawRecord record, Partition partition, Context context) {
    long epoch = epoch(change);
    if (epoch == OF_NO_EPOCH) {
      return true;
    }
    Shard by = shard(change);
    ShardOfPartition shard = partition.of(by);
    if (shard.isPast(epoch)) {
      pastRecords.inc();
      report(shard.past(record, epoch), by, context);
      return false;
    }
    report(shard.reached(record, epoch, snapshotLsn(change)), by, context);
    return !shard.isOfAnotherSnapshot(snapshotLsn(change))
        && (!needsAllBefore(change) || shard.isComplete(epoch));
  }

  private void report(@Nullable Loss loss, Shard shard, Context context) {
    if (loss != null) {
      losses.inc();
      context.output(LOSSES, loss.of(shard));
    }
  }

  private void toDeadLetters(RawRecord record, MalformedChange e, Context context) {
    deadLetters.inc();
    LOG.error("dead letter {}: {}", record.place(), e.getMessage());
    context.output(
        DEAD_LETTERS,
        DeadLetter.of(record.topic, record.partition, record.offset, record.key, record.value, e));
  }
}
