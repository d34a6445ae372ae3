-- A register of :rows klantcontacten, and what it takes to look it over.
\set ON_ERROR_STOP 1
\pset format unaligned
\pset tuples_only on
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('gemeente') \g /dev/null
INSERT INTO gemeente.actor (id, naam, soort_actor) VALUES ('0a000000-0000-7000-8000-000000000001', 'KCC', 'organisatorische_eenheid');
SELECT count(*) FROM (SELECT klantcontact.registreer_partij('gemeente', jsonb_build_object('id', format('0b000000-0000-7000-8000-%s', lpad(i::text, 12, '0')), 'soortPartij', 'persoon',
	'contactnaam', jsonb_build_object('achternaam', 'Naam ' || i), 'partijIdentificatoren', jsonb_build_array(jsonb_build_object('anderePartijIdentificator', 'klant ' || i))))
	FROM generate_series(1, least(1000, :rows)) i) p \g /dev/null
SELECT format('SELECT jsonb_build_object(''kanaal'', ''telefoon'', ''onderwerp'', ''onderwerp '' || i, ''inhoud'', ''inhoud '' || i,
	''plaatsgevondenOp'', ''2024-01-01T00:00:00Z''::timestamptz + i * interval ''1 second'', ''actoren'', ''["0a000000-0000-7000-8000-000000000001"]''::jsonb,
	''betrokkenen'', jsonb_build_array(jsonb_build_object(''rol'', ''klant'', ''initiator'', true, ''wasPartij'', format(''0b000000-0000-7000-8000-%%s'', lpad((1 + i %% %s)::text, 12, ''0'')))))
	|| CASE WHEN i %% 10 = 0 THEN ''{"interneTaken": [{"toegewezenAanActor": "0a000000-0000-7000-8000-000000000001", "gevraagdeHandeling": "bel"}]}''::jsonb ELSE ''{}'' END
	FROM generate_series(1, %s) i', least(1000, :rows), :rows) AS query \gset
SELECT clock_timestamp() AS began \gset
SELECT 'registered|' || klantcontact.registreer_uit('gemeente', :'query', 1000);
SELECT 'seconds of registreer_uit|' || round(extract(epoch FROM clock_timestamp() - :'began'));
UPDATE gemeente.interne_taak SET status = 'verwerkt' WHERE nummer % 3 = 0;
VACUUM ANALYZE;
SELECT clock_timestamp() AS began \gset
SELECT 'sound|' || count(*) FROM klantcontact.controleer('gemeente');
SELECT 'seconds of controleer|' || round(extract(epoch FROM clock_timestamp() - :'began'));
SELECT clock_timestamp() AS began \gset
SELECT format('SELECT regel FROM klantcontact.controleer(%L, van => %L, tot => %L)', 'gemeente', lag(id) OVER (ORDER BY id), id)
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM gemeente.klantcontact UNION ALL SELECT NULL, 0) k
WHERE n % 100000 = 0 ORDER BY id \gexec
SELECT 'seconds of controleer in slices of 100 000|' || round(extract(epoch FROM clock_timestamp() - :'began'));
SELECT clock_timestamp() AS began \gset
SELECT klantcontact.zegel('gemeente') AS zegel \gset
SELECT 'seal broken|' || count(*) FROM klantcontact.controleer_zegel('gemeente', :'zegel');
SELECT 'seconds of zegel and controleer_zegel|' || round(extract(epoch FROM clock_timestamp() - :'began'));
SELECT 'size|' || pg_size_pretty(pg_database_size(current_database()));
