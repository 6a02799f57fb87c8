package app.gravl.golive;

import picocli.CommandLine;

/** The program behind {@code deploy/k8s/go-live} and {@code deploy/k8s/roll-back}. */
public final class GoLive {

  private GoLive() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new ProcedureCommand())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              command.getErr().println(failure.getMessage());
              return ProcedureCommand.FAILED;
            });
  }
}
