package app.gravl.schema;

import app.gravl.settings.Settings;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Where Postgres is and as whom to connect; every process reads it under the same names. */
public record DatabaseSettings(String url, String user, String password) {

  public static DatabaseSettings read(Settings settings, String defaultUser) {
    return new DatabaseSettings(
        settings.address("DATABASE_URL", "jdbc:postgresql:", "JDBC address of Postgres"),
        settings.text("DATABASE_USER", defaultUser, "role to connect as"),
        settings.secret("DATABASE_PASSWORD", 1, "password of that role"));
  }

  /** The same, but names without a schema are those of this one, and of no other. */
  public DatabaseSettings inSchema(String schema) {
    // Of a parameter that stands twice the last one counts.
    return new DatabaseSettings(
        url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema, user, password);
  }

  /**
   * Unpooled connections. Not by the driver manager: it hands out the driver of one jar, and a
   * second job's jar in the same process could not use it.
   *
   * @param applicationName under which Postgres shows them
   */
  public PGSimpleDataSource dataSource(String applicationName) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setURL(url);
    dataSource.setUser(user);
    dataSource.setPassword(password);
    dataSource.setApplicationName(applicationName);
    return dataSource;
  }

  /** What to say where it fails, without a password. */
  public String doesNotAnswer(SQLException e) {
    return "Postgres (" + this + ") does not answer: " + e.getMessage();
  }

  /** Without the parameters behind the address, which may hold a password. */
  @Override
  public String toString() {
    int parameters = url.indexOf('?');
    return user + " at " + (parameters < 0 ? url : url.substring(0, parameters));
  }
}
