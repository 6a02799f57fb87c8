package app.gravl.api.database;

import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failed statement means to the caller. Never shows SQL or names of the schema. */
public final class SqlProblems {

  private static final Logger LOG = LoggerFactory.getLogger(SqlProblems.class);

  private SqlProblems() {}

  public static Problem of(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String stateClass = state.length() < 2 ? "" : state.substring(0, 2);
    if (e instanceof SQLTransientConnectionException) {
      LOG.warn("No database connection in time: {}", e.getMessage());
      return unavailable("The database is busy or out of reach; try again in a moment.");
    }
    return switch (stateClass) {
      case "08", "53", "55", "57", "58" -> {
        LOG.warn("The database failed a statement ({}): {}", state, e.getMessage());
        yield unavailable("The database did not answer in time; try again in a moment.");
      }
      case "40" -> unavailable("Too many writes of the same data at once; try again.");
      case "23" -> {
        LOG.info("Refused by a constraint ({}): {}", state, e.getMessage());
        yield Problem.of(
            ProblemType.CONFLICT, "Something that the request names is gone or in the way.");
      }
      default -> {
        LOG.error("Statement failed ({})", state, e);
        yield Problem.of(
            ProblemType.INTERNAL, "The request id leads to the details in the server's log.");
      }
    };
  }

  private static Problem unavailable(String detail) {
    return Problem.of(ProblemType.UNAVAILABLE, detail).withHeader("Retry-After", "1");
  }
}
