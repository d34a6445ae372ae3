#!/bin/bash
# check_docs.sh [--write] [PAGE...]
#
# The documentation is whole, its links lead somewhere, and its examples say
# what the server says.  With --write the output of the examples is put in.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$scripts/server.sh"
. "$scripts/examples.sh"
cd "$top"

mode=check
if [[ ${1:-} == --write ]]; then
	mode='write'
	shift
fi
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

# Of the whole test run, or else built here.
start() {
	find_pg_config || die "no PostgreSQL with server headers found"
	make_work docs
	trap 'stop_server; remove_work' EXIT
	if [[ -n ${TEMP_CONFIG:-} ]]; then
		cp "$TEMP_CONFIG" "$work/server.conf"
		stage
	else
		stage
		build
	fi
	start_server
}

# Each page starts from what the demo has.
run_page() {
	fresh_examples demo
	python3 "$scripts/docs_blocks.py" "$mode" "$1" \
		"$bindir/psql" -X -q -h "$(<"$work/socket")" -U eigenaar -d demo 2>&1 || echo 'So they differ.'
}

functions() {
	as_owner voorbeeld -v ON_ERROR_STOP=1 -At -c "$1" 2>&1
}

# What is neither a trigger function nor behind a type, an operator or a cast is
# there to be called.
undocumented() {
	functions "
		SELECT DISTINCT p.proname FROM pg_proc p
		WHERE p.pronamespace = 'klantcontact'::regnamespace
			AND p.prorettype <> 'trigger'::regtype
			AND p.oid NOT IN (SELECT unnest(ARRAY[typinput, typoutput, typreceive, typsend]::oid[]) FROM pg_type)
			AND p.oid NOT IN (SELECT oprcode FROM pg_operator)
			AND p.oid NOT IN (SELECT castfunc FROM pg_cast)
			AND p.oid NOT IN (SELECT amproc FROM pg_amproc)
		ORDER BY 1" |
		while read -r name; do
			[[ -f docs/functies/$name.md ]] ||
				grep -qE "^#+ .*\`$name\`" docs/functies/*.md ||
				echo "$name"
		done
}

not_indexed() {
	local page
	for page in docs/functies/*.md; do
		page=$(basename "$page")
		[[ $page == README.md ]] || grep -qF "]($page" docs/functies/README.md || echo "$page"
	done
}

# What a page with examples starts from, and how to begin anew, is told before the first.
without_start() {
	local page
	for page in "$@"; do
		grep -q 'make demo' < <(sed '/^```sql$/,$d' "$page") && grep -q 'make demo-fresh' "$page" || echo "$page"
	done
}

# A rule, a case, or a page by its letter and number; not %C3 of a URN.
marks='(?<![%A-Za-z0-9_/])([RT][0-9]{1,3}|[FCVB][0-9]{4})(?![A-Za-z0-9_])'

# What a mark like R24 is, docs/bronnen.md tells; of our own papers no page speaks.
unexplained() {
	local mark
	grep -rohP "$marks" "${pages[@]}" sql src tests extension --include='*.md' --include='*.sql' \
		--include='*.psql' --include='*.[ch]' --include='*.spec' --include='*.pl' |
		sort -u | while read -r mark; do
		grep -qE "^\| \[?$mark\]? \||^\[$mark\]: " docs/bronnen.md || echo "$mark"
	done
	grep -nE 'contract §|[Ii]ssue [0-9]' "${pages[@]}" || true
}

if [[ $# != 0 ]]; then
	pages=("$@")
else
	mapfile -t pages < <(find README.md LEESMIJ.md CHANGELOG.md docs -name '*.md' | sort)
fi
mapfile -t with_examples < <(grep -l '^```text$' "${pages[@]}" || true)

start
make_examples
for page in "${with_examples[@]}"; do
	check "the examples of $page" < <(run_page "$page")
done
if [[ $# == 0 ]]; then
	check 'every function has a comment' < <(functions "
		SELECT p.oid::regprocedure FROM pg_proc p
		WHERE p.pronamespace = 'klantcontact'::regnamespace
			AND obj_description(p.oid, 'pg_proc') IS NULL ORDER BY 1")
	check 'every function to be called has a page' < <(undocumented)
	check 'every page of a function is in the index' < <(not_indexed)
	check 'the rules in docs/regels.md are those of regels()' < <(diff \
		<(functions 'SELECT naam FROM klantcontact.regels()' | sort) \
		<(sed -n 's/^### `\(.*\)`$/\1/p' docs/regels.md | sort) |
		grep '^[<>]')
	check 'every page with examples says where they run' < <(without_start "${with_examples[@]}")
	check 'every source is told of in docs/bronnen.md' < <(unexplained)
	check 'links lead somewhere' < <(python3 "$scripts/docs_links.py" "${pages[@]}" 2>&1)
fi
exit "$status"
