-- The register that tests/upgrade/0.1.0.sql is a dump of, made by a library that knew 0.1.0:
-- CREATE ROLE klerk; CREATE ROLE consulent; CREATE ROLE anna; CREATE ROLE eigenaar; a database of eigenaar; and this.
CREATE EXTENSION klantcontact VERSION '0.1.0';
SET ROLE eigenaar;
SELECT klantcontact.maak_register('gemeente');
SET search_path = gemeente;
INSERT INTO actor (id, naam, soort_actor, functie, emailadres, telefoonnummer, db_rol) VALUES
	('00000000-0000-7000-8000-0000000000a1', 'Anna', 'medewerker', 'kcc', 'anna@example.org', '14030', 'anna'), ('00000000-0000-7000-8000-0000000000a2', 'Burgerzaken', 'organisatorische_eenheid', NULL, NULL, NULL, NULL);
UPDATE actor SET organisatorische_eenheid = '00000000-0000-7000-8000-0000000000a2' WHERE naam = 'Anna';
BEGIN;
INSERT INTO partij (id, soort_partij, organisatienaam, achternaam, bezoekadres_nummeraanduiding_id, bezoekadres_land, voorkeurstaal) VALUES
	('00000000-0000-7000-8000-0000000000b1', 'persoon', NULL, 'de Vries', '0518200000637599', 'NL', 'nld'), ('00000000-0000-7000-8000-0000000000b2', 'organisatie', 'Bakkerij "de Krakeling"', NULL, NULL, NULL, NULL);
INSERT INTO partij (soort_partij, achternaam, werkte_voor) VALUES ('contactpersoon', E'Jansen\n\t\\.', '00000000-0000-7000-8000-0000000000b2');
INSERT INTO partij_identificator (partij, objectidentificator) VALUES ('00000000-0000-7000-8000-0000000000b1', 'urn:object:brp:np:bsn:111222333'), ('00000000-0000-7000-8000-0000000000b2', 'urn:object:hr:nnp:kvk_nummer:12345678');
INSERT INTO vertegenwoordiging (vertegenwoordigende, vertegenwoordigde) VALUES ('00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000b2');
INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000d1', '00000000-0000-7000-8000-0000000000b1', 'e-mail', 'v@example.org');
UPDATE partij SET voorkeurs_digitaal_adres = '00000000-0000-7000-8000-0000000000d1' WHERE id = '00000000-0000-7000-8000-0000000000b1';
COMMIT;
BEGIN;
INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud, plaatsgevonden_op, taal, vertrouwelijk) VALUES
	('00000000-0000-7000-8000-000000000001', 'telefoon', 'Verhuizing', E'Vraag:\n\\N\t"x"', '2024-01-01', 'nld', true), ('00000000-0000-7000-8000-000000000002', 'balie', 'Verhuizing', 'Vraag', '2024-01-02', NULL, false);
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a1'), ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-0000000000a1');
INSERT INTO betrokkene (id, klantcontact, partij, rol, initiator) VALUES ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000b1', 'klant', true), ('00000000-0000-7000-8000-0000000000c2', '00000000-0000-7000-8000-000000000002', NULL, 'klant', true);
INSERT INTO digitaal_adres (partij, betrokkene, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000c1', 'telefoon', '06'), (NULL, '00000000-0000-7000-8000-0000000000c2', 'telefoon', '06');
INSERT INTO onderwerpobject (klantcontact, was_klantcontact, objectidentificator) VALUES ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', NULL), ('00000000-0000-7000-8000-000000000002', NULL, 'urn:object:zrc:zaak:uuid:z1');
INSERT INTO bijlage (klantcontact, objectidentificator) VALUES ('00000000-0000-7000-8000-000000000001', 'urn:object:drc:document:uuid:d1');
INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling) VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a1', 'Bel'), ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a1', 'Schrijf');
COMMIT;
UPDATE interne_taak SET status = 'verwerkt' WHERE gevraagde_handeling = 'Bel';
BEGIN;
SET LOCAL klantcontact.reden = 'vertypt';
UPDATE klantcontact SET onderwerp = 'Paspoort' WHERE id = '00000000-0000-7000-8000-000000000002';
COMMIT;
UPDATE beleid SET kloktolerantie = '00:10', meer_objecten_per_type = true;
INSERT INTO kanaal VALUES ('duif', 'Postduif', 'bericht', false);
-- a user's own
ALTER TABLE klantcontact ADD COLUMN zaaksysteem text DEFAULT 'open';
UPDATE klantcontact SET zaaksysteem = 'x''y' WHERE id = '00000000-0000-7000-8000-000000000001';
CREATE INDEX klantcontact_eigen ON klantcontact (zaaksysteem);
CREATE FUNCTION eigen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.zaaksysteem := coalesce(NEW.zaaksysteem, 'leeg'); RETURN NEW; END $$;
CREATE TRIGGER eigen BEFORE INSERT ON klantcontact FOR EACH ROW EXECUTE FUNCTION eigen();
CREATE VIEW eigen_view AS SELECT nummer, onderwerp FROM klantcontact;
RESET search_path;
SELECT klantcontact.verleen('gemeente', 'klerk', 'klantcontactcentrum');
SELECT klantcontact.verleen('gemeente', 'consulent', 'behandelaar');
