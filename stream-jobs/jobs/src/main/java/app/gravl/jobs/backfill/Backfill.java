package app.gravl.jobs.backfill;

import app.gravl.jobs.facts.Snapshot;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.facts.UserRanges;
import app.gravl.jobs.sink.InsightSink;
import app.gravl.jobs.sink.SinkEntry;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Evaluates users anew from the facts tables, all as of one snapshot that is held open here while
 * the job reads it, and writes through the stream's sink: its guard leaves alone whomever the
 * stream moved on meanwhile. Run again after it was killed, it does the same once more.
 */
public final class Backfill {

  /** Told now and then how far it is. */
  @FunctionalInterface
  public interface Progress {

    /**
     * @param secondsLeft negative: not known yet
     */
    void say(long users, long ofAbout, double usersPerSecond, double secondsLeft);
  }

  /**
   * @param users evaluated, and written or left to the stream
   * @param failed for whom the model throws, and who stay as they are
   * @param ofNobody rows that were deleted, for their user is gone
   * @param ahead users whose insights claimed to be newer than their facts
   */
  public record Report(long users, long failed, long ofNobody, long ahead, double seconds) {}

  private static final String NAME = "gravl-backfill";
  private static final long SAY_SECONDS = 2;

  private final DatabaseSettings database;
  private final Parameters parameters;
  private final Progress progress;
  private final LongSupplier nanoTime;

  public Backfill(
      DatabaseSettings database, Parameters parameters, Progress progress, LongSupplier nanoTime) {
    this.database = database;
    this.parameters = parameters;
    this.progress = progress;
    this.nanoTime = nanoTime;
  }

  /**
   * @param env of a cluster, or of this process
   */
  public Report run(StreamExecutionEnvironment env, UserRange users) throws Exception {
    long started = nanoTime.getAsLong();
    Misfits.Removed removed = Misfits.remove(database, users);
    try (Snapshot snapshot = Snapshot.take(database)) {
      List<UserRange> ranges = UserRanges.of(snapshot.connection(), users);
      build(env, new EvaluateUsers(database, snapshot, ranges, parameters), ranges.size(), sink());
      JobExecutionResult result = await(env.executeAsync(NAME), ranges.size(), started);
      return new Report(
          result.getAccumulatorResult(EvaluateUsers.EVALUATED),
          result.getAccumulatorResult(EvaluateUsers.FAILED),
          removed.ofNobody(),
          removed.ahead(),
          secondsSince(started));
    }
  }

  private Sink<SinkEntry> sink() {
    return new InsightSink(database, Unwritable::new, NoStream::new);
  }

  private static void build(
      StreamExecutionEnvironment env, EvaluateUsers evaluate, int ranges, Sink<SinkEntry> sink) {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    env.configure(configuration);
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSource(
            new NumberSequenceSource(0, ranges - 1L),
            WatermarkStrategy.noWatermarks(),
            "ranges of users")
        .flatMap(evaluate)
        .name("evaluate users")
        .map(SinkEntry::of)
        .returns(SinkEntry.class)
        .name("entries of the sink")
        .sinkTo(sink)
        .name("insights to Postgres");
  }

  private JobExecutionResult await(JobClient job, int ranges, long started) throws Exception {
    CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
    while (true) {
      try {
        return result.get(SAY_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        say(job, (long) ranges * UserRanges.USERS, secondsSince(started));
      }
    }
  }

  private void say(JobClient job, long about, double seconds) throws InterruptedException {
    Map<String, Object> counts;
    try {
      counts = job.getAccumulators().get();
    } catch (ExecutionException | IllegalStateException e) {
      // It has not begun, or has just ended, and with it the cluster inside this process.
      return;
    }
    if (counts.get(EvaluateUsers.EVALUATED) instanceof Long users) {
      double rate = users / seconds;
      progress.say(users, about, rate, users == 0 ? -1 : Math.max(0, about - users) / rate);
    }
  }

  private double secondsSince(long started) {
    return (nanoTime.getAsLong() - started) / 1e9;
  }
}
