#!/bin/bash
# How src/ is laid out and named, as docs/architecture.md says; and that each of
# these checks fails on a tree that breaks it.
set -euo pipefail
. "$(dirname "$0")/common.sh"
find_pg_config
exec python3 "$scripts/layout.py" "$top" "$("$pg_config" --includedir-server)"
