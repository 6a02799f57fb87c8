-- Each index beyond the keys, with the query that it serves. IndexesTest explains each query on
-- filled tables and fails where its index is not used.

-- GET /api/logs: newest first, keyset pagination by (performed_at, id).
create index workout_logs_by_time on workout_logs (user_id, performed_at desc, id desc);
-- GET /api/workouts/{id}/..., prefill "last time on this workout".
create index workout_logs_by_workout on workout_logs (user_id, workout_id, performed_at desc)
  where workout_id is not null;
-- The same for a custom workout, and the foreign key when one is deleted.
create index workout_logs_by_custom_workout on workout_logs (user_id, custom_workout_id, performed_at desc)
  where custom_workout_id is not null;
-- "Last time on this exercise", and the foreign key when an exercise is deleted.
create index workout_logs_by_exercise on workout_logs (exercise_id, user_id, performed_at desc);
-- Import: which of these sets are already there (on conflict do nothing).
create unique index workout_logs_by_import_key on workout_logs (user_id, import_key)
  where import_key is not null;
-- GET /api/recovery/muscle-groups/{muscle}: the latest check-in.
create index check_ins_by_muscle on check_ins (user_id, muscle_group, checked_in_at desc);
-- The exercises of a custom workout, in order: the unique key (custom_workout_id, position) serves it.
-- GET /api/workouts/{id}/swaps: the audit trail, and a day's chain.
create index workout_swaps_by_day on workout_swaps (user_id, for_date, swapped_at);
-- One swap of a workout on a day stands at a time: two at once, and one loses.
create unique index workout_swaps_standing on workout_swaps (user_id, for_date, from_workout_id)
  where reverted_at is null;
-- Import and GET /api/exercises: the catalog's exercise by any of its aliases.
create index exercises_by_alias on exercises using gin (aliases) where user_id is null;
-- The catalog's exercises that train a muscle.
create index exercise_muscles_by_muscle on exercise_muscles (muscle_group) where user_id is null;
-- Which workouts contain an exercise (alternatives, and the foreign key).
create index workout_exercises_by_exercise on workout_exercises (exercise_id);
create index custom_workout_exercises_by_exercise on custom_workout_exercises (exercise_id);
-- Old idempotency keys are removed by age.
create index idempotency_keys_by_age on idempotency_keys (created_at);
