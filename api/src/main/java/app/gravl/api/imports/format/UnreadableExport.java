package app.gravl.api.imports.format;

/**
 * A file that can't be imported at all. The message says what was found and what would do; it is
 * meant for the user as it stands.
 */
public final class UnreadableExport extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableExport(String found) {
    super(found + " Known exports are " + ExportFormat.known() + ".");
  }
}
