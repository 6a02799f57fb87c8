-- What the change stream needs of Postgres.

-- Without writes of its own an idle database never moves the slot, and its disk fills with WAL.
create table cdc_heartbeat (
  id boolean primary key default true check (id),
  beat_at timestamptz(3) not null default now()
);
insert into cdc_heartbeat default values;

-- Debezium reads commands from here (ad-hoc snapshots).
create table cdc_signal (
  id text primary key,
  type text not null,
  data text
);

-- The epoch counts the snapshots that replace everybody's state in the stream. It is part of the
-- connector's topic.prefix, so it stands in every record and a new one starts a new snapshot.
create table cdc_epoch (
  id boolean primary key default true check (id),
  epoch bigint not null check (epoch > 0),
  started_at timestamptz(3) not null default now(),
  reason text not null
);

-- Never FOR ALL TABLES: what is not named here does not leave the database.
create publication gravl for table
    users, user_versions, workout_logs, check_ins, user_preferences, excluded_exercises,
    custom_workouts, custom_workout_exercises, user_exercises,
    exercises where (user_id is null), exercise_muscles where (user_id is null),
    workouts, workout_exercises, catalog_state,
    cdc_heartbeat, cdc_signal;
