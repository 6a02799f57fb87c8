package app.gravl.local.backup;

import app.gravl.connect.ErasedUsers;
import app.gravl.connect.Erasure;
import app.gravl.embedded.PostgresOptions;
import app.gravl.embedded.PostgresPassword;
import app.gravl.embedded.PostgresServer;
import app.gravl.local.CliFailure;
import app.gravl.local.system.SchemaPart;
import app.gravl.schema.Migrations;
import app.gravl.schema.NewerSchema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** A database out of a backup, before anybody is served from it. */
final class RestoredDatabase {

  /** So the stream knows that this is not the life that it followed, however young the backup. */
  private static final String NEW_LIFE =
      """
      update cdc_life set token = gen_random_uuid()
      """;

  private final Path folder;
  private final String password;

  /**
   * @param password of the superuser from now on
   */
  RestoredDatabase(Path folder, String password) {
    this.folder = folder;
    this.password = password;
  }

  /**
   * Lets Postgres bring the files to one moment, and erases who was erased since. They stand when
   * this returns, and no server runs.
   *
   * @return how many users were erased again
   * @throws CliFailure where a newer program's schema is in it
   */
  long prepare(List<Erasure> erasures) throws SQLException {
    PostgresPassword.set(folder, password);
    try (PostgresServer server = PostgresServer.start(PostgresOptions.keptIn(folder, password))) {
      DataSource owner = server.superuser(SchemaPart.DATABASE);
      new Migrations(owner).refuseNewer();
      long again = new ErasedUsers(owner).eraseAgain(erasures);
      try (Connection connection = owner.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(NEW_LIFE);
      }
      return again;
    } catch (NewerSchema e) {
      throw new CliFailure("The backup is of a newer version of Gravl. " + e.getMessage());
    }
  }
}
