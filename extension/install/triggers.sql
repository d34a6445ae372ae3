/* extension/install/triggers.sql: the guards of a register's tables */

-- Executable by PUBLIC, as the owner of a register need not be who installed the
-- extension; called otherwise than by a trigger they raise an error.
CREATE FUNCTION klantcontact.bij_rij() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME', 'klantcontact_bij_rij' LANGUAGE C;

COMMENT ON FUNCTION klantcontact.bij_rij() IS
	'row trigger of every table of a register: fills in and checks a row';

CREATE FUNCTION klantcontact.bij_mutatie() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME', 'klantcontact_bij_mutatie' LANGUAGE C;

COMMENT ON FUNCTION klantcontact.bij_mutatie() IS
	'trigger of every table of a register: writes what changed to the log, mutatie';

CREATE FUNCTION klantcontact.bij_commit() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME', 'klantcontact_bij_commit' LANGUAGE C;

COMMENT ON FUNCTION klantcontact.bij_commit() IS
	'deferred constraint trigger of a register: checks the rules that take more than one row';

CREATE FUNCTION klantcontact.weiger_truncate() RETURNS pg_catalog.trigger
	AS 'MODULE_PATHNAME', 'klantcontact_weiger_truncate' LANGUAGE C;

COMMENT ON FUNCTION klantcontact.weiger_truncate() IS
	'trigger of every table of a register: refuses TRUNCATE';

-- The default of klantcontact.aard: NULL, which the row trigger fills in.
CREATE FUNCTION klantcontact.aard_van_kanaal() RETURNS klantcontact.aard_contact
	AS 'MODULE_PATHNAME', 'klantcontact_aard_van_kanaal' LANGUAGE C IMMUTABLE PARALLEL SAFE;

COMMENT ON FUNCTION klantcontact.aard_van_kanaal() IS
	'default of klantcontact.aard: NULL, for which the guard puts the aard of the kanaal';
