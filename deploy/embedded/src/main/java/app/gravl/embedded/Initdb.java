package app.gravl.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a new database folder beside its place and renames it: a start killed half-way leaves
 * nothing that looks like a database.
 */
final class Initdb {

  private static final Logger LOG = LoggerFactory.getLogger(Initdb.class);
  private static final String MAKING = "making-";

  private final PostgresBinaries binaries;
  private final Path folder;

  Initdb(PostgresBinaries binaries, Path folder) {
    this.binaries = binaries;
    this.folder = folder;
  }

  /**
   * @param password of the superuser
   * @param kept whether it is to outlive a crash of the machine
   */
  void make(Path data, String password, boolean kept) throws IOException {
    forgetHalfMade();
    // A folder of this start's own: the initdb of a killed process may still be writing to its.
    Path making = Files.createTempDirectory(folder, MAKING);
    Path passwordFile = Files.createTempFile(folder, "password", "");
    try {
      Files.writeString(passwordFile, password);
      binaries.run(
          "initdb",
          "-D",
          making.toString(),
          "--username=" + PostgresServer.SUPERUSER,
          "--pwfile=" + passwordFile,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          // Postgres' own locale: the same order everywhere, whatever the machine has installed.
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--locale=C",
          kept ? "--sync-method=fsync" : "--no-sync");
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.move(making, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void forgetHalfMade() throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(
            folder, file -> file.getFileName().toString().matches(MAKING + ".*|password.*"))) {
      for (Path path : left) {
        try {
          Folders.delete(path);
        } catch (UncheckedIOException e) {
          // Its initdb still writes there; a later start clears it away.
          LOG.info("{} stays for now: {}", path, e.getMessage());
        }
      }
    }
  }
}
