package app.gravl.jobs.deploy;

import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.model.Model;
import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/** What has come through to the insight tables. */
final class UsersReached {

  /**
   * How many users have the insights of one deployment.
   *
   * @param all with insights
   */
  record Count(long reached, long all) {

    long waiting() {
      return all - reached;
    }
  }

  private static final String NOW =
      """
      select clock_timestamp()
      """;

  private static final String COUNT =
      """
      select count(*) filter (where parameters_id = ? and model_version = ?), count(*)
        from workout_recommendations
      """;

  private static final String BEHIND =
      """
      select count(*) from user_versions v left join workout_recommendations r using (user_id)
        where r.version is null or r.version < v.write_version
      """;

  /** All of them, for each is the witness of one key's way. */
  private static final String HEARTBEATS =
      """
      select coalesce(bool_and(arrived_at > ?), false) from current_heartbeats
      """;

  private final DatabaseSettings database;

  UsersReached(DatabaseSettings database) {
    this.database = database;
  }

  /** By the clock of the database. */
  Instant now() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(NOW);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return Objects.requireNonNull(row.getObject(1, OffsetDateTime.class)).toInstant();
    }
  }

  /** By the parameters in force, and by this version of the model. */
  Count count() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(COUNT)) {
      statement.setInt(1, DeployedParameters.inForce(connection).id());
      statement.setInt(2, Model.VERSION);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Count(row.getLong(1), row.getLong(2));
      }
    }
  }

  /** Users whose insights are older than their facts, or not there. */
  long behind() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(BEHIND);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Whether heartbeats have come the whole way since an instant. */
  boolean heartbeatsSince(Instant instant) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(HEARTBEATS)) {
      statement.setObject(1, instant.atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private Connection connect() throws SQLException {
    return database.dataSource("gravl-deploy").getConnection();
  }
}
