/* extension/install/triggers.sql: the guards of a register's tables */

-- Executable by PUBLIC, as the owner of a register need not be who installed the
-- extension; called otherwise than by a trigger they raise an error.
-- @row@ bij_rij | row trigger of every table of a register: fills in and checks a row
-- @row@ bij_mutatie | trigger of every table of a register: writes what changed to the log, mutatie
-- @row@ bij_commit | deferred constraint trigger of a register: checks the rules that take more than one row
-- @row@ weiger_truncate | trigger of every table of a register: refuses TRUNCATE
CREATE FUNCTION klantcontact.@1@() RETURNS trigger
	AS 'MODULE_PATHNAME', 'klantcontact_@1@' LANGUAGE C;
COMMENT ON FUNCTION klantcontact.@1@() IS '@2@';

-- The default of klantcontact.aard: NULL, which the row trigger fills in.
CREATE FUNCTION klantcontact.aard_van_kanaal() RETURNS klantcontact.aard_contact
	AS 'MODULE_PATHNAME', 'klantcontact_aard_van_kanaal' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.aard_van_kanaal() IS
	'default of klantcontact.aard: NULL, for which the guard puts the aard of the kanaal';
