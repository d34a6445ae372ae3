-- Helpers of the tests of the guards, for one session.

-- a context names the temporary schema, which has a number
\set SHOW_CONTEXT never

-- fixed ids: k a klantcontact, a an actor, b a betrokkene
CREATE FUNCTION pg_temp.id(soort text, n int) RETURNS uuid
LANGUAGE sql AS $$ SELECT (soort || '0000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
CREATE FUNCTION pg_temp.k(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('c', n) $$;
CREATE FUNCTION pg_temp.a(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('a', n) $$;
CREATE FUNCTION pg_temp.b(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('b', n) $$;

-- an objectidentificator with this codeObjecttype
CREATE FUNCTION pg_temp.obj(soort text, object text DEFAULT '1') RETURNS klantcontact.objectidentificator
LANGUAGE sql AS $$
    SELECT jsonb_build_object('objectId', object, 'codeObjecttype', soort, 'codeRegister', 'OPENZAAK',
        'codeSoortObjectId', 'uuid')::klantcontact.objectidentificator
$$;

-- inserts klantcontact n with the actoren and betrokkenen asked for
CREATE FUNCTION pg_temp.document(reg text, n int, actoren int DEFAULT 2, betrokkenen int DEFAULT 2) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('INSERT INTO %I.klantcontact (id, kanaal, onderwerp, inhoud, plaatsgevonden_op)'
        ' VALUES ($1, ''telefoon'', ''Huisvuil'', ''Vraag en antwoord'', ''2024-01-01 12:00+01'')', reg)
        USING pg_temp.k(n);
    EXECUTE format('INSERT INTO %I.actor_klantcontact (klantcontact, actor)'
        ' SELECT $1, pg_temp.a(i) FROM generate_series(1, $2) i', reg) USING pg_temp.k(n), actoren;
    EXECUTE format('INSERT INTO %I.betrokkene (id, klantcontact, rol, initiator)'
        ' SELECT pg_temp.b(10 * $2 + i), $1, ''klant'', true FROM generate_series(1, $3) i', reg)
        USING pg_temp.k(n), n, betrokkenen;
END
$$;

-- makes a register with three actoren and documents 1 to n
CREATE FUNCTION pg_temp.maak(reg text, n int) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM klantcontact.maak_register(reg);
    EXECUTE format('INSERT INTO %I.actor (id, naam, soort_actor)'
        ' SELECT pg_temp.a(i), ''Actor '' || i, ''organisatorische_eenheid'' FROM generate_series(1, 3) i', reg);
    FOR i IN 1..n LOOP
        PERFORM pg_temp.document(reg, i);
    END LOOP;
END
$$;

-- runs statements and the checks of commit, tells what came of it, undoes all
CREATE FUNCTION pg_temp.probeer(opdracht text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    melding text; waarom text; raad text; regel text; schem text; tabel text; kolom text;
BEGIN
    PERFORM set_config('klantcontact.reden', 'test', true);
    EXECUTE opdracht;
    SET CONSTRAINTS ALL IMMEDIATE;
    RAISE SQLSTATE 'KK000';
EXCEPTION
    WHEN SQLSTATE 'KK000' THEN
        RETURN 'accepted';
    WHEN OTHERS THEN
        GET STACKED DIAGNOSTICS melding = MESSAGE_TEXT, waarom = PG_EXCEPTION_DETAIL, raad = PG_EXCEPTION_HINT,
            regel = CONSTRAINT_NAME, schem = SCHEMA_NAME, tabel = TABLE_NAME, kolom = COLUMN_NAME;
        RETURN concat_ws(E'\n', SQLSTATE || ': ' || melding, nullif(waarom, ''), nullif(raad, ''),
            nullif(format('constraint %s, table %s.%s, column %s', regel, schem, tabel, kolom),
                'constraint , table ., column '));
END
$$;
