package app.gravl.api.recovery;

import app.gravl.api.database.UserRows;
import app.gravl.model.Activations;
import app.gravl.model.Catalog;
import app.gravl.model.CheckIn;
import app.gravl.model.Exercise;
import app.gravl.model.LoggedSet;
import app.gravl.model.ModelConstants;
import app.gravl.model.MuscleGroup;
import app.gravl.model.Preferences;
import app.gravl.model.SetType;
import app.gravl.model.UserFacts;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user's muscle follows from, read in one statement and so from one snapshot.
 *
 * @param evaluated whether the stream has computed anything for this user yet
 * @param version the user's write version that these facts are of
 * @param catalogVersion likewise of the catalog
 * @param facts sets and this muscle's check-ins; no workouts, which recovery does not ask for
 * @param catalog the exercises of those sets, the user's own among them
 * @param exerciseNames by exercise id
 */
record StoredFacts(
    boolean evaluated,
    long version,
    long catalogVersion,
    UserFacts facts,
    Catalog catalog,
    Map<Long, String> exerciseNames) {

  // Columns as arrays: 150 days are some thousand sets, and one row of arrays is read faster.
  private static final String READ =
      """
      select r.user_id is not null as evaluated, v.write_version, c.version as catalog_version,
          b.body_weight_kg::float8 as body_weight_kg, s.*, e.*, a.*, k.*
      from (values (?::bigint, ?::text, ?::timestamptz, ?::timestamptz)) p (user_id, muscle, after, until)
      join users u on u.id = p.user_id
      join user_versions v on v.user_id = u.id
      cross join catalog_state c
      left join workout_recommendations r on r.user_id = u.id
      left join user_preferences b on b.user_id = u.id
      cross join lateral (
        select array_agg(l.id) as set_ids, array_agg(l.exercise_id) as set_exercises,
            array_agg((extract(epoch from l.performed_at) * 1000)::bigint) as set_times,
            array_agg(l.set_type) as set_types, array_agg(l.reps) as set_reps,
            array_agg(coalesce(l.weight_kg::float8, 'NaN')) as set_weights,
            array_agg(coalesce(l.duration_seconds, 0)) as set_seconds,
            array_agg(coalesce(l.rpe::float8, 'NaN')) as set_rpes, array_agg(l.completed::int) as set_completed
        from (select * from workout_logs l
              where l.user_id = p.user_id and l.performed_at > p.after and l.performed_at <= p.until
              order by l.performed_at, l.id) l) s
      cross join lateral (
        select array_agg(e.id) as exercise_ids, array_agg(e.name) as exercise_names,
            array_agg(e.equipment) as exercise_equipment, array_agg(e.assisted::int) as exercise_assisted,
            array_agg(coalesce(e.body_weight_share, 'NaN')) as exercise_shares
        from exercises e where e.id = any (s.set_exercises)) e
      cross join lateral (
        select array_agg(m.exercise_id) as activated_exercises, array_agg(m.muscle_group::text) as activated_muscles,
            array_agg(m.activation) as activations
        from exercise_muscles m where m.exercise_id = any (e.exercise_ids)) a
      cross join lateral (
        select array_agg(i.id) as check_in_ids, array_agg(i.recovery) as check_in_recoveries,
            array_agg((extract(epoch from i.checked_in_at) * 1000)::bigint) as check_in_times
        from check_ins i
        where i.user_id = p.user_id and i.muscle_group = p.muscle
          and i.checked_in_at > p.after and i.checked_in_at <= p.until) k
      """;

  /**
   * @param past how far back the model will be asked
   * @throws app.gravl.api.http.Problem unknown-user
   */
  static StoredFacts read(
      Connection connection, long userId, MuscleGroup muscle, Instant at, Duration past)
      throws SQLException {
    Instant after = at.minus(past).minusMillis(ModelConstants.COUNTING_WINDOW);
    return UserRows.one(connection, READ, row -> of(row, muscle), userId, muscle.key(), after, at);
  }

  private static StoredFacts of(ResultSet row, MuscleGroup muscle) throws SQLException {
    Long[] ids = longs(row, "exercise_ids");
    String[] names = texts(row, "exercise_names");
    Map<Long, String> namesById = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      namesById.put(ids[i], names[i]);
    }
    return new StoredFacts(
        row.getBoolean("evaluated"),
        row.getLong("write_version"),
        row.getLong("catalog_version"),
        new UserFacts(sets(row), checkIns(row, muscle), List.of(), Map.of(), preferences(row)),
        new Catalog(row.getLong("catalog_version"), exercises(row, ids), List.of()),
        namesById);
  }

  // The others say what may be recommended, and nothing of recovery.
  private static Preferences preferences(ResultSet row) throws SQLException {
    double bodyWeightKg = row.getDouble("body_weight_kg");
    return row.wasNull() ? Preferences.NONE : new Preferences(null, null, Set.of(), bodyWeightKg);
  }

  private static List<LoggedSet> sets(ResultSet row) throws SQLException {
    Long[] ids = longs(row, "set_ids");
    Long[] times = longs(row, "set_times");
    Long[] exercises = longs(row, "set_exercises");
    String[] types = texts(row, "set_types");
    Integer[] reps = integers(row, "set_reps");
    Double[] weights = doubles(row, "set_weights");
    Integer[] seconds = integers(row, "set_seconds");
    Double[] rpes = doubles(row, "set_rpes");
    Integer[] completed = integers(row, "set_completed");
    List<LoggedSet> sets = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      SetType type = SetType.ofKey(types[i]);
      // Which workout it was logged on says nothing about recovery.
      sets.add(
          new LoggedSet(
              ids[i],
              times[i],
              exercises[i],
              type,
              reps[i],
              weights[i],
              seconds[i],
              rpes[i],
              completed[i] == 1,
              0,
              0));
    }
    return sets;
  }

  private static List<CheckIn> checkIns(ResultSet row, MuscleGroup muscle) throws SQLException {
    Long[] ids = longs(row, "check_in_ids");
    Double[] recoveries = doubles(row, "check_in_recoveries");
    Long[] times = longs(row, "check_in_times");
    List<CheckIn> checkIns = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      checkIns.add(new CheckIn(ids[i], muscle, recoveries[i], times[i]));
    }
    return checkIns;
  }

  private static List<Exercise> exercises(ResultSet row, Long[] ids) throws SQLException {
    Long[] activated = longs(row, "activated_exercises");
    String[] muscles = texts(row, "activated_muscles");
    Double[] values = doubles(row, "activations");
    Map<Long, Map<MuscleGroup, Double>> byExercise = new HashMap<>();
    for (int i = 0; i < activated.length; i++) {
      byExercise
          .computeIfAbsent(activated[i], id -> new EnumMap<>(MuscleGroup.class))
          .put(MuscleGroup.ofKey(muscles[i]), values[i]);
    }
    String[] equipment = texts(row, "exercise_equipment");
    Integer[] assisted = integers(row, "exercise_assisted");
    Double[] shares = doubles(row, "exercise_shares");
    List<Exercise> exercises = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      boolean takesOff = assisted[i] == 1;
      exercises.add(
          new Exercise(
              ids[i],
              equipment[i],
              Double.isNaN(shares[i])
                  ? Exercise.defaultBodyWeightShare(equipment[i], takesOff)
                  : shares[i],
              takesOff,
              Activations.of(byExercise.getOrDefault(ids[i], Map.of()))));
    }
    return exercises;
  }

  private static Long[] longs(ResultSet row, String column) throws SQLException {
    return array(row, column) instanceof Long[] values ? values : new Long[0];
  }

  private static Integer[] integers(ResultSet row, String column) throws SQLException {
    return array(row, column) instanceof Integer[] values ? values : new Integer[0];
  }

  private static Double[] doubles(ResultSet row, String column) throws SQLException {
    return array(row, column) instanceof Double[] values ? values : new Double[0];
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return array(row, column) instanceof String[] values ? values : new String[0];
  }

  // Null where nothing was there to aggregate.
  private static @Nullable Object array(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? null : array.getArray();
  }
}
