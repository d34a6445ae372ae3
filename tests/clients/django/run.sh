#!/bin/bash
# run.sh WORKDIR: Django over psycopg 3, from PyPI.
set -euo pipefail
cd "$(dirname "$0")"
. ../python.sh
. ../program.sh

with_packages django "$1" --no-deps --require-hashes
tests "$python" test.py
program orm_django.py "$python" "$programs/orm_django.py"
exit "$status"
