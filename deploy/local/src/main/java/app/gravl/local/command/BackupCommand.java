package app.gravl.local.command;

import app.gravl.local.backup.Backup;
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
    name = "backup",
    description =
        "Writes the database into one file, while the system runs or where it is stopped.",
    footer = {
      "",
      "Nobody waits for it. The file holds everything that was committed before it",
      "ended, and only you can read it: keep it so. ./gravl restore FILE puts it back."
    })
public final class BackupCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "The file to write, such as gravl.tar.gz.")
  private Path file = Path.of("");

  @Option(names = "--force", description = "Replaces the file where there is one.")
  private boolean force;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws SQLException {
    long started = System.nanoTime();
    Backup.Written written;
    try (ByteBar bar = new ByteBar("Backing up")) {
      written = new Backup(data.folder()).write(file, force, bar);
    }
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%s: %s, %.1f MB in %.1f s%n",
            file,
            written.users(),
            written.bytes() / 1e6,
            (System.nanoTime() - started) / 1e9);
    return 0;
  }
}
