#!/usr/bin/env bash
# Runs the tests against a throw-away cluster of Debian's PostgreSQL 15: `scripts/on-postgres-15.sh [vitest arguments]`.
set -euo pipefail
cd "$(dirname "$0")/.."

bin=/usr/lib/postgresql/15/bin
folder=$(mktemp -d)
as_postgres=()
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as_postgres=(runuser -u postgres --)
fi
cleanup() {
  "${as_postgres[@]}" "$bin/pg_ctl" -D "$folder/cluster" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap cleanup EXIT

"${as_postgres[@]}" "$bin/initdb" -D "$folder/cluster" -U owner -A trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
"${as_postgres[@]}" "$bin/pg_ctl" -D "$folder/cluster" -w -l "$folder/log" \
  -o "-c listen_addresses= -c unix_socket_directories=$folder -c fsync=off -c max_connections=200" start >/dev/null

# What speaks SQL; that every page and form behaves is tested on one server only. (Vitest takes no exclusions beside projects.)
[ "$#" -gt 0 ] || set -- /commands/ /queries/ /box/ /jobs/ /steps/ src/seed src/kernel/command src/kernel/jobs src/kernel/migrate src/kernel/rate src/kernel/prepared src/kernel/files src/kernel/live

# The socket lies in a folder of the server's user; tests as root may enter it.
TEST_DATABASE_URL="postgres://owner@/postgres?host=$folder" npx vitest run --project parts "$@"
