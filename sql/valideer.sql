-- valideer: every fault of a document at once, of which registreer raises the first
SET client_min_messages = warning;
SET TimeZone = 'Europe/Amsterdam';
SELECT klantcontact.maak_register('reg_val');
SELECT klantcontact.registreer_actor('reg_val', v.j) FROM (VALUES
	('{"id": "00000000-0000-7000-8000-0000000000a1", "naam": "Balie", "soortActor": "organisatorische_eenheid",
		"actoridentificator": {"objectId": "balie", "codeObjecttype": "afdeling", "codeRegister": "hr", "codeSoortObjectId": "naam"}}'::jsonb),
	('{"id": "00000000-0000-7000-8000-0000000000a2", "naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}'),
	('{"id": "00000000-0000-7000-8000-0000000000a3", "naam": "Vroeger", "soortActor": "organisatorische_eenheid", "indicatieActief": false}')) AS v (j);
SELECT klantcontact.registreer_partij('reg_val', '{"id": "00000000-0000-7000-8000-0000000000b1", "soortPartij": "organisatie",
	"partijIdentificatoren": [{"objectId": "12345678", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}]}');
INSERT INTO reg_val.kanaal (code, naam, aard, indicatie_actief) VALUES ('fax', 'Fax', 'gesprek', false);
SELECT klantcontact.registreer('reg_val', '{
	"id": "00000000-0000-7000-8000-000000000001", "nummer": 5, "kanaal": "telefoon", "onderwerp": "Verhuizing", "inhoud": "x",
	"plaatsgevondenOp": "2024-01-01T10:00:00Z", "actoren": ["00000000-0000-7000-8000-0000000000a1"],
	"betrokkenen": [{"id": "00000000-0000-7000-8000-0000000000c1", "rol": "klant", "initiator": true}],
	"interneTaken": [{"nummer": 6, "gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"}]}');

-- documents: a good one, and what is different in each
CREATE TABLE documenten (nr serial, anders jsonb);
CREATE FUNCTION doc(anders jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "actoren": ["00000000-0000-7000-8000-0000000000a1"],
		"betrokkenen": [{"rol": "klant", "initiator": true}]}'::jsonb || anders
$$;
-- what registreer and the commit raise
CREATE FUNCTION geweigerd(invoer jsonb, OUT code text, OUT regel text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM klantcontact.registreer('reg_val', invoer);
	SET CONSTRAINTS ALL IMMEDIATE;
	RAISE EXCEPTION USING ERRCODE = 'P0099';
EXCEPTION
	WHEN SQLSTATE 'P0099' THEN
	WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, regel = CONSTRAINT_NAME;
		regel := NULLIF(regel, '');
END $$;

INSERT INTO documenten (anders) VALUES
	-- good ones
	('{}'), ('{"id": "00000000-0000-7000-8000-000000000099", "nummer": 1000000500}'),
	('{"id": "00000000-0000-7000-8000-000000000001", "onderwerp": "Verhuizing", "inhoud": "x"}'),
	('{"actoren": [{"actoridentificator": {"objectId": "balie", "codeObjecttype": "afdeling", "codeRegister": "hr", "codeSoortObjectId": "naam"}}]}'),
	('{"onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-8000-000000000001"}]}'),
	('{"inhoud": null, "indicatieContactGelukt": false}'),
	-- shape, several at once
	('{"kanaal": 1, "onderwerp": ["a", "b"], "taal": "xx", "vertrouwelijk": "ja", "nummer": 1.5, "richting": "inkomend"}'),
	('{"kanaal": null, "onderwerp": null, "betrokkenen": [{"rol": "baas"}, 5, {"initiator": false, "contactnaam": "Jan"}]}'),
	('{"betrokkenen": {}, "bijlagen": "x", "interneTaken": [[]], "actoren": [1, {}, "x"]}'),
	('{"actoren": []}'), ('{"actoren": null}'),
	('{"id": "00000000-0000-7000-8000-000000000001", "taal": "nl-NL"}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "organisatienaam": "", "digitaleAdressen": [{"adres": ""}, {"soortDigitaalAdres": "telefoon", "adres": "06", "voorkeur": true}]}]}'),
	-- references
	('{"kanaal": "rooksignaal", "actoren": ["00000000-0000-7000-8000-0000000000ff"], "plaatsgevondenOp": "2999-01-01"}'),
	('{"kanaal": "rooksignaal", "inhoud": null}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000ff", "bezoekadres": {"land": "NL"}},
		{"rol": "klant", "initiator": false, "wasPartij": {"partijIdentificator": {"objectId": "1", "codeObjecttype": "x", "codeRegister": "y", "codeSoortObjectId": "z"}},
		 "digitaleAdressen": [{"soortDigitaalAdres": "duif", "adres": "x"}]}]}'),
	('{"onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-8000-0000000000ff"}]}'),
	-- rules of a row
	('{"plaatsgevondenOp": "2999-01-01", "nummer": 9999999999, "kanaal": "fax"}'), ('{"nummer": 0}'), ('{"nummer": 10000000000}'),
	('{"actoren": ["00000000-0000-7000-8000-0000000000a3", "00000000-0000-7000-8000-0000000000a2"],
		"interneTaken": [{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a3", "status": "verwerkt"}]}'),
	('{"interneTaken": [{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "verwerktOp": "2024-01-01"},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "status": "verwerkt", "verwerktOp": "2999-01-01", "nummer": 0}]}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "bezoekadres": {"land": "NL"}, "correspondentieadres": {"adresregel2": "x"}}]}'),
	('{"onderwerpobjecten": [{}, {"wasKlantcontact": "00000000-0000-7000-8000-000000000001", "objectidentificator": {"objectId": "1", "codeObjecttype": "zaak", "codeRegister": "y", "codeSoortObjectId": "z"}}]}'),
	('{"plaatsgevondenOp": "2023-12-31", "onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-8000-000000000001"}]}'),
	('{"plaatsgevondenOp": "2024-01-01T10:00:00Z", "nummer": 4, "onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-8000-000000000001"}]}'),
	('{"id": "00000000-0000-7000-8000-000000000098", "onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-8000-000000000098"}]}'),
	-- unique
	('{"nummer": 5}'), ('{"id": "00000000-0000-7000-8000-000000000001"}'),
	('{"id": "00000000-0000-7000-8000-000000000001", "actoren": null, "nummer": 5}'),
	('{"actoren": ["00000000-0000-7000-8000-0000000000a1", "00000000-0000-7000-8000-0000000000a2", {"id": "00000000-0000-7000-8000-0000000000a1"}]}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000b1"}, {"rol": "vertegenwoordiger", "initiator": false,
		"wasPartij": {"partijIdentificator": {"objectId": "12345678", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}}}]}'),
	('{"betrokkenen": [{"id": "00000000-0000-7000-8000-0000000000c1", "rol": "klant", "initiator": true},
		{"id": "00000000-0000-7000-8000-0000000000c2", "rol": "klant", "initiator": false}, {"id": "00000000-0000-7000-8000-0000000000c2", "rol": "klant", "initiator": false}]}'),
	('{"bijlagen": [{"objectidentificator": {"objectId": "1", "codeObjecttype": "d", "codeRegister": "y", "codeSoortObjectId": "z"}},
		{"id": "00000000-0000-7000-8000-0000000000d1", "objectidentificator": {"objectId": "1", "codeObjecttype": "d", "codeRegister": "y", "codeSoortObjectId": "z"}}]}'),
	('{"interneTaken": [{"gevraagdeHandeling": "a", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "nummer": 7}, {"gevraagdeHandeling": "b", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a3"},
		{"gevraagdeHandeling": "c", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "nummer": 7}, {"gevraagdeHandeling": "d", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "nummer": 6}]}'),
	-- rules at commit
	('{"betrokkenen": [], "inhoud": null}'), ('{"kanaal": "e-mail", "inhoud": null}'), ('{"kanaal": "telefoon", "aard": "bericht", "inhoud": null, "betrokkenen": null}'),
	('{"kanaal": "e-formulier"}'),
	('{"kanaal": "e-formulier", "betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "06"}]}]}'),
	('{"onderwerpobjecten": [{"objectidentificator": {"objectId": "1", "codeObjecttype": "zaak", "codeRegister": "y", "codeSoortObjectId": "z"}},
		{"objectidentificator": {"objectId": "2", "codeObjecttype": "zaak", "codeRegister": "y", "codeSoortObjectId": "z"}}], "inhoud": null}'),
	-- a bit of everything
	('{"plaatsgevondenOp": "2999-01-01", "inhoud": null, "betrokkenen": [], "actoren": ["00000000-0000-7000-8000-0000000000a3", "00000000-0000-7000-8000-0000000000a3"], "nummer": 5,
		"bijlagen": [{"objectidentificator": {"objectId": "1", "codeObjecttype": "d", "codeRegister": "y"}}]}');

\pset format unaligned
\pset fieldsep ' | '
\pset footer off
\pset null ''

SELECT d.nr, v.* FROM documenten AS d, klantcontact.valideer('reg_val', doc(d.anders)) AS v ORDER BY d.nr;
-- not an object
SELECT j, v.* FROM (VALUES ('[]'::jsonb), ('null'), ('"x"')) AS d (j), klantcontact.valideer('reg_val', d.j) AS v;
SELECT v.* FROM klantcontact.valideer('reg_val', '{}') AS v;

-- registreer raises the first of them, and takes what has none
CREATE FUNCTION eerste(invoer jsonb, OUT code text, OUT regel text) LANGUAGE sql AS $$
	SELECT v.code, v.regel FROM klantcontact.valideer('reg_val', invoer) AS v LIMIT 1
$$;
SELECT d.nr, v.code, v.regel, r.code, r.regel
	FROM documenten AS d, eerste(doc(d.anders)) AS v, geweigerd(doc(d.anders)) AS r
	WHERE v IS DISTINCT FROM r;
SELECT count(*), count(r.code) AS geweigerd FROM documenten AS d, geweigerd(doc(d.anders)) AS r;

-- each of them is one by itself: two documents' differences together give no other rows than each alone,
-- but where the id makes it another document
CREATE FUNCTION rijen(invoer jsonb) RETURNS text[] LANGUAGE sql AS $$
	SELECT COALESCE(array_agg(DISTINCT concat_ws(' ', v.pad, v.code, v.regel)), '{}') FROM klantcontact.valideer('reg_val', invoer) AS v
$$;
SELECT a.nr, b.nr, x.anders FROM documenten AS a JOIN documenten AS b ON a.nr < b.nr,
	LATERAL (SELECT array_agg(x.r) AS anders FROM unnest(rijen(doc(a.anders || b.anders))) AS x (r)
		WHERE x.r <> ALL (rijen(doc(a.anders)) || rijen(doc(b.anders)))) AS x
	WHERE a.anders ->> 'id' IS DISTINCT FROM '00000000-0000-7000-8000-000000000001' AND b.anders ->> 'id' IS DISTINCT FROM '00000000-0000-7000-8000-000000000001'
	AND NOT a.anders ?| ARRAY(SELECT jsonb_object_keys(b.anders)) AND x.anders IS NOT NULL
	ORDER BY a.nr, b.nr;

-- nothing is stored, no sequence moved, no lock left
SELECT (SELECT count(*) FROM reg_val.klantcontact) AS klantcontacten, (SELECT count(*) FROM reg_val.mutatie) AS mutaties;
SELECT last_value AS voor FROM reg_val.interne_taak_nummer_seq \gset
BEGIN;
SELECT count(*) FROM klantcontact.valideer('reg_val', doc('{"nummer": 1000900000, "onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-8000-000000000001"}],
	"interneTaken": [{"gevraagdeHandeling": "a", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "nummer": 1000800000}]}'));
SELECT mode, count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND relation::regclass::text LIKE 'reg_val.%' AND mode <> 'AccessShareLock' GROUP BY mode;
SELECT last_value < 1000800000 AS klantcontact_blijft FROM reg_val.klantcontact_nummer_seq;
SELECT last_value = :voor AS taak_blijft FROM reg_val.interne_taak_nummer_seq;
COMMIT;

-- what users add counts too: constraints, triggers, also deferred ones
ALTER TABLE reg_val.klantcontact ADD COLUMN wijk text, ADD CONSTRAINT wijk_bekend CHECK (onderwerp <> 'wijk' OR wijk IS NOT NULL);
CREATE FUNCTION reg_val.nee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.onderwerp = TG_ARGV[0] THEN
		RAISE EXCEPTION 'not on a %', TG_ARGV[0] USING ERRCODE = 'P0001';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER nee BEFORE INSERT ON reg_val.klantcontact FOR EACH ROW EXECUTE FUNCTION reg_val.nee('maandag');
CREATE CONSTRAINT TRIGGER nee_later AFTER INSERT ON reg_val.klantcontact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reg_val.nee('dinsdag');
SELECT d.o, v.* FROM (VALUES ('wijk'), ('maandag'), ('dinsdag')) AS d (o), klantcontact.valideer('reg_val', doc(jsonb_build_object('onderwerp', d.o))) AS v;
SELECT d.o, r.* FROM (VALUES ('wijk'), ('maandag'), ('dinsdag')) AS d (o), geweigerd(doc(jsonb_build_object('onderwerp', d.o))) AS r;

-- within a transaction whose other work is not ready for its commit
BEGIN;
INSERT INTO reg_val.klantcontact (id, kanaal, onderwerp) VALUES ('00000000-0000-7000-8000-0000000000e1', 'telefoon', 'half');
SELECT count(*) FROM klantcontact.valideer('reg_val', doc('{}'));
SELECT regel FROM klantcontact.valideer('reg_val', doc('{"inhoud": null, "betrokkenen": []}'));
SELECT regel FROM klantcontact.valideer('reg_val', doc('{"onderwerp": "wijk"}'));
ROLLBACK;

-- read only: all but what users added
BEGIN READ ONLY;
SELECT regel FROM klantcontact.valideer('reg_val', doc('{"inhoud": null, "betrokkenen": [], "nummer": 5, "plaatsgevondenOp": "2999-01-01"}'));
SELECT count(*) FROM klantcontact.valideer('reg_val', doc('{"onderwerp": "wijk"}'));
COMMIT;
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT regel FROM klantcontact.valideer('reg_val', doc('{"inhoud": null, "betrokkenen": []}'));
SELECT count(*) FROM klantcontact.valideer('reg_val', doc('{}'));
COMMIT;

-- the settings of the register count
UPDATE reg_val.beleid SET betrokkene_verplicht = false, doel_verplicht = true, inhoud_max = 3, meer_objecten_per_type = true;
SELECT v.pad, v.code, v.regel, v.melding FROM klantcontact.valideer('reg_val', doc('{"betrokkenen": [], "inhoud": "vier"}')) AS v;
UPDATE reg_val.beleid SET betrokkene_verplicht = true, doel_verplicht = false, inhoud_max = 1000, meer_objecten_per_type = false;

-- who may not register may not ask; who may is told of ids that he may not see
CREATE ROLE regress_reg_val;
GRANT USAGE ON SCHEMA reg_val TO regress_reg_val;
SET ROLE regress_reg_val;
SELECT * FROM klantcontact.valideer('reg_val', '{}');
RESET ROLE;
SELECT klantcontact.verleen('reg_val', 'regress_reg_val', 'behandelaar');
CREATE POLICY schrijft ON reg_val.klantcontact AS RESTRICTIVE FOR INSERT WITH CHECK (onderwerp <> 'x');
SET ROLE regress_reg_val;
SELECT v.* FROM klantcontact.valideer('reg_val', doc('{"onderwerp": "z"}')) AS v;
SELECT v.code, v.regel, v.melding FROM klantcontact.valideer('reg_val', doc('{}')) AS v;
SELECT v.* FROM klantcontact.valideer('reg_val', doc('{"id": "00000000-0000-7000-8000-000000000001", "onderwerp": "Verhuizing", "inhoud": "x"}')) AS v;
RESET ROLE;
DROP OWNED BY regress_reg_val;
DROP ROLE regress_reg_val;
DROP POLICY IF EXISTS schrijft ON reg_val.klantcontact;
SELECT * FROM klantcontact.valideer(NULL, '{}');
SELECT * FROM klantcontact.valideer('public', '{}');

-- many rows
SELECT count(*), min(regel) AS een, max(regel) AS ander FROM klantcontact.valideer('reg_val', doc(jsonb_build_object('inhoud', NULL, 'betrokkenen',
	(SELECT jsonb_agg(jsonb_build_object('rol', 'klant', 'initiator', i = 1, 'bezoekadres', jsonb_build_object('land', 'NL'))) FROM generate_series(1, 5000) AS i))));

DROP TABLE documenten;
DROP FUNCTION doc, geweigerd, eerste, rijen;
DROP SCHEMA reg_val CASCADE;
