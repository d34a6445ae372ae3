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

CREATE FUNCTION klantcontact.contactgegevens(register pg_catalog.regnamespace, betrokkene pg_catalog.uuid)
	RETURNS pg_catalog.jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_contactgegevens' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;

COMMENT ON FUNCTION klantcontact.contactgegevens(pg_catalog.regnamespace, pg_catalog.uuid) IS
	'what to use to reach a betrokkene for its contact, and whether it comes from the betrokkene or the partij; NULL when it may not be seen';

CREATE FUNCTION klantcontact.afgeleide_betrokkenheid(
	register pg_catalog.regnamespace,
	id pg_catalog.uuid,
	OUT klantcontact pg_catalog.uuid,
	OUT betrokkene pg_catalog.uuid,
	OUT rol klantcontact.rol_betrokkene,
	OUT contactpersoon pg_catalog.uuid,
	OUT organisatie pg_catalog.uuid,
	OUT organisatienaam pg_catalog.text)
	RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'klantcontact_afgeleide_betrokkenheid' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 2;

COMMENT ON FUNCTION klantcontact.afgeleide_betrokkenheid(pg_catalog.regnamespace, pg_catalog.uuid) IS
	'the organisaties that the contactpersonen in a klantcontact worked for, which are no betrokkenen themselves';

CREATE FUNCTION klantcontact.keten(
	register pg_catalog.regnamespace,
	id pg_catalog.uuid,
	OUT klantcontact pg_catalog.uuid,
	OUT volgt_op pg_catalog.uuid,
	OUT diepte pg_catalog.int4)
	RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'klantcontact_keten' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 10;

COMMENT ON FUNCTION klantcontact.keten(pg_catalog.regnamespace, pg_catalog.uuid) IS
	'all klantcontacten that follow from one another, with the one each follows from and how many came before it';

CREATE FUNCTION klantcontact.klantbeeld(
	register pg_catalog.regnamespace,
	partij pg_catalog.uuid,
	aantal pg_catalog.int4 DEFAULT 50,
	voor pg_catalog.uuid DEFAULT NULL)
	RETURNS SETOF pg_catalog.jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_klantbeeld' LANGUAGE C STABLE PARALLEL RESTRICTED ROWS 50;

COMMENT ON FUNCTION klantcontact.klantbeeld(pg_catalog.regnamespace, pg_catalog.uuid, pg_catalog.int4, pg_catalog.uuid) IS
	'the klantcontacten of a partij that the caller may see, newest first, as lees gives them; voor: the id of the last one of the page before';
