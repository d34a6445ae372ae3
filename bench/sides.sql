-- The ways to store klantcontacten that are compared, in one register: bench.sh puts its name for @register@.
-- A procedure writes down how long its block of so many klantcontacten took.

-- the five rows of a klantcontact by plain SQL, a transaction for each klantcontact
CREATE PROCEDURE @register@.plain(blok int, aantal int) LANGUAGE plpgsql AS $$
DECLARE
	t timestamptz := clock_timestamp();
	k uuid;
BEGIN
	FOR i IN 1..aantal LOOP
		k := klantcontact.uuid7();
		INSERT INTO @register@.klantcontact (id, kanaal, aard, onderwerp, inhoud, plaatsgevonden_op)
			VALUES (k, 'telefoon', 'gesprek', 'Ophaalschema huisvuil rond kerst', 'Vraag: wanneer? Antwoord: op zaterdag.', '2024-01-24 10:00:12+01');
		INSERT INTO @register@.actor_klantcontact (klantcontact, actor) VALUES (k, 'a0000000-0000-7000-8000-000000000001');
		INSERT INTO @register@.betrokkene (klantcontact, partij, rol, initiator, voornaam, achternaam)
			VALUES (k, 'b0000000-0000-7000-8000-000000000001', 'klant', true, 'Jan', 'Vries');
		INSERT INTO @register@.bijlage (klantcontact, objectidentificator)
			VALUES (k, ('urn:object:drc:informatieobject:uuid:' || blok || '-' || i)::klantcontact.objectidentificator);
		INSERT INTO @register@.interne_taak (klantcontact, actor, gevraagde_handeling)
			VALUES (k, 'a0000000-0000-7000-8000-000000000001', 'Terugbellen');
		COMMIT;
	END LOOP;
	INSERT INTO bench.meting VALUES ('plain', '@register@', blok, extract(epoch FROM clock_timestamp() - t));
	COMMIT;
END $$;

-- the same rows by one statement
CREATE PROCEDURE @register@.een(blok int, aantal int) LANGUAGE plpgsql AS $$
DECLARE
	t timestamptz := clock_timestamp();
BEGIN
	FOR i IN 1..aantal LOOP
		WITH p (kanaal, aard, onderwerp, inhoud, plaatsgevonden_op, actor, partij, rol, initiator, voornaam, achternaam, bijlage, handeling) AS (
			VALUES ('telefoon', 'gesprek'::klantcontact.aard_contact, 'Ophaalschema huisvuil rond kerst',
				'Vraag: wanneer? Antwoord: op zaterdag.', '2024-01-24 10:00:12+01'::timestamptz, 'a0000000-0000-7000-8000-000000000001'::uuid,
				'b0000000-0000-7000-8000-000000000001'::uuid, 'klant'::klantcontact.rol_betrokkene, true, 'Jan', 'Vries',
				('urn:object:drc:informatieobject:uuid:' || blok || '-' || i)::klantcontact.objectidentificator, 'Terugbellen')),
		k AS (INSERT INTO @register@.klantcontact (kanaal, aard, onderwerp, inhoud, plaatsgevonden_op)
			SELECT p.kanaal, p.aard, p.onderwerp, p.inhoud, p.plaatsgevonden_op FROM p RETURNING id),
		a AS (INSERT INTO @register@.actor_klantcontact (klantcontact, actor) SELECT k.id, p.actor FROM k, p),
		b AS (INSERT INTO @register@.betrokkene (klantcontact, partij, rol, initiator, voornaam, achternaam)
			SELECT k.id, p.partij, p.rol, p.initiator, p.voornaam, p.achternaam FROM k, p),
		c AS (INSERT INTO @register@.bijlage (klantcontact, objectidentificator) SELECT k.id, p.bijlage FROM k, p)
		INSERT INTO @register@.interne_taak (klantcontact, actor, gevraagde_handeling) SELECT k.id, p.actor, p.handeling FROM k, p;
		COMMIT;
	END LOOP;
	INSERT INTO bench.meting VALUES ('een', '@register@', blok, extract(epoch FROM clock_timestamp() - t));
	COMMIT;
END $$;

-- the same rows by registreer(), from JSON as text
CREATE PROCEDURE @register@.registreer(blok int, aantal int) LANGUAGE plpgsql AS $$
DECLARE
	t timestamptz := clock_timestamp();
BEGIN
	FOR i IN 1..aantal LOOP
		PERFORM klantcontact.registreer('@register@', ('{"kanaal": "telefoon", "aard": "gesprek", "onderwerp": "Ophaalschema huisvuil rond kerst", '
			'"inhoud": "Vraag: wanneer? Antwoord: op zaterdag.", "plaatsgevondenOp": "2024-01-24T10:00:12+01:00", '
			'"actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"wasPartij": "b0000000-0000-7000-8000-000000000001", '
			'"rol": "klant", "initiator": true, "contactnaam": {"voornaam": "Jan", "achternaam": "Vries"}}], '
			'"bijlagen": [{"objectidentificator": {"objectId": "' || blok || '-' || i || '", "codeObjecttype": "informatieobject", '
			'"codeRegister": "drc", "codeSoortObjectId": "uuid"}}], "interneTaken": [{"gevraagdeHandeling": "Terugbellen", '
			'"toegewezenAanActor": "a0000000-0000-7000-8000-000000000001"}]}')::jsonb);
		COMMIT;
	END LOOP;
	INSERT INTO bench.meting VALUES ('registreer', '@register@', blok, extract(epoch FROM clock_timestamp() - t));
	COMMIT;
END $$;

-- many at once: one statement for each table, from rows that are there
CREATE PROCEDURE @register@.reeks(blok int, aantal int) LANGUAGE plpgsql AS $$
DECLARE
	t timestamptz;
BEGIN
	TRUNCATE bench.nieuw;
	INSERT INTO bench.nieuw SELECT klantcontact.uuid7(), (v ->> 'kanaal'), 'gesprek', v ->> 'onderwerp', v ->> 'inhoud',
		(v ->> 'plaatsgevondenOp')::timestamptz, (v #>> '{actoren,0}')::uuid, (v #>> '{betrokkenen,0,wasPartij}')::uuid, 'Jan', 'Vries',
		(v #> '{bijlagen,0,objectidentificator}')::klantcontact.objectidentificator, 'Terugbellen'
		FROM bench.invoer, jsonb_array_elements(j) v;
	COMMIT;
	t := clock_timestamp();
	INSERT INTO @register@.klantcontact (id, kanaal, aard, onderwerp, inhoud, plaatsgevonden_op)
		SELECT id, kanaal, aard, onderwerp, inhoud, plaatsgevonden_op FROM bench.nieuw;
	INSERT INTO @register@.actor_klantcontact (klantcontact, actor) SELECT id, actor FROM bench.nieuw;
	INSERT INTO @register@.betrokkene (klantcontact, partij, rol, initiator, voornaam, achternaam)
		SELECT id, partij, 'klant', true, voornaam, achternaam FROM bench.nieuw;
	INSERT INTO @register@.bijlage (klantcontact, objectidentificator) SELECT id, bijlage FROM bench.nieuw;
	INSERT INTO @register@.interne_taak (klantcontact, actor, gevraagde_handeling) SELECT id, actor, handeling FROM bench.nieuw;
	COMMIT;
	INSERT INTO bench.meting VALUES ('reeks', '@register@', blok, extract(epoch FROM clock_timestamp() - t));
	COMMIT;
END $$;

CREATE PROCEDURE @register@.registreer_alle(blok int, aantal int) LANGUAGE plpgsql AS $$
DECLARE
	t timestamptz := clock_timestamp();
BEGIN
	PERFORM count(*) FROM bench.invoer, klantcontact.registreer_alle('@register@', j);
	COMMIT;
	INSERT INTO bench.meting VALUES ('registreer_alle', '@register@', blok, extract(epoch FROM clock_timestamp() - t));
	COMMIT;
END $$;

-- what a backend holds at the end of a transaction of so many, for each
CREATE PROCEDURE @register@.geheugen(aantal int) LANGUAGE plpgsql AS $$
DECLARE
	voor int8 := (SELECT sum(used_bytes) FROM pg_backend_memory_contexts);
BEGIN
	INSERT INTO @register@.klantcontact (id, kanaal, aard, onderwerp, inhoud, plaatsgevonden_op)
		SELECT id, kanaal, aard, onderwerp, inhoud, plaatsgevonden_op FROM bench.nieuw;
	INSERT INTO @register@.actor_klantcontact (klantcontact, actor) SELECT id, actor FROM bench.nieuw;
	INSERT INTO @register@.betrokkene (klantcontact, rol, initiator, voornaam, achternaam)
		SELECT id, 'klant', true, voornaam, achternaam FROM bench.nieuw;
	INSERT INTO @register@.bijlage (klantcontact, objectidentificator) SELECT id, bijlage FROM bench.nieuw;
	INSERT INTO @register@.interne_taak (klantcontact, actor, gevraagde_handeling) SELECT id, actor, handeling FROM bench.nieuw;
	INSERT INTO bench.meting SELECT 'geheugen', '@register@', 0, (sum(used_bytes) - voor) / aantal FROM pg_backend_memory_contexts;
	COMMIT;
END $$;
