package app.gravl.local.chaos;

/** The system refused, or lost, a write that was right. */
final class Refused extends RuntimeException {
  Refused(String message) {
    super(message);
  }
}
