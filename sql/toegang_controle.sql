-- controleer finds policies that were changed, taken away or switched off, and FORCE
\set reg tg_controle
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
CREATE FUNCTION pg_temp.vindt(opdracht text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	uitkomst text;
BEGIN
	EXECUTE opdracht;
	SELECT coalesce(string_agg(CASE WHEN c::text LIKE '(bouw,%' THEN c::text END, E'\n' ORDER BY c::text), 'nothing') || CASE WHEN count(*) FILTER (WHERE c::text NOT LIKE '(bouw,%') > 0 THEN E'\nand rows' ELSE '' END INTO uitkomst FROM klantcontact.controleer('tg_controle') AS c;
	RAISE SQLSTATE 'KK000';
EXCEPTION WHEN SQLSTATE 'KK000' THEN
	RETURN uitkomst;
END
$$;
\set ECHO all
\pset format unaligned
\pset tuples_only

SET ROLE :eigenaar;
SELECT pg_temp.vindt('SELECT 1');
SELECT pg_temp.vindt('ALTER TABLE tg_controle.klantcontact DISABLE ROW LEVEL SECURITY');
SELECT pg_temp.vindt('ALTER TABLE tg_controle.klantcontact FORCE ROW LEVEL SECURITY');
SELECT pg_temp.vindt('DROP POLICY betrokkene_toegang ON tg_controle.betrokkene');
SELECT pg_temp.vindt('ALTER POLICY betrokkene_toegang ON tg_controle.betrokkene USING (true)');
SELECT pg_temp.vindt('ALTER POLICY digitaal_adres_toegang ON tg_controle.digitaal_adres WITH CHECK (true)');
SELECT pg_temp.vindt('ALTER POLICY partij_toegang ON tg_controle.partij TO ' || :'jan');
SELECT pg_temp.vindt('ALTER POLICY partij_toegang ON tg_controle.partij RENAME TO anders');
-- what the owner adds is his, as are his indexes and columns; but not without a word when it opens more
SELECT pg_temp.vindt('CREATE POLICY alles ON tg_controle.klantcontact USING (true)');
SELECT pg_temp.vindt('CREATE POLICY alles ON tg_controle.mutatie FOR SELECT TO ' || :'jan' || ' USING (true)');
SELECT pg_temp.vindt('DROP POLICY bijlage_toegang ON tg_controle.bijlage; CREATE POLICY bijlage_toegang ON tg_controle.bijlage AS RESTRICTIVE USING (klantcontact.ziet_deel(tableoid, klantcontact))');
SELECT pg_temp.vindt('DROP POLICY bijlage_toegang ON tg_controle.bijlage; CREATE POLICY bijlage_toegang ON tg_controle.bijlage FOR SELECT USING (klantcontact.ziet_deel(tableoid, klantcontact))');
SELECT pg_temp.vindt('ALTER VIEW tg_controle.v_klantcontact RESET (security_invoker)');
SELECT pg_temp.vindt('ALTER VIEW tg_controle.v_interne_taak SET (security_invoker = false)');
SELECT pg_temp.vindt('ALTER VIEW tg_controle.rapport_klantcontact RESET (security_barrier)');
SELECT pg_temp.vindt('CREATE OR REPLACE VIEW tg_controle.v_werkvoorraad WITH (security_invoker = true) AS SELECT t.id, t.nummer, t.klantcontact, t.nummer AS klantcontact_nummer, NULL::text AS onderwerp, t.gevraagde_handeling, t.toelichting, t.actor, true AS van_eenheid, now() AS plaatsgevonden_op, interval ''1'' AS wachttijd, now() AS uiterlijk_op, true AS te_laat FROM tg_controle.interne_taak AS t');
SELECT pg_temp.vindt('ALTER TABLE tg_controle.recht DISABLE TRIGGER USER');
RESET ROLE;

\set ECHO none
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
