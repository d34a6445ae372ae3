/* extension/register/keys.sql: sequences, foreign keys and the indexes of a register */

-- Sequences of the register, not identity columns: a given nummer is allowed,
-- and identity columns do not survive distribution over several servers.
-- @for@ klantcontact, partij, interne_taak
CREATE SEQUENCE @register@.@each@_nummer_seq AS bigint
	START 1000000001 MINVALUE 1 MAXVALUE 9999999999 OWNED BY @register@.@each@.nummer;
ALTER TABLE @register@.@each@ ALTER COLUMN nummer
	SET DEFAULT nextval('@register_in_literal@.@each@_nummer_seq'::regclass);

-- Children of a klantcontact, and the adressen of a betrokkene, go with it;
-- everything else must be taken away by who knows what he does.  The three that close a
-- circle (a table that refers to itself; partij and digitaal_adres) are looked at by
-- commit, so that data loads table by table.
-- @row@ actor | organisatorische_eenheid | actor | id
-- @row@ partij | werkte_voor | partij | id
ALTER TABLE @register@.@1@ ADD CONSTRAINT @1@_@2@_fkey
	FOREIGN KEY (@2@) REFERENCES @register@.@3@ (@4@) DEFERRABLE INITIALLY DEFERRED;

-- @row@ actor_klantcontact | klantcontact | klantcontact | id
-- @row@ betrokkene | klantcontact | klantcontact | id
-- @row@ digitaal_adres | betrokkene | betrokkene | id
-- @row@ onderwerpobject | klantcontact | klantcontact | id
-- @row@ bijlage | klantcontact | klantcontact | id
-- @row@ interne_taak | klantcontact | klantcontact | id
-- @row@ actor_interne_taak | interne_taak | interne_taak | id
ALTER TABLE @register@.@1@ ADD CONSTRAINT @1@_@2@_fkey
	FOREIGN KEY (@2@) REFERENCES @register@.@3@ (@4@) ON DELETE CASCADE;

-- @row@ partij_identificator | partij | partij | id
-- @row@ rekeningnummer | partij | partij | id
-- @row@ vertegenwoordiging | vertegenwoordigende | partij | id
-- @row@ vertegenwoordiging | vertegenwoordigde | partij | id
-- @row@ klantcontact | kanaal | kanaal | code
-- @row@ klantcontact | gespreksresultaat | gespreksresultaat | code
-- @row@ actor_klantcontact | actor | actor | id
-- @row@ betrokkene | partij | partij | id
-- @row@ digitaal_adres | partij | partij | id
-- @row@ digitaal_adres | soort_digitaal_adres | soort_digitaal_adres | code
-- @row@ onderwerpobject | was_klantcontact | klantcontact | id
-- @row@ interne_taak | actor | actor | id
-- @row@ actor_interne_taak | actor | actor | id
-- @row@ bewaartermijn | kanaal | kanaal | code
ALTER TABLE @register@.@1@ ADD CONSTRAINT @1@_@2@_fkey
	FOREIGN KEY (@2@) REFERENCES @register@.@3@ (@4@);

-- To both a partij and a betrokkene only when that betrokkene is that partij.
ALTER TABLE @register@.digitaal_adres ADD CONSTRAINT digitaal_adres_beide_fkey
	FOREIGN KEY (betrokkene, partij) REFERENCES @register@.betrokkene (id, partij);

-- The preferred adres is the partij's own.
ALTER TABLE @register@.partij ADD CONSTRAINT partij_voorkeursadres
	FOREIGN KEY (id, voorkeurs_digitaal_adres) REFERENCES @register@.digitaal_adres (partij, id)
	DEFERRABLE INITIALLY DEFERRED;

-- @row@ actor | organisatorische_eenheid
-- @row@ partij | werkte_voor
-- @row@ partij | voorkeurs_digitaal_adres
-- @row@ partij_identificator | partij
-- @row@ partij_identificator | objectidentificator
-- @row@ vertegenwoordiging | vertegenwoordigde
-- @row@ klantcontact | kanaal
-- @row@ klantcontact | plaatsgevonden_op
-- @row@ actor_klantcontact | actor
-- @row@ betrokkene | partij
-- @row@ digitaal_adres | soort_digitaal_adres
-- @row@ digitaal_adres | adres
-- @row@ onderwerpobject | klantcontact
-- @row@ onderwerpobject | was_klantcontact
-- @row@ onderwerpobject | objectidentificator
-- @row@ bijlage | objectidentificator
-- @row@ interne_taak | klantcontact
-- @row@ interne_taak | actor
-- @row@ actor_interne_taak | actor
-- @row@ mutatie | klantcontact
-- @row@ mutatie | rij
CREATE INDEX @1@_@2@_idx ON @register@.@1@ (@2@);

-- Most klantcontacten have none.
CREATE INDEX klantcontact_gespreksresultaat_idx ON @register@.klantcontact (gespreksresultaat)
	WHERE gespreksresultaat IS NOT NULL;

-- One partij per natural person: a BSN, whatever register and objecttype it is
-- said to come from, is the identificator of one partij (R71).
CREATE UNIQUE INDEX partij_identificator_uniek
	ON @register@.partij_identificator (klantcontact.object_id(objectidentificator))
	WHERE klantcontact.code_soort_object_id(objectidentificator) = 'bsn';

-- What a partij is found by when it is registered again: a number of a
-- basisregistratie whatever register and objecttype it is said to come from.
CREATE INDEX partij_identificator_sleutel_idx
	ON @register@.partij_identificator (klantcontact.identificator_sleutel(objectidentificator));

CREATE UNIQUE INDEX partij_identificator_een_per_soort
	ON @register@.partij_identificator (partij, klantcontact.identificator_soort(objectidentificator));

CREATE UNIQUE INDEX vertegenwoordiging_geldig ON @register@.vertegenwoordiging (vertegenwoordigende, vertegenwoordigde);

-- An owner has an adres of a soort once, an e-mail address in capitals or not.
CREATE UNIQUE INDEX digitaal_adres_uniek ON @register@.digitaal_adres (
	partij,
	soort_digitaal_adres,
	(CASE WHEN soort_digitaal_adres = 'e-mail'
		THEN klantcontact.adres_sleutel(soort_digitaal_adres, adres) ELSE adres END)
) WHERE partij IS NOT NULL;

CREATE UNIQUE INDEX digitaal_adres_betrokkene_key ON @register@.digitaal_adres (
	betrokkene,
	soort_digitaal_adres,
	(CASE WHEN soort_digitaal_adres = 'e-mail'
		THEN klantcontact.adres_sleutel(soort_digitaal_adres, adres) ELSE adres END)
);

-- And one of a soort by preference.
CREATE UNIQUE INDEX digitaal_adres_standaard
	ON @register@.digitaal_adres (partij, soort_digitaal_adres) WHERE is_standaard;
CREATE UNIQUE INDEX digitaal_adres_betrokkene_standaard_key
	ON @register@.digitaal_adres (betrokkene, soort_digitaal_adres) WHERE is_standaard;

-- The same, however it is written.
CREATE INDEX digitaal_adres_sleutel_idx
	ON @register@.digitaal_adres (klantcontact.adres_sleutel(soort_digitaal_adres, adres));

CREATE INDEX interne_taak_open_idx ON @register@.interne_taak (actor) WHERE status = 'te_verwerken';

-- Rows of one chain are written one after the other; this is the net.
CREATE UNIQUE INDEX mutatie_keten_key ON @register@.mutatie (keten, volgnummer);

-- What the log alone still knows of a partij.
CREATE INDEX mutatie_partij_idx ON @register@.mutatie ((voor ->> 'partij'))
	WHERE (voor ->> 'partij') IS NOT NULL;

CREATE INDEX mutatie_vertegenwoordiging_idx ON @register@.mutatie (rij)
	WHERE tabel = 'vertegenwoordiging';

-- What ANALYZE keeps of a column or of the expression of an index, the most common
-- values among it, row level security does not cover: members of pg_read_all_data
-- read pg_statistic.  So it keeps nothing of what persons are known by or said; an
-- index that is added with an expression has it switched off too, before the first
-- ANALYZE.  Plans do without: such columns are looked up by an index, or read whole.
-- @row@ partij_identificator_sleutel_idx | 1
-- @row@ partij_identificator_een_per_soort | 2
-- @row@ digitaal_adres_uniek | 3
-- @row@ digitaal_adres_betrokkene_key | 3
-- @row@ digitaal_adres_sleutel_idx | 1
-- @row@ beleid_een_rij | 1
-- @row@ partij_identificator_uniek | 1
-- @row@ mutatie_partij_idx | 1
ALTER INDEX @register@.@1@ ALTER COLUMN @2@ SET STATISTICS 0;

-- @row@ partij | interne_notitie
-- @row@ partij_identificator | objectidentificator
-- @row@ partij_identificator | andere_partij_identificator
-- @row@ rekeningnummer | iban
-- @row@ rekeningnummer | bic
-- @row@ rekeningnummer | naam
-- @row@ digitaal_adres | adres
-- @row@ digitaal_adres | omschrijving
-- @row@ digitaal_adres | referentie
-- @row@ klantcontact | onderwerp
-- @row@ klantcontact | inhoud
-- @row@ klantcontact | reactie
-- @row@ klantcontact | hoofd_onderwerp_type
-- @row@ klantcontact | metadata
-- @row@ interne_taak | gevraagde_handeling
-- @row@ interne_taak | toelichting
-- @row@ mutatie | voor
-- @row@ mutatie | reden
-- @row@ mutatie | zout
-- @row@ mutatie | voor_digest
-- @row@ mutatie | hash
ALTER TABLE @register@.@1@ ALTER COLUMN @2@ SET STATISTICS 0;

-- @for@ partij, betrokkene
-- @row@ organisatienaam
-- @row@ voorletters
-- @row@ voornaam
-- @row@ voorvoegsel_achternaam
-- @row@ achternaam
-- @row@ bezoekadres_nummeraanduiding_id
-- @row@ bezoekadres_adresregel1
-- @row@ bezoekadres_adresregel2
-- @row@ bezoekadres_adresregel3
-- @row@ correspondentieadres_nummeraanduiding_id
-- @row@ correspondentieadres_adresregel1
-- @row@ correspondentieadres_adresregel2
-- @row@ correspondentieadres_adresregel3
-- @row@ bezoekadres_straatnaam
-- @row@ bezoekadres_huisnummer
-- @row@ bezoekadres_huisnummertoevoeging
-- @row@ bezoekadres_postcode
-- @row@ bezoekadres_woonplaats
-- @row@ correspondentieadres_straatnaam
-- @row@ correspondentieadres_huisnummer
-- @row@ correspondentieadres_huisnummertoevoeging
-- @row@ correspondentieadres_postcode
-- @row@ correspondentieadres_woonplaats
ALTER TABLE @register@.@each@ ALTER COLUMN @1@ SET STATISTICS 0;
