#!/bin/bash
# What the formatter does not see: sizes, habits, white space.
set -euo pipefail
cd "$(dirname "$0")/../.."

# Written by a program from a standard's list, so of any length.
generated='^src/(types/[a-z_]*_list\.c|register/register_sql\.h)$'

mapfile -t c_files < <(find src -name '*.[ch]' | sort)
mapfile -t sized < <(printf '%s\n' "${c_files[@]}" | grep -vE "$generated")
mapfile -t all_files < <(find src extension sql tests docs .ci Makefile \
	./*.md ./*.control ./*.json -type f ! -name '*.out' ! -name '*.o' \
	! -name '*.so' 2>/dev/null | sort)
status=0

# check NAME: no line on standard input is a good thing
check() {
	local found
	found=$(cat)
	if [[ -z $found ]]; then
		echo "ok - $1"
	else
		echo "not ok - $1"
		printf '# %s\n' "${found//$'\n'/$'\n'# }"
		status=1
	fi
}

check 'no file in src is over 500 lines' < <(wc -l "${sized[@]}" |
	awk '$1 > 500 && $2 != "total" { print $2 ": " $1 " lines" }')

# In the layout of pgindent a function is what is between braces in column 1,
# after a line that ends its parameters.
check 'no function is over 60 lines' < <(awk '
	/^\{/ && last ~ /\)$/ { start = FNR; name = last }
	/^\}/ && start {
		if (FNR - start + 1 > 60)
			print FILENAME ":" start ": " FNR - start + 1 " lines: " name
		start = 0
	}
	NF { last = $0 }' "${sized[@]}")

check 'errors are reported with ereport' < <(grep -nE '\belog\((ERROR|FATAL|PANIC)' \
	"${c_files[@]}" /dev/null)
check 'nothing is left to do' < <(grep -nwE 'TO''DO|FIX''ME|X''XX' "${all_files[@]}")
check 'no white space ends a line' < <(grep -nE '[[:blank:]]+$' "${all_files[@]}")
check 'no line of the statements is over 120 characters' < <(find extension \( -name '*.sql' -o -name '*.in' \) \
	! -name 'klantcontact--*' -exec env LC_ALL=C awk '{ line = $0; gsub(/\t/, "    ", line); gsub(/[\200-\277]/, "", line) }
	length(line) > 120 { print FILENAME ":" FNR ": " length(line) }' {} +)
check 'the statements of a register are as people write them' < <(grep -nE 'OPERATOR *\(|pg_catalog\.' \
	extension/register/*.sql /dev/null)
check 'tabs indent C' < <(grep -nP '^\t*( {4}| +\t)' "${c_files[@]}" /dev/null)

# Statements in C: SPI is called in one place, which pins the search_path, so that they
# are as people write them.  So are those of a register, which are run, and printed by
# register_ddl, with a search_path of their own.  A query of the caller's
# (register/query.c) runs under the caller's.
check 'SPI is called through register/statement.c' < <(grep -nE '\bSPI_(exec|prepare|cursor)' \
	"${c_files[@]}" | grep -Ev '^src/register/(statement|query)\.c:')
check 'the statements in C are as people write them' < <(grep -nE '"[^"]*(OPERATOR *\(pg_catalog|pg_catalog\.)' \
	"${c_files[@]}")

# The functions of the extension in SQL see the caller's search_path.  So nothing in them
# looks an operator up by it, as these do (NATURAL and USING of a join, a simple CASE, a
# row that is compared without OPERATOR, too).
mapfile -t with_sql < <(find extension/install -name '*.sql')
by_path='IS (NOT )?DISTINCT FROM|\bNULLIF *\(|\bCASE +[][{}$%a-z_(]|\b(NOT )?BETWEEN\b'
by_path+='|[]a-z0-9_)"] +(NOT )?IN *\(|\b(I?LIKE +[^= ]|SIMILAR TO|NATURAL|OVERLAPS)'
by_path+='|\bUSING *\([a-z_, ]+\)|\bROW *\([^()]*\) *([<>=]|IS|IN)'
check 'no function in SQL looks an operator up by search_path' < <(
	grep -nE "$by_path" "${with_sql[@]}" |
		grep -vE "^[^:]*:[0-9]+:COMMENT ON|'[^']*($by_path)[^']*'|^[^:]*:[0-9]+:[[:blank:]]*(--|/?\*)")
exit "$status"
