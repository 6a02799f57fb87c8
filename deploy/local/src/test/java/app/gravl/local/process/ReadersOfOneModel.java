package app.gravl.local.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * Reads all the time, of several users in turn, and holds each answer to one version of the
 * parameters: half-lives are of the one or of the other, and those that the row says made it.
 */
final class ReadersOfOneModel implements AutoCloseable {

  /** Rows that were not made by the parameters that they name. */
  private static final String MIXED =
      """
      select count(*)
        from workout_recommendations r
        join muscle_group_recovery m using (user_id)
        join model_parameters p on p.id = r.parameters_id
        where m.muscle_group = 'chest'
          and m.half_life_hours <> coalesce((p.parameters ->> 'half_life_hours.chest')::float8, 20)
      """;

  private final TestClient client;
  private final DataSource database;
  private final List<Long> users;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicLong answers = new AtomicLong();
  private final Thread thread = new Thread(this::read, "readers of one model");

  ReadersOfOneModel(TestClient client, DataSource database, List<Long> users) {
    this.client = client;
    this.database = database;
    this.users = users;
    thread.start();
  }

  private void read() {
    try {
      while (!closed.get()) {
        for (long user : users) {
          checkAnswers(user);
        }
        checkRows();
      }
    } catch (Throwable e) {
      failure.set(e);
    }
  }

  private void checkAnswers(long user) throws IOException, InterruptedException {
    JsonNode muscles = client.get(user, "/api/recovery/muscle-groups").path("muscles");
    double chest = halfLife(muscles, "chest");
    double lats = halfLife(muscles, "lats");
    if (chest != lats || (chest != 20 && chest != 30)) {
      throw new AssertionError("chest " + chest + " h and lats " + lats + " h in one answer");
    }
    double explained =
        client.get(user, "/api/recovery/muscle-groups/chest").path("halfLifeHours").asDouble();
    if (explained != chest && halfLife(again(user), "chest") != explained) {
      throw new AssertionError(explained + " h explained, " + chest + " h served");
    }
    answers.incrementAndGet();
  }

  private JsonNode again(long user) throws IOException, InterruptedException {
    return client.get(user, "/api/recovery/muscle-groups").path("muscles");
  }

  private static double halfLife(JsonNode muscles, String name) {
    for (JsonNode muscle : muscles) {
      if (muscle.path("muscleGroup").asText().equals(name)) {
        return muscle.path("halfLifeHours").asDouble();
      }
    }
    throw new AssertionError(name + " is missing in " + muscles);
  }

  private void checkRows() throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet row = connection.createStatement().executeQuery(MIXED)) {
      row.next();
      if (row.getLong(1) > 0) {
        throw new AssertionError(row.getLong(1) + " rows name parameters that did not make them");
      }
    }
  }

  /** How many users' answers were read. */
  long answers() {
    return answers.get();
  }

  /**
   * @throws AssertionError where an answer was not of one version
   */
  @Override
  public void close() throws InterruptedException {
    closed.set(true);
    thread.join();
    if (failure.get() != null) {
      throw new AssertionError("A reader failed", failure.get());
    }
  }
}
