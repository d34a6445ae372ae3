-- zoek_partij: partijen by what names them, for who may register
\set SHOW_CONTEXT never
SET client_min_messages = warning;
SELECT klantcontact.maak_register('Ut''recht; drop');
SELECT klantcontact.maak_register('reg_zoek_ander');
CREATE ROLE regress_zoek_niets;
CREATE ROLE regress_zoek_behandelaar;
CREATE ROLE regress_zoek_kcc;
CREATE ROLE regress_zoek_vertrouwelijk;
CREATE ROLE regress_zoek_rapportage;
CREATE ROLE regress_zoek_beheer;
CREATE ROLE regress_zoek_los;
SELECT klantcontact.verleen('"Ut''recht; drop"', rol, recht)
FROM (VALUES ('regress_zoek_behandelaar'::regrole, 'behandelaar'), ('regress_zoek_kcc', 'klantcontactcentrum'),
    ('regress_zoek_vertrouwelijk', 'vertrouwelijk'), ('regress_zoek_rapportage', 'rapportage'), ('regress_zoek_beheer', 'beheer')) AS v (rol, recht);

-- a person as resident and as employee, of one organisatie; another one; they share an adres
CREATE TEMP TABLE invoer (n int, j jsonb);
INSERT INTO invoer VALUES
(1, '{"id": "00000000-0000-7000-8000-0000000000b1", "nummer": 11, "soortPartij": "organisatie", "organisatienaam": "Bakkerij",
    "digitaleAdressen": [{"id": "00000000-0000-7000-8000-0000000000d1", "soortDigitaalAdres": "telefoon", "adres": "0201234567"}],
    "partijIdentificatoren": [{"id": "00000000-0000-7000-8000-000000000101", "objectId": "12345678", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}]}'),
(2, '{"id": "00000000-0000-7000-8000-0000000000b2", "nummer": 12, "soortPartij": "persoon", "indicatieActief": false, "indicatieGeheimhouding": true,
    "voorkeurstaal": "eng", "interneNotitie": "belt altijd terug",
    "contactnaam": {"voorletters": "J", "voornaam": "Jan", "voorvoegselAchternaam": "de", "achternaam": "Vries"},
    "bezoekadres": {"nummeraanduidingId": "0518200000637599"}, "correspondentieadres": {"adresregel1": "Rue 1", "land": "FR"},
    "digitaleAdressen": [{"id": "00000000-0000-7000-8000-0000000000d2", "soortDigitaalAdres": "telefoon", "adres": "0612345678"},
        {"id": "00000000-0000-7000-8000-0000000000d3", "soortDigitaalAdres": "e-mail", "adres": "jan@example.org", "omschrijving": "werk", "voorkeur": true},
        {"id": "00000000-0000-7000-8000-0000000000d4", "soortDigitaalAdres": "sms", "adres": "0612345678"}],
    "partijIdentificatoren": [{"id": "00000000-0000-7000-8000-000000000102", "objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"},
        {"id": "00000000-0000-7000-8000-000000000103", "anderePartijIdentificator": "klant 7"},
        {"id": "00000000-0000-7000-8000-000000000104", "objectId": "7", "codeObjecttype": "klant", "codeRegister": "crm", "codeSoortObjectId": "nummer", "anderePartijIdentificator": "zeven"}]}'),
(3, '{"id": "00000000-0000-7000-8000-0000000000b3", "nummer": 13, "soortPartij": "contactpersoon",
    "contactnaam": {"voorletters": "J", "voornaam": "Jan", "voorvoegselAchternaam": "de", "achternaam": "Vries"}, "werkteVoorPartij": "00000000-0000-7000-8000-0000000000b1",
    "digitaleAdressen": [{"id": "00000000-0000-7000-8000-0000000000d5", "soortDigitaalAdres": "telefoon", "adres": "0201234567"}], "partijIdentificatoren": []}'),
(4, '{"id": "00000000-0000-7000-8000-0000000000b4", "nummer": 14, "soortPartij": "organisatie", "organisatienaam": "Bakkerij, filiaal",
    "digitaleAdressen": [{"id": "00000000-0000-7000-8000-0000000000d6", "soortDigitaalAdres": "sms", "adres": "0201234567"}],
    "partijIdentificatoren": [{"id": "00000000-0000-7000-8000-000000000105", "objectId": "12345678", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}]}');
SELECT klantcontact.registreer_partij('"Ut''recht; drop"', j) FROM invoer ORDER BY n;
-- one of whom the klantcontact alone tells has the same number
SELECT klantcontact.registreer_actor('"Ut''recht; drop"', '{"id": "00000000-0000-7000-8000-0000000000a1", "naam": "Balie", "soortActor": "organisatorische_eenheid"}');
SELECT klantcontact.registreer('"Ut''recht; drop"', '{"id": "00000000-0000-7000-8000-000000000001", "kanaal": "telefoon", "onderwerp": "x", "inhoud": "y",
    "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "0201234567"}]}]}');

CREATE FUNCTION pg_temp.zoek(invoer jsonb) RETURNS setof jsonb LANGUAGE sql AS $$
    SELECT klantcontact.zoek_partij('"Ut''recht; drop"', invoer) $$;
CREATE FUNCTION pg_temp.nummers(invoer jsonb) RETURNS bigint[] LANGUAGE sql AS $$
    SELECT array_agg((p ->> 'nummer')::bigint) FROM pg_temp.zoek(invoer) AS p $$;

-- all of it
SELECT jsonb_pretty(pg_temp.zoek('{"nummer": 12}'));
-- what comes out is what was put in; an array that is empty is there
SELECT n, pg_temp.zoek(jsonb_build_object('nummer', j -> 'nummer')) =
    '{"indicatieActief": true, "indicatieGeheimhouding": false, "digitaleAdressen": [], "partijIdentificatoren": [], "rekeningnummers": []}' || j AS gelijk
FROM invoer ORDER BY n;
-- by an identificator, all four parts; by an adres, of one soort or of all; nulls count as absent
SELECT v.j, pg_temp.nummers(v.j) FROM (VALUES
    ('{"nummer": 11}'::jsonb), ('{"nummer": 10}'), ('{"nummer": 99999999999}'), ('{"nummer": 12.0, "digitaalAdres": null}'),
    ('{"partijIdentificator": {"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}}'),
    ('{"partijIdentificator": {"objectId": "111222334", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}}'),
    ('{"partijIdentificator": {"objectId": "7", "codeObjecttype": "klant", "codeRegister": "crm", "codeSoortObjectId": "nummer"}, "nummer": null}'),
    ('{"partijIdentificator": {"objectId": "7", "codeObjecttype": "klant", "codeRegister": "CRM", "codeSoortObjectId": "nummer"}}'),
    ('{"partijIdentificator": {"objectId": "12345678", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}}'),
    ('{"digitaalAdres": {"adres": "jan@example.org"}}'), ('{"digitaalAdres": {"adres": "JAN@example.org"}}'), ('{"digitaalAdres": {"adres": "%"}}'),
    ('{"digitaalAdres": {"adres": "0612345678"}}'),
    ('{"digitaalAdres": {"adres": "0201234567"}}'), ('{"digitaalAdres": {"adres": "0201234567", "soortDigitaalAdres": "telefoon"}}'),
    ('{"digitaalAdres": {"adres": "0201234567", "soortDigitaalAdres": "sms"}}'), ('{"digitaalAdres": {"adres": "0201234567", "soortDigitaalAdres": "e-mail"}}'),
    ('{"digitaalAdres": {"adres": "0201234567", "soortDigitaalAdres": null}}')) AS v (j);
-- in one query, set by set
SELECT p -> 'nummer' FROM invoer, LATERAL klantcontact.zoek_partij('"Ut''recht; drop"', jsonb_build_object('nummer', j -> 'nummer')) AS p ORDER BY 1;
-- without ids and nummers another register takes it, and gives it back equal
CREATE FUNCTION pg_temp.zonder(p jsonb) RETURNS jsonb LANGUAGE sql AS $$
    SELECT p - 'id' - 'nummer' || jsonb_build_object(
        'digitaleAdressen', (SELECT COALESCE(jsonb_agg(a - 'id' ORDER BY n), '[]') FROM jsonb_array_elements(p -> 'digitaleAdressen') WITH ORDINALITY AS e (a, n)),
        'partijIdentificatoren', (SELECT COALESCE(jsonb_agg(i - 'id' ORDER BY n), '[]') FROM jsonb_array_elements(p -> 'partijIdentificatoren') WITH ORDINALITY AS e (i, n))) $$;
SELECT klantcontact.registreer_partij('reg_zoek_ander', '{"id": "00000000-0000-7000-8000-0000000000b1", "soortPartij": "organisatie", "partijIdentificatoren": [{"anderePartijIdentificator": "die voor wie hij werkte"}]}');
CREATE TEMP TABLE kopie AS
    SELECT n, p, klantcontact.registreer_partij('reg_zoek_ander', pg_temp.zonder(p)) AS id
    FROM invoer, LATERAL pg_temp.zoek(jsonb_build_object('nummer', j -> 'nummer')) AS p;
SELECT n, pg_temp.zonder(klantcontact.zoek_partij('reg_zoek_ander', jsonb_build_object('nummer', k.nummer))) = pg_temp.zonder(p) AS gelijk
FROM kopie JOIN reg_zoek_ander.partij AS k USING (id) ORDER BY n;

-- what is wrong: the place is told, the value is not
CREATE FUNCTION pg_temp.fout(invoer jsonb, OUT uitkomst text) LANGUAGE plpgsql AS $$
DECLARE
    detail text;
    melding text;
    hint text;
BEGIN
    PERFORM klantcontact.zoek_partij('"Ut''recht; drop"', invoer);
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, melding = MESSAGE_TEXT, hint = PG_EXCEPTION_HINT;
    uitkomst := concat_ws(' | ', SQLSTATE, melding, detail, hint);
END $$;
SELECT v.j, pg_temp.fout(v.j) FROM (VALUES
    (NULL::jsonb), ('null'), ('[]'), ('12'), ('{}'), ('{"nummer": null}'), ('{"nummer": 12, "digitaalAdres": {"adres": "1"}}'),
    ('{"achternaam": "Vries"}'), ('{"contactnaam": {"achternaam": "Vries"}, "nummer": 12}'), ('{"id": "00000000-0000-7000-8000-0000000000b1"}'),
    ('{"nummer": "12"}'), ('{"nummer": 12.5}'), ('{"nummer": 1e30}'), ('{"nummer": [12]}'),
    ('{"partijIdentificator": "111222333"}'), ('{"partijIdentificator": {"objectId": "111222333", "codeSoortObjectId": "bsn"}}'),
    ('{"partijIdentificator": {"objectId": 111222333, "codeObjecttype": "a", "codeRegister": "b", "codeSoortObjectId": "bsn"}}'),
    ('{"partijIdentificator": {"objectId": "", "codeObjecttype": "a", "codeRegister": "b", "codeSoortObjectId": "bsn"}}'),
    ('{"partijIdentificator": {"objectId": "1", "codeObjecttype": "a", "codeRegister": "b", "codeSoortObjectId": "bsn", "naam": "x"}}'),
    ('{"digitaalAdres": "0612345678"}'), ('{"digitaalAdres": {}}'), ('{"digitaalAdres": {"adres": null}}'), ('{"digitaalAdres": {"adres": 612345678}}'),
    ('{"digitaalAdres": {"adres": ""}}'), ('{"digitaalAdres": {"soortDigitaalAdres": "sms"}}'), ('{"digitaalAdres": {"adres": "1", "soortDigitaalAdres": "fax"}}'),
    ('{"digitaalAdres": {"adres": "1", "soortDigitaalAdres": 1}}'), ('{"digitaalAdres": {"adres": "1", "omschrijving": "werk"}}')) AS v (j);
SELECT pg_temp.fout(jsonb_build_object('digitaalAdres', jsonb_build_object('adres', repeat('x', 255))));
SELECT klantcontact.zoek_partij('public', '{"nummer": 1}');

-- as each kind of role: none of them sees a partij by itself but beheer
GRANT SELECT ON ALL TABLES IN SCHEMA "Ut'recht; drop" TO regress_zoek_behandelaar;
SET ROLE regress_zoek_niets;
SELECT pg_temp.fout('{"nummer": 12}');
SET ROLE regress_zoek_behandelaar;
SELECT count(*) FROM "Ut'recht; drop".partij;
SELECT pg_temp.nummers('{"digitaalAdres": {"adres": "0201234567"}}'),
    pg_temp.nummers('{"partijIdentificator": {"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}}');
SELECT jsonb_array_length(p -> 'digitaleAdressen') AS adressen, jsonb_array_length(p -> 'partijIdentificatoren') AS identificatoren FROM pg_temp.zoek('{"partijIdentificator": {"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}}') AS p;
-- by nummer, which is guessed: not a behandelaar
SELECT pg_temp.fout('{"nummer": 12}');
-- it found, and sees no more than before
SELECT count(*) FROM "Ut'recht; drop".partij;
SET ROLE regress_zoek_kcc;
SELECT pg_temp.nummers('{"nummer": 12}'), count(*) FROM "Ut'recht; drop".partij;
SET ROLE regress_zoek_vertrouwelijk;
SELECT pg_temp.nummers('{"nummer": 12}'), count(*) FROM "Ut'recht; drop".partij;
SET ROLE regress_zoek_beheer;
SELECT pg_temp.nummers('{"nummer": 12}'), count(*) FROM "Ut'recht; drop".partij;
SET ROLE regress_zoek_rapportage;
SELECT pg_temp.fout('{"nummer": 12}');
-- nor tells it of a fault before it is known who asks
SELECT pg_temp.fout('{"nummer": "12"}');
RESET ROLE;
-- insert without the schema is not enough
GRANT INSERT ON "Ut'recht; drop".klantcontact TO regress_zoek_los;
SET ROLE regress_zoek_los;
SELECT pg_temp.fout('{"nummer": 12}');
RESET ROLE;
-- a right that is taken is gone
SELECT klantcontact.ontneem('"Ut''recht; drop"', 'regress_zoek_kcc', 'klantcontactcentrum');
SET ROLE regress_zoek_kcc;
SELECT pg_temp.fout('{"nummer": 12}');
RESET ROLE;

-- functions and operators in front of those of the system, and tables in front of ours, are not met
CREATE SCHEMA zoek_vals;
GRANT USAGE ON SCHEMA zoek_vals TO PUBLIC;
CREATE FUNCTION zoek_vals.vals(bigint, bigint) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'code runs as %', current_user; END $$;
CREATE FUNCTION zoek_vals.vals(text, text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'code runs as %', current_user; END $$;
CREATE FUNCTION zoek_vals.vals(uuid, uuid) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'code runs as %', current_user; END $$;
CREATE FUNCTION zoek_vals.vals(klantcontact.objectidentificator, klantcontact.objectidentificator) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'code runs as %', current_user; END $$;
CREATE OPERATOR zoek_vals.= (FUNCTION = zoek_vals.vals, LEFTARG = bigint, RIGHTARG = bigint);
CREATE OPERATOR zoek_vals.= (FUNCTION = zoek_vals.vals, LEFTARG = text, RIGHTARG = text);
CREATE OPERATOR zoek_vals.= (FUNCTION = zoek_vals.vals, LEFTARG = uuid, RIGHTARG = uuid);
CREATE OPERATOR zoek_vals.= (FUNCTION = zoek_vals.vals, LEFTARG = klantcontact.objectidentificator, RIGHTARG = klantcontact.objectidentificator);
CREATE TABLE zoek_vals.partij (id uuid, nummer bigint);
-- in a new session, so that no plan is there yet
\c -
SET client_min_messages = warning;
SET search_path = zoek_vals, pg_catalog;
SET ROLE regress_zoek_behandelaar;
SELECT p -> 'nummer' FROM klantcontact.zoek_partij('"Ut''recht; drop"', '{"digitaalAdres": {"adres": "0201234567", "soortDigitaalAdres": "sms"}}') AS p;
SELECT p -> 'nummer' FROM klantcontact.zoek_partij('"Ut''recht; drop"', '{"partijIdentificator": {"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}}') AS p;
RESET ROLE;
RESET search_path;

-- a renamed register is found; a rolled back partij is not
ALTER SCHEMA reg_zoek_ander RENAME TO reg_zoek_nieuw;
BEGIN;
SELECT klantcontact.registreer_partij('reg_zoek_nieuw', '{"nummer": 77, "soortPartij": "contactpersoon", "contactnaam": {"achternaam": "x"}}') IS NOT NULL AS er;
SELECT p -> 'nummer' FROM klantcontact.zoek_partij('reg_zoek_nieuw', '{"nummer": 77}') AS p;
ROLLBACK;
SELECT count(*) FROM klantcontact.zoek_partij('reg_zoek_nieuw', '{"nummer": 77}');

-- the ways are by index: no table is read whole
INSERT INTO reg_zoek_nieuw.partij (id, soort_partij, achternaam)
SELECT ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'contactpersoon', 'n' || n FROM generate_series(1, 5000) AS n;
INSERT INTO reg_zoek_nieuw.digitaal_adres (partij, soort_digitaal_adres, adres)
SELECT ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'sms', '06-' || n FROM generate_series(1, 5000) AS n;
SELECT pg_stat_force_next_flush();
BEGIN;
SELECT p #> '{contactnaam,achternaam}' FROM klantcontact.zoek_partij('reg_zoek_nieuw', '{"digitaalAdres": {"adres": "06-4321"}}') AS p;
SELECT count(*) FROM klantcontact.zoek_partij('reg_zoek_nieuw', '{"nummer": 78}');
SELECT count(*) FROM klantcontact.zoek_partij('reg_zoek_nieuw', '{"partijIdentificator": {"objectId": "8", "codeObjecttype": "a", "codeRegister": "b", "codeSoortObjectId": "c"}}');
SELECT relname, pg_stat_get_xact_numscans(oid) AS scans FROM pg_class
WHERE relnamespace = 'reg_zoek_nieuw'::regnamespace
    AND relname IN ('partij', 'digitaal_adres', 'partij_identificator', 'digitaal_adres_sleutel_idx', 'partij_nummer_key', 'partij_identificator_objectidentificator_idx')
ORDER BY relkind, relname;
COMMIT;

DROP SCHEMA zoek_vals CASCADE;
DROP SCHEMA "Ut'recht; drop" CASCADE;
DROP SCHEMA reg_zoek_nieuw CASCADE;
DROP ROLE regress_zoek_niets, regress_zoek_behandelaar, regress_zoek_kcc, regress_zoek_vertrouwelijk, regress_zoek_rapportage, regress_zoek_beheer, regress_zoek_los;
