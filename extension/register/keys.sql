/* extension/register/keys.sql: sequences, foreign keys and the indexes of a register */

-- Sequences of the register, not identity columns: a given nummer is allowed,
-- and identity columns do not survive distribution over several servers.
CREATE SEQUENCE @register@.klantcontact_nummer_seq AS pg_catalog.int8
	START 1000000001 MINVALUE 1 MAXVALUE 9999999999 OWNED BY @register@.klantcontact.nummer;

CREATE SEQUENCE @register@.partij_nummer_seq AS pg_catalog.int8
	START 1000000001 MINVALUE 1 MAXVALUE 9999999999 OWNED BY @register@.partij.nummer;

CREATE SEQUENCE @register@.interne_taak_nummer_seq AS pg_catalog.int8
	START 1000000001 MINVALUE 1 MAXVALUE 9999999999 OWNED BY @register@.interne_taak.nummer;

ALTER TABLE @register@.klantcontact ALTER COLUMN nummer
	SET DEFAULT pg_catalog.nextval('@register_in_literal@.klantcontact_nummer_seq'::pg_catalog.regclass);

ALTER TABLE @register@.partij ALTER COLUMN nummer
	SET DEFAULT pg_catalog.nextval('@register_in_literal@.partij_nummer_seq'::pg_catalog.regclass);

ALTER TABLE @register@.interne_taak ALTER COLUMN nummer
	SET DEFAULT pg_catalog.nextval('@register_in_literal@.interne_taak_nummer_seq'::pg_catalog.regclass);

-- Children of a klantcontact, and the adressen of a betrokkene, go with it;
-- everything else must be taken away by who knows what he does.  The three that close a
-- circle (a table that refers to itself; partij and digitaal_adres) are looked at by
-- commit, so that data loads table by table.
ALTER TABLE @register@.actor ADD CONSTRAINT actor_organisatorische_eenheid_fkey
	FOREIGN KEY (organisatorische_eenheid) REFERENCES @register@.actor (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE @register@.partij ADD CONSTRAINT partij_werkte_voor_fkey
	FOREIGN KEY (werkte_voor) REFERENCES @register@.partij (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE @register@.partij_identificator ADD CONSTRAINT partij_identificator_partij_fkey
	FOREIGN KEY (partij) REFERENCES @register@.partij (id);

ALTER TABLE @register@.vertegenwoordiging ADD CONSTRAINT vertegenwoordiging_vertegenwoordigende_fkey
	FOREIGN KEY (vertegenwoordigende) REFERENCES @register@.partij (id);

ALTER TABLE @register@.vertegenwoordiging ADD CONSTRAINT vertegenwoordiging_vertegenwoordigde_fkey
	FOREIGN KEY (vertegenwoordigde) REFERENCES @register@.partij (id);

ALTER TABLE @register@.klantcontact ADD CONSTRAINT klantcontact_kanaal_fkey
	FOREIGN KEY (kanaal) REFERENCES @register@.kanaal (code);

ALTER TABLE @register@.actor_klantcontact ADD CONSTRAINT actor_klantcontact_klantcontact_fkey
	FOREIGN KEY (klantcontact) REFERENCES @register@.klantcontact (id) ON DELETE CASCADE;

ALTER TABLE @register@.actor_klantcontact ADD CONSTRAINT actor_klantcontact_actor_fkey
	FOREIGN KEY (actor) REFERENCES @register@.actor (id);

ALTER TABLE @register@.betrokkene ADD CONSTRAINT betrokkene_klantcontact_fkey
	FOREIGN KEY (klantcontact) REFERENCES @register@.klantcontact (id) ON DELETE CASCADE;

ALTER TABLE @register@.betrokkene ADD CONSTRAINT betrokkene_partij_fkey
	FOREIGN KEY (partij) REFERENCES @register@.partij (id);

ALTER TABLE @register@.digitaal_adres ADD CONSTRAINT digitaal_adres_partij_fkey
	FOREIGN KEY (partij) REFERENCES @register@.partij (id);

ALTER TABLE @register@.digitaal_adres ADD CONSTRAINT digitaal_adres_betrokkene_fkey
	FOREIGN KEY (betrokkene) REFERENCES @register@.betrokkene (id) ON DELETE CASCADE;

ALTER TABLE @register@.digitaal_adres ADD CONSTRAINT digitaal_adres_soort_digitaal_adres_fkey
	FOREIGN KEY (soort_digitaal_adres) REFERENCES @register@.soort_digitaal_adres (code);

-- To both a partij and a betrokkene only when that betrokkene is that partij.
ALTER TABLE @register@.digitaal_adres ADD CONSTRAINT digitaal_adres_beide_fkey
	FOREIGN KEY (betrokkene, partij) REFERENCES @register@.betrokkene (id, partij);

-- The preferred adres is the partij's own.
ALTER TABLE @register@.partij ADD CONSTRAINT partij_voorkeursadres
	FOREIGN KEY (id, voorkeurs_digitaal_adres) REFERENCES @register@.digitaal_adres (partij, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE @register@.onderwerpobject ADD CONSTRAINT onderwerpobject_klantcontact_fkey
	FOREIGN KEY (klantcontact) REFERENCES @register@.klantcontact (id) ON DELETE CASCADE;

ALTER TABLE @register@.onderwerpobject ADD CONSTRAINT onderwerpobject_was_klantcontact_fkey
	FOREIGN KEY (was_klantcontact) REFERENCES @register@.klantcontact (id);

ALTER TABLE @register@.bijlage ADD CONSTRAINT bijlage_klantcontact_fkey
	FOREIGN KEY (klantcontact) REFERENCES @register@.klantcontact (id) ON DELETE CASCADE;

ALTER TABLE @register@.interne_taak ADD CONSTRAINT interne_taak_klantcontact_fkey
	FOREIGN KEY (klantcontact) REFERENCES @register@.klantcontact (id) ON DELETE CASCADE;

ALTER TABLE @register@.interne_taak ADD CONSTRAINT interne_taak_actor_fkey
	FOREIGN KEY (actor) REFERENCES @register@.actor (id);

ALTER TABLE @register@.bewaartermijn ADD CONSTRAINT bewaartermijn_kanaal_fkey
	FOREIGN KEY (kanaal) REFERENCES @register@.kanaal (code);

CREATE INDEX actor_organisatorische_eenheid_idx ON @register@.actor (organisatorische_eenheid);

CREATE INDEX partij_werkte_voor_idx ON @register@.partij (werkte_voor);

CREATE INDEX partij_voorkeurs_digitaal_adres_idx ON @register@.partij (voorkeurs_digitaal_adres);

CREATE INDEX partij_identificator_partij_idx ON @register@.partij_identificator (partij);

CREATE INDEX partij_identificator_objectidentificator_idx ON @register@.partij_identificator (objectidentificator);

-- One partij per natural person: a BSN, whatever register and objecttype it is
-- said to come from, is the identificator of one partij (R71).
CREATE UNIQUE INDEX partij_identificator_uniek ON @register@.partij_identificator (klantcontact.object_id(objectidentificator))
	WHERE klantcontact.code_soort_object_id(objectidentificator) OPERATOR(pg_catalog.=) 'bsn';

-- What a partij is found by when it is registered again: a number of a
-- basisregistratie whatever register and objecttype it is said to come from.
CREATE INDEX partij_identificator_sleutel_idx ON @register@.partij_identificator (klantcontact.identificator_sleutel(objectidentificator));

ALTER INDEX @register@.partij_identificator_sleutel_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE UNIQUE INDEX partij_identificator_een_per_soort
	ON @register@.partij_identificator (partij, klantcontact.identificator_soort(objectidentificator));

ALTER INDEX @register@.partij_identificator_een_per_soort ALTER COLUMN 2 SET STATISTICS 0;

CREATE UNIQUE INDEX vertegenwoordiging_geldig ON @register@.vertegenwoordiging (vertegenwoordigende, vertegenwoordigde);

CREATE INDEX vertegenwoordiging_vertegenwoordigde_idx ON @register@.vertegenwoordiging (vertegenwoordigde);

CREATE INDEX klantcontact_kanaal_idx ON @register@.klantcontact (kanaal);

CREATE INDEX klantcontact_plaatsgevonden_op_idx ON @register@.klantcontact (plaatsgevonden_op);

CREATE INDEX actor_klantcontact_actor_idx ON @register@.actor_klantcontact (actor);

CREATE INDEX betrokkene_partij_idx ON @register@.betrokkene (partij);

-- An owner has an adres of a soort once, an e-mail address in capitals or not.
CREATE UNIQUE INDEX digitaal_adres_uniek ON @register@.digitaal_adres (partij, soort_digitaal_adres,
	(CASE WHEN soort_digitaal_adres OPERATOR(pg_catalog.=) 'e-mail'
		THEN klantcontact.adres_sleutel(soort_digitaal_adres, adres) ELSE adres END)) WHERE partij IS NOT NULL;

ALTER INDEX @register@.digitaal_adres_uniek ALTER COLUMN 3 SET STATISTICS 0;

CREATE UNIQUE INDEX digitaal_adres_betrokkene_key ON @register@.digitaal_adres (betrokkene, soort_digitaal_adres,
	(CASE WHEN soort_digitaal_adres OPERATOR(pg_catalog.=) 'e-mail'
		THEN klantcontact.adres_sleutel(soort_digitaal_adres, adres) ELSE adres END));

ALTER INDEX @register@.digitaal_adres_betrokkene_key ALTER COLUMN 3 SET STATISTICS 0;

CREATE INDEX digitaal_adres_soort_digitaal_adres_idx ON @register@.digitaal_adres (soort_digitaal_adres);

CREATE INDEX digitaal_adres_adres_idx ON @register@.digitaal_adres (adres);

-- The same, however it is written.
CREATE INDEX digitaal_adres_sleutel_idx ON @register@.digitaal_adres (klantcontact.adres_sleutel(soort_digitaal_adres, adres));

ALTER INDEX @register@.digitaal_adres_sleutel_idx ALTER COLUMN 1 SET STATISTICS 0;

CREATE INDEX onderwerpobject_klantcontact_idx ON @register@.onderwerpobject (klantcontact);

CREATE INDEX onderwerpobject_was_klantcontact_idx ON @register@.onderwerpobject (was_klantcontact);

CREATE INDEX onderwerpobject_objectidentificator_idx ON @register@.onderwerpobject (objectidentificator);

CREATE INDEX bijlage_objectidentificator_idx ON @register@.bijlage (objectidentificator);

CREATE INDEX interne_taak_klantcontact_idx ON @register@.interne_taak (klantcontact);

CREATE INDEX interne_taak_actor_idx ON @register@.interne_taak (actor);

CREATE INDEX interne_taak_open_idx ON @register@.interne_taak (actor) WHERE status OPERATOR(pg_catalog.=) 'te_verwerken';

CREATE INDEX mutatie_klantcontact_idx ON @register@.mutatie (klantcontact);

-- Rows of one chain are written one after the other; this is the net.
CREATE UNIQUE INDEX mutatie_keten_key ON @register@.mutatie (keten, volgnummer);

CREATE INDEX mutatie_rij_idx ON @register@.mutatie (rij);

-- What the log alone still knows of a partij.
CREATE INDEX mutatie_partij_idx ON @register@.mutatie ((voor OPERATOR(pg_catalog.->>) 'partij'))
	WHERE (voor OPERATOR(pg_catalog.->>) 'partij') IS NOT NULL;

CREATE INDEX mutatie_vertegenwoordiging_idx ON @register@.mutatie (rij)
	WHERE tabel OPERATOR(pg_catalog.=) 'vertegenwoordiging';

-- What ANALYZE keeps of a column or of the expression of an index, the most common
-- values among it, row level security does not cover: members of pg_read_all_data
-- read pg_statistic.  So it keeps nothing of what persons are known by or said; an
-- index that is added with an expression has it switched off too, before the first
-- ANALYZE.  Plans do without: such columns are looked up by an index, or read whole.
ALTER INDEX @register@.beleid_een_rij ALTER COLUMN 1 SET STATISTICS 0;

ALTER INDEX @register@.partij_identificator_uniek ALTER COLUMN 1 SET STATISTICS 0;

ALTER INDEX @register@.mutatie_partij_idx ALTER COLUMN 1 SET STATISTICS 0;

ALTER TABLE @register@.partij
	ALTER COLUMN interne_notitie SET STATISTICS 0,
	ALTER COLUMN organisatienaam SET STATISTICS 0,
	ALTER COLUMN voorletters SET STATISTICS 0,
	ALTER COLUMN voornaam SET STATISTICS 0,
	ALTER COLUMN voorvoegsel_achternaam SET STATISTICS 0,
	ALTER COLUMN achternaam SET STATISTICS 0,
	ALTER COLUMN bezoekadres_nummeraanduiding_id SET STATISTICS 0,
	ALTER COLUMN bezoekadres_adresregel1 SET STATISTICS 0,
	ALTER COLUMN bezoekadres_adresregel2 SET STATISTICS 0,
	ALTER COLUMN bezoekadres_adresregel3 SET STATISTICS 0,
	ALTER COLUMN correspondentieadres_nummeraanduiding_id SET STATISTICS 0,
	ALTER COLUMN correspondentieadres_adresregel1 SET STATISTICS 0,
	ALTER COLUMN correspondentieadres_adresregel2 SET STATISTICS 0,
	ALTER COLUMN correspondentieadres_adresregel3 SET STATISTICS 0;

ALTER TABLE @register@.betrokkene
	ALTER COLUMN organisatienaam SET STATISTICS 0,
	ALTER COLUMN voorletters SET STATISTICS 0,
	ALTER COLUMN voornaam SET STATISTICS 0,
	ALTER COLUMN voorvoegsel_achternaam SET STATISTICS 0,
	ALTER COLUMN achternaam SET STATISTICS 0,
	ALTER COLUMN bezoekadres_nummeraanduiding_id SET STATISTICS 0,
	ALTER COLUMN bezoekadres_adresregel1 SET STATISTICS 0,
	ALTER COLUMN bezoekadres_adresregel2 SET STATISTICS 0,
	ALTER COLUMN bezoekadres_adresregel3 SET STATISTICS 0,
	ALTER COLUMN correspondentieadres_nummeraanduiding_id SET STATISTICS 0,
	ALTER COLUMN correspondentieadres_adresregel1 SET STATISTICS 0,
	ALTER COLUMN correspondentieadres_adresregel2 SET STATISTICS 0,
	ALTER COLUMN correspondentieadres_adresregel3 SET STATISTICS 0;

ALTER TABLE @register@.partij_identificator
	ALTER COLUMN objectidentificator SET STATISTICS 0,
	ALTER COLUMN andere_partij_identificator SET STATISTICS 0;

ALTER TABLE @register@.digitaal_adres
	ALTER COLUMN adres SET STATISTICS 0,
	ALTER COLUMN omschrijving SET STATISTICS 0;

ALTER TABLE @register@.klantcontact
	ALTER COLUMN onderwerp SET STATISTICS 0,
	ALTER COLUMN inhoud SET STATISTICS 0;

ALTER TABLE @register@.interne_taak
	ALTER COLUMN gevraagde_handeling SET STATISTICS 0,
	ALTER COLUMN toelichting SET STATISTICS 0;

ALTER TABLE @register@.mutatie
	ALTER COLUMN voor SET STATISTICS 0,
	ALTER COLUMN reden SET STATISTICS 0,
	ALTER COLUMN zout SET STATISTICS 0,
	ALTER COLUMN voor_digest SET STATISTICS 0,
	ALTER COLUMN hash SET STATISTICS 0;
