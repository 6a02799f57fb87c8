package app.gravl.local.system;

import app.gravl.catalog.CatalogFiles;
import app.gravl.catalog.CatalogLoader;
import app.gravl.schema.Migrations;
import app.gravl.schema.Roles;
import java.sql.SQLException;
import java.util.Map;

/** The database with its schema and catalog, and roles that can sign in. */
public final class SchemaPart implements Part {

  public static final String DATABASE = "gravl";

  private final PostgresPart postgres;
  private final Map<Roles, String> passwords;

  public SchemaPart(PostgresPart postgres, Map<Roles, String> passwords) {
    this.postgres = postgres;
    this.passwords = Map.copyOf(passwords);
  }

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String start() throws SQLException {
    postgres.server().createDatabaseIfMissing(DATABASE);
    Migrations migrations = new Migrations(postgres.server().superuser(DATABASE));
    int applied = migrations.migrate();
    migrations.setPasswords(passwords);
    int rows =
        new CatalogLoader(postgres.server().superuser(DATABASE))
            .load(CatalogFiles.bundled())
            .rowsWritten();
    return applied + " migrations, " + rows + " catalog rows";
  }

  @Override
  public void stop() {
    // It lives in Postgres.
  }
}
