package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.gravl.settings.InvalidSettings;
import app.gravl.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSettingsTest {

  private static final String SECRET = "hunter2";
  private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----\n…\n";
  private static final String KEY = "-----BEGIN PRIVATE KEY-----\n…\n";

  @TempDir Path folder;

  @Test
  void on_one_machine_the_brokers_are_all_there_is_to_know() {
    KafkaSettings kafka = read(Map.of("KAFKA_BOOTSTRAP_SERVERS", " k:9092 "));

    assertThat(kafka).isEqualTo(KafkaSettings.plaintext("k:9092")).hasToString("k:9092");
    assertThat(kafka.client()).containsExactly(Map.entry("bootstrap.servers", "k:9092"));
  }

  @Test
  void a_user_is_let_in_by_a_password_that_may_hold_anything_but_line_breaks() throws Exception {
    Path trust = file("ca.pem", CERTIFICATE);
    KafkaSettings kafka =
        read(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "a:9093,b:9093",
                "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "KAFKA_USERNAME", "gravl-cdc",
                "KAFKA_PASSWORD", "a\"b\\c;d",
                "KAFKA_TRUST", trust.toString()));

    assertThat(kafka.properties())
        .containsOnly(
            Map.entry("bootstrap.servers", "a:9093,b:9093"),
            Map.entry("security.protocol", "SASL_SSL"),
            Map.entry("sasl.mechanism", "SCRAM-SHA-512"),
            Map.entry(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required"
                    + " username=\"gravl-cdc\" password=\"a\\\"b\\\\c;d\";"),
            Map.entry("ssl.truststore.type", "PEM"),
            Map.entry("ssl.truststore.location", trust.toString()));
    assertThat(kafka.client(Map.of("acks", "all")))
        .containsAllEntriesOf(kafka.properties())
        .containsEntry("acks", "all");
  }

  @Test
  void a_client_may_show_a_certificate_instead() throws Exception {
    Path own = file("own.pem", KEY + CERTIFICATE);

    assertThat(
            read(Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS", "k:9093",
                    "KAFKA_SECURITY_PROTOCOL", "SSL",
                    "KAFKA_KEYSTORE", own.toString()))
                .properties())
        .containsEntry("ssl.keystore.type", "PEM")
        .containsEntry("ssl.keystore.location", own.toString())
        .containsEntry("security.protocol", "SSL")
        .doesNotContainKeys("sasl.jaas.config", "ssl.truststore.location");
  }

  @Test
  void the_password_is_never_shown_and_travels_to_where_the_job_runs() throws Exception {
    KafkaSettings kafka = read(sasl(Map.of("KAFKA_PASSWORD", SECRET)));

    assertThat(kafka.toString()).isEqualTo("u at k:9092 by SASL_PLAINTEXT");

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(kafka);
    assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
        .isEqualTo(kafka);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() throws Exception {
    assertThat(
            errors(
                Map.of(
                    "KAFKA_SECURITY_PROTOCOL",
                    "SASL_SSL",
                    "KAFKA_SASL_MECHANISM",
                    "GSSAPI",
                    "KAFKA_TRUST",
                    folder.resolve("none.pem").toString(),
                    "KAFKA_KEYSTORE",
                    file("cut.pem", CERTIFICATE).toString())))
        .satisfiesExactlyInAnyOrder(
            error -> assertThat(error).startsWith("KAFKA_BOOTSTRAP_SERVERS is not set"),
            error -> assertThat(error).startsWith("KAFKA_SASL_MECHANISM: 'GSSAPI' is no one of"),
            error -> assertThat(error).startsWith("KAFKA_USERNAME is not set"),
            error -> assertThat(error).startsWith("KAFKA_PASSWORD is not set"),
            error ->
                assertThat(error).startsWith("KAFKA_TRUST: ").contains("none.pem' is no readable"),
            error ->
                assertThat(error)
                    .startsWith("KAFKA_KEYSTORE: ")
                    .contains("cut.pem' is no readable PEM file of certificates and their key"));
  }

  @Test
  void what_would_not_be_used_was_meant_to_be() throws Exception {
    String trust = file("ca.pem", CERTIFICATE).toString();
    assertThat(
            errors(
                Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS",
                    "k:9092",
                    "KAFKA_USERNAME",
                    "u",
                    "KAFKA_PASSWORD",
                    SECRET,
                    "KAFKA_TRUST",
                    trust)))
        .containsExactly(
            "KAFKA_USERNAME is set: KAFKA_SECURITY_PROTOCOL PLAINTEXT would not use it",
            "KAFKA_PASSWORD is set: KAFKA_SECURITY_PROTOCOL PLAINTEXT would not use it",
            "KAFKA_TRUST is set: KAFKA_SECURITY_PROTOCOL PLAINTEXT would not use it");
  }

  @Test
  void a_line_break_behind_a_password_is_found_and_the_password_not_told() {
    assertThat(errors(sasl(Map.of("KAFKA_PASSWORD", SECRET + "\n"))))
        .containsExactly("KAFKA_PASSWORD: the value given has a line break, at its end perhaps");
  }

  @Test
  void where_kafka_is_not_needed_nothing_has_to_be_set() {
    Settings settings = new Settings(Map.of());

    assertThat(KafkaSettings.readIfNamed(settings, "so be it")).isEmpty();
    settings.check();
    assertThat(settings.help()).contains("KAFKA_BOOTSTRAP_SERVERS", "so be it", "KAFKA_PASSWORD");
  }

  private Map<String, String> sasl(Map<String, String> more) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "k:9092",
                "KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT",
                "KAFKA_USERNAME", "u"));
    environment.putAll(more);
    return environment;
  }

  private Path file(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content);
  }

  private static KafkaSettings read(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    KafkaSettings kafka = KafkaSettings.read(settings);
    settings.check();
    return kafka;
  }

  private static List<String> errors(Map<String, String> environment) {
    return catchThrowableOfType(InvalidSettings.class, () -> read(environment)).errors();
  }
}
