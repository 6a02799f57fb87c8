package app.gravl.jobs.changes;

/** A record that is no change we know, or a row whose values make no fact: a dead letter. */
public class MalformedChange extends Exception {

  public MalformedChange(String message) {
    super(message);
  }

  public MalformedChange(String message, Throwable cause) {
    super(message, cause);
  }
}
