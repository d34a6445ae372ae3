#!/bin/bash
# invoer_schema() and the reader of documents judge the same documents alike.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$scripts/server.sh"

if ! /usr/bin/python3 -c 'import jsonschema' 2>/dev/null; then
	echo "ok - schema and reader agree # skip python3-jsonschema is not installed"
	exit
fi
find_pg_config || die "no PostgreSQL with server headers found"

make_work schema
trap 'stop_server; remove_work' EXIT
# The extension is where the caller's server finds it.
cp "${TEMP_CONFIG:?}" "$work/server.conf"
start_server
/usr/bin/python3 "$top/tests/schema/check.py" "$bindir/psql" "$(<"$work/socket")" "$server_user" "$top"
