#!/bin/bash
# run.sh WORKDIR: pgJDBC, over TCP, run from source; Debian's
# libpostgresql-jdbc-java when Maven does not fetch it.
set -euo pipefail
cd "$(dirname "$0")"
. ../program.sh
version=42.7.7

if ! command -v java >/dev/null || ! command -v javac >/dev/null; then
	echo "ok - JDBC # skip no JDK is installed"
	exit
fi
if command -v mvn >/dev/null && timeout 60 mvn -q -B dependency:copy \
	-DoutputDirectory="$1" -Dartifact="org.postgresql:postgresql:$version" \
	-Dmaven.repo.local="$1/m2" >"$1/fetch.log" 2>&1; then
	jars=$1/postgresql-$version.jar
elif [[ -f /usr/share/java/postgresql.jar ]]; then
	jars='/usr/share/java/*'
else
	echo "ok - JDBC # skip Maven did not fetch it, libpostgresql-jdbc-java is not installed"
	exit
fi
run=(java -XX:TieredStopAtLevel=1 -cp "$jars")
tests "${run[@]}" Test.java
program Jdbc.java "${run[@]}" "$programs/Jdbc.java"
exit "$status"
