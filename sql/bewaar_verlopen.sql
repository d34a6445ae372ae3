-- vernietig_verlopen: what is past its term, what keeps it, and what the log keeps of it
\set reg bewaar
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/opvolging.sql
\i :include
SET search_path = bewaar, public;
\pset null '-'
-- a klantcontact of a number of days ago
CREATE FUNCTION pg_temp.kc(n int, dagen numeric, meer jsonb DEFAULT '{}') RETURNS void LANGUAGE sql AS $$
	SELECT klantcontact.registreer('bewaar', jsonb_build_object('id', pg_temp.k(n), 'nummer', n, 'kanaal', 'telefoon', 'onderwerp', 'Onderwerp ' || n, 'inhoud', 'x',
		'plaatsgevondenOp', now() - dagen * interval '1 day', 'betrokkenen', '[{"rol": "klant", "initiator": true, "contactnaam": {"achternaam": "Geheim"}}]'::jsonb) || meer)
$$;
CREATE FUNCTION pg_temp.na(n int) RETURNS jsonb LANGUAGE sql AS $$ SELECT jsonb_build_object('onderwerpobjecten', jsonb_build_array(jsonb_build_object('wasKlantcontact', pg_temp.k(n)))) $$;
CREATE FUNCTION pg_temp.taak(n int) RETURNS jsonb LANGUAGE sql AS $$ SELECT jsonb_build_object('interneTaken', jsonb_build_array(jsonb_build_object('id', pg_temp.t(n), 'gevraagdeHandeling', 'Bellen', 'toegewezenAanActor', pg_temp.a(2)))) $$;
CREATE FUNCTION pg_temp.verlopen(proef bool DEFAULT true, ook_lopend bool DEFAULT false) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat_ws(' ', nummer, reden, '(' || gehouden_door || ')'), ' | ' ORDER BY nummer) FROM klantcontact.vernietig_verlopen('bewaar', proef, ook_lopend)
$$;
CREATE FUNCTION pg_temp.er_zijn() RETURNS text LANGUAGE sql AS $$ SELECT string_agg(nummer::text, ' ' ORDER BY nummer) FROM bewaar.klantcontact $$;
\set ECHO all
-- terms: of the kanaal, else of the aard, else of all, else none
SELECT FROM generate_series(1, 4) n, LATERAL pg_temp.kc(n, 400, jsonb_build_object('kanaal', (ARRAY['telefoon', 'balie', 'post', 'e-mail'])[n])) \g /dev/null
SELECT pg_temp.verlopen();
INSERT INTO bewaartermijn (kanaal, aard, termijn) VALUES ('telefoon', NULL, '2 years'), (NULL, 'gesprek', '1 year');
SELECT pg_temp.verlopen();
INSERT INTO bewaartermijn (termijn) VALUES ('10 days');
SELECT pg_temp.verlopen();
INSERT INTO bewaartermijn (kanaal, termijn) VALUES ('post', '399 days');
SELECT pg_temp.verlopen();
SELECT nummer, termijn, plaatsgevonden_op < now() - interval '399 days' AS toen FROM klantcontact.vernietig_verlopen('bewaar');
-- a proef destroys nothing
SELECT pg_temp.er_zijn();
SELECT pg_temp.fout($$INSERT INTO bewaar.bewaartermijn (kanaal, termijn) VALUES ('post', '1 day')$$);
SELECT pg_temp.fout($$INSERT INTO bewaar.bewaartermijn (kanaal, aard, termijn) VALUES ('sms', 'bericht', '1 day')$$);
SELECT pg_temp.fout($$INSERT INTO bewaar.bewaartermijn (kanaal, termijn) VALUES ('sms', '-1 day')$$);
SELECT pg_temp.fout($$INSERT INTO bewaar.bewaartermijn (kanaal, termijn) VALUES ('sms', '1001 years')$$);
SELECT pg_temp.fout($$INSERT INTO bewaar.bewaartermijn (kanaal, termijn) VALUES ('post duif', '1 year')$$);
SELECT pg_temp.verlopen(false);
SELECT pg_temp.er_zijn();
SELECT pg_temp.verlopen(false);
SELECT klantcontact.vernietig_verlopen('bewaar', NULL);
DELETE FROM bewaartermijn;
INSERT INTO bewaartermijn (termijn) VALUES ('100 days');
SELECT pg_temp.verlopen(false);

-- open taken and running chains
SELECT pg_temp.kc(11, 200), pg_temp.kc(12, 190, pg_temp.na(11)), pg_temp.kc(13, 180, pg_temp.na(12)) \g /dev/null
SELECT pg_temp.kc(21, 200), pg_temp.kc(22, 190, pg_temp.na(21)), pg_temp.kc(23, 50, pg_temp.na(22)), pg_temp.kc(24, 150, pg_temp.na(21)) \g /dev/null
SELECT pg_temp.kc(31, 200), pg_temp.kc(32, 190, pg_temp.na(31) || pg_temp.taak(1)) \g /dev/null
SELECT pg_temp.kc(41, 200, pg_temp.taak(2)) \g /dev/null
SELECT pg_temp.verlopen();
SELECT pg_temp.verlopen(true, true);
SELECT klantcontact.verwerk('bewaar', pg_temp.t(2));
SELECT pg_temp.verlopen(false);
SELECT pg_temp.er_zijn();
-- told to: one that stays loses its reference, and the log keeps that
SELECT klantcontact.zegel('bewaar') AS zegel \gset
SELECT pg_temp.verlopen(false, true);
SELECT pg_temp.er_zijn();
SELECT klantcontact.lees('bewaar', pg_temp.k(23), false) -> 'onderwerpobjecten' AS nu, klantcontact.lees_op('bewaar', pg_temp.k(23), (SELECT geregistreerd_op FROM klantcontact)) #> '{onderwerpobjecten,0,wasKlantcontact}' AS toen;
SELECT tabel, voor ->> 'was_klantcontact' AS was, reden FROM mutatie WHERE klantcontact = pg_temp.k(23);
SELECT * FROM klantcontact.controleer('bewaar');
SELECT * FROM klantcontact.controleer_zegel('bewaar', :'zegel');

-- where klantcontact_doel holds, what is linked to one that stays is kept
UPDATE beleid SET doel_verplicht = true;
SELECT pg_temp.kc(51, 200, pg_temp.taak(3)), pg_temp.kc(52, 50, pg_temp.na(51)), pg_temp.kc(53, 200, pg_temp.taak(4)), pg_temp.kc(54, 150, pg_temp.na(53)) \g /dev/null
SELECT pg_temp.verlopen(), pg_temp.verlopen(true, true);
BEGIN;
SET CONSTRAINTS ALL IMMEDIATE;
SELECT pg_temp.verlopen(false, true);
COMMIT;
UPDATE beleid SET doel_verplicht = false;
SELECT pg_temp.verlopen(false, true), pg_temp.er_zijn();
SELECT * FROM klantcontact.controleer('bewaar');

-- content: what was corrected, added, removed and moved before; an adres of the partij stays the partij's
SELECT pg_temp.kc(61, 200, jsonb_build_object('betrokkenen', jsonb_build_array(jsonb_build_object('id', pg_temp.b(61), 'rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(1),
	'contactnaam', '{"achternaam": "Geheim"}'::jsonb, 'digitaleAdressen', '[{"soortDigitaalAdres": "sms", "adres": "Geheim 1"}, {"soortDigitaalAdres": "sms", "adres": "Geheim 2"}]'::jsonb)))),
	pg_temp.kc(62, 20) \g /dev/null
BEGIN;
SET LOCAL klantcontact.reden = 'verbeterd';
UPDATE digitaal_adres SET betrokkene = pg_temp.b(61) WHERE id = pg_temp.d(1);
UPDATE betrokkene SET voornaam = 'Geheim' WHERE id = pg_temp.b(61);
DELETE FROM digitaal_adres WHERE adres = 'Geheim 2';
UPDATE klantcontact SET onderwerp = 'Geheim', inhoud = 'Geheim' WHERE nummer = 61;
COMMIT;
INSERT INTO bijlage (klantcontact, id, objectidentificator) VALUES (pg_temp.k(61), pg_temp.o(61), 'urn:object:dms:document:nummer:Geheim');
INSERT INTO betrokkene (klantcontact, rol, initiator, achternaam) VALUES (pg_temp.k(61), 'klant', false, 'Geheim');
BEGIN;
-- a reden of this transaction, and one that is not yet written to the log
SET LOCAL klantcontact.reden = 'net nog';
UPDATE betrokkene SET achternaam = 'Geheim 3' WHERE klantcontact = pg_temp.k(61) AND NOT initiator;
UPDATE bijlage SET klantcontact = pg_temp.k(62) WHERE id = pg_temp.o(61);
SELECT pg_temp.verlopen(false);
COMMIT;
SELECT volgnummer, tabel, voor IS NULL AS zonder_voor, zout IS NULL AS zonder_zout, length(voor_digest) AS digest, reden, rij IS NOT NULL AS rij, rol = current_user AS rol, actor = pg_temp.a(1) AS actor
	FROM mutatie WHERE klantcontact = pg_temp.k(61) ORDER BY volgnummer;
SELECT count(*) FROM mutatie m WHERE m::text ~ 'Geheim' AND klantcontact = pg_temp.k(61);
SELECT count(DISTINCT correctie) FROM mutatie WHERE klantcontact = pg_temp.k(61) AND reden ~ 'vernietigd';
SELECT id, partij, betrokkene, adres FROM digitaal_adres WHERE id = pg_temp.d(1);
SELECT * FROM klantcontact.controleer('bewaar');
SELECT * FROM klantcontact.controleer_zegel('bewaar', :'zegel');
-- of a destroyed one nothing is read, at any moment; a row that moved out was not in the other one before
SELECT klantcontact.lees('bewaar', pg_temp.k(61)), klantcontact.lees_op('bewaar', pg_temp.k(61), '-infinity'), klantcontact.lees_op('bewaar', pg_temp.k(61), now()), klantcontact.lees_op('bewaar', pg_temp.k(61), 'infinity');
SELECT klantcontact.lees_op('bewaar', pg_temp.k(62), (SELECT geregistreerd_op FROM klantcontact WHERE nummer = 62)) -> 'bijlagen' AS toen, klantcontact.lees('bewaar', pg_temp.k(62), false) #> '{bijlagen,0,objectidentificator,objectId}' AS nu;
-- nor does its id come back
SELECT pg_temp.fout($$SELECT pg_temp.kc(61, 1)$$);
SELECT pg_temp.fout($$SELECT klantcontact.registreer_alle('bewaar', jsonb_build_array(klantcontact.lees('bewaar', pg_temp.k(62), false), klantcontact.lees('bewaar', pg_temp.k(62), false) || jsonb_build_object('id', pg_temp.k(61))))$$);
SELECT pad, code, regel FROM klantcontact.valideer('bewaar', klantcontact.lees('bewaar', pg_temp.k(62), false) || jsonb_build_object('id', pg_temp.k(61)));

-- nobody else wipes, and who does so with triggers off is found
SELECT pg_temp.fout($$UPDATE bewaar.mutatie SET voor = NULL, zout = NULL WHERE tabel = 'onderwerpobject'$$);
SELECT pg_temp.fout($$UPDATE bewaar.mutatie SET voor = '{}' WHERE voor IS NULL$$);
SELECT pg_temp.kc(71, 20), klantcontact.corrigeer('bewaar', pg_temp.k(71), '{"onderwerp": "a"}', 'een'), klantcontact.corrigeer('bewaar', pg_temp.k(71), '{"onderwerp": "b"}', 'vernietigd: bewaartermijn verlopen') \g /dev/null
BEGIN;
ALTER TABLE mutatie DISABLE TRIGGER USER;
UPDATE mutatie SET voor = NULL, zout = NULL WHERE klantcontact = pg_temp.k(71) AND volgnummer = 1;
ALTER TABLE mutatie ENABLE TRIGGER USER;
SELECT regel, tabel, (SELECT volgnummer FROM mutatie m WHERE m.id = c.id), melding FROM klantcontact.controleer('bewaar') c;
ROLLBACK;
BEGIN;
-- a marker cannot be made of another row
ALTER TABLE mutatie DISABLE TRIGGER USER;
UPDATE mutatie SET voor = NULL, zout = NULL, voor_digest = '' WHERE klantcontact = pg_temp.k(71) AND volgnummer = 2;
ALTER TABLE mutatie ENABLE TRIGGER USER;
SELECT regel, tabel, (SELECT volgnummer FROM mutatie m WHERE m.id = c.id), melding FROM klantcontact.controleer('bewaar') c;
ROLLBACK;
BEGIN;
-- nor does content come back
ALTER TABLE mutatie DISABLE TRIGGER USER;
UPDATE mutatie SET voor = '{}', zout = '\x00' WHERE klantcontact = pg_temp.k(61) AND volgnummer = (SELECT max(volgnummer) FROM mutatie WHERE klantcontact = pg_temp.k(61));
ALTER TABLE mutatie ENABLE TRIGGER USER;
SELECT regel, tabel, melding FROM klantcontact.controleer('bewaar');
ROLLBACK;

-- triggers of the owner: one keeps a klantcontact and what is known of it; what another changes on the way is logged as ever
SELECT pg_temp.kc(81, 200), pg_temp.kc(82, 200), klantcontact.corrigeer('bewaar', pg_temp.k(81), '{"onderwerp": "a"}', 'een') \g /dev/null
CREATE FUNCTION houd_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.nummer = 81 THEN RETURN NULL; END IF;
	UPDATE bewaar.klantcontact SET onderwerp = 'op weg' WHERE nummer = 71;
	RETURN OLD;
END $$;
CREATE TRIGGER houd_vast BEFORE DELETE ON klantcontact FOR EACH ROW EXECUTE FUNCTION houd_vast();
SELECT pg_temp.verlopen(false), pg_temp.er_zijn();
SELECT right(keten, 2) AS keten, volgnummer, tabel, voor ->> 'onderwerp' AS was, reden FROM mutatie WHERE klantcontact IN (pg_temp.k(71), pg_temp.k(81), pg_temp.k(82)) ORDER BY keten, volgnummer;
DROP TRIGGER houd_vast ON klantcontact;
-- one that keeps the log as it is
CREATE FUNCTION niets() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER niets BEFORE UPDATE ON mutatie FOR EACH ROW EXECUTE FUNCTION niets();
SELECT pg_temp.fout('SELECT pg_temp.verlopen(false)');
DROP TRIGGER niets ON mutatie;
SELECT pg_temp.verlopen(false), pg_temp.er_zijn();
SELECT * FROM klantcontact.controleer('bewaar');

-- what a savepoint takes back is all there again
SELECT pg_temp.kc(91, 200), klantcontact.corrigeer('bewaar', pg_temp.k(91), '{"onderwerp": "a"}', 'een') \g /dev/null
BEGIN;
SAVEPOINT s;
SELECT pg_temp.verlopen(false);
ROLLBACK TO s;
COMMIT;
SELECT nummer, (SELECT count(voor) FROM mutatie WHERE klantcontact = k.id) FROM klantcontact k WHERE nummer = 91;
SELECT * FROM klantcontact.controleer('bewaar');

-- for the owner and beheer
CREATE ROLE regress_bewaar_kcc;
CREATE ROLE regress_bewaar_beheer;
SELECT klantcontact.verleen('bewaar', 'regress_bewaar_kcc', 'vertrouwelijk'), klantcontact.verleen('bewaar', 'regress_bewaar_beheer', 'beheer') \g /dev/null
SET ROLE regress_bewaar_kcc;
SELECT pg_temp.fout($$SELECT klantcontact.vernietig_verlopen('bewaar')$$);
SELECT pg_temp.fout($$SELECT klantcontact.vergeet('bewaar', pg_temp.p(1), 'x')$$);
SET ROLE regress_bewaar_beheer;
INSERT INTO bewaar.bewaartermijn (aard, termijn) VALUES ('bericht', '5 years');
SELECT pg_temp.verlopen();
SELECT pg_temp.verlopen(false);
SELECT gevolg FROM klantcontact.vergeet('bewaar', pg_temp.p(3), 'op verzoek');
SELECT * FROM klantcontact.controleer('bewaar');
RESET ROLE;
SELECT rol, count(*) FROM mutatie WHERE rol ~ 'regress' GROUP BY 1;
DROP SCHEMA bewaar CASCADE;
DROP OWNED BY regress_bewaar_kcc, regress_bewaar_beheer;
DROP ROLE regress_bewaar_kcc, regress_bewaar_beheer;
