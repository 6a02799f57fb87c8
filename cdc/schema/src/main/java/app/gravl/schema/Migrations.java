package app.gravl.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

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
   * @throws org.flywaydb.core.api.FlywayException where the schema is newer than this program or
   *     was changed by hand
   */
  public int migrate() {
    return Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        // A schema from a newer program must stop us, not be ignored.
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate()
        .migrationsExecuted;
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
