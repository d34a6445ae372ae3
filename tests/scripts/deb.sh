#!/bin/bash
# deb.sh: builds the Debian packages, one for each PostgreSQL whose headers
# postgresql-server-dev-all has, looks at them with lintian, and leaves them in
# build/deb.
set -euo pipefail
. "$(dirname "$0")/common.sh"
. "$scripts/server.sh"

needs=(build-essential debhelper fakeroot lintian postgresql-server-dev-all)
missing=()
for package in "${needs[@]}"; do
	[[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] ||
		missing+=("$package")
done
[[ ${#missing[@]} == 0 ]] ||
	die "packages are missing: apt-get install --no-install-recommends ${missing[*]}"

echo "klantcontact: deb"
work=$(mktemp -d /tmp/klantcontact-deb.XXXXXX)
trap 'rm -rf "$work"' EXIT
tree=$work/klantcontact-$(dpkg-parsechangelog -l "$top/debian/changelog" -S Version | sed 's/-.*//')
mkdir "$tree"
list_tree >"$work/files"
(cd "$top" && xargs -0 cp -dp --parents -t "$tree" <"$work/files")
tar -C "$work" --exclude=debian -czf \
	"$work/$(basename "$tree" | sed 's/-/_/').orig.tar.gz" "$(basename "$tree")"

cd "$tree"
logged "$work/log" pg_buildext updatecontrol
step build "$(sed -n 's/^Package: //p' debian/control | tr '\n' ' ')"
logged "$work/log" dpkg-buildpackage --unsigned-source --unsigned-changes \
	--build=full --jobs="$(nproc)"
step lintian "looking"
# What it says of an upload to Debian's archive, which closes a bug and comes from
# somebody with an address, is not for packages that are built here.
lintian --allow-root --fail-on error,warning \
	--suppress-tags initial-upload-closes-no-bugs,bogus-mail-host,bogus-mail-host-in-debian-changelog \
	"$work"/*.changes || die "lintian is not content"

mkdir -p "$top/build/deb"
cp "$work"/*.deb "$work"/*.dsc "$work"/*.tar.* "$work"/*.changes "$top/build/deb"
step packages "build/deb: $(cd "$work" && ls ./*.deb | tr '\n' ' ')"
