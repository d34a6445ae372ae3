-- rows of documents go into their tables without a statement: the same as by statements
SET client_min_messages = warning;
\pset format unaligned
\pset fieldsep ' | '
\pset footer off

-- Two registers with all that a user may put on one.  On every table of "lang" stands a
-- trigger for each statement, that does nothing: so its rows come by statements.
CREATE SCHEMA hulp;
CREATE FUNCTION pg_temp.id(soort text, n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('00000000-0000-7000-8000-' || soort || lpad(n::text, 10, '0'))::uuid $$;
CREATE FUNCTION hulp.zelfde() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION hulp.niets() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
SELECT count(klantcontact.maak_register(naam)) FROM unnest(ARRAY['kort', 'lang', 'kaal']::name[]) naam;
SELECT format('INSERT INTO %I.actor (id, naam, soort_actor) SELECT pg_temp.id(''a0'', n), ''Eenheid '' || n, ''organisatorische_eenheid'' FROM generate_series(1, 9) n', naam),
	format('WITH p AS (INSERT INTO %1$I.partij (id, soort_partij, achternaam) SELECT pg_temp.id(''b0'', n), ''persoon'', ''Vries'' FROM generate_series(1, 20) n RETURNING id)
		INSERT INTO %1$I.partij_identificator (partij, andere_partij_identificator) SELECT id, ''pas'' FROM p', naam)
FROM unnest(ARRAY['kort', 'lang', 'kaal']) naam \gexec
SELECT format('CREATE TRIGGER niets AFTER INSERT ON lang.%I FOR EACH STATEMENT EXECUTE FUNCTION hulp.niets()', relname)
FROM pg_class WHERE relnamespace = 'lang'::regnamespace AND relkind = 'r' AND relname IN
	('klantcontact', 'actor_klantcontact', 'betrokkene', 'digitaal_adres', 'onderwerpobject', 'bijlage', 'interne_taak') ORDER BY relname \gexec

-- what users put on them: a column with a default, one that is generated, an identity, a key of their own, also a deferred one, a
-- CHECK, indexes, defaults of our columns, triggers before and after each row, a policy
CREATE FUNCTION hulp.maak_rijk(schema name) RETURNS void LANGUAGE plpgsql AS $f$
DECLARE
	zin text;
BEGIN
	FOREACH zin IN ARRAY string_to_array($$
		CREATE TABLE @.team (code text PRIMARY KEY, naam text);
		INSERT INTO @.team VALUES ('kcc', 'Klantcontact'), ('erg', 'Elders');
		CREATE TABLE @.spoor (nr int GENERATED ALWAYS AS IDENTITY, tabel text, wat text);
		ALTER TABLE @.klantcontact ADD team text DEFAULT 'kcc' REFERENCES @.team, ADD later text REFERENCES @.team DEFERRABLE INITIALLY DEFERRED,
			ADD lengte int GENERATED ALWAYS AS (length(onderwerp)) STORED, ADD volgnr int GENERATED ALWAYS AS IDENTITY;
		ALTER TABLE @.klantcontact DROP COLUMN volgnr;
		ALTER TABLE @.klantcontact ADD volgnr int GENERATED ALWAYS AS IDENTITY;
		ALTER TABLE @.klantcontact ALTER taal SET DEFAULT 'fry', ADD CONSTRAINT geen_spam CHECK (onderwerp NOT LIKE '%spam%');
		ALTER TABLE @.interne_taak ALTER toelichting SET DEFAULT 'zie klantcontact', ADD CONSTRAINT kort CHECK (length(gevraagde_handeling) < 40);
		CREATE INDEX ON @.klantcontact (upper(onderwerp)) WHERE team = 'kcc';
		CREATE UNIQUE INDEX uniek ON @.bijlage (((objectidentificator)::text)) WHERE (objectidentificator)::text LIKE '%uniek%';
		ALTER TABLE @.bijlage ADD keer int DEFAULT 1, ADD CONSTRAINT later_uniek UNIQUE (klantcontact, id, keer) DEFERRABLE INITIALLY DEFERRED;
		CREATE FUNCTION @.voor() RETURNS trigger LANGUAGE plpgsql AS '
			BEGIN
				IF NEW.onderwerp LIKE ''%team%'' THEN NEW.team := ''weg''; END IF;
				IF NEW.onderwerp LIKE ''%later%'' THEN NEW.later := ''weg''; END IF;
				IF NEW.onderwerp LIKE ''%geen%'' THEN RETURN NULL; END IF;
				NEW.onderwerp := NEW.onderwerp || ''!'';
				RETURN NEW;
			END';
		CREATE TRIGGER voor BEFORE INSERT ON @.klantcontact FOR EACH ROW EXECUTE FUNCTION @.voor();
		CREATE FUNCTION @.ander() RETURNS trigger LANGUAGE plpgsql AS '
			BEGIN
				IF NEW.gevraagde_handeling LIKE ''%ander%'' THEN NEW.actor := ''00000000-0000-7000-8000-a00000000009''; END IF;
				IF NEW.gevraagde_handeling LIKE ''%niemand%'' THEN NEW.actor := ''00000000-0000-7000-8000-a09999999999''; END IF;
				IF NEW.gevraagde_handeling LIKE ''%wees%'' THEN NEW.klantcontact := ''00000000-0000-7000-8000-a09999999999''; END IF;
				RETURN NEW;
			END';
		CREATE TRIGGER ander BEFORE INSERT ON @.interne_taak FOR EACH ROW EXECUTE FUNCTION @.ander();
		CREATE FUNCTION @.na() RETURNS trigger LANGUAGE plpgsql AS '
			BEGIN
				INSERT INTO @.spoor (tabel, wat) VALUES (TG_ARGV[0], (SELECT count(*) FROM @.betrokkene) || '' betrokkenen, '' || (SELECT count(*) FROM @.bijlage) || '' bijlagen'');
				RETURN NULL;
			END';
		CREATE TRIGGER "Na" AFTER INSERT ON @.betrokkene FOR EACH ROW EXECUTE FUNCTION @.na('betrokkene');
		CREATE TRIGGER na AFTER INSERT ON @.klantcontact FOR EACH ROW WHEN (NEW.vertrouwelijk) EXECUTE FUNCTION @.na('klantcontact');
		CREATE CONSTRAINT TRIGGER na AFTER INSERT ON @.interne_taak DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION @.na('interne_taak');
		CREATE POLICY niet_geheim ON @.bijlage AS RESTRICTIVE FOR INSERT WITH CHECK ((objectidentificator)::text NOT LIKE '%geheim%');
		CREATE POLICY elders ON @.actor_klantcontact AS RESTRICTIVE FOR INSERT WITH CHECK (actor <> '00000000-0000-7000-8000-a00000000008');
		GRANT SELECT, INSERT ON @.spoor TO reg_direct_kcc;
		GRANT SELECT ON @.team TO reg_direct_kcc$$, E';\n\t\tC')
	LOOP
		EXECUTE replace(CASE WHEN zin ~ '^REATE' THEN 'C' ELSE '' END || zin, '@', quote_ident(schema));
	END LOOP;
END $f$;
CREATE ROLE reg_direct_kcc;
GRANT USAGE ON SCHEMA hulp TO reg_direct_kcc;
SELECT hulp.maak_rijk(naam), klantcontact.verleen(naam::regnamespace, 'reg_direct_kcc', 'klantcontactcentrum') FROM unnest(ARRAY['kort', 'lang']) naam \g /dev/null
SELECT klantcontact.verleen('kaal', 'reg_direct_kcc', 'klantcontactcentrum') \g /dev/null

-- documents at random, some of which are refused
CREATE FUNCTION hulp.een_document(n int) RETURNS jsonb LANGUAGE sql VOLATILE AS $$
	SELECT jsonb_strip_nulls(jsonb_build_object('kanaal', (ARRAY['telefoon', 'balie', 'e-mail'])[1 + (random() * 2)::int],
		'aard', CASE WHEN random() < 0.2 THEN 'gesprek' END,
		'onderwerp', 'vraag ' || n || (ARRAY[' spam', ' team', ' later', '', '', '', '', '', '', '', '', ''])[1 + (random() * 11)::int], 'inhoud', 'vraag en antwoord',
		'taal', CASE WHEN random() < 0.3 THEN 'nld' END, 'vertrouwelijk', CASE WHEN random() < 0.2 THEN random() < 0.5 END,
		'plaatsgevondenOp', '2024-01-02T03:04:05Z',
		'actoren', (SELECT jsonb_agg(pg_temp.id('a0', 1 + ((n * 7 + i * 3) % 9))) FROM generate_series(1, 1 + (random() * 2)::int) i),
		'betrokkenen', (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('rol', 'klant', 'initiator', i = 1, 'wasPartij', CASE WHEN random() < 0.7 THEN pg_temp.id('b0', 1 + ((n + i) % 20)) END,
			'contactnaam', CASE WHEN random() < 0.3 THEN '{"voornaam": "Jan"}'::jsonb END,
			'digitaleAdressen', CASE WHEN random() < 0.3 THEN '[{"soortDigitaalAdres": "telefoon", "adres": "0612345678"}]'::jsonb END)))
			FROM generate_series(1, 1 + (random() * 1)::int) i),
		'bijlagen', (SELECT jsonb_agg(jsonb_build_object('objectidentificator', jsonb_build_object('objectId', (ARRAY['geheim', 'uniek', 'd', 'e', 'f'])[1 + (random() * 4)::int] || CASE WHEN random() < 0.9 THEN i || '-' || n ELSE '' END,
			'codeObjecttype', 'doc', 'codeRegister', 'drc', 'codeSoortObjectId', 'uuid'))) FROM generate_series(1, (random() * 2)::int) i),
		'interneTaken', (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('gevraagdeHandeling', (ARRAY['bel', 'bel ander', 'bel niemand', 'wees', 'bel terug zodra het antwoord er is, en niet eerder', 'bel', 'bel', 'bel'])[1 + (random() * 7)::int],
			'toelichting', CASE WHEN random() < 0.3 THEN 'haast' END, 'toegewezenAanActor', pg_temp.id('a0', 1 + n % 9)))) FROM generate_series(1, (random() * 1)::int) i)))
$$;

-- Registers in both; what is refused is so with the same words.
CREATE FUNCTION hulp.in_een(schema text, j jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	a text; b text; c text; d text; e text; f text; g text;
BEGIN
	IF jsonb_typeof(j) = 'array' THEN
		PERFORM klantcontact.registreer_alle(schema::regnamespace, j);
	ELSE
		PERFORM klantcontact.registreer(schema::regnamespace, j);
	END IF;
	SET CONSTRAINTS ALL IMMEDIATE;
	SET CONSTRAINTS ALL DEFERRED;
	RETURN NULL;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS a = RETURNED_SQLSTATE, b = MESSAGE_TEXT, c = PG_EXCEPTION_DETAIL, d = PG_EXCEPTION_HINT,
		e = CONSTRAINT_NAME, f = TABLE_NAME, g = COLUMN_NAME;
	RETURN regexp_replace(replace(concat_ws(' / ', a, b, c, d, e, f, g), schema || '.', 'REG.'), '[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.+]+', '...', 'g');
END $$;
CREATE TABLE hulp.uitkomst (rol text, kort text, lang text);
GRANT ALL ON hulp.uitkomst TO reg_direct_kcc;
CREATE PROCEDURE hulp.beide(n int, aantal int) LANGUAGE plpgsql AS $$
DECLARE
	j jsonb;
BEGIN
	j := CASE WHEN aantal = 1 THEN hulp.een_document(n) ELSE (SELECT jsonb_agg(hulp.een_document(n * 100 + i)) FROM generate_series(1, aantal) i) END;
	INSERT INTO hulp.uitkomst VALUES (current_user, hulp.in_een('kort', j), hulp.in_een('lang', j));
END $$;

-- All rows, as far as they are not drawn at random: what their key was is told by the klantcontact's nummer.
CREATE FUNCTION hulp.rijen(schema text) RETURNS TABLE (tabel text, rij text) LANGUAGE plpgsql AS $$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['klantcontact', 'actor_klantcontact', 'betrokkene', 'digitaal_adres', 'onderwerpobject', 'bijlage', 'interne_taak', 'spoor', 'mutatie'] LOOP
		RETURN QUERY EXECUTE replace(format('SELECT %L, (to_jsonb(t) - ARRAY[''id'', ''klantcontact'', ''betrokkene'', ''geregistreerd_op'', ''nr'', ''hash'', ''zout'', ''keten'', ''volgnummer'', ''op'', ''rij'', ''voor_digest''])::text
			|| coalesce((SELECT '' of '' || k.nummer FROM @.klantcontact k WHERE k.id::text = to_jsonb(t) ->> ''klantcontact''), '''')
			|| coalesce((SELECT '' of '' || k.nummer FROM @.betrokkene b JOIN @.klantcontact k ON k.id = b.klantcontact WHERE b.id::text = to_jsonb(t) ->> ''betrokkene''), '''')
			FROM @.%1$I t', t), '@', quote_ident(schema));
	END LOOP;
END $$;
SELECT setseed(0.14) \g /dev/null
DO $$ BEGIN FOR i IN 1..120 LOOP CALL hulp.beide(i, 1); END LOOP; END $$;
DO $$ BEGIN FOR i IN 201..280 LOOP CALL hulp.beide(i, 2 + i % 4); END LOOP; END $$;
SET ROLE reg_direct_kcc;
DO $$ BEGIN FOR i IN 351..470 LOOP CALL hulp.beide(i, 1); END LOOP; END $$;
DO $$ BEGIN FOR i IN 551..630 LOOP CALL hulp.beide(i, 2 + i % 4); END LOOP; END $$;
RESET ROLE;

-- nothing differs, and all of it was seen
SELECT * FROM hulp.uitkomst WHERE kort IS DISTINCT FROM lang LIMIT 5;
SELECT rol, regexp_replace(regexp_replace(kort, '\[[0-9]+\]', '[n]', 'g'), 'Failing row contains.*?(?= / )', 'Failing row', 'g') AS fout FROM hulp.uitkomst GROUP BY 1, 2 ORDER BY 1, 2;
(SELECT 'kort', * FROM hulp.rijen('kort') EXCEPT ALL SELECT 'kort', * FROM hulp.rijen('lang')) LIMIT 5;
(SELECT 'lang', * FROM hulp.rijen('lang') EXCEPT ALL SELECT 'lang', * FROM hulp.rijen('kort')) LIMIT 5;
SELECT tabel, count(*) > 10 AS many FROM hulp.rijen('kort') GROUP BY tabel ORDER BY tabel;
SELECT (SELECT array_agg(wat ORDER BY nr) FROM kort.spoor) = (SELECT array_agg(wat ORDER BY nr) FROM lang.spoor) AS same_order;
SELECT * FROM klantcontact.controleer('kort') WHERE regel <> 'bouw';

-- Nobody else sees a klantcontact that is being registered, so its own children need not lock it: what tells the ways apart.
CREATE FUNCTION hulp.zonder_slot(schema text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	k uuid := klantcontact.registreer(schema::regnamespace, '{"kanaal": "telefoon", "onderwerp": "huisvuil", "inhoud": "vraag en antwoord", "actoren": ["00000000-0000-7000-8000-a00000000001"],
		"betrokkenen": [{"rol": "klant", "initiator": true}]}');
	ja boolean;
BEGIN
	EXECUTE format('SELECT xmax = 0 FROM %I.klantcontact WHERE id = $1', schema) INTO ja USING k;
	RETURN ja;
END $$;
SELECT hulp.zonder_slot('kaal'), hulp.zonder_slot('lang');
SET ROLE reg_direct_kcc;
SELECT hulp.zonder_slot('kaal'), hulp.zonder_slot('lang');
RESET ROLE;
-- where it is not certain to be the same, a statement does it, or the triggers of foreign keys check as ever
CREATE FUNCTION hulp.met(ddl text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	ja boolean;
	melding text;
BEGIN
	EXECUTE ddl;
	ja := hulp.zonder_slot('kaal');
	RAISE EXCEPTION USING ERRCODE = 'P0099', MESSAGE = CASE WHEN ja THEN 'not locked' ELSE 'locked' END;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS melding = MESSAGE_TEXT;
	RETURN melding;
END $$;
SELECT ddl, hulp.met(ddl) FROM unnest(ARRAY[
	'COMMENT ON TABLE kaal.betrokkene IS NULL',
	'ALTER TABLE kaal.betrokkene ADD leeftijd int DEFAULT 18',
	'ALTER TABLE kaal.betrokkene DROP CONSTRAINT betrokkene_klantcontact_fkey',
	'ALTER TABLE kaal.betrokkene DISABLE TRIGGER ALL',
	'CREATE TRIGGER x BEFORE INSERT ON kaal.betrokkene FOR EACH ROW EXECUTE FUNCTION hulp.zelfde()',
	'CREATE TRIGGER x AFTER INSERT ON kaal.betrokkene FOR EACH ROW EXECUTE FUNCTION hulp.niets()',
	'CREATE TRIGGER x AFTER INSERT ON kaal.betrokkene FOR EACH STATEMENT EXECUTE FUNCTION hulp.niets()',
	'CREATE TRIGGER x AFTER INSERT ON kaal.betrokkene REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION hulp.niets()',
	'CREATE RULE x AS ON INSERT TO kaal.betrokkene DO ALSO NOTHING',
	'ALTER TABLE kaal.betrokkene ALTER CONSTRAINT betrokkene_klantcontact_fkey DEFERRABLE INITIALLY DEFERRED',
	'CREATE DOMAIN kaal.d AS int CHECK (VALUE > 0); ALTER TABLE kaal.betrokkene ADD d kaal.d',
	'CREATE POLICY x ON kaal.betrokkene AS RESTRICTIVE WITH CHECK (EXISTS (SELECT FROM kaal.kanaal)); SET LOCAL ROLE reg_direct_kcc',
	'CREATE POLICY x ON kaal.betrokkene AS RESTRICTIVE WITH CHECK (EXISTS (SELECT FROM kaal.kanaal WHERE false)); SET LOCAL ROLE reg_direct_kcc',
	'CREATE POLICY x ON kaal.betrokkene AS RESTRICTIVE WITH CHECK (rol <> ''klant''); SET LOCAL ROLE reg_direct_kcc',
	'SET LOCAL row_security = off; SET LOCAL ROLE reg_direct_kcc',
	'REVOKE INSERT ON kaal.betrokkene FROM reg_direct_kcc; SET LOCAL ROLE reg_direct_kcc',
	'REVOKE INSERT ON kaal.betrokkene FROM reg_direct_kcc; GRANT INSERT (id, klantcontact, rol, initiator) ON kaal.betrokkene TO reg_direct_kcc; SET LOCAL ROLE reg_direct_kcc',
	'REVOKE INSERT ON kaal.betrokkene FROM reg_direct_kcc; GRANT INSERT (id, klantcontact, rol) ON kaal.betrokkene TO reg_direct_kcc; SET LOCAL ROLE reg_direct_kcc',
	'REVOKE ALL ON kaal.klantcontact FROM postgres',
	'SET LOCAL session_replication_role = replica',
	'SET TRANSACTION READ ONLY'
]) WITH ORDINALITY AS d (ddl, nr) ORDER BY nr;
-- to the end of the transaction, what it refers to is locked
BEGIN;
SELECT hulp.zonder_slot('kaal');
SELECT count(*) FROM kaal.actor WHERE xmax::text = txid_current()::text;
SELECT count(*) FROM kaal.kanaal WHERE xmax::text = txid_current()::text;
COMMIT;

DROP SCHEMA kort, lang, kaal, hulp CASCADE;
DROP ROLE reg_direct_kcc;
