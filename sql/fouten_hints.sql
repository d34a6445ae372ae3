-- what an error says to do
\set reg fouten
\set ECHO none
\getenv srcdir PG_ABS_SRCDIR
\i :srcdir/tests/include/opvolging.sql
-- the message, the detail and the hint of what a statement raises
CREATE FUNCTION pg_temp.zegt(opdracht text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text; hint text; regel text;
BEGIN
	EXECUTE opdracht;
	RETURN 'OK';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, regel = CONSTRAINT_NAME;
	RETURN regexp_replace(concat_ws(E'\n    ', SQLSTATE || ' ' || SQLERRM, nullif(detail, ''), nullif(hint, ''),
		CASE WHEN regel <> '' AND SQLERRM !~ ('constraint "' || regel || '"') AND SQLSTATE <> '23502' THEN 'THE MESSAGE DOES NOT NAME ' || regel END),
		'0[0-9a-f]{7}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}', '<made>', 'g');
END
$$;
CREATE FUNCTION pg_temp.doc(erbij jsonb) RETURNS jsonb LANGUAGE sql AS $$
	SELECT '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "betrokkenen": [{"rol": "klant", "initiator": true}]}'::jsonb || erbij
$$;
\set ECHO all
\pset format unaligned
\pset tuples_only on

-- an unknown code: the nearest one when one is near, and how to list them; also when users added one
INSERT INTO fouten.kanaal VALUES ('Duivenpost', 'Duivenpost', 'bericht');
SELECT k, pg_temp.zegt(format('SELECT klantcontact.registreer(''fouten'', %L)', pg_temp.doc(jsonb_build_object('kanaal', k))))
	FROM (VALUES ('telefon'), ('Telefoon'), ('TELEFOON '), ('email'), ('duivenpst'), ('bali'), ('sm'), ('zzz'), (''), (repeat('x', 300))) AS v (k);
SELECT pg_temp.zegt('INSERT INTO fouten.klantcontact (kanaal, onderwerp) VALUES (''watsapp'', ''x'')');
SELECT pg_temp.zegt(format('SELECT klantcontact.registreer_alle(''fouten'', %L)', jsonb_build_array(pg_temp.doc('{}'), pg_temp.doc('{"betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "emial", "adres": "a@example.org"}]}]}'))));
SELECT pg_temp.zegt('SELECT klantcontact.zoek_partij(''fouten'', ''{"digitaalAdres": {"soortDigitaalAdres": "telfoon", "adres": "0612345678"}}'')');

-- an array for registreer, what should be an object elsewhere, a partij where a reference is expected
SELECT pg_temp.zegt(format('SELECT klantcontact.registreer(''fouten'', %L)', j)) FROM (VALUES
	(jsonb_build_array(pg_temp.doc('{}'))), ('"x"'), (pg_temp.doc('{"bijlagen": ["zaak 1"]}')), (pg_temp.doc('{"onderwerpobjecten": ["zaak 1"]}')), (pg_temp.doc('{"bijlagen": [{"objectidentificator": "urn:object:a:b:c:d"}]}')),
	(pg_temp.doc('{"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": {"soortPartij": "persoon", "contactnaam": {"achternaam": "x"}}}]}')),
	(pg_temp.doc('{"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": {"partijIdentificator": "012345672"}}]}')),
	(pg_temp.doc('{"betrokkenen": "x"}'))) AS v (j);
SELECT pg_temp.zegt('SELECT klantcontact.registreer_partij(''fouten'', ''{"soortPartij": "persoon", "partijIdentificatoren": ["012345672"]}'')');
-- a BSN that is known, and one with dots
SELECT pg_temp.zegt(format('SELECT klantcontact.registreer_partij(''fouten'', %L)', jsonb_build_object('soortPartij', 'persoon', 'partijIdentificatoren',
	jsonb_build_array(jsonb_build_object('objectId', b, 'codeObjecttype', 'natuurlijk_persoon', 'codeRegister', 'brp', 'codeSoortObjectId', 'bsn'))))) FROM (VALUES (1, '012345672'), (2, '012345672'), (3, '0123.45.672'), (4, '111.222.333')) AS v (n, b) ORDER BY n;
SELECT pg_temp.zegt('SELECT ''123.456.782''::klantcontact.bsn');

-- a taak of who is not active is not opened again, but by giving it to somebody else
SELECT klantcontact.registreer('fouten', pg_temp.doc(jsonb_build_object('id', pg_temp.k(1), 'interneTaken', jsonb_build_array(jsonb_build_object('id', pg_temp.t(1), 'gevraagdeHandeling', 'bel', 'toegewezenAanActor', pg_temp.a(2)))))) IS NOT NULL;
SELECT klantcontact.verwerk('fouten', pg_temp.t(1));
UPDATE fouten.actor SET indicatie_actief = false WHERE id = pg_temp.a(2);
BEGIN;
SET LOCAL klantcontact.reden = 'te vroeg gesloten';
SELECT pg_temp.zegt('UPDATE fouten.interne_taak SET status = ''te_verwerken'', verwerkt_op = NULL');
SELECT pg_temp.zegt('UPDATE fouten.interne_taak SET toelichting = ''x''');
SELECT pg_temp.zegt(format('UPDATE fouten.interne_taak SET status = ''te_verwerken'', verwerkt_op = NULL, actor = %L', pg_temp.a(1)));
ROLLBACK;

-- functions that correct: the path, not the id of a row that was never there
SELECT pg_temp.zegt(format('SELECT klantcontact.splits(''fouten'', %L, ''[{"onderwerp": "a", "inhoud": "a"}, {"onderwerp": "b"}]'', ''twee'')', pg_temp.k(1)));
SELECT pg_temp.zegt(format('SELECT klantcontact.splits(''fouten'', %L, ''[{"onderwerp": "a", "inhoud": null}, {"onderwerp": "b", "inhoud": "b"}]'', ''twee'')', pg_temp.k(1)));
SELECT pg_temp.zegt(format('SELECT klantcontact.splits(''fouten'', %L, ''[{"onderwerp": "a", "inhoud": "a"}, {"onderwerp": "b", "inhoud": "b"}]'', NULL)', pg_temp.k(1)));
SELECT pg_temp.zegt(format('SELECT klantcontact.corrigeer(''fouten'', %L, %L, %L)', pg_temp.k(1), j, r)) FROM (VALUES ('{"onderwerp": "z"}', NULL), ('{"onderwerp": null}', 'x'), ('{"kanaal": null}', 'x'), ('{"kanaal": "telefon"}', 'x'), ('{"id": "x"}', 'x'), ('{"nummer": 1}', 'x'), ('{"x": 1}', 'x'), ('[]', 'x')) AS v (j, r);
SELECT pg_temp.zegt(format('SELECT klantcontact.maak_register(''fouten2'', %L)', b)) FROM (VALUES ('[]'), ('{"onzin": 1}'), ('{"inhoud_max": "x"}'), ('{"a b": 1}')) AS v (b);

-- every error of a constraint names it in the message
SELECT pg_temp.zegt(o) FROM unnest(ARRAY[
	'INSERT INTO fouten.betrokkene (klantcontact, rol, initiator, voorletters) VALUES (pg_temp.k(1), ''klant'', true, ''J.J.J.J.J.J.'')',
	'INSERT INTO fouten.betrokkene (klantcontact, rol, initiator, partij) VALUES (pg_temp.k(1), ''klant'', true, pg_temp.p(99))',
	'INSERT INTO fouten.actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(1), pg_temp.a(2))',
	'INSERT INTO fouten.actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(1), pg_temp.a(1))',
	'INSERT INTO fouten.interne_taak (klantcontact, actor, nummer, gevraagde_handeling) VALUES (pg_temp.k(1), pg_temp.a(1), 0, ''x'')',
	'INSERT INTO fouten.klantcontact (id, kanaal, onderwerp, inhoud) VALUES (pg_temp.k(1), ''post'', ''x'', ''y'')',
	'UPDATE fouten.klantcontact SET kanaal = ''post''',
	'DELETE FROM fouten.klantcontact']) AS o;
SELECT pg_temp.zegt(format('SELECT klantcontact.registreer(''fouten'', %L)', pg_temp.doc(j::jsonb))) FROM (VALUES
	('{"id": "c0000000-0000-7000-8000-000000000001"}'), ('{"actoren": ["a0000000-0000-7000-8000-000000000099"]}'), ('{"betrokkenen": [{"rol": "klant", "initiator": true, "contactnaam": {"voorletters": "J.J.J.J.J.J."}}]}'),
	('{"interneTaken": [{"gevraagdeHandeling": "x", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000002"}]}'), ('{"nummer": 0}'), ('{"plaatsgevondenOp": "2999-01-01T00:00:00Z"}')) AS v (j);

SET client_min_messages = error;
DROP SCHEMA fouten CASCADE;
