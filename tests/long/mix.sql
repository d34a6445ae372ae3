-- What 8 sessions do at random, and a replay of what they committed, one after the other.
-- A statement is text with %r for the register; what a session chose stands in it, so that a
-- replay does the same.
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('mix'), klantcontact.maak_register('replay');

CREATE TABLE ledger (session int, n int, statement text);
CREATE SEQUENCE partijen;
CREATE SEQUENCE steps;

-- ids by what they are of: kind, session and number
CREATE FUNCTION made_id(kind int, session int, n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT format('%s-0000-7%s-8000-%s', lpad(to_hex(kind), 8, '0'), lpad(to_hex(session), 3, '0'), lpad(to_hex(n), 12, '0')) $$;
-- one that some session made, or may have made
CREATE FUNCTION some_id(kind int, n int) RETURNS text LANGUAGE sql VOLATILE AS $$
	SELECT made_id(kind, 0, greatest(0, n - (random() * random() * 60)::int)) $$;
CREATE FUNCTION some_partij() RETURNS text LANGUAGE sql VOLATILE AS $$ SELECT made_id(3, 0, last_value::int - (random() * 40)::int) FROM partijen $$;
CREATE FUNCTION some_actor() RETURNS text LANGUAGE sql VOLATILE AS $$ SELECT made_id(4, 0, (random() * 3)::int) $$;

CREATE FUNCTION contact(session int, n int, extra jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql VOLATILE AS $$
	SELECT jsonb_build_object('id', made_id(1, 0, n), 'kanaal', (ARRAY['telefoon', 'balie', 'e-mail'])[1 + (random() * 2)::int],
		'onderwerp', 'onderwerp ' || n, 'inhoud', 'inhoud', 'plaatsgevondenOp', '2024-01-01T00:00:00Z'::timestamptz + n * interval '1 second',
		'actoren', jsonb_build_array(some_actor()),
		'betrokkenen', jsonb_build_array(jsonb_build_object('id', made_id(5, 0, n), 'rol', 'klant', 'initiator', true)
			|| CASE WHEN random() < 0.5 THEN jsonb_build_object('wasPartij', some_partij()) ELSE '{"contactnaam": {"achternaam": "Vries"}}' END)) || extra $$;
CREATE FUNCTION taak(session int, n int) RETURNS jsonb LANGUAGE sql VOLATILE AS $$
	SELECT jsonb_build_object('id', made_id(2, 0, n), 'toegewezenAanActor', some_actor(), 'gevraagdeHandeling', 'bel ' || n) $$;
CREATE FUNCTION partij(n int) RETURNS jsonb LANGUAGE sql VOLATILE AS $$
	SELECT jsonb_build_object('id', made_id(3, 0, n), 'soortPartij', 'persoon', 'contactnaam', '{"achternaam": "Jansen"}'::jsonb,
		'partijIdentificatoren', jsonb_build_array(jsonb_build_object('id', made_id(6, 0, n), 'anderePartijIdentificator', 'klant ' || n)),
		'digitaleAdressen', jsonb_build_array(jsonb_build_object('id', made_id(7, 0, n), 'soortDigitaalAdres', 'e-mail', 'adres', format('p%s@example.org', n)))) $$;

-- a statement of this kind
CREATE FUNCTION statement_of(kind text, session int, n int) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	RETURN CASE kind
	WHEN 'registreer' THEN format('SELECT klantcontact.registreer(%%r, %L)', contact(session, n, CASE WHEN random() < 0.5 THEN jsonb_build_object('interneTaken', jsonb_build_array(taak(session, n))) ELSE '{}' END
		|| CASE WHEN random() < 0.3 THEN jsonb_build_object('onderwerpobjecten', jsonb_build_array(jsonb_build_object('id', made_id(8, 0, n), 'wasKlantcontact', some_id(1, n)))) ELSE '{}' END))
	WHEN 'registreer_alle' THEN format('SELECT count(*) FROM klantcontact.registreer_alle(%%r, %L)', jsonb_build_array(contact(session, n), contact(session, n + 1000000), contact(session, n + 2000000)))
	WHEN 'vul_aan' THEN format('SELECT klantcontact.vul_aan(%%r, %L, %L)', some_id(1, n), format(' +%s.%s', session, n))
	WHEN 'corrigeer' THEN format('SELECT klantcontact.corrigeer(%%r, %L, %L, %L)', some_id(1, n), jsonb_build_object('onderwerp', format('verbeterd %s.%s', session, n)), 'fout')
	WHEN 'verwerk' THEN format('SELECT klantcontact.verwerk(%%r, %L, %L)', some_id(2, n), format('%s.%s', session, n))
	WHEN 'herrouteer' THEN format('SELECT klantcontact.herrouteer(%%r, %L, %L)', some_id(2, n), taak(session, n))
	WHEN 'beantwoord' THEN format('SELECT klantcontact.beantwoord(%%r, %L, %L)', some_id(2, n), contact(session, n) - 'betrokkenen')
	WHEN 'registreer_partij' THEN format('SELECT klantcontact.registreer_partij(%%r, %L)', partij(nextval('partijen')::int))
	WHEN 'vergeet' THEN format('SELECT count(*) FROM klantcontact.vergeet(%%r, %L, %L)', some_partij(), 'verzoek')
	WHEN 'verhuis' THEN format('UPDATE %%i.partij SET achternaam = %L WHERE id = %L', format('Naam %s.%s', session, n), some_partij())
	WHEN 'wis' THEN format('SET LOCAL klantcontact.reden = ''fout''; DELETE FROM %%i.onderwerpobject WHERE id = %L', some_id(8, n))
	WHEN 'uiting' THEN format('UPDATE %%i.betrokkene SET partij = %L WHERE id = %L', some_partij(), some_id(5, n))
	END;
END $$;

CREATE FUNCTION performed(statement text, register text) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	rows bigint;
BEGIN
	EXECUTE replace(replace(statement, '%r', quote_literal(register)), '%i', register);
	-- a row that was not there yet may be there in the order of commit
	GET DIAGNOSTICS rows = ROW_COUNT;
	IF rows = 0 THEN
		RAISE no_data_found;
	END IF;
	-- what is checked at commit is checked here, so that a refusal is one of the statement
	SET CONSTRAINTS ALL IMMEDIATE;
	SET CONSTRAINTS ALL DEFERRED;
END $$;

-- One statement; a refusal is counted and undone.  A deadlock ends the transaction, as it does an application's.
CREATE FUNCTION step(session int, n int) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	kinds text[] := '{registreer,registreer,registreer,registreer,registreer,registreer,registreer_alle,vul_aan,vul_aan,vul_aan,corrigeer,corrigeer,corrigeer,verwerk,verwerk,herrouteer,beantwoord,registreer_partij,registreer_partij,vergeet,verhuis,wis,uiting}';
	kind text := kinds[1 + floor(random() * array_length(kinds, 1))];
	statement text := statement_of(kind, session, n);
	state text := 'done';
BEGIN
	BEGIN
		PERFORM performed(statement, 'mix');
		INSERT INTO ledger VALUES (session, n, statement);
	EXCEPTION WHEN OTHERS THEN
		IF SQLSTATE ~ '^(40|XX|57|53)' THEN
			RAISE;
		END IF;
		state := SQLSTATE;
	END;
	INSERT INTO counted VALUES (kind, state);
END $$;
CREATE UNLOGGED TABLE counted (kind text, state text);

-- what both begin with
DO $$
DECLARE
	register text;
BEGIN
	FOREACH register IN ARRAY '{mix,replay}'::text[] LOOP
		FOR i IN 0 .. 3 LOOP
			PERFORM klantcontact.registreer_actor(register, jsonb_build_object('id', made_id(4, 0, i), 'naam', 'Actor ' || i, 'soortActor', 'organisatorische_eenheid'));
		END LOOP;
		FOR i IN 0 .. 50 LOOP
			PERFORM klantcontact.registreer_partij(register, partij(i));
		END LOOP;
	END LOOP;
	PERFORM setval('partijen', 50);
END $$;
