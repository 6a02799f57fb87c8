package app.gravl.jobs.catalog;

import app.gravl.jobs.changes.ByteReader;
import app.gravl.jobs.changes.ByteWriter;

/**
 * The version of what is stored of the catalog. The first release stored none: its first byte was
 * that of a number above 0, so a 0 says that the format follows.
 */
final class CatalogFormat {

  private static final int MARK = 0;
  private static final int FORMAT = 1;

  private CatalogFormat() {}

  static void write(ByteWriter out) {
    out.writeByte(MARK);
    out.writeByte(FORMAT);
  }

  /**
   * Behind the format.
   *
   * @throws IllegalStateException where it is one that this program does not know
   */
  static ByteReader read(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    if (bytes.length > 0 && bytes[0] != MARK) {
      return in;
    }
    in.readByte();
    int format = in.readByte();
    if (format != FORMAT) {
      throw new IllegalStateException(
          "catalog of format " + format + "; this program reads up to " + FORMAT);
    }
    return in;
  }
}
