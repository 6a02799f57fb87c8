package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A session that turns triggers off for a bulk load turns off none of ours. */
class TriggersTest {

  private final TestDatabase database = TestDatabase.migrated();

  private static final String NOT_ALWAYS =
      """
      select coalesce(string_agg(format('%s on %s', t.tgname, c.relname), ', '), 'none')
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
        and t.tgenabled <> 'A'
      """;

  @Test
  void every_trigger_fires_always() {
    assertThat(database.text(NOT_ALWAYS)).isEqualTo("none");
  }

  @Test
  void a_migration_mends_what_a_restore_left() throws Exception {
    // As pg_restore --disable-triggers ends.
    database.execute(
        "alter table workout_logs disable trigger all",
        "alter table workout_logs enable trigger all");
    assertThat(database.text(NOT_ALWAYS)).contains("bump_user_versions_insert on workout_logs");

    new Migrations(database.owner()).migrate();

    assertThat(database.text(NOT_ALWAYS)).isEqualTo("none");
  }

  @Test
  void rows_loaded_with_session_replication_role_replica_bump_their_users_version() {
    database.execute(
        "insert into users (id, time_zone) values (1, 'UTC')",
        "insert into exercises (id, slug, name) values (1, 'squat', 'Squat')");
    long before = database.number("select write_version from user_versions where user_id = 1");

    database.execute(
        """
        begin;
        set local session_replication_role = replica;
        insert into workout_logs (user_id, exercise_id, performed_at, set_number, reps)
          select 1, 1, now(), n, 5 from generate_series(1, 6) n;
        commit
        """);

    assertThat(database.number("select write_version from user_versions where user_id = 1"))
        .isEqualTo(before + 1);
  }
}
