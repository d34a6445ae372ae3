-- What the catalog says of the extension and of the register :register, as JSON, for the pages
-- and pictures that are made from it (check_generated.sh).
\set ON_ERROR_STOP on
\pset format unaligned
\pset tuples_only on
SET client_min_messages = warning;
CREATE FUNCTION pg_temp.codes(list regclass) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
	found text[];
BEGIN
	EXECUTE format('SELECT array_agg(code) FROM %s', list) INTO found;
	RETURN found;
END $$;
SELECT json_build_object(
	'relations', (SELECT json_agg(r ORDER BY r.name COLLATE "C") FROM (
		SELECT c.relname AS name, c.relkind IN ('v', 'm') AS is_view, obj_description(c.oid, 'pg_class') AS comment,
			(SELECT json_agg(json_build_object(
					'name', a.attname,
					'type', replace(replace(format_type(a.atttypid, a.atttypmod), 'klantcontact.', ''),
						'timestamp with time zone', 'timestamptz'),
					'of_extension', t.typnamespace = 'klantcontact'::regnamespace,
					'mandatory', a.attnotnull,
					'default', pg_get_expr(d.adbin, d.adrelid),
					'comment', col_description(c.oid, a.attnum)) ORDER BY a.attnum)
				FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
				LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
				WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
		FROM pg_class c WHERE c.relnamespace = :'register'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')) r),
	'keys', (SELECT json_agg(k ORDER BY k.child COLLATE "C", k.columns::text COLLATE "C", k.name COLLATE "C") FROM (
		SELECT k.conname AS name, c.relname AS child, p.relname AS parent, k.confdeltype = 'c' AS cascades,
			ARRAY(SELECT a.attname FROM unnest(k.conkey) WITH ORDINALITY n(attnum, i)
				JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n.attnum ORDER BY n.i) AS columns,
			ARRAY(SELECT a.attname FROM unnest(k.confkey) WITH ORDINALITY n(attnum, i)
				JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = n.attnum ORDER BY n.i) AS referred
		FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
		WHERE k.contype = 'f' AND k.connamespace = :'register'::regnamespace) k),
	'schemas', (SELECT json_object_agg(s, klantcontact.invoer_schema(s))
		FROM unnest(ARRAY['klantcontact', 'interactie', 'partij', 'actor']) s),
	'enums', (SELECT json_object_agg(t.typname, ARRAY(SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = t.oid
			ORDER BY e.enumsortorder) ORDER BY t.typname COLLATE "C")
		FROM pg_type t WHERE t.typnamespace = 'klantcontact'::regnamespace AND t.typtype = 'e'),
	'lists', (SELECT json_object_agg(c.relname, pg_temp.codes(c.oid::regclass) ORDER BY c.relname COLLATE "C")
		FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'code'
		WHERE c.relnamespace = :'register'::regnamespace AND c.relkind = 'r'),
	'rules', (SELECT json_agg(r) FROM klantcontact.regels() r),
	'functions', (SELECT json_object_agg(p.name, p.comment ORDER BY p.name COLLATE "C") FROM (
		SELECT p.proname AS name, min(obj_description(p.oid, 'pg_proc')) AS comment
		FROM pg_proc p WHERE p.pronamespace = 'klantcontact'::regnamespace GROUP BY p.proname) p));
