package app.gravl.local.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** A user in the database: the deletion, and what is still to be done behind it. */
final class ErasedUser {

  /** Facts that went with the user. */
  record Facts(long sets, long checkIns, long exercises, long workouts, long swaps) {}

  /**
   * @param insights rows that are left; none, once the user is gone
   * @param streamPassed whether all that was committed up to the deletion has come the whole way
   * @param listed whether the list outside of the database holds the erasure
   */
  record Left(long insights, boolean streamPassed, boolean listed) {}

  private static final String COUNT =
      """
      select (select count(*) from workout_logs where user_id = u.id) as sets,
        (select count(*) from check_ins where user_id = u.id) as check_ins,
        (select count(*) from exercises where user_id = u.id) as exercises,
        (select count(*) from custom_workouts where user_id = u.id) as workouts,
        (select count(*) from workout_swaps where user_id = u.id) as swaps
      from users u where id = ? for update
      """;

  private static final String DELETE =
      """
      delete from users where id = ?
      """;

  private static final String ERASED_AT =
      """
      select erased_at from erased_users where user_id = ? and not exists (select from users where id = user_id)
      """;

  private static final String NOW =
      """
      select clock_timestamp()
      """;

  private static final String LEFT =
      """
      select
        (select count(*) from workout_recommendations where user_id = ?)
          + (select count(*) from muscle_group_recovery where user_id = ?) as insights,
        (select coalesce(epoch = heartbeat_epoch and heartbeat_at > ?, false) from stream_state()) as passed,
        (select coalesce(bool_and(kept), false) from erased_users where user_id = ?) as listed
      """;

  private final DataSource owner;
  private final long id;

  ErasedUser(DataSource owner, long id) {
    this.owner = owner;
    this.id = id;
  }

  /** Empty where there is no such user. */
  Optional<Facts> delete() throws SQLException {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      Optional<Facts> facts = count(connection);
      try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
        statement.setLong(1, id);
        statement.executeUpdate();
      }
      connection.commit();
      return facts;
    }
  }

  private Optional<Facts> count(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Facts(
                    row.getLong("sets"),
                    row.getLong("check_ins"),
                    row.getLong("exercises"),
                    row.getLong("workouts"),
                    row.getLong("swaps")))
            : Optional.empty();
      }
    }
  }

  /** When they were erased; empty where nobody of this id was, or somebody has it again. */
  Optional<Instant> erasedAt() throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement statement = connection.prepareStatement(ERASED_AT)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
            : Optional.empty();
      }
    }
  }

  /** By the clock of the database. */
  OffsetDateTime now() throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement statement = connection.prepareStatement(NOW);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getObject(1, OffsetDateTime.class);
    }
  }

  /**
   * @param deletedAt when the deletion was committed, or later
   */
  Left left(OffsetDateTime deletedAt) throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement statement = connection.prepareStatement(LEFT)) {
      statement.setLong(1, id);
      statement.setLong(2, id);
      statement.setObject(3, deletedAt);
      statement.setLong(4, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Left(
            row.getLong("insights"), row.getBoolean("passed"), row.getBoolean("listed"));
      }
    }
  }
}
