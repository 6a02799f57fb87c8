-- One session, since Postgres ends a backup with the session that began it.
\getenv making MAKING
-- Tablespaces lie outside of the data folder and are not copied.
select count(*) > 0 as has_tablespaces from pg_tablespace where spcname !~ '^pg_' \gset
\if :has_tablespaces
  \warn 'There are tablespaces, which backups leave out'
  \quit
\endif
\set file :making '/taken'
select now() \g :file
-- Gone with this session; until then no WAL goes that the copy needs.
select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true) \g /dev/null
select pg_walfile_name(pg_backup_start(:'name', true)) as first_wal \gset
\! sh /opt/gravl/backup.sh files
select pg_walfile_name(lsn) as last_wal, labelfile from pg_backup_stop(false) \gset
\set file :making '/backup_label'
select :'labelfile' \g :file
\set file :making '/wal-names'
select name from pg_ls_waldir() where name between :'first_wal' and :'last_wal' and length(name) = 24 order by name \g :file
\setenv FIRST_WAL :first_wal
\! sh /opt/gravl/backup.sh wal
