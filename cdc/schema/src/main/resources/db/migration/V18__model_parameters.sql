-- The numbers that the model is evaluated with: a fact of the system, read by the job at its start, by the api and by
-- whoever recomputes. One row each time that others, or another version of the model, were put in force; the latest is
-- in force, and none is ever changed, so that every insight can be traced to the numbers that made it.
create table model_parameters (
  id int generated always as identity primary key,
  -- What differs from the model's defaults: number by key (app.gravl.model.Parameters).
  parameters jsonb not null check (jsonb_typeof(parameters) = 'object' and length(parameters::text) <= 20000),
  model_version int not null,
  reason text not null check (length(reason) <= 2000),
  deployed_at timestamptz(3) not null default now()
);
insert into model_parameters (parameters, model_version, reason) values ('{}', 2, 'the defaults');

create view parameters_in_force as
  select id, parameters, model_version, deployed_at from model_parameters order by id desc limit 1;

-- No foreign key: it would be checked for every user whom a deployment reaches. Recoveries have none of it: they are
-- read together with this row, and what they hold is the same by whichever parameters where they are not rewritten.
alter table workout_recommendations add column parameters_id int not null default 0;
comment on column workout_recommendations.parameters_id is
  'Of model_parameters; 0: evaluated before those were kept.';

-- Where a deployment of the job stands, written ahead of each step: one that was killed is finished, or undone, by
-- whoever runs the next.
create table model_deployments (
  id int generated always as identity primary key,
  step text not null default 'stopping'
    check (step in ('stopping', 'starting', 'sweeping', 'returning', 'done', 'returned', 'abandoned')),
  parameters jsonb not null check (jsonb_typeof(parameters) = 'object' and length(parameters::text) <= 20000),
  model_version int not null,
  -- Flink's id of the job that ran before, null where none did; and of the one that takes its place.
  former_job text,
  job text,
  -- In force before, and by this deployment.
  former_parameters_id int not null references model_parameters,
  parameters_id int references model_parameters,
  -- For how many users the former job did not keep up: so many the next may leave out.
  behind bigint not null,
  savepoint text,
  problem text check (length(problem) <= 2000),
  began_at timestamptz(3) not null default now(),
  changed_at timestamptz(3) not null default now()
);
create unique index model_deployments_one_at_a_time_key on model_deployments ((true))
  where step in ('stopping', 'starting', 'sweeping', 'returning');

grant select on model_parameters, parameters_in_force to gravl_api, gravl_stream;
-- Whoever writes insights may say by which numbers.
grant insert on model_parameters to gravl_stream;
grant select, insert, update on model_deployments to gravl_stream;

-- As before, and users whose insights were made by other parameters wait for the model in force as well.
create or replace function stream_lag(model_in_force int) returns table (
    slot_name text, slot_active boolean, wal_status text, invalidation_reason text,
    confirmed_flush_lsn text, lag_bytes bigint, kept_bytes bigint, safe_bytes bigint, limit_bytes bigint,
    users_behind bigint, users_not_evaluated bigint, users_of_other_models bigint,
    versions_behind_max bigint, oldest_behind_computed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.slot_name::text, coalesce(s.active, false), s.wal_status,
    to_jsonb(s) ->> 'invalidation_reason', s.confirmed_flush_lsn::text,
    pg_wal_lsn_diff(pg_current_wal_lsn(), s.confirmed_flush_lsn)::bigint,
    pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn)::bigint, s.safe_wal_size,
    nullif(pg_size_bytes(current_setting('max_slot_wal_keep_size')), -1),
    b.behind, b.not_evaluated, b.other_models, b.versions, b.oldest
  from (
    select count(*) filter (where r.version < v.write_version) as behind,
      count(*) filter (where r.user_id is null) as not_evaluated,
      count(*) filter (where r.model_version <> model_in_force or r.parameters_id <> p.id) as other_models,
      coalesce(max(v.write_version - r.version) filter (where r.version < v.write_version), 0) as versions,
      min(r.computed_at) filter (where r.version < v.write_version) as oldest
    from public.user_versions v
      left join public.workout_recommendations r using (user_id)
      cross join public.parameters_in_force p) b
  left join lateral (
    select * from pg_replication_slots
    where database = current_database() and slot_type = 'logical' and not temporary
    order by active desc, confirmed_flush_lsn desc nulls last limit 1) s on true
$$;
