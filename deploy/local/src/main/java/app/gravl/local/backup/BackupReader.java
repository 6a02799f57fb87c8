package app.gravl.local.backup;

import app.gravl.local.CliFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads what {@link BackupWriter} wrote, once, and tells where it is not that. */
final class BackupReader implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final int MAX_INFO_BYTES = 10_000;

  private final Path file;
  private final FileChannel channel;
  private final TarArchiveInputStream tar;
  private final ContentDigest digest = new ContentDigest();
  private final BackupInfo info;

  private BackupReader(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.tar =
        new TarArchiveInputStream(
            new GzipCompressorInputStream(
                new BufferedInputStream(Channels.newInputStream(channel), BUFFER)),
            StandardCharsets.UTF_8.name());
    TarArchiveEntry first = tar.getNextEntry();
    if (first == null
        || !first.getName().equals(BackupWriter.INFO)
        || first.getSize() > MAX_INFO_BYTES) {
      throw noBackup(file);
    }
    this.info = BackupInfo.parse(text(first), file);
  }

  /**
   * @throws CliFailure where there is no such file, or it is no backup
   */
  static BackupReader open(Path file) {
    try {
      FileChannel channel = FileChannel.open(file);
      try {
        return new BackupReader(file, channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw new CliFailure("There is no file " + file);
    } catch (AccessDeniedException e) {
      throw new CliFailure("Can't read " + file + ": " + Reason.of(e));
    } catch (IOException e) {
      throw noBackup(file);
    }
  }

  BackupInfo info() {
    return info;
  }

  /** In bytes. */
  long size() throws IOException {
    return channel.size();
  }

  /**
   * Writes the files of the database.
   *
   * @param progress told how many bytes of the backup were read
   * @throws CliFailure where it is damaged, or ends too early; files may have been written by then
   * @throws IOException where they can't be written
   */
  void unpack(Path data, LongConsumer progress) throws IOException {
    String expected = null;
    while (expected == null) {
      TarArchiveEntry entry = read(tar::getNextEntry);
      if (entry == null) {
        throw new CliFailure(file + " is damaged: it ends too early");
      }
      if (entry.getName().equals(BackupWriter.CHECKSUM)) {
        String found = digest.hex();
        expected = text(entry);
        if (!found.equals(expected)) {
          throw new CliFailure(file + " is damaged: its content is not what its checksum says");
        }
      } else {
        unpack(entry, data);
        progress.accept(channel.position());
      }
    }
  }

  private void unpack(TarArchiveEntry entry, Path data) throws IOException {
    String name = entry.getName();
    digest.name(name, entry.getSize());
    if (!name.startsWith(BackupWriter.FILES)) {
      throw noBackup(file);
    }
    Path target = data.resolve(name.substring(BackupWriter.FILES.length())).normalize();
    if (!target.startsWith(data)) {
      throw noBackup(file);
    }
    if (entry.isDirectory()) {
      Files.createDirectory(target);
      return;
    }
    try (var out = Files.newOutputStream(target)) {
      InputStream content = digest.of(tar);
      byte[] buffer = new byte[BUFFER];
      for (int n = read(() -> content.read(buffer)); n >= 0; n = read(() -> content.read(buffer))) {
        out.write(buffer, 0, n);
      }
    }
  }

  private String text(TarArchiveEntry entry) throws IOException {
    digest.name(entry.getName(), entry.getSize());
    InputStream content = digest.of(tar);
    return new String(read(content::readAllBytes), StandardCharsets.UTF_8);
  }

  @FunctionalInterface
  private interface Read<T> {
    T read() throws IOException;
  }

  /** What fails in reading is the backup's fault, unlike what fails in writing. */
  private <T> T read(Read<T> read) {
    try {
      return read.read();
    } catch (IOException e) {
      throw new CliFailure(file + " is damaged: " + Reason.of(e));
    }
  }

  private static CliFailure noBackup(Path file) {
    return new CliFailure(file + " is no backup of Gravl");
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
