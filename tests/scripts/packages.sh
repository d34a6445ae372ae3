#!/bin/bash
# packages.sh demo|test|docs: installs the Debian packages that are missing.
set -euo pipefail
. "$(dirname "$0")/common.sh"

purpose=${1:?demo, test or docs}

installed() {
	[[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# The major to install: of PG_CONFIG, of what can be built with already, or
# the distribution's.  Empty: the caller brings a server of his own, or apt's
# lists are still to be fetched.
wanted_major() {
	case ${PG_CONFIG:-} in
		/usr/lib/postgresql/*/bin/pg_config)
			basename "${PG_CONFIG%/bin/pg_config}" ;;
		?*) ;;
		*)
			if find_pg_config; then
				echo "$pg_major"
			else
				{ apt-cache depends postgresql 2>/dev/null || true; } |
					sed -n 's/^ *Depends: postgresql-\([0-9]*\)$/\1/p'
			fi ;;
	esac
}

# Sets missing.
look() {
	local major wanted package
	wanted=(make gcc libc6-dev)
	if [[ $purpose == docs ]]; then
		wanted=(python3 python3-venv)
	elif major=$(wanted_major) && [[ -n $major ]]; then
		wanted+=("postgresql-$major")
	elif [[ -z ${PG_CONFIG:-} ]]; then
		wanted+=(postgresql)
	fi
	[[ $purpose != test ]] || wanted+=(libipc-run-perl)
	[[ $purpose != test || " ${SUITES:-checks} " != *" checks "* ]] ||
		wanted+=(iso-codes python3 python3-jsonschema)
	[[ $purpose != test || " ${SUITES:-tap} " != *" tap "* ]] ||
		wanted+=(pgbouncer)
	[[ $purpose != test || " ${SUITES:-clients} " != *" clients "* ]] ||
		wanted+=(python3 python3-psycopg2 libpq-dev libdbd-pg-perl odbc-postgresql python3-pyodbc)
	missing=()
	for package in "${wanted[@]}"; do
		installed "$package" || missing+=("$package")
	done
}

# unpack_headers MAJOR: the package with the server's headers depends on clang and LLVM (a
# gigabyte), which serve bitcode that is not made here.  So it is unpacked where
# find_pg_config looks, beside a pg_config that says so.
unpack_headers() {
	local major=$1 dir version
	dir=$(headers_dir)
	mkdir -p "$dir"
	rm -rf "$dir/$major.new"
	mkdir "$dir/$major.new"
	step packages "unpacking postgresql-server-dev-$major in $dir (1 MB to download)"
	# A library that is built for a later minor may ask for what this server has not.
	version=$(dpkg-query -W -f '${Version}' "postgresql-client-$major")
	(cd "$dir/$major.new" && apt-get -q download "postgresql-server-dev-$major=$version" >"$dir/log" 2>&1) ||
		die "no headers could be fetched for postgresql-$major $version: try apt-get update," \
			"then apt-get install postgresql-$major for the version of today"
	dpkg -x "$dir/$major.new"/*.deb "$dir/$major.new"
	rm "$dir/$major.new"/*.deb
	cp -rn "/usr/lib/postgresql/$major/lib/pgxs" "$dir/$major.new/usr/lib/postgresql/$major/lib"
	cat >"$dir/$major.new/pg_config" <<END
#!/bin/sh
/usr/lib/postgresql/$major/bin/pg_config "\$@" |
	sed 's|/usr/include/postgresql/$major/server|$dir/$major&|; s|/usr/lib/postgresql/$major/lib/pgxs|$dir/$major&|'
END
	chmod 755 "$dir/$major.new/pg_config"
	"/usr/lib/postgresql/$major/bin/pg_config" --version >"$dir/$major.new/version"
	rm -rf "${dir:?}/$major"
	mv "$dir/$major.new" "$dir/$major"
}

# The headers of the server that is there now.
have_headers() {
	local major
	[[ $purpose != docs ]] || return 0
	[[ -z ${PG_CONFIG:-} || $PG_CONFIG == /usr/lib/postgresql/*/bin/pg_config ]] || return 0
	! find_pg_config || return 0
	major=$(wanted_major)
	[[ -n $major ]] || die "no PostgreSQL was found to build for"
	unpack_headers "$major"
}

if [[ $purpose == docs ]] && ! command -v dpkg-query >/dev/null; then
	die "this is no Debian: install Python 3.11 or later with venv"
fi
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
	{ find_pg_config && [[ -f $("$pg_config" --pgxs) ]]; } ||
		die "this is no Debian: install PostgreSQL 15 or later with its" \
			"headers, gcc, make, Perl's IPC::Run, PgBouncer, iso-codes, python3," \
			"and give PG_CONFIG"
	step packages "not Debian: taken as they are"
	exit
fi

look
if [[ ${#missing[@]} == 0 ]]; then
	have_headers
	step packages "all there"
	exit
fi

as_root=()
if [[ $(id -u) != 0 ]]; then
	as_root=(sudo)
	if ! command -v sudo >/dev/null || ! { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
		die "packages are missing and sudo cannot be used; ask for:" \
			"apt-get install --no-install-recommends ${missing[*]}"
	fi
	"${as_root[@]}" -v || die "sudo is needed to install: ${missing[*]}"
fi

tmp=$(mktemp -d /tmp/klantcontact-apt.XXXXXX)
trap 'rm -rf "$tmp"' EXIT
chmod 755 "$tmp"

# The server's package would make and start a cluster with pg_createcluster;
# its scripts find this one instead, and nothing in the system is changed.
mkdir "$tmp/bin"
printf '#!/bin/sh\nexit 0\n' >"$tmp/bin/pg_createcluster"

# Nor is PgBouncer's service started, or enabled.
for program in deb-systemd-helper deb-systemd-invoke invoke-rc.d update-rc.d; do
	if path=$(PATH=/usr/sbin:/usr/bin:/sbin:/bin command -v "$program"); then
		# shellcheck disable=SC2016
		printf '#!/bin/sh\ncase "$*" in *pgbouncer*) exit 0 ;; esac\nexec %s "$@"\n' "$path" \
			>"$tmp/bin/$program"
	fi
done
chmod 755 "$tmp"/bin/*

step packages "fetching the package lists"
"${as_root[@]}" apt-get -q update >"$tmp/log" 2>&1 </dev/null || true
look
sizes=$(apt-get --assume-no -o Debug::NoLocking=1 --no-install-recommends install "${missing[@]}" 2>/dev/null |
	sed -n 's/^Need to get \([^/]*\)\(\/.*\)\? of archives.*/\1 to download/p
		s/^After this operation, \(.*\) of additional.*/\1 on disk/p' | paste -sd, | sed 's/,/, /') || true
step packages "installing: ${missing[*]} (${sizes:-size unknown}; some minutes on a slow line)"
logged "$tmp/log" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
	apt-get -q -y --no-install-recommends \
	-o DPkg::Lock::Timeout=300 \
	-o DPkg::Path="$tmp/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
	install "${missing[@]}"
have_headers
