package app.gravl.jobs.deploy;

import app.gravl.jobs.JobSettings;
import app.gravl.jobs.parameters.ParametersFile;
import app.gravl.jobs.program.KafkaAccess;
import app.gravl.jobs.program.Program;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.jobs.verify.Verification;
import app.gravl.model.Parameters;
import app.gravl.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The deployment as a program: by {@code flink run} from the new job's jar, with the settings of
 * the job.
 */
public final class DeployProgram {

  private final Settings settings;
  private final JobSettings job;
  private final Configuration cluster;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * @param environment the job's
   * @param cluster where it runs, and what it is started with
   */
  public DeployProgram(
      Map<String, String> environment, Configuration cluster, PrintWriter out, PrintWriter err) {
    this.settings = new Settings(environment);
    this.job = JobSettings.read(settings);
    this.cluster = cluster;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    Configuration cluster = JobCluster.ofThisProcess();
    Program.end(
        new DeployProgram(System.getenv(), cluster, Program.systemOut(), Program.systemErr())
            .run(List.of(args)));
  }

  /**
   * @return the exit code: 0 deployed or nothing to do, 1 failed, 2 wrong use
   */
  public int run(List<String> args) {
    return new Program(settings, out, err).run(new DeployJob(), args);
  }

  @Command(
      name = "deploy-job",
      description = {
        "Lets this version of the streaming job, with the parameters in force or with others, take"
            + " the place of the one that runs: savepoint, stop, start, look. Where it does not"
            + " become healthy the former one comes back from the savepoint. May be killed and run"
            + " again."
      },
      exitCodeListHeading = "%nEnds with%n",
      exitCodeList = {
        "0:deployed, everybody's insights too; or nothing to do",
        "1:not deployed; the message says what runs",
        "2:wrong use"
      })
  private final class DeployJob implements Callable<Integer> {

    @Option(
        names = "--params",
        paramLabel = "FILE",
        description =
            "JSON: an object of numbers by key; what it leaves out has its default. Without it:"
                + " the parameters in force.")
    private @Nullable Path params;

    @Option(
        names = "--again",
        description = "Also where model and parameters are the same: another build of the job.")
    private boolean again;

    @Option(
        names = "--from",
        paramLabel = "PATH",
        description = "Where no job runs: the savepoint or checkpoint to start it from.")
    private @Nullable String from;

    @Option(
        names = "--former",
        paramLabel = "JAR",
        description =
            "The jar that runs now, to come back to. Without it this one comes back, with the"
                + " former parameters.")
    private @Nullable Path former;

    @Option(
        names = "--patience",
        paramLabel = "SECONDS",
        description = "How long nothing may move before it is not healthy (default: 120).")
    private int patience = 120;

    @Override
    public Integer call() throws ProgramFailure, InterruptedException {
      KafkaAccess.check(job.kafka());
      Parameters parameters = params == null ? null : ParametersFile.read(params);
      JobStarter starter = JobStarter.ofThisProgram(cluster, job);
      try {
        deploy(
            new Deploy.Wish(parameters, again, from),
            starter,
            former == null ? starter : JobStarter.ofJar(cluster, former),
            Duration.ofSeconds(patience));
        return Program.DONE;
      } catch (SQLException e) {
        throw new ProgramFailure(job.database().doesNotAnswer(e), e);
      }
    }
  }

  private void deploy(Deploy.Wish wish, JobStarter starter, JobStarter former, Duration patience)
      throws ProgramFailure, SQLException, InterruptedException {
    DeployProgress progress = new DeployProgress(out, System::nanoTime);
    UsersReached users = new UsersReached(job.database());
    Verification verification = new Verification(job.database(), (read, about, rate) -> {});
    try (DeploymentLog log = DeploymentLog.of(job.database());
        JobCluster jobs = JobCluster.of(cluster)) {
      Health health = new Health(jobs, users, verification, patience, progress, System::nanoTime);
      new Deploy(log, jobs, starter, former, health, users, progress).run(wish);
    }
  }
}
