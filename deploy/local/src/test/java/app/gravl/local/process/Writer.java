package app.gravl.local.process;

import app.gravl.local.process.Acknowledged.Fact;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One user who logs, says, plans, changes and deletes, one write after the other. */
public final class Writer {

  private interface Write {
    void send() throws IOException, InterruptedException;
  }

  private static final int SETS = 5;
  private static final int CATALOG_EXERCISES = 40;
  private static final List<String> MUSCLES = List.of("chest", "lats", "quadriceps", "biceps");
  private static final List<String> EQUIPMENT = List.of("barbell", "dumbbell", "machine", "cable");

  private final TestClient client;
  private final Acknowledged acknowledged;
  private final long user;
  private final Random random;
  // Sets are what most is written of.
  private final List<Write> writes =
      List.of(
          this::logWorkout,
          this::logWorkout,
          this::logWorkout,
          this::changeSet,
          this::deleteSet,
          this::checkIn,
          this::takeCheckInBack,
          this::newExercise,
          this::changeExercise,
          this::deleteExercise,
          this::newWorkout,
          this::changeWorkout,
          this::deleteWorkout,
          this::prefer);

  public Writer(TestClient client, Acknowledged acknowledged, long user, Random random) {
    this.client = client;
    this.acknowledged = acknowledged;
    this.user = user;
    this.random = random;
  }

  /**
   * @throws IOException where it was not acknowledged
   */
  public void write() throws IOException, InterruptedException {
    any(writes).send();
  }

  private void logWorkout() throws IOException, InterruptedException {
    Instant performedAt =
        Clock.systemUTC().instant().minusSeconds(60 + random.nextInt(20 * 24 * 3600));
    List<String> sets = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < SETS; i++) {
      String exercise = exercise();
      int reps = 1 + random.nextInt(15);
      int weight = 5 + random.nextInt(120);
      sets.add(
          "{\"exerciseId\": %s, \"reps\": %d, \"weightKg\": %d}".formatted(exercise, reps, weight));
      values.add(exercise + " " + reps + " " + weight);
    }
    String on =
        some(FactKind.WORKOUT).stream()
            .map(workout -> "\"customWorkoutId\": %s, ".formatted(workout.name()))
            .collect(Collectors.joining());
    JsonNode ids =
        client
            .send(
                user,
                "POST",
                "/api/logs",
                "{%s\"performedAt\": \"%s\", \"sets\": [%s]}"
                    .formatted(on, performedAt, String.join(",", sets)))
            .path("ids");
    for (int i = 0; i < SETS; i++) {
      acknowledged.stored(fact(FactKind.SET, ids.path(i).asText()), values.get(i));
    }
  }

  private void changeSet() throws IOException, InterruptedException {
    for (Fact set : some(FactKind.SET)) {
      String[] value = acknowledged.value(set).split(" ");
      int reps = 1 + random.nextInt(15);
      acknowledged.unsure(set);
      client.send(user, "PATCH", "/api/logs/" + set.name(), "{\"reps\": %d}".formatted(reps));
      acknowledged.stored(set, value[0] + " " + reps + " " + value[2]);
    }
  }

  private void deleteSet() throws IOException, InterruptedException {
    delete(FactKind.SET, "/api/logs/");
  }

  private void checkIn() throws IOException, InterruptedException {
    Fact of = fact(FactKind.CHECK_INS, any(MUSCLES));
    if (acknowledged.isUnsure(of)) {
      return;
    }
    String before = acknowledged.value(of);
    int recovery = random.nextInt(101);
    acknowledged.unsure(of);
    client.send(user, "PUT", checkInPath(of), "{\"recovery\": %d}".formatted(recovery));
    acknowledged.stored(of, before == null ? "" + recovery : before + " " + recovery);
  }

  private void takeCheckInBack() throws IOException, InterruptedException {
    for (Fact of : some(FactKind.CHECK_INS)) {
      String before = acknowledged.value(of);
      int last = before.lastIndexOf(' ');
      acknowledged.unsure(of);
      client.send(user, "DELETE", checkInPath(of), null);
      if (last < 0) {
        acknowledged.deleted(of);
      } else {
        acknowledged.stored(of, before.substring(0, last));
      }
    }
  }

  private static String checkInPath(Fact of) {
    return "/api/recovery/muscle-groups/" + of.name() + "/check-in";
  }

  private void newExercise() throws IOException, InterruptedException {
    save(FactKind.EXERCISE, "/api/exercises", null);
  }

  private void changeExercise() throws IOException, InterruptedException {
    for (Fact exercise : some(FactKind.EXERCISE)) {
      save(FactKind.EXERCISE, "/api/exercises", exercise);
    }
  }

  /** One that was a mistake: those that something is logged of can't be deleted. */
  private void deleteExercise() throws IOException, InterruptedException {
    Fact mistake = save(FactKind.EXERCISE, "/api/exercises", null);
    delete(mistake, "/api/exercises/");
  }

  private void newWorkout() throws IOException, InterruptedException {
    save(FactKind.WORKOUT, "/api/custom-workouts", null);
  }

  private void changeWorkout() throws IOException, InterruptedException {
    for (Fact workout : some(FactKind.WORKOUT)) {
      save(FactKind.WORKOUT, "/api/custom-workouts", workout);
    }
  }

  private void deleteWorkout() throws IOException, InterruptedException {
    delete(FactKind.WORKOUT, "/api/custom-workouts/");
  }

  private void prefer() throws IOException, InterruptedException {
    Fact preferences = fact(FactKind.PREFERENCES, "all");
    if (acknowledged.isUnsure(preferences)) {
      // A process that stood still may carry out the lost write after this one.
      return;
    }
    int minutes = 30 + random.nextInt(60);
    String equipment = any(EQUIPMENT);
    List<Integer> excluded =
        random.ints(3, 1, CATALOG_EXERCISES + 1).distinct().sorted().boxed().toList();
    acknowledged.unsure(preferences);
    client.send(
        user,
        "PUT",
        "/api/preferences",
        "{\"minutesAvailable\": %d, \"equipment\": [\"bodyweight\", \"%s\"], \"excludedExerciseIds\": %s}"
            .formatted(minutes, equipment, excluded));
    acknowledged.stored(
        preferences,
        minutes
            + " bodyweight "
            + equipment
            + excluded.stream().map(id -> " " + id).collect(Collectors.joining()));
  }

  /**
   * Makes a new one or replaces one.
   *
   * @param former null: a new one
   */
  private Fact save(FactKind kind, String path, Fact former)
      throws IOException, InterruptedException {
    String name = "Own " + random.nextLong(Long.MAX_VALUE);
    Draft draft = kind == FactKind.EXERCISE ? exerciseDraft(name) : workoutDraft(name);
    Fact saved = former;
    if (former == null) {
      String id = client.send(user, "POST", path, draft.body()).path("id").asText();
      saved = fact(kind, id);
    } else {
      acknowledged.unsure(former);
      client.send(user, "PUT", path + "/" + former.name(), draft.body());
    }
    acknowledged.stored(saved, draft.value());
    return saved;
  }

  private record Draft(String body, String value) {}

  private Draft exerciseDraft(String name) {
    String muscle = any(MUSCLES);
    String equipment = any(EQUIPMENT);
    return new Draft(
        """
        {"name": "%s", "equipment": "%s", "movementPattern": "other",
         "muscles": [{"muscleGroup": "%s", "activation": 0.5}]}
        """
            .formatted(name, equipment, muscle),
        name + " " + equipment + " " + muscle + " 0.5");
  }

  private Draft workoutDraft(String name) {
    List<String> exercises = IntStream.range(0, 3).mapToObj(i -> exercise()).toList();
    return new Draft(
        "{\"name\": \"%s\", \"exercises\": [%s]}"
            .formatted(
                name,
                exercises.stream()
                    .map(id -> "{\"exerciseId\": %s, \"sets\": 3, \"reps\": 8}".formatted(id))
                    .collect(Collectors.joining(","))),
        name + exercises.stream().map(id -> " " + id + "x3").collect(Collectors.joining()));
  }

  private void delete(FactKind kind, String path) throws IOException, InterruptedException {
    for (Fact fact : some(kind)) {
      delete(fact, path);
    }
  }

  private void delete(Fact fact, String path) throws IOException, InterruptedException {
    acknowledged.unsure(fact);
    client.send(user, "DELETE", path + fact.name(), null);
    acknowledged.deleted(fact);
  }

  /** Of the catalog, or of the user's own. */
  private String exercise() {
    List<Fact> own = random.nextInt(4) == 0 ? some(FactKind.EXERCISE) : List.of();
    return own.isEmpty()
        ? Integer.toString(1 + random.nextInt(CATALOG_EXERCISES))
        : own.get(0).name();
  }

  /** One by chance; none where there is none. */
  private List<Fact> some(FactKind kind) {
    List<Fact> all = acknowledged.of(kind, user);
    return all.isEmpty() ? all : List.of(any(all));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Fact fact(FactKind kind, String name) {
    return new Fact(kind, user, name);
  }
}
