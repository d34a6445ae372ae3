#!/bin/bash
# run.sh WORKDIR: dbt, from PyPI, over the views for reports.
set -euo pipefail
cd "$(dirname "$0")"
. ../python.sh
export DBT_SEND_ANONYMOUS_USAGE_STATS=false DO_NOT_TRACK=1

with_packages dbt "$1"
cp -r models dbt_project.yml profiles.yml "$1"
psql -X -q -v ON_ERROR_STOP=1 -o /dev/null -f prepare.sql
failed=0
cd "$1"
if "$python" -c 'from dbt.cli.main import cli; cli()' build --profiles-dir . --quiet; then
	echo "ok - dbt build: a model of a view, tests of the sources"
else
	echo "not ok - dbt build: a model of a view, tests of the sources"
	failed=1
fi
if [[ $(psql -XAtc 'SELECT eenheid, open_taken FROM cijfers.open_taken') == 'Burgerzaken|1' ]]; then
	echo "ok - open taken stand under the eenheid of the taak"
else
	echo "not ok - open taken stand under the eenheid of the taak"
	failed=1
fi
exit "$failed"
