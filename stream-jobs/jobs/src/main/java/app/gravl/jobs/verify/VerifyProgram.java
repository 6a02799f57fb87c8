package app.gravl.jobs.verify;

import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.program.Program;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.jobs.program.UsersOption;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.settings.Settings;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The comparison as a program. */
public final class VerifyProgram {

  private static final int SAME = 0;
  private static final int DIFFERENT = 1;

  private final Settings settings;
  private final DatabaseSettings database;
  private final PrintWriter out;
  private final PrintWriter err;

  public VerifyProgram(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.settings = new Settings(environment);
    this.database = DatabaseSettings.read(settings, Roles.STREAM.roleName());
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    System.exit(
        new VerifyProgram(System.getenv(), Program.systemOut(), Program.systemErr())
            .run(List.of(args)));
  }

  /**
   * @return the exit code: 0 all the same, 1 something differs or failed, 2 wrong use
   */
  public int run(List<String> args) {
    return new Program(settings, out, err).run(new Verify(), args);
  }

  @Command(
      name = "verify",
      description =
          "Recomputes insights from the facts and compares them with those that are served.",
      exitCodeListHeading = "%nEnds with%n",
      exitCodeList = {
        "0:all are the same",
        "1:one differs, or it could not be told",
        "2:wrong use"
      })
  private final class Verify implements Callable<Integer> {

    @Option(
        names = "--users",
        paramLabel = "A-B",
        description = "Only users with these ids.",
        converter = UsersOption.class)
    private UserRange users = UserRange.ALL;

    @Option(
        names = "--sample",
        paramLabel = "N",
        description = "Only so many users, by chance.",
        converter = SampleSize.class)
    private int sample;

    @Option(
        names = "--watch",
        description = "Again and again until it is stopped, a line each time.")
    private boolean watch;

    @Override
    public Integer call() throws ProgramFailure, InterruptedException {
      try {
        return verify(Verification.Scope.of(users, sample), watch);
      } catch (SQLException e) {
        throw new ProgramFailure(database.doesNotAnswer(e), e);
      }
    }
  }

  private int verify(Verification.Scope scope, boolean watch)
      throws SQLException, InterruptedException {
    Verification verification =
        new Verification(database, watch ? VerifyProgram::silent : this::say);
    VerifyReport report;
    do {
      report = verification.run(scope);
      print(report);
    } while (watch);
    return report.differing() == 0 ? SAME : DIFFERENT;
  }

  private void print(VerifyReport report) {
    out.println(report.line());
    report.first().forEach(difference -> out.println("  " + difference));
    if (report.differing() > 0 && !report.first().isEmpty()) {
      long users = report.first().stream().mapToLong(Difference::userId).distinct().count();
      if (users < report.differing()) {
        out.printf(Locale.ROOT, "  … and those of %,d users more%n", report.differing() - users);
      }
    }
    out.flush();
  }

  private static void silent(long users, long ofAbout, double usersPerSecond) {}

  private void say(long users, long ofAbout, double usersPerSecond) {
    err.printf(Locale.ROOT, "%,d of about %,d users, %,.0f/s%n", users, ofAbout, usersPerSecond);
    err.flush();
  }
}
