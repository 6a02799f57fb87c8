package app.gravl.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An authority of one's own, and what it signs for servers and clients on 127.0.0.1, made by Java's
 * keytool: for those that demand TLS.
 */
public final class Certificates {

  /** The files' permissions guard them; keytool wants one all the same. */
  private static final String PASSWORD = "changeit";

  private static final String AUTHORITY = "authority";

  private final Path folder;
  private final Path store;

  private Certificates(Path folder) {
    this.folder = folder;
    this.store = folder.resolve("certificates.p12");
  }

  /**
   * A new authority.
   *
   * @param folder that is there, and empty
   */
  public static Certificates in(Path folder) {
    Certificates made = new Certificates(folder);
    made.generate(AUTHORITY, "-ext", "bc:c");
    return made;
  }

  /** What those trust who trust the authority: PEM. */
  public Path authority() {
    return write(AUTHORITY, false);
  }

  /** A new key, and its certificate for 127.0.0.1 and localhost: PEM. */
  public Path signed(String name) {
    return signed(name, "ip:127.0.0.1,dns:localhost");
  }

  /**
   * @param hosts that it is for, as keytool names them
   */
  public Path signed(String name, String hosts) {
    generate(name, "-signer", AUTHORITY, "-ext", "san=" + hosts);
    return write(name, true);
  }

  private void generate(String name, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "30",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
    command.addAll(List.of(more));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new StartFailure("keytool failed: " + printed);
      }
    } catch (IOException e) {
      throw new StartFailure("keytool can't be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("interrupted", e);
    }
  }

  private Path write(String name, boolean withKey) {
    try {
      KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
      StringBuilder pem = new StringBuilder();
      if (withKey) {
        append(pem, "PRIVATE KEY", keys.getKey(name, PASSWORD.toCharArray()).getEncoded());
      }
      for (Certificate certificate : keys.getCertificateChain(name)) {
        append(pem, "CERTIFICATE", certificate.getEncoded());
      }
      Path file = folder.resolve(name + ".pem");
      if (!Files.exists(file)) {
        // Postgres reads no key that others may read.
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      return Files.writeString(file, pem);
    } catch (IOException | GeneralSecurityException e) {
      throw new StartFailure("keytool made nothing of use: " + e.getMessage(), e);
    }
  }

  private static void append(StringBuilder pem, String part, byte[] content) {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    pem.append("-----BEGIN ").append(part).append("-----\n").append(lines);
    pem.append("\n-----END ").append(part).append("-----\n");
  }
}
