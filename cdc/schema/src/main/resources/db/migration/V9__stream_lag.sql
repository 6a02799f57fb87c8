-- Where the stream stands, as far as Postgres knows: for GET /api/ops/lag. The api may not read
-- cdc_epoch and needs nothing else of it, hence one function with its owner's rights and no
-- parameters instead of grants.
create function stream_lag() returns table (
    slot_name text, slot_active boolean, wal_status text, confirmed_flush_lsn text, lag_bytes bigint,
    epoch bigint, heartbeat_at timestamptz, users_behind bigint, users_not_evaluated bigint,
    versions_behind_max bigint, oldest_behind_computed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.slot_name::text, coalesce(s.active, false), s.wal_status, s.confirmed_flush_lsn::text,
    pg_wal_lsn_diff(pg_current_wal_lsn(), s.confirmed_flush_lsn)::bigint,
    (select max(e.epoch) from public.cdc_epoch e), (select h.beat_at from public.cdc_heartbeat h),
    b.behind, b.not_evaluated, b.versions, b.oldest
  from (
    select count(*) filter (where r.version < v.write_version) as behind,
      count(*) filter (where r.user_id is null) as not_evaluated,
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
