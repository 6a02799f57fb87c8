package app.gravl.local.chaos;

import app.gravl.local.chaos.ApiClient.Request;
import app.gravl.model.Activations;
import app.gravl.model.Exercise;
import app.gravl.model.MuscleGroup;
import app.gravl.model.PlannedExercise;
import app.gravl.model.Workout;
import app.gravl.model.WorkoutRef;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Workouts and exercises of users' own: each write is a transaction of several statements. */
final class OwnWrites {

  private static final String WORKOUTS = "/api/custom-workouts";
  private static final String EXERCISES = "/api/exercises";
  private static final String EQUIPMENT = "cable";
  private static final int MOST = 5;
  private static final double EIGHTH = 0.125;

  private final ObjectMapper json = new ObjectMapper();
  private final UserRequests requests;
  private final List<Long> exercises;

  OwnWrites(UserRequests requests, List<Long> exercises) {
    this.requests = requests;
    this.exercises = exercises;
  }

  /** Makes one; once there are some, also changes or deletes one. */
  void workout(ChaosUser user, Random random) throws SQLException {
    List<Workout> own = new ArrayList<>(user.facts().workouts.values());
    if (own.isEmpty() || (own.size() < MOST && random.nextInt(3) == 0)) {
      Workout plan = plan(random, "Chaos " + user.facts().sets.size(), exerciseIds(user, random));
      JsonNode answer =
          requests.write(user, new Request("POST", WORKOUTS, body(plan), key(random)));
      keep(user, answer.path("id").asLong(), plan, answer);
      return;
    }
    Workout before = own.get(random.nextInt(own.size()));
    long id = before.ref().id();
    if (random.nextInt(3) == 0) {
      long version = requests.delete(user, WORKOUTS + "/" + id);
      user.facts().workouts.remove(id);
      user.acknowledged(version);
      return;
    }
    Workout plan = plan(random, before.name(), exerciseIds(user, random));
    keep(
        user,
        id,
        plan,
        requests.write(user, new Request("PUT", WORKOUTS + "/" + id, body(plan), null)));
  }

  /** Makes one, or changes what it trains. */
  void exercise(ChaosUser user, Random random) {
    List<Exercise> own = new ArrayList<>(user.facts().exercises.values());
    boolean make = own.isEmpty() || (own.size() < MOST && random.nextBoolean());
    int place = make ? own.size() : random.nextInt(own.size());
    Map<MuscleGroup, Double> muscles = new EnumMap<>(MuscleGroup.class);
    for (MuscleGroup muscle : MuscleGroup.values()) {
      if (random.nextInt(4) == 0) {
        muscles.put(muscle, (1 + random.nextInt(8)) * EIGHTH);
      }
    }
    // The name tells which it is: it never changes.
    ObjectNode body =
        json.createObjectNode().put("name", "Chaos " + place).put("equipment", EQUIPMENT);
    var listed = body.putArray("muscles");
    muscles.forEach(
        (muscle, activation) ->
            listed
                .addObject()
                .put("muscleGroup", muscle.key())
                .put("activation", activation.doubleValue()));
    Double share = random.nextBoolean() ? random.nextInt(9) * EIGHTH : null;
    boolean assisted = random.nextInt(3) == 0;
    body.put("bodyWeightShare", share).put("assisted", assisted);
    JsonNode answer =
        requests.write(
            user,
            make
                ? new Request("POST", EXERCISES, body.toString(), key(random))
                : new Request("PUT", EXERCISES + "/" + own.get(place).id(), body.toString(), null));
    long id = answer.path("id").asLong();
    user.facts()
        .exercises
        .put(
            id,
            new Exercise(
                id,
                EQUIPMENT,
                share == null ? Exercise.defaultBodyWeightShare(EQUIPMENT, assisted) : share,
                assisted,
                Activations.of(muscles)));
    user.acknowledged(UserRequests.version(answer));
  }

  private static void keep(ChaosUser user, long id, Workout plan, JsonNode answer) {
    user.facts()
        .workouts
        .put(id, new Workout(WorkoutRef.custom(id), plan.name(), plan.exercises()));
    user.acknowledged(UserRequests.version(answer));
  }

  private List<Long> exerciseIds(ChaosUser user, Random random) {
    List<Long> ids = new ArrayList<>();
    user.facts().exercises.keySet().stream().limit(1).forEach(ids::add);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      long id = exercises.get(random.nextInt(exercises.size()));
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static Workout plan(Random random, String name, List<Long> exerciseIds) {
    return new Workout(
        WorkoutRef.custom(0),
        name,
        exerciseIds.stream()
            .map(id -> new PlannedExercise(id, 1 + random.nextInt(6), 1 + random.nextInt(15)))
            .toList());
  }

  private String body(Workout plan) {
    ObjectNode body = json.createObjectNode().put("name", plan.name());
    var listed = body.putArray("exercises");
    for (PlannedExercise exercise : plan.exercises()) {
      listed
          .addObject()
          .put("exerciseId", exercise.exerciseId())
          .put("sets", exercise.sets())
          .put("reps", exercise.reps());
    }
    return body.toString();
  }

  private static String key(Random random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
