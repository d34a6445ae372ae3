-- The ways to store klantcontacten that are compared, in one register: bench.sh puts its name for @register@.
-- A procedure stores so many, and writes down what CPU and wall time that took.

CREATE PROCEDURE @register@.note(what text, block int, cpu float8, wall timestamptz) LANGUAGE sql AS $$
	INSERT INTO bench.measured VALUES (what, CASE current_user WHEN 'bench_kcc' THEN 'kcc' ELSE '@register@' END, block,
		bench.cpu() - cpu, extract(epoch FROM clock_timestamp() - wall))
$$;

-- the five rows of a klantcontact by plain SQL, a transaction for each klantcontact
CREATE PROCEDURE @register@.plain(block int, n int) LANGUAGE plpgsql AS $$
DECLARE
	actoren uuid[] := (SELECT array_agg(id ORDER BY nr) FROM bench.actor);
	partijen uuid[] := (SELECT array_agg(id ORDER BY nr) FROM bench.partij);
	wall timestamptz := clock_timestamp();
	cpu float8 := bench.cpu();
	actor uuid;
	k uuid;
BEGIN
	FOR i IN 1..n LOOP
		actor := actoren[1 + (block * 997 + i * 31) % 500];
		k := klantcontact.uuid7();
		INSERT INTO @register@.klantcontact (id, kanaal, aard, onderwerp, inhoud, plaatsgevonden_op)
			VALUES (k, 'telefoon', 'gesprek', 'Ophaalschema huisvuil rond kerst', 'Vraag: wanneer? Antwoord: op zaterdag.', '2024-01-24 10:00:12+01');
		INSERT INTO @register@.actor_klantcontact (klantcontact, actor) VALUES (k, actor);
		INSERT INTO @register@.betrokkene (klantcontact, partij, rol, initiator, voornaam, achternaam)
			VALUES (k, partijen[1 + (block * 997 + i * 7919) % 20000], 'klant', true, 'Jan', 'Vries');
		INSERT INTO @register@.bijlage (klantcontact, objectidentificator)
			VALUES (k, klantcontact.objectidentificator(block || '-' || i, 'informatieobject', 'drc', 'uuid'));
		INSERT INTO @register@.interne_taak (klantcontact, actor, gevraagde_handeling) VALUES (k, actor, 'Terugbellen');
		COMMIT;
	END LOOP;
	CALL @register@.note('plain', block, cpu, wall);
	COMMIT;
END $$;

-- the same rows by one prepared statement
CREATE PROCEDURE @register@.one(block int, n int) LANGUAGE plpgsql AS $$
DECLARE
	actoren uuid[] := (SELECT array_agg(id ORDER BY nr) FROM bench.actor);
	partijen uuid[] := (SELECT array_agg(id ORDER BY nr) FROM bench.partij);
	wall timestamptz := clock_timestamp();
	cpu float8 := bench.cpu();
BEGIN
	FOR i IN 1..n LOOP
		WITH p (actor, partij, object) AS (VALUES (actoren[1 + (block * 997 + i * 31) % 500], partijen[1 + (block * 997 + i * 7919) % 20000],
				klantcontact.objectidentificator(block || '-' || i, 'informatieobject', 'drc', 'uuid'))),
		k AS (INSERT INTO @register@.klantcontact (kanaal, aard, onderwerp, inhoud, plaatsgevonden_op)
			VALUES ('telefoon', 'gesprek', 'Ophaalschema huisvuil rond kerst', 'Vraag: wanneer? Antwoord: op zaterdag.', '2024-01-24 10:00:12+01') RETURNING id),
		a AS (INSERT INTO @register@.actor_klantcontact (klantcontact, actor) SELECT k.id, p.actor FROM k, p),
		b AS (INSERT INTO @register@.betrokkene (klantcontact, partij, rol, initiator, voornaam, achternaam)
			SELECT k.id, p.partij, 'klant', true, 'Jan', 'Vries' FROM k, p),
		c AS (INSERT INTO @register@.bijlage (klantcontact, objectidentificator) SELECT k.id, p.object FROM k, p)
		INSERT INTO @register@.interne_taak (klantcontact, actor, gevraagde_handeling) SELECT k.id, p.actor, 'Terugbellen' FROM k, p;
		COMMIT;
	END LOOP;
	CALL @register@.note('one', block, cpu, wall);
	COMMIT;
END $$;

-- the document of the same rows
CREATE PROCEDURE @register@.registreer(block int, n int) LANGUAGE plpgsql AS $$
DECLARE
	actoren uuid[] := (SELECT array_agg(id ORDER BY nr) FROM bench.actor);
	partijen uuid[] := (SELECT array_agg(id ORDER BY nr) FROM bench.partij);
	wall timestamptz := clock_timestamp();
	cpu float8 := bench.cpu();
BEGIN
	FOR i IN 1..n LOOP
		PERFORM klantcontact.registreer('@register@'::regnamespace, ('{"kanaal": "telefoon", "aard": "gesprek", "onderwerp": "Ophaalschema huisvuil rond kerst", '
			'"inhoud": "Vraag: wanneer? Antwoord: op zaterdag.", "plaatsgevondenOp": "2024-01-24T10:00:12+01:00", '
			'"actoren": ["' || actoren[1 + (block * 997 + i * 31) % 500] || '"], "betrokkenen": [{"wasPartij": "' || partijen[1 + (block * 997 + i * 7919) % 20000] || '", '
			'"rol": "klant", "initiator": true, "contactnaam": {"voornaam": "Jan", "achternaam": "Vries"}}], '
			'"bijlagen": [{"objectidentificator": {"objectId": "' || block || '-' || i || '", "codeObjecttype": "informatieobject", '
			'"codeRegister": "drc", "codeSoortObjectId": "uuid"}}], "interneTaken": [{"gevraagdeHandeling": "Terugbellen", '
			'"toegewezenAanActor": "' || actoren[1 + (block * 997 + i * 31) % 500] || '"}]}')::jsonb);
		COMMIT;
	END LOOP;
	CALL @register@.note('registreer', block, cpu, wall);
	COMMIT;
END $$;

-- many at once: one statement for each table, from rows that are there
CREATE PROCEDURE @register@.many(block int, n int) LANGUAGE plpgsql AS $$
DECLARE
	wall timestamptz;
	cpu float8;
BEGIN
	CALL bench.renew(n);
	COMMIT;
	wall := clock_timestamp();
	cpu := bench.cpu();
	INSERT INTO @register@.klantcontact (id, kanaal, aard, onderwerp, inhoud, plaatsgevonden_op)
		SELECT id, 'telefoon', 'gesprek', onderwerp, inhoud, plaatsgevonden_op FROM bench.new;
	INSERT INTO @register@.actor_klantcontact (klantcontact, actor) SELECT id, actor FROM bench.new;
	INSERT INTO @register@.betrokkene (klantcontact, partij, rol, initiator, voornaam, achternaam)
		SELECT id, partij, 'klant', true, 'Jan', 'Vries' FROM bench.new;
	INSERT INTO @register@.bijlage (klantcontact, objectidentificator) SELECT id, object FROM bench.new;
	INSERT INTO @register@.interne_taak (klantcontact, actor, gevraagde_handeling) SELECT id, actor, 'Terugbellen' FROM bench.new;
	COMMIT;
	CALL @register@.note('many', block, cpu, wall);
	COMMIT;
END $$;

CREATE PROCEDURE @register@.registreer_alle(block int, n int) LANGUAGE plpgsql AS $$
DECLARE
	wall timestamptz := clock_timestamp();
	cpu float8 := bench.cpu();
BEGIN
	PERFORM count(*) FROM bench.documents, klantcontact.registreer_alle('@register@'::regnamespace, j);
	COMMIT;
	CALL @register@.note('registreer_alle', block, cpu, wall);
	COMMIT;
END $$;

-- the same rows as COPY BINARY, from files that are there
CREATE PROCEDURE @register@.copied(block int, n int) LANGUAGE plpgsql AS $$
DECLARE
	file text := current_setting('data_directory') || '/bench_';
	copies text[] := ARRAY[
		'klantcontact (id, nummer, kanaal, aard, onderwerp, inhoud, indicatie_contact_gelukt, vertrouwelijk, plaatsgevonden_op, geregistreerd_op)',
		'actor_klantcontact (id, klantcontact, actor)',
		'betrokkene (id, klantcontact, partij, rol, initiator, voornaam, achternaam)',
		'bijlage (id, klantcontact, objectidentificator)',
		'interne_taak (id, klantcontact, actor, nummer, gevraagde_handeling, status)'];
	queries text[] := ARRAY[
		$q$ id, nextval('@register@.klantcontact_nummer_seq'), 'telefoon'::text, 'gesprek'::klantcontact.aard_contact, onderwerp, inhoud,
			'onbekend'::klantcontact.ja_nee_onbekend, false, plaatsgevonden_op, now() $q$,
		'klantcontact.uuid7(), id, actor',
		$q$ klantcontact.uuid7(), id, partij, 'klant'::klantcontact.rol_betrokkene, true, 'Jan'::text, 'Vries'::text $q$,
		'klantcontact.uuid7(), id, object',
		$q$ klantcontact.uuid7(), id, actor, nextval('@register@.interne_taak_nummer_seq'), 'Terugbellen'::text, 'te_verwerken'::klantcontact.status_taak $q$];
	wall timestamptz;
	cpu float8;
BEGIN
	CALL bench.renew(n);
	FOR i IN 1..5 LOOP
		EXECUTE format('COPY (SELECT %s FROM bench.new) TO %L (FORMAT binary)', queries[i], file || i);
	END LOOP;
	COMMIT;
	wall := clock_timestamp();
	cpu := bench.cpu();
	FOR i IN 1..5 LOOP
		EXECUTE format('COPY @register@.%s FROM %L (FORMAT binary)', copies[i], file || i);
	END LOOP;
	COMMIT;
	CALL @register@.note('copied', block, cpu, wall);
	COMMIT;
END $$;

-- what a backend holds at the end of a transaction of so many, for each
CREATE PROCEDURE @register@.memory(n int) LANGUAGE plpgsql AS $$
DECLARE
	before int8;
BEGIN
	CALL bench.renew(n);
	before := (SELECT sum(used_bytes) FROM pg_backend_memory_contexts);
	INSERT INTO @register@.klantcontact (id, kanaal, aard, onderwerp, inhoud, plaatsgevonden_op)
		SELECT id, 'telefoon', 'gesprek', onderwerp, inhoud, plaatsgevonden_op FROM bench.new;
	INSERT INTO @register@.actor_klantcontact (klantcontact, actor) SELECT id, actor FROM bench.new;
	INSERT INTO @register@.betrokkene (klantcontact, rol, initiator, voornaam, achternaam)
		SELECT id, 'klant', true, 'Jan', 'Vries' FROM bench.new;
	INSERT INTO @register@.bijlage (klantcontact, objectidentificator) SELECT id, object FROM bench.new;
	INSERT INTO @register@.interne_taak (klantcontact, actor, gevraagde_handeling) SELECT id, actor, 'Terugbellen' FROM bench.new;
	INSERT INTO bench.measured SELECT 'memory', '@register@', 0, (sum(used_bytes) - before) / n FROM pg_backend_memory_contexts;
	COMMIT;
END $$;
