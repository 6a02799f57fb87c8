package app.gravl.local.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One kept connection with at most one request under way; for one thread. */
final class HttpConnection {

  private static final Pattern LENGTH =
      Pattern.compile("\r\ncontent-length: *(\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_CHUNKS =
      Pattern.compile("\r\ntransfer-encoding: *chunked", Pattern.CASE_INSENSITIVE);
  private static final int LARGEST = 1 << 20;
  // Less than the api keeps a silent connection open.
  private static final long STALE_NANOS = TimeUnit.SECONDS.toNanos(10);
  // "HTTP/1.1 200"
  private static final int STATUS_AT = 9;

  private final SocketChannel channel;
  private final SelectionKey key;
  private final ByteBuffer received = ByteBuffer.allocate(LARGEST);
  private @Nullable ByteBuffer sending;
  private int headLength;
  // Of head and body; -1: not known, or not yet.
  private int length;
  private boolean inChunks;
  private @Nullable String joined;
  private long usedAt = System.nanoTime();

  HttpConnection(InetSocketAddress address, Selector selector) throws IOException {
    channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  void send(HttpRequest request) throws IOException {
    received.clear();
    headLength = 0;
    length = -1;
    inChunks = false;
    joined = null;
    sending = request.bytes();
    usedAt = System.nanoTime();
    sendMore();
  }

  /** Whether nothing was sent for so long that the server may be about to close it. */
  boolean stale() {
    return System.nanoTime() - usedAt > STALE_NANOS;
  }

  void sendMore() throws IOException {
    if (sending == null) {
      return;
    }
    channel.write(sending);
    boolean all = !sending.hasRemaining();
    key.interestOps(all ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    if (all) {
      sending = null;
    }
  }

  /**
   * @return whether the answer is complete
   */
  boolean receive() throws IOException {
    if (!received.hasRemaining()) {
      throw new IOException("An answer of more than " + LARGEST + " bytes");
    }
    if (channel.read(received) < 0) {
      throw new EOFException("The api closed a connection");
    }
    if (headLength == 0 && !readHead()) {
      return false;
    }
    if (inChunks) {
      joined = Chunks.join(text(headLength, received.position() - headLength));
      return joined != null;
    }
    return received.position() >= length;
  }

  private boolean readHead() throws IOException {
    String text = text(0, received.position());
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    headLength = end + 4;
    String head = text.substring(0, end);
    inChunks = IN_CHUNKS.matcher(head).find();
    Matcher matcher = LENGTH.matcher(head);
    if (matcher.find()) {
      length = headLength + Integer.parseInt(matcher.group(1));
    } else if (!inChunks) {
      throw new IOException("An answer without length: " + head);
    }
    if (length > LARGEST) {
      throw new IOException("An answer of " + length + " bytes");
    }
    return true;
  }

  int status() {
    return Integer.parseInt(text(STATUS_AT, 3));
  }

  String body() {
    return joined != null ? joined : text(headLength, length - headLength);
  }

  void close() throws IOException {
    channel.close();
  }

  // What is looked for is ASCII; anything else passes through as it is.
  private String text(int from, int count) {
    return new String(received.array(), from, count, StandardCharsets.ISO_8859_1);
  }
}
