package app.gravl.api.ops.pipeline;

import app.gravl.api.ops.capture.CaptureDetail.Connector;
import app.gravl.api.ops.hop.Hop;
import app.gravl.api.ops.hop.LiveGauges;
import app.gravl.api.ops.hop.LiveGauges.Row;
import app.gravl.api.ops.source.Slot;
import app.gravl.jobs.deadletter.LetterCause;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The looks as metrics. A number that was not read again says nothing: it is NaN, and the age of
 * the last look goes on.
 */
public final class PipelineMeters implements Pipeline.Listener {

  private static final long STALE_NANOS = Pipeline.INTERVAL.multipliedBy(4).toNanos();
  private static final double NANOS = 1e9;

  /** All that Connect knows. */
  private static final List<String> STATES =
      List.of("running", "failed", "paused", "stopped", "unassigned", "restarting");

  private final LongSupplier nanos;
  private final long begun;
  private final LiveGauges gauges;
  private final Map<Hop, Long> answeredAt = new EnumMap<>(Hop.class);
  private volatile Map<String, Long> alarmCounts = Map.of();
  private volatile long lookedAt;

  /**
   * @param alarmKinds that there can be: others are not shown
   * @param nanos a clock that only measures spans
   */
  public PipelineMeters(MeterRegistry meters, Set<String> alarmKinds, LongSupplier nanos) {
    this.gauges = new LiveGauges(meters);
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
    this.lookedAt = begun;
    for (Hop hop : Hop.values()) {
      Gauge.builder("gravl.ops.read.age", () -> sinceAnswer(hop))
          .description("Since this hop could last be looked at")
          .baseUnit("seconds")
          .tag("hop", hop.word())
          .register(meters);
      Gauge.builder("gravl.hop.budget", () -> hop.budget().toSeconds())
          .description("How far this hop may lag")
          .baseUnit("seconds")
          .tag("hop", hop.word())
          .register(meters);
    }
    for (String kind : alarmKinds) {
      FunctionCounter.builder(
              "gravl.alarms", this, own -> own.alarmCounts.getOrDefault(kind, 0L).doubleValue())
          .description("What parts of the stream alarmed, since the database began")
          .tag("kind", kind)
          .register(meters);
    }
  }

  private synchronized double sinceAnswer(Hop hop) {
    return (nanos.getAsLong() - answeredAt.getOrDefault(hop, begun)) / NANOS;
  }

  @Override
  public synchronized void looked(PipelineReading reading) {
    lookedAt = nanos.getAsLong();
    Hops hops = reading.hops();
    List<Row> up = new ArrayList<>();
    List<Row> lags = new ArrayList<>();
    hops.all()
        .forEach(
            (hop, look) -> {
              if (look.answers()) {
                answeredAt.put(hop, lookedAt);
              }
              if (look.watched()) {
                up.add(row(Tags.of("hop", hop.word()), look.answers() ? 1.0 : 0.0));
              }
              add(lags, Tags.of("hop", hop.word()), look.lagSeconds());
            });
    gauges.show("gravl.hop.up", "1 where the hop answers", null, up);
    gauges.show(
        "gravl.hop.lag", "How far the hop lags, as lag and the page show it", "seconds", lags);
    source(hops);
    capture(hops);
    topic(hops);
    serving(hops);
  }

  private void source(Hops hops) {
    var detail = hops.source().detail();
    List<Slot> slots = detail == null ? List.of() : detail.slots();
    gauges.show(
        "gravl.slot.active",
        "1 while the shard's replication slot is read",
        null,
        perSlot(slots, slot -> slot.active() ? 1.0 : 0.0));
    gauges.show(
        "gravl.slot.lost",
        "1 where the shard has no slot, or one that is invalid",
        null,
        perSlot(slots, slot -> slot.isLost() ? 1.0 : 0.0));
    gauges.show(
        "gravl.slot.lag",
        "WAL that the change stream has not confirmed",
        "bytes",
        perSlot(slots, slot -> asDouble(slot.lagBytes())));
    gauges.show(
        "gravl.slot.retained",
        "WAL that Postgres keeps for the slot",
        "bytes",
        perSlot(slots, slot -> asDouble(slot.retainedBytes())));
    gauges.show(
        "gravl.slot.limit",
        "WAL that Postgres keeps for a slot at most; NaN: without limit",
        "bytes",
        slots.isEmpty()
            ? List.of()
            : List.of(row(Tags.empty(), orNaN(asDouble(slots.get(0).limitBytes())))));
    List<Row> oldest = new ArrayList<>();
    List<Row> backup = new ArrayList<>();
    List<Row> epoch = new ArrayList<>();
    if (detail != null) {
      add(oldest, Tags.empty(), detail.oldestTransactionSeconds());
      backup.add(
          row(
              Tags.empty(),
              detail.newestBackupAt() == null
                  ? Double.NaN
                  : Duration.between(detail.newestBackupAt(), detail.at()).toSeconds()));
      add(epoch, Tags.empty(), asDouble(detail.epoch()));
    }
    gauges.show(
        "gravl.oldest.transaction.age",
        "Of the oldest open transaction that wrote; 0: none",
        "seconds",
        oldest);
    gauges.show(
        "gravl.backup.age", "Since the newest backup was taken; NaN: none", "seconds", backup);
    gauges.show("gravl.epoch", "Of snapshots, in force", null, epoch);
  }

  private void capture(Hops hops) {
    var detail = hops.capture().detail();
    List<Connector> connectors = detail == null ? List.of() : detail.connectors();
    gauges.show(
        "gravl.connect.connectors",
        "Connectors of ours by state",
        null,
        detail == null ? List.of() : byState(connectors, Connector::state));
    gauges.show(
        "gravl.connect.tasks",
        "Tasks of our connectors by state",
        null,
        detail == null ? List.of() : byState(connectors, Connector::task));
  }

  private List<Row> byState(List<Connector> connectors, Function<Connector, String> state) {
    return STATES.stream()
        .map(
            wanted ->
                row(
                    Tags.of("state", wanted),
                    (double)
                        connectors.stream()
                            .filter(connector -> state.apply(connector).equalsIgnoreCase(wanted))
                            .count()))
        .toList();
  }

  private void topic(Hops hops) {
    List<Row> records = new ArrayList<>();
    List<Row> seconds = new ArrayList<>();
    List<Row> letters = new ArrayList<>();
    var detail = hops.topic().detail();
    if (detail != null) {
      detail
          .partitions()
          .forEach(
              partition -> {
                Tags tags =
                    Tags.of(
                        "topic",
                        partition.topic(),
                        "partition",
                        Integer.toString(partition.partition()));
                records.add(row(tags, (double) partition.pendingRecords()));
                seconds.add(row(tags, partition.pendingSeconds()));
              });
      detail
          .deadLetters()
          .forEach(
              box -> {
                for (LetterCause cause : LetterCause.values()) {
                  letters.add(
                      row(
                          Tags.of("topic", box.topic(), "cause", cause.word()),
                          box.byCause().getOrDefault(cause, 0L).doubleValue()));
                }
              });
    }
    gauges.show(
        "gravl.topic.pending.records",
        "Records that the job had not read since the look before",
        null,
        records);
    gauges.show(
        "gravl.topic.pending", "How long the oldest of them has lain there", "seconds", seconds);
    gauges.show("gravl.dead.letters", "Letters that stand and were not put back", null, letters);
  }

  private void serving(Hops hops) {
    List<Row> users = new ArrayList<>();
    var detail = hops.serving().detail();
    if (detail != null) {
      Map<String, Long> counts =
          Map.of(
              "total", detail.users().total(),
              "behind", detail.users().behind(),
              "not_evaluated", detail.users().notEvaluated(),
              "other_model", detail.users().ofOtherModels(),
              "overdue", detail.users().overdue());
      counts.forEach((state, n) -> users.add(row(Tags.of("state", state), (double) n)));
      alarmCounts = Map.copyOf(detail.alarmCounts());
    }
    gauges.show(
        "gravl.users", "Users by whether their insights are what they should be", null, users);
  }

  private interface SlotNumber {
    @Nullable Double of(Slot slot);
  }

  private List<Row> perSlot(List<Slot> slots, SlotNumber number) {
    List<Row> rows = new ArrayList<>();
    slots.forEach(
        slot -> add(rows, Tags.of("shard", Integer.toString(slot.shard())), number.of(slot)));
    return rows;
  }

  private void add(List<Row> rows, Tags tags, @Nullable Double value) {
    if (value != null) {
      rows.add(row(tags, value));
    }
  }

  private Row row(Tags tags, double value) {
    long at = lookedAt;
    return new Row(tags, () -> nanos.getAsLong() - at > STALE_NANOS ? Double.NaN : value);
  }

  private static @Nullable Double asDouble(@Nullable Long number) {
    return number == null ? null : number.doubleValue();
  }

  private static double orNaN(@Nullable Double number) {
    return number == null ? Double.NaN : number;
  }
}
