package app.gravl.local.command;

import app.gravl.local.folder.RunningSystem;
import app.gravl.local.lag.Lag;
import app.gravl.local.token.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "lag",
    description = "Says where the stream of the running system stands, hop by hop.")
public final class LagCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Prints one line of JSON instead of a table.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    RunningSystem system = RunningSystem.on(data.folder());
    Lag lag = Lag.read(system, new Tokens(system.secrets().jwtSecret(), Clock.systemUTC()));
    if (json) {
      lag.printJson(out);
    } else {
      lag.print(out);
    }
    return 0;
  }
}
