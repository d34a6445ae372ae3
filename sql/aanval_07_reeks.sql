-- attack: the sequence used up, so that nobody can register
\set reg aanval_07
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
SELECT format('GRANT %I TO %I', :'eigenaar', current_user) \gexec
CREATE FUNCTION pg_temp.registreer(nummer bigint, taak bigint DEFAULT 5) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.fout(format('SELECT klantcontact.registreer(%L, %L)', 'aanval_07',
		jsonb_build_object('nummer', nummer, 'kanaal', 'telefoon', 'onderwerp', 'x', 'inhoud', 'x',
			'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb,
			'actoren', jsonb_build_array(pg_temp.a(2)),
			'interneTaken', jsonb_build_array(jsonb_build_object('nummer', taak + coalesce(nummer, 0) % 1000, 'gevraagdeHandeling', 'x', 'toegewezenAanActor', pg_temp.a(2))))))
$$;
CREATE FUNCTION pg_temp.reeksen() RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(last_value::text || is_called::text, ' ') FROM (SELECT last_value, is_called FROM aanval_07.klantcontact_nummer_seq
		UNION ALL SELECT last_value, is_called FROM aanval_07.partij_nummer_seq UNION ALL SELECT last_value, is_called FROM aanval_07.interne_taak_nummer_seq) AS s
$$;
CREATE FUNCTION pg_temp.mis() RETURNS SETOF text LANGUAGE sql AS $$
	SELECT tabel || ' ' || regel || ': ' || melding FROM klantcontact.controleer('aanval_07') WHERE regel = 'nummer_geldig' ORDER BY 1
$$;
\set ECHO all
\pset format unaligned
\pset tuples_only
SELECT pg_temp.reeksen() AS begin \gset
-- who may not beheer gives nothing above the sequence: one, a million, the last one; klantcontact, taak, partij; by function, INSERT and MERGE
SET ROLE :jan;
SELECT n, pg_temp.registreer(n) FROM unnest('{1000000001, 1001000000, 9999999999}'::bigint[]) AS n;
SELECT pg_temp.registreer(900, 1000000100);
SELECT pg_temp.fout('INSERT INTO aanval_07.klantcontact (nummer, kanaal, onderwerp) VALUES (1000000001, ''telefoon'', ''x'')');
SELECT pg_temp.fout('MERGE INTO aanval_07.klantcontact AS k USING (SELECT 1000000001 AS n) AS s ON k.nummer = s.n WHEN NOT MATCHED THEN INSERT (nummer, kanaal, onderwerp) VALUES (s.n, ''telefoon'', ''x'')');
SELECT pg_temp.fout('INSERT INTO aanval_07.interne_taak (nummer, klantcontact, actor, gevraagde_handeling) VALUES (1000000101, pg_temp.k(1), pg_temp.a(2), ''x'')');
SELECT * FROM klantcontact.valideer('aanval_07', jsonb_build_object('nummer', 1000000001, 'kanaal', 'telefoon', 'onderwerp', 'x', 'inhoud', 'x', 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb));
SELECT pg_temp.registreer(901);
SET ROLE :vera;
SELECT pg_temp.fout('SELECT klantcontact.registreer_partij(''aanval_07'', ''{"nummer": 1000000001, "soortPartij": "contactpersoon", "contactnaam": {"achternaam": "X"}}'')');
-- nothing of it moved them
RESET ROLE;
SELECT pg_temp.reeksen() = :'begin';
-- steps of a million by beheer, in what is rolled back, end where half is left
SET ROLE :beheerder;
DO $$
DECLARE
	n bigint := 1000000000;
BEGIN
	LOOP
		n := n + 1000000;
		BEGIN
			INSERT INTO aanval_07.partij (nummer, soort_partij, achternaam) VALUES (n, 'contactpersoon', 'X');
			RAISE SQLSTATE 'KK000';
		EXCEPTION WHEN SQLSTATE 'KK000' THEN
			NULL;
		END;
		EXIT WHEN n > 9000000000;
	END LOOP;
EXCEPTION WHEN check_violation THEN
	RAISE WARNING 'refused at %', n;
END
$$;
SELECT pg_temp.proef('INSERT INTO aanval_07.partij (nummer, soort_partij, achternaam) VALUES (4999999999, ''contactpersoon'', ''X'')');
SELECT pg_temp.proef('INSERT INTO aanval_07.partij (nummer, soort_partij, achternaam) VALUES (5000000000, ''contactpersoon'', ''X'')');
SET ROLE :eigenaar;
SELECT pg_temp.proef('INSERT INTO aanval_07.partij (nummer, soort_partij, achternaam) VALUES (5000000000, ''contactpersoon'', ''X'')');
-- the next one comes from the sequence
INSERT INTO aanval_07.partij (soort_partij, achternaam) VALUES ('contactpersoon', 'X') RETURNING nummer;
SELECT * FROM pg_temp.mis();

-- what somebody makes of a sequence, controleer tells
CREATE FUNCTION pg_temp.na(opdracht text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	uitkomst text;
BEGIN
	EXECUTE opdracht;
	SELECT coalesce(string_agg(m, '; '), 'nothing') INTO uitkomst FROM pg_temp.mis() AS m;
	RAISE SQLSTATE 'KK000';
EXCEPTION WHEN SQLSTATE 'KK000' THEN
	RETURN uitkomst;
END
$$;
SELECT o, pg_temp.na('ALTER SEQUENCE aanval_07.klantcontact_nummer_seq ' || o) FROM unnest(ARRAY['MAXVALUE 2000000000', 'NO MAXVALUE', 'CYCLE', 'INCREMENT 10', 'INCREMENT -1',
	'MINVALUE 5', 'CACHE 50', 'OWNED BY NONE', 'AS integer MAXVALUE 2000000000', 'RESTART 9500000000', 'RESTART 9000000000']) AS o;
SELECT o, pg_temp.na(o) FROM unnest(ARRAY['GRANT UPDATE ON SEQUENCE aanval_07.partij_nummer_seq TO PUBLIC',
	'GRANT USAGE, SELECT ON SEQUENCE aanval_07.partij_nummer_seq TO PUBLIC', 'ALTER SEQUENCE aanval_07.partij_nummer_seq RENAME TO anders',
	'ALTER SEQUENCE aanval_07.partij_nummer_seq SET UNLOGGED', 'DROP SEQUENCE aanval_07.partij_nummer_seq CASCADE',
	'SELECT setval(''aanval_07.interne_taak_nummer_seq'', 9999999999)']) AS o;
RESET ROLE;
\set ECHO none
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
