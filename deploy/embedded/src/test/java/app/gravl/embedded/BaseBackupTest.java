package app.gravl.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseBackupTest {

  private static final String HELD_WAL =
      "select count(*) from pg_replication_slots where restart_lsn is not null";

  private static final long STEP = 1 << 20;

  private static final String PASSWORD = "test-only";

  @TempDir Path folder;

  @Test
  void a_copy_made_under_writes_holds_all_that_was_committed_before_it_ended() throws Exception {
    AtomicBoolean stopped = new AtomicBoolean();
    AtomicLong committed = new AtomicLong();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    long before;
    long least;
    try (PostgresServer server = PostgresServer.start(kept("origin"))) {
      execute(server, "create table facts (id bigint primary key, filler text)");
      Future<?> writing = writer.submit(() -> write(server, stopped, committed));
      await().until(() -> committed.get() > 100);
      before = committed.get();
      AtomicLong told = new AtomicLong();
      AtomicLong steps = new AtomicLong();
      Set<String> held = new HashSet<>();
      BaseBackup backup =
          new BaseBackup(server.superuser("postgres"), folder.resolve("origin/data"));

      backup.copy(
          new Copy(folder.resolve("copy/data")),
          bytes -> {
            told.set(bytes);
            if (bytes / STEP > steps.get()) {
              steps.set(bytes / STEP);
              // What is copied changes all the time, and files come and go.
              execute(server, "create table t (id int); drop table t");
              held.add(query(server, HELD_WAL));
            }
          });

      least = committed.get();
      assertThat(held).as("slots that hold WAL back while files are copied").containsExactly("1");
      assertThat(told.get()).isGreaterThanOrEqualTo(backup.size() / 2);
      assertThat(query(server, HELD_WAL)).isEqualTo("0");
      stopped.set(true);
      writing.get();
    } finally {
      writer.shutdownNow();
    }

    try (PostgresServer server = PostgresServer.start(kept("copy"))) {
      long copied = Long.parseLong(query(server, "select count(*) from facts"));
      assertThat(copied).isGreaterThan(before).isLessThanOrEqualTo(least + 1);
      assertThat(query(server, "select max(id) from facts")).isEqualTo(Long.toString(copied));
      assertThat(query(server, "select count(*) from facts where length(filler) = 1000"))
          .isEqualTo(Long.toString(copied));
    }
  }

  @Test
  void tablespaces_are_refused_by_name() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    try (PostgresServer server = PostgresServer.start(kept("origin"))) {
      execute(server, "create tablespace fast location '" + elsewhere + "'");

      assertThatThrownBy(
              () ->
                  new BaseBackup(server.superuser("postgres"), folder.resolve("origin/data"))
                      .copy(new Copy(folder.resolve("copy/data")), bytes -> {}))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("fast");
    }
  }

  @Test
  void a_password_that_nobody_knows_is_replaced() throws Exception {
    PostgresServer.start(PostgresOptions.keptIn(folder.resolve("origin"), "forgotten")).close();

    PostgresPassword.set(folder.resolve("origin"), "it's new");

    try (PostgresServer server =
        PostgresServer.start(PostgresOptions.keptIn(folder.resolve("origin"), "it's new"))) {
      assertThat(query(server, "select 1")).isEqualTo("1");
    }
  }

  private PostgresOptions kept(String name) {
    return PostgresOptions.keptIn(folder.resolve(name), PASSWORD);
  }

  private static void write(PostgresServer server, AtomicBoolean stopped, AtomicLong committed) {
    try (Connection connection = server.superuser("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      while (!stopped.get()) {
        statement.execute(
            "insert into facts values (%d, repeat('x', 1000))".formatted(committed.get() + 1));
        committed.incrementAndGet();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(PostgresServer server, String sql) {
    try (Connection connection = server.superuser("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String query(PostgresServer server, String sql) {
    try (Connection connection = server.superuser("postgres").getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Into a folder that a server can start on. */
  private record Copy(Path data) implements BaseBackup.Target {

    Copy {
      try {
        Files.createDirectories(
            data,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void file(String name, long size, InputStream content) throws IOException {
      assertThat(Files.copy(content, data.resolve(name))).isEqualTo(size);
    }

    @Override
    public void folder(String name) throws IOException {
      Files.createDirectory(data.resolve(name));
    }
  }
}
