package app.gravl.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.gravl.model.Activations;
import app.gravl.model.Catalog;
import app.gravl.model.Exercise;
import app.gravl.model.Insights;
import app.gravl.model.LoggedSet;
import app.gravl.model.Model;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.Parameters;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import app.gravl.model.UserFacts;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;

/**
 * What is served, held against the model applied to the facts as they stand in Postgres, read by
 * SQL of this test's own.
 */
final class ServedInsights {

  private static final double TOLERANCE = 1e-9;

  private static final String SETS =
      """
      select id, performed_at, exercise_id, set_type, reps, weight_kg, rpe, completed, workout_id
      from workout_logs where user_id = ?
      """;

  private static final String ACTIVATIONS =
      """
      select e.id, e.equipment, m.muscle_group, m.activation
      from exercises e left join exercise_muscles m on m.exercise_id = e.id
      where e.user_id is null
      """;

  private final Connection connection;
  private final Catalog catalog;

  ServedInsights(Connection connection) throws SQLException {
    this.connection = connection;
    this.catalog = catalog();
  }

  void check(TestClient client, long user) throws Exception {
    JsonNode served = client.get(user, "/api/recovery/muscle-groups");
    Instant at = Instant.parse(served.path("at").asText());
    Insights wanted = Model.evaluate(facts(user), catalog, Parameters.DEFAULT, at.toEpochMilli());
    assertThat(served.path("muscles")).hasSize(MuscleGroup.values().length);
    for (JsonNode muscle : served.path("muscles")) {
      MuscleInsight insight = wanted.of(MuscleGroup.ofKey(muscle.path("muscleGroup").asText()));
      String who = "user " + user + ", " + insight.muscle().key();
      assertThat(muscle.path("recovery").asDouble())
          .describedAs("recovery of %s", who)
          .isCloseTo(insight.recoveryAt(at.toEpochMilli()), near(100));
      assertThat(muscle.path("capacity").asDouble())
          .describedAs("capacity of %s", who)
          .isCloseTo(insight.capacity(), near(insight.capacity()));
      assertThat(muscle.path("week").path("sets").asDouble())
          .describedAs("sets of %s", who)
          .isCloseTo(insight.week().sets(), near(insight.week().sets()));
    }
  }

  private static Offset<Double> near(double value) {
    return within(Math.max(TOLERANCE, value * TOLERANCE));
  }

  private UserFacts facts(long user) throws SQLException {
    List<LoggedSet> sets = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(SETS)) {
      statement.setLong(1, user);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          sets.add(
              new LoggedSet(
                  row.getLong("id"),
                  row.getObject("performed_at", OffsetDateTime.class).toInstant().toEpochMilli(),
                  row.getLong("exercise_id"),
                  SetType.ofKey(row.getString("set_type")),
                  row.getInt("reps"),
                  orNaN(row, "weight_kg"),
                  orNaN(row, "rpe"),
                  row.getBoolean("completed"),
                  row.getLong("workout_id"),
                  0));
        }
      }
    }
    return new UserFacts(sets, List.of(), List.of(), Map.of(), zone(user), Preferences.NONE);
  }

  private ZoneId zone(long user) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select time_zone from users where id = ?")) {
      statement.setLong(1, user);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return ZoneId.of(row.getString(1));
      }
    }
  }

  /** Without workouts: recovery does not depend on them. */
  private Catalog catalog() throws SQLException {
    Map<Long, String> equipment = new HashMap<>();
    Map<Long, Map<MuscleGroup, Double>> activations = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(ACTIVATIONS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        equipment.put(row.getLong("id"), row.getString("equipment"));
        Map<MuscleGroup, Double> of =
            activations.computeIfAbsent(row.getLong("id"), id -> new EnumMap<>(MuscleGroup.class));
        if (row.getString("muscle_group") != null) {
          of.put(MuscleGroup.ofKey(row.getString("muscle_group")), row.getDouble("activation"));
        }
      }
    }
    List<Exercise> exercises = new ArrayList<>();
    equipment.forEach(
        (id, at) -> exercises.add(new Exercise(id, at, Activations.of(activations.get(id)))));
    return new Catalog(1, exercises, List.of());
  }

  private static double orNaN(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }
}
