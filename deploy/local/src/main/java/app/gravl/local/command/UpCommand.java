package app.gravl.local.command;

import app.gravl.embedded.PostgresServer;
import app.gravl.local.CliFailure;
import app.gravl.local.LogFile;
import app.gravl.local.folder.DataFolder;
import app.gravl.local.monitoring.MonitoredPorts;
import app.gravl.local.monitoring.MonitoringPart;
import app.gravl.local.system.Assembly;
import app.gravl.local.system.LocalSystem;
import app.gravl.local.system.Part;
import app.gravl.local.system.Ports;
import app.gravl.local.token.Tokens;
import app.gravl.schema.Roles;
import app.gravl.settings.Tunable;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "up",
    description = "Starts everything on this machine and runs until Ctrl-C or SIGTERM.",
    footerHeading = "%nTuned by the environment; what each costs: deploy/bench/TUNING.md%n%n")
public final class UpCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--no-demo", description = "Makes no demo users.")
  private boolean noDemo;

  @Option(
      names = "--no-bootstrap",
      description = {
        "The connector reads all rows itself wherever the stream's state begins anew, instead of a"
            + " batch job."
      })
  private boolean noBootstrap;

  @Option(names = "--ephemeral", description = "Uses a temporary folder, deleted at the end.")
  private boolean ephemeral;

  @Option(
      names = "--monitoring",
      description =
          "Starts Prometheus and Alertmanager too, with the rules of deploy/monitoring; they must be"
              + " installed.")
  private boolean monitoring;

  private @Nullable CommandSpec spec;

  @Spec
  void describe(CommandSpec command) {
    spec = command;
    command.usageMessage().footer(Tunable.help().toArray(String[]::new));
  }

  @Override
  public Integer call() throws Exception {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    Ports ports = new Ports(data.portOffset(), monitoring);
    if (!ports.areValid()) {
      throw new ParameterException(
          command.commandLine(), "--port-offset " + ports.offset() + " leads to no valid ports");
    }
    // Refused here, before anything starts.
    Map<String, String> tuning = Tunable.setIn(System.getenv());
    Clock clock = Clock.systemUTC();
    DataFolder folder = ephemeral ? DataFolder.ephemeral() : DataFolder.own(data.folder());
    MonitoringPart watchers;
    try {
      folder.refuseHalfRestored();
      LogFile.open(folder.log());
      PostgresServer.stopLeftBehind(folder.of("postgres"));
      watchers = monitoring(folder, ports);
      if (watchers != null) {
        watchers.stopLeftBehind();
      }
      ports.checkFree();
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
    out.println("Data in " + folder.path() + ", log in " + folder.log());
    out.flush();
    UpProgress progress = new UpProgress(out, clock);
    LocalSystem system = Assembly.of(folder, ports, tuning, !noDemo, !noBootstrap, clock, progress);
    if (watchers != null) {
      system.add(watchers);
    }
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(system, folder, progress), "gravl-stop"));
    try {
      system.start();
      folder.announce(ports.byLabel(), tuning);
      progress.ready(ports, new Tokens(folder.secrets().jwtSecret(), clock), !noDemo);
      Part ended = system.awaitEnded();
      progress.failed();
      throw new CliFailure(ended.name() + " has stopped by itself; see " + folder.log());
    } catch (CancellationException e) {
      // A signal came while parts were starting: the hook is at work, and ends the process.
      new CountDownLatch(1).await();
      return 0;
    }
  }

  private @Nullable MonitoringPart monitoring(DataFolder folder, Ports ports) {
    return monitoring
        ? new MonitoringPart(
            data.home(),
            folder.of("monitoring"),
            MonitoredPorts.of(ports),
            folder.secrets().password(Roles.MONITOR))
        : null;
  }

  private static void stop(LocalSystem system, DataFolder folder, UpProgress progress) {
    progress.stopping();
    system.close();
    folder.close();
    progress.stopped();
    LogFile.close();
    // A stop that was asked for is no failure, whichever signal asked. And all is stopped here:
    // what
    // libraries still wait for in hooks of their own must not keep the process.
    if (progress.isUp()) {
      Runtime.getRuntime().halt(0);
    } else if (progress.hasFailed()) {
      Runtime.getRuntime().halt(1);
    }
  }
}
