package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The catalog's version, and where the versions stand among the changes that the stream sees. */
class CatalogVersionTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final String slot = "versions_" + database.name();

  @BeforeEach
  void watch_the_wal() {
    database.execute(
        // Decoding sees what is flushed, and the test server commits asynchronously by default.
        "alter database " + database.name() + " set synchronous_commit = on",
        "insert into users (id, time_zone) values (1, 'UTC'), (2, 'UTC')",
        "select pg_create_logical_replication_slot('" + slot + "', 'test_decoding')");
  }

  @AfterEach
  void stop_watching() {
    database.execute("select pg_drop_replication_slot('" + slot + "')");
  }

  @Test
  void a_catalog_transaction_bumps_once_at_its_end_behind_all_its_rows() throws Exception {
    database.executeTogether(
        "insert into exercises (id, slug, name) values (1, 'a', 'A'), (2, 'b', 'B')",
        "insert into exercise_muscles (exercise_id, muscle_group, activation) values (1, 'chest', 1)",
        "insert into workouts (id, slug, name) values (1, 'w', 'W')",
        "insert into workout_exercises (workout_id, exercise_id, position, sets, reps) values (1, 1, 1, 3, 5)",
        "update exercises set name = 'C' where id = 2");

    assertThat(changedTables())
        .containsExactly(
            "exercises",
            "exercises",
            "exercise_muscles",
            "workouts",
            "workout_exercises",
            "exercises",
            "catalog_state");
    assertThat(database.number("select version from catalog_state")).isEqualTo(2);
  }

  @Test
  void each_transaction_has_its_own_version() {
    database.execute(
        "insert into exercises (id, slug, name) values (1, 'a', 'A')",
        "update exercises set name = 'B' where id = 1",
        "delete from exercises where id = 1");

    assertThat(database.number("select version from catalog_state")).isEqualTo(4);
  }

  @Test
  void a_transaction_that_is_rolled_back_has_none() throws Exception {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("insert into exercises (slug, name) values ('a', 'A')");
      connection.rollback();
    }

    assertThat(database.number("select version from catalog_state")).isEqualTo(1);
  }

  @Test
  void a_users_version_stands_behind_the_rows_that_it_covers() throws Exception {
    database.execute("insert into exercises (id, slug, name) values (1, 'a', 'A')");
    changedTables();

    database.executeTogether(
        "insert into workout_logs (user_id, exercise_id, performed_at, reps) values (1, 1, now(), 5), (1, 1, now(), 6)",
        "insert into exercises (id, user_id, slug, name) values (20001, 1, 'mine', 'Mine')");

    assertThat(changedTables())
        .containsExactly(
            "workout_logs",
            "workout_logs",
            "user_versions",
            "exercises",
            "user_exercises",
            "user_versions");
  }

  /** The tables of the changes since the last call, in the order of the WAL. */
  private List<String> changedTables() throws Exception {
    List<String> tables = new ArrayList<>();
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet changes =
            statement.executeQuery(
                """
                select substring(data from '^table public\\.(\\w+):') as changed
                  from pg_logical_slot_get_changes('%s', null, null)
                  where data like 'table public.%%'
                """
                    .formatted(slot))) {
      while (changes.next()) {
        tables.add(changes.getString("changed"));
      }
    }
    return tables;
  }
}
