-- vul_aan and corrigeer: what changes after registration, and what does not
\set reg opv_wijzig
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/opvolging.sql
\i :include
\set ECHO all
CREATE FUNCTION pg_temp.gelogd() RETURNS TABLE (tabel name, correcties bigint, reden text, rijen bigint, voor text) LANGUAGE sql AS $$
	SELECT tabel, count(DISTINCT correctie), reden, count(*), min(voor ->> 'inhoud') FROM opv_wijzig.mutatie WHERE klantcontact IS NOT NULL GROUP BY 1, 3 ORDER BY 1, 3, 5
$$;

-- T8: put through, one klantcontact; its inhoud is added to and a second actor comes
SELECT klantcontact.registreer('opv_wijzig', jsonb_build_object('id', pg_temp.k(1), 'nummer', 23019182, 'kanaal', 'telefoon',
	'onderwerp', 'Vraag over de vergunning voor een overkapping', 'inhoud', 'Vraag: Klant wil graag een overkapping bouwen.',
	'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(1)))));
SELECT klantcontact.vul_aan('opv_wijzig', id, ' Antwoord: Er geldt alleen een meldingsplicht.') FROM opv_wijzig.klantcontact WHERE nummer = 23019182;
INSERT INTO opv_wijzig.actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(1), pg_temp.a(2));
SELECT inhoud, (SELECT count(*) FROM opv_wijzig.actor_klantcontact) AS actoren, (SELECT count(*) FROM opv_wijzig.betrokkene) AS betrokkenen,
	(SELECT count(*) FROM opv_wijzig.interne_taak) AS taken FROM opv_wijzig.klantcontact;
SELECT * FROM pg_temp.gelogd();

-- nothing added changes nothing; nothing added to nothing is nothing
SELECT klantcontact.registreer('opv_wijzig', jsonb_build_object('id', pg_temp.k(2), 'kanaal', 'telefoon', 'onderwerp', 'Geen gehoor',
	'indicatieContactGelukt', false, 'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true))));
SELECT klantcontact.vul_aan('opv_wijzig', pg_temp.k(1), ''), klantcontact.vul_aan('opv_wijzig', pg_temp.k(2), '');
SELECT inhoud IS NULL AS leeg FROM opv_wijzig.klantcontact WHERE id = pg_temp.k(2);
SELECT klantcontact.vul_aan('opv_wijzig', pg_temp.k(2), 'een'), klantcontact.vul_aan('opv_wijzig', pg_temp.k(2), E'\n twee ');
SELECT '[' || inhoud || ']' AS inhoud FROM opv_wijzig.klantcontact WHERE id = pg_temp.k(2);
SELECT * FROM pg_temp.gelogd();

-- misuse
SELECT pg_temp.fout($$ SELECT klantcontact.vul_aan('opv_wijzig', pg_temp.k(1), repeat('x', 1000)) $$);
SELECT pg_temp.fout($$ SELECT klantcontact.vul_aan('opv_wijzig', pg_temp.k(2), repeat('x', 1000 - 10)) $$);
SELECT char_length(inhoud) FROM opv_wijzig.klantcontact WHERE id = pg_temp.k(2);
SELECT pg_temp.fout($$ SELECT klantcontact.vul_aan('opv_wijzig', pg_temp.k(9), 'x') $$);
SELECT pg_temp.fout($$ SELECT klantcontact.vul_aan('opv_wijzig', pg_temp.k(9), '') $$);
SELECT pg_temp.fout($$ SELECT klantcontact.vul_aan('opv_wijzig', pg_temp.k(1), NULL) $$);
SELECT pg_temp.fout($$ SELECT klantcontact.vul_aan('pg_catalog', pg_temp.k(1), 'x') $$);

-- a correction: every attribute, the reason in the log, kanaal leaves aard alone
SELECT klantcontact.corrigeer('opv_wijzig', pg_temp.k(1), '{"kanaal": "e-mail", "onderwerp": " Overkapping ", "inhoud": "Anders",
	"indicatieContactGelukt": true, "taal": "dut", "vertrouwelijk": true, "plaatsgevondenOp": "2024-01-02T10:00:00+01:00"}', 'verkeerd gehoord');
SELECT nummer, kanaal, aard, onderwerp, inhoud, indicatie_contact_gelukt AS gelukt, taal, vertrouwelijk, plaatsgevonden_op
	FROM opv_wijzig.klantcontact WHERE id = pg_temp.k(1);
SELECT reden, correctie IS NOT NULL AS correctie, voor ->> 'onderwerp' AS onderwerp, voor ->> 'kanaal' AS kanaal
	FROM opv_wijzig.mutatie WHERE reden IS NOT NULL;
SELECT klantcontact.corrigeer('opv_wijzig', pg_temp.k(1), '{"aard": "bericht", "taal": null, "indicatieContactGelukt": null}', 'toch een bericht');
SELECT kanaal, aard, taal, indicatie_contact_gelukt AS gelukt FROM opv_wijzig.klantcontact WHERE id = pg_temp.k(1);
-- nothing to change, or the same: no trace
SELECT klantcontact.corrigeer('opv_wijzig', pg_temp.k(1), '{}', 'niets'),
	klantcontact.corrigeer('opv_wijzig', pg_temp.k(1), '{"aard": "bericht"}', 'hetzelfde');
SELECT count(*) FROM opv_wijzig.mutatie WHERE reden IN ('niets', 'hetzelfde');

-- misuse
SELECT w, pg_temp.fout(format('SELECT klantcontact.corrigeer(%L, pg_temp.k(1), %L, %L)', 'opv_wijzig', w, 'daarom')) FROM (VALUES
	('{"id": "c0000000-0000-7000-8000-000000000001"}'), ('{"nummer": 5}'), ('{"nummer": null}'), ('{"geregistreerdOp": "2024-01-01"}'),
	('{"betrokkenen": []}'), ('{"interneTaken": null}'), ('{"onderwerp": null}'), ('{"kanaal": null}'), ('{"aard": null}'), ('{"vertrouwelijk": null}'),
	('{"plaatsgevondenOp": null}'), ('{"kanaal": "duif"}'), ('{"aard": "praatje"}'), ('{"onderwerp": ["a", "b"]}'), ('{"onderwerp": ""}'),
	('{"inhoud": ""}'), ('{"inhoud": 5}'), ('{"inhoud": null}'), ('{"plaatsgevondenOp": "2999-01-01"}'), ('[]'), ('"x"'), ('null'), ('{"onbekend": 1}')) AS v (w);
SELECT r, pg_temp.fout(format('SELECT klantcontact.corrigeer(%L, pg_temp.k(1), %L, %L)', 'opv_wijzig', '{"inhoud": "x"}', r))
	FROM (VALUES (''), (' '), (E' \t\n'), (NULL)) AS v (r);
SELECT pg_temp.fout($$ SELECT klantcontact.corrigeer('opv_wijzig', pg_temp.k(9), '{"inhoud": "x"}', 'daarom') $$);
SELECT pg_temp.fout($$ SELECT klantcontact.corrigeer('opv_wijzig', pg_temp.k(9), '{}', 'daarom') $$);
SELECT pg_temp.fout($$ SELECT klantcontact.corrigeer('opv_wijzig', pg_temp.k(1), NULL, 'daarom') $$);
SELECT pg_temp.fout($$ SELECT klantcontact.corrigeer('opv_wijzig', NULL, '{}', 'daarom') $$);

-- the reason holds for that one call; the caller's own is as it was, also after an error
BEGIN;
SELECT klantcontact.corrigeer('opv_wijzig', pg_temp.k(1), '{"inhoud": "y"}', 'een');
SELECT current_setting('klantcontact.reden') = '' AS leeg;
SAVEPOINT s;
UPDATE opv_wijzig.klantcontact SET inhoud = 'z' WHERE id = pg_temp.k(1);
ROLLBACK TO s;
SET LOCAL klantcontact.reden = 'van de aanroeper';
UPDATE opv_wijzig.klantcontact SET inhoud = 'a' WHERE id = pg_temp.k(1);
SELECT klantcontact.corrigeer('opv_wijzig', pg_temp.k(1), '{"inhoud": "b"}', 'twee'), klantcontact.corrigeer('opv_wijzig', pg_temp.k(1), '{"inhoud": "c"}', 'twee');
SAVEPOINT s;
SELECT klantcontact.corrigeer('opv_wijzig', pg_temp.k(1), '{"plaatsgevondenOp": "2999-01-01"}', 'fout');
ROLLBACK TO s;
SELECT pg_temp.fout($$ SELECT klantcontact.corrigeer('opv_wijzig', pg_temp.k(1), '{"plaatsgevondenOp": "2999-01-01"}', 'fout') $$);
SELECT current_setting('klantcontact.reden');
UPDATE opv_wijzig.klantcontact SET inhoud = 'd' WHERE id = pg_temp.k(1);
COMMIT;
SELECT voor ->> 'inhoud' AS was, reden, dense_rank() OVER (ORDER BY correctie) AS correctie FROM opv_wijzig.mutatie
	WHERE voor ->> 'inhoud' IN ('Anders', 'y', 'a', 'b', 'c') AND reden <> 'toch een bericht' ORDER BY id;

-- what a trigger does within is the same correction; a correction within a correction is one of its own
CREATE FUNCTION opv_wijzig.mee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.inhoud = 'mee' THEN
		UPDATE opv_wijzig.betrokkene SET organisatienaam = 'x' WHERE klantcontact = NEW.id;
		PERFORM klantcontact.corrigeer('opv_wijzig', pg_temp.k(2), '{"onderwerp": "binnen"}', 'binnenste');
		BEGIN
			PERFORM klantcontact.corrigeer('opv_wijzig', pg_temp.k(2), '{"kanaal": "duif"}', 'mislukt');
		EXCEPTION WHEN OTHERS THEN
			NULL;
		END;
		UPDATE opv_wijzig.betrokkene SET organisatienaam = 'y' WHERE klantcontact = NEW.id;
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER mee AFTER UPDATE ON opv_wijzig.klantcontact FOR EACH ROW EXECUTE FUNCTION opv_wijzig.mee();
SELECT klantcontact.corrigeer('opv_wijzig', pg_temp.k(1), '{"inhoud": "mee"}', 'buitenste');
SELECT tabel, reden, dense_rank() OVER (ORDER BY correctie) AS correctie FROM opv_wijzig.mutatie WHERE reden IN ('buitenste', 'binnenste') ORDER BY id;
DROP TRIGGER mee ON opv_wijzig.klantcontact;

SELECT * FROM klantcontact.controleer('opv_wijzig');
DROP SCHEMA opv_wijzig CASCADE;
