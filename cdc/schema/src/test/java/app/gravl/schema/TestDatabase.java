package app.gravl.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database with this version's schema on a real Postgres. The server starts once per JVM; each
 * call of {@link #migrated()} is a new database, copied from a migrated template.
 */
public final class TestDatabase {

  private static final String PASSWORD = "test-only";
  private static final String TEMPLATE = "gravl_template";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A new database with the schema, empty but for what the migrations insert. */
  public static TestDatabase migrated() {
    return createFrom(Server.templateMigrated());
  }

  /** A new database without any schema. */
  public static TestDatabase empty() {
    return createFrom("template0");
  }

  private static synchronized TestDatabase createFrom(String template) {
    String name = "test_" + COUNT.incrementAndGet();
    Server.execute("create database " + name + " template " + template);
    return new TestDatabase(name);
  }

  public DataSource owner() {
    return Server.dataSource(name, "postgres");
  }

  public DataSource as(Roles role) {
    return Server.dataSource(name, role.roleName());
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + name;
  }

  public String name() {
    return name;
  }

  public int port() {
    return Server.POSTGRES.getPort();
  }

  /** The same for the owner and for each role; a test server on loopback only. */
  public String password() {
    return PASSWORD;
  }

  /** Runs statements as the owner. */
  public void execute(String... statements) {
    try (Connection connection = owner().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs statements as the owner, and commits them together. */
  public void executeTogether(String... statements) {
    try (Connection connection = owner().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row, as text. */
  public String text(String query) {
    try (Connection connection = owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row, as a whole number. */
  public long number(String query) {
    return Long.parseLong(text(query));
  }

  /** How many connections to this database wait for a lock now. */
  public long waitingForLocks() {
    return number(
        """
        select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
        """);
  }

  /** Started when first asked for, stopped with the JVM. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();
    private static boolean templateReady;

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setServerConfig("wal_level", "logical")
                .setServerConfig("max_replication_slots", "20")
                .setServerConfig("max_wal_senders", "20")
                .setServerConfig("max_connections", "200")
                .start();
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      try {
                        postgres.close();
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    }));
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static synchronized String templateMigrated() {
      if (!templateReady) {
        execute("create database " + TEMPLATE);
        Migrations migrations = new Migrations(dataSource(TEMPLATE, "postgres"));
        try {
          migrations.migrate();
          migrations.setPasswords(
              Arrays.stream(Roles.values())
                  .collect(Collectors.toMap(Function.identity(), role -> PASSWORD)));
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
        execute("alter user postgres password '" + PASSWORD + "'");
        templateReady = true;
      }
      return TEMPLATE;
    }

    static DataSource dataSource(String database, String user) {
      PGSimpleDataSource dataSource = new PGSimpleDataSource();
      dataSource.setURL("jdbc:postgresql://127.0.0.1:" + POSTGRES.getPort() + "/" + database);
      dataSource.setUser(user);
      dataSource.setPassword(PASSWORD);
      return dataSource;
    }

    static void execute(String sql) {
      try (Connection connection = dataSource("postgres", "postgres").getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
