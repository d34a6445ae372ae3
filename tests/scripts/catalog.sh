#!/bin/bash
# catalog.sh DATABASE REGISTER: what the catalog holds of the extension and of a register,
# with the register's dump.  Made before and after a change of extension/, and compared,
# it shows what users would get.  Where the server is, PGHOST and the like tell.
set -euo pipefail
psql -X -q -d "$1" -v register="$2" -f "$(dirname "$0")/catalog.sql"
echo '== dump'
pg_dump -d "$1" -n "$2" --inserts | grep -v '^.[un]*restrict ' | sed "s/'[0-9a-f]\{8\}-[0-9a-f-]\{27\}'/'id'/"
