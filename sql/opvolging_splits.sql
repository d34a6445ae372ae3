-- splits: a klantcontact that turned out to hold several subjects
\set reg opv_splits
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/opvolging.sql
\i :include
\set ECHO all
UPDATE opv_splits.beleid SET meer_objecten_per_type = true;
SELECT klantcontact.registreer('opv_splits', jsonb_build_object('id', pg_temp.k(1), 'kanaal', 'telefoon', 'onderwerp', 'Eerder', 'inhoud', 'x',
	'plaatsgevondenOp', '2023-12-01', 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb));
SELECT klantcontact.registreer('opv_splits', jsonb_build_object('id', pg_temp.k(2), 'nummer', 22, 'kanaal', 'telefoon', 'aard', 'gesprek', 'onderwerp', 'Schulden en een boom',
	'inhoud', '1. schulden 2. boom', 'taal', 'nld', 'vertrouwelijk', true, 'indicatieContactGelukt', true, 'plaatsgevondenOp', '2024-01-02T10:00:00+01:00',
	'actoren', jsonb_build_array(pg_temp.a(1), pg_temp.a(2)),
	'betrokkenen', jsonb_build_array(jsonb_build_object('id', pg_temp.b(1), 'rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(1),
		'contactnaam', '{"voornaam": "Piet"}'::jsonb, 'digitaleAdressen', '[{"soortDigitaalAdres": "telefoon", "adres": "0687654321"}]'::jsonb)),
	'onderwerpobjecten', jsonb_build_array(jsonb_build_object('id', pg_temp.o(1), 'wasKlantcontact', pg_temp.k(1)),
		jsonb_build_object('id', pg_temp.o(2), 'objectidentificator', pg_temp.obj('zaak', 'schulden')),
		jsonb_build_object('id', pg_temp.o(3), 'objectidentificator', pg_temp.obj('zaak', 'boom'))),
	'bijlagen', jsonb_build_array(jsonb_build_object('id', pg_temp.o(4), 'objectidentificator', pg_temp.obj('document', 'foto'))),
	'interneTaken', jsonb_build_array(
		jsonb_build_object('id', pg_temp.t(1), 'nummer', 31, 'gevraagdeHandeling', 'Terugbellen', 'toegewezenAanActor', pg_temp.a(2)),
		jsonb_build_object('id', pg_temp.t(2), 'nummer', 32, 'gevraagdeHandeling', 'Boom ruimen', 'toegewezenAanActor', pg_temp.a(3), 'status', 'verwerkt', 'verwerktOp', '2024-01-03'))));
-- a later one is about it
SELECT klantcontact.registreer('opv_splits', jsonb_build_object('id', pg_temp.k(3), 'kanaal', 'telefoon', 'onderwerp', 'Later', 'inhoud', 'x',
	'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb, 'onderwerpobjecten', jsonb_build_array(jsonb_build_object('wasKlantcontact', pg_temp.k(2)))));
-- who has left since, and a kanaal that is no longer used, are no reason not to
UPDATE opv_splits.actor SET indicatie_actief = false WHERE id = pg_temp.a(2);
UPDATE opv_splits.kanaal SET indicatie_actief = false WHERE code = 'telefoon';

BEGIN;
SET LOCAL klantcontact.reden = 'van de aanroeper';
SELECT n, CASE WHEN id = pg_temp.k(2) THEN 'zelf' ELSE 'nieuw' END AS deel, id INTO TEMP delen FROM klantcontact.splits('opv_splits', pg_temp.k(2), jsonb_build_array(
	jsonb_build_object('onderwerp', 'Schulden', 'inhoud', 'schulden'),
	jsonb_build_object('onderwerp', 'Boom', 'inhoud', 'boom', 'onderwerpobjecten', jsonb_build_array(pg_temp.o(3)),
		'bijlagen', jsonb_build_array(pg_temp.o(4)), 'interneTaken', jsonb_build_array(pg_temp.t(2))),
	jsonb_build_object('onderwerp', 'Nog iets', 'inhoud', 'iets', 'bijlagen', null, 'interneTaken', '[]'::jsonb)), 'twee onderwerpen') WITH ORDINALITY AS s (id, n);
SELECT current_setting('klantcontact.reden');
COMMIT;
SELECT d.n, d.deel, k.nummer < 1000 AS nummer_blijft, k.onderwerp, k.inhoud, k.kanaal, k.aard, k.taal, k.vertrouwelijk AS v, k.indicatie_contact_gelukt AS gelukt, k.plaatsgevonden_op
	FROM delen AS d JOIN opv_splits.klantcontact AS k USING (id) ORDER BY n;
SELECT d.n, (SELECT string_agg(a.naam, ', ' ORDER BY a.naam) FROM opv_splits.actor_klantcontact AS l JOIN opv_splits.actor AS a ON a.id = l.actor WHERE l.klantcontact = d.id) AS actoren,
	(SELECT jsonb_agg(b - 'id' - 'digitaleAdressen' || jsonb_build_object('adressen', jsonb_path_query_array(b, '$.digitaleAdressen[*].adres')))
		FROM jsonb_array_elements(klantcontact.lees('opv_splits', d.id) -> 'betrokkenen') AS b) AS betrokkenen FROM delen AS d ORDER BY n;
SELECT d.n, (SELECT array_agg(right(id::text, 1) ORDER BY id) FROM opv_splits.onderwerpobject WHERE klantcontact = d.id) AS objecten,
	(SELECT array_agg(right(id::text, 1)) FROM opv_splits.bijlage WHERE klantcontact = d.id) AS bijlagen,
	(SELECT array_agg(nummer) FROM opv_splits.interne_taak WHERE klantcontact = d.id) AS taken FROM delen AS d ORDER BY n;
-- one correction; the new parts are first registrations of this moment
SELECT tabel, rij, klantcontact = pg_temp.k(2) AS hier, reden, count(correctie) OVER (PARTITION BY correctie) AS samen, voor ->> 'onderwerp' AS was
	FROM opv_splits.mutatie WHERE reden IS NOT NULL AND klantcontact IS NOT NULL ORDER BY tabel;
SELECT count(DISTINCT geregistreerd_op) FROM delen JOIN opv_splits.klantcontact USING (id);
SELECT was_klantcontact = pg_temp.k(2) AS blijft FROM opv_splits.onderwerpobject WHERE klantcontact = pg_temp.k(3);
UPDATE opv_splits.actor SET indicatie_actief = true;
UPDATE opv_splits.kanaal SET indicatie_actief = true;
SELECT * FROM klantcontact.controleer('opv_splits');

-- inhoud that the first part does not give stays, null empties it; another part without has none
SELECT klantcontact.registreer('opv_splits', jsonb_build_object('id', pg_temp.k(4), 'kanaal', 'telefoon', 'onderwerp', 'x', 'inhoud', 'blijft', 'indicatieContactGelukt', false,
	'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb));
SELECT count(*) FROM klantcontact.splits('opv_splits', pg_temp.k(4), '[{"onderwerp": "a"}, {"onderwerp": "b"}]', 'r');
SELECT onderwerp, inhoud FROM opv_splits.klantcontact WHERE onderwerp IN ('a', 'b') ORDER BY 1;
SELECT count(*) FROM klantcontact.splits('opv_splits', pg_temp.k(4), '[{"onderwerp": "a", "inhoud": null}, {"onderwerp": "c"}]', 'r');
SELECT inhoud IS NULL AS leeg FROM opv_splits.klantcontact WHERE id = pg_temp.k(4);

-- misuse: nothing changes
CREATE FUNCTION pg_temp.splits(onderwerpen text, reden text DEFAULT 'daarom') RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.fout(format('SELECT klantcontact.splits(%L, pg_temp.k(2), %L, %L)', 'opv_splits', onderwerpen, reden))
$$;
SELECT o, pg_temp.splits(o) FROM (VALUES ('[]'), ('[{"onderwerp": "a"}]'), ('{}'), ('5'), ('null'), ('[{"onderwerp": "a", "inhoud": "a"}, 5]'),
	('[{"onderwerp": "a", "inhoud": "a"}, {"inhoud": "b"}]'), ('[{"onderwerp": "a", "inhoud": "a"}, {"onderwerp": null}]'), ('[{"onderwerp": "a"}, {"onderwerp": ""}]'),
	('[{"onderwerp": "a"}, {"onderwerp": "b", "kanaal": "post"}]'), ('[{"onderwerp": "a"}, {"onderwerp": "b", "bijlagen": {}}]'), ('[{"onderwerp": "a"}, {"onderwerp": "b", "bijlagen": ["x"]}]'),
	('[{"onderwerp": "a"}, {"onderwerp": "b", "bijlagen": ["e0000000-0000-7000-8000-000000000004"]}]'),
	('[{"onderwerp": "a"}, {"onderwerp": "b", "onderwerpobjecten": ["e0000000-0000-7000-8000-000000000002", "e0000000-0000-7000-8000-000000000099"]}]'),
	('[{"onderwerp": "a", "interneTaken": ["10000000-0000-7000-8000-000000000001"]}, {"onderwerp": "b", "interneTaken": ["10000000-0000-7000-8000-000000000001"]}]'),
	('[{"onderwerp": "a"}, {"onderwerp": "b", "interneTaken": ["10000000-0000-7000-8000-000000000001", "10000000-0000-7000-8000-000000000001"]}]'),
	('[{"onderwerp": "a"}, {"onderwerp": "b", "onderwerpobjecten": ["e0000000-0000-7000-8000-000000000001"]}]'),
	('[{"onderwerp": "a"}, {"onderwerp": "b", "interneTaken": ["e0000000-0000-7000-8000-000000000002"]}]'),
	('[{"onderwerp": "a"}, {"onderwerp": "b"}]')) AS v (o);
SELECT pg_temp.splits('[{"onderwerp": "a"}, {"onderwerp": "b", "inhoud": "b"}]', r) FROM (VALUES (''), (E' \n'), (NULL)) AS v (r);
SELECT pg_temp.fout($$ SELECT klantcontact.splits('opv_splits', pg_temp.k(99), '[{"onderwerp": "a"}, {"onderwerp": "b"}]', 'daarom') $$);
SELECT pg_temp.fout($$ SELECT klantcontact.splits('opv_splits', pg_temp.k(2), NULL, 'daarom') $$);
SELECT onderwerp, inhoud FROM opv_splits.klantcontact WHERE id = pg_temp.k(2);

SELECT * FROM klantcontact.controleer('opv_splits');
DROP SCHEMA opv_splits CASCADE;
