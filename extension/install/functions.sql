/* extension/install/functions.sql: the functions for users */

CREATE FUNCTION klantcontact.versie() RETURNS text
	AS 'MODULE_PATHNAME', 'klantcontact_versie' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.versie() IS 'version of the loaded library';

CREATE FUNCTION klantcontact.maak_register(naam name, beleid jsonb DEFAULT '{}') RETURNS regnamespace
	AS 'MODULE_PATHNAME', 'klantcontact_maak_register' LANGUAGE C VOLATILE;
COMMENT ON FUNCTION klantcontact.maak_register(name, jsonb) IS
	'makes a register, a schema with its tables, rules and views, owned by the caller; or fills an empty schema '
	'of the caller''s';

CREATE FUNCTION klantcontact.register_ddl(naam name) RETURNS SETOF text
	AS 'MODULE_PATHNAME', 'klantcontact_register_ddl' LANGUAGE C STABLE STRICT;
COMMENT ON FUNCTION klantcontact.register_ddl(name) IS 'the statements that maak_register would run, for review';

CREATE FUNCTION klantcontact.registers(
	OUT register regnamespace, OUT versie text, OUT eigenaar name,
	OUT klantcontacten_bij_benadering bigint, OUT laatste timestamptz)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_registers' LANGUAGE C STABLE STRICT;
COMMENT ON FUNCTION klantcontact.registers() IS
	'the registers of this database; what the caller may not read is null';

CREATE FUNCTION klantcontact.regels(
	OUT naam text, OUT regel text, OUT bron text, OUT moment text, OUT hint text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_regels' LANGUAGE C STABLE STRICT;
COMMENT ON FUNCTION klantcontact.regels() IS 'the rules of a register, from the table that errors are raised from';

CREATE FUNCTION klantcontact.identificator_soort(klantcontact.objectidentificator) RETURNS bytea
	AS 'MODULE_PATHNAME', 'klantcontact_identificator_soort' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.identificator_soort(klantcontact.objectidentificator) IS
	'what identificatoren of one kind have in common, of which a partij has one: the three codes, or that of '
	'bsn, rsin, kvk_nummer and vestigingsnummer alone';

CREATE FUNCTION klantcontact.identificator_sleutel(klantcontact.objectidentificator) RETURNS bytea
	AS 'MODULE_PATHNAME', 'klantcontact_identificator_sleutel' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.identificator_sleutel(klantcontact.objectidentificator) IS
	'what ways of writing one identificator have in common: its kind, and the number';

CREATE FUNCTION klantcontact.adres_sleutel(soort text, adres text) RETURNS text
	AS 'MODULE_PATHNAME', 'klantcontact_adres_sleutel' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.adres_sleutel(text, text) IS
	'what ways of writing one digitaal adres have in common: an e-mail address in small letters, a telephone '
	'number as its digits with the country in front';

CREATE FUNCTION klantcontact.controleer(
	register regnamespace, deel text DEFAULT NULL, van uuid DEFAULT NULL, tot uuid DEFAULT NULL,
	OUT regel text, OUT tabel regclass, OUT id uuid, OUT melding text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_controleer' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.controleer(regnamespace, text, uuid, uuid) IS
	'checks every rule over all data of a register (deel rijen), its log (log), and that its guards are in place '
	'(bouw); of ids from van up to, not with, tot; no rows means sound';

CREATE FUNCTION klantcontact.zegel(register regnamespace) RETURNS text
	AS 'MODULE_PATHNAME', 'klantcontact_zegel' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.zegel(regnamespace) IS 'one hash over the log of changes, to keep elsewhere';

CREATE FUNCTION klantcontact.controleer_zegel(
	register regnamespace, zegel text,
	OUT regel text, OUT tabel regclass, OUT id uuid, OUT melding text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_controleer_zegel' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.controleer_zegel(regnamespace, text) IS
	'what of the log of changes is gone or changed since zegel() gave this; no rows means nothing';

CREATE FUNCTION klantcontact.registreer(register regnamespace, invoer jsonb) RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.registreer(regnamespace, jsonb) IS
	'registers one klantcontact with its children, all or nothing; safe to retry when it has an id';

CREATE FUNCTION klantcontact.registreer_alle(register regnamespace, invoer jsonb) RETURNS SETOF uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_alle' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.registreer_alle(regnamespace, jsonb) IS
	'registers an array of klantcontacten with their children, all or nothing; gives their ids in the order of '
	'the input';

CREATE FUNCTION klantcontact.registreer_uit(register regnamespace, query text, per_keer int4 DEFAULT 1000) RETURNS int8
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_uit' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.registreer_uit(regnamespace, text, int4) IS
	'registers the documents that a query gives in its first column, as a stream, all or nothing; how many '
	'there were';

CREATE FUNCTION klantcontact.valideer(
	register regnamespace, invoer jsonb,
	OUT pad text, OUT code text, OUT regel text, OUT melding text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'klantcontact_valideer' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.valideer(regnamespace, jsonb) IS
	'all faults of a document at once, of which registreer raises the first; no rows means that registreer '
	'would take it';

CREATE FUNCTION klantcontact.invoer_schema(soort text DEFAULT 'klantcontact') RETURNS jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_invoer_schema' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION klantcontact.invoer_schema(text) IS
	'JSON Schema of what registers a klantcontact, an interactie, a partij or an actor';

CREATE FUNCTION klantcontact.registreer_partij(register regnamespace, invoer jsonb, bij_bestaand text DEFAULT 'fout')
	RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_partij' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.registreer_partij(regnamespace, jsonb, text) IS
	'registers a partij with its identificatoren and digitale adressen; bij_bestaand ''geef'': gives the one '
	'that has an identificator of it already';

CREATE FUNCTION klantcontact.registreer_actor(register regnamespace, invoer jsonb) RETURNS uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_actor' LANGUAGE C VOLATILE PARALLEL UNSAFE;
COMMENT ON FUNCTION klantcontact.registreer_actor(regnamespace, jsonb) IS 'registers an actor';

CREATE FUNCTION klantcontact.lees(register regnamespace, id uuid, met_ids boolean DEFAULT true) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_lees' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;
COMMENT ON FUNCTION klantcontact.lees(regnamespace, uuid, boolean) IS
	'a klantcontact with its children as JSON, as registreer takes it; NULL when there is none or it may not be seen';

CREATE FUNCTION klantcontact.lees_op(register regnamespace, id uuid, tijdstip timestamptz) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_lees_op' LANGUAGE C VOLATILE STRICT;
COMMENT ON FUNCTION klantcontact.lees_op(regnamespace, uuid, timestamptz) IS
	'the document as it was at that moment; null before it was registered';

CREATE FUNCTION klantcontact.zoek_partij(register regnamespace, invoer jsonb) RETURNS SETOF jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_zoek_partij' LANGUAGE C STABLE PARALLEL RESTRICTED ROWS 1;
COMMENT ON FUNCTION klantcontact.zoek_partij(regnamespace, jsonb) IS
	'partijen by their nummer, an identificator or a digitaal adres, as registreer_partij takes them; for who '
	'may register';

CREATE FUNCTION klantcontact.inzage(register regnamespace, partij uuid) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_inzage' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;
COMMENT ON FUNCTION klantcontact.inzage(regnamespace, uuid) IS
	'everything that a register holds on one partij; NULL when there is none; for the owner and who has beheer';
