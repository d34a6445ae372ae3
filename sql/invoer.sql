-- What people write, with the right answer each, by INSERT, UPDATE, COPY and JSON: tests/invoer/invoer.tsv
\getenv srcdir PG_ABS_SRCDIR
\set file :srcdir '/tests/invoer/invoer.tsv'
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
SELECT klantcontact.maak_register('reg_invoer');
SELECT klantcontact.registreer_actor('reg_invoer', '{"id": "00000000-0000-7000-8000-0000000000a1", "naam": "Balie", "soortActor": "organisatorische_eenheid"}') IS NOT NULL AS actor;
CREATE TEMP TABLE lijn (nr serial, regel text);
SELECT format('COPY lijn (regel) FROM %L WITH (FORMAT csv, DELIMITER E''\x01'', QUOTE E''\x02'')', :'file') AS lees \gset
:lees;
-- \uXXXX and \UXXXXXXXX are characters
CREATE FUNCTION pg_temp.tekens(t text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE m text[];
BEGIN
	LOOP
		m := regexp_match(t, '\\(?:u([0-9A-F]{4})|U([0-9A-F]{8}))');
		EXIT WHEN m IS NULL;
		t := regexp_replace(t, '\\(u[0-9A-F]{4}|U[0-9A-F]{8})', replace(chr(('x' || lpad(coalesce(m[1], m[2]), 8, '0'))::bit(32)::int), '\', '\\'));
	END LOOP;
	RETURN t;
END $$;
CREATE TEMP TABLE invoer AS
	SELECT nr, d[1] AS tabel, d[2] AS kolom, pg_temp.tekens(d[3]) AS tekst, pg_temp.tekens(d[4]) AS antwoord, d[5] AS wat
	FROM lijn, string_to_array(regel, E'\t') d;
SELECT count(*) > 50 AS many, count(*) FILTER (WHERE wat IS NULL) AS broken FROM invoer;

-- a sound document, of which one column is what somebody wrote
CREATE FUNCTION pg_temp.rij(tabel text) RETURNS jsonb LANGUAGE sql AS $$
	SELECT (CASE tabel WHEN 'klantcontact' THEN '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "x"}'
		WHEN 'betrokkene' THEN '{"rol": "klant", "initiator": true, "bezoekadres_adresregel1": "x"}'
		WHEN 'interne_taak' THEN '{"gevraagde_handeling": "x"}'
		ELSE '{"soort_digitaal_adres": "telefoon", "adres": "1"}' END)::jsonb $$;
CREATE FUNCTION pg_temp.oordeel(staat text, regel text) RETURNS text LANGUAGE sql AS $$ SELECT rtrim(staat || ' ' || coalesce(regel, '')) $$;
CREATE FUNCTION pg_temp.met_sql(tabel text, kolom text, tekst text, pad text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	k uuid := klantcontact.uuid7(); b uuid := klantcontact.uuid7(); r jsonb; n text; uit text; staat text; bestand text;
BEGIN
	SET LOCAL search_path = reg_invoer, pg_catalog;
	PERFORM set_config('klantcontact.reden', 'proef', true);
	r := pg_temp.rij(tabel) || jsonb_build_object('id', CASE tabel WHEN 'klantcontact' THEN k ELSE b END);
	IF tabel <> 'klantcontact' THEN
		INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud) VALUES (k, 'telefoon', 'x', 'x');
		r := r || CASE tabel WHEN 'digitaal_adres' THEN jsonb_build_object('betrokkene', k) ELSE jsonb_build_object('klantcontact', k) END;
	END IF;
	IF tabel = 'digitaal_adres' THEN INSERT INTO betrokkene (id, klantcontact, rol, initiator) VALUES (k, k, 'klant', true); END IF;
	IF tabel = 'interne_taak' THEN r := r || '{"actor": "00000000-0000-7000-8000-0000000000a1"}'; END IF;
	IF pad <> 'update' THEN r := r || jsonb_build_object(kolom, tekst); END IF;
	IF pad = 'copy' THEN
		bestand := current_setting('data_directory') || '/invoer.txt';
		EXECUTE format('COPY (SELECT %s) TO %L', (SELECT string_agg(quote_literal(e.value), ', ' ORDER BY e.key) FROM jsonb_each_text(r) e), bestand);
		EXECUTE format('COPY %I (%s) FROM %L', tabel, (SELECT string_agg(quote_ident(e), ', ' ORDER BY e) FROM jsonb_object_keys(r) e), bestand);
	ELSE
		EXECUTE format('INSERT INTO %I (%s) SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, $1)', tabel,
			(SELECT string_agg(quote_ident(e), ', ') FROM jsonb_object_keys(r) e)) USING r;
	END IF;
	IF pad = 'update' THEN EXECUTE format('UPDATE %I SET %I = $1 WHERE id = $2', tabel, kolom) USING tekst, (r ->> 'id')::uuid; END IF;
	EXECUTE format('SELECT %I FROM %I WHERE id = $1', kolom, tabel) USING (r ->> 'id')::uuid INTO uit;
	RAISE EXCEPTION USING ERRCODE = 'P0099', MESSAGE = coalesce(uit, 'NULL');
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS staat = RETURNED_SQLSTATE, n = CONSTRAINT_NAME, uit = MESSAGE_TEXT;
	RETURN CASE staat WHEN 'P0099' THEN uit ELSE pg_temp.oordeel(staat, n) END;
END $$;
CREATE FUNCTION pg_temp.met_json(tabel text, kolom text, tekst text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	sleutel text := regexp_replace(kolom, '^bezoekadres_', ''); d jsonb; r jsonb; id uuid; n text; uit text; staat text;
BEGIN
	LOOP
		EXIT WHEN sleutel !~ '_';
		sleutel := regexp_replace(sleutel, '_(.)', upper((regexp_match(sleutel, '_(.)'))[1]));
	END LOOP;
	r := jsonb_build_object(sleutel, tekst);
	d := '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "x", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}';
	d := CASE tabel WHEN 'klantcontact' THEN d || r
		WHEN 'interne_taak' THEN d || jsonb_build_object('interneTaken', jsonb_build_array('{"gevraagdeHandeling": "x", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"}'::jsonb || r))
		WHEN 'digitaal_adres' THEN jsonb_set(d, '{betrokkenen,0,digitaleAdressen}', jsonb_build_array('{"soortDigitaalAdres": "telefoon", "adres": "1"}'::jsonb || r))
		ELSE jsonb_set(d, CASE WHEN kolom LIKE 'bezoekadres%' THEN '{betrokkenen,0,bezoekadres}'::text[] ELSE '{betrokkenen,0,contactnaam}' END, r
			|| CASE WHEN kolom LIKE 'bezoekadres%' THEN '{"adresregel1": "x"}' ELSE '{}' END::jsonb) END;
	id := klantcontact.registreer('reg_invoer'::regnamespace, d);
	EXECUTE format('SELECT t.%I FROM reg_invoer.%I t %s WHERE %s = $1', kolom, tabel,
		CASE tabel WHEN 'digitaal_adres' THEN 'JOIN reg_invoer.betrokkene b ON b.id = t.betrokkene' ELSE '' END,
		CASE tabel WHEN 'klantcontact' THEN 't.id' WHEN 'digitaal_adres' THEN 'b.klantcontact' ELSE 't.klantcontact' END) USING id INTO uit;
	RAISE EXCEPTION USING ERRCODE = 'P0099', MESSAGE = coalesce(uit, 'NULL');
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS staat = RETURNED_SQLSTATE, n = CONSTRAINT_NAME, uit = MESSAGE_TEXT;
	IF staat <> 'P0099' AND uit !~ '^\$\.' AND n !~ 'verslag' THEN RETURN staat || ' without a path'; END IF;
	RETURN CASE staat WHEN 'P0099' THEN uit ELSE pg_temp.oordeel(staat, n) END;
END $$;
\pset format unaligned
SELECT i.nr, i.wat, p.pad, i.antwoord AS expected, u.uit AS got
FROM invoer i, unnest('{insert,update,copy,json}'::text[]) p (pad),
	LATERAL (SELECT CASE p.pad WHEN 'json' THEN pg_temp.met_json(i.tabel, i.kolom, i.tekst) ELSE pg_temp.met_sql(i.tabel, i.kolom, i.tekst, p.pad) END) u (uit)
WHERE u.uit IS DISTINCT FROM i.antwoord
	-- a gesprek without a report is refused, as it should be
	AND NOT (p.pad = 'json' AND i.kolom = 'inhoud' AND i.antwoord = 'NULL' AND u.uit = '23514 klantcontact_gesprek_heeft_verslag')
ORDER BY i.nr, p.pad;
-- hints: the nearest code, or how to list them
CREATE FUNCTION pg_temp.hint(kolom text, tekst text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE h text;
BEGIN
	EXECUTE format('INSERT INTO reg_invoer.partij (soort_partij, bezoekadres_adresregel1, %I) VALUES (''persoon'', ''x'', $1)', kolom) USING tekst;
	RETURN 'taken';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS h = PG_EXCEPTION_HINT;
	RETURN h;
END $$;
SELECT tekst, pg_temp.hint('voorkeurstaal', tekst) FROM unnest('{nl-NL,nl_BE,en-GB,nlds,Nederlands,xx}'::text[]) tekst;
SELECT tekst, pg_temp.hint('bezoekadres_land', tekst) FROM unnest('{NLD,UK,EL,Nederland,XX}'::text[]) tekst;
SELECT count(*) FROM jsonb_array_elements_text(klantcontact.invoer_schema() #> '{$defs,taalcode,examples}');
-- kinds of objects without regard to case, their parts without what is around them
CREATE FUNCTION pg_temp.over(VARIADIC types text[]) RETURNS text LANGUAGE plpgsql AS $$
DECLARE n text; staat text;
BEGIN
	PERFORM klantcontact.registreer('reg_invoer'::regnamespace, jsonb_build_object('kanaal', 'telefoon', 'onderwerp', 'x', 'inhoud', 'x', 'actoren', '["00000000-0000-7000-8000-0000000000a1"]'::jsonb,
		'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb, 'onderwerpobjecten', (SELECT jsonb_agg(jsonb_build_object('objectidentificator',
			jsonb_build_object('objectId', o::text, 'codeObjecttype', t, 'codeRegister', 'zrc', 'codeSoortObjectId', 'uuid'))) FROM unnest(types) WITH ORDINALITY x (t, o))));
	SET CONSTRAINTS ALL IMMEDIATE;
	RETURN 'taken';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS staat = RETURNED_SQLSTATE, n = CONSTRAINT_NAME;
	RETURN pg_temp.oordeel(staat, n);
END $$;
SELECT pg_temp.over('zaak', 'document') AS two_kinds, pg_temp.over('zaak', 'Zaak') AS "case", pg_temp.over('zaak', E'zaak\u00A0') AS around, pg_temp.over(E' \u200B') AS nothing;
-- moments that programs make up
SELECT m, pg_temp.met_sql('klantcontact', 'plaatsgevonden_op', m, 'insert') AS uit FROM unnest('{0001-01-01 00:00,1899-12-31 23:59,1900-01-01 00:00,infinity,-infinity}'::text[]) m;
SELECT * FROM klantcontact.controleer('reg_invoer');
