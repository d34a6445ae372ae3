-- actor_soort, actor_actief, actor_klantcontact_uniek, kanaal_actief, bijlage_uniek, onderwerpobject_een_doel
\getenv srcdir PG_ABS_SRCDIR
\set reg reg_actor
\set ECHO none
\i :srcdir/tests/sql/regels.psql
\set ECHO all

-- actor_soort: what fits the kind
SELECT v.*, p.* FROM (VALUES
	('medewerker', '{}'::jsonb), ('medewerker', '{"functie": "x", "emailadres": "x@x.nl"}'), ('medewerker', '{"functie": "x", "telefoonnummer": "1"}'), ('medewerker', '{"emailadres": "x@x.nl", "telefoonnummer": "1"}'),
	('medewerker', '{"functie": "x", "emailadres": "x@x.nl", "telefoonnummer": "1", "omschrijving": "x"}'), ('medewerker', '{"functie": "x", "emailadres": "x@x.nl", "telefoonnummer": "1", "organisatorische_eenheid": "<a1>"}'),
	('medewerker', '{"functie": "x", "emailadres": "x@x.nl", "telefoonnummer": "1", "organisatorische_eenheid": "<a3>"}'),
	('geautomatiseerde_actor', '{}'), ('geautomatiseerde_actor', '{"functie": "x", "emailadres": "x@x.nl"}'), ('geautomatiseerde_actor', '{"functie": "x", "telefoonnummer": "1"}'), ('geautomatiseerde_actor', '{"functie": "x", "omschrijving": "x"}'),
	('organisatorische_eenheid', '{"functie": "x"}'), ('organisatorische_eenheid', '{"organisatorische_eenheid": "<a3>"}'), ('organisatorische_eenheid', '{"emailadres": "x@x.nl", "telefoonnummer": "1", "omschrijving": "x"}')) AS v (soort, rij),
	pg_temp.paden('actor', '{"id": "<a9>", "naam": "x", "indicatie_actief": true}' || jsonb_build_object('soort_actor', v.soort) || v.rij) p;
SELECT v.*, pg_temp.doe(format('UPDATE actor SET %s WHERE id = %s', g, id)), pg_temp.corrigeer(format('MERGE INTO actor a USING (SELECT 1) x ON a.id = %s WHEN MATCHED THEN UPDATE SET %s', id, g))
FROM (VALUES ('functie = NULL', '<a1>'), ('omschrijving = ''x''', '<a1>'), ('functie = ''x''', '<a3>'), ('organisatorische_eenheid = <a2>', '<a1>'), ('organisatorische_eenheid = <a1>', '<a1>'),
	('organisatorische_eenheid = <a3>', '<a1>'), ('organisatorische_eenheid = <a3>', '<a3>'), ('soort_actor = ''organisatorische_eenheid'', functie = NULL', '<a1>'), ('soort_actor = ''medewerker''', '<a3>')) AS v (g, id);
SELECT pg_temp.doe($$SELECT klantcontact.registreer_actor('reg_actor', '{"naam": "x", "soortActor": "medewerker"}')$$),
	pg_temp.doe($$SELECT klantcontact.registreer_actor('reg_actor', '{"naam": "x", "soortActor": "geautomatiseerde_actor", "functie": "x", "organisatorischeEenheid": "00000000-0000-7000-8000-0000000000a1"}')$$);

-- actor_actief: an inactive actor takes no new klantcontact; what is there stays
SELECT * FROM pg_temp.paden('actor_klantcontact', '{"id": "<19>", "klantcontact": "<01>", "actor": "<a2>"}', '<11>');
SELECT pg_temp.doe('UPDATE actor SET indicatie_actief = false WHERE id = <a1>; UPDATE klantcontact SET inhoud = inhoud || ''x''; UPDATE actor_klantcontact SET actor = actor'),
	pg_temp.doe($$SELECT klantcontact.registreer('reg_actor', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "x", "actoren": ["00000000-0000-7000-8000-0000000000a2"],
		"betrokkenen": [{"rol": "klant", "initiator": true}]}')$$);
-- actor_klantcontact_uniek
SELECT * FROM pg_temp.paden('actor_klantcontact', '{"id": "<19>", "klantcontact": "<01>", "actor": "<a1>"}', '<12>');
SELECT pg_temp.doe($$SELECT klantcontact.registreer('reg_actor', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "x",
		"actoren": ["00000000-0000-7000-8000-0000000000a1", "00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}')$$);
-- kanaal_actief
UPDATE kanaal SET indicatie_actief = false WHERE code = 'sms';
SELECT * FROM pg_temp.paden('klantcontact', '{"id": "<09>", "nummer": 9, "kanaal": "sms", "aard": "bericht", "onderwerp": "x", "inhoud": "x", "indicatie_contact_gelukt": "ja", "vertrouwelijk": false, "plaatsgevonden_op": "2024-01-01"}');
SELECT pg_temp.corrigeer('UPDATE klantcontact SET kanaal = ''sms'' WHERE id = <01>'), pg_temp.corrigeer('MERGE INTO klantcontact k USING (SELECT 1) x ON k.id = <01> WHEN MATCHED THEN UPDATE SET kanaal = ''sms'''),
	pg_temp.doe('UPDATE kanaal SET indicatie_actief = false; UPDATE klantcontact SET inhoud = inhoud || ''x'''),
	pg_temp.doe($$SELECT klantcontact.registreer('reg_actor', '{"kanaal": "sms", "onderwerp": "x", "inhoud": "x", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}')$$);
-- bijlage_uniek; the same object may be a bijlage of another klantcontact
SELECT k, p.* FROM unnest('{<01>, <02>}'::text[]) k, pg_temp.paden('bijlage', jsonb_build_object('id', '<59>', 'klantcontact', k, 'objectidentificator',
	'{"objectId": "d1", "codeObjecttype": "document", "codeRegister": "drc", "codeSoortObjectId": "uuid"}'::jsonb::klantcontact.objectidentificator)) p;
SELECT pg_temp.corrigeer(t) FROM unnest(ARRAY['UPDATE bijlage SET klantcontact = <02>', 'INSERT INTO bijlage (klantcontact, objectidentificator) SELECT <02>, objectidentificator FROM bijlage; UPDATE bijlage SET klantcontact = <02>']) t;
SELECT pg_temp.doe($$SELECT klantcontact.registreer('reg_actor', '{"kanaal": "telefoon", "onderwerp": "x", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}],
	"bijlagen": [{"objectidentificator": {"objectId": "a", "codeObjecttype": "b", "codeRegister": "c", "codeSoortObjectId": "d"}}, {"objectidentificator": {"objectId": "a", "codeObjecttype": "b", "codeRegister": "c", "codeSoortObjectId": "d"}}]}')$$);

-- onderwerpobject_een_doel: one of the two, and an earlier klantcontact
SELECT v.*, p.* FROM (VALUES (NULL, false), ('<02>', true), ('<01>', false), ('<03>', false), ('<09>', false)) AS v (was, object),
	pg_temp.paden('onderwerpobject', jsonb_build_object('id', '<49>', 'klantcontact', '<01>', 'was_klantcontact', v.was, 'objectidentificator',
		CASE WHEN v.object THEN '{"objectId": "a", "codeObjecttype": "b", "codeRegister": "c", "codeSoortObjectId": "d"}'::jsonb::klantcontact.objectidentificator END), '<41>') p;
SELECT pg_temp.corrigeer(t) FROM unnest(ARRAY['UPDATE onderwerpobject SET klantcontact = <02> WHERE id = <43>', 'UPDATE onderwerpobject SET was_klantcontact = klantcontact WHERE id = <41>',
	'UPDATE onderwerpobject SET objectidentificator = NULL WHERE id = <42>']) t;
-- at the same moment the nummer decides
SELECT w, pg_temp.doe(format($$INSERT INTO klantcontact (id, nummer, kanaal, onderwerp, inhoud, plaatsgevonden_op) VALUES (<08>, 8, 'post', 'x', 'x', '2024-01-01'), (<09>, 9, 'post', 'x', 'x', '2024-01-01');
	INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (<08>, <a1>), (<09>, <a1>); INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<08>, 'klant', true), (<09>, 'klant', true);
	INSERT INTO onderwerpobject (klantcontact, was_klantcontact) VALUES %s$$, w)) FROM unnest('{"(<09>, <08>)", "(<08>, <09>)"}'::text[]) w;
-- the moment of either is corrected
SELECT v.*, pg_temp.corrigeer(format('UPDATE klantcontact SET plaatsgevonden_op = %L WHERE id = %s', op, id)),
	pg_temp.corrigeer(format('MERGE INTO klantcontact k USING (SELECT 1) x ON k.id = %s WHEN MATCHED THEN UPDATE SET plaatsgevonden_op = %L', id, op))
FROM (VALUES ('<01>', '2024-01-01 10:59+01'), ('<01>', '2024-01-01 13:01+01'), ('<02>', '2024-01-01 12:01+01'), ('<02>', '2024-01-01 12:00+01'), ('<01>', '2024-01-01 13:00+01'), ('<01>', '2024-01-01 12:30+01')) AS v (id, op);
-- both at once, in one statement and in two
SELECT pg_temp.corrigeer('UPDATE klantcontact SET plaatsgevonden_op = plaatsgevonden_op + interval ''30 minutes'''),
	pg_temp.corrigeer('UPDATE klantcontact SET plaatsgevonden_op = plaatsgevonden_op - interval ''3 hours'''),
	pg_temp.corrigeer('UPDATE klantcontact SET plaatsgevonden_op = plaatsgevonden_op - interval ''3 hours'' WHERE id = <02>; UPDATE klantcontact SET plaatsgevonden_op = plaatsgevonden_op - interval ''3 hours'' WHERE id = <01>');
SELECT pg_temp.doe($$SELECT klantcontact.registreer('reg_actor', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "x", "plaatsgevondenOp": "2023-01-01T00:00:00Z", "actoren": ["00000000-0000-7000-8000-0000000000a1"],
	"betrokkenen": [{"rol": "klant", "initiator": true}], "onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-8000-000000000001"}]}')$$);
UPDATE kanaal SET indicatie_actief = true;

\set ECHO none
\i :srcdir/tests/sql/regels_einde.psql
