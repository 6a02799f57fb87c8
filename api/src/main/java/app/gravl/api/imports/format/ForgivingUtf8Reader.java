package app.gravl.api.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8; bytes that are none are read as Windows-1252. A file saved in Latin-1 comes out
 * right, because its accented letters are hardly ever valid UTF-8, and no second pass over it is
 * needed.
 */
final class ForgivingUtf8Reader extends Reader {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).limit(0);
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer chars = CharBuffer.allocate(16 * 1024).limit(0);
  private boolean ended;

  ForgivingUtf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (!decode()) {
        return -1;
      }
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  /** Decodes what is at hand, or reads more; false at the end of the file. */
  private boolean decode() throws IOException {
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, ended);
    if (result.isError() && chars.remaining() >= result.length()) {
      byte[] bad = new byte[result.length()];
      bytes.get(bad);
      chars.put(WESTERN.decode(ByteBuffer.wrap(bad)));
    }
    chars.flip();
    if (chars.hasRemaining()) {
      return true;
    }
    if (ended) {
      return false;
    }
    fill();
    return true;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
