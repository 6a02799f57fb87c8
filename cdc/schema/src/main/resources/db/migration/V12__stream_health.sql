-- Whether the stream lives, and where it stands: for those who run the system. The api needs none of
-- these tables and views for anything else, hence functions with their owner's rights instead of
-- grants.

-- What of the heartbeats has arrived. heartbeat_at is null until all have come: it is how old what
-- users see may be. heartbeat_epoch is null where not all are of one epoch: then a snapshot is not in
-- yet. source_beat_at is the source's latest, whether it has arrived or not. By this database's clock.
create function stream_state() returns table (
    at timestamptz, epoch bigint, epoch_reason text, epoch_started_at timestamptz,
    heartbeat_epoch bigint, heartbeat_at timestamptz, newest_heartbeat_at timestamptz,
    source_beat_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select now(), e.epoch, e.reason, e.started_at,
    case when h.arrived and h.first_epoch = h.last_epoch then h.first_epoch end,
    case when h.arrived then h.first_at end, h.last_at, h.source_at
  from (
    select bool_and(s.id is not null) as arrived,
      min(s.epoch) as first_epoch, max(s.epoch) as last_epoch,
      min(s.beat_at) as first_at, max(s.beat_at) as last_at, max(c.beat_at) as source_at
    from public.cdc_heartbeat c left join public.stream_heartbeat s using (id)) h
  left join public.cdc_epoch e on true
$$;
revoke execute on function stream_state from public;
grant execute on function stream_state to gravl_api, gravl_cdc;

-- The oldest transaction that has written, of any database of the server: until it ends, a new slot
-- waits, and so does the snapshot. A prepared one has no pid. pg_locks shows pids to everybody;
-- started_at is null where the schema's owner may not see it (pg_read_all_stats).
create function oldest_writer() returns table (pid int, application text, started_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select l.pid, coalesce('prepared as ' || p.gid, nullif(a.application_name, '')),
    coalesce(p.prepared, a.xact_start)
  from pg_locks l
  left join pg_stat_activity a on a.pid = l.pid
  left join pg_prepared_xacts p on l.pid is null and p.transaction = l.transactionid
  where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.granted
  order by age(l.transactionid) desc limit 1
$$;
revoke execute on function oldest_writer from public;
grant execute on function oldest_writer to gravl_api, gravl_cdc;

create function recent_alarms() returns table (
    kind text, message text, count bigint, first_at timestamptz, last_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select a.kind, a.message, a.count, a.first_at, a.last_at from public.stream_alarms a
  where a.last_at > now() - interval '1 hour' order by a.last_at desc, a.kind
$$;
revoke execute on function recent_alarms from public;
grant execute on function recent_alarms to gravl_api;

-- kept_bytes of WAL are held back for the slot; Postgres gives the slot up rather than hold
-- limit_bytes (null: no limit) and will after another safe_bytes. Through jsonb, because
-- invalidation_reason came with Postgres 17.
drop function stream_lag();
create function stream_lag(model_in_force int) returns table (
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
      count(*) filter (where r.model_version <> model_in_force) as other_models,
      coalesce(max(v.write_version - r.version) filter (where r.version < v.write_version), 0) as versions,
      min(r.computed_at) filter (where r.version < v.write_version) as oldest
    from public.user_versions v left join public.workout_recommendations r using (user_id)) b
  left join lateral (
    select * from pg_replication_slots
    where database = current_database() and slot_type = 'logical' and not temporary
    order by active desc, confirmed_flush_lsn desc nulls last limit 1) s on true
$$;
revoke execute on function stream_lag from public;
grant execute on function stream_lag to gravl_api;
