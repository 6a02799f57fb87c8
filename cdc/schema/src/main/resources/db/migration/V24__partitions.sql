-- The users' topic may be given more partitions. A user's changes then go to another one, where they would overtake what
-- the former still holds, so all is read anew: an epoch. And heartbeats must reach every partition, for which more
-- partitions need more keys.
create table cdc_topic (
  id boolean primary key default true check (id),
  -- What the epoch in force is read through. As many as all systems had before.
  partitions int not null check (partitions >= 1)
);
insert into cdc_topic (partitions) values (8);

-- Of each shard. Some of these keys reach every partition of up to 64, which a test of the connector's looks at.
create view heartbeats_of_shard as
  select s.shards, case when t.partitions > 8 then 10 * least(t.partitions, 64) when s.shards = 1 then 24 else 48 end as beats
  from cdc_topic t cross join (select max(shards) as shards from cdc_shards) s;
grant select on cdc_topic, heartbeats_of_shard to gravl_cdc, gravl_stream;

alter table cdc_heartbeat drop constraint cdc_heartbeat_id_check, add check (id between 1 and 5120);
alter table stream_heartbeat drop constraint stream_heartbeat_id_check, add check (id between 1 and 5120);

create function lay_heartbeats() returns void language plpgsql set search_path = public as $$
declare
  keys int;
begin
  select l.beats * l.shards from heartbeats_of_shard l into keys;
  delete from cdc_heartbeat where id > keys;
  delete from stream_heartbeat where id > keys;
  insert into cdc_heartbeat (id) select generate_series(1, keys) on conflict do nothing;
end
$$;
revoke execute on function lay_heartbeats from public;

-- Whoever watches the connectors tells how many partitions it finds. Another number than before begins an epoch: whether
-- it was raised by us, or by an administrator of Kafka. Returns whether it is another.
create function partitions_are(counted int) returns boolean language plpgsql security definer
  set search_path = public as $$
begin
  if counted = (select t.partitions from cdc_topic t) then
    return false;
  end if;
  lock table cdc_shards in exclusive mode;
  update cdc_topic set partitions = counted where partitions <> counted;
  if not found then
    return false;
  end if;
  perform begin_epoch(greatest(e.epoch, (select max(s.epoch) from cdc_shards s)),
      format('the users'' topic has %s partitions', counted)) from cdc_epoch e;
  perform lay_heartbeats();
  perform publish_shards();
  return true;
end
$$;
revoke execute on function partitions_are from public;
grant execute on function partitions_are to gravl_cdc;

-- As before, by as many heartbeats as there are now.
create or replace view current_heartbeats as
  select h.* from stream_heartbeat h where h.id <= (select l.beats * l.shards from heartbeats_of_shard l);

create or replace function publish_shards() returns void language plpgsql set search_path = public as $$
declare
  former record;
  part record;
  tables text;
begin
  for former in select pubname from pg_publication where pubname ~ '^gravl_[0-9]+of[0-9]+$' loop
    execute format('drop publication %I', former.pubname);
  end loop;
  for part in select s.shard, s.shards, l.beats from cdc_shards s cross join heartbeats_of_shard l where s.shards > 1 loop
    select string_agg(format('%I', t.tablename) || case
        when t.tablename = 'users' then format(' where (mod(id, %s) = %s)', part.shards, part.shard)
        when t.tablename = 'cdc_heartbeat' then format(' where ((id - 1) / %s = %s)', part.beats, part.shard)
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

create or replace function set_shards(wanted int) returns void language plpgsql set search_path = public as $$
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
  perform lay_heartbeats();
  perform publish_shards();
end
$$;

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
      cross join public.heartbeats_of_shard l
      left join public.epochs_in_force f on f.shard = (c.id - 1) / l.beats) h
  left join public.cdc_epoch e on true
$$;

create or replace function canary() returns table (
    at timestamptz, id int, shard int, sent_at timestamptz, beat_at timestamptz, captured_at timestamptz,
    published_at timestamptz, processed_at timestamptz, arrived_at timestamptz, in_force boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select clock_timestamp(), c.id, f.shard, c.beat_at, s.beat_at, s.captured_at, s.published_at, s.processed_at,
    s.arrived_at, coalesce(s.epoch = f.epoch, false)
  from public.cdc_heartbeat c left join public.stream_heartbeat s using (id)
    cross join public.heartbeats_of_shard l
    join public.epochs_in_force f on f.shard = (c.id - 1) / l.beats
$$;
