package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database knows of the shards that the change stream is read in. */
class ShardsTest {

  private static final String PUBLICATIONS =
      "select string_agg(pubname, ',' order by pubname) from pg_publication";

  private static final String BEGIN = "select begin_epoch(1, 'test')";

  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void every_table_of_users_is_divided_and_the_catalog_is_the_first_ones() {
    database.execute("select set_shards(3)");

    assertThat(database.text(PUBLICATIONS)).isEqualTo("gravl,gravl_0of3,gravl_1of3,gravl_2of3");
    String divided =
        """
        select count(*) from pg_publication_tables
        where pubname ~ 'of3' and rowfilter ~ format('mod\\(%s, .*3.*\\) = .*%s',
          case tablename when 'users' then 'id' else 'user_id' end, substr(pubname, 7, 1))
        """;
    assertThat(database.number(divided)).isEqualTo(3 * 9);
    assertThat(
            database.text(
                """
                select string_agg(distinct pubname, ',') from pg_publication_tables
                where tablename in ('exercises', 'exercise_muscles', 'workouts', 'workout_exercises', 'catalog_state')
                  and pubname ~ 'of3'
                """))
        .isEqualTo("gravl_0of3");
    assertThat(database.number("select count(*) from cdc_heartbeat")).isEqualTo(144);
  }

  @Test
  void what_is_published_can_be_updated_and_deleted_in_every_shard() {
    database.execute(
        "select set_shards(2)",
        "insert into users (id, time_zone) values (1, 'UTC'), (2, 'UTC')",
        "insert into exercises (id, slug, name) values (1, 'squat', 'Squat')",
        "insert into workout_logs (user_id, exercise_id, performed_at, reps) values (1, 1, now(), 5), (2, 1, now(), 5)",
        "update workout_logs set user_id = 3 - user_id",
        "delete from users");

    assertThat(database.number("select count(*) from workout_logs")).isZero();
  }

  @Test
  void another_number_begins_an_epoch_and_leaves_nothing_of_the_former() {
    database.execute("insert into cdc_epoch (epoch, reason) values (1, 'first start')");

    database.execute("select set_shards(2)");
    assertThat(database.text("select epoch || ' ' || reason from cdc_epoch"))
        .isEqualTo("2 the stream is read in 2 shards");
    database.execute("select set_shards(2)");
    assertThat(database.number("select epoch from cdc_epoch")).as("as it was").isEqualTo(2);

    database.execute("select set_shards(1)");
    assertThat(database.number("select epoch from cdc_epoch")).isEqualTo(3);
    assertThat(database.text(PUBLICATIONS)).isEqualTo("gravl");
    assertThat(database.text("select shard || ' ' || shards from cdc_shards")).isEqualTo("0 1");
    assertThat(database.number("select count(*) from cdc_heartbeat")).isEqualTo(24);
  }

  /** Or what the stream has of it would be taken for newer than what follows. */
  @Test
  void another_number_begins_an_epoch_above_those_that_shards_began_by_themselves() {
    database.execute(
        "insert into cdc_epoch (epoch, reason) values (1, 'first start')",
        "select set_shards(2)",
        "select begin_shard_epoch(1, 2, 'lost')",
        "select begin_shard_epoch(1, 3, 'lost again')",
        "select set_shards(3)");

    assertThat(database.number("select epoch from cdc_epoch")).isEqualTo(5);
    assertThat(database.text("select string_agg(epoch::text, ',') from epochs_in_force"))
        .isEqualTo("5,5,5");
  }

  @Test
  void a_heartbeat_of_a_shard_that_is_no_more_does_not_count() {
    database.execute(
        "insert into stream_heartbeat select id, now(), 1, now() from generate_series(1, 96) id");
    assertThat(database.number("select count(*) from current_heartbeats")).isEqualTo(24);

    database.execute(
        "select set_shards(2)",
        "insert into stream_heartbeat select id, now(), 1, now() from generate_series(25, 200) id on conflict do nothing");
    assertThat(database.number("select count(*) from current_heartbeats")).isEqualTo(96);
  }

  @Test
  void shards_follow_what_a_migration_changes_of_the_publication() {
    database.execute(
        "select set_shards(2)",
        "create table later (user_id bigint primary key)",
        "alter publication gravl add table later",
        "select publish_shards()");

    assertThat(
            database.number(
                "select count(*) from pg_publication_tables where tablename = 'later' and pubname ~ 'of2'"
                    + " and rowfilter is not null"))
        .isEqualTo(2);
  }

  @Test
  void another_number_of_partitions_begins_an_epoch_with_heartbeats_for_each() {
    assertThat(database.text("select partitions_are(12)")).as("before the start").isEqualTo("t");
    assertThat(database.number("select count(*) from cdc_heartbeat")).isEqualTo(120);
    database.execute(
        "insert into cdc_epoch (epoch, reason) values (1, 'first start')", "select set_shards(2)");

    assertThat(database.text("select partitions_are(12)")).as("as before").isEqualTo("f");
    assertThat(database.number("select epoch from cdc_epoch")).isEqualTo(2);
    assertThat(database.text("select partitions_are(16)")).isEqualTo("t");

    assertThat(database.text("select epoch || ' ' || reason from cdc_epoch"))
        .isEqualTo("3 the users' topic has 16 partitions");
    assertThat(database.number("select count(*) from cdc_heartbeat")).isEqualTo(320);
    assertThat(
            database.text(
                """
                select string_agg(rowfilter, ' ' order by pubname) from pg_publication_tables
                where tablename = 'cdc_heartbeat' and pubname ~ 'of2'
                """))
        .isEqualTo("(((id - 1) / 160) = 0) (((id - 1) / 160) = 1)");
    assertThat(database.text("select partitions_are(65)")).as("by hand").isEqualTo("t");
    assertThat(database.number("select count(*) from cdc_heartbeat")).isEqualTo(1280);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, -1})
  void other_numbers_are_refused(int shards) {
    assertThatThrownBy(() -> database.execute("select set_shards(" + shards + ")"))
        .hasMessageContaining("the stream is read in 1 to 8 shards, not in " + shards);
  }

  @Test
  void epochs_of_shards_and_of_all_are_above_each_other() {
    database.execute(
        "insert into cdc_epoch (epoch, reason) values (1, 'first start')", "select set_shards(3)");

    assertThat(database.number("select begin_shard_epoch(1, 2, 'lost')")).isEqualTo(3);
    assertThat(database.number("select begin_shard_epoch(1, 2, 'found twice')")).isEqualTo(3);
    assertThat(database.number("select begin_shard_epoch(2, 2, 'lost too')")).isEqualTo(4);
    assertThat(database.number("select epoch from cdc_epoch")).isEqualTo(2);

    assertThat(database.number(BEGIN)).as("a later one has begun").isEqualTo(2);
    assertThat(database.number("select begin_epoch(2, 'lost')")).isEqualTo(5);
    assertThat(database.number("select begin_shard_epoch(1, 3, 'of before')")).isEqualTo(5);
    assertThat(database.number("select begin_shard_epoch(1, 5, 'lost')")).isEqualTo(6);
    assertThat(database.number("select begin_epoch(6, 'a user of it lacks something')"))
        .isEqualTo(7);
  }
}
