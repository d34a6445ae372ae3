-- lees_op against random histories: at each moment it gives what lees gave then.
-- Another history: HISTORIE_ZAAD=0.5 (-1 to 1) in the environment; HISTORIE_AANTAL transactions.
\set SHOW_CONTEXT never
\set zaad 0.42
\set aantal 2000
\getenv zaad HISTORIE_ZAAD
\getenv aantal HISTORIE_AANTAL
SET client_min_messages = warning;
SELECT klantcontact.maak_register('reg_historie');
SET search_path = reg_historie, public;

-- fixed ids, so that what was removed comes back under the id that it had: k a klantcontact, p a partij, a an actor
CREATE FUNCTION pg_temp.id(soort text, n int) RETURNS uuid
LANGUAGE sql AS $$ SELECT (soort || '0000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
CREATE FUNCTION pg_temp.k(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('c', n) $$;
CREATE FUNCTION pg_temp.a(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('a', n) $$;
CREATE FUNCTION pg_temp.p(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('f', n) $$;
CREATE FUNCTION pg_temp.een(hoogste int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1 + floor(random() * hoogste); END $$;
CREATE FUNCTION pg_temp.een(VARIADIC van text[]) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN van[pg_temp.een(cardinality(van))]; END $$;
CREATE FUNCTION pg_temp.obj(n int) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_build_object('objectId', n::text, 'codeObjecttype', 't' || n, 'codeRegister', 'r', 'codeSoortObjectId', 's')
$$;
-- the id of a row that stands in a column; NULL without
CREATE FUNCTION pg_temp.kies(tabel text, kolom text, waarde uuid, voorwaarde text DEFAULT 'true') RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
	ids uuid[];
BEGIN
	EXECUTE format('SELECT array_agg(id ORDER BY id) FROM %I WHERE %I = $1 AND %s', tabel, kolom, voorwaarde) INTO ids USING waarde;
	RETURN ids[pg_temp.een(coalesce(cardinality(ids), 1))];
END $$;
-- the klantcontact of a row
CREATE FUNCTION pg_temp.van(tabel text, rij uuid) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
	gevonden uuid;
BEGIN
	IF tabel = 'digitaal_adres' THEN
		SELECT b.klantcontact INTO gevonden FROM digitaal_adres d JOIN betrokkene b ON b.id = d.betrokkene WHERE d.id = rij;
	ELSE
		EXECUTE format('SELECT klantcontact FROM %I WHERE id = $1', tabel) INTO gevonden USING rij;
	END IF;
	RETURN gevonden;
END $$;

INSERT INTO actor (id, naam, soort_actor)
	SELECT pg_temp.a(n), 'Actor ' || n, 'organisatorische_eenheid' FROM generate_series(1, 5) AS n;
UPDATE beleid SET meer_objecten_per_type = true, partij_identificator_verplicht = false;
INSERT INTO partij (id, soort_partij, achternaam)
	SELECT pg_temp.p(n), 'persoon', 'Partij ' || n FROM generate_series(1, 5) AS n;

-- Each of these changes something of klantcontact k, and tells of which others.
CREATE FUNCTION pg_temp.corrigeer(k uuid) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
	wat jsonb;
BEGIN
	wat := (ARRAY[jsonb_build_object('kanaal', pg_temp.een('telefoon', 'balie', 'e-mail')), jsonb_build_object('aard', pg_temp.een('gesprek', 'bericht')),
		jsonb_build_object('onderwerp', 'Onderwerp ' || pg_temp.een(1000)), jsonb_build_object('inhoud', pg_temp.een('korter', NULL)),
		jsonb_build_object('indicatieContactGelukt', pg_temp.een('ja', 'nee', NULL)), jsonb_build_object('taal', pg_temp.een('nld', 'eng', NULL)),
		jsonb_build_object('vertrouwelijk', random() < 0.5), jsonb_build_object('plaatsgevondenOp', '2024-02-01T10:00:00Z'::timestamptz + pg_temp.een(1000000) * interval '1 us'),
		jsonb_build_object('onderwerp', 'Twee', 'inhoud', E'twee "tegelijk" \\ \u00e9\n')])[pg_temp.een(9)];
	PERFORM klantcontact.corrigeer('reg_historie', k, wat, 'correctie ' || random());
	RETURN ARRAY[k];
END $$;

CREATE FUNCTION pg_temp.voeg_toe(tabel text, rij uuid, k uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	CASE tabel
		WHEN 'actor_klantcontact' THEN INSERT INTO actor_klantcontact VALUES (rij, k, pg_temp.a(pg_temp.een(5)));
		WHEN 'betrokkene' THEN INSERT INTO betrokkene (id, klantcontact, rol, initiator, partij, voornaam)
			VALUES (rij, k, 'klant', random() < 0.3, CASE WHEN random() < 0.5 THEN pg_temp.p(pg_temp.een(5)) END, 'N' || pg_temp.een(100));
		WHEN 'onderwerpobject' THEN INSERT INTO onderwerpobject (id, klantcontact, objectidentificator)
			VALUES (rij, k, pg_temp.obj(pg_temp.een(50))::klantcontact.objectidentificator);
		WHEN 'bijlage' THEN INSERT INTO bijlage VALUES (rij, k, pg_temp.obj(pg_temp.een(50))::klantcontact.objectidentificator);
		WHEN 'interne_taak' THEN INSERT INTO interne_taak (id, klantcontact, actor, gevraagde_handeling)
			VALUES (rij, k, pg_temp.a(pg_temp.een(5)), 'Handeling ' || pg_temp.een(100));
	END CASE;
END $$;
CREATE FUNCTION pg_temp.verander(tabel text, rij uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	CASE tabel
		WHEN 'actor_klantcontact' THEN UPDATE actor_klantcontact SET actor = pg_temp.a(pg_temp.een(5)) WHERE id = rij;
		WHEN 'betrokkene' THEN
			CASE pg_temp.een(4)
				WHEN 1 THEN UPDATE betrokkene SET partij = CASE WHEN random() < 0.7 THEN pg_temp.p(pg_temp.een(5)) END WHERE id = rij;
				WHEN 2 THEN UPDATE betrokkene SET initiator = NOT initiator WHERE id = rij;
				WHEN 3 THEN UPDATE betrokkene SET voornaam = pg_temp.een('Jan', NULL), achternaam = 'Achter' || pg_temp.een(100) WHERE id = rij;
				WHEN 4 THEN UPDATE betrokkene SET bezoekadres_nummeraanduiding_id = '0518200000637599', bezoekadres_land = pg_temp.een('NL', NULL) WHERE id = rij;
			END CASE;
		WHEN 'onderwerpobject' THEN UPDATE onderwerpobject SET objectidentificator = pg_temp.obj(pg_temp.een(50))::klantcontact.objectidentificator
			WHERE id = rij AND was_klantcontact IS NULL;
		WHEN 'bijlage' THEN UPDATE bijlage SET objectidentificator = pg_temp.obj(pg_temp.een(50))::klantcontact.objectidentificator WHERE id = rij;
		WHEN 'interne_taak' THEN UPDATE interne_taak SET toelichting = pg_temp.een('t', NULL), gevraagde_handeling = 'Anders ' || pg_temp.een(100),
			status = pg_temp.een('te_verwerken', 'verwerkt')::klantcontact.status_taak WHERE id = rij;
	END CASE;
END $$;
-- adds, changes, moves or removes a child
CREATE FUNCTION pg_temp.kind(tabel text, k uuid) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
	rij uuid := pg_temp.id(CASE tabel WHEN 'interne_taak' THEN '1' WHEN 'actor_klantcontact' THEN '2' WHEN 'bijlage' THEN '8'
		WHEN 'betrokkene' THEN 'b' ELSE 'e' END, pg_temp.een(40));
	waar uuid;
BEGIN
	IF random() < 0.3 THEN
		rij := coalesce(pg_temp.kies(tabel, 'klantcontact', k), rij);
	END IF;
	waar := pg_temp.van(tabel, rij);
	IF waar IS NULL THEN
		PERFORM pg_temp.voeg_toe(tabel, rij, k);
	ELSE
		CASE pg_temp.een(4)
			WHEN 1 THEN EXECUTE format('UPDATE %I SET klantcontact = $1 WHERE id = $2', tabel) USING k, rij;
			WHEN 2 THEN EXECUTE format('DELETE FROM %I WHERE id = $1', tabel) USING rij;
			ELSE PERFORM pg_temp.verander(tabel, rij);
		END CASE;
	END IF;
	RETURN ARRAY[k, waar];
END $$;
-- the same for an adres: of a betrokkene, of its partij too, or of the partij only
CREATE FUNCTION pg_temp.adres(k uuid) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
	rij uuid := pg_temp.id('d', pg_temp.een(60));
	naar uuid := pg_temp.kies('betrokkene', 'klantcontact', k);
	haar uuid := (SELECT partij FROM betrokkene WHERE id = naar);
	waar uuid := pg_temp.van('digitaal_adres', rij);
BEGIN
	IF NOT EXISTS (SELECT FROM digitaal_adres WHERE id = rij) THEN
		INSERT INTO digitaal_adres (id, betrokkene, partij, soort_digitaal_adres, adres)
			VALUES (rij, CASE WHEN random() < 0.8 THEN naar END, CASE WHEN random() < 0.6 THEN haar END, 'sms', 'A' || pg_temp.een(1000));
	ELSE
		CASE pg_temp.een(6)
			WHEN 1 THEN UPDATE digitaal_adres SET betrokkene = naar, partij = CASE WHEN random() < 0.6 THEN haar END WHERE id = rij;
			WHEN 2 THEN UPDATE digitaal_adres SET betrokkene = NULL WHERE id = rij;
			WHEN 3 THEN UPDATE digitaal_adres SET betrokkene = NULL WHERE id = (SELECT id FROM digitaal_adres WHERE betrokkene = naar AND partij IS NOT NULL LIMIT 1);
			WHEN 4 THEN DELETE FROM digitaal_adres WHERE id = rij;
			WHEN 5 THEN UPDATE digitaal_adres d SET partij = b.partij FROM betrokkene b WHERE b.id = d.betrokkene AND d.id = rij;
			ELSE UPDATE digitaal_adres SET adres = 'B' || pg_temp.een(1000), omschrijving = pg_temp.een('o', NULL) WHERE id = rij;
		END CASE;
	END IF;
	RETURN ARRAY[k, waar];
END $$;
-- what the log cannot tell is not asked: a betrokkene that was of another klantcontact comes back by addition only
CREATE FUNCTION pg_temp.registreer(k uuid) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
	betr uuid := pg_temp.id('b', CASE WHEN random() < 0.6 THEN right(k::text, 2)::int ELSE pg_temp.een(40) END);
	adr uuid := pg_temp.id('d', pg_temp.een(60));
	act uuid := pg_temp.a(pg_temp.een(5));
	taak uuid := pg_temp.id('1', pg_temp.een(40));
	bijl uuid := pg_temp.id('8', pg_temp.een(40));
BEGIN
	IF pg_temp.van('betrokkene', betr) IS NOT NULL OR EXISTS (SELECT FROM mutatie AS m WHERE m.rij = betr AND m.klantcontact <> k) THEN
		betr := NULL;
	END IF;
	IF EXISTS (SELECT FROM digitaal_adres WHERE id = adr) THEN
		adr := NULL;
	END IF;
	PERFORM klantcontact.registreer('reg_historie', jsonb_build_object('id', k, 'kanaal', 'telefoon', 'onderwerp', 'Eerst', 'inhoud', 'a',
		'plaatsgevondenOp', '2024-01-01T10:00:00Z', 'actoren', jsonb_build_array(act),
		'betrokkenen', jsonb_build_array(
			jsonb_build_object('id', betr, 'rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(pg_temp.een(5)),
				'digitaleAdressen', jsonb_build_array(jsonb_build_object('id', adr, 'soortDigitaalAdres', 'sms', 'adres', '06'))),
			jsonb_build_object('rol', 'klant', 'initiator', false)),
		'bijlagen', CASE WHEN pg_temp.van('bijlage', bijl) IS NULL THEN jsonb_build_array(jsonb_build_object('id', bijl, 'objectidentificator', pg_temp.obj(1))) END,
		'interneTaken', CASE WHEN pg_temp.van('interne_taak', taak) IS NULL THEN jsonb_build_array(jsonb_build_object('id', taak, 'gevraagdeHandeling', 'x', 'toegewezenAanActor', act)) END));
	RETURN ARRAY[k];
END $$;
CREATE FUNCTION pg_temp.vervolg(wat text, k uuid) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
	taak uuid := pg_temp.kies('interne_taak', 'klantcontact', k, 'status = ''te_verwerken''');
	geraakt uuid[] := ARRAY[k];
BEGIN
	CASE wat
		WHEN 'verwerk' THEN PERFORM klantcontact.verwerk('reg_historie', taak, pg_temp.een('klaar', NULL));
		WHEN 'herrouteer' THEN PERFORM klantcontact.herrouteer('reg_historie', taak, jsonb_build_object('toegewezenAanActor', pg_temp.a(pg_temp.een(5))));
		WHEN 'beantwoord' THEN
			geraakt := geraakt || klantcontact.beantwoord('reg_historie', taak, jsonb_build_object('kanaal', 'telefoon', 'onderwerp', 'Antwoord',
				'inhoud', 'b', 'actoren', jsonb_build_array(pg_temp.a(1))));
		WHEN 'splits' THEN
			geraakt := geraakt || ARRAY(SELECT klantcontact.splits('reg_historie', k, jsonb_build_array(
				jsonb_build_object('onderwerp', 'Deel een', 'inhoud', 'een'),
				jsonb_build_object('onderwerp', 'Deel twee', 'inhoud', 'twee', 'interneTaken', CASE WHEN taak IS NOT NULL THEN jsonb_build_array(taak) END)), 'splitsen'));
	END CASE;
	RETURN geraakt;
END $$;

CREATE TEMP TABLE soort_wijziging (naam text PRIMARY KEY, kans int, gelukt int DEFAULT 0, geweigerd int DEFAULT 0, teruggedraaid int DEFAULT 0);
INSERT INTO soort_wijziging (naam, kans) VALUES ('vul_aan', 6), ('corrigeer', 10), ('gelukt', 3), ('actor_klantcontact', 8), ('betrokkene', 14), ('onderwerpobject', 6),
	('bijlage', 6), ('interne_taak', 8), ('adres', 22), ('verwerk', 3), ('herrouteer', 3), ('beantwoord', 1), ('splits', 1), ('verwijder', 4), ('registreer', 0);
CREATE FUNCTION pg_temp.wijzig(wat text, k uuid) RETURNS uuid[] LANGUAGE plpgsql AS $$
BEGIN
	CASE
		WHEN wat IN ('actor_klantcontact', 'betrokkene', 'onderwerpobject', 'bijlage', 'interne_taak') THEN RETURN pg_temp.kind(wat, k);
		WHEN wat IN ('verwerk', 'herrouteer', 'beantwoord', 'splits') THEN RETURN pg_temp.vervolg(wat, k);
		WHEN wat = 'registreer' THEN RETURN pg_temp.registreer(k);
		WHEN wat = 'corrigeer' THEN RETURN pg_temp.corrigeer(k);
		WHEN wat = 'adres' THEN RETURN pg_temp.adres(k);
		WHEN wat = 'vul_aan' THEN PERFORM klantcontact.vul_aan('reg_historie', k, ' +' || pg_temp.een(9));
		WHEN wat = 'gelukt' THEN UPDATE klantcontact SET indicatie_contact_gelukt = 'ja' WHERE id = k;
		WHEN wat = 'verwijder' THEN DELETE FROM klantcontact WHERE id = k;
	END CASE;
	RETURN ARRAY[k];
END $$;

-- One change in a savepoint of its own; it is rolled back when it is refused, and now and then when it is not.
CREATE FUNCTION pg_temp.probeer(wat text, k uuid) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
	geraakt uuid[];
	terug bool := false;
BEGIN
	PERFORM set_config('klantcontact.reden', 'reden ' || random(), true);
	geraakt := pg_temp.wijzig(wat, k);
	SET CONSTRAINTS ALL IMMEDIATE;
	SET CONSTRAINTS ALL DEFERRED;
	IF random() < 0.08 THEN
		terug := true;
		RAISE EXCEPTION 'terug';
	END IF;
	UPDATE soort_wijziging SET gelukt = gelukt + 1 WHERE naam = wat;
	RETURN geraakt;
EXCEPTION WHEN integrity_constraint_violation OR no_data_found OR null_value_not_allowed OR raise_exception THEN
	UPDATE soort_wijziging SET geweigerd = geweigerd + (NOT terug)::int, teruggedraaid = teruggedraaid + terug::int WHERE naam = wat;
	RETURN '{}';
END $$;

-- The changes of one transaction, of two klantcontacten.
CREATE FUNCTION pg_temp.transactie() RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
	twee uuid[] := ARRAY[pg_temp.k(pg_temp.een(24)), pg_temp.k(pg_temp.een(24))];
	geraakt uuid[] := '{}';
	vers uuid;
	k uuid;
	getrokken int;
	wat text;
BEGIN
	FOR i IN 1..pg_temp.een(3) LOOP
		k := twee[pg_temp.een(2)];
		IF NOT EXISTS (SELECT FROM klantcontact WHERE id = k) THEN
			IF random() < 0.4 THEN
				geraakt := geraakt || pg_temp.probeer('registreer', k);
				vers := k;
			END IF;
			CONTINUE;
		END IF;
		LOOP
			getrokken := pg_temp.een((SELECT sum(kans)::int FROM soort_wijziging));
			wat := (SELECT naam FROM (SELECT naam, sum(kans) OVER (ORDER BY naam) AS tot FROM soort_wijziging) AS s
				WHERE tot >= getrokken ORDER BY tot LIMIT 1);
			-- nor an adres that a betrokkene gets when it came to a klantcontact that is being registered
			EXIT WHEN vers IS NULL OR wat NOT IN ('betrokkene', 'adres');
		END LOOP;
		geraakt := geraakt || pg_temp.probeer(wat, k);
	END LOOP;
	RETURN geraakt;
END $$;

-- what lees gave after each transaction, of what it touched
CREATE TEMP TABLE toen (beurt int, op timestamptz, id uuid, document jsonb);
CREATE FUNCTION pg_temp.onthoud(beurt int, geraakt uuid[], nu timestamptz) RETURNS void LANGUAGE sql AS $$
	INSERT INTO toen SELECT beurt, nu, id, klantcontact.lees('reg_historie', id)
	FROM (SELECT DISTINCT id FROM unnest(geraakt) AS u (id) WHERE id IS NOT NULL) AS g
$$;
CREATE PROCEDURE pg_temp.historie(zaad float8, aantal int) LANGUAGE plpgsql AS $$
DECLARE
	geraakt uuid[] := ARRAY(SELECT pg_temp.k(n) FROM generate_series(1, 24) AS n);
BEGIN
	PERFORM setseed(zaad);
	FOR i IN 0..aantal LOOP
		IF i > 0 THEN
			geraakt := pg_temp.transactie();
			COMMIT;
		END IF;
		PERFORM pg_temp.onthoud(i, geraakt, clock_timestamp());
		COMMIT;
	END LOOP;
END $$;
CALL pg_temp.historie(:zaad, :aantal);

-- every kind of change was made, some refused, some undone
SELECT count(*) FILTER (WHERE gelukt < 3) AS nooit_gelukt, sum(gelukt) > 1000 AS genoeg, sum(geweigerd) > 100 AS geweigerd, sum(teruggedraaid) > 50 AS teruggedraaid
FROM soort_wijziging;
SELECT count(*) AS sound FROM klantcontact.controleer('reg_historie');
-- nothing was changed that was not looked at
SELECT count(*) AS gemist FROM (SELECT DISTINCT ON (id) id, document FROM toen ORDER BY id, beurt DESC) AS t
WHERE document IS DISTINCT FROM klantcontact.lees('reg_historie', id);

-- at the moments after its own changes, and at others
ANALYZE toen;
CREATE TEMP TABLE vergeleken AS
SELECT op, id, document, klantcontact.lees_op('reg_historie', id, op) AS gelezen FROM toen
UNION ALL
SELECT m.op, t.id, t.document, klantcontact.lees_op('reg_historie', t.id, m.op)
FROM (SELECT *, coalesce(lead(beurt) OVER (PARTITION BY id ORDER BY beurt), :aantal + 1) AS tot FROM toen) AS t
JOIN (SELECT DISTINCT beurt, op FROM toen WHERE beurt % 40 = 0) AS m ON m.beurt > t.beurt AND m.beurt < t.tot;
SELECT count(*) / 1000 AS duizend_vergeleken, count(document) < count(*) - 100 AS ook_wat_er_niet_was,
	count(*) FILTER (WHERE document IS DISTINCT FROM gelezen) AS verschillen FROM vergeleken;
\x on
SELECT op, id, document AS lees, gelezen AS lees_op FROM vergeleken WHERE document IS DISTINCT FROM gelezen ORDER BY op, id LIMIT 1;
\x off
RESET search_path;
DROP SCHEMA reg_historie CASCADE;
