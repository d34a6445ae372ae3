-- functions as drivers call them: the register as text, a document as json or text
\set reg varianten
\set ECHO none
\getenv srcdir PG_ABS_SRCDIR
\i :srcdir/tests/include/opvolging.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
SELECT klantcontact.registreer('varianten', jsonb_build_object('id', pg_temp.k(1), 'kanaal', 'telefoon', 'onderwerp', 'x', 'inhoud', 'y', 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb,
	'interneTaken', jsonb_build_array(jsonb_build_object('gevraagdeHandeling', 'bel', 'toegewezenAanActor', pg_temp.a(2))))) = pg_temp.k(1);

-- every function of a register has both forms of it, one with a document six, each with a comment; only the jsonb ones name their arguments
SELECT p.proname, count(*), bool_and(obj_description(p.oid, 'pg_proc') IS NOT NULL), count(DISTINCT obj_description(p.oid, 'pg_proc')),
	string_agg(coalesce(nullif(p.proargnames[1], ''), '-'), ' ' ORDER BY p.oid), string_agg(DISTINCT p.proargtypes[0]::regtype::text, ' ')
	FROM pg_proc p WHERE pronamespace = 'klantcontact'::regnamespace AND EXISTS (SELECT FROM pg_proc q WHERE q.pronamespace = p.pronamespace AND q.proname = p.proname AND q.proargtypes[0] = 'regnamespace'::regtype)
	GROUP BY 1 ORDER BY 1;
SELECT p.oid::regprocedure FROM pg_proc p WHERE pronamespace = 'klantcontact'::regnamespace AND proname IN ('registreer', 'registreer_partij', 'corrigeer', 'lees') ORDER BY p.oid;
-- same body, same properties, same rights
SELECT p.proname FROM pg_proc p WHERE pronamespace = 'klantcontact'::regnamespace AND prolang = (SELECT oid FROM pg_language WHERE lanname = 'c')
	GROUP BY 1 HAVING count(DISTINCT (prosrc, provolatile, proisstrict, proparallel, prorows, procost, proretset, prorettype, proacl::text)) > 1;

-- whatever a driver declares its parameters as
PREPARE a(varchar, varchar) AS SELECT klantcontact.valideer($1, $2);
PREPARE b(text, jsonb) AS SELECT klantcontact.valideer($1, $2);
PREPARE c(regnamespace, json) AS SELECT klantcontact.valideer($1, $2);
PREPARE d AS SELECT klantcontact.valideer($1, $2);
PREPARE e(varchar, json) AS SELECT klantcontact.valideer($1, $2);
PREPARE f(regnamespace, varchar) AS SELECT klantcontact.valideer($1, $2);
SELECT name, parameter_types FROM pg_prepared_statements ORDER BY 1;
\set doc '''{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "betrokkenen": [{"rol": "gast", "initiator": true}]}'''
EXECUTE a('varianten', :doc);
EXECUTE b('varianten', :doc);
EXECUTE c('varianten', :doc);
EXECUTE d('varianten', :doc);
EXECUTE e('varianten', :doc);
EXECUTE f('varianten', :doc);
DEALLOCATE ALL;
SELECT klantcontact.valideer(register => 'varianten', invoer => :doc);
SELECT klantcontact.valideer(invoer => :doc::jsonb, register => 'varianten'::regnamespace);

-- one of each
SELECT count(*) FROM klantcontact.registreer_alle('varianten'::text, '[]'::text);
SELECT count(*) FROM klantcontact.registreer_interactie('varianten'::text, '{"kanaal": "telefoon", "inhoud": "y", "betrokkenen": [{"rol": "klant", "initiator": true}], "onderwerpen": [{"onderwerp": "a"}]}'::json);
SELECT klantcontact.registreer_actor('varianten'::text, '{"naam": "z", "soortActor": "organisatorische_eenheid"}'::text) IS NOT NULL;
SELECT klantcontact.registreer_partij('varianten'::varchar, '{"soortPartij": "contactpersoon", "contactnaam": {"achternaam": "z"}}'::varchar, bij_bestaand => 'geef') IS NOT NULL;
SELECT count(*) FROM klantcontact.zoek_partij('varianten'::text, '{"nummer": 1}'::json);
SELECT klantcontact.corrigeer('varianten'::text, pg_temp.k(1), '{"onderwerp": "z"}'::text, 'typefout');
SELECT klantcontact.vul_aan('varianten'::text, pg_temp.k(1), '!'), klantcontact.lees('varianten'::text, pg_temp.k(1)) ->> 'inhoud', klantcontact.lees('varianten'::text, pg_temp.k(1), met_ids => false) ? 'id';
SELECT klantcontact.herrouteer('varianten'::text, t.id, jsonb_build_object('toegewezenAanActor', pg_temp.a(1))::text, toelichting => 'anders') IS NOT NULL FROM varianten.interne_taak t WHERE status = 'te_verwerken';
SELECT klantcontact.beantwoord('varianten'::text, t.id, '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y"}'::text) IS NOT NULL FROM varianten.interne_taak t WHERE status = 'te_verwerken';
SELECT count(*) FROM klantcontact.splits('varianten'::text, pg_temp.k(1), '[{"onderwerp": "a", "inhoud": "a"}, {"onderwerp": "b", "inhoud": "b"}]'::text, 'twee');
SELECT (SELECT count(*) FROM klantcontact.controleer('varianten'::text)), length(klantcontact.zegel('varianten'::text)) > 0, (SELECT count(*) FROM klantcontact.rechten('varianten'::text)),
	(SELECT count(*) FROM klantcontact.keten('varianten'::text, pg_temp.k(1))), klantcontact.inzage('varianten'::text, pg_temp.p(99)), (SELECT count(*) FROM klantcontact.vernietig_verlopen('varianten'::text)),
	klantcontact.lees_op('varianten'::text, pg_temp.k(1), '2001-01-01');

-- the name of a register is read as a regnamespace is
SELECT klantcontact.maak_register('Ut''recht; drop') \gset
SELECT klantcontact.registreer_actor(r, '{"naam": "z", "soortActor": "organisatorische_eenheid"}') IS NOT NULL FROM (VALUES ('"Ut''recht; drop"'), ('"Ut''recht; drop"'::regnamespace::text), ('"Ut''recht; drop"'::regnamespace::oid::text), ('VARIANTEN'), (' varianten ')) AS v (r);
SELECT r, pg_temp.fout(format('SELECT klantcontact.registreer(%L, ''{}'')', r)) FROM (VALUES ('Utrecht'), ('"Utrecht"'), (''), ('.'), ('a.b'), ('"'), ('0'), ('public'), ('-'), ('99999999999')) AS v (r);
\set VERBOSITY default
SELECT klantcontact.lees('Varianten2', pg_temp.k(1));
SELECT klantcontact.registreer(NULL::text, '{}'::text);

-- text that is no JSON: what is wrong and where, not what stands there
SELECT klantcontact.registreer('varianten', '{"kanaal": "telefoon",
 "onderwerp": GEHEIM}');
SELECT j, regexp_replace(pg_temp.fout(format('SELECT klantcontact.registreer(''varianten'', %L)', j)), 'GEHEIM', '!!!') FROM (VALUES (''), ('{'), ('{"a": "GEHEIM'), ('{"a": "\u0000GEHEIM"}'), ('{"a": "\x GEHEIM"}'), ('{"GEHEIM" 1}'), ('[1,]'), ('{"a": 1} GEHEIM'), ('nul'), ('"\ud800 GEHEIM"'), ('1e999999')) AS v (j);
SELECT j, regexp_replace(pg_temp.fout(format('SELECT klantcontact.registreer(''varianten'', %L::json)', j)), 'GEHEIM', '!!!') FROM (VALUES ('{"a": "\u0000GEHEIM"}'), ('{"kanaal": 1}')) AS v (j);

SET client_min_messages = error;
DROP SCHEMA varianten CASCADE;
DROP SCHEMA "Ut'recht; drop" CASCADE;
