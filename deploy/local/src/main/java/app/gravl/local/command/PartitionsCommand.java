package app.gravl.local.command;

import app.gravl.jobs.report.TextTable;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.shards.Partitioning;
import app.gravl.local.system.ServicePort;
import app.gravl.schema.KafkaSettings;
import app.gravl.settings.InvalidSettings;
import app.gravl.settings.Tunable;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "partitions",
    description = "Shows, or raises, how many partitions the users' topic has.",
    footer = {
      "",
      "Users' changes go to other partitions then, so a new epoch replaces what was read",
      "before; everything goes on meanwhile. Kafka takes no partition away again.",
      "See deploy/runbooks/partitions.md."
    })
public final class PartitionsCommand implements Callable<Integer> {

  private static final List<String> HEADER =
      List.of("partition", "heartbeats", "seconds since the oldest came");

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "How many from now on, up to 64 (default: only shows them).")
  private @Nullable Integer partitions;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws SQLException, InterruptedException {
    CommandSpec command = Objects.requireNonNull(spec);
    if (partitions != null) {
      check(command, partitions);
    }
    PrintWriter out = command.commandLine().getOut();
    RunningSystem system = RunningSystem.on(data.folder());
    Partitioning partitioning =
        new Partitioning(
            DatabaseEnvironment.ownerSource(system, "gravl-partitions"),
            KafkaSettings.plaintext("127.0.0.1:" + system.port(ServicePort.KAFKA.label())),
            System::nanoTime,
            line -> {
              out.println(line);
              out.flush();
            });
    if (partitions != null) {
      partitioning.raise(partitions);
    }
    TextTable.lines(HEADER, partitioning.rows().stream().map(PartitionsCommand::cells).toList())
        .forEach(out::println);
    return 0;
  }

  private static void check(CommandSpec command, int partitions) {
    try {
      Tunable.setIn(Map.of(Tunable.USER_CHANGES_PARTITIONS.key(), Integer.toString(partitions)));
    } catch (InvalidSettings e) {
      throw new ParameterException(command.commandLine(), "N: " + e.errors().get(0));
    }
  }

  private static List<String> cells(Partitioning.Row row) {
    return List.of(
        Integer.toString(row.partition()),
        Integer.toString(row.heartbeats()),
        row.heartbeatSeconds() < 0
            ? "none yet"
            : String.format(Locale.ROOT, "%.1f", row.heartbeatSeconds()));
  }
}
