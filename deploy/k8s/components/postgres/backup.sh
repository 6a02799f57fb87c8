#!/bin/sh
# Copies the files of the running server, as pg_basebackup would, by the functions that Postgres has for it: so no program
# of the server's very version is needed. One folder a backup, which has its name when it is whole; then the database is
# told, which is what the alert BackupOld goes by.
#
#   backup.sh        makes one; the others are its steps, between Postgres' "start" and "stop"
set -eu

files() {
  cd "$PGDATA"
  # The server needs these folders and nothing of what is in them. pg_control comes last, as Postgres' manual wants it.
  {
    find . -mindepth 1 \( -path './pg_wal/*' -o -path './pg_replslot/*' -o -path './pg_dynshmem/*' -o -path './pg_notify/*' \
      -o -path './pg_serial/*' -o -path './pg_snapshots/*' -o -path './pg_stat_tmp/*' -o -path './pg_subtrans/*' \
      -o -name 'pgsql_tmp*' -o -name 'pg_internal.init*' -o -path ./postmaster.pid -o -path ./postmaster.opts \
      -o -path ./backup_label -o -path ./tablespace_map \) -prune -o ! -path ./global/pg_control -print
    echo ./global/pg_control
  } > "$MAKING/names"
  pack "$MAKING/names" "$MAKING/data.tar.gz"
}

wal() {
  cd "$PGDATA/pg_wal"
  [ "$(head -n 1 "$MAKING/wal-names")" = "$FIRST_WAL" ] || {
    echo "More was written meanwhile than Postgres keeps (max_slot_wal_keep_size): try again when less is written" >&2
    exit 1
  }
  pack "$MAKING/wal-names" "$MAKING/wal.tar.gz"
  touch "$MAKING/whole"
}

# A running server changes and deletes files meanwhile: what counts of that is in the WAL, so 1 is no failure of tar's.
pack() {
  {
    tar --create --no-recursion --files-from="$1" --ignore-failed-read --warning=no-file-changed --warning=no-file-removed ||
      [ $? -eq 1 ] || touch "$MAKING/failed"
  } | gzip -1 > "$2"
  [ ! -e "$MAKING/failed" ] || exit 1
  rm "$1"
}

make() {
  name=$(date -u +%Y%m%dT%H%M%SZ)
  MAKING=/backups/$name.part
  export MAKING PSQLRC=/dev/null
  rm -rf /backups/*.part
  mkdir -m 0700 "$MAKING"
  psql --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --set=name="$name" --file=/opt/gravl/backup.sql
  [ -e "$MAKING/whole" ] || { echo "The files could not be copied" >&2; exit 1; }
  rm "$MAKING/whole"
  bytes=$(du -sb "$MAKING" | cut -f1)
  taken=$(cat "$MAKING/taken")
  sync
  mv "$MAKING" "/backups/$name"
  psql --quiet --set=ON_ERROR_STOP=1 -c "insert into backups (taken_at, bytes) values ('$taken', $bytes)"
  echo "/backups/$name: $bytes bytes, as of $taken"
  # The newest always stays.
  find /backups -mindepth 1 -maxdepth 1 -type d -name '*Z' ! -name "$name" -mtime "+$BACKUP_KEEP_DAYS" -exec rm -r {} +
}

case ${1:-make} in
  make | files | wal) "${1:-make}" ;;
  *) echo "backup.sh takes no arguments" >&2; exit 2 ;;
esac
