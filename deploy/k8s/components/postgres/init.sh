#!/bin/sh
# Makes the server's folder and the database, where there is none yet. Killed midway it begins anew: the folder gets its
# name when all of it is there.
set -eu

volume=$(dirname "$PGDATA")
if [ ! -w "$volume" ]; then
  ls -ldn "$volume" >&2
  echo "The volume is not ours to write to ($(id -u):$(id -g)): its driver leaves fsGroup alone" >&2
  exit 1
fi
if [ -s "$PGDATA/PG_VERSION" ]; then
  # Volumes that hand everything to the group take the server's folder along, which refuses to start then.
  chmod 0700 "$PGDATA"
  echo "There is a database of Postgres $(cat "$PGDATA/PG_VERSION")"
  exit 0
fi

making=$PGDATA.making
rm -rf "$making"
initdb --pgdata="$making" --username=postgres --pwfile=/run/secrets/postgres/POSTGRES_PASSWORD --auth=scram-sha-256 \
  --encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --data-checksums
echo 'create database gravl' | postgres --single -D "$making" postgres
mv "$making" "$PGDATA"
