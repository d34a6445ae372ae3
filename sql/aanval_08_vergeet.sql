-- attack 8: what vergeet leaves of a person, by every way in which rows came to the person or went
\set reg aanval08
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/opvolging.sql
\i :include
SET search_path = aanval08, public;
\pset null '-'
CREATE FUNCTION pg_temp.kc(n int, dagen int, partijen int[], meer jsonb DEFAULT '{}') RETURNS void LANGUAGE sql AS $$
	SELECT klantcontact.registreer('aanval08', jsonb_build_object('id', pg_temp.k(n), 'nummer', n, 'kanaal', 'telefoon', 'onderwerp', 'Onderwerp ' || n, 'inhoud', 'x',
		'plaatsgevondenOp', now() - dagen * interval '1 day', 'betrokkenen', (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', pg_temp.b(n * 10 + i::int), 'rol', 'klant', 'initiator', i = 1,
			'wasPartij', CASE WHEN p > 0 THEN pg_temp.p(p) END, 'contactnaam', jsonb_build_object('achternaam', 'Naam ' || p)))) FROM unnest(partijen) WITH ORDINALITY AS u (p, i))) || meer)
$$;
CREATE FUNCTION pg_temp.persoon(n int, naam text) RETURNS void LANGUAGE sql AS $$
	SELECT klantcontact.registreer_partij('aanval08', jsonb_build_object('id', pg_temp.p(n), 'soortPartij', 'persoon', 'contactnaam', jsonb_build_object('achternaam', naam),
		'partijIdentificatoren', jsonb_build_array(jsonb_build_object('anderePartijIdentificator', 'Kenmerk ' || naam))))
$$;
CREATE FUNCTION pg_temp.vergeet(p int) RETURNS TABLE (tabel name, nr text, gevolg text, toelichting text) LANGUAGE sql AS $$
	SELECT tabel, ltrim(right(rij::text, 4), '0'), gevolg, toelichting FROM klantcontact.vergeet('aanval08', pg_temp.p(p), 'verzoek')
$$;
-- where these words still are
CREATE FUNCTION pg_temp.waar(woord text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	t text;
	n bigint;
	gevonden text[] = '{}';
BEGIN
	FOR t IN SELECT c.oid::regclass FROM pg_class c WHERE relnamespace = 'aanval08'::regnamespace AND relkind = 'r' ORDER BY relname LOOP
		EXECUTE format('SELECT count(*) FROM %s AS t WHERE t::text ~ $1', t) INTO n USING woord;
		IF n > 0 THEN gevonden = gevonden || (t || ' ' || n); END IF;
	END LOOP;
	RETURN array_to_string(gevonden, ', ');
END $$;
INSERT INTO bewaartermijn (kanaal, termijn) VALUES ('telefoon', '100 days');
SELECT pg_temp.persoon(i, 'Geheim' || i) FROM generate_series(51, 59) i \g /dev/null
\set ECHO all
-- an identificator and an adres that were typed at another partij, and moved; moved away and back; an adres that was another betrokkene's for a while
INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) VALUES (pg_temp.d(501), pg_temp.p(52), 'sms', 'geheim51 een'), (pg_temp.d(502), pg_temp.p(51), 'sms', 'geheim51 twee');
INSERT INTO partij_identificator (id, partij, andere_partij_identificator) VALUES (pg_temp.o(501), pg_temp.p(52), 'geheim51 drie'), (pg_temp.o(502), pg_temp.p(51), 'geheim51 vier');
SELECT pg_temp.kc(1, 200, '{51}'), pg_temp.kc(2, 50, '{52}'), pg_temp.kc(3, 50, '{52, 53}') \g /dev/null
INSERT INTO digitaal_adres (id, betrokkene, soort_digitaal_adres, adres) VALUES (pg_temp.d(503), pg_temp.b(11), 'sms', 'geheim51 vijf');
BEGIN;
SET LOCAL klantcontact.reden = 'verkeerd getypt';
UPDATE digitaal_adres SET partij = pg_temp.p(51) WHERE id = pg_temp.d(501);
UPDATE partij_identificator SET partij = pg_temp.p(51) WHERE id = pg_temp.o(501);
UPDATE digitaal_adres SET partij = pg_temp.p(53) WHERE id = pg_temp.d(502);
UPDATE digitaal_adres SET omschrijving = 'geheim51 zes' WHERE id = pg_temp.d(502);
UPDATE digitaal_adres SET partij = pg_temp.p(51) WHERE id = pg_temp.d(502);
UPDATE partij_identificator SET partij = pg_temp.p(53) WHERE id = pg_temp.o(502);
UPDATE partij_identificator SET andere_partij_identificator = 'geheim51 zeven' WHERE id = pg_temp.o(502);
UPDATE partij_identificator SET partij = pg_temp.p(51) WHERE id = pg_temp.o(502);
UPDATE digitaal_adres SET betrokkene = pg_temp.b(21) WHERE id = pg_temp.d(503);
UPDATE digitaal_adres SET omschrijving = 'geheim51 acht' WHERE id = pg_temp.d(503);
UPDATE digitaal_adres SET betrokkene = pg_temp.b(11) WHERE id = pg_temp.d(503);
COMMIT;
-- a betrokkene of another klantcontact that a correction deleted, one that it gave to another partij, one that it moved to another klantcontact, one that got the partij later
SELECT pg_temp.kc(4, 200, '{52, 0}'), pg_temp.kc(5, 50, '{52, 0}') \g /dev/null
UPDATE betrokkene SET partij = pg_temp.p(51) WHERE id = pg_temp.b(42);
UPDATE betrokkene SET partij = pg_temp.p(51) WHERE id = pg_temp.b(52);
BEGIN;
SET LOCAL klantcontact.reden = 'verkeerde persoon';
UPDATE betrokkene SET achternaam = 'Geheim51 negen' WHERE id = pg_temp.b(42);
UPDATE betrokkene SET voornaam = 'Geheim51 tien' WHERE id = pg_temp.b(52);
INSERT INTO digitaal_adres (betrokkene, soort_digitaal_adres, adres) VALUES (pg_temp.b(42), 'sms', 'geheim51 elf'), (pg_temp.b(52), 'telefoon', 'geheim51 twaalf');
DELETE FROM betrokkene WHERE id = pg_temp.b(42);
DELETE FROM digitaal_adres WHERE betrokkene = pg_temp.b(52);
UPDATE betrokkene SET partij = pg_temp.p(53), voornaam = NULL, achternaam = 'Ander' WHERE id = pg_temp.b(52);
UPDATE betrokkene SET klantcontact = pg_temp.k(3) WHERE id = pg_temp.b(11);
UPDATE betrokkene SET voornaam = 'Geheim51 dertien' WHERE id = pg_temp.b(11);
UPDATE betrokkene SET klantcontact = pg_temp.k(1) WHERE id = pg_temp.b(11);
-- who speaks for whom, the other way round too, and no longer
INSERT INTO vertegenwoordiging (id, vertegenwoordigende, vertegenwoordigde) VALUES (pg_temp.o(511), pg_temp.p(52), pg_temp.p(51)), (pg_temp.o(512), pg_temp.p(51), pg_temp.p(53));
UPDATE vertegenwoordiging SET vertegenwoordigde = pg_temp.p(54) WHERE id = pg_temp.o(511);
DELETE FROM vertegenwoordiging WHERE id = pg_temp.o(512);
COMMIT;
-- a klantcontact of the person alone that a correction deleted, with all that was said
SELECT pg_temp.kc(6, 50, '{51}', '{"inhoud": "geheim51 veertien"}') \g /dev/null
BEGIN; SET LOCAL klantcontact.reden = 'dubbel'; DELETE FROM klantcontact WHERE id = pg_temp.k(6); COMMIT;
SELECT pg_temp.waar('(?i)geheim51');
SELECT count(*) FROM mutatie WHERE voor::text ~ pg_temp.p(51)::text;
SELECT clock_timestamp() AS moment, klantcontact.zegel('aanval08') AS zegel \gset
SELECT * FROM pg_temp.vergeet(51);
SELECT pg_temp.waar('(?i)geheim51');
SELECT count(*) FROM mutatie WHERE voor::text ~ pg_temp.p(51)::text;
SELECT * FROM klantcontact.controleer('aanval08');
SELECT * FROM klantcontact.controleer_zegel('aanval08', :'zegel');
-- what is of others is as it was
SELECT adres, omschrijving FROM digitaal_adres ORDER BY id;
SELECT right(id::text, 2) AS id, right(partij::text, 2) AS partij, achternaam FROM betrokkene ORDER BY id;
SELECT jsonb_path_query_array(klantcontact.lees_op('aanval08', pg_temp.k(5), :'moment'), '$.betrokkenen[*].contactnaam.achternaam');

-- a row that was the person's, and is another's or nobody's now: told of
INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) VALUES (pg_temp.d(511), pg_temp.p(54), 'sms', 'geheim54 een');
SELECT pg_temp.kc(7, 200, '{54, 52}') \g /dev/null
BEGIN;
SET LOCAL klantcontact.reden = 'niet deze';
UPDATE digitaal_adres SET partij = pg_temp.p(52) WHERE id = pg_temp.d(511);
UPDATE betrokkene SET partij = NULL, achternaam = 'Geheim54 twee' WHERE id = pg_temp.b(71);
COMMIT;
SELECT * FROM pg_temp.vergeet(54);
SELECT pg_temp.waar('(?i)geheim54');

-- a partij that stays keeps what is its own; what it lost elsewhere goes all the same
SELECT pg_temp.kc(8, 50, '{55}'), pg_temp.kc(9, 50, '{52, 55}') \g /dev/null
BEGIN;
SET LOCAL klantcontact.reden = 'niet deze';
UPDATE betrokkene SET achternaam = 'Geheim55 een' WHERE id IN (pg_temp.b(81), pg_temp.b(92));
DELETE FROM betrokkene WHERE id = pg_temp.b(92);
UPDATE partij SET achternaam = 'Geheim55 twee' WHERE id = pg_temp.p(55);
UPDATE partij SET achternaam = 'Geheim55 drie' WHERE id = pg_temp.p(55);
COMMIT;
SELECT * FROM pg_temp.vergeet(55);
SELECT tabel, right(keten, 2) AS keten, voor ->> 'achternaam' AS was FROM mutatie WHERE voor::text ~ 'Geheim55' ORDER BY mutatie.keten, volgnummer;
SELECT * FROM klantcontact.controleer('aanval08');

-- columns that users added: told by inzage, emptied by vergeet, also in the log
ALTER TABLE partij ADD geboortedatum date, ADD "Bij'naam" text, ADD lengte int GENERATED ALWAYS AS (length(achternaam)) STORED;
ALTER TABLE betrokkene ADD roepnaam text, ADD "Kleur haar" text NOT NULL DEFAULT 'onbekend';
ALTER TABLE digitaal_adres ADD bron text;
ALTER TABLE partij_identificator ADD bron text;
ALTER TABLE klantcontact ADD stemming text;
SELECT pg_temp.kc(10, 200, '{56, 52}') \g /dev/null
UPDATE partij SET geboortedatum = '1980-01-02', "Bij'naam" = 'Geheim56 een' WHERE id = pg_temp.p(56);
UPDATE partij_identificator SET bron = 'Geheim56 twee' WHERE partij = pg_temp.p(56);
BEGIN;
SET LOCAL klantcontact.reden = 'aangevuld';
UPDATE betrokkene SET roepnaam = 'Geheim56 drie', "Kleur haar" = 'Geheim56 vier' WHERE id = pg_temp.b(101);
UPDATE klantcontact SET stemming = 'boos' WHERE id = pg_temp.k(10);
COMMIT;
INSERT INTO digitaal_adres (betrokkene, soort_digitaal_adres, adres, bron) VALUES (pg_temp.b(101), 'sms', 'x', 'Geheim56 vijf');
INSERT INTO digitaal_adres (partij, soort_digitaal_adres, adres, bron) VALUES (pg_temp.p(56), 'sms', 'y', 'Geheim56 zes');
SELECT klantcontact.inzage('aanval08', pg_temp.p(56)) -> 'partij' -> 'eigenKolommen' AS partij,
	jsonb_path_query_array(klantcontact.inzage('aanval08', pg_temp.p(56)), '$.partij.*[*].eigenKolommen') AS kinderen,
	jsonb_path_query_array(klantcontact.inzage('aanval08', pg_temp.p(56)), '$.klantcontacten[*].**.eigenKolommen') AS klantcontact;
SELECT klantcontact.lees('aanval08', pg_temp.k(10)) ? 'eigenKolommen' AS lees, klantcontact.lees_op('aanval08', pg_temp.k(10), now())::text ~ 'Geheim56' AS lees_op;
SELECT * FROM pg_temp.vergeet(56);
SELECT pg_temp.waar('(?i)geheim56');
SELECT roepnaam, "Kleur haar" FROM betrokkene WHERE id = pg_temp.b(101);
-- one that cannot be emptied is told of
ALTER TABLE betrokkene ADD moet text NOT NULL DEFAULT 'm';
ALTER TABLE betrokkene ALTER moet DROP DEFAULT;
CREATE FUNCTION moet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.moet = coalesce(NEW.moet, 'm'); RETURN NEW; END $$;
CREATE TRIGGER moet BEFORE INSERT ON betrokkene FOR EACH ROW EXECUTE FUNCTION moet();
SELECT pg_temp.kc(11, 200, '{57, 52}') \g /dev/null
SELECT * FROM pg_temp.vergeet(57);
DROP TRIGGER moet ON betrokkene;
ALTER TABLE betrokkene DROP moet;

-- triggers that keep rows: told, and nothing of such a row is half gone
CREATE FUNCTION hou() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE FUNCTION terug() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.achternaam = OLD.achternaam; RETURN NEW; END $$;
SELECT pg_temp.kc(12, 200, '{58, 52}'), pg_temp.kc(13, 200, '{58}') \g /dev/null
INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) VALUES (pg_temp.d(581), pg_temp.p(58), 'sms', 'geheim58');
BEGIN;
CREATE TRIGGER hou BEFORE UPDATE ON betrokkene FOR EACH ROW EXECUTE FUNCTION hou();
SELECT * FROM pg_temp.vergeet(58);
ROLLBACK;
BEGIN;
CREATE TRIGGER terug BEFORE UPDATE ON betrokkene FOR EACH ROW EXECUTE FUNCTION terug();
SELECT * FROM pg_temp.vergeet(58);
SELECT achternaam, partij IS NOT NULL AS partij FROM betrokkene WHERE klantcontact = pg_temp.k(12) ORDER BY id;
ROLLBACK;
BEGIN;
CREATE TRIGGER hou BEFORE DELETE ON betrokkene FOR EACH ROW EXECUTE FUNCTION hou();
SELECT * FROM pg_temp.vergeet(58);
SELECT count(*) FROM klantcontact WHERE id = pg_temp.k(13);
ROLLBACK;
BEGIN;
CREATE TRIGGER hou BEFORE DELETE ON partij FOR EACH ROW EXECUTE FUNCTION hou();
SELECT * FROM pg_temp.vergeet(58);
SELECT adres FROM digitaal_adres WHERE partij = pg_temp.p(58);
SELECT count(*) FROM partij_identificator WHERE partij = pg_temp.p(58);
SELECT * FROM klantcontact.controleer('aanval08') WHERE regel <> 'bouw';
ROLLBACK;
-- likewise a foreign key of a table of one's own, a deferred one too
CREATE TABLE dossier (betrokkene uuid REFERENCES betrokkene, partij uuid REFERENCES partij DEFERRABLE INITIALLY DEFERRED);
BEGIN;
INSERT INTO dossier VALUES (pg_temp.b(131), NULL);
SELECT * FROM pg_temp.vergeet(58);
COMMIT;
INSERT INTO dossier VALUES (NULL, pg_temp.p(59));
SELECT * FROM pg_temp.vergeet(59);
SELECT count(*) FROM partij_identificator WHERE partij = pg_temp.p(59);
DROP TABLE dossier;
SELECT * FROM pg_temp.vergeet(58);
SELECT pg_temp.waar('(?i)geheim58');
SELECT * FROM klantcontact.controleer('aanval08');

-- who was forgotten gets no name again
INSERT INTO digitaal_adres (betrokkene, soort_digitaal_adres, adres) VALUES (pg_temp.b(121), 'sms', 'weer');
UPDATE betrokkene SET partij = pg_temp.p(53) WHERE id = pg_temp.b(101);
BEGIN;
SET LOCAL klantcontact.reden = 'weer bekend';
UPDATE betrokkene SET roepnaam = 'weer' WHERE id = pg_temp.b(121);
ROLLBACK;
BEGIN;
SET LOCAL klantcontact.reden = 'geen initiator';
UPDATE betrokkene SET initiator = false WHERE id = pg_temp.b(121);
COMMIT;
DROP SCHEMA aanval08 CASCADE;
