#!/bin/bash
# Every example of docs/clients.md and docs/gereedschap.md stands in the test, or the program that
# a test runs, that it names.
set -euo pipefail
cd "$(dirname "$0")/../.."

# Prints the lines that the test does not have.
missing=$(awk '
	/^<!-- (tests|docs)\// {
		test = $2
		delete lines
		while ((getline line < test) > 0) {
			gsub(/^[ \t]+|[ \t]+$/, "", line)
			lines[line] = 1
		}
		close(test)
		examples++
	}
	/^```/ { inside = !inside; if (inside && !test) print FILENAME ":" FNR ": no test is named"; if (!inside) test = ""; next }
	inside {
		line = $0
		gsub(/^[ \t]+|[ \t]+$/, "", line)
		if (line != "" && !(line in lines))
			print FILENAME ":" FNR ": " line
	}
	END { if (!examples) print FILENAME ": no examples" }' docs/clients.md docs/gereedschap.md)
if [[ -z $missing ]]; then
	echo "ok - the examples of docs/clients.md and docs/gereedschap.md are those of the tests"
else
	echo "not ok - the examples of docs/clients.md and docs/gereedschap.md are those of the tests"
	printf '# %s\n' "${missing//$'\n'/$'\n'# }"
	exit 1
fi
