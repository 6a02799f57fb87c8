package app.gravl.local.command;

import app.gravl.local.folder.RunningSystem;
import app.gravl.local.lag.Lag;
import app.gravl.local.lag.LagWatch;
import app.gravl.local.token.Tokens;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "lag",
    description = {
      "Says where the pipeline of the running system stands, hop by hop.",
      "On a terminal it goes on until Ctrl-C; elsewhere it says so once."
    })
public final class LagCommand implements Callable<Integer> {

  /** One of them, or neither. */
  static final class Form {
    @Option(names = "--json", description = "Prints one line of JSON instead of a table.")
    private boolean json;

    @Option(names = "--once", description = "Prints one table, on a terminal too.")
    private boolean once;
  }

  @Mixin private DataOptions data = new DataOptions();

  @ArgGroup private Form form = new Form();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    RunningSystem system = RunningSystem.on(data.folder());
    LagWatch watch =
        new LagWatch(
            new Lag(system, new Tokens(system.secrets().jwtSecret(), Clock.systemUTC())),
            Objects.requireNonNull(spec).commandLine().getOut());
    if (form.json) {
      watch.printJson();
    } else if (form.once || !isTerminal()) {
      watch.print();
    } else {
      untilInterrupted(watch);
    }
    return 0;
  }

  // The launcher sets jdk.console=java.base, with which later Javas tell it in this way too.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null;
  }

  /** The screen is given back before the process ends. */
  private static void untilInterrupted(LagWatch watch) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              stopped.countDown();
              try {
                left.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "lag-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      watch.watch(stopped);
    } finally {
      left.countDown();
    }
  }
}
