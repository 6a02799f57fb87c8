package app.gravl.local.backup;

import app.gravl.embedded.PostgresServer;
import app.gravl.local.CliFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The database that a restore would replace, as its files show it: it need not be able to start.
 *
 * @param system identifier that initdb gave the server
 * @param writtenAt when it was last written to
 */
record PresentDatabase(Path folder, long system, Instant writtenAt) {

  /** Empty where there is none. */
  static Optional<PresentDatabase> in(Path folder) throws IOException {
    Path data = PostgresServer.dataIn(folder.resolve("postgres"));
    Path control = data.resolve("global").resolve("pg_control");
    if (!Files.exists(data)) {
      return Optional.empty();
    }
    // The identifier stands first, in every version of Postgres.
    long system =
        Files.exists(control) && Files.size(control) >= Long.BYTES
            ? ByteBuffer.wrap(Files.readAllBytes(control)).order(ByteOrder.nativeOrder()).getLong()
            : 0;
    return Optional.of(new PresentDatabase(folder, system, lastWritten(data)));
  }

  private static Instant lastWritten(Path data) throws IOException {
    Instant[] latest = {Instant.EPOCH};
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Instant written = attributes.lastModifiedTime().toInstant();
            latest[0] = written.isAfter(latest[0]) ? written : latest[0];
            return FileVisitResult.CONTINUE;
          }
        });
    return latest[0];
  }

  /**
   * @throws CliFailure where something would be lost that the backup does not hold
   */
  void refuse(BackupInfo backup) {
    String instead =
        ". Restore into another folder by --data, or take what is here for lost by --force";
    if (system != backup.system()) {
      throw new CliFailure(
          folder + " holds the data of another system than this backup is of" + instead);
    }
    if (writtenAt.isAfter(backup.takenAt())) {
      throw new CliFailure(
          "%s was written to until %s, and this backup is of %s: what came since would be lost%s"
              .formatted(
                  folder,
                  writtenAt.truncatedTo(ChronoUnit.SECONDS),
                  backup.takenAt().truncatedTo(ChronoUnit.SECONDS),
                  instead));
    }
  }
}
