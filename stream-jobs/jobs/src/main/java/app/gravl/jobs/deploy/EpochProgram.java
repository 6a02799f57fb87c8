package app.gravl.jobs.deploy;

import app.gravl.jobs.JobSettings;
import app.gravl.jobs.program.KafkaAccess;
import app.gravl.jobs.program.Program;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.settings.Settings;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Takes up epochs as a program: by {@code flink run} from the job's jar, with the settings of the
 * job.
 */
public final class EpochProgram {

  private final Settings settings;
  private final JobSettings job;
  private final Configuration cluster;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * @param environment the job's
   * @param cluster where it runs
   */
  public EpochProgram(
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
        new EpochProgram(System.getenv(), cluster, Program.systemOut(), Program.systemErr())
            .run(List.of(args)));
  }

  /**
   * @return the exit code: 0 done, 1 failed, 2 wrong use
   */
  public int run(List<String> args) {
    return new Program(settings, out, err).run(new Follow(), args);
  }

  @Command(
      name = "epochs",
      description = {
        "Takes up every epoch of the stream that begins: ends the streaming job, makes its state of"
            + " the facts tables by a batch job, and starts it from there. Runs until it is ended."
            + " Whoever registers the connector needs CONNECT_BOOTSTRAP_WAIT_MS above 0."
      },
      exitCodeListHeading = "%nEnds with%n",
      exitCodeList = {"0:done", "1:failed", "2:wrong use"})
  private final class Follow implements Callable<Integer> {

    @Option(
        names = "--once",
        description = "Begins an epoch, and ends when the job goes on from its state.")
    private boolean once;

    @Option(
        names = "--patience",
        paramLabel = "SECONDS",
        description = "With --once: how long to wait for an epoch to be offered (default: 120).")
    private int patience = 120;

    @Override
    public Integer call() throws Exception {
      KafkaAccess.check(job.kafka());
      EpochFollower follower =
          new EpochFollower(new ClusterEpochJobs(cluster, job), job.database());
      try {
        return once ? one(follower) : follow(follower);
      } catch (SQLException e) {
        throw new ProgramFailure(job.database().doesNotAnswer(e), e);
      }
    }

    private int one(EpochFollower follower) throws Exception {
      long started = System.nanoTime();
      follower.begin("asked for");
      Optional<JobID> begun = follower.next(patience);
      if (begun.isEmpty()) {
        throw new ProgramFailure(
            "No epoch was offered for %d s: does Connect run, with CONNECT_BOOTSTRAP_WAIT_MS above 0?"
                .formatted(patience));
      }
      out.printf(
          Locale.ROOT,
          "Job %s goes on from the facts, after %.1f s%n",
          begun.get(),
          (System.nanoTime() - started) / 1e9);
      return Program.DONE;
    }

    private int follow(EpochFollower follower) throws InterruptedException {
      out.println("Following the epochs of the stream");
      out.flush();
      follower.follow();
      return Program.DONE;
    }
  }
}
