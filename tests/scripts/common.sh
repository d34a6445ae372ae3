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

# Where packages.sh unpacks the server's headers: a directory for each major.
headers_dir() {
	if [[ $(id -u) == 0 ]]; then
		echo /var/cache/klantcontact/headers
	else
		echo "${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/klantcontact/headers"
	fi
}

# with_headers MAJOR: sets pg_config to Debian's of this major, or to the one beside
# headers of its very version that were unpacked; fails without any
with_headers() {
	local dir version
	pg_config=/usr/lib/postgresql/$1/bin/pg_config
	[[ -x $pg_config ]] || return 1
	[[ ! -d /usr/include/postgresql/$1/server ]] || return 0
	version=$("$pg_config" --version)
	for dir in "$(headers_dir)" /var/cache/klantcontact/headers; do
		pg_config=$dir/$1/pg_config
		[[ ! -x $pg_config || $(cat "$dir/$1/version" 2>/dev/null) != "$version" ]] || return 0
	done
	return 1
}

# The pg_config to build with: the caller's, or the highest major of Debian's
# that has the server's headers.
find_pg_config() {
	local major found=
	pg_config=${PG_CONFIG:-}
	if [[ $pg_config =~ ^/usr/lib/postgresql/([0-9]+)/bin/pg_config$ ]]; then
		with_headers "${BASH_REMATCH[1]}" || return 1
	elif [[ -n $pg_config ]]; then
		pg_config=$(command -v "$pg_config") || return 1
	else
		for major in $(ls /usr/lib/postgresql 2>/dev/null | sort -Vr); do
			! with_headers "$major" || { found=yes; break; }
		done
		[[ -n $found ]] || return 1
	fi
	bindir=$("$pg_config" --bindir)
	pgxs_src=$(dirname "$(dirname "$("$pg_config" --pgxs)")")
	pg_version=$("$pg_config" --version | sed 's/^PostgreSQL \([^ ]*\).*/\1/')
	pg_major=${pg_version%%[!0-9]*}
}
