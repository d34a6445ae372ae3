#!/bin/bash
# run.sh WORKDIR: pgJDBC, over TCP, run from source.
set -euo pipefail
cd "$(dirname "$0")"
version=42.7.7

if ! command -v java >/dev/null || ! command -v javac >/dev/null; then
	echo "ok - JDBC # skip no JDK is installed"
	exit
fi
jar=$1/postgresql-$version.jar
if ! command -v mvn >/dev/null; then
	# Debian's libpostgresql-jdbc-java
	jar=$(ls /usr/share/java/postgresql.jar 2>/dev/null) || {
		echo "ok - JDBC # skip neither mvn nor libpostgresql-jdbc-java is installed"
		exit
	}
elif ! timeout 60 mvn -q -B dependency:copy -DoutputDirectory="$1" \
	-Dartifact="org.postgresql:postgresql:$version" \
	-Dmaven.repo.local="$1/m2" >"$1/fetch.log" 2>&1; then
	echo "ok - JDBC # skip mvn did not fetch it in 60 s"
	exit
fi
exec java -XX:TieredStopAtLevel=1 -cp "$jar" Test.java
