package app.gravl.jobs.parameters;

import app.gravl.model.Model;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Parameters as they were put in force; the table {@code model_parameters} holds what of them
 * differs from the defaults.
 *
 * @param id a higher one each time, also where the same are put in force again; 0: of no deployment
 * @param modelVersion for which they were put in force
 */
public record DeployedParameters(int id, Parameters parameters, int modelVersion) {

  private static final String READ =
      """
      select id, parameters::text, model_version from parameters_in_force
      """;

  private static final String DEPLOY =
      """
      insert into model_parameters (parameters, model_version, reason) values (?::jsonb, ?, left(?, 2000))
        returning id, parameters::text, model_version
      """;

  /** What no deployment put in force: a trial of other parameters, or of the defaults. */
  public static DeployedParameters undeployed(Parameters parameters) {
    return new DeployedParameters(0, parameters, Model.VERSION);
  }

  /**
   * @throws IllegalArgumentException where this version of the model can't do with them
   */
  public static DeployedParameters inForce(DatabaseSettings database) throws SQLException {
    try (Connection connection = connect(database)) {
      return inForce(connection);
    }
  }

  /**
   * For whoever starts a job: as {@link #inForce}, and from now on for this version of the model.
   */
  public static DeployedParameters toStartWith(DatabaseSettings database) throws SQLException {
    try (Connection connection = connect(database)) {
      DeployedParameters inForce = inForce(connection);
      return inForce.areOfThisModel()
          ? inForce
          : deploy(connection, inForce.parameters, "a job of another version of the model started");
    }
  }

  public static DeployedParameters inForce(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      return read(statement);
    }
  }

  /** Puts parameters in force, for this version of the model. */
  public static DeployedParameters deploy(Connection connection, Parameters parameters, String why)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DEPLOY)) {
      statement.setString(1, ParametersText.changes(parameters));
      statement.setInt(2, Model.VERSION);
      statement.setString(3, why);
      return read(statement);
    }
  }

  public boolean areOfThisModel() {
    return modelVersion == Model.VERSION;
  }

  private static DeployedParameters read(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      int id = row.getInt(1);
      return new DeployedParameters(id, parse(id, row.getString(2)), row.getInt(3));
    }
  }

  private static Parameters parse(int id, String json) {
    try {
      return ParametersFile.parse(json);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The parameters in force (model_parameters %d) are none of version %d of the model: %s"
              .formatted(id, Model.VERSION, e.getMessage()),
          e);
    }
  }

  /** Not by the driver manager: of a second jar in one process it does not see the driver. */
  private static Connection connect(DatabaseSettings database) throws SQLException {
    return database.dataSource("gravl-parameters").getConnection();
  }
}
