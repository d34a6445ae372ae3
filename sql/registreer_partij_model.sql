-- registreer_partij(.., 'geef') against a model of what the contract says, over random partijen
\set SHOW_CONTEXT never
SET client_min_messages = warning;
SELECT klantcontact.maak_register('reg_model');
SET search_path = reg_model;
SELECT setseed(0.4217);

-- The model: a partij as its soort and its identificatoren, each a kind and a number.
CREATE TEMP TABLE model (id uuid PRIMARY KEY, soort text, ids jsonb);
CREATE FUNCTION pg_temp.meant(soort text, given jsonb) RETURNS uuid[] LANGUAGE sql AS $$
	WITH fits AS (
		SELECT m.id, (SELECT count(*) FROM jsonb_each_text(given) AS g WHERE m.ids ->> g.key = g.value) AS n
		FROM model AS m
		WHERE m.soort = meant.soort AND (m.ids ? 'vestigingsnummer') = (given ? 'vestigingsnummer')
			AND NOT EXISTS (SELECT FROM jsonb_each_text(given) AS g WHERE m.ids ->> g.key <> g.value))
	SELECT array_agg(id) FROM fits WHERE n > 0 AND n = (SELECT max(n) FROM fits)
$$;
-- Few numbers, so that they meet: a BSN or RSIN that passes, a KvK number, a vestigingsnummer, and two kinds of others.
CREATE FUNCTION pg_temp.some(soort text) RETURNS jsonb LANGUAGE sql VOLATILE AS $$
	SELECT coalesce(jsonb_object_agg(kind, number), '{}') FROM (
		SELECT kind, CASE kind
			WHEN 'bsn' THEN (ARRAY['010010002', '010010014', '010010026', '010010038', '010010051', '010010063', '010010075', '010010087', '010010099', '010010105', '111222333', '999990019'])[1 + floor(random() * 12)]
			WHEN 'rsin' THEN (ARRAY['111222333', '123456782'])[1 + floor(random() * 2)]
			WHEN 'kvk_nummer' THEN (12345670 + floor(random() * 3))::text
			WHEN 'vestigingsnummer' THEN lpad(floor(random() * 4)::text, 12, '0')
			ELSE floor(random() * CASE soort WHEN 'persoon' THEN 60 ELSE 4 END)::text END AS number
		FROM unnest(CASE soort WHEN 'persoon' THEN '{bsn, crm, post}' WHEN 'organisatie' THEN '{rsin, kvk_nummer, vestigingsnummer, crm, post}' ELSE '{crm, post}' END::text[]) AS kind
		WHERE random() < 0.45) AS x
$$;
-- As it is written: the codes of the four in capitals or not, from any register, a BSN without its zero.
CREATE FUNCTION pg_temp.written(ids jsonb) RETURNS jsonb LANGUAGE sql VOLATILE AS $$
	SELECT jsonb_agg(CASE WHEN key IN ('crm', 'post')
		THEN jsonb_build_object('objectId', value, 'codeObjecttype', CASE WHEN random() < 0.5 THEN 'klant' ELSE 'Klant' END, 'codeRegister', key, 'codeSoortObjectId', 'nummer')
		ELSE jsonb_build_object('objectId', CASE WHEN key = 'bsn' AND random() < 0.5 THEN ltrim(value, '0') ELSE value END,
			'codeObjecttype', 'type' || floor(random() * 2), 'codeRegister', 'reg' || floor(random() * 2), 'codeSoortObjectId', CASE WHEN random() < 0.5 THEN upper(key) ELSE key END) END)
	FROM jsonb_each_text(ids)
$$;

CREATE TEMP TABLE uitkomsten (wat text);
DO $$
DECLARE
	wie text;
	given jsonb;
	meant uuid[];
	id uuid;
	code text;
	rule text;
	bsn_known boolean;
BEGIN
	FOR i IN 1 .. 1500 LOOP
		wie := (ARRAY['persoon', 'organisatie', 'organisatie', 'contactpersoon'])[1 + floor(random() * 4)];
		given := pg_temp.some(wie);
		CONTINUE WHEN given = '{}';
		meant := pg_temp.meant(wie, given);
		bsn_known := EXISTS (SELECT FROM model AS m WHERE m.ids ->> 'bsn' = given ->> 'bsn');
		id := NULL;
		code := NULL;
		BEGIN
			id := klantcontact.registreer_partij('reg_model', jsonb_build_object('soortPartij', wie, 'partijIdentificatoren', pg_temp.written(given),
				'contactnaam', CASE wie WHEN 'organisatie' THEN NULL ELSE '{"achternaam": "x"}'::jsonb END),
				-- some are made whatever is there
				CASE WHEN i % 7 = 0 THEN 'fout' ELSE 'geef' END);
		EXCEPTION WHEN unique_violation THEN
			code := SQLSTATE;
			GET STACKED DIAGNOSTICS rule = CONSTRAINT_NAME;
		END;
		IF i % 7 = 0 THEN
			INSERT INTO uitkomsten VALUES (CASE WHEN (code IS NOT NULL) <> bsn_known THEN 'WRONG: fout ' || given::text WHEN code IS NULL THEN 'made, asked or not' ELSE 'refused: ' || rule END);
			IF code IS NULL THEN
				INSERT INTO model VALUES (id, wie, given);
			END IF;
		ELSIF cardinality(meant) = 1 THEN
			INSERT INTO uitkomsten VALUES (CASE WHEN id = meant[1] THEN 'given' ELSE 'WRONG: not given ' || given::text END);
		ELSIF cardinality(meant) > 1 THEN
			INSERT INTO uitkomsten VALUES (CASE WHEN code = '23505' AND rule = '' THEN 'several' ELSE 'WRONG: of several ' || given::text END);
		ELSIF bsn_known THEN
			INSERT INTO uitkomsten VALUES (CASE WHEN code = '23505' AND rule = 'partij_identificator_uniek' THEN 'BSN of another' ELSE 'WRONG: BSN ' || given::text END);
		ELSE
			INSERT INTO uitkomsten VALUES (CASE WHEN id IS NULL THEN 'WRONG: not made ' || given::text ELSE 'made' END);
			IF id IS NOT NULL THEN
				INSERT INTO model VALUES (id, wie, given);
			END IF;
		END IF;
	END LOOP;
END $$;
SELECT wat, count(*) > 10 AS often FROM uitkomsten GROUP BY wat ORDER BY wat COLLATE "C";
-- what is stored is what the model says, in full and in lower case
SELECT count(*) FROM (
	SELECT p.id, p.soort_partij::text, jsonb_object_agg(CASE code_soort_object_id WHEN 'nummer' THEN code_register ELSE code_soort_object_id END, object_id) FROM partij AS p
	JOIN partij_identificator AS i ON i.partij = p.id, klantcontact.code_soort_object_id(objectidentificator), klantcontact.code_register(objectidentificator), klantcontact.object_id(objectidentificator)
	GROUP BY p.id EXCEPT SELECT * FROM model) AS verschil;
SELECT (SELECT count(*) FROM partij) - (SELECT count(*) FROM model) AS te_veel;
SELECT * FROM klantcontact.controleer('reg_model');

RESET search_path;
DROP SCHEMA reg_model CASCADE;
