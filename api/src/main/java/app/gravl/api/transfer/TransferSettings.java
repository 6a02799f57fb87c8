package app.gravl.api.transfer;

import app.gravl.settings.Settings;

/**
 * Limits of imports and exports.
 *
 * @param maxImportBytes of one file
 * @param atOnce of both together, of all users: each holds a thread
 */
public record TransferSettings(long maxImportBytes, int atOnce) {

  public static TransferSettings read(Settings settings) {
    return new TransferSettings(
        settings.number("IMPORT_MAX_MB", 512, 1, 100_000, "size of an imported file, in MB")
            * 1_000_000,
        settings.integer("TRANSFERS_AT_ONCE", 6, 1, 1_000, "imports and exports at the same time"));
  }
}
