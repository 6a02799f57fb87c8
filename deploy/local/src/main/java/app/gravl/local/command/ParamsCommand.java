package app.gravl.local.command;

import app.gravl.jobs.parameters.ParametersText;
import app.gravl.model.Parameters;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Needs no running system: whatever runs, runs with the defaults. */
@Command(
    name = "params",
    description = "Prints the live parameters of the model, and where each number comes from.",
    footer = {
      "",
      "To see what other numbers would change, edit a copy and give it to tune:",
      "  ./gravl params --json > my.json",
      "  ./gravl tune --params my.json"
    })
public final class ParamsCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Prints an object of numbers by key, as tune reads it.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(ParametersText.json(Parameters.DEFAULT));
    } else {
      ParametersText.lines(Parameters.DEFAULT).forEach(out::println);
    }
    out.flush();
    return 0;
  }
}
