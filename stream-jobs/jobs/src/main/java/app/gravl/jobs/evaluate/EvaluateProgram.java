package app.gravl.jobs.evaluate;

import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.parameters.ParametersFile;
import app.gravl.jobs.program.Program;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.jobs.program.UsersOption;
import app.gravl.jobs.report.HtmlReport;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The evaluation as a program. */
public final class EvaluateProgram {

  private final Settings settings;
  private final DatabaseSettings database;
  private final PrintWriter out;
  private final PrintWriter err;

  public EvaluateProgram(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.settings = new Settings(environment);
    this.database = DatabaseSettings.read(settings, Roles.STREAM.roleName());
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    System.exit(
        new EvaluateProgram(System.getenv(), Program.systemOut(), Program.systemErr())
            .run(List.of(args)));
  }

  /**
   * @return the exit code: 0 done, whatever it found, 1 failed, 2 wrong use
   */
  public int run(List<String> args) {
    return new Program(settings, out, err).run(new Evaluate(), args);
  }

  @Command(
      name = "evaluate",
      description =
          "Asks the model before each logged session what it says, and holds that to what was done:"
              + " whether it says anything true of these users.",
      exitCodeListHeading = "%nEnds with%n",
      exitCodeList = {"0:done, whatever was found", "1:failed", "2:wrong use"})
  private final class Evaluate implements Callable<Integer> {

    @Option(
        names = "--params",
        paramLabel = "FILE",
        description =
            "JSON: the model's parameters that are not the default. Without it: those in force.")
    private @Nullable Path params;

    @Option(
        names = "--users",
        paramLabel = "A-B",
        description = "Only users with these ids.",
        converter = UsersOption.class)
    private UserRange users = UserRange.ALL;

    @Option(
        names = "--report",
        paramLabel = "FILE.html",
        description = "Also writes a page with plots.")
    private @Nullable Path report;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "1",
        description = "Of what is left to chance; the same one finds the same (default: 1).")
    private long seed;

    @Override
    public Integer call() throws ProgramFailure, InterruptedException {
      try {
        return evaluate(users, params, report, seed);
      } catch (SQLException e) {
        throw new ProgramFailure(database.doesNotAnswer(e), e);
      }
    }
  }

  private int evaluate(UserRange users, @Nullable Path params, @Nullable Path report, long seed)
      throws SQLException, ProgramFailure, InterruptedException {
    Parameters parameters =
        params == null
            ? DeployedParameters.inForce(database).parameters()
            : ParametersFile.read(params);
    if (report != null) {
      HtmlReport.checkPlace(report);
    }
    Answers answers =
        new Evaluation(database, parameters, seed, this::say, System::nanoTime).run(users);
    if (answers.nothing()) {
      out.printf(
          Locale.ROOT,
          "Nobody has %d sessions or more: nothing can be said of the model.%n",
          UserEvaluation.LEAST_SESSIONS);
      return Program.DONE;
    }
    EvaluationTable.print(answers, out);
    if (report != null) {
      write(answers, report);
    }
    return Program.DONE;
  }

  private void write(Answers answers, Path report) throws ProgramFailure {
    try {
      EvaluationPage.of(answers).writeTo(report);
    } catch (IOException e) {
      throw new ProgramFailure("Can't write " + report + ": " + e, e);
    }
    out.printf("%nReport with plots: %s%n", report.toAbsolutePath().normalize());
  }

  private void say(long users, long ofAtMost) {
    err.printf(Locale.ROOT, "%,d users evaluated, of at most %,d%n", users, ofAtMost);
    err.flush();
  }
}
