package app.gravl.local.backup;

import app.gravl.local.CliFailure;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;

/**
 * What a backup says of itself, ahead of the files.
 *
 * @param takenAt when it was begun, by the clock of the database
 * @param postgres version of the server, such as 18.6
 * @param schema version of the schema
 * @param system identifier that initdb gave the server
 * @param lineage of the database and all its copies
 * @param origin the data folder that it was taken of
 */
record BackupInfo(
    Instant takenAt,
    String postgres,
    String schema,
    long system,
    UUID lineage,
    Path origin,
    long users) {

  /** Raised when older programs can't read it. */
  private static final int FORMAT = 1;

  String text() {
    Properties properties = new Properties();
    properties.setProperty("format", Integer.toString(FORMAT));
    properties.setProperty("takenAt", takenAt.toString());
    properties.setProperty("postgres", postgres);
    properties.setProperty("schema", schema);
    properties.setProperty("system", Long.toString(system));
    properties.setProperty("lineage", lineage.toString());
    properties.setProperty("origin", origin.toString());
    properties.setProperty("users", Long.toString(users));
    StringWriter text = new StringWriter();
    try {
      properties.store(text, "A backup of Gravl's database");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * @throws CliFailure where a newer program wrote it, or none of ours
   */
  static BackupInfo parse(String text, Path file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
      int format = Integer.parseInt(properties.getProperty("format"));
      if (format > FORMAT) {
        throw new CliFailure(
            "%s is of a newer version of Gravl (format %d, this one knows %d): restore it with that version"
                .formatted(file, format, FORMAT));
      }
      return new BackupInfo(
          Instant.parse(properties.getProperty("takenAt", "")),
          properties.getProperty("postgres", ""),
          properties.getProperty("schema", ""),
          Long.parseLong(properties.getProperty("system")),
          UUID.fromString(properties.getProperty("lineage", "")),
          Path.of(properties.getProperty("origin", "")),
          Long.parseLong(properties.getProperty("users")));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new CliFailure(file + " is no backup of Gravl");
    }
  }

  int postgresMajor() {
    return Integer.parseInt(postgres.replaceFirst("\\..*", ""));
  }

  String usersText() {
    return users + (users == 1 ? " user" : " users");
  }
}
