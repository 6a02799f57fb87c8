package app.gravl.local.backup;

import app.gravl.embedded.BaseBackup;
import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresServer;
import app.gravl.local.CliFailure;
import app.gravl.local.folder.DataFolder;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.SchemaPart;
import app.gravl.local.system.ServicePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Writes a folder's database into one file, whether a system runs on it or not. */
public final class Backup {

  /**
   * @param users how many there are in it
   * @param bytes of the file
   */
  public record Written(String users, long bytes) {}

  private static final String INFO =
      """
      select now() as taken_at, current_setting('server_version') as postgres,
        (select version from flyway_schema_history where success order by installed_rank desc limit 1) as schema,
        (select system_identifier from pg_control_system()) as system, lineage,
        (select count(*) from users) as users
      from cdc_life
      """;

  private static final String REMEMBER =
      """
      insert into backups (taken_at, bytes) values (?, ?)
      """;

  /** A column or a table that is not there yet. */
  private static final Set<String> OLDER_SCHEMA = Set.of("42703", "42P01");

  private final Path folder;

  /**
   * @param folder of the data
   */
  public Backup(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns when the file is whole, and on the disk.
   *
   * @param replace whether there may be such a file
   * @throws CliFailure where there is nothing to back up, or it can't be
   */
  public Written write(Path file, boolean replace, Progress progress) throws SQLException {
    try (NewFile written = NewFile.begin(file, replace)) {
      Optional<RunningSystem> running = RunningSystem.find(folder);
      if (running.isPresent()) {
        return write(written, file, database(running.get()), progress);
      }
      if (!Files.exists(PostgresServer.dataIn(postgres()))) {
        throw new CliFailure(
            "There is nothing to back up in " + folder + ": name a system's folder by --data");
      }
      try (DataFolder owned = DataFolder.own(folder);
          PostgresServer server =
              PostgresServer.start(
                  PostgresOptions.keptIn(postgres(), owned.secrets().ownerPassword()))) {
        return write(written, file, server.superuser(SchemaPart.DATABASE), progress);
      }
    } catch (IOException e) {
      throw new CliFailure("Can't write " + file + ": " + Reason.of(e));
    }
  }

  private Path postgres() {
    return folder.resolve("postgres");
  }

  private Written write(NewFile written, Path file, DataSource database, Progress progress)
      throws SQLException, IOException {
    BackupInfo info = info(database);
    BaseBackup files = new BaseBackup(database, PostgresServer.dataIn(postgres()));
    progress.begin(files.size());
    try (BackupWriter writer = new BackupWriter(written.output())) {
      writer.info(info);
      files.copy(writer, progress::at);
      writer.finish();
    }
    written.commit();
    long bytes = Files.size(file);
    remember(database, info, bytes);
    return new Written(info.usersText(), bytes);
  }

  /** Whoever watches is told how old the newest backup is. */
  private static void remember(DataSource database, BackupInfo info, long bytes)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
      statement.setObject(1, info.takenAt().atOffset(ZoneOffset.UTC));
      statement.setLong(2, bytes);
      statement.executeUpdate();
    }
  }

  private BackupInfo info(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INFO);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new BackupInfo(
          row.getObject("taken_at", OffsetDateTime.class).toInstant(),
          row.getString("postgres").replaceFirst(" .*", ""),
          row.getString("schema"),
          row.getLong("system"),
          row.getObject("lineage", UUID.class),
          folder.toAbsolutePath().normalize(),
          row.getLong("users"));
    } catch (SQLException e) {
      if (OLDER_SCHEMA.contains(String.valueOf(e.getSQLState()))) {
        throw new CliFailure(
            folder + " is of an older version of Gravl: start it once with this one (./gravl up)");
      }
      throw e;
    }
  }

  private static DataSource database(RunningSystem system) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setServerNames(new String[] {"127.0.0.1"});
    database.setPortNumbers(new int[] {system.port(ServicePort.POSTGRES.label())});
    database.setDatabaseName(SchemaPart.DATABASE);
    database.setUser(PostgresServer.SUPERUSER);
    database.setPassword(system.secrets().ownerPassword());
    database.setApplicationName("gravl backup");
    return database;
  }
}
