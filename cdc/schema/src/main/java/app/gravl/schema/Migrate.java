package app.gravl.schema;

import app.gravl.catalog.CatalogFiles;
import app.gravl.catalog.CatalogLoader;
import app.gravl.catalog.InvalidCatalog;
import app.gravl.settings.InvalidSettings;
import app.gravl.settings.Settings;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program that brings a database up to date: schema, passwords of the roles, catalog. */
public final class Migrate {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USE = 2;

  private static final String LOGBACK = "logback.configurationFile";

  /**
   * @param passwords of the roles whose password is to be set; the others keep theirs
   */
  public record Config(DatabaseSettings database, Map<Roles, String> passwords) {

    public static Config read(Settings settings) {
      DatabaseSettings database = DatabaseSettings.read(settings, "postgres");
      Map<Roles, String> passwords = new EnumMap<>(Roles.class);
      for (Roles role : Roles.values()) {
        settings
            .optionalSecret(
                role.name() + "_DATABASE_PASSWORD", 1, "password to set for " + role.roleName())
            .ifPresent(password -> passwords.put(role, password));
      }
      return new Config(database, passwords);
    }

    @Override
    public String toString() {
      return database + ", passwords of " + passwords.keySet();
    }
  }

  private Migrate() {}

  public static void main(String[] args) {
    // Before the first logger: in other processes this class logs as they say.
    if (System.getProperty(LOGBACK) == null) {
      System.setProperty(LOGBACK, "logback-migrate.xml");
    }
    System.exit(run(List.of(args), System.getenv(), System.out, System.err));
  }

  /** Returns the exit code: 0 done, 1 failed, 2 wrong use. */
  static int run(
      List<String> args, Map<String, String> environment, PrintStream out, PrintStream err) {
    if (args.equals(List.of("--help"))) {
      Settings none = new Settings(Map.of());
      Config.read(none);
      out.println("Migrates the database, sets the roles' passwords and loads the catalog.");
      out.println("Settings, from the environment:");
      out.println(none.help());
      return DONE;
    }
    if (!args.isEmpty()) {
      err.println("Unknown argument '" + args.get(0) + "': there is only --help");
      return WRONG_USE;
    }
    Settings settings = new Settings(environment);
    Config config = Config.read(settings);
    try {
      settings.check();
    } catch (InvalidSettings e) {
      err.println(e.getMessage());
      return WRONG_USE;
    }
    try {
      migrate(config);
      return DONE;
    } catch (NewerSchema | InvalidCatalog e) {
      err.println(e.getMessage());
    } catch (FlywayException | SQLException e) {
      err.println("Migration failed on " + config.database() + ": " + rootMessage(e));
    }
    return FAILED;
  }

  private static void migrate(Config config) throws SQLException {
    Logger log = LoggerFactory.getLogger(Migrate.class);
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setURL(config.database().url());
    owner.setUser(config.database().user());
    owner.setPassword(config.database().password());
    Migrations migrations = new Migrations(owner);
    int applied = migrations.migrate();
    log.info("Schema: {} migrations applied to {}", applied, config.database());
    migrations.setPasswords(config.passwords());
    log.info("Roles: passwords set for {}", config.passwords().keySet());
    CatalogLoader.Loaded loaded = new CatalogLoader(owner).load(CatalogFiles.bundled());
    log.info("Catalog: {} rows written", loaded.rowsWritten());
    if (!loaded.kept().isEmpty()) {
      log.info("Catalog: left the files but kept for users' history: {}", loaded.kept());
    }
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
