package app.gravl.local;

/** A command can't do what it was asked to; the message is the one line that the user sees. */
public final class CliFailure extends RuntimeException {

  public CliFailure(String message) {
    super(message);
  }
}
