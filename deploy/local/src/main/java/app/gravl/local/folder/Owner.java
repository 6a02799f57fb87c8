package app.gravl.local.folder;

import app.gravl.local.CliFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to run a system on a folder. The operating system takes it back when the process ends,
 * however it ends, so a killed one leaves nothing to clear away.
 */
final class Owner implements AutoCloseable {

  private final FileChannel channel;

  private Owner(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws CliFailure where another process has it
   */
  static Owner become(Path folder) {
    Owner owner = tryBecome(folder);
    if (owner == null) {
      throw new CliFailure("Gravl is already running on " + folder);
    }
    return owner;
  }

  static boolean isOwned(Path folder) {
    if (!Files.exists(file(folder))) {
      return false;
    }
    Owner owner = tryBecome(folder);
    if (owner == null) {
      return true;
    }
    owner.close();
    return false;
  }

  private static @Nullable Owner tryBecome(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        lock = null;
      }
      if (lock == null) {
        channel.close();
        return null;
      }
      return new Owner(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("lock");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
