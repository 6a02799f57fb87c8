package app.gravl.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

/**
 * Has this JVM trust the certificates of one PEM file alone, as {@code curl --cacert} does: Java
 * reads none of that form, so they are put into a file of its own. It holds nothing secret.
 */
final class TrustedAuthority {

  // Java's default asks for a password to read certificates; this form does without.
  private static final String TYPE = "JKS";

  private TrustedAuthority() {}

  /**
   * @param store written to
   * @throws IllegalArgumentException where there is no certificate in the file
   */
  static void use(Path pem, Path store) throws IOException {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore trusted = KeyStore.getInstance(TYPE);
      trusted.load(null, null);
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry(Integer.toString(trusted.size()), each);
      }
      if (trusted.size() == 0) {
        throw new IllegalArgumentException("There is no certificate in " + pem);
      }
      try (OutputStream out = Files.newOutputStream(store)) {
        trusted.store(out, new char[0]);
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not certificates in PEM form: " + pem, e);
    }
    System.setProperty("javax.net.ssl.trustStore", store.toString());
    System.setProperty("javax.net.ssl.trustStoreType", TYPE);
  }
}
