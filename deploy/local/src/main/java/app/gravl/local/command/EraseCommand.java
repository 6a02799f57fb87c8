package app.gravl.local.command;

import app.gravl.local.erasure.Erasing;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.ServicePort;
import app.gravl.schema.KafkaSettings;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "erase",
    description = "Erases a user: facts, insights, what the stream remembers, and dead letters.",
    footer = {
      "",
      "It asks nothing, and cannot be undone. It ends when all of it is done. The id",
      "stays on a list, so that a backup of before does not bring the user back."
    })
public final class EraseCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--user",
      paramLabel = "N",
      required = true,
      description = "Id of the user to erase.")
  private long user;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws SQLException, InterruptedException {
    CommandSpec command = Objects.requireNonNull(spec);
    if (user < 1) {
      throw new ParameterException(command.commandLine(), "--user is an id from 1 on");
    }
    PrintWriter out = command.commandLine().getOut();
    RunningSystem system = RunningSystem.on(data.folder());
    new Erasing(
            DatabaseEnvironment.ownerSource(system, "gravl-erase"),
            KafkaSettings.plaintext("127.0.0.1:" + system.port(ServicePort.KAFKA.label())),
            System::nanoTime,
            line -> {
              out.println(line);
              out.flush();
            })
        .erase(user);
    return 0;
  }
}
