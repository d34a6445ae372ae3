-- defaults: a NULL that is inserted into a column with one, as ORMs do that send all columns
\set reg standaard
\set ECHO none
\getenv srcdir PG_ABS_SRCDIR
\i :srcdir/tests/include/opvolging.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
SET search_path = standaard;

-- the defaults stand in the catalog, that of aard too
SELECT table_name, column_name, column_default, is_nullable FROM information_schema.columns
	WHERE table_schema = 'standaard' AND column_default IS NOT NULL AND column_name <> 'id' AND table_name IN ('klantcontact', 'interne_taak', 'partij', 'actor', 'kanaal', 'soort_digitaal_adres', 'betrokkene')
	ORDER BY 1, 2;

BEGIN;
INSERT INTO klantcontact (id, nummer, kanaal, aard, onderwerp, inhoud, indicatie_contact_gelukt, taal, vertrouwelijk, plaatsgevonden_op, geregistreerd_op)
	VALUES (NULL, NULL, 'post', NULL, 'x', 'y', NULL, NULL, NULL, NULL, NULL)
	RETURNING id IS NOT NULL, nummer, aard, indicatie_contact_gelukt, vertrouwelijk, plaatsgevonden_op = now(), geregistreerd_op = now();
-- geregistreerd_op is the guard's
INSERT INTO klantcontact (kanaal, onderwerp, inhoud, geregistreerd_op) VALUES ('post', 'x', 'y', '2001-01-01') RETURNING geregistreerd_op = now();
INSERT INTO partij (id, nummer, soort_partij, indicatie_actief, indicatie_geheimhouding, achternaam) VALUES (NULL, NULL, 'contactpersoon', NULL, NULL, 'x')
	RETURNING id IS NOT NULL, nummer, indicatie_actief, indicatie_geheimhouding;
INSERT INTO actor (id, naam, soort_actor, indicatie_actief) VALUES (NULL, 'x', 'organisatorische_eenheid', NULL) RETURNING id IS NOT NULL, indicatie_actief;
INSERT INTO kanaal VALUES ('duif', 'Duif', 'bericht', NULL) RETURNING *;
ROLLBACK;

-- a whole klantcontact with every column, in one transaction; also by INSERT .. SELECT, COPY, MERGE, ON CONFLICT and a view
SELECT klantcontact.registreer('standaard', jsonb_build_object('id', pg_temp.k(1), 'kanaal', 'post', 'onderwerp', 'x', 'inhoud', 'y', 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb)) IS NOT NULL;
BEGIN;
INSERT INTO interne_taak (id, klantcontact, actor, nummer, gevraagde_handeling, toelichting, status, verwerkt_op)
	SELECT NULL, pg_temp.k(1), pg_temp.a(2), NULL, 'bel', NULL, NULL, NULL RETURNING id IS NOT NULL, nummer IS NOT NULL, status, verwerkt_op;
COPY interne_taak (id, klantcontact, actor, nummer, gevraagde_handeling, status) FROM STDIN;
\N	c0000000-0000-7000-8000-000000000001	a0000000-0000-7000-8000-000000000002	\N	mail	\N
\.
MERGE INTO interne_taak t USING (SELECT pg_temp.k(1) AS k) AS v ON t.gevraagde_handeling = 'schrijf'
	WHEN NOT MATCHED THEN INSERT (id, klantcontact, actor, nummer, gevraagde_handeling, status) VALUES (NULL, v.k, pg_temp.a(2), NULL, 'schrijf', NULL);
INSERT INTO interne_taak (id, klantcontact, actor, nummer, gevraagde_handeling, status) VALUES (NULL, pg_temp.k(1), pg_temp.a(2), NULL, 'loop', NULL) ON CONFLICT DO NOTHING;
CREATE TEMP VIEW taken AS SELECT * FROM interne_taak;
INSERT INTO taken (id, klantcontact, actor, nummer, gevraagde_handeling, status) VALUES (NULL, pg_temp.k(1), pg_temp.a(2), NULL, 'vaar', NULL);
SELECT gevraagde_handeling, status, nummer > 1000000000 FROM interne_taak ORDER BY 1;
COMMIT;

-- it is the default of the catalog, which the owner may have changed
BEGIN;
ALTER TABLE klantcontact ALTER vertrouwelijk SET DEFAULT true;
INSERT INTO klantcontact (kanaal, onderwerp, inhoud, vertrouwelijk) VALUES ('post', 'x', 'y', NULL) RETURNING vertrouwelijk;
ROLLBACK;

-- what has no default, and UPDATE, are refused as ever
SELECT pg_temp.fout(o) FROM unnest(ARRAY[
	'INSERT INTO klantcontact (kanaal, onderwerp) VALUES (NULL, ''x'')',
	'INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (pg_temp.k(1), NULL, true)',
	'UPDATE interne_taak SET status = NULL',
	'UPDATE kanaal SET indicatie_actief = NULL WHERE code = ''post''']) AS o;

-- ON CONFLICT DO NOTHING for a row that is there moves no sequence; one that is new does
SELECT last_value FROM klantcontact_nummer_seq;
INSERT INTO klantcontact (id, nummer, kanaal, onderwerp) VALUES (pg_temp.k(1), 1000000900, 'post', 'x') ON CONFLICT DO NOTHING;
INSERT INTO interne_taak (id, klantcontact, actor, nummer, gevraagde_handeling) SELECT id, klantcontact, actor, nummer + 900, 'x' FROM interne_taak ON CONFLICT (id) DO NOTHING;
SELECT k.last_value, t.last_value < 1000000900 FROM klantcontact_nummer_seq k, interne_taak_nummer_seq t;
BEGIN;
INSERT INTO klantcontact (nummer, kanaal, onderwerp, inhoud) VALUES (1000000900, 'post', 'x', 'y') ON CONFLICT DO NOTHING;
SELECT last_value FROM klantcontact_nummer_seq;
ROLLBACK;

SET client_min_messages = error;
DROP SCHEMA standaard CASCADE;
