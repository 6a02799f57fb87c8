package app.gravl.jobs.verify;

import app.gravl.jobs.facts.UserRange;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.settings.InvalidSettings;
import app.gravl.settings.Settings;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The comparison as a program. */
public final class VerifyProgram {

  private static final int SAME = 0;
  private static final int DIFFERENT = 1;
  private static final int WRONG_USE = 2;

  private static final String USAGE =
      """
      Recomputes insights from the facts and compares them with those that are served.

      --users A-B   only users with these ids
      --sample N    only so many users, by chance
      --watch       again and again until it is stopped, a line each time
      --help        this text

      Ends with 0 where all are the same, 1 where one differs or it could not be told, 2 on wrong use.

      Settings, from the environment:
      """;

  private final Map<String, String> environment;
  private final PrintWriter out;
  private final PrintWriter err;

  public VerifyProgram(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    System.exit(new VerifyProgram(System.getenv(), out, err).run(List.of(args)));
  }

  /**
   * @return the exit code: 0 all the same, 1 something differs or failed, 2 wrong use
   */
  public int run(List<String> args) {
    Settings settings = new Settings(environment);
    DatabaseSettings database = DatabaseSettings.read(settings, Roles.STREAM.roleName());
    if (args.contains("--help")) {
      out.println(USAGE + settings.help());
      return SAME;
    }
    try {
      Request request = Request.read(args);
      settings.check();
      return verify(database, request);
    } catch (InvalidSettings | IllegalArgumentException e) {
      err.println(e.getMessage());
      return WRONG_USE;
    } catch (SQLException e) {
      err.println("Postgres (" + database + ") does not answer: " + e.getMessage());
      return DIFFERENT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return DIFFERENT;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private int verify(DatabaseSettings database, Request request)
      throws SQLException, InterruptedException {
    Verification verification =
        new Verification(
            database, Parameters.DEFAULT, request.watch() ? VerifyProgram::silent : this::say);
    VerifyReport report;
    do {
      report = verification.run(Verification.Scope.of(request.users(), request.sample()));
      print(report);
    } while (request.watch());
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

  private record Request(UserRange users, int sample, boolean watch) {

    static Request read(List<String> args) {
      Deque<String> left = new ArrayDeque<>(args);
      UserRange users = UserRange.ALL;
      int sample = 0;
      boolean watch = false;
      while (!left.isEmpty()) {
        String option = left.pop();
        switch (option) {
          case "--users" -> users = UserRange.parse(value(option, left));
          case "--sample" -> sample = number(option, value(option, left));
          case "--watch" -> watch = true;
          default ->
              throw new IllegalArgumentException("No such option: " + option + "; see --help");
        }
      }
      return new Request(users, sample, watch);
    }

    private static String value(String option, Deque<String> left) {
      if (left.isEmpty()) {
        throw new IllegalArgumentException(option + " needs a value; see --help");
      }
      return left.pop();
    }

    private static int number(String option, String text) {
      if (!text.matches("[1-9]\\d{0,8}")) {
        throw new IllegalArgumentException(option + " needs a whole number from 1 on: " + text);
      }
      return Integer.parseInt(text);
    }
  }
}
