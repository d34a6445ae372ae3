#!/bin/bash
# run.sh WORKDIR: SQLAlchemy 2 over psycopg 3, from PyPI.
set -euo pipefail
cd "$(dirname "$0")"
. ../python.sh

with_packages sqlalchemy "$1" --no-deps --require-hashes
exec "$python" test.py
