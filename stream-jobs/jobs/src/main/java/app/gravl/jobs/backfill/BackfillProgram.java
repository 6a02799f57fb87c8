package app.gravl.jobs.backfill;

import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.verify.Verification;
import app.gravl.jobs.verify.VerifyReport;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.settings.InvalidSettings;
import app.gravl.settings.Settings;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The backfill as a program: on a cluster by {@code flink run}, which takes it from the job's jar,
 * else in its own process.
 */
public final class BackfillProgram {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private static final String USAGE =
      """
      Computes insights anew from the facts tables and writes them, but for users whom the stream
      has moved on meanwhile. May be killed and run again; readers and the stream go on.

      --users A-B   only users with these ids
      --dry-run     writes nothing, and says what would change
      --help        this text

      Ends with 0 done, 1 failed, 2 wrong use.

      Settings, from the environment:
      """;

  private final Map<String, String> environment;
  private final PrintWriter out;
  private final PrintWriter err;

  public BackfillProgram(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) throws Exception {
    PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    int code = new BackfillProgram(System.getenv(), out, err).run(List.of(args));
    // A cluster's own process goes on after a job that is done.
    if (code != DONE) {
      System.exit(code);
    }
  }

  /**
   * @return the exit code: 0 done, 1 failed, 2 wrong use
   */
  public int run(List<String> args) throws Exception {
    Settings settings = new Settings(environment);
    DatabaseSettings database = DatabaseSettings.read(settings, Roles.STREAM.roleName());
    if (args.contains("--help")) {
      out.println(USAGE + settings.help());
      out.flush();
      return DONE;
    }
    try {
      Request request = Request.read(args);
      settings.check();
      return request.dryRun() ? compare(database, request) : backfill(database, request);
    } catch (InvalidSettings | IllegalArgumentException e) {
      err.println(e.getMessage());
      return WRONG_USE;
    } catch (SQLException e) {
      err.println("Postgres (" + database + ") does not answer: " + e.getMessage());
      return FAILED;
    } catch (ExecutionException e) {
      err.println("The backfill failed; run it again: " + rootOf(e));
      return FAILED;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private int backfill(DatabaseSettings database, Request request) throws Exception {
    Backfill backfill = new Backfill(database, Parameters.DEFAULT, this::say, System::nanoTime);
    Backfill.Report report =
        backfill.run(StreamExecutionEnvironment.getExecutionEnvironment(), request.users());
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
    return report.failed() == 0 ? DONE : FAILED;
  }

  private int compare(DatabaseSettings database, Request request) throws Exception {
    Verification verification =
        new Verification(
            database,
            Parameters.DEFAULT,
            (users, about, rate) -> say(users, about, rate, Math.max(0, about - users) / rate));
    VerifyReport report =
        verification.run(Verification.Scope.of(request.users(), 0).withPatience(Duration.ZERO));
    out.printf(
        Locale.ROOT,
        "%,d users: other insights for %,d of them, the same for %,d%n",
        report.users(),
        report.differing(),
        report.same());
    report.first().forEach(difference -> out.println("  " + difference));
    return DONE;
  }

  private void say(long users, long ofAbout, double usersPerSecond, double secondsLeft) {
    String left = secondsLeft < 0 ? "" : String.format(Locale.ROOT, ", %,.0f s left", secondsLeft);
    err.printf(
        Locale.ROOT, "%,d of about %,d users, %,.0f/s%s%n", users, ofAbout, usersPerSecond, left);
    err.flush();
  }

  private static String rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }

  private record Request(UserRange users, boolean dryRun) {

    static Request read(List<String> args) {
      Deque<String> left = new ArrayDeque<>(args);
      UserRange users = UserRange.ALL;
      boolean dryRun = false;
      while (!left.isEmpty()) {
        String option = left.pop();
        switch (option) {
          case "--users" -> {
            if (left.isEmpty()) {
              throw new IllegalArgumentException("--users needs a value; see --help");
            }
            users = UserRange.parse(left.pop());
          }
          case "--dry-run" -> dryRun = true;
          default ->
              throw new IllegalArgumentException("No such option: " + option + "; see --help");
        }
      }
      return new Request(users, dryRun);
    }
  }
}
