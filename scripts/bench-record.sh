#!/bin/sh
# Measures adding, merging, searching and showing at 1,000 reports, 3,000, 10,000 and so
# on up to $1 (100,000), on a SQLite file and on a PostgreSQL server of its own.
set -eu
most=${1:-100000}
sh scripts/postgres.sh
dir=$(mktemp -d)
trap 'stop; rm -rf "$dir"' EXIT
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
stop() { [ ! -f "$dir/data/postmaster.pid" ] || as "$bin/pg_ctl" -D "$dir/data" -m fast stop >/dev/null; }
bin=$(dirname "$(readlink -f "$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -1 | grep . || command -v initdb)")")
go build -o "$dir/measure" ./cmd/measure
echo "SQLite, on $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
TMPDIR="$dir" "$dir/measure" record -n "$most"
[ "$(id -u)" != 0 ] || chown postgres "$dir"
as "$bin/initdb" -D "$dir/data" -U parley --auth=trust -E UTF8 --no-locale >/dev/null
as "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/log" -o "-c listen_addresses='' -k $dir" start >/dev/null
as "$bin/createdb" -h "$dir" -U parley bench
echo "PostgreSQL, load $(cut -d' ' -f1 /proc/loadavg); the processor time of the server is no part of cpu"
"$dir/measure" record -n "$most" -db "postgres://parley@/bench?host=$dir"
as "$bin/psql" -h "$dir" -U parley bench -Atc "SELECT 'bytes of the data base: ' || pg_database_size('bench')"
awk '{ print "server processes that have ended, ms of processor time: " ($16 + $17) * 10 }' "/proc/$(head -1 "$dir/data/postmaster.pid")/stat"
