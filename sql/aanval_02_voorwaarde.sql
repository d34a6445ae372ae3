-- An attacker has terms of his own evaluated for rows that he does not see: each query runs for a value that a hidden row has and for one that no row has, and how often the term was evaluated must be the same
\set reg av_term
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
CREATE SCHEMA av_term_hulp;
GRANT ALL ON SCHEMA av_term_hulp TO PUBLIC;
-- more rows, all of Piet: adressen of one partij, so that plans differ
SELECT count(*) FROM klantcontact.registreer_alle(:'reg', (SELECT jsonb_agg(jsonb_build_object('kanaal', 'balie', 'onderwerp', 'boom ' || i, 'inhoud', 'x', 'plaatsgevondenOp', '2024-05-05T10:00:00Z'::timestamptz + (i / 10) * interval '1 hour',
	'actoren', jsonb_build_array(pg_temp.a(6)), 'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(4))))) FROM generate_series(1, 300) AS i)) \gset
INSERT INTO av_term.vertegenwoordiging VALUES (default, pg_temp.p(4), pg_temp.p(2));
VACUUM ANALYZE av_term.klantcontact, av_term.betrokkene, av_term.partij, av_term.actor_klantcontact;
SET ROLE regress_av_term_jan;
CREATE SEQUENCE av_term_hulp.teller;
CREATE FUNCTION av_term_hulp.f() RETURNS bool LANGUAGE plpgsql COST 5 AS $$ BEGIN PERFORM nextval('av_term_hulp.teller'); RETURN true; END $$;
CREATE FUNCTION av_term_hulp.goedkoop() RETURNS bool LANGUAGE plpgsql COST 0.00001 AS $$ BEGIN PERFORM nextval('av_term_hulp.teller'); RETURN true; END $$;
CREATE FUNCTION av_term_hulp.vast(t anyelement) RETURNS anyelement LANGUAGE plpgsql STABLE COST 5 AS $$ BEGIN PERFORM nextval('av_term_hulp.teller'); RETURN t; END $$;
RESET ROLE;
-- the auto-updatable view of an attacker, whose condition PostgreSQL takes for a policy
SET ROLE regress_av_term_jan;
CREATE VIEW av_term_hulp.barriere WITH (security_barrier, security_invoker) AS SELECT * FROM av_term.klantcontact WHERE plaatsgevonden_op > '2024-01-01' AND av_term_hulp.f();
CREATE VIEW av_term_hulp.gewoon WITH (security_invoker) AS SELECT * FROM av_term.partij WHERE av_term_hulp.f();
RESET ROLE;
CREATE TABLE av_term_hulp.vorm (nr int GENERATED ALWAYS AS IDENTITY, naam text, instelling text, tekst text);
-- N: a name, hidden or not there; M: a moment; K and P: ids of a klantcontact and a partij; T: a tid
INSERT INTO av_term_hulp.vorm (naam, instelling, tekst) VALUES
	('volatile', '', 'SELECT FROM av_term.partij WHERE achternaam = N AND av_term_hulp.f()'),
	('cheap', '', 'SELECT FROM av_term.partij WHERE achternaam = N AND av_term_hulp.goedkoop()'),
	('case of a subquery', '', 'SELECT FROM av_term.partij WHERE CASE WHEN achternaam = N THEN (SELECT av_term_hulp.f()) END'),
	('or of a subquery', '', 'SELECT FROM av_term.partij WHERE achternaam <> N OR (SELECT av_term_hulp.f())'),
	('coalesce', '', 'SELECT FROM av_term.partij WHERE coalesce(nullif(achternaam, N), (SELECT av_term_hulp.vast(''x''::text))) = ''x'''),
	('in a correlated subquery', '', 'SELECT (SELECT count(*) FROM av_term.partij p WHERE p.achternaam = N AND av_term_hulp.f() AND k.nummer > 0) FROM av_term.klantcontact k LIMIT 1'),
	('not exists', '', 'SELECT FROM (VALUES (1)) v WHERE NOT EXISTS (SELECT FROM av_term.partij WHERE achternaam = N AND av_term_hulp.f())'),
	('not in', '', 'SELECT FROM (VALUES (''x''::text)) v (x) WHERE x NOT IN (SELECT achternaam FROM av_term.partij WHERE achternaam = N AND av_term_hulp.f() AND achternaam IS NOT NULL)'),
	('lateral', '', 'SELECT FROM (VALUES (1)) v (x) CROSS JOIN LATERAL (SELECT FROM av_term.partij WHERE achternaam = N AND av_term_hulp.f() AND x = 1) p'),
	('semi join', '', 'SELECT FROM av_term.klantcontact k WHERE EXISTS (SELECT FROM av_term.partij p JOIN av_term.betrokkene b ON b.partij = p.id WHERE p.achternaam = N AND av_term_hulp.f() AND b.klantcontact = k.id)'),
	('left join', '', 'SELECT FROM (VALUES (1)) v (x) LEFT JOIN av_term.partij p ON p.achternaam = N AND av_term_hulp.f()'),
	('join', '', 'SELECT FROM av_term.partij p JOIN av_term.betrokkene b ON b.partij = p.id AND av_term_hulp.f() WHERE p.achternaam = N'),
	('view of one''s own', '', 'SELECT FROM av_term_hulp.gewoon WHERE achternaam = N'),
	('security barrier', '', 'SELECT FROM av_term_hulp.barriere WHERE plaatsgevonden_op = M'),
	('view of the register', '', 'SELECT FROM av_term.v_klantcontact WHERE plaatsgevonden_op = M AND av_term_hulp.f()'),
	('union all', '', 'SELECT FROM (SELECT achternaam AS a FROM av_term.partij UNION ALL SELECT achternaam FROM av_term.partij) u WHERE a = N AND av_term_hulp.f()'),
	('union all of adressen', '', 'SELECT FROM (SELECT plaatsgevonden_op AS a FROM av_term.klantcontact UNION ALL SELECT geregistreerd_op FROM av_term.klantcontact) u WHERE a = M AND (SELECT av_term_hulp.f() OR a > M)'),
	('cte', '', 'WITH c AS (SELECT achternaam FROM av_term.partij WHERE achternaam = N AND av_term_hulp.f()) SELECT FROM c'),
	('for update', '', 'SELECT FROM av_term.klantcontact WHERE plaatsgevonden_op = M AND av_term_hulp.f() FOR UPDATE'),
	('update', '', 'UPDATE av_term.klantcontact SET inhoud = inhoud WHERE plaatsgevonden_op = M AND av_term_hulp.f()'),
	('update through a barrier', '', 'UPDATE av_term_hulp.barriere SET inhoud = inhoud WHERE plaatsgevonden_op = M'),
	('update through a barrier, twice', '', 'UPDATE av_term_hulp.barriere SET inhoud = inhoud WHERE plaatsgevonden_op = M AND av_term_hulp.goedkoop()'),
	('merge', '', 'MERGE INTO av_term.klantcontact k USING (VALUES (1)) v (x) ON k.plaatsgevonden_op = M AND av_term_hulp.f() WHEN MATCHED AND k.inhoud = ''niets'' THEN UPDATE SET inhoud = ''x'''),
	('merge condition', '', 'MERGE INTO av_term.klantcontact k USING (VALUES (1)) v (x) ON k.plaatsgevonden_op = M WHEN MATCHED AND av_term_hulp.f() THEN DO NOTHING'),
	('merge source', '', 'MERGE INTO av_term.klantcontact k USING (SELECT id FROM av_term.partij WHERE achternaam = N AND av_term_hulp.f()) p ON k.id = p.id WHEN MATCHED THEN DO NOTHING'),
	('on conflict', '', 'INSERT INTO av_term.klantcontact (nummer, kanaal, onderwerp) SELECT CASE N WHEN ''Nietser'' THEN 400 ELSE 4 END, ''balie'', ''x'' ON CONFLICT (nummer) DO UPDATE SET inhoud = ''x'' WHERE av_term_hulp.f()'),
	('tid', '', 'SELECT FROM av_term.klantcontact WHERE ctid = T AND av_term_hulp.f()'),
	('tid range', '', 'SELECT FROM av_term.klantcontact WHERE ctid >= T AND ctid <= T AND av_term_hulp.f()'),
	('sample', '', 'SELECT FROM av_term.partij TABLESAMPLE bernoulli (100) WHERE achternaam = N AND av_term_hulp.f()'),
	('index', 'enable_seqscan,enable_bitmapscan', 'SELECT FROM av_term.klantcontact WHERE plaatsgevonden_op = M AND av_term_hulp.f()'),
	('index, subquery', 'enable_seqscan,enable_bitmapscan', 'SELECT FROM av_term.klantcontact WHERE plaatsgevonden_op = M AND nummer > (SELECT av_term_hulp.vast(0))'),
	('bitmap', 'enable_seqscan,enable_indexscan', 'SELECT FROM av_term.klantcontact WHERE plaatsgevonden_op = M AND av_term_hulp.f()'),
	('bitmap and, function', 'enable_seqscan,enable_indexscan', 'SELECT FROM av_term.klantcontact WHERE plaatsgevonden_op = M AND id >= av_term_hulp.vast(''00000000-0000-0000-0000-000000000000''::uuid)'),
	('bitmap and, subquery', 'enable_seqscan,enable_indexscan', 'SELECT FROM av_term.klantcontact WHERE plaatsgevonden_op = M AND id >= (SELECT av_term_hulp.vast(''00000000-0000-0000-0000-000000000000''::uuid))'),
	('bitmap or and', 'enable_seqscan,enable_indexscan', 'SELECT FROM av_term.klantcontact WHERE (plaatsgevonden_op = M OR nummer = -1) AND (id >= (SELECT av_term_hulp.vast(''00000000-0000-0000-0000-000000000000''::uuid)) OR nummer = -1)'),
	('bitmap and of a join', 'enable_seqscan,enable_indexscan,enable_hashjoin,enable_mergejoin', 'SELECT FROM (VALUES (''00000000-0000-0000-0000-000000000000''::uuid, 1), (NULL, 2)) v (x, y) JOIN av_term.klantcontact k ON k.plaatsgevonden_op = M AND k.id = coalesce(v.x, (SELECT av_term_hulp.vast(''00000000-0000-0000-0000-000000000000''::uuid)))'),
	('filter of a join by index', 'enable_seqscan,enable_bitmapscan,enable_hashjoin,enable_mergejoin', 'SELECT FROM (VALUES (M, ''x''), (M, NULL)) v (x, y) JOIN av_term.klantcontact k ON k.plaatsgevonden_op = v.x AND k.kanaal = coalesce(v.y, (SELECT av_term_hulp.vast(''balie''::text)))'),
	('equal to one another', '', 'SELECT FROM av_term.partij WHERE achternaam = N AND organisatienaam IS NULL AND achternaam = coalesce(organisatienaam, (SELECT av_term_hulp.vast(N::text)))'),
	('hash join', 'enable_nestloop,enable_mergejoin', 'SELECT FROM av_term.klantcontact k JOIN av_term.betrokkene b ON b.klantcontact = k.id WHERE k.plaatsgevonden_op = M AND av_term_hulp.f()'),
	('merge join', 'enable_nestloop,enable_hashjoin', 'SELECT FROM av_term.klantcontact k JOIN av_term.betrokkene b ON b.klantcontact = k.id WHERE k.plaatsgevonden_op = M AND av_term_hulp.goedkoop()'),
	('aggregate', '', 'SELECT count(*) FILTER (WHERE av_term_hulp.f()) FROM av_term.partij WHERE achternaam = N HAVING av_term_hulp.f() IS NULL'),
	('having', '', 'SELECT achternaam FROM av_term.partij GROUP BY achternaam HAVING achternaam = N AND av_term_hulp.f()'),
	('of a partij', '', 'SELECT FROM av_term.partij_identificator WHERE partij = P AND av_term_hulp.f()'),
	('vertegenwoordiging', '', 'SELECT FROM av_term.vertegenwoordiging WHERE vertegenwoordigende = P AND av_term_hulp.f()'),
	('betrokkene', '', 'SELECT FROM av_term.betrokkene WHERE klantcontact = K AND av_term_hulp.f()'),
	('actor_klantcontact', '', 'SELECT FROM av_term.actor_klantcontact WHERE klantcontact = K AND av_term_hulp.f()'),
	('interne_taak', '', 'SELECT FROM av_term.interne_taak WHERE klantcontact = K AND av_term_hulp.f()'),
	('onderwerpobject', '', 'SELECT FROM av_term.onderwerpobject WHERE klantcontact = K AND av_term_hulp.f()'),
	('bijlage', '', 'SELECT FROM av_term.bijlage WHERE klantcontact = K AND av_term_hulp.f()');
CREATE TABLE av_term_hulp.plek AS SELECT ctid AS plek FROM av_term.klantcontact WHERE nummer = 4;
GRANT SELECT ON av_term_hulp.plek TO PUBLIC;
CREATE FUNCTION av_term_hulp.vul(tekst text, verborgen bool) RETURNS text LANGUAGE sql AS $$
	SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(tekst, '\mN\M', quote_literal(CASE WHEN verborgen THEN 'Pietersen' ELSE 'Nietser' END), 'g'),
		'\mM\M', quote_literal(CASE WHEN verborgen THEN '2024-05-05 12:00+00' ELSE '2023-05-05 12:00+00' END) || '::timestamptz', 'g'),
		'\mK\M', quote_literal('c0000000-0000-7000-8000-00000000000' || CASE WHEN verborgen THEN '2' ELSE '9' END) || '::uuid', 'g'),
		'\mP\M', quote_literal('f0000000-0000-7000-8000-00000000000' || CASE WHEN verborgen THEN '4' ELSE '9' END) || '::uuid', 'g'),
		'\mT\M', quote_literal((SELECT CASE WHEN verborgen THEN v.plek ELSE '(4000,1)' END FROM av_term_hulp.plek v)) || '::tid', 'g')
$$;
-- how often the oracle was asked, and how it ended
CREATE FUNCTION av_term_hulp.tel(opdracht text, uit text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	einde text := 'OK'; knop text;
BEGIN
	PERFORM setval('av_term_hulp.teller', 1);
	BEGIN
		FOREACH knop IN ARRAY string_to_array(uit, ',') LOOP PERFORM set_config(knop, 'off', true); END LOOP;
		EXECUTE opdracht;
		RAISE SQLSTATE 'KK000';
	EXCEPTION WHEN SQLSTATE 'KK000' THEN NULL;
	WHEN OTHERS THEN einde := SQLERRM;
	END;
	RETURN nextval('av_term_hulp.teller') - 2 || ' ' || einde;
END $$;
CREATE FUNCTION av_term_hulp.tellen(OUT naam text, OUT verborgen text, OUT afwezig text) RETURNS SETOF record LANGUAGE plpgsql AS $$
BEGIN
	FOR naam, verborgen, afwezig IN SELECT v.naam, av_term_hulp.tel(av_term_hulp.vul(tekst, true), instelling), av_term_hulp.tel(av_term_hulp.vul(tekst, false), instelling) FROM av_term_hulp.vorm v ORDER BY nr LOOP
		RETURN NEXT;
	END LOOP;
END $$;
GRANT SELECT ON av_term_hulp.vorm TO PUBLIC;
GRANT ALL ON SEQUENCE av_term_hulp.teller TO PUBLIC;
-- a parameter of PL/pgSQL that raises when it is asked for: of a record without a value
CREATE FUNCTION av_term_hulp.leeg_record(naam text) RETURNS text LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
	r record; n int;
BEGIN
	FOR i IN 1..2 LOOP
		IF i = 1 THEN SELECT true AS x INTO r; ELSE r := NULL; END IF;
		BEGIN
			SELECT count(*) INTO n FROM av_term.partij WHERE achternaam = naam AND CASE WHEN achternaam = naam THEN r.x ELSE false END;
		EXCEPTION WHEN OTHERS THEN RETURN SQLERRM;
		END;
	END LOOP;
	RETURN n;
END $$;
-- that a nummer is in use is told to who inserts it, as privacy.md says; nothing else may differ
CREATE FUNCTION av_term_hulp.verschil() RETURNS SETOF text LANGUAGE sql AS $$
	SELECT format('%s: %s, and %s', naam, verborgen, afwezig) FROM av_term_hulp.tellen() WHERE split_part(verborgen, ' ', 1) <> split_part(afwezig, ' ', 1) OR verborgen <> afwezig AND naam <> 'on conflict'
	UNION ALL SELECT format('record: %s, and %s', a, b) FROM av_term_hulp.leeg_record('Pietersen') a, av_term_hulp.leeg_record('Nietser') b WHERE a <> b
$$;
\set ECHO all
\c -
SET ROLE regress_av_term_jan;
SELECT * FROM av_term_hulp.verschil();
-- each of them is as cheap or as dear as the attacker likes
SET cpu_operator_cost = 0;
SELECT * FROM av_term_hulp.verschil();
SET cpu_operator_cost = 1e9;
SELECT * FROM av_term_hulp.verschil();
RESET cpu_operator_cost;
-- who sees all rows is told by them: the test can tell
RESET ROLE;
SET ROLE regress_av_term_eigenaar;
SELECT count(*) > 35 FROM av_term_hulp.verschil();
-- a restrictive policy of an administrator: what ours hides, and what only his hides, from who has beheer
CREATE POLICY extra ON av_term.partij AS RESTRICTIVE USING (achternaam <> 'Pietersen');
CREATE POLICY extra ON av_term.klantcontact AS RESTRICTIVE USING (plaatsgevonden_op NOT BETWEEN '2024-05-05 12:00+00' AND '2024-05-05 12:30+00' AND nummer <> 4);
SET ROLE regress_av_term_jan;
SELECT * FROM av_term_hulp.verschil();
SET ROLE regress_av_term_beheerder;
SELECT * FROM av_term_hulp.verschil() WHERE verschil ~ '^(volatile|cheap|case|or |coalesce|in a|not |lateral|semi|left|view|security|union|cte|for|update|merge|tid|sample|index|bitmap|record)';
RESET ROLE;
ALTER POLICY extra ON av_term.klantcontact USING (kanaal = current_setting('av_term.kanaal', true));
ALTER POLICY extra ON av_term.partij USING (indicatie_actief::text = current_setting('av_term.actief', true));
SET av_term.kanaal = 'balie';
SET av_term.actief = 'true';
SET ROLE regress_av_term_jan;
SELECT * FROM av_term_hulp.verschil();
RESET ROLE;
DROP POLICY extra ON av_term.klantcontact;
DROP POLICY extra ON av_term.partij;
-- pages that a bitmap holds as a whole are rechecked, row by row, and a second index is asked only if the first had rows: what can tell is in no bitmap
SET ROLE regress_av_term_jan;
SET enable_seqscan = off;
SET enable_indexscan = off;
EXPLAIN (COSTS off) SELECT FROM av_term.digitaal_adres WHERE soort_digitaal_adres = 'telefoon' AND id >= av_term_hulp.vast('00000000-0000-0000-0000-000000000000'::uuid);
RESET enable_indexscan;
-- plans stay good: an index by a term that can tell is used, and two indexes for terms that cannot
SET enable_seqscan = off;
EXPLAIN (COSTS off) SELECT FROM av_term.klantcontact WHERE plaatsgevonden_op > now() - interval '1 day';
EXPLAIN (COSTS off) SELECT FROM av_term.interne_taak WHERE klantcontact = av_term_hulp.vast('c0000000-0000-7000-8000-000000000001'::uuid);
SET enable_indexscan = off;
EXPLAIN (COSTS off) SELECT FROM av_term.klantcontact WHERE (nummer = 1 OR plaatsgevonden_op = '2024-05-05 12:00+00') AND av_term_hulp.f();
RESET ROLE;
\set ECHO none
SET client_min_messages = warning;
DROP SCHEMA av_term_hulp CASCADE;
\set reg av_term
\set einde :abs_srcdir /tests/include/toegang_einde.sql
\i :einde
