-- A register :register with :groot klantcontacten, :groot / 10 partijen and 500 actoren, all by the library, so that
-- log, chain and keys are what they would be.  Ids are made of numbers: c (klantcontact), b (partij), a (actor).
SELECT greatest(20, :groot) AS groot, greatest(20, :groot / 10) AS partijen \gset
SELECT klantcontact.maak_register(:'register') \gset _
SET search_path = :register, public;
SET synchronous_commit = off;
SET klantcontact.reden = 'bench';

CREATE SCHEMA IF NOT EXISTS bench;
CREATE OR REPLACE FUNCTION bench.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
	$$ SELECT (kind || '0000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;

-- one document: a tenth vertrouwelijk, a tenth about a zaak, a tenth after an earlier one, one in twenty with an open taak
CREATE OR REPLACE FUNCTION bench.invoer(i bigint, partijen bigint, actoren bigint DEFAULT 20) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_strip_nulls(jsonb_build_object('id', bench.id('c', i), 'kanaal', 'telefoon', 'onderwerp', 'Ophaalschema huisvuil',
		'inhoud', 'Vraag: wanneer? Antwoord: op zaterdag.', 'vertrouwelijk', i % 10 = 7,
		'plaatsgevondenOp', '2020-01-01'::timestamptz + i * interval '2 minutes',
		'actoren', jsonb_build_array(bench.id('a', 1 + i % actoren)),
		'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'wasPartij', bench.id('b', 1 + i % partijen),
			'digitaleAdressen', CASE WHEN i % 10 = 3 THEN jsonb_build_array(jsonb_build_object('soortDigitaalAdres', 'e-mail', 'adres', 'k' || i || '@example.org')) END)),
		'onderwerpobjecten', CASE WHEN i % 10 = 1 THEN jsonb_build_array(jsonb_build_object('objectidentificator', jsonb_build_object(
				'objectId', 'Z-' || i, 'codeObjecttype', 'zaak', 'codeRegister', 'ZRC', 'codeSoortObjectId', 'uuid')))
			WHEN i % 10 = 2 AND i / 1000 % 5 > 0 THEN jsonb_build_array(jsonb_build_object('wasKlantcontact', bench.id('c', i - 1000))) END,
		'interneTaken', CASE WHEN i % 20 = 0 THEN jsonb_build_array(jsonb_build_object('gevraagdeHandeling', 'Terugbellen',
			'toegewezenAanActor', bench.id('a', 1 + i / 7 % actoren))) END)) $$;

INSERT INTO actor (id, naam, soort_actor) SELECT bench.id('a', 1000 + i), 'Eenheid ' || i, 'organisatorische_eenheid' FROM generate_series(1, 20) i;
INSERT INTO actor (id, naam, soort_actor, functie, emailadres, telefoonnummer, organisatorische_eenheid, db_rol)
	SELECT bench.id('a', i), 'Actor ' || i, 'medewerker', 'x', 'x@example.org', '14030', bench.id('a', 1001 + i % 20),
		CASE i WHEN 1 THEN 'bench_actor' WHEN 2 THEN 'bench_kcc' WHEN 3 THEN 'bench_beheer' END FROM generate_series(1, 500) i;
BEGIN;
INSERT INTO partij (id, soort_partij, achternaam) SELECT bench.id('b', i), 'persoon', 'Vries' FROM generate_series(1, :partijen) i;
INSERT INTO partij_identificator (partij, objectidentificator)
	SELECT bench.id('b', i), klantcontact.objectidentificator(lpad(i::text, 9, '0'), 'klant', 'CRM', 'klantnummer') FROM generate_series(1, :partijen) i;
COMMIT;
INSERT INTO digitaal_adres (partij, soort_digitaal_adres, adres) SELECT bench.id('b', i), 'telefoon', '06' || lpad(i::text, 8, '0') FROM generate_series(1, :partijen) i;
\o /dev/null
SELECT format('SELECT count(*) FROM klantcontact.registreer_alle(%L, (SELECT jsonb_agg(bench.invoer(i, %s, %s) ORDER BY i) FROM generate_series(%s, %s) i))',
	:'register', :partijen, least(500, :groot), van, least(van + 9999, :groot)) FROM generate_series(1, :groot, 10000) van \gexec
\o
VACUUM ANALYZE;
SELECT klantcontact.verleen(:'register', 'bench_actor', 'behandelaar'), klantcontact.verleen(:'register', 'bench_kcc', 'klantcontactcentrum'),
	klantcontact.verleen(:'register', 'bench_beheer', 'beheer') \gset _
