package app.gravl.local.command;

import app.gravl.jobs.report.HtmlReport;
import app.gravl.local.bench.BackfillBenchmark;
import app.gravl.local.bench.Benchmark;
import app.gravl.local.bench.BootstrapBenchmark;
import app.gravl.local.bench.CatalogBenchmark;
import app.gravl.local.bench.Conditions;
import app.gravl.local.bench.DeployBenchmark;
import app.gravl.local.bench.DrainBenchmark;
import app.gravl.local.bench.FreshnessBenchmark;
import app.gravl.local.bench.NotifyBenchmark;
import app.gravl.local.bench.PageBenchmark;
import app.gravl.local.bench.PostBenchmark;
import app.gravl.local.bench.ReadBenchmark;
import app.gravl.local.bench.ResultPrinter;
import app.gravl.local.bench.SseBenchmark;
import app.gravl.local.bench.StartBenchmark;
import app.gravl.local.bench.StateBackend;
import app.gravl.local.bench.Targets;
import app.gravl.local.bench.TuneBenchmark;
import app.gravl.local.bench.VerifyBenchmark;
import app.gravl.local.browser.Chromium;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.Ports;
import app.gravl.local.trial.Leftovers;
import app.gravl.local.trial.Target;
import app.gravl.settings.Tunable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    description = "Measures the system that runs on the data folder, else a temporary one.",
    footer = {
      "",
      "  freshness  from the commit of logged sets until the api serves insights with them",
      "  read       recommendations, and muscles, a second that the api serves at p99 <= "
          + ReadBenchmark.LIMIT_MS
          + " ms",
      "  post       how long a request takes that logs 20 sets, at 50 a second",
      "  sse        from the commit of a set until all open streams of its user have the change",
      "  page       how long the page takes in a browser until it can be used, and what it loads",
      "  verify     users a second that verify compares, beside the live system",
      "  catalog    what others notice while a change of the catalog has users evaluated again",
      "  deploy     freshness while other parameters are put in force, on the system that runs",
      "  drain      records a second at which the job catches up on 20 sets of each user",
      "  backfill   everybody's insights from the facts, beside COPY of the same data and a query",
      "  bootstrap  from a system without state until all users are served, by the batch job and",
      "             by the connector's own snapshot",
      "  start      from the launch of gravl up to its ready line, and its memory",
      "  tune       what each tunable does: a few values around its default, each on a system of",
      "             its own; under 15 minutes, --only KEY for one",
      "  notify     commits a second with and without a notification, at 1 to 32 writers",
      "",
      "It removes the users it made. Progress goes to the error output. drain, backfill, bootstrap,",
      "start and tune always take a system of their own. How each measures: deploy/bench/README.md."
    })
public final class BenchCommand implements Callable<Integer> {

  private enum Name {
    FRESHNESS(500),
    READ(200),
    POST(200),
    SSE(200),
    PAGE(1),
    VERIFY(10_000),
    CATALOG(20_000),
    DEPLOY(10_000),
    START(0),
    TUNE(2_000),
    NOTIFY(0),
    DRAIN(50_000),
    BACKFILL(100_000),
    BOOTSTRAP(100_000);

    final int users;

    /**
     * @param users how many it makes where nobody says
     */
    Name(int users) {
      this.users = users;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "NAME", description = "What to measure: ${COMPLETION-CANDIDATES}.")
  private @Nullable Name name;

  @Option(names = "--json", description = "Prints one line of JSON instead of a table.")
  private boolean json;

  @Option(
      names = "--users",
      paramLabel = "N",
      description =
          "How many users it makes (default: freshness 500, read, post and sse 200, verify and"
              + " deploy 10000, catalog 20000, tune 2000, drain 50000, backfill and bootstrap 100000).")
  private @Nullable Integer users;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long before it measures, each time (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long it measures, each time (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--streams",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Open streams of sse, divided among its users (default: ${DEFAULT-VALUE}).")
  private int streams;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "50",
      description = "Sets that sse commits a second (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--backend",
      paramLabel = "BACKEND",
      description = "State backend of drain: heap or rocksdb (default: one after the other).")
  private @Nullable StateBackend backend;

  @Option(
      names = "--only",
      paramLabel = "KEY",
      description = "The one tunable that tune measures (default: all of them).")
  private @Nullable Tunable only;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where tune writes a report with plots, too.")
  private @Nullable Path report;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Name chosen = Objects.requireNonNull(name);
    check();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Object result;
    try (Leftovers leftovers = new Leftovers()) {
      Benchmark.Progress progress =
          line -> {
            err.println(line);
            err.flush();
          };
      result = benchmark(chosen, leftovers, progress).run(progress);
    }
    ResultPrinter printer = new ResultPrinter(out);
    if (json) {
      printer.json(chosen.toString(), result);
    } else {
      printer.table(result);
    }
    return 0;
  }

  private void check() {
    check(name == Name.TUNE || (only == null && report == null), "--only and --report are tune's");
    if (report != null) {
      try {
        HtmlReport.checkPlace(report);
      } catch (IllegalArgumentException e) {
        check(false, String.valueOf(e.getMessage()));
      }
    }
    check(users == null || (users >= 1 && users <= 1_000_000), "--users is 1 to 1000000");
    Ports ports = new Ports(data.portOffset());
    check(ports.areValid(), "--port-offset " + ports.offset() + " leads to no valid ports");
    check(warmUp >= 0 && warmUp <= 3_600, "--warm-up is 0 to 3600 seconds");
    check(seconds >= 1 && seconds <= 3_600, "--seconds is 1 to 3600");
    check(streams >= 1 && streams <= 20_000, "--streams is 1 to 20000");
    check(rate >= 1 && rate <= 1_000, "--rate is 1 to 1000");
    check(
        name != Name.SSE || users(Name.SSE) <= streams,
        "--users is at most --streams: each user has one or more");
  }

  private void check(boolean right, String message) {
    if (!right) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
  }

  private Benchmark benchmark(Name chosen, Leftovers leftovers, Benchmark.Progress progress)
      throws IOException {
    return switch (chosen) {
      case FRESHNESS -> new FreshnessBenchmark(conditions(chosen, leftovers, progress));
      case READ -> new ReadBenchmark(conditions(chosen, leftovers, progress));
      case POST -> new PostBenchmark(conditions(chosen, leftovers, progress), Clock.systemUTC());
      case SSE -> new SseBenchmark(conditions(chosen, leftovers, progress), streams, rate);
      case VERIFY -> new VerifyBenchmark(conditions(chosen, leftovers, progress));
      case CATALOG -> new CatalogBenchmark(conditions(chosen, leftovers, progress));
      case DEPLOY -> {
        RunningSystem.on(data.folder());
        yield new DeployBenchmark(
            conditions(chosen, leftovers, progress),
            params -> DeployJobCommand.deploy(data.folder(), params, progress));
      }
      case PAGE -> {
        Path browser = Chromium.find(System.getenv());
        yield new PageBenchmark(conditions(chosen, leftovers, progress), browser);
      }
      case DRAIN -> new DrainBenchmark(backends(), users(chosen), Clock.systemUTC(), leftovers);
      case BACKFILL -> new BackfillBenchmark(users(chosen), leftovers, System::nanoTime);
      case BOOTSTRAP ->
          new BootstrapBenchmark(
              data.home(), data.portOffset(), users(chosen), Clock.systemUTC(), leftovers);
      case TUNE ->
          new TuneBenchmark(
              data.home(), data.portOffset(), users(chosen), Clock.systemUTC(), only, report);
      case NOTIFY -> new NotifyBenchmark(conditions(chosen, leftovers, progress));
      case START -> new StartBenchmark(data.home(), data.portOffset(), leftovers);
    };
  }

  private List<StateBackend> backends() {
    return backend == null ? List.of(StateBackend.values()) : List.of(backend);
  }

  private int users(Name chosen) {
    return users == null ? chosen.users : users;
  }

  private Conditions conditions(Name chosen, Leftovers leftovers, Benchmark.Progress progress)
      throws IOException {
    Target target =
        Targets.find(
            data.folder(), data.home(), data.portOffset(), Clock.systemUTC(), leftovers, progress);
    return new Conditions(
        target, leftovers, users(chosen), Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
  }
}
