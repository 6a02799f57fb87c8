-- How old is what users see, and which hop is to blame: measured by a canary that travels, not inferred from parts that run.

-- The canary is the heartbeats. So far Debezium alone wrote them, so none was due where it stood still. Now whoever watches
-- the pipeline does, once a second each, unless another just did.
-- Rows that somebody else holds are left out: the next beat has them.
create function send_canary() returns void language sql security definer
  set search_path = pg_catalog, public set lock_timeout = '1s' as $$
  update public.cdc_heartbeat set beat_at = clock_timestamp() where id in (
    select c.id from public.cdc_heartbeat c where c.beat_at < clock_timestamp() - interval '300 ms'
      or c.beat_at > clock_timestamp() order by c.id for update skip locked)
$$;
revoke execute on function send_canary from public;
grant execute on function send_canary to gravl_api;

-- When it passed each hop, by that hop's own clock; null where a job of before wrote the row.
alter table stream_heartbeat
  -- Debezium read it.
  add column captured_at timestamptz(3),
  -- Handed to Kafka.
  add column published_at timestamptz(3),
  -- The job took it up.
  add column processed_at timestamptz(3);

-- Each row of the canary, and what arrived of it.
create function canary() returns table (
    at timestamptz, id int, shard int, sent_at timestamptz, beat_at timestamptz, captured_at timestamptz,
    published_at timestamptz, processed_at timestamptz, arrived_at timestamptz, in_force boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select clock_timestamp(), c.id, f.shard, c.beat_at, s.beat_at, s.captured_at, s.published_at, s.processed_at,
    s.arrived_at, coalesce(s.epoch = f.epoch, false)
  from public.cdc_heartbeat c left join public.stream_heartbeat s using (id)
    join public.epochs_in_force f on f.shards = 1 or f.shard = (c.id - 1) / 48
$$;
revoke execute on function canary from public;
grant execute on function canary to gravl_api;

-- Of each shard. retained_bytes of WAL are held back for its slot; Postgres gives the slot up rather than hold limit_bytes
-- (null: no limit) and will after another safe_bytes. Through jsonb, because invalidation_reason came with Postgres 17.
drop function stream_lag(int);
create function slots() returns table (
    shard int, epoch bigint, slot_name text, present boolean, active boolean, wal_status text, invalidation_reason text,
    confirmed_flush_lsn text, lag_bytes bigint, retained_bytes bigint, safe_bytes bigint, limit_bytes bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select f.shard, f.epoch, public.shard_name(f.shard, f.shards), s.slot_name is not null, coalesce(s.active, false), s.wal_status,
    to_jsonb(s) ->> 'invalidation_reason', s.confirmed_flush_lsn::text,
    pg_wal_lsn_diff(pg_current_wal_lsn(), s.confirmed_flush_lsn)::bigint,
    pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn)::bigint, s.safe_wal_size,
    nullif(pg_size_bytes(current_setting('max_slot_wal_keep_size')), -1)
  from public.epochs_in_force f
    left join pg_replication_slots s on s.slot_name = public.shard_name(f.shard, f.shards)
      and s.database = current_database()
  order by f.shard
$$;
revoke execute on function slots from public;
grant execute on function slots to gravl_api;

-- Whose insights are not what they should be; it reads a row of each user. Overdue: nothing was written though what stands
-- has lost its validity, so the job's timers are late.
create function users_waiting(model_in_force int) returns table (
    total bigint, behind bigint, not_evaluated bigint, of_other_models bigint, overdue bigint,
    versions_behind_max bigint, oldest_behind_computed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*), count(*) filter (where r.version < v.write_version), count(*) filter (where r.user_id is null),
    count(*) filter (where r.model_version <> model_in_force or r.parameters_id <> p.id),
    count(*) filter (where r.valid_until < now() - interval '10 s'),
    coalesce(max(v.write_version - r.version) filter (where r.version < v.write_version), 0),
    min(r.computed_at) filter (where r.version < v.write_version)
  from public.user_versions v
    left join public.workout_recommendations r using (user_id)
    cross join public.parameters_in_force p
$$;
revoke execute on function users_waiting from public;
grant execute on function users_waiting to gravl_api;

-- Since the database began, by kind.
create function alarm_counts() returns table (kind text, count bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select a.kind, a.count from public.stream_alarms a
$$;
revoke execute on function alarm_counts from public;
grant execute on function alarm_counts to gravl_api;

-- For the exporter of Postgres' own metrics: it sees statistics and settings, and no row of anybody's. Where the owner may
-- not grant that (a managed server), its operator has to.
do $$
begin
  if not exists (select from pg_roles where rolname = 'gravl_monitor') then
    create role gravl_monitor login;
  end if;
  grant pg_monitor to gravl_monitor;
exception when insufficient_privilege then
  raise notice 'gravl_monitor needs pg_monitor: grant it as a superuser';
end
$$;

-- Whoever makes a backup says so here, once the file is whole: that none was made for a day is to be noticed.
create table backups (
  id bigint generated always as identity primary key,
  -- As of when what it holds is.
  taken_at timestamptz(3) not null,
  finished_at timestamptz(3) not null default now(),
  bytes bigint not null check (bytes >= 0)
);
create function newest_backup() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public as $$
  select max(b.taken_at) from public.backups b
$$;
revoke execute on function newest_backup from public;
grant execute on function newest_backup to gravl_api;

-- The W3C trace context of whoever wrote, where traces are on: the bump carries it to the sink, so that one trace shows all
-- hops. A write without one takes away that of the write before.
alter table user_versions add column traceparent text check (length(traceparent) <= 60);
comment on column user_versions.traceparent is 'Of the transaction that bumped last, as set by gravl.traceparent; mostly null.';

create or replace function start_user_version() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  insert into user_versions (user_id, write_version, settled, traceparent)
    select id, 1 + coalesce((select max(write_version) from former_versions), 0), false,
        nullif(left(current_setting('gravl.traceparent', true), 60), '')
      from new_rows;
  return null;
end
$$;

create or replace function bump_versions_of(touched bigint[]) returns void language plpgsql as $$
begin
  if cardinality(touched) = 1 then
    update user_versions set write_version = write_version + 1, settled = false,
        traceparent = nullif(left(current_setting('gravl.traceparent', true), 60), '')
      where user_id = touched[1] and settled;
  elsif cardinality(touched) > 1 then
    update user_versions v set write_version = v.write_version + 1, settled = false,
        traceparent = nullif(left(current_setting('gravl.traceparent', true), 60), '')
      from (select user_id from user_versions where user_id = any (touched) and settled
              order by user_id for no key update) locked
      where v.user_id = locked.user_id;
  end if;
end
$$;

select keep_triggers_always();
