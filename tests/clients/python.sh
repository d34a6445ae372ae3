# shellcheck shell=bash
# Sourced by run.sh of what comes from PyPI.

export PYTHONDONTWRITEBYTECODE=1

# with_packages NAME WORKDIR [PIP OPTION...]: sets python, which finds what requirements.txt says;
# ends as skipped where PyPI does not give it.
with_packages() {
	local name=$1 work=$2
	shift 2
	for python in /usr/bin/python3 python3; do
		"$python" -m pip --version >/dev/null 2>&1 || continue
		if timeout 120 "$python" -m pip install -q --no-cache-dir \
			--retries 1 --timeout 20 --only-binary :all: "$@" \
			--root-user-action ignore --target "$work/site" -r requirements.txt \
			>"$work/fetch.log" 2>&1; then
			export PYTHONPATH=$work/site
			return
		fi
		break
	done
	echo "ok - $name # skip pip did not fetch it"
	exit
}
