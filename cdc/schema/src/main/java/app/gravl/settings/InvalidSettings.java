package app.gravl.settings;

import java.util.List;

/** Some settings are missing or wrong; the message lists all of them, one a line. */
public final class InvalidSettings extends RuntimeException {

  private final List<String> errors;

  public InvalidSettings(List<String> errors) {
    super("Wrong settings:\n  " + String.join("\n  ", errors));
    this.errors = List.copyOf(errors);
  }

  public List<String> errors() {
    return errors;
  }
}
