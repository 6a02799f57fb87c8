package app.gravl.local.command;

import app.gravl.jobs.backfill.BackfillProgram;
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

/** On the running system, in a process of its own, what {@link BackfillProgram} does anywhere. */
@Command(
    name = "backfill",
    description = "Computes insights anew from the facts, beside the stream.",
    footer = {
      "",
      "Users whom the stream moves on meanwhile are left alone. May be killed and run again."
    })
public final class BackfillCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--users", paramLabel = "A-B", description = "Only users with these ids.")
  private @Nullable String users;

  @Option(names = "--dry-run", description = "Writes nothing, and says what would change.")
  private boolean dryRun;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    CommandSpec command = Objects.requireNonNull(spec);
    List<String> arguments = new ArrayList<>();
    if (users != null) {
      arguments.addAll(List.of("--users", users));
    }
    if (dryRun) {
      arguments.add("--dry-run");
    }
    return new BackfillProgram(
            DatabaseEnvironment.stream(RunningSystem.on(data.folder())),
            command.commandLine().getOut(),
            command.commandLine().getErr())
        .run(arguments);
  }
}
