-- giving and taking rights: by whom, twice, through groups, and what is left of the privileges
\set reg tg_recht
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
\set nieuw regress_ :reg _nieuw
CREATE ROLE :nieuw;
-- the privileges that a role was given in the register
CREATE FUNCTION pg_temp.gegeven(rol text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT c.relname || ' ' || string_agg(a.privilege_type || CASE WHEN a.is_grantable THEN '*' ELSE '' END, ',' ORDER BY a.privilege_type) FROM pg_class AS c, aclexplode(c.relacl) AS a
		WHERE c.relnamespace = 'tg_recht'::regnamespace AND a.grantee = rol::regrole GROUP BY c.relname
	UNION ALL SELECT c.relname || '.' || t.attname || ' ' || string_agg(a.privilege_type, ',' ORDER BY a.privilege_type) FROM pg_class AS c JOIN pg_attribute AS t ON t.attrelid = c.oid, aclexplode(t.attacl) AS a
		WHERE c.relnamespace = 'tg_recht'::regnamespace AND a.grantee = rol::regrole GROUP BY c.relname, t.attname
	UNION ALL SELECT 'schema ' || string_agg(a.privilege_type, ',') FROM pg_namespace AS n, aclexplode(n.nspacl) AS a WHERE n.nspname = 'tg_recht' AND a.grantee = rol::regrole HAVING count(*) > 0
	ORDER BY 1
$$;
CREATE FUNCTION pg_temp.som(rol text) RETURNS text LANGUAGE sql AS $$ SELECT count(*) || coalesce(' ' || left(md5(string_agg(g, '|')), 8), '') FROM pg_temp.gegeven(rol) AS g $$;
\set ECHO all
\pset format unaligned
\pset tuples_only

-- by whom
SET ROLE :beheerder;
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, 'behandelaar');
SET ROLE :nieuw;
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, 'beheer');
SELECT klantcontact.ontneem('tg_recht', :'jan'::regrole, 'behandelaar');
RESET ROLE;
SELECT klantcontact.verleen('tg_recht', 'regress_bestaat_niet', 'beheer');
SELECT klantcontact.verleen('tg_recht', 0::oid::regrole, 'beheer');
SELECT klantcontact.verleen('pg_catalog', :'nieuw'::regrole, 'beheer');
SET ROLE :eigenaar;
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, 'baas');
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, 'Beheer');
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, '');
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, NULL) IS NULL;
SELECT klantcontact.ontneem('tg_recht', :'nieuw'::regrole, 'baas');
SELECT klantcontact.ontneem('tg_recht', :'nieuw'::regrole, 'beheer') IS NULL;
SELECT count(*) FROM pg_temp.gegeven(:'nieuw');
-- a superuser may too, for the owner
RESET ROLE;
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, 'behandelaar');
SELECT * FROM pg_temp.gegeven(:'nieuw');
-- twice is once; and it is taken at once
SELECT pg_temp.som(:'nieuw') AS een \gset
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, 'behandelaar');
SELECT :'een' = pg_temp.som(:'nieuw'), (SELECT count(*) FROM klantcontact.rechten('tg_recht') WHERE rol = :'nieuw');
-- of several rights each can be taken, in every order: what is left is what those need that are left
CREATE FUNCTION pg_temp.over(rol text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	alle text[] := '{behandelaar,klantcontactcentrum,vertrouwelijk,rapportage,beheer,namens}'; een text; ander text; alleen text; rest text;
BEGIN
	FOREACH een IN ARRAY alle LOOP
		PERFORM klantcontact.ontneem('tg_recht', rol::regrole, r) FROM unnest(alle) AS r;
		IF EXISTS (SELECT FROM pg_temp.gegeven(rol)) THEN
			RETURN NEXT 'left behind before ' || een;
		END IF;
		PERFORM klantcontact.verleen('tg_recht', rol::regrole, een);
		alleen := pg_temp.som(rol);
		FOREACH ander IN ARRAY alle LOOP
			CONTINUE WHEN ander = een;
			PERFORM klantcontact.verleen('tg_recht', rol::regrole, ander);
			PERFORM klantcontact.ontneem('tg_recht', rol::regrole, ander);
			IF pg_temp.som(rol) <> alleen THEN
				RETURN NEXT format('%s is not whole after %s was taken', een, ander);
			END IF;
		END LOOP;
	END LOOP;
	PERFORM klantcontact.verleen('tg_recht', rol::regrole, r) FROM unnest(alle) AS r;
	PERFORM klantcontact.ontneem('tg_recht', rol::regrole, r) FROM unnest(alle) AS r;
	IF EXISTS (SELECT FROM pg_temp.gegeven(rol)) THEN
		RETURN NEXT 'left behind at the end';
	END IF;
END
$$;
SELECT * FROM pg_temp.over(:'nieuw');
-- nothing is given with the option to give it on, and to nobody else
SELECT count(*) FROM pg_class AS c, aclexplode(c.relacl) AS a WHERE c.relnamespace = 'tg_recht'::regnamespace AND (a.grantee = 0 OR (a.is_grantable AND a.grantee <> :'eigenaar'::regrole));

-- seen in the same transaction, and gone when that is undone
BEGIN;
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, 'klantcontactcentrum');
SET LOCAL ROLE :nieuw;
SELECT pg_temp.ziet('tg_recht.klantcontact');
RESET ROLE;
SAVEPOINT s;
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, 'vertrouwelijk');
SET LOCAL ROLE :nieuw;
SELECT pg_temp.ziet('tg_recht.klantcontact');
ROLLBACK TO s;
SET LOCAL ROLE :nieuw;
SELECT pg_temp.ziet('tg_recht.klantcontact');
ROLLBACK;
SET ROLE :nieuw;
SELECT pg_temp.ziet('tg_recht.klantcontact');
RESET ROLE;

-- groups: a member has what the group has; who does not inherit has it after SET ROLE; a member's own right is not the group's
SET ROLE :lid;
SELECT pg_temp.ziet('tg_recht.klantcontact');
SELECT replace(rol, 'regress_tg_recht_', ''), recht FROM klantcontact.rechten('tg_recht');
RESET ROLE;
SET SESSION AUTHORIZATION :stil;
SELECT pg_temp.ziet('tg_recht.klantcontact');
SET ROLE :groep;
SELECT pg_temp.ziet('tg_recht.klantcontact');
RESET SESSION AUTHORIZATION;
SELECT klantcontact.verleen('tg_recht', :'lid'::regrole, 'vertrouwelijk');
SET ROLE :lid;
SELECT pg_temp.ziet('tg_recht.klantcontact');
SET ROLE :groep;
SELECT pg_temp.ziet('tg_recht.klantcontact');
RESET ROLE;
REVOKE :groep FROM :lid;
SELECT klantcontact.ontneem('tg_recht', :'lid'::regrole, 'vertrouwelijk');
SET ROLE :lid;
SELECT pg_temp.ziet('tg_recht.klantcontact');
RESET ROLE;
GRANT :groep TO :lid;
SELECT klantcontact.ontneem('tg_recht', :'groep'::regrole, 'klantcontactcentrum');
SET ROLE :lid;
SELECT pg_temp.ziet('tg_recht.klantcontact');
RESET ROLE;
-- who is in two groups has the rights of both
SELECT klantcontact.verleen('tg_recht', :'groep'::regrole, 'behandelaar');
GRANT :vera TO :lid;
SET ROLE :lid;
SELECT pg_temp.ziet('tg_recht.klantcontact');
RESET ROLE;

-- a role that is dropped and made anew: it has no right of the former, not by what a group has, nor when it is given another
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, 'vertrouwelijk');
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, 'beheer');
\set VERBOSITY terse
DROP ROLE :nieuw;
\set VERBOSITY default
DROP OWNED BY :nieuw;
DROP ROLE :nieuw;
CREATE ROLE :nieuw;
SELECT count(*) FROM klantcontact.rechten('tg_recht') WHERE rol = :'nieuw';
SET ROLE :nieuw;
SELECT pg_temp.ziet('tg_recht.klantcontact');
RESET ROLE;
GRANT :piet TO :nieuw;
SET ROLE :nieuw;
SELECT pg_temp.ziet('tg_recht.klantcontact'), pg_temp.ziet('tg_recht.partij');
RESET ROLE;
REVOKE :piet FROM :nieuw;
SELECT klantcontact.verleen('tg_recht', :'nieuw'::regrole, 'behandelaar');
SELECT recht FROM klantcontact.rechten('tg_recht') WHERE rol = :'nieuw';
SET ROLE :nieuw;
SELECT pg_temp.ziet('tg_recht.klantcontact'), pg_temp.ziet('tg_recht.mutatie');
RESET ROLE;
-- one that is renamed keeps them, and a new one of the old name gains nothing but as a member
ALTER ROLE :vera RENAME TO regress_tg_recht_anders;
SET ROLE regress_tg_recht_anders;
SELECT pg_temp.ziet('tg_recht.klantcontact');
RESET ROLE;
CREATE ROLE :vera;
SELECT recht FROM klantcontact.rechten('tg_recht') WHERE rol = :'vera';
GRANT regress_tg_recht_anders TO :vera;
SET ROLE :vera;
SELECT pg_temp.ziet('tg_recht.klantcontact');
RESET ROLE;
DROP OWNED BY regress_tg_recht_anders;
DROP ROLE regress_tg_recht_anders;
-- every change of a right is logged
SELECT tabel, count(*) > 10 FROM tg_recht.mutatie WHERE tabel = 'recht' GROUP BY 1;

\set ECHO none
DROP OWNED BY :nieuw;
DROP ROLE :nieuw;
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
