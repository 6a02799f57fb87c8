package app.gravl.embedded;

/** A server could not be started; the message says why in one line that a person can act on. */
public final class StartFailure extends RuntimeException {

  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
