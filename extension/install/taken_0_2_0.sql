/* extension/install/taken_0_2_0.sql: interne taken of several actoren */

-- What the policy of actor_interne_taak calls; see rights.sql.
CREATE FUNCTION klantcontact.ziet_toewijzing(tabel oid, interne_taak uuid) RETURNS boolean
	AS 'MODULE_PATHNAME', 'klantcontact_ziet_toewijzing' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED COST 10
	SUPPORT klantcontact.toegang_steun;
COMMENT ON FUNCTION klantcontact.ziet_toewijzing(oid, uuid) IS
	'policy of actor_interne_taak: does the current user see that taak?';

CREATE FUNCTION klantcontact.neem_op(register regnamespace, taak uuid) RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_neem_op' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.neem_op(regnamespace, uuid) IS
	'the acting actor becomes one of the actoren of an interne taak of the eenheid that he works in';

CREATE FUNCTION klantcontact.heropen(register regnamespace, taak uuid, reden text) RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_heropen' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.heropen(regnamespace, uuid, text) IS
	'opens an interne taak that is verwerkt again, as a correction with a reason';

CREATE FUNCTION klantcontact.verloop(
	register regnamespace, taak uuid,
	OUT op timestamptz, OUT actor uuid, OUT actor_naam text, OUT gebeurtenis text, OUT toelichting text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_verloop' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 5;
COMMENT ON FUNCTION klantcontact.verloop(regnamespace, uuid) IS
	'who did what with an interne taak and when, for who sees it; no rows when the caller does not';
