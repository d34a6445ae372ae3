-- attack: a BSN read from the number of a lock, which pg_locks shows to everybody
\set reg aanval_05
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
CREATE FUNCTION pg_temp.geef(soort text, waarde text, naam text DEFAULT 'X') RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.fout(format('SELECT klantcontact.registreer_partij(%L, %L, ''geef'')', 'aanval_05',
		jsonb_build_object('soortPartij', CASE lower(soort) WHEN 'bsn' THEN 'persoon' ELSE 'organisatie' END,
			CASE lower(soort) WHEN 'bsn' THEN 'contactnaam' ELSE 'organisatienaam' END, CASE lower(soort) WHEN 'bsn' THEN jsonb_build_object('achternaam', naam) ELSE to_jsonb(naam) END,
			'partijIdentificatoren', jsonb_build_array(jsonb_build_object('objectId', waarde, 'codeObjecttype', 'x', 'codeRegister', 'x', 'codeSoortObjectId', soort)))))
$$;
-- the numbers of the locks that are held on objects, all that an onlooker has
CREATE FUNCTION pg_temp.nummers() RETURNS SETOF oid LANGUAGE sql AS $$
	SELECT objid FROM pg_locks WHERE locktype IN ('object', 'advisory') AND classid = 'aanval_05.partij_identificator'::regclass AND pid = pg_backend_pid()
$$;
\set ECHO all
\pset format unaligned
\pset tuples_only
SET ROLE :vera;
-- a BSN, found or made: no lock bears a number of it
BEGIN;
SELECT pg_temp.geef('bsn', '111222333'), pg_temp.geef('bsn', '900003509'), pg_temp.geef('BSN', '900000016');
SELECT count(*) FROM pg_temp.nummers();
ROLLBACK;
-- of any other: ten bits of a hash, so that one in a thousand values has the same
BEGIN;
SELECT count(*), min(u), max(u) FROM (SELECT pg_temp.geef('kvk_nummer', lpad(n::text, 8, '0')) AS u FROM generate_series(1, 40) AS n) AS s;
SELECT count(*) BETWEEN 30 AND 40, max(nummers::bigint) < 1024 FROM pg_temp.nummers();
-- and a load does not fill the table of locks
SELECT count(*), min(u), max(u) FROM (SELECT pg_temp.geef('los', n::text) AS u FROM generate_series(1, 3000) AS n) AS s;
SELECT count(*) <= 1024 FROM pg_temp.nummers();
ROLLBACK;
-- several at once: each lock once, whatever the order
BEGIN;
SELECT klantcontact.registreer_partij('aanval_05', '{"soortPartij": "organisatie", "organisatienaam": "X", "partijIdentificatoren": [
	{"objectId": "a", "codeObjecttype": "x", "codeRegister": "x", "codeSoortObjectId": "een"}, {"objectId": "b", "codeObjecttype": "x", "codeRegister": "x", "codeSoortObjectId": "twee"}]}', 'geef') IS NOT NULL;
SELECT count(*) FROM pg_temp.nummers();
ROLLBACK;
RESET ROLE;
\set ECHO none
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
