#!/bin/bash
# run.sh WORKDIR: psqlODBC by pyodbc, Debian's odbc-postgresql and python3-pyodbc.
set -euo pipefail
cd "$(dirname "$0")"

if ! /usr/bin/python3 -c 'import pyodbc, sys; sys.exit("PostgreSQL Unicode" not in pyodbc.drivers())' 2>/dev/null; then
	echo "ok - ODBC # skip odbc-postgresql and python3-pyodbc are not installed"
	exit
fi
PYTHONDONTWRITEBYTECODE=1 exec /usr/bin/python3 test.py
