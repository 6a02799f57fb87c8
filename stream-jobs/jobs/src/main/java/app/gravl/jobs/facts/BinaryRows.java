package app.gravl.jobs.facts;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a COPY in binary form, read column by column in their order: no object a value, so
 * that millions of rows cost little more than Postgres takes to send them.
 */
public final class BinaryRows implements AutoCloseable {

  /** A signature of 11 bytes, flags, the length of an extension. */
  private static final int SIGNATURE = 11;

  private static final long POSTGRES_EPOCH_MILLIS = 946_684_800_000L;
  private static final int JSONB_VERSION = 1;
  private static final int MICROS = 1_000;
  private static final int NUMERIC_NEGATIVE = 0x4000;
  private static final int NUMERIC_BASE = 10_000;
  private static final int NUMERIC_DIGITS = 4;
  private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

  private static final byte[] NOTHING = {};

  private final CopyOut copy;
  private byte[] bytes = NOTHING;
  private int at;

  /** Rows until {@link #next()} says that there are no more. */
  public BinaryRows(Connection connection, String copyToStdout) throws SQLException {
    this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copyToStdout);
    require(SIGNATURE + 8);
    at += SIGNATURE + 4;
    int extension = readInt();
    require(extension);
    at += extension;
  }

  /** Goes on to the next row, all columns of the last one read. */
  public boolean next() throws SQLException {
    require(2);
    boolean more = (short) ((bytes[at] << 8) | (bytes[at + 1] & 0xff)) >= 0;
    at += 2;
    if (!more) {
      close();
    }
    return more;
  }

  public long int8(long missing) throws SQLException {
    return field() < 0 ? missing : readLong();
  }

  public long int8() throws SQLException {
    return int8(0);
  }

  public int int4() throws SQLException {
    return int4(0);
  }

  public int int4(int missing) throws SQLException {
    return field() < 0 ? missing : readInt();
  }

  public double float8() throws SQLException {
    return field() < 0 ? Double.NaN : Double.longBitsToDouble(readLong());
  }

  public boolean bool() throws SQLException {
    return field() >= 0 && bytes[at++] != 0;
  }

  /** A timestamptz in epoch milliseconds. */
  public long instant(long missing) throws SQLException {
    return field() < 0 ? missing : Math.floorDiv(readLong(), (long) MICROS) + POSTGRES_EPOCH_MILLIS;
  }

  public @Nullable String optionalText() throws SQLException {
    int length = field();
    if (length < 0) {
      return null;
    }
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** A jsonb as text; it comes behind a byte of its format's version. */
  public @Nullable String optionalJson() throws SQLException {
    int length = field();
    if (length < 0) {
      return null;
    }
    if (bytes[at] != JSONB_VERSION) {
      throw new SQLException("jsonb of version " + bytes[at] + ", known is " + JSONB_VERSION);
    }
    String json = new String(bytes, at + 1, length - 1, StandardCharsets.UTF_8);
    at += length;
    return json;
  }

  public String text() throws SQLException {
    String text = optionalText();
    return text == null ? "" : text;
  }

  /**
   * A numeric of at most 15 digits, 8 of them decimals, as the double next to it; NaN where it is
   * null.
   */
  public double numeric() throws SQLException {
    int length = field();
    if (length < 0) {
      return Double.NaN;
    }
    int end = at + length;
    int digits = readShort();
    int weight = readShort();
    boolean negative = readShort() == NUMERIC_NEGATIVE;
    at += 2;
    long unscaled = 0;
    for (int i = 0; i < digits; i++) {
      unscaled = unscaled * NUMERIC_BASE + readShort();
    }
    at = end;
    int exponent = (weight + 1 - digits) * NUMERIC_DIGITS;
    // Both are exact, so that the quotient or product is the double next to the number.
    double value = exponent < 0 ? unscaled / POWERS[-exponent] : unscaled * POWERS[exponent];
    return negative ? -value : value;
  }

  /** The length of the next column, -1 for null; all of it is at hand then. */
  private int field() throws SQLException {
    require(4);
    int length = readInt();
    if (length > 0) {
      require(length);
    }
    return length;
  }

  private int readShort() {
    int value = (short) ((bytes[at] << 8) | (bytes[at + 1] & 0xff));
    at += 2;
    return value;
  }

  private int readInt() {
    int value =
        (bytes[at] << 24)
            | ((bytes[at + 1] & 0xff) << 16)
            | ((bytes[at + 2] & 0xff) << 8)
            | (bytes[at + 3] & 0xff);
    at += 4;
    return value;
  }

  private long readLong() {
    long high = readInt();
    return (high << 32) | (readInt() & 0xffff_ffffL);
  }

  /** Messages may end anywhere, though Postgres sends one a row. */
  private void require(int count) throws SQLException {
    while (bytes.length - at < count) {
      byte[] more = copy.readFromCopy();
      if (more == null) {
        throw new SQLException("the rows of a COPY end in the middle");
      }
      if (at == bytes.length) {
        bytes = more;
      } else {
        byte[] joined = new byte[bytes.length - at + more.length];
        System.arraycopy(bytes, at, joined, 0, bytes.length - at);
        System.arraycopy(more, 0, joined, bytes.length - at, more.length);
        bytes = joined;
      }
      at = 0;
    }
  }

  /** What is left is read all the same: the connection would go on in the middle of it. */
  @Override
  public void close() throws SQLException {
    while (copy.isActive() && copy.readFromCopy() != null) {
      at = 0;
      bytes = NOTHING;
    }
  }
}
