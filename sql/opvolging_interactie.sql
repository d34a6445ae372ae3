-- registreer_interactie: a klantcontact for each onderwerp
\set reg opv_inter
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/opvolging.sql
\i :include
\set ECHO all

-- T3: at the desk about two subjects; the second time without the number that was given for the first
SELECT n, id IN (pg_temp.k(1), pg_temp.k(2)) AS gegeven, id = pg_temp.k(n::int) AS in_volgorde
	FROM klantcontact.registreer_interactie('opv_inter', jsonb_build_object('kanaal', 'balie', 'taal', 'nld', 'indicatieContactGelukt', true,
	'plaatsgevondenOp', '2024-01-02T10:00:00+01:00',
	'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(1))),
	'onderwerpen', jsonb_build_array(
		jsonb_build_object('id', pg_temp.k(1), 'onderwerp', 'informatie schuldhulpverlening', 'inhoud', 'Wil hulp bij schulden.', 'vertrouwelijk', true,
			'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(1),
				'digitaleAdressen', '[{"soortDigitaalAdres": "telefoon", "adres": "0687654321"}]'::jsonb)),
			'interneTaken', jsonb_build_array(jsonb_build_object('gevraagdeHandeling', 'Terugbellen', 'toegewezenAanActor', pg_temp.a(2)))),
		jsonb_build_object('id', pg_temp.k(2), 'onderwerp', 'melding omgewaaide boom', 'inhoud', 'Er ligt een boom op het pad.')))) WITH ORDINALITY AS i (id, n);
SELECT jsonb_pretty(klantcontact.lees('opv_inter', pg_temp.k(1), false)) AS schulden;
SELECT jsonb_pretty(klantcontact.lees('opv_inter', pg_temp.k(2), false)) AS boom;
-- nothing that is stored leads from one to the other
SELECT count(*) FROM opv_inter.onderwerpobject;

-- one person in two capacities: for himself, and for an organisation
SELECT count(*) FROM klantcontact.registreer_interactie('opv_inter', jsonb_build_object('kanaal', 'telefoon', 'inhoud', 'x', 'onderwerpen', jsonb_build_array(
	jsonb_build_object('id', pg_temp.k(3), 'onderwerp', 'eigen paspoort', 'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(1)))),
	jsonb_build_object('id', pg_temp.k(4), 'onderwerp', 'vergunning bakkerij', 'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'vertegenwoordiger', 'initiator', true, 'wasPartij', pg_temp.p(3)))))));
SELECT k.onderwerp, b.rol, p.soort_partij FROM opv_inter.betrokkene AS b JOIN opv_inter.klantcontact AS k ON k.id = b.klantcontact JOIN opv_inter.partij AS p ON p.id = b.partij
	WHERE k.id IN (pg_temp.k(3), pg_temp.k(4)) ORDER BY k.id;

-- null empties what the top gives; other values replace it
SELECT count(*) FROM klantcontact.registreer_interactie('opv_inter', jsonb_build_object('kanaal', 'telefoon', 'inhoud', 'standaard', 'taal', 'nld', 'aard', 'bericht', 'vertrouwelijk', true,
	'id', null, 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb, 'onderwerpen', jsonb_build_array(
	jsonb_build_object('id', pg_temp.k(5), 'onderwerp', 'een'),
	jsonb_build_object('id', pg_temp.k(6), 'onderwerp', 'twee', 'taal', null, 'aard', null, 'vertrouwelijk', null, 'inhoud', 'eigen'))));
SELECT onderwerp, inhoud, taal, aard, vertrouwelijk FROM opv_inter.klantcontact WHERE id IN (pg_temp.k(5), pg_temp.k(6)) ORDER BY id;

-- ids, nummers and those of children come in random order, and are given in the order of the onderwerpen
CREATE TABLE opv_inter.proef AS SELECT ronde, n, id FROM generate_series(1, 20) AS ronde,
	LATERAL klantcontact.registreer_interactie('opv_inter', jsonb_build_object('kanaal', 'telefoon', 'inhoud', 'x', 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb,
		'interneTaken', jsonb_build_array(jsonb_build_object('gevraagdeHandeling', 'x', 'toegewezenAanActor', pg_temp.a(2))),
		'onderwerpen', (SELECT jsonb_agg(jsonb_build_object('onderwerp', 'ronde ' || ronde || ' nr ' || i) ORDER BY i) FROM generate_series(1, 5) AS i))) WITH ORDINALITY AS r (id, n);
SELECT bool_and(k.onderwerp = 'ronde ' || p.ronde || ' nr ' || p.n) AS in_volgorde, count(*) FROM opv_inter.proef AS p JOIN opv_inter.klantcontact AS k USING (id);
SELECT count(*) FILTER (WHERE ids = 5) < 20 AS ids_door_elkaar, count(*) FILTER (WHERE nummers = 5) < 20 AS nummers_door_elkaar,
	count(*) FILTER (WHERE betrokkenen = 5) < 20 AS betrokkenen_door_elkaar, count(*) FILTER (WHERE taken = 5) < 20 AS taken_door_elkaar
	FROM (SELECT ronde, count(*) FILTER (WHERE rij_id = n) AS ids, count(*) FILTER (WHERE rij_nummer = n) AS nummers,
		count(*) FILTER (WHERE rij_betrokkene = n) AS betrokkenen, count(*) FILTER (WHERE rij_taak = n) AS taken
		FROM (SELECT p.ronde, p.n, rank() OVER (PARTITION BY p.ronde ORDER BY k.id) AS rij_id, rank() OVER (PARTITION BY p.ronde ORDER BY k.nummer) AS rij_nummer,
			rank() OVER (PARTITION BY p.ronde ORDER BY b.id) AS rij_betrokkene, rank() OVER (PARTITION BY p.ronde ORDER BY t.nummer) AS rij_taak
			FROM opv_inter.proef AS p JOIN opv_inter.klantcontact AS k USING (id) JOIN opv_inter.betrokkene AS b ON b.klantcontact = k.id
			JOIN opv_inter.interne_taak AS t ON t.klantcontact = k.id) AS r GROUP BY ronde) AS r;
-- also in the select list
SELECT klantcontact.registreer_interactie('opv_inter', jsonb_build_object('kanaal', 'telefoon', 'inhoud', 'x', 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb,
	'onderwerpen', jsonb_build_array(jsonb_build_object('id', pg_temp.k(8), 'onderwerp', 'a'), jsonb_build_object('id', pg_temp.k(7), 'onderwerp', 'b'))));

-- misuse: paths lead to where it stands, at the top or in an onderwerp; nothing is stored
CREATE FUNCTION pg_temp.interactie(boven text, onderwerpen text) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.fout(format('SELECT klantcontact.registreer_interactie(%L, %L)', 'opv_inter',
		'{"kanaal": "telefoon", "inhoud": "fout", "betrokkenen": [{"rol": "klant", "initiator": true}]}'::jsonb || boven::jsonb
		|| jsonb_build_object('onderwerpen', onderwerpen::jsonb)))
$$;
SELECT boven, onderwerpen, pg_temp.interactie(boven, onderwerpen) FROM (VALUES
	('{}', '[]'), ('{}', 'null'), ('{}', '{}'), ('{}', '[1]'), ('{}', '[[]]'), ('{}', '[{"onderwerp": "a"}, {}]'), ('{}', '[{"onderwerp": null}]'),
	('{"onderwerp": "boven"}', '[{}]'),
	('{"id": "c0000000-0000-7000-8000-000000000099"}', '[{"onderwerp": "a"}]'), ('{"nummer": 5}', '[{"onderwerp": "a"}]'),
	('{"onbekend": 5}', '[{"onderwerp": "a"}]'), ('{}', '[{"onderwerp": "a", "onbekend": 5}]'),
	('{"kanaal": null}', '[{"onderwerp": "a"}]'), ('{}', '[{"onderwerp": "a", "kanaal": null}]'), ('{"kanaal": "duif"}', '[{"onderwerp": "a", "kanaal": "post"}, {"onderwerp": "b"}]'),
	('{}', '[{"onderwerp": "a"}, {"onderwerp": "b", "kanaal": "duif"}]'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true}, {"rol": "koning", "initiator": true}]}', '[{"onderwerp": "a"}]'),
	('{}', '[{"onderwerp": "a"}, {"onderwerp": "b", "betrokkenen": [{"rol": "klant", "initiator": true, "contactnaam": {"achternam": "x"}}]}]'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "f0000000-0000-7000-8000-000000000099"}]}', '[{"onderwerp": "a"}]'),
	('{}', '[{"onderwerp": "a", "interneTaken": [{"gevraagdeHandeling": "x", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000099"}]}]'),
	('{}', '[{"onderwerp": "a", "betrokkenen": null}]'), ('{"taal": "xxx"}', '[{"onderwerp": "a"}]'),
	('{}', '[{"onderwerp": "a", "id": "c0000000-0000-7000-8000-000000000090"}, {"onderwerp": "b", "id": "c0000000-0000-7000-8000-000000000090"}]'),
	('{}', '[{"onderwerp": "a", "nummer": 77}, {"onderwerp": "b", "nummer": 77}]')) AS v (boven, onderwerpen);
SELECT i, pg_temp.fout(format('SELECT klantcontact.registreer_interactie(%L, %L)', 'opv_inter', i)) FROM (VALUES ('{}'), ('[]'), ('5'), ('{"onderwerpen": null}')) AS v (i);
SELECT pg_temp.fout($$ SELECT klantcontact.registreer_interactie('opv_inter', NULL) $$);
SELECT count(*) FROM opv_inter.klantcontact WHERE inhoud = 'fout';

SELECT * FROM klantcontact.controleer('opv_inter');
DROP SCHEMA opv_inter CASCADE;
