package app.gravl.jobs.tune;

import app.gravl.jobs.backfill.Target;
import app.gravl.jobs.program.ProgramFailure;
import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Two schemas with insight tables of their own, made anew. As long as this is open no other tune
 * begins, and nobody drops them. They stay, for queries of people's own, until the next run.
 */
final class Scratch implements AutoCloseable {

  /** What the live parameters say, and what the others say. */
  static final String LIVE = "what_if_base";

  static final String OTHER = "what_if";

  /** Of tune among the advisory locks of the database; means nothing. */
  private static final long KEY = 4_714_200_003L;

  private static final String TRY_LOCK =
      """
      select pg_try_advisory_lock(?)
      """;

  /**
   * All names that the sink writes or calls: it sees nothing else. Unlogged, for the change stream
   * reads all that is logged; a Postgres that crashed has them empty.
   */
  private static final String MAKE =
      """
      set local lock_timeout = '5s';
      drop schema if exists %1$s cascade;
      create schema %1$s;
      comment on schema %1$s is 'What other parameters would change: replaced by each run of tune';
      create unlogged table %1$s.workout_recommendations (like public.workout_recommendations including all);
      create unlogged table %1$s.muscle_group_recovery (like public.muscle_group_recovery including all);
      create unlogged table %1$s.stream_alarms (like public.stream_alarms including all);
      create function %1$s.instant_of(epoch_millis bigint) returns timestamptz
        language sql immutable parallel safe return public.instant_of(epoch_millis);
      """;

  /** Whoever wants to drop a table that is written waits: the sink would wait for it for ever. */
  private static final String HOLD =
      """
      lock table %1$s.workout_recommendations, %1$s.muscle_group_recovery, %1$s.stream_alarms
        in access share mode
      """;

  private static final String SEES_ONLY =
      """
      select current_schemas(false) = array[?]::name[]
      """;

  private final DatabaseSettings database;
  private final Connection connection;

  private Scratch(DatabaseSettings database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  /**
   * @throws ProgramFailure where another tune runs
   */
  static Scratch make(DatabaseSettings database) throws SQLException, ProgramFailure {
    Scratch scratch = new Scratch(database, connect(database));
    try {
      scratch.make();
      return scratch;
    } catch (SQLException | ProgramFailure e) {
      scratch.close();
      throw e;
    }
  }

  private void make() throws SQLException, ProgramFailure {
    connection.setAutoCommit(false);
    if (!isTrue(connection, TRY_LOCK, KEY)) {
      throw new ProgramFailure(
          "Another tune is at work on this database: run it again when that one is done");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(MAKE.formatted(LIVE));
      statement.execute(MAKE.formatted(OTHER));
      Comparison.makeViews(statement);
      connection.commit();
      statement.execute(HOLD.formatted(LIVE));
      statement.execute(HOLD.formatted(OTHER));
    }
    check(LIVE);
    check(OTHER);
  }

  /** A pooler may drop what the address says, and the sink would write the live tables. */
  private void check(String schema) throws SQLException, ProgramFailure {
    try (Connection inSchema = connect(target(schema).database())) {
      if (!isTrue(inSchema, SEES_ONLY, schema)) {
        throw new ProgramFailure(
            "Connections to %s don't stay in the schema %s that they ask for: connect without a pooler"
                .formatted(database, schema));
      }
    }
  }

  Target target(String schema) {
    return Target.scratch(database.inSchema(schema));
  }

  /** In a transaction that sees what is committed. */
  Connection connection() {
    return connection;
  }

  private static Connection connect(DatabaseSettings database) throws SQLException {
    PGSimpleDataSource dataSource = database.dataSource("gravl-tune");
    dataSource.setTcpKeepAlive(true);
    return dataSource.getConnection();
  }

  private static boolean isTrue(Connection connection, String query, Object value)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setObject(1, value);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
