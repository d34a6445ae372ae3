-- who sees which rows: every table and view of a register, as each kind of role, compared with what a superuser computes
\set reg tg_zicht
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
\set ECHO all

-- a taak that others have too: of each, also who has no right yet
INSERT INTO tg_zicht.actor_interne_taak (interne_taak, actor) SELECT t.id, t.actor FROM tg_zicht.interne_taak AS t WHERE right(t.klantcontact::text, 1) IN ('2', '4', '6');
INSERT INTO tg_zicht.actor_interne_taak (interne_taak, actor) SELECT t.id, a.id FROM tg_zicht.interne_taak AS t
	JOIN LATERAL (SELECT a.id FROM tg_zicht.actor AS a WHERE a.id <> t.actor AND a.indicatie_actief ORDER BY md5(right(t.klantcontact::text, 1) || a.naam) LIMIT 3) AS a ON true
	WHERE right(t.klantcontact::text, 1) IN ('2', '4', '6');
SELECT count(*) > 0 AS gedeeld FROM tg_zicht.actor_interne_taak;

-- what each role sees, as the last digit of the ids: the scenario in one view
CREATE TEMP TABLE rollen AS SELECT n, rol FROM (VALUES (1, :'niets'), (2, :'jan'), (3, :'els'), (4, :'piet'), (5, :'kees'), (6, :'vera'), (7, :'rapporteur'),
	(8, :'beheerder'), (9, :'pool'), (10, :'groep'), (11, :'lid'), (12, :'stil'), (13, :'eigenaar'), (14, current_user)) AS v (n, rol);
CREATE FUNCTION pg_temp.als(rol text, opdracht text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	uitkomst text;
BEGIN
	PERFORM set_config('role', rol, true);
	EXECUTE opdracht INTO uitkomst;
	RESET ROLE;
	RETURN uitkomst;
END
$$;
SELECT CASE WHEN n < 14 THEN replace(rol, 'regress_tg_zicht_', '') ELSE 'superuser' END AS rol, pg_temp.als(rol, $$SELECT pg_temp.ziet('tg_zicht.klantcontact')$$) AS klantcontact,
	pg_temp.als(rol, $$SELECT pg_temp.ziet('tg_zicht.interne_taak')$$) AS taak, pg_temp.als(rol, $$SELECT pg_temp.ziet('tg_zicht.partij')$$) AS partij,
	pg_temp.als(rol, $$SELECT pg_temp.ziet('tg_zicht.digitaal_adres')$$) AS adres
	FROM rollen WHERE n NOT IN (1, 7, 12) ORDER BY n;
SELECT replace(rol, 'regress_tg_zicht_', '') AS rol, pg_temp.als(rol, $$SELECT pg_temp.ziet('tg_zicht.klantcontact')$$) AS klantcontact,
	pg_temp.als(rol, $$SELECT pg_temp.ziet('tg_zicht.mutatie')$$) AS mutatie FROM rollen WHERE n IN (1, 7, 12) ORDER BY n;

-- what contract §4 says, by other means: the rights that a role has, its actor, its klantcontacten and its partijen
CREATE TEMP TABLE recht AS SELECT r.rol, coalesce(array_agg(v.recht) FILTER (WHERE v.recht IS NOT NULL), '{}') AS rechten FROM rollen AS r
	LEFT JOIN klantcontact.rechten('tg_zicht') AS v ON CASE WHEN r.n = 14 THEN false ELSE pg_has_role(r.rol, v.rol, 'USAGE') END GROUP BY r.rol;
CREATE TEMP TABLE mijn_klantcontact AS SELECT r.rol, k.id FROM recht AS r CROSS JOIN tg_zicht.klantcontact AS k LEFT JOIN tg_zicht.actor AS a ON a.db_rol = r.rol AND a.indicatie_actief
	WHERE r.rechten && '{beheer,vertrouwelijk}' OR r.rol IN (:'eigenaar', current_user) OR ('klantcontactcentrum' = ANY (r.rechten) AND NOT k.vertrouwelijk)
	OR (r.rechten && '{behandelaar,klantcontactcentrum}' AND (EXISTS (SELECT FROM tg_zicht.actor_klantcontact AS l WHERE l.klantcontact = k.id AND l.actor = a.id)
		OR EXISTS (SELECT FROM tg_zicht.interne_taak AS t WHERE t.klantcontact = k.id AND (t.actor IN (a.id, a.organisatorische_eenheid)
			OR EXISTS (SELECT FROM tg_zicht.actor_interne_taak AS x WHERE x.interne_taak = t.id AND x.actor IN (a.id, a.organisatorische_eenheid))))));
CREATE TEMP TABLE mijn_partij AS SELECT r.rol, p.id FROM recht AS r CROSS JOIN tg_zicht.partij AS p
	WHERE 'beheer' = ANY (r.rechten) OR r.rol IN (:'eigenaar', current_user)
	OR EXISTS (SELECT FROM tg_zicht.betrokkene AS b JOIN mijn_klantcontact AS k ON k.rol = r.rol AND k.id = b.klantcontact WHERE b.partij = p.id);
INSERT INTO tg_zicht.vertegenwoordiging (vertegenwoordigende, vertegenwoordigde) VALUES (pg_temp.p(2), pg_temp.p(1)), (pg_temp.p(3), pg_temp.p(1));
INSERT INTO tg_zicht.bewaartermijn (kanaal, termijn) VALUES ('balie', '5 years');
-- which rows that makes, for each table and view; one that is not named here is found below
CREATE TEMP TABLE verwacht (tabel text PRIMARY KEY, sleutel text, rijen text);
INSERT INTO verwacht VALUES
	('klantcontact', 'id', 'x.id IN (SELECT id FROM mijn_klantcontact WHERE rol = $1)'),
	('v_klantcontact', 'id', 'x.id IN (SELECT id FROM mijn_klantcontact WHERE rol = $1)'),
	('v_mogelijk_meervoudig', 'klantcontact', 'x.klantcontact IN (SELECT id FROM mijn_klantcontact WHERE rol = $1)'),
	('digitaal_adres', 'id', 'CASE WHEN x.betrokkene IS NULL THEN x.partij IN (SELECT id FROM mijn_partij WHERE rol = $1)
		ELSE x.betrokkene IN (SELECT b.id FROM tg_zicht.betrokkene AS b JOIN mijn_klantcontact AS k ON k.id = b.klantcontact WHERE k.rol = $1) END'),
	('partij', 'id', 'x.id IN (SELECT id FROM mijn_partij WHERE rol = $1)'),
	('partij_identificator', 'id', 'x.partij IN (SELECT id FROM mijn_partij WHERE rol = $1)'),
	('rekeningnummer', 'id', 'x.partij IN (SELECT id FROM mijn_partij WHERE rol = $1)'),
	('vertegenwoordiging', 'id', 'x.vertegenwoordigende IN (SELECT id FROM mijn_partij WHERE rol = $1) AND x.vertegenwoordigde IN (SELECT id FROM mijn_partij WHERE rol = $1)'),
	('actor_interne_taak', 'id', 'x.interne_taak IN (SELECT t.id FROM tg_zicht.interne_taak AS t JOIN mijn_klantcontact AS k ON k.id = t.klantcontact WHERE k.rol = $1)'),
	('recht', 'id', 'true');
INSERT INTO verwacht SELECT t, 'id', 'x.klantcontact IN (SELECT id FROM mijn_klantcontact WHERE rol = $1)'
	FROM unnest('{actor_klantcontact,betrokkene,onderwerpobject,bijlage,interne_taak,v_interne_taak}'::text[]) AS t;
INSERT INTO verwacht SELECT t, s, '$1 IN (session_user, ''regress_tg_zicht_eigenaar'') OR (SELECT rechten && ''{behandelaar,klantcontactcentrum,vertrouwelijk,beheer}'' FROM recht WHERE rol = $1)'
	FROM (VALUES ('actor', 'id'), ('beleid', 'id')) AS v (t, s);
INSERT INTO verwacht SELECT t, 'code', '$1 IN (session_user, ''regress_tg_zicht_eigenaar'') OR (SELECT rechten && ''{behandelaar,klantcontactcentrum,vertrouwelijk,rapportage,beheer}'' FROM recht WHERE rol = $1)'
	FROM unnest('{kanaal,soort_digitaal_adres,gespreksresultaat}'::text[]) AS t;
INSERT INTO verwacht SELECT t, 'id', '$1 IN (session_user, ''regress_tg_zicht_eigenaar'') OR (SELECT ''beheer'' = ANY (rechten) FROM recht WHERE rol = $1)' FROM unnest('{mutatie,v_mutatie,bewaartermijn}'::text[]) AS t;
INSERT INTO verwacht SELECT 'v_gezondheid', 'versie', rijen FROM verwacht WHERE tabel = 'v_mutatie';
INSERT INTO verwacht VALUES ('v_werkvoorraad', 'id', 'x.id IN (SELECT t.id FROM tg_zicht.interne_taak AS t JOIN tg_zicht.actor AS a ON a.db_rol = $1 AND (t.actor IN (a.id, a.organisatorische_eenheid)
		OR EXISTS (SELECT FROM tg_zicht.actor_interne_taak AS s WHERE s.interne_taak = t.id AND s.actor IN (a.id, a.organisatorische_eenheid))) WHERE t.status = ''te_verwerken'')'),
	('rapport_klantcontact', 'dag', '$1 IN (session_user, ''regress_tg_zicht_eigenaar'') OR (SELECT rechten && ''{rapportage,beheer}'' FROM recht WHERE rol = $1)'),
	('rapport_interne_taak', 'dag', '$1 IN (session_user, ''regress_tg_zicht_eigenaar'') OR (SELECT rechten && ''{rapportage,beheer}'' FROM recht WHERE rol = $1)');
-- v_werkvoorraad of the superuser is empty, so its rows come from the tables; who may not read at all sees nothing
CREATE FUNCTION pg_temp.verwacht(rol text, tabel text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	v verwacht; bron text; uitkomst text;
BEGIN
	SELECT * INTO v FROM verwacht AS w WHERE w.tabel = $2;
	bron := CASE WHEN $2 = 'v_werkvoorraad' THEN 'tg_zicht.interne_taak' ELSE format('tg_zicht.%I', $2) END;
	EXECUTE format('SELECT count(*) || coalesce(md5(string_agg(x.%I::text, '','' ORDER BY x.%I)), '''') FROM %s AS x WHERE %s', v.sleutel, v.sleutel, bron, v.rijen) INTO uitkomst USING rol;
	RETURN uitkomst;
END
$$;
CREATE FUNCTION pg_temp.gezien(rol text, tabel text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	v verwacht; uitkomst text;
BEGIN
	SELECT * INTO v FROM verwacht AS w WHERE w.tabel = $2;
	PERFORM set_config('role', rol, true);
	EXECUTE format('SELECT count(*) || coalesce(md5(string_agg(x.%I::text, '','' ORDER BY x.%I)), '''') FROM tg_zicht.%I AS x', v.sleutel, v.sleutel, $2) INTO uitkomst;
	RESET ROLE;
	RETURN uitkomst;
EXCEPTION WHEN insufficient_privilege THEN
	RESET ROLE;
	RETURN '0';
END
$$;
CREATE TEMP VIEW relaties AS SELECT c.oid, c.relname::text, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions FROM pg_class AS c
	WHERE c.relnamespace = 'tg_zicht'::regnamespace AND c.relkind NOT IN ('i', 'I', 'S', 'c');
-- a table or view of which nothing was said here
SELECT relname, relkind FROM relaties WHERE relname NOT IN (SELECT tabel FROM verwacht) ORDER BY 1;
-- a table without row level security or without its one policy, or that binds its owner; a view with the rights of its owner
SELECT relname, relrowsecurity, relforcerowsecurity, (SELECT count(*) FROM pg_policy AS p WHERE p.polrelid = r.oid) AS policies FROM relaties AS r
	WHERE relkind = 'r' AND NOT (relrowsecurity AND NOT relforcerowsecurity AND (SELECT count(*) = 1 AND bool_and(polpermissive AND polcmd = '*' AND polroles = '{0}') FROM pg_policy AS p WHERE p.polrelid = r.oid AND (p.polpermissive OR r.relname <> 'recht'))) ORDER BY 1;
SELECT relname, reloptions FROM relaties WHERE relkind <> 'r' AND NOT coalesce(reloptions @> '{security_invoker=true}', false) ORDER BY 1;
-- nobody sees more or less than expected
SELECT r.rol, t.relname, pg_temp.gezien(r.rol, t.relname) AS gezien, pg_temp.verwacht(r.rol, t.relname) AS verwacht FROM rollen AS r CROSS JOIN relaties AS t
	WHERE pg_temp.gezien(r.rol, t.relname) <> pg_temp.verwacht(r.rol, t.relname) ORDER BY 1, 2;
-- that it compared something: how many rows of how many tables, for each role
SELECT CASE WHEN n < 14 THEN replace(rol, 'regress_tg_zicht_', '') ELSE 'superuser' END AS rol, count(*) FILTER (WHERE g <> '0') AS tabellen, sum(CASE WHEN g = '0' THEN 0 ELSE left(g, -32)::int END) AS rijen
	FROM (SELECT r.n, r.rol, pg_temp.gezien(r.rol, t.relname) AS g FROM rollen AS r CROSS JOIN relaties AS t) AS s GROUP BY n, rol ORDER BY n;

-- a table that is added without policies shows up
SET ROLE :eigenaar;
CREATE TABLE tg_zicht.erbij (id int);
RESET ROLE;
SELECT relname FROM relaties WHERE relname NOT IN (SELECT tabel FROM verwacht) OR (relkind = 'r' AND NOT relrowsecurity);

-- nobody but the owner has more on a table than the policies are for: TRUNCATE, REFERENCES and TRIGGER go past them
SELECT r.rol, t.relname, p FROM rollen AS r CROSS JOIN relaties AS t CROSS JOIN unnest('{TRUNCATE,REFERENCES,TRIGGER}'::text[]) AS p
	WHERE r.n < 13 AND has_table_privilege(r.rol, t.oid, p);

\set ECHO none
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
