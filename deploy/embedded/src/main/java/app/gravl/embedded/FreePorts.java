package app.gravl.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;

/** Ports that nobody listens on at the moment. */
final class FreePorts {

  private FreePorts() {}

  /** The port wanted, or for 0 a free one on loopback. */
  static int orFree(int port) {
    if (port != 0) {
      return port;
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A free one on loopback that is none of {@code taken}: the system may offer one again. */
  static int freeBeside(int... taken) {
    int port = orFree(0);
    return Arrays.stream(taken).anyMatch(other -> other == port) ? freeBeside(taken) : port;
  }
}
