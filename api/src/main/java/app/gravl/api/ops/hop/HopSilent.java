package app.gravl.api.ops.hop;

/** A hop can't be looked at. */
public final class HopSilent extends Exception {

  private static final long serialVersionUID = 1;

  private final String code;
  private final String message;

  /**
   * @param code of the problem, stable
   * @param message which part does not answer, and how
   */
  public HopSilent(String code, String message) {
    super(message);
    this.code = code;
    this.message = message;
  }

  public Problem problem() {
    return new Problem(code, message);
  }
}
