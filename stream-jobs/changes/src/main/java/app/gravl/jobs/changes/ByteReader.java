package app.gravl.jobs.changes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link ByteWriter} wrote. Running past the end throws {@link
 * ArrayIndexOutOfBoundsException}: the bytes are our own state, so that is corruption.
 */
public final class ByteReader {

  private final byte[] bytes;
  private int position;

  public ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  public int readByte() {
    return bytes[position++];
  }

  public long readUnsigned() {
    long value = 0;
    int shift = 0;
    while (true) {
      byte next = bytes[position++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  public int readCount() {
    return Math.toIntExact(readUnsigned());
  }

  public long readSigned() {
    long value = readUnsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  public double readDouble() {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = (bits << 8) | (bytes[position++] & 0xFF);
    }
    return Double.longBitsToDouble(bits);
  }

  public String readText() {
    return new String(readBytes(), StandardCharsets.UTF_8);
  }

  public byte[] readBytes() {
    int count = readCount();
    byte[] value = Arrays.copyOfRange(bytes, position, position + count);
    position += count;
    return value;
  }

  public boolean atEnd() {
    return position == bytes.length;
  }
}
