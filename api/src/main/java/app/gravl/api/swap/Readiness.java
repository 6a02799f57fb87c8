package app.gravl.api.swap;

import app.gravl.api.database.Sql;
import app.gravl.api.http.Problem;
import app.gravl.model.MuscleGroup;
import app.gravl.model.RecoveryCurve;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a user's muscles stand, and what the preferences allow.
 *
 * @param version of the insights; 0 where nothing is computed yet
 * @param equipment at hand; null: everything
 */
record Readiness(
    long version,
    ZoneId zone,
    @Nullable Set<String> equipment,
    @Nullable Integer minutesAvailable,
    Set<Long> excluded,
    Map<MuscleGroup, Muscle> muscles) {

  /** As of the latest set or check-in; null where there is none that counts. */
  record Muscle(double fatigue, double capacity, double halfLifeHours, @Nullable Long asOf) {

    double recovery(Instant at) {
      return RecoveryCurve.recovery(fatigue, capacity, halfLifeHours, asOf, at.toEpochMilli());
    }

    String status(Instant at) {
      return RecoveryCurve.status(recovery(at), RecoveryCurve.untrained(asOf, at.toEpochMilli()))
          .key();
    }
  }

  private static final String READ =
      """
      select u.time_zone, r.version, p.equipment, p.minutes_available,
        array(select exercise_id from excluded_exercises x where x.user_id = u.id) as excluded,
        m.muscle_group, m.fatigue, m.capacity, m.half_life_hours, m.as_of
      from users u
      left join user_preferences p on p.user_id = u.id
      left join workout_recommendations r on r.user_id = u.id
      left join muscle_group_recovery m on m.user_id = r.user_id
      where u.id = ?
      """;

  static Readiness read(Connection connection, long userId) throws SQLException {
    Map<MuscleGroup, Muscle> muscles = new EnumMap<>(MuscleGroup.class);
    List<Readiness> rows =
        Sql.list(
            connection,
            READ,
            row -> {
              if (row.getString("muscle_group") != null) {
                muscles.put(MuscleGroup.ofKey(row.getString("muscle_group")), muscle(row));
              }
              return of(row, muscles);
            },
            userId);
    if (rows.isEmpty()) {
      throw Problem.unknownUser();
    }
    return rows.get(0);
  }

  private static Readiness of(ResultSet row, Map<MuscleGroup, Muscle> muscles) throws SQLException {
    java.sql.Array equipment = row.getArray("equipment");
    return new Readiness(
        row.getLong("version"),
        ZoneId.of(row.getString("time_zone")),
        equipment == null ? null : Set.of((String[]) equipment.getArray()),
        Sql.integer(row, "minutes_available"),
        Set.copyOf(Arrays.asList((Long[]) row.getArray("excluded").getArray())),
        muscles);
  }

  private static Muscle muscle(ResultSet row) throws SQLException {
    Instant asOf = Sql.instant(row, "as_of");
    return new Muscle(
        row.getDouble("fatigue"),
        row.getDouble("capacity"),
        row.getDouble("half_life_hours"),
        asOf == null ? null : asOf.toEpochMilli());
  }
}
