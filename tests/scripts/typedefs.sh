#!/bin/bash
# Prints the names of types that src uses, for pg_bsd_indent: ours and those of
# the server's headers.
set -euo pipefail
cd "$(dirname "$0")/../.."

include=$("${PG_CONFIG:-pg_config}" --includedir-server)

# PostgreSQL's layout closes a typedef in column 1, or has it on one line.
typedefs() {
	find "$include" src -name '*.[ch]' -print0 | xargs -0 sed -nE \
		-e 's/^\}[[:space:]]*([A-Za-z_0-9]+);.*/\1/p' \
		-e 's/^typedef .*\(\*[[:space:]]*([A-Za-z_0-9]+)\)[[:space:]]*\(.*/\1/p' \
		-e 's/^typedef [^(]*[^A-Za-z_0-9]([A-Za-z_0-9]+)(\[[^]]*\])?;.*/\1/p'
	printf '%s\n' bool size_t va_list FILE time_t int32_t int64_t uint8_t uint32_t uint64_t
}

# "text" is a name of variables too, whose sums would be laid out as pointers.
comm -12 <(typedefs | grep -vx text | sort -u) \
	<(find src -name '*.[ch]' -exec grep -ohE '[A-Za-z_][A-Za-z_0-9]*' {} + | sort -u)
