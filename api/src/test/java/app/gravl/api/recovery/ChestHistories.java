package app.gravl.api.recovery;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi;
import app.gravl.model.Activations;
import app.gravl.model.Catalog;
import app.gravl.model.CheckIn;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

/** Users whose chest has a history, in the database and for the model. */
abstract class ChestHistories extends ApiFixture {

  protected static final String CHEST = "/api/recovery/muscle-groups/chest";
  protected static final long DAY = 86_400_000;
  protected static final long NOW = TestApi.NOW.toEpochMilli();

  protected long bench;
  protected long squat;
  protected long dip;

  @BeforeAll
  void exercises() {
    bench = api.benchPress();
    squat =
        api.number("insert into exercises (slug, name) values ('squat-x', 'Squat') returning id");
    api.database()
        .execute("insert into exercise_muscles values (%d, 'quadriceps', 1)".formatted(squat));
    dip =
        api.number(
            "insert into exercises (slug, name, equipment, body_weight_share)"
                + " values ('dip-x', 'Dip', 'bodyweight', 0.95) returning id");
    api.database().execute("insert into exercise_muscles values (%d, 'chest', 1)".formatted(dip));
  }

  protected LoggedSet hold(int seconds, long at) {
    return new LoggedSet(0, at, dip, SetType.WORKING, 1, Double.NaN, seconds, 8, true, 0, 0);
  }

  protected static LoggedSet weighted(long exercise, double kg, long at) {
    return new LoggedSet(0, at, exercise, SetType.WORKING, 8, kg, 0, 8, true, 0, 0);
  }

  protected List<LoggedSet> sets(int count, long at) {
    List<LoggedSet> sets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sets.add(new LoggedSet(0, at - i, bench, SetType.WORKING, 8, 80, 0, 9, true, 0, 0));
    }
    return sets;
  }

  /** With ids, as the database gives them. */
  protected static UserFacts facts(List<LoggedSet> sets, List<CheckIn> checkIns) {
    List<LoggedSet> numbered = new ArrayList<>();
    for (LoggedSet set : sets) {
      numbered.add(
          new LoggedSet(
              numbered.size() + 1,
              set.performedAt(),
              set.exerciseId(),
              set.type(),
              set.reps(),
              set.weightKg(),
              set.durationSeconds(),
              set.rpe(),
              set.completed(),
              0,
              0));
    }
    return new UserFacts(numbered, checkIns, List.of(), Map.of(), Preferences.NONE);
  }

  protected void store(long user, UserFacts facts) {
    for (LoggedSet set : facts.sets()) {
      api.database()
          .execute(
              """
              insert into workout_logs
                (user_id, performed_at, exercise_id, set_type, reps, weight_kg, duration_seconds, rpe, completed)
              values (%d, '%s', %d, '%s', %d, %s, %d, %s, %s)
              """
                  .formatted(
                      user,
                      Instant.ofEpochMilli(set.performedAt()),
                      set.exerciseId(),
                      set.type().key(),
                      set.reps(),
                      Double.isNaN(set.weightKg()) ? "null" : set.weightKg(),
                      set.durationSeconds(),
                      Double.isNaN(set.rpe()) ? "null" : set.rpe(),
                      set.completed()));
    }
    for (CheckIn checkIn : facts.checkIns()) {
      api.database()
          .execute(
              "insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (%d, '%s', %s, '%s')"
                  .formatted(
                      user,
                      checkIn.muscle().key(),
                      checkIn.recovery(),
                      Instant.ofEpochMilli(checkIn.at())));
    }
    api.evaluate(user);
  }

  protected MuscleInsight evaluate(UserFacts facts, long at) {
    return evaluateAll(facts, at).of(MuscleGroup.CHEST);
  }

  protected Insights evaluateAll(UserFacts facts, long at) {
    Catalog catalog =
        new Catalog(
            1,
            List.of(
                new Exercise(
                    bench,
                    "other",
                    0,
                    false,
                    Activations.of(Map.of(MuscleGroup.CHEST, 1.0, MuscleGroup.TRICEPS, 0.5))),
                new Exercise(
                    squat, "other", 0, false, Activations.of(Map.of(MuscleGroup.QUADRICEPS, 1.0))),
                new Exercise(
                    dip,
                    "bodyweight",
                    0.95,
                    false,
                    Activations.of(Map.of(MuscleGroup.CHEST, 1.0)))),
            List.of());
    return Model.evaluate(facts, catalog, Parameters.DEFAULT, at);
  }

  protected static long at(JsonNode point) {
    return Instant.parse(point.path("at").asText()).toEpochMilli();
  }
}
