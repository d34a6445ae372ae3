/* extension/install/functions.sql: the functions for users */

CREATE FUNCTION klantcontact.versie() RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'klantcontact_versie' LANGUAGE C STABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION klantcontact.versie() IS
	'version of the loaded library';

CREATE FUNCTION klantcontact.maak_register(naam pg_catalog.name, beleid pg_catalog.jsonb DEFAULT '{}')
	RETURNS pg_catalog.regnamespace
	AS 'MODULE_PATHNAME', 'klantcontact_maak_register' LANGUAGE C VOLATILE;

COMMENT ON FUNCTION klantcontact.maak_register(pg_catalog.name, pg_catalog.jsonb) IS
	'makes a register, a schema with its tables, rules and views, owned by the caller; or fills an empty schema of the caller''s';

CREATE FUNCTION klantcontact.register_ddl(naam pg_catalog.name) RETURNS SETOF pg_catalog.text
	AS 'MODULE_PATHNAME', 'klantcontact_register_ddl' LANGUAGE C STABLE STRICT;

COMMENT ON FUNCTION klantcontact.register_ddl(pg_catalog.name) IS
	'the statements that maak_register would run, for review';

CREATE FUNCTION klantcontact.registers(
	OUT register pg_catalog.regnamespace,
	OUT versie pg_catalog.text,
	OUT eigenaar pg_catalog.name,
	OUT klantcontacten_bij_benadering pg_catalog.int8,
	OUT laatste pg_catalog.timestamptz)
	RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'klantcontact_registers' LANGUAGE C STABLE STRICT;

COMMENT ON FUNCTION klantcontact.registers() IS
	'the registers of this database; what the caller may not read is null';

CREATE FUNCTION klantcontact.regels(
	OUT naam pg_catalog.text,
	OUT regel pg_catalog.text,
	OUT bron pg_catalog.text,
	OUT moment pg_catalog.text,
	OUT hint pg_catalog.text)
	RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'klantcontact_regels' LANGUAGE C STABLE STRICT;

COMMENT ON FUNCTION klantcontact.regels() IS
	'the rules of a register, from the table that errors are raised from';

CREATE FUNCTION klantcontact.identificator_soort(klantcontact.objectidentificator)
	RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME', 'klantcontact_identificator_soort' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION klantcontact.identificator_soort(klantcontact.objectidentificator) IS
	'what identificatoren of one kind have in common, of which a partij has one: the three codes, or that of bsn, rsin, kvk_nummer and vestigingsnummer alone';

CREATE FUNCTION klantcontact.identificator_sleutel(klantcontact.objectidentificator)
	RETURNS pg_catalog.bytea
	AS 'MODULE_PATHNAME', 'klantcontact_identificator_sleutel' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION klantcontact.identificator_sleutel(klantcontact.objectidentificator) IS
	'what ways of writing one identificator have in common: its kind, and the number';

CREATE FUNCTION klantcontact.adres_sleutel(soort pg_catalog.text, adres pg_catalog.text)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'klantcontact_adres_sleutel' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION klantcontact.adres_sleutel(pg_catalog.text, pg_catalog.text) IS
	'what ways of writing one digitaal adres have in common: an e-mail address in small letters, a telephone number as its digits with the country in front';

CREATE FUNCTION klantcontact.controleer(
	register pg_catalog.regnamespace,
	OUT regel pg_catalog.text,
	OUT tabel pg_catalog.regclass,
	OUT id pg_catalog.uuid,
	OUT melding pg_catalog.text)
	RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'klantcontact_controleer' LANGUAGE C VOLATILE STRICT;

COMMENT ON FUNCTION klantcontact.controleer(pg_catalog.regnamespace) IS
	'checks every rule over all data of a register, and that its guards are in place; no rows means sound';

CREATE FUNCTION klantcontact.zegel(register pg_catalog.regnamespace)
	RETURNS pg_catalog.text
	AS 'MODULE_PATHNAME', 'klantcontact_zegel' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.zegel(pg_catalog.regnamespace) IS
	'one hash over the log of changes, to keep elsewhere';

CREATE FUNCTION klantcontact.controleer_zegel(
	register pg_catalog.regnamespace,
	zegel pg_catalog.text,
	OUT regel pg_catalog.text,
	OUT tabel pg_catalog.regclass,
	OUT id pg_catalog.uuid,
	OUT melding pg_catalog.text)
	RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'klantcontact_controleer_zegel' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.controleer_zegel(pg_catalog.regnamespace, pg_catalog.text) IS
	'what of the log of changes is gone or changed since zegel() gave this; no rows means nothing';

CREATE FUNCTION klantcontact.registreer(register pg_catalog.regnamespace, invoer pg_catalog.jsonb)
	RETURNS pg_catalog.uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.registreer(pg_catalog.regnamespace, pg_catalog.jsonb) IS
	'registers one klantcontact with its children, all or nothing; safe to retry when it has an id';

CREATE FUNCTION klantcontact.registreer_alle(register pg_catalog.regnamespace, invoer pg_catalog.jsonb)
	RETURNS SETOF pg_catalog.uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_alle' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.registreer_alle(pg_catalog.regnamespace, pg_catalog.jsonb) IS
	'registers an array of klantcontacten with their children, all or nothing; gives their ids in the order of the input';

CREATE FUNCTION klantcontact.valideer(
	register pg_catalog.regnamespace,
	invoer pg_catalog.jsonb,
	OUT pad pg_catalog.text,
	OUT code pg_catalog.text,
	OUT regel pg_catalog.text,
	OUT melding pg_catalog.text)
	RETURNS SETOF pg_catalog.record
	AS 'MODULE_PATHNAME', 'klantcontact_valideer' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.valideer(pg_catalog.regnamespace, pg_catalog.jsonb) IS
	'all faults of a document at once, of which registreer raises the first; no rows means that registreer would take it';

CREATE FUNCTION klantcontact.invoer_schema(soort pg_catalog.text DEFAULT 'klantcontact')
	RETURNS pg_catalog.jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_invoer_schema' LANGUAGE C STABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION klantcontact.invoer_schema(pg_catalog.text) IS
	'JSON Schema of what registers a klantcontact, an interactie, a partij or an actor';

CREATE FUNCTION klantcontact.registreer_partij(
	register pg_catalog.regnamespace, invoer pg_catalog.jsonb, bij_bestaand pg_catalog.text DEFAULT 'fout')
	RETURNS pg_catalog.uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_partij' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.registreer_partij(pg_catalog.regnamespace, pg_catalog.jsonb, pg_catalog.text) IS
	'registers a partij with its identificatoren and digitale adressen; bij_bestaand ''geef'': gives the one that has an identificator of it already';

CREATE FUNCTION klantcontact.registreer_actor(register pg_catalog.regnamespace, invoer pg_catalog.jsonb)
	RETURNS pg_catalog.uuid
	AS 'MODULE_PATHNAME', 'klantcontact_registreer_actor' LANGUAGE C VOLATILE PARALLEL UNSAFE;

COMMENT ON FUNCTION klantcontact.registreer_actor(pg_catalog.regnamespace, pg_catalog.jsonb) IS
	'registers an actor';

CREATE FUNCTION klantcontact.lees(
	register pg_catalog.regnamespace, id pg_catalog.uuid, met_ids pg_catalog.bool DEFAULT true)
	RETURNS pg_catalog.jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_lees' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;

COMMENT ON FUNCTION klantcontact.lees(pg_catalog.regnamespace, pg_catalog.uuid, pg_catalog.bool) IS
	'a klantcontact with its children as JSON, as registreer takes it; NULL when there is none or it may not be seen';

CREATE FUNCTION klantcontact.lees_op(register pg_catalog.regnamespace, id pg_catalog.uuid, tijdstip pg_catalog.timestamptz)
	RETURNS pg_catalog.jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_lees_op' LANGUAGE C VOLATILE STRICT;

COMMENT ON FUNCTION klantcontact.lees_op(pg_catalog.regnamespace, pg_catalog.uuid, pg_catalog.timestamptz) IS
	'the document as it was at that moment; null before it was registered';

CREATE FUNCTION klantcontact.zoek_partij(register pg_catalog.regnamespace, invoer pg_catalog.jsonb)
	RETURNS SETOF pg_catalog.jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_zoek_partij' LANGUAGE C STABLE PARALLEL RESTRICTED ROWS 1;

COMMENT ON FUNCTION klantcontact.zoek_partij(pg_catalog.regnamespace, pg_catalog.jsonb) IS
	'partijen by their nummer, an identificator or a digitaal adres, as registreer_partij takes them; for who may register';

CREATE FUNCTION klantcontact.inzage(register pg_catalog.regnamespace, partij pg_catalog.uuid)
	RETURNS pg_catalog.jsonb
	AS 'MODULE_PATHNAME', 'klantcontact_inzage' LANGUAGE C STABLE STRICT PARALLEL RESTRICTED;

COMMENT ON FUNCTION klantcontact.inzage(pg_catalog.regnamespace, pg_catalog.uuid) IS
	'everything that a register holds on one partij; NULL when there is none; for the owner and who has beheer';
