package app.gravl.catalog;

import java.util.List;

/**
 * The statements of {@link CatalogLoader}. The files' rows stand in temporary tables, compared as
 * sets; 10000 is {@link CatalogContent#LAST_ID}.
 */
final class CatalogSql {

  /** Held until the transaction ends; the number only has to be nobody else's. */
  static final String ONE_LOADER_AT_A_TIME = "select pg_advisory_xact_lock(4714200001)";

  static final String STAGE_TABLES =
      """
      create temporary table wanted_exercises (
        id bigint primary key, slug text, name text, equipment text, body_weight_share double precision,
        assisted boolean, movement_pattern text, muscles jsonb, aliases text[]) on commit drop;
      create temporary table wanted_muscles (
        exercise_id bigint, muscle_group text, activation double precision) on commit drop;
      create temporary table wanted_workouts (
        id bigint primary key, slug text, name text, description text, exercises jsonb) on commit drop;
      create temporary table wanted_lines (
        workout_id bigint, position int, exercise_id bigint, sets int, reps int) on commit drop
      """;

  static final String STAGE_EXERCISES =
      """
      insert into wanted_exercises
        select id, slug, name, equipment, body_weight_share, assisted, movement, muscles, aliases
        from jsonb_to_recordset(?::jsonb) as e(
          id bigint, slug text, name text, equipment text, body_weight_share double precision,
          assisted boolean, movement text, muscles jsonb, aliases text[])
      """;

  static final String STAGE_WORKOUTS =
      """
      insert into wanted_workouts
        select * from jsonb_to_recordset(?::jsonb) as w(
          id bigint, slug text, name text, description text, exercises jsonb)
      """;

  static final String STAGE_MUSCLES =
      """
      insert into wanted_muscles
        select e.id, m.key, m.value::double precision
        from wanted_exercises e, jsonb_each_text(e.muscles) m
      """;

  static final String STAGE_LINES =
      """
      insert into wanted_lines
        select w.id, l.position, e.id, (l.line ->> 'sets')::int, (l.line ->> 'reps')::int
        from wanted_workouts w, jsonb_array_elements(w.exercises) with ordinality l(line, position)
        join wanted_exercises e on e.slug = l.line ->> 'exercise'
      """;

  /** Slugs are as stable as ids: one never moves to another id, nor an id to a user's exercise. */
  static final String TAKEN =
      """
      select format('exercise id %s (%s) is that of a user''s own exercise', w.id, w.slug)
        from wanted_exercises w join exercises e using (id) where e.user_id is not null
      union all
      select format('exercise %s (id %s): the database has that slug under id %s', w.slug, w.id, e.id)
        from wanted_exercises w join exercises e on e.slug = w.slug and e.id <> w.id
        where e.user_id is null
      union all
      select format('workout %s (id %s): the database has that slug under id %s', w.slug, w.id, d.id)
        from wanted_workouts w join workouts d on d.slug = w.slug and d.id <> w.id
      """;

  /** Locked: whoever is about to log one of them waits, and then sees it gone or kept. */
  static final String LEFT_EXERCISES =
      """
      select id from exercises e
        where user_id is null and id <= 10000
          and not exists (select from wanted_exercises w where w.id = e.id)
        order by id for update
      """;

  static final String LEFT_WORKOUTS =
      """
      select id from workouts d
        where id <= 10000 and not exists (select from wanted_workouts w where w.id = d.id)
        order by id for update
      """;

  static final String DELETE_LINES =
      """
      delete from workout_exercises
        where workout_id <= 10000
          and (workout_id, position, exercise_id, sets, reps) not in (
            select workout_id, position, exercise_id, sets, reps from wanted_lines)
      """;

  static final String DELETE_LEFT_WORKOUTS =
      """
      delete from workouts d
        where id = any (?)
          and not exists (select from workout_logs l where d.id in (l.workout_id, l.swapped_from_id))
          and not exists (select from workout_swaps s where d.id in (s.from_workout_id, s.to_workout_id))
      """;

  static final String DELETE_LEFT_EXERCISES =
      """
      delete from exercises e
        where id = any (?)
          and not exists (select from workout_logs l where l.exercise_id = e.id)
          and not exists (select from custom_workout_exercises c where c.exercise_id = e.id)
          and not exists (select from excluded_exercises x where x.exercise_id = e.id)
          and not exists (select from workout_exercises x where x.exercise_id = e.id)
      """;

  /** What is kept for its history answers to no alias any more: a successor may have them. */
  static final String RETIRE_LEFT_EXERCISES =
      """
      update exercises set aliases = '{}', retired = true where id = any (?) and (aliases <> '{}' or not retired)
      """;

  static final String KEPT =
      """
      select slug from exercises where id = any (?)
      union all
      select slug from workouts where id = any (?)
      order by slug
      """;

  /** After what left is gone; in an order that keeps every foreign key. */
  static final List<String> UPSERTS =
      List.of(
          """
          insert into exercises (id, slug, name, equipment, body_weight_share, assisted, movement_pattern, aliases,
              retired)
            select id, slug, name, equipment, body_weight_share, assisted, movement_pattern, aliases, false
              from wanted_exercises
            except
            select id, slug, name, equipment, body_weight_share, assisted, movement_pattern, aliases, retired
              from exercises
          on conflict (id) do update set slug = excluded.slug, name = excluded.name,
            equipment = excluded.equipment, body_weight_share = excluded.body_weight_share,
            assisted = excluded.assisted, movement_pattern = excluded.movement_pattern,
            aliases = excluded.aliases, retired = excluded.retired
          """,
          """
          delete from exercise_muscles m using wanted_exercises e
            where e.id = m.exercise_id and not e.muscles ?? m.muscle_group
          """,
          """
          insert into exercise_muscles (exercise_id, muscle_group, activation)
            select exercise_id, muscle_group, activation from wanted_muscles
            except
            select exercise_id, muscle_group, activation from exercise_muscles
          on conflict (exercise_id, muscle_group) do update set activation = excluded.activation
          """,
          """
          insert into workouts (id, slug, name, description)
            select id, slug, name, description from wanted_workouts
            except
            select id, slug, name, description from workouts
          on conflict (id) do update set slug = excluded.slug, name = excluded.name,
            description = excluded.description
          """,
          """
          insert into workout_exercises (workout_id, position, exercise_id, sets, reps)
            select workout_id, position, exercise_id, sets, reps from wanted_lines
            except
            select workout_id, position, exercise_id, sets, reps from workout_exercises
          """);

  private CatalogSql() {}
}
