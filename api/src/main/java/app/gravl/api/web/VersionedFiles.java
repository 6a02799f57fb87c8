package app.gravl.api.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Files of one page, under an address that holds a hash of all of them together: browsers keep them
 * for good and never mix versions.
 *
 * @param place what the address begins with, such as {@code /web}
 */
public record VersionedFiles(String place, String version, List<WebFile> files) {

  /** In what leads to them: their folder. */
  private static final String FOLDER = "@base@";

  /**
   * @param entrances what leads to them and lies elsewhere: they are of the same version
   */
  public static VersionedFiles of(String place, List<WebFile> files, List<WebFile> entrances) {
    List<WebFile> all = new ArrayList<>(files);
    all.addAll(entrances);
    return new VersionedFiles(place, hash(all), List.copyOf(files));
  }

  public String folder() {
    return place + "/" + version;
  }

  /** As it is sent: it names the files where they are. */
  public WebFile entrance(WebFile file) {
    return WebFile.of(file.name(), file.text().replace(FOLDER, folder()));
  }

  private static String hash(List<WebFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (WebFile file : files) {
        digest.update(file.name().getBytes(StandardCharsets.UTF_8));
        digest.update(file.plain());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
