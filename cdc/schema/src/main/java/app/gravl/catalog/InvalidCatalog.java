package app.gravl.catalog;

import java.util.List;

/** The catalog's files are wrong; the message lists everything found, one a line. */
public final class InvalidCatalog extends RuntimeException {

  private final List<String> errors;

  public InvalidCatalog(List<String> errors) {
    super("Wrong catalog:\n  " + String.join("\n  ", errors));
    this.errors = List.copyOf(errors);
  }

  /** Each names the file, the slug where there is one, and what is wrong. */
  public List<String> errors() {
    return errors;
  }
}
