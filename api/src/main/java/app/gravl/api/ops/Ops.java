package app.gravl.api.ops;

import app.gravl.api.database.Database;
import app.gravl.api.ops.canary.CanaryProbe;
import app.gravl.api.ops.capture.CaptureHop;
import app.gravl.api.ops.job.FlinkJob;
import app.gravl.api.ops.job.JobHop;
import app.gravl.api.ops.letters.LetterEndpoints;
import app.gravl.api.ops.pipeline.Pipeline;
import app.gravl.api.ops.pipeline.PipelineHistory;
import app.gravl.api.ops.pipeline.PipelineMeters;
import app.gravl.api.ops.serving.ServingHop;
import app.gravl.api.ops.sink.SinkHop;
import app.gravl.api.ops.source.SourceHop;
import app.gravl.api.ops.topic.Brokers;
import app.gravl.api.ops.topic.FlinkPositions;
import app.gravl.api.ops.topic.Positions;
import app.gravl.api.ops.topic.TopicHop;
import app.gravl.jobs.deadletter.LetterSettings;
import app.gravl.schema.AlarmKind;
import app.gravl.schema.DatabaseSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Watches the pipeline as long as the api runs, whether anybody asks or not. */
public final class Ops implements AutoCloseable {

  private final OpsSettings settings;
  private final Clock clock;
  private final CanaryProbe canary;
  private final Pipeline pipeline;
  private final PipelineHistory history = new PipelineHistory();

  /**
   * @param database of the api, for what is read now and then; the canary has a connection of its
   *     own
   * @param clock dates what is read
   */
  public Ops(
      OpsSettings settings,
      DatabaseSettings postgres,
      Database database,
      MeterRegistry meters,
      Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.canary = new CanaryProbe(postgres, meters, clock, System::nanoTime);
    // Each has its own: they remember what they asked, and are asked by a thread each.
    Pipeline.Readers readers =
        new Pipeline.Readers(
            new SourceHop(database),
            settings.connectUrl().map(url -> new CaptureHop(url, settings.connectMetricsUrl())),
            settings.kafka().map(kafka -> new TopicHop(new Brokers(kafka), positions(), clock)),
            flink().map(job -> new JobHop(job, settings.flinkLink())),
            flink().map(SinkHop::new),
            new ServingHop(database, System::nanoTime));
    this.pipeline =
        new Pipeline(
            readers,
            canary::reading,
            clock,
            List.of(
                history,
                new PipelineMeters(
                    meters,
                    Arrays.stream(AlarmKind.values())
                        .map(AlarmKind::text)
                        .collect(Collectors.toSet()),
                    System::nanoTime)));
    settings
        .secretExpiry()
        .ifPresent(
            expiry ->
                TimeGauge.builder(
                        "gravl.token.secret.expiry.timestamp",
                        expiry,
                        TimeUnit.SECONDS,
                        Instant::getEpochSecond)
                    .description("By when the secret of tokens is to be replaced, unix time")
                    .register(meters));
  }

  private Optional<FlinkJob> flink() {
    return settings.flinkUrl().map(FlinkJob::new);
  }

  private Positions positions() {
    Optional<FlinkJob> job = flink();
    return job.isPresent() ? new FlinkPositions(job.get()) : Map::of;
  }

  public void start() {
    if (settings.canary()) {
      canary.start();
    }
    pipeline.start();
  }

  public OpsEndpoints endpoints() {
    return new OpsEndpoints(
        pipeline,
        history,
        settings.kafka().map(kafka -> new LetterEndpoints(LetterSettings.of(kafka), clock)));
  }

  @Override
  public void close() {
    pipeline.close();
    canary.close();
  }
}
