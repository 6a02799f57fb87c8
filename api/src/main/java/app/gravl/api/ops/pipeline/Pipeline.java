package app.gravl.api.ops.pipeline;

import app.gravl.api.ops.canary.CanaryReading;
import app.gravl.api.ops.capture.CaptureDetail;
import app.gravl.api.ops.hop.Hop;
import app.gravl.api.ops.hop.HopReader;
import app.gravl.api.ops.job.JobDetail;
import app.gravl.api.ops.serving.ServingDetail;
import app.gravl.api.ops.sink.SinkDetail;
import app.gravl.api.ops.source.SourceDetail;
import app.gravl.api.ops.topic.TopicDetail;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all hops, every few seconds and whenever somebody asks: commands, the page and metrics
 * have the same numbers.
 */
public final class Pipeline implements AutoCloseable {

  /** Who looks at each hop; empty where nobody told where it is. */
  public record Readers(
      HopReader<SourceDetail> source,
      Optional<HopReader<CaptureDetail>> capture,
      Optional<HopReader<TopicDetail>> topic,
      Optional<HopReader<JobDetail>> job,
      Optional<HopReader<SinkDetail>> sink,
      HopReader<ServingDetail> serving) {}

  /** Told of each look. */
  public interface Listener {
    void looked(PipelineReading reading);
  }

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  /** Between two looks that nobody asked for. */
  static final Duration INTERVAL = Duration.ofSeconds(5);

  private final HopLook<SourceDetail> source;
  private final HopLook<CaptureDetail> capture;
  private final HopLook<TopicDetail> topic;
  private final HopLook<JobDetail> job;
  private final HopLook<SinkDetail> sink;
  private final HopLook<ServingDetail> serving;
  private final Supplier<@Nullable CanaryReading> canary;
  private final Clock clock;
  private final List<Listener> listeners;
  private final ExecutorService pool;
  private final ScheduledExecutorService schedule;

  /**
   * @param clock dates the looks
   */
  public Pipeline(
      Readers readers,
      Supplier<@Nullable CanaryReading> canary,
      Clock clock,
      List<Listener> listeners) {
    source = new HopLook<>(Hop.SOURCE, Optional.of(readers.source()));
    capture = new HopLook<>(Hop.CAPTURE, readers.capture());
    topic = new HopLook<>(Hop.TOPIC, readers.topic());
    job = new HopLook<>(Hop.JOB, readers.job());
    sink = new HopLook<>(Hop.SINK, readers.sink());
    serving = new HopLook<>(Hop.SERVING, Optional.of(readers.serving()));
    this.canary = canary;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
    AtomicInteger number = new AtomicInteger();
    pool =
        Executors.newFixedThreadPool(
            Hop.values().length, task -> daemon(task, "ops-look-" + number.incrementAndGet()));
    schedule = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "ops"));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  public void start() {
    var unused =
        schedule.scheduleWithFixedDelay(
            this::lookQuietly, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void lookQuietly() {
    try {
      PipelineReading unused = look();
    } catch (RuntimeException e) {
      // One that throws would be the last.
      LOG.error("a look at the pipeline failed", e);
    }
  }

  /** One look at a time: begun after whoever asks has asked. */
  public synchronized PipelineReading look() {
    var sourceLook = source.look(pool);
    var captureLook = capture.look(pool);
    var topicLook = topic.look(pool);
    var jobLook = job.look(pool);
    var sinkLook = sink.look(pool);
    var servingLook = serving.look(pool);
    PipelineReading reading =
        PipelineReading.of(
            clock.instant(),
            canary.get(),
            new Hops(
                sourceLook.join(),
                captureLook.join(),
                topicLook.join(),
                jobLook.join(),
                sinkLook.join(),
                servingLook.join()));
    listeners.forEach(listener -> listener.looked(reading));
    return reading;
  }

  @Override
  public void close() {
    schedule.shutdownNow();
    pool.shutdownNow();
    List.of(source, capture, topic, job, sink, serving).forEach(HopLook::close);
  }
}
