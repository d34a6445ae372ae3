/* extension/install/start.sql */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION klantcontact" to load this file. \quit

-- What follows has PostgreSQL's own names in view and no others: what is the
-- extension's is named in full.
SET LOCAL search_path = pg_catalog, pg_temp;

-- Nobody put anything in the schema before.
CREATE FUNCTION klantcontact.schema_is_leeg() RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_schema_is_leeg' LANGUAGE C;
SELECT klantcontact.schema_is_leeg();
DROP FUNCTION klantcontact.schema_is_leeg();

-- Rights on data come from registers, and from them only.
GRANT USAGE ON SCHEMA klantcontact TO PUBLIC;
