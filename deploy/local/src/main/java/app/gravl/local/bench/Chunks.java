package app.gravl.local.bench;

import org.jspecify.annotations.Nullable;

/** A body of HTTP/1.1 in chunks, as a server sends one whose length it does not know. */
final class Chunks {

  private static final String END_OF_LINE = "\r\n";

  private Chunks() {}

  /**
   * @param received of the body, so far
   * @return what the chunks hold; null: the last one has not come yet
   */
  static @Nullable String join(String received) {
    StringBuilder body = new StringBuilder(received.length());
    int at = 0;
    while (true) {
      int lineEnd = received.indexOf(END_OF_LINE, at);
      if (lineEnd < 0) {
        return null;
      }
      int size = Integer.parseInt(received.substring(at, lineEnd), 16);
      int from = lineEnd + END_OF_LINE.length();
      at = from + size + END_OF_LINE.length();
      if (at > received.length()) {
        return null;
      }
      if (size == 0) {
        return body.toString();
      }
      body.append(received, from, from + size);
    }
  }
}
