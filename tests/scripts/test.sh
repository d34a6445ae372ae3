#!/bin/bash
# test.sh: builds a copy of the tree and runs every suite on private servers.
#
# SUITES="regress isolation tap clients checks" and TESTS="name ..." choose a part.
# The last line is 'N passed, N failed', with ', N skipped' when any were.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$scripts/server.sh"
. "$scripts/examples.sh"

passed=0 failed=0 skipped=0 work= busy=

# busy NAME: every 25 seconds a line, so that who watches knows that it goes on
busy() {
	(
		trap 'kill "$!"; exit' TERM
		while sleep 25 & wait "$!"; do
			step "$1" "busy ($((SECONDS - began)) s)"
		done
	) &
	busy=$!
}

idle() {
	[[ -z $busy ]] || kill "$busy" 2>/dev/null || true
	[[ -z $busy ]] || wait "$busy" 2>/dev/null || true
	busy=
}

# The closing line is there however the run ends.
finish() {
	local status=$?
	idle
	[[ -z $work ]] || { stop_server; remove_work; }
	if [[ $status != 0 && $failed == 0 ]]; then
		echo "The tests could not be run to the end."
		failed=1
	fi
	echo "$passed passed, $failed failed$([[ $skipped == 0 ]] || echo ", $skipped skipped")"
	[[ $failed == 0 ]]
}
trap finish EXIT

# count SUITE PASSED FAILED SKIPPED, after the suite
count() {
	idle
	passed=$((passed + $2)) failed=$((failed + $3)) skipped=$((skipped + $4))
	local text="$2 passed"
	[[ $3 == 0 ]] || text+=", $3 FAILED"
	[[ $4 == 0 ]] || text+=", $4 skipped"
	step "$1" "$text ($((SECONDS - began)) s)"
}

# reasons LOG: why a test was skipped
reasons() {
	sed -nE 's/^ok [0-9]*-? *(.*) # [sS][kK][iI][pP] */    \1: skipped, /p' "$1"
}

# excerpt FILE: what a reader needs first
excerpt() {
	[[ ! -s $1 ]] || sed -n '1,100s/^/    /p; 100s/.*/    .../p' "$1"
}

# names PATTERN: the tests of a suite, as chosen by TESTS; one that is called
# .._pgN is for that major and later ones
names() {
	local file name
	for file in $1; do
		[[ -e $file ]] || continue
		name=$(basename "${file%.*}")
		[[ $name != *_pg[0-9]* || $pg_major -ge ${name##*_pg} ]] || continue
		[[ -n $chosen && $chosen != *" $name "* ]] || echo "$name"
	done
}

# pg_regress_suite SUITE PROGRAM INPUTDIR PATTERN DATABASE
pg_regress_suite() {
	local out=$work/$1 tests test ok not_ok status=0
	mapfile -t tests < <(names "$4")
	[[ ${#tests[@]} != 0 ]] || return 0
	busy "$1"
	as_server mkdir -p "$out" "$work/src/$3/expected"
	# A new test has nothing to compare with, which would end the whole run.
	for test in "${tests[@]}"; do
		as_server touch -a "$work/src/$3/expected/$test.out"
	done
	as_server "$pgxs_src/test/$2" --inputdir="$work/src/$3" \
		--outputdir="$out" --bindir="$bindir" --temp-instance="$out/instance" \
		--temp-config="$work/server.conf" --no-locale --encoding=UTF8 \
		--load-extension=klantcontact --dbname="$5" "${tests[@]}" \
		>"$out/output" 2>&1 </dev/null || status=$?
	# To 15 'test NAME ... ok', from 16 'ok N - NAME'; what is not said to have
	# passed has failed.
	ok=$(grep -cE '^(ok +[0-9]+|.* \.\.\. +ok( |$))' "$out/output") || true
	[[ $status == 0 ]] && ok=${#tests[@]}
	not_ok=$((${#tests[@]} - ok))
	[[ $status == 0 || $not_ok != 0 ]] || { not_ok=1 ok=$((ok - 1)); }
	count "$1" "$ok" "$not_ok" 0
	if [[ $not_ok != 0 ]]; then
		grep -E '^not ok|FAILED|^#|failed|could not|fatal' "$out/output" | head -n 20 | sed 's/^/    /' || true
		excerpt "$out/regression.diffs"
	fi
}

regress() {
	pg_regress_suite regress regress/pg_regress . 'sql/*.sql' \
		contrib_regression
}

isolation() {
	pg_regress_suite isolation isolation/pg_isolation_regress tests/isolation \
		'tests/isolation/specs/*.spec' isolation_regression
}

# The environment is that of PGXS' prove_installcheck, 15 and later.
tap() {
	local out=$work/tap tests counts log
	mapfile -t tests < <(names 'tests/tap/*.pl')
	[[ ${#tests[@]} != 0 ]] || return 0
	busy tap
	as_server mkdir -p "$out/tmp_check/log"
	as_server env TESTDIR="$out" TESTDATADIR="$out/tmp_check" \
		TESTLOGDIR="$out/tmp_check/log" PATH="$bindir:$PATH" PGPORT=65432 \
		TEMP_CONFIG="$work/server.conf" PG_REGRESS="$pgxs_src/test/regress/pg_regress" \
		/usr/bin/perl "$work/src/tests/scripts/tap.pl" "$out" \
		"$pgxs_src/test/perl" "$work/src/tests/tap" "${tests[@]}" \
		>"$out/output" 2>&1 </dev/null || true
	# Neither is there when the harness itself died.
	touch "$out/failed"
	counts=$(cat "$out/counts" 2>/dev/null) || counts="0 ${#tests[@]} 0"
	# shellcheck disable=SC2086
	count tap $counts
	if [[ $counts != *" 0 "* ]]; then
		grep -vE '^ *(ok|[0-9]+\.\.[0-9]+)' "$out/output" >"$out/excerpt" || true
		while read -r log; do
			echo "The end of $log's own log:"
			tail -n 15 "$out/tmp_check/log/regress_log_$log" || true
		done <"$out/failed" >>"$out/excerpt" 2>&1
		excerpt "$out/excerpt"
	fi
}

checks() {
	local test log ok not_ok skip status
	for test in $(names 'tests/scripts/check_*.sh'); do
		began=$SECONDS
		log=$work/$test.log status=0
		busy "$test"
		as_server env PG_CONFIG="$pg_config" TEMP_CONFIG="$work/server.conf" \
			bash "$work/src/tests/scripts/$test.sh" >"$log" 2>&1 </dev/null || status=$?
		skip=$(grep -ciE '^ok .*# skip' "$log") || true
		ok=$(($(grep -c '^ok ' "$log" || true) - skip))
		not_ok=$(grep -c '^not ok ' "$log") || true
		[[ $status == 0 || $not_ok != 0 ]] || not_ok=1
		count "$test" "$ok" "$not_ok" "$skip"
		reasons "$log"
		[[ $not_ok == 0 ]] || excerpt "$log"
	done
}

# Each driver has a database of its own.  What is over JDBC, and ODBC, knows no sockets, so the
# server listens at a port too, for who has the password.  One reads the log of changes.
clients() {
	local drivers driver port password log ok not_ok skip status
	mapfile -t drivers < <(names 'tests/clients/*/')
	[[ ${#drivers[@]} != 0 ]] || return 0
	port=$(/usr/bin/perl -MIO::Socket::INET -e \
		'print IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1")->sockport')
	password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' ')
	start_server "listen_addresses = '127.0.0.1'" "port = $port" "wal_level = logical"
	export PGPORT=$port
	server_psql -q -d postgres <<<"ALTER ROLE \"$server_user\" PASSWORD '$password'"
	make_examples
	fresh_examples demo
	server_psql -q -d postgres <<<"ALTER ROLE eigenaar PASSWORD '$password'"
	# As make demo PORT=.. prints them, for the programs of docs/clients.
	export DATABASE_URL="postgresql://eigenaar:$password@127.0.0.1:$port/demo"
	export JDBC_URL="jdbc:postgresql://127.0.0.1:$port/demo?user=eigenaar&password=$password"
	for driver in "${drivers[@]}"; do
		began=$SECONDS
		log=$work/clients_$driver.log status=0
		mkdir -p "$work/clients/$driver"
		busy "$driver"
		server_psql -q -d postgres -c "CREATE DATABASE \"$driver\""
		server_psql -q -d "$driver" -v ON_ERROR_STOP=1 -o /dev/null -f "$work/src/tests/clients/setup.sql"
		(
			export PG_CONFIG=$pg_config PGUSER=$server_user PGDATABASE=$driver
			PGHOST=$(<"$work/socket")
			[[ " jdbc hibernate jooq odbc " != *" $driver "* ]] || PGHOST=127.0.0.1 PGPASSWORD=$password
			export PGHOST PGPASSWORD
			exec timeout 180 bash "$work/src/tests/clients/$driver/run.sh" "$work/clients/$driver"
		) >"$log" 2>&1 </dev/null || status=$?
		skip=$(grep -ciE '^ok .*# skip' "$log") || true
		ok=$(($(grep -c '^ok ' "$log" || true) - skip))
		not_ok=$(grep -c '^not ok ' "$log") || true
		[[ $status == 0 || $not_ok != 0 ]] || not_ok=1
		count "$driver" "$ok" "$not_ok" "$skip"
		reasons "$log"
		[[ $not_ok == 0 ]] || { grep -v '^ok ' "$log" >"$log.excerpt" || true; excerpt "$log.excerpt"; }
	done
	unset PGPORT DATABASE_URL JDBC_URL
	stop_server
}

suites=${SUITES:-regress isolation tap clients checks}
chosen=${TESTS:+ $TESTS }
for suite in $suites; do
	[[ " regress isolation tap clients checks " == *" $suite "* ]] ||
		die "no suite is called $suite: regress, isolation, tap, clients, checks"
done

echo "klantcontact: test${SUITES:+ ($SUITES)}"
[[ -n ${SUITES:-}$chosen ]] || echo "About eight minutes on two cores, and some to install what is missing."
"$scripts/packages.sh" test
find_pg_config || die "no PostgreSQL with server headers found"

# A run that failed left its directory; only the last is kept.
if recall test && rm -rf "$work" 2>/dev/null; then
	rm -f "$top/build/test.dir"
fi
make_work test
began=$SECONDS
busy build
stage
build PROFILE=-Werror
idle
step build "for PostgreSQL $pg_version ($((SECONDS - began)) s)"

cd "$work/src"
for suite in $suites; do
	began=$SECONDS
	"$suite"
done
cd "$top"

if [[ $((passed + failed + skipped)) == 0 ]]; then
	echo "No test was run."
	failed=1
fi
# Of a run that failed only what was written about it stays.
if [[ $failed != 0 ]]; then
	(remember test) 2>/dev/null || true
	rm -rf "$work"/{src,dest,clients,files,regress/instance,isolation/instance} \
		"$work"/tap/tmp_check/*/pgdata
	echo "What they wrote is in $work"
	work=
	exit 1
fi
