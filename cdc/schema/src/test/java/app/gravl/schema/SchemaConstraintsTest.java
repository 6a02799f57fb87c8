package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bad facts can't be stored, whoever writes them. Users 1 and 2 each have an exercise and a plan.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaConstraintsTest {

  private static final String CHECK = "23514";
  private static final String FOREIGN_KEY = "23503";
  private static final String UNIQUE = "23505";

  private final TestDatabase database = TestDatabase.migrated();

  SchemaConstraintsTest() {
    database.execute(
        "insert into users (id, time_zone) values (1, 'UTC'), (2, 'Europe/Berlin')",
        """
        insert into exercises (id, user_id, slug, name) values
          (1, null, 'squat', 'Squat'), (2, null, 'row', 'Row'),
          (20001, 1, 'mine', 'Mine'), (20002, 2, 'mine', 'Mine')
        """,
        "insert into workouts (id, slug, name) values (1, 'legs', 'Legs'), (2, 'back', 'Back')",
        "insert into custom_workouts (id, user_id, name) values (11, 1, 'A'), (12, 2, 'B')",
        """
        insert into custom_workout_exercises (id, user_id, custom_workout_id, exercise_id, position, sets, reps)
          values (21, 1, 11, 1, 1, 3, 5), (22, 2, 12, 1, 1, 3, 5)
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reps = -1",
        "reps = 10001",
        "weight_kg = 1000.001",
        "weight_kg = -501",
        "weight_kg = 'NaN'",
        "rpe = 10.01",
        "rpe = -1",
        "rpe = 'NaN'",
        "duration_seconds = -1",
        "duration_seconds = 86401",
        "set_number = 0",
        "set_type = 'cluster'",
        "source_type = 'guess'",
        "performed_at = 'infinity'",
        "performed_at = '-infinity'",
        "performed_at = '1969-12-31T23:59:59.999Z'",
        "performed_at = '2200-01-01Z'",
        "import_key = repeat('x', 201)",
        "workout_id = 1, custom_workout_id = 11"
      })
  void an_impossible_set_is_refused(String change) {
    refused(CHECK, log(1, 1), "update workout_logs set " + change);
  }

  @Test
  void a_set_of_a_custom_and_a_regular_workout_at_once_is_refused() {
    refused(
        CHECK,
        """
        insert into workout_logs (user_id, exercise_id, workout_id, custom_workout_id, performed_at, reps)
          values (1, 1, 1, 11, '2026-01-01Z', 5)
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exercise_id = 99",
        "exercise_id = 20002",
        "user_id = 99",
        "workout_id = 99",
        "swapped_from_id = 99",
        "custom_workout_id = 12",
        "custom_workout_exercise_id = 22",
        "user_id = 2, exercise_id = 20001"
      })
  void a_set_that_names_what_is_not_there_or_not_its_users_is_refused(String change) {
    refused(FOREIGN_KEY, log(1, 1), "update workout_logs set " + change);
  }

  @Test
  void an_own_exercise_is_for_its_user_only() {
    refused(FOREIGN_KEY, log(1, 20002));
    refused(FOREIGN_KEY, "insert into excluded_exercises values (1, 20002)");
    refused(FOREIGN_KEY, "update custom_workout_exercises set exercise_id = 20002 where id = 21");
    refused(
        FOREIGN_KEY,
        "insert into workout_exercises (workout_id, exercise_id, position, sets, reps)"
            + " values (1, 20001, 1, 3, 5)");
    accepted(log(1, 20001), "insert into excluded_exercises values (1, 20001), (2, 20002), (1, 1)");
  }

  @Test
  void an_exercise_never_changes_hands() {
    refused(CHECK, "update exercises set user_id = 2 where id = 20001");
    refused(CHECK, "update exercises set user_id = null where id = 20001");
    refused(CHECK, "update exercises set user_id = 1 where id = 1");
    accepted("update exercises set user_id = 1, name = 'Still mine' where id = 20001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "europe/berlin", "<+02>-2", "CEST", "", "localtime"})
  void a_time_zone_that_is_none_is_refused(String zone) {
    refused(FOREIGN_KEY, "insert into users (id, time_zone) values (9, '" + zone + "')");
  }

  @Test
  void every_time_zone_is_one_to_java_too_and_the_usual_ones_are_there() {
    String[] zones = database.text("select string_agg(name, ' ') from time_zones").split(" ");

    assertThat(zones).allSatisfy(zone -> assertThat(ZoneId.of(zone).getId()).isEqualTo(zone));
    assertThat(zones)
        .contains("UTC", "GMT", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Etc/GMT+5")
        .hasSizeGreaterThan(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (1, 'neck', 50, now())",
        "insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (1, 'chest', 101, now())",
        "insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (1, 'chest', 'NaN', now())",
        "insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (1, 'chest', 5, 'infinity')",
        "insert into exercise_muscles (exercise_id, muscle_group, activation) values (1, 'chest', 0)",
        "insert into exercise_muscles (exercise_id, muscle_group, activation) values (1, 'chest', 1.01)",
        "insert into exercise_muscles (exercise_id, muscle_group, activation) values (1, 'chest', 'NaN')",
        "insert into exercises (slug, name) values ('Bad Slug', 'x')",
        "insert into exercises (slug, name) values ('no-name', '')",
        "insert into exercises (slug, name, equipment) values ('x', 'x', 'anvil')",
        "insert into exercises (slug, name, movement_pattern) values ('x', 'x', 'dance')",
        "insert into user_preferences (user_id, equipment) values (1, '{barbell,anvil}')",
        "insert into user_preferences (user_id, equipment) values (1, '{null}')",
        "insert into user_preferences (user_id, minutes_available) values (1, 4)",
        "insert into workout_swaps (user_id, from_workout_id, for_date) values (1, 1, '2026-01-01')",
        """
        insert into workout_swaps (user_id, from_workout_id, to_workout_id, to_custom_workout_id, for_date)
          values (1, 1, 2, 11, '2026-01-01')""",
        """
        insert into workout_swaps (user_id, from_workout_id, to_workout_id, for_date)
          values (1, 1, 2, 'infinity')""",
        """
        insert into workout_swaps (user_id, from_workout_id, to_workout_id, for_date, swapped_at, reverted_at)
          values (1, 1, 2, '2026-01-01', '2026-01-02Z', '2026-01-01Z')""",
        """
        insert into muscle_group_recovery values
          (1, 'chest', 'NaN', 2.5, 20, now(), now(), 0, 0, 0, 0, 10, 1, 1, now())""",
        """
        insert into muscle_group_recovery values
          (1, 'chest', 1, 0, 20, now(), now(), 0, 0, 0, 0, 10, 1, 1, now())""",
        """
        insert into muscle_group_recovery values
          (1, 'chest', 1, 2.5, 'NaN', now(), now(), 0, 0, 0, 0, 10, 1, 1, now())""",
        """
        insert into muscle_group_recovery values
          (1, 'chest', 1, 2.5, 20, 'infinity', now(), 0, 0, 0, 0, 10, 1, 1, now())""",
        """
        insert into workout_recommendations values (1, now(), null, '[1,2,3,4]', null, 1, 1, 1, now())""",
        """
        insert into workout_recommendations values (1, now(), null, '{}', null, 1, 1, 1, now())"""
      })
  void what_no_fact_or_insight_can_be_is_refused(String insert) {
    refused(CHECK, insert);
  }

  @Test
  void what_must_be_unique_is() {
    refused(UNIQUE, "insert into exercises (slug, name) values ('squat', 'Again')");
    refused(UNIQUE, "insert into exercises (user_id, slug, name) values (1, 'mine', 'Again')");
    refused(
        UNIQUE,
        "insert into workout_logs (user_id, exercise_id, performed_at, reps, import_key)"
            + " values (1, 1, now(), 5, 'k'), (1, 1, now(), 5, 'k')");
    String swap =
        "insert into workout_swaps (user_id, from_workout_id, to_workout_id, for_date, reverted_at)"
            + " values (1, 1, 2, '2026-01-01', %s)";
    refused(UNIQUE, swap.formatted("null"), swap.formatted("null"));
    accepted(swap.formatted("now()"), swap.formatted("now()"), swap.formatted("null"));
  }

  @Test
  void deleting_a_custom_workout_keeps_its_sets() {
    database.execute(
        "insert into users (id, time_zone) values (3, 'UTC')",
        "insert into custom_workouts (id, user_id, name) values (13, 3, 'C')",
        "insert into custom_workout_exercises (id, user_id, custom_workout_id, exercise_id,"
            + " position, sets, reps) values (23, 3, 13, 1, 1, 3, 5)",
        "insert into workout_logs (user_id, exercise_id, custom_workout_id,"
            + " custom_workout_exercise_id, performed_at, reps) values (3, 1, 13, 23, now(), 5)",
        "delete from custom_workouts where id = 13");

    assertThat(
            database.text(
                "select concat(user_id, '/', custom_workout_id, '/', custom_workout_exercise_id)"
                    + " from workout_logs where user_id = 3"))
        .isEqualTo("3//");
  }

  private static String log(long user, long exercise) {
    return "insert into workout_logs (user_id, exercise_id, performed_at, reps) values (%d, %d, '2026-01-01Z', 5)"
        .formatted(user, exercise);
  }

  /** The last statement fails with the SQL state; nothing of them stays. */
  private void refused(String sqlState, String... statements) {
    assertThatThrownBy(() -> rolledBack(statements))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(sqlState));
  }

  private void accepted(String... statements) {
    assertThatCode(() -> rolledBack(statements)).doesNotThrowAnyException();
  }

  private void rolledBack(String... statements) throws SQLException {
    try (var connection = database.owner().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        for (String sql : statements) {
          statement.execute(sql);
        }
      } finally {
        connection.rollback();
      }
    }
  }
}
