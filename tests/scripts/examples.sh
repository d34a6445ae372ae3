# shellcheck shell=bash
# Sourced after server.sh: the data that the documentation's examples start from, of
# the demo and of check_docs.sh alike.

# As the owner of the example databases, who is no superuser.
as_owner() {
	server_psql -q -U eigenaar -d "$@"
}

# make_examples: in a new server the database voorbeeld, which others are copied from.
make_examples() {
	server_psql -q -d postgres -v ON_ERROR_STOP=1 -c "CREATE ROLE eigenaar LOGIN CREATEROLE" \
		-c "ALTER ROLE eigenaar SET timezone = 'Europe/Amsterdam'" \
		-c "CREATE DATABASE voorbeeld OWNER eigenaar"
	as_owner voorbeeld -v ON_ERROR_STOP=1 -v voorbeelden="$work/src/docs/voorbeelden" \
		-f "$work/src/docs/voorbeelden/laad.sql"
}

# fresh_examples DATABASE: the examples as they were at first, without the roles that
# were made since.
fresh_examples() {
	server_psql -q -d postgres -v database="$1" <<'END'
SET client_min_messages = warning;
DROP DATABASE IF EXISTS :"database" WITH (FORCE);
SELECT format('DROP ROLE %I', rolname) FROM pg_roles WHERE oid >= 16384 AND rolname <> 'eigenaar' \gexec
CREATE DATABASE :"database" TEMPLATE voorbeeld OWNER eigenaar;
END
}
