-- an attacker puts a schema of his own in front of the search_path: no statement of ours finds what is in it, and users' triggers still see the caller's path
\set reg av_pad
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
\set include :abs_srcdir /tests/include/schaduw.sql
\i :include
\set ECHO all
SELECT count(*) > 700 AS operators FROM pg_operator WHERE oprnamespace = 'schaduw'::regnamespace;
SELECT count(*) > 2000 AS functions FROM pg_proc WHERE pronamespace = 'schaduw'::regnamespace;
-- the doubles are found
SET search_path = schaduw, pg_catalog;
SELECT 1 IS DISTINCT FROM 2;
SELECT 'a'::pg_catalog.text IN ('b');
RESET search_path;

-- the first case: who registers adds a digitaal adres, in a new session
SELECT format('SET search_path = schaduw, pg_catalog; SET ROLE %I', :'jan') AS aanval \gset
\c -
:aanval;
INSERT INTO av_pad.digitaal_adres (betrokkene, soort_digitaal_adres, adres) VALUES ('b0000000-0000-7000-8000-000000000001', 'telefoon', '0612345678');
-- and when the path is another one after the plans were made
\c -
SET ROLE :jan;
INSERT INTO av_pad.digitaal_adres (betrokkene, soort_digitaal_adres, adres) VALUES ('b0000000-0000-7000-8000-000000000001', 'sms', '0612345678');
:aanval;
INSERT INTO av_pad.digitaal_adres (betrokkene, soort_digitaal_adres, adres) VALUES ('b0000000-0000-7000-8000-000000000001', 'whatsapp', '0612345678');
-- and when the plans are no longer valid
RESET ROLE;
ALTER TABLE av_pad.digitaal_adres ADD COLUMN erbij pg_catalog.text;
:aanval;
INSERT INTO av_pad.digitaal_adres (betrokkene, soort_digitaal_adres, adres) VALUES ('b0000000-0000-7000-8000-000000000001', 'e-mail', 'jan@voorbeeld.nl');
RESET ROLE;

-- every function that takes a register, in a new session under such a path: as the owner, who may use the schema too
SELECT format('SET search_path = schaduw, pg_catalog; SET track_functions = ''all''; SET client_min_messages = warning; SET ROLE %I', :'eigenaar') AS eigenaar_start,
	format('SET search_path = schaduw, pg_catalog; SET track_functions = ''all''; SET ROLE %I', :'kees') AS kees_start,
	format('SET ROLE %I', :'eigenaar') AS als_eigenaar, format('SET ROLE %I', :'beheerder') AS als_beheerder \gset
\c -
:eigenaar_start;
SELECT klantcontact.maak_register('av_pad_2', '{"meer_objecten_per_type": true}');
SELECT klantcontact.registreer_actor('av_pad', '{"id": "a1000000-0000-7000-8000-000000000001", "naam": "Nieuw", "soortActor": "medewerker", "functie": "f", "emailadres": "n@example.org", "telefoonnummer": "14030", "organisatorischeEenheid": "a0000000-0000-7000-8000-000000000003"}');
SELECT klantcontact.registreer_partij('av_pad', '{"id": "f1000000-0000-7000-8000-000000000001", "soortPartij": "persoon", "contactnaam": {"achternaam": "Nieuw"}, "indicatieActief": true,
	"partijIdentificatoren": [{"objectId": "999999990", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}], "digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "n@example.org", "voorkeur": true}]}', 'geef');
SELECT klantcontact.registreer('av_pad', '{"id": "c1000000-0000-7000-8000-000000000001", "kanaal": "balie", "onderwerp": "a", "inhoud": "i", "actoren": [{"id": "a1000000-0000-7000-8000-000000000001"}],
	"betrokkenen": [{"id": "b1000000-0000-7000-8000-000000000001", "rol": "klant", "initiator": true, "wasPartij": {"partijIdentificator": {"objectId": "999999990", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}},
	"digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "0612345678"}]}], "onderwerpobjecten": [{"wasKlantcontact": "c0000000-0000-7000-8000-000000000001"}, {"objectidentificator": {"objectId": "z", "codeObjecttype": "zaak", "codeRegister": "z", "codeSoortObjectId": "z"}}],
	"bijlagen": [{"id": "e1000000-0000-7000-8000-000000000001", "objectidentificator": {"objectId": "d", "codeObjecttype": "d", "codeRegister": "z", "codeSoortObjectId": "z"}}],
	"interneTaken": [{"id": "11000000-0000-7000-8000-000000000001", "gevraagdeHandeling": "bel", "toegewezenAanActor": "a1000000-0000-7000-8000-000000000001"},
		{"id": "11000000-0000-7000-8000-000000000002", "gevraagdeHandeling": "bel", "toegewezenAanActor": "a1000000-0000-7000-8000-000000000001"},
		{"id": "11000000-0000-7000-8000-000000000003", "gevraagdeHandeling": "bel", "toegewezenAanActor": "a1000000-0000-7000-8000-000000000001"}]}');
-- again: it is compared with what is there
SELECT klantcontact.registreer('av_pad', '{"id": "c1000000-0000-7000-8000-000000000001", "onderwerp": "a", "kanaal": "balie", "inhoud": "i", "actoren": [{"id": "a1000000-0000-7000-8000-000000000001"}]}');
SELECT klantcontact.registreer_alle('av_pad', '[{"id": "c1000000-0000-7000-8000-000000000002", "kanaal": "balie", "onderwerp": "b", "inhoud": "i", "actoren": ["a1000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true}]},
	{"id": "c1000000-0000-7000-8000-000000000003", "kanaal": "e-formulier", "onderwerp": "c", "actoren": ["a1000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "f1000000-0000-7000-8000-000000000001"}],
	"bijlagen": [{"objectidentificator": {"objectId": "f", "codeObjecttype": "f", "codeRegister": "z", "codeSoortObjectId": "z"}}]}]');
SELECT klantcontact.registreer_uit('av_pad', $$SELECT '{"id": "c1000000-0000-7000-8000-000000000002"}'::pg_catalog.jsonb WHERE false$$);
SELECT klantcontact.registreer_interactie('av_pad', '{"kanaal": "balie", "inhoud": "i", "actoren": ["a1000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true}], "onderwerpen": [{"id": "c1000000-0000-7000-8000-000000000004", "onderwerp": "d"}]}');
SELECT * FROM klantcontact.valideer('av_pad', '{"kanaal": "balie", "onderwerp": "b", "inhoud": "i", "actoren": ["a1000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "f1000000-0000-7000-8000-000000000001"}],
	"onderwerpobjecten": [{"wasKlantcontact": "c0000000-0000-7000-8000-000000000001"}], "interneTaken": [{"gevraagdeHandeling": "bel", "toegewezenAanActor": "a1000000-0000-7000-8000-000000000001", "nummer": 1}]}');
SELECT klantcontact.vul_aan('av_pad', 'c1000000-0000-7000-8000-000000000001', ' j');
SELECT klantcontact.corrigeer('av_pad', 'c1000000-0000-7000-8000-000000000001', '{"onderwerp": "e", "kanaal": "telefoon"}', 'tikfout');
SELECT klantcontact.verwerk('av_pad', '11000000-0000-7000-8000-000000000001', 'klaar');
SELECT klantcontact.heropen('av_pad', '11000000-0000-7000-8000-000000000001', 'toch niet');
BEGIN;
SELECT klantcontact.verleen('av_pad', pg_catalog.quote_ident(CURRENT_USER)::pg_catalog.regrole, 'namens');
SET LOCAL klantcontact.actor = 'a1000000-0000-7000-8000-000000000001';
SELECT klantcontact.neem_op('av_pad', '11000000-0000-7000-8000-000000000001');
ROLLBACK;
SELECT gebeurtenis FROM klantcontact.verloop('av_pad', '11000000-0000-7000-8000-000000000001');
SELECT klantcontact.verwerk('av_pad', '11000000-0000-7000-8000-000000000001', 'klaar');
SELECT 1 FROM klantcontact.herrouteer('av_pad', '11000000-0000-7000-8000-000000000002', '{"toegewezenAanActor": "a1000000-0000-7000-8000-000000000001"}');
SELECT klantcontact.beantwoord('av_pad', '11000000-0000-7000-8000-000000000003', '{"id": "c1000000-0000-7000-8000-000000000005", "kanaal": "e-mail", "onderwerp": "f", "inhoud": "i", "actoren": ["a1000000-0000-7000-8000-000000000001"]}');
SELECT 1 FROM klantcontact.splits('av_pad', 'c1000000-0000-7000-8000-000000000001', '[{"onderwerp": "g", "inhoud": "i"}, {"onderwerp": "h", "inhoud": "i", "bijlagen": ["e1000000-0000-7000-8000-000000000001"]}]', 'twee');
UPDATE av_pad.partij SET voorkeurs_digitaal_adres = NULL, achternaam = 'Nieuwer' WHERE id OPERATOR(pg_catalog.=) 'f1000000-0000-7000-8000-000000000001';
BEGIN;
SET LOCAL klantcontact.reden = 'dubbel';
DELETE FROM av_pad.bijlage WHERE id OPERATOR(pg_catalog.=) 'e1000000-0000-7000-8000-000000000001';
COMMIT;
SELECT 1 FROM klantcontact.lees('av_pad', 'c1000000-0000-7000-8000-000000000001');
SELECT 1 FROM klantcontact.lees_op('av_pad', 'c1000000-0000-7000-8000-000000000001', pg_catalog.clock_timestamp());
SELECT 1 FROM klantcontact.lees_op('av_pad', 'c0000000-0000-7000-8000-000000000001', pg_catalog.now());
SELECT 1 FROM klantcontact.contactgegevens('av_pad', 'b1000000-0000-7000-8000-000000000001');
SELECT 1 FROM klantcontact.afgeleide_betrokkenheid('av_pad', 'c1000000-0000-7000-8000-000000000001') LIMIT 1;
SELECT 1 FROM klantcontact.keten('av_pad', 'c1000000-0000-7000-8000-000000000001') LIMIT 1;
SELECT 1 FROM klantcontact.zoek_partij('av_pad', '{"nummer": 1}');
SELECT 1 FROM klantcontact.zoek_partij('av_pad', '{"digitaalAdres": {"soortDigitaalAdres": "e-mail", "adres": "N@example.org"}}') LIMIT 1;
SELECT 1 FROM klantcontact.zoek_partij('av_pad', '{"partijIdentificator": {"objectId": "999999990", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}}');
SELECT 1 FROM klantcontact.klantbeeld('av_pad', 'f1000000-0000-7000-8000-000000000001', 5, 'c1000000-0000-7000-8000-000000000003') LIMIT 1;
SELECT 1 FROM klantcontact.inzage('av_pad', 'f1000000-0000-7000-8000-000000000001');
SELECT klantcontact.verleen('av_pad', 'pg_monitor', 'rapportage');
SELECT 1 FROM klantcontact.rechten('av_pad') LIMIT 1;
SELECT klantcontact.ontneem('av_pad', 'pg_monitor', 'rapportage');
SELECT klantcontact.zegel('av_pad') AS zegel \gset
SELECT * FROM klantcontact.controleer_zegel('av_pad', :'zegel');
SELECT * FROM klantcontact.controleer('av_pad');
SELECT * FROM klantcontact.controleer('av_pad_2');
SELECT klantcontact.werk_bij('av_pad');
SELECT * FROM klantcontact.werk_bij_plan('av_pad');
SELECT 1 FROM klantcontact.registers() LIMIT 1;
SELECT 1 FROM klantcontact.register_ddl('nieuw') LIMIT 1;
SELECT 1 FROM klantcontact.regels() LIMIT 1;
SELECT 1 FROM klantcontact.invoer_schema('partij');
INSERT INTO av_pad.bewaartermijn (termijn) VALUES ('1 month');
SELECT pg_catalog.count(*) FROM klantcontact.vernietig_verlopen('av_pad');
SELECT pg_catalog.count(*) FROM klantcontact.vernietig_verlopen('av_pad', false, true);
SELECT 1 FROM klantcontact.vergeet('av_pad', 'f1000000-0000-7000-8000-000000000001', 'verzoek') LIMIT 1;
SELECT * FROM klantcontact.controleer('av_pad');
SELECT pg_catalog.pg_stat_force_next_flush();
-- and as who is under row level security
\c -
:kees_start;
SELECT klantcontact.registreer('av_pad', '{"id": "c1000000-0000-7000-8000-000000000011", "kanaal": "balie", "onderwerp": "a", "inhoud": "i", "betrokkenen": [{"rol": "klant", "initiator": true}]}');
SELECT klantcontact.vul_aan('av_pad', 'c1000000-0000-7000-8000-000000000011', ' j');
SELECT 1 FROM klantcontact.lees('av_pad', 'c1000000-0000-7000-8000-000000000011');
SELECT 1 FROM klantcontact.valideer('av_pad', '{}') LIMIT 1;
SELECT 1 FROM klantcontact.klantbeeld('av_pad', 'f0000000-0000-7000-8000-000000000001') LIMIT 1;
SELECT pg_catalog.count(*) FROM av_pad.v_klantcontact;
SELECT pg_catalog.count(*) FROM av_pad.v_werkvoorraad;
RESET ROLE;
:als_beheerder;
SELECT * FROM klantcontact.controleer('av_pad');
RESET ROLE;
SELECT pg_catalog.pg_stat_force_next_flush();
RESET search_path;
-- which were not called?
SELECT DISTINCT p.proname FROM pg_proc AS p WHERE p.pronamespace = 'klantcontact'::regnamespace AND 'regnamespace'::regtype = ANY (p.proargtypes)
	EXCEPT SELECT funcname FROM pg_stat_user_functions WHERE schemaname = 'klantcontact' AND calls > 0 ORDER BY 1;
RESET track_functions;
SET client_min_messages = warning;
DROP SCHEMA av_pad, av_pad_2 CASCADE;
DO $$
DECLARE
	o record;
BEGIN
	FOR o IN SELECT format('DROP OPERATOR schaduw.%s (%s, %s)', oprname, coalesce(nullif(oprleft, 0)::regtype::text, 'NONE'), oprright::regtype) AS weg FROM pg_operator WHERE oprnamespace = 'schaduw'::regnamespace
	LOOP
		EXECUTE o.weg;
	END LOOP;
END
$$;
