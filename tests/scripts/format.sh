#!/bin/bash
# format.sh [FILE...]: lays out the C files of src, or these, as PostgreSQL's
# pgindent does.  What only a program writes or reads is left alone.
set -euo pipefail
cd "$(dirname "$0")/../.."

command -v pg_bsd_indent >/dev/null || {
	echo "make format needs pg_bsd_indent: apt-get install pg-bsd-indent" >&2
	exit 1
}
flags=(-bad -bap -bbb -bc -bl -cli1 -cp33 -cdb -nce -d0 -di12 -nfc1 -i4 -l79
	-lp -lpl -nip -npro -sac -tpg -ts4)
typedefs=$(mktemp)
trap 'rm -f "$typedefs" "$typedefs.c"' EXIT
tests/scripts/typedefs.sh >"$typedefs"

[[ $# != 0 ]] || mapfile -t < <(find src -name '*.[ch]' ! -name '*_list.c' \
	! -name register_sql.h ! -name columns.h ! -name rule_list.h | sort)
for file in "${@:-${MAPFILE[@]}}"; do
	# As in pgindent: comments that start with dashes keep their layout, and a
	# return type has one space before its star.
	sed -E 's,/\* ?---,/*---X_X,' "$file" |
		pg_bsd_indent "${flags[@]}" -U"$typedefs" |
		sed -E -e 's,/\*---X_X,/* ---,' -e 's,^(/\*) (----),\1\2,' \
			-e 's,^([A-Za-z_][^[:space:]]*)[[:space:]]+\*$,\1 *,' >"$typedefs.c"
	cmp -s "$typedefs.c" "$file" || cat "$typedefs.c" >"$file"
done
