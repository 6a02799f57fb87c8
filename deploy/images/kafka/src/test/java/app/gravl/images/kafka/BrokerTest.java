package app.gravl.images.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The properties of the image, on loopback and without TLS. */
class BrokerTest {

  private static final String CLUSTER = "Z3JhdmwtdGVzdC0wMDAwMQ";

  @TempDir private Path folder;
  private int port;
  private Path properties;
  private Path users;

  @BeforeEach
  void configure() throws IOException {
    List<Integer> ports = freePorts();
    port = ports.get(0);
    properties = folder.resolve("server.properties");
    Files.writeString(
        properties,
        Files.readString(Path.of("src/main/image/etc/kafka/server.properties"))
            .replace("CLIENTS://:9092", "CLIENTS://127.0.0.1:" + port)
            .replace("CLIENTS://kafka:9092", "CLIENTS://127.0.0.1:" + port)
            .replace("127.0.0.1:9093", "127.0.0.1:" + ports.get(1))
            .replace("127.0.0.1:9094", "127.0.0.1:" + ports.get(2))
            .replace("CLIENTS:SASL_SSL", "CLIENTS:SASL_PLAINTEXT")
            .replace("/var/lib/kafka/data", folder.resolve("data").toString()));
    users = Files.createDirectory(folder.resolve("users"));
    Files.writeString(users.resolve("alice"), "right\n");
    // As Kubernetes mounts a Secret.
    Files.createDirectory(users.resolve("..2026"));
  }

  @Test
  void users_log_in_by_their_passwords_and_data_outlives_a_restart() throws Exception {
    KafkaRaftServer server = Broker.start(environment());
    try (Admin alice = login("right")) {
      alice.createTopics(Set.of(new NewTopic("kept", 1, (short) 1))).all().get();
    } finally {
      stop(server);
    }

    KafkaRaftServer again = Broker.start(environment());
    try (Admin alice = login("right");
        Admin intruder = login("wrong")) {
      assertThat(alice.listTopics().names().get()).contains("kept");
      assertThatThrownBy(() -> intruder.listTopics().names().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    } finally {
      stop(again);
    }
  }

  @Test
  void everything_that_is_missing_or_wrong_is_listed() throws IOException {
    Files.writeString(users.resolve("bob"), "a,b");

    assertThatThrownBy(
            () ->
                Broker.start(
                    Map.of(
                        "KAFKA_PROPERTIES",
                        folder.resolve("none").toString(),
                        "KAFKA_USERS",
                        users.toString())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("KAFKA_PROPERTIES", "KAFKA_CLUSTER_ID", "KAFKA_USERS", "bob")
        .hasMessageNotContaining("a,b");
  }

  private Map<String, String> environment() {
    return Map.of(
        "KAFKA_PROPERTIES",
        properties.toString(),
        "KAFKA_CLUSTER_ID",
        CLUSTER,
        "KAFKA_USERS",
        users.toString());
  }

  private Admin login(String password) {
    return Admin.create(
        Map.of(
            "bootstrap.servers",
            "127.0.0.1:" + port,
            "security.protocol",
            "SASL_PLAINTEXT",
            "sasl.mechanism",
            "SCRAM-SHA-512",
            "sasl.jaas.config",
            "org.apache.kafka.common.security.scram.ScramLoginModule required"
                + " username=\"alice\" password=\""
                + password
                + "\";"));
  }

  private static void stop(KafkaRaftServer server) {
    server.shutdown();
    server.awaitShutdown();
  }

  private static List<Integer> freePorts() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket one = new ServerSocket(0, 1, loopback);
        ServerSocket two = new ServerSocket(0, 1, loopback);
        ServerSocket three = new ServerSocket(0, 1, loopback)) {
      return List.of(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
    }
  }
}
