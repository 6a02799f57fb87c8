package app.gravl.local.chaos;

import app.gravl.catalog.Vocabulary;
import app.gravl.local.chaos.ApiClient.Request;
import app.gravl.model.CheckIn;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Preferences;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Everything that a user does, drawn by chance; each call is one write. */
final class UserWrites {

  private static final List<MuscleGroup> MUSCLES = List.of(MuscleGroup.values());

  private final UserRequests requests;
  private final SetWrites sets;
  private final OwnWrites own;
  private final List<Long> exercises;

  /**
   * @param exercises of the catalog, and so are the workouts
   */
  UserWrites(
      UserRequests requests, UserSql sql, List<Long> exercises, List<Long> workouts, Clock clock) {
    this.requests = requests;
    this.exercises = exercises;
    this.sets = new SetWrites(requests, sql, exercises, workouts, clock);
    this.own = new OwnWrites(requests, exercises);
  }

  /** For whoever holds the user. */
  void one(ChaosUser user, Random random) throws SQLException {
    int drawn = random.nextInt(100);
    if (drawn < 40) {
      sets.log(user, random);
    } else if (drawn < 47) {
      sets.insert(user, random);
    } else if (drawn < 60) {
      sets.edit(user, random);
    } else if (drawn < 68) {
      sets.delete(user, random);
    } else if (drawn < 78) {
      checkIn(user, random);
    } else if (drawn < 82) {
      undoCheckIn(user, random);
    } else if (drawn < 92) {
      prefer(user, random);
    } else if (drawn < 96) {
      own.workout(user, random);
    } else {
      own.exercise(user, random);
    }
  }

  private void checkIn(ChaosUser user, Random random) throws SQLException {
    MuscleGroup muscle = MUSCLES.get(random.nextInt(MUSCLES.size()));
    int recovery = random.nextInt(101);
    Map<Long, CheckIn> before = new TreeMap<>(user.facts().checkIns);
    String body = new ObjectMapper().createObjectNode().put("recovery", recovery).toString();
    requests.changeCheckIns(
        user,
        new Request("PUT", path(muscle), body, null),
        stored -> {
          Map<Long, CheckIn> added = new TreeMap<>(stored.byId());
          added.keySet().removeAll(before.keySet());
          return added.size() == 1
              && stored.byId().size() == before.size() + 1
              && added.values().stream()
                  .allMatch(found -> found.muscle() == muscle && found.recovery() == recovery);
        });
  }

  private void undoCheckIn(ChaosUser user, Random random) throws SQLException {
    List<CheckIn> known = new ArrayList<>(user.facts().checkIns.values());
    if (known.isEmpty()) {
      checkIn(user, random);
      return;
    }
    MuscleGroup muscle = known.get(random.nextInt(known.size())).muscle();
    Optional<CheckIn> latest =
        known.stream()
            .filter(checkIn -> checkIn.muscle() == muscle)
            .max(Comparator.comparingLong(CheckIn::at).thenComparingLong(CheckIn::id));
    Map<Long, CheckIn> after = new TreeMap<>(user.facts().checkIns);
    latest.ifPresent(checkIn -> after.remove(checkIn.id()));
    requests.changeCheckIns(
        user,
        new Request("DELETE", path(muscle), null, null),
        stored -> stored.byId().equals(after));
  }

  private static String path(MuscleGroup muscle) {
    return "/api/recovery/muscle-groups/" + muscle.key() + "/check-in";
  }

  private void prefer(ChaosUser user, Random random) {
    Preferences before = user.facts().preferences;
    Set<String> equipment = null;
    if (random.nextInt(3) > 0) {
      equipment = new HashSet<>(Vocabulary.EQUIPMENT);
      equipment.removeIf(any -> random.nextInt(4) == 0);
    }
    Integer minutes = random.nextBoolean() ? 30 + random.nextInt(60) : null;
    Double bodyWeight = random.nextBoolean() ? 50 + random.nextInt(200) / 4.0 : null;
    Set<Long> excluded = new HashSet<>(before.excludedExercises());
    long exercise = exercises.get(random.nextInt(exercises.size()));
    if (excluded.size() > 3) {
      excluded.remove(excluded.iterator().next());
    } else {
      excluded.add(exercise);
    }
    put(user, new Preferences(equipment, minutes, excluded, bodyWeight));
  }

  private void put(ChaosUser user, Preferences preferences) {
    ObjectNode body = new ObjectMapper().createObjectNode();
    Set<String> equipment = preferences.equipment();
    if (equipment != null) {
      ArrayNode listed = body.putArray("equipment");
      equipment.forEach(listed::add);
    }
    Integer minutes = preferences.minutesAvailable();
    if (minutes != null) {
      body.put("minutesAvailable", minutes);
    }
    Double bodyWeight = preferences.bodyWeightKg();
    if (bodyWeight != null) {
      body.put("bodyWeightKg", bodyWeight);
    }
    ArrayNode excluded = body.putArray("excludedExerciseIds");
    preferences.excludedExercises().forEach(excluded::add);
    var answer =
        requests.write(user, new Request("PUT", "/api/preferences", body.toString(), null));
    user.facts().preferences = preferences;
    user.acknowledged(UserRequests.version(answer));
  }
}
