#!/bin/bash
# demo.sh [stop]: a private server with a register that holds the example
# contacts, left running to be looked at.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$scripts/server.sh"

if [[ ${1:-} == stop ]]; then
	if recall demo; then
		find_pg_config || die "no PostgreSQL found to stop the demo with"
		drop demo
		echo "The demo is stopped and removed."
	else
		drop demo
		echo "No demo is there."
	fi
	exit
fi

echo "klantcontact: demo"
"$scripts/packages.sh" demo
find_pg_config || die "no PostgreSQL with server headers found"

drop demo
make_work demo
trap 'stop_server; remove_work' EXIT
stage
build
step build "for PostgreSQL $pg_version"
start_server
step server "started in $work"
server_psql -q -d postgres -c 'CREATE DATABASE demo'
echo
server_psql -q -d demo -v voorbeelden="$work/src/docs/voorbeelden" \
	<"$work/src/docs/demo.sql"
remember demo
trap - EXIT

connect="psql -h $(<"$work/socket") demo"
if [[ $(id -u) == 0 && -n ${SUDO_USER:-} ]]; then
	connect="sudo -u $server_user $connect"
elif [[ $(id -u) == 0 ]]; then
	connect="runuser -u $server_user -- $connect"
fi
# psql complains when it cannot enter the directory that it is called in.
as_server test -x "$top" || connect="cd / && $connect"
cat <<END

Connect:   $connect
Stop:      make demo-stop
END
