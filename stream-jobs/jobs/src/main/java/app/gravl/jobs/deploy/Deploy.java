package app.gravl.jobs.deploy;

import app.gravl.jobs.InsightsJob;
import app.gravl.jobs.deploy.Deployment.Step;
import app.gravl.jobs.deploy.Health.Unhealthy;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.jobs.verify.VerifyReport;
import app.gravl.model.Parameters;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.jspecify.annotations.Nullable;

/**
 * Lets another job take the place of the one that runs: savepoint, stop, start, look. Each step is
 * written before it is taken, so whoever comes after one that was killed goes on from there: at
 * every moment the parameters in force are those of the job that runs or is to run next.
 */
final class Deploy {

  private static final int SAMPLE = 200;

  static final String INTERRUPTED = "interrupted before anything was changed";

  /**
   * What is wanted.
   *
   * @param parameters null: those in force
   * @param again also where nothing is another: for a new build of the same model
   * @param from where the state is, if no job runs
   */
  record Wish(@Nullable Parameters parameters, boolean again, @Nullable String from) {}

  private final DeploymentLog log;
  private final JobCluster cluster;
  private final JobStarter starter;
  private final JobStarter formerStarter;
  private final Health health;
  private final UsersReached users;
  private final DeployProgress progress;

  /**
   * @param starter of the new job
   * @param formerStarter of the one to come back, where the new one is not healthy
   */
  Deploy(
      DeploymentLog log,
      JobCluster cluster,
      JobStarter starter,
      JobStarter formerStarter,
      Health health,
      UsersReached users,
      DeployProgress progress) {
    this.log = log;
    this.cluster = cluster;
    this.starter = starter;
    this.formerStarter = formerStarter;
    this.health = health;
    this.users = users;
    this.progress = progress;
  }

  /**
   * @throws ProgramFailure where it came to nothing; what runs then, the message says
   */
  void run(Wish wish) throws ProgramFailure, SQLException, InterruptedException {
    if (!log.tryLock()) {
      throw new ProgramFailure("Another deploy-job is at work: run this one when it is done");
    }
    Optional<Deployment> open = log.open();
    if (open.isPresent()) {
      open = finish(open.get());
    }
    DeployedParameters inForce = log.inForce();
    Parameters parameters = wish.parameters() == null ? inForce.parameters() : wish.parameters();
    Optional<JobID> running = cluster.running(InsightsJob.NAME);
    boolean same = isSame(inForce, parameters) && !wish.again() && open.isEmpty();
    if (running.isPresent() && same) {
      progress.say(
          "these parameters are in force already (%d); nothing is restarted", inForce.id());
      return;
    }
    if (running.isEmpty() && open.isEmpty() && wish.from() == null) {
      throw new ProgramFailure(
          "No job "
              + InsightsJob.NAME
              + " runs on this cluster: --from PATH starts it from a savepoint or checkpoint");
    }
    carryOut(
        log.begin(
            open.orElse(null),
            parameters,
            open.map(Deployment::formerJob).orElse(running.orElse(null)),
            JobID.generate(),
            inForce,
            users.behind(),
            running.isPresent() ? null : wish.from()));
  }

  private static boolean isSame(DeployedParameters inForce, Parameters parameters) {
    return inForce.areOfThisModel() && inForce.parameters().equals(parameters);
  }

  /**
   * One that was begun by a process that is gone.
   *
   * @return not empty where nothing was changed yet, but its job may be stopping: to be replaced
   */
  private Optional<Deployment> finish(Deployment open)
      throws ProgramFailure, SQLException, InterruptedException {
    Optional<JobID> running = cluster.running(InsightsJob.NAME);
    if (open.step() == Step.STOPPING && running.isPresent()) {
      progress.say("deployment %d was interrupted, and had changed nothing", open.id());
      if (running.get().equals(open.formerJob())) {
        return Optional.of(open);
      }
      // Its job was stopped, and is back from its savepoint.
      log.end(open, Step.ABANDONED, INTERRUPTED);
    } else {
      progress.say("going on with deployment %d, which was interrupted", open.id());
      carryOut(open);
    }
    return Optional.empty();
  }

  private void carryOut(Deployment begun)
      throws ProgramFailure, SQLException, InterruptedException {
    Deployment deployment = begun;
    try {
      if (deployment.step() == Step.STOPPING) {
        deployment = log.start(deployment, stop(deployment));
      }
      if (deployment.step() == Step.STARTING) {
        deployment = start(deployment);
      }
      if (deployment.step() == Step.SWEEPING) {
        sweep(deployment);
        return;
      }
    } catch (Unhealthy e) {
      progress.say("not healthy: %s", e.problem());
      // As it stands in the log: a step may have been written since.
      Deployment failed = log.open().orElseThrow();
      JobID job = cluster.running(InsightsJob.NAME).orElse(failed.job());
      deployment = log.giveBack(failed, job, e.problem());
    }
    giveBack(deployment);
  }

  /**
   * @return where the savepoint is; null: there is no state
   */
  private @Nullable String stop(Deployment deployment)
      throws ProgramFailure, SQLException, InterruptedException {
    JobID former = deployment.formerJob();
    if (former == null) {
      return deployment.savepoint();
    }
    if (cluster.running(InsightsJob.NAME).isEmpty()) {
      return health
          .awaitSavepointOf(former)
          .orElseThrow(
              () ->
                  new ProgramFailure(
                      "Job %s has ended, and the cluster does not know where its savepoint is: start the job from the newest checkpoint or savepoint (flink run -s), then run this again"
                          .formatted(former)));
    }
    long from = progress.now();
    try {
      String savepoint = cluster.stopWithSavepoint(former);
      progress.say("savepoint taken in %.1f s: %s", progress.secondsSince(from), savepoint);
      return savepoint;
    } catch (ExecutionException e) {
      // It may be stopping already, for one who was killed.
      Optional<String> savepoint = health.awaitSavepointOf(former);
      if (savepoint.isPresent()) {
        return savepoint.get();
      }
      log.end(deployment, Step.ABANDONED, ProgramFailure.root(e));
      throw new ProgramFailure(
          "The job that runs can't take a savepoint, and goes on as before: "
              + ProgramFailure.root(e),
          e);
    }
  }

  private Deployment start(Deployment deployment)
      throws Unhealthy, ProgramFailure, SQLException, InterruptedException {
    long from = progress.now();
    Instant since = users.now();
    JobID job = startUnlessOneRuns(starter, deployment);
    progress.say("job started: %s, with parameters %d", job, log.inForce().id());
    health.awaitHealthy(job, since);
    progress.say("healthy after %.1f s", progress.secondsSince(from));
    return log.sweep(deployment, job);
  }

  private void sweep(Deployment deployment)
      throws Unhealthy, ProgramFailure, SQLException, InterruptedException {
    if (cluster.running(InsightsJob.NAME).isEmpty()) {
      throw new ProgramFailure(
          "The new job is gone with its cluster: start it from the newest checkpoint (flink run -s), then run this again");
    }
    // Before everybody has what may be wrong.
    health.verify(SAMPLE);
    long left = health.awaitEverybody(deployment.behind());
    VerifyReport report = health.verify(SAMPLE);
    progress.say("verified: %s", report.line());
    log.end(deployment, Step.DONE, null);
    if (left > 0) {
      progress.say(
          "%,d users could not be evaluated before and can't be now: see ./gravl dead-letters",
          left);
    }
    for (String savepoint : log.takeFormerSavepoints(deployment)) {
      cluster.dispose(savepoint);
    }
  }

  private void giveBack(Deployment deployment)
      throws ProgramFailure, SQLException, InterruptedException {
    JobID failed = Objects.requireNonNull(deployment.job());
    if (cluster.running(InsightsJob.NAME).filter(failed::equals).isPresent()) {
      cluster.cancel(failed);
    }
    Optional<JobID> running = cluster.running(InsightsJob.NAME);
    JobID job = running.orElseGet(JobID::generate);
    try {
      if (running.isEmpty()) {
        formerStarter.start(job, deployment.savepoint());
      }
      health.awaitRunning(job);
    } catch (Unhealthy | ProgramFailure e) {
      throw new ProgramFailure(
          "Not deployed (%s), and the former version does not run: %s. Run this again"
              .formatted(deployment.problem(), e.getMessage()),
          e);
    }
    log.end(deployment, Step.RETURNED, deployment.problem());
    throw new ProgramFailure(
        "Not deployed: %s. The former parameters are in force again (%d), the job goes on from %s"
            .formatted(deployment.problem(), log.inForce().id(), deployment.savepoint()));
  }

  /** Who was killed may have started it; and where the job ended, local mode starts it again. */
  private JobID startUnlessOneRuns(JobStarter starter, Deployment deployment)
      throws Unhealthy, ProgramFailure, InterruptedException {
    Optional<JobID> running = cluster.running(InsightsJob.NAME);
    if (running.isPresent()) {
      return running.get();
    }
    JobID id = Objects.requireNonNull(deployment.job());
    try {
      starter.start(id, deployment.savepoint());
    } catch (ProgramFailure e) {
      throw new Unhealthy(String.valueOf(e.getMessage()));
    }
    return id;
  }
}
