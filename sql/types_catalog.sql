-- What the catalog holds of the types: complete operator classes first.
SELECT amname, opcname
FROM pg_opclass JOIN pg_am am ON am.oid = opcmethod
WHERE opcnamespace = 'klantcontact'::regnamespace AND NOT amvalidate(pg_opclass.oid);

-- each C type has a default btree, hash and BRIN operator class
SELECT typname, typlen, typbyval, typalign, typstorage, typcategory,
       typcollation <> 0 AS collatable,
       array_agg(amname::text ORDER BY amname) AS classes
FROM pg_type t
     LEFT JOIN pg_opclass ON opcintype = t.oid AND opcdefault
     LEFT JOIN pg_am am ON am.oid = opcmethod
WHERE typnamespace = 'klantcontact'::regnamespace AND typtype = 'b' AND typelem = 0
GROUP BY t.oid
ORDER BY typname;

-- with all the support functions: order, sort support, equalimage; two hashes
SELECT amname, array_agg(DISTINCT procs) AS support_functions, count(*)
FROM (SELECT amname, opcname, array_agg(amprocnum ORDER BY amprocnum)::text AS procs
      FROM pg_opclass JOIN pg_am am ON am.oid = opcmethod
           JOIN pg_amproc ON amprocfamily = opcfamily
                AND amproclefttype = opcintype AND amprocrighttype = opcintype
      WHERE opcnamespace = 'klantcontact'::regnamespace
      GROUP BY amname, opcname) c
GROUP BY amname;

-- every operator has a commutator, a negator and estimators
SELECT oprname, oprleft::regtype, oprright::regtype
FROM pg_operator
WHERE oprleft IN (SELECT oid FROM pg_type WHERE typnamespace = 'klantcontact'::regnamespace)
      AND (oprnamespace <> 'pg_catalog'::regnamespace OR oprcom = 0 OR oprnegate = 0 OR oprrest = 0 OR oprjoin = 0
           OR oprcanhash <> (oprname = '=') OR oprcanmerge <> (oprname = '=')
           OR oprleft = 0 OR oprcode = 0);

-- and is leakproof, as all that its classes call
SELECT p.oid::regprocedure
FROM pg_operator JOIN pg_proc p ON p.oid = oprcode
WHERE oprleft IN (SELECT oid FROM pg_type WHERE typnamespace = 'klantcontact'::regnamespace) AND NOT proleakproof;
SELECT replace(proname, t.typname || '_', '') AS suffix, count(*)
FROM pg_proc p JOIN pg_type t ON t.oid = proargtypes[0]
WHERE pronamespace = 'pg_catalog'::regnamespace AND proleakproof
      AND typnamespace = 'klantcontact'::regnamespace
GROUP BY 1 ORDER BY 1;

-- input and output of a type are no leak's business: they raise errors
SELECT count(*) FILTER (WHERE proleakproof) AS leakproof,
       count(*) FILTER (WHERE NOT proisstrict) AS not_strict,
       count(*) FILTER (WHERE proparallel <> 's') AS not_parallel_safe,
       count(*) FILTER (WHERE provolatile = 'v') AS volatile
FROM pg_proc JOIN pg_type t ON pg_proc.oid IN (typinput, typoutput, typreceive, typsend)
WHERE typnamespace = 'klantcontact'::regnamespace AND typtype = 'b' AND typelem = 0;

-- everything has a comment
SELECT 'function' AS what, p.oid::regprocedure::text AS name
FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
     JOIN pg_extension x ON x.oid = d.refobjid AND extname = 'klantcontact'
WHERE prorettype <> 'trigger'::regtype
      AND obj_description(p.oid, 'pg_proc') IS NULL
UNION ALL
SELECT 'operator', o.oid::regoperator::text
FROM pg_operator o
WHERE oprleft IN (SELECT oid FROM pg_type WHERE typnamespace = 'klantcontact'::regnamespace) AND obj_description(o.oid, 'pg_operator') IS NULL
UNION ALL
SELECT 'operator class', opcname
FROM pg_opclass c
WHERE opcnamespace = 'klantcontact'::regnamespace AND obj_description(c.oid, 'pg_opclass') IS NULL
UNION ALL
SELECT 'type', typname
FROM pg_type t
WHERE typnamespace = 'klantcontact'::regnamespace AND typtype IN ('b', 'e') AND typelem = 0
      AND obj_description(t.oid, 'pg_type') IS NULL
UNION ALL
SELECT 'cast', castsource::regtype || ' to ' || casttarget::regtype
FROM pg_cast c JOIN pg_type t ON t.oid IN (castsource, casttarget)
WHERE typnamespace = 'klantcontact'::regnamespace AND obj_description(c.oid, 'pg_cast') IS NULL;

-- what only supports a type is not among the functions for people
SELECT p.oid::regprocedure FROM pg_proc p WHERE pronamespace = 'klantcontact'::regnamespace
      AND proname ~ '_(in|out|recv|send|eq|ne|lt|le|ge|gt|cmp|hash|hash_extended|smaller|larger)$';
-- all that stands in pg_catalog belongs to the extension, and goes with it
SELECT count(*) > 150 AS many, count(*) FILTER (WHERE d.objid IS NULL) AS not_members
FROM (SELECT 'pg_proc'::regclass AS class, oid FROM pg_proc WHERE oid >= 16384 AND pronamespace = 'pg_catalog'::regnamespace
      UNION ALL SELECT 'pg_operator'::regclass, oid FROM pg_operator WHERE oid >= 16384 AND oprnamespace = 'pg_catalog'::regnamespace) o
     LEFT JOIN pg_depend d ON d.classid = o.class AND d.objid = o.oid AND d.deptype = 'e';
