package app.gravl.k8s.rule;

import app.gravl.k8s.manifest.ExternalSecret;
import app.gravl.k8s.manifest.Kustomize;
import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.manifest.SealedSecret;
import io.fabric8.certmanager.api.model.v1.Certificate;
import io.strimzi.api.kafka.model.kafka.Kafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which secrets there will be, with which keys. */
public final class Secrets {

  /** Of the Kafka cluster: its operator makes it, or whoever rehearses. */
  static final String KAFKA_CA = "kafka-cluster-ca-cert";

  /** Of the one broker of a rehearsal. */
  private static final String KAFKA_TLS = "kafka-tls";

  private Secrets() {}

  /** A line of secrets.list. */
  public record Listed(String secret, String key, String value) {}

  public static List<Listed> listed() {
    try {
      return Files.readAllLines(Kustomize.HOME.resolve("secrets.list")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" +", -1))
          .map(words -> new Listed(words[0], words[1], words[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keys by secret. */
  static Map<String, Set<String>> of(Manifests manifests) {
    Map<String, Set<String>> keys = new TreeMap<>();
    manifests
        .all(SealedSecret.class)
        .forEach(
            secret ->
                keys.put(secret.metadata().getName(), secret.spec().encryptedData().keySet()));
    manifests
        .all(ExternalSecret.class)
        .forEach(
            secret ->
                secret
                    .spec()
                    .data()
                    .forEach(
                        data ->
                            keys.computeIfAbsent(
                                    secret.spec().target().name(), unused -> new TreeSet<>())
                                .add(data.secretKey())));
    if (keys.isEmpty()) {
      // Made by `seal --plain` for the occasion.
      listed()
          .forEach(
              listed ->
                  keys.computeIfAbsent(listed.secret(), unused -> new TreeSet<>())
                      .add(listed.key()));
      keys.put(KAFKA_CA, Set.of("ca.crt"));
      keys.put(KAFKA_TLS, Set.of("tls-combined.pem"));
    }
    manifests
        .all(Kafka.class)
        .forEach(
            kafka ->
                keys.put(
                    kafka.getMetadata().getName() + "-cluster-ca-cert",
                    Set.of("ca.crt", "ca.p12", "ca.password")));
    manifests
        .all(Certificate.class)
        .forEach(
            certificate ->
                keys.put(
                    certificate.getSpec().getSecretName(), Set.of("tls.crt", "tls.key", "ca.crt")));
    return keys;
  }
}
