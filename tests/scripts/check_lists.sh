#!/bin/sh
# Are the code lists what generate_lists.py makes of the iso-codes here?
# Exits with 1 if a list is not current.

types=$(dirname "$0")/../../src/types
status=0

for list in taal land; do
	file=${list}code_list.c
	if [ ! -r /usr/share/iso-codes/json/iso_639-2.json ] ||
		[ ! -r /usr/share/iso-codes/json/iso_3166-1.json ]; then
		echo "ok - $file # skip iso-codes is not installed"
	elif /usr/bin/python3 "$types/generate_lists.py" $list |
		diff -u "$types/$file" - >&2; then
		echo "ok - $file is current"
	else
		echo "not ok - $file is current"
		status=1
	fi
done
exit $status
