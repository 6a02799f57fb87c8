package app.gravl.jobs.backfill;

import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.program.Program;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.jobs.program.UsersOption;
import app.gravl.jobs.verify.Verification;
import app.gravl.jobs.verify.VerifyReport;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.settings.Settings;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The backfill as a program: on a cluster by {@code flink run}, which takes it from the job's jar,
 * else in its own process.
 */
public final class BackfillProgram {

  private final Settings settings;
  private final DatabaseSettings database;
  private final PrintWriter out;
  private final PrintWriter err;
  private final BatchEvaluation.Progress progress;

  public BackfillProgram(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.settings = new Settings(environment);
    this.database = DatabaseSettings.read(settings, Roles.STREAM.roleName());
    this.out = out;
    this.err = err;
    this.progress = new PrintedProgress("", err);
  }

  public static void main(String[] args) {
    Program.end(
        new BackfillProgram(System.getenv(), Program.systemOut(), Program.systemErr())
            .run(List.of(args)));
  }

  /**
   * @return the exit code: 0 done, 1 failed, 2 wrong use
   */
  public int run(List<String> args) {
    return new Program(settings, out, err).run(new Fill(), args);
  }

  @Command(
      name = "backfill",
      description = {
        "Computes insights anew from the facts tables and writes them, but for users whom the"
            + " stream has moved on meanwhile. May be killed and run again; readers and the stream"
            + " go on."
      },
      exitCodeListHeading = "%nEnds with%n",
      exitCodeList = {"0:done", "1:failed", "2:wrong use"})
  private final class Fill implements Callable<Integer> {

    @Option(
        names = "--users",
        paramLabel = "A-B",
        description = "Only users with these ids.",
        converter = UsersOption.class)
    private UserRange users = UserRange.ALL;

    @Option(names = "--dry-run", description = "Writes nothing, and says what would change.")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
      try {
        return dryRun ? compare(users) : backfill(users);
      } catch (SQLException e) {
        throw new ProgramFailure(database.doesNotAnswer(e), e);
      } catch (ExecutionException e) {
        throw new ProgramFailure("The backfill failed; run it again: " + ProgramFailure.root(e), e);
      }
    }
  }

  private int backfill(UserRange users) throws Exception {
    Backfill backfill = new Backfill(database, progress, System::nanoTime);
    Backfill.Report report =
        backfill.run(StreamExecutionEnvironment.getExecutionEnvironment(), users);
    out.printf(
        Locale.ROOT,
        "%,d users evaluated in %.1f s (%,.0f/s)%n",
        report.users(),
        report.seconds(),
        report.users() / report.seconds());
    if (report.ofNobody() > 0) {
      out.printf(Locale.ROOT, "%,d rows of users who are gone deleted%n", report.ofNobody());
    }
    if (report.ahead() > 0) {
      out.printf(Locale.ROOT, "%,d users had insights from the future, replaced%n", report.ahead());
    }
    if (report.failed() > 0) {
      err.printf(
          Locale.ROOT,
          "%,d users can't be evaluated and stay as they are; verify names them%n",
          report.failed());
    }
    return report.failed() == 0 ? Program.DONE : Program.FAILED;
  }

  private int compare(UserRange users) throws Exception {
    Verification verification =
        new Verification(
            database,
            (done, about, rate) ->
                progress.say(done, about, rate, Math.max(0, about - done) / rate));
    VerifyReport report =
        verification.run(Verification.Scope.of(users, 0).withPatience(Duration.ZERO));
    out.printf(
        Locale.ROOT,
        "%,d users: other insights for %,d of them, the same for %,d%n",
        report.users(),
        report.differing() + report.waiting(),
        report.same());
    report.first().forEach(difference -> out.println("  " + difference));
    return Program.DONE;
  }
}
