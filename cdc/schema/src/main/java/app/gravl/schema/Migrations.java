package app.gravl.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a database to this version's schema. Safe to run again, and by several at once. */
public final class Migrations {

  private final DataSource owner;

  /**
   * @param owner connections of the role that owns the schema and may create roles
   */
  public Migrations(DataSource owner) {
    this.owner = owner;
  }

  /**
   * @return how many migrations were applied; 0 when the schema was up to date
   * @throws NewerSchema where the schema is that of a newer program
   * @throws org.flywaydb.core.api.FlywayException where the schema was changed by hand, or the
   *     database cannot be reached
   */
  public int migrate() throws SQLException {
    refuseNewer();
    int applied = flyway().migrate().migrationsExecuted;
    addTimeZones();
    keepTriggersAlways();
    return applied;
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        // A schema from a newer program must stop us, not be ignored.
        .ignoreMigrationPatterns(new String[0])
        .load();
  }

  /**
   * @throws NewerSchema where the schema is that of a newer program
   */
  public void refuseNewer() {
    MigrationVersion known = MigrationVersion.EMPTY;
    MigrationVersion found = MigrationVersion.EMPTY;
    for (MigrationInfo migration : flyway().info().all()) {
      MigrationVersion version = migration.getVersion();
      if (version == null) {
        continue;
      }
      if (migration.getState().isResolved() && version.compareTo(known) > 0) {
        known = version;
      }
      if (migration.getState().isApplied() && version.compareTo(found) > 0) {
        found = version;
      }
    }
    if (found.compareTo(known) > 0) {
      throw new NewerSchema(found.getVersion(), known.getVersion());
    }
  }

  /** Each run, since a newer Postgres or Java knows more of them; none is ever taken away. */
  private void addTimeZones() throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into time_zones
                  select name from pg_timezone_names where name = any (?)
                  on conflict do nothing
                """)) {
      Object[] knownToJava = ZoneId.getAvailableZoneIds().toArray();
      statement.setArray(1, connection.createArrayOf("text", knownToJava));
      statement.executeUpdate();
    }
  }

  /** Each run, since a restore may have left triggers that replication skips. */
  private void keepTriggersAlways() throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select keep_triggers_always()
                """)) {
      statement.execute();
    }
  }

  /** Sets the passwords that the roles connect with. They are never logged. */
  public void setPasswords(Map<Roles, String> passwords) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<Roles, String> entry : passwords.entrySet()) {
        // ALTER ROLE takes no parameters: the driver quotes the literal.
        statement.execute(
            "alter role "
                + entry.getKey().roleName()
                + " password "
                + statement.enquoteLiteral(entry.getValue()));
      }
    }
  }
}
