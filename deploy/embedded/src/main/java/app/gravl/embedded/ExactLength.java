package app.gravl.embedded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Of a file that grows or shrinks while it is read just so many bytes, zeros for what is gone. */
final class ExactLength extends FilterInputStream {

  private long left;

  ExactLength(InputStream in, long length) {
    super(in);
    left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int wanted = (int) Math.min(length, left);
    int read = in.read(bytes, offset, wanted);
    if (read < 0) {
      Arrays.fill(bytes, offset, offset + wanted, (byte) 0);
      read = wanted;
    }
    left -= read;
    return read;
  }
}
