package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each role can do what its process must, and nothing of what another one writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {

  private static final String NOT_ALLOWED = "42501";

  private final TestDatabase database = TestDatabase.migrated();

  RolesTest() {
    database.execute(
        "insert into users (time_zone) values ('UTC')",
        "insert into exercises (id, slug, name) values (1, 'squat', 'Squat')",
        "insert into exercises (id, user_id, slug, name) values (20001, 1, 'own', 'Own')",
        "insert into workouts (id, slug, name) values (1, 'legs', 'Legs'), (2, 'back', 'Back')",
        "insert into workout_swaps (user_id, from_workout_id, to_workout_id, for_date) values (1, 1, 2, '2026-01-01')");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "API | insert into users (time_zone) values ('UTC')",
        "API | update users set time_zone = 'Europe/Berlin', display_name = 'Ada'",
        "API | insert into workout_logs (user_id, exercise_id, performed_at, reps) values (1, 1, now(), 5)",
        "API | update workout_logs set reps = 6",
        "API | delete from workout_logs",
        "API | insert into check_ins (user_id, muscle_group, recovery, checked_in_at) values (1, 'chest', 5, now())",
        "API | insert into user_preferences (user_id) values (1)",
        "API | insert into excluded_exercises values (1, 1)",
        "API | insert into custom_workouts (user_id, name) values (1, 'Mine')",
        "API | insert into exercises (user_id, slug, name) values (1, 'mine', 'Mine')",
        "API | insert into exercise_muscles (exercise_id, muscle_group, activation) values (20001, 'chest', 1)",
        "API | delete from exercises where id = 20001",
        "API | update workout_swaps set reverted_at = now()",
        "API | insert into workout_swaps (user_id, from_workout_id, to_workout_id, for_date) values (1, 1, 2, '2026-02-01')",
        "API | insert into idempotency_keys values (1, 'k', 'h', 200, '{}')",
        "API | select * from workout_recommendations natural join muscle_group_recovery",
        "API | select calculate_recovery_score(1, 2, 20, now(), now())",
        "API | select * from stream_state(), slots(), users_waiting(1), oldest_writer(), recent_alarms()",
        "API | select send_canary(), newest_backup()",
        "API | select * from canary(), alarm_counts()",
        "CDC | select * from stream_state(), oldest_writer()",
        "STREAM | insert into workout_recommendations values (1, now(), null, '[]', null, 1, 1, 1, now())",
        "STREAM | update workout_recommendations set version = 2",
        "STREAM | insert into muscle_group_recovery values (1, 'chest', 1, 2.5, 20, now(), now(), 0, 0, 0, 0, 10, 1, 1, now())",
        "STREAM | delete from muscle_group_recovery",
        "STREAM | select * from workout_logs, user_versions, workouts, workout_exercises, exercise_muscles, user_exercises",
        "CDC | select * from workout_logs, user_versions, workouts, workout_exercises, exercise_muscles, user_exercises",
        "CDC | update cdc_heartbeat set beat_at = now()",
        "CDC | insert into cdc_signal values ('1', 'execute-snapshot', '{}')",
        "CDC | insert into cdc_epoch (epoch, reason) values (1, 'first start')",
        "CDC | select begin_epoch(1, 'changes were lost')",
        "CDC | select * from slot_waits_for('gravl')",
        "CDC | select * from cdc_shards",
        "CDC | select begin_shard_epoch(0, 1, 'changes were lost')",
        "CDC | select partitions_are(16)",
        "STREAM | select * from cdc_shards",
        "CDC | update cdc_life set token = gen_random_uuid()",
        "CDC | update erased_users set kept = true",
        "CDC | select erase_again('{1}', '{2026-01-01Z}')",
        "CDC | insert into stream_alarms (kind, message) values ('changes lost', 'of epoch 1')",
        "API | select * from slot_waits_for('gravl')",
        "API | select erase_user(1)",
        "STREAM | select begin_epoch(1, 'changes were lost')",
        "STREAM | insert into stream_heartbeat values (1, now(), 1, now())",
        "STREAM | insert into model_parameters (parameters, model_version, reason) values ('{}', 2, 'test')",
        "STREAM | insert into model_deployments (parameters, model_version, former_parameters_id, behind) values ('{}', 2, 1, 0)",
        "STREAM | update model_deployments set step = 'done'",
        "STREAM | select * from parameters_in_force, model_parameters",
        "API | select * from parameters_in_force, model_parameters"
      })
  void a_role_may_do_its_work(Roles role, String statement) {
    assertThatCode(() -> rolledBack(role, statement)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "API | insert into workout_recommendations values (1, now(), null, '[]', null, 1, 1, 1, now())",
        "API | update muscle_group_recovery set fatigue = 0",
        "API | delete from workout_recommendations",
        "API | update user_versions set write_version = 9",
        "API | insert into user_exercises values (1, 1, 'band', '{}')",
        "API | update catalog_state set version = 9",
        "API | insert into workouts (slug, name) values ('x', 'X')",
        "API | delete from workout_exercises",
        "API | delete from workout_swaps",
        "API | update workout_swaps set to_workout_id = 2",
        "API | delete from users",
        "STREAM | select erase_user(1)",
        "CDC | select erase_user(1)",
        "API | select * from cdc_signal",
        "API | select * from cdc_epoch",
        "API | select * from stream_heartbeat",
        "API | select * from stream_alarms",
        "API | select * from erased_users",
        "API | select erase_again('{1}', '{2026-01-01Z}')",
        "STREAM | select * from users_waiting(1)",
        "STREAM | select send_canary()",
        "CDC | select * from canary()",
        "API | select * from backups",
        "API | insert into backups (taken_at, bytes) values (now(), 1)",
        "API | create table mine (id int)",
        "API | select begin_epoch(1, 'x')",
        "API | select set_shards(2)",
        "CDC | select set_shards(2)",
        "STREAM | select set_shards(2)",
        "API | select begin_shard_epoch(0, 1, 'x')",
        "CDC | update cdc_shards set epoch = 9",
        "API | select token from cdc_life",
        "API | select pg_logical_emit_message(true, 'gym', 'hello')",
        "API | update cdc_heartbeat set beat_at = now()",
        "API | truncate workout_logs",
        "API | insert into model_parameters (parameters, model_version, reason) values ('{}', 2, 'test')",
        "API | select * from model_deployments",
        "STREAM | update model_parameters set parameters = '{\"volume.max\": 3}'",
        "STREAM | delete from model_parameters",
        "STREAM | delete from model_deployments",
        "CDC | select * from model_parameters",
        "API | select bump_versions_of('{1}')",
        "STREAM | insert into workout_logs (user_id, exercise_id, performed_at, reps) values (1, 1, now(), 5)",
        "STREAM | update users set time_zone = 'UTC'",
        "STREAM | delete from users",
        "STREAM | update user_versions set write_version = 9",
        "STREAM | update exercises set name = 'x'",
        "STREAM | select * from idempotency_keys",
        "STREAM | create table mine (id int)",
        "STREAM | update cdc_epoch set epoch = 9",
        "STREAM | update cdc_life set token = gen_random_uuid()",
        "STREAM | select pg_logical_emit_message(true, 'gym', 'hello')",
        "CDC | insert into workout_logs (user_id, exercise_id, performed_at, reps) values (1, 1, now(), 5)",
        "CDC | update muscle_group_recovery set fatigue = 0",
        "CDC | select * from workout_recommendations",
        "CDC | select * from idempotency_keys",
        "CDC | delete from user_versions",
        "CDC | alter publication gravl add table workout_swaps",
        "CDC | create table mine (id int)",
        "CDC | select pg_logical_emit_message(false, 'gym', 'hello')",
        "CDC | update stream_heartbeat set beat_at = now()",
        "CDC | delete from users",
        "CDC | update cdc_life set lineage = gen_random_uuid()",
        "CDC | update erased_users set erased_at = now()",
        "CDC | delete from erased_users"
      })
  void a_role_is_refused_the_work_of_others(Roles role, String statement) {
    assertThatThrownBy(() -> rolledBack(role, statement))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
  }

  /** The api writes exercises for users; the catalog among them is the owner's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "insert into exercises (slug, name) values ('x', 'X')",
        "insert into exercise_muscles (exercise_id, muscle_group, activation) values (1, 'chest', 1)"
      })
  void the_api_adds_nothing_to_the_catalog(String statement) {
    assertThatThrownBy(() -> rolledBack(Roles.API, statement))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
  }

  @Test
  void the_api_changes_nothing_in_the_catalog() throws Exception {
    database.execute(
        "insert into exercise_muscles (exercise_id, muscle_group, activation) values (1, 'chest', 1)");
    assertThat(rolledBack(Roles.API, "update exercises set name = 'x' where id = 1")).isZero();
    assertThat(rolledBack(Roles.API, "delete from exercises where id = 1")).isZero();
    assertThat(rolledBack(Roles.API, "delete from exercise_muscles where exercise_id = 1"))
        .isZero();
  }

  @Test
  void only_cdc_may_replicate() {
    assertThat(
            database.text(
                "select string_agg(rolname, ' ') from pg_roles where rolreplication and rolname like 'gravl%'"))
        .isEqualTo("gravl_cdc");
  }

  /** Runs it and returns the number of rows it wrote. */
  private int rolledBack(Roles role, String sql) throws SQLException {
    try (Connection connection = database.as(role).getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
        return statement.getUpdateCount();
      } finally {
        connection.rollback();
      }
    }
  }
}
