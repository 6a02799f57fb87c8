package app.gravl.local.system;

import app.gravl.jobs.JobSettings;
import app.gravl.jobs.deploy.EpochFollower;
import app.gravl.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streaming job on the Flink of this process, going on where the last run stopped: from the
 * newest checkpoint that can be restored. Where there is none an epoch begins, and it starts from
 * that epoch's state; so it does at every epoch that begins later.
 */
public final class JobPart implements Part {

  private static final Logger LOG = LoggerFactory.getLogger(JobPart.class);

  /** How long a job without state waits for an epoch to begin. */
  private static final int FIRST_SECONDS = 60;

  private static final int STOP_SECONDS = 30;

  /** A job, and how it came about. */
  private record Outcome(JobID job, String words) {}

  private final FlinkPart flink;
  private final JobControl control;
  private final Map<String, String> environment;
  private final boolean bootstrap;
  private volatile boolean gaveUp;
  private volatile @Nullable EpochFollower epochs;
  private @Nullable Thread following;
  private @Nullable JobSuccession succession;

  /**
   * @param environment what the job reads where it runs on its own
   * @param bootstrap whether the state of an epoch is made here
   */
  public JobPart(FlinkPart flink, Map<String, String> environment, boolean bootstrap) {
    this.flink = flink;
    this.control = new JobControl(flink);
    this.environment = Map.copyOf(environment);
    this.bootstrap = bootstrap;
  }

  @Override
  public String name() {
    return "job";
  }

  @Override
  public String start() throws Exception {
    Settings settings = new Settings(environment);
    JobSettings job = JobSettings.read(settings);
    settings.check();
    KeptCheckpoints kept = new KeptCheckpoints(flink.checkpoints());
    kept.tidy();
    EpochFollower follower =
        new EpochFollower(new LocalEpochJobs(control, kept, job), job.database());
    epochs = follower;
    if (gaveUp) {
      follower.giveUp();
    }
    Outcome outcome = startFromNewest(job, kept, follower);
    if (bootstrap) {
      Thread thread = new Thread(() -> follow(follower), "epoch-follower");
      thread.setDaemon(true);
      thread.start();
      following = thread;
    }
    succession =
        new JobSuccession(
            control,
            job.database(),
            outcome.job(),
            () -> startFromNewest(job, kept, follower).job());
    return outcome.words();
  }

  private Outcome startFromNewest(JobSettings job, KeptCheckpoints kept, EpochFollower follower)
      throws Exception {
    int damaged = 0;
    for (Path checkpoint : kept.newestFirst()) {
      JobControl.Started started = control.run(job, checkpoint);
      if (started.damage().isEmpty()) {
        String restored = "restored from " + checkpoint.getFileName();
        return new Outcome(
            started.id(), damaged == 0 ? restored : restored + ", " + damaged + " newer can't be");
      }
      damaged++;
      LOG.error(
          "Checkpoint {} can't be restored, the one before it is taken: {}",
          checkpoint,
          started.damage().get());
      control.cancel(started.id());
    }
    Optional<JobID> begun = bootstrap ? first(follower) : Optional.empty();
    if (begun.isPresent()) {
      return new Outcome(
          begun.get(), damaged == 0 ? "new" : "made anew: no checkpoint can be restored");
    }
    JobControl.Started started = control.run(job, null);
    if (started.damage().isPresent()) {
      throw new IllegalStateException("The job failed: " + started.damage().get());
    }
    return new Outcome(
        started.id(), damaged == 0 ? "new" : "without state: no checkpoint can be restored");
  }

  private static Optional<JobID> first(EpochFollower follower) throws Exception {
    follower.beginWithoutState();
    return follower.next(FIRST_SECONDS);
  }

  private static void follow(EpochFollower follower) {
    try {
      follower.follow();
    } catch (InterruptedException e) {
      // The part stops.
    }
  }

  /**
   * It restarts after every failure, so it ends only where somebody ends it and starts no other.
   */
  @Override
  public CompletableFuture<?> ended() {
    return Objects.requireNonNull(succession).ended();
  }

  @Override
  public void giveUp() {
    gaveUp = true;
    EpochFollower follower = epochs;
    if (follower != null) {
      follower.giveUp();
    }
  }

  @Override
  public void stop() throws Exception {
    // It stops with its cluster.
    giveUp();
    if (following != null) {
      following.interrupt();
      following.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    }
    if (succession != null) {
      succession.close();
    }
  }
}
