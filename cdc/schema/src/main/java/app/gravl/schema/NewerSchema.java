package app.gravl.schema;

/** The database was migrated by a newer program; this one must not write to it. */
public final class NewerSchema extends RuntimeException {

  NewerSchema(String found, String known) {
    super(
        "The database has schema version "
            + found
            + ", this program knows "
            + known
            + ": run the newer program");
  }
}
