#!/bin/bash
# make format would change nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v pg_bsd_indent >/dev/null; then
	echo "ok - layout of C # skip pg-bsd-indent is not installed"
	exit
fi
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
mkdir "$copy/tests"
cp -r src "$copy/src"
cp -r tests/scripts "$copy/tests/scripts"
"$copy/tests/scripts/format.sh"
if diff -ru src "$copy/src" >"$copy/diff"; then
	echo "ok - layout of C"
else
	echo "not ok - layout of C: make format would change this"
	sed 's/^/# /' "$copy/diff"
	exit 1
fi
