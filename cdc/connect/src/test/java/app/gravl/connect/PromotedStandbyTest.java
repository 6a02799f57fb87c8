package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gravl.embedded.KafkaBroker;
import app.gravl.embedded.PostgresOptions;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real streaming standby that lags behind takes its primary's place and address, while the worker
 * runs: what it never got is in Kafka, its timeline is another, and it has no slot.
 */
class PromotedStandbyTest {

  private static final String ADD_USER =
      "insert into users (time_zone) values ('UTC') returning id";

  private final ObjectMapper json = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void what_an_asynchronous_standby_lacks_is_gone_from_the_stream_after_its_promotion()
      throws Exception {
    Path files = folder.resolve("primary");
    Path copy = folder.resolve("standby");
    int port;
    try (KeptServer primary = KeptServer.made(files)) {
      port = primary.port();
    }
    KeptServer.copy(files, copy);
    Files.createFile(copy.resolve("data").resolve("standby.signal"));
    String kept;
    String lost;
    try (KafkaBroker broker = KafkaBroker.temporary()) {
      ConnectWorker worker;
      try (KeptServer primary = KeptServer.again(files, port);
          KeptServer standby = KeptServer.on(following(copy, port))) {
        worker = new ConnectWorker(primary.settings(broker));
        worker.start();
        kept = primary.text(ADD_USER);
        await().until(() -> standby.text("select max(id) from users").equals(kept));
        standby.execute("alter system set primary_conninfo = ''", "select pg_reload_conf()");
        await().until(() -> standby.text("select count(*) from pg_stat_wal_receiver").equals("0"));
        lost = primary.text(ADD_USER);
        await().until(() -> usersOf(broker, 1).contains(lost));
      }
      try (worker;
          KeptServer promoted = KeptServer.again(copy, port)) {
        promoted.execute("select pg_promote()");

        await().until(() -> usersOf(broker, 2).contains(kept));
        assertThat(usersOf(broker, 2)).doesNotContain(lost);
        String later = promoted.text(ADD_USER);
        await().until(() -> usersOf(broker, 2).contains(later));
        assertThat(promoted.epoch()).startsWith("2 ").contains("timeline 00000002");
      }
    }
  }

  private static PostgresOptions following(Path files, int port) {
    return PostgresOptions.keptIn(files, KeptServer.PASSWORD)
        .with(
            "primary_conninfo",
            "host=127.0.0.1 port=%d user=postgres password=%s"
                .formatted(port, KeptServer.PASSWORD));
  }

  /** The users whom the stream of an epoch names. */
  private List<String> usersOf(KafkaBroker broker, long epoch) {
    List<String> users = new ArrayList<>();
    try (CompactedTopic topic =
        new CompactedTopic(
            KafkaSettings.plaintext(broker.bootstrapServers()), Topics.USER_CHANGES)) {
      topic.readAll(
          record -> {
            JsonNode change = tree(record.value());
            if (change.path("source").path("name").asText().equals("gravl-e" + epoch)
                && change.path("source").path("table").asText().equals("users")) {
              users.add(change.path("after").path("id").asText());
            }
          });
    }
    return users;
  }

  private JsonNode tree(byte[] record) {
    try {
      return json.readTree(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
