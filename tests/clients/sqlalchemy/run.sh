#!/bin/bash
# run.sh WORKDIR: SQLAlchemy 2 over psycopg 3, from PyPI.
set -euo pipefail
cd "$(dirname "$0")"
. ../python.sh
. ../program.sh

with_packages sqlalchemy "$1" --no-deps --require-hashes
tests "$python" test.py
program orm_sqlalchemy.py "$python" "$programs/orm_sqlalchemy.py"
exit "$status"
