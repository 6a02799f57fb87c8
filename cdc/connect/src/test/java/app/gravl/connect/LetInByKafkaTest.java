package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.gravl.embedded.Certificates;
import app.gravl.embedded.Folders;
import app.gravl.embedded.KafkaBroker;
import app.gravl.embedded.KafkaSecurity;
import app.gravl.schema.KafkaRefusal;
import app.gravl.schema.KafkaSettings;
import app.gravl.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** By real brokers, each of which demands something else. */
class LetInByKafkaTest {

  private static final int ANSWER_MILLIS = 5_000;

  private static final Path FOLDER = Folders.temporary("gravl-certificates-");
  private static Certificates certificates;
  private static Path server;
  private static KafkaBroker passwords;
  private static KafkaBroker shown;

  @BeforeAll
  static void start() throws Exception {
    certificates = Certificates.in(Files.createDirectory(FOLDER.resolve("ours")));
    server = certificates.signed("server");
    passwords =
        KafkaBroker.temporary(
            new KafkaSecurity(server, certificates.authority(), Map.of("gravl", "right")));
    shown = KafkaBroker.temporary(new KafkaSecurity(server, certificates.authority(), Map.of()));
  }

  @AfterAll
  static void stop() {
    passwords.close();
    shown.close();
    Folders.delete(FOLDER);
  }

  @Test
  void a_user_with_a_password() throws Exception {
    String odd = "quoted \"\\\"; $ö'{";
    try (Admin admin = Admin.create(kafka(withPassword("right")).client())) {
      admin
          .alterUserScramCredentials(
              List.of(
                  new UserScramCredentialUpsertion(
                      "odd", new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4_096), odd)))
          .all()
          .get();
    }
    Map<String, String> environment = withPassword(odd);
    environment.put("KAFKA_USERNAME", "odd");

    assertThat(refusal(environment)).isNull();
  }

  @Test
  void not_with_a_wrong_password_nor_in_another_way() {
    assertThat(refusal(withPassword("wrong")))
        .startsWith("Kafka does not let this user in: see KAFKA_USERNAME and KAFKA_PASSWORD (")
        .doesNotContain("wrong");

    Map<String, String> otherwise = withPassword("right");
    otherwise.put("KAFKA_SASL_MECHANISM", "PLAIN");
    assertThat(refusal(otherwise)).contains("KAFKA_SASL_MECHANISM", "PLAIN");
  }

  @Test
  void only_a_broker_whose_certificate_a_ca_of_ours_has_signed_is_talked_to() throws Exception {
    Map<String, String> environment = withPassword("right");
    environment.put("KAFKA_TRUST", others().authority().toString());
    assertThat(refusal(environment))
        .startsWith("No CA of KAFKA_TRUST has signed Kafka's certificate");

    environment.remove("KAFKA_TRUST");
    assertThat(refusal(environment)).as("Java's own").contains("KAFKA_TRUST");
  }

  @Test
  void only_a_broker_whose_certificate_is_for_its_host_is_talked_to() {
    Path elsewhere = certificates.signed("elsewhere", "dns:elsewhere.example");
    try (KafkaBroker broker =
        KafkaBroker.temporary(
            new KafkaSecurity(elsewhere, certificates.authority(), Map.of("gravl", "right")))) {
      Map<String, String> environment = withPassword("right");
      environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());

      assertThat(refusal(environment))
          .startsWith("Kafka's certificate is not for the host that KAFKA_BOOTSTRAP_SERVERS names");
    }
  }

  @Test
  void a_client_that_shows_a_certificate() {
    Map<String, String> environment = withCertificate();
    environment.put("KAFKA_KEYSTORE", certificates.signed("client").toString());

    assertThat(refusal(environment)).isNull();
  }

  @Test
  void not_without_a_certificate_nor_with_one_of_others() throws Exception {
    Map<String, String> environment = withCertificate();
    assertThat(refusal(environment)).contains("KAFKA_KEYSTORE");

    environment.put("KAFKA_KEYSTORE", others().signed("client").toString());
    assertThat(refusal(environment)).contains("KAFKA_KEYSTORE");
  }

  private static Certificates others() throws Exception {
    return Certificates.in(Files.createTempDirectory(FOLDER, "others-"));
  }

  private static Map<String, String> withPassword(String password) {
    return new HashMap<>(
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            passwords.bootstrapServers(),
            "KAFKA_SECURITY_PROTOCOL",
            "SASL_SSL",
            "KAFKA_USERNAME",
            "gravl",
            "KAFKA_PASSWORD",
            password,
            "KAFKA_TRUST",
            certificates.authority().toString()));
  }

  private static Map<String, String> withCertificate() {
    return new HashMap<>(
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS", shown.bootstrapServers(),
            "KAFKA_SECURITY_PROTOCOL", "SSL",
            "KAFKA_TRUST", certificates.authority().toString()));
  }

  /** What is said of it; null: nothing, for it is let in. */
  private static String refusal(Map<String, String> environment) {
    try (Admin admin = Admin.create(kafka(environment).client())) {
      Throwable thrown =
          catchThrowable(
              () ->
                  admin
                      .describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_MILLIS))
                      .clusterId()
                      .get());
      return thrown == null ? null : KafkaRefusal.of(thrown).orElse("no refusal: " + thrown);
    }
  }

  private static KafkaSettings kafka(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    KafkaSettings kafka = KafkaSettings.read(settings);
    settings.check();
    return kafka;
  }
}
