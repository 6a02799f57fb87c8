package app.gravl.local.command;

import app.gravl.local.backup.Restore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "restore",
    description = "Puts a backup back, into a folder on which nothing runs.",
    footer = {
      "",
      "Users who were erased since the backup was taken are erased again before",
      "anybody is served. A folder without system gets passwords and a token secret of",
      "its own: tokens of the system that the backup is of are not valid there.",
      "Killed midway, the folder holds what it held; run it again."
    })
public final class RestoreCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "What ./gravl backup wrote.")
  private Path file = Path.of("");

  @Option(
      names = "--force",
      description =
          "Also into a folder that holds newer data, or those of another system, which are lost.")
  private boolean force;

  @Option(
      names = "--erasures-of",
      paramLabel = "DIR",
      description =
          "The data folder that remembers who was erased (default: that which the backup is of).")
  private @Nullable Path erasuresOf;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws SQLException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    long started = System.nanoTime();
    Path erasures = erasuresOf == null ? null : erasuresOf.toAbsolutePath().normalize();
    long again;
    try (ByteBar bar = new ByteBar("Restoring")) {
      again =
          new Restore(
                  data.folder(),
                  force,
                  erasures,
                  line -> {
                    out.println(line);
                    out.flush();
                  })
              .from(file, bar);
    }
    if (again > 0) {
      out.printf(
          "%d %s erased since then, and erased again%n",
          again, again == 1 ? "user was" : "users were");
    }
    out.printf(
        Locale.ROOT,
        "Restored into %s in %.1f s. ./gravl up starts it, and the stream heals by itself%n",
        data.folder(),
        (System.nanoTime() - started) / 1e9);
    return 0;
  }
}
