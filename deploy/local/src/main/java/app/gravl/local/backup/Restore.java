package app.gravl.local.backup;

import app.gravl.connect.Erasure;
import app.gravl.embedded.PostgresServer;
import app.gravl.local.CliFailure;
import app.gravl.local.folder.DataFolder;
import app.gravl.local.folder.DatabaseSwap;
import app.gravl.local.folder.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the database in a backup a folder's database. What else is in the folder stays: the stream
 * sees by itself that this is another life of the database, and begins an epoch.
 */
public final class Restore {

  private final Path folder;
  private final boolean force;
  private final @Nullable Path erasuresOf;
  private final Consumer<String> say;

  /**
   * @param force whether data may be lost that the backup does not hold
   * @param erasuresOf the folder that remembers who was erased; null: that which the backup is of
   */
  public Restore(Path folder, boolean force, @Nullable Path erasuresOf, Consumer<String> say) {
    this.folder = folder;
    this.force = force;
    this.erasuresOf = erasuresOf;
    this.say = say;
  }

  /**
   * @return how many users were erased again
   * @throws CliFailure where it is refused; then the folder is as it was
   */
  public long from(Path file, Progress progress) throws SQLException {
    if (RunningSystem.isOn(folder)) {
      throw new CliFailure("A system runs on " + folder + ": stop it first, by Ctrl-C or SIGTERM");
    }
    try (BackupReader backup = BackupReader.open(file)) {
      BackupInfo info = backup.info();
      say.accept(
          "Backup of %s, taken %s: %s, schema %s, Postgres %s"
              .formatted(
                  info.origin(),
                  info.takenAt().truncatedTo(ChronoUnit.SECONDS),
                  info.usersText(),
                  info.schema(),
                  info.postgres()));
      refuseOtherPostgres(info);
      Optional<PresentDatabase> present = PresentDatabase.in(folder);
      if (present.isPresent() && !force) {
        present.get().refuse(info);
      }
      boolean ours = present.filter(database -> database.system() == info.system()).isPresent();
      try (DataFolder owned = DataFolder.own(folder)) {
        return restore(backup, owned, ours, progress);
      }
    } catch (IOException e) {
      throw new CliFailure("Can't restore into " + folder + ": " + Reason.of(e));
    }
  }

  private static void refuseOtherPostgres(BackupInfo info) {
    if (info.postgresMajor() != PostgresServer.majorVersion()) {
      throw new CliFailure(
          "The backup is of Postgres %d, this version of Gravl runs %d: restore it with one that runs %d"
              .formatted(
                  info.postgresMajor(), PostgresServer.majorVersion(), info.postgresMajor()));
    }
  }

  private long restore(BackupReader backup, DataFolder owned, boolean ours, Progress progress)
      throws SQLException, IOException {
    PostgresServer.stopLeftBehind(owned.of("postgres"));
    List<Erasure> erasures = erasures(backup.info(), owned, ours);
    DatabaseSwap swap = new DatabaseSwap(owned);
    Path making = swap.begin();
    try {
      progress.begin(backup.size());
      Path data = PostgresServer.dataIn(making);
      Files.createDirectory(data, DataFolder.PRIVATE);
      backup.unpack(data, progress::at);
      long again = new RestoredDatabase(making, owned.secrets().ownerPassword()).prepare(erasures);
      swap.commit();
      return again;
    } catch (RuntimeException | SQLException | IOException e) {
      swap.rollBack();
      throw e;
    }
  }

  /**
   * Those that the folder itself remembers, and those of the folder that the backup is of.
   *
   * @param ours whether the folder holds, and so follows, the system that the backup is of
   */
  private List<Erasure> erasures(BackupInfo info, DataFolder owned, boolean ours) {
    Path other = erasuresOf == null ? info.origin() : erasuresOf;
    Optional<List<Erasure>> here = KnownErasures.in(owned, info.lineage());
    Optional<List<Erasure>> there =
        other.equals(folder) ? here : KnownErasures.of(other, info.lineage());
    if (there.isEmpty() && (erasuresOf != null || !ours || here.isEmpty())) {
      String unknown = "Nothing in " + other + " tells who was erased since this backup was taken";
      if (erasuresOf != null) {
        throw new CliFailure(unknown + ": name a system's folder by --erasures-of");
      }
      say.accept(unknown + ": if that folder is elsewhere now, name it by --erasures-of");
    }
    List<Erasure> all = new ArrayList<>(here.orElse(List.of()));
    all.addAll(there.orElse(List.of()));
    return all;
  }
}
