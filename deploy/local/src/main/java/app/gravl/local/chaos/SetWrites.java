package app.gravl.local.chaos;

import app.gravl.local.chaos.ApiClient.Request;
import app.gravl.model.LoggedSet;
import app.gravl.model.SetType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Sets that users log, edit and delete. */
final class SetWrites {

  /**
   * Days ago, from and to, at which sets are done: far from where they leave the week or the 150
   * days, so that time alone changes none of the numbers that are compared.
   */
  private static final List<SetType> SET_TYPES = List.of(SetType.values());

  private static final int[][] DAYS = {{0, 5}, {0, 5}, {9, 25}, {35, 140}};

  private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
  private static final String LOGS = "/api/logs";

  private final ObjectMapper json = new ObjectMapper();
  private final UserRequests requests;
  private final UserSql sql;
  private final List<Long> exercises;
  private final List<Long> workouts;
  private final Clock clock;

  /**
   * @param exercises of the catalog, and so are the workouts
   */
  SetWrites(
      UserRequests requests, UserSql sql, List<Long> exercises, List<Long> workouts, Clock clock) {
    this.requests = requests;
    this.sql = sql;
    this.exercises = exercises;
    this.workouts = workouts;
    this.clock = clock;
  }

  void log(ChaosUser user, Random random) {
    Instant performedAt = performedAt(random);
    long customWorkout = random.nextInt(3) == 0 ? any(user.facts().workouts.keySet(), random) : 0;
    long workout = customWorkout == 0 && random.nextInt(3) == 0 ? any(workouts, random) : 0;
    ObjectNode body = json.createObjectNode().put("performedAt", performedAt.toString());
    if (customWorkout != 0) {
      body.put("customWorkoutId", customWorkout);
    }
    if (workout != 0) {
      body.put("workoutId", workout);
    }
    List<LoggedSet> sets = new ArrayList<>();
    var listed = body.putArray("sets");
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      LoggedSet set = draw(user, random, performedAt.toEpochMilli(), workout, customWorkout);
      sets.add(set);
      write(set, listed.addObject());
    }
    String key = new UUID(random.nextLong(), random.nextLong()).toString();
    JsonNode answer = requests.write(user, new Request("POST", LOGS, body.toString(), key));
    for (int i = 0; i < sets.size(); i++) {
      long id = answer.path("ids").path(i).asLong();
      user.facts().sets.put(id, withId(id, sets.get(i)));
    }
    user.acknowledged(UserRequests.version(answer));
  }

  /** Past the api. */
  void insert(ChaosUser user, Random random) throws SQLException {
    UserSql.Sets sets =
        new UserSql.Sets(
            exercise(user, random),
            performedAt(random),
            1 + random.nextInt(12),
            random.nextInt(200) / 2.0,
            1 + random.nextInt(5));
    sql.insert(user, sets, UserSql.Before.NOTHING);
  }

  void edit(ChaosUser user, Random random) {
    long id = any(user.facts().sets.keySet(), random);
    LoggedSet before = user.facts().sets.get(id);
    if (before == null) {
      log(user, random);
      return;
    }
    LoggedSet drawn = draw(user, random, before.performedAt(), 0, 0);
    // What is not sent stays: so a weight, seconds or RPE of before where none were drawn.
    LoggedSet after =
        new LoggedSet(
            id,
            before.performedAt(),
            drawn.exerciseId(),
            drawn.type(),
            drawn.reps(),
            Double.isNaN(drawn.weightKg()) ? before.weightKg() : drawn.weightKg(),
            drawn.durationSeconds() == 0 ? before.durationSeconds() : drawn.durationSeconds(),
            Double.isNaN(drawn.rpe()) ? before.rpe() : drawn.rpe(),
            drawn.completed(),
            before.workoutId(),
            before.customWorkoutId());
    ObjectNode body = json.createObjectNode();
    write(after, body);
    JsonNode answer =
        requests.write(user, new Request("PATCH", LOGS + "/" + id, body.toString(), null));
    user.facts().sets.put(id, after);
    user.acknowledged(UserRequests.version(answer));
  }

  void delete(ChaosUser user, Random random) throws SQLException {
    long id = any(user.facts().sets.keySet(), random);
    if (id == 0) {
      log(user, random);
      return;
    }
    long version = requests.delete(user, LOGS + "/" + id);
    user.facts().sets.remove(id);
    user.acknowledged(version);
  }

  private LoggedSet draw(
      ChaosUser user, Random random, long performedAt, long workout, long customWorkout) {
    return new LoggedSet(
        0,
        performedAt,
        exercise(user, random),
        SET_TYPES.get(random.nextInt(SET_TYPES.size())),
        random.nextInt(15),
        random.nextInt(6) == 0 ? Double.NaN : random.nextInt(240) / 2.0 - 10,
        random.nextInt(6) == 0 ? 1 + random.nextInt(1_200) : 0,
        random.nextBoolean() ? Double.NaN : random.nextInt(20) / 2.0,
        random.nextInt(10) > 0,
        workout,
        customWorkout);
  }

  private long exercise(ChaosUser user, Random random) {
    long own = random.nextInt(5) == 0 ? any(user.facts().exercises.keySet(), random) : 0;
    return own != 0 ? own : exercises.get(random.nextInt(exercises.size()));
  }

  private Instant performedAt(Random random) {
    int[] days = DAYS[random.nextInt(DAYS.length)];
    long seconds =
        days[0] * SECONDS_A_DAY + 60 + random.nextInt((int) ((days[1] - days[0]) * SECONDS_A_DAY));
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).minusSeconds(seconds);
  }

  private static void write(LoggedSet set, ObjectNode to) {
    to.put("exerciseId", set.exerciseId())
        .put("type", set.type().key())
        .put("reps", set.reps())
        .put("completed", set.completed());
    if (!Double.isNaN(set.weightKg())) {
      to.put("weightKg", set.weightKg());
    }
    if (set.durationSeconds() != 0) {
      to.put("durationSeconds", set.durationSeconds());
    }
    if (!Double.isNaN(set.rpe())) {
      to.put("rpe", set.rpe());
    }
  }

  static LoggedSet withId(long id, LoggedSet set) {
    return new LoggedSet(
        id,
        set.performedAt(),
        set.exerciseId(),
        set.type(),
        set.reps(),
        set.weightKg(),
        set.durationSeconds(),
        set.rpe(),
        set.completed(),
        set.workoutId(),
        set.customWorkoutId());
  }

  /** One of them; 0 where there are none. */
  private static long any(Iterable<Long> ids, Random random) {
    List<Long> all = new ArrayList<>();
    ids.forEach(all::add);
    return all.isEmpty() ? 0 : all.get(random.nextInt(all.size()));
  }
}
