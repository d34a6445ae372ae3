# shellcheck shell=bash
# Sourced by run.sh of a driver: its tests, then the whole program of docs/clients.

programs=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../docs/clients" && pwd)
status=0

# tests COMMAND...
tests() {
	"$@" || status=1
}

# program FILE COMMAND...: run as its first lines say, in the demo's database
program() {
	local file=$1 said
	shift
	said=$("$@" 2>&1) || true
	if [[ $said == $'registered: Ophalen van oud papier\nrefused: klantcontact_heeft_actor' ]]; then
		echo "ok - docs/clients/$file"
	else
		echo "not ok - docs/clients/$file"
		printf '# %s\n' "${said//$'\n'/$'\n'# }"
		status=1
	fi
}
