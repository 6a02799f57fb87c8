package app.gravl.jobs.epoch;

import app.gravl.jobs.changes.Shard;
import app.gravl.jobs.sink.Alarm;
import app.gravl.jobs.sink.SinkEntry;
import app.gravl.schema.AlarmKind;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for a new epoch wherever changes were lost, until one has begun. The stream goes on
 * meanwhile: nobody takes its insights for up to date, see {@code Intake}, and a database that is
 * away takes no insights either. All losses come to one subtask, so one that shows in many
 * partitions begins one epoch.
 */
public final class EpochKeeper extends KeyedProcessFunction<Integer, Loss, SinkEntry> {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(EpochKeeper.class);

  private static final long RETRY_MILLIS = 1_000;
  private static final long MAX_RETRY_MILLIS = 16_000;

  private static final ListStateDescriptor<Loss> WAITING =
      new ListStateDescriptor<>("waiting", TypeInformation.of(Loss.class));

  private final Epochs epochs;

  private transient ListState<Loss> waiting;
  private transient Counter failures;

  /** The highest epoch of each shard that is known to have begun. */
  private transient Map<Integer, Long> inForce;

  /** The epoch in force before this attempt of the job began any; 0: not asked yet. */
  private transient long atStart;

  private transient long retryMillis;

  public EpochKeeper(Epochs epochs) {
    this.epochs = epochs;
  }

  @Override
  public void open(OpenContext context) {
    waiting = getRuntimeContext().getListState(WAITING);
    failures = getRuntimeContext().getMetricGroup().counter("epochRequestFailures");
    retryMillis = RETRY_MILLIS;
    inForce = new HashMap<>();
  }

  @Override
  public void processElement(Loss loss, Context context, Collector<SinkEntry> out)
      throws Exception {
    LOG.error("Changes are missing in the stream: {}", loss.reason);
    if (!heal(loss, out)) {
      waiting.add(loss);
      retryLater(context);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<SinkEntry> out)
      throws Exception {
    Iterable<Loss> losses = waiting.get();
    waiting.clear();
    boolean all = true;
    for (Loss loss : losses) {
      if (!heal(loss, out)) {
        waiting.add(loss);
        all = false;
      }
    }
    if (all) {
      retryMillis = RETRY_MILLIS;
    } else {
      retryLater(context);
    }
  }

  private void retryLater(Context context) {
    long now = context.timerService().currentProcessingTime();
    context.timerService().registerProcessingTimeTimer(now + retryMillis);
    retryMillis = Math.min(2 * retryMillis, MAX_RETRY_MILLIS);
  }

  /**
   * @return whether an epoch is in force that began after the loss
   */
  private boolean heal(Loss loss, Collector<SinkEntry> out) {
    try {
      if (atStart == 0) {
        atStart = epochs.inForce();
      }
      long known = loss.epoch == Loss.OF_UNKNOWN_EPOCH ? atStart : loss.epoch;
      if (known < inForce.getOrDefault(loss.shard, atStart)) {
        return true;
      }
      long ofShard = epochs.inForce(new Shard(loss.shard, loss.shards));
      inForce.merge(loss.shard, ofShard, Math::max);
      if (known < ofShard) {
        return true;
      }
      long begun = epochs.begin(known, loss.reason);
      inForce.merge(loss.shard, begun, Math::max);
      if (known >= begun) {
        LOG.warn("No epoch after {} has begun yet; asked again in {} ms", known, retryMillis);
        return false;
      }
      LOG.error("Epoch {} replaces what is missing of epoch {}: {}", begun, known, loss.reason);
      out.collect(
          SinkEntry.of(
              new Alarm(
                  AlarmKind.of(loss.kind),
                  "Epoch %d replaces everything: %s".formatted(begun, loss.reason))));
      return true;
    } catch (Exception e) {
      failures.inc();
      LOG.error("A new epoch can't be begun; tried again in {} ms", retryMillis, e);
      out.collect(
          SinkEntry.of(
              new Alarm(
                  AlarmKind.of(loss.kind),
                  "A new epoch is needed and can't be begun: %s".formatted(loss.reason))));
      return false;
    }
  }
}
