package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.Folders;
import app.gravl.embedded.KafkaBroker;
import app.gravl.schema.KafkaSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of a server are put back to a copy, with its slot in them, and written to until its WAL
 * goes further than it ever did: system identifier, timeline and positions say nothing.
 */
class RestoredBackupTest {

  @TempDir Path folder;

  @Test
  void a_cold_copy_put_back_is_recognised_however_far_its_wal_goes() throws Exception {
    Path files = folder.resolve("postgres");
    Path backup = folder.resolve("backup");
    int port;
    try (KafkaBroker broker = KafkaBroker.temporary()) {
      try (KeptServer server = KeptServer.made(files)) {
        port = server.port();
        runWorker(broker, server);
      }
      KeptServer.copy(files, backup);
      try (KeptServer server = KeptServer.again(files, port)) {
        server.execute("insert into users (time_zone) values ('UTC')");
        runWorker(broker, server);
        assertThat(server.epoch()).isEqualTo("1 first start");
      }
      Folders.delete(files);
      KeptServer.copy(backup, files);
      try (KeptServer server = KeptServer.again(files, port)) {
        server.execute(
            "insert into users (time_zone) select 'UTC' from generate_series(1, 20000)",
            "select pg_switch_wal()");
        runWorker(broker, server);
        assertThat(server.epoch()).startsWith("2 ").contains("token");
      }
    }
  }

  @Test
  void users_who_were_erased_since_the_copy_are_erased_again() throws Exception {
    Path files = folder.resolve("postgres");
    Path backup = folder.resolve("backup");
    int port;
    try (KafkaBroker broker = KafkaBroker.temporary()) {
      try (KeptServer server = KeptServer.made(files)) {
        port = server.port();
        server.execute("insert into users (id, time_zone) values (7, 'UTC'), (8, 'UTC')");
      }
      KeptServer.copy(files, backup);
      try (KeptServer server = KeptServer.again(files, port)) {
        server.execute("delete from users where id = 7");
        runWorker(broker, server);
        assertThat(server.text("select count(*) from erased_users where kept")).isEqualTo("1");
      }
      Folders.delete(files);
      KeptServer.copy(backup, files);
      try (KeptServer server = KeptServer.again(files, port)) {
        assertThat(server.text("select count(*) from users")).isEqualTo("2");
        runWorker(broker, server);
        assertThat(server.text("select string_agg(id::text, ' ') from users")).isEqualTo("8");
      }
    }
  }

  /** Until it has caught up with what was committed before. */
  private static void runWorker(KafkaBroker broker, KeptServer server) throws Exception {
    ConnectSettings settings = server.settings(broker);
    StoredOffsets offsets =
        new StoredOffsets(
            KafkaSettings.plaintext(broker.bootstrapServers()), settings.offsetsTopic());
    try (ConnectWorker worker = new ConnectWorker(settings)) {
      worker.start();
      long epoch = Long.parseLong(server.epoch().split(" ")[0]);
      await()
          .until(
              () ->
                  offsets
                      .of(Shard.WHOLE, epoch)
                      .filter(StoredOffsets.Offset::snapshotDone)
                      .isPresent());
    }
  }
}
