-- what 0.2.0 added to a klantcontact, and the parts of an address, in the functions: in, out, again, then, corrected, split
SET client_min_messages = warning;
SET timezone = 'Europe/Amsterdam';
SELECT klantcontact.maak_register('meer') IS NOT NULL AS gemaakt;
SET search_path = meer;
\pset null '-'
INSERT INTO actor (id, naam, soort_actor) VALUES ('00000000-0000-7000-8000-0000000000a1', 'Burgerzaken', 'organisatorische_eenheid');
\set doc '{"id": "00000000-0000-7000-8000-000000000001", "nummer": 1, "kanaal": "telefoon", "onderwerp": "Huisvuil", "inhoud": "Vraag", "indicatieContactGelukt": "nee", "plaatsgevondenOp": "2024-01-01T12:00:00+01:00", "reactie": "Wij bellen u\\nterug ", "hoofdOnderwerpType": " https://example.nl/onderwerpen/afval ", "verdereActieOndernomen": true, "metadata": {"wachtrij": "3", "bron": "kcc"}, "geeindigdOp": "2024-01-01T12:07:30+01:00", "gespreksresultaat": "geen_gehoor", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"id": "00000000-0000-7000-8000-0000000000b1", "rol": "klant", "initiator": true, "contactnaam": {"achternaam": "Vries"}, "bezoekadres": {"straatnaam": "Dorpsstraat", "huisnummer": 12, "huisnummertoevoeging": "a bis", "postcode": "1234 ab", "woonplaats": "Ons Dorp"}, "correspondentieadres": {"land": "nl", "postcode": "1234AB", "huisnummer": 7}}]}'
SELECT * FROM klantcontact.valideer('meer', :'doc');
SELECT klantcontact.registreer('meer', :'doc');
SELECT jsonb_pretty(klantcontact.lees('meer', '00000000-0000-7000-8000-000000000001', false));
-- the same again is the same; each difference is one
SELECT klantcontact.registreer('meer', :'doc');
CREATE FUNCTION pg_temp.doe(opdracht text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	d text; h text;
BEGIN
	EXECUTE opdracht;
	RETURN 'taken';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS d = PG_EXCEPTION_DETAIL, h = PG_EXCEPTION_HINT;
	RETURN concat_ws(E'\n', SQLSTATE || ' ' || SQLERRM, nullif(d, ''), nullif(h, ''));
END $$;
SELECT k, left(pg_temp.doe(format('SELECT klantcontact.registreer(''meer'', %L)', :'doc'::jsonb || k)), 60) AS opnieuw
FROM unnest(ARRAY['{"reactie": "anders"}', '{"hoofdOnderwerpType": "urn:x:1"}', '{"metadata": {"wachtrij": "4", "bron": "kcc"}}', '{"geeindigdOp": "2024-01-01T12:08:00+01:00"}', '{"gespreksresultaat": "afgehandeld"}', '{"verdereActieOndernomen": false}', '{"metadata": {"bron": "kcc", "wachtrij": "3"}}']::jsonb[]) k;
SELECT left(pg_temp.doe(format('SELECT klantcontact.registreer(''meer'', %L)', jsonb_set(:'doc', '{betrokkenen,0,bezoekadres}', a))), 60) AS opnieuw
FROM unnest(ARRAY['{"straatnaam": "Dorpsstraat", "huisnummer": 12, "huisnummertoevoeging": "a bis", "postcode": "1234AB", "woonplaats": "Ons Dorp"}', '{"straatnaam": "Dorpsstraat", "huisnummer": 12}']::jsonb[]) a;
-- faults have their places
SELECT * FROM klantcontact.valideer('meer', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "indicatieContactGelukt": true, "verdereActieOndernomen": true, "reactie": 1, "hoofdOnderwerpType": "afval", "metadata": {"a": 1}, "plaatsgevondenOp": "2024-01-01", "geeindigdOp": "2023-12-31", "gespreksresultaat": "afgehandelt",
	"betrokkenen": [{"rol": "klant", "initiator": true, "bezoekadres": {"huisnummer": 0, "postcode": "12 AB", "straatnaam": ""}, "correspondentieadres": {"woonplaats": "Ons Dorp", "huisnummer": 1.5}}, {"rol": "klant", "initiator": false, "bezoekadres": {"woonplaats": "Ons Dorp", "huisnummer": 1}}, {"rol": "klant", "initiator": false, "bezoekadres": {"postcode": "1234AB"}, "correspondentieadres": {"huisnummer": 100000, "straatnaam": "x"}}]}');
SELECT k, pg_temp.doe(format('SELECT klantcontact.registreer(''meer'', %L)', :'doc'::jsonb - 'id' - 'nummer' || k)) AS uitkomst
FROM unnest(ARRAY['{"metadata": []}', '{"metadata": "x"}', '{"metadata": {"a": null}}', '{"gespreksresultaat": "weg"}', '{"huisnummer": 1}', '{"geeindigdOp": 3}', '{"verdereActieOndernomen": "ja"}', '{"betrokkenen": [{"rol": "klant", "initiator": true, "bezoekadres": {"straat": "x"}}]}']::jsonb[]) k;
-- what says nothing is absent
SELECT klantcontact.lees('meer', klantcontact.registreer('meer', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "plaatsgevondenOp": "2024-01-02T12:00:00+01:00", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "reactie": " ", "hoofdOnderwerpType": "", "metadata": {}, "geeindigdOp": null, "gespreksresultaat": "", "verdereActieOndernomen": null, "betrokkenen": [{"rol": "klant", "initiator": true, "bezoekadres": {"postcode": "", "huisnummer": null}}]}'), false);
-- a correction, and what was then
SELECT klantcontact.corrigeer('meer', '00000000-0000-7000-8000-000000000001', '{"reactie": null, "metadata": {}, "hoofdOnderwerpType": "urn:x:1", "geeindigdOp": "2024-01-01T12:09:00+01:00", "gespreksresultaat": "afgehandeld", "verdereActieOndernomen": false}', 'vertypt');
SELECT reactie, metadata, hoofd_onderwerp_type, geeindigd_op, gespreksresultaat, verdere_actie_ondernomen FROM klantcontact WHERE nummer = 1;
SELECT k.key, k.value FROM jsonb_each(klantcontact.lees_op('meer', '00000000-0000-7000-8000-000000000001', (SELECT geregistreerd_op FROM klantcontact WHERE nummer = 1))) k
WHERE k.key IN ('reactie', 'metadata', 'hoofdOnderwerpType', 'geeindigdOp', 'gespreksresultaat', 'verdereActieOndernomen') ORDER BY 1;
SELECT was, werd FROM v_mutatie WHERE tabel = 'klantcontact';
SELECT pg_temp.doe($$SELECT klantcontact.corrigeer('meer', '00000000-0000-7000-8000-000000000001', '{"verdereActieOndernomen": null}', 'x')$$);
SELECT pg_temp.doe($$SELECT klantcontact.corrigeer('meer', '00000000-0000-7000-8000-000000000001', '{"onbekend": null}', 'x')$$);
-- parts have a reactie and a type of their own, and the rest in common
SELECT count(*) FROM klantcontact.splits('meer', '00000000-0000-7000-8000-000000000001', '[{"onderwerp": "Huisvuil", "inhoud": "Vraag", "reactie": "a"}, {"onderwerp": "Grofvuil", "inhoud": "Vraag", "reactie": "b", "hoofdOnderwerpType": "urn:x:2"}]', 'twee');
SELECT k.nummer = 1 AS eerste, k.onderwerp, k.reactie, k.hoofd_onderwerp_type, k.geeindigd_op, k.gespreksresultaat, b.bezoekadres_straatnaam, b.bezoekadres_huisnummer, b.bezoekadres_postcode, b.correspondentieadres_land
FROM klantcontact k JOIN betrokkene b ON b.klantcontact = k.id WHERE k.onderwerp IN ('Huisvuil', 'Grofvuil') ORDER BY k.nummer;
SELECT pg_temp.doe($$SELECT klantcontact.splits('meer', '00000000-0000-7000-8000-000000000001', '[{"onderwerp": "a", "inhoud": "b", "metadata": {"a": "b"}}, {"onderwerp": "c"}]', 'x')$$);
-- several at once, with and without
SELECT count(*) FROM klantcontact.registreer_alle('meer', (SELECT jsonb_agg(:'doc'::jsonb - 'id' - 'nummer' #- '{betrokkenen,0,id}' || CASE i % 3 WHEN 0 THEN '{"metadata": null, "geeindigdOp": null}' WHEN 1 THEN '{"gespreksresultaat": null}' ELSE '{}' END::jsonb) FROM generate_series(1, 9) i));
SELECT count(*), count(k.metadata), count(v.geeindigd_op), count(v.gespreksresultaat), sum(v.duur), bool_or(v.verdere_actie_ondernomen), min(v.hoofd_onderwerp_type) FROM v_klantcontact v JOIN klantcontact k USING (id);
SELECT gespreksresultaat, verdere_actie_ondernomen, minuten, count(*) FROM rapport_klantcontact GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
-- an interaction: the top holds for each
SELECT count(*) FROM klantcontact.registreer_interactie('meer', '{"kanaal": "telefoon", "inhoud": "y", "gespreksresultaat": "afgehandeld", "metadata": {"a": "b"}, "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}], "onderwerpen": [{"onderwerp": "een", "reactie": "r"}, {"onderwerp": "twee", "metadata": null, "gespreksresultaat": "doorverbonden"}]}');
SELECT gespreksresultaat, metadata, reactie FROM klantcontact WHERE onderwerp IN ('een', 'twee') ORDER BY onderwerp;
-- a partij: in, out, its contactgegevens, and forgotten
SELECT klantcontact.registreer_partij('meer', '{"id": "00000000-0000-7000-8000-0000000000c1", "nummer": 7, "soortPartij": "persoon", "contactnaam": {"achternaam": "Vries"}, "bezoekadres": {"adresregel1": "Dorpsstraat 1", "land": "NL", "straatnaam": "Dorpsstraat", "huisnummer": 1, "postcode": "1234AB", "woonplaats": "Ons Dorp"}, "correspondentieadres": {"straatnaam": "Postweg", "huisnummer": 99999, "huisnummertoevoeging": "II"}, "partijIdentificatoren": [{"anderePartijIdentificator": "x"}]}') IS NOT NULL AS partij;
SELECT jsonb_pretty(klantcontact.inzage('meer', '00000000-0000-7000-8000-0000000000c1') -> 'partij' #- '{partijIdentificatoren,0,id}');
SELECT klantcontact.registreer('meer', '{"id": "00000000-0000-7000-8000-000000000005", "nummer": 5, "kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "plaatsgevondenOp": "2010-01-01", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"id": "00000000-0000-7000-8000-0000000000b5", "rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000c1", "correspondentieadres": {"postcode": "9999ZZ", "huisnummer": 3}}, {"rol": "klant", "initiator": false}]}') IS NOT NULL AS klantcontact;
SELECT klantcontact.contactgegevens('meer', '00000000-0000-7000-8000-0000000000b5');
INSERT INTO bewaartermijn (termijn) VALUES ('1 year');
SELECT tabel, gevolg FROM klantcontact.vergeet('meer', '00000000-0000-7000-8000-0000000000c1', 'verzoek') ORDER BY 1;
SELECT count(*), count(correspondentieadres_postcode), count(correspondentieadres_huisnummer), count(achternaam) FROM betrokkene WHERE klantcontact = '00000000-0000-7000-8000-000000000005';
SELECT count(*) FROM mutatie WHERE voor::text ~ '9999ZZ|Postweg';
-- the schema takes and refuses the same
SELECT k, klantcontact.invoer_schema('klantcontact') #> ARRAY['properties', k] AS schema FROM unnest('{reactie, hoofdOnderwerpType, verdereActieOndernomen, metadata, geeindigdOp, gespreksresultaat}'::text[]) k;
SELECT k, klantcontact.invoer_schema('partij') #> ARRAY['properties', 'bezoekadres', 'properties', k] AS schema FROM unnest('{land, straatnaam, huisnummer, huisnummertoevoeging, postcode, woonplaats}'::text[]) k;
SELECT * FROM klantcontact.controleer('meer');
