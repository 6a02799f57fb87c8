package app.gravl.jobs.sink;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failed write means for what was written, by its SQLSTATE class. */
enum WriteFailure {
  /**
   * Nothing is wrong with what was written: the database is away, busy, read-only or full, a grant
   * or a table is missing. The same again, as long as it takes. So is everything that is not known
   * to be a row's fault: nothing is lost by a guess.
   */
  WAIT,
  /** The user was erased meanwhile: nobody's insights. */
  USER_GONE,
  /** A value that its column refuses. */
  BAD_VALUE;

  private static final String FOREIGN_KEY_VIOLATION = "23503";

  /** As Postgres names the reference of a column user_id to users. */
  private static final String USER_REFERENCE = "_user_id_fkey";

  static WriteFailure of(SQLException e) {
    if (FOREIGN_KEY_VIOLATION.equals(e.getSQLState()) && constraint(e).endsWith(USER_REFERENCE)) {
      return USER_GONE;
    }
    return switch (sqlStateClass(e)) {
      case "22", "23" -> BAD_VALUE;
      default -> WAIT;
    };
  }

  /**
   * @return two characters; empty where there is none
   */
  static String sqlStateClass(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }

  private static String constraint(SQLException e) {
    ServerErrorMessage message = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
    String constraint = message == null ? null : message.getConstraint();
    return constraint == null ? "" : constraint;
  }
}
