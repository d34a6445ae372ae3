-- Runs all comparisons, and prints one table.  bench.sh made the registers and the procedures.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET synchronous_commit = off;

-- (a) (b) (c): blocks of 100 transactions; the order turns, so that none is always first
SELECT format('CALL %I.%I(%s, 100)', v.reg, v.wat, blok) FROM generate_series(1, :blokken) blok,
	(VALUES (1, 'b_bewaakt', 'plain'), (2, 'b_kaal', 'plain'), (3, 'b_kaal2', 'plain'), (4, 'b_plpgsql', 'plain'),
		(5, 'b_bewaakt', 'registreer'), (6, 'b_kaal', 'een'), (7, 'b_kaal2', 'een')) v (nr, reg, wat)
ORDER BY blok, (nr + blok) % 7 \gexec

-- (d) many at once
CREATE UNLOGGED TABLE bench.nieuw (id uuid, kanaal text, aard klantcontact.aard_contact, onderwerp text, inhoud text,
	plaatsgevonden_op timestamptz, actor uuid, partij uuid, voornaam text, achternaam text, bijlage klantcontact.objectidentificator, handeling text);
CREATE UNLOGGED TABLE bench.invoer AS SELECT jsonb_agg(jsonb_build_object('kanaal', 'telefoon', 'aard', 'gesprek', 'onderwerp', 'Ophaalschema huisvuil rond kerst',
	'inhoud', 'Vraag: wanneer? Antwoord: op zaterdag.', 'plaatsgevondenOp', '2024-01-24T10:00:12+01:00', 'actoren', '["a0000000-0000-7000-8000-000000000001"]'::jsonb,
	'betrokkenen', '[{"wasPartij": "b0000000-0000-7000-8000-000000000001", "rol": "klant", "initiator": true, "contactnaam": {"voornaam": "Jan", "achternaam": "Vries"}}]'::jsonb,
	'bijlagen', jsonb_build_array(jsonb_build_object('objectidentificator', jsonb_build_object('objectId', i::text, 'codeObjecttype', 'informatieobject', 'codeRegister', 'drc', 'codeSoortObjectId', 'uuid'))),
	'interneTaken', '[{"gevraagdeHandeling": "Terugbellen", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000001"}]'::jsonb) ORDER BY i) AS j
	FROM generate_series(1, :rijen) i;
SELECT format('CALL %I.%I(%s, %s)', v.reg, v.wat, blok, :rijen) FROM generate_series(1, :ronden) blok,
	(VALUES (1, 'b_bewaakt', 'registreer_alle'), (2, 'b_kaal', 'reeks'), (3, 'b_kaal2', 'reeks'), (4, 'b_bewaakt', 'reeks')) v (nr, reg, wat)
ORDER BY blok, (nr + blok) % 4 \gexec

-- (e) input: 200 000 texts as bsn, as a domain with the same check in PL/pgSQL, as int4, and as they are
CREATE FUNCTION bench.elfproef(t text) RETURNS bool LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
	som int := 0;
BEGIN
	IF t !~ '^[0-9]{9}$' OR t = '000000000' THEN
		RETURN false;
	END IF;
	FOR i IN 1..8 LOOP
		som := som + (10 - i) * substr(t, i, 1)::int;
	END LOOP;
	RETURN (som - substr(t, 9, 1)::int) % 11 = 0;
END $$;
CREATE DOMAIN bench.bsn AS text CHECK (bench.elfproef(VALUE));
CREATE UNLOGGED TABLE bench.bsns AS SELECT t FROM (SELECT lpad((100000000 + i * 37)::text, 9, '0') AS t FROM generate_series(1, 2500000) i) s
	WHERE bench.elfproef(t) LIMIT 200000;
CREATE PROCEDURE bench.lees(blok int, soort text) LANGUAGE plpgsql AS $$
DECLARE
	t timestamptz := clock_timestamp();
BEGIN
	CASE soort
		WHEN 'bsn' THEN PERFORM count(num_nonnulls(bsn_in(textout(b.t)), bsn_in(textout(b.t)), bsn_in(textout(b.t)), bsn_in(textout(b.t)), bsn_in(textout(b.t)))) FROM bench.bsns b;
		WHEN 'int4' THEN PERFORM count(num_nonnulls(int4in(textout(b.t)), int4in(textout(b.t)), int4in(textout(b.t)), int4in(textout(b.t)), int4in(textout(b.t)))) FROM bench.bsns b;
		WHEN 'niets' THEN PERFORM count(num_nonnulls(textout(b.t), textout(b.t), textout(b.t), textout(b.t), textout(b.t))) FROM bench.bsns b;
		WHEN 'domein' THEN PERFORM count(b.t::bench.bsn) FROM (SELECT b.t FROM bench.bsns b LIMIT 20000) b;
		WHEN 'tekst' THEN PERFORM count(b.t) FROM (SELECT b.t FROM bench.bsns b LIMIT 20000) b;
	END CASE;
	INSERT INTO bench.meting VALUES ('lees', soort, blok, extract(epoch FROM clock_timestamp() - t) / CASE WHEN soort IN ('domein', 'tekst') THEN 20000 ELSE 5 * 200000 END);
END $$;
SET max_parallel_workers_per_gather = 0;
SELECT format('CALL bench.lees(%s, %L)', blok, soort) FROM generate_series(1, 15) blok, unnest(ARRAY['bsn', 'int4', 'niets', 'domein', 'tekst']) soort \gexec

-- (f) size of an index
CREATE UNLOGGED TABLE bench.sleutels AS SELECT t, t::klantcontact.bsn AS b FROM bench.bsns;
CREATE INDEX op_tekst ON bench.sleutels (t);
CREATE INDEX op_bsn ON bench.sleutels (b);

-- (g) the guard at commit
\set QUIET on
\o /dev/null
\i bench/guard_commit.sql
\o
\set QUIET on
INSERT INTO bench.meting SELECT soort, reg, ronde, insert_s + commit_s FROM meting WHERE ronde > 0;

-- (h) memory; the second time nothing is made that stays
TRUNCATE bench.nieuw;
INSERT INTO bench.nieuw SELECT klantcontact.uuid7(), v ->> 'kanaal', 'gesprek', v ->> 'onderwerp', v ->> 'inhoud', now(), (v #>> '{actoren,0}')::uuid, NULL, 'Jan', 'Vries',
	(v #> '{bijlagen,0,objectidentificator}')::klantcontact.objectidentificator, 'Terugbellen' FROM bench.invoer, jsonb_array_elements(j) v;
CALL b_bewaakt.geheugen(:rijen);
UPDATE bench.nieuw SET id = klantcontact.uuid7();
CALL b_kaal.geheugen(:rijen);
DELETE FROM bench.meting WHERE wat = 'geheugen';
UPDATE bench.nieuw SET id = klantcontact.uuid7();
CALL b_bewaakt.geheugen(:rijen);
UPDATE bench.nieuw SET id = klantcontact.uuid7();
CALL b_kaal.geheugen(:rijen);
TRUNCATE bench.nieuw;

-- (i) reading under row level security
\i bench/toegang.sql

-- the results: of each block how fast the one side is as a part of the other
CREATE FUNCTION bench.vergelijk(nr int, naam text, tegen text, wat1 text, kant1 text, wat2 text, kant2 text, doel text, een text DEFAULT 'b_kaal', ander text DEFAULT 'b_kaal2', eerste int DEFAULT 3) RETURNS void LANGUAGE sql AS $$
	INSERT INTO bench.uitslag
	SELECT nr, naam, tegen, percentile_cont(0.5) WITHIN GROUP (ORDER BY b.waarde / a.waarde), percentile_cont(0.5) WITHIN GROUP (ORDER BY c.waarde / d.waarde),
		percentile_cont(0.1) WITHIN GROUP (ORDER BY c.waarde / d.waarde), percentile_cont(0.9) WITHIN GROUP (ORDER BY c.waarde / d.waarde), doel
	FROM bench.meting a JOIN bench.meting b USING (blok) JOIN bench.meting c USING (blok) JOIN bench.meting d USING (blok)
	WHERE a.wat = wat1 AND a.kant = kant1 AND b.wat = wat2 AND b.kant = kant2 AND c.wat = wat2 AND c.kant = een
		AND d.wat = wat2 AND d.kant = ander AND blok >= eerste
$$;
\o /dev/null
SELECT bench.vergelijk(1, 'plain SQL, guards on', 'the same, no guards', 'plain', 'b_bewaakt', 'plain', 'b_kaal', '>= 0.85'),
	bench.vergelijk(2, 'plain SQL, guards on', 'guards in PL/pgSQL', 'plain', 'b_bewaakt', 'plain', 'b_plpgsql', '>= 1.2'),
	bench.vergelijk(3, 'guards in PL/pgSQL', 'no guards', 'plain', 'b_plpgsql', 'plain', 'b_kaal', ''),
	bench.vergelijk(4, 'registreer()', 'one prepared statement, no guards', 'registreer', 'b_bewaakt', 'een', 'b_kaal', '>= 1.5'),
	bench.vergelijk(5, 'registreer_alle()', 'INSERT .. SELECT, no guards', 'registreer_alle', 'b_bewaakt', 'reeks', 'b_kaal', '>= 4', eerste => 2),
	bench.vergelijk(6, 'INSERT .. SELECT, guards on', 'the same, no guards', 'reeks', 'b_bewaakt', 'reeks', 'b_kaal', '', eerste => 2),
	bench.vergelijk(9, 'many in one transaction, guards on', 'the same, no guards', 'een transactie', 'bewaakt', 'een transactie', 'kaal', '', 'kaal', 'kaal2', 1),
	bench.vergelijk(11, 'one document, as behandelaar', 'no policies', 'toegang_lees', 'met', 'toegang_lees', 'zonder', '>= 0.4', 'zonder', 'zonder2', 1),
	bench.vergelijk(12, 'one document, as klantcontactcentrum', 'no policies', 'toegang_lees_kcc', 'met', 'toegang_lees_kcc', 'zonder', '>= 0.4', 'zonder', 'zonder2', 1),
	bench.vergelijk(13, 'own open taken, as behandelaar', 'no policies', 'toegang_taken', 'met', 'toegang_taken', 'zonder', '>= 0.4', 'zonder', 'zonder2', 1);
\o
WITH m AS (SELECT kant, percentile_cont(0.5) WITHIN GROUP (ORDER BY waarde) AS s FROM bench.meting WHERE wat = 'lees' GROUP BY kant)
INSERT INTO bench.uitslag
SELECT 7, v.wat, v.tegen, (a.s - b.s) / (c.s - d.s), NULL, NULL, NULL, v.doel
FROM (VALUES ('input of a bsn', 'domain with PL/pgSQL 11-proef', 'domein', 'tekst', '>= 50'), ('input of a bsn', 'int4', 'int4', 'niets', '>= 0.5')) v (wat, tegen, ander, basis, doel)
JOIN m a ON a.kant = v.ander JOIN m b ON b.kant = v.basis JOIN m c ON c.kant = 'bsn' JOIN m d ON d.kant = 'niets';
INSERT INTO bench.uitslag SELECT 8, 'size of an index on bsn', 'on text', pg_relation_size('bench.op_bsn')::float8 / pg_relation_size('bench.op_tekst'), NULL, NULL, NULL, '<= 0.75';
INSERT INTO bench.uitslag SELECT 10, 'memory in one transaction: ' || round(a.waarde) || ' bytes each', 'no guards: ' || round(b.waarde) || ' bytes', a.waarde / b.waarde, NULL, NULL, NULL, '<= 100 bytes'
	FROM bench.meting a, bench.meting b WHERE a.wat = 'geheugen' AND a.kant = 'b_bewaakt' AND b.wat = 'geheugen' AND b.kant = 'b_kaal';

\pset footer off
SELECT wat AS "what", tegen AS "against", round(verhouding::numeric, 2) AS ratio, round(ruis::numeric, 2) AS noise,
	round(laag::numeric, 2) || ' .. ' || round(hoog::numeric, 2) AS "80 % of noise", doel AS goal FROM bench.uitslag ORDER BY nr, wat, tegen;
\echo 'microseconds a klantcontact (medians)'
SELECT wat, kant, round((percentile_cont(0.5) WITHIN GROUP (ORDER BY waarde) * 1e6 / CASE WHEN wat IN ('reeks', 'registreer_alle') THEN :rijen ELSE 100 END)::numeric, 1) AS us
FROM bench.meting WHERE wat IN ('plain', 'een', 'registreer', 'reeks', 'registreer_alle') GROUP BY wat, kant ORDER BY wat, kant;
