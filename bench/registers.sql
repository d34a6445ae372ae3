-- Four registers: guarded; twice without guards, for the noise; and with guards in PL/pgSQL.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
CREATE SCHEMA bench;
CREATE UNLOGGED TABLE bench.meting (wat text, kant text, blok int, waarde float8);
CREATE UNLOGGED TABLE bench.uitslag (nr int, wat text, tegen text, verhouding float8, ruis float8, laag float8, hoog float8, doel text);
SELECT count(klantcontact.maak_register(naam)) FROM unnest(ARRAY['b_bewaakt', 'b_kaal', 'b_kaal2', 'b_plpgsql']::name[]) naam \gset _
SELECT format('DROP TRIGGER %I ON %s', t.tgname, t.tgrelid::regclass) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace IN ('b_kaal'::regnamespace, 'b_kaal2'::regnamespace, 'b_plpgsql'::regnamespace) AND NOT t.tgisinternal \gexec
SELECT format('INSERT INTO %I.actor (id, naam, soort_actor) VALUES (%L, %L, %L)', naam, 'a0000000-0000-7000-8000-000000000001', 'KCC', 'organisatorische_eenheid'),
	format('WITH p AS (INSERT INTO %I.partij (id, soort_partij, achternaam) VALUES (%L, %L, %L) RETURNING id) '
		'INSERT INTO %1$I.partij_identificator (partij, objectidentificator) SELECT id, %5$L FROM p',
		naam, 'b0000000-0000-7000-8000-000000000001', 'persoon', 'Vries', 'urn:object:brp:natuurlijk_persoon:bsn:111222333')
FROM unnest(ARRAY['b_bewaakt', 'b_kaal', 'b_kaal2', 'b_plpgsql']) naam \gexec
