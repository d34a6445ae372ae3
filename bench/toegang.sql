-- Reading under row level security, at :big klantcontacten and 500 actoren, against the same without policies, as the
-- owner.  Part of bench.sql.
SELECT klantcontact.maak_register('b_toegang') \gset _
SET search_path = b_toegang, public;

-- the rows, behind the guards' back: a tenth vertrouwelijk, one in fifty with an open taak
SET session_replication_role = replica;
CREATE ROLE bench_actor_1;
CREATE ROLE bench_kcc_1;
INSERT INTO actor (id, naam, soort_actor) SELECT ('a0000000-0000-7000-9000-' || lpad(i::text, 12, '0'))::uuid, 'Eenheid ' || i, 'organisatorische_eenheid' FROM generate_series(1, 20) i;
INSERT INTO actor (id, naam, soort_actor, functie, emailadres, telefoonnummer, organisatorische_eenheid, db_rol)
	SELECT ('a0000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, 'Actor ' || i, 'medewerker', 'x', 'x@example.org', '14030',
		('a0000000-0000-7000-9000-' || lpad((1 + i % 20)::text, 12, '0'))::uuid, CASE i WHEN 1 THEN 'bench_actor_1' WHEN 2 THEN 'bench_kcc_1' ELSE 'bench_geen_' || i END
	FROM generate_series(1, 500) i;
INSERT INTO partij (id, nummer, soort_partij, achternaam) SELECT ('b0000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, i, 'persoon', 'Vries' FROM generate_series(1, :big / 10) i;
INSERT INTO klantcontact (id, nummer, kanaal, aard, onderwerp, inhoud, vertrouwelijk, plaatsgevonden_op, geregistreerd_op)
	SELECT ('c0000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, i, 'telefoon', 'gesprek', 'Ophaalschema huisvuil', 'Vraag: wanneer? Antwoord: op zaterdag.', i % 10 = 0,
		'2020-01-01'::timestamptz + i * interval '2 minutes', '2020-01-01'::timestamptz + i * interval '2 minutes' FROM generate_series(1, :big) i;
INSERT INTO actor_klantcontact (klantcontact, actor) SELECT ('c0000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, ('a0000000-0000-7000-8000-' || lpad((1 + i % 500)::text, 12, '0'))::uuid FROM generate_series(1, :big) i;
INSERT INTO betrokkene (klantcontact, partij, rol, initiator) SELECT ('c0000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, ('b0000000-0000-7000-8000-' || lpad((1 + i % (:big / 10))::text, 12, '0'))::uuid, 'klant', true FROM generate_series(1, :big) i;
INSERT INTO interne_taak (nummer, klantcontact, actor, gevraagde_handeling, status, verwerkt_op)
	SELECT i, ('c0000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, ('a0000000-0000-7000-8000-' || lpad((1 + (i / 7) % 500)::text, 12, '0'))::uuid, 'Terugbellen',
		CASE WHEN i % 50 = 0 THEN 'te_verwerken'::klantcontact.status_taak ELSE 'verwerkt' END, CASE WHEN i % 50 = 0 THEN NULL ELSE now() END FROM generate_series(1, :big) i;
RESET session_replication_role;
VACUUM ANALYZE;
SELECT klantcontact.verleen('b_toegang', 'bench_actor_1', 'behandelaar'), klantcontact.verleen('b_toegang', 'bench_kcc_1', 'klantcontactcentrum') \gset _
-- who acts as an actor is bound to the role by the guard, which the rows went past
UPDATE b_toegang.actor SET db_rol = db_rol WHERE db_rol IN ('bench_actor_1', 'bench_kcc_1');
GRANT USAGE ON SCHEMA bench TO PUBLIC;
GRANT INSERT ON bench.measured TO PUBLIC;

-- the documents that actor 1 is linked to
CREATE FUNCTION bench.document(n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT ('c0000000-0000-7000-8000-' || lpad((500 * n)::text, 12, '0'))::uuid $$;
CREATE FUNCTION bench.document_open(n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT ('c0000000-0000-7000-8000-' || lpad((500 * n + 1)::text, 12, '0'))::uuid $$;

-- one side: a procedure of its own for each, so that each keeps its plans
SELECT format($f$
CREATE PROCEDURE bench.%1$s_lees(blok int, kcc bool) LANGUAGE plpgsql AS $$
DECLARE
	wall timestamptz := clock_timestamp();
	cpu float8 := bench.cpu();
BEGIN
	FOR i IN 1..100 LOOP
		PERFORM klantcontact.lees('b_toegang', CASE WHEN kcc THEN bench.document_open((blok * 100 + i) %% %2$s + 1) ELSE bench.document((blok * 100 + i) %% %2$s + 1) END);
	END LOOP;
	INSERT INTO bench.measured VALUES ('toegang_lees' || CASE WHEN kcc THEN '_kcc' ELSE '' END, '%1$s', blok, bench.cpu() - cpu, extract(epoch FROM clock_timestamp() - wall));
END $$;
CREATE PROCEDURE bench.%1$s_taken(blok int, kcc bool) LANGUAGE plpgsql AS $$
DECLARE
	wall timestamptz := clock_timestamp();
	cpu float8 := bench.cpu();
BEGIN
	FOR i IN 1..20 LOOP
		PERFORM t.id, t.nummer, k.onderwerp, k.plaatsgevonden_op FROM b_toegang.interne_taak t JOIN b_toegang.klantcontact k ON k.id = t.klantcontact
			WHERE t.actor = 'a0000000-0000-7000-8000-000000000001' AND t.status = 'te_verwerken' ORDER BY k.plaatsgevonden_op;
	END LOOP;
	INSERT INTO bench.measured VALUES ('toegang_taken', '%1$s', blok, bench.cpu() - cpu, extract(epoch FROM clock_timestamp() - wall));
END $$;
$f$, kant, :big / 500 - 1) FROM unnest(ARRAY['met', 'zonder', 'zonder2']) kant \gexec
SELECT format('%s; CALL bench.%s_%s(%s, %L); RESET ROLE', CASE WHEN v.kant = 'met' THEN 'SET ROLE ' || CASE WHEN kcc THEN 'bench_kcc_1' ELSE 'bench_actor_1' END ELSE 'RESET ROLE' END, v.kant, w.wat, blok, kcc)
FROM generate_series(0, :blocks) blok, (VALUES (1, 'met'), (2, 'zonder'), (3, 'zonder2')) v (nr, kant), (VALUES ('lees', false), ('lees', true), ('taken', false)) w (wat, kcc)
ORDER BY blok, w.wat, kcc, (nr + blok) % 3 \gexec

-- and no plan reads a whole table
SET ROLE bench_actor_1;
EXPLAIN (COSTS OFF) SELECT t.id, k.onderwerp FROM b_toegang.interne_taak t JOIN b_toegang.klantcontact k ON k.id = t.klantcontact
	WHERE t.actor = 'a0000000-0000-7000-8000-000000000001' AND t.status = 'te_verwerken' ORDER BY k.plaatsgevonden_op;
EXPLAIN (COSTS OFF) SELECT * FROM b_toegang.v_werkvoorraad;
RESET ROLE;
RESET search_path;
