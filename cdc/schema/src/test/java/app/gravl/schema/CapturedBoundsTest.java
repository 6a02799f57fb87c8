package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that is captured can grow beyond what a record takes, or hold an instant or number that
 * no program can read. A new column of such a type must be named here with values beyond its bound,
 * or this fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapturedBoundsTest {

  private static final String LONG_TEXT = "repeat('x', 20001)";

  /** Instants that Java or JavaScript can't read, or that nobody can have meant. */
  private static final String NO_INSTANT =
      "'infinity' | '-infinity' | '0044-03-15 BC' | '294276-12-31'";

  /** By table.column: SQL expressions that must be refused, separated by bars. */
  private static final Map<String, String> BEYOND = new TreeMap<>();

  static {
    BEYOND.put("users.time_zone", LONG_TEXT);
    BEYOND.put("users.display_name", LONG_TEXT);
    BEYOND.put("users.created_at", NO_INSTANT);
    BEYOND.put("user_preferences.equipment", "array_fill('barbell'::text, array[10001])");
    BEYOND.put("user_preferences.body_weight_kg", "'NaN' | 'Infinity' | 500.001 | 19.999");
    BEYOND.put("user_exercises.equipment", LONG_TEXT);
    BEYOND.put("user_exercises.body_weight_share", "'NaN' | 'Infinity' | 1.01 | -0.01");
    BEYOND.put("user_exercises.activations", "jsonb_build_object('x', repeat('x', 20000))");
    BEYOND.put("custom_workouts.name", LONG_TEXT);
    BEYOND.put("custom_workouts.created_at", NO_INSTANT);
    BEYOND.put("custom_workouts.deleted_at", NO_INSTANT);
    BEYOND.put("workout_logs.source_type", LONG_TEXT);
    BEYOND.put("workout_logs.set_type", LONG_TEXT);
    BEYOND.put("workout_logs.import_key", LONG_TEXT);
    BEYOND.put("workout_logs.performed_at", NO_INSTANT);
    BEYOND.put("workout_logs.created_at", NO_INSTANT);
    BEYOND.put("workout_logs.weight_kg", "'NaN' | 'Infinity' | 1000.001 | -500.001");
    BEYOND.put("workout_logs.rpe", "'NaN' | 'Infinity' | 10.01 | -0.01");
    BEYOND.put("check_ins.muscle_group", LONG_TEXT + " | 'neck'");
    BEYOND.put("check_ins.recovery", "'NaN' | 'Infinity' | 100.1 | -1");
    BEYOND.put("check_ins.checked_in_at", NO_INSTANT);
    BEYOND.put("check_ins.created_at", NO_INSTANT);
    BEYOND.put("exercises.slug", LONG_TEXT);
    BEYOND.put("exercises.name", LONG_TEXT);
    BEYOND.put("exercises.equipment", LONG_TEXT);
    BEYOND.put("exercises.movement_pattern", LONG_TEXT);
    BEYOND.put("exercises.body_weight_share", "'NaN' | 'Infinity' | 1.01 | -0.01");
    BEYOND.put(
        "exercises.aliases",
        "array[repeat('x', 20001)] | array_fill(''::text, array[20001])"
            + " | array_fill(null::text, array[20001])");
    BEYOND.put("exercises.created_at", NO_INSTANT);
    BEYOND.put("exercise_muscles.muscle_group", LONG_TEXT + " | 'neck'");
    BEYOND.put("exercise_muscles.activation", "'NaN' | 'Infinity' | 1.01 | 0");
    BEYOND.put("workouts.slug", LONG_TEXT);
    BEYOND.put("workouts.name", LONG_TEXT);
    BEYOND.put("workouts.description", LONG_TEXT);
    BEYOND.put("workouts.created_at", NO_INSTANT);
    BEYOND.put("cdc_heartbeat.beat_at", NO_INSTANT);
    BEYOND.put("user_versions.traceparent", LONG_TEXT);
    BEYOND.put("cdc_signal.id", LONG_TEXT);
    BEYOND.put("cdc_signal.type", LONG_TEXT);
    BEYOND.put("cdc_signal.data", LONG_TEXT);
  }

  private final TestDatabase database = TestDatabase.migrated();

  CapturedBoundsTest() {
    database.execute(
        "insert into users (id, time_zone) values (1, 'UTC')",
        "insert into exercises (id, slug, name) values (1, 'squat', 'Squat')",
        "insert into exercises (id, user_id, slug, name) values (20001, 1, 'mine', 'Mine')",
        "insert into exercise_muscles (exercise_id, muscle_group, activation) values (1, 'chest', 1)",
        "insert into workouts (id, slug, name) values (1, 'legs', 'Legs')",
        "insert into custom_workouts (id, user_id, name) values (1, 1, 'Mine')",
        "insert into workout_logs (user_id, exercise_id, performed_at, reps) values (1, 1, now(), 5)",
        "insert into check_ins (user_id, muscle_group, recovery, checked_in_at)"
            + " values (1, 'chest', 5, now())",
        "insert into user_preferences (user_id) values (1)",
        "insert into cdc_signal (id, type) values ('1', 'log')");
  }

  static String[] columns() {
    return BEYOND.keySet().toArray(new String[0]);
  }

  @Test
  void every_captured_column_whose_type_has_no_bound_of_its_own_is_listed() {
    String unbounded =
        database.text(
            """
            select string_agg(p.tablename || '.' || a.attname, ' ')
            from pg_publication_tables p
              join pg_attribute a on a.attrelid = format('%I.%I', p.schemaname, p.tablename)::regclass
                and a.attname = any (p.attnames)
              join pg_type t on t.oid = a.atttypid
              left join pg_type base on base.oid = t.typbasetype
            where p.pubname = 'gravl'
              and coalesce(base.typname, t.typname) not in ('int2', 'int4', 'int8', 'bool', 'xid8')
            """);
    assertThat(new TreeSet<>(Arrays.asList(unbounded.split(" ")))).isEqualTo(BEYOND.keySet());
  }

  @ParameterizedTest
  @MethodSource("columns")
  void what_is_beyond_its_bound_is_refused(String column) {
    String[] named = column.split("\\.");
    for (String value : BEYOND.get(column).split(" \\| ")) {
      // Keys and triggers of other tables aside, so that only the column itself can refuse.
      assertThatThrownBy(
              () -> {
                try (var connection = database.owner().getConnection();
                    Statement statement = connection.createStatement()) {
                  connection.setAutoCommit(false);
                  assertThat(statement.executeUpdate(update(named[0], named[1], value)))
                      .isPositive();
                  connection.commit();
                }
              })
          .as("%s = %s", column, value)
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> assertThat(e.getSQLState()).isIn("23514", "23503", "22003", "22008"));
    }
  }

  private static String update(String table, String column, String value) {
    return "update %s set %s = %s".formatted(table, column, value);
  }

  /** A row as large as it can be, twice (before and after), in the widest form of its letters. */
  @Test
  void the_largest_row_of_the_largest_tables_is_far_below_what_kafka_takes() {
    database.execute(
        "update user_preferences set equipment = array_fill('medicine_ball'::text, array[10000])",
        "update exercises set name = repeat(chr(1), 200),"
            + " aliases = array[repeat(chr(1), 19999)] where id = 1");
    for (String table : new String[] {"user_preferences", "exercises"}) {
      assertThat(database.number("select max(length(to_jsonb(t)::text)) from " + table + " t"))
          .as(table)
          .isLessThan(400_000);
    }
  }
}
