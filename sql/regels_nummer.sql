-- nummer_geldig: what a nummer may be, given or from the sequence
\getenv srcdir PG_ABS_SRCDIR
\set reg reg_nummer
\set ECHO none
\i :srcdir/tests/sql/regels.psql
\set ECHO all

-- bounds, on every path and in each table that has numbers
SELECT n, p.* FROM unnest('{0, -1, 10000000000, 9223372036854775807, 1001000001}'::int8[]) n,
	pg_temp.paden('klantcontact', jsonb_build_object('id', '<09>', 'nummer', n, 'kanaal', 'telefoon', 'aard', 'gesprek', 'onderwerp', 'x',
		'indicatie_contact_gelukt', 'nee', 'vertrouwelijk', false, 'plaatsgevonden_op', '2024-01-01')) p;
SELECT n, p.* FROM unnest('{0, 10000000000, 1001000001}'::int8[]) n,
	pg_temp.paden('partij', jsonb_build_object('id', '<b9>', 'nummer', n, 'soort_partij', 'contactpersoon', 'achternaam', 'x',
		'indicatie_actief', true, 'indicatie_geheimhouding', false)) p;
SELECT n, p.* FROM unnest('{0, 10000000000, 1001000001}'::int8[]) n,
	pg_temp.paden('interne_taak', jsonb_build_object('id', '<69>', 'nummer', n, 'klantcontact', '<01>', 'actor', '<a1>', 'gevraagde_handeling', 'x',
		'status', 'te_verwerken')) p;
-- UPDATE: that of a partij and a taak, the latter as a correction
SELECT n, pg_temp.doe(format('UPDATE partij SET nummer = %s WHERE id = <b1>', n)),
	pg_temp.doe(format('UPDATE interne_taak SET nummer = %s WHERE id = <61>', n)),
	pg_temp.corrigeer(format('UPDATE interne_taak SET nummer = %s WHERE id = <61>', n)),
	pg_temp.corrigeer(format('MERGE INTO interne_taak t USING (SELECT 1) x ON t.id = <61> WHEN MATCHED THEN UPDATE SET nummer = %s', n))
FROM unnest('{0, 10000000000, 1001000001, 9, 1}'::int8[]) n;
-- a missing one (a NULL that is inserted is filled in: standaard.sql), and a double one
SELECT pg_temp.doe(t) FROM unnest(ARRAY[
	'UPDATE partij SET nummer = NULL WHERE id = <b1>',
	'UPDATE interne_taak SET nummer = NULL WHERE id = <61>',
	'INSERT INTO klantcontact (nummer, kanaal, onderwerp) VALUES (1, ''telefoon'', ''x'')',
	'INSERT INTO partij (nummer, soort_partij, achternaam) VALUES (1, ''contactpersoon'', ''x'')',
	'INSERT INTO interne_taak (nummer, klantcontact, actor, gevraagde_handeling) VALUES (1, <01>, <a1>, ''x'')']) t;
-- through registreer and registreer_partij
SELECT n, pg_temp.doe(format($$SELECT klantcontact.registreer('reg_nummer', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "x", "nummer": %s,
		"actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}')$$, n)),
	pg_temp.doe(format($$SELECT klantcontact.registreer('reg_nummer', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "x",
		"actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}],
		"interneTaken": [{"nummer": %s, "gevraagdeHandeling": "x", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"}]}')$$, n)),
	pg_temp.doe(format($$SELECT klantcontact.registreer_partij('reg_nummer', '{"soortPartij": "contactpersoon", "contactnaam": {"achternaam": "x"}, "nummer": %s}')$$, n))
FROM unnest('{0, 10000000000, 1001000001, 9}'::int8[]) n;

-- a given one that is ahead moves the sequence; the row itself may go
CREATE FUNCTION pg_temp.laatste() RETURNS TABLE (laatste int8, gebruikt bool) LANGUAGE sql AS 'SELECT last_value, is_called FROM klantcontact_nummer_seq';
SELECT * FROM pg_temp.laatste();
SELECT pg_temp.doe('INSERT INTO partij (nummer, soort_partij, achternaam) VALUES (1001000000, ''contactpersoon'', ''x'')');
SELECT last_value, is_called FROM partij_nummer_seq;
SELECT pg_temp.doe('INSERT INTO partij (nummer, soort_partij, achternaam) VALUES (1002000000, ''contactpersoon'', ''x'')'),
	pg_temp.doe('INSERT INTO partij (nummer, soort_partij, achternaam) VALUES (1003000001, ''contactpersoon'', ''x'')');
SELECT nextval('partij_nummer_seq');
-- one below it leaves it where it is
SELECT pg_temp.doe('INSERT INTO partij (nummer, soort_partij, achternaam) VALUES (1000000500, ''contactpersoon'', ''x'')');
SELECT nextval('partij_nummer_seq');
-- the first that nobody gave
BEGIN;
INSERT INTO partij (soort_partij, achternaam) VALUES ('contactpersoon', 'x') RETURNING nummer;
INSERT INTO klantcontact (kanaal, onderwerp) VALUES ('telefoon', 'x') RETURNING nummer;
INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling) VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a1', 'x') RETURNING nummer;
ROLLBACK;

\set ECHO none
\i :srcdir/tests/sql/regels_einde.psql
