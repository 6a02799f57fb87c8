package app.gravl.local.command;

import app.gravl.embedded.PostgresServer;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.SchemaPart;
import app.gravl.local.system.ServicePort;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** How programs and commands reach the running system's database. */
final class DatabaseEnvironment {

  private DatabaseEnvironment() {}

  /** As the stream does. */
  static Map<String, String> stream(RunningSystem system) {
    return Map.of(
        "DATABASE_URL", url(system), "DATABASE_PASSWORD", system.secrets().password(Roles.STREAM));
  }

  /** As the owner. */
  static Map<String, String> owner(RunningSystem system) {
    return Map.of(
        "DATABASE_URL",
        url(system),
        "DATABASE_USER",
        PostgresServer.SUPERUSER,
        "DATABASE_PASSWORD",
        system.secrets().ownerPassword());
  }

  /**
   * As the owner.
   *
   * @param application as Postgres shows it
   */
  static PGSimpleDataSource ownerSource(RunningSystem system, String application) {
    return new DatabaseSettings(
            url(system), PostgresServer.SUPERUSER, system.secrets().ownerPassword())
        .dataSource(application);
  }

  static String url(RunningSystem system) {
    return "jdbc:postgresql://127.0.0.1:"
        + system.port(ServicePort.POSTGRES.label())
        + "/"
        + SchemaPart.DATABASE;
  }
}
