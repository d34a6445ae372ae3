#!/bin/bash
# run.sh WORKDIR: a consumer of logical decoding, over Debian's python3-psycopg2.
set -euo pipefail
cd "$(dirname "$0")"

if ! /usr/bin/python3 -c 'import psycopg2' 2>/dev/null; then
	echo "ok - change capture # skip python3-psycopg2 is not installed"
	exit
fi
PYTHONDONTWRITEBYTECODE=1 exec /usr/bin/python3 test.py
