package app.gravl.local.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests over kept connections, from one thread that waits for nobody: so light that on a
 * small machine it takes little from the system beside it. A request that finds all connections
 * busy waits in a queue.
 */
final class HttpLoad implements AutoCloseable, SelectorThread.Channels {

  /** Told of each answer, on the thread that reads all of them. */
  interface Listener {
    /**
     * @param received on the clock of {@link System#nanoTime}
     * @param body where it is ASCII
     */
    void answered(int status, long received, String body);
  }

  private record Exchange(HttpRequest request, Listener listener) {}

  private final SelectorThread thread = new SelectorThread("bench-http", this);
  private final InetSocketAddress address;
  private final int most;
  private final Set<HttpConnection> connections = new HashSet<>();
  // Last in, first out: those that are not needed fall asleep, and are closed.
  private final Deque<HttpConnection> idle = new ArrayDeque<>();
  private final Queue<Exchange> waiting = new ConcurrentLinkedQueue<>();
  private final Map<HttpConnection, Listener> underWay = new HashMap<>();
  private final AtomicInteger open = new AtomicInteger();

  /**
   * @param most connections at the same time, opened when needed
   */
  HttpLoad(int port, int most) throws IOException {
    this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.most = most;
    thread.start();
  }

  /** Returns at once; from any thread. */
  void send(HttpRequest request, Listener listener) {
    open.incrementAndGet();
    waiting.add(new Exchange(request, listener));
    thread.wake();
  }

  /**
   * Returns when every request has its answer.
   *
   * @throws IOException where a connection broke
   */
  void awaitAnswers() throws IOException {
    while (open.get() > 0 && thread.failure() == null) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    IOException broken = thread.failure();
    if (broken != null) {
      throw new IOException("Lost a connection to the api: " + broken.getMessage(), broken);
    }
  }

  @Override
  public void ready(SelectionKey key) throws IOException {
    HttpConnection connection = (HttpConnection) key.attachment();
    if (key.isWritable()) {
      connection.sendMore();
    }
    if (key.isReadable() && idle.contains(connection)) {
      // Nobody asked for anything: it says that it is closed.
      idle.remove(connection);
      forget(connection);
    } else if (key.isReadable() && connection.receive()) {
      long received = System.nanoTime();
      Listener listener = Objects.requireNonNull(underWay.remove(connection));
      listener.answered(connection.status(), received, connection.body());
      idle.addFirst(connection);
      open.decrementAndGet();
    }
  }

  /** Sends what waits, on as many connections as there may be. */
  @Override
  public void afterwards() throws IOException {
    closeStale();
    while (!idle.isEmpty() || connections.size() < most) {
      Exchange next = waiting.poll();
      if (next == null) {
        return;
      }
      HttpConnection connection = idle.isEmpty() ? connect() : idle.removeFirst();
      underWay.put(connection, next.listener());
      connection.send(next.request());
    }
  }

  private void closeStale() throws IOException {
    while (!idle.isEmpty() && idle.getLast().stale()) {
      forget(idle.removeLast());
    }
  }

  private void forget(HttpConnection connection) throws IOException {
    connections.remove(connection);
    connection.close();
  }

  private HttpConnection connect() throws IOException {
    HttpConnection connection = new HttpConnection(address, thread.selector());
    connections.add(connection);
    return connection;
  }

  @Override
  public void close() throws IOException {
    thread.close();
  }
}
