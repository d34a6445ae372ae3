/* extension/register/views.sql: the views of a register, with the reader's rights */

CREATE VIEW @register@.v_klantcontact WITH (security_invoker = true) AS
SELECT k.id,
	k.nummer,
	k.kanaal,
	k.aard,
	CASE WHEN EXISTS (
			SELECT FROM @register@.betrokkene b
			WHERE b.klantcontact OPERATOR(pg_catalog.=) k.id AND b.initiator)
		THEN 'inkomend'::klantcontact.richting
		ELSE 'uitgaand'::klantcontact.richting
	END AS richting,
	k.onderwerp,
	k.indicatie_contact_gelukt,
	k.taal,
	k.vertrouwelijk,
	k.plaatsgevonden_op,
	k.geregistreerd_op,
	(SELECT pg_catalog.count(*) FROM @register@.actor_klantcontact a
		WHERE a.klantcontact OPERATOR(pg_catalog.=) k.id) AS aantal_actoren,
	(SELECT pg_catalog.count(*) FROM @register@.betrokkene b
		WHERE b.klantcontact OPERATOR(pg_catalog.=) k.id) AS aantal_betrokkenen,
	(SELECT pg_catalog.count(*) FROM @register@.bijlage b
		WHERE b.klantcontact OPERATOR(pg_catalog.=) k.id) AS aantal_bijlagen,
	(SELECT pg_catalog.count(*) FROM @register@.interne_taak t
		WHERE t.klantcontact OPERATOR(pg_catalog.=) k.id
		AND t.status OPERATOR(pg_catalog.=) 'te_verwerken') AS open_taken,
	(SELECT a.actor FROM @register@.actor_klantcontact a
		WHERE a.klantcontact OPERATOR(pg_catalog.=) k.id
		ORDER BY a.id USING OPERATOR(pg_catalog.<) LIMIT 1) AS eerste_actor
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
	COALESCE(t.verwerkt_op, pg_catalog.now()) OPERATOR(pg_catalog.-) k.plaatsgevonden_op AS wachttijd
FROM @register@.interne_taak t
JOIN @register@.klantcontact k ON k.id OPERATOR(pg_catalog.=) t.klantcontact
LEFT JOIN @register@.actor a ON a.id OPERATOR(pg_catalog.=) t.actor
LEFT JOIN @register@.actor e ON e.id OPERATOR(pg_catalog.=)
	CASE WHEN a.soort_actor OPERATOR(pg_catalog.=) 'organisatorische_eenheid' THEN a.id ELSE a.organisatorische_eenheid END;

CREATE VIEW @register@.v_werkvoorraad WITH (security_invoker = true) AS
SELECT t.id,
	t.nummer,
	t.klantcontact,
	k.nummer AS klantcontact_nummer,
	k.onderwerp,
	t.gevraagde_handeling,
	t.toelichting,
	t.actor,
	t.actor OPERATOR(pg_catalog.<>) ik.id AS van_eenheid,
	k.plaatsgevonden_op,
	pg_catalog.now() OPERATOR(pg_catalog.-) k.plaatsgevonden_op AS wachttijd
FROM @register@.beleid b
JOIN @register@.actor ik ON ik.id OPERATOR(pg_catalog.=) klantcontact.handelende_actor(b.tableoid)
JOIN @register@.interne_taak t
	ON t.actor OPERATOR(pg_catalog.=) ANY (ARRAY[ik.id, ik.organisatorische_eenheid])
	AND t.status OPERATOR(pg_catalog.=) 'te_verwerken'
JOIN @register@.klantcontact k ON k.id OPERATOR(pg_catalog.=) t.klantcontact
ORDER BY k.plaatsgevonden_op USING OPERATOR(pg_catalog.<), t.nummer USING OPERATOR(pg_catalog.<);

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
	SELECT 'meer objecten van één soort'::pg_catalog.text AS reden
	WHERE EXISTS (
		SELECT FROM @register@.onderwerpobject o
		WHERE o.klantcontact OPERATOR(pg_catalog.=) k.id AND o.objectidentificator IS NOT NULL
		GROUP BY klantcontact.code_objecttype(o.objectidentificator)
		HAVING pg_catalog.count(*) OPERATOR(pg_catalog.>) 1)
	UNION ALL
	SELECT 'meer eerdere klantcontacten'::pg_catalog.text AS reden
	WHERE (SELECT pg_catalog.count(*) FROM @register@.onderwerpobject o
		WHERE o.klantcontact OPERATOR(pg_catalog.=) k.id AND o.was_klantcontact IS NOT NULL) OPERATOR(pg_catalog.>) 1
	UNION ALL
	SELECT 'opsomming in ' OPERATOR(pg_catalog.||) t.naam AS reden
	FROM (VALUES ('onderwerp', k.onderwerp::pg_catalog.text), ('inhoud', k.inhoud)) t (naam, tekst)
	WHERE t.tekst OPERATOR(pg_catalog.~*) '(?w)(^|[[:space:]])1[.):][[:space:]].*[[:space:]]2[.):][[:space:]]'
		OR t.tekst OPERATOR(pg_catalog.~*) '(?w)(^|[[:space:]])a[.):][[:space:]].*[[:space:]]b[.):][[:space:]]'
		OR t.tekst OPERATOR(pg_catalog.~*) '(?w)^[[:blank:]]*[-*•–][[:space:]].*^[[:blank:]]*[-*•–][[:space:]]'
		OR t.tekst OPERATOR(pg_catalog.~*) '[[:<:]](vraag|onderwerp)[[:space:]]+[1-9][[:>:]]'
	UNION ALL
	SELECT 'nog een onderwerp in ' OPERATOR(pg_catalog.||) t.naam AS reden
	FROM (VALUES ('onderwerp', k.onderwerp::pg_catalog.text), ('inhoud', k.inhoud)) t (naam, tekst)
	WHERE t.tekst OPERATOR(pg_catalog.~*) '[[:<:]](en ook|en daarnaast|en tevens|en verder|daarnaast|ten tweede|nog een vraag|een andere vraag|tweede vraag)[[:>:]]'
		OR (t.naam OPERATOR(pg_catalog.=) 'onderwerp' AND t.tekst OPERATOR(pg_catalog.~*) '[[:space:]][+&/][[:space:]]|;[[:space:]]')
	UNION ALL
	SELECT 'open taken voor meer eenheden'::pg_catalog.text AS reden
	WHERE (SELECT pg_catalog.count(DISTINCT
			CASE WHEN a.soort_actor OPERATOR(pg_catalog.=) 'organisatorische_eenheid' THEN a.id ELSE a.organisatorische_eenheid END)
		FROM @register@.interne_taak t JOIN @register@.actor a ON a.id OPERATOR(pg_catalog.=) t.actor
		WHERE t.klantcontact OPERATOR(pg_catalog.=) k.id
		AND t.status OPERATOR(pg_catalog.=) 'te_verwerken') OPERATOR(pg_catalog.>) 1
) r;

-- For who has the right rapportage, and so with the rights of the owner: the reader
-- has none on the tables.  Nothing in it leads to a klantcontact or a person.
CREATE VIEW @register@.rapport_klantcontact WITH (security_barrier = true) AS
SELECT (k.plaatsgevonden_op AT TIME ZONE 'Europe/Amsterdam')::pg_catalog.date AS dag,
	k.kanaal,
	k.aard,
	CASE WHEN EXISTS (
			SELECT FROM @register@.betrokkene b
			WHERE b.klantcontact OPERATOR(pg_catalog.=) k.id AND b.initiator)
		THEN 'inkomend'::klantcontact.richting
		ELSE 'uitgaand'::klantcontact.richting
	END AS richting,
	k.indicatie_contact_gelukt,
	k.taal,
	k.vertrouwelijk,
	(SELECT CASE WHEN a.soort_actor OPERATOR(pg_catalog.=) 'organisatorische_eenheid' THEN a.naam ELSE e.naam END
		FROM @register@.actor_klantcontact l
		JOIN @register@.actor a ON a.id OPERATOR(pg_catalog.=) l.actor
		LEFT JOIN @register@.actor e ON e.id OPERATOR(pg_catalog.=) a.organisatorische_eenheid
		WHERE l.klantcontact OPERATOR(pg_catalog.=) k.id
		ORDER BY l.id USING OPERATOR(pg_catalog.<) LIMIT 1) AS eenheid,
	(SELECT pg_catalog.count(*) FROM @register@.actor_klantcontact a
		WHERE a.klantcontact OPERATOR(pg_catalog.=) k.id) AS aantal_actoren,
	(SELECT pg_catalog.count(*) FROM @register@.betrokkene b
		WHERE b.klantcontact OPERATOR(pg_catalog.=) k.id) AS aantal_betrokkenen,
	(SELECT pg_catalog.count(*) FROM @register@.bijlage b
		WHERE b.klantcontact OPERATOR(pg_catalog.=) k.id) AS aantal_bijlagen,
	t.aantal_taken,
	t.open_taken,
	CASE WHEN t.open_taken OPERATOR(pg_catalog.=) 0 THEN t.dagen END AS dagen_tot_verwerkt
FROM @register@.klantcontact k
CROSS JOIN LATERAL (
	SELECT pg_catalog.count(*) AS aantal_taken,
		pg_catalog.count(*) FILTER (WHERE t.status OPERATOR(pg_catalog.=) 'te_verwerken') AS open_taken,
		(pg_catalog.max(t.verwerkt_op) AT TIME ZONE 'Europe/Amsterdam')::pg_catalog.date
			OPERATOR(pg_catalog.-) (k.plaatsgevonden_op AT TIME ZONE 'Europe/Amsterdam')::pg_catalog.date AS dagen
	FROM @register@.interne_taak t
	WHERE t.klantcontact OPERATOR(pg_catalog.=) k.id) t;
