-- attack 12: tables of one's own that refer to a register, and what a batch leaves
\set reg aanval12
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/opvolging.sql
\i :include
SET search_path = aanval12, public;
\pset null '-'
INSERT INTO bewaartermijn (termijn) VALUES ('100 days');
SELECT klantcontact.registreer_alle('aanval12', (SELECT jsonb_agg(jsonb_build_object('id', pg_temp.k(i), 'nummer', i, 'kanaal', 'telefoon', 'onderwerp', 'Onderwerp ' || i, 'inhoud', 'x',
	'plaatsgevondenOp', now() - 200 * interval '1 day' + i * interval '1 minute', 'betrokkenen', jsonb_build_array(jsonb_build_object('id', pg_temp.b(i), 'rol', 'klant', 'initiator', true)))
	|| CASE WHEN i = 12 THEN jsonb_build_object('onderwerpobjecten', jsonb_build_array(jsonb_build_object('wasKlantcontact', pg_temp.k(11)))) ELSE '{}' END) FROM generate_series(1, 12) i)) \g /dev/null
\set ECHO all
-- by id, by nummer, deferred, of a child; ON DELETE CASCADE goes along
CREATE TABLE dossier (id uuid REFERENCES klantcontact, nummer bigint REFERENCES klantcontact (nummer), later uuid REFERENCES klantcontact DEFERRABLE INITIALLY DEFERRED, betrokkene uuid REFERENCES betrokkene ON DELETE RESTRICT, mee uuid REFERENCES klantcontact ON DELETE CASCADE);
INSERT INTO dossier (id) VALUES (pg_temp.k(1));
INSERT INTO dossier (nummer) VALUES (2);
INSERT INTO dossier (later) VALUES (pg_temp.k(3));
INSERT INTO dossier (betrokkene) VALUES (pg_temp.b(4));
INSERT INTO dossier (mee) VALUES (pg_temp.k(5));
SELECT nummer, gehouden_door, meer FROM klantcontact.vernietig_verlopen('aanval12', aantal => 2);
SELECT nummer, gehouden_door, meer FROM klantcontact.vernietig_verlopen('aanval12', false, aantal => 3);
SELECT count(*) FROM dossier;
SELECT nummer, gehouden_door, meer FROM klantcontact.vernietig_verlopen('aanval12', false, aantal => 2);
-- a chain goes whole
SELECT nummer, gehouden_door, meer FROM klantcontact.vernietig_verlopen('aanval12', false, aantal => 2);
SELECT nummer, gehouden_door, meer FROM klantcontact.vernietig_verlopen('aanval12', false, aantal => 1);
SELECT nummer, gehouden_door, meer FROM klantcontact.vernietig_verlopen('aanval12', false);
-- what was held has all that it had, and the deferred key is as deferred as it was
SELECT k.nummer, count(b.id) FROM klantcontact k LEFT JOIN betrokkene b ON b.klantcontact = k.id GROUP BY 1 ORDER BY 1;
BEGIN; INSERT INTO dossier (later) VALUES (pg_temp.k(99)); UPDATE dossier SET later = pg_temp.k(3) WHERE later = pg_temp.k(99); COMMIT;
SELECT * FROM klantcontact.controleer('aanval12');
TRUNCATE dossier;
SELECT nummer, gehouden_door, meer FROM klantcontact.vernietig_verlopen('aanval12', false);
SELECT * FROM klantcontact.vernietig_verlopen('aanval12', false);
SELECT klantcontact.vernietig_verlopen('aanval12', aantal => 0);
SELECT count(*) FROM mutatie WHERE voor IS NOT NULL;
SELECT * FROM klantcontact.controleer('aanval12');
DROP SCHEMA aanval12 CASCADE;
