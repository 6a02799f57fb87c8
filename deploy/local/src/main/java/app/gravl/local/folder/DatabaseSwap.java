package app.gravl.local.folder;

import app.gravl.embedded.Folders;
import app.gravl.embedded.PostgresServer;
import app.gravl.local.CliFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts another database in the place of a folder's. The other one is made beside it and its last
 * name tells that it is whole; from then on the change is finished by whoever comes next, so a kill
 * at any moment leaves the old one or the new one.
 */
public final class DatabaseSwap {

  private final Path folder;
  private final Path current;
  private final Path making;
  private final Path whole;
  private final Path old;

  public DatabaseSwap(DataFolder folder) {
    this(folder.path());
  }

  private DatabaseSwap(Path folder) {
    this.folder = folder;
    this.current = folder.resolve("postgres");
    this.making = folder.resolve("postgres-restoring");
    this.whole = folder.resolve("postgres-restored");
    this.old = folder.resolve("postgres-replaced");
  }

  /** Where the other one is to be made; empty. */
  public Path begin() {
    forgetMaking();
    try {
      return Files.createDirectory(making, DataFolder.PRIVATE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was made is whole, and no server runs on it. */
  public void commit() {
    move(making, whole);
    finish();
  }

  /** Nothing of what was made is left; the old one stays as it was. */
  public void rollBack() {
    forgetMaking();
  }

  /** Goes on where a process was killed. Only by the owner of the folder. */
  static void finish(Path folder) {
    DatabaseSwap swap = new DatabaseSwap(folder);
    swap.finish();
    if (Files.exists(swap.current)) {
      swap.forgetMaking();
    }
  }

  /**
   * @throws CliFailure where there is no database but one that was never finished: to start with an
   *     empty one is not what was asked for
   */
  static void refuseHalfMade(Path folder) {
    DatabaseSwap swap = new DatabaseSwap(folder);
    if (Files.exists(swap.making) && !Files.exists(swap.current)) {
      throw new CliFailure(
          "A restore into "
              + folder
              + " was interrupted: run it again, or remove "
              + swap.making
              + " to start with nothing");
    }
  }

  private void finish() {
    if (Files.exists(whole)) {
      if (Files.exists(current)) {
        Folders.delete(old);
        move(current, old);
      }
      move(whole, current);
    }
    Folders.delete(old);
  }

  private void forgetMaking() {
    // That of a restore that was killed may run on.
    PostgresServer.stopLeftBehind(making);
    Folders.delete(making);
  }

  private void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel names = FileChannel.open(folder)) {
        names.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
