-- beleid: each setting; a change is logged and holds from the next transaction
\getenv srcdir PG_ABS_SRCDIR
\set reg reg_beleid
\set ECHO none
\i :srcdir/tests/sql/regels.psql
\set ECHO all

-- bounds, and one row
SELECT t, regexp_replace(pg_temp.doe(t), 'contains .*', 'contains ...') FROM unnest(ARRAY['UPDATE beleid SET kloktolerantie = ''-1 second''', 'UPDATE beleid SET kloktolerantie = ''1 day 1 second''', 'UPDATE beleid SET inhoud_max = 0', 'UPDATE beleid SET inhoud_max = 1000001',
	'INSERT INTO beleid (versie) VALUES (''x'')', 'INSERT INTO beleid (versie) SELECT versie FROM beleid', 'UPDATE beleid SET versie = ''x''', 'UPDATE beleid SET meer_objecten_per_type = NULL', 'UPDATE beleid SET versie = NULL']) t;

-- each setting: what it allows or refuses, before and after; in its own transaction a change does not hold yet
\set kc 'INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud) VALUES (<09>, ''telefoon'', ''x'', ''y''); INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (<09>, <a1>); '
\set object 'INSERT INTO onderwerpobject (klantcontact, objectidentificator) SELECT <01>, objectidentificator FROM onderwerpobject WHERE objectidentificator IS NOT NULL'
\set betrokkene 'INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<09>, ''klant'', true)'
CREATE TEMP TABLE proef (naam text, wijziging text, terug text, wat text);
INSERT INTO proef VALUES
	('meer_objecten_per_type', 'meer_objecten_per_type = true', 'meer_objecten_per_type = false', :'object'),
	('betrokkene_verplicht', 'betrokkene_verplicht = false', 'betrokkene_verplicht = true', :'kc'),
	('doel_verplicht', 'doel_verplicht = true', 'doel_verplicht = false', :'kc' || :'betrokkene'),
	('partij_identificator_verplicht', 'partij_identificator_verplicht = false', 'partij_identificator_verplicht = true', 'INSERT INTO partij (id, soort_partij) VALUES (<b9>, ''persoon'')'),
	('kloktolerantie', 'kloktolerantie = ''01:00''', 'kloktolerantie = ''00:05''',
		'INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud, plaatsgevonden_op) VALUES (<09>, ''telefoon'', ''x'', ''y'', clock_timestamp() + ''30 minutes''); INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (<09>, <a1>); ' || :'betrokkene'),
	('inhoud_max', 'inhoud_max = 2', 'inhoud_max = 1000', 'UPDATE klantcontact SET inhoud = inhoud || ''!'' WHERE id = <01>');
CREATE PROCEDURE pg_temp.beproef() LANGUAGE plpgsql AS $$
DECLARE
	p record;
	tijd text := '(in the future: ).*?(\. HINT|$)';
BEGIN
	FOR p IN SELECT * FROM proef LOOP
		COMMIT;
		RAISE WARNING '%: before: %', p.naam, regexp_replace(pg_temp.doe(p.wat), tijd, '\1...\2');
		EXECUTE 'UPDATE beleid SET ' || p.wijziging;
		RAISE WARNING '%: changed: %', p.naam, regexp_replace(pg_temp.doe(p.wat), tijd, '\1...\2');
		COMMIT;
		RAISE WARNING '%: after: %', p.naam, regexp_replace(pg_temp.doe(p.wat), tijd, '\1...\2');
		EXECUTE 'UPDATE beleid SET ' || p.terug;
		ROLLBACK;
		RAISE WARNING '%: rolled back: %', p.naam, regexp_replace(pg_temp.doe(p.wat), tijd, '\1...\2');
		EXECUTE 'UPDATE beleid SET ' || p.terug;
		COMMIT;
		RAISE WARNING '%: back: %', p.naam, regexp_replace(pg_temp.doe(p.wat), tijd, '\1...\2');
	END LOOP;
END $$;
CALL pg_temp.beproef();
SELECT count(*), count(DISTINCT rij), count(correctie) FROM mutatie WHERE tabel = 'beleid';
-- a change as the first thing that a transaction does holds not in it either; nor one in a savepoint
BEGIN;
UPDATE beleid SET inhoud_max = 2;
UPDATE klantcontact SET inhoud = inhoud || '!' WHERE nummer = 1;
ROLLBACK;
BEGIN;
SAVEPOINT s;
UPDATE beleid SET inhoud_max = 2;
ROLLBACK TO s;
UPDATE klantcontact SET inhoud = inhoud || '!' WHERE nummer = 1;
COMMIT;
-- what was right under the rules of then stays
UPDATE beleid SET inhoud_max = 2;
UPDATE klantcontact SET indicatie_contact_gelukt = 'ja' WHERE nummer = 1;
UPDATE klantcontact SET inhoud = inhoud || '!' WHERE nummer = 1;
UPDATE beleid SET inhoud_max = 1000;
-- settings with the register
SELECT klantcontact.maak_register('reg_beleid2', '{"meer_objecten_per_type": true, "betrokkene_verplicht": false, "doel_verplicht": true, "partij_identificator_verplicht": false, "kloktolerantie": "1 minute", "inhoud_max": 5}') \g /dev/null
SELECT meer_objecten_per_type, betrokkene_verplicht, doel_verplicht, partij_identificator_verplicht, kloktolerantie, inhoud_max FROM reg_beleid2.beleid;
SELECT regel, melding FROM klantcontact.controleer('reg_beleid2');
DROP SCHEMA reg_beleid2 CASCADE;

\set ECHO none
\i :srcdir/tests/sql/regels_einde.psql
