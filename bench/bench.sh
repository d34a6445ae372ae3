#!/bin/bash
# make bench: all comparisons on a private server, and one table of their results
#
# BENCH_ROWS=10000: how many klantcontacten at once; BENCH_BLOCKS=60: how many
# blocks of 100 transactions; BENCH_BIG=1000000: how many in the register that is read
set -euo pipefail
. "$(dirname "$0")/../tests/scripts/common.sh"
. "$scripts/server.sh"
cd "$top"

find_pg_config || die "no PostgreSQL with server headers found; try make test"
rows=${BENCH_ROWS:-10000} blocks=${BENCH_BLOCKS:-60} big=${BENCH_BIG:-1000000} work=

finish() {
	if [[ -n $work ]]; then
		stop_server
		remove_work
	fi
}
trap finish EXIT

make_work bench
stage
step build "for PostgreSQL $pg_version"
build
{
	echo "shared_buffers = '512MB'"
	echo "max_wal_size = '8GB'"
	echo "checkpoint_timeout = '1h'"
	echo "autovacuum = off"
} >>"$work/server.conf"
start_server

psql() {
	server_psql -q -d postgres -v ON_ERROR_STOP=1 "$@"
}

psql -c 'CREATE EXTENSION klantcontact' -f bench/registers.sql
sed 's/@register@/b_plpgsql/g' bench/plpgsql_guards.sql | psql
for register in b_bewaakt b_kaal b_kaal2 b_plpgsql; do
	sed "s/@register@/$register/g" bench/sides.sql | psql
done
step measure "$blocks blocks of 100 transactions, $rows at once"
psql -v blokken="$blocks" -v rijen="$rows" -v ronden=7 -v aantal="$rows" -v groot="$big" -f bench/bench.sql
