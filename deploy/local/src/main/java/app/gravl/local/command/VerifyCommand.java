package app.gravl.local.command;

import app.gravl.jobs.verify.VerifyProgram;
import app.gravl.local.folder.RunningSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** On the running system what {@link VerifyProgram} does anywhere. */
@Command(
    name = "verify",
    description = "Recomputes insights from the facts and compares them with those served.",
    footer = {
      "",
      "Ends with 1 where any value differs. Users whose facts just changed are read again for up",
      "to 30 s; whom the stream has not reached then counts as different, too."
    })
public final class VerifyCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--users", paramLabel = "A-B", description = "Only users with these ids.")
  private @Nullable String users;

  @Option(names = "--sample", paramLabel = "N", description = "Only so many users, by chance.")
  private @Nullable String sample;

  @Option(names = "--watch", description = "Again and again until it is stopped, a line each time.")
  private boolean watch;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    List<String> arguments = new ArrayList<>();
    if (users != null) {
      arguments.addAll(List.of("--users", users));
    }
    if (sample != null) {
      arguments.addAll(List.of("--sample", sample));
    }
    if (watch) {
      arguments.add("--watch");
    }
    return new VerifyProgram(
            DatabaseEnvironment.stream(RunningSystem.on(data.folder())),
            command.commandLine().getOut(),
            command.commandLine().getErr())
        .run(arguments);
  }
}
