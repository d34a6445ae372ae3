-- A schema "schaduw" that everybody may use, in which every operator, every function with an ordinary result and every
-- common name of a type or catalog of PostgreSQL has a double that tells on who calls it.
CREATE SCHEMA schaduw;
GRANT USAGE ON SCHEMA schaduw TO PUBLIC;
DO $$
DECLARE
	op record;
	f record;
	arguments text;
BEGIN
	FOR op IN SELECT o.oid, o.oprname, o.oprleft, o.oprright, o.oprresult FROM pg_operator AS o WHERE o.oprnamespace = 'pg_catalog'::regnamespace AND o.oprright <> 0
	LOOP
		arguments := concat_ws(', ', nullif(op.oprleft, 0)::regtype, op.oprright::regtype);
		BEGIN
			EXECUTE format('CREATE FUNCTION schaduw.operator_%s(%s) RETURNS %s LANGUAGE plpgsql AS $f$ BEGIN RAISE EXCEPTION ''shadow operator %s ran as %%'', current_user; END $f$',
				op.oid, arguments, op.oprresult::regtype, replace(op.oprname, '%', '%%'));
			EXECUTE format('CREATE OPERATOR schaduw.%s (FUNCTION = schaduw.operator_%s, %s RIGHTARG = %s)', op.oprname, op.oid,
				CASE WHEN op.oprleft <> 0 THEN format('LEFTARG = %s,', op.oprleft::regtype) END, op.oprright::regtype);
		EXCEPTION WHEN invalid_function_definition OR datatype_mismatch OR undefined_object OR feature_not_supported THEN
			CONTINUE;			-- of pseudo-types
		END;
	END LOOP;
	FOR f IN SELECT p.oid, p.proname, p.prorettype, p.proretset, oidvectortypes(p.proargtypes) AS arguments
		FROM pg_proc AS p WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind = 'f' AND p.provariadic = 0
		AND NOT EXISTS (SELECT FROM pg_type AS t WHERE t.oid = ANY (p.proargtypes::oid[] || p.prorettype) AND t.typtype = 'p')
		AND p.prorettype <> 'record'::regtype
	LOOP
		EXECUTE format('CREATE FUNCTION schaduw.%I(%s) RETURNS %s %s LANGUAGE plpgsql AS $f$ BEGIN RAISE EXCEPTION ''shadow function %s ran as %%'', current_user; END $f$',
			f.proname, f.arguments, CASE WHEN f.proretset THEN 'SETOF' END, f.prorettype::regtype, f.proname);
	END LOOP;
	FOR f IN SELECT c.relname FROM pg_class AS c WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind IN ('r', 'v')
	LOOP
		EXECUTE format('CREATE TABLE schaduw.%I (schaduw bool)', f.relname);
	END LOOP;
	FOR f IN SELECT t.typname FROM pg_type AS t WHERE t.typnamespace = 'pg_catalog'::regnamespace AND t.typtype = 'b' AND t.typelem = 0 AND t.typrelid = 0
	LOOP
		EXECUTE format('CREATE DOMAIN schaduw.%I AS pg_catalog.int2 CHECK (false)', f.typname);
	END LOOP;
	-- some with arguments of any type, and aggregates
	FOR f IN SELECT * FROM (VALUES ('unnest(anyarray) RETURNS SETOF anyelement'), ('concat(VARIADIC text[]) RETURNS text'),
		('num_nonnulls(VARIADIC text[]) RETURNS int'), ('to_jsonb(anyelement) RETURNS jsonb'), ('jsonb_build_object(VARIADIC text[]) RETURNS jsonb'),
		('telt(int8) RETURNS int8'), ('telt(int8, int8) RETURNS int8'), ('telt(int8, bool) RETURNS int8'), ('telt(int8, timestamptz) RETURNS int8')) AS v (kop)
	LOOP
		EXECUTE format('CREATE FUNCTION schaduw.%s LANGUAGE plpgsql AS $f$ BEGIN RAISE EXCEPTION ''shadow function %s ran as %%'', current_user; END $f$', f.kop, f.kop);
	END LOOP;
	FOR f IN SELECT * FROM (VALUES ('count(*)'), ('max(int8)'), ('max(timestamptz)'), ('bool_and(bool)'), ('bool_or(bool)')) AS v (kop)
	LOOP
		EXECUTE format('CREATE AGGREGATE schaduw.%s (SFUNC = schaduw.telt, STYPE = int8, INITCOND = 0)', f.kop);
	END LOOP;
END
$$;
