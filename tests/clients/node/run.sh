#!/bin/bash
# run.sh WORKDIR: node-postgres.
set -euo pipefail
cd "$(dirname "$0")"
. ../program.sh

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
	echo "ok - node-postgres # skip node and npm are not installed"
	exit
fi
cp package.json package-lock.json test.js "$1"
cd "$1"
if ! timeout 60 npm ci --silent --ignore-scripts --no-audit --no-fund \
	--fetch-retries 0 --fetch-timeout 20000 --cache "$1/cache" >fetch.log 2>&1; then
	echo "ok - node-postgres # skip npm did not fetch it in 60 s"
	exit
fi
tests node test.js
# It finds its driver beside it.
cp "$programs/node-postgres.js" .
program node-postgres.js node node-postgres.js
exit "$status"
