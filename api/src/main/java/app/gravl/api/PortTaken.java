package app.gravl.api;

/** Somebody else listens where the api should. */
public final class PortTaken extends RuntimeException {

  PortTaken(String host, int port, Throwable cause) {
    super(
        "Port " + port + " on " + host + " is taken. Stop what listens there, or set PORT.", cause);
  }
}
