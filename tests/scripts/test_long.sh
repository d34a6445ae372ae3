#!/bin/bash
# test_long.sh: what takes a night.  No part of make test; docs/betrouwbaarheid.md has the figures.
#
# PARTS="kill rows mix sqlsmith fuzz" chooses; ROUNDS (of kill), ROWS (klantcontacten), STEPS (of each of the
# 8 sessions of mix), QUERIES (of sqlsmith) and FUZZ_SECONDS (of fuzz) make it shorter.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$scripts/server.sh"

find_pg_config || die "no PostgreSQL with server headers found"
rounds=${ROUNDS:-200} rows=${ROWS:-1000000} steps=${STEPS:-20000} queries=${QUERIES:-50000}
fuzz_seconds=${FUZZ_SECONDS:-3600}
passed=0 failed=0 skipped=0

make_work long
finish() {
	if [[ $failed == 0 ]]; then
		stop_server
		remove_work
	else
		echo "What there is stays in $work, with the server of the last part."
	fi
	echo "$passed passed, $failed failed$([[ $skipped == 0 ]] || echo ", $skipped skipped")"
	[[ $failed == 0 ]]
}
trap finish EXIT

# verdict NAME TEXT COMMAND...: passed, if the command says so
verdict() {
	local name=$1 text=$2
	shift 2
	if "$@"; then
		passed=$((passed + 1))
		step "$name" "ok: $text ($((SECONDS - began)) s)"
	else
		failed=$((failed + 1))
		step "$name" "FAILED: $text ($((SECONDS - began)) s)"
	fi
}

skip() {
	skipped=$((skipped + 1))
	step "$1" "skipped: $2"
}

ask() {
	server_psql -qAt -v ON_ERROR_STOP=1 -d "$1" -c "$2"
}

# server SETTING...: a new one, for the next part
server() {
	stop_server
	start_server "log_line_prefix = '%e %p '" "max_wal_size = 4GB" "$@"
}

# No internal error, no report of a sanitizer, and no process that died.  What sqlsmith finds in PostgreSQL
# itself does not count.
log_is_clean() {
	! grep -nE '^XX... [0-9]+ ERROR|PANIC|was terminated by signal|runtime error' "$work/data/log" |
		grep -vE 'failed to find conversion function from unknown to|invalid INTERVAL typmod' | head -n 20 | grep .
}

# Rounds of kill -9: the TAP test, with more of them.
part_kill() {
	local out=$work/tap status=0
	as_server mkdir -p "$out/tmp_check/log"
	as_server env TESTDIR="$out" TESTDATADIR="$out/tmp_check" TESTLOGDIR="$out/tmp_check/log" \
		PATH="$bindir:$PATH" PGPORT=65433 TEMP_CONFIG="$work/server.conf" ROUNDS="$rounds" \
		PG_REGRESS="$pgxs_src/test/regress/pg_regress" /usr/bin/perl "$work/src/tests/scripts/tap.pl" \
		"$out" "$pgxs_src/test/perl" "$work/src/tests/tap" 019_kill >"$out/output" 2>&1 </dev/null || status=$?
	verdict kill "$(grep -oE '[0-9]+ rounds, .*' "$out/output" | tail -n 1)" \
		eval '[[ $status == 0 && $(<"$out/counts") == *" 0 "* ]]'
}

# A big register: filled as a stream, looked over as a whole and in slices, sealed.
part_rows() {
	server
	server_psql -q -v ON_ERROR_STOP=1 -d postgres -f "$top/tests/long/rows.sql" -v rows="$rows" >"$work/rows.out" 2>&1 || true
	sed -n 's/^/               /p' "$work/rows.out"
	verdict rows "$rows klantcontacten" grep -q '^sound|0$' "$work/rows.out"
}

# 8 sessions at random, and the same one after the other.
part_mix() {
	local done
	server "track_commit_timestamp = on" "deadlock_timeout = 100ms"
	server_psql -q -v ON_ERROR_STOP=1 -d postgres -f "$top/tests/long/mix.sql" >"$work/mix.out" 2>&1
	"$bindir/pgbench" -h "$(<"$work/socket")" -U "$server_user" -n -c 8 -j 2 -t "$steps" --max-tries=100 \
		-f "$top/tests/long/mix_bench.sql" postgres >"$work/pgbench.out" 2>&1 || true
	done=$(ask postgres 'SELECT count(*) FROM ledger')
	server_psql -q -v ON_ERROR_STOP=1 -d postgres -f "$top/tests/long/replay.sql" >"$work/replay.out" 2>&1 || true
	ask postgres "SELECT kind || ': ' || string_agg(state || ' ' || n, ', ' ORDER BY state = 'done' DESC, n DESC) FROM (SELECT kind, state, count(*) AS n FROM counted GROUP BY 1, 2) c GROUP BY kind" |
		sed 's/^/               /'
	ask postgres 'SELECT * FROM difference ORDER BY waarde, side LIMIT 20' >>"$work/replay.out"
	sed -n '1,40s/^/               /p' "$work/replay.out"
	verdict mix "8 sessions of $steps steps, $done of them done" \
		grep -q 'number of transactions actually processed: '"$((8 * steps))/" "$work/pgbench.out"
	verdict mix "controleer finds nothing" eval '[[ -z $(ask postgres "SELECT * FROM klantcontact.controleer('"'mix'"') UNION ALL SELECT * FROM klantcontact.controleer('"'replay'"')") ]]'
	verdict mix "one after the other they give the same" eval '[[ ! -s $work/replay.out ]]'
	verdict mix "no internal error" log_is_clean
}

part_sqlsmith() {
	local socket
	command -v sqlsmith >/dev/null || { skip sqlsmith "it is not installed"; return 0; }
	server
	server_psql -q -v ON_ERROR_STOP=1 -d postgres -f "$top/tests/long/rows.sql" -v rows=1000 >"$work/smith.out" 2>&1
	ask postgres "CREATE ROLE smith LOGIN; SELECT klantcontact.verleen('gemeente', 'smith', 'beheer'), klantcontact.verleen('gemeente', 'smith', 'klantcontactcentrum')" >/dev/null
	socket=$(<"$work/socket")
	chmod 755 "$socket"
	sqlsmith --target="host=$socket user=smith dbname=postgres" --max-queries="$queries" >"$work/sqlsmith.out" 2>&1 || true
	verdict sqlsmith "$queries queries, $(grep -c ' ERROR: ' "$work/data/log" || true) of them refused, none by an internal error" log_is_clean
	verdict sqlsmith "controleer finds nothing" eval '[[ -z $(ask postgres "SELECT * FROM klantcontact.controleer('"'gemeente'"')") ]]'
}

# The parsers, and the reader of JSON within a server, with the sanitizers.
part_fuzz() {
	local until=$((SECONDS + fuzz_seconds)) inputs=0 round=0
	local flags=(-std=gnu11 -g -O1 -fsanitize=address,undefined -fno-sanitize-recover=all)
	if ! logged "$work/fuzz.log" gcc "${flags[@]}" -I"$top/src" "$top"/tests/fuzz/parse_{fuzz,mutate}.c \
		"$top"/src/types/parse_*.c "$top"/src/types/{taal,land}code_list.c -o "$work/parse_mutate"; then
		skip fuzz "gcc has no sanitizers here"
		return 0
	fi
	until=$((SECONDS + fuzz_seconds / 2))
	while ((SECONDS < until)); do
		"$work/parse_mutate" 1000000 "$((RANDOM * 32768 + RANDOM))" >>"$work/fuzz.log" 2>&1 || break
		inputs=$((inputs + 1))
	done
	verdict fuzz "the parsers took or refused $inputs million changed values" eval '((SECONDS >= until))'
	stop_server
	build -B PROFILE="-O1 -g -fsanitize=undefined -fno-wrapv" SHLIB_LINK=-fsanitize=undefined
	server
	server_psql -q -v ON_ERROR_STOP=1 -d postgres -f "$top/tests/long/rows.sql" -v rows=10 >"$work/json.out" 2>&1
	until=$((SECONDS + fuzz_seconds / 2))
	while ((SECONDS < until)); do
		round=$((round + 1))
		/usr/bin/perl "$top/tests/long/documents.pl" "$((RANDOM * 32768 + RANDOM))" 5000 "$top"/docs/voorbeelden/*.json |
			server_psql -q -d postgres >/dev/null 2>>"$work/json.err" || break
		: >"$work/json.err"
	done
	verdict fuzz "documents read or refused: $((round * 5000))" eval '((SECONDS >= until))'
	verdict fuzz "no internal error, no report of the sanitizer" log_is_clean
	verdict fuzz "controleer finds nothing" eval '[[ -z $(ask postgres "SELECT * FROM klantcontact.controleer('"'gemeente'"')") ]]'
}

stage
build
step build "for PostgreSQL $pg_version"
for part in ${PARTS:-kill rows mix sqlsmith fuzz}; do
	began=$SECONDS
	"part_$part"
done
