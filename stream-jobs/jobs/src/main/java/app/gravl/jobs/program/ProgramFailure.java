package app.gravl.jobs.program;

/** What a program could not do, in words that tell what, where and what to do. */
public final class ProgramFailure extends Exception {

  private static final long serialVersionUID = 1;

  public ProgramFailure(String message) {
    super(message);
  }

  public ProgramFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** What is at the bottom of it, in a line. */
  public static String root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
