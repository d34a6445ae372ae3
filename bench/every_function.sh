#!/bin/bash
# bench/every_function.sh: every function of bench/every_function.txt in a register of 1 000 000 klantcontacten and in
# one of 20, each in a session of its own (cold) and once more (warm), rolled back; and what grew.
#
# BENCH_BIG=1000000: how many klantcontacten; BENCH_TIMES=4: how many times as long is told
# BENCH_SOCKET: a server that is there, with registers that an earlier call filled; BENCH_ONLY: what to run (a pattern)
set -euo pipefail
. "$(dirname "$0")/../tests/scripts/common.sh"
. "$scripts/server.sh"
cd "$top"

big=${BENCH_BIG:-1000000} times=${BENCH_TIMES:-4} work=

finish() {
	if [[ -n $work ]]; then
		stop_server
		remove_work
	fi
}
trap finish EXIT

run_psql() {
	if [[ -n ${BENCH_SOCKET:-} ]]; then
		"$bindir/psql" -X -q -h "$BENCH_SOCKET" -U postgres "$@"
	else
		server_psql -q -d postgres "$@"
	fi
}

find_pg_config || die "no PostgreSQL with server headers found; try make test"
if [[ -z ${BENCH_SOCKET:-} ]]; then
	make_work every_function
	stage
	step build "for PostgreSQL $pg_version"
	build
	printf '%s\n' "shared_buffers = '1GB'" "max_wal_size = '8GB'" "max_locks_per_transaction = 512" >>"$work/server.conf"
	start_server
	run_psql -v ON_ERROR_STOP=1 -c 'CREATE EXTENSION klantcontact' -c 'CREATE ROLE bench_actor' \
		-c 'CREATE ROLE bench_kcc' -c 'CREATE ROLE bench_beheer' -c 'CREATE ROLE bench_other'
	step fill "$big klantcontacten"
	for register in leeg:0 "vol:$big"; do
		run_psql -v ON_ERROR_STOP=1 -v register="${register%:*}" -v groot="${register#*:}" -f bench/fill.sql >/dev/null
	done
fi

# session WHAT ROLE REGISTER STATEMENT: what psql is to do.  Its answers go to nowhere; times and errors do not.
session() {
	local end=20 chain=2
	[[ $3 == leeg ]] || end=$((big / 2)) chain=$((big / 2 + 1002))
	printf '\\connect\n\\o /dev/null\n'
	printf "SELECT id AS t FROM %s.interne_taak WHERE klantcontact = bench.id('c', %d) \\gset\n" "$3" "$end"
	printf "SELECT id AS b, partij AS p FROM %s.betrokkene WHERE klantcontact = bench.id('c', %d) \\gset\n" "$3" "$end"
	printf "SELECT bench.invoer(1, 20) - 'id' || '{\"id\": \"c0000000-0000-7000-9000-000000000001\"}' AS doc \\gset\n"
	printf "SELECT bench.invoer(%d, (SELECT count(*) FROM %s.partij), (SELECT count(*) FROM (SELECT FROM %s.klantcontact LIMIT 500) k)) AS again \\gset\n" "$end" "$3" "$3"
	[[ $2 == owner ]] || printf 'SET ROLE bench_%s;\n' "$2"
	for _ in cold warm; do
		printf "BEGIN;\nSET LOCAL klantcontact.reden = 'bench';\n\\\\echo '@ %s\t%s\t%s'\n\\\\timing on\n" "$1" "$2" "$3"
		sed "s/@r@/$3/g; s/@doc@/:'doc'::jsonb/g; s/@again@/:'again'::jsonb/g; s/'@t@'/:'t'/g; s/'@b@'/:'b'/g; s/'@p@'/:'p'/g
			s/'@d@'/'c0000000-0000-7000-8000-$(printf %012d "$end")'/g; s/'@k@'/'c0000000-0000-7000-8000-$(printf %012d "$chain")'/g
			s/@actoren@/ || '{\"actoren\": [\"a0000000-0000-7000-8000-000000000001\"]}'/g" <<<"$4;"
		printf 'SET CONSTRAINTS ALL IMMEDIATE;\n\\timing off\nROLLBACK;\n'
	done
}

script=$(mktemp)
while IFS=$'\t' read -r what roles statement; do
	[[ $what != --* && $what =~ ${BENCH_ONLY:-.} ]] || continue
	for role in $roles; do
		for register in leeg vol vol leeg vol leeg; do
			session "$what" "$role" "$register" "$statement"
		done
	done
done <bench/every_function.txt >"$script"
step measure "milliseconds in a register of 20 and of $big, in a new session and once more"
run_psql <"$script" 2>&1 | awk -F'\t' -v times="$times" '
	function least(key, ms) {
		if (!(key in best) || ms < best[key])
			best[key] = ms
	}
	function store() {
		if (entry == "")
			return
		turn[entry]++
		least(entry "\t" (turn[entry] % 2 ? "cold" : "warm"), total)
	}
	/^@ / { store(); entry = substr($0, 3); total = 0; if (!($1 "\t" $2 in seen)) { seen[$1 "\t" $2]; order[++n] = substr($1, 3) "\t" $2 } next }
	/^Time: / { split($0, part, " "); total += part[2]; next }
	/^psql|ERROR/ { if (!(entry in fault)) fault[entry] = $0 }
	END {
		store()
		printf "%-40s %-7s %9s %9s %9s %9s %7s\n", "what", "who", "20 cold", "big cold", "20 warm", "big warm", "times"
		for (i = 1; i <= n; i++) {
			split(order[i], part, "\t")
			small = order[i] "\tleeg"; large = order[i] "\tvol"
			ratio = best[large "\twarm"] / best[small "\twarm"]
			grew = best[large "\tcold"] / best[small "\tcold"] > times || ratio > times && best[large "\twarm"] > 1
			printf "%-40s %-7s %9.1f %9.1f %9.2f %9.2f %7.1f%s\n", part[1], part[2], best[small "\tcold"], best[large "\tcold"],
				best[small "\twarm"], best[large "\twarm"], ratio, part[1] ~ /\*$/ ? "" : grew ? "  GREW" : ""
			if (large in fault) print "    " fault[large]
			if (small in fault) print "    " fault[small]
		}
	}'
rm -f "$script"
