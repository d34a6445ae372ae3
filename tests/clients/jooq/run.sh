#!/bin/bash
# run.sh WORKDIR: jOOQ over pgJDBC, from Maven Central.
set -euo pipefail
cd "$(dirname "$0")"
. ../maven.sh

with_jars jOOQ "$1"
mkdir -p "$1/generated"
java -XX:TieredStopAtLevel=1 -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -cp "$1/jars/*" Generate.java "$1/generated"
find "$1/generated" -name '*.java' >"$1/sources"
javac -nowarn -proc:none -d "$1/classes" -cp "$1/jars/*" "@$1/sources" Test.java
exec java -XX:TieredStopAtLevel=1 -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -cp "$1/classes:$1/jars/*" Test
