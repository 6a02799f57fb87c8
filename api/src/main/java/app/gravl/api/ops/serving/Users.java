package app.gravl.api.ops.serving;

import app.gravl.api.database.Sql;
import app.gravl.model.Model;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param behind have insights of an older version than their last write
 * @param ofOtherModels have insights that another version of the model made, or other parameters
 * @param overdue have insights whose validity ended more than 10 s ago: timers that are due
 * @param versionsBehindMax writes that the insights of the user furthest behind lack
 * @param oldestComputedAt when the oldest of those insights were computed
 */
public record Users(
    long total,
    long behind,
    long notEvaluated,
    long ofOtherModels,
    long overdue,
    long versionsBehindMax,
    @Nullable Instant oldestComputedAt) {

  private static final String READ =
      """
      select * from users_waiting(?)
      """;

  /** Reads a row of each user. */
  static Users read(Connection connection) throws SQLException {
    return Objects.requireNonNull(Sql.first(connection, READ, Users::of, Model.VERSION));
  }

  private static Users of(ResultSet row) throws SQLException {
    return new Users(
        row.getLong("total"),
        row.getLong("behind"),
        row.getLong("not_evaluated"),
        row.getLong("of_other_models"),
        row.getLong("overdue"),
        row.getLong("versions_behind_max"),
        Sql.instant(row, "oldest_behind_computed_at"));
  }
}
