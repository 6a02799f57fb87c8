package app.gravl.local.command;

import app.gravl.jobs.evaluate.EvaluateProgram;
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

/** On the running system what {@link EvaluateProgram} does anywhere. */
@Command(
    name = "evaluate",
    description = "Whether the model says anything true about these users.",
    footer = {
      "",
      "Asks the model before each logged session what it says, and holds that to what was done:",
      "which muscles were trained, which workout, what was lifted; beside rules without a model and",
      "beside chance. Says so where a figure can't be told from chance. Changes nothing."
    })
public final class EvaluateCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--params",
      paramLabel = "FILE",
      description =
          "JSON: the model's parameters that are not the default. Without it: those in force.")
  private @Nullable String params;

  @Option(names = "--users", paramLabel = "A-B", description = "Only users with these ids.")
  private @Nullable String users;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Also writes a page with plots.")
  private @Nullable String report;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of what is left to chance; the same one finds the same (default: 1).")
  private @Nullable String seed;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    List<String> arguments = new ArrayList<>();
    add(arguments, "--params", params);
    add(arguments, "--users", users);
    add(arguments, "--report", report);
    add(arguments, "--seed", seed);
    return new EvaluateProgram(
            DatabaseEnvironment.stream(RunningSystem.on(data.folder())),
            command.commandLine().getOut(),
            command.commandLine().getErr())
        .run(arguments);
  }

  private static void add(List<String> arguments, String option, @Nullable String value) {
    if (value != null) {
      arguments.addAll(List.of(option, value));
    }
  }
}
