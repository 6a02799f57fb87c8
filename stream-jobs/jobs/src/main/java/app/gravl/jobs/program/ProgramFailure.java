package app.gravl.jobs.program;

/** What a program could not do, in words that tell what, where and what to do. */
public final class ProgramFailure extends Exception {

  private static final long serialVersionUID = 1;

  public ProgramFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
