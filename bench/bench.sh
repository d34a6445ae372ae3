#!/bin/bash
# make bench: all comparisons on a private server, and one table of their results
#
# BENCH_BLOCKS=60: how many blocks of 100 transactions; BENCH_ROWS=10000: how many
# klantcontacten at once; BENCH_FILL=50000: how many there are on each side at the
# start; BENCH_BIG=1000000: how many in the register that is read
set -euo pipefail
. "$(dirname "$0")/../tests/scripts/common.sh"
. "$scripts/server.sh"
cd "$top"

find_pg_config || die "no PostgreSQL with server headers found; try make test"
rows=${BENCH_ROWS:-10000} blocks=${BENCH_BLOCKS:-60} fill=${BENCH_FILL:-50000}
big=${BENCH_BIG:-1000000} work=

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
	echo "full_page_writes = off"
} >>"$work/server.conf"
start_server

psql() {
	server_psql -q -d postgres -v ON_ERROR_STOP=1 "$@"
}

psql -c 'CREATE EXTENSION klantcontact' -f bench/registers.sql
sed 's/@register@/b_plpgsql/g' bench/plpgsql_guards.sql | psql
for register in b_guarded b_k1 b_k2 b_plpgsql b_floor; do
	sed "s/@register@/$register/g" bench/sides.sql | psql
done
step measure "$blocks blocks of 100 transactions, $rows at once"
psql -v blocks="$blocks" -v rows="$rows" -v fill="$fill" -v rounds=7 -v big="$big" -f bench/bench.sql

# (d) the first registration of a session, and the second
step measure "a session for each registration"
first() {
	server_psql -q -t -A -d postgres <<-'SQL'
		SELECT id AS actor FROM bench.actor LIMIT 1 \gset
		\set document '{"kanaal": "telefoon", "onderwerp": "Huisvuil", "inhoud": "Vraag: wanneer?", "actoren": ["' :actor '"], "betrokkenen": [{"rol": "klant", "initiator": true}]}'
		SELECT clock_timestamp() AS a \gset
		SELECT klantcontact.registreer('b_guarded'::regnamespace, :'document'::jsonb) \gset _
		SELECT clock_timestamp() AS b \gset
		SELECT klantcontact.registreer('b_guarded'::regnamespace, :'document'::jsonb) \gset _
		SELECT round(extract(epoch FROM :'b'::timestamptz - :'a'::timestamptz) * 1000, 2), round(extract(epoch FROM clock_timestamp() - :'b'::timestamptz) * 1000, 2);
	SQL
}
for _ in {1..15}; do first; done | sort -n | awk -F'|' '
	{ first[NR] = $1; second[NR] = $2 }
	END { printf "first registreer() of a session: %s ms (median), the second %s ms; goal: the first <= 10 ms\n", first[int((NR + 1) / 2)], second[int((NR + 1) / 2)] }'
