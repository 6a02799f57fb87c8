package app.gravl.local.system;

import app.gravl.api.ops.StreamState;
import app.gravl.api.ops.StreamState.Verdict;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Ready means that what was written before the start is evaluated, and that heartbeats come the
 * whole way: all parts do work together.
 */
public final class FirstInsightsPart implements Part {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int POLL_MILLIS = 20;

  private static final String BEHIND =
      """
      select count(*) from user_versions v
        left join workout_recommendations r on r.user_id = v.user_id
        where r.version is null or r.version < v.write_version
      """;

  private final PostgresPart postgres;
  private final CountDownLatch stopped = new CountDownLatch(1);

  public FirstInsightsPart(PostgresPart postgres) {
    this.postgres = postgres;
  }

  @Override
  public String name() {
    return "insights";
  }

  @Override
  public String start() throws Exception {
    DataSource database = postgres.server().superuser(SchemaPart.DATABASE);
    try (Connection connection = database.getConnection()) {
      String left = left(connection);
      for (long waited = 0;
          !left.isEmpty() && waited < PATIENCE.toMillis();
          waited += POLL_MILLIS) {
        if (stopped.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          break;
        }
        left = left(connection);
      }
      return left.isEmpty() ? "up to date" : left;
    }
  }

  /** What is not done yet; empty: nothing. */
  private static String left(Connection connection) throws SQLException {
    long behind = behind(connection);
    if (behind > 0) {
      return behind + (behind == 1 ? " user" : " users") + " behind, catching up";
    }
    return StreamState.read(connection).verdict(StreamState.UP_TO_DATE) == Verdict.ALIVE
        ? ""
        : "evaluated, but no heartbeat has come the whole way yet: see ./gravl lag";
  }

  private static long behind(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(BEHIND)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void giveUp() {
    stopped.countDown();
  }

  @Override
  public void stop() {
    giveUp();
  }
}
