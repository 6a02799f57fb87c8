package app.gravl.local.command;

import app.gravl.local.folder.RunningSystem;
import app.gravl.local.token.Tokens;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Nothing but the token goes to the output, so that {@code $(gravl token)} works. */
@Command(name = "token", description = "Prints a token for the api of the running system.")
public final class TokenCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--user",
      paramLabel = "N",
      required = true,
      description = "Id of the user to sign in as.")
  private long user;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description = "What the token allows beyond the user's own data: ops.")
  private @Nullable String scope;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    if (user < 1) {
      throw new ParameterException(command.commandLine(), "--user is an id from 1 on");
    }
    RunningSystem system = RunningSystem.on(data.folder());
    String token = new Tokens(system.secrets().jwtSecret(), Clock.systemUTC()).of(user, scope);
    command.commandLine().getOut().println(token);
    return 0;
  }
}
