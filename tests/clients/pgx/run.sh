#!/bin/bash
# run.sh WORKDIR: pgx, from the Go module proxy.
set -euo pipefail
cd "$(dirname "$0")"
. ../program.sh
export GOFLAGS=-mod=readonly GOTOOLCHAIN=local

if ! command -v go >/dev/null; then
	echo "ok - pgx # skip Go is not installed"
	exit
fi
if ! timeout 60 go mod download >"$1/fetch.log" 2>&1; then
	echo "ok - pgx # skip the Go module proxy did not give it"
	exit
fi
timeout 120 go build -o "$1/test" .
timeout 120 go build -o "$1/pgx" "$programs/pgx.go"
tests "$1/test"
program pgx.go "$1/pgx"
exit "$status"
