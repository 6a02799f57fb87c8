package app.gravl.api.preferences;

import app.gravl.api.catalog.Exercises;
import app.gravl.api.consistency.ConsistencyToken;
import app.gravl.api.database.Sql;
import app.gravl.api.database.UserRows;
import app.gravl.api.http.FieldErrors;
import app.gravl.api.http.Fields;
import app.gravl.api.http.Problem;
import app.gravl.catalog.Vocabulary;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What recommendations have to respect.
 *
 * @param equipment at hand; null: everything
 * @param minutesAvailable null: as many as it takes
 * @param bodyWeightKg what exercises move that lift the body; null: not told
 * @param excludedExerciseIds never to be recommended
 */
record Preferences(
    @Nullable List<String> equipment,
    @Nullable Integer minutesAvailable,
    @Nullable BigDecimal bodyWeightKg,
    List<Long> excludedExerciseIds) {

  private static final int MAX_EXCLUDED = 1_000;

  private static final String READ =
      """
      select p.equipment, p.minutes_available, p.body_weight_kg,
        array(select exercise_id from excluded_exercises x where x.user_id = u.id order by 1) as excluded
      from users u left join user_preferences p on p.user_id = u.id
      where u.id = ?
      """;

  private static final String UPSERT =
      """
      insert into user_preferences (user_id, equipment, minutes_available, body_weight_kg)
      select id, ?::text[], ?, ? from users where id = ?
      on conflict (user_id) do update
        set equipment = excluded.equipment, minutes_available = excluded.minutes_available,
          body_weight_kg = excluded.body_weight_kg
      """;

  private static final String INCLUDE =
      """
      delete from excluded_exercises where user_id = ? and exercise_id <> all (?::bigint[])
      """;

  private static final String EXCLUDE =
      """
      insert into excluded_exercises (user_id, exercise_id) select ?, unnest(?::bigint[])
      on conflict do nothing
      """;

  static Preferences read(Fields fields) {
    return new Preferences(
        fields.texts("equipment", Vocabulary.EQUIPMENT.size(), Vocabulary.EQUIPMENT),
        fields.integer("minutesAvailable", 5, 600),
        fields.decimal("bodyWeightKg", 20, 500, 3),
        fields.ids("excludedExerciseIds", MAX_EXCLUDED).stream().distinct().toList());
  }

  static Preferences of(Connection connection, long userId) throws SQLException {
    return UserRows.one(connection, READ, Preferences::row, userId);
  }

  ConsistencyToken store(Connection connection, long userId) throws SQLException {
    Sql.Array excluded = new Sql.Array("bigint", excludedExerciseIds);
    if (Sql.update(
            connection,
            UPSERT,
            equipment == null
                ? null
                : new Sql.Array("text", equipment.stream().distinct().toList()),
            minutesAvailable,
            bodyWeightKg,
            userId)
        == 0) {
      throw Problem.unknownUser();
    }
    check(Exercises.unknown(connection, userId, excludedExerciseIds));
    Sql.update(connection, INCLUDE, userId, excluded);
    Sql.update(connection, EXCLUDE, userId, excluded);
    return ConsistencyToken.ofTransaction(connection, userId);
  }

  private void check(Set<Long> unknown) {
    FieldErrors errors = new FieldErrors();
    for (int i = 0; i < excludedExerciseIds.size(); i++) {
      if (unknown.contains(excludedExerciseIds.get(i))) {
        errors.value(
            "/excludedExerciseIds/" + i, "there is no exercise " + excludedExerciseIds.get(i));
      }
    }
    errors.check();
  }

  private static Preferences row(ResultSet row) throws SQLException {
    java.sql.Array equipment = row.getArray("equipment");
    return new Preferences(
        equipment == null ? null : Arrays.asList((String[]) equipment.getArray()),
        Sql.integer(row, "minutes_available"),
        Sql.plain(row, "body_weight_kg"),
        Arrays.asList((Long[]) row.getArray("excluded").getArray()));
  }
}
