-- The statements that were committed, in that order, one after the other, in another register; then what the two
-- differ in: rows without the ids, numbers and moments that the server gives.
CREATE PROCEDURE replay() LANGUAGE plpgsql AS $$
DECLARE
	one record;
BEGIN
	FOR one IN SELECT l.ctid, session, n, statement FROM ledger l ORDER BY pg_xact_commit_timestamp(l.xmin), n LOOP
		BEGIN
			PERFORM performed(one.statement, 'replay');
		EXCEPTION WHEN OTHERS THEN
			RAISE WARNING 'session %, step % was done, and in order it is refused: % (%)', one.session, one.n, SQLERRM, one.statement;
		END;
		COMMIT;
	END LOOP;
END $$;
CALL replay();

CREATE FUNCTION contents(register text) RETURNS TABLE (tabel text, waarde jsonb, keer bigint) LANGUAGE plpgsql AS $$
DECLARE
	name text;
BEGIN
	FOREACH name IN ARRAY '{klantcontact,betrokkene,actor_klantcontact,onderwerpobject,interne_taak,partij,partij_identificator,digitaal_adres,mutatie}'::text[] LOOP
		RETURN QUERY EXECUTE format('SELECT %L, to_jsonb(t) - %L::text[], count(*) FROM %I.%I t GROUP BY 2', name,
			CASE WHEN name IN ('klantcontact', 'interne_taak', 'partij') THEN '{nummer,geregistreerd_op,verwerkt_op}'
				WHEN name = 'mutatie' THEN '{id,op,rij,correctie,voor,keten,volgnummer,zout,voor_digest,hash,sessie_rol}' ELSE '{id}' END, register, name);
	END LOOP;
END $$;
CREATE TABLE difference AS
	(SELECT 'only in mix' AS side, * FROM (SELECT * FROM contents('mix') EXCEPT ALL SELECT * FROM contents('replay')) d)
	UNION ALL (SELECT 'only in replay', * FROM (SELECT * FROM contents('replay') EXCEPT ALL SELECT * FROM contents('mix')) d);
