#!/bin/bash
# run.sh WORKDIR: Hibernate 6 over pgJDBC, from Maven Central.
set -euo pipefail
cd "$(dirname "$0")"
. ../maven.sh

with_jars Hibernate "$1"
javac -nowarn -proc:none -d "$1/classes" -cp "$1/jars/*" Test.java
exec java -XX:TieredStopAtLevel=1 -cp "$1/classes:$1/jars/*" Test
