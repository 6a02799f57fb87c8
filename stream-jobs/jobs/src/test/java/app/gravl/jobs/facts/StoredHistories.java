package app.gravl.jobs.facts;

import app.gravl.catalog.CatalogFiles;
import app.gravl.catalog.CatalogLoader;
import app.gravl.jobs.changes.FactKind;
import app.gravl.jobs.changes.RandomFacts;
import app.gravl.jobs.changes.WorkoutExercise;
import app.gravl.jobs.insights.InsightsToRows;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.jobs.sink.WrittenInsights;
import app.gravl.model.Catalog;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.Insights;
import app.gravl.model.LoggedSet;
import app.gravl.model.Model;
import app.gravl.model.ModelConstants;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Parameters;
import app.gravl.model.PlannedExercise;
import app.gravl.model.Preferences;
import app.gravl.model.UserFacts;
import app.gravl.model.Workout;
import app.gravl.model.WorkoutRef;
import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.Roles;
import app.gravl.schema.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A database with users of whom the facts are known: made up here, written by SQL, and never read
 * back. Whatever reads the tables is held to them.
 */
public final class StoredHistories {

  /** The smallest of a user's custom workouts and own exercises; so many apart are users. */
  private static final long APART = 10;

  private static final long OWN_EXERCISES = 1_000_000;
  private static final int CATALOG_EXERCISES = 100;

  private final TestDatabase database = TestDatabase.migrated();
  private final Map<Long, UserFacts> facts = new TreeMap<>();
  private final long now;
  private final Catalog catalog;
  private long ids;

  public StoredHistories() throws SQLException {
    new CatalogLoader(database.owner()).load(CatalogFiles.bundled());
    now = database.number("select (extract(epoch from now()) * 1000)::bigint");
    try (Connection connection = database.as(Roles.STREAM).getConnection()) {
      catalog = CatalogReader.read(connection);
    }
  }

  public TestDatabase database() {
    return database;
  }

  public DatabaseSettings settings() {
    return new DatabaseSettings(database.url(), Roles.STREAM.roleName(), database.password());
  }

  /** Epoch milliseconds, when the database was made. */
  public long now() {
    return now;
  }

  public UserFacts facts(long user) {
    return facts.get(user);
  }

  /** Facts of every kind, by chance; the same for the same seed, but for the instant. */
  public StoredHistories add(long seed, long... users) throws SQLException {
    Random random = new Random(seed);
    RandomFacts made =
        new RandomFacts(
            random,
            now - ModelConstants.COUNTING_WINDOW - 10 * ModelConstants.DAY,
            now + 5 * ModelConstants.DAY,
            CATALOG_EXERCISES);
    try (Connection connection = database.owner().getConnection()) {
      connection.setAutoCommit(false);
      for (long user : users) {
        facts.put(user, new Author(connection, user, random, made).write());
      }
      connection.commit();
    }
    return this;
  }

  /** One who said nothing yet. */
  public StoredHistories addUntrained(long user) {
    database.execute("insert into users (id, time_zone) values (%d, 'UTC')".formatted(user));
    facts.put(user, new UserFacts(List.of(), List.of(), List.of(), Map.of(), Preferences.NONE));
    return this;
  }

  /** What the model says of a user at an instant. */
  public Insights evaluated(long user, Parameters parameters, long at) {
    return Model.evaluate(facts.get(user), catalog, parameters, at);
  }

  /** What the stream would write of a user at an instant. */
  public InsightRows insights(long user, long at) {
    InsightRows rows =
        InsightsToRows.of(
            user,
            database.number("select write_version from user_versions where user_id = " + user),
            catalog.version(),
            evaluated(user, Parameters.DEFAULT, at));
    rows.parametersId = (int) database.number("select id from parameters_in_force");
    return rows;
  }

  /** Writes everybody's insights, as of now, through the stream's writer. */
  public StoredHistories evaluate() throws SQLException {
    List<InsightRows> rows = new ArrayList<>();
    facts.keySet().forEach(user -> rows.add(insights(user, now)));
    WrittenInsights.write(database, rows);
    return this;
  }

  /** Writes one user. */
  private final class Author {

    private final Connection connection;
    private final long user;
    private final Random random;
    private final RandomFacts made;
    private final Map<Long, Exercise> own = new HashMap<>();
    private final List<Workout> workouts = new ArrayList<>();
    private final List<Long> deletedWorkouts = new ArrayList<>();

    Author(Connection connection, long user, Random random, RandomFacts made) {
      this.connection = connection;
      this.user = user;
      this.random = random;
      this.made = made;
    }

    UserFacts write() throws SQLException {
      insert("insert into users (id, time_zone) values (?, 'Asia/Kathmandu')", user);
      for (int i = random.nextInt(3); i > 0; i--) {
        ownExercise(OWN_EXERCISES + user * APART + i);
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        customWorkout(user * APART + i, random.nextInt(4) == 0);
      }
      Preferences preferences = preferences();
      List<CheckIn> checkIns = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        checkIns.add(checkIn(++ids));
      }
      List<LoggedSet> sets = new ArrayList<>();
      for (int i = random.nextInt(80); i > 0; i--) {
        sets.add(set(++ids));
      }
      return new UserFacts(sets, checkIns, workouts, own, preferences);
    }

    private void ownExercise(long id) throws SQLException {
      Exercise exercise = made.of(FactKind.OWN_EXERCISE, id);
      own.put(id, exercise);
      boolean usual =
          exercise.bodyWeightShare()
              == Exercise.defaultBodyWeightShare(exercise.equipment(), exercise.assisted());
      insert(
          """
          insert into exercises (id, user_id, slug, name, equipment, assisted, body_weight_share)
            values (?, ?, ?, 'Own', ?, ?, ?)
          """,
          id,
          user,
          "own-" + id,
          exercise.equipment(),
          exercise.assisted(),
          usual ? null : exercise.bodyWeightShare());
      for (MuscleGroup muscle : MuscleGroup.values()) {
        double activation = exercise.activations().of(muscle);
        if (activation > 0) {
          insert(
              "insert into exercise_muscles (exercise_id, muscle_group, activation) values (?, ?, ?)",
              id,
              muscle.key(),
              activation);
        }
      }
    }

    private void customWorkout(long id, boolean deleted) throws SQLException {
      String name = made.of(FactKind.CUSTOM_WORKOUT, id);
      insert(
          "insert into custom_workouts (id, user_id, name, deleted_at) values (?, ?, ?, ?)",
          id,
          user,
          name,
          deleted ? OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC) : null);
      Map<Integer, PlannedExercise> planned = new TreeMap<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        WorkoutExercise exercise = made.of(FactKind.CUSTOM_WORKOUT_EXERCISE, 0);
        planned.putIfAbsent(
            exercise.position(), new PlannedExercise(exercise(), exercise.sets(), exercise.reps()));
      }
      for (Map.Entry<Integer, PlannedExercise> entry : planned.entrySet()) {
        insert(
            """
            insert into custom_workout_exercises
                (user_id, custom_workout_id, exercise_id, position, sets, reps) values (?, ?, ?, ?, ?, ?)
            """,
            user,
            id,
            entry.getValue().exerciseId(),
            entry.getKey(),
            entry.getValue().sets(),
            entry.getValue().reps());
      }
      if (deleted) {
        deletedWorkouts.add(id);
      } else {
        workouts.add(new Workout(WorkoutRef.custom(id), name, List.copyOf(planned.values())));
      }
    }

    private long exercise() {
      return !own.isEmpty() && random.nextInt(4) == 0
          ? own.keySet().iterator().next()
          : 1 + random.nextInt(CATALOG_EXERCISES);
    }

    private Preferences preferences() throws SQLException {
      Set<Long> excluded = new HashSet<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        excluded.add(exercise());
      }
      for (long exercise : excluded) {
        insert(
            "insert into excluded_exercises (user_id, exercise_id) values (?, ?)", user, exercise);
      }
      if (random.nextInt(3) == 0) {
        return new Preferences(null, null, excluded, null);
      }
      Preferences said = made.of(FactKind.PREFERENCES, 0);
      insert(
          """
          insert into user_preferences (user_id, equipment, minutes_available, body_weight_kg)
            values (?, ?, ?, ?)
          """,
          user,
          said.equipment() == null
              ? null
              : connection.createArrayOf("text", said.equipment().toArray()),
          said.minutesAvailable(),
          said.bodyWeightKg());
      return new Preferences(
          said.equipment(), said.minutesAvailable(), excluded, said.bodyWeightKg());
    }

    private CheckIn checkIn(long id) throws SQLException {
      CheckIn checkIn = made.of(FactKind.CHECK_IN, id);
      insert(
          """
          insert into check_ins (id, user_id, muscle_group, recovery, checked_in_at) values (?, ?, ?, ?, ?)
          """,
          id,
          user,
          checkIn.muscle().key(),
          checkIn.recovery(),
          instant(checkIn.at()));
      return checkIn;
    }

    private LoggedSet set(long id) throws SQLException {
      LoggedSet made = this.made.of(FactKind.SET, id);
      int on = random.nextInt(3);
      long custom = 0;
      if (on == 0 && !workouts.isEmpty()) {
        custom = workouts.get(0).ref().id();
      } else if (on == 1 && !deletedWorkouts.isEmpty()) {
        custom = deletedWorkouts.get(0);
      }
      LoggedSet set =
          new LoggedSet(
              id,
              made.performedAt(),
              exercise(),
              made.type(),
              made.reps(),
              made.weightKg(),
              made.durationSeconds(),
              made.rpe(),
              made.completed(),
              custom == 0 ? made.workoutId() : 0,
              custom);
      insert(
          """
          insert into workout_logs (id, user_id, performed_at, exercise_id, set_type, reps, weight_kg, rpe,
              completed, workout_id, custom_workout_id, duration_seconds)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          id,
          user,
          instant(set.performedAt()),
          set.exerciseId(),
          set.type().key(),
          set.reps(),
          Double.isNaN(set.weightKg()) ? null : set.weightKg(),
          Double.isNaN(set.rpe()) ? null : set.rpe(),
          set.completed(),
          set.workoutId() == 0 ? null : set.workoutId(),
          custom == 0 ? null : custom,
          set.durationSeconds() == 0 ? null : set.durationSeconds());
      return set;
    }

    private static OffsetDateTime instant(long millis) {
      return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }

    private void insert(String sql, Object... values) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
      }
    }
  }
}
