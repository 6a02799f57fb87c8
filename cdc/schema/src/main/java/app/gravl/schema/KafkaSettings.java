package app.gravl.schema;

import app.gravl.settings.Settings;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where Kafka is and how it lets us in. Every process reads it under the same names, and every
 * client is made of it: nothing else names brokers, or how they are talked to.
 *
 * @param user to be let in as; empty: nobody by name
 * @param properties of every client, as Kafka names them; the password is among them
 */
public record KafkaSettings(String user, Map<String, String> properties) implements Serializable {

  private static final String SERVERS = "bootstrap.servers";
  private static final String PROTOCOL = "security.protocol";
  private static final String PLAINTEXT = "PLAINTEXT";

  /** By mechanism. */
  private static final Map<String, String> LOGIN_MODULES =
      Map.of(
          "PLAIN", "org.apache.kafka.common.security.plain.PlainLoginModule",
          "SCRAM-SHA-256", "org.apache.kafka.common.security.scram.ScramLoginModule",
          "SCRAM-SHA-512", "org.apache.kafka.common.security.scram.ScramLoginModule");

  public KafkaSettings {
    properties = Map.copyOf(properties);
  }

  /** Brokers that let everybody in and hide nothing, as on one machine. */
  public static KafkaSettings plaintext(String bootstrapServers) {
    return new KafkaSettings("", Map.of(SERVERS, bootstrapServers));
  }

  /** Where nothing goes on without Kafka. */
  public static KafkaSettings read(Settings settings) {
    return read(
        settings,
        settings.required("KAFKA_BOOTSTRAP_SERVERS", "Kafka brokers, host:port,host:port"));
  }

  /**
   * Empty where no broker is named.
   *
   * @param otherwise what becomes of it then
   */
  public static Optional<KafkaSettings> readIfNamed(Settings settings, String otherwise) {
    String servers =
        settings.text(
            "KAFKA_BOOTSTRAP_SERVERS",
            "",
            "Kafka brokers, host:port,host:port; empty: " + otherwise);
    KafkaSettings read = read(settings, servers);
    return servers.isBlank() ? Optional.empty() : Optional.of(read);
  }

  private static KafkaSettings read(Settings settings, String servers) {
    Protocol protocol =
        new Protocol(
            settings.oneOf(
                "KAFKA_SECURITY_PROTOCOL",
                PLAINTEXT,
                Set.of(PLAINTEXT, "SSL", "SASL_PLAINTEXT", "SASL_SSL"),
                "how brokers are talked to"));
    String mechanism =
        settings.oneOf(
            "KAFKA_SASL_MECHANISM",
            "SCRAM-SHA-512",
            LOGIN_MODULES.keySet(),
            "how the password is proved, with SASL");
    Optional<String> user =
        settings.parsed("KAFKA_USERNAME", "line of text", "user, with SASL", KafkaSettings::line);
    Optional<String> password =
        settings.optionalSecret("KAFKA_PASSWORD", 1, "password of that user, with SASL");
    Optional<Path> trust =
        settings.parsed(
            "KAFKA_TRUST",
            "readable PEM file of certificates",
            "CAs that sign the brokers' certificates, with SSL; not set: those that Java knows",
            path -> pem(path, "CERTIFICATE"));
    Optional<Path> keystore =
        settings.parsed(
            "KAFKA_KEYSTORE",
            "readable PEM file of certificates and their key, PKCS#8 and not encrypted",
            "what this client shows brokers, with SSL; not set: nothing",
            path -> pem(path, "CERTIFICATE", "PRIVATE KEY"));
    protocol.check(settings, "KAFKA_USERNAME", user, protocol.sasl(), protocol.sasl());
    protocol.check(settings, "KAFKA_PASSWORD", password, protocol.sasl(), protocol.sasl());
    protocol.check(settings, "KAFKA_TRUST", trust, protocol.tls(), false);
    protocol.check(settings, "KAFKA_KEYSTORE", keystore, protocol.tls(), false);
    if (password.isPresent() && !isLine(password.get())) {
      settings.refuse("KAFKA_PASSWORD: the value given has a line break, at its end perhaps");
    }

    Map<String, String> properties = new HashMap<>();
    properties.put(SERVERS, servers.strip());
    if (!protocol.name().equals(PLAINTEXT)) {
      properties.put(PROTOCOL, protocol.name());
    }
    if (protocol.sasl()) {
      properties.put("sasl.mechanism", mechanism);
      properties.put(
          "sasl.jaas.config",
          "%s required username=\"%s\" password=\"%s\";"
              .formatted(
                  LOGIN_MODULES.get(mechanism),
                  escaped(user.orElse("")),
                  escaped(password.orElse(""))));
    }
    trust.ifPresent(path -> putStore(properties, "ssl.truststore", path));
    keystore.ifPresent(path -> putStore(properties, "ssl.keystore", path));
    return new KafkaSettings(user.orElse(""), properties);
  }

  /** One of Kafka's security protocols. */
  private record Protocol(String name) {

    boolean sasl() {
      return name.startsWith("SASL");
    }

    boolean tls() {
      return name.endsWith("SSL");
    }

    /** What is set and not used was meant to be: without it facts would go unprotected. */
    void check(
        Settings settings, String setting, Optional<?> value, boolean used, boolean required) {
      if (required && value.isEmpty()) {
        settings.refuse(
            "%s is not set: KAFKA_SECURITY_PROTOCOL %s needs it".formatted(setting, name));
      } else if (!used && value.isPresent()) {
        settings.refuse(
            "%s is set: KAFKA_SECURITY_PROTOCOL %s would not use it".formatted(setting, name));
      }
    }
  }

  private static String line(String text) {
    if (!isLine(text)) {
      throw new IllegalArgumentException("line break");
    }
    return text;
  }

  private static boolean isLine(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private static Path pem(String text, String... parts) {
    try {
      Path path = Path.of(text.strip()).toAbsolutePath();
      String content = Files.readString(path);
      for (String part : parts) {
        if (!content.contains("-----BEGIN " + part + "-----")) {
          throw new IllegalArgumentException("holds no " + part);
        }
      }
      return path;
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Inside of quotation marks. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static void putStore(Map<String, String> properties, String store, Path path) {
    properties.put(store + ".type", "PEM");
    properties.put(store + ".location", path.toString());
  }

  /** Of a client without properties of its own. */
  public Map<String, Object> client() {
    return client(Map.of());
  }

  /** Of a client with properties of its own. */
  public Map<String, Object> client(Map<String, ?> own) {
    Map<String, Object> all = new HashMap<>(properties);
    all.putAll(own);
    return all;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return (user.isEmpty() ? "" : user + " at ")
        + properties.get(SERVERS)
        + (properties.containsKey(PROTOCOL) ? " by " + properties.get(PROTOCOL) : "");
  }
}
