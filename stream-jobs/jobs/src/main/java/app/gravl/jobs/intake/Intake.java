package app.gravl.jobs.intake;

import app.gravl.jobs.changes.MalformedChange;
import app.gravl.jobs.deadletter.DeadLetter;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads each record; one that can't be read becomes a dead letter and the stream goes on. */
public abstract class Intake<T> extends ProcessFunction<RawRecord, T> {

  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters", TypeInformation.of(DeadLetter.class));

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private transient Counter deadLetters;

  /**
   * @return empty where the record says nothing
   */
  abstract List<T> parse(byte @Nullable [] value) throws MalformedChange;

  @Override
  public void open(OpenContext context) {
    deadLetters = getRuntimeContext().getMetricGroup().counter("deadLetters");
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<T> out) {
    List<T> changes;
    try {
      changes = parse(record.value);
    } catch (MalformedChange e) {
      deadLetters.inc();
      LOG.error(
          "dead letter {}-{}@{}: {}",
          record.topic,
          record.partition,
          record.offset,
          e.getMessage());
      context.output(
          DEAD_LETTERS,
          DeadLetter.of(
              record.topic, record.partition, record.offset, record.key, record.value, e));
      return;
    }
    changes.forEach(out::collect);
  }
}
