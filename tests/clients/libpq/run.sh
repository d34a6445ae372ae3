#!/bin/bash
# run.sh WORKDIR: a C program over libpq, of libpq-dev or of PG_CONFIG.
set -euo pipefail
cd "$(dirname "$0")"
. ../program.sh

include=$("${PG_CONFIG:-pg_config}" --includedir)
if [[ ! -f $include/libpq-fe.h ]] || ! command -v gcc >/dev/null; then
	echo "ok - libpq # skip gcc and libpq-dev are not installed"
	exit
fi
# compile SOURCE PROGRAM
compile() {
	gcc -std=gnu11 -Wall -Wextra -Werror -I"$include" -o "$2" "$1" \
		-L"$("${PG_CONFIG:-pg_config}" --libdir)" -lpq
}
compile test.c "$1/test"
compile "$programs/libpq.c" "$1/libpq"
tests "$1/test"
program libpq.c "$1/libpq"
exit "$status"
