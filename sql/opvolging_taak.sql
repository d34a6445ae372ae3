-- verwerk, herrouteer, beantwoord: interne taken that are worked off
\set reg opv_taak
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/opvolging.sql
\i :include
\set ECHO all
-- a telephone call with taken t1.. for Bram; klantcontact n
CREATE FUNCTION pg_temp.telefoon(n int, taken int) RETURNS uuid LANGUAGE sql AS $$
	SELECT klantcontact.registreer('opv_taak', jsonb_build_object('id', pg_temp.k(n), 'kanaal', 'telefoon', 'onderwerp', 'Huisvuil ' || n,
		'inhoud', 'Wanneer wordt het huisvuil opgehaald?', 'plaatsgevondenOp', '2023-12-20T10:00:00+01:00',
		'betrokkenen', jsonb_build_array(
			jsonb_build_object('id', pg_temp.b(10 * n), 'rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(1),
				'contactnaam', '{"voornaam": "Piet"}'::jsonb, 'bezoekadres', '{"nummeraanduidingId": "0518200000637599", "land": "NL"}'::jsonb,
				'digitaleAdressen', '[{"soortDigitaalAdres": "telefoon", "adres": "0612345678", "omschrijving": "mobiel"}]'::jsonb),
			jsonb_build_object('id', pg_temp.b(10 * n + 1), 'rol', 'vertegenwoordiger', 'initiator', false, 'organisatienaam', 'Buurthulp')),
		'interneTaken', (SELECT jsonb_agg(jsonb_build_object('id', pg_temp.t(10 * n + i), 'gevraagdeHandeling', 'Terugbellen',
			'toegewezenAanActor', pg_temp.a(2)) ORDER BY i) FROM generate_series(1, taken) AS i)))
$$;
CREATE FUNCTION pg_temp.taken(n int) RETURNS TABLE (taak text, handeling text, toelichting text, status klantcontact.status_taak, nu bool, actor text) LANGUAGE sql AS $$
	SELECT CASE WHEN t.id::text LIKE '10000000%' THEN right(t.id::text, 2) ELSE 'nieuw' END, gevraagde_handeling, toelichting, status, verwerkt_op = now(), a.naam
		FROM opv_taak.interne_taak AS t JOIN opv_taak.actor AS a ON a.id = t.actor WHERE klantcontact = pg_temp.k(n) ORDER BY t.nummer
$$;

-- T10: called back
SELECT pg_temp.telefoon(1, 4);
BEGIN;
SELECT klantcontact.verwerk('opv_taak', pg_temp.t(11)), klantcontact.verwerk('opv_taak', pg_temp.t(12), 'Niemand nam op.');
SELECT klantcontact.verwerk('opv_taak', pg_temp.t(13), '');
SELECT * FROM pg_temp.taken(1);
COMMIT;
SELECT tabel, reden, voor ->> 'status' AS was FROM opv_taak.mutatie WHERE klantcontact = pg_temp.k(1);
UPDATE opv_taak.interne_taak SET toelichting = 'Vooraf.' WHERE id = pg_temp.t(14);
SELECT klantcontact.verwerk(register => 'opv_taak', taak => pg_temp.t(14), toelichting => 'Achteraf.');
SELECT toelichting FROM opv_taak.interne_taak WHERE id = pg_temp.t(14);

-- misuse
SELECT pg_temp.fout($$ SELECT klantcontact.verwerk('opv_taak', pg_temp.t(11)) $$);
SELECT pg_temp.fout($$ SELECT klantcontact.verwerk('opv_taak', pg_temp.t(99)) $$);
SELECT pg_temp.fout($$ SELECT klantcontact.verwerk('opv_taak', NULL) $$);
BEGIN;
SET LOCAL klantcontact.reden = 'een reden helpt niet';
SELECT pg_temp.fout($$ SELECT klantcontact.verwerk('opv_taak', pg_temp.t(11)) $$);
SELECT pg_temp.fout($$ SELECT klantcontact.herrouteer('opv_taak', pg_temp.t(11), '{"toegewezenAanActor": "a0000000-0000-7000-8000-000000000003"}') $$);
COMMIT;
SELECT pg_temp.telefoon(2, 3);
SELECT pg_temp.fout($$ SELECT klantcontact.verwerk('opv_taak', pg_temp.t(21), repeat('x', 1001)) $$);

-- T18 A, back to the KCC; B, to a colleague, who does what was asked
BEGIN;
SELECT klantcontact.herrouteer('opv_taak', pg_temp.t(21), jsonb_build_object('nummer', 19982201, 'gevraagdeHandeling', 'Opnieuw routeren',
	'toelichting', 'Kwam bij de verkeerde afdeling.', 'toegewezenAanActor', pg_temp.a(3)), 'Niet voor ons.') <> pg_temp.t(21) AS nieuw;
SELECT klantcontact.herrouteer('opv_taak', pg_temp.t(22), jsonb_build_object('id', pg_temp.t(25), 'toegewezenAanActor', jsonb_build_object('id', pg_temp.a(1)),
	'gevraagdeHandeling', null));
SELECT * FROM pg_temp.taken(2);
SELECT nummer FROM opv_taak.interne_taak WHERE gevraagde_handeling = 'Opnieuw routeren';
COMMIT;
SELECT count(*) FROM opv_taak.klantcontact WHERE id = pg_temp.k(2);

-- misuse
SELECT n, pg_temp.fout(format('SELECT klantcontact.herrouteer(%L, pg_temp.t(23), %L)', 'opv_taak', n)) FROM (VALUES
	('{}'), ('{"toegewezenAanActor": null}'), ('{"toegewezenAanActor": "a0000000-0000-7000-8000-000000000099"}'),
	('{"toegewezenAanActor": "a0000000-0000-7000-8000-000000000003", "klantcontact": 1}'),
	('{"toegewezenAanActor": "a0000000-0000-7000-8000-000000000003", "gevraagdeHandeling": ""}'),
	('{"toegewezenAanActor": {"actoridentificator": {"objectId": "x", "codeObjecttype": "x", "codeRegister": "x", "codeSoortObjectId": "x"}}}'),
	('[]'), ('"x"')) AS v (n);
SELECT pg_temp.fout($$ SELECT klantcontact.herrouteer('opv_taak', pg_temp.t(99), '{}') $$);
SELECT pg_temp.fout($$ SELECT klantcontact.herrouteer('opv_taak', pg_temp.t(21), '{}') $$);
SELECT status FROM opv_taak.interne_taak WHERE id = pg_temp.t(23);

-- T19: the answer is a klantcontact about the first one, with its betrokkenen; the taak is verwerkt
BEGIN;
SELECT klantcontact.beantwoord('opv_taak', pg_temp.t(23), jsonb_build_object('id', pg_temp.k(3), 'kanaal', 'e-mail', 'onderwerp', 'Antwoord huisvuil',
	'inhoud', 'U kunt het huisvuil zaterdag aanbieden.',
	'bijlagen', jsonb_build_array(jsonb_build_object('objectidentificator', pg_temp.obj('document', 'mail-1')))));
SELECT jsonb_pretty(klantcontact.lees('opv_taak', pg_temp.k(3), false) - 'plaatsgevondenOp') AS antwoord;
SELECT richting, aantal_betrokkenen, plaatsgevonden_op = now() AS nu FROM opv_taak.v_klantcontact WHERE id = pg_temp.k(3);
SELECT * FROM pg_temp.taken(2) WHERE taak = '23';
-- copies, not the same rows
SELECT count(*) FROM opv_taak.betrokkene WHERE klantcontact = pg_temp.k(3) AND id IN (pg_temp.b(20), pg_temp.b(21));
COMMIT;
-- an adres that is the partij's too stays the partij's own, once; betrokkenen and actoren that are given come instead
SELECT pg_temp.telefoon(4, 3);
INSERT INTO opv_taak.digitaal_adres (betrokkene, partij, soort_digitaal_adres, adres) VALUES (pg_temp.b(40), pg_temp.p(1), 'e-mail', 'beide@example.org');
SELECT klantcontact.beantwoord('opv_taak', pg_temp.t(41), jsonb_build_object('id', pg_temp.k(5), 'kanaal', 'telefoon', 'onderwerp', 'Teruggebeld', 'inhoud', 'Beantwoord.'));
SELECT d.adres, d.partij IS NULL AS alleen_hier FROM opv_taak.digitaal_adres AS d JOIN opv_taak.betrokkene AS b ON b.id = d.betrokkene
	WHERE b.klantcontact = pg_temp.k(5) ORDER BY 1;
SELECT klantcontact.beantwoord('opv_taak', pg_temp.t(42), jsonb_build_object('id', pg_temp.k(6), 'kanaal', 'telefoon', 'onderwerp', 'Teruggebeld', 'inhoud', 'Beantwoord.',
	'plaatsgevondenOp', '2023-12-20T10:00:00+01:00', 'actoren', jsonb_build_array(pg_temp.a(2)),
	'onderwerpobjecten', jsonb_build_array(jsonb_build_object('wasKlantcontact', pg_temp.k(4)), jsonb_build_object('objectidentificator', pg_temp.obj('zaak', 'Z-1'))),
	'betrokkenen', '[{"rol": "klant", "initiator": true, "contactnaam": {"voornaam": "Iemand anders"}}]'::jsonb));
SELECT klantcontact.lees('opv_taak', pg_temp.k(6), false) -> 'actoren' AS actoren, klantcontact.lees('opv_taak', pg_temp.k(6), false) -> 'betrokkenen' AS betrokkenen,
	jsonb_array_length(klantcontact.lees('opv_taak', pg_temp.k(6)) -> 'onderwerpobjecten') AS objecten;

-- misuse: a second answer; one before the first; nothing is stored
CREATE FUNCTION pg_temp.antwoord(taak int, erbij text) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.fout(format('SELECT klantcontact.beantwoord(%L, pg_temp.t(%s), %L)', 'opv_taak', taak,
		CASE WHEN erbij LIKE '{%' THEN '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y"}'::jsonb || erbij::jsonb ELSE erbij::jsonb END))
$$;
SELECT pg_temp.antwoord(23, '{}');
SELECT pg_temp.antwoord(99, '{}');
SELECT erbij, pg_temp.antwoord(43, erbij) FROM (VALUES ('{"plaatsgevondenOp": "2023-12-20T09:59:59+01:00"}'), ('{"kanaal": null}'), ('{"betrokkenen": []}'),
	('{"actoren": []}'), ('{"onderwerpobjecten": [{"wasKlantcontact": "c0000000-0000-7000-8000-000000000001"}]}'), ('{"id": "c0000000-0000-7000-8000-000000000001"}'),
	('{"betrokkenen": [{"rol": "klant"}]}'), ('[]')) AS v (erbij);
SELECT pg_temp.fout($$ SELECT klantcontact.beantwoord('opv_taak', pg_temp.t(43), NULL) $$);
SELECT status, (SELECT count(*) FROM opv_taak.klantcontact WHERE onderwerp = 'x') AS antwoorden FROM opv_taak.interne_taak WHERE id = pg_temp.t(43);

-- the first one lies a little ahead, by another clock: the answer is not before it
BEGIN;
SELECT klantcontact.registreer('opv_taak', jsonb_build_object('id', pg_temp.k(7), 'kanaal', 'telefoon', 'onderwerp', 'Klok', 'inhoud', 'x', 'plaatsgevondenOp', now() + interval '1 minute',
	'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb, 'interneTaken', jsonb_build_array(jsonb_build_object('id', pg_temp.t(71), 'gevraagdeHandeling', 'x', 'toegewezenAanActor', pg_temp.a(1)))));
SELECT klantcontact.beantwoord('opv_taak', pg_temp.t(71), jsonb_build_object('id', pg_temp.k(8), 'kanaal', 'telefoon', 'onderwerp', 'Klok 2', 'inhoud', 'y'));
SELECT a.plaatsgevonden_op = b.plaatsgevonden_op FROM opv_taak.klantcontact AS a, opv_taak.klantcontact AS b WHERE a.id = pg_temp.k(7) AND b.id = pg_temp.k(8);
COMMIT;

SELECT * FROM klantcontact.controleer('opv_taak');
DROP SCHEMA opv_taak CASCADE;
