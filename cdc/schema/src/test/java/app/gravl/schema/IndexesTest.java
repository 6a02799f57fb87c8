package app.gravl.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each index of V7__indexes.sql serves the query that its comment names, on tables of real size.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexesTest {

  private final TestDatabase database = TestDatabase.migrated();

  @BeforeAll
  void fill() {
    database.execute(
        "set session_replication_role = replica",
        "insert into users (id, time_zone) select id, 'UTC' from generate_series(1, 2000) id",
        """
        insert into exercises (id, user_id, slug, name, aliases)
          select n, case when n > 10000 then n %% 2000 + 1 end, 'e-' || n, 'E ' || n,
            array['Alias ' || n, 'Name ' || n]
          from generate_series(1, 400) n union all
          select n, n % 2000 + 1, 'e-' || n, 'E ' || n, '{}' from generate_series(10001, 14000) n"""
            .replace("%%", "%"),
        """
        insert into exercise_muscles (exercise_id, muscle_group, activation)
          select e.id, m.name, 1 from exercises e, (select unnest(array['chest', 'lats', 'calves',
            'biceps', 'traps', 'glutes', 'triceps', 'forearms']) as name, generate_series(0, 7) as n) m
          where (e.id + m.n) % 4 = 0""",
        "insert into workouts (id, slug, name) select n, 'w-' || n, 'W' from generate_series(1, 60) n",
        """
        insert into workout_exercises (workout_id, exercise_id, position, sets, reps)
          select w, (w * 7 + p * 13) % 400 + 1, p, 3, 8 from generate_series(1, 60) w, generate_series(1, 20) p""",
        """
        insert into custom_workouts (id, user_id, name)
          select n, n % 2000 + 1, 'C' from generate_series(1, 6000) n""",
        """
        insert into custom_workout_exercises (user_id, custom_workout_id, exercise_id, position, sets, reps)
          select n % 2000 + 1, n, (n + p) % 400 + 1, p, 3, 8
          from generate_series(1, 6000) n, generate_series(1, 5) p""",
        """
        insert into workout_logs (user_id, exercise_id, workout_id, custom_workout_id, performed_at, reps, import_key)
          select n % 2000 + 1, (n * 31) % 400 + 1, case when n % 3 = 0 then n % 60 + 1 end,
            case when n % 3 = 1 then n % 2000 + 1 end,
            timestamptz '2026-01-01Z' - n * interval '3 minutes', 8,
            case when n % 2 = 0 then 'key ' || n end
          from generate_series(1, 200000) n""",
        """
        insert into check_ins (user_id, muscle_group, recovery, checked_in_at)
          select n % 2000 + 1, (array['chest', 'lats', 'calves'])[n % 3 + 1], 50,
            timestamptz '2026-01-01Z' - n * interval '1 hour' from generate_series(1, 20000) n""",
        """
        insert into workout_swaps (user_id, from_workout_id, to_workout_id, for_date, swapped_at, reverted_at)
          select n % 2000 + 1, n % 60 + 1, (n + 1) % 60 + 1, date '2026-01-01' - n / 2000,
            timestamptz '2025-01-01Z', case when n % 2 = 0 then timestamptz '2025-01-02Z' end
          from generate_series(1, 20000) n""",
        """
        insert into idempotency_keys
          select n % 2000 + 1, 'key ' || n, 'h', 201, '{}', timestamptz '2026-01-01Z' - n * interval '1 minute'
          from generate_series(1, 20000) n""",
        "insert into erased_users select 100000 + n, now(), n > 10 from generate_series(1, 20000) n",
        "set session_replication_role = origin",
        "analyze");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "workout_logs_by_time | select * from workout_logs where user_id = 7"
            + " and (performed_at, id) < ('2025-12-01Z', 99999999) order by performed_at desc, id desc limit 50",
        "workout_logs_by_workout | select max(performed_at) from workout_logs where user_id = 7 and workout_id = 8",
        "workout_logs_by_custom_workout | select max(performed_at) from workout_logs"
            + " where user_id = 2 and custom_workout_id = 2",
        "workout_logs_by_exercise | select * from workout_logs where exercise_id = 32 and user_id = 2"
            + " order by performed_at desc limit 10",
        "workout_logs_by_exercise | select from workout_logs where exercise_id = 32 limit 1",
        "workout_logs_by_import_key | select id from workout_logs where user_id = 7 and import_key = 'key 6'",
        "check_ins_by_muscle | select * from check_ins where user_id = 7 and muscle_group = 'chest'"
            + " and checked_in_at <= '2026-01-01Z' order by checked_in_at desc limit 1",
        "custom_workout_exercises_custom_workout_id_position_key | select * from custom_workout_exercises"
            + " where custom_workout_id = 7 order by position",
        "workout_swaps_by_day | select * from workout_swaps where user_id = 7 and for_date = '2025-12-30'"
            + " order by swapped_at",
        "workout_swaps_standing | select id from workout_swaps where user_id = 8 and for_date = '2025-12-30'"
            + " and from_workout_id = 8 and reverted_at is null",
        "exercises_by_alias | select id from exercises where aliases @> array['Alias 7'] and user_id is null",
        "exercise_muscles_by_muscle | select exercise_id from exercise_muscles"
            + " where muscle_group = 'chest' and activation = 1 and user_id is null",
        "workout_exercises_by_exercise | select workout_id from workout_exercises where exercise_id = 21",
        "custom_workout_exercises_by_exercise | select custom_workout_id from custom_workout_exercises"
            + " where exercise_id = 21",
        "erased_users_not_kept | select user_id, erased_at from erased_users where not kept",
        "idempotency_keys_by_age | delete from idempotency_keys where created_at < '2025-12-18T20:00:00Z'"
      })
  void it_is_used(String index, String query) {
    String plan = plan(query);

    assertThat(plan).contains(index);
    assertThat(plan).doesNotContain("Seq Scan");
  }

  @Test
  void no_index_is_left_out_here() throws Exception {
    String[] indexes =
        database
            .text(
                """
                select string_agg(indexname, ' ') from pg_indexes
                  where schemaname = 'public' and indexname not like '%_key' and indexname not like '%_pkey'
                    and tablename <> 'flyway_schema_history'
                """)
            .split(" ");
    CsvSource cases =
        getClass()
            .getDeclaredMethod("it_is_used", String.class, String.class)
            .getAnnotation(CsvSource.class);

    assertThat(indexes).hasSizeGreaterThanOrEqualTo(7);
    assertThat(indexes)
        .allSatisfy(index -> assertThat(cases.value()).anyMatch(c -> c.startsWith(index + " ")));
  }

  private String plan(String query) {
    return database.text(
        "select string_agg(line, E'\\n') from explain_lines($query$" + query + "$query$) line");
  }

  @BeforeAll
  void make_plans_readable_as_rows() {
    database.execute(
        """
        create function explain_lines(query text) returns setof text language plpgsql as $$
        begin
          return query execute 'explain ' || query;
        end
        $$""");
  }
}
