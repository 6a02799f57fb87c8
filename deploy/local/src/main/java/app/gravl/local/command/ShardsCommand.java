package app.gravl.local.command;

import app.gravl.jobs.report.TextTable;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.shards.Sharding;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
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
    name = "shards",
    description = "Shows, or changes, in how many shards the change stream is read.",
    footer = {
      "",
      "Each shard has a publication, a replication slot and a connector of its own, and",
      "brings the users whose id modulo N is its number; the first brings the catalog",
      "too. Everything goes on meanwhile: a new epoch replaces what was read before."
    })
public final class ShardsCommand implements Callable<Integer> {

  private static final int MOST = 8;
  private static final List<String> HEADER =
      List.of("slot and connector", "epoch", "WAL bytes behind", "seconds since a heartbeat came");

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      description = "How many from now on, 1 to 8 (default: only shows them).")
  private @Nullable Integer shards;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws SQLException, InterruptedException {
    CommandSpec command = Objects.requireNonNull(spec);
    if (shards != null && (shards < 1 || shards > MOST)) {
      throw new ParameterException(command.commandLine(), "N is 1 to " + MOST + " shards");
    }
    PrintWriter out = command.commandLine().getOut();
    RunningSystem system = RunningSystem.on(data.folder());
    Sharding sharding =
        new Sharding(
            DatabaseEnvironment.ownerSource(system, "gravl-shards"),
            System::nanoTime,
            line -> {
              out.println(line);
              out.flush();
            });
    if (shards != null) {
      sharding.change(shards);
    }
    TextTable.lines(HEADER, sharding.rows().stream().map(ShardsCommand::cells).toList())
        .forEach(out::println);
    return 0;
  }

  private static List<String> cells(Sharding.Row row) {
    return List.of(
        row.slot(),
        Long.toString(row.epoch()),
        row.behindBytes() < 0 ? "no slot" : Long.toString(row.behindBytes()),
        row.heartbeatSeconds() < 0
            ? "none yet"
            : String.format(Locale.ROOT, "%.1f", row.heartbeatSeconds()));
  }
}
