/* extension/install/retention.sql: how long data are kept, and their erasure */

CREATE FUNCTION klantcontact.vernietig_verlopen(
	register pg_catalog.regnamespace,
	proef pg_catalog.bool DEFAULT true,
	ook_lopend pg_catalog.bool DEFAULT false,
	aantal pg_catalog.int4 DEFAULT NULL,
	OUT klantcontact pg_catalog.uuid,
	OUT nummer pg_catalog.int8,
	OUT plaatsgevonden_op pg_catalog.timestamptz,
	OUT termijn pg_catalog.interval,
	OUT reden pg_catalog.text,
	OUT gehouden_door pg_catalog.text,
	OUT meer pg_catalog.bool)
	RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'klantcontact_vernietig_verlopen' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.vernietig_verlopen(pg_catalog.regnamespace, pg_catalog.bool, pg_catalog.bool, pg_catalog.int4) IS
	'lists or destroys the klantcontacten that are past their term; not those with an open taak or in a running chain, unless told; with aantal one batch';

CREATE FUNCTION klantcontact.vergeet(
	register pg_catalog.regnamespace,
	partij pg_catalog.uuid,
	reden pg_catalog.text,
	OUT tabel pg_catalog.name,
	OUT rij pg_catalog.uuid,
	OUT gevolg pg_catalog.text,
	OUT toelichting pg_catalog.text,
	OUT bewaard_tot pg_catalog.timestamptz)
	RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'klantcontact_vergeet' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.vergeet(pg_catalog.regnamespace, pg_catalog.uuid, pg_catalog.text) IS
	'removes what is held on a partij as far as terms allow, and tells what went, what was made nameless and what stays';
