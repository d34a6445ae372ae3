#!/bin/bash
# site.sh: builds the documentation as static pages with search, in build/site.
#
# What makes them is installed in build/, not in the system.  Every link must lead somewhere.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$scripts/server.sh"

requirements='mkdocs==1.6.1 mkdocs-material==9.8.2'

echo "klantcontact: docs"
mkdir -p "$top/build"
python=python3
if ! "$python" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
	"$scripts/packages.sh" docs
	python=/usr/bin/python3
fi

venv=$top/build/mkdocs
if [[ $(cat "$venv/requirements" 2>/dev/null) != "$requirements" ]]; then
	step packages "fetching $requirements into build/mkdocs (30 MB)"
	rm -rf "$venv"
	logged "$top/build/site.log" "$python" -m venv "$venv"
	# shellcheck disable=SC2086
	logged "$top/build/site.log" "$venv/bin/pip" install --disable-pip-version-check -q $requirements
	echo "$requirements" >"$venv/requirements"
fi

# Its pages stand as they do in the tree, so that their links lead where they do there.
source=$top/build/site-source
rm -rf "$source" "$top/build/site"
mkdir "$source"
(cd "$top" && list_tree | grep -zE '^([A-Z]+(\.md)?|docs/.*|bench/README.md)$' | xargs -0 cp -p --parents -t "$source")
rm -f "$source/docs/demo.sql" "$source/Makefile"
cp "$scripts/docs/site.css" "$source"
rm -f "$top/build/site.log"

step site "building"
status=0
PYTHONDONTWRITEBYTECODE=1 SITE_SOURCE=$source SITE_OUTPUT=$top/build/site \
	NO_MKDOCS_2_WARNING=true "$venv/bin/mkdocs" build -f "$scripts/docs/mkdocs.yml" || status=$?
rm -rf "$source"
[[ $status == 0 ]] || die "the site is not built: see above"
step site "$(find "$top/build/site" -name '*.html' | wc -l) pages: build/site/index.html, for a browser or any web server"
