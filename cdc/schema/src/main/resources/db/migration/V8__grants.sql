-- Facts are written by the api, never by a job; insights by a job, never by the api.
grant select on all tables in schema public to gravl_api;
grant insert, update, delete on workout_logs, check_ins, user_preferences, excluded_exercises,
  custom_workouts, custom_workout_exercises, exercises, exercise_muscles, idempotency_keys to gravl_api;
grant insert, update (reverted_at) on workout_swaps to gravl_api;
grant insert, update (time_zone, display_name) on users to gravl_api;
revoke all on cdc_signal, cdc_epoch from gravl_api;

grant select on users, muscle_group_recovery, workout_recommendations to gravl_stream;
grant insert, update, delete on muscle_group_recovery, workout_recommendations to gravl_stream;
-- Batch jobs read the facts themselves.
grant select on user_versions, workout_logs, check_ins, user_preferences, excluded_exercises, custom_workouts,
  custom_workout_exercises, user_exercises, exercises, exercise_muscles, workouts, workout_exercises,
  catalog_state to gravl_stream;

-- The snapshot reads what the publication names.
grant select on users, user_versions, workout_logs, check_ins, user_preferences, excluded_exercises,
  custom_workouts, custom_workout_exercises, user_exercises, exercises, exercise_muscles, workouts,
  workout_exercises, catalog_state, cdc_heartbeat, cdc_signal, cdc_epoch to gravl_cdc;
grant update on cdc_heartbeat to gravl_cdc;
grant insert, delete on cdc_signal to gravl_cdc;
grant insert, update on cdc_epoch to gravl_cdc;

-- The api writes exercises for users only: the catalog among them, without user_id, is read-only to it.
alter table exercises enable row level security;
create policy everybody_reads on exercises for select using (true);
create policy api_writes_own on exercises to gravl_api using (user_id is not null);
alter table exercise_muscles enable row level security;
create policy everybody_reads on exercise_muscles for select using (true);
create policy api_writes_own on exercise_muscles to gravl_api using (user_id is not null);
