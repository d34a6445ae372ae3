#!/bin/bash
# run.sh WORKDIR: psycopg 3, in pure Python over the system's libpq; Debian's
# python3-psycopg when pip does not fetch it.
set -euo pipefail
cd "$(dirname "$0")"
. ../program.sh
export PYTHONDONTWRITEBYTECODE=1

for python in /usr/bin/python3 python3; do
	"$python" -m pip --version >/dev/null 2>&1 || continue
	if timeout 60 "$python" -m pip install -q --no-cache-dir --no-deps \
		--retries 1 --timeout 20 --only-binary :all: --require-hashes \
		--root-user-action ignore --target "$1/site" -r requirements.txt \
		>"$1/fetch.log" 2>&1; then
		export PYTHONPATH=$1/site
		tests "$python" test.py
		program with_psycopg3.py "$python" "$programs/with_psycopg3.py"
		exit "$status"
	fi
	break
done
if /usr/bin/python3 -c 'import psycopg' 2>/dev/null; then
	tests /usr/bin/python3 test.py
	program with_psycopg3.py /usr/bin/python3 "$programs/with_psycopg3.py"
	exit "$status"
fi
echo "ok - psycopg3 # skip pip did not fetch it, python3-psycopg is not installed"
