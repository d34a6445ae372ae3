-- Who reads many rows in one statement sees the same ones as who reads them one by one
\set reg tg_veel
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
-- every tenth vertrouwelijk, some of those of Kees himself
SELECT count(*) FROM klantcontact.registreer_alle(:'reg', (SELECT jsonb_agg(jsonb_build_object('kanaal', 'balie', 'onderwerp', 'boom ' || i, 'inhoud', 'x', 'vertrouwelijk', i % 10 = 0,
	'actoren', jsonb_build_array(pg_temp.a(CASE WHEN i % 100 = 0 THEN 1 ELSE 6 END)), 'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(4))))) FROM generate_series(1, 3000) AS i)) \gset
\set ECHO all
SELECT count(*) FILTER (WHERE NOT vertrouwelijk) AS open, count(*) FILTER (WHERE vertrouwelijk AND EXISTS (SELECT FROM tg_veel.actor_klantcontact a WHERE a.klantcontact = k.id AND a.actor = 'a0000000-0000-7000-8000-000000000001')) AS eigen FROM tg_veel.klantcontact k;
SET ROLE regress_tg_veel_kees;
SELECT (SELECT count(*) FROM tg_veel.klantcontact) AS klantcontacten, count(DISTINCT klantcontact) AS van_betrokkenen FROM tg_veel.betrokkene;
SELECT count(DISTINCT klantcontact) AS van_actoren FROM tg_veel.actor_klantcontact;
SELECT count(*) AS een_voor_een FROM tg_veel.klantcontact k WHERE EXISTS (SELECT FROM tg_veel.betrokkene b WHERE b.klantcontact = k.id OFFSET 0);
-- of an id that somebody makes up, nothing is said, whatever the statement read before
SELECT count(*) > 2000 AS veel, bool_or(klantcontact.ziet_deel(b.tableoid, x.id)) AS verzonnen, bool_or(klantcontact.ziet_deel('tg_veel.betrokkene'::regclass, x.id)) AS los,
	bool_or(klantcontact.ziet_link(b.tableoid, x.id, NULL)) AS link FROM tg_veel.betrokkene b, (VALUES ('c0000000-0000-7000-8000-0000000000ff'::uuid)) x (id);
-- nor does an addition to a hidden one pass
INSERT INTO tg_veel.onderwerpobject (klantcontact, was_klantcontact) SELECT 'c0000000-0000-7000-8000-000000000004', klantcontact FROM tg_veel.betrokkene;
INSERT INTO tg_veel.onderwerpobject (klantcontact, was_klantcontact) SELECT klantcontact, 'c0000000-0000-7000-8000-000000000004' FROM tg_veel.betrokkene;
-- what becomes vertrouwelijk is hidden from the next statement, also within a transaction
BEGIN;
SELECT count(*) FROM tg_veel.betrokkene;
RESET ROLE;
SET LOCAL klantcontact.reden = 'test';
UPDATE tg_veel.klantcontact SET vertrouwelijk = true WHERE onderwerp::text = 'boom 1';
SET ROLE regress_tg_veel_kees;
SELECT count(*) FROM tg_veel.betrokkene;
ROLLBACK;
SELECT count(*) FROM tg_veel.betrokkene;
RESET ROLE;
\set ECHO none
SET client_min_messages = warning;
\set einde :abs_srcdir /tests/include/toegang_einde.sql
\i :einde
