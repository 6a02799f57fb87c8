package app.gravl.api.recovery;

import app.gravl.api.consistency.Insight;
import app.gravl.api.database.Database;
import app.gravl.api.database.Sql;
import app.gravl.api.database.UserRows;
import app.gravl.model.ModelConstants;
import app.gravl.model.MuscleGroup;
import app.gravl.model.RecoveryCurve;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One muscle, and why it stands where it stands.
 *
 * @param notFatiguedAt when it passes the recovery from which on workouts for it are recommended
 * @param freshAt when it is fresh; both null where that is so already
 * @param checkIn the latest check-in, JSON; it covers all sets before it
 * @param loadedBy the sets that count for it now, JSON array, newest first
 * @param curve its recovery over the next 7 days of rest
 */
record MuscleExplanation(
    Instant at,
    long version,
    @JsonUnwrapped MuscleRecovery muscle,
    @Nullable Instant notFatiguedAt,
    @Nullable Instant freshAt,
    @JsonRawValue @Nullable String checkIn,
    @JsonRawValue String loadedBy,
    List<Point> curve) {

  /** Recovery in percent at an instant to come. */
  record Point(Instant at, double recovery) {}

  private static final Duration CURVE = Duration.ofDays(7);
  private static final Duration CURVE_STEP = Duration.ofHours(3);

  private static final String READ =
      """
      select r.version, m.muscle_group, m.fatigue, m.capacity, m.half_life_hours, m.as_of, m.last_trained_at,
          m.sets_7d, m.direct_sets_7d, m.volume_kg_7d, m.sessions_7d, m.target_sets,
          calculate_recovery_score(m.fatigue, m.capacity, m.half_life_hours, m.as_of, p.at) as recovery,
          case when c.id is not null then json_build_object(
            'recovery', c.recovery,
            'checkedInAt', to_char(c.checked_in_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text
          end as check_in,
          (select coalesce(json_agg(json_strip_nulls(json_build_object(
              'logId', l.id, 'exerciseId', l.exercise_id, 'exerciseName', e.name,
              'performedAt', to_char(l.performed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'type', l.set_type, 'reps', l.reps, 'weightKg', trim_scale(l.weight_kg), 'rpe', trim_scale(l.rpe),
              'activation', a.activation)) order by l.performed_at desc, l.id desc), '[]')::text
            from workout_logs l
            join exercise_muscles a on a.exercise_id = l.exercise_id and a.muscle_group = m.muscle_group
            join exercises e on e.id = l.exercise_id
            where l.user_id = u.id and l.completed and l.reps >= 1
              and l.performed_at >= m.as_of - interval '30 days' and l.performed_at <= m.as_of
              and (c.id is null or l.performed_at > c.checked_in_at)) as loaded_by
      from (values (?::bigint, ?::text, ?::timestamptz)) p (user_id, muscle, at)
      join users u on u.id = p.user_id
      left join workout_recommendations r on r.user_id = u.id
      left join muscle_group_recovery m on m.user_id = r.user_id and m.muscle_group = p.muscle
      left join lateral (
        select c.id, c.recovery, c.checked_in_at from check_ins c
        where c.user_id = u.id and c.muscle_group = p.muscle and c.checked_in_at <= p.at
        order by c.checked_in_at desc, c.id desc limit 1) c on true
      """;

  static Insight read(Database database, long userId, MuscleGroup muscle, Instant at)
      throws SQLException {
    return database.read(
        connection ->
            UserRows.one(connection, READ, row -> insight(row, at), userId, muscle.key(), at));
  }

  private static Insight insight(ResultSet row, Instant at) throws SQLException {
    long version = row.getLong("version");
    return version == 0 ? Insight.NOT_EVALUATED : new Insight(version, of(row, version, at));
  }

  private static MuscleExplanation of(ResultSet row, long version, Instant at) throws SQLException {
    MuscleRecovery muscle = MuscleRecovery.read(row, at);
    Instant asOf = Sql.instant(row, "as_of");
    return new MuscleExplanation(
        at,
        version,
        muscle,
        reaches(muscle, asOf, at, ModelConstants.FATIGUED_UP_TO),
        reaches(muscle, asOf, at, ModelConstants.FRESH_FROM),
        row.getString("check_in"),
        row.getString("loaded_by"),
        curve(muscle, asOf, at));
  }

  private static @Nullable Instant reaches(
      MuscleRecovery muscle, @Nullable Instant asOf, Instant at, double percent) {
    double hours =
        RecoveryCurve.hoursToReach(
            percent,
            RecoveryCurve.fatigueAt(
                muscle.fatigue(), muscle.halfLifeHours(), millis(asOf), at.toEpochMilli()),
            muscle.capacity(),
            muscle.halfLifeHours());
    return hours == 0 ? null : at.plusMillis((long) Math.ceil(hours * ModelConstants.HOUR));
  }

  private static List<Point> curve(MuscleRecovery muscle, @Nullable Instant asOf, Instant at) {
    return LongStream.rangeClosed(0, CURVE.dividedBy(CURVE_STEP))
        .mapToObj(step -> at.plus(CURVE_STEP.multipliedBy(step)))
        .map(
            then ->
                new Point(
                    then,
                    RecoveryCurve.recovery(
                        muscle.fatigue(),
                        muscle.capacity(),
                        muscle.halfLifeHours(),
                        millis(asOf),
                        then.toEpochMilli())))
        .toList();
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }
}
