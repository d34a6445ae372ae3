/* extension/install/rights.sql: who sees which rows of a register */

-- What the policies of a register call, with the tableoid of the row: so they find
-- the register wherever it is.  STABLE and remembering within a statement; in the
-- leader only, as they look at what the transaction itself wrote.

CREATE FUNCTION klantcontact.toegang_steun(pg_catalog.internal) RETURNS pg_catalog.internal
	AS 'MODULE_PATHNAME', 'klantcontact_toegang_steun' LANGUAGE C STRICT;

COMMENT ON FUNCTION klantcontact.toegang_steun(pg_catalog.internal) IS
	'planner support of what policies call: the library is there before anything is estimated';

CREATE FUNCTION klantcontact.ziet_klantcontact(
	tabel pg_catalog.oid, id pg_catalog.uuid, vertrouwelijk pg_catalog.bool, geregistreerd_op pg_catalog.timestamptz)
	RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_klantcontact' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10 SUPPORT klantcontact.toegang_steun;

COMMENT ON FUNCTION klantcontact.ziet_klantcontact(pg_catalog.oid, pg_catalog.uuid, pg_catalog.bool, pg_catalog.timestamptz) IS
	'policy of klantcontact: does the current user see it?';

CREATE FUNCTION klantcontact.ziet_deel(tabel pg_catalog.oid, klantcontact pg_catalog.uuid) RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_deel' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10 SUPPORT klantcontact.toegang_steun;

COMMENT ON FUNCTION klantcontact.ziet_deel(pg_catalog.oid, pg_catalog.uuid) IS
	'policy of what belongs to a klantcontact: does the current user see that klantcontact?';

CREATE FUNCTION klantcontact.ziet_link(tabel pg_catalog.oid, klantcontact pg_catalog.uuid, actor pg_catalog.uuid)
	RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_link' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10 SUPPORT klantcontact.toegang_steun;

COMMENT ON FUNCTION klantcontact.ziet_link(pg_catalog.oid, pg_catalog.uuid, pg_catalog.uuid) IS
	'policy of actor_klantcontact: is the current user that actor, or sees he that klantcontact?';

CREATE FUNCTION klantcontact.ziet_taak(tabel pg_catalog.oid, klantcontact pg_catalog.uuid, actor pg_catalog.uuid)
	RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_taak' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10 SUPPORT klantcontact.toegang_steun;

COMMENT ON FUNCTION klantcontact.ziet_taak(pg_catalog.oid, pg_catalog.uuid, pg_catalog.uuid) IS
	'policy of interne_taak: is it a taak of the current user or his eenheid, or sees he that klantcontact?';

CREATE FUNCTION klantcontact.ziet_adres(tabel pg_catalog.oid, betrokkene pg_catalog.uuid, partij pg_catalog.uuid)
	RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_adres' LANGUAGE C STABLE PARALLEL RESTRICTED COST 10 SUPPORT klantcontact.toegang_steun;

COMMENT ON FUNCTION klantcontact.ziet_adres(pg_catalog.oid, pg_catalog.uuid, pg_catalog.uuid) IS
	'policy of digitaal_adres: does the current user see its betrokkene, or the partij of one without?';

CREATE FUNCTION klantcontact.mag_adres(tabel pg_catalog.oid, betrokkene pg_catalog.uuid, partij pg_catalog.uuid)
	RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'klantcontact_mag_adres' LANGUAGE C STABLE PARALLEL RESTRICTED COST 10 SUPPORT klantcontact.toegang_steun;

COMMENT ON FUNCTION klantcontact.mag_adres(pg_catalog.oid, pg_catalog.uuid, pg_catalog.uuid) IS
	'policy of digitaal_adres: may the current user write it?';

CREATE FUNCTION klantcontact.ziet_partij(tabel pg_catalog.oid, partij pg_catalog.uuid) RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_partij' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10 SUPPORT klantcontact.toegang_steun;

COMMENT ON FUNCTION klantcontact.ziet_partij(pg_catalog.oid, pg_catalog.uuid) IS
	'policy of partij and what belongs to it: does the current user see a klantcontact with it as betrokkene?';

CREATE FUNCTION klantcontact.mag_partij(tabel pg_catalog.oid, partij pg_catalog.uuid) RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'klantcontact_mag_partij' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10 SUPPORT klantcontact.toegang_steun;

COMMENT ON FUNCTION klantcontact.mag_partij(pg_catalog.oid, pg_catalog.uuid) IS
	'policy of partij and what belongs to it: may the current user write it?';

CREATE FUNCTION klantcontact.heeft_recht(tabel pg_catalog.oid, rechten pg_catalog.text[]) RETURNS pg_catalog.bool
	AS 'MODULE_PATHNAME', 'klantcontact_heeft_recht' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10 SUPPORT klantcontact.toegang_steun;

COMMENT ON FUNCTION klantcontact.heeft_recht(pg_catalog.oid, pg_catalog.text[]) IS
	'has the current user one of these rights in the register of this table?';

CREATE FUNCTION klantcontact.handelende_actor(tabel pg_catalog.oid) RETURNS pg_catalog.uuid
	AS 'MODULE_PATHNAME', 'klantcontact_handelende_actor' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10;

COMMENT ON FUNCTION klantcontact.handelende_actor(pg_catalog.oid) IS
	'the actor that the current user acts as in the register of this table, or NULL';

CREATE FUNCTION klantcontact.verleen(register pg_catalog.regnamespace, rol pg_catalog.regrole, recht pg_catalog.text)
	RETURNS pg_catalog.void
	AS 'MODULE_PATHNAME', 'klantcontact_verleen' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.verleen(pg_catalog.regnamespace, pg_catalog.regrole, pg_catalog.text) IS
	'gives a role a right in a register, and grants what goes with it';

CREATE FUNCTION klantcontact.ontneem(register pg_catalog.regnamespace, rol pg_catalog.regrole, recht pg_catalog.text)
	RETURNS pg_catalog.void
	AS 'MODULE_PATHNAME', 'klantcontact_ontneem' LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.ontneem(pg_catalog.regnamespace, pg_catalog.regrole, pg_catalog.text) IS
	'takes a right from a role, and revokes what went with it and no other right of the role needs';

CREATE FUNCTION klantcontact.rechten(
	register pg_catalog.regnamespace, OUT rol pg_catalog.name, OUT recht pg_catalog.text)
	RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'klantcontact_rechten' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 20;

COMMENT ON FUNCTION klantcontact.rechten(pg_catalog.regnamespace) IS
	'which role has which right in a register; who has not beheer sees its own';
