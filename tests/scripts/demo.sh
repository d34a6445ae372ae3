#!/bin/bash
# demo.sh [stop|fresh]: a private server with a register that holds the example
# contacts, left running to be looked at.  With PORT it can be reached by TCP too.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$scripts/server.sh"
. "$scripts/examples.sh"

port=${PORT:-}
[[ -z $port || ( $port =~ ^[0-9]{4,5}$ && $port -ge 1024 && $port -le 65535 ) ]] ||
	die "PORT is a number from 1024 to 65535"

stop() {
	if recall demo; then
		find_pg_config || die "no PostgreSQL found to stop the demo with"
		drop demo
		echo "The demo is stopped and removed."
	else
		drop demo
		echo "No demo is there."
	fi
}

# settings: how the server is reached, in its demo.conf
settings() {
	{
		echo "port = ${port:-5432}"
		[[ -z $port ]] || echo "listen_addresses = '127.0.0.1'"
	} | as_server tee "$work/data/demo.conf" >/dev/null
	echo "${port:-5432}" >"$work/port"
	export PGPORT=${port:-5432}
}

# free_port: is nobody else at the port?
free_port() {
	[[ -z $port ]] || ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null ||
		die "port $port is in use: choose another PORT"
}

# The owner may come in by TCP with this password.
set_password() {
	[[ -n $port ]] || return 0
	if [[ ! -f $work/password ]]; then
		(umask 077 && od -An -N12 -tx1 /dev/urandom | tr -d ' \n' >"$work/password")
	fi
	server_psql -q -d postgres <<<"ALTER ROLE eigenaar PASSWORD '$(<"$work/password")'"
}

# There is a demo, of now or of before the machine was started again.
resume() {
	local socket
	find_pg_config || die "no PostgreSQL found to start the demo with"
	PGPORT=$(<"$work/port")
	export PGPORT
	[[ $(id -u) == 0 || -O $work ]] || die "the demo in $work is $(stat -c %U "$work")'s"
	if server_runs && [[ -n $port && $port != "$PGPORT" ]]; then
		free_port
		as_server "$bindir/pg_ctl" -D "$work/data" -m fast -w stop >/dev/null
	fi
	if ! server_runs; then
		[[ -n $port || $PGPORT == 5432 ]] || port=$PGPORT
		free_port
		socket=$(<"$work/socket")
		[[ -d $socket ]] || as_server mkdir -m 700 "$socket"
		settings
		logged "$work/server.log" as_server "$bindir/pg_ctl" -D "$work/data" -l "$work/data/log" -w start
	fi
	[[ $PGPORT == 5432 ]] || port=$PGPORT
	set_password
}

build_demo() {
	echo "It installs what is missing, builds in a copy (half a minute), starts a private server in"
	echo "${top}/build or /tmp (about 100 MB), and leaves it running.  Your own servers are left alone."
	"$scripts/packages.sh" demo
	find_pg_config || die "no PostgreSQL with server headers found"
	free_port
	make_work demo
	trap 'stop_server; remove_work' EXIT
	stage
	step build "for PostgreSQL $pg_version"
	build
	start_server "include_if_exists = 'demo.conf'"
	export PGPORT=5432
	make_examples
	fresh_examples rondleiding
	echo
	server_psql -q -d rondleiding -v ON_ERROR_STOP=1 -f "$work/src/docs/demo.sql"
	server_psql -q -d postgres -c 'DROP DATABASE rondleiding'
	fresh_examples demo
	as_server "$bindir/pg_ctl" -D "$work/data" -m fast -w stop >/dev/null
	settings
	logged "$work/server.log" as_server "$bindir/pg_ctl" -D "$work/data" -l "$work/data/log" -w start
	set_password
	remember demo
	trap - EXIT
}

tell() {
	local connect password
	connect="psql -q -h $(<"$work/socket") ${port:+-p $port }-U eigenaar demo"
	if [[ $(id -u) == 0 && -n ${SUDO_USER:-} ]]; then
		connect="sudo -u $server_user $connect"
	elif [[ $(id -u) == 0 ]]; then
		connect="runuser -u $server_user -- $connect"
	fi
	# psql complains when it cannot enter the directory that it is called in.
	as_server test -x "$top" || connect="cd / && $connect"
	printf '\n%-11s%s\n' Connect: "$connect"
	if [[ -n $port ]]; then
		password=$(<"$work/password")
		cat <<END
By TCP:    psql -q postgresql://eigenaar:$password@127.0.0.1:$port/demo
           jdbc:postgresql://127.0.0.1:$port/demo?user=eigenaar&password=$password
           DBeaver, pgAdmin, Power BI: host 127.0.0.1, port $port, database demo,
           user eigenaar, password $password
END
	else
		echo "           make demo PORT=5433 lets tools that use TCP in, with a password"
	fi
	cat <<END
Next:      README.md, "The first hour"; what is done there stays until you begin
Anew:      make demo-fresh
Stop:      make demo-stop, which removes its data
END
}

case ${1:-} in
	stop)
		stop ;;
	fresh)
		recall demo || die "no demo is there: make demo"
		resume
		fresh_examples demo
		echo "The demo is as it was at first." ;;
	'')
		echo "klantcontact: demo"
		if recall demo && [[ -f $work/port ]]; then
			echo "The demo is there, with its data as you left them."
			resume
		else
			build_demo
		fi
		tell ;;
	*)
		die "demo.sh [stop|fresh]" ;;
esac
