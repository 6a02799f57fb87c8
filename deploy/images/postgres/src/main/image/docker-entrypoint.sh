#!/bin/sh
# Starts Postgres, by the words of its official image, so that one manifest fits both: POSTGRES_PASSWORD (or _FILE),
# POSTGRES_USER, POSTGRES_DB, POSTGRES_INITDB_ARGS, PGDATA, *.sql and *.sh in /docker-entrypoint-initdb.d; the
# arguments are the server's. Postgres of these binaries has no pg_dump, pg_basebackup and pg_upgrade.
set -eu

case ${1:-postgres} in
  -*) set -- postgres "$@" ;;
  postgres) ;;
  *) exec "$@" ;;
esac
[ $# -eq 0 ] || shift

user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}

fail() {
  printf 'Wrong settings:\n  %s\n' "$1" >&2
  exit 2
}

# Under another name until it is whole: a start that is killed half-way leaves nothing that looks like a database.
make_database() {
  making=$PGDATA.making
  rm -rf "$making"
  { mkdir -p "$(dirname "$PGDATA")" && mkdir -m 700 "$making"; } 2>/dev/null ||
    fail "PGDATA: $PGDATA can't be made by user $(id -u): it must be a folder below the volume, and the volume writable"
  secret=/tmp/password.$$
  (umask 077 && printf '%s' "$password" > "$secret")
  # The database's own locale: the same order everywhere, whatever the image has installed.
  # shellcheck disable=SC2086 # words
  initdb -D "$making" --username="$user" --pwfile="$secret" --auth-local=trust --auth-host=scram-sha-256 \
    --encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --data-checksums \
    -c listen_addresses='*' -c unix_socket_directories="$PGHOST" -c timezone=UTC -c log_timezone=UTC \
    ${POSTGRES_INITDB_ARGS:-}
  rm -f "$secret"
  printf 'host all all all scram-sha-256\nhost replication all all scram-sha-256\n' >> "$making/pg_hba.conf"

  # Nobody outside reaches it before it is whole.
  pg_ctl -D "$making" -w -s -o "-c listen_addresses=''" start
  export PGUSER="$user"
  [ "$database" = postgres ] ||
    psql -d postgres -q -v ON_ERROR_STOP=1 -v name="$database" <<SQL
create database :"name";
SQL
  for script in /docker-entrypoint-initdb.d/*; do
    case $script in
      *.sql) psql -d "$database" -q -v ON_ERROR_STOP=1 -f "$script" ;;
      *.sh) sh "$script" ;;
    esac
  done
  pg_ctl -D "$making" -w -s -m fast stop
  mv "$making" "$PGDATA"
}

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  password=${POSTGRES_PASSWORD:-}
  [ -z "${POSTGRES_PASSWORD_FILE:-}" ] || password=$(cat "$POSTGRES_PASSWORD_FILE")
  [ -n "$password" ] || fail "POSTGRES_PASSWORD: is missing: password of the superuser $user of the new database"
  make_database
fi
unset POSTGRES_PASSWORD password

# TERM would wait for every client; INT ends their transactions, and shuts down cleanly. Images of Jib can't say which
# signal ends them.
postgres "$@" &
server=$!
trap 'kill -INT $server' TERM INT
status=0
while kill -0 $server 2>/dev/null; do
  status=0
  wait $server || status=$?
done
exit $status
