package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version that read-your-writes rests on. */
class UserVersionsTest {

  private final TestDatabase database = TestDatabase.migrated();

  UserVersionsTest() {
    database.execute(
        "insert into users (id, time_zone) select id, 'UTC' from generate_series(1, 100) id",
        "insert into exercises (id, slug, name) values (1, 'squat', 'Squat'), (2, 'row', 'Row')");
  }

  @Test
  void a_new_user_starts_at_one() {
    assertThat(database.number("select sum(write_version) from user_versions")).isEqualTo(100);
  }

  /** What the stream still brings of the former one is older than anything of the new one. */
  @Test
  void a_user_who_is_made_again_goes_on_above_the_former_one() {
    logs("1", 20);
    logs("1", 20);

    database.execute(
        "delete from users where id <= 2", "insert into users (id, time_zone) values (1, 'UTC')");

    assertThat(version(1)).isEqualTo(4);

    logs("1", 1);
    database.execute(
        "delete from users where id = 1", "insert into users (id, time_zone) values (1, 'UTC')");

    assertThat(version(1)).isEqualTo(6);
  }

  @Test
  void a_statement_bumps_once_whatever_its_rows() {
    logs("1", 20);
    assertThat(version(1)).isEqualTo(2);

    database.execute("update workout_logs set reps = reps + 1 where user_id = 1");
    assertThat(version(1)).isEqualTo(3);

    database.execute("delete from workout_logs where user_id = 1");
    assertThat(version(1)).isEqualTo(4);
    assertThat(version(2)).isEqualTo(1);
  }

  @Test
  void a_bump_carries_the_trace_of_its_transaction_and_of_no_other() throws Exception {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    try (Connection writer = database.owner().getConnection();
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("select set_config('gravl.traceparent', '" + trace + "', true)");
      statement.execute(
          "insert into workout_logs (user_id, exercise_id, performed_at, reps) values (1, 1, now(), 5)");
      writer.commit();
      assertThat(traceparent(1)).isEqualTo(trace);
      assertThat(traceparent(2)).isNull();

      statement.execute(
          "insert into workout_logs (user_id, exercise_id, performed_at, reps) values (1, 1, now(), 5)");
      writer.commit();
      assertThat(traceparent(1)).as("this one is not traced").isNull();

      statement.execute("set gravl.traceparent = '" + "x".repeat(1_000) + "'");
      statement.execute("update workout_logs set reps = 6 where user_id = 1");
      writer.commit();
      assertThat(traceparent(1)).as("nobody's write fails for it").hasSize(60);
    }
  }

  private String traceparent(long user) {
    return database.text("select traceparent from user_versions where user_id = " + user);
  }

  @Test
  void a_statement_without_rows_bumps_nobody() {
    database.execute(
        "update workout_logs set reps = 1 where user_id = 1",
        "delete from workout_logs where user_id = 1");

    assertThat(version(1)).isEqualTo(1);
  }

  @Test
  void a_bulk_statement_bumps_each_of_its_users_once() {
    logs("generate_series(1, 50)", 3);

    assertThat(database.number("select count(*) from user_versions where write_version = 2"))
        .isEqualTo(50);
    assertThat(database.number("select count(*) from user_versions where write_version = 1"))
        .isEqualTo(50);
  }

  @Test
  void a_transaction_bumps_each_of_its_users_once_whatever_its_statements() {
    database.executeTogether(
        insertLogs("1", 3),
        "update workout_logs set reps = reps + 1 where user_id = 1",
        "insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (1, 'chest', 50, now())",
        insertLogs("generate_series(1, 3)", 1),
        "delete from workout_logs where user_id = 2");

    assertThat(version(1)).isEqualTo(2);
    assertThat(version(2)).isEqualTo(2);
    assertThat(version(3)).isEqualTo(2);
    assertThat(version(4)).isEqualTo(1);
    assertThat(unsettled()).isZero();
  }

  /** The first statement already tells the transaction its version; only its end settles it. */
  @Test
  void a_bump_is_settled_by_the_end_of_its_transaction() throws Exception {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(insertLogs("1", 1));
      try (ResultSet own =
          statement.executeQuery(
              "select write_version, settled from user_versions where user_id = 1")) {
        own.next();
        assertThat(own.getLong("write_version")).isEqualTo(2);
        assertThat(own.getBoolean("settled")).isFalse();
      }
      connection.commit();
    }
    assertThat(version(1)).isEqualTo(2);
    assertThat(unsettled()).isZero();
  }

  @Test
  void what_a_savepoint_takes_back_does_not_hold_up_the_rest() {
    database.executeTogether(
        "savepoint before",
        insertLogs("1", 1),
        "rollback to savepoint before",
        insertLogs("2", 1),
        "savepoint later",
        insertLogs("1", 1),
        "release savepoint later");

    assertThat(version(1)).isEqualTo(2);
    assertThat(version(2)).isEqualTo(2);
    assertThat(unsettled()).isZero();
  }

  @Test
  void a_user_who_is_made_with_all_their_facts_in_one_transaction_is_at_one() {
    database.executeTogether(
        "insert into users (id, time_zone) values (200, 'UTC'), (201, 'UTC')",
        insertLogs("200", 2),
        insertLogs("201", 2),
        "delete from users where id = 201");

    assertThat(version(200)).isEqualTo(1);
    assertThat(database.number("select count(*) from user_versions where user_id = 201")).isZero();
    assertThat(unsettled()).isZero();
  }

  /** Who settles early gets a second version for what follows. */
  @Test
  void constraints_that_are_checked_at_once_settle_at_once() {
    database.executeTogether(
        "set constraints all immediate", insertLogs("1", 1), insertLogs("1", 1));

    assertThat(version(1)).isEqualTo(3);
    assertThat(unsettled()).isZero();
  }

  @Test
  void a_row_that_changes_its_user_bumps_both() {
    logs("1", 1);

    database.execute("update workout_logs set user_id = 2");

    assertThat(version(1)).isEqualTo(3);
    assertThat(version(2)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (1, 'chest', 50, now())",
        "insert into user_preferences (user_id) values (1)",
        "insert into excluded_exercises values (1, 1)",
        "insert into custom_workouts (user_id, name) values (1, 'Mine')",
        "insert into exercises (user_id, slug, name) values (1, 'mine', 'Mine')",
        """
        insert into user_preferences (user_id) values (1)
          on conflict (user_id) do update set minutes_available = 30"""
      })
  void every_fact_bumps_once(String statement) {
    database.execute(statement);

    assertThat(version(1)).isEqualTo(2);
    assertThat(database.number("select max(write_version) from user_versions where user_id > 1"))
        .isEqualTo(1);
  }

  @Test
  void a_new_name_or_time_zone_is_no_new_fact() {
    database.execute(
        "update users set display_name = 'Ada', time_zone = 'Europe/Berlin' where id = 1");

    assertThat(version(1)).isEqualTo(1);
  }

  @Test
  void a_second_writer_of_a_user_waits_and_versions_are_in_commit_order() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connection first = database.owner().getConnection();
        Statement statement = first.createStatement()) {
      first.setAutoCommit(false);
      statement.execute(insertLogs("1", 1));
      Future<?> second = other.submit(() -> logs("1", 1));
      Awaitility.await().until(() -> database.waitingForLocks() == 1);
      assertThat(version(1)).isEqualTo(1);

      first.commit();
      second.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);

      assertThat(version(1)).isEqualTo(3);
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void statements_over_many_users_at_once_neither_deadlock_nor_lose_a_bump() throws Exception {
    int writers = 8;
    int rounds = 25;
    database.execute(
        "insert into user_preferences (user_id, minutes_available) select id, 30 from users");
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      String order = writer % 2 == 0 ? "id" : "id desc";
      String statement =
          writer % 4 == 3
              ? "update user_preferences set minutes_available = 90 - minutes_available"
              : insertLogs("(select id from (select id from users order by " + order + ") u)", 0);
      tasks.add(
          () -> {
            for (int round = 0; round < rounds; round++) {
              database.execute(statement);
            }
            return null;
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    try {
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(database.number("select min(write_version) from user_versions"))
        .isEqualTo(2L + writers * rounds);
    assertThat(database.number("select max(write_version) from user_versions"))
        .isEqualTo(2L + writers * rounds);
  }

  @Test
  void a_deleted_user_leaves_nothing_behind() {
    database.execute(
        "insert into workouts (id, slug, name) values (1, 'legs', 'Legs'), (2, 'back', 'Back')",
        "insert into exercises (id, user_id, slug, name) values (20001, 1, 'mine', 'Mine')",
        "insert into exercise_muscles (exercise_id, muscle_group, activation) values (20001, 'chest', 1)",
        "insert into custom_workouts (id, user_id, name) values (11, 1, 'A')",
        """
        insert into custom_workout_exercises (id, user_id, custom_workout_id, exercise_id, position, sets, reps)
          values (21, 1, 11, 20001, 1, 3, 5)""",
        """
        insert into workout_logs (user_id, exercise_id, custom_workout_id, custom_workout_exercise_id, performed_at, reps)
          values (1, 20001, 11, 21, now(), 5)""",
        """
        insert into workout_swaps (user_id, from_workout_id, to_custom_workout_id, for_date)
          values (1, 1, 11, '2026-01-01')""",
        "insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (1, 'chest', 50, now())",
        "insert into user_preferences (user_id) values (1)",
        "insert into excluded_exercises values (1, 20001)",
        "insert into idempotency_keys values (1, 'k', 'h', 200, '{}')",
        """
        insert into muscle_group_recovery values
          (1, 'chest', 1, 2.5, 20, now(), now(), 0, 0, 0, 0, 10, 1, 1, now())""",
        "insert into workout_recommendations values (1, now(), null, '[]', null, 1, 1, 1, now())");
    logs("2", 1);
    long catalog = database.number("select version from catalog_state");

    database.execute("delete from users where id = 1");

    String tables =
        database.text(
            """
            select string_agg(format('select count(*) as n from %I where user_id = 1', table_name), ' union all ')
              from information_schema.columns
              where table_schema = 'public' and column_name = 'user_id'
                and table_name <> 'erased_users'""");
    assertThat(tables.split("union all")).hasSizeGreaterThanOrEqualTo(14);
    assertThat(database.number("select sum(n) from (" + tables + ") counts")).isZero();
    assertThat(database.number("select count(*) from workout_logs where user_id = 2")).isEqualTo(1);
    assertThat(database.number("select version from catalog_state")).isEqualTo(catalog);
  }

  @Test
  void an_own_exercise_travels_as_one_row_that_follows_it_and_is_no_catalog_change() {
    long catalog = database.number("select version from catalog_state");
    database.execute(
        "insert into exercises (id, user_id, slug, name, equipment) values (20001, 1, 'mine', 'Mine', 'cable')");
    assertThat(projection()).isEqualTo("1 cable f {}");

    database.execute(
        """
        insert into exercise_muscles (exercise_id, muscle_group, activation)
          values (20001, 'chest', 1), (20001, 'triceps', 0.5)""");
    assertThat(projection()).isEqualTo("1 cable f {\"chest\": 1, \"triceps\": 0.5}");
    assertThat(version(1)).isEqualTo(3);

    database.execute(
        "update exercise_muscles set activation = 0.25 where muscle_group = 'triceps'",
        "delete from exercise_muscles where exercise_id = 20001 and muscle_group = 'chest'",
        "update exercises set equipment = 'band' where id = 20001");
    assertThat(projection()).isEqualTo("1 band f {\"triceps\": 0.25}");
    assertThat(version(1)).isEqualTo(6);

    database.execute("update exercises set name = 'Other' where id = 20001");
    assertThat(version(1)).isEqualTo(6);

    database.execute(
        "update exercises set assisted = true, body_weight_share = 0.9 where id = 20001");
    assertThat(projection()).isEqualTo("1 band t 0.9 {\"triceps\": 0.25}");
    assertThat(version(1)).isEqualTo(7);

    database.execute("delete from exercises where id = 20001");
    assertThat(database.number("select count(*) from user_exercises")).isZero();
    assertThat(version(1)).isEqualTo(8);
    assertThat(database.number("select version from catalog_state")).isEqualTo(catalog);
  }

  private String projection() {
    return database.text(
        "select concat_ws(' ', user_id, equipment, assisted, body_weight_share, activations)"
            + " from user_exercises");
  }

  private long version(long user) {
    return database.number("select write_version from user_versions where user_id = " + user);
  }

  private long unsettled() {
    return database.number("select count(*) from user_versions where not settled");
  }

  private void logs(String users, int sets) {
    database.execute(insertLogs(users, sets));
  }

  private static String insertLogs(String users, int sets) {
    String from = users.startsWith("(") ? users + " as u(id)" : "(select " + users + ") as u(id)";
    return """
        insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps)
          select u.id, 1, '2026-01-01Z', n, 5 from %s, generate_series(1, greatest(%d, 1)) n
        """
        .formatted(from, sets);
  }
}
