/* extension/install/rights.sql: who sees which rows of a register */

-- What the policies of a register call, with the tableoid of the row: so they find
-- the register wherever it is.  STABLE and remembering within a statement; in the
-- leader only, as they look at what the transaction itself wrote.

CREATE FUNCTION klantcontact.toegang_steun(internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'klantcontact_toegang_steun' LANGUAGE C STRICT;
COMMENT ON FUNCTION klantcontact.toegang_steun(internal) IS
	'planner support of what policies call: the library is there before anything is estimated';

-- @row@ ziet_klantcontact | tabel oid, id uuid, vertrouwelijk boolean, geregistreerd_op timestamptz |
--        policy of klantcontact: does the current user see it?
-- @row@ ziet_deel | tabel oid, klantcontact uuid |
--        policy of what belongs to a klantcontact: does the current user see that klantcontact?
-- @row@ ziet_link | tabel oid, klantcontact uuid, actor uuid |
--        policy of actor_klantcontact: is the current user that actor, or sees he that klantcontact?
-- @row@ ziet_taak | tabel oid, klantcontact uuid, actor uuid |
--        policy of interne_taak: is it a taak of the current user or his eenheid, or sees he that klantcontact?
-- @row@ ziet_partij | tabel oid, partij uuid |
--        policy of partij and what belongs to it: does the current user see a klantcontact with it as betrokkene?
-- @row@ mag_partij | tabel oid, partij uuid | policy of partij and what belongs to it: may the current user write it?
-- @row@ heeft_recht | tabel oid, rechten text[] |
--        has the current user one of these rights in the register of this table?
CREATE FUNCTION klantcontact.@1@(@2@) RETURNS boolean
	AS 'MODULE_PATHNAME', 'klantcontact_@1@' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10
	SUPPORT klantcontact.toegang_steun;
COMMENT ON FUNCTION klantcontact.@1@(@2@) IS
	'@3@';

-- @row@ ziet_adres | tabel oid, betrokkene uuid, partij uuid |
--        policy of digitaal_adres: does the current user see its betrokkene, or the partij of one without?
-- @row@ mag_adres | tabel oid, betrokkene uuid, partij uuid | policy of digitaal_adres: may the current user write it?
CREATE FUNCTION klantcontact.@1@(@2@) RETURNS boolean
	AS 'MODULE_PATHNAME', 'klantcontact_@1@' LANGUAGE C STABLE PARALLEL RESTRICTED COST 10
	SUPPORT klantcontact.toegang_steun;
COMMENT ON FUNCTION klantcontact.@1@(@2@) IS
	'@3@';

CREATE FUNCTION klantcontact.handelende_actor(tabel oid) RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_handelende_actor' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10;
COMMENT ON FUNCTION klantcontact.handelende_actor(oid) IS
	'the actor that the current user acts as in the register of this table, or NULL';

CREATE FUNCTION klantcontact.verleen(register regnamespace, rol regrole, recht text) RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_verleen' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.verleen(regnamespace, regrole, text) IS
	'gives a role a right in a register, and grants what goes with it';

CREATE FUNCTION klantcontact.ontneem(register regnamespace, rol regrole, recht text) RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_ontneem' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.ontneem(regnamespace, regrole, text) IS
	'takes a right from a role, and revokes what went with it and no other right of the role needs';

CREATE FUNCTION klantcontact.rechten(
	register regnamespace,
	OUT rol name, OUT recht text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_rechten' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 20;
COMMENT ON FUNCTION klantcontact.rechten(regnamespace) IS
	'which role has which right in a register; who has not beheer sees its own';
