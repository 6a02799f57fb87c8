package app.gravl.api.imports.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds out in which encoding a file is, and that it is text at all, from its first bytes. */
final class TextDecoder {

  private static final int LOOK_AHEAD = 8192;

  private TextDecoder() {}

  /**
   * @throws UnreadableExport where the file is empty or no text
   */
  static Reader open(InputStream bytes) throws IOException, UnreadableExport {
    BufferedInputStream in = new BufferedInputStream(bytes, LOOK_AHEAD);
    in.mark(LOOK_AHEAD);
    byte[] head = in.readNBytes(LOOK_AHEAD);
    in.reset();
    if (head.length == 0) {
      throw new UnreadableExport("The file is empty.");
    }
    Charset wide = utf16(head);
    if (wide != null) {
      return new InputStreamReader(in, wide);
    }
    refuseBinary(head);
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
    }
    return new ForgivingUtf8Reader(in);
  }

  /** By its mark, else by every other byte of the first characters being zero. */
  private static @Nullable Charset utf16(byte[] head) {
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16;
    }
    int pairs = Math.min(head.length / 2, 32);
    int low = 0;
    int high = 0;
    for (int i = 0; i < pairs; i++) {
      low += head[2 * i] != 0 && head[2 * i + 1] == 0 ? 1 : 0;
      high += head[2 * i] == 0 && head[2 * i + 1] != 0 ? 1 : 0;
    }
    if (pairs >= 4 && low > pairs * 3 / 4) {
      return StandardCharsets.UTF_16LE;
    }
    return pairs >= 4 && high > pairs * 3 / 4 ? StandardCharsets.UTF_16BE : null;
  }

  private static void refuseBinary(byte[] head) throws UnreadableExport {
    if (startsWith(head, 'P', 'K', 3, 4)) {
      throw new UnreadableExport(
          "This is a ZIP archive or a spreadsheet (.xlsx), not a CSV file: unpack it, or save it as CSV.");
    }
    if (startsWith(head, 'S', 'Q', 'L', 'i', 't', 'e')) {
      throw new UnreadableExport(
          "This is a database backup, not a CSV file: use the app's export to CSV instead.");
    }
    if (startsWith(head, 0x1F, 0x8B)) {
      throw new UnreadableExport("This is a gzip archive, not a CSV file: unpack it.");
    }
    for (byte b : head) {
      if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        throw new UnreadableExport("This is a binary file, not text as a CSV file is.");
      }
    }
  }

  private static boolean startsWith(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
