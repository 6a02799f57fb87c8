package app.gravl.api;

/** Somebody else listens where the api should. */
public final class PortTaken extends RuntimeException {

  PortTaken(String host, int port, String setting, Throwable cause) {
    super(
        "Port %d on %s is taken. Stop what listens there, or set %s."
            .formatted(port, host, setting),
        cause);
  }
}
