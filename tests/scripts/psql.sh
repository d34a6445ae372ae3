#!/bin/bash
# psql.sh [--fresh|--stop] [PSQL ARGUMENT...]
#
# For developers: brings a private server up to date with the tree and runs
# psql in its database dev, where the extension is.  The database is made anew
# when the build changed, or with --fresh.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$scripts/server.sh"

find_pg_config || die "no PostgreSQL with server headers found; try make test"
name=dev$pg_major

fresh=no
case ${1:-} in
	--fresh)
		fresh=yes
		shift ;;
	--stop)
		drop "$name"
		exit ;;
esac

built() {
	[[ ! -d $work/dest ]] || find "$work/dest" -type f -exec cksum {} + | sort
}

if ! recall "$name"; then
	make_work "$name"
	remember "$name"
fi
before=$(built)
stage
build PROFILE=-Werror
[[ $before == "$(built)" ]] || fresh=yes
if ! server_runs; then
	stop_server
	start_server
	fresh=yes
fi
if [[ $fresh == yes ]]; then
	server_psql -q -d postgres -c 'SET client_min_messages = warning' \
		-c 'DROP DATABASE IF EXISTS dev WITH (FORCE)' -c 'CREATE DATABASE dev'
	server_psql -q -d dev -v ON_ERROR_STOP=1 -c 'CREATE EXTENSION klantcontact'
fi
server_psql -d dev "$@"
