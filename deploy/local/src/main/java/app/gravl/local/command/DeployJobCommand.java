package app.gravl.local.command;

import app.gravl.jobs.deploy.DeployProgram;
import app.gravl.local.bench.Benchmark;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.Environments;
import app.gravl.local.system.FlinkPart;
import app.gravl.local.system.Ports;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
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

/** On the running system what {@link DeployProgram} does on any cluster. */
@Command(
    name = "deploy-job",
    description = "Puts other parameters in force: a new job takes the place of the one that runs.",
    footer = {
      "",
      "Takes a savepoint, stops the job, starts the new one and looks whether it is",
      "healthy; where it is not, the former parameters come back and the job goes on",
      "from the savepoint. Then everybody's insights are made anew. May be killed at any",
      "moment: run again, it goes on or takes back. See deploy/runbooks/upgrade.md."
    })
public final class DeployJobCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--params",
      paramLabel = "FILE",
      description =
          "JSON: an object of numbers by key; what it leaves out has its default. Without it: those"
              + " in force.")
  private @Nullable String params;

  @Option(names = "--again", description = "Also where the parameters are those in force.")
  private boolean again;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "How long nothing may move before it is not healthy (default: 120).")
  private @Nullable String patience;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    List<String> arguments = new ArrayList<>();
    if (params != null) {
      arguments.addAll(List.of("--params", params));
    }
    if (again) {
      arguments.add("--again");
    }
    if (patience != null) {
      arguments.addAll(List.of("--patience", patience));
    }
    return program(data.folder(), command.commandLine().getOut(), command.commandLine().getErr())
        .run(arguments);
  }

  /** Without options but the parameters, its words as progress. */
  static int deploy(Path folder, Path params, Benchmark.Progress progress) {
    StringWriter words = new StringWriter();
    PrintWriter out = new PrintWriter(words);
    int code = program(folder, out, out).run(List.of("--params", params.toString()));
    words.toString().lines().forEach(progress::say);
    return code;
  }

  private static DeployProgram program(Path folder, PrintWriter out, PrintWriter err) {
    RunningSystem system = RunningSystem.on(folder);
    Ports ports = Ports.of(system);
    return new DeployProgram(
        new Environments(system.secrets(), ports, folder, system.tuning()).job(),
        FlinkPart.in(folder, ports, system.tuning()).configuration(),
        out,
        err);
  }
}
