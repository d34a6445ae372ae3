#!/bin/bash
# dist.sh: the archive for PGXN, of what is committed, in build/dist.
set -euo pipefail
. "$(dirname "$0")/common.sh"

version=$(sed -n "s/^default_version = '\(.*\)'/\1/p" "$top/klantcontact.control")
[[ -e $top/.git ]] || die "an archive is made of a git checkout"
git -C "$top" diff --quiet HEAD || die "commit first: the archive is made of what is committed"
mkdir -p "$top/build/dist"
file=$top/build/dist/klantcontact-$version.zip
# META.json says that the install script is in it, so it is, as built.
find_pg_config || die "no PostgreSQL with server headers found"
script=extension/klantcontact--$version.sql
make -s -C "$top" PG_CONFIG="$pg_config" "$script"
git -C "$top" archive --format=zip -o "$file" \
	--prefix="klantcontact-$version/extension/" --add-file="$top/$script" \
	--prefix="klantcontact-$version/" HEAD
echo "build/dist/$(basename "$file")"
