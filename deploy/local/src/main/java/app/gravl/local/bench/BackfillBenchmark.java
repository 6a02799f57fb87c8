package app.gravl.local.bench;

import app.gravl.embedded.Folders;
import app.gravl.embedded.PostgresOptions;
import app.gravl.jobs.backfill.Backfill;
import app.gravl.jobs.facts.UserRange;
import app.gravl.jobs.verify.Verification;
import app.gravl.jobs.verify.VerifyReport;
import app.gravl.local.CliFailure;
import app.gravl.local.folder.DataFolder;
import app.gravl.local.system.PostgresPart;
import app.gravl.local.system.SchemaPart;
import app.gravl.local.trial.Leftovers;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * How long a backfill of everybody takes who has no insights yet, on a Postgres of its own; beside
 * it, in the same run, what the bare transport of the same data takes, and a query that computes a
 * small part of it.
 */
public final class BackfillBenchmark implements Benchmark {

  /**
   * @param sets of all users together, all of the last 28 days
   * @param seconds of the backfill, from the start of its job to its end
   * @param copySeconds of COPY of the same facts out, and of the same insights in
   * @param sqlSeconds of a query that sums what is left of each set by muscle
   * @param timesCopy of the backfill
   * @param timesSql of the backfill
   * @param maxRssMiB the most that the backfill's process held, the benchmark in it included
   */
  record Result(
      long sets,
      int users,
      double seconds,
      double copySeconds,
      double sqlSeconds,
      double timesCopy,
      double timesSql,
      long maxRssMiB) {}

  private static final int SETS_PER_USER = 100;

  /** As one would write it by hand: fatigue alone, with one half-life for all. */
  private static final String SQL =
      """
      create table bench_sql as
      select l.user_id, muscle_group,
        sum(activation * power(2, -extract(epoch from now() - performed_at) / 86400))
      from workout_logs l join exercise_muscles using (exercise_id)
      where performed_at > now() - interval '30 days' group by 1, 2
      """;

  private final int users;
  private final Leftovers leftovers;
  private final LongSupplier nanoTime;

  public BackfillBenchmark(int users, Leftovers leftovers, LongSupplier nanoTime) {
    this.users = users;
    this.leftovers = leftovers;
    this.nanoTime = nanoTime;
  }

  @Override
  public Result run(Progress progress) throws Exception {
    Path path = Folders.temporary("gravl-bench-");
    leftovers.add(() -> Folders.delete(path));
    try (DataFolder folder = DataFolder.own(path)) {
      progress.say("Users with %,d sets".formatted((long) users * SETS_PER_USER));
      TrainedDatabase.make(folder, users, SETS_PER_USER, progress);
      PostgresPart postgres =
          new PostgresPart(
              PostgresOptions.keptIn(folder.of("postgres"), folder.secrets().ownerPassword()));
      leftovers.add(postgres::stop);
      postgres.start();
      return measure(folder, postgres, progress);
    }
  }

  private Result measure(DataFolder folder, PostgresPart postgres, Progress progress)
      throws Exception {
    DataSource owner = postgres.server().superuser(SchemaPart.DATABASE);
    DatabaseSettings stream =
        new DatabaseSettings(
            postgres.server().jdbcUrl(SchemaPart.DATABASE),
            Roles.STREAM.roleName(),
            folder.secrets().password(Roles.STREAM));
    try (Connection connection = owner.getConnection()) {
      BareCopies copies = new BareCopies(connection);
      progress.say("The facts into memory, so that all begin alike");
      copies.out();
      progress.say("A query");
      double sql = seconds(() -> execute(connection, SQL));
      progress.say("  %.1f s".formatted(sql));
      progress.say("The backfill");
      double backfill = backfill(stream, progress);
      long rss = Memory.mostResidentMiB(ProcessHandle.current().pid());
      progress.say("  %.1f s, %,d MiB".formatted(backfill, rss));
      check(stream, progress);
      progress.say("COPY of the same facts out, and of the same insights in");
      double out = seconds(copies::out);
      double in = copies.in(this::seconds);
      progress.say("  %.1f s out, %.1f s in".formatted(out, in));
      double copy = out + in;
      return new Result(
          (long) users * SETS_PER_USER,
          users,
          backfill,
          copy,
          sql,
          backfill / copy,
          backfill / sql,
          rss);
    }
  }

  private double backfill(DatabaseSettings stream, Progress progress) throws Exception {
    Backfill backfill =
        new Backfill(
            stream,
            (done, about, rate, left) -> progress.say("  %,d users, %,.0f/s".formatted(done, rate)),
            nanoTime);
    return backfill
        .run(StreamExecutionEnvironment.getExecutionEnvironment(), UserRange.ALL)
        .seconds();
  }

  private static void check(DatabaseSettings stream, Progress progress) throws Exception {
    VerifyReport report =
        new Verification(stream, (done, about, rate) -> {})
            .run(Verification.Scope.of(UserRange.ALL, 0));
    progress.say("  " + report.line());
    if (report.differing() > 0) {
      throw new CliFailure("Not what it should be: " + report.first().get(0));
    }
  }

  /** Something that takes time. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private double seconds(Work work) throws Exception {
    long started = nanoTime.getAsLong();
    work.run();
    return (nanoTime.getAsLong() - started) / 1e9;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
