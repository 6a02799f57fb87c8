package app.gravl.local.trial;

import app.gravl.embedded.PostgresServer;
import app.gravl.local.folder.RunningSystem;
import app.gravl.local.system.SchemaPart;
import app.gravl.local.system.ServicePort;
import app.gravl.local.token.Tokens;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import java.time.Clock;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The running system that is on trial, as its users and its owner reach it. */
public final class Target {

  private final RunningSystem system;
  private final Tokens tokens;

  public Target(RunningSystem system, Clock clock) {
    this.system = system;
    this.tokens = new Tokens(system.secrets().jwtSecret(), clock);
  }

  public int apiPort() {
    return system.port(ServicePort.API.label());
  }

  public String token(long userId) {
    return tokens.of(userId, null);
  }

  private String databaseUrl() {
    return "jdbc:postgresql://127.0.0.1:"
        + system.port(ServicePort.POSTGRES.label())
        + "/"
        + SchemaPart.DATABASE;
  }

  /** As the jobs reach it. */
  public DatabaseSettings streamDatabase() {
    return new DatabaseSettings(
        databaseUrl(), Roles.STREAM.roleName(), system.secrets().password(Roles.STREAM));
  }

  /** Unpooled connections of the owner. */
  public DataSource database() {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setURL(databaseUrl());
    dataSource.setUser(PostgresServer.SUPERUSER);
    dataSource.setPassword(system.secrets().ownerPassword());
    dataSource.setApplicationName("gravl trial");
    return dataSource;
  }
}
