package app.gravl.api.web;

import app.gravl.model.Catalog;
import app.gravl.model.Insights;
import app.gravl.model.Model;
import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleInsight;
import app.gravl.model.Parameters;
import app.gravl.model.Pick;
import app.gravl.model.Recommendations;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in for the change stream and the job: whatever a user writes is evaluated with the real
 * model within moments, and stored and told by the role of the stream.
 */
public final class ModelStream implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ModelStream.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PERIOD_MILLIS = 20;

  private static final String BEHIND =
      """
      select v.user_id, v.write_version from user_versions v
      left join workout_recommendations r on r.user_id = v.user_id
      where r.version is null or r.version < v.write_version
      """;

  private static final String RECOMMENDATIONS =
      """
      insert into workout_recommendations
        (user_id, evaluated_at, valid_until, picks, rest, likely, version, catalog_version, model_version, computed_at)
      values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, 1, 2, now())
      on conflict (user_id) do update set evaluated_at = excluded.evaluated_at,
        valid_until = excluded.valid_until, picks = excluded.picks, rest = excluded.rest, likely = excluded.likely,
        version = excluded.version
      """;

  private static final String MUSCLE =
      """
      insert into muscle_group_recovery
        (user_id, muscle_group, fatigue, capacity, half_life_hours, as_of, last_trained_at, sets_7d, direct_sets_7d,
         volume_kg_7d, sessions_7d, target_sets, version, model_version, computed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 2, now())
      on conflict (user_id, muscle_group) do update set fatigue = excluded.fatigue, capacity = excluded.capacity,
        as_of = excluded.as_of, last_trained_at = excluded.last_trained_at, sets_7d = excluded.sets_7d,
        direct_sets_7d = excluded.direct_sets_7d, volume_kg_7d = excluded.volume_kg_7d,
        sessions_7d = excluded.sessions_7d, target_sets = excluded.target_sets, version = excluded.version
      """;

  // Kept open: it looks for writes all the time.
  private final Connection owner;
  private final Connection stream;
  private final TestDatabase database;
  private final Clock clock;
  private final Catalog catalog;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  public ModelStream(TestDatabase database, Clock clock) throws SQLException {
    this.database = database;
    this.clock = clock;
    this.owner = database.owner().getConnection();
    this.stream = database.as(Roles.STREAM).getConnection();
    stream.setAutoCommit(false);
    this.catalog = StoredFacts.catalog(owner);
    var unused =
        timer.scheduleWithFixedDelay(this::catchUp, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Whether all that the user wrote so far is in the insights. */
  public boolean hasEvaluated(long user) {
    return database.number(
            "select count(*) from user_versions v join workout_recommendations r using (user_id)"
                + " where r.version = v.write_version and user_id = "
                + user)
        == 1;
  }

  private void catchUp() {
    try (PreparedStatement statement = owner.prepareStatement(BEHIND);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        long user = rows.getLong(1);
        Insights insights =
            Model.evaluate(
                StoredFacts.of(owner, user), catalog, Parameters.DEFAULT, clock.millis());
        store(user, rows.getLong(2), insights);
      }
    } catch (SQLException | RuntimeException e) {
      LOG.warn("not evaluated", e);
    }
  }

  private void store(long user, long version, Insights insights) throws SQLException {
    try (PreparedStatement recommendations = stream.prepareStatement(RECOMMENDATIONS);
        PreparedStatement muscle = stream.prepareStatement(MUSCLE);
        PreparedStatement notify =
            stream.prepareStatement("select pg_notify('gravl_insights', ?)")) {
      Recommendations found = insights.recommendations();
      set(
          recommendations,
          user,
          new Time(insights.at()),
          new Time(found.validUntil()),
          picks(found.picks()).toString(),
          rest(found),
          likely(found),
          version);
      recommendations.execute();
      for (MuscleInsight of : insights.muscles()) {
        set(
            muscle,
            user,
            of.muscle().key(),
            of.fatigue(),
            of.capacity(),
            of.halfLifeHours(),
            new Time(of.asOf()),
            new Time(of.lastTrainedAt()),
            of.week().sets(),
            of.week().directSets(),
            of.week().volumeKg(),
            of.week().sessions(),
            of.week().target(),
            version);
        muscle.addBatch();
      }
      muscle.executeBatch();
      notify.setString(1, user + ":" + version);
      notify.execute();
      stream.commit();
    } catch (SQLException e) {
      stream.rollback();
      throw e;
    }
  }

  /** Epoch milliseconds as a timestamp; null stays null. */
  private record Time(Long millis) {}

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] instanceof Time time)) {
        statement.setObject(i + 1, values[i]);
      } else if (time.millis() == null) {
        statement.setNull(i + 1, Types.TIMESTAMP_WITH_TIMEZONE);
      } else {
        statement.setObject(i + 1, Instant.ofEpochMilli(time.millis()).atOffset(ZoneOffset.UTC));
      }
    }
  }

  private static ArrayNode picks(List<Pick> picks) {
    ArrayNode all = JSON.createArrayNode();
    for (Pick pick : picks) {
      ObjectNode node = all.addObject().put("rank", pick.rank());
      node.putObject("workout")
          .put("kind", pick.workout().kind().key())
          .put("id", pick.workout().id())
          .put("name", pick.name());
      node.put("score", pick.score())
          .put("match", pick.match())
          .put("covered", pick.covered())
          .put("factor", pick.factor())
          .put("readiness", pick.readiness())
          .put("need", pick.need())
          .put("variety", pick.variety())
          .put("equipment", pick.equipment());
      ArrayNode exercises = node.putArray("exercises");
      for (Pick.PickedExercise exercise : pick.exercises()) {
        ObjectNode of =
            exercises
                .addObject()
                .put("exerciseId", exercise.exerciseId())
                .put("sets", exercise.sets())
                .put("reps", exercise.reps());
        if (exercise.suggestedKg() != null) {
          of.put("suggestedKg", exercise.suggestedKg());
        }
      }
      ArrayNode muscles = node.putArray("muscles");
      for (Pick.PickedMuscle muscle : pick.muscles()) {
        ObjectNode of =
            muscles
                .addObject()
                .put("muscleGroup", muscle.muscle().key())
                .put("recovery", muscle.recovery())
                .put("setsThisWeek", muscle.setsThisWeek())
                .put("target", muscle.target())
                .put("projectedRecovery", muscle.projectedRecovery())
                .put("projectedHoursToFresh", muscle.projectedHoursToFresh());
        if (muscle.likely() != null) {
          of.put("likely", muscle.likely());
        }
        if (muscle.hoursSinceTrained() != null) {
          of.put("hoursSinceTrained", muscle.hoursSinceTrained());
        }
      }
      ArrayNode reasons = node.putArray("reasons");
      pick.reasons()
          .forEach(
              reason ->
                  reasons
                      .addObject()
                      .put("code", reason.code().name())
                      .put("message", reason.message())
                      .set("params", JSON.valueToTree(reason.params())));
    }
    return all;
  }

  private static String likely(Recommendations found) {
    if (found.likely() == null) {
      return null;
    }
    ObjectNode node = JSON.createObjectNode();
    for (MuscleGroup muscle : MuscleGroup.values()) {
      node.put(muscle.key(), found.likely(muscle));
    }
    return node.toString();
  }

  private static String rest(Recommendations found) {
    if (found.rest() == null) {
      return null;
    }
    ObjectNode node =
        JSON.createObjectNode()
            .put("code", found.rest().code().name())
            .put("message", found.rest().message());
    if (found.rest().earliestAt() != null) {
      node.put("earliestAt", Instant.ofEpochMilli(found.rest().earliestAt()).toString());
    }
    return node.toString();
  }

  @Override
  public void close() throws SQLException {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("still evaluating");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    owner.close();
    stream.close();
  }
}
