package app.gravl.jobs.changes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Appends numbers and text to a growing byte array, small numbers in few bytes. */
public final class ByteWriter {

  private byte[] bytes;
  private int length;

  public ByteWriter(int initialCapacity) {
    bytes = new byte[initialCapacity];
  }

  public void writeByte(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length + 16);
    }
    bytes[length++] = (byte) value;
  }

  /** Seven bits a byte, lowest first; negative numbers take ten bytes. */
  public void writeUnsigned(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    writeByte((int) rest);
  }

  /** Zigzag: small numbers of either sign take few bytes. */
  public void writeSigned(long value) {
    writeUnsigned((value << 1) ^ (value >> 63));
  }

  public void writeDouble(double value) {
    long bits = Double.doubleToLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      writeByte((int) (bits >>> shift));
    }
  }

  public void writeText(String text) {
    writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public void writeBytes(byte[] value) {
    writeUnsigned(value.length);
    if (length + value.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + value.length));
    }
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }
}
