-- v_gezondheid: figures for who watches the server, who needs no other right
SET client_min_messages = warning;
SELECT klantcontact.maak_register('v2 "gez"''');
CREATE ROLE v2_wacht;
GRANT USAGE ON SCHEMA "v2 ""gez""'" TO v2_wacht;
GRANT SELECT ON "v2 ""gez""'".v_gezondheid TO v2_wacht;
SET search_path = "v2 ""gez""'";
INSERT INTO actor (id, naam, soort_actor) VALUES ('a0000000-0000-7000-8000-000000000001', 'Balie', 'organisatorische_eenheid');
SELECT klantcontact.registreer('"v2 ""gez""''"', '{"id": "c0000000-0000-7000-8000-000000000001", "kanaal": "telefoon", "onderwerp": "x", "inhoud": "i", "plaatsgevondenOp": "2024-01-02T03:04:05Z",
	"actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true}], "interneTaken": [{"gevraagdeHandeling": "bel", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000001"}]}');
SET ROLE v2_wacht;
SELECT versie = klantcontact.versie() AS versie, bytes > 100000 AS bytes, laatste_registratie <= now() AS laatste, open_taken, langst_wachtend > '1 year' AS wacht, bewakers > 50 AS bewakers, bewakers_uit, zonder_toegangsregels, nummers_over FROM v_gezondheid;
SELECT count(*) FROM klantcontact;
RESET ROLE;
ALTER TABLE klantcontact DISABLE TRIGGER klantcontact_bij_commit;
ALTER TABLE betrokkene DISABLE ROW LEVEL SECURITY;
SELECT bewakers_uit, zonder_toegangsregels FROM v_gezondheid;
RESET search_path;
ALTER SCHEMA "v2 ""gez""'" RENAME TO v2_gezond;
SELECT open_taken, bewakers_uit FROM v2_gezond.v_gezondheid;
DROP SCHEMA v2_gezond CASCADE;
DROP ROLE v2_wacht;
