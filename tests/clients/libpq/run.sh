#!/bin/bash
# run.sh WORKDIR: a C program over libpq, of libpq-dev or of PG_CONFIG.
set -euo pipefail
cd "$(dirname "$0")"

include=$("${PG_CONFIG:-pg_config}" --includedir)
if [[ ! -f $include/libpq-fe.h ]] || ! command -v gcc >/dev/null; then
	echo "ok - libpq # skip gcc and libpq-dev are not installed"
	exit
fi
gcc -std=gnu11 -Wall -Wextra -Werror -I"$include" -o "$1/test" test.c \
	-L"$("${PG_CONFIG:-pg_config}" --libdir)" -lpq
exec "$1/test"
