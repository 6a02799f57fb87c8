package app.gravl.local.bench;

import app.gravl.local.CliFailure;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many open event streams, read by one thread that waits for none of them. */
final class EventClients implements AutoCloseable {

  /** Told of each event, on the thread that reads all of them. */
  interface Listener {
    /**
     * @param client place among the clients, from 0 on
     * @param version of the user's facts that the event includes
     * @param at when it was received, on the clock of {@link System#nanoTime}
     */
    void told(int client, long version, long at);
  }

  private record Client(SocketChannel channel, EventParser parser) {}

  // The first of this name stands before anything that could hold another one.
  private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
  private static final int BUFFER = 1 << 16;

  private final SelectorThread thread = new SelectorThread("bench-events", this::receive);
  private final Listener listener;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  /**
   * Opens a stream for each request.
   *
   * @throws CliFailure where not all can be opened
   */
  EventClients(int port, List<HttpRequest> requests, Listener listener) throws IOException {
    this.listener = listener;
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    int opened = 0;
    try {
      while (opened < requests.size()) {
        open(opened, address, requests.get(opened));
        opened++;
      }
    } catch (IOException e) {
      thread.close();
      throw new CliFailure(
          String.format(
              "Only %d of %d streams could be opened (see ulimit -n): %s",
              opened, requests.size(), e.getMessage()));
    }
    thread.start();
  }

  /**
   * @throws IOException where a stream broke off; then nobody is told anything more
   */
  void check() throws IOException {
    IOException broken = thread.failure();
    if (broken != null) {
      throw new IOException("A stream broke off: " + broken.getMessage(), broken);
    }
  }

  private void open(int client, InetSocketAddress address, HttpRequest request) throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    ByteBuffer bytes = request.bytes();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.configureBlocking(false);
    EventParser parser = new EventParser(data -> tell(client, data));
    channel.register(thread.selector(), SelectionKey.OP_READ, new Client(channel, parser));
  }

  private void receive(SelectionKey key) throws IOException {
    Client client = (Client) key.attachment();
    if (client.channel().read(buffer.clear()) < 0) {
      throw new EOFException("The api closed it");
    }
    client.parser().feed(buffer.flip());
  }

  private void tell(int client, String data) {
    Matcher version = VERSION.matcher(data);
    if (version.find()) {
      listener.told(client, Long.parseLong(version.group(1)), System.nanoTime());
    }
  }

  @Override
  public void close() throws IOException {
    thread.close();
  }
}
