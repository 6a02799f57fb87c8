package app.gravl.local.system;

import app.gravl.embedded.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checkpoints that earlier runs of the job left in a folder: {@code <job id>/chk-<n>}, and the
 * savepoints of deployments beside them; complete where they hold {@code _metadata}, which is
 * written last. To be looked at while no job runs.
 */
final class KeptCheckpoints {

  /** Where the newest is damaged there are others; each holds the whole state. */
  static final int KEPT = 3;

  private static final String METADATA = "_metadata";
  private static final String CHECKPOINT = "chk-";

  /** Beside the jobs' folders, so that a savepoint is among what a start goes on from. */
  static final String SAVEPOINTS = "savepoints";

  private final Path folder;

  KeptCheckpoints(Path folder) {
    this.folder = folder;
  }

  /** Not a savepoint. */
  static boolean isCheckpoint(Path state) {
    return state.getFileName().toString().startsWith(CHECKPOINT);
  }

  /** Also those whose files are damaged: only restoring them shows it. */
  List<Path> newestFirst() throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 3)) {
      return files
          .filter(file -> file.endsWith(METADATA))
          .sorted(Comparator.comparing(KeptCheckpoints::modified).reversed())
          .map(Path::getParent)
          .toList();
    }
  }

  /** Deletes all but the newest, and what was never complete: no job knows of them any more. */
  void tidy() throws IOException {
    List<Path> kept = newestFirst().stream().limit(KEPT).toList();
    for (Path job : list(folder)) {
      if (kept.stream().noneMatch(checkpoint -> checkpoint.startsWith(job))) {
        Folders.delete(job);
        continue;
      }
      for (Path checkpoint : list(job)) {
        if (isCheckpoint(checkpoint) && !kept.contains(checkpoint)) {
          Folders.delete(checkpoint);
        }
      }
    }
  }

  /** Where the state that an epoch begins with is written; what a killed start left there goes. */
  Path emptyForEpoch(long epoch) throws IOException {
    Path savepoint = folder.resolve(SAVEPOINTS).resolve("epoch-" + epoch);
    Folders.delete(savepoint);
    return savepoint;
  }

  /** Deletes all but a savepoint: what was before it is of an epoch that is over. */
  void keepOnly(Path savepoint) throws IOException {
    for (Path job : list(folder)) {
      if (!savepoint.startsWith(job)) {
        Folders.delete(job);
      }
    }
    for (Path other : list(folder.resolve(SAVEPOINTS))) {
      if (!other.equals(savepoint)) {
        Folders.delete(other);
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
