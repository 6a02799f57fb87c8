package app.gravl.jobs.sink;

import java.sql.SQLException;

/** What a failed write means for the batch, by its SQLSTATE class. */
enum WriteFailure {
  /** The database is away, busy or restarting: the same batch again, as long as it takes. */
  TRANSIENT,
  /** The user was erased meanwhile: nobody's insights. */
  USER_GONE,
  /** A row that can never be written. */
  POISON;

  private static final String FOREIGN_KEY_VIOLATION = "23503";

  static WriteFailure of(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.equals(FOREIGN_KEY_VIOLATION)) {
      return USER_GONE;
    }
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "22", "23", "42" -> POISON;
      // What is not known to be hopeless is tried again, and alarms: nothing is lost by a guess.
      default -> TRANSIENT;
    };
  }
}
