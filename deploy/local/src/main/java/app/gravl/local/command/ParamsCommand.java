package app.gravl.local.command;

import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.parameters.ParametersText;
import app.gravl.local.CliFailure;
import app.gravl.local.folder.RunningSystem;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Those in force on the running system; where none runs there are the defaults. */
@Command(
    name = "params",
    description = "Prints the live parameters of the model, and where each number comes from.",
    footer = {
      "",
      "To see what other numbers would change, and then to put them in force, edit a copy:",
      "  ./gravl params --json > my.json",
      "  ./gravl tune --params my.json",
      "  ./gravl deploy-job --params my.json"
    })
public final class ParamsCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Prints an object of numbers by key, as tune reads it.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    Parameters parameters = inForce(command.commandLine().getErr());
    if (json) {
      out.println(ParametersText.json(parameters));
    } else {
      ParametersText.lines(parameters).forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private Parameters inForce(PrintWriter err) {
    Optional<RunningSystem> system = RunningSystem.find(data.folder());
    if (system.isEmpty()) {
      err.println("Nothing runs on " + data.folder() + ": these are the defaults");
      err.flush();
      return Parameters.DEFAULT;
    }
    DatabaseSettings database =
        new DatabaseSettings(
            DatabaseEnvironment.url(system.get()),
            Roles.STREAM.roleName(),
            system.get().secrets().password(Roles.STREAM));
    try {
      return DeployedParameters.inForce(database).parameters();
    } catch (SQLException e) {
      throw new CliFailure(database.doesNotAnswer(e));
    }
  }
}
