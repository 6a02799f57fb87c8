package app.gravl.schema;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Which of {@link KafkaSettings} to look at where Kafka and a client don't come together; told in a
 * line, for it is no use to try again.
 */
public final class KafkaRefusal {

  private KafkaRefusal() {}

  /** Empty where it is for another reason. */
  public static Optional<String> of(@Nullable Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      // By name: this module has no Kafka.
      switch (e.getClass().getSimpleName()) {
        case "SaslAuthenticationException" -> {
          return Optional.of(
              "Kafka does not let this user in: see KAFKA_USERNAME and KAFKA_PASSWORD ("
                  + e.getMessage()
                  + ")");
        }
        case "UnsupportedSaslMechanismException" -> {
          return Optional.of(
              "Kafka lets nobody in this way: see KAFKA_SASL_MECHANISM (" + e.getMessage() + ")");
        }
        default -> {
          if (e instanceof SSLException tls) {
            return Optional.of(tls(tls));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String tls(SSLException thrown) {
    Throwable root = thrown;
    boolean ofChain = false;
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      root = e;
      ofChain |= e instanceof CertPathBuilderException || e instanceof CertPathValidatorException;
    }
    String message = " (" + root.getMessage() + ")";
    if (root instanceof CertificateExpiredException) {
      return "Kafka's certificate has expired" + message;
    }
    if (ofChain) {
      return "No CA of KAFKA_TRUST has signed Kafka's certificate" + message;
    }
    if (root instanceof CertificateException) {
      return "Kafka's certificate is not for the host that KAFKA_BOOTSTRAP_SERVERS names" + message;
    }
    return message.matches(".*(certificate|unknown_ca|access_denied).*")
        ? "Kafka does not take this client's certificate: see KAFKA_KEYSTORE" + message
        : "TLS with Kafka fails: see KAFKA_SECURITY_PROTOCOL" + message;
  }
}
