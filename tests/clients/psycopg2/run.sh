#!/bin/bash
# run.sh WORKDIR: psycopg2, Debian's python3-psycopg2.
set -euo pipefail
cd "$(dirname "$0")"
. ../program.sh

if ! /usr/bin/python3 -c 'import psycopg2' 2>/dev/null; then
	echo "ok - psycopg2 # skip python3-psycopg2 is not installed"
	exit
fi
export PYTHONDONTWRITEBYTECODE=1
tests /usr/bin/python3 test.py
program with_psycopg2.py /usr/bin/python3 "$programs/with_psycopg2.py"
exit "$status"
