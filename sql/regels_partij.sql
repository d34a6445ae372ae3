-- partij_*, vertegenwoordiging_geldig, adres_geldig, digitaal_adres_eigenaar, betrokkene_een_rol
\getenv srcdir PG_ABS_SRCDIR
\set reg reg_partij
\set ECHO none
\i :srcdir/tests/sql/regels.psql
\set ECHO all

-- partij_soort: what fits the kind
SELECT v.*, p.* FROM (VALUES
	('persoon', '{"organisatienaam": "x"}'::jsonb), ('persoon', '{"organisatienaam": "x", "achternaam": "x"}'), ('organisatie', '{"voorletters": "x"}'),
	('organisatie', '{"voornaam": "x"}'), ('organisatie', '{"voorvoegsel_achternaam": "x"}'), ('organisatie', '{"achternaam": "x", "organisatienaam": "x"}'),
	('contactpersoon', '{}'), ('contactpersoon', '{"organisatienaam": "x"}'), ('contactpersoon', '{"organisatienaam": "x", "achternaam": "x"}'),
	('contactpersoon', '{"voorletters": "x"}')) AS v (soort, rij),
	pg_temp.paden('partij', '{"id": "<b9>", "nummer": 9, "indicatie_actief": true, "indicatie_geheimhouding": false}' || jsonb_build_object('soort_partij', v.soort) || v.rij) p;
SELECT g, id, pg_temp.doe(format('UPDATE partij SET %s WHERE id = %s', g, id)),
	pg_temp.corrigeer(format('MERGE INTO partij p USING (SELECT 1) x ON id = %s WHEN MATCHED THEN UPDATE SET %s', id, g))
FROM (VALUES ('organisatienaam = ''x''', '<b1>'), ('achternaam = ''x''', '<b2>'), ('achternaam = NULL', '<b3>'), ('achternaam = NULL', '<b1>'),
-- the kind never changes
	('soort_partij = ''contactpersoon''', '<b1>'), ('soort_partij = ''persoon''', '<b3>'), ('soort_partij = ''organisatie'', organisatienaam = ''x'', achternaam = NULL', '<b1>')) AS v (g, id);

-- partij_heeft_identificator: at commit, but not of a contactpersoon
SELECT s, pg_temp.doe(format('INSERT INTO partij (id, soort_partij, achternaam) VALUES (<b9>, %L, ''x'')', s))
FROM unnest('{persoon, contactpersoon}'::text[]) s;
SELECT pg_temp.doe('INSERT INTO partij (id, soort_partij) VALUES (<b9>, ''organisatie'')'),
	pg_temp.doe('INSERT INTO partij (id, soort_partij) VALUES (<b9>, ''organisatie''); INSERT INTO partij_identificator (partij, andere_partij_identificator) VALUES (<b9>, ''x'')'),
	pg_temp.corrigeer('DELETE FROM partij_identificator'), pg_temp.corrigeer('UPDATE partij_identificator SET partij = <b4> WHERE id = <c1>'),
	pg_temp.corrigeer('MERGE INTO partij_identificator i USING (SELECT 1) x ON true WHEN MATCHED THEN DELETE'),
	pg_temp.corrigeer('DELETE FROM partij_identificator WHERE id = <c4>; DELETE FROM partij WHERE id = <b4>');
BEGIN;
INSERT INTO partij (id, soort_partij) VALUES ('00000000-0000-7000-8000-0000000000b9', 'persoon');
COMMIT;
\echo :LAST_ERROR_SQLSTATE
BEGIN;
COPY partij (id, nummer, soort_partij) FROM stdin;
00000000-0000-7000-8000-0000000000b9	9	organisatie
\.
SAVEPOINT s;
SET CONSTRAINTS ALL IMMEDIATE;
ROLLBACK TO s;
COMMIT;
\echo :LAST_ERROR_SQLSTATE
-- a savepoint that is rolled back takes the identificator away again
BEGIN;
INSERT INTO partij (id, soort_partij) VALUES ('00000000-0000-7000-8000-0000000000b9', 'persoon');
SAVEPOINT s;
INSERT INTO partij_identificator (partij, andere_partij_identificator) VALUES ('00000000-0000-7000-8000-0000000000b9', 'x');
SET CONSTRAINTS partij_bij_commit IMMEDIATE;
SET CONSTRAINTS partij_bij_commit DEFERRED;
ROLLBACK TO s;
COMMIT;
SELECT pg_temp.doe($$SELECT klantcontact.registreer_partij('reg_partij', '{"soortPartij": "persoon"}')$$);

-- partij_identificator_uniek: a BSN is of one partij, whatever register it is said to come from
SELECT v.*, p.* FROM (VALUES ('111222333', 'bsn', 'brp'), ('111222333', 'bsn', 'elders'), ('12345678', 'kvk_nummer', 'hr'), ('111222333', 'anders', 'brp')) AS v (nr, soort, register),
	pg_temp.paden('partij_identificator', jsonb_build_object('id', '<c9>', 'partij', '<b4>', 'objectidentificator',
		jsonb_build_object('objectId', v.nr, 'codeObjecttype', 'np', 'codeRegister', v.register, 'codeSoortObjectId', v.soort)::klantcontact.objectidentificator), '<c4>') p;
SELECT pg_temp.doe($$SELECT klantcontact.registreer_partij('reg_partij', '{"soortPartij": "persoon", "partijIdentificatoren": [
	{"objectId": "111222333", "codeObjecttype": "np", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]}')$$);

-- partij_identificator_geldig: whole, lower case, a valid number written in full
SELECT v.*, p.* FROM (VALUES ('111222334', 'bsn'), ('11122233', 'bsn'), ('000000000', 'bsn'), ('1112 22333', 'bsn'), ('111222333', 'BSN'), ('23456', 'rsin'), ('1234567', 'kvk_nummer'),
		('12345678 ', 'kvk_nummer'), ('12345678901', 'vestigingsnummer'), ('x', 'Anders'), ('x', 'anders')) AS v (nr, soort),
	pg_temp.paden('partij_identificator', jsonb_build_object('id', '<c9>', 'partij', '<b4>', 'objectidentificator',
		jsonb_build_object('objectId', v.nr, 'codeObjecttype', 'x', 'codeRegister', 'y', 'codeSoortObjectId', v.soort)::klantcontact.objectidentificator), '<c4>') p;
-- with neither; of a contactpersoon
SELECT * FROM pg_temp.paden('partij_identificator', '{"id": "<c9>", "partij": "<b4>"}');
SELECT pg_temp.corrigeer('UPDATE partij_identificator SET andere_partij_identificator = NULL WHERE id = <c4>');
SELECT s, p.* FROM unnest('{bsn, rsin, kvk_nummer, vestigingsnummer, nummer}'::text[]) s,
	pg_temp.paden('partij_identificator', jsonb_build_object('id', '<c9>', 'partij', '<b3>', 'objectidentificator',
		jsonb_build_object('objectId', CASE s WHEN 'kvk_nummer' THEN '87654321' WHEN 'vestigingsnummer' THEN '000012345678' ELSE '123456782' END,
			'codeObjecttype', 'x', 'codeRegister', 'y', 'codeSoortObjectId', s)::klantcontact.objectidentificator)) p;
SELECT pg_temp.corrigeer('UPDATE partij_identificator SET partij = <b3> WHERE id = <c1>');
SELECT pg_temp.doe($$SELECT klantcontact.registreer_partij('reg_partij', '{"soortPartij": "contactpersoon", "contactnaam": {"achternaam": "x"}, "partijIdentificatoren": [
	{"objectId": "123456782", "codeObjecttype": "np", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]}')$$);

-- partij_voorkeursadres: one of its own
SELECT id, a, pg_temp.doe(format('UPDATE partij SET voorkeurs_digitaal_adres = %s WHERE id = %s', a, id)),
	pg_temp.doe(format('MERGE INTO partij p USING (SELECT 1) x ON p.id = %s WHEN MATCHED THEN UPDATE SET voorkeurs_digitaal_adres = %s', id, a))
FROM (VALUES ('<b1>', '<d2>'), ('<b1>', '<31>'), ('<b1>', '<32>'), ('<b2>', '<d2>'), ('<b1>', '<99>')) AS v (id, a);
SELECT * FROM pg_temp.paden('partij', '{"id": "<b9>", "nummer": 9, "soort_partij": "contactpersoon", "achternaam": "x", "indicatie_actief": true, "indicatie_geheimhouding": false, "voorkeurs_digitaal_adres": "<d2>"}');
-- the preferred one does not go, nor go to another
SELECT pg_temp.doe('UPDATE partij SET voorkeurs_digitaal_adres = <d2> WHERE id = <b2>; DELETE FROM digitaal_adres WHERE id = <d2>'),
	pg_temp.doe('UPDATE partij SET voorkeurs_digitaal_adres = <d2> WHERE id = <b2>; UPDATE digitaal_adres SET partij = <b1> WHERE id = <d2>'),
	pg_temp.doe('UPDATE partij SET voorkeurs_digitaal_adres = <d2> WHERE id = <b2>; UPDATE partij SET voorkeurs_digitaal_adres = NULL; DELETE FROM digitaal_adres WHERE id = <d2>'),
	pg_temp.doe('SET CONSTRAINTS ALL DEFERRED; INSERT INTO partij (id, soort_partij, achternaam, voorkeurs_digitaal_adres) VALUES (<b9>, ''contactpersoon'', ''x'', <d9>);
		INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) VALUES (<d9>, <b9>, ''sms'', ''06'')'),
	pg_temp.doe('SET CONSTRAINTS ALL DEFERRED; INSERT INTO partij (id, soort_partij, achternaam, voorkeurs_digitaal_adres) VALUES (<b9>, ''contactpersoon'', ''x'', <d9>);
		INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) VALUES (<d9>, <b1>, ''sms'', ''06'')');

-- partij_werkte_voor: a contactpersoon for an organisatie
SELECT v.*, pg_temp.doe(format('UPDATE partij SET werkte_voor = %s WHERE id = %s', wie, id)),
	pg_temp.doe(format('MERGE INTO partij p USING (SELECT 1) x ON p.id = %s WHEN MATCHED THEN UPDATE SET werkte_voor = %s', id, wie))
FROM (VALUES ('<b1>', '<b2>'), ('<b2>', '<b2>'), ('<b3>', '<b1>'), ('<b3>', '<b3>'), ('<b3>', '<b2>')) AS v (id, wie);
SELECT wie, p.* FROM unnest('{<b1>, <b3>, <b9>, <b2>}'::text[]) wie, pg_temp.paden('partij', jsonb_build_object('id', '<b9>', 'nummer', 9, 'soort_partij', 'contactpersoon', 'achternaam', 'x',
	'indicatie_actief', true, 'indicatie_geheimhouding', false, 'werkte_voor', wie)) p;
SELECT pg_temp.doe($$SELECT klantcontact.registreer_partij('reg_partij', '{"soortPartij": "contactpersoon", "contactnaam": {"achternaam": "x"}, "werkteVoorPartij": "00000000-0000-7000-8000-0000000000b1"}')$$),
	pg_temp.doe($$SELECT klantcontact.registreer_partij('reg_partij', '{"soortPartij": "organisatie", "werkteVoorPartij": "00000000-0000-7000-8000-0000000000b2",
		"partijIdentificatoren": [{"anderePartijIdentificator": "x"}]}')$$);

-- vertegenwoordiging_geldig: of somebody else, once
SELECT van, p.* FROM unnest('{<b1>, <b2>, <b4>}'::text[]) van, pg_temp.paden('vertegenwoordiging', jsonb_build_object('id', '<99>', 'vertegenwoordigende', '<b1>', 'vertegenwoordigde', van),
	vooraf => 'INSERT INTO vertegenwoordiging (id, vertegenwoordigende, vertegenwoordigde) VALUES (<98>, <b1>, <b2>); ') p;
SELECT pg_temp.doe('INSERT INTO vertegenwoordiging (id, vertegenwoordigende, vertegenwoordigde) VALUES (<98>, <b1>, <b2>); UPDATE vertegenwoordiging SET vertegenwoordigde = <b1>'),
	pg_temp.doe('INSERT INTO vertegenwoordiging (id, vertegenwoordigende, vertegenwoordigde) VALUES (<98>, <b1>, <b2>), (<99>, <b1>, <b4>); UPDATE vertegenwoordiging SET vertegenwoordigde = <b2> WHERE id = <99>'),
	pg_temp.doe('INSERT INTO vertegenwoordiging (id, vertegenwoordigende, vertegenwoordigde) VALUES (<98>, <b1>, <b2>), (<99>, <b2>, <b1>)');

-- adres_geldig: nummeraanduiding_id or adresregel1
SELECT k, j, pg_temp.doe(format('UPDATE partij SET %1$s_%2$s WHERE id = <b1>', k, j)),
	pg_temp.corrigeer(format('UPDATE betrokkene SET %1$s_%2$s WHERE id = <21>', k, j)),
	pg_temp.doe(format('MERGE INTO partij p USING (SELECT 1) x ON p.id = <b1> WHEN MATCHED THEN UPDATE SET %1$s_%2$s', k, j))
FROM unnest('{bezoekadres, correspondentieadres}'::text[]) k, unnest(ARRAY['adresregel2 = ''x''', 'adresregel3 = ''x''', 'land = ''NL''', 'adresregel1 = ''x''', 'nummeraanduiding_id = ''0518200000637599''']) j;
SELECT k, p.* FROM unnest('{bezoekadres, correspondentieadres}'::text[]) k,
	pg_temp.paden('partij', jsonb_build_object('id', '<b9>', 'nummer', 9, 'soort_partij', 'contactpersoon', 'achternaam', 'x', 'indicatie_actief', true, 'indicatie_geheimhouding', false, k || '_land', 'NL')) p;
SELECT k, p.* FROM unnest('{bezoekadres, correspondentieadres}'::text[]) k,
	pg_temp.paden('betrokkene', jsonb_build_object('id', '<29>', 'klantcontact', '<01>', 'rol', 'klant', 'initiator', false, k || '_adresregel2', 'x')) p;
SELECT pg_temp.doe($$SELECT klantcontact.registreer('reg_partij', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "x", "actoren": ["00000000-0000-7000-8000-0000000000a1"],
		"betrokkenen": [{"rol": "klant", "initiator": true, "bezoekadres": {"land": "NL"}}]}')$$),
	pg_temp.doe($$SELECT klantcontact.registreer_partij('reg_partij', '{"soortPartij": "contactpersoon", "contactnaam": {"achternaam": "x"}, "correspondentieadres": {"adresregel3": "x"}}')$$);

-- digitaal_adres_eigenaar: of a partij or a betrokkene, of both only when they agree
SELECT v.*, p.* FROM (VALUES (NULL, NULL), ('<b4>', '<21>'), ('<b1>', '<22>'), ('<b1>', '<21>'), ('<b1>', NULL), (NULL, '<22>')) AS v (partij, betrokkene),
	pg_temp.paden('digitaal_adres', jsonb_strip_nulls(jsonb_build_object('id', '<39>', 'soort_digitaal_adres', 'sms', 'adres', '06', 'partij', v.partij, 'betrokkene', v.betrokkene))) p;
SELECT v.*, pg_temp.corrigeer(format('UPDATE digitaal_adres SET %s WHERE id = %s', g, id)), pg_temp.corrigeer(format('MERGE INTO digitaal_adres d USING (SELECT 1) x ON d.id = %s WHEN MATCHED THEN UPDATE SET %s', id, g))
FROM (VALUES ('betrokkene = NULL', '<31>'), ('partij = NULL', '<d2>'), ('partij = <b1>', '<31>'), ('partij = <b4>', '<32>'), ('betrokkene = <22>', '<32>'), ('betrokkene = NULL', '<32>'), ('partij = NULL', '<32>')) AS v (g, id);
-- from the other side: the betrokkene's partij
SELECT pg_temp.corrigeer('UPDATE betrokkene SET partij = <b4> WHERE id = <21>'), pg_temp.corrigeer('UPDATE betrokkene SET partij = NULL WHERE id = <21>'),
	pg_temp.corrigeer('MERGE INTO betrokkene b USING (SELECT 1) x ON b.id = <21> WHEN MATCHED THEN UPDATE SET partij = <b4>'),
	pg_temp.doe('UPDATE betrokkene SET partij = <b4> WHERE id = <22>');

-- betrokkene_een_rol and actor_klantcontact_uniek, bijlage_uniek: once
SELECT r, p.* FROM unnest('{klant, vertegenwoordiger}'::text[]) r, pg_temp.paden('betrokkene', jsonb_build_object('id', '<29>', 'klantcontact', '<01>', 'partij', '<b1>', 'rol', r, 'initiator', false)) p;
SELECT pg_temp.doe('UPDATE betrokkene SET partij = <b1> WHERE id = <22>'), pg_temp.corrigeer('UPDATE betrokkene SET klantcontact = <01>, partij = <b1> WHERE id = <23>'),
	pg_temp.doe('MERGE INTO betrokkene b USING (SELECT 1) x ON b.id = <22> WHEN MATCHED THEN UPDATE SET partij = <b1>'),
	pg_temp.doe('INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<01>, ''klant'', false), (<01>, ''klant'', false)');
SELECT pg_temp.doe($$SELECT klantcontact.registreer('reg_partij', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "x", "actoren": ["00000000-0000-7000-8000-0000000000a1"],
		"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000b1"}, {"rol": "vertegenwoordiger", "initiator": false, "wasPartij": "00000000-0000-7000-8000-0000000000b1"}]}')$$);

\set ECHO none
\i :srcdir/tests/sql/regels_einde.psql
