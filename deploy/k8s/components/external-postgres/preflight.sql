-- What a Postgres must allow, one line each: PASS, WARN or FAIL, and what to do about it. Run as the owner of the schema in
-- the database of the system; it changes nothing. Exit status 3 where something fails.
\set ON_ERROR_STOP on
create temporary table preflight as
with setting as (select name, setting from pg_settings),
  me as (select r.rolsuper, r.rolcreaterole, r.rolreplication from pg_roles r where r.rolname = current_user),
  memberships as (
    select m.rolname from pg_auth_members a join pg_roles m on m.oid = a.roleid
    where a.member = current_user::regrole)
select * from (values
  (1, 'FAIL', current_setting('server_version_num')::int >= 150000,
    format('version 15 or newer, for MERGE and for row filters of publications; it is %s', current_setting('server_version'))),
  (2, 'WARN', current_setting('server_version_num')::int >= 170000,
    'version 17 or newer: before it a failover loses the replication slot, and the stream reads everything anew'),
  (3, 'FAIL', current_setting('wal_level') = 'logical',
    format('wal_level = logical; it is %s (on managed servers: rds.logical_replication, cloudsql.logical_decoding)',
      current_setting('wal_level'))),
  (4, 'FAIL', current_setting('max_replication_slots')::int - (select count(*) from pg_replication_slots) >= 2
      or exists (select from pg_replication_slots where slot_name like 'gravl%'),
    'two free replication slots: max_replication_slots'),
  (5, 'FAIL', current_setting('max_wal_senders')::int >= 4, 'max_wal_senders of 4 or more'),
  (6, 'FAIL', current_setting('max_connections')::int - (select count(*) from pg_stat_activity where backend_type = 'client backend') >= 120,
    format('120 free connections: max_connections is %s', current_setting('max_connections'))),
  (7, 'FAIL', (select rolsuper or rolcreaterole from me),
    format('%s may create roles (createrole): the migration makes one for each program', current_user)),
  (8, 'FAIL', exists (select from pg_roles where rolname = 'gravl_cdc' and rolreplication)
      or (select rolsuper or rolreplication from me)
      or exists (select from memberships where rolname in ('rds_superuser', 'cloudsqlsuperuser', 'azure_pg_admin')),
    format('%s may give a role replication: itself has it (alter role %1$s replication), or it is the provider''s administrator',
      current_user)),
  (9, 'FAIL', has_database_privilege(current_database(), 'create'),
    format('%s may create in database %s: schema, publications', current_user, current_database())),
  (10, 'FAIL', has_schema_privilege('public', 'create') and has_schema_privilege('public', 'usage'),
    format('%s may create in schema public', current_user)),
  (11, 'WARN', (select rolsuper from me) or pg_has_role(current_user, 'pg_monitor', 'member'),
    format('%s is a member of pg_monitor, to hand it on to gravl_monitor and to see who holds a slot up', current_user)),
  (12, 'WARN', (select setting <> '-1' from setting where name = 'max_slot_wal_keep_size'),
    'max_slot_wal_keep_size is set: without it a reader that stays away fills the disk'),
  (13, 'FAIL', (select pg_size_bytes(current_setting('max_slot_wal_keep_size')) >= pg_size_bytes('1GB')
      or current_setting('max_slot_wal_keep_size') = '-1'),
    format('max_slot_wal_keep_size of 1GB or more; it is %s: the slot would be lost at any pause of the stream',
      current_setting('max_slot_wal_keep_size'))),
  (14, 'FAIL', current_setting('server_encoding') = 'UTF8', format('encoding UTF8; it is %s', current_setting('server_encoding'))),
  (15, 'WARN', current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off',
    'fsync and synchronous_commit are on: what was acknowledged outlives a crash'),
  (16, 'FAIL', not pg_is_in_recovery(), 'it is a primary: the address leads to where writes go')
) as t (place, otherwise, holds, what);

select case when holds then 'PASS' else otherwise end || '  ' || what from preflight order by place;
select bool_or(not holds and otherwise = 'FAIL') as failed from preflight \gset
\if :failed
  \warn 'This database can''t be used as it is'
  do $$ begin raise exception 'preflight failed'; end $$;
\endif
