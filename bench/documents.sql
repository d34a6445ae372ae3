-- What is stored at once: rows, with new ids for each round, and the same as documents.
CREATE UNLOGGED TABLE bench.source AS SELECT i AS nr, 'Ophaalschema huisvuil rond kerst'::text AS onderwerp, 'Vraag: wanneer? Antwoord: op zaterdag.'::text AS inhoud,
	'2024-01-24 10:00:12+01'::timestamptz AS plaatsgevonden_op, a.id AS actor, p.id AS partij,
	klantcontact.objectidentificator(i::text, 'informatieobject', 'drc', 'uuid') AS object
	FROM generate_series(1, greatest(:rows, :fill)) i JOIN bench.actor a ON a.nr = 1 + (i * 31) % 500 JOIN bench.partij p ON p.nr = 1 + (i * 7919) % 20000;
CREATE UNLOGGED TABLE bench.new (LIKE bench.source, id uuid);
CREATE PROCEDURE bench.renew(n int) LANGUAGE sql AS $$
	TRUNCATE bench.new;
	INSERT INTO bench.new SELECT *, klantcontact.uuid7() FROM bench.source WHERE nr <= n ORDER BY nr
$$;
CREATE UNLOGGED TABLE bench.documents AS SELECT jsonb_agg(jsonb_build_object('kanaal', 'telefoon', 'aard', 'gesprek', 'onderwerp', onderwerp,
	'inhoud', inhoud, 'plaatsgevondenOp', '2024-01-24T10:00:12+01:00', 'actoren', jsonb_build_array(actor),
	'betrokkenen', jsonb_build_array(jsonb_build_object('wasPartij', partij, 'rol', 'klant', 'initiator', true, 'contactnaam', '{"voornaam": "Jan", "achternaam": "Vries"}'::jsonb)),
	'bijlagen', jsonb_build_array(jsonb_build_object('objectidentificator', jsonb_build_object('objectId', nr::text, 'codeObjecttype', 'informatieobject', 'codeRegister', 'drc', 'codeSoortObjectId', 'uuid'))),
	'interneTaken', jsonb_build_array(jsonb_build_object('gevraagdeHandeling', 'Terugbellen', 'toegewezenAanActor', actor))) ORDER BY nr) AS j
	FROM bench.source WHERE nr <= :rows;
GRANT SELECT ON ALL TABLES IN SCHEMA bench TO bench_kcc;
