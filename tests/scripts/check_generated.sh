#!/bin/bash
# check_generated.sh [--write]
#
# The pictures and pages that are made from the catalog of a new register are
# current, and its words are explained.  With --write they are made, which is what
# make docs-generated does.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$scripts/server.sh"
cd "$top"

status=0
mode=check
[[ ${1:-} != --write ]] || mode='write'

# It needs what the checks need.
[[ $mode == check ]] || SUITES=checks "$scripts/packages.sh" test
find_pg_config || die "no PostgreSQL with server headers found"
make_work generated
trap 'stop_server; remove_work' EXIT
[[ -z ${TEMP_CONFIG:-} ]] || cp "$TEMP_CONFIG" "$work/server.conf"
stage
[[ -n ${TEMP_CONFIG:-} ]] || build
start_server
server_psql -q -d postgres -v ON_ERROR_STOP=1 -c 'CREATE EXTENSION klantcontact' \
	-c "SELECT klantcontact.maak_register('gemeente')" -o "$work/made"
server_psql -q -d postgres -v register=gemeente -f "$scripts/docs/catalog.sql" >"$work/catalog.json"

# made FILE PROGRAM [ARGUMENT...]: what the program makes of the catalog is that file of docs/
made() {
	local file=docs/$1
	shift
	python3 "$scripts/docs/$@" <"$work/catalog.json" >"$work/made" || die "could not make $file"
	if [[ $mode == 'write' ]]; then
		cmp -s "$work/made" "$file" || { cat "$work/made" >"$file" && echo "$file"; }
	elif diff -u "$file" "$work/made" >"$work/difference" 2>&1; then
		echo "ok - $file is current"
	else
		echo "not ok - $file is current"
		echo "# make docs-generated makes it anew; read what it changed, and commit that"
		head -n 20 "$work/difference" | cut -c1-200 | sed 's/^/# /'
		status=1
	fi
}

made model.svg model.py en
made nl/model.svg model.py nl
made tabellen.md pages.py tabellen docs
made spiekbriefje.md pages.py spiekbriefje docs
[[ $mode == check ]] || exit 0

missing=$(python3 "$scripts/docs/pages.py" woorden docs <"$work/catalog.json")
if [[ -z $missing ]]; then
	echo "ok - docs/woorden.md tells of every table and right"
else
	echo "not ok - docs/woorden.md tells of every table and right"
	printf '# %s\n' "${missing//$'\n'/$'\n'# }"
	status=1
fi
exit "$status"
