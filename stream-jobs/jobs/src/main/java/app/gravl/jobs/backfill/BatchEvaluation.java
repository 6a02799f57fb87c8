package app.gravl.jobs.backfill;

import app.gravl.jobs.facts.Snapshot;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.facts.UserRanges;
import app.gravl.jobs.sink.SinkEntry;
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

/** The batch job: evaluates users as of a snapshot, and writes nowhere but to its target. */
public final class BatchEvaluation {

  /** Told now and then how far it is. */
  @FunctionalInterface
  public interface Progress {

    /**
     * @param secondsLeft negative: not known yet
     */
    void say(long users, long ofAbout, double usersPerSecond, double secondsLeft);
  }

  /**
   * @param users evaluated
   * @param failed for whom the model throws
   */
  public record Report(long users, long failed) {}

  private static final long SAY_SECONDS = 2;

  private final String name;
  private final DatabaseSettings facts;
  private final UserModel model;
  private final Progress progress;
  private final LongSupplier nanoTime;

  /**
   * @param name of the job, as Flink shows it
   * @param facts the database that is read, and only read
   */
  public BatchEvaluation(
      String name,
      DatabaseSettings facts,
      UserModel model,
      Progress progress,
      LongSupplier nanoTime) {
    this.name = name;
    this.facts = facts;
    this.model = model;
    this.progress = progress;
    this.nanoTime = nanoTime;
  }

  /**
   * @param env of a cluster, or of this process
   * @param snapshot of the same database; stays open
   */
  public Report run(
      StreamExecutionEnvironment env, Snapshot snapshot, UserRange users, Target target)
      throws Exception {
    long started = nanoTime.getAsLong();
    List<UserRange> ranges = UserRanges.of(snapshot.connection(), users);
    EvaluateUsers evaluate = new EvaluateUsers(facts, snapshot, ranges, model, target);
    build(env, evaluate, ranges.size(), target.sink());
    JobExecutionResult result = await(env.executeAsync(name), ranges.size(), started);
    return new Report(
        result.getAccumulatorResult(EvaluateUsers.EVALUATED),
        result.getAccumulatorResult(EvaluateUsers.FAILED));
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
