package app.gravl.local.folder;

import app.gravl.embedded.Folders;
import app.gravl.local.CliFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;

/** A data folder in the hands of this process, until it is closed. */
public final class DataFolder implements AutoCloseable {

  /**
   * Of the layout below and of what the parts keep there; raised when older programs can't read it.
   */
  static final int FORMAT = 1;

  /** Of folders that only their owner may look into. */
  public static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path folder;
  private final boolean ephemeral;
  private final Owner owner;
  private final Secrets secrets;

  private DataFolder(Path folder, boolean ephemeral, Owner owner, Secrets secrets) {
    this.folder = folder;
    this.ephemeral = ephemeral;
    this.owner = owner;
    this.secrets = secrets;
  }

  /**
   * @throws CliFailure where another process runs on it, or a newer version wrote it
   */
  public static DataFolder own(Path folder) {
    return own(folder, false);
  }

  /** A new folder, deleted when it is closed. */
  public static DataFolder ephemeral() {
    return own(Folders.temporary("gravl-"), true);
  }

  private static DataFolder own(Path folder, boolean ephemeral) {
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(folder, PRIVATE);
      }
    } catch (IOException e) {
      throw new CliFailure("Can't make the data folder " + folder + ": " + e.getMessage());
    }
    Owner owner = Owner.become(folder);
    try {
      checkFormat(folder.resolve("format"));
      DatabaseSwap.finish(folder);
      Secrets secrets = Secrets.readOrDraw(folder.resolve("secrets"), new SecureRandom());
      RunningSystem.forget(folder);
      return new DataFolder(folder, ephemeral, owner, secrets);
    } catch (RuntimeException e) {
      owner.close();
      throw e;
    }
  }

  private static void checkFormat(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, FORMAT + "\n");
        return;
      }
      int found = Integer.parseInt(Files.readString(file).strip());
      if (found > FORMAT) {
        throw new CliFailure(
            String.format(
                "%s was written by a newer version of Gravl (format %d, this one knows %d):"
                    + " use that version, or another folder with --data",
                file.getParent(), found, FORMAT));
      }
    } catch (NumberFormatException e) {
      throw new CliFailure(file + " does not hold a version: this is no data folder of Gravl");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws CliFailure where a restore into it was interrupted and has left no database
   */
  public void refuseHalfRestored() {
    DatabaseSwap.refuseHalfMade(folder);
  }

  public Path path() {
    return folder;
  }

  public boolean isEphemeral() {
    return ephemeral;
  }

  public Secrets secrets() {
    return secrets;
  }

  public Path log() {
    return folder.resolve("logs").resolve("gravl.log");
  }

  /** Where a part keeps its data. */
  public Path of(String part) {
    return folder.resolve(part);
  }

  /**
   * From now on other commands find the system.
   *
   * @param tuning tunables that it was started with, by their keys
   */
  public void announce(Map<String, Integer> ports, Map<String, String> tuning) {
    RunningSystem.announce(folder, ports, tuning);
  }

  @Override
  public void close() {
    RunningSystem.forget(folder);
    owner.close();
    if (ephemeral) {
      Folders.delete(folder);
    }
  }
}
