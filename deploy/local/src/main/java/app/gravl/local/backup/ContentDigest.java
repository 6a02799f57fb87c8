package app.gravl.local.backup;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Of all that a backup holds: names, sizes and contents, in their order. */
final class ContentDigest {

  private final MessageDigest digest;

  ContentDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void name(String name, long size) {
    digest.update((name + '\n' + size + '\n').getBytes(StandardCharsets.UTF_8));
  }

  /** Counts what is read of it. */
  InputStream of(InputStream content) {
    return new DigestInputStream(content, digest);
  }

  /** Of all up to now; it begins anew. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
