-- the log: what is written to it, by whom it says it was, and that nobody else writes
\getenv srcdir PG_ABS_SRCDIR
\set reg reg_mutatie
\set ECHO none
\i :srcdir/tests/sql/regels.psql
\set ECHO all

-- What came since the last look, without what differs each time.
CREATE TEMP TABLE gezien AS SELECT id FROM mutatie;
CREATE FUNCTION pg_temp.nieuw(OUT tabel name, OUT rij text, OUT kc text, OUT voor text, OUT rol name, OUT sessie name, OUT actor text, OUT reden text, OUT correctie int8)
RETURNS SETOF record LANGUAGE sql AS $$
	WITH n AS (INSERT INTO gezien SELECT id FROM mutatie m WHERE NOT EXISTS (SELECT FROM gezien g WHERE g.id = m.id) RETURNING id)
	SELECT m.tabel, CASE WHEN m.rij::text LIKE '00000000%' THEN right(m.rij::text, 2) ELSE left(m.rij::text, 0) END, right(m.klantcontact::text, 2),
		CASE WHEN m.voor IS NULL THEN 'added' ELSE coalesce((SELECT string_agg(k, ',' ORDER BY k) FROM jsonb_each_text(m.voor) e (k, v) WHERE v IS NOT NULL), '') END,
		m.rol, m.sessie_rol, right(m.actor::text, 2), m.reden, CASE WHEN m.correctie IS NOT NULL THEN dense_rank() OVER (ORDER BY m.correctie NULLS FIRST) END
	FROM mutatie m JOIN n USING (id) ORDER BY m.id
$$;
SELECT session_user AS ik \gset
SELECT set_config('regels.ik', session_user, false) \g /dev/null
CREATE FUNCTION pg_temp.log() RETURNS SETOF text LANGUAGE sql AS $$
	SELECT replace(concat_ws(' ', tabel, coalesce(rij, '-'), 'kc ' || coalesce(kc, '-'), rol || '/' || sessie, 'actor ' || actor, 'reden ' || reden, 'correctie ' || correctie, voor), current_setting('regels.ik'), 'me')
	FROM pg_temp.nieuw()
$$;
CREATE ROLE regress_kc_ann;
CREATE ROLE regress_kc_baas;
CREATE ROLE regress_kc_lezer;

-- a first registration leaves nothing, by registreer nor by SQL, behind savepoints neither
SELECT klantcontact.registreer('reg_mutatie', '{"id": "00000000-0000-7000-8000-000000000008", "kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "actoren": ["00000000-0000-7000-8000-0000000000a1"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "sms", "adres": "06"}]}], "interneTaken": [{"gevraagdeHandeling": "x", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"}],
	"bijlagen": [{"objectidentificator": {"objectId": "a", "codeObjecttype": "b", "codeRegister": "c", "codeSoortObjectId": "d"}}]}') \g /dev/null
BEGIN;
INSERT INTO klantcontact (id, nummer, kanaal, onderwerp, inhoud) VALUES ('00000000-0000-7000-8000-000000000009', 9, 'telefoon', 'x', 'y');
SAVEPOINT s;
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES ('00000000-0000-7000-8000-000000000009', '00000000-0000-7000-8000-0000000000a1');
ROLLBACK TO s;
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES ('00000000-0000-7000-8000-000000000009', '00000000-0000-7000-8000-0000000000a1');
RELEASE s;
INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES ('00000000-0000-7000-8000-000000000009', 'klant', true);
COMMIT;
INSERT INTO actor (id, naam, soort_actor, functie, db_rol) VALUES ('00000000-0000-7000-8000-0000000000a8', 'Ann', 'geautomatiseerde_actor', 'x', 'regress_kc_ann');
INSERT INTO partij (id, nummer, soort_partij, achternaam) VALUES ('00000000-0000-7000-8000-0000000000b8', 8, 'contactpersoon', 'x');
INSERT INTO kanaal VALUES ('duif', 'Postduif', 'bericht');
SELECT * FROM pg_temp.log();
-- what is changed in the transaction of registration is logged, what is added is not; also after an update of it
BEGIN;
SET LOCAL klantcontact.reden = 'vertypt';
INSERT INTO klantcontact (id, nummer, kanaal, onderwerp, inhoud) VALUES ('00000000-0000-7000-8000-000000000007', 7, 'telefoon', 'x', 'y');
UPDATE klantcontact SET onderwerp = 'z' WHERE nummer = 7;
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES ('00000000-0000-7000-8000-000000000007', '00000000-0000-7000-8000-0000000000a1');
INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES ('00000000-0000-7000-8000-000000000007', 'klant', true);
COMMIT;
SELECT * FROM pg_temp.log();
-- each addition to a document of before, also where the same transaction updated it
BEGIN;
UPDATE klantcontact SET inhoud = inhoud || '!' WHERE nummer = 1;
INSERT INTO actor_klantcontact (id, klantcontact, actor) VALUES ('00000000-0000-7000-8000-000000000019', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-0000000000a3');
INSERT INTO betrokkene (id, klantcontact, rol, initiator) VALUES ('00000000-0000-7000-8000-000000000029', '00000000-0000-7000-8000-000000000001', 'klant', false);
INSERT INTO digitaal_adres (id, betrokkene, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-000000000039', '00000000-0000-7000-8000-000000000029', 'sms', '06');
INSERT INTO onderwerpobject (id, klantcontact, was_klantcontact) VALUES ('00000000-0000-7000-8000-000000000049', '00000000-0000-7000-8000-000000000009', '00000000-0000-7000-8000-000000000001');
INSERT INTO bijlage (id, klantcontact, objectidentificator) SELECT '00000000-0000-7000-8000-000000000059', '00000000-0000-7000-8000-000000000002', objectidentificator FROM bijlage WHERE klantcontact = '00000000-0000-7000-8000-000000000001';
INSERT INTO interne_taak (id, nummer, klantcontact, actor, gevraagde_handeling) VALUES ('00000000-0000-7000-8000-000000000069', 9, '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a1', 'x');
COMMIT;
SELECT * FROM pg_temp.log();
-- each change of each table; no change, no trace
BEGIN;
SET LOCAL klantcontact.reden = 'test';
UPDATE klantcontact SET taal = 'nld' WHERE nummer = 1;
UPDATE klantcontact SET taal = 'nld' WHERE nummer = 1;
UPDATE actor_klantcontact SET actor = '00000000-0000-7000-8000-0000000000a8' WHERE id = '00000000-0000-7000-8000-000000000012';
UPDATE betrokkene SET rol = 'klant' WHERE id = '00000000-0000-7000-8000-000000000022';
UPDATE digitaal_adres SET omschrijving = 'x' WHERE id IN ('00000000-0000-7000-8000-000000000031', '00000000-0000-7000-8000-0000000000d2');
UPDATE onderwerpobject SET id = '00000000-0000-7000-8000-000000000048' WHERE id = '00000000-0000-7000-8000-000000000049';
UPDATE bijlage SET klantcontact = '00000000-0000-7000-8000-000000000003' WHERE id = '00000000-0000-7000-8000-000000000059';
UPDATE interne_taak SET status = 'verwerkt' WHERE nummer = 1;
UPDATE actor SET naam = 'Anne' WHERE id = '00000000-0000-7000-8000-0000000000a1';
UPDATE partij SET indicatie_actief = false WHERE nummer = 1;
UPDATE partij_identificator SET andere_partij_identificator = 'x' WHERE id = '00000000-0000-7000-8000-0000000000c1';
UPDATE kanaal SET naam = 'Duif' WHERE code = 'duif';
UPDATE soort_digitaal_adres SET naam = 'Sms' WHERE code = 'sms';
UPDATE beleid SET inhoud_max = 1001;
COMMIT;
SELECT * FROM pg_temp.log();
-- and its row as it was
SELECT voor - 'id' - 'geregistreerd_op' FROM mutatie WHERE tabel = 'klantcontact' ORDER BY id DESC LIMIT 1;
SELECT voor FROM mutatie WHERE tabel = 'kanaal' ORDER BY id DESC LIMIT 1;
SELECT op BETWEEN now() - interval '1 minute' AND clock_timestamp() FROM mutatie ORDER BY id DESC LIMIT 1;
-- DELETE, with all that goes with it
BEGIN;
SET LOCAL klantcontact.reden = 'vernietigd';
DELETE FROM kanaal WHERE code = 'duif';
DELETE FROM klantcontact WHERE nummer = 9;
DELETE FROM klantcontact WHERE nummer = 3;
DELETE FROM klantcontact WHERE nummer = 1;
COMMIT;
SELECT * FROM pg_temp.log() ORDER BY 1;
SELECT partij IS NOT NULL, betrokkene FROM digitaal_adres WHERE id = '00000000-0000-7000-8000-000000000032';

-- correctie: equal within one transaction and reden
BEGIN;
SET LOCAL klantcontact.reden = 'a';
UPDATE klantcontact SET taal = 'nld' WHERE nummer IN (2, 8);
SAVEPOINT s;
UPDATE klantcontact SET taal = 'eng' WHERE nummer = 2;
ROLLBACK TO s;
UPDATE betrokkene SET achternaam = 'x' WHERE klantcontact = '00000000-0000-7000-8000-000000000002';
SET LOCAL klantcontact.reden = 'b';
UPDATE klantcontact SET taal = 'deu' WHERE nummer = 2;
SET LOCAL klantcontact.reden = '';
UPDATE klantcontact SET inhoud = inhoud || '.' WHERE nummer = 2;
COMMIT;
BEGIN;
SET LOCAL klantcontact.reden = 'a';
UPDATE klantcontact SET taal = 'fra' WHERE nummer = 2;
COMMIT;
SELECT * FROM pg_temp.log();

-- rol: who acts outside of SECURITY DEFINER and ON DELETE CASCADE
GRANT USAGE ON SCHEMA reg_mutatie TO regress_kc_lezer;
SELECT klantcontact.verleen('reg_mutatie', 'regress_kc_ann', 'beheer');
SELECT klantcontact.verleen('reg_mutatie', 'regress_kc_baas', 'klantcontactcentrum');
GRANT CREATE ON SCHEMA reg_mutatie TO regress_kc_baas;
SET ROLE regress_kc_baas;
CREATE FUNCTION reg_mutatie.vul_aan() RETURNS void LANGUAGE sql SECURITY DEFINER AS $$ UPDATE reg_mutatie.klantcontact SET inhoud = inhoud || '?' WHERE nummer = 2 $$;
SET ROLE regress_kc_ann;
SELECT reg_mutatie.vul_aan();
UPDATE klantcontact SET inhoud = inhoud || '!' WHERE nummer = 2;
BEGIN;
SET LOCAL klantcontact.reden = 'weg';
DELETE FROM klantcontact WHERE nummer = 7;
COMMIT;
-- without rights on the log the log is written all the same
RESET ROLE;
REVOKE ALL ON mutatie FROM regress_kc_ann;
REVOKE ALL ON actor FROM regress_kc_ann;
SET ROLE regress_kc_ann;
UPDATE klantcontact SET inhoud = inhoud || '!' WHERE nummer = 2;
RESET ROLE;
SELECT * FROM pg_temp.log();
-- an inactive actor is nobody's
UPDATE actor SET indicatie_actief = false WHERE db_rol = 'regress_kc_ann';
SET ROLE regress_kc_ann;
UPDATE klantcontact SET inhoud = inhoud || '!' WHERE nummer = 2;
RESET ROLE;
SELECT * FROM pg_temp.log();

-- nobody writes in the log, its owner neither
SELECT pg_temp.doe(t), pg_temp.corrigeer(t) FROM unnest(ARRAY['INSERT INTO mutatie (tabel, rol, sessie_rol, op) VALUES (''klantcontact'', ''x'', ''x'', now())',
	'INSERT INTO mutatie SELECT * FROM mutatie LIMIT 1', 'UPDATE mutatie SET reden = ''y''', 'UPDATE mutatie SET reden = reden', 'DELETE FROM mutatie', 'TRUNCATE mutatie', 'TRUNCATE mutatie, klantcontact CASCADE',
	'MERGE INTO mutatie m USING (SELECT 1) x ON true WHEN MATCHED THEN DELETE', 'MERGE INTO mutatie m USING (SELECT 1) x ON false WHEN NOT MATCHED THEN INSERT (tabel, rol, sessie_rol, op) VALUES (''x'', ''x'', ''x'', now())']) t;
COPY mutatie (tabel, rol, sessie_rol, op) FROM stdin;
klantcontact	x	x	2024-01-01
\.
-- nor with the id of a row that is being written, from a trigger
CREATE FUNCTION reg_mutatie.nadoen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO mutatie (id, tabel, rol, sessie_rol, op) VALUES (NEW.id, 'vals', 'x', 'x', now());
	RETURN NEW;
END $$;
CREATE TRIGGER nadoen AFTER INSERT ON mutatie FOR EACH ROW EXECUTE FUNCTION nadoen();
UPDATE klantcontact SET inhoud = inhoud || '.' WHERE nummer = 2;
DROP TRIGGER nadoen ON mutatie;
-- TRUNCATE of each table
SELECT tabel, pg_temp.doe(format('TRUNCATE %I CASCADE', tabel)) FROM unnest('{klantcontact, actor_klantcontact, betrokkene, digitaal_adres, onderwerpobject, bijlage, interne_taak, actor, partij,
	partij_identificator, vertegenwoordiging, kanaal, soort_digitaal_adres, beleid}'::text[]) tabel;
DROP OWNED BY regress_kc_ann, regress_kc_baas, regress_kc_lezer;
DROP ROLE regress_kc_ann, regress_kc_baas, regress_kc_lezer;

\set ECHO none
\i :srcdir/tests/sql/regels_einde.psql
