package app.gravl.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

  @TempDir Path folder;

  @Test
  void data_is_there_after_a_restart_on_another_port() throws Exception {
    try (PostgresServer server = PostgresServer.start(kept())) {
      execute(server, "create table facts as select 42 as answer");
    }

    try (PostgresServer server = PostgresServer.start(kept())) {
      assertThat(query(server, "select answer from facts")).isEqualTo("42");
    }
  }

  @Test
  void a_server_whose_owner_was_killed_is_replaced_and_nothing_committed_is_lost()
      throws Exception {
    int port = FreePorts.orFree(0);
    Process owner = OwnerProcess.start("postgres", folder, port);
    owner.destroyForcibly().waitFor();
    PostmasterPid pid = new PostmasterPid(folder.resolve("data"));
    ProcessHandle orphan = pid.running().orElseThrow();

    try (PostgresServer server = PostgresServer.start(kept().onPort(port))) {
      assertThat(pid.running()).isPresent().isNotEqualTo(Optional.of(orphan));
      assertThat(query(server, "select count(*) from acknowledged")).isEqualTo("1000");
    }
    assertThat(pid.running()).isEmpty();
  }

  @Test
  void a_pid_that_became_another_programs_is_neither_stopped_nor_in_the_way() throws Exception {
    PostgresServer.start(kept()).close();
    Process stranger = new ProcessBuilder("sleep", "infinity").start();
    try {
      Files.writeString(
          folder.resolve("data/postmaster.pid"),
          String.format("%d%n%s%n0%n5432%n", stranger.pid(), folder.resolve("data")));

      try (PostgresServer server = PostgresServer.start(kept())) {
        assertThat(query(server, "select 1")).isEqualTo("1");
        assertThat(stranger.isAlive()).isTrue();
      }
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void an_initialisation_killed_half_way_is_done_again() throws Exception {
    Files.createDirectories(folder.resolve("data.new/base"));

    try (PostgresServer server = PostgresServer.start(kept())) {
      assertThat(query(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_folder_has_one_owner_at_a_time() {
    try (PostgresServer server = PostgresServer.start(kept())) {
      assertThatThrownBy(() -> PostgresServer.start(kept()))
          .isInstanceOf(StartFailure.class)
          .hasMessage("Another process runs a Postgres in " + folder);
      assertThat(server.port()).isPositive();
    }
  }

  @Test
  void data_of_another_major_version_is_refused_untouched() throws Exception {
    PostgresServer.start(kept()).close();
    Files.writeString(folder.resolve("data/PG_VERSION"), "14\n");

    assertThatThrownBy(() -> PostgresServer.start(kept()))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("holds data of Postgres 14")
        .hasMessageContaining("runs Postgres 18");
  }

  @Test
  void a_taken_port_is_named() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> PostgresServer.start(kept().onPort(taken.getLocalPort())))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("Address already in use");
    }
  }

  @Test
  void kept_data_outlives_a_power_cut_and_can_be_decoded() throws Exception {
    try (PostgresServer server = PostgresServer.start(kept())) {
      assertThat(query(server, "show fsync")).isEqualTo("on");
      assertThat(query(server, "show wal_level")).isEqualTo("logical");
      assertThat(query(server, "show max_slot_wal_keep_size")).isEqualTo("4GB");
      assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void a_temporary_server_takes_settings_and_leaves_nothing_behind() throws Exception {
    PostgresServer server =
        PostgresServer.start(PostgresOptions.temporary().with("max_connections", "17"));
    server.createDatabaseIfMissing("gravl");
    server.createDatabaseIfMissing("gravl");
    Path data = Path.of(query(server, "show data_directory"));

    assertThat(query(server, "show max_connections")).isEqualTo("17");
    server.close();

    assertThat(data.getParent()).doesNotExist();
  }

  @Test
  void a_wrong_password_is_refused() {
    try (PostgresServer server = PostgresServer.start(kept())) {
      assertThatThrownBy(
              () ->
                  server
                      .superuser("postgres")
                      .getConnection(PostgresServer.SUPERUSER, "guessed")
                      .close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  private PostgresOptions kept() {
    return PostgresOptions.keptIn(folder, "secret");
  }

  private static void execute(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = server.superuser("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = server.superuser("postgres").getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
