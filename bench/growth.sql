-- A register grows: one line for each step.  Part of growth.sh.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
CREATE TABLE bench.growth (klantcontacten bigint, us float8, wall_us float8, heap bigint, indexes bigint, memory bigint, controleer float8, zegel float8);

CREATE PROCEDURE bench.grow(step int) LANGUAGE plpgsql AS $$
DECLARE
	wall timestamptz := clock_timestamp();
	cpu float8 := bench.cpu();
BEGIN
	FOR i IN 1..step / 10000 LOOP
		PERFORM count(*) FROM bench.documents, klantcontact.registreer_alle('b_guarded', j);
		COMMIT;
	END LOOP;
	INSERT INTO bench.growth (us, wall_us) VALUES ((bench.cpu() - cpu) * 1e6 / step, extract(epoch FROM clock_timestamp() - wall) * 1e6 / step);
	UPDATE bench.growth SET klantcontacten = coalesce((SELECT max(klantcontacten) FROM bench.growth), 0) + step,
		heap = (SELECT sum(pg_table_size(oid)) FROM pg_class WHERE relnamespace = 'b_guarded'::regnamespace AND relkind = 'r'),
		indexes = (SELECT sum(pg_indexes_size(oid)) FROM pg_class WHERE relnamespace = 'b_guarded'::regnamespace AND relkind = 'r'),
		memory = (SELECT sum(used_bytes) FROM pg_backend_memory_contexts) WHERE klantcontacten IS NULL;
	-- what the log has: a twentieth of the taken is verwerkt
	UPDATE b_guarded.interne_taak SET status = 'verwerkt' WHERE nummer IN (SELECT nummer FROM b_guarded.interne_taak ORDER BY nummer DESC LIMIT step / 20);
	COMMIT;
END $$;

-- what goes through all rows, at some sizes
CREATE PROCEDURE bench.look() LANGUAGE plpgsql AS $$
DECLARE
	began timestamptz := clock_timestamp();
	ended timestamptz;
BEGIN
	ASSERT (SELECT count(*) FROM klantcontact.controleer('b_guarded')) = 0;
	ended := clock_timestamp();
	PERFORM klantcontact.zegel('b_guarded');
	UPDATE bench.growth SET controleer = extract(epoch FROM ended - began), zegel = extract(epoch FROM clock_timestamp() - ended)
		WHERE klantcontacten = (SELECT max(klantcontacten) FROM bench.growth);
END $$;

-- as a server that runs for long does
SELECT format('CALL bench.grow(%s)', :step), CASE WHEN n % 5 = 0 OR n = 1 THEN 'VACUUM ANALYZE' END, CASE WHEN n % 5 = 0 OR n = 1 THEN 'CALL bench.look()' END
FROM generate_series(1, :to / :step) n \gexec
SELECT * FROM bench.growth ORDER BY klantcontacten;
