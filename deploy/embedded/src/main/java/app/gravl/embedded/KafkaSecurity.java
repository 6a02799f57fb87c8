package app.gravl.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom a broker lets in, over TLS: users with a password (SCRAM-SHA-512), or whoever shows a
 * certificate.
 *
 * @param identity what the broker shows: its key and certificates, PEM
 * @param authority that signs clients' certificates, PEM
 * @param users passwords by name, without quotation marks; none: clients show a certificate. A kept
 *     folder has those of its first start
 */
public record KafkaSecurity(Path identity, Path authority, Map<String, String> users) {

  static final String MECHANISM = "SCRAM-SHA-512";

  public KafkaSecurity {
    users = Map.copyOf(users);
  }

  String protocol() {
    return users.isEmpty() ? "SSL" : "SASL_SSL";
  }

  /** As the formatter of a broker's folder reads them. */
  List<String> credentials() {
    return users.entrySet().stream()
        .map(
            user ->
                "%s=[name=\"%s\",password=\"%s\"]"
                    .formatted(MECHANISM, user.getKey(), user.getValue()))
        .toList();
  }

  /**
   * @param listener of clients
   */
  Map<String, String> lines(String listener) {
    String prefix = "listener.name." + listener + ".";
    Map<String, String> lines = new HashMap<>();
    lines.put(prefix + "ssl.keystore.type", "PEM");
    lines.put(prefix + "ssl.keystore.location", identity.toString());
    lines.put(prefix + "ssl.truststore.type", "PEM");
    lines.put(prefix + "ssl.truststore.location", authority.toString());
    if (users.isEmpty()) {
      lines.put(prefix + "ssl.client.auth", "required");
    } else {
      lines.put(prefix + "sasl.enabled.mechanisms", MECHANISM);
      lines.put(
          prefix + "scram-sha-512.sasl.jaas.config",
          "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    }
    return lines;
  }

  /** Without the passwords. */
  @Override
  public String toString() {
    return protocol()
        + " for "
        + (users.isEmpty() ? "whoever shows a certificate" : users.keySet());
  }
}
