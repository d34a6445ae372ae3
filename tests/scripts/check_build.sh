#!/bin/bash
# No compiler at hand has anything to warn about.
set -euo pipefail
cd "$(dirname "$0")/../.."

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
status=0

# try NAME COMPILER EXTRA
try() {
	if ! command -v "$2" >/dev/null; then
		echo "ok - builds with $1 # skip not installed"
		return
	fi
	mkdir "$copy/$1"
	cp -r Makefile klantcontact.control extension src "$copy/$1"
	make -s -C "$copy/$1" clean PG_CONFIG="${PG_CONFIG:-pg_config}" >/dev/null
	if make -s -j2 -C "$copy/$1" PG_CONFIG="${PG_CONFIG:-pg_config}" CC="$2" \
		PG_CFLAGS="-Wall -Wextra -Werror $3" >"$copy/$1.log" 2>&1; then
		echo "ok - builds with $1"
	else
		echo "not ok - builds with $1"
		sed 's/^/# /' "$copy/$1.log"
		status=1
	fi
}

clang=$(compgen -c clang- | grep -xE 'clang-[0-9]+' | sort -Vu | tail -n 1) || true

try gcc gcc ''
# The server's flags are gcc's, and clang counts what a macro of the server's
# headers declares as ours.
try clang "${clang:-clang}" "-Wno-unknown-warning-option \
-Wno-ignored-optimization-argument -Wno-unused-parameter"
exit "$status"
