#!/bin/bash
# run.sh WORKDIR: psycopg 3, in pure Python over the system's libpq.
set -euo pipefail
cd "$(dirname "$0")"

for python in /usr/bin/python3 python3; do
	"$python" -m pip --version >/dev/null 2>&1 || continue
	if timeout 60 "$python" -m pip install -q --no-cache-dir --no-deps \
		--only-binary :all: --require-hashes --root-user-action ignore \
		--target "$1/site" -r requirements.txt >"$1/fetch.log" 2>&1; then
		PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$1/site exec "$python" test.py
	fi
	echo "ok - psycopg3 # skip pip did not fetch it in 60 s"
	exit
done
echo "ok - psycopg3 # skip no python3 with pip"
