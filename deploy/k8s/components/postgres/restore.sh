#!/bin/sh
# Puts a backup in the place of the server's folder, while no server runs on it (the StatefulSet has 0 replicas). What was
# there stays beside it as pgdata.before-…, until somebody deletes it. Killed midway: run it again.
#
# The stream sees by itself that the database is another life, and begins an epoch; whoever was erased since the backup is
# erased again by the Connect worker. See deploy/runbooks/backup.md.
set -eu

backup=${BACKUP:-$(find /backups -mindepth 1 -maxdepth 1 -type d -name '*Z' | sort | tail -n 1)}
case $backup in
  '') echo "There is no backup" >&2; exit 1 ;;
  /*) ;;
  *) backup=/backups/$backup ;;
esac
[ -f "$backup/data.tar.gz" ] || { echo "$backup is no backup; there are: $(ls /backups)" >&2; exit 1; }
if pg_isready --quiet --host=postgres; then
  echo "The server runs: scale its StatefulSet to 0 first" >&2
  exit 1
fi

echo "Unpacking $backup, as of $(cat "$backup/taken")"
making=$PGDATA.making
rm -rf "$making"
mkdir -m 0700 "$making"
tar -xzf "$backup/data.tar.gz" -C "$making"
tar -xzf "$backup/wal.tar.gz" -C "$making/pg_wal"
cp "$backup/backup_label" "$making"
sync
if [ -e "$PGDATA" ]; then
  mv "$PGDATA" "$PGDATA.before-$(date -u +%Y%m%dT%H%M%SZ)"
fi
mv "$making" "$PGDATA"
echo "$PGDATA is that of $backup: let the server start"
