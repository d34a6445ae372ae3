#!/bin/bash
# run.sh WORKDIR: Perl DBI with DBD::Pg, Debian's libdbd-pg-perl.
set -euo pipefail
cd "$(dirname "$0")"
. ../program.sh

if ! /usr/bin/perl -MDBD::Pg -e 1 2>/dev/null; then
	echo "ok - DBI # skip libdbd-pg-perl is not installed"
	exit
fi
tests /usr/bin/perl test.pl
program dbi.pl /usr/bin/perl "$programs/dbi.pl"
exit "$status"
