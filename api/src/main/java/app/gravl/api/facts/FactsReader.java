package app.gravl.api.facts;

import app.gravl.api.database.UserRows;
import app.gravl.model.ModelConstants;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads all facts of a user in one statement, and by which parameters the insights are made that
 * the user is served: a deployment of others reaches everybody at their turn. The catalog comes
 * along where it is another than the one that was read last, which is kept: all of it is of one
 * moment all the same.
 */
public final class FactsReader {

  // Columns as arrays: 150 days are some thousand sets, and one row of arrays is read faster.
  private static final String READ =
      """
      select r.user_id is not null as evaluated, v.write_version, c.version as catalog_version,
          c.bumped_by::text::bigint as catalog_bump, u.time_zone,
          b.equipment, b.minutes_available, b.body_weight_kg::float8 as body_weight_kg,
          array(select x.exercise_id from excluded_exercises x where x.user_id = u.id) as excluded,
          s.*, k.*, cw.*, o.*, om.*, e.*, em.*, w.*, mp.*
      from (values (?::bigint, ?::timestamptz, ?::bigint, ?::bigint)) p (user_id, after, known_catalog, known_bump)
      join users u on u.id = p.user_id
      join user_versions v on v.user_id = u.id
      cross join catalog_state c
      cross join lateral (
        select c.version <> p.known_catalog or c.bumped_by::text::bigint <> p.known_bump as is_new) n
      left join workout_recommendations r on r.user_id = u.id
      left join user_preferences b on b.user_id = u.id
      cross join lateral (
        select array_agg(l.id) as set_ids, array_agg(l.exercise_id) as set_exercises,
            array_agg((extract(epoch from l.performed_at) * 1000)::bigint) as set_times,
            array_agg(l.set_type) as set_types, array_agg(l.reps) as set_reps,
            array_agg(coalesce(l.weight_kg::float8, 'NaN')) as set_weights,
            array_agg(coalesce(l.duration_seconds, 0)) as set_seconds,
            array_agg(coalesce(l.rpe::float8, 'NaN')) as set_rpes, array_agg(l.completed::int) as set_completed,
            array_agg(coalesce(l.workout_id, 0)) as set_workouts,
            array_agg(coalesce(l.custom_workout_id, 0)) as set_custom_workouts
        from (select * from workout_logs l where l.user_id = p.user_id and l.performed_at > p.after
              order by l.performed_at, l.id) l) s
      cross join lateral (
        select array_agg(i.id) as check_in_ids, array_agg(i.muscle_group::text) as check_in_muscles,
            array_agg(i.recovery) as check_in_recoveries,
            array_agg((extract(epoch from i.checked_in_at) * 1000)::bigint) as check_in_times
        from check_ins i where i.user_id = p.user_id and i.checked_in_at > p.after) k
      cross join lateral (
        select array_agg(x.id order by x.id, x.position) as custom_ids,
            array_agg(x.name order by x.id, x.position) as custom_names,
            array_agg(x.exercise_id order by x.id, x.position) as custom_exercises,
            array_agg(x.sets order by x.id, x.position) as custom_sets,
            array_agg(x.reps order by x.id, x.position) as custom_reps
        from (select t.id, t.name, x.position, x.exercise_id, x.sets, x.reps
              from custom_workouts t
              join custom_workout_exercises x on x.user_id = t.user_id and x.custom_workout_id = t.id
              where t.user_id = p.user_id and t.deleted_at is null) x) cw
      cross join lateral (
        select array_agg(e.id) as own_ids, array_agg(e.name) as own_names, array_agg(e.equipment) as own_equipment,
            array_agg(e.assisted::int) as own_assisted,
            array_agg(coalesce(e.body_weight_share, 'NaN')) as own_shares
        from exercises e where e.user_id = p.user_id) o
      cross join lateral (
        select array_agg(m.exercise_id) as own_activated, array_agg(m.muscle_group::text) as own_muscles,
            array_agg(m.activation) as own_activations
        from exercise_muscles m where m.exercise_id = any (o.own_ids)) om
      cross join lateral (
        select array_agg(e.id) as catalog_ids, array_agg(e.name) as catalog_names,
            array_agg(e.equipment) as catalog_equipment, array_agg(e.assisted::int) as catalog_assisted,
            array_agg(coalesce(e.body_weight_share, 'NaN')) as catalog_shares
        from exercises e where e.user_id is null and n.is_new) e
      cross join lateral (
        select array_agg(m.exercise_id) as catalog_activated, array_agg(m.muscle_group::text) as catalog_muscles,
            array_agg(m.activation) as catalog_activations
        from exercise_muscles m where m.user_id is null and n.is_new) em
      cross join lateral (
        select array_agg(x.id order by x.id, x.position) as workout_ids,
            array_agg(x.name order by x.id, x.position) as workout_names,
            array_agg(x.exercise_id order by x.id, x.position) as workout_exercises,
            array_agg(x.sets order by x.id, x.position) as workout_sets,
            array_agg(x.reps order by x.id, x.position) as workout_reps
        from (select t.id, t.name, x.position, x.exercise_id, x.sets, x.reps
              from workouts t join workout_exercises x on x.workout_id = t.id
              where n.is_new) x) w
      cross join lateral (
        select coalesce(m.id, f.id) as parameters_id,
            array(select p.key from jsonb_each(coalesce(m.parameters, f.parameters)) p) as parameter_keys,
            array(select p.value::float8 from jsonb_each(coalesce(m.parameters, f.parameters)) p) as parameter_values
        from parameters_in_force f left join model_parameters m on m.id = r.parameters_id) mp
      """;

  private static final long NONE = 0;

  private final AtomicReference<@Nullable StoredCatalog> latest = new AtomicReference<>();

  /**
   * @param at the first instant that the model will be asked of; sets and check-ins that can't
   *     count then, nor later, are left out
   * @throws app.gravl.api.http.Problem unknown-user
   */
  public StoredFacts read(Connection connection, long userId, Instant at) throws SQLException {
    StoredCatalog known = latest.get();
    StoredFacts facts =
        UserRows.one(
            connection,
            READ,
            row -> of(row, known),
            userId,
            at.minus(Duration.ofMillis(ModelConstants.COUNTING_WINDOW)),
            known == null ? NONE : known.version(),
            known == null ? NONE : known.bumpedBy());
    latest.set(facts.catalog());
    return facts;
  }

  private static StoredFacts of(ResultSet row, @Nullable StoredCatalog known) throws SQLException {
    long version = row.getLong("catalog_version");
    long bumpedBy = row.getLong("catalog_bump");
    return new StoredFacts(
        row.getBoolean("evaluated"),
        row.getLong("write_version"),
        ZoneId.of(row.getString("time_zone")),
        FactRows.facts(row),
        row.getInt("parameters_id"),
        FactRows.parameters(row),
        known != null && known.version() == version && known.bumpedBy() == bumpedBy
            ? known
            : CatalogRows.catalog(row, version, bumpedBy),
        CatalogRows.names(row, "own"));
  }
}
