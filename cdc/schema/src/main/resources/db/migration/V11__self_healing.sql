-- What lets the stream prove that it lives, and heal itself where the database did what a stream of
-- rows can't show.

-- Rows that travel the whole way: Postgres, Debezium, Kafka, Flink and back into stream_heartbeat.
-- Only what has arrived there tells that the stream is alive; that a task runs does not. They are
-- keyed like users, by id, and 24 keys reach each of the user topic's 8 partitions.
drop table cdc_heartbeat;
create table cdc_heartbeat (
  id int primary key check (id between 1 and 24),
  beat_at timestamptz(3) not null default now()
    check (beat_at >= '1970-01-01Z' and beat_at < '2200-01-01Z')
) with (fillfactor = 50);
insert into cdc_heartbeat (id) select generate_series(1, 24);
alter publication gravl add table cdc_heartbeat;
grant select, update on cdc_heartbeat to gravl_cdc;

create table stream_heartbeat (
  id int primary key check (id between 1 and 24),
  -- The beat, as the database wrote it, and the epoch of the record that brought it.
  beat_at timestamptz(3) not null,
  epoch bigint not null,
  -- By the clock of this database, when the sink wrote it.
  arrived_at timestamptz(3) not null
) with (fillfactor = 50);
grant select, insert, update on stream_heartbeat to gravl_stream;
grant select on stream_heartbeat to gravl_cdc;

-- What an operator must know of, from whichever part found it: one row a kind, the latest message.
create table stream_alarms (
  kind text primary key check (length(kind) between 1 and 100),
  message text not null check (length(message) <= 2000),
  count bigint not null default 1,
  first_at timestamptz(3) not null default now(),
  last_at timestamptz(3) not null default now()
);
grant select, insert, update on stream_alarms to gravl_stream, gravl_cdc;

-- Begins the epoch after `known` (a snapshot of everything, which replaces all of the stream's state),
-- unless a later one has begun already: whoever finds that changes were lost may call it, and two who
-- find the same begin one. Returns the epoch in force; 0 before the first start, when there is
-- nothing to replace.
alter table cdc_epoch add column begun_by xid8 not null default pg_current_xact_id();
create function begin_epoch(known bigint, why text) returns bigint
  language plpgsql security definer set search_path = public as $$
begin
  update cdc_epoch set epoch = known + 1, reason = left(why, 2000), started_at = now(),
      begun_by = pg_current_xact_id()
    where epoch <= known;
  return coalesce((select epoch from cdc_epoch), 0);
end
$$;
revoke execute on function begin_epoch from public;
grant execute on function begin_epoch to gravl_cdc, gravl_stream;
grant select on cdc_epoch to gravl_stream;

-- Tells this history of the database from another: whoever watches the source replaces the token all
-- the time and remembers it elsewhere, so a restored backup or copy holds one of the past.
create table cdc_life (
  id boolean primary key default true check (id),
  token uuid not null default gen_random_uuid()
) with (fillfactor = 50);
insert into cdc_life default values;
grant select, update on cdc_life to gravl_cdc;

-- The transactions that the making of a replication slot waits for; of a prepared one, pid, role and
-- age are null. Roles other than the owner don't see whose transactions there are.
create function slot_waits_for(slot text) returns table (pid int, role_name text, age_seconds bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select a.pid, a.usename::text, extract(epoch from clock_timestamp() - a.xact_start)::bigint
  from pg_replication_slots s
    join pg_locks waiting on waiting.pid = s.active_pid
      and waiting.locktype = 'transactionid' and not waiting.granted
    join pg_locks held on held.locktype = 'transactionid'
      and held.transactionid = waiting.transactionid and held.granted
    left join pg_stat_activity a on a.pid = held.pid
  where s.slot_name = slot and s.database = current_database()
$$;
revoke execute on function slot_waits_for from public;
grant execute on function slot_waits_for to gravl_cdc, gravl_api;

-- TRUNCATE is the owner's, and reaches the stream as no row. A cascade truncates many tables at once:
-- one epoch.
create function begin_epoch_after_truncate() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  perform begin_epoch(epoch, format('%s was truncated', tg_table_name))
    from cdc_epoch where begun_by <> pg_current_xact_id();
  return null;
end
$$;
do $$
declare
  captured text;
begin
  for captured in
    select tablename from pg_publication_tables
    where pubname = 'gravl' and tablename not in ('cdc_heartbeat', 'cdc_signal')
  loop
    execute format('create trigger begin_epoch_after_truncate after truncate on %I
      for each statement execute function begin_epoch_after_truncate()', captured);
  end loop;
end
$$;

-- Also where session_replication_role is replica: rows that come so are facts like others. A function,
-- for "enable trigger all", with which a restore ends, takes it back: each migration runs it again.
create function keep_triggers_always() returns void language plpgsql as $$
declare
  own record;
begin
  for own in
    select c.relname as table_name, t.tgname as trigger_name
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and t.tgenabled <> 'A' and c.relnamespace = 'public'::regnamespace
  loop
    execute format('alter table %I enable always trigger %I', own.table_name, own.trigger_name);
  end loop;
end
$$;
revoke execute on function keep_triggers_always from public;
select keep_triggers_always();

-- A message in the WAL is left out by the connector, but goes through its memory first, and may have a
-- gigabyte. None of our roles sends any. Where the owner is not the server's, all may go on sending.
do $$
declare
  emit regprocedure;
begin
  for emit in select oid from pg_proc where proname = 'pg_logical_emit_message' loop
    execute format('revoke execute on function %s from public', emit);
  end loop;
exception when insufficient_privilege then
  raise notice 'pg_logical_emit_message stays open to all: it is not this owner''s to revoke';
end
$$;

-- Nothing in a captured row may be so large that Kafka refuses its record (1 MiB), nor an instant
-- that no program can read.
alter table user_preferences add constraint equipment_is_bounded check (cardinality(equipment) <= 10000);
-- A long array is stored out of line, and an update that leaves it alone would send a placeholder:
-- with the whole old row the connector knows its value.
alter table user_preferences replica identity full;
alter table user_exercises
  add constraint equipment_is_bounded check (length(equipment) <= 100),
  add constraint activations_are_bounded check (length(activations::text) <= 4000);
alter table exercises
  add constraint aliases_are_bounded check (length(array_to_string(aliases, '')) + cardinality(aliases) <= 20000);
alter table cdc_signal
  add constraint signal_is_bounded
    check (length(id) <= 100 and length(type) <= 100 and length(data) <= 10000);
alter table time_zones add constraint name_is_bounded check (length(name) <= 100);
alter table users add constraint created_at_is_readable
  check (created_at >= '1970-01-01Z' and created_at < '2200-01-01Z');
alter table exercises add constraint created_at_is_readable
  check (created_at >= '1970-01-01Z' and created_at < '2200-01-01Z');
alter table workouts add constraint created_at_is_readable
  check (created_at >= '1970-01-01Z' and created_at < '2200-01-01Z');
alter table custom_workouts
  add constraint created_at_is_readable
    check (created_at >= '1970-01-01Z' and created_at < '2200-01-01Z'),
  add constraint deleted_at_is_readable
    check (deleted_at >= '1970-01-01Z' and deleted_at < '2200-01-01Z');
alter table workout_logs add constraint created_at_is_readable
  check (created_at >= '1970-01-01Z' and created_at < '2200-01-01Z');
alter table check_ins add constraint created_at_is_readable
  check (created_at >= '1970-01-01Z' and created_at < '2200-01-01Z');
