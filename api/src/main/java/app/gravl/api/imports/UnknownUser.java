package app.gravl.api.imports;

/** There is no user of this id. */
public final class UnknownUser extends Exception {

  private static final long serialVersionUID = 1L;

  UnknownUser(long userId) {
    super("there is no user " + userId);
  }
}
