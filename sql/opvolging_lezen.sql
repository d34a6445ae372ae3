-- contactgegevens, afgeleide_betrokkenheid, keten and the views
\set reg opv_lezen
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/opvolging.sql
\i :include
\set ECHO all
CREATE FUNCTION pg_temp.contact(n int, erbij jsonb) RETURNS uuid LANGUAGE sql AS $$
	SELECT klantcontact.registreer('opv_lezen', jsonb_build_object('id', pg_temp.k(n), 'nummer', n, 'kanaal', 'telefoon', 'onderwerp', 'Contact ' || n, 'inhoud', 'x',
		'plaatsgevondenOp', timestamptz '2024-01-01 10:00+01' + n * interval '1 hour',
		'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb) || erbij)
$$;

-- T2: the number given for this contact goes before the partij's; its e-mail stays
SELECT pg_temp.contact(1, jsonb_build_object('betrokkenen', jsonb_build_array(
	jsonb_build_object('id', pg_temp.b(1), 'rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(1),
		'digitaleAdressen', '[{"soortDigitaalAdres": "telefoon", "adres": "0687654321", "omschrijving": "vandaag"}]'::jsonb),
	jsonb_build_object('id', pg_temp.b(2), 'rol', 'klant', 'initiator', false, 'contactnaam', '{"voornaam": "Karel"}'::jsonb,
		'bezoekadres', '{"adresregel1": "Straat 1"}'::jsonb),
	jsonb_build_object('id', pg_temp.b(3), 'rol', 'vertegenwoordiger', 'initiator', false))));
SELECT jsonb_pretty(klantcontact.contactgegevens('opv_lezen', pg_temp.b(1)));
-- T3: nothing given, so the partij's, the preferred one first
SELECT pg_temp.contact(2, jsonb_build_object('betrokkenen', jsonb_build_array(jsonb_build_object('id', pg_temp.b(4), 'rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(1)))));
SELECT jsonb_pretty(klantcontact.contactgegevens('opv_lezen', pg_temp.b(4)));
-- unknown persons
SELECT klantcontact.contactgegevens('opv_lezen', pg_temp.b(2)), klantcontact.contactgegevens('opv_lezen', pg_temp.b(3));
-- per kind: addresses and names
UPDATE opv_lezen.partij SET bezoekadres_nummeraanduiding_id = '0518200000637599', bezoekadres_land = 'NL', correspondentieadres_adresregel1 = 'Postbus 1' WHERE id = pg_temp.p(1);
SELECT pg_temp.contact(3, jsonb_build_object('betrokkenen', jsonb_build_array(jsonb_build_object('id', pg_temp.b(5), 'rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(1),
	'contactnaam', '{"voornaam": "Piet"}'::jsonb, 'organisatienaam', 'Buurtvereniging', 'bezoekadres', '{"adresregel1": "Camping 5", "land": "BE"}'::jsonb),
	jsonb_build_object('id', pg_temp.b(6), 'rol', 'klant', 'initiator', false, 'wasPartij', pg_temp.p(2)))));
SELECT jsonb_pretty(klantcontact.contactgegevens('opv_lezen', pg_temp.b(5)) - 'digitaleAdressen');
SELECT klantcontact.contactgegevens('opv_lezen', pg_temp.b(6));
-- of a partij that is not active nothing is used
UPDATE opv_lezen.partij SET indicatie_actief = false WHERE id = pg_temp.p(1);
SELECT klantcontact.contactgegevens('opv_lezen', pg_temp.b(4)), klantcontact.contactgegevens('opv_lezen', pg_temp.b(1));
-- that it is secret is told all the same; of an unknown person nothing is known
UPDATE opv_lezen.partij SET indicatie_geheimhouding = true WHERE id = pg_temp.p(1);
SELECT b, klantcontact.contactgegevens('opv_lezen', pg_temp.b(b)) -> 'indicatieGeheimhouding' AS geheim FROM unnest('{1,2,4,6}'::int[]) AS b;
UPDATE opv_lezen.partij SET indicatie_actief = true, indicatie_geheimhouding = false WHERE id = pg_temp.p(1);
SELECT klantcontact.contactgegevens('opv_lezen', pg_temp.b(99)) IS NULL AS geen, klantcontact.contactgegevens('opv_lezen', NULL) IS NULL AS leeg;

-- the organisatie behind a contactpersoon
SELECT pg_temp.contact(4, jsonb_build_object('betrokkenen', jsonb_build_array(
	jsonb_build_object('id', pg_temp.b(7), 'rol', 'vertegenwoordiger', 'initiator', true, 'wasPartij', pg_temp.p(3)),
	jsonb_build_object('id', pg_temp.b(8), 'rol', 'klant', 'initiator', false, 'wasPartij', pg_temp.p(1)))));
SELECT * FROM klantcontact.afgeleide_betrokkenheid('opv_lezen', pg_temp.k(4));
SELECT * FROM klantcontact.afgeleide_betrokkenheid('opv_lezen', pg_temp.k(1));

-- keten: 10 <- 11 <- 12 and 11 <- 13; from whichever of them
SELECT pg_temp.contact(10, '{}'), pg_temp.contact(11, jsonb_build_object('onderwerpobjecten', jsonb_build_array(jsonb_build_object('wasKlantcontact', pg_temp.k(10)))));
SELECT pg_temp.contact(n, jsonb_build_object('onderwerpobjecten', jsonb_build_array(jsonb_build_object('wasKlantcontact', pg_temp.k(11))))) FROM generate_series(12, 13) AS n;
SELECT right(van.id::text, 2) AS van, string_agg(format('%s>%s:%s', right(klantcontact::text, 2), right(volgt_op::text, 2), diepte), ' ') AS keten
	FROM (VALUES (pg_temp.k(10)), (pg_temp.k(11)), (pg_temp.k(12)), (pg_temp.k(13)), (pg_temp.k(1)), (pg_temp.k(99))) AS van (id)
	LEFT JOIN LATERAL klantcontact.keten('opv_lezen', van.id) AS k ON true GROUP BY van.id ORDER BY 1;
-- several earlier ones, where that is allowed
UPDATE opv_lezen.beleid SET meer_objecten_per_type = true;
SELECT pg_temp.contact(14, jsonb_build_object('onderwerpobjecten', jsonb_build_array(jsonb_build_object('wasKlantcontact', pg_temp.k(10)), jsonb_build_object('wasKlantcontact', pg_temp.k(13)))));
SELECT right(klantcontact::text, 2) AS klantcontact, right(volgt_op::text, 2) AS volgt_op, diepte FROM klantcontact.keten('opv_lezen', pg_temp.k(14));
-- a long one, in one statement
BEGIN;
INSERT INTO opv_lezen.klantcontact (id, nummer, kanaal, onderwerp, indicatie_contact_gelukt, plaatsgevonden_op)
	SELECT pg_temp.k(100000 + n), 100000 + n, 'telefoon', 'lang', 'nee', timestamptz '2024-02-01' + n * interval '1 minute' FROM generate_series(1, 10000) AS n;
INSERT INTO opv_lezen.onderwerpobject (klantcontact, was_klantcontact) SELECT pg_temp.k(100001 + n), pg_temp.k(100000 + n) FROM generate_series(1, 9999) AS n;
SET LOCAL statement_timeout = '60s';
SELECT count(*), max(diepte), bool_and(diepte = row_number - 1) FROM (SELECT *, row_number() OVER () FROM klantcontact.keten('opv_lezen', pg_temp.k(105000))) AS k;
ROLLBACK;

-- the work list: one's own taken and those of one's eenheid, who waits longest first
SELECT pg_temp.contact(20, jsonb_build_object('interneTaken', jsonb_build_array(
	jsonb_build_object('nummer', 1, 'gevraagdeHandeling', 'van Anna', 'toegewezenAanActor', pg_temp.a(1)),
	jsonb_build_object('nummer', 2, 'gevraagdeHandeling', 'van Bram', 'toegewezenAanActor', pg_temp.a(2))), 'plaatsgevondenOp', '2023-05-01'));
SELECT pg_temp.contact(21, jsonb_build_object('interneTaken', jsonb_build_array(
	jsonb_build_object('nummer', 3, 'gevraagdeHandeling', 'van het KCC', 'toegewezenAanActor', pg_temp.a(3)),
	jsonb_build_object('nummer', 4, 'gevraagdeHandeling', 'gedaan', 'toegewezenAanActor', pg_temp.a(1), 'status', 'verwerkt', 'verwerktOp', '2023-04-02T12:00:00+02:00'),
	jsonb_build_object('nummer', 5, 'gevraagdeHandeling', 'van Werk en inkomen', 'toegewezenAanActor', pg_temp.a(4))), 'plaatsgevondenOp', '2023-04-01T12:00:00+02:00'));
SELECT nummer, gevraagde_handeling, onderwerp, van_eenheid, wachttijd = now() - plaatsgevonden_op AS wacht FROM opv_lezen.v_werkvoorraad;
SELECT nummer, klantcontact_nummer, onderwerp, status, actor_naam, eenheid_naam, CASE WHEN status = 'verwerkt' THEN wachttijd END AS wachttijd FROM opv_lezen.v_interne_taak ORDER BY nummer;
-- another role, an inactive actor
CREATE ROLE regress_opv_lezen;
UPDATE opv_lezen.actor SET db_rol = 'regress_opv_lezen' WHERE id = pg_temp.a(2);
SELECT klantcontact.verleen('opv_lezen', 'regress_opv_lezen', 'behandelaar');
SET ROLE regress_opv_lezen;
SELECT nummer, gevraagde_handeling FROM opv_lezen.v_werkvoorraad;
RESET ROLE;
UPDATE opv_lezen.actor SET indicatie_actief = false WHERE id = pg_temp.a(2);
SET ROLE regress_opv_lezen;
SELECT nummer, gevraagde_handeling FROM opv_lezen.v_werkvoorraad;
RESET ROLE;
UPDATE opv_lezen.actor SET indicatie_actief = true WHERE id = pg_temp.a(2);
-- the views have the reader's rights
REVOKE SELECT ON opv_lezen.klantcontact FROM regress_opv_lezen;
SET ROLE regress_opv_lezen;
SELECT nummer FROM opv_lezen.v_werkvoorraad;
SELECT nummer FROM opv_lezen.v_interne_taak;
SELECT nummer FROM opv_lezen.v_mogelijk_meervoudig;
SELECT * FROM klantcontact.keten('opv_lezen', pg_temp.k(1));
RESET ROLE;

-- signs of more than one subject
SELECT pg_temp.contact(30 + n, jsonb_build_object('onderwerp', o, 'inhoud', i)) IS NOT NULL AS ok FROM (VALUES
	(1, '1. paspoort 2. afval', 'x'), (2, 'Paspoort', E'Vraag 1 gaat over het paspoort'), (3, 'Paspoort', E'Klant wil:\n- een paspoort\n- een parkeervergunning'),
	(4, 'Paspoort', 'Wil een paspoort en ook een vergunning.'), (5, 'Paspoort + vergunning', 'x'), (6, 'Afspraak a) paspoort b) rijbewijs', 'x'),
	(7, 'Artikel 1.2 van de APV', 'Over artikel 2.3 en 1.4; de boekhouding.'), (8, 'Paspoort en rijbewijs', 'Belde 1 keer en de 2e keer niet. Ook goed.')) AS v (n, o, i);
SELECT pg_temp.contact(39, jsonb_build_object('onderwerpobjecten', jsonb_build_array(
	jsonb_build_object('objectidentificator', pg_temp.obj('zaak', 'Z-1')), jsonb_build_object('objectidentificator', pg_temp.obj('zaak', 'Z-2')))));
SELECT nummer, onderwerp, reden FROM opv_lezen.v_mogelijk_meervoudig ORDER BY nummer, reden COLLATE "C";

-- the views are part of the register: what is missing or other is found, and a new name is no matter
DROP VIEW opv_lezen.v_werkvoorraad;
CREATE OR REPLACE VIEW opv_lezen.v_mogelijk_meervoudig AS SELECT id AS klantcontact, nummer, onderwerp, plaatsgevonden_op, 'x'::text AS reden FROM opv_lezen.klantcontact;
SELECT regel, tabel, melding FROM klantcontact.controleer('opv_lezen');
ALTER SCHEMA opv_lezen RENAME TO "Opv Lezen";
SELECT count(*) FROM "Opv Lezen".v_interne_taak;
SELECT count(*) FROM klantcontact.keten('"Opv Lezen"', pg_temp.k(14));
SELECT obj_description('"Opv Lezen".v_interne_taak'::regclass);

DROP OWNED BY regress_opv_lezen;
DROP ROLE regress_opv_lezen;
DROP SCHEMA "Opv Lezen" CASCADE;
