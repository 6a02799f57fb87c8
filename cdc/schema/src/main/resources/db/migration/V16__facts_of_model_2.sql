-- What version 2 of the model asks for, and what it says more.

-- How much of the body's weight an exercise moves. Null: all of it where it is assisted or needs nothing but the
-- body, else nothing (app.gravl.model.Exercise).
alter table exercises
  add column assisted boolean not null default false,
  add column body_weight_share double precision check (body_weight_share between 0 and 1);
alter table user_exercises
  add column assisted boolean not null default false,
  add column body_weight_share double precision check (body_weight_share between 0 and 1);
comment on column exercises.assisted is 'A machine or a band takes weight off the body: logged weights are negative.';

alter table user_preferences add column body_weight_kg numeric(6, 3) check (body_weight_kg between 20 and 500);

create or replace function keep_user_exercises() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  insert into user_exercises (exercise_id, user_id, equipment, assisted, body_weight_share, activations)
    select e.id, e.user_id, e.equipment, e.assisted, e.body_weight_share,
        coalesce((select jsonb_object_agg(m.muscle_group, m.activation)
                  from exercise_muscles m where m.exercise_id = e.id), '{}')
    from exercises e
    where e.user_id is not null
      and e.id in (select (to_jsonb(c) ->> tg_argv[0])::bigint from changed c where c.user_id is not null)
    on conflict (exercise_id) do update
      set equipment = excluded.equipment, assisted = excluded.assisted,
        body_weight_share = excluded.body_weight_share, activations = excluded.activations
      where (user_exercises.equipment, user_exercises.assisted, user_exercises.body_weight_share, user_exercises.activations)
        is distinct from (excluded.equipment, excluded.assisted, excluded.body_weight_share, excluded.activations);
  return null;
end
$$;

-- Sessions are told apart by the hours between sets: the time zone is no fact any more.
drop trigger bump_versions_of_moved_users on users;
drop function bump_versions_of_moved_users;

-- How usual it is for each muscle to be trained next, 0 to 1; null without a habit.
alter table workout_recommendations add column likely jsonb check (jsonb_typeof(likely) = 'object');

select keep_triggers_always();

-- What the stream holds lacks these columns, of the catalog too: whoever was evaluated with it is looked at again.
update catalog_state set version = version + 1, bumped_by = pg_current_xact_id() where exists (select from cdc_epoch);
select begin_epoch(epoch, 'version 2 of the model asks for facts that were not captured') from cdc_epoch;
