package app.gravl.schema;

import app.gravl.settings.Settings;

/** Where Postgres is and as whom to connect; every process reads it under the same names. */
public record DatabaseSettings(String url, String user, String password) {

  public static DatabaseSettings read(Settings settings, String defaultUser) {
    return new DatabaseSettings(
        settings.required("DATABASE_URL", "JDBC address of Postgres"),
        settings.text("DATABASE_USER", defaultUser, "role to connect as"),
        settings.secret("DATABASE_PASSWORD", 1, "password of that role"));
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
