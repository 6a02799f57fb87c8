package app.gravl.api.imports.format;

/** A value of one row that can't be; the message says which and why. */
final class BadValue extends Exception {

  private static final long serialVersionUID = 1L;

  BadValue(String reason) {
    // A file may hold a million of them, and nobody reads where they were thrown.
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  /** Someone else's text inside our sentence: short, on one line. */
  static String quoted(String text) {
    String plain = text.replaceAll("\\p{Cntrl}+", " ");
    return "'" + (plain.length() <= 60 ? plain : plain.substring(0, 60) + "…") + "'";
  }
}
