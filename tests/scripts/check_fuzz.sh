#!/bin/bash
# The parsers take or refuse a million changed values, and touch nothing else.
set -euo pipefail
cd "$(dirname "$0")/../.."

name="parsers under the sanitizers"
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
flags=(-std=gnu11 -g -O1 -fsanitize=address,undefined -fno-sanitize-recover=all)

echo 'int main(void) { return 0; }' >"$build/try.c"
if ! gcc "${flags[@]}" "$build/try.c" -o "$build/try" 2>/dev/null || ! "$build/try"; then
	echo "ok - $name # skip gcc has no sanitizers here"
	exit
fi
if ! gcc "${flags[@]}" -Isrc tests/fuzz/parse_fuzz.c tests/fuzz/parse_mutate.c \
	src/types/parse_*.c src/types/{taal,land}code_list.c \
	-o "$build/parse_mutate" 2>"$build/log"; then
	echo "not ok - $name: they do not build"
	sed 's/^/# /' "$build/log"
	exit 1
fi
# A new seed each time; a run that fails says which it was.
seed=${SEED:-$RANDOM$RANDOM}
if "$build/parse_mutate" "${INPUTS:-1000000}" "$seed" >"$build/log" 2>&1; then
	echo "ok - $name"
else
	echo "not ok - $name: SEED=$seed"
	sed 's/^/# /' "$build/log"
	exit 1
fi
