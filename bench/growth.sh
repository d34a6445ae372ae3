#!/bin/bash
# bench/growth.sh: a register that grows by registreer_alle, and what that costs as it does: CPU time, sizes, memory of the
# backend, controleer and zegel.  Writes bench/growth.csv, and draws docs/growth.svg of it (bench/growth.py).
#
# BENCH_TO=3000000: how many klantcontacten at the end (about 2 GB a million); BENCH_STEP=100000: how many at a time
#
# It draws with matplotlib: the one that is installed, or else one that it installs in a directory of its own, and says so.
set -euo pipefail
. "$(dirname "$0")/../tests/scripts/common.sh"
. "$scripts/server.sh"
cd "$top"

find_pg_config || die "no PostgreSQL with server headers found; try make test"
to=${BENCH_TO:-3000000} step=${BENCH_STEP:-100000} work=

finish() {
	if [[ -n $work ]]; then
		stop_server
		remove_work
	fi
}
trap finish EXIT

draw() {
	local python=python3
	if ! python3 -c 'import matplotlib' 2>/dev/null; then
		python=${TMPDIR:-/tmp}/klantcontact-matplotlib/bin/python
		if ! "$python" -c 'import matplotlib' 2>/dev/null; then
			step install "matplotlib, by pip, in ${python%/bin/python}"
			python3 -m venv "${python%/bin/python}"
			"$python" -m pip install -q matplotlib
		fi
	fi
	"$python" bench/growth.py bench/growth.csv docs/growth.svg
}

if [[ ${1:-} == draw ]]; then
	draw
	exit
fi

make_work growth
stage
step build "for PostgreSQL $pg_version"
build
printf '%s\n' "shared_buffers = '512MB'" "max_wal_size = '4GB'" "full_page_writes = off" "synchronous_commit = off" >>"$work/server.conf"
start_server
run_psql() {
	server_psql -q -d postgres -v ON_ERROR_STOP=1 "$@"
}
run_psql -c 'CREATE EXTENSION klantcontact' -f bench/registers.sql
sed 's/@register@/b_guarded/g' bench/sides.sql | run_psql
run_psql -v rows=10000 -v fill=10000 -f bench/documents.sql
step measure "$to klantcontacten, $step at a time"
run_psql -qtA -F, -v to="$to" -v step="$step" -f bench/growth.sql >bench/growth.csv
draw
