package app.gravl.local.faults;

import app.gravl.embedded.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A base backup as pg_basebackup makes it: while the server runs, without its slots. */
record Backup(Path folder) {

  private static final String LOG = "pg_wal";
  private static final List<String> LEFT_OUT =
      List.of(LOG, "pg_replslot", "postmaster.pid", "postmaster.opts");

  static Backup take(PostgresProcess postgres, Path folder) throws SQLException, IOException {
    Path data = postgres.data();
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('test', true)");
      try (Stream<Path> entries = Files.list(data)) {
        for (Path entry : entries.toList()) {
          if (!LEFT_OUT.contains(entry.getFileName().toString())) {
            copy(entry, folder.resolve(entry.getFileName()));
          }
        }
      }
      try (ResultSet row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        row.next();
        Files.writeString(folder.resolve("backup_label"), row.getString(1));
      }
      copy(data.resolve(LOG), folder.resolve(LOG));
    }
    Files.createDirectories(folder.resolve("pg_replslot"));
    return new Backup(folder);
  }

  /** In the place of data whose server does not run. */
  void restore(Path data) throws IOException {
    Folders.delete(data);
    copy(folder, data);
    Files.setPosixFilePermissions(
        data, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          copyFile(file, target);
        }
      }
    }
  }

  private static void copyFile(Path file, Path target) throws IOException {
    try {
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (NoSuchFileException e) {
      // A running server deletes files; what counts of them is in the WAL.
    }
  }
}
