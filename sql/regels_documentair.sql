-- klantcontact_documentair and the *_vast rules: what is registered changes only as a correction
\getenv srcdir PG_ABS_SRCDIR
\set reg reg_documentair
\set ECHO none
\i :srcdir/tests/sql/regels.psql
\set ECHO all

-- each column of klantcontact, without a reden and with one
SELECT s, pg_temp.doe(format('UPDATE klantcontact SET %s WHERE id = <01>', s)),
	pg_temp.corrigeer(format('UPDATE klantcontact SET %s WHERE id = <01>', s))
FROM unnest(ARRAY['id = <09>', 'nummer = 9', 'geregistreerd_op = ''2024-01-01''', 'kanaal = ''balie''', 'aard = ''bericht''',
	'onderwerp = ''Paspoort''', 'onderwerp = ''verhuizing''', 'inhoud = ''Antwoord''', 'inhoud = ''Vraa''', 'inhoud = NULL', 'taal = ''nld''',
	'vertrouwelijk = true', 'plaatsgevonden_op = ''2024-01-01 12:30+01''']) s;
-- what is free: adding to inhoud, and telling whether the contact succeeded
SELECT s, pg_temp.doe(format('UPDATE klantcontact SET %s WHERE id = <01>', s))
FROM unnest(ARRAY['inhoud = inhoud || '' en antwoord''', 'indicatie_contact_gelukt = ''ja''', 'indicatie_contact_gelukt = ''nee''',
	'indicatie_contact_gelukt = ''nee'', inhoud = inhoud || ''!''', 'indicatie_contact_gelukt = ''ja'', onderwerp = ''Paspoort''']) s;
-- NULL counts as empty, and what succeeded does not unsucceed
SELECT pg_temp.corrigeer($$UPDATE klantcontact SET inhoud = NULL, indicatie_contact_gelukt = 'nee' WHERE id = <01>; SET LOCAL klantcontact.reden = '';
	UPDATE klantcontact SET inhoud = 'Toch' WHERE id = <01>$$);
SELECT pg_temp.doe(format('UPDATE klantcontact SET indicatie_contact_gelukt = ''ja'' WHERE id = <01>; UPDATE klantcontact SET indicatie_contact_gelukt = %L WHERE id = <01>', s)),
	pg_temp.corrigeer(format('UPDATE klantcontact SET indicatie_contact_gelukt = ''ja'' WHERE id = <01>; UPDATE klantcontact SET indicatie_contact_gelukt = %L WHERE id = <01>', s))
FROM unnest('{nee, onbekend}'::text[]) s;
-- DELETE, MERGE, INSERT ... ON CONFLICT
SELECT pg_temp.doe(t), pg_temp.corrigeer(t)
FROM unnest(ARRAY['DELETE FROM klantcontact WHERE id = <03>',
	'MERGE INTO klantcontact k USING (SELECT 1) x ON k.id = <03> WHEN MATCHED THEN DELETE',
	'MERGE INTO klantcontact k USING (SELECT 1) x ON k.id = <03> WHEN MATCHED THEN UPDATE SET onderwerp = ''x''',
	'INSERT INTO klantcontact (id, kanaal, onderwerp) VALUES (<03>, ''telefoon'', ''x'') ON CONFLICT (id) DO UPDATE SET onderwerp = excluded.onderwerp']) t;
-- the one that others refer to stays, even as a correction
SELECT pg_temp.corrigeer('DELETE FROM klantcontact WHERE id = <02>');

-- each column of the children, without a reden and with one
-- actor_klantcontact_vast, betrokkene_vast, bijlage_vast, onderwerpobject_vast, partij_identificator_vast
SELECT t.tabel, s, pg_temp.doe(format('UPDATE %s SET %s WHERE id = %s', t.tabel, s, t.id)),
	pg_temp.corrigeer(format('UPDATE %s SET %s WHERE id = %s', t.tabel, s, t.id))
FROM (VALUES
	('actor_klantcontact', '<11>', ARRAY['id = <19>', 'klantcontact = <02>', 'actor = <a3>']),
	('actor_klantcontact', '<12>', ARRAY['klantcontact = <02>']),
	('betrokkene', '<21>', ARRAY['id = <29>', 'klantcontact = <02>', 'partij = <b2>', 'partij = NULL', 'rol = ''vertegenwoordiger''', 'initiator = false',
		'organisatienaam = ''x''', 'voorletters = ''x''', 'voornaam = ''x''', 'voorvoegsel_achternaam = ''x''', 'achternaam = ''x''',
		'bezoekadres_nummeraanduiding_id = ''0518200000637599''', 'bezoekadres_adresregel1 = ''x''', 'correspondentieadres_adresregel1 = ''x''']),
	('betrokkene', '<22>', ARRAY['partij = <b2>', 'partij = <b1>', 'partij = <b2>, rol = ''klant''', 'achternaam = NULL']),
	('digitaal_adres', '<31>', ARRAY['id = <39>', 'betrokkene = <21>', 'betrokkene = NULL', 'partij = <b1>', 'soort_digitaal_adres = ''sms''', 'adres = ''06''', 'omschrijving = ''x''']),
	('onderwerpobject', '<42>', ARRAY['id = <49>', 'klantcontact = <02>', 'objectidentificator = NULL, was_klantcontact = <02>',
		'objectidentificator = ''{"objectId": "z2", "codeObjecttype": "zaak", "codeRegister": "zrc", "codeSoortObjectId": "uuid"}''::jsonb::klantcontact.objectidentificator']),
	('bijlage', '<51>', ARRAY['id = <59>', 'klantcontact = <02>',
		'objectidentificator = ''{"objectId": "d2", "codeObjecttype": "document", "codeRegister": "drc", "codeSoortObjectId": "uuid"}''::jsonb::klantcontact.objectidentificator']),
	('partij_identificator', '<c1>', ARRAY['id = <c9>', 'partij = <b4>', 'objectidentificator = NULL, andere_partij_identificator = ''x''', 'andere_partij_identificator = ''x'''])
	) AS t (tabel, id, gezet), unnest(t.gezet) s;
-- DELETE and MERGE of a child
SELECT t, pg_temp.doe(format('DELETE FROM %s WHERE id = %s', t, id)), pg_temp.corrigeer(format('DELETE FROM %s WHERE id = %s', t, id)),
	pg_temp.doe(format('MERGE INTO %s k USING (SELECT 1) x ON k.id = %s WHEN MATCHED THEN DELETE', t, id))
FROM (VALUES ('actor_klantcontact', '<12>'), ('betrokkene', '<22>'), ('digitaal_adres', '<31>'), ('onderwerpobject', '<42>'), ('bijlage', '<51>'),
	('partij_identificator', '<c1>'), ('partij_identificator', '<c4>')) AS v (t, id);
-- the adres of a partij is free to change, that of a betrokkene who is that partij is not
SELECT id, pg_temp.doe(format('UPDATE digitaal_adres SET adres = ''x@x.nl'' WHERE id = %s', id)), pg_temp.doe(format('DELETE FROM digitaal_adres WHERE id = %s', id))
FROM unnest('{<d2>, <32>}'::text[]) id;
-- additions are free
SELECT pg_temp.doe(t) FROM unnest(ARRAY[
	'INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (<02>, <a3>)',
	'INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<02>, ''klant'', false)',
	'INSERT INTO digitaal_adres (betrokkene, soort_digitaal_adres, adres) VALUES (<23>, ''sms'', ''06'')',
	'UPDATE digitaal_adres SET betrokkene = <21> WHERE id = <d2>',
	'INSERT INTO partij_identificator (partij, andere_partij_identificator) VALUES (<b1>, ''x'')']) t;

-- which reden counts
\set wijzig 'UPDATE klantcontact SET vertrouwelijk = NOT vertrouwelijk WHERE nummer = 1'
-- a blank one does not
SELECT quote_literal(r), pg_temp.doe(format('SET LOCAL klantcontact.reden = %L; UPDATE klantcontact SET vertrouwelijk = true WHERE id = <01>', r))
FROM unnest(ARRAY['', ' ', E' \t\r\n\f\x0b ', 'x']) r;
-- nor one that only looks like something to a machine
SELECT pg_temp.doe(format('SET LOCAL klantcontact.reden = %L; UPDATE klantcontact SET vertrouwelijk = true WHERE id = <01>', r))
FROM unnest(ARRAY[U&'\00A0\200B', U&'\3000x']) r;
-- one of the session does not, in the next transaction
SET klantcontact.reden = 'sessie';
:wijzig;
\echo :LAST_ERROR_SQLSTATE
-- but in the transaction that set it, it does
BEGIN;
SET klantcontact.reden = 'sessie';
:wijzig;
COMMIT;
:wijzig;
-- one of an earlier transaction does not
BEGIN;
SET LOCAL klantcontact.reden = 'eerder';
COMMIT;
:wijzig;
-- rolled back to a savepoint, neither the new one nor the session's counts
BEGIN;
SAVEPOINT s;
SET LOCAL klantcontact.reden = 'lokaal';
ROLLBACK TO s;
SHOW klantcontact.reden;
:wijzig;
ROLLBACK;
-- the one from before the savepoint does
BEGIN;
SET LOCAL klantcontact.reden = 'lokaal';
SAVEPOINT s;
SET LOCAL klantcontact.reden = '';
ROLLBACK TO s;
:wijzig;
SAVEPOINT s;
RESET klantcontact.reden;
:wijzig;
ROLLBACK TO s;
:wijzig;
COMMIT;
-- the session's, set again in this transaction, does
BEGIN;
SET LOCAL klantcontact.reden = 'sessie';
:wijzig;
COMMIT;
-- one of a function does while that runs
CREATE FUNCTION pg_temp.wijzig() RETURNS void LANGUAGE sql SET klantcontact.reden = 'functie' AS
	'UPDATE klantcontact SET vertrouwelijk = NOT vertrouwelijk WHERE nummer = 1';
SELECT pg_temp.wijzig();
:wijzig;
RESET klantcontact.reden;
SELECT reden, count(*), count(DISTINCT correctie) FROM mutatie WHERE tabel = 'klantcontact' GROUP BY 1 ORDER BY 1;

-- an UPDATE that changes nothing is allowed, and leaves no trace
SELECT count(*) AS mutaties FROM mutatie \gset
UPDATE klantcontact SET id = id, nummer = nummer, onderwerp = onderwerp, inhoud = inhoud, vertrouwelijk = vertrouwelijk, geregistreerd_op = geregistreerd_op;
UPDATE betrokkene SET rol = rol;
UPDATE interne_taak SET status = status, verwerkt_op = verwerkt_op;
UPDATE partij SET achternaam = achternaam;
UPDATE beleid SET inhoud_max = inhoud_max;
SELECT count(*) - :mutaties FROM mutatie;

\set ECHO none
\i :srcdir/tests/sql/regels_einde.psql
