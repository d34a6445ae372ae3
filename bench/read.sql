-- Reading documents, and all faults of one, against the best SQL that we know for the same.  Part of bench.sql.

-- 20 partijen with 60 klantcontacten each
CREATE UNLOGGED TABLE bench.view AS SELECT klantcontact.uuid7() AS id, p.id AS partij, a.id AS actor, '2024-02-01'::timestamptz + i * interval '1 hour' AS moment,
	klantcontact.objectidentificator('view' || p.nr || '-' || i, 'informatieobject', 'drc', 'uuid') AS object
	FROM bench.partij p CROSS JOIN generate_series(1, 60) i JOIN bench.actor a ON a.nr = 1 + (i * 31 + p.nr) % 500 WHERE p.nr <= 20;
BEGIN;
INSERT INTO b_guarded.klantcontact (id, kanaal, aard, onderwerp, inhoud, plaatsgevonden_op)
	SELECT id, 'telefoon', 'gesprek', 'Ophaalschema huisvuil rond kerst', 'Vraag: wanneer? Antwoord: op zaterdag.', moment FROM bench.view;
INSERT INTO b_guarded.actor_klantcontact (klantcontact, actor) SELECT id, actor FROM bench.view;
INSERT INTO b_guarded.betrokkene (klantcontact, partij, rol, initiator, voornaam, achternaam) SELECT id, partij, 'klant', true, 'Jan', 'Vries' FROM bench.view;
INSERT INTO b_guarded.bijlage (klantcontact, objectidentificator) SELECT id, object FROM bench.view;
INSERT INTO b_guarded.interne_taak (klantcontact, actor, gevraagde_handeling) SELECT id, actor, 'Terugbellen' FROM bench.view;
COMMIT;
VACUUM ANALYZE;

-- The text of one document's JSON, for a row k of klantcontact.
CREATE FUNCTION bench.document_sql() RETURNS text LANGUAGE sql AS $f$ SELECT $$
	jsonb_strip_nulls(jsonb_build_object('id', k.id, 'nummer', k.nummer, 'kanaal', k.kanaal, 'aard', k.aard, 'onderwerp', k.onderwerp, 'inhoud', k.inhoud,
		'indicatieContactGelukt', k.indicatie_contact_gelukt, 'taal', k.taal, 'vertrouwelijk', k.vertrouwelijk, 'plaatsgevondenOp', k.plaatsgevonden_op,
		'richting', CASE WHEN EXISTS (SELECT FROM b_guarded.betrokkene b WHERE b.klantcontact = k.id AND b.initiator) THEN 'inkomend' ELSE 'uitgaand' END,
		'actoren', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', a.actor) ORDER BY a.id) FROM b_guarded.actor_klantcontact a WHERE a.klantcontact = k.id), '[]'),
		'betrokkenen', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'wasPartij', b.partij, 'rol', b.rol, 'initiator', b.initiator, 'organisatienaam', b.organisatienaam,
				'contactnaam', CASE WHEN num_nonnulls(b.voorletters, b.voornaam, b.voorvoegsel_achternaam, b.achternaam) > 0 THEN
					jsonb_build_object('voorletters', b.voorletters, 'voornaam', b.voornaam, 'voorvoegselAchternaam', b.voorvoegsel_achternaam, 'achternaam', b.achternaam) END,
				'bezoekadres', CASE WHEN num_nonnulls(b.bezoekadres_nummeraanduiding_id, b.bezoekadres_adresregel1) > 0 THEN
					jsonb_build_object('nummeraanduidingId', b.bezoekadres_nummeraanduiding_id, 'adresregel1', b.bezoekadres_adresregel1,
					'adresregel2', b.bezoekadres_adresregel2, 'adresregel3', b.bezoekadres_adresregel3, 'land', b.bezoekadres_land) END,
				'correspondentieadres', CASE WHEN num_nonnulls(b.correspondentieadres_nummeraanduiding_id, b.correspondentieadres_adresregel1) > 0 THEN
					jsonb_build_object('nummeraanduidingId', b.correspondentieadres_nummeraanduiding_id, 'adresregel1', b.correspondentieadres_adresregel1,
					'adresregel2', b.correspondentieadres_adresregel2, 'adresregel3', b.correspondentieadres_adresregel3, 'land', b.correspondentieadres_land) END,
				'digitaleAdressen', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'soortDigitaalAdres', d.soort_digitaal_adres, 'adres', d.adres,
					'omschrijving', d.omschrijving) ORDER BY d.id) FROM b_guarded.digitaal_adres d WHERE d.betrokkene = b.id), '[]')) ORDER BY b.id)
			FROM b_guarded.betrokkene b WHERE b.klantcontact = k.id), '[]'),
		'onderwerpobjecten', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'wasKlantcontact', o.was_klantcontact,
			'objectidentificator', o.objectidentificator::jsonb) ORDER BY o.id) FROM b_guarded.onderwerpobject o WHERE o.klantcontact = k.id), '[]'),
		'bijlagen', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'objectidentificator', b.objectidentificator::jsonb) ORDER BY b.id)
			FROM b_guarded.bijlage b WHERE b.klantcontact = k.id), '[]'),
		'interneTaken', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'nummer', t.nummer, 'gevraagdeHandeling', t.gevraagde_handeling, 'toelichting', t.toelichting,
			'toegewezenAanActor', t.actor, 'status', t.status, 'verwerktOp', t.verwerkt_op) ORDER BY t.id) FROM b_guarded.interne_taak t WHERE t.klantcontact = k.id), '[]')))
$$ $f$;

-- one side: a procedure of its own for each, so that each keeps its plans
SELECT format($f$
CREATE PROCEDURE bench.%1$s_lees(block int) LANGUAGE plpgsql AS $$
DECLARE
	ids uuid[] := (SELECT array_agg(id ORDER BY id) FROM bench.view);
	wall timestamptz := clock_timestamp();
	cpu float8 := bench.cpu();
BEGIN
	FOR i IN 1..200 LOOP
		PERFORM %2$s;
	END LOOP;
	INSERT INTO bench.measured VALUES ('lees', '%1$s', block, bench.cpu() - cpu, extract(epoch FROM clock_timestamp() - wall));
END $$;
CREATE PROCEDURE bench.%1$s_klantbeeld(block int) LANGUAGE plpgsql AS $$
DECLARE
	ids uuid[] := (SELECT array_agg(id ORDER BY nr) FROM bench.partij WHERE nr <= 20);
	wall timestamptz := clock_timestamp();
	cpu float8 := bench.cpu();
BEGIN
	FOR i IN 1..20 LOOP
		PERFORM %3$s;
	END LOOP;
	INSERT INTO bench.measured VALUES ('klantbeeld', '%1$s', block, bench.cpu() - cpu, extract(epoch FROM clock_timestamp() - wall));
END $$;
$f$, side, CASE side WHEN 'ours' THEN $q$ klantcontact.lees('b_guarded'::regnamespace, ids[1 + (i * 7) % 1200]) $q$
	ELSE bench.document_sql() || ' FROM b_guarded.klantcontact k WHERE k.id = ids[1 + (i * 7) % 1200]' END,
	CASE side WHEN 'ours' THEN $q$ count(d) FROM klantcontact.klantbeeld('b_guarded'::regnamespace, ids[i]) d $q$
	ELSE 'count(d) FROM (SELECT ' || bench.document_sql() || ' AS d FROM b_guarded.klantcontact k JOIN b_guarded.betrokkene p ON p.klantcontact = k.id
		WHERE p.partij = ids[i] ORDER BY k.plaatsgevonden_op DESC, k.nummer DESC LIMIT 50) s' END)
FROM unnest(ARRAY['ours', 'sql', 'sql2']) side \gexec

-- both give the same
SELECT format('SELECT 1 / (count(*) FILTER (WHERE d = klantcontact.lees(''b_guarded''::regnamespace, id)) = count(*))::int AS one FROM (SELECT k.id, %s AS d FROM b_guarded.klantcontact k JOIN bench.view USING (id)) s',
	bench.document_sql()) AS equal \gset
:equal \gset _
SELECT format('CALL bench.%s_%s(%s)', v.side, w.what, block)
FROM generate_series(0, :blocks / 2) block, (VALUES (1, 'ours'), (2, 'sql'), (3, 'sql2')) v (nr, side), unnest(ARRAY['lees', 'klantbeeld']) w (what)
ORDER BY block, w.what, (nr + block) % 3 \gexec

-- valideer(): the filled register against empty ones
SELECT count(klantcontact.maak_register(name)) FROM unnest(ARRAY['b_empty', 'b_empty2']::name[]) name \gset _
SELECT format('INSERT INTO %I.actor (id, naam, soort_actor) SELECT id, naam, soort_actor FROM b_guarded.actor ORDER BY id LIMIT 10', name)
	FROM unnest(ARRAY['b_empty', 'b_empty2']) name \gexec
CREATE PROCEDURE bench.valideer(block int, side text, register regnamespace) LANGUAGE plpgsql AS $$
DECLARE
	actor uuid := (SELECT id FROM b_guarded.actor ORDER BY id LIMIT 1);
	wall timestamptz := clock_timestamp();
	cpu float8 := bench.cpu();
BEGIN
	FOR i IN 1..20 LOOP
		PERFORM klantcontact.valideer(register, jsonb_build_object('kanaal', 'telefoon', 'onderwerp', 'Huisvuil', 'inhoud', 'Vraag: wanneer?', 'actoren', jsonb_build_array(actor),
			'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb,
			'onderwerpobjecten', '[{"objectidentificator": {"objectId": "1", "codeObjecttype": "zaak", "codeRegister": "zrc", "codeSoortObjectId": "uuid"}}]'::jsonb));
	END LOOP;
	INSERT INTO bench.measured VALUES ('valideer', side, block, bench.cpu() - cpu, extract(epoch FROM clock_timestamp() - wall));
END $$;
SELECT format('CALL bench.valideer(%s, %L, %L)', block, v.side, v.register)
FROM generate_series(0, 15) block, (VALUES (1, 'filled', 'b_guarded'), (2, 'empty', 'b_empty'), (3, 'empty2', 'b_empty2')) v (nr, side, register)
ORDER BY block, (nr + block) % 3 \gexec
