package app.gravl.local.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds the Server-Sent Events in the bytes of a chunked HTTP answer, however these are cut. */
final class EventParser {

  /** Told of each event. */
  interface Listener {
    /**
     * @param data of the event, without the field's name
     */
    void event(String data);
  }

  private static final String DATA = "data:";
  private static final int HEXADECIMAL = 16;

  private final Listener listener;
  // What frames the chunks: the head, their sizes, the empty lines behind them.
  private final ByteArrayOutputStream framing = new ByteArrayOutputStream();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final StringBuilder data = new StringBuilder();
  private boolean statusSeen;
  private boolean headSeen;
  private int leftOfChunk;

  EventParser(Listener listener) {
    this.listener = listener;
  }

  /**
   * Takes all of the bytes, which lie in an array.
   *
   * @throws IOException where the answer is no stream, or one that has ended
   */
  void feed(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (leftOfChunk > 0) {
        int before = bytes.remaining();
        boolean ended = fill(line, bytes, Math.min(leftOfChunk, before));
        leftOfChunk -= before - bytes.remaining();
        if (ended) {
          inside(take(line));
        }
      } else if (fill(framing, bytes, bytes.remaining())) {
        around(take(framing).strip());
      }
    }
  }

  /**
   * Moves bytes of one line; the whole of them at once, since one thread reads all streams.
   *
   * @return whether the line has ended
   */
  private static boolean fill(ByteArrayOutputStream line, ByteBuffer bytes, int most) {
    int from = bytes.position();
    int at = from;
    while (at < from + most && bytes.get(at) != '\n') {
      at++;
    }
    line.write(bytes.array(), bytes.arrayOffset() + from, at - from);
    boolean ended = at < from + most;
    bytes.position(ended ? at + 1 : at);
    return ended;
  }

  private void around(String text) throws IOException {
    if (!statusSeen) {
      statusSeen = true;
      if (!text.startsWith("HTTP/1.1 200")) {
        throw new IOException("A stream was answered with " + text);
      }
    } else if (!headSeen) {
      headSeen = text.isEmpty();
    } else if (!text.isEmpty()) {
      leftOfChunk = Integer.parseInt(text, HEXADECIMAL);
      if (leftOfChunk == 0) {
        throw new EOFException("A stream ended");
      }
    }
  }

  private void inside(String text) {
    if (text.startsWith(DATA)) {
      data.append(text, DATA.length(), text.length());
    } else if (text.isEmpty() && !data.isEmpty()) {
      listener.event(data.toString().strip());
      data.setLength(0);
    }
  }

  private static String take(ByteArrayOutputStream bytes) {
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    return text;
  }
}
