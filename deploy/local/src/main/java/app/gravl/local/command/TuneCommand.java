package app.gravl.local.command;

import app.gravl.jobs.tune.TuneProgram;
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

/** On the running system, as the owner, what {@link TuneProgram} does anywhere. */
@Command(
    name = "tune",
    description = "Says what other parameters would change: the same history, evaluated anew.",
    footer = {
      "",
      "Evaluates into the schemas what_if_base and what_if; nothing that is served is touched.",
      "May be killed and run again. ./gravl params --json prints a file to begin with."
    })
public final class TuneCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--params",
      paramLabel = "FILE",
      required = true,
      description = "JSON: an object of numbers by key; what it leaves out has its default.")
  private String params = "";

  @Option(names = "--users", paramLabel = "A-B", description = "Only users with these ids.")
  private @Nullable String users;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Writes a report with plots there, too.")
  private @Nullable String report;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    List<String> arguments = new ArrayList<>(List.of("--params", params));
    if (users != null) {
      arguments.addAll(List.of("--users", users));
    }
    if (report != null) {
      arguments.addAll(List.of("--report", report));
    }
    return new TuneProgram(
            DatabaseEnvironment.owner(RunningSystem.on(data.folder())),
            command.commandLine().getOut(),
            command.commandLine().getErr())
        .run(arguments);
  }
}
