-- no personal data in a message: every NOT NULL, CHECK and length is broken by a row that is full of a marker
\getenv srcdir PG_ABS_SRCDIR
\set reg reg_privacy
\set ECHO none
\i :srcdir/tests/sql/regels.psql
\set ECHO all

-- A row of each table of which every text is GEHEIM, and that is sound otherwise.
CREATE FUNCTION pg_temp.vol(tabel text) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_object_agg(a.attname, CASE
		WHEN a.attname IN ('kanaal', 'soort_digitaal_adres') THEN '"telefoon"'::jsonb
		WHEN a.attname = 'gespreksresultaat' THEN '"afgehandeld"' WHEN a.attname = 'hoofd_onderwerp_type' THEN '"urn:GEHEIM"'
		WHEN a.attname = 'verdere_actie_ondernomen' THEN 'false' WHEN a.attname = 'metadata' THEN '{"GEHEIM": "GEHEIM"}'
		WHEN a.attname LIKE '%_huisnummer' THEN '1' WHEN a.attname LIKE '%_huisnummertoevoeging' THEN '"GEHEIM"'
		WHEN a.attname = 'code' THEN '"nieuw"' WHEN a.attname IN ('taal', 'voorkeurstaal') THEN '"nld"'
		WHEN a.attname LIKE '%_land' THEN '"NL"' WHEN a.attname LIKE '%_nummeraanduiding_id' THEN 'null'
		WHEN a.attname = 'emailadres' THEN '"GEHEIM@GEHEIM.nl"'
		WHEN a.atttypid = 'text'::regtype THEN '"GEHEIM"'
		WHEN a.attname = 'soort_partij' THEN '"persoon"' WHEN a.attname = 'soort_actor' THEN '"medewerker"' WHEN a.attname = 'status' THEN '"te_verwerken"'
		WHEN a.attname = 'rol' THEN '"klant"' WHEN a.attname = 'aard' THEN '"gesprek"' WHEN a.attname = 'indicatie_contact_gelukt' THEN '"ja"'
		WHEN a.attname = 'nummer' THEN '77' WHEN a.attname = 'id' THEN '"<77>"'
		WHEN a.attname IN ('klantcontact') THEN '"<01>"' WHEN a.attname = 'actor' THEN '"<a1>"'
		WHEN a.attname IN ('partij', 'vertegenwoordigende') AND tabel <> 'betrokkene' THEN '"<b1>"' WHEN a.attname = 'vertegenwoordigde' THEN '"<b4>"'
		WHEN a.atttypid = 'klantcontact.objectidentificator'::regtype THEN to_jsonb('{"objectId": "GEHEIM", "codeObjecttype": "GEHEIM", "codeRegister": "GEHEIM", "codeSoortObjectId": "geheim"}'::jsonb::klantcontact.objectidentificator::text)
		WHEN a.atttypid = 'bool'::regtype THEN 'true' WHEN a.atttypid = 'timestamptz'::regtype AND a.attname <> 'verwerkt_op' THEN '"2024-01-01"'
		ELSE 'null' END)
		|| CASE tabel WHEN 'partij' THEN '{"organisatienaam": null}' WHEN 'actor' THEN '{"omschrijving": null}' ELSE '{}' END::jsonb
	FROM pg_attribute a WHERE a.attrelid = tabel::regclass AND a.attnum > 0
$$;
-- What is wrong with it: each column NULL, too long, empty, and each value that a CHECK refuses.
CREATE TEMP VIEW fouten AS
	SELECT t.tabel, a.attname || ' ' || v.soort AS wat, pg_temp.vol(t.tabel) || jsonb_build_object(a.attname, v.waarde) AS rij
	FROM unnest('{klantcontact, actor_klantcontact, betrokkene, digitaal_adres, onderwerpobject, bijlage, interne_taak, actor, partij, partij_identificator, vertegenwoordiging, kanaal, soort_digitaal_adres, gespreksresultaat}'::text[]) t (tabel)
	JOIN pg_attribute a ON a.attrelid = t.tabel::regclass AND a.attnum > 0
	CROSS JOIN LATERAL (VALUES ('null', NULL::text), ('long', CASE WHEN a.atttypid = 'text'::regtype THEN repeat('GEHEIM', 200) END),
		('empty', CASE WHEN a.atttypid = 'text'::regtype THEN '' END),
		('wrong', CASE WHEN a.atttypid <> 'text'::regtype THEN 'GEHEIM' END)) AS v (soort, waarde)
	WHERE (v.soort = 'null' AND a.attnotnull OR v.waarde IS NOT NULL) AND NOT (v.soort = 'wrong' AND a.atttypid IN ('uuid'::regtype, 'int4'::regtype, 'int8'::regtype, 'bool'::regtype, 'timestamptz'::regtype, 'name'::regtype))
	UNION ALL SELECT v.tabel, v.erbij::text, pg_temp.vol(v.tabel) || v.erbij FROM (VALUES
		('klantcontact', '{"nummer": 0}'::jsonb), ('klantcontact', '{"plaatsgevonden_op": "infinity"}'), ('klantcontact', '{"plaatsgevonden_op": "2999-01-01"}'), ('klantcontact', '{"kanaal": "x"}'), ('klantcontact', '{"aard": null, "kanaal": "x"}'),
		('klantcontact', '{"metadata": {"GEHEIM": 1}}'), ('klantcontact', '{"metadata": ["GEHEIM"]}'), ('klantcontact', '{"hoofd_onderwerp_type": "GEHEIM"}'), ('klantcontact', '{"geeindigd_op": "2023-01-01"}'), ('klantcontact', '{"verdere_actie_ondernomen": true}'),
		('klantcontact', '{"gespreksresultaat": "x"}'), ('betrokkene', '{"bezoekadres_huisnummer": 0}'), ('partij', '{"correspondentieadres_huisnummer": 100000}'),
		('klantcontact', '{"id": "<01>"}'), ('klantcontact', '{"nummer": 1}'), ('klantcontact', '{}'),
		('betrokkene', '{"bezoekadres_adresregel1": null}'), ('betrokkene', '{"correspondentieadres_adresregel1": null}'), ('betrokkene', '{"partij": "<b1>"}'), ('betrokkene', '{"partij": "<77>"}'), ('betrokkene', '{"klantcontact": "<77>"}'),
		('digitaal_adres', '{"partij": null}'), ('digitaal_adres', '{"betrokkene": "<21>", "partij": "<b4>"}'), ('digitaal_adres', '{"soort_digitaal_adres": "x"}'), ('digitaal_adres', '{"betrokkene": "<77>", "partij": null}'),
		('onderwerpobject', '{"was_klantcontact": "<02>"}'), ('onderwerpobject', '{"was_klantcontact": "<01>", "objectidentificator": null}'), ('onderwerpobject', '{"objectidentificator": null}'),
		('interne_taak', '{"nummer": 0}'), ('interne_taak', '{"status": "verwerkt"}'), ('interne_taak', '{"verwerkt_op": "2024-01-01"}'), ('interne_taak', '{"status": "verwerkt", "verwerkt_op": "infinity"}'), ('interne_taak', '{"actor": "<a2>"}'),
		('actor', '{"functie": null}'), ('actor', '{"emailadres": null}'), ('actor', '{"omschrijving": "GEHEIM"}'), ('actor', '{"soort_actor": "geautomatiseerde_actor"}'), ('actor', '{"soort_actor": "organisatorische_eenheid"}'),
		('actor', '{"organisatorische_eenheid": "<a1>"}'), ('actor', '{"organisatorische_eenheid": "<77>"}'),
		('partij', '{"nummer": 0}'), ('partij', '{"organisatienaam": "GEHEIM"}'), ('partij', '{"soort_partij": "organisatie"}'), ('partij', '{"soort_partij": "contactpersoon", "organisatienaam": "GEHEIM"}'), ('partij', '{"bezoekadres_adresregel1": null}'),
		('partij', '{"correspondentieadres_adresregel1": null}'), ('partij', '{"werkte_voor": "<b2>"}'), ('partij', '{"werkte_voor": "<77>"}'), ('partij', '{"werkte_voor": "<77>", "soort_partij": "contactpersoon"}'), ('partij', '{"voorkeurs_digitaal_adres": "<d2>"}'), ('partij', '{}'),
		('partij_identificator', '{"objectidentificator": null, "andere_partij_identificator": null}'), ('partij_identificator', '{"partij": "<77>"}'),
		('vertegenwoordiging', '{"vertegenwoordigde": "<b1>"}')) AS v (tabel, erbij);
CREATE TEMP TABLE uitkomsten AS SELECT f.tabel, f.wat, p.* FROM fouten f, pg_temp.paden(f.tabel, f.rij) p WHERE NOT (f.wat LIKE '%wrong' AND p.paden = '');
-- the marker occurs nowhere, nor a row; but PostgreSQL shows what is no value of an enum, and codes are no personal data
SELECT tabel, wat, paden, uitkomst FROM uitkomsten WHERE (uitkomst ~ 'GEHEIM' AND uitkomst !~ '^22P02 invalid input value for enum' OR uitkomst ~* 'failing row') AND tabel NOT IN ('kanaal', 'soort_digitaal_adres', 'gespreksresultaat') ORDER BY 1, 2;
-- how many were refused, and by what
SELECT tabel, count(*), count(*) FILTER (WHERE uitkomst = 'taken') FROM uitkomsten GROUP BY 1 ORDER BY 1;
SELECT tabel, wat, regexp_replace(uitkomst, ' DETAIL.*', '') FROM uitkomsten WHERE uitkomst <> 'taken' ORDER BY 1, 2, 3;
-- the same by UPDATE, as a correction, of a row that is full of it
CREATE TEMP TABLE uitkomsten2 AS
	SELECT f.tabel, f.wat, pg_temp.corrigeer(format('INSERT INTO %1$I SELECT r.* FROM jsonb_populate_record(NULL::%1$I, %2$L) r; UPDATE %1$I d SET %3$s FROM jsonb_populate_record(NULL::%1$I, %4$L) r WHERE d.%5$s = %6$s',
		f.tabel, regexp_replace(pg_temp.vol(f.tabel)::text, '<(\w\w)>', '00000000-0000-7000-8000-0000000000\1', 'g'),
		(SELECT string_agg(format('%1$I = r.%1$I', k), ', ') FROM jsonb_object_keys(f.rij) k WHERE k NOT IN ('id', 'code', 'nummer', 'geregistreerd_op', 'soort_partij', 'soort_actor')),
		regexp_replace(f.rij::text, '<(\w\w)>', '00000000-0000-7000-8000-0000000000\1', 'g'),
		CASE WHEN f.tabel IN ('kanaal', 'soort_digitaal_adres') THEN 'code' ELSE 'id' END, CASE WHEN f.tabel IN ('kanaal', 'soort_digitaal_adres') THEN '''nieuw''' ELSE '<77>' END)) AS uitkomst
	FROM fouten f WHERE f.wat NOT LIKE '%wrong';
SELECT tabel, wat, uitkomst FROM uitkomsten2 WHERE (uitkomst ~ 'GEHEIM' AND uitkomst !~ '^22P02 invalid input value for enum' OR uitkomst ~* 'failing row') AND tabel NOT IN ('kanaal', 'soort_digitaal_adres', 'gespreksresultaat') ORDER BY 1, 2;
SELECT tabel, count(*) FILTER (WHERE uitkomst <> 'taken') FROM uitkomsten2 GROUP BY 1 ORDER BY 1;

\set ECHO none
\i :srcdir/tests/sql/regels_einde.psql
