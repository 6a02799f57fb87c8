package app.gravl.local.bench;

import app.gravl.local.CliFailure;
import app.gravl.local.trial.Leftovers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast the job catches up: a backlog of 20 changes of each user, interleaved over all users,
 * whose 300 earlier sets are its state. The time runs from when every task runs until the insights
 * of all users, with all changes in them, are committed.
 */
public final class DrainBenchmark implements Benchmark {

  /**
   * @param recordsPerSecond records of the topic: a change is two, the set and the bump of its
   *     user's version
   * @param changesPerSecond sets
   * @param seconds from when every task runs
   * @param startSeconds before that: submitting the job and restoring its state
   * @param bareRecordsPerSecond what consumers that only read and parse the same records reach on
   *     the same machine in the same run
   * @param ofBarePercent the job's records beside theirs
   */
  record Result(
      String backend,
      long recordsPerSecond,
      long changesPerSecond,
      double seconds,
      double startSeconds,
      long bareRecordsPerSecond,
      long ofBarePercent,
      int users,
      long changes) {}

  private static final int BACKLOG = 20;

  /** Of a backlog that does not count: a compiler at work would be measured with the job. */
  private static final int WARM_UP = 5;

  // Estimates of what the heap backend and its savepoint need at 300 sets a user.
  private static final long HEAP_KIB_PER_USER = 100;
  private static final long HEAP_MIB_BESIDES = 500;

  private final List<StateBackend> backends;
  private final int users;
  private final Clock clock;
  private final Leftovers leftovers;

  public DrainBenchmark(List<StateBackend> backends, int users, Clock clock, Leftovers leftovers) {
    this.backends = List.copyOf(backends);
    this.users = users;
    this.clock = clock;
    this.leftovers = leftovers;
  }

  @Override
  public List<Result> run(Progress progress) throws Exception {
    long needed = HEAP_MIB_BESIDES + users * HEAP_KIB_PER_USER / 1024;
    long heap = Runtime.getRuntime().maxMemory() / 1024 / 1024;
    if (heap < needed) {
      throw new CliFailure(
          String.format(
              "%,d users need a heap of %,d MiB, this Java has %,d: take fewer with --users, or"
                  + " give it more with GRAVL_JAVA_OPTS=-Xmx%dm",
              users, needed, heap, needed));
    }
    List<Result> results = new ArrayList<>();
    for (StateBackend backend : backends) {
      progress.say("State backend " + backend.name().toLowerCase(Locale.ROOT));
      try (DrainSystem system = leftovers.add(DrainSystem.start(users, clock, leftovers))) {
        results.add(measure(system, backend, progress));
      }
    }
    return results;
  }

  private Result measure(DrainSystem system, StateBackend backend, Progress progress)
      throws Exception {
    progress.say(String.format("Writing the history of %,d users", users));
    system.topics().writeHistory();
    try (DrainJob job = system.job(backend)) {
      progress.say("Reading it into the job's state");
      try (CommittedInsights insights = system.insightsOf(1)) {
        job.start(null);
        system.await(insights, job, progress);
      }
      progress.say("Warming up");
      try (CommittedInsights insights = system.insightsOf(1 + WARM_UP)) {
        system.topics().writeBacklog(WARM_UP);
        system.await(insights, job, progress);
      }
      String savepoint = job.stopWithSavepoint();

      progress.say("Writing the backlog");
      var before = system.userTopicEnds();
      long version = system.topics().writeBacklog(BACKLOG);
      TopicRange backlog = system.userTopicSince(before);
      double startSeconds;
      double seconds;
      try (CommittedInsights insights = system.insightsOf(version)) {
        long submitted = System.nanoTime();
        job.start(savepoint);
        long running = System.nanoTime();
        system.await(insights, job, progress);
        seconds = (System.nanoTime() - running) / 1e9;
        startSeconds = (running - submitted) / 1e9;
        insights.check();
      }
      job.end();
      progress.say("Reading the same with bare consumers");
      double bare = system.bareRecordsPerSecond(backlog);
      long changes = (long) users * BACKLOG;
      double records = 2 * changes / seconds;
      return new Result(
          backend.name().toLowerCase(Locale.ROOT),
          Math.round(records),
          Math.round(changes / seconds),
          hundredths(seconds),
          hundredths(startSeconds),
          Math.round(bare),
          Math.round(100 * records / bare),
          users,
          changes);
    }
  }

  private static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
