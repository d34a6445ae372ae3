#!/bin/bash
# run.sh WORKDIR: Django over psycopg 3, from PyPI.
set -euo pipefail
cd "$(dirname "$0")"
. ../python.sh

with_packages django "$1" --no-deps --require-hashes
exec "$python" test.py
