package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database in use is brought on without losing a fact. */
class FilledMigrationTest {

  @Test
  void what_version_10_held_is_there_after_the_next() throws SQLException {
    TestDatabase database = TestDatabase.empty();
    Flyway.configure()
        .dataSource(database.owner())
        .locations("classpath:db/migration")
        .target("10")
        .load()
        .migrate();
    database.execute(
        "insert into time_zones values ('UTC')",
        "insert into users (id, time_zone) select n, 'UTC' from generate_series(1, 50) n",
        "insert into exercises (id, slug, name, aliases) values (1, 'squat', 'Squat', '{Squats}')",
        "insert into exercise_muscles (exercise_id, muscle_group, activation) values (1, 'chest', 1)",
        "insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps)"
            + " select u, 1, now(), n, 5 from generate_series(1, 50) u, generate_series(1, 20) n",
        "insert into user_preferences values (1, '{barbell}', 45)",
        "insert into cdc_epoch (epoch, reason) values (4, 'first start')",
        "insert into cdc_signal values ('1', 'log', '{}')",
        "insert into workout_recommendations values (1, now(), null, '[]', null, 2, 1, 1, now())");
    long version = database.number("select sum(write_version) from user_versions");
    long catalog = database.number("select version from catalog_state");

    assertThat(new Migrations(database.owner()).migrate()).isPositive();

    assertThat(database.number("select count(*) from workout_logs")).isEqualTo(1000);
    assertThat(database.number("select sum(write_version) from user_versions")).isEqualTo(version);
    assertThat(database.number("select count(*) from workout_recommendations")).isEqualTo(1);
    assertThat(database.number("select epoch from cdc_epoch"))
        .as("what the stream holds lacks the columns that came")
        .isEqualTo(5);
    assertThat(database.number("select version from catalog_state")).isEqualTo(catalog + 1);
    assertThat(database.number("select count(*) from cdc_heartbeat")).isEqualTo(24);
    assertThat(
            database.text("select relreplident from pg_class where relname = 'user_preferences'"))
        .isEqualTo("f");
    database.execute("truncate workout_logs");
    assertThat(database.number("select epoch from cdc_epoch")).isEqualTo(6);
  }

  @Test
  void what_version_16_held_stays_and_who_goes_from_then_on_is_remembered() throws SQLException {
    TestDatabase database = TestDatabase.empty();
    Flyway.configure()
        .dataSource(database.owner())
        .locations("classpath:db/migration")
        .target("16")
        .load()
        .migrate();
    database.execute(
        "insert into time_zones values ('UTC')",
        "insert into users (id, time_zone) select n, 'UTC' from generate_series(1, 50) n",
        "delete from users where id = 50",
        "insert into cdc_epoch (epoch, reason) values (4, 'first start')");
    String token = database.text("select token from cdc_life");
    long version = database.number("select sum(write_version) from user_versions");

    assertThat(new Migrations(database.owner()).migrate()).isPositive();

    assertThat(database.text("select token from cdc_life")).isEqualTo(token);
    assertThat(database.number("select count(lineage) from cdc_life")).isOne();
    assertThat(database.number("select epoch from cdc_epoch"))
        .as("the stream goes on as it was")
        .isEqualTo(4);
    assertThat(database.number("select sum(write_version) from user_versions")).isEqualTo(version);
    database.execute("delete from users where id <= 2");
    assertThat(database.text("select string_agg(user_id::text, ' ') from erased_users"))
        .isEqualTo("1 2");
  }
}
