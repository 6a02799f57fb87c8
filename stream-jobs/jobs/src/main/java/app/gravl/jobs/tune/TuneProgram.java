package app.gravl.jobs.tune;

import app.gravl.jobs.backfill.PrintedProgress;
import app.gravl.jobs.backfill.UserModel;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.parameters.ParametersFile;
import app.gravl.jobs.program.Program;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.jobs.program.UsersOption;
import app.gravl.jobs.report.HtmlReport;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import app.gravl.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What-if as a program: on a cluster by {@code flink run}, else in its own process. */
public final class TuneProgram {

  /** The owner, as for the migrations: the stream's role may make no schemas. */
  private static final String OWNER = "postgres";

  private final Settings settings;
  private final DatabaseSettings database;
  private final PrintWriter out;
  private final PrintWriter err;

  public TuneProgram(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.settings = new Settings(environment);
    this.database = DatabaseSettings.read(settings, OWNER);
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    Program.end(
        new TuneProgram(System.getenv(), Program.systemOut(), Program.systemErr())
            .run(List.of(args)));
  }

  /**
   * @return the exit code: 0 done, 1 failed, 2 wrong use
   */
  public int run(List<String> args) {
    return new Program(settings, out, err).run(new Tune(), args);
  }

  @Command(
      name = "tune",
      description = {
        "Evaluates the same history with the live parameters and with others, into the schemas"
            + " what_if_base and what_if, and says what changes. Nothing that is served is touched."
            + " May be killed and run again."
      },
      exitCodeListHeading = "%nEnds with%n",
      exitCodeList = {"0:done", "1:failed", "2:wrong use"})
  private final class Tune implements Callable<Integer> {

    @Option(
        names = "--params",
        paramLabel = "FILE",
        required = true,
        description = "JSON: an object of numbers by key; what it leaves out has its default.")
    private Path params = Path.of("");

    @Option(
        names = "--users",
        paramLabel = "A-B",
        description = "Only users with these ids.",
        converter = UsersOption.class)
    private UserRange users = UserRange.ALL;

    @Option(
        names = "--report",
        paramLabel = "FILE.html",
        description = "Writes a report with plots there, too.")
    private @Nullable Path report;

    @Override
    public Integer call() throws Exception {
      Parameters other = ParametersFile.read(params);
      if (report != null) {
        HtmlReport.checkPlace(report);
      }
      WhatIf whatIf = tune(other, users);
      TuneText.print(whatIf, out);
      if (report != null) {
        write(whatIf, report);
      }
      return Program.DONE;
    }
  }

  private WhatIf tune(Parameters other, UserRange users) throws Exception {
    Tuning tuning =
        new Tuning(
            database,
            StreamExecutionEnvironment::getExecutionEnvironment,
            UserModel::of,
            what -> new PrintedProgress(what + ": ", err),
            System::nanoTime);
    try {
      return tuning.run(DeployedParameters.inForce(database).parameters(), other, users);
    } catch (SQLException e) {
      throw new ProgramFailure(TuneFailures.say(e, database), e);
    } catch (ExecutionException e) {
      throw new ProgramFailure("The evaluation failed; run it again: " + ProgramFailure.root(e), e);
    }
  }

  private void write(WhatIf whatIf, Path report) throws ProgramFailure {
    try {
      TuneHtml.report(whatIf).writeTo(report);
    } catch (IOException e) {
      throw new ProgramFailure("The report can't be written: " + e, e);
    }
    err.println("The report is " + report);
  }
}
