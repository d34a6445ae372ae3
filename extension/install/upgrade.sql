/* extension/install/upgrade.sql: a register becomes one of a later version */

CREATE FUNCTION klantcontact.werk_bij(register regnamespace) RETURNS text
	AS 'MODULE_PATHNAME', 'klantcontact_werk_bij' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.werk_bij(regnamespace) IS
	'brings a register to the version of the library, in one transaction, and returns that version; safe to repeat';

CREATE FUNCTION klantcontact.werk_bij_plan(register regnamespace) RETURNS SETOF text
	AS 'MODULE_PATHNAME', 'klantcontact_werk_bij_plan' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.werk_bij_plan(regnamespace) IS
	'the statements that bring a register to the version of the library, with the locks that each takes';
