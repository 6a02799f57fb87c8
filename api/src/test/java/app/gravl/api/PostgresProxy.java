package app.gravl.api;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the api and Postgres, counts round trips (each ends in a Sync or is a simple
 * Query) and can cut all connections.
 */
public final class PostgresProxy implements AutoCloseable {

  private static final Set<Integer> BEFORE_STARTUP = Set.of(80877103, 80877104);

  private final int target;
  private final ServerSocket server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger roundTrips = new AtomicInteger();
  private volatile boolean refusing;

  public PostgresProxy(int target) {
    this.target = target;
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  public int roundTrips() {
    return roundTrips.get();
  }

  /** Cuts every connection; new ones are refused until {@link #restore()}. */
  public void cut() {
    refusing = true;
    sockets.forEach(PostgresProxy::close);
  }

  public void restore() {
    refusing = false;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (refusing) {
          close(client);
          continue;
        }
        Socket postgres = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        postgres.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(postgres);
        daemon(() -> count(client, postgres));
        daemon(() -> copy(postgres, client));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void count(Socket from, Socket to) {
    try (from;
        to) {
      DataInputStream in = new DataInputStream(from.getInputStream());
      DataOutputStream out = new DataOutputStream(to.getOutputStream());
      boolean started = false;
      while (true) {
        int type = started ? in.readUnsignedByte() : -1;
        byte[] body = new byte[in.readInt() - 4];
        in.readFully(body);
        if (type == 'S' || type == 'Q') {
          roundTrips.incrementAndGet();
        }
        if (type >= 0) {
          out.writeByte(type);
        }
        out.writeInt(body.length + 4);
        out.write(body);
        if (in.available() == 0) {
          out.flush();
        }
        started |= body.length != 4 || !BEFORE_STARTUP.contains(ByteBuffer.wrap(body).getInt());
      }
    } catch (IOException e) {
      // One side has closed: so does the other.
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // One side has closed: so does the other.
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "postgres-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
