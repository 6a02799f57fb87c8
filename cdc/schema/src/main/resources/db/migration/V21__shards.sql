-- One connector decodes all WAL in one process and sends all of it in one thread. The stream can be read in shards: by
-- the user's id modulo their number, each through a publication, a slot and a connector of its own, into the same
-- topics. The first also brings the catalog, which concerns everybody.
create table cdc_shards (
  shard int primary key check (shard >= 0),
  -- How many there are.
  shards int not null check (shards between 1 and 8),
  -- Of this shard alone, where that is above the epoch of all: what was lost concerns its users only.
  epoch bigint not null default 0 check (epoch >= 0),
  started_at timestamptz(3) not null default now(),
  reason text not null default '',
  check (shard < shards)
);
insert into cdc_shards (shard, shards) values (0, 1);
grant select on cdc_shards to gravl_cdc, gravl_stream;

-- What each shard's changes come from, and so its users' insights; 0 before the first start.
create view epochs_in_force as
  select s.shard, s.shards, greatest(s.epoch, coalesce(e.epoch, 0)) as epoch from cdc_shards s left join cdc_epoch e on true;
grant select on epochs_in_force to gravl_cdc, gravl_stream;

-- Of its publication, replication slot and connector alike.
create function shard_name(shard int, shards int) returns text language sql immutable as $$
  select case shards when 1 then 'gravl' else format('gravl_%sof%s', shard, shards) end
$$;

-- As before; the number of an epoch is above those of all shards too, or what comes of it would be taken for old.
create or replace function begin_epoch(known bigint, why text) returns bigint
  language plpgsql security definer set search_path = public as $$
begin
  update cdc_epoch set epoch = 1 + greatest(known, (select max(s.epoch) from cdc_shards s)), reason = left(why, 2000),
      started_at = now(), begun_by = pg_current_xact_id()
    where epoch <= known;
  return coalesce((select epoch from cdc_epoch), 0);
end
$$;

-- Begins an epoch of one shard after `known`, unless a later one of it has begun already. Returns the one in force.
create function begin_shard_epoch(which int, known bigint, why text) returns bigint
  language plpgsql security definer set search_path = public as $$
begin
  update cdc_shards s
    set epoch = 1 + greatest(known, (select max(o.epoch) from cdc_shards o)), reason = left(why, 2000), started_at = now()
    where shard = which and greatest(s.epoch, (select e.epoch from cdc_epoch e)) <= known;
  return (select greatest(s.epoch, (select e.epoch from cdc_epoch e)) from cdc_shards s where shard = which);
end
$$;
revoke execute on function begin_shard_epoch from public;
grant execute on function begin_shard_epoch to gravl_cdc;

-- Heartbeats of each shard reach every partition of the users' topic: of several, 48 keys each do.
alter table cdc_heartbeat drop constraint cdc_heartbeat_id_check, add check (id between 1 and 384);
alter table stream_heartbeat drop constraint stream_heartbeat_id_check, add check (id between 1 and 384);

-- Heartbeats of the shards that there are: others may still have been under way when their shard ended.
create view current_heartbeats as
  select h.* from stream_heartbeat h
  where h.id <= (select case max(shards) when 1 then 24 else 48 * max(shards) end from cdc_shards);
grant select on current_heartbeats to gravl_stream;

-- What the publication of all names, each shard's part of it. A migration that changes the publication calls it.
create function publish_shards() returns void language plpgsql set search_path = public as $$
declare
  former record;
  part record;
  tables text;
begin
  for former in select pubname from pg_publication where pubname ~ '^gravl_[0-9]+of[0-9]+$' loop
    execute format('drop publication %I', former.pubname);
  end loop;
  for part in select s.shard, s.shards from cdc_shards s where s.shards > 1 loop
    select string_agg(format('%I', t.tablename) || case
        when t.tablename = 'users' then format(' where (mod(id, %s) = %s)', part.shards, part.shard)
        when t.tablename = 'cdc_heartbeat' then format(' where ((id - 1) / 48 = %s)', part.shard)
        when t.rowfilter is not null then format(' where %s', t.rowfilter)
        when 'user_id' = any (t.attnames) then format(' where (mod(user_id, %s) = %s)', part.shards, part.shard)
        else '' end, ', ')
      from pg_publication_tables t
      where t.pubname = 'gravl' and (part.shard = 0 or t.tablename in ('users', 'cdc_heartbeat', 'cdc_signal')
        or (t.rowfilter is null and 'user_id' = any (t.attnames)))
      into tables;
    execute format('create publication %I for table %s, cdc_shards where (shard = %s)',
      shard_name(part.shard, part.shards), tables, part.shard);
  end loop;
end
$$;
revoke execute on function publish_shards from public;

-- How many shards there are from now on: the owner's to say, while everything runs. Whoever registers the connectors
-- follows, and all of them begin an epoch.
create function set_shards(wanted int) returns void language plpgsql set search_path = public as $$
declare
  beats int;
begin
  if wanted not between 1 and 8 then
    raise check_violation using message = format('the stream is read in 1 to 8 shards, not in %s', wanted);
  end if;
  lock table cdc_shards in exclusive mode;
  if wanted = (select max(shards) from cdc_shards) then
    return;
  end if;
  -- Before the former shards' own epochs are forgotten: it is above them.
  perform begin_epoch(greatest(e.epoch, (select max(s.epoch) from cdc_shards s)),
      format('the stream is read in %s shards', wanted)) from cdc_epoch e;
  delete from cdc_shards;
  insert into cdc_shards (shard, shards) select s, wanted from generate_series(0, wanted - 1) s;
  beats := case wanted when 1 then 24 else 48 * wanted end;
  delete from cdc_heartbeat where id > beats;
  delete from stream_heartbeat where id > beats;
  insert into cdc_heartbeat (id) select generate_series(1, beats) on conflict do nothing;
  perform publish_shards();
end
$$;
revoke execute on function set_shards from public;

-- As before; the epoch has come the whole way where each shard's has, be that one of its own.
create or replace function stream_state() returns table (
    at timestamptz, epoch bigint, epoch_reason text, epoch_started_at timestamptz,
    heartbeat_epoch bigint, heartbeat_at timestamptz, newest_heartbeat_at timestamptz,
    source_beat_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select now(), e.epoch, e.reason, e.started_at,
    case when h.arrived and h.in_force then e.epoch
      when h.arrived and h.first_epoch = h.last_epoch and h.first_epoch <> e.epoch then h.first_epoch end,
    case when h.arrived then h.first_at end, h.last_at, h.source_at
  from (
    select bool_and(s.id is not null) as arrived, bool_and(s.epoch = f.epoch) as in_force,
      min(s.epoch) as first_epoch, max(s.epoch) as last_epoch,
      min(s.beat_at) as first_at, max(s.beat_at) as last_at, max(c.beat_at) as source_at
    from public.cdc_heartbeat c left join public.stream_heartbeat s using (id)
      left join public.epochs_in_force f on f.shards = 1 or f.shard = (c.id - 1) / 48) h
  left join public.cdc_epoch e on true
$$;

-- As before, of the shard that is furthest behind.
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
    select l.* from pg_replication_slots l
      left join (select public.shard_name(c.shard, c.shards) as of_shard from public.cdc_shards c) named
        on named.of_shard = l.slot_name
    where l.database = current_database() and l.slot_type = 'logical' and not l.temporary
    order by named.of_shard is null, case when named.of_shard is null then not l.active else l.active end,
      case when named.of_shard is null then pg_current_wal_lsn() - l.confirmed_flush_lsn
        else l.confirmed_flush_lsn - '0/0' end nulls first
    limit 1) s on true
$$;

select keep_triggers_always();
