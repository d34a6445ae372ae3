-- An attacker with pg_read_all_data reads what ANALYZE kept of rows that he does not see
\set reg av_stat
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
CREATE ROLE regress_av_stat_lezer IN ROLE pg_read_all_data;
-- the same persons often enough to be common values
INSERT INTO av_stat.partij_identificator (partij, objectidentificator) SELECT pg_temp.p(4), klantcontact.objectidentificator('mijn', 'x', 'y', 'z' || i) FROM generate_series(1, 3) i;
SELECT count(*) FROM klantcontact.registreer_alle(:'reg', (SELECT jsonb_agg(jsonb_build_object('kanaal', 'balie', 'onderwerp', 'geheim onderwerp', 'inhoud', 'geheime inhoud', 'actoren', jsonb_build_array(pg_temp.a(6)),
	'interneTaken', '[{"gevraagdeHandeling": "geheime handeling", "toelichting": "geheime toelichting", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000006"}]'::jsonb,
	'betrokkenen', '[{"rol": "klant", "initiator": true, "contactnaam": {"voorletters": "G", "voornaam": "Geheime", "voorvoegselAchternaam": "van", "achternaam": "Geheimhouder"},
		"bezoekadres": {"adresregel1": "Geheimstraat 1", "adresregel2": "Geheimdorp"}, "digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "0611111111", "omschrijving": "geheim"}]}]'::jsonb)) FROM generate_series(1, 40) AS i)) \gset
BEGIN;
SET LOCAL klantcontact.reden = 'geheime reden';
UPDATE av_stat.betrokkene SET achternaam = 'Anders', partij = NULL WHERE achternaam = 'Geheimhouder';
UPDATE av_stat.partij_identificator SET andere_partij_identificator = 'geheim';
COMMIT;
ANALYZE av_stat.klantcontact, av_stat.betrokkene, av_stat.partij, av_stat.partij_identificator, av_stat.digitaal_adres, av_stat.interne_taak, av_stat.mutatie, av_stat.beleid;
\set ECHO all
SET ROLE regress_av_stat_lezer;
-- of which columns he reads values, past the policies; and of which indexes
SELECT c.relname, string_agg(a.attname, ', ' ORDER BY a.attnum) FROM pg_statistic s JOIN pg_class c ON c.oid = s.starelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = s.staattnum
	WHERE c.relnamespace = 'av_stat'::regnamespace AND a.atttypid NOT IN ('uuid'::regtype, 'timestamptz'::regtype, 'bool'::regtype) GROUP BY 1 ORDER BY 1;
SELECT count(*) FROM pg_statistic s JOIN pg_class c ON c.oid = s.starelid WHERE c.relnamespace = 'av_stat'::regnamespace AND s::text ~ 'eheim|123456782|111222333|0611111111|Jansen|Anders';
SELECT count(*) FROM pg_stats WHERE schemaname = 'av_stat';
SELECT count(*) FROM pg_stats_ext WHERE schemaname = 'av_stat';
RESET ROLE;
SET ROLE regress_av_stat_eigenaar;
-- an index on an expression, of whatever table, has none
SELECT x.indexrelid::regclass FROM pg_index x JOIN pg_attribute a ON a.attrelid = x.indexrelid WHERE x.indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'av_stat'::regnamespace)
	AND x.indkey[a.attnum - 1] = 0 AND a.attnum <= x.indnkeyatts AND coalesce(a.attstattarget, -1) <> 0;
SELECT regel, tabel, melding FROM klantcontact.controleer('av_stat');
-- who switches them on is told
ALTER TABLE av_stat.partij ALTER COLUMN achternaam SET STATISTICS -1;
ALTER INDEX av_stat.mutatie_partij_idx ALTER COLUMN 1 SET STATISTICS 10;
CREATE INDEX achternaam_klein ON av_stat.betrokkene (lower(achternaam));
CREATE STATISTICS av_stat.gemeen (mcv) ON achternaam, voornaam FROM av_stat.betrokkene;
CREATE STATISTICS av_stat.aantallen (ndistinct) ON rol, initiator FROM av_stat.betrokkene;
CREATE STATISTICS av_stat.rollen ON rol, initiator FROM av_stat.betrokkene;
ANALYZE av_stat.betrokkene, av_stat.mutatie;
SELECT regel, tabel, melding FROM klantcontact.controleer('av_stat') ORDER BY 3;
-- what the planner does without them: an index
SET enable_seqscan = off;
EXPLAIN (COSTS off) SELECT FROM av_stat.digitaal_adres WHERE adres = '0611111111';
RESET ROLE;
\set ECHO none
SET client_min_messages = warning;
\set einde :abs_srcdir /tests/include/toegang_einde.sql
\i :einde
DROP ROLE regress_av_stat_lezer;
