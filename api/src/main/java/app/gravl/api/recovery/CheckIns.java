package app.gravl.api.recovery;

import app.gravl.api.consistency.ConsistencyToken;
import app.gravl.api.database.Sql;
import app.gravl.api.http.Fields;
import app.gravl.api.http.Problem;
import app.gravl.api.http.ProblemType;
import app.gravl.model.MuscleGroup;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** How a muscle feels, as its user says. A fact like a log: the stream makes recovery of it. */
final class CheckIns {

  private static final String INSERT =
      """
      insert into check_ins (user_id, muscle_group, recovery, checked_in_at)
      select id, ?, ?, ? from users where id = ?
      """;

  // The one before it counts again.
  private static final String DELETE_LATEST =
      """
      delete from check_ins where id = (
        select id from check_ins where user_id = ? and muscle_group = ?
        order by checked_in_at desc, id desc limit 1)
      """;

  private CheckIns() {}

  /** Recovery in percent, 0 to 100. */
  static double read(Fields fields) {
    return fields
        .required("recovery", fields.decimal("recovery", 0, 100, 6), BigDecimal.ZERO)
        .doubleValue();
  }

  static ConsistencyToken put(
      Connection connection, long userId, MuscleGroup muscle, double recovery, Instant at)
      throws SQLException {
    Sql.update(connection, INSERT, muscle.key(), recovery, at, userId);
    return ConsistencyToken.ofTransaction(connection, userId);
  }

  static ConsistencyToken deleteLatest(Connection connection, long userId, MuscleGroup muscle)
      throws SQLException {
    int deleted = Sql.update(connection, DELETE_LATEST, userId, muscle.key());
    ConsistencyToken token = ConsistencyToken.ofTransaction(connection, userId);
    if (deleted == 0) {
      throw Problem.of(
          ProblemType.UNKNOWN_CHECK_IN, "You have no check-in of your " + muscle.label() + ".");
    }
    return token;
  }
}
