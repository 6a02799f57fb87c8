package app.gravl.local.backup;

import app.gravl.local.CliFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * A file that nobody but its owner may read, written under a name with {@code .part} behind it: it
 * has its own name only when all of it is on the disk.
 */
final class NewFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Path part;
  private final boolean replace;
  private final FileChannel channel;

  private NewFile(Path file, Path part, boolean replace, FileChannel channel) {
    this.file = file;
    this.part = part;
    this.replace = replace;
    this.channel = channel;
  }

  /**
   * @param replace whether there may be one of that name
   * @throws CliFailure where there is one that must stay, or it can't be made
   */
  static NewFile begin(Path file, boolean replace) {
    Path absolute = file.toAbsolutePath().normalize();
    Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
    if (Files.isDirectory(absolute)) {
      throw new CliFailure(file + " is a folder: name a file in it");
    }
    if (Files.exists(absolute) && !replace) {
      throw new CliFailure(file + " is there already: name another one, or replace it by --force");
    }
    try {
      FileChannel channel =
          FileChannel.open(
              part,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      if (!lock(channel)) {
        channel.close();
        throw new CliFailure("Another backup is being written to " + part);
      }
      // A killed one may have left it; one that is stopped does not.
      channel.truncate(0);
      part.toFile().deleteOnExit();
      return new NewFile(absolute, part, replace, channel);
    } catch (IOException e) {
      throw new CliFailure("Can't write " + file + ": " + Reason.of(e));
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** To be closed before the file is committed. */
  OutputStream output() {
    return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER) {
      @Override
      public void close() throws IOException {
        // The channel is still to be forced to the disk.
        flush();
      }
    };
  }

  /** All of it is written. */
  void commit() throws IOException {
    channel.force(true);
    if (replace) {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } else {
      // Refuses one that came meanwhile.
      Files.move(part, file);
    }
    try (FileChannel names = FileChannel.open(Objects.requireNonNull(file.getParent()))) {
      names.force(true);
    }
  }

  /** Leaves nothing of one that was not finished. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
    }
    Files.deleteIfExists(part);
  }
}
