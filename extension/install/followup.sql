/* extension/install/followup.sql: the functions that follow up on klantcontacten */

CREATE FUNCTION klantcontact.vul_aan(register pg_catalog.regnamespace, id pg_catalog.uuid, tekst pg_catalog.text)
	RETURNS pg_catalog.void
	AS 'MODULE_PATHNAME', 'klantcontact_vul_aan' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.vul_aan(pg_catalog.regnamespace, pg_catalog.uuid, pg_catalog.text) IS
	'adds to the inhoud of a klantcontact, as it is, without a separator';

CREATE FUNCTION klantcontact.corrigeer(
	register pg_catalog.regnamespace, id pg_catalog.uuid, wijziging pg_catalog.jsonb, reden pg_catalog.text)
	RETURNS pg_catalog.void
	AS 'MODULE_PATHNAME', 'klantcontact_corrigeer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.corrigeer(pg_catalog.regnamespace, pg_catalog.uuid, pg_catalog.jsonb, pg_catalog.text) IS
	'repairs attributes of a klantcontact, with a reason; null empties';

CREATE FUNCTION klantcontact.verwerk(
	register pg_catalog.regnamespace, taak pg_catalog.uuid, toelichting pg_catalog.text DEFAULT NULL)
	RETURNS pg_catalog.void
	AS 'MODULE_PATHNAME', 'klantcontact_verwerk' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.verwerk(pg_catalog.regnamespace, pg_catalog.uuid, pg_catalog.text) IS
	'closes an interne taak without an answer; the toelichting is added to its own';

CREATE FUNCTION klantcontact.herrouteer(
	register pg_catalog.regnamespace, taak pg_catalog.uuid, nieuw pg_catalog.jsonb, toelichting pg_catalog.text DEFAULT NULL)
	RETURNS pg_catalog.uuid
	AS 'MODULE_PATHNAME', 'klantcontact_herrouteer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.herrouteer(pg_catalog.regnamespace, pg_catalog.uuid, pg_catalog.jsonb, pg_catalog.text) IS
	'closes an interne taak in favour of a new one on the same klantcontact; the toelichting is added to the old one''s';

CREATE FUNCTION klantcontact.beantwoord(
	register pg_catalog.regnamespace, taak pg_catalog.uuid, invoer pg_catalog.jsonb)
	RETURNS pg_catalog.uuid
	AS 'MODULE_PATHNAME', 'klantcontact_beantwoord' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.beantwoord(pg_catalog.regnamespace, pg_catalog.uuid, pg_catalog.jsonb) IS
	'registers the answer as a new klantcontact about the one of the taak, with its betrokkenen, and closes the taak';

CREATE FUNCTION klantcontact.registreer_interactie(register pg_catalog.regnamespace, invoer pg_catalog.jsonb)
	RETURNS SETOF pg_catalog.uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_interactie' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.registreer_interactie(pg_catalog.regnamespace, pg_catalog.jsonb) IS
	'registers one klantcontact for each onderwerp of one interaction, without a link between them';

CREATE FUNCTION klantcontact.splits(
	register pg_catalog.regnamespace, id pg_catalog.uuid, onderwerpen pg_catalog.jsonb, reden pg_catalog.text)
	RETURNS SETOF pg_catalog.uuid
	AS 'MODULE_PATHNAME', 'klantcontact_splits' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.splits(pg_catalog.regnamespace, pg_catalog.uuid, pg_catalog.jsonb, pg_catalog.text) IS
	'makes several klantcontacten of one that turned out to hold several subjects, with a reason; the first part keeps id and nummer';
