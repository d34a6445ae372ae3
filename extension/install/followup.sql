/* extension/install/followup.sql: the functions that follow up on klantcontacten */

CREATE FUNCTION klantcontact.vul_aan(register regnamespace, id uuid, tekst text) RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_vul_aan' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.vul_aan(regnamespace, uuid, text) IS
	'adds to the inhoud of a klantcontact, as it is, without a separator';

CREATE FUNCTION klantcontact.corrigeer(register regnamespace, id uuid, wijziging jsonb, reden text) RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_corrigeer' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.corrigeer(regnamespace, uuid, jsonb, text) IS
	'repairs attributes of a klantcontact, with a reason; null empties';

CREATE FUNCTION klantcontact.verwerk(register regnamespace, taak uuid, toelichting text DEFAULT NULL) RETURNS void
	AS 'MODULE_PATHNAME', 'klantcontact_verwerk' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.verwerk(regnamespace, uuid, text) IS
	'closes an interne taak without an answer; the toelichting is added to its own';

CREATE FUNCTION klantcontact.herrouteer(register regnamespace, taak uuid, nieuw jsonb, toelichting text DEFAULT NULL)
	RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_herrouteer' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.herrouteer(regnamespace, uuid, jsonb, text) IS
	'closes an interne taak in favour of a new one on the same klantcontact; the toelichting is added to the '
	'old one''s';

CREATE FUNCTION klantcontact.beantwoord(register regnamespace, taak uuid, invoer jsonb) RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_beantwoord' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.beantwoord(regnamespace, uuid, jsonb) IS
	'registers the answer as a new klantcontact about the one of the taak, with its betrokkenen, and closes the taak';

CREATE FUNCTION klantcontact.registreer_interactie(register regnamespace, invoer jsonb) RETURNS SETOF uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_interactie' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.registreer_interactie(regnamespace, jsonb) IS
	'registers one klantcontact for each onderwerp of one interaction, without a link between them';

CREATE FUNCTION klantcontact.splits(register regnamespace, id uuid, onderwerpen jsonb, reden text) RETURNS SETOF uuid
	AS 'MODULE_PATHNAME', 'klantcontact_splits' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.splits(regnamespace, uuid, jsonb, text) IS
	'makes several klantcontacten of one that turned out to hold several subjects, with a reason; the first '
	'part keeps id and nummer';

CREATE FUNCTION klantcontact.contactgegevens(register regnamespace, betrokkene uuid) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_contactgegevens' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;
COMMENT ON FUNCTION klantcontact.contactgegevens(regnamespace, uuid) IS
	'what to use to reach a betrokkene for its contact, and whether it comes from the betrokkene or the partij; '
	'NULL when it may not be seen';

CREATE FUNCTION klantcontact.afgeleide_betrokkenheid(
	register regnamespace, id uuid,
	OUT klantcontact uuid, OUT betrokkene uuid, OUT rol klantcontact.rol_betrokkene,
	OUT contactpersoon uuid, OUT organisatie uuid, OUT organisatienaam text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_afgeleide_betrokkenheid' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 2;
COMMENT ON FUNCTION klantcontact.afgeleide_betrokkenheid(regnamespace, uuid) IS
	'the organisaties that the contactpersonen in a klantcontact worked for, which are no betrokkenen themselves';

CREATE FUNCTION klantcontact.keten(
	register regnamespace, id uuid,
	OUT klantcontact uuid, OUT volgt_op uuid, OUT diepte integer)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_keten' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED ROWS 10;
COMMENT ON FUNCTION klantcontact.keten(regnamespace, uuid) IS
	'all klantcontacten that follow from one another, with the one each follows from and how many came before it';

CREATE FUNCTION klantcontact.klantbeeld(
	register regnamespace, partij uuid, aantal integer DEFAULT 50, voor uuid DEFAULT NULL)
	RETURNS SETOF jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_klantbeeld' LANGUAGE C STABLE PARALLEL RESTRICTED ROWS 50;
COMMENT ON FUNCTION klantcontact.klantbeeld(regnamespace, uuid, integer, uuid) IS
	'the klantcontacten of a partij that the caller may see, newest first, as lees gives them; voor: the id of '
	'the last one of the page before';
