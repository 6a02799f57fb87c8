package app.gravl.local.process;

import app.gravl.local.Gravl;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * What a command ended with.
 *
 * @param printed its output and its errors
 */
record Cli(int status, String printed) {

  /** Runs it on a data folder, in this process. */
  static Cli run(Path data, String... arguments) {
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed, true);
    CommandLine commands = Gravl.commandLine();
    commands.setOut(writer);
    commands.setErr(writer);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    int status = commands.execute(all.toArray(String[]::new));
    return new Cli(status, printed.toString());
  }
}
