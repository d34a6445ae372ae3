-- COPY (FREEZE) in the transaction that made the register stores rows that look old: they are a first registration all the same
SET client_min_messages = warning;
BEGIN;
SELECT klantcontact.maak_register('av_bevroren') \gset
INSERT INTO av_bevroren.actor (id, naam, soort_actor) VALUES ('a0000000-0000-7000-8000-000000000001', 'KCC', 'organisatorische_eenheid');
COPY av_bevroren.partij (id, soort_partij, achternaam) FROM STDIN (FREEZE);
f0000000-0000-7000-8000-000000000001	persoon	Jansen
\.
COPY av_bevroren.partij_identificator (partij, andere_partij_identificator) FROM STDIN (FREEZE);
f0000000-0000-7000-8000-000000000001	x
\.
COPY av_bevroren.klantcontact (id, kanaal, onderwerp, inhoud) FROM STDIN (FREEZE);
c0000000-0000-7000-8000-000000000001	balie	a	i
c0000000-0000-7000-8000-000000000002	balie	b	i
\.
COPY av_bevroren.actor_klantcontact (klantcontact, actor) FROM STDIN (FREEZE);
c0000000-0000-7000-8000-000000000001	a0000000-0000-7000-8000-000000000001
c0000000-0000-7000-8000-000000000002	a0000000-0000-7000-8000-000000000001
\.
COPY av_bevroren.betrokkene (id, klantcontact, rol, initiator) FROM STDIN (FREEZE);
b0000000-0000-7000-8000-000000000001	c0000000-0000-7000-8000-000000000001	klant	t
b0000000-0000-7000-8000-000000000002	c0000000-0000-7000-8000-000000000002	klant	t
\.
COPY av_bevroren.digitaal_adres (betrokkene, soort_digitaal_adres, adres) FROM STDIN (FREEZE);
b0000000-0000-7000-8000-000000000001	telefoon	0612345678
\.
COMMIT;
SELECT count(*) AS gelogd FROM av_bevroren.mutatie;
SELECT count(*) AS gelogd, tabel FROM av_bevroren.mutatie GROUP BY tabel;
-- as it was at registration
SELECT jsonb_array_length(d -> 'actoren') AS actoren, jsonb_array_length(d -> 'betrokkenen') AS betrokkenen, jsonb_array_length(d #> '{betrokkenen,0,digitaleAdressen}') AS adressen
	FROM av_bevroren.klantcontact AS k, klantcontact.lees_op('av_bevroren', k.id, k.geregistreerd_op) AS d ORDER BY k.id;
-- trying again
\set document '{"id": "c0000000-0000-7000-8000-000000000001", "kanaal": "balie", "onderwerp": "a", "inhoud": "i", "actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "0612345678"}]}]}'
SELECT klantcontact.registreer('av_bevroren', :'document');
SELECT klantcontact.registreer_alle('av_bevroren', ('[' || :'document' || ']')::jsonb);
-- what comes later is an addition
INSERT INTO av_bevroren.betrokkene (klantcontact, rol, initiator) VALUES ('c0000000-0000-7000-8000-000000000001', 'vertegenwoordiger', false);
INSERT INTO av_bevroren.partij_identificator (partij, objectidentificator) VALUES ('f0000000-0000-7000-8000-000000000001', '{"objectId": "1", "codeObjecttype": "p", "codeRegister": "r", "codeSoortObjectId": "s"}'::jsonb::klantcontact.objectidentificator);
VACUUM FREEZE av_bevroren.klantcontact;
INSERT INTO av_bevroren.betrokkene (klantcontact, rol, initiator) VALUES ('c0000000-0000-7000-8000-000000000002', 'vertegenwoordiger', false);
SELECT tabel, voor IS NULL AS toegevoegd FROM av_bevroren.mutatie ORDER BY op, tabel;
SELECT klantcontact.registreer('av_bevroren', :'document');
SELECT jsonb_array_length(klantcontact.lees_op('av_bevroren', id, geregistreerd_op) -> 'betrokkenen') AS toen, jsonb_array_length(klantcontact.lees('av_bevroren', id) -> 'betrokkenen') AS nu FROM av_bevroren.klantcontact ORDER BY id;
SELECT * FROM klantcontact.controleer('av_bevroren');
DROP SCHEMA av_bevroren CASCADE;
