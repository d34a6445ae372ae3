# shellcheck shell=bash
# Sourced by run.sh of what comes from Maven Central.

# with_jars NAME WORKDIR: puts what pom.xml depends on in WORKDIR/jars; ends as
# skipped where Maven does not give it.
with_jars() {
	if ! command -v java >/dev/null || ! command -v javac >/dev/null || ! command -v mvn >/dev/null; then
		echo "ok - $1 # skip no JDK and Maven are installed"
		exit
	fi
	if ! timeout 120 mvn -q -B -f pom.xml dependency:copy-dependencies \
		-DoutputDirectory="$2/jars" -Dmaven.repo.local="$2/m2" >"$2/fetch.log" 2>&1; then
		echo "ok - $1 # skip Maven did not fetch it"
		exit
	fi
}
