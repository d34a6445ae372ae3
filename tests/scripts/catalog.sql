-- What the catalog holds of the extension and of the register :register, as text
-- that is equal when they are.  catalog.sh prints it, with what pg_dump makes of it.
\set ON_ERROR_STOP on
\pset format unaligned
\pset tuples_only on
\pset fieldsep ' | '
\pset null '-'
SET search_path = '';
SELECT :'register'::pg_catalog.regnamespace::pg_catalog.oid AS schema, e.oid AS extension
	FROM pg_catalog.pg_extension e WHERE e.extname = 'klantcontact' \gset

-- An expression without where it stood in its statement, and without the oids of this database,
-- that of a sequence (a regclass) included.
CREATE FUNCTION pg_temp.tree(tree pg_catalog.text) RETURNS pg_catalog.text LANGUAGE sql AS
$$ SELECT pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(tree,
	':(location|stmt_location|stmt_len) -?[0-9]+', '', 'g'),
	'(:consttype 2205 [^}]*:constvalue 4) \[[^]]*\]', '\1 #', 'g'),
	'\m[0-9]{5,}\M', '#', 'g') $$;

\echo == members of the extension
CREATE TEMPORARY TABLE member AS
	SELECT d.classid, d.objid, pg_catalog.pg_describe_object(d.classid, d.objid, 0) AS name
	FROM pg_catalog.pg_depend d WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
		AND d.refobjid = :extension AND d.deptype = 'e';
SELECT m.name, pg_catalog.obj_description(m.objid, m.classid::pg_catalog.regclass::pg_catalog.text::pg_catalog.name)
	FROM member m ORDER BY m.name COLLATE "C";

\echo == functions
SELECT m.name, pg_catalog.pg_get_function_arguments(p.oid), pg_catalog.pg_get_function_result(p.oid), l.lanname,
		p.prosrc, p.probin, p.prokind, p.prosecdef, p.proleakproof, p.proisstrict, p.proretset, p.provolatile,
		p.proparallel, p.procost, p.prorows, p.prosupport, p.proconfig, p.proacl
	FROM member m JOIN pg_catalog.pg_proc p ON p.oid = m.objid JOIN pg_catalog.pg_language l ON l.oid = p.prolang
	WHERE m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass ORDER BY m.name COLLATE "C";
SELECT m.name, a.aggtransfn, a.aggcombinefn, a.aggfinalfn, a.aggsortop::pg_catalog.regoperator,
		a.aggtranstype::pg_catalog.regtype, a.agginitval, a.aggkind, a.aggfinalmodify
	FROM member m JOIN pg_catalog.pg_aggregate a ON a.aggfnoid::pg_catalog.oid = m.objid
	WHERE m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass ORDER BY m.name COLLATE "C";

\echo == types
SELECT m.name, t.typlen, t.typbyval, t.typtype, t.typcategory, t.typispreferred, t.typdelim, t.typinput, t.typoutput, t.typreceive,
		t.typsend, t.typmodin, t.typmodout, t.typanalyze, t.typsubscript, t.typalign, t.typstorage, t.typcollation,
		t.typdefault, t.typacl, ARRAY(SELECT e.enumlabel FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder)
	FROM member m JOIN pg_catalog.pg_type t ON t.oid = m.objid
	WHERE m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass ORDER BY m.name COLLATE "C";

\echo == casts and operators
SELECT m.name, c.castfunc::pg_catalog.regprocedure, c.castcontext, c.castmethod
	FROM member m JOIN pg_catalog.pg_cast c ON c.oid = m.objid
	WHERE m.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass ORDER BY m.name COLLATE "C";
SELECT m.name, o.oprcode::pg_catalog.regprocedure, o.oprcom::pg_catalog.regoperator, o.oprnegate::pg_catalog.regoperator,
		o.oprrest, o.oprjoin, o.oprcanhash, o.oprcanmerge, o.oprresult::pg_catalog.regtype
	FROM member m JOIN pg_catalog.pg_operator o ON o.oid = m.objid
	WHERE m.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass ORDER BY m.name COLLATE "C";
SELECT m.name, c.opcdefault, c.opckeytype::pg_catalog.regtype,
		pg_catalog.pg_describe_object('pg_catalog.pg_opfamily'::pg_catalog.regclass, c.opcfamily, 0)
	FROM member m JOIN pg_catalog.pg_opclass c ON c.oid = m.objid
	WHERE m.classid = 'pg_catalog.pg_opclass'::pg_catalog.regclass ORDER BY m.name COLLATE "C";
SELECT m.name, a.amopstrategy, a.amopopr::pg_catalog.regoperator, a.amoppurpose, a.amopsortfamily
	FROM member m JOIN pg_catalog.pg_amop a ON a.amopfamily = m.objid
	WHERE m.classid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass ORDER BY m.name COLLATE "C", a.amopstrategy;
SELECT m.name, a.amprocnum, a.amproc::pg_catalog.regprocedure, a.amproclefttype::pg_catalog.regtype, a.amprocrighttype::pg_catalog.regtype
	FROM member m JOIN pg_catalog.pg_amproc a ON a.amprocfamily = m.objid
	WHERE m.classid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass ORDER BY m.name COLLATE "C", a.amprocnum;

\echo == relations of the register
SELECT c.relname, c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, c.relacl, c.relreplident
	FROM pg_catalog.pg_class c WHERE c.relnamespace = :schema ORDER BY c.relname COLLATE "C";
SELECT c.relname, a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attstattarget,
		a.attstorage, a.attcompression, a.attcollation::pg_catalog.regcollation, a.attacl, pg_catalog.pg_get_expr(d.adbin, d.adrelid),
		pg_temp.tree(d.adbin::pg_catalog.text), pg_catalog.col_description(c.oid, a.attnum)
	FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
		LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
	WHERE c.relnamespace = :schema ORDER BY c.relname COLLATE "C", a.attnum;
SELECT s.schemaname = :'register', s.sequencename, s.data_type, s.start_value, s.min_value, s.max_value, s.increment_by, s.cycle,
		s.cache_size FROM pg_catalog.pg_sequences s WHERE s.schemaname = :'register' ORDER BY s.sequencename COLLATE "C";

\echo == constraints, indexes, triggers, policies, views
SELECT c.conrelid::pg_catalog.regclass, c.conname, pg_catalog.pg_get_constraintdef(c.oid), c.condeferrable, c.condeferred,
		c.convalidated, pg_temp.tree(c.conbin::pg_catalog.text)
	FROM pg_catalog.pg_constraint c WHERE c.connamespace = :schema
	ORDER BY c.conrelid::pg_catalog.regclass::pg_catalog.text COLLATE "C", c.conname COLLATE "C";
SELECT pg_catalog.pg_get_indexdef(i.indexrelid), pg_temp.tree(i.indexprs::pg_catalog.text), pg_temp.tree(i.indpred::pg_catalog.text),
		i.indnullsnotdistinct, i.indimmediate, i.indisvalid
	FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
	WHERE c.relnamespace = :schema ORDER BY c.relname COLLATE "C";
SELECT pg_catalog.pg_get_triggerdef(g.oid), g.tgenabled FROM pg_catalog.pg_trigger g JOIN pg_catalog.pg_class c ON c.oid = g.tgrelid
	WHERE c.relnamespace = :schema AND NOT g.tgisinternal ORDER BY c.relname COLLATE "C", g.tgname COLLATE "C";
SELECT c.relname, p.polname, p.polcmd, p.polpermissive, p.polroles, pg_catalog.pg_get_expr(p.polqual, p.polrelid),
		pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), pg_temp.tree(p.polqual::pg_catalog.text), pg_temp.tree(p.polwithcheck::pg_catalog.text)
	FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
	WHERE c.relnamespace = :schema ORDER BY c.relname COLLATE "C", p.polname COLLATE "C";
SELECT c.relname, pg_catalog.pg_get_viewdef(c.oid), pg_temp.tree(r.ev_action::pg_catalog.text)
	FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
	WHERE c.relnamespace = :schema ORDER BY c.relname COLLATE "C";

\echo == comments and rights
SELECT w.what, w.description FROM (
	SELECT pg_catalog.pg_describe_object(d.classoid, d.objoid, d.objsubid) AS what, d.description
	FROM pg_catalog.pg_description d
	WHERE (d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
			AND d.objoid IN (SELECT c.oid FROM pg_catalog.pg_class c WHERE c.relnamespace = :schema))
		OR (d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.objoid = :schema)) w
	ORDER BY w.what COLLATE "C";
SELECT n.nspname, n.nspacl FROM pg_catalog.pg_namespace n WHERE n.oid = :schema OR n.nspname = 'klantcontact' ORDER BY 1;
