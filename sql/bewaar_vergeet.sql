-- vergeet: what goes of a person, what stays and until when
\set reg bewaar2
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/opvolging.sql
\i :include
SET search_path = bewaar2, public;
\pset null '-'
-- a klantcontact of a number of days ago, with these partijen as betrokkenen (0: an unknown person)
CREATE FUNCTION pg_temp.kc(n int, dagen int, partijen int[], meer jsonb DEFAULT '{}') RETURNS void LANGUAGE sql AS $$
	SELECT klantcontact.registreer('bewaar2', jsonb_build_object('id', pg_temp.k(n), 'nummer', n, 'kanaal', 'telefoon', 'onderwerp', 'Onderwerp ' || n, 'inhoud', 'x',
		'plaatsgevondenOp', now() - dagen * interval '1 day', 'betrokkenen', (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', pg_temp.b(n * 10 + i::int), 'rol', 'klant', 'initiator', i = 1,
			'wasPartij', CASE WHEN p > 0 THEN pg_temp.p(p) END, 'contactnaam', jsonb_build_object('achternaam', 'Naam ' || p), 'bezoekadres', jsonb_build_object('adresregel1', 'Straat ' || p, 'land', 'NL'),
			'digitaleAdressen', jsonb_build_array(jsonb_build_object('soortDigitaalAdres', 'sms', 'adres', 'Adres ' || p))))) FROM unnest(partijen) WITH ORDINALITY AS u (p, i))) || meer)
$$;
CREATE FUNCTION pg_temp.na(n int) RETURNS jsonb LANGUAGE sql AS $$ SELECT jsonb_build_object('onderwerpobjecten', jsonb_build_array(jsonb_build_object('wasKlantcontact', pg_temp.k(n)))) $$;
CREATE FUNCTION pg_temp.taak(n int) RETURNS jsonb LANGUAGE sql AS $$ SELECT jsonb_build_object('interneTaken', jsonb_build_array(jsonb_build_object('id', pg_temp.t(n), 'gevraagdeHandeling', 'Bellen', 'toegewezenAanActor', pg_temp.a(2)))) $$;
CREATE FUNCTION pg_temp.vergeet(p int, waarom text DEFAULT 'verzoek van betrokkene') RETURNS TABLE (tabel name, nr text, gevolg text, toelichting text, dagen numeric) LANGUAGE sql AS $$
	SELECT tabel, ltrim(right(rij::text, 4), '0'), gevolg, toelichting, round(extract(epoch FROM bewaard_tot - now()) / 86400) FROM klantcontact.vergeet('bewaar2', pg_temp.p(p), waarom)
$$;
INSERT INTO bewaartermijn (kanaal, termijn) VALUES ('telefoon', '100 days'), ('e-formulier', '100 days');
\set ECHO all
-- who asks, and why
SELECT pg_temp.fout($$SELECT * FROM klantcontact.vergeet('bewaar2', pg_temp.p(1), NULL)$$);
SELECT pg_temp.fout($$SELECT * FROM klantcontact.vergeet('bewaar2', pg_temp.p(1), ' ')$$);
SELECT pg_temp.fout($$SELECT * FROM klantcontact.vergeet('bewaar2', pg_temp.p(99), 'x')$$);
SELECT pg_temp.fout($$SELECT * FROM klantcontact.vergeet('bewaar2', NULL, 'x')$$);

-- alone in it: past its term it goes; what is linked to one that stays is kept, as is what has a taak, a term or none
SELECT pg_temp.kc(1, 200, '{1}'), pg_temp.kc(2, 50, '{1}'), pg_temp.kc(3, 200, '{1}', '{"kanaal": "balie"}'), pg_temp.kc(4, 200, '{1}', pg_temp.taak(1)),
	pg_temp.kc(5, 200, '{1}'), pg_temp.kc(6, 50, '{2}', pg_temp.na(5)), pg_temp.kc(7, 200, '{1}'), pg_temp.kc(8, 150, '{2}', pg_temp.na(7)),
-- with others
	pg_temp.kc(11, 200, '{1,2}'), pg_temp.kc(12, 200, '{0,1}'), pg_temp.kc(13, 50, '{2,1}'), pg_temp.kc(14, 200, '{1,2}', pg_temp.taak(2)),
	pg_temp.kc(15, 200, '{1,2}', jsonb_build_object('kanaal', 'e-formulier', 'bijlagen', jsonb_build_array(jsonb_build_object('objectidentificator', pg_temp.obj('document', 'd'))))) \g /dev/null
BEGIN;
SET LOCAL klantcontact.reden = 'verbeterd';
UPDATE digitaal_adres SET betrokkene = pg_temp.b(111) WHERE id = pg_temp.d(1);
UPDATE betrokkene SET voornaam = 'Piet' WHERE id = pg_temp.b(111);
UPDATE betrokkene SET voornaam = 'Klaas' WHERE id = pg_temp.b(112);
INSERT INTO digitaal_adres (betrokkene, soort_digitaal_adres, adres) VALUES (pg_temp.b(111), 'sms', 'Adres 1b');
DELETE FROM digitaal_adres WHERE adres = 'Adres 1b';
UPDATE klantcontact SET onderwerp = 'Verbeterd' WHERE nummer = 11;
-- one that was moved from a klantcontact of another
UPDATE betrokkene SET klantcontact = pg_temp.k(8) WHERE id = pg_temp.b(121);
UPDATE betrokkene SET klantcontact = pg_temp.k(8) WHERE id = pg_temp.b(122);
UPDATE betrokkene SET klantcontact = pg_temp.k(12) WHERE id IN (pg_temp.b(121), pg_temp.b(122));
COMMIT;
SELECT clock_timestamp() AS moment, klantcontact.zegel('bewaar2') AS zegel \gset
BEGIN;
SET CONSTRAINTS ALL IMMEDIATE;
SELECT * FROM pg_temp.vergeet(1);
COMMIT;
SELECT k.nummer, b.initiator, b.partij = pg_temp.p(1) AS p1, b.voornaam, b.achternaam, b.bezoekadres_adresregel1 AS straat, b.bezoekadres_land AS land, (SELECT string_agg(adres, ',') FROM digitaal_adres WHERE betrokkene = b.id) AS adressen
	FROM klantcontact k JOIN betrokkene b ON b.klantcontact = k.id WHERE nummer > 10 ORDER BY 1, b.id;
SELECT partij = pg_temp.p(1) AS p1, betrokkene, adres FROM digitaal_adres WHERE partij IS NOT NULL;
SELECT klantcontact.lees('bewaar2', pg_temp.k(8), false) -> 'onderwerpobjecten' AS verwijst_niet_meer;
SELECT right(keten, 4) AS keten, volgnummer AS nr, tabel, voor IS NULL AS gewist, length(voor_digest) AS digest, voor ->> 'onderwerp' AS onderwerp, coalesce(voor ->> 'voornaam', voor ->> 'achternaam', voor ->> 'adres') AS was, reden
	FROM mutatie WHERE klantcontact IN (pg_temp.k(11), pg_temp.k(12), pg_temp.k(8)) ORDER BY keten, volgnummer;
SELECT count(*) FROM mutatie m WHERE m::text ~ 'Naam 1|Adres 1|Straat 1|Piet' AND klantcontact IN (pg_temp.k(11), pg_temp.k(12), pg_temp.k(8));
SELECT * FROM klantcontact.controleer('bewaar2');
SELECT * FROM klantcontact.controleer_zegel('bewaar2', :'zegel');
-- the klantcontact of the others is read as it was, without the one that is forgotten
SELECT klantcontact.lees_op('bewaar2', pg_temp.k(11), :'moment') ->> 'onderwerp' AS onderwerp, jsonb_path_query(klantcontact.lees_op('bewaar2', pg_temp.k(11), :'moment'), '$.betrokkenen[*]') - 'id' - 'digitaleAdressen' AS betrokkene;
SELECT klantcontact.lees_op('bewaar2', pg_temp.k(11), (SELECT geregistreerd_op FROM klantcontact WHERE nummer = 11)) ->> 'onderwerp' AS onderwerp,
	jsonb_path_query_array(klantcontact.lees_op('bewaar2', pg_temp.k(11), (SELECT geregistreerd_op FROM klantcontact WHERE nummer = 11)), '$.betrokkenen[*].contactnaam') AS namen;
SELECT klantcontact.lees_op('bewaar2', pg_temp.k(1), :'moment');
-- once more: the rest is still kept
SELECT * FROM pg_temp.vergeet(1);
-- a wiped row of a betrokkene vouches for that betrokkene only
BEGIN;
ALTER TABLE mutatie DISABLE TRIGGER USER;
UPDATE mutatie SET voor = NULL, zout = NULL WHERE klantcontact = pg_temp.k(11);
ALTER TABLE mutatie ENABLE TRIGGER USER;
SELECT regel, (SELECT tabel FROM mutatie m WHERE m.id = c.id), melding FROM klantcontact.controleer('bewaar2') c ORDER BY 2;
ROLLBACK;

-- when nothing holds it any more the partij goes, and those who have to do with it are told
BEGIN;
INSERT INTO vertegenwoordiging (id, vertegenwoordigende, vertegenwoordigde) VALUES (pg_temp.o(91), pg_temp.p(1), pg_temp.p(2)), (pg_temp.o(92), pg_temp.p(3), pg_temp.p(1)), (pg_temp.o(93), pg_temp.p(3), pg_temp.p(2));
SET LOCAL klantcontact.reden = 'verbeterd';
UPDATE partij SET achternaam = 'Janssen' WHERE id = pg_temp.p(1);
UPDATE partij_identificator SET andere_partij_identificator = 'x' WHERE partij = pg_temp.p(1);
UPDATE partij SET voornaam = 'Paulien' WHERE id = pg_temp.p(3);
COMMIT;
UPDATE interne_taak SET status = 'verwerkt';
UPDATE bewaartermijn SET termijn = '10 days';
INSERT INTO bewaartermijn (termijn) VALUES ('10 days');
SELECT * FROM pg_temp.vergeet(1);
SELECT * FROM pg_temp.vergeet(2, 'opgeheven');
SELECT right(id::text, 1) AS partij, werkte_voor FROM partij;
SELECT left(keten, 6) AS keten, right(keten, 1) AS van, volgnummer AS nr, tabel, voor IS NULL AS gewist, length(voor_digest) AS digest, voor ->> 'voornaam' AS voornaam, reden FROM mutatie WHERE keten ~ 'partij:' ORDER BY mutatie.keten, volgnummer;
SELECT count(*) FROM mutatie m WHERE m::text ~ 'Jans|111222333|12345678|Korenaar|jansen@|0301111111|Naam [12]';
SELECT nummer, (SELECT count(*) FROM betrokkene b WHERE b.klantcontact = k.id AND partij IS NULL) AS zonder_partij FROM klantcontact k ORDER BY 1;
SELECT * FROM klantcontact.controleer('bewaar2');
SELECT * FROM klantcontact.controleer_zegel('bewaar2', :'zegel');
-- the person may become known again, as another partij
SELECT klantcontact.registreer_partij('bewaar2', jsonb_build_object('id', pg_temp.p(9), 'soortPartij', 'persoon', 'partijIdentificatoren', '[{"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]'::jsonb)) = pg_temp.p(9) AS weer;

-- capacities: the same person as contactpersoon is another partij, and stays
SELECT pg_temp.kc(21, 50, '{3}') \g /dev/null
SELECT * FROM pg_temp.vergeet(9);
SELECT count(*) FROM partij WHERE id = pg_temp.p(3);

-- klantcontact_doel: who is the only gekende partij, where nothing else follows, stays in it
UPDATE beleid SET doel_verplicht = true;
SELECT pg_temp.kc(31, 200, '{3,0}'), pg_temp.kc(32, 200, '{3,0}', pg_temp.taak(31)), pg_temp.kc(33, 200, '{3}'), pg_temp.kc(34, 200, '{0}', pg_temp.na(33)) \g /dev/null
SELECT klantcontact.verwerk('bewaar2', pg_temp.t(31)) \g /dev/null
SELECT * FROM pg_temp.vergeet(3);
-- those from before the rule held were not judged by it
SELECT regel, right(id::text, 2) AS klantcontact FROM klantcontact.controleer('bewaar2') ORDER BY 2;
DROP SCHEMA bewaar2 CASCADE;
