/* extension/install/retention.sql: how long data are kept, and their erasure */

CREATE FUNCTION klantcontact.vernietig_verlopen(
	register regnamespace, proef boolean DEFAULT true, ook_lopend boolean DEFAULT false,
	aantal integer DEFAULT NULL,
	OUT klantcontact uuid, OUT nummer bigint, OUT plaatsgevonden_op timestamptz, OUT termijn interval,
	OUT reden text, OUT gehouden_door text, OUT meer boolean)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_vernietig_verlopen' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.vernietig_verlopen(regnamespace, boolean, boolean, integer) IS
	'lists or destroys the klantcontacten that are past their term; not those with an open taak or in a running '
	'chain, unless told; with aantal one batch';

CREATE FUNCTION klantcontact.vergeet(
	register regnamespace, partij uuid, reden text,
	OUT tabel name, OUT rij uuid, OUT gevolg text, OUT toelichting text, OUT bewaard_tot timestamptz)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_vergeet' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.vergeet(regnamespace, uuid, text) IS
	'removes what is held on a partij as far as terms allow, and tells what went, what was made nameless and '
	'what stays';
