package app.gravl.jobs.deploy;

import app.gravl.jobs.deploy.Deployment.Step;
import app.gravl.jobs.parameters.DeployedParameters;
import app.gravl.jobs.parameters.ParametersFile;
import app.gravl.jobs.parameters.ParametersText;
import app.gravl.model.Model;
import app.gravl.model.Parameters;
import app.gravl.schema.DatabaseSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What is known of deployments, in the database. Each step is written before it is taken. Whoever
 * holds the lock is the only one who starts or stops the job; it is gone with its connection.
 */
public final class DeploymentLog implements AutoCloseable {

  /** Of deployments among the advisory locks of the database; means nothing. */
  private static final long KEY = 4_714_200_018L;

  private static final String TRY_LOCK =
      """
      select pg_try_advisory_lock(?)
      """;

  private static final String UNLOCK =
      """
      select pg_advisory_unlock_all()
      """;

  private static final String OPEN =
      """
      select id, step, parameters::text, former_job, job, former_parameters_id, behind, savepoint,
          problem
        from model_deployments where step in ('stopping', 'starting', 'sweeping', 'returning')
      """;

  private static final String BEGIN =
      """
      insert into model_deployments (parameters, model_version, former_job, job, former_parameters_id, behind, savepoint)
        values (?::jsonb, ?, ?, ?, ?, ?, ?)
      """;

  private static final String UPDATE =
      """
      update model_deployments
        set step = ?, job = ?, savepoint = ?, problem = left(?, 2000), changed_at = now(),
          parameters_id = case when ? then (select id from parameters_in_force) else parameters_id end
        where id = ?
      """;

  private static final String FORMER =
      """
      select parameters::text from model_parameters where id = ?
      """;

  private static final String SAVEPOINTS =
      """
      update model_deployments d set savepoint = null from model_deployments former
        where d.id = former.id and d.id < ? and d.savepoint is not null
          and d.step in ('done', 'returned', 'abandoned')
        returning former.savepoint
      """;

  private final Connection connection;

  private DeploymentLog(Connection connection) {
    this.connection = connection;
  }

  public static DeploymentLog of(DatabaseSettings database) throws SQLException {
    PGSimpleDataSource dataSource = database.dataSource("gravl-deploy");
    dataSource.setTcpKeepAlive(true);
    return new DeploymentLog(dataSource.getConnection());
  }

  /**
   * @return whether nobody else deploys, and nobody will as long as this is open
   */
  public boolean tryLock() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TRY_LOCK)) {
      statement.setLong(1, KEY);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** Whether one was begun that has not ended: under way, or killed. */
  public boolean isOpen() throws SQLException {
    return open().isPresent();
  }

  Optional<Deployment> open() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OPEN);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(read(row)) : Optional.empty();
    }
  }

  private static Deployment read(ResultSet row) throws SQLException {
    return new Deployment(
        row.getInt("id"),
        Step.ofWord(row.getString("step")),
        ParametersFile.parse(row.getString("parameters")),
        job(row.getString("former_job")),
        job(row.getString("job")),
        row.getInt("former_parameters_id"),
        row.getLong("behind"),
        row.getString("savepoint"),
        row.getString("problem"));
  }

  private static @Nullable JobID job(@Nullable String id) {
    return id == null ? null : JobID.fromHexString(id);
  }

  DeployedParameters inForce() throws SQLException {
    return DeployedParameters.inForce(connection);
  }

  /**
   * @param instead one that was interrupted before anything was changed; null: there is none
   * @param formerJob null where none runs
   * @param behind for how many users the former job does not keep up
   * @param savepoint that the new job goes on from; null where the former is to take one
   */
  Deployment begin(
      @Nullable Deployment instead,
      Parameters parameters,
      @Nullable JobID formerJob,
      JobID job,
      DeployedParameters former,
      long behind,
      @Nullable String savepoint)
      throws SQLException {
    return inOneTransaction(
        () -> {
          if (instead != null) {
            end(instead, Step.ABANDONED, Deploy.INTERRUPTED);
          }
          insert(parameters, formerJob, job, former, behind, savepoint);
        });
  }

  private void insert(
      Parameters parameters,
      @Nullable JobID formerJob,
      JobID job,
      DeployedParameters former,
      long behind,
      @Nullable String savepoint)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
      statement.setString(1, ParametersText.changes(parameters));
      statement.setInt(2, Model.VERSION);
      statement.setString(3, formerJob == null ? null : formerJob.toHexString());
      statement.setString(4, job.toHexString());
      statement.setInt(5, former.id());
      statement.setLong(6, behind);
      statement.setString(7, savepoint);
      statement.executeUpdate();
    }
  }

  /** The new parameters are in force, and the new job is to start from the savepoint. */
  Deployment start(Deployment deployment, @Nullable String savepoint) throws SQLException {
    return inOneTransaction(
        () -> {
          DeployedParameters.deploy(
              connection, deployment.parameters(), "deployment " + deployment.id());
          update(deployment.id(), Step.STARTING, deployment.job(), savepoint, null, true);
        });
  }

  /** Everybody is being brought to the new parameters, by this job. */
  Deployment sweep(Deployment deployment, JobID job) throws SQLException {
    return inOneTransaction(
        () -> update(deployment.id(), Step.SWEEPING, job, deployment.savepoint(), null, false));
  }

  /**
   * The former parameters are in force again, and the former job is to start.
   *
   * @param job that was not healthy
   */
  Deployment giveBack(Deployment deployment, @Nullable JobID job, String problem)
      throws SQLException {
    return inOneTransaction(
        () -> {
          DeployedParameters.deploy(
              connection,
              parameters(deployment.formerParameters()),
              "return of deployment " + deployment.id());
          update(deployment.id(), Step.RETURNING, job, deployment.savepoint(), problem, false);
        });
  }

  /**
   * @param how done, returned or abandoned
   */
  void end(Deployment deployment, Step how, @Nullable String problem) throws SQLException {
    update(deployment.id(), how, deployment.job(), deployment.savepoint(), problem, false);
  }

  /** Of ended deployments before this one, which are forgotten here: to be deleted. */
  List<String> takeFormerSavepoints(Deployment deployment) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SAVEPOINTS)) {
      statement.setInt(1, deployment.id());
      List<String> savepoints = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          savepoints.add(rows.getString(1));
        }
      }
      return savepoints;
    }
  }

  private Parameters parameters(int id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FORMER)) {
      statement.setInt(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return ParametersFile.parse(row.getString(1));
      }
    }
  }

  private void update(
      int id,
      Step step,
      @Nullable JobID job,
      @Nullable String savepoint,
      @Nullable String problem,
      boolean deployed)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
      statement.setString(1, step.word());
      statement.setString(2, job == null ? null : job.toHexString());
      statement.setString(3, savepoint);
      statement.setString(4, problem);
      statement.setBoolean(5, deployed);
      statement.setInt(6, id);
      statement.executeUpdate();
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws SQLException;
  }

  private Deployment inOneTransaction(Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      work.run();
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
    return open().orElseThrow();
  }

  /** By itself Postgres gives the lock back only some time after the connection is gone. */
  @Override
  public void close() throws SQLException {
    try (Connection closed = connection;
        PreparedStatement statement = closed.prepareStatement(UNLOCK)) {
      statement.execute();
    }
  }
}
