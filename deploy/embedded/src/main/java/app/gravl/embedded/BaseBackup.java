package app.gravl.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * The files of a running server, as pg_basebackup would copy them: a server that starts on them
 * replays the WAL that comes along and stands where this one stood at the end. Nobody waits for it.
 * Through Postgres' functions, since the embedded Postgres has no pg_basebackup and the driver
 * can't receive what BASE_BACKUP sends.
 */
public final class BaseBackup {

  /** Takes the files, one after the other. */
  public interface Target {

    /**
     * @param name relative to the data folder, with slashes
     * @param content has exactly {@code size} bytes
     */
    void file(String name, long size, InputStream content) throws IOException;

    /** An empty folder, which the server asks for. */
    void folder(String name) throws IOException;
  }

  private static final String WAL = "pg_wal";

  /** Last, as Postgres' manual wants it. */
  private static final String CONTROL = "global/pg_control";

  /** The server needs these folders, but nothing of what is in them. */
  private static final Set<String> EMPTIED =
      Set.of(
          WAL,
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

  /** Gone with the session, however it ends; until then no WAL goes that the copy needs. */
  private static final String HOLD_WAL =
      """
      select pg_create_physical_replication_slot('base_backup_' || pg_backend_pid(), true, true)
      """;

  private static final String START =
      """
      select pg_walfile_name(pg_backup_start('base backup', true))
      """;

  private static final String STOP =
      """
      select pg_walfile_name(lsn) as last_wal, labelfile from pg_backup_stop(false)
      """;

  private static final String WAL_FILES =
      """
      select name from pg_ls_waldir() where name between ? and ? and length(name) = 24 order by name
      """;

  private final DataSource superuser;
  private final Path data;

  /**
   * @param data the folder that the server runs on
   */
  public BaseBackup(DataSource superuser, Path data) {
    this.superuser = superuser;
    this.data = data;
  }

  /** About how many bytes a copy made now would have. */
  public long size() throws IOException {
    long size = 0;
    for (Path file : files()) {
      size += sizeOf(file);
    }
    return size;
  }

  /**
   * @param progress told how many bytes were copied so far
   * @throws StartFailure where so much was written meanwhile that WAL is missing
   */
  public void copy(Target target, LongConsumer progress) throws SQLException, IOException {
    try (Connection session = superuser.getConnection();
        Statement statement = session.createStatement()) {
      refuseTablespaces(statement);
      one(statement, HOLD_WAL);
      String firstWal = one(statement, START);
      for (String folder : folders()) {
        target.folder(folder);
      }
      long copied = 0;
      for (Path file : files()) {
        copied += copyFile(target, file);
        progress.accept(copied);
      }
      String lastWal;
      byte[] label;
      try (ResultSet stopped = statement.executeQuery(STOP)) {
        stopped.next();
        lastWal = stopped.getString("last_wal");
        label = stopped.getString("labelfile").getBytes(StandardCharsets.UTF_8);
      }
      target.file("backup_label", label.length, new ByteArrayInputStream(label));
      for (String wal : walFiles(session, firstWal, lastWal)) {
        copied += copyFile(target, data.resolve(WAL).resolve(wal));
        progress.accept(copied);
      }
    }
  }

  private static List<String> walFiles(Connection session, String first, String last)
      throws SQLException {
    List<String> files = new ArrayList<>();
    try (PreparedStatement statement = session.prepareStatement(WAL_FILES)) {
      statement.setString(1, first);
      statement.setString(2, last);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          files.add(rows.getString(1));
        }
      }
    }
    if (files.isEmpty() || !files.get(0).equals(first)) {
      throw new StartFailure(
          "More was written while the files were copied than Postgres keeps"
              + " (max_slot_wal_keep_size): try again when less is written");
    }
    return files;
  }

  private static void refuseTablespaces(Statement statement) throws SQLException {
    String names =
        one(
            statement,
            "select string_agg(spcname, ', ') from pg_tablespace where spcname !~ '^pg_'");
    if (names != null) {
      throw new StartFailure(
          "Tablespaces lie outside of the data folder and are not copied: " + names);
    }
  }

  private static String one(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private List<String> folders() throws IOException {
    List<String> folders = new ArrayList<>();
    walk(folder -> folders.add(name(folder)), file -> {});
    return folders;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    walk(folder -> {}, files::add);
    Path control = data.resolve(CONTROL);
    files.remove(control);
    files.add(control);
    return files;
  }

  /** Files.walk would fail where the server deletes what it is about to look at. */
  private void walk(Consumer<Path> folders, Consumer<Path> files) throws IOException {
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(data)) {
              return FileVisitResult.CONTINUE;
            }
            folders.accept(folder);
            return EMPTIED.contains(name(folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isLeftOut(name(file))) {
              files.accept(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
  }

  private String name(Path path) {
    return data.relativize(path).toString().replace('\\', '/');
  }

  private static boolean isLeftOut(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return LEFT_OUT.contains(name)
        || file.startsWith("pgsql_tmp")
        || file.startsWith("pg_internal.init");
  }

  private static long sizeOf(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /** As long as it was when it was opened: what changes meanwhile is in the WAL. */
  private long copyFile(Target target, Path file) throws IOException {
    try (FileChannel open = FileChannel.open(file)) {
      long size = open.size();
      target.file(name(file), size, new ExactLength(Channels.newInputStream(open), size));
      return size;
    } catch (NoSuchFileException e) {
      if (!file.toString().equals(e.getFile())) {
        throw e;
      }
      // A running server deletes files; what counts of them is in the WAL.
      return 0;
    }
  }
}
