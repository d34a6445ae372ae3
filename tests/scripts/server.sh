# shellcheck shell=bash
# Sourced after common.sh: work directories, the staged build, private servers.
#
# All is done in a copy of the tree that belongs to the server's user, so that
# the checkout stays clean and no objects of another major get mixed in.

# make_work NAME: sets work to a new directory in which the server's user can
# write and from which it can load a library.
make_work() {
	local base template
	mkdir -p "$top/build" 2>/dev/null || true
	for base in "$top/build" /tmp /var/tmp; do
		template=klantcontact-$1.XXXXXX
		# make knows no spaces, and a path goes into configuration files.
		[[ $base =~ ^[A-Za-z0-9_./+@-]+$ ]] || continue
		work=$(mktemp -d "$base/$template" 2>/dev/null) || continue
		[[ $(id -u) != 0 ]] || chown "$server_user:" "$work"
		printf '#!/bin/sh\n' >"$work/probe"
		chmod 755 "$work/probe"
		if as_server "$work/probe" 2>/dev/null; then
			rm "$work/probe"
			mkdir "$work/src"
			return
		fi
		rm -rf "$work"
	done
	die "user $server_user can write in none of $top/build, /tmp, /var/tmp"
}

remove_work() {
	rm -rf "$work"
	rmdir "$top/build" 2>/dev/null || true
}

# The work directory that outlives its command is written down in build/.
remember() {
	{ mkdir -p "$top/build" && echo "$work" >"$top/build/$1.dir"; } ||
		die "cannot write in $top/build"
}

# recall NAME: sets work, if there is one
recall() {
	work=
	if [[ -f $top/build/$1.dir ]]; then
		work=$(<"$top/build/$1.dir")
	fi
	[[ $work == */klantcontact-$1.* && -d $work ]]
}

# drop NAME: stops and removes what recall would find
drop() {
	if recall "$1"; then
		[[ $(id -u) == 0 || -O $work ]] ||
			die "$work belongs to $(stat -c %U "$work"): make demo-stop as that user, or root"
		stop_server
		rm -rf "$work"
	fi
	rm -f "$top/build/$1.dir"
	rmdir "$top/build" 2>/dev/null || true
}

# The files of the project, as git sees them where it is a clone.
list_tree() (
	cd "$top" || exit
	if [[ -e .git ]]; then
		# A clone may belong to another user than root, who calls.
		git -c safe.directory='*' ls-files -z --cached --others --exclude-standard
	else
		find . \( -name build -o -name '*.o' -o -name '*.so' -o -name '*.bc' \
			-o -name results -o -name output_iso -o -name 'tmp_*' \) -prune \
			-o -type f -print0
	fi | while IFS= read -r -d '' file; do
		[[ ! -f $file ]] || printf '%s\0' "$file"
	done | sort -zu
)

# Bring the copy up to date, keeping times, so that make builds what changed.
stage() {
	list_tree >"$work/files.new"
	if [[ -f $work/files ]] &&
		[[ -n $(comm -z -23 "$work/files" "$work/files.new" | tr -d '\0') ]]; then
		rm -rf "$work/src"
		mkdir "$work/src"
	fi
	mv "$work/files.new" "$work/files"
	(cd "$top" && xargs -0 cp -dpu --parents -t "$work/src" <"$work/files")
	[[ $(id -u) != 0 ]] || chown -R "$server_user:" "$work/src"
}

# build [MAKE ARGUMENT...]: builds the copy and installs it in work/dest
build() {
	rm -f "$work/build.log"
	local run=(as_server make -s -C "$work/src" PG_CONFIG="$pg_config" "$@")
	logged "$work/build.log" "${run[@]}" -j"$(nproc)" all
	logged "$work/build.log" "${run[@]}" install DESTDIR="$work/dest"
	write_conf
}

# What makes a server find the extension in work/dest.
write_conf() {
	{
		echo "dynamic_library_path = '$work/dest$("$pg_config" --pkglibdir):\$libdir'"
		if [[ $pg_major -ge 18 ]]; then
			echo "extension_control_path = '$work/dest$("$pg_config" --sharedir):\$system'"
		else
			echo "extension_destdir = '$work/dest'"
		fi
	} >"$work/server.conf"
}

# start_server [SETTING...]: a private server on a socket only.  The socket has
# a directory of its own, because its path can be 107 bytes at most; nobody else
# can enter that.
start_server() {
	local socket
	socket=$(mktemp -d /tmp/klantcontact.XXXXXX)
	[[ $(id -u) != 0 ]] || chown "$server_user:" "$socket"
	echo "$socket" >"$work/socket"
	logged "$work/server.log" as_server "$bindir/initdb" -D "$work/data" \
		-U "$server_user" --auth-local=trust --auth-host=scram-sha-256 --no-sync --no-locale -E UTF8
	{
		cat "$work/server.conf"
		echo "listen_addresses = ''"
		echo "unix_socket_directories = '$socket'"
		echo "fsync = off"
		[[ $# == 0 ]] || printf '%s\n' "$@"
	} | as_server tee -a "$work/data/postgresql.conf" >/dev/null
	logged "$work/server.log" as_server "$bindir/pg_ctl" -D "$work/data" \
		-l "$work/data/log" -w start
}

server_runs() {
	[[ -f $work/data/postmaster.pid ]] &&
		as_server "$bindir/pg_ctl" -D "$work/data" status >/dev/null 2>&1
}

stop_server() {
	# Root may be asked to stop what another user started.
	local server_user
	server_user=$(stat -c %U "$work")
	[[ -f $work/socket ]] || return 0
	if server_runs; then
		as_server "$bindir/pg_ctl" -D "$work/data" -m fast -w stop >/dev/null
	fi
	rm -rf "$(<"$work/socket")" "$work/data" "$work/socket"
}

# As the caller, who can read the files that he names.
server_psql() {
	"$bindir/psql" -X -h "$(<"$work/socket")" -U "$server_user" "$@"
}
