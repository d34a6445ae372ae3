-- zoek_partij by a digitaal adres, however it is written; adressen once, and of the right form
\set SHOW_CONTEXT never
SET client_min_messages = warning;
SELECT klantcontact.maak_register('reg_zoek_adres');
SET search_path = reg_zoek_adres;

-- what ways of writing one number have in common
SELECT adres, klantcontact.adres_sleutel('telefoon', adres) FROM unnest(ARRAY['0612345678', '06-12345678', '06 12 34 56 78', '(06) 12345678', '+31612345678', '+31 6 12345678',
	'+31 (0)6 12345678', '+31(0) 6-12.34.56.78', '+31 ( 0 ) 612345678', '0031612345678', '00 31 6 12345678', '0031 (0)6-12345678', '+31 06 12345678', 'tel:+31612345678', '(+31) 612345678',
	'020-1234567', '(020) 123 45 67', '+31 20 1234567', '14030', '112', '+32 9 123 45 67', '0032 9 123 45 67', '+32 (0)9 1234567', '+1 (202) 555-0100', '+1 (0) 20', '0', '00', '+', '000', '+31', '0031',
	'+310', '', ' ', 'geen', '(0)', '(0', '(', '+31 (0', '+31(', '0031(0)']) AS a (adres);
SELECT soort, adres, klantcontact.adres_sleutel(soort, adres) FROM (VALUES ('sms', '06 1'), ('whatsapp', '+31 (0)6 1'), ('facebook', 'Jan.Vries'), ('instagram', '06 1'), ('fax', '06 1'),
	('e-mail', 'Jan.De-Vries@Example.ORG'), ('e-mail', 'ÉLODIE@ÇA.fr'), ('e-mail', 'ΓΙΏΡΓΟΣ@ΕΛΛΆΔΑ.gr'), ('e-mail', 'ИВАН@Пример.РФ'), ('e-mail', 'ŁUKASZ@Żuk.pl'), ('e-mail', '李@例子.中国')) AS v (soort, adres);
SELECT klantcontact.adres_sleutel(NULL, '1'), klantcontact.adres_sleutel('sms', NULL);
-- every capital has its small letter, and what is none stays
SELECT count(*) FILTER (WHERE klantcontact.adres_sleutel('e-mail', chr(c)) <> chr(c)) AS folded,
	count(*) FILTER (WHERE klantcontact.adres_sleutel('e-mail', klantcontact.adres_sleutel('e-mail', chr(c))) <> klantcontact.adres_sleutel('e-mail', chr(c))) AS twice,
	count(*) FILTER (WHERE octet_length(klantcontact.adres_sleutel('e-mail', chr(c))) <> octet_length(chr(c))) AS other_length
FROM generate_series(1, 65535) AS c WHERE c NOT BETWEEN 55296 AND 57343;

-- the form of an e-mail address
CREATE FUNCTION pg_temp.doe(opdracht text, OUT uitkomst text) LANGUAGE plpgsql AS $$
DECLARE
	regel text;
	tabel text;
	detail text;
	hint text;
BEGIN
	EXECUTE opdracht;
	SET CONSTRAINTS ALL IMMEDIATE;
	RAISE EXCEPTION USING ERRCODE = 'P0099';
EXCEPTION
	WHEN SQLSTATE 'P0099' THEN
		uitkomst := 'taken';
	WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS regel = CONSTRAINT_NAME, tabel = TABLE_NAME, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
		uitkomst := regexp_replace(concat_ws(' | ', SQLSTATE, tabel, regel, SQLERRM, detail, hint), '01[0-9a-f]{6}-[0-9a-f-]{27}', '<id>', 'g');
END $$;
-- digitaal_adres_geldig
INSERT INTO actor (id, naam, soort_actor) VALUES ('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid');
INSERT INTO partij (id, soort_partij, achternaam) SELECT ('00000000-0000-7000-8000-0000000000b' || n)::uuid, 'contactpersoon', 'x' FROM generate_series(1, 3) AS n;
SELECT replace(a, chr(8203), '<200B>') AS a, pg_temp.doe(format('INSERT INTO digitaal_adres (partij, soort_digitaal_adres, adres) VALUES (''00000000-0000-7000-8000-0000000000b1'', ''e-mail'', %L)', a)),
	pg_temp.doe(format('UPDATE actor SET emailadres = %L', a)) = 'taken' AS van_actor
FROM unnest(ARRAY['jan@example.org', 'Jan+werk@ex-ample.co.uk', 'o''brien@x.nl', 'jan@例子.中国', 'ιωάννης@ελλάδα.gr', 'jan_@a_b.nl', 'jan', '@', 'jan@', '@x.nl', 'jan@x', 'jan@x.', 'jan@.nl', 'jan@x..nl',
	'jan@@x.nl', 'jan@x.nl@y.nl', 'jan @x.nl', 'jan@x .nl', E'jan@x\t.nl', E'jan@x.nl\nb', 'jan' || chr(160) || '@x.nl', 'jan' || chr(8203) || '@x.nl', 'Jan <jan@x.nl>', '<jan@x.nl>', 'a@x.nl;b@y.nl', 'a@x.nl,',
	'mailto:jan@x.nl', '"jan"@x.nl', 'jan@[127.0.0.1]', 'jan@x.nl/', E'jan\x7f@x.nl', 'jan' || chr(133) || '@x.nl']) AS a;
-- of e-mail alone; when it becomes one; what is not changed is not looked at
SELECT pg_temp.doe($$INSERT INTO digitaal_adres (partij, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000b1', 'facebook', 'jan')$$);
SELECT pg_temp.doe($$INSERT INTO digitaal_adres (partij, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000b1', 'facebook', 'jan'); UPDATE digitaal_adres SET soort_digitaal_adres = 'e-mail'$$);
-- digitaal_adres_uniek
SELECT pg_temp.doe(format('SELECT klantcontact.%s', f)) FROM unnest(ARRAY[
	$$registreer_partij('reg_zoek_adres', '{"soortPartij": "contactpersoon", "contactnaam": {"achternaam": "x"}, "digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "a@b.nl"}, {"soortDigitaalAdres": "e-mail", "adres": "jan"}]}')$$,
	$$registreer_partij('reg_zoek_adres', '{"soortPartij": "contactpersoon", "contactnaam": {"achternaam": "x"}, "digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "a@b.nl"}, {"soortDigitaalAdres": "e-mail", "adres": "A@B.nl", "voorkeur": true}]}')$$,
	$$registreer_actor('reg_zoek_adres', '{"naam": "x", "soortActor": "organisatorische_eenheid", "emailadres": "balie"}')$$,
	$$registreer('reg_zoek_adres', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true,
		"digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "jan@x"}]}]}')$$,
	$$registreer_alle('reg_zoek_adres', '[{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true,
		"digitaleAdressen": [{"soortDigitaalAdres": "sms", "adres": "06"}, {"soortDigitaalAdres": "telefoon", "adres": "06"}, {"soortDigitaalAdres": "sms", "adres": "06"}]}]}]')$$]) AS f;
SELECT pad, code, regel FROM klantcontact.valideer('reg_zoek_adres', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true,
	"digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "jan@x"}, {"soortDigitaalAdres": "sms", "adres": "06"}, {"soortDigitaalAdres": "sms", "adres": "06"}, {"soortDigitaalAdres": "e-mail", "adres": "jan@x"}]}]}') ORDER BY pad;

-- once for its owner: of each soort, an e-mail address in capitals or not; a partij and a betrokkene
INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) SELECT ('00000000-0000-7000-8000-0000000000d' || n)::uuid, '00000000-0000-7000-8000-0000000000b1', soort, adres
FROM (VALUES (1, 'e-mail', 'jan@x.nl'), (2, 'telefoon', '06 12345678'), (3, 'instagram', 'jan')) AS v (n, soort, adres);
SELECT klantcontact.registreer('reg_zoek_adres', '{"id": "00000000-0000-7000-8000-000000000001", "kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [
	{"id": "00000000-0000-7000-8000-000000000021", "rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000b1", "digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "jan@x.nl"}, {"soortDigitaalAdres": "sms", "adres": "+31 (0)20 7654321"}]},
	{"id": "00000000-0000-7000-8000-000000000022", "rol": "klant", "initiator": false, "digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "onbekend@x.nl"}]}]}');
SELECT v.*, pg_temp.doe(format('INSERT INTO digitaal_adres (partij, betrokkene, soort_digitaal_adres, adres) VALUES (%L, %L, %L, %L)', '00000000-0000-7000-8000-0000000000' || p, '00000000-0000-7000-8000-0000000000' || b, s, a))
FROM (VALUES ('b1', NULL, 'e-mail', 'JAN@x.NL'), ('b2', NULL, 'e-mail', 'jan@x.nl'), ('b1', NULL, 'telefoon', '06 12345678'), ('b1', NULL, 'telefoon', '0612345678'), ('b1', NULL, 'sms', '06 12345678'),
	('b1', NULL, 'instagram', 'JAN'), ('b1', NULL, 'instagram', 'jan'), (NULL, '21', 'e-mail', 'Jan@X.nl'), (NULL, '22', 'e-mail', 'Jan@X.nl'), ('b1', '21', 'e-mail', 'jan@X.nl'), ('b1', '21', 'e-mail', 'jan2@x.nl')) AS v (p, b, s, a);
SELECT o, pg_temp.doe(o) FROM unnest(ARRAY[
	$$UPDATE digitaal_adres SET adres = 'JAN@x.nl' WHERE id = '00000000-0000-7000-8000-0000000000d1'$$,
	$$UPDATE digitaal_adres SET soort_digitaal_adres = 'e-mail', adres = 'JAN@x.nl' WHERE id = '00000000-0000-7000-8000-0000000000d2'$$,
	$$INSERT INTO digitaal_adres (partij, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000b2', 'sms', '1'), ('00000000-0000-7000-8000-0000000000b2', 'sms', '1')$$,
	$$INSERT INTO digitaal_adres (partij, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000b2', 'sms', '1'); DELETE FROM digitaal_adres WHERE adres = '1'; INSERT INTO digitaal_adres (partij, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000b2', 'sms', '1')$$,
	$$MERGE INTO digitaal_adres d USING (SELECT 1) x ON false WHEN NOT MATCHED THEN INSERT (partij, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000b1', 'e-mail', 'JAN@x.nl')$$,
	$$INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000b1', 'e-mail', 'jan@x.nl') ON CONFLICT (id) DO UPDATE SET omschrijving = 'werk'$$]) AS o;
COPY digitaal_adres (id, partij, soort_digitaal_adres, adres) FROM stdin;
00000000-0000-7000-8000-0000000000f1	00000000-0000-7000-8000-0000000000b3	e-mail	A@b.nl
00000000-0000-7000-8000-0000000000f2	00000000-0000-7000-8000-0000000000b3	e-mail	a@B.nl
\.

-- looked up
CREATE FUNCTION pg_temp.wie(adres text, soort text DEFAULT NULL) RETURNS text[] LANGUAGE sql AS $$
	SELECT array_agg(right(p ->> 'id', 2)) FROM klantcontact.zoek_partij('reg_zoek_adres', jsonb_build_object('digitaalAdres', jsonb_build_object('adres', adres, 'soortDigitaalAdres', soort))) AS p $$;
INSERT INTO digitaal_adres (partij, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000b2', 'whatsapp', '+31612345678'), ('00000000-0000-7000-8000-0000000000b3', 'facebook', '+31612345678'),
	('00000000-0000-7000-8000-0000000000b3', 'e-mail', 'Élodie@Ça.FR');
SELECT v.*, pg_temp.wie(a, s) FROM (VALUES ('0612345678', NULL), ('+31 (0)6 12345678', NULL), ('0031612345678', 'telefoon'), ('0612345678', 'whatsapp'), ('0612345678', 'sms'), ('+31612345678', NULL), ('+31612345678', 'facebook'),
	('0612345678', 'facebook'), ('JAN@X.NL', NULL), ('JAN@X.NL', 'e-mail'), ('JAN', NULL), ('jan', NULL), ('jan', 'instagram'), ('élodie@ça.fr', NULL), ('ÉLODIE@ÇA.FR', 'e-mail'), ('Jan', 'e-mail'),
	-- given for one contact: the partij that the betrokkene is
	('0207654321', NULL), ('020-7654321', 'sms'), ('0207654321', 'telefoon'), ('onbekend@x.nl', NULL)) AS v (a, s);
-- for who sees that contact
CREATE ROLE regress_zoek_adres;
SELECT klantcontact.verleen('reg_zoek_adres', 'regress_zoek_adres', 'behandelaar');
SET ROLE regress_zoek_adres;
SELECT pg_temp.wie('0207654321'), pg_temp.wie('jan@x.nl');
RESET ROLE;
UPDATE actor SET db_rol = 'regress_zoek_adres';
SET ROLE regress_zoek_adres;
SELECT pg_temp.wie('0207654321'), pg_temp.wie('jan@x.nl');
RESET ROLE;

-- what went past the guards is found; statistics show no adres
SET session_replication_role = replica;
INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-0000000000b2', 'e-mail', 'geen');
INSERT INTO partij_identificator (id, partij, objectidentificator) VALUES ('00000000-0000-7000-8000-0000000000e2', '00000000-0000-7000-8000-0000000000b2', klantcontact.objectidentificator('111222333', 'np', 'brp', 'BSN'));
UPDATE actor SET emailadres = 'geen';
RESET session_replication_role;
SELECT * FROM klantcontact.controleer('reg_zoek_adres');
ANALYZE digitaal_adres, partij_identificator;
SELECT tablename, attname FROM pg_stats WHERE schemaname = 'reg_zoek_adres' AND tablename IN (SELECT relname FROM pg_class WHERE relkind = 'i') ORDER BY 1, 2;

-- every user's query for an adres has an index, of a partij's and a betrokkene's
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT FROM digitaal_adres WHERE adres = 'jan@x.nl';
EXPLAIN (COSTS OFF) SELECT FROM digitaal_adres WHERE klantcontact.adres_sleutel(soort_digitaal_adres, adres) = klantcontact.adres_sleutel('telefoon', '06 12345678');
RESET enable_seqscan;

RESET search_path;
DROP SCHEMA reg_zoek_adres CASCADE;
DROP ROLE regress_zoek_adres;
