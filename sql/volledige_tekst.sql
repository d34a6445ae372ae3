-- Full text under rights: what docs/beheer.md says of it
SET client_min_messages = warning;
SELECT klantcontact.maak_register('fts');
CREATE ROLE fts_kcc;
SELECT klantcontact.verleen('fts', 'fts_kcc', 'klantcontactcentrum') \gset _
SELECT klantcontact.registreer_actor('fts', '{"id": "0a000000-0000-7000-8000-000000000001", "naam": "KCC", "soortActor": "organisatorische_eenheid"}') \gset _
ALTER TABLE fts.klantcontact ADD COLUMN zoek tsvector GENERATED ALWAYS AS (to_tsvector('dutch', onderwerp || ' ' || coalesce(inhoud, ''))) STORED;
CREATE INDEX klantcontact_zoek_idx ON fts.klantcontact USING gin (zoek);
SELECT klantcontact.registreer_uit('fts', $$SELECT jsonb_build_object('kanaal', 'telefoon', 'onderwerp', CASE WHEN i % 100 = 0 THEN 'Kapotte lantaarnpaal' ELSE 'Paspoort' END, 'inhoud', 'i',
	'vertrouwelijk', i % 200 = 0, 'actoren', '["0a000000-0000-7000-8000-000000000001"]'::jsonb, 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb) FROM generate_series(1, 1000) i$$);
CREATE FUNCTION pg_temp.by_index(stmt text) RETURNS bool LANGUAGE plpgsql AS $$
DECLARE
	line text;
	result bool := false;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN ' || stmt LOOP
		result := result OR line LIKE '%klantcontact_zoek_idx%';
	END LOOP;
	RETURN result;
END $$;
DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO PUBLIC', pg_my_temp_schema()::regnamespace); END $$;
SET enable_seqscan = off;
SET ROLE fts_kcc;
SELECT pg_temp.by_index($$SELECT onderwerp FROM fts.klantcontact WHERE zoek @@ to_tsquery('dutch', 'lantaarnpalen')$$);
SELECT count(*) FROM fts.klantcontact WHERE zoek @@ to_tsquery('dutch', 'lantaarnpaal');
RESET ROLE;
BEGIN;
ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) LEAKPROOF;
SET LOCAL ROLE fts_kcc;
SELECT pg_temp.by_index($$SELECT onderwerp FROM fts.klantcontact WHERE zoek @@ to_tsquery('dutch', 'lantaarnpaal')$$);
SELECT pg_temp.by_index($$SELECT onderwerp FROM fts.klantcontact WHERE zoek @@ 'lantaarnpal'::tsquery$$);
SELECT count(*) FROM fts.klantcontact WHERE zoek @@ to_tsquery('dutch', 'lantaarnpaal');
SELECT count(*) FROM fts.klantcontact WHERE zoek @@ 'lantaarnpal'::tsquery;
ROLLBACK;
DROP SCHEMA fts CASCADE;
DROP ROLE fts_kcc;
