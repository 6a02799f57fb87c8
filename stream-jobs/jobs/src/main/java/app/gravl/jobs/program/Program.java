package app.gravl.jobs.program;

import app.gravl.settings.InvalidSettings;
import app.gravl.settings.Settings;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs a command, options by its annotations, settings from the environment. What goes wrong is one
 * line on the error output.
 *
 * @param out for what was asked for
 * @param err for progress and for what went wrong
 */
public record Program(Settings settings, PrintWriter out, PrintWriter err) {

  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int WRONG_USE = 2;

  /** Of the help: room for a setting on a line. */
  private static final int WIDTH = 140;

  /**
   * The end of a program's main, on a cluster too: its own process goes on after a job that is
   * done.
   */
  public static void end(int code) {
    if (code != DONE) {
      System.exit(code);
    }
  }

  public static PrintWriter systemOut() {
    return new PrintWriter(System.out, true, Charset.defaultCharset());
  }

  public static PrintWriter systemErr() {
    return new PrintWriter(System.err, true, Charset.defaultCharset());
  }

  /**
   * @param command described by picocli's annotations; has read its settings, so that all are known
   * @return the exit code: 0 done, 1 failed, 2 wrong use; or what the command says
   */
  public int run(Callable<Integer> command, List<String> arguments) {
    CommandLine line = new CommandLine(command);
    addHelp(line);
    line.getCommandSpec()
        .usageMessage()
        .width(WIDTH)
        .footer(("%nSettings, from the environment:%n" + escaped(settings.help())).split("\n", -1));
    try {
      return line.setOut(out)
          .setErr(err)
          .setParameterExceptionHandler(this::wrongUse)
          .setExecutionStrategy(this::execute)
          .setExecutionExceptionHandler(this::failed)
          .execute(arguments.toArray(String[]::new));
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static void addHelp(CommandLine line) {
    line.getCommandSpec()
        .addOption(OptionSpec.builder("--help").usageHelp(true).description("This text.").build());
    line.getSubcommands().values().forEach(Program::addHelp);
  }

  private static String escaped(String text) {
    return text.replace("%", "%%");
  }

  private int execute(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    try {
      // Every setting that is wrong at once, and before anything is done.
      settings.check();
    } catch (InvalidSettings e) {
      err.println(e.getMessage());
      return WRONG_USE;
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private int wrongUse(ParameterException e, String[] arguments) {
    err.println(e.getMessage() + "; see --help");
    return WRONG_USE;
  }

  private int failed(Exception e, CommandLine line, ParseResult parsed) throws Exception {
    if (e instanceof IllegalArgumentException) {
      err.println(e.getMessage());
      return WRONG_USE;
    }
    if (e instanceof ProgramFailure) {
      err.println(e.getMessage());
      return FAILED;
    }
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
    throw e;
  }
}
