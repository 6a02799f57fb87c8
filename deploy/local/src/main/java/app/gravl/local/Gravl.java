package app.gravl.local;

import app.gravl.embedded.StartFailure;
import app.gravl.local.command.BackfillCommand;
import app.gravl.local.command.BackupCommand;
import app.gravl.local.command.BenchCommand;
import app.gravl.local.command.ChaosCommand;
import app.gravl.local.command.DeadLettersCommand;
import app.gravl.local.command.DeployJobCommand;
import app.gravl.local.command.EraseCommand;
import app.gravl.local.command.EvaluateCommand;
import app.gravl.local.command.ImportCommand;
import app.gravl.local.command.LagCommand;
import app.gravl.local.command.ParamsCommand;
import app.gravl.local.command.PartitionsCommand;
import app.gravl.local.command.PsqlCommand;
import app.gravl.local.command.RestoreCommand;
import app.gravl.local.command.ShardsCommand;
import app.gravl.local.command.TokenCommand;
import app.gravl.local.command.TuneCommand;
import app.gravl.local.command.UpCommand;
import app.gravl.local.command.VerifyCommand;
import app.gravl.settings.InvalidSettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code gravl} command. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
    name = "gravl",
    description = "From logged sets to recovery and recommendations, on this machine.",
    subcommands = {
      UpCommand.class,
      TokenCommand.class,
      ImportCommand.class,
      PsqlCommand.class,
      LagCommand.class,
      VerifyCommand.class,
      BackfillCommand.class,
      EvaluateCommand.class,
      DeadLettersCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      EraseCommand.class,
      ShardsCommand.class,
      PartitionsCommand.class,
      ParamsCommand.class,
      TuneCommand.class,
      DeployJobCommand.class,
      BenchCommand.class,
      ChaosCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Gravl.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    scope = CommandLine.ScopeType.INHERIT,
    usageHelpAutoWidth = true)
public final class Gravl implements Runnable {

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  public static void main(String[] arguments) {
    // Ours, whatever configuration a part's jar brings for running on its own.
    System.setProperty("logback.configurationFile", "app/gravl/local/silent.xml");
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with all subcommands; tests give it their own output. */
  public static CommandLine commandLine() {
    return new CommandLine(new Gravl())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Gravl::fail);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Which command?");
  }

  private static int fail(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    // Expected failures say all in their message; of others the kind is needed to find the cause.
    boolean expected =
        e instanceof CliFailure || e instanceof StartFailure || e instanceof InvalidSettings;
    command.getErr().println("gravl: " + (expected ? e.getMessage() : e.toString()));
    command.getErr().flush();
    return e instanceof InvalidSettings
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }

  /** From the jar's manifest; a build from sources without one is a development version. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Gravl.class.getPackage().getImplementationVersion();
      return new String[] {"gravl " + (version == null ? "(development)" : version)};
    }
  }
}
