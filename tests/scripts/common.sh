# shellcheck shell=bash
# Sourced by the scripts here: where we are, who runs servers, how we speak.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
scripts=$top/tests/scripts

# Nothing of the caller's make, locale, umask or other servers may leak in.
# His TMPDIR may be out of reach for the server's user.
umask 022
export LC_ALL=C.UTF-8
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES TMPDIR
for name in "${!PG@}"; do
	[[ $name == PG_CONFIG ]] || unset "$name"
done

# A server refuses to run as root.
if [[ $(id -u) == 0 ]]; then
	server_user=postgres
else
	server_user=$(id -un)
fi

# step NAME TEXT: one line of progress
step() {
	printf '  %-12s %s\n' "$1" "$2"
}

die() {
	printf 'klantcontact: %s\n' "$*" >&2
	exit 1
}

# logged LOG COMMAND...: quiet, unless it fails
logged() {
	local log=$1
	shift
	"$@" >>"$log" 2>&1 </dev/null && return
	tail -n 60 "$log" >&2
	die "failed: ${*:1:4} ..."
}

# Run as the server's user, with a home and a current directory that he has.
as_server() (
	cd "$work" || exit
	if [[ $(id -u) == 0 ]]; then
		exec runuser -u "$server_user" -- env HOME="$work" "$@"
	fi
	HOME=$work exec "$@"
)

# The pg_config to build with: the caller's, or the highest major of Debian's
# that has the server's headers.
find_pg_config() {
	pg_config=${PG_CONFIG:-}
	if [[ -n $pg_config ]]; then
		pg_config=$(command -v "$pg_config") || return 1
	else
		local headers
		headers=$(printf '%s\n' /usr/include/postgresql/*/server |
			sort -V | tail -n 1)
		headers=${headers%/server}
		pg_config=/usr/lib/postgresql/${headers##*/}/bin/pg_config
		[[ -x $pg_config ]] || return 1
	fi
	bindir=$("$pg_config" --bindir)
	pgxs_src=$(dirname "$(dirname "$("$pg_config" --pgxs)")")
	pg_version=$("$pg_config" --version | sed 's/^PostgreSQL \([^ ]*\).*/\1/')
	pg_major=${pg_version%%[!0-9]*}
}
