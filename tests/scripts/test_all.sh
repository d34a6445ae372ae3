#!/bin/bash
# test_all.sh [SUITE...]: regress, isolation and TAP on the PostgreSQL of these
# suites of Debian; without an argument bookworm, which has 15, trixie, which has
# 17, and sid, which has the newest.  On experimental the next one may be, before
# it is released.
#
# Each is tested in a root that mmdebstrap makes, as the user postgres in it.
# What a test writes or mounts goes away with it, so that a root serves again.
# The last line is 'N passed, N failed', with ', N skipped' when any were.
set -euo pipefail
. "$(dirname "$0")/common.sh"

# What experimental has before sid does.
next=postgresql-19,libpq5/experimental
roots=${KLANTCONTACT_ROOTS:-/var/cache/klantcontact/roots}
tmp=
passed=0 failed=0 skipped=0

# In a mount namespace and a PID namespace of its own: test the copy of the
# tree that is in directory $3, in root $2.
if [[ ${1:-} == --inside ]]; then
	root=$2 tree=$3
	mount -t tmpfs -o mode=1777 tmp "$root/tmp"
	mount -t proc proc "$root/proc"
	mount -t tmpfs -o mode=755 dev "$root/dev"
	mkdir -m 1777 "$root/dev/shm"
	for device in null zero full random urandom tty; do
		cp -a "/dev/$device" "$root/dev"
	done
	ln -s /proc/self/fd "$root/dev/fd"
	cp -a "$tree" "$root/tmp/klantcontact"
	status=0
	env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin SUITES='regress isolation tap' \
		TESTS="${TESTS:-}" chroot "$root" \
		/tmp/klantcontact/tests/scripts/test.sh </dev/null || status=$?
	if [[ -d $root/tmp/klantcontact/build ]]; then
		cp -r "$root/tmp/klantcontact/build" "$tree-failed" || true
	fi
	exit "$status"
fi

finish() {
	local status=$?
	[[ -z $tmp ]] || rm -rf "$tmp"
	if [[ $status != 0 && $failed == 0 ]]; then
		echo "The tests could not be run to the end."
		failed=1
	fi
	echo "$passed passed, $failed failed$([[ $skipped == 0 ]] || echo ", $skipped skipped")"
	[[ $failed == 0 ]]
}
trap finish EXIT

# skip SUITE REASON
skip() {
	step "$1" "SKIPPED: $2"
	skipped=$((skipped + 1))
}

# May roots be made here?  If not, why holds a word.
able() {
	if [[ $(id -u) != 0 ]]; then
		why="only root can make a Debian root: try sudo make test-all"
	elif ! unshare -m -p -f true 2>/dev/null; then
		why="no mount and PID namespaces can be made here"
	elif ! command -v mmdebstrap >/dev/null && ! install_mmdebstrap; then
		why="mmdebstrap is not there and could not be installed"
	else
		return 0
	fi
	return 1
}

install_mmdebstrap() {
	command -v apt-get >/dev/null || return 1
	step packages "installing: mmdebstrap"
	{
		apt-get -q update || true
		DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends \
			-o DPkg::Lock::Timeout=300 install mmdebstrap debian-archive-keyring
	} >>"$tmp/apt.log" 2>&1 </dev/null
}

# Nothing may be mounted in a root that is removed.
remove_root() {
	! grep -qF " $1/" /proc/self/mountinfo ||
		die "not removed, because something is mounted in it: $1"
	rm -rf --one-file-system "$1"
}

# The server's headers come with a clang that we have no use for, so their
# packages are unpacked without what they depend on.
headers_hook='chroot "$1" sh -ec "
	cd /tmp
	major=\$(ls /usr/lib/postgresql)
	apt-get -q download postgresql-server-dev-\$major libpq-dev
	dpkg --force-depends -i ./*.deb
	rm ./*.deb"'

# make_root SUITE ROOT LOG
make_root() {
	local options=() proxy= suite=$1 server=postgresql mirrors=()
	if [[ $1 == experimental ]]; then
		suite=sid server=$next
		mirrors=("deb http://deb.debian.org/debian "{sid,experimental}" main")
	fi
	# Its signatures are of today, but the machine may have a mirror of then.
	[[ $suite != sid ]] || options+=(--aptopt='Acquire::Check-Valid-Until "false"')
	eval "$(apt-config shell proxy Acquire::http::Proxy 2>/dev/null)"
	[[ -z $proxy ]] || options+=(--aptopt="Acquire::http::Proxy \"$proxy\"")
	timeout 900 mmdebstrap --mode=root --variant=minbase --format=directory \
		--include="$server",make,gcc,libc6-dev,libipc-run-perl,pgbouncer \
		--essential-hook='mkdir -p "$1/etc/postgresql-common"' \
		--essential-hook='echo create_main_cluster = false >"$1/etc/postgresql-common/createcluster.conf"' \
		--customize-hook="$headers_hook" "${options[@]}" "$suite" "$2" "${mirrors[@]}" \
		>"$3" 2>&1 </dev/null
}

recipe() {
	{ declare -f make_root && echo "$headers_hook$next"; } | cksum
}

# The time of a root's stamp is when it was made, its text is by which recipe.
is_fresh() {
	[[ -f $1.stamp && -x $1/usr/bin/pg_config && $(<"$1.stamp") == "$(recipe)" &&
		-z $(find "$1.stamp" -mtime +7) ]]
}

# Have a root of this suite, under a lock.  An old one is better than none.
have_root() {
	local suite=$1 root=$roots/$1 began=$SECONDS
	! is_fresh "$root" || return 0
	rm -f "$root.stamp"
	remove_root "$root.new"
	step "$suite" "making a root in $roots (a minute or so)"
	if make_root "$suite" "$root.new" "$tmp/$suite.log"; then
		remove_root "$root"
		mv "$root.new" "$root"
		recipe >"$root.stamp"
		step "$suite" "made ($((SECONDS - began)) s)"
		return
	fi
	remove_root "$root.new"
	tail -n 5 "$tmp/$suite.log" | sed 's/^/    /'
	[[ -x $root/usr/bin/pg_config ]] || return 1
	step "$suite" "that failed; taking the one of $(date -r "$root" +%F)"
}

# test_on SUITE
test_on() {
	local suite=$1 root=$roots/$1 last status=0
	exec 9>"$root.lock"
	flock 9
	if ! have_root "$suite"; then
		skip "$suite" "no root could be made; is there a network?"
		return
	fi
	flock -s 9
	unshare -m -p -f --kill-child "$scripts/test_all.sh" --inside "$root" \
		"$tmp/tree" 9>&- 2>&1 | tee "$tmp/$suite.out" |
		sed -uE "/^klantcontact: test\$|^  packages |^What they wrote|^[0-9]+ passed, /d
			s/^  (build|regress|isolation|tap) /  $(printf %-12s "$suite") \1 /" || status=$?
	exec 9>&-
	last=$(tail -n 1 "$tmp/$suite.out")
	if [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed(,\ ([0-9]+)\ skipped)?$ ]]; then
		passed=$((passed + BASH_REMATCH[1]))
		failed=$((failed + BASH_REMATCH[2]))
		skipped=$((skipped + ${BASH_REMATCH[4]:-0}))
		[[ $status == 0 || ${BASH_REMATCH[2]} != 0 ]] || failed=$((failed + 1))
	else
		failed=$((failed + 1))
	fi
	if [[ -d $tmp/tree-failed ]]; then
		mkdir -p "$top/build"
		rm -rf "$top/build/test-$suite"
		mv "$tmp/tree-failed" "$top/build/test-$suite"
		echo "What they wrote is in $top/build/test-$suite"
	fi
}

suites=("$@")
[[ $# != 0 ]] || suites=(bookworm trixie sid)
for suite in "${suites[@]}"; do
	[[ $suite =~ ^[a-z]+$ ]] || die "no suite of Debian is called $suite"
done

echo "klantcontact: test-all"
tmp=$(mktemp -d /tmp/klantcontact-all.XXXXXX)
if ! able; then
	for suite in "${suites[@]}"; do
		skip "$suite" "$why"
	done
	exit
fi

. "$scripts/server.sh"
mkdir "$tmp/tree"
list_tree >"$tmp/files"
(cd "$top" && xargs -0 cp -dp --parents -t "$tmp/tree" <"$tmp/files")
mkdir -p -m 755 "$roots"
[[ -O $roots ]] || die "$roots does not belong to root"
for suite in "${suites[@]}"; do
	test_on "$suite"
done
