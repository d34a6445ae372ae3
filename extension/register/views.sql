/* extension/register/views.sql: the views of a register, with the reader's rights */

CREATE VIEW @register@.v_klantcontact WITH (security_invoker = true) AS
SELECT k.id,
	k.nummer,
	k.kanaal,
	k.aard,
	CASE WHEN EXISTS (
			SELECT FROM @register@.betrokkene b
			WHERE b.klantcontact = k.id AND b.initiator)
		THEN 'inkomend'::klantcontact.richting
		ELSE 'uitgaand'::klantcontact.richting
	END AS richting,
	k.onderwerp,
	k.indicatie_contact_gelukt,
	k.taal,
	k.vertrouwelijk,
	k.plaatsgevonden_op,
	k.geregistreerd_op,
	(SELECT count(*) FROM @register@.actor_klantcontact a
		WHERE a.klantcontact = k.id) AS aantal_actoren,
	(SELECT count(*) FROM @register@.betrokkene b
		WHERE b.klantcontact = k.id) AS aantal_betrokkenen,
	(SELECT count(*) FROM @register@.bijlage b
		WHERE b.klantcontact = k.id) AS aantal_bijlagen,
	(SELECT count(*) FROM @register@.interne_taak t
		WHERE t.klantcontact = k.id
		AND t.status = 'te_verwerken') AS open_taken,
	(SELECT a.actor FROM @register@.actor_klantcontact a
		WHERE a.klantcontact = k.id
		ORDER BY a.id LIMIT 1) AS eerste_actor,
	k.hoofd_onderwerp_type,
	k.verdere_actie_ondernomen,
	k.geeindigd_op,
	k.geeindigd_op - k.plaatsgevonden_op AS duur,
	k.gespreksresultaat
FROM @register@.klantcontact k;

-- What is the eenheid of a taak: that of the actor, or the actor itself.
CREATE VIEW @register@.v_interne_taak WITH (security_invoker = true) AS
SELECT t.id,
	t.nummer,
	t.klantcontact,
	k.nummer AS klantcontact_nummer,
	k.onderwerp,
	t.gevraagde_handeling,
	t.toelichting,
	t.status,
	t.verwerkt_op,
	t.actor,
	a.naam AS actor_naam,
	e.id AS eenheid,
	e.naam AS eenheid_naam,
	k.plaatsgevonden_op,
	COALESCE(t.verwerkt_op, now()) - k.plaatsgevonden_op AS wachttijd,
	t.toegewezen_op,
	t.uiterlijk_op,
	COALESCE(COALESCE(t.verwerkt_op, now()) > t.uiterlijk_op, false) AS te_laat,
	ARRAY(
		SELECT t.actor
		UNION ALL
		(SELECT x.actor FROM @register@.actor_interne_taak x
		WHERE x.interne_taak = t.id AND x.actor <> t.actor
		ORDER BY x.id)) AS actoren
FROM @register@.interne_taak t
JOIN @register@.klantcontact k ON k.id = t.klantcontact
LEFT JOIN @register@.actor a ON a.id = t.actor
LEFT JOIN @register@.actor e ON e.id =
	CASE WHEN a.soort_actor = 'organisatorische_eenheid' THEN a.id ELSE a.organisatorische_eenheid END;

-- The acting actor is asked once, before the taken, so that they come from the index of
-- open ones; and each klantcontact by its key: the planner does not know what it costs to
-- ask of all others whether they may be seen.
CREATE VIEW @register@.v_werkvoorraad WITH (security_invoker = true) AS
WITH ik AS MATERIALIZED (
	SELECT a.id, a.organisatorische_eenheid
	FROM @register@.beleid b
	JOIN @register@.actor a ON a.id = klantcontact.handelende_actor(b.tableoid)
)
SELECT t.id,
	t.nummer,
	t.klantcontact,
	k.nummer AS klantcontact_nummer,
	k.onderwerp,
	t.gevraagde_handeling,
	t.toelichting,
	t.actor,
	t.actor <> (SELECT ik.id FROM ik) AND NOT EXISTS (
		SELECT FROM @register@.actor_interne_taak x
		WHERE x.interne_taak = t.id AND x.actor = (SELECT ik.id FROM ik)) AS van_eenheid,
	k.plaatsgevonden_op,
	now() - k.plaatsgevonden_op AS wachttijd,
	t.uiterlijk_op,
	COALESCE(now() > t.uiterlijk_op, false) AS te_laat
FROM (
	SELECT e.id, e.nummer, e.klantcontact, e.gevraagde_handeling, e.toelichting, e.actor, e.uiterlijk_op
	FROM @register@.interne_taak e
	WHERE e.status = 'te_verwerken'
		AND e.actor = ANY (ARRAY(SELECT unnest(ARRAY[ik.id, ik.organisatorische_eenheid]) FROM ik))
	UNION ALL
	SELECT g.id, g.nummer, g.klantcontact, g.gevraagde_handeling, g.toelichting, g.actor, g.uiterlijk_op
	FROM @register@.interne_taak g
	WHERE g.status = 'te_verwerken'
		AND g.id = ANY (ARRAY(
			SELECT x.interne_taak FROM @register@.actor_interne_taak x
			WHERE x.actor = ANY (ARRAY(SELECT unnest(ARRAY[ik.id, ik.organisatorische_eenheid]) FROM ik))))
		AND NOT EXISTS (SELECT FROM ik WHERE g.actor IN (ik.id, ik.organisatorische_eenheid))) t
CROSS JOIN LATERAL (
	SELECT c.nummer, c.onderwerp, c.plaatsgevonden_op FROM @register@.klantcontact c
	WHERE c.id = t.klantcontact
	OFFSET 0) k
ORDER BY t.uiterlijk_op, k.plaatsgevonden_op, t.nummer;

-- Whether a text holds one subject, no rule can tell; these are signs that people
-- may look at.  No backslashes: what they mean is a setting of the session's.
CREATE VIEW @register@.v_mogelijk_meervoudig WITH (security_invoker = true) AS
SELECT k.id AS klantcontact,
	k.nummer,
	k.onderwerp,
	k.plaatsgevonden_op,
	r.reden
FROM @register@.klantcontact k
CROSS JOIN LATERAL (
	SELECT 'meer objecten van één soort'::text AS reden
	WHERE EXISTS (
		SELECT FROM @register@.onderwerpobject o
		WHERE o.klantcontact = k.id AND o.objectidentificator IS NOT NULL
		GROUP BY lower(klantcontact.code_objecttype(o.objectidentificator))
		HAVING count(*) > 1)
	UNION ALL
	SELECT 'meer eerdere klantcontacten'::text AS reden
	WHERE (SELECT count(*) FROM @register@.onderwerpobject o
		WHERE o.klantcontact = k.id AND o.was_klantcontact IS NOT NULL) > 1
	UNION ALL
	SELECT 'opsomming in ' || t.naam AS reden
	FROM (VALUES ('onderwerp', k.onderwerp::text), ('inhoud', k.inhoud)) t (naam, tekst)
	WHERE t.tekst ~* '(?w)(^|[[:space:]])1[.):][[:space:]].*[[:space:]]2[.):][[:space:]]'
		OR t.tekst ~* '(?w)(^|[[:space:]])a[.):][[:space:]].*[[:space:]]b[.):][[:space:]]'
		OR t.tekst ~* '(?w)^[[:blank:]]*[-*•–][[:space:]].*^[[:blank:]]*[-*•–][[:space:]]'
		OR t.tekst ~* '[[:<:]](vraag|onderwerp)[[:space:]]+[1-9][[:>:]]'
	UNION ALL
	SELECT 'nog een onderwerp in ' || t.naam AS reden
	FROM (VALUES ('onderwerp', k.onderwerp::text), ('inhoud', k.inhoud)) t (naam, tekst)
	WHERE t.tekst ~* '[[:<:]](en ook|en daarnaast|en tevens|en verder|daarnaast|ten tweede|'
			'nog een vraag|een andere vraag|tweede vraag)[[:>:]]'
		OR (t.naam = 'onderwerp' AND t.tekst ~* '[[:space:]][+&/][[:space:]]|;[[:space:]]')
	UNION ALL
	SELECT 'open taken voor meer eenheden'::text AS reden
	WHERE (SELECT count(DISTINCT
			CASE WHEN a.soort_actor = 'organisatorische_eenheid' THEN a.id ELSE a.organisatorische_eenheid END)
		FROM @register@.interne_taak t JOIN @register@.actor a ON a.id = t.actor
		WHERE t.klantcontact = k.id
		AND t.status = 'te_verwerken') > 1
) r;

-- The log as people read it: what a row was and what it became, which is what the log
-- says next of it, or else what it is now.  Of a change only the columns that differ, but
-- of a right whose it is too.
CREATE VIEW @register@.v_mutatie WITH (security_invoker = true) AS
SELECT m.id,
	m.op,
	m.tabel,
	m.rij,
	m.klantcontact,
	CASE
		WHEN m.voor IS NULL AND m.voor_digest IS NULL THEN 'toevoeging'
		WHEN m.voor IS NULL THEN 'gewist'
		WHEN w.werd IS NULL AND v.voor_digest IS NULL THEN 'verwijdering'
		ELSE 'wijziging'
	END::text AS soort,
	CASE WHEN m.voor IS NULL OR w.werd IS NULL OR m.tabel = 'recht' THEN m.voor
		ELSE (SELECT COALESCE(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(m.voor) e
			WHERE ((w.werd -> e.key) = e.value) IS NOT TRUE)
	END AS was,
	CASE WHEN m.voor IS NULL OR w.werd IS NULL OR m.tabel = 'recht' THEN w.werd
		ELSE (SELECT COALESCE(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(w.werd) e
			WHERE ((m.voor -> e.key) = e.value) IS NOT TRUE)
	END AS werd,
	m.reden,
	m.correctie,
	m.rol,
	m.sessie_rol,
	m.actor
FROM @register@.mutatie m
LEFT JOIN LATERAL (
	(SELECT n.id, n.voor, n.voor_digest FROM @register@.mutatie n
		WHERE n.rij = m.rij AND n.tabel = m.tabel
			AND (n.op, n.id) > (m.op, m.id)
		ORDER BY n.op, n.id LIMIT 1)
	UNION ALL
	(SELECT n.id, n.voor, n.voor_digest FROM @register@.mutatie n
		WHERE m.rij IS NULL AND n.keten = m.keten AND n.volgnummer > m.volgnummer
		ORDER BY n.volgnummer LIMIT 1)) v ON true
CROSS JOIN LATERAL (
	SELECT CASE
		WHEN v.id IS NOT NULL THEN v.voor
		WHEN m.tabel = 'klantcontact' THEN (SELECT to_jsonb(t) FROM @register@.klantcontact t WHERE t.id = m.rij)
		WHEN m.tabel = 'actor_klantcontact' THEN
			(SELECT to_jsonb(t) FROM @register@.actor_klantcontact t WHERE t.id = m.rij)
		WHEN m.tabel = 'betrokkene' THEN (SELECT to_jsonb(t) FROM @register@.betrokkene t WHERE t.id = m.rij)
		WHEN m.tabel = 'digitaal_adres' THEN (SELECT to_jsonb(t) FROM @register@.digitaal_adres t WHERE t.id = m.rij)
		WHEN m.tabel = 'onderwerpobject' THEN (SELECT to_jsonb(t) FROM @register@.onderwerpobject t WHERE t.id = m.rij)
		WHEN m.tabel = 'bijlage' THEN (SELECT to_jsonb(t) FROM @register@.bijlage t WHERE t.id = m.rij)
		WHEN m.tabel = 'interne_taak' THEN (SELECT to_jsonb(t) FROM @register@.interne_taak t WHERE t.id = m.rij)
		WHEN m.tabel = 'actor_interne_taak' THEN
			(SELECT to_jsonb(t) FROM @register@.actor_interne_taak t WHERE t.id = m.rij)
		WHEN m.tabel = 'actor' THEN (SELECT to_jsonb(t) FROM @register@.actor t WHERE t.id = m.rij)
		WHEN m.tabel = 'partij' THEN (SELECT to_jsonb(t) FROM @register@.partij t WHERE t.id = m.rij)
		WHEN m.tabel = 'partij_identificator' THEN
			(SELECT to_jsonb(t) FROM @register@.partij_identificator t WHERE t.id = m.rij)
		WHEN m.tabel = 'vertegenwoordiging' THEN
			(SELECT to_jsonb(t) FROM @register@.vertegenwoordiging t WHERE t.id = m.rij)
		WHEN m.tabel = 'rekeningnummer' THEN (SELECT to_jsonb(t) FROM @register@.rekeningnummer t WHERE t.id = m.rij)
		WHEN m.tabel = 'beleid' THEN (SELECT to_jsonb(t) FROM @register@.beleid t WHERE t.id = m.rij)
		WHEN m.tabel = 'bewaartermijn' THEN (SELECT to_jsonb(t) FROM @register@.bewaartermijn t WHERE t.id = m.rij)
		WHEN m.tabel = 'recht' THEN
			jsonb_set(m.voor, '{verleend}', to_jsonb(NOT (m.voor ->> 'verleend')::bool))
		WHEN m.tabel = 'kanaal' THEN (SELECT to_jsonb(t) FROM @register@.kanaal t
			WHERE t.code = substr(m.keten, 8))
		WHEN m.tabel = 'soort_digitaal_adres' THEN (SELECT to_jsonb(t) FROM @register@.soort_digitaal_adres t
			WHERE t.code = substr(m.keten, 22))
		WHEN m.tabel = 'gespreksresultaat' THEN (SELECT to_jsonb(t) FROM @register@.gespreksresultaat t
			WHERE t.code = substr(m.keten, 19))
	END AS werd
	OFFSET 0) w;

-- For who has the right rapportage, and so with the rights of the owner: the reader
-- has none on the tables.  Nothing in them leads to a klantcontact or a person.  Their
-- types are built in, with a length where there is one, for tools that know no others.
CREATE VIEW @register@.rapport_klantcontact WITH (security_barrier = true) AS
SELECT (k.plaatsgevonden_op AT TIME ZONE 'Europe/Amsterdam')::date AS dag,
	k.kanaal::varchar(40) AS kanaal,
	k.aard::text::varchar(20) AS aard,
	CASE WHEN EXISTS (
			SELECT FROM @register@.betrokkene b
			WHERE b.klantcontact = k.id AND b.initiator)
		THEN 'inkomend'
		ELSE 'uitgaand'
	END::varchar(20) AS richting,
	k.indicatie_contact_gelukt::text::varchar(20) AS indicatie_contact_gelukt,
	k.taal::text::varchar(3) AS taal,
	k.vertrouwelijk,
	(SELECT CASE WHEN a.soort_actor = 'organisatorische_eenheid' THEN a.naam ELSE e.naam END
		FROM @register@.actor_klantcontact l
		JOIN @register@.actor a ON a.id = l.actor
		LEFT JOIN @register@.actor e ON e.id = a.organisatorische_eenheid
		WHERE l.klantcontact = k.id
		ORDER BY l.id LIMIT 1)::varchar(200) AS eenheid,
	EXISTS (SELECT FROM @register@.onderwerpobject o
		WHERE o.klantcontact = k.id AND o.was_klantcontact IS NOT NULL) AS is_vervolg,
	EXISTS (SELECT FROM @register@.onderwerpobject o
		WHERE o.was_klantcontact = k.id) AS heeft_vervolg,
	(SELECT count(*) FROM @register@.actor_klantcontact a
		WHERE a.klantcontact = k.id) AS aantal_actoren,
	(SELECT count(*) FROM @register@.betrokkene b
		WHERE b.klantcontact = k.id) AS aantal_betrokkenen,
	(SELECT count(*) FROM @register@.bijlage b
		WHERE b.klantcontact = k.id) AS aantal_bijlagen,
	t.aantal_taken,
	t.open_taken,
	CASE WHEN t.open_taken = 0 THEN t.dagen END AS dagen_tot_verwerkt,
	k.verdere_actie_ondernomen,
	k.gespreksresultaat::varchar(40) AS gespreksresultaat,
	(EXTRACT(epoch FROM k.geeindigd_op - k.plaatsgevonden_op)
		/ 60)::numeric(9, 1) AS minuten
FROM @register@.klantcontact k
CROSS JOIN LATERAL (
	SELECT count(*) AS aantal_taken,
		count(*) FILTER (WHERE t.status = 'te_verwerken') AS open_taken,
		(max(t.verwerkt_op) AT TIME ZONE 'Europe/Amsterdam')::date
			- (k.plaatsgevonden_op AT TIME ZONE 'Europe/Amsterdam')::date AS dagen
	FROM @register@.interne_taak t
	WHERE t.klantcontact = k.id) t;

-- A taak was assigned when the log says that it was added, or else as it was registered
-- with its klantcontact: the one before a splits, of which its first change tells.
CREATE VIEW @register@.rapport_interne_taak WITH (security_barrier = true) AS
SELECT (k.plaatsgevonden_op AT TIME ZONE 'Europe/Amsterdam')::date AS dag,
	(COALESCE(
		CASE WHEN m.voor IS NULL AND m.voor_digest IS NULL THEN m.op
			ELSE (SELECT o.geregistreerd_op FROM @register@.klantcontact o
				WHERE o.id = (m.voor ->> 'klantcontact')::uuid)
		END, k.geregistreerd_op) AT TIME ZONE 'Europe/Amsterdam')::date AS dag_toegewezen,
	k.kanaal::varchar(40) AS kanaal,
	k.aard::text::varchar(20) AS aard,
	k.vertrouwelijk,
	CASE WHEN a.soort_actor = 'organisatorische_eenheid' THEN a.naam ELSE e.naam END::varchar(200) AS eenheid,
	t.status::text::varchar(20) AS status,
	(t.verwerkt_op AT TIME ZONE 'Europe/Amsterdam')::date AS dag_verwerkt,
	(EXTRACT(epoch FROM t.verwerkt_op - k.plaatsgevonden_op)
		/ 3600)::numeric(9, 1) AS uren
FROM @register@.interne_taak t
JOIN @register@.klantcontact k ON k.id = t.klantcontact
JOIN @register@.actor a ON a.id = t.actor
LEFT JOIN @register@.actor e ON e.id = a.organisatorische_eenheid
LEFT JOIN LATERAL (
	SELECT m.op, m.voor, m.voor_digest FROM @register@.mutatie m
	WHERE m.rij = t.id AND m.tabel = 'interne_taak'
	ORDER BY m.op, m.id LIMIT 1) m ON true;

-- For who watches the server: figures only, each found by an index, the catalog or a count of
-- what is open.  With the owner's rights, so that SELECT on it is enough.
CREATE VIEW @register@.v_gezondheid WITH (security_barrier = true) AS
SELECT b.versie,
	(SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c
		WHERE c.relnamespace = s.oid AND c.relkind = 'r')::bigint AS bytes,
	(SELECT c.reltuples FROM pg_class c WHERE c.oid = s.klantcontact)::bigint AS klantcontacten_bij_benadering,
	(SELECT k.geregistreerd_op FROM @register@.klantcontact k ORDER BY k.nummer DESC LIMIT 1) AS laatste_registratie,
	t.open_taken,
	t.langst_wachtend,
	(SELECT count(*) FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_proc p ON p.oid = g.tgfoid
		WHERE c.relnamespace = s.oid AND p.pronamespace = s.extensie
		AND g.tgenabled IN ('O', 'A')) AS bewakers,
	(SELECT count(*) FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_proc p ON p.oid = g.tgfoid
		WHERE c.relnamespace = s.oid AND p.pronamespace = s.extensie
		AND g.tgenabled NOT IN ('O', 'A')) AS bewakers_uit,
	(SELECT count(*) FROM pg_class c
		WHERE c.relnamespace = s.oid AND c.relkind = 'r' AND NOT c.relrowsecurity
		AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)) AS zonder_toegangsregels,
	9999999999 - greatest(n.klantcontact, n.partij, n.interne_taak) AS nummers_over
FROM @register@.beleid b
CROSS JOIN LATERAL (
	SELECT c.oid AS klantcontact, c.relnamespace AS oid,
		(SELECT p.pronamespace FROM pg_proc p
			WHERE p.oid = 'klantcontact.uuid7()'::regprocedure) AS extensie
	FROM pg_class c WHERE c.oid = '@register_in_literal@.klantcontact'::regclass) s
CROSS JOIN LATERAL (
	SELECT count(*) AS open_taken, now() - min(k.plaatsgevonden_op) AS langst_wachtend
	FROM @register@.interne_taak t JOIN @register@.klantcontact k ON k.id = t.klantcontact
	WHERE t.status = 'te_verwerken') t
CROSS JOIN LATERAL (
	SELECT (SELECT last_value FROM @register@.klantcontact_nummer_seq) AS klantcontact,
		(SELECT last_value FROM @register@.partij_nummer_seq) AS partij,
		(SELECT last_value FROM @register@.interne_taak_nummer_seq) AS interne_taak) n;
