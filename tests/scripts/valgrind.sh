#!/bin/bash
# valgrind.sh [TEST...]: regress, or these of it, in a server under valgrind;
# with UBSAN=yes, in a server that loads the extension with gcc's sanitizer of
# undefined behaviour.
#
# Not a part of make test: it takes many minutes.  Only reports that name a
# file of ours count; the server's own are not ours to mend.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$scripts/server.sh"

find_pg_config || die "no PostgreSQL with server headers found"
ubsan=${UBSAN:-no}
[[ $ubsan == yes ]] || command -v valgrind >/dev/null ||
	die "valgrind is not installed: apt-get install valgrind"

make_work valgrind
trap 'stop_server; remove_work' EXIT
stage
if [[ $ubsan == yes ]]; then
	build PROFILE="-O1 -g -fsanitize=undefined -fno-wrapv" SHLIB_LINK=-fsanitize=undefined
else
	build PROFILE="-O0 -g"
fi
step build "for PostgreSQL $pg_version"

# postgres is started by pg_ctl: in its place a script that has valgrind run it.
start() {
	as_server mkdir "$work/bin" "$work/reports"
	printf '#!/bin/sh\nexec valgrind --quiet --leak-check=no --error-limit=no \\\n\t%s \\\n\t%s "$@"\n' \
		"--trace-children=yes --track-origins=yes --log-file=$work/reports/%p" \
		"$bindir/postgres" >"$work/bin/postgres"
	chmod 755 "$work/bin/postgres"
	printf 'autovacuum = off\njit = off\n' >>"$work/server.conf"
	start_server
	[[ $ubsan == yes ]] && return
	as_server "$bindir/pg_ctl" -D "$work/data" -m fast -w stop >/dev/null
	logged "$work/server.log" as_server "$bindir/pg_ctl" -D "$work/data" \
		-p "$work/bin/postgres" -l "$work/data/log" -w -t 300 start
}

tests=("$@")
if [[ $# == 0 ]]; then
	for test in "$top"/sql/*.sql; do
		test=$(basename "$test" .sql)
		[[ $test == *_pg* && $pg_major -lt ${test##*_pg} ]] || tests+=("$test")
	done
fi
start
step server "started in $work"
as_server env PGHOST="$(<"$work/socket")" "$pgxs_src/test/regress/pg_regress" \
	--inputdir="$work/src" --outputdir="$work" --bindir="$bindir" \
	--host="$(<"$work/socket")" --user="$server_user" \
	--load-extension=klantcontact --dbname=contrib_regression "${tests[@]}" || true
as_server "$bindir/pg_ctl" -D "$work/data" -m fast -w -t 300 stop >/dev/null

# A report of valgrind is a paragraph, one of the sanitizer begins with a file.
mapfile -t ours < <(cd "$top" && find src -name '*.[ch]' -printf '%f\n')
pattern=$(printf '|%s' "${ours[@]//./\\.}")
if [[ $ubsan == yes ]]; then
	grep -E "(${pattern:1}):[0-9]+.*runtime error" "$work/data/log" |
		sort | uniq -c >"$work/ours" || true
else
	find "$work/reports" -type f -exec cat {} + | sed 's/^==[0-9]*== //; s/^==[0-9]*==$//' |
		awk -v RS= -v ORS='\n\n' -v pattern="\\\\((${pattern:1}):[0-9]+\\\\)" '$0 ~ pattern' >"$work/ours"
fi
if [[ -s $work/ours ]]; then
	cat "$work/ours"
	die "there are reports that name our files"
fi
[[ $ubsan == yes ]] || step reports "$(find "$work/reports" -type f -size +0 | wc -l) of the server alone"
step done "no report names a file of ours"
