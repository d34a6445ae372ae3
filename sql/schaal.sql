-- No function reads more when a register holds more: the rows that each reads are counted.
SET client_min_messages = warning;
SELECT klantcontact.maak_register('schaal');
CREATE FUNCTION pg_temp.id(soort text, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT (soort || '0000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
CREATE FUNCTION pg_temp.doc(n int) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT jsonb_build_object('id', pg_temp.id('c', n), 'kanaal', 'telefoon', 'onderwerp', 'o', 'inhoud', 'i', 'actoren', jsonb_build_array(pg_temp.id('a', 1)),
		'plaatsgevondenOp', '2024-01-01'::timestamptz + n * interval '1 minute',
		'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.id('b', n),
			'digitaleAdressen', jsonb_build_array(jsonb_build_object('soortDigitaalAdres', 'e-mail', 'adres', 'k' || n || '@example.org')))),
		'onderwerpobjecten', jsonb_build_array(jsonb_build_object('objectidentificator', jsonb_build_object('objectId', 'Z' || n, 'codeObjecttype', 'zaak', 'codeRegister', 'r', 'codeSoortObjectId', 's')))
			|| CASE WHEN n % 2 = 0 THEN jsonb_build_array(jsonb_build_object('wasKlantcontact', pg_temp.id('c', n - 1))) ELSE '[]' END,
		'interneTaken', jsonb_build_array(jsonb_build_object('gevraagdeHandeling', 'x', 'toegewezenAanActor', pg_temp.id('a', 4 + n % 496)))) $$;
CREATE FUNCTION pg_temp.gelezen() RETURNS numeric LANGUAGE sql VOLATILE AS $$
	SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) FROM pg_stat_xact_all_tables WHERE schemaname = 'schaal' $$;
-- the rows that a statement reads, commit and all; it is undone
CREATE FUNCTION pg_temp.leest(wie text, stmt text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	n numeric;
BEGIN
	BEGIN
		PERFORM set_config('klantcontact.reden', 'proef', true);
		IF wie <> 'owner' THEN EXECUTE format('SET LOCAL ROLE %I', wie); END IF;
		n := pg_temp.gelezen();
		EXECUTE stmt;
		SET CONSTRAINTS ALL IMMEDIATE;
		n := pg_temp.gelezen() - n;
		RAISE EXCEPTION USING errcode = 'KC000';
	EXCEPTION WHEN SQLSTATE 'KC000' THEN
		RETURN n;
	END;
END $$;
CREATE ROLE schaal_1;
CREATE ROLE schaal_2;
CREATE ROLE schaal_3;
SELECT klantcontact.verleen('schaal', 'schaal_1', 'behandelaar'), klantcontact.verleen('schaal', 'schaal_2', 'klantcontactcentrum'), klantcontact.verleen('schaal', 'schaal_3', 'beheer') \gset _
DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO PUBLIC', pg_my_temp_schema()::regnamespace); END $$;
INSERT INTO schaal.actor (id, naam, soort_actor, functie, emailadres, telefoonnummer, db_rol)
	SELECT pg_temp.id('a', i), 'A' || i, 'medewerker', 'x', 'x@example.org', '14030', CASE WHEN i < 4 THEN 'schaal_' || i END FROM generate_series(1, 500) i;
CREATE TEMP TABLE wat (nr int, wie text, stmt text);
INSERT INTO wat
SELECT row_number() OVER (), wie, stmt FROM (VALUES
	('owner schaal_2', $$SELECT klantcontact.registreer('schaal', pg_temp.doc(5) - 'id')$$),
	('schaal_1', $$SELECT klantcontact.registreer('schaal', pg_temp.doc(5) - 'id' || '{"betrokkenen": [{"rol": "klant", "initiator": true}]}')$$),
	('owner schaal_2', $$SELECT klantcontact.registreer('schaal', pg_temp.doc(6))$$),
	('owner schaal_2', $$SELECT klantcontact.registreer_alle('schaal', jsonb_build_array(pg_temp.doc(5) - 'id', pg_temp.doc(6) - 'id'))$$),
	('owner schaal_2', $$SELECT klantcontact.registreer_interactie('schaal', pg_temp.doc(6) - 'id' - 'onderwerp' || '{"onderwerpen": [{"onderwerp": "x"}, {"onderwerp": "y"}]}')$$),
	('owner schaal_2', $$SELECT klantcontact.registreer_partij('schaal', '{"soortPartij": "persoon", "contactnaam": {"achternaam": "V"}, "partijIdentificatoren": [{"objectId": "n", "codeObjecttype": "k", "codeRegister": "r", "codeSoortObjectId": "s"}]}')$$),
	('owner schaal_2', $$SELECT klantcontact.registreer_partij('schaal', '{"soortPartij": "persoon", "contactnaam": {"achternaam": "V"}, "partijIdentificatoren": [{"objectId": "p5", "codeObjecttype": "k", "codeRegister": "r", "codeSoortObjectId": "s"}]}', 'geef')$$),
	('owner schaal_3', $$SELECT klantcontact.registreer_actor('schaal', '{"naam": "E", "soortActor": "organisatorische_eenheid"}')$$),
	('owner schaal_1 schaal_2', $$SELECT klantcontact.valideer('schaal', pg_temp.doc(6) - 'id')$$),
	('owner schaal_2', $$SELECT klantcontact.valideer('schaal', pg_temp.doc(6) || '{"plaatsgevondenOp": "2020-01-01"}')$$),
	('owner schaal_1 schaal_2', $$SELECT klantcontact.lees('schaal', pg_temp.id('c', 6))$$),
	('owner schaal_3', $$SELECT klantcontact.lees_op('schaal', pg_temp.id('c', 6), now())$$),
	('owner schaal_1 schaal_2', $$SELECT klantcontact.vul_aan('schaal', pg_temp.id('c', 6), 'x')$$),
	('owner schaal_3', $$SELECT klantcontact.corrigeer('schaal', pg_temp.id('c', 6), '{"plaatsgevondenOp": "2024-01-02"}', 'x')$$),
	('owner schaal_3', $$SELECT klantcontact.splits('schaal', pg_temp.id('c', 6), '[{"onderwerp": "a", "inhoud": "a"}, {"onderwerp": "b", "inhoud": "b"}]', 'x')$$),
	('owner schaal_2', $$SELECT klantcontact.beantwoord('schaal', (SELECT id FROM schaal.interne_taak WHERE klantcontact = pg_temp.id('c', 6)), '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "x", "actoren": ["a0000000-0000-7000-8000-000000000001"]}')$$),
	('owner schaal_1 schaal_2', $$SELECT klantcontact.verwerk('schaal', (SELECT id FROM schaal.interne_taak WHERE klantcontact = pg_temp.id('c', 6)))$$),
	('owner schaal_1 schaal_2', $$SELECT klantcontact.herrouteer('schaal', (SELECT id FROM schaal.interne_taak WHERE klantcontact = pg_temp.id('c', 6)), '{"toegewezenAanActor": "a0000000-0000-7000-8000-000000000004"}')$$),
	('owner schaal_1 schaal_2', $$SELECT klantcontact.contactgegevens('schaal', (SELECT id FROM schaal.betrokkene WHERE klantcontact = pg_temp.id('c', 6)))$$),
	('owner schaal_1 schaal_2', $$SELECT klantcontact.afgeleide_betrokkenheid('schaal', pg_temp.id('c', 6))$$),
	('owner schaal_1 schaal_2', $$SELECT klantcontact.keten('schaal', pg_temp.id('c', 6))$$),
	('owner schaal_1 schaal_2', $$SELECT klantcontact.klantbeeld('schaal', pg_temp.id('b', 6))$$),
	('owner schaal_2', $$SELECT klantcontact.zoek_partij('schaal', jsonb_build_object('nummer', 1000000007))$$),
	('owner schaal_1 schaal_2', $$SELECT klantcontact.zoek_partij('schaal', '{"partijIdentificator": {"objectId": "p5", "codeObjecttype": "k", "codeRegister": "r", "codeSoortObjectId": "s"}}')$$),
	('owner schaal_1 schaal_2', $$SELECT klantcontact.zoek_partij('schaal', '{"digitaalAdres": {"soortDigitaalAdres": "e-mail", "adres": "P5@example.org"}}')$$),
	('owner schaal_3', $$SELECT klantcontact.inzage('schaal', pg_temp.id('b', 6))$$),
	('owner', $$SELECT klantcontact.rechten('schaal')$$),
	('owner', $$SELECT klantcontact.registers()$$),
	('owner schaal_3', $$SELECT klantcontact.zegel('schaal')$$),
	('owner schaal_3', $$SELECT klantcontact.vergeet('schaal', pg_temp.id('b', 6), 'x')$$),
	('owner schaal_3', $$SELECT klantcontact.vernietig_verlopen('schaal', false)$$),
	('owner schaal_3', $$INSERT INTO schaal.bewaartermijn (aard, termijn) VALUES ('bericht', '900 years'); SELECT klantcontact.vernietig_verlopen('schaal', false)$$),
	('owner schaal_3', $$INSERT INTO schaal.bewaartermijn (aard, termijn) VALUES ('gesprek', '900 years'); SELECT klantcontact.vernietig_verlopen('schaal', true, true)$$),
	('owner schaal_3', $$UPDATE schaal.klantcontact SET onderwerp = 'y' WHERE id = pg_temp.id('c', 6)$$),
	('owner schaal_3', $$DELETE FROM schaal.klantcontact WHERE id = pg_temp.id('c', 6)$$),
	('owner schaal_3', $$UPDATE schaal.partij SET achternaam = 'y' WHERE id = pg_temp.id('b', 6)$$),
	('owner schaal_1 schaal_2', $$SELECT * FROM schaal.v_klantcontact WHERE id = pg_temp.id('c', 6)$$),
	('owner schaal_1 schaal_2', $$SELECT * FROM schaal.v_interne_taak WHERE klantcontact = pg_temp.id('c', 6)$$),
	('schaal_3', $$SELECT * FROM schaal.v_werkvoorraad$$),
	('owner schaal_3', $$SELECT * FROM schaal.v_mutatie WHERE klantcontact = pg_temp.id('c', 6)$$),
	('owner schaal_1 schaal_2', $$SELECT * FROM schaal.digitaal_adres WHERE adres = 'k6@example.org'$$),
	('owner schaal_1 schaal_2', $$SELECT * FROM schaal.partij WHERE id = pg_temp.id('b', 6)$$),
	('owner schaal_1 schaal_2', $$SELECT * FROM schaal.betrokkene WHERE partij = pg_temp.id('b', 6)$$),
	('owner schaal_1 schaal_2', $$SELECT * FROM schaal.partij_identificator WHERE objectidentificator = klantcontact.objectidentificator('p5', 'k', 'r', 's')$$),
	('owner schaal_1 schaal_2', $$SELECT * FROM schaal.onderwerpobject WHERE objectidentificator = klantcontact.objectidentificator('Z6', 'zaak', 'r', 's')$$)
) v (wies, stmt), unnest(string_to_array(wies, ' ')) wie;
GRANT SELECT ON wat TO PUBLIC;
CREATE PROCEDURE pg_temp.vul(van int, tot int) LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO schaal.partij (id, soort_partij, achternaam) SELECT pg_temp.id('b', i), 'persoon', 'Vries' FROM generate_series(van, tot) i;
	INSERT INTO schaal.partij_identificator (partij, objectidentificator) SELECT pg_temp.id('b', i), klantcontact.objectidentificator('p' || i, 'k', 'r', 's') FROM generate_series(van, tot) i;
	INSERT INTO schaal.digitaal_adres (partij, soort_digitaal_adres, adres) SELECT pg_temp.id('b', i), 'e-mail', 'p' || i || '@example.org' FROM generate_series(van, tot) i;
	PERFORM klantcontact.registreer_alle('schaal', (SELECT jsonb_agg(pg_temp.doc(i) ORDER BY i) FROM generate_series(van, tot) i));
END $$;
-- in a small register, where our plans are made; then in one of 200 times as many
CALL pg_temp.vul(1, 10);
CREATE TEMP TABLE klein AS SELECT nr, pg_temp.leest(wie, stmt) AS n FROM wat;
CALL pg_temp.vul(11, 2000);
ANALYZE schaal.klantcontact, schaal.betrokkene, schaal.onderwerpobject, schaal.interne_taak, schaal.partij, schaal.partij_identificator, schaal.digitaal_adres, schaal.mutatie, schaal.actor_klantcontact;
SELECT wie, stmt, k.n AS klein, g.n AS groot FROM wat JOIN klein k USING (nr), LATERAL (SELECT pg_temp.leest(wie, stmt) AS n OFFSET 0) g WHERE g.n > 2 * k.n + 40 ORDER BY nr;
-- plans made anew
CREATE TABLE schaal.leeg ();
DROP TABLE schaal.leeg;
ALTER SCHEMA schaal RENAME TO schaal2;
ALTER SCHEMA schaal2 RENAME TO schaal;
SELECT wie, stmt, k.n AS klein, g.n AS groot FROM wat JOIN klein k USING (nr), LATERAL (SELECT pg_temp.leest(wie, stmt) AS n OFFSET 0) g WHERE g.n > 2 * k.n + 40 ORDER BY nr;
-- and it counts
SELECT pg_temp.leest('owner', 'SELECT count(*) FROM schaal.klantcontact') AS gelezen;
SELECT klantcontact.controleer('schaal');
DROP SCHEMA schaal CASCADE;
DROP ROLE schaal_1, schaal_2, schaal_3;
