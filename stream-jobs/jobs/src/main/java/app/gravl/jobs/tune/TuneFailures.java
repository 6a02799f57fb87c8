package app.gravl.jobs.tune;

import app.gravl.schema.DatabaseSettings;
import java.sql.SQLException;

/** What went wrong, in a line that says what to do. */
final class TuneFailures {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private TuneFailures() {}

  static String say(SQLException e, DatabaseSettings database) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return switch (String.valueOf(e.getSQLState())) {
      case INSUFFICIENT_PRIVILEGE ->
          "%s may not do it (%s): DATABASE_USER has to be a role that reads the facts and makes the schemas %s and %s"
              .formatted(database, message, Scratch.LIVE, Scratch.OTHER);
      case LOCK_NOT_AVAILABLE ->
          "Somebody reads the schemas %s and %s of the tune before: end that query, and run it again"
              .formatted(Scratch.LIVE, Scratch.OTHER);
      default -> database.doesNotAnswer(e);
    };
  }
}
