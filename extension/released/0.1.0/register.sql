
-- @register@ stands for the register's name, quoted as an identifier.
-- A statement ends with a semicolon at the end of a line, and a list before it
-- repeats it (repeat.awk).  Whoever runs these has pg_catalog, pg_temp as search_path,
-- so a name without a schema is PostgreSQL's; what the catalog keeps of them is bound
-- to it, and depends on no path any more.
--
-- A CHECK or NOT NULL that stands here is the net.  Where its message would
-- show the row, which holds personal data, the row trigger speaks first.  The
-- tables of a document have no CHECK: PostgreSQL reads each from text at every
-- statement, and the row trigger and controleer() look at the same.

CREATE SCHEMA @register@;

CREATE TABLE @register@.beleid (
	id uuid CONSTRAINT beleid_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	versie text NOT NULL,
	meer_objecten_per_type boolean NOT NULL DEFAULT false,
	betrokkene_verplicht boolean NOT NULL DEFAULT true,
	doel_verplicht boolean NOT NULL DEFAULT false,
	partij_identificator_verplicht boolean NOT NULL DEFAULT true,
	kloktolerantie interval NOT NULL DEFAULT '00:05:00'
		CONSTRAINT beleid_kloktolerantie_geldig CHECK (kloktolerantie BETWEEN '00:00:00' AND '1 day'),
	inhoud_max integer NOT NULL DEFAULT 1000
		CONSTRAINT beleid_inhoud_max_geldig CHECK (inhoud_max BETWEEN 1 AND 1000000)
);

CREATE UNIQUE INDEX beleid_een_rij ON @register@.beleid ((true));

CREATE TABLE @register@.kanaal (
	code text CONSTRAINT kanaal_pkey PRIMARY KEY
		CONSTRAINT kanaal_code_lengte CHECK (char_length(code) BETWEEN 1 AND 40),
	naam text NOT NULL
		CONSTRAINT kanaal_naam_lengte CHECK (char_length(naam) BETWEEN 1 AND 80),
	aard klantcontact.aard_contact NOT NULL,
	indicatie_actief boolean NOT NULL DEFAULT true
);

CREATE TABLE @register@.soort_digitaal_adres (
	code text CONSTRAINT soort_digitaal_adres_pkey PRIMARY KEY
		CONSTRAINT soort_digitaal_adres_code_lengte CHECK (char_length(code) BETWEEN 1 AND 40),
	naam text NOT NULL
		CONSTRAINT soort_digitaal_adres_naam_lengte CHECK (char_length(naam) BETWEEN 1 AND 80),
	indicatie_actief boolean NOT NULL DEFAULT true
);

CREATE TABLE @register@.actor (
	id uuid CONSTRAINT actor_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	naam text NOT NULL
		CONSTRAINT actor_naam_lengte CHECK (char_length(naam) BETWEEN 1 AND 200),
	soort_actor klantcontact.soort_actor NOT NULL,
	indicatie_actief boolean NOT NULL DEFAULT true,
	actoridentificator klantcontact.objectidentificator
		CONSTRAINT actor_actoridentificator_key UNIQUE,
	functie text
		CONSTRAINT actor_functie_lengte CHECK (char_length(functie) BETWEEN 1 AND 80),
	omschrijving text
		CONSTRAINT actor_omschrijving_lengte CHECK (char_length(omschrijving) BETWEEN 1 AND 200),
	emailadres text
		CONSTRAINT actor_emailadres_lengte CHECK (char_length(emailadres) BETWEEN 1 AND 254),
	telefoonnummer text
		CONSTRAINT actor_telefoonnummer_lengte CHECK (char_length(telefoonnummer) BETWEEN 1 AND 20),
	organisatorische_eenheid uuid,
	db_rol name CONSTRAINT actor_db_rol_key UNIQUE,
	CONSTRAINT actor_soort CHECK (
		CASE
			WHEN soort_actor = 'medewerker' THEN
				num_nonnulls(functie, emailadres, telefoonnummer) = 3
				AND omschrijving IS NULL
			WHEN soort_actor = 'geautomatiseerde_actor' THEN
				functie IS NOT NULL AND num_nonnulls(emailadres, telefoonnummer) = 0
			ELSE
				num_nonnulls(functie, organisatorische_eenheid) = 0
		END)
);

CREATE TABLE @register@.partij (
	id uuid CONSTRAINT partij_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	nummer bigint NOT NULL CONSTRAINT partij_nummer_key UNIQUE
		CONSTRAINT nummer_geldig CHECK (nummer BETWEEN 1 AND 9999999999),
	soort_partij klantcontact.soort_partij NOT NULL,
	indicatie_actief boolean NOT NULL DEFAULT true,
	indicatie_geheimhouding boolean NOT NULL DEFAULT false,
	voorkeurstaal text,
	interne_notitie text
		CONSTRAINT partij_interne_notitie_lengte CHECK (char_length(interne_notitie) BETWEEN 1 AND 1000),
	organisatienaam text
		CONSTRAINT partij_organisatienaam_lengte CHECK (char_length(organisatienaam) BETWEEN 1 AND 200),
	voorletters text
		CONSTRAINT partij_voorletters_lengte CHECK (char_length(voorletters) BETWEEN 1 AND 10),
	voornaam text
		CONSTRAINT partij_voornaam_lengte CHECK (char_length(voornaam) BETWEEN 1 AND 200),
	voorvoegsel_achternaam text
		CONSTRAINT partij_voorvoegsel_achternaam_lengte CHECK (char_length(voorvoegsel_achternaam) BETWEEN 1 AND 10),
	achternaam text
		CONSTRAINT partij_achternaam_lengte CHECK (char_length(achternaam) BETWEEN 1 AND 200),
	werkte_voor uuid,
	voorkeurs_digitaal_adres uuid,
	bezoekadres_nummeraanduiding_id text,
	bezoekadres_adresregel1 text
		CONSTRAINT partij_bezoekadres_adresregel1_lengte CHECK (char_length(bezoekadres_adresregel1) BETWEEN 1 AND 80),
	bezoekadres_adresregel2 text
		CONSTRAINT partij_bezoekadres_adresregel2_lengte CHECK (char_length(bezoekadres_adresregel2) BETWEEN 1 AND 80),
	bezoekadres_adresregel3 text
		CONSTRAINT partij_bezoekadres_adresregel3_lengte CHECK (char_length(bezoekadres_adresregel3) BETWEEN 1 AND 80),
	bezoekadres_land text,
	correspondentieadres_nummeraanduiding_id text,
	correspondentieadres_adresregel1 text
		CONSTRAINT partij_correspondentieadres_adresregel1_lengte
			CHECK (char_length(correspondentieadres_adresregel1) BETWEEN 1 AND 80),
	correspondentieadres_adresregel2 text
		CONSTRAINT partij_correspondentieadres_adresregel2_lengte
			CHECK (char_length(correspondentieadres_adresregel2) BETWEEN 1 AND 80),
	correspondentieadres_adresregel3 text
		CONSTRAINT partij_correspondentieadres_adresregel3_lengte
			CHECK (char_length(correspondentieadres_adresregel3) BETWEEN 1 AND 80),
	correspondentieadres_land text,
	CONSTRAINT partij_soort CHECK (
		CASE
			WHEN soort_partij = 'persoon' THEN organisatienaam IS NULL
			WHEN soort_partij = 'organisatie' THEN
				num_nonnulls(voorletters, voornaam, voorvoegsel_achternaam, achternaam) = 0
			ELSE
				organisatienaam IS NULL
				AND num_nonnulls(voorletters, voornaam, voorvoegsel_achternaam, achternaam) > 0
		END),
	CONSTRAINT partij_werkte_voor CHECK (
		werkte_voor IS NULL
		OR (soort_partij = 'contactpersoon' AND werkte_voor <> id)),
	CONSTRAINT adres_geldig CHECK (
		(num_nonnulls(bezoekadres_nummeraanduiding_id, bezoekadres_adresregel1) > 0
			OR num_nonnulls(bezoekadres_adresregel2, bezoekadres_adresregel3, bezoekadres_land) = 0)
		AND (num_nonnulls(correspondentieadres_nummeraanduiding_id, correspondentieadres_adresregel1) > 0
			OR num_nonnulls(correspondentieadres_adresregel2, correspondentieadres_adresregel3,
				correspondentieadres_land) = 0))
);

CREATE TABLE @register@.partij_identificator (
	id uuid CONSTRAINT partij_identificator_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	partij uuid NOT NULL,
	objectidentificator klantcontact.objectidentificator,
	andere_partij_identificator text
		CONSTRAINT partij_identificator_andere_partij_identificator_lengte
			CHECK (char_length(andere_partij_identificator) BETWEEN 1 AND 200),
	CONSTRAINT partij_identificator_geldig CHECK (
		num_nonnulls(objectidentificator, andere_partij_identificator) > 0)
);

CREATE TABLE @register@.vertegenwoordiging (
	id uuid CONSTRAINT vertegenwoordiging_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	vertegenwoordigende uuid NOT NULL,
	vertegenwoordigde uuid NOT NULL,
	CONSTRAINT vertegenwoordiging_geldig CHECK (vertegenwoordigende <> vertegenwoordigde)
);

CREATE TABLE @register@.klantcontact (
	id uuid CONSTRAINT klantcontact_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	nummer bigint NOT NULL CONSTRAINT klantcontact_nummer_key UNIQUE,
	kanaal text NOT NULL,
	aard klantcontact.aard_contact NOT NULL DEFAULT klantcontact.aard_van_kanaal(),
	onderwerp text NOT NULL,
	inhoud text,
	indicatie_contact_gelukt klantcontact.ja_nee_onbekend NOT NULL DEFAULT 'onbekend',
	taal text,
	vertrouwelijk boolean NOT NULL DEFAULT false,
	plaatsgevonden_op timestamptz NOT NULL DEFAULT now(),
	geregistreerd_op timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE @register@.actor_klantcontact (
	id uuid CONSTRAINT actor_klantcontact_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	klantcontact uuid NOT NULL,
	actor uuid NOT NULL,
	CONSTRAINT actor_klantcontact_uniek UNIQUE (klantcontact, actor)
);

CREATE TABLE @register@.betrokkene (
	id uuid CONSTRAINT betrokkene_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	klantcontact uuid NOT NULL,
	partij uuid,
	rol klantcontact.rol_betrokkene NOT NULL,
	initiator boolean NOT NULL,
	organisatienaam text,
	voorletters text,
	voornaam text,
	voorvoegsel_achternaam text,
	achternaam text,
	bezoekadres_nummeraanduiding_id text,
	bezoekadres_adresregel1 text,
	bezoekadres_adresregel2 text,
	bezoekadres_adresregel3 text,
	bezoekadres_land text,
	correspondentieadres_nummeraanduiding_id text,
	correspondentieadres_adresregel1 text,
	correspondentieadres_adresregel2 text,
	correspondentieadres_adresregel3 text,
	correspondentieadres_land text,
	CONSTRAINT betrokkene_een_rol UNIQUE (klantcontact, partij),
	CONSTRAINT betrokkene_id_partij_key UNIQUE (id, partij)
);

CREATE TABLE @register@.digitaal_adres (
	id uuid CONSTRAINT digitaal_adres_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	partij uuid,
	betrokkene uuid,
	soort_digitaal_adres text NOT NULL,
	adres text NOT NULL,
	omschrijving text,
	CONSTRAINT digitaal_adres_partij_id_key UNIQUE (partij, id)
);

CREATE TABLE @register@.onderwerpobject (
	id uuid CONSTRAINT onderwerpobject_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	klantcontact uuid NOT NULL,
	was_klantcontact uuid,
	objectidentificator klantcontact.objectidentificator
);

CREATE TABLE @register@.bijlage (
	id uuid CONSTRAINT bijlage_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	klantcontact uuid NOT NULL,
	objectidentificator klantcontact.objectidentificator NOT NULL,
	CONSTRAINT bijlage_uniek UNIQUE (klantcontact, objectidentificator)
);

CREATE TABLE @register@.interne_taak (
	id uuid CONSTRAINT interne_taak_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	klantcontact uuid NOT NULL,
	actor uuid NOT NULL,
	nummer bigint NOT NULL CONSTRAINT interne_taak_nummer_key UNIQUE,
	gevraagde_handeling text NOT NULL,
	toelichting text,
	status klantcontact.status_taak NOT NULL DEFAULT 'te_verwerken',
	verwerkt_op timestamptz
);

-- What an inzage, a correction or a vernietiging leaves behind.  It outlives
-- the rows that it tells of, so it has no foreign key to them.
CREATE TABLE @register@.mutatie (
	id uuid CONSTRAINT mutatie_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	tabel name NOT NULL,
	rij uuid,
	klantcontact uuid,
	correctie uuid,
	voor jsonb,
	rol name NOT NULL,
	sessie_rol name NOT NULL,
	actor uuid,
	op timestamptz NOT NULL,
	reden text,
	keten text COLLATE "C" NOT NULL,
	volgnummer bigint NOT NULL,
	zout bytea,
	voor_digest bytea,
	hash bytea NOT NULL
);

-- Who may do what: SELECT on a column is the right of that name, which stays with the
-- role itself and is dumped by its name.  klantcontact.verleen() grants it, and what goes
-- with it.  There are no rows.
CREATE TABLE @register@.recht (
	id uuid CONSTRAINT recht_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	behandelaar bool,
	klantcontactcentrum bool,
	vertrouwelijk bool,
	rapportage bool,
	beheer bool,
	namens bool,
	CONSTRAINT recht_leeg CHECK (false)
);

-- How long klantcontacten are kept: those of a kanaal, of an aard, or all others.
CREATE TABLE @register@.bewaartermijn (
	id uuid CONSTRAINT bewaartermijn_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	kanaal text,
	aard klantcontact.aard_contact,
	termijn interval NOT NULL
		CONSTRAINT bewaartermijn_termijn_geldig CHECK (termijn > '00:00:00' AND termijn <= '1000 years'),
	CONSTRAINT bewaartermijn_waarvoor CHECK (kanaal IS NULL OR aard IS NULL),
	CONSTRAINT bewaartermijn_uniek UNIQUE NULLS NOT DISTINCT (kanaal, aard)
);

-- Sequences of the register, not identity columns: a given nummer is allowed,
-- and identity columns do not survive distribution over several servers.
CREATE SEQUENCE @register@.klantcontact_nummer_seq AS bigint
	START 1000000001 MINVALUE 1 MAXVALUE 9999999999 OWNED BY @register@.klantcontact.nummer;
ALTER TABLE @register@.klantcontact ALTER COLUMN nummer
	SET DEFAULT nextval('@register_in_literal@.klantcontact_nummer_seq'::regclass);
CREATE SEQUENCE @register@.partij_nummer_seq AS bigint
	START 1000000001 MINVALUE 1 MAXVALUE 9999999999 OWNED BY @register@.partij.nummer;
ALTER TABLE @register@.partij ALTER COLUMN nummer
	SET DEFAULT nextval('@register_in_literal@.partij_nummer_seq'::regclass);
CREATE SEQUENCE @register@.interne_taak_nummer_seq AS bigint
	START 1000000001 MINVALUE 1 MAXVALUE 9999999999 OWNED BY @register@.interne_taak.nummer;
ALTER TABLE @register@.interne_taak ALTER COLUMN nummer
	SET DEFAULT nextval('@register_in_literal@.interne_taak_nummer_seq'::regclass);

-- Children of a klantcontact, and the adressen of a betrokkene, go with it;
-- everything else must be taken away by who knows what he does.  The three that close a
-- circle (a table that refers to itself; partij and digitaal_adres) are looked at by
-- commit, so that data loads table by table.
ALTER TABLE @register@.actor ADD CONSTRAINT actor_organisatorische_eenheid_fkey
	FOREIGN KEY (organisatorische_eenheid) REFERENCES @register@.actor (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE @register@.partij ADD CONSTRAINT partij_werkte_voor_fkey
	FOREIGN KEY (werkte_voor) REFERENCES @register@.partij (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE @register@.actor_klantcontact ADD CONSTRAINT actor_klantcontact_klantcontact_fkey
	FOREIGN KEY (klantcontact) REFERENCES @register@.klantcontact (id) ON DELETE CASCADE;
ALTER TABLE @register@.betrokkene ADD CONSTRAINT betrokkene_klantcontact_fkey
	FOREIGN KEY (klantcontact) REFERENCES @register@.klantcontact (id) ON DELETE CASCADE;
ALTER TABLE @register@.digitaal_adres ADD CONSTRAINT digitaal_adres_betrokkene_fkey
	FOREIGN KEY (betrokkene) REFERENCES @register@.betrokkene (id) ON DELETE CASCADE;
ALTER TABLE @register@.onderwerpobject ADD CONSTRAINT onderwerpobject_klantcontact_fkey
	FOREIGN KEY (klantcontact) REFERENCES @register@.klantcontact (id) ON DELETE CASCADE;
ALTER TABLE @register@.bijlage ADD CONSTRAINT bijlage_klantcontact_fkey
	FOREIGN KEY (klantcontact) REFERENCES @register@.klantcontact (id) ON DELETE CASCADE;
ALTER TABLE @register@.interne_taak ADD CONSTRAINT interne_taak_klantcontact_fkey
	FOREIGN KEY (klantcontact) REFERENCES @register@.klantcontact (id) ON DELETE CASCADE;

ALTER TABLE @register@.partij_identificator ADD CONSTRAINT partij_identificator_partij_fkey
	FOREIGN KEY (partij) REFERENCES @register@.partij (id);
ALTER TABLE @register@.vertegenwoordiging ADD CONSTRAINT vertegenwoordiging_vertegenwoordigende_fkey
	FOREIGN KEY (vertegenwoordigende) REFERENCES @register@.partij (id);
ALTER TABLE @register@.vertegenwoordiging ADD CONSTRAINT vertegenwoordiging_vertegenwoordigde_fkey
	FOREIGN KEY (vertegenwoordigde) REFERENCES @register@.partij (id);
ALTER TABLE @register@.klantcontact ADD CONSTRAINT klantcontact_kanaal_fkey
	FOREIGN KEY (kanaal) REFERENCES @register@.kanaal (code);
ALTER TABLE @register@.actor_klantcontact ADD CONSTRAINT actor_klantcontact_actor_fkey
	FOREIGN KEY (actor) REFERENCES @register@.actor (id);
ALTER TABLE @register@.betrokkene ADD CONSTRAINT betrokkene_partij_fkey
	FOREIGN KEY (partij) REFERENCES @register@.partij (id);
ALTER TABLE @register@.digitaal_adres ADD CONSTRAINT digitaal_adres_partij_fkey
	FOREIGN KEY (partij) REFERENCES @register@.partij (id);
ALTER TABLE @register@.digitaal_adres ADD CONSTRAINT digitaal_adres_soort_digitaal_adres_fkey
	FOREIGN KEY (soort_digitaal_adres) REFERENCES @register@.soort_digitaal_adres (code);
ALTER TABLE @register@.onderwerpobject ADD CONSTRAINT onderwerpobject_was_klantcontact_fkey
	FOREIGN KEY (was_klantcontact) REFERENCES @register@.klantcontact (id);
ALTER TABLE @register@.interne_taak ADD CONSTRAINT interne_taak_actor_fkey
	FOREIGN KEY (actor) REFERENCES @register@.actor (id);
ALTER TABLE @register@.bewaartermijn ADD CONSTRAINT bewaartermijn_kanaal_fkey
	FOREIGN KEY (kanaal) REFERENCES @register@.kanaal (code);

-- To both a partij and a betrokkene only when that betrokkene is that partij.
ALTER TABLE @register@.digitaal_adres ADD CONSTRAINT digitaal_adres_beide_fkey
	FOREIGN KEY (betrokkene, partij) REFERENCES @register@.betrokkene (id, partij);

-- The preferred adres is the partij's own.
ALTER TABLE @register@.partij ADD CONSTRAINT partij_voorkeursadres
	FOREIGN KEY (id, voorkeurs_digitaal_adres) REFERENCES @register@.digitaal_adres (partij, id)
	DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX actor_organisatorische_eenheid_idx ON @register@.actor (organisatorische_eenheid);
CREATE INDEX partij_werkte_voor_idx ON @register@.partij (werkte_voor);
CREATE INDEX partij_voorkeurs_digitaal_adres_idx ON @register@.partij (voorkeurs_digitaal_adres);
CREATE INDEX partij_identificator_partij_idx ON @register@.partij_identificator (partij);
CREATE INDEX partij_identificator_objectidentificator_idx ON @register@.partij_identificator (objectidentificator);
CREATE INDEX vertegenwoordiging_vertegenwoordigde_idx ON @register@.vertegenwoordiging (vertegenwoordigde);
CREATE INDEX klantcontact_kanaal_idx ON @register@.klantcontact (kanaal);
CREATE INDEX klantcontact_plaatsgevonden_op_idx ON @register@.klantcontact (plaatsgevonden_op);
CREATE INDEX actor_klantcontact_actor_idx ON @register@.actor_klantcontact (actor);
CREATE INDEX betrokkene_partij_idx ON @register@.betrokkene (partij);
CREATE INDEX digitaal_adres_soort_digitaal_adres_idx ON @register@.digitaal_adres (soort_digitaal_adres);
CREATE INDEX digitaal_adres_adres_idx ON @register@.digitaal_adres (adres);
CREATE INDEX onderwerpobject_klantcontact_idx ON @register@.onderwerpobject (klantcontact);
CREATE INDEX onderwerpobject_was_klantcontact_idx ON @register@.onderwerpobject (was_klantcontact);
CREATE INDEX onderwerpobject_objectidentificator_idx ON @register@.onderwerpobject (objectidentificator);
CREATE INDEX bijlage_objectidentificator_idx ON @register@.bijlage (objectidentificator);
CREATE INDEX interne_taak_klantcontact_idx ON @register@.interne_taak (klantcontact);
CREATE INDEX interne_taak_actor_idx ON @register@.interne_taak (actor);
CREATE INDEX mutatie_klantcontact_idx ON @register@.mutatie (klantcontact);
CREATE INDEX mutatie_rij_idx ON @register@.mutatie (rij);

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
ALTER INDEX @register@.partij_identificator_sleutel_idx ALTER COLUMN 1 SET STATISTICS 0;
ALTER INDEX @register@.partij_identificator_een_per_soort ALTER COLUMN 2 SET STATISTICS 0;
ALTER INDEX @register@.digitaal_adres_uniek ALTER COLUMN 3 SET STATISTICS 0;
ALTER INDEX @register@.digitaal_adres_betrokkene_key ALTER COLUMN 3 SET STATISTICS 0;
ALTER INDEX @register@.digitaal_adres_sleutel_idx ALTER COLUMN 1 SET STATISTICS 0;
ALTER INDEX @register@.beleid_een_rij ALTER COLUMN 1 SET STATISTICS 0;
ALTER INDEX @register@.partij_identificator_uniek ALTER COLUMN 1 SET STATISTICS 0;
ALTER INDEX @register@.mutatie_partij_idx ALTER COLUMN 1 SET STATISTICS 0;

ALTER TABLE @register@.partij ALTER COLUMN interne_notitie SET STATISTICS 0;
ALTER TABLE @register@.partij_identificator ALTER COLUMN objectidentificator SET STATISTICS 0;
ALTER TABLE @register@.partij_identificator ALTER COLUMN andere_partij_identificator SET STATISTICS 0;
ALTER TABLE @register@.digitaal_adres ALTER COLUMN adres SET STATISTICS 0;
ALTER TABLE @register@.digitaal_adres ALTER COLUMN omschrijving SET STATISTICS 0;
ALTER TABLE @register@.klantcontact ALTER COLUMN onderwerp SET STATISTICS 0;
ALTER TABLE @register@.klantcontact ALTER COLUMN inhoud SET STATISTICS 0;
ALTER TABLE @register@.interne_taak ALTER COLUMN gevraagde_handeling SET STATISTICS 0;
ALTER TABLE @register@.interne_taak ALTER COLUMN toelichting SET STATISTICS 0;
ALTER TABLE @register@.mutatie ALTER COLUMN voor SET STATISTICS 0;
ALTER TABLE @register@.mutatie ALTER COLUMN reden SET STATISTICS 0;
ALTER TABLE @register@.mutatie ALTER COLUMN zout SET STATISTICS 0;
ALTER TABLE @register@.mutatie ALTER COLUMN voor_digest SET STATISTICS 0;
ALTER TABLE @register@.mutatie ALTER COLUMN hash SET STATISTICS 0;

ALTER TABLE @register@.partij ALTER COLUMN organisatienaam SET STATISTICS 0;
ALTER TABLE @register@.partij ALTER COLUMN voorletters SET STATISTICS 0;
ALTER TABLE @register@.partij ALTER COLUMN voornaam SET STATISTICS 0;
ALTER TABLE @register@.partij ALTER COLUMN voorvoegsel_achternaam SET STATISTICS 0;
ALTER TABLE @register@.partij ALTER COLUMN achternaam SET STATISTICS 0;
ALTER TABLE @register@.partij ALTER COLUMN bezoekadres_nummeraanduiding_id SET STATISTICS 0;
ALTER TABLE @register@.partij ALTER COLUMN bezoekadres_adresregel1 SET STATISTICS 0;
ALTER TABLE @register@.partij ALTER COLUMN bezoekadres_adresregel2 SET STATISTICS 0;
ALTER TABLE @register@.partij ALTER COLUMN bezoekadres_adresregel3 SET STATISTICS 0;
ALTER TABLE @register@.partij ALTER COLUMN correspondentieadres_nummeraanduiding_id SET STATISTICS 0;
ALTER TABLE @register@.partij ALTER COLUMN correspondentieadres_adresregel1 SET STATISTICS 0;
ALTER TABLE @register@.partij ALTER COLUMN correspondentieadres_adresregel2 SET STATISTICS 0;
ALTER TABLE @register@.partij ALTER COLUMN correspondentieadres_adresregel3 SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN organisatienaam SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN voorletters SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN voornaam SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN voorvoegsel_achternaam SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN achternaam SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN bezoekadres_nummeraanduiding_id SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN bezoekadres_adresregel1 SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN bezoekadres_adresregel2 SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN bezoekadres_adresregel3 SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN correspondentieadres_nummeraanduiding_id SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN correspondentieadres_adresregel1 SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN correspondentieadres_adresregel2 SET STATISTICS 0;
ALTER TABLE @register@.betrokkene ALTER COLUMN correspondentieadres_adresregel3 SET STATISTICS 0;

INSERT INTO @register@.beleid (versie) VALUES ('0.1.0');

INSERT INTO @register@.kanaal (code, naam, aard) VALUES
	('telefoon', 'Telefoon', 'gesprek'),
	('balie', 'Balie', 'gesprek'),
	('videobellen', 'Videobellen', 'gesprek'),
	('chat', 'Chat', 'gesprek'),
	('e-mail', 'E-mail', 'bericht'),
	('post', 'Post', 'bericht'),
	('whatsapp', 'WhatsApp', 'bericht'),
	('sms', 'SMS', 'bericht'),
	('social_media', 'Social media', 'bericht'),
	('website', 'Website', 'bericht'),
	('e-formulier', 'E-formulier', 'formulier');

INSERT INTO @register@.soort_digitaal_adres (code, naam) VALUES
	('telefoon', 'Telefoon'),
	('e-mail', 'E-mail'),
	('whatsapp', 'WhatsApp'),
	('facebook', 'Facebook'),
	('instagram', 'Instagram'),
	('sms', 'SMS');

CREATE VIEW @register@.v_klantcontact WITH (security_invoker = true) AS
SELECT k.id,
	k.nummer,
	k.kanaal,
	k.aard,
	CASE WHEN EXISTS (
			SELECT FROM @register@.betrokkene b
			WHERE b.klantcontact = k.id AND b.initiator)
		THEN 'inkomend'::klantcontact.richting
		ELSE 'uitgaand'::klantcontact.richting
	END AS richting,
	k.onderwerp,
	k.indicatie_contact_gelukt,
	k.taal,
	k.vertrouwelijk,
	k.plaatsgevonden_op,
	k.geregistreerd_op,
	(SELECT count(*) FROM @register@.actor_klantcontact a
		WHERE a.klantcontact = k.id) AS aantal_actoren,
	(SELECT count(*) FROM @register@.betrokkene b
		WHERE b.klantcontact = k.id) AS aantal_betrokkenen,
	(SELECT count(*) FROM @register@.bijlage b
		WHERE b.klantcontact = k.id) AS aantal_bijlagen,
	(SELECT count(*) FROM @register@.interne_taak t
		WHERE t.klantcontact = k.id
		AND t.status = 'te_verwerken') AS open_taken,
	(SELECT a.actor FROM @register@.actor_klantcontact a
		WHERE a.klantcontact = k.id
		ORDER BY a.id LIMIT 1) AS eerste_actor
FROM @register@.klantcontact k;

-- What is the eenheid of a taak: that of the actor, or the actor itself.
CREATE VIEW @register@.v_interne_taak WITH (security_invoker = true) AS
SELECT t.id,
	t.nummer,
	t.klantcontact,
	k.nummer AS klantcontact_nummer,
	k.onderwerp,
	t.gevraagde_handeling,
	t.toelichting,
	t.status,
	t.verwerkt_op,
	t.actor,
	a.naam AS actor_naam,
	e.id AS eenheid,
	e.naam AS eenheid_naam,
	k.plaatsgevonden_op,
	COALESCE(t.verwerkt_op, now()) - k.plaatsgevonden_op AS wachttijd
FROM @register@.interne_taak t
JOIN @register@.klantcontact k ON k.id = t.klantcontact
LEFT JOIN @register@.actor a ON a.id = t.actor
LEFT JOIN @register@.actor e ON e.id =
	CASE WHEN a.soort_actor = 'organisatorische_eenheid' THEN a.id ELSE a.organisatorische_eenheid END;

-- The acting actor is asked once, before the taken, so that they come from the index of
-- open ones; and each klantcontact by its key: the planner does not know what it costs to
-- ask of all others whether they may be seen.
CREATE VIEW @register@.v_werkvoorraad WITH (security_invoker = true) AS
SELECT t.id,
	t.nummer,
	t.klantcontact,
	k.nummer AS klantcontact_nummer,
	k.onderwerp,
	t.gevraagde_handeling,
	t.toelichting,
	t.actor,
	t.actor <> (SELECT klantcontact.handelende_actor(b.tableoid) FROM @register@.beleid b) AS van_eenheid,
	k.plaatsgevonden_op,
	now() - k.plaatsgevonden_op AS wachttijd
FROM @register@.interne_taak t
CROSS JOIN LATERAL (
	SELECT c.nummer, c.onderwerp, c.plaatsgevonden_op FROM @register@.klantcontact c
	WHERE c.id = t.klantcontact
	OFFSET 0) k
WHERE t.status = 'te_verwerken'
	AND t.actor = ANY (ARRAY(
		SELECT unnest(ARRAY[ik.id, ik.organisatorische_eenheid])
		FROM @register@.beleid b
		JOIN @register@.actor ik ON ik.id = klantcontact.handelende_actor(b.tableoid)))
ORDER BY k.plaatsgevonden_op, t.nummer;

-- Whether a text holds one subject, no rule can tell; these are signs that people
-- may look at.  No backslashes: what they mean is a setting of the session's.
CREATE VIEW @register@.v_mogelijk_meervoudig WITH (security_invoker = true) AS
SELECT k.id AS klantcontact,
	k.nummer,
	k.onderwerp,
	k.plaatsgevonden_op,
	r.reden
FROM @register@.klantcontact k
CROSS JOIN LATERAL (
	SELECT 'meer objecten van één soort'::text AS reden
	WHERE EXISTS (
		SELECT FROM @register@.onderwerpobject o
		WHERE o.klantcontact = k.id AND o.objectidentificator IS NOT NULL
		GROUP BY lower(klantcontact.code_objecttype(o.objectidentificator))
		HAVING count(*) > 1)
	UNION ALL
	SELECT 'meer eerdere klantcontacten'::text AS reden
	WHERE (SELECT count(*) FROM @register@.onderwerpobject o
		WHERE o.klantcontact = k.id AND o.was_klantcontact IS NOT NULL) > 1
	UNION ALL
	SELECT 'opsomming in ' || t.naam AS reden
	FROM (VALUES ('onderwerp', k.onderwerp::text), ('inhoud', k.inhoud)) t (naam, tekst)
	WHERE t.tekst ~* '(?w)(^|[[:space:]])1[.):][[:space:]].*[[:space:]]2[.):][[:space:]]'
		OR t.tekst ~* '(?w)(^|[[:space:]])a[.):][[:space:]].*[[:space:]]b[.):][[:space:]]'
		OR t.tekst ~* '(?w)^[[:blank:]]*[-*•–][[:space:]].*^[[:blank:]]*[-*•–][[:space:]]'
		OR t.tekst ~* '[[:<:]](vraag|onderwerp)[[:space:]]+[1-9][[:>:]]'
	UNION ALL
	SELECT 'nog een onderwerp in ' || t.naam AS reden
	FROM (VALUES ('onderwerp', k.onderwerp::text), ('inhoud', k.inhoud)) t (naam, tekst)
	WHERE t.tekst ~* '[[:<:]](en ook|en daarnaast|en tevens|en verder|daarnaast|ten tweede|'
			'nog een vraag|een andere vraag|tweede vraag)[[:>:]]'
		OR (t.naam = 'onderwerp' AND t.tekst ~* '[[:space:]][+&/][[:space:]]|;[[:space:]]')
	UNION ALL
	SELECT 'open taken voor meer eenheden'::text AS reden
	WHERE (SELECT count(DISTINCT
			CASE WHEN a.soort_actor = 'organisatorische_eenheid' THEN a.id ELSE a.organisatorische_eenheid END)
		FROM @register@.interne_taak t JOIN @register@.actor a ON a.id = t.actor
		WHERE t.klantcontact = k.id
		AND t.status = 'te_verwerken') > 1
) r;

-- The log as people read it: what a row was and what it became, which is what the log
-- says next of it, or else what it is now.  Of a change only the columns that differ, but
-- of a right whose it is too.
CREATE VIEW @register@.v_mutatie WITH (security_invoker = true) AS
SELECT m.id,
	m.op,
	m.tabel,
	m.rij,
	m.klantcontact,
	CASE
		WHEN m.voor IS NULL AND m.voor_digest IS NULL THEN 'toevoeging'
		WHEN m.voor IS NULL THEN 'gewist'
		WHEN w.werd IS NULL AND v.voor_digest IS NULL THEN 'verwijdering'
		ELSE 'wijziging'
	END::text AS soort,
	CASE WHEN m.voor IS NULL OR w.werd IS NULL OR m.tabel = 'recht' THEN m.voor
		ELSE (SELECT COALESCE(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(m.voor) e
			WHERE ((w.werd -> e.key) = e.value) IS NOT TRUE)
	END AS was,
	CASE WHEN m.voor IS NULL OR w.werd IS NULL OR m.tabel = 'recht' THEN w.werd
		ELSE (SELECT COALESCE(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(w.werd) e
			WHERE ((m.voor -> e.key) = e.value) IS NOT TRUE)
	END AS werd,
	m.reden,
	m.correctie,
	m.rol,
	m.sessie_rol,
	m.actor
FROM @register@.mutatie m
LEFT JOIN LATERAL (
	(SELECT n.id, n.voor, n.voor_digest FROM @register@.mutatie n
		WHERE n.rij = m.rij AND n.tabel = m.tabel
			AND (n.op, n.id) > (m.op, m.id)
		ORDER BY n.op, n.id LIMIT 1)
	UNION ALL
	(SELECT n.id, n.voor, n.voor_digest FROM @register@.mutatie n
		WHERE m.rij IS NULL AND n.keten = m.keten AND n.volgnummer > m.volgnummer
		ORDER BY n.volgnummer LIMIT 1)) v ON true
CROSS JOIN LATERAL (
	SELECT CASE
		WHEN v.id IS NOT NULL THEN v.voor
		WHEN m.tabel = 'klantcontact' THEN (SELECT to_jsonb(t) FROM @register@.klantcontact t WHERE t.id = m.rij)
		WHEN m.tabel = 'actor_klantcontact' THEN
			(SELECT to_jsonb(t) FROM @register@.actor_klantcontact t WHERE t.id = m.rij)
		WHEN m.tabel = 'betrokkene' THEN (SELECT to_jsonb(t) FROM @register@.betrokkene t WHERE t.id = m.rij)
		WHEN m.tabel = 'digitaal_adres' THEN (SELECT to_jsonb(t) FROM @register@.digitaal_adres t WHERE t.id = m.rij)
		WHEN m.tabel = 'onderwerpobject' THEN (SELECT to_jsonb(t) FROM @register@.onderwerpobject t WHERE t.id = m.rij)
		WHEN m.tabel = 'bijlage' THEN (SELECT to_jsonb(t) FROM @register@.bijlage t WHERE t.id = m.rij)
		WHEN m.tabel = 'interne_taak' THEN (SELECT to_jsonb(t) FROM @register@.interne_taak t WHERE t.id = m.rij)
		WHEN m.tabel = 'actor' THEN (SELECT to_jsonb(t) FROM @register@.actor t WHERE t.id = m.rij)
		WHEN m.tabel = 'partij' THEN (SELECT to_jsonb(t) FROM @register@.partij t WHERE t.id = m.rij)
		WHEN m.tabel = 'partij_identificator' THEN
			(SELECT to_jsonb(t) FROM @register@.partij_identificator t WHERE t.id = m.rij)
		WHEN m.tabel = 'vertegenwoordiging' THEN
			(SELECT to_jsonb(t) FROM @register@.vertegenwoordiging t WHERE t.id = m.rij)
		WHEN m.tabel = 'beleid' THEN (SELECT to_jsonb(t) FROM @register@.beleid t WHERE t.id = m.rij)
		WHEN m.tabel = 'bewaartermijn' THEN (SELECT to_jsonb(t) FROM @register@.bewaartermijn t WHERE t.id = m.rij)
		WHEN m.tabel = 'recht' THEN
			jsonb_set(m.voor, '{verleend}', to_jsonb(NOT (m.voor ->> 'verleend')::bool))
		WHEN m.tabel = 'kanaal' THEN (SELECT to_jsonb(t) FROM @register@.kanaal t
			WHERE t.code = substr(m.keten, 8))
		WHEN m.tabel = 'soort_digitaal_adres' THEN (SELECT to_jsonb(t) FROM @register@.soort_digitaal_adres t
			WHERE t.code = substr(m.keten, 22))
	END AS werd
	OFFSET 0) w;

-- For who has the right rapportage, and so with the rights of the owner: the reader
-- has none on the tables.  Nothing in them leads to a klantcontact or a person.  Their
-- types are built in, with a length where there is one, for tools that know no others.
CREATE VIEW @register@.rapport_klantcontact WITH (security_barrier = true) AS
SELECT (k.plaatsgevonden_op AT TIME ZONE 'Europe/Amsterdam')::date AS dag,
	k.kanaal::varchar(40) AS kanaal,
	k.aard::text::varchar(20) AS aard,
	CASE WHEN EXISTS (
			SELECT FROM @register@.betrokkene b
			WHERE b.klantcontact = k.id AND b.initiator)
		THEN 'inkomend'
		ELSE 'uitgaand'
	END::varchar(20) AS richting,
	k.indicatie_contact_gelukt::text::varchar(20) AS indicatie_contact_gelukt,
	k.taal::text::varchar(3) AS taal,
	k.vertrouwelijk,
	(SELECT CASE WHEN a.soort_actor = 'organisatorische_eenheid' THEN a.naam ELSE e.naam END
		FROM @register@.actor_klantcontact l
		JOIN @register@.actor a ON a.id = l.actor
		LEFT JOIN @register@.actor e ON e.id = a.organisatorische_eenheid
		WHERE l.klantcontact = k.id
		ORDER BY l.id LIMIT 1)::varchar(200) AS eenheid,
	EXISTS (SELECT FROM @register@.onderwerpobject o
		WHERE o.klantcontact = k.id AND o.was_klantcontact IS NOT NULL) AS is_vervolg,
	EXISTS (SELECT FROM @register@.onderwerpobject o
		WHERE o.was_klantcontact = k.id) AS heeft_vervolg,
	(SELECT count(*) FROM @register@.actor_klantcontact a
		WHERE a.klantcontact = k.id) AS aantal_actoren,
	(SELECT count(*) FROM @register@.betrokkene b
		WHERE b.klantcontact = k.id) AS aantal_betrokkenen,
	(SELECT count(*) FROM @register@.bijlage b
		WHERE b.klantcontact = k.id) AS aantal_bijlagen,
	t.aantal_taken,
	t.open_taken,
	CASE WHEN t.open_taken = 0 THEN t.dagen END AS dagen_tot_verwerkt
FROM @register@.klantcontact k
CROSS JOIN LATERAL (
	SELECT count(*) AS aantal_taken,
		count(*) FILTER (WHERE t.status = 'te_verwerken') AS open_taken,
		(max(t.verwerkt_op) AT TIME ZONE 'Europe/Amsterdam')::date
			- (k.plaatsgevonden_op AT TIME ZONE 'Europe/Amsterdam')::date AS dagen
	FROM @register@.interne_taak t
	WHERE t.klantcontact = k.id) t;

-- A taak was assigned when the log says that it was added, or else as it was registered
-- with its klantcontact: the one before a splits, of which its first change tells.
CREATE VIEW @register@.rapport_interne_taak WITH (security_barrier = true) AS
SELECT (k.plaatsgevonden_op AT TIME ZONE 'Europe/Amsterdam')::date AS dag,
	(COALESCE(
		CASE WHEN m.voor IS NULL AND m.voor_digest IS NULL THEN m.op
			ELSE (SELECT o.geregistreerd_op FROM @register@.klantcontact o
				WHERE o.id = (m.voor ->> 'klantcontact')::uuid)
		END, k.geregistreerd_op) AT TIME ZONE 'Europe/Amsterdam')::date AS dag_toegewezen,
	k.kanaal::varchar(40) AS kanaal,
	k.aard::text::varchar(20) AS aard,
	k.vertrouwelijk,
	CASE WHEN a.soort_actor = 'organisatorische_eenheid' THEN a.naam ELSE e.naam END::varchar(200) AS eenheid,
	t.status::text::varchar(20) AS status,
	(t.verwerkt_op AT TIME ZONE 'Europe/Amsterdam')::date AS dag_verwerkt,
	(EXTRACT(epoch FROM t.verwerkt_op - k.plaatsgevonden_op)
		/ 3600)::numeric(9, 1) AS uren
FROM @register@.interne_taak t
JOIN @register@.klantcontact k ON k.id = t.klantcontact
JOIN @register@.actor a ON a.id = t.actor
LEFT JOIN @register@.actor e ON e.id = a.organisatorische_eenheid
LEFT JOIN LATERAL (
	SELECT m.op, m.voor, m.voor_digest FROM @register@.mutatie m
	WHERE m.rij = t.id AND m.tabel = 'interne_taak'
	ORDER BY m.op, m.id LIMIT 1) m ON true;

COMMENT ON SCHEMA @register@ IS 'Register van klantcontacten, gemaakt door klantcontact.maak_register.';

COMMENT ON TABLE @register@.beleid IS
	'De versie en de instellingen van het register: één rij.';
COMMENT ON TABLE @register@.kanaal IS
	'Kanalen die personen en organisaties kunnen gebruiken voor contact met de gemeente en omgekeerd.';
COMMENT ON TABLE @register@.soort_digitaal_adres IS
	'Soorten digitale adressen.';
COMMENT ON TABLE @register@.actor IS
	'Iets dat of iemand die voor de gemeente werkzaamheden uitvoert.';
COMMENT ON TABLE @register@.partij IS
	'Persoon of organisatie waarmee de gemeente een relatie heeft.';
COMMENT ON TABLE @register@.partij_identificator IS
	'Wat een partij in een basisregistratie of ander extern register uniek identificeert.';
COMMENT ON TABLE @register@.vertegenwoordiging IS
	'Dat een partij een andere vertegenwoordigde; geen bewijs van een geldend mandaat.';
COMMENT ON TABLE @register@.actor_klantcontact IS
	'Dat een actor bij een klantcontact betrokken was.';
COMMENT ON TABLE @register@.digitaal_adres IS
	'Contactgegevens die niet aan een plaats gebonden zijn, van een partij of voor één contact van een betrokkene.';
COMMENT ON TABLE @register@.bijlage IS
	'Verwijzing naar een object dat tijdens een klantcontact ontstond of werd overgebracht.';
COMMENT ON TABLE @register@.interne_taak IS
	'Wat een actor moet doen om opvolging te geven aan een klantcontact.';
COMMENT ON TABLE @register@.mutatie IS
	'Logboek van wijzigingen: er wordt alleen bijgeschreven, en alleen door de bewaking.';
COMMENT ON TABLE @register@.bewaartermijn IS
	'Hoe lang klantcontacten bewaard worden; die van een kanaal gaat voor die van een aard, en die voor de algemene.';
COMMENT ON VIEW @register@.v_klantcontact IS
	'Eén rij per klantcontact, met aantallen van wat erbij hoort; alleen wat de lezer mag zien.';
COMMENT ON VIEW @register@.v_interne_taak IS
	'Eén rij per interne taak, met het onderwerp, wie haar moet doen en hoe lang de klant wacht of wachtte.';
COMMENT ON VIEW @register@.v_werkvoorraad IS
	'De open taken van wie dit leest en van de eenheid waar die werkt, de langst wachtende klant eerst.';
COMMENT ON VIEW @register@.v_mogelijk_meervoudig IS
	'Klantcontacten die misschien over meer dan één onderwerp gaan, met de reden om dat te denken; één rij per reden.';

COMMENT ON TABLE @register@.klantcontact IS
	'Contact tussen een klant, of een vertegenwoordiger van een klant, en de gemeente over één onderwerp (besluit '
	'B7682).';

COMMENT ON TABLE @register@.betrokkene IS
	'Betrokkenheid van een partij, of van iemand die niet als partij gekend is, bij een klantcontact; met wat '
	'alleen voor de opvolging daarvan geldt.';

COMMENT ON TABLE @register@.onderwerpobject IS
	'Een object dat onderwerp van een klantcontact was: een eerder klantcontact, of een object in een ander '
	'register, zoals een zaak.';

COMMENT ON TABLE @register@.recht IS
	'Wie wat mag: SELECT op een kolom is het recht van die naam, gegeven door klantcontact.verleen en genomen '
	'door klantcontact.ontneem. Zonder rijen.';

COMMENT ON VIEW @register@.v_mutatie IS
	'Het logboek voor mensen: per wijziging naast elkaar wat er stond en wat er kwam; voor wie het recht beheer '
	'heeft.';

COMMENT ON VIEW @register@.rapport_klantcontact IS
	'Eén rij per klantcontact, zonder iets dat tot een klantcontact of persoon leidt; voor wie het recht '
	'rapportage heeft.';

COMMENT ON VIEW @register@.rapport_interne_taak IS
	'Eén rij per interne taak, zonder iets dat tot een taak, klantcontact of persoon leidt; voor wie het recht '
	'rapportage heeft.';

COMMENT ON COLUMN @register@.beleid.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.actor.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.partij.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.partij_identificator.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.vertegenwoordiging.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.klantcontact.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.actor_klantcontact.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.betrokkene.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.digitaal_adres.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.onderwerpobject.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.bijlage.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.interne_taak.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.mutatie.id IS
	'Technische sleutel.';
COMMENT ON COLUMN @register@.bewaartermijn.id IS
	'Technische sleutel.';

COMMENT ON COLUMN @register@.beleid.versie IS
	'Versie van het register: van de extensie die het maakte of het laatst bijwerkte.';
COMMENT ON COLUMN @register@.beleid.meer_objecten_per_type IS
	'Of een klantcontact meer dan één onderwerpobject van hetzelfde objecttype mag hebben.';
COMMENT ON COLUMN @register@.beleid.betrokkene_verplicht IS
	'Of een klantcontact ten minste één betrokkene moet hebben.';
COMMENT ON COLUMN @register@.beleid.doel_verplicht IS
	'Of een klantcontact een gekende partij of een opvolging moet hebben.';
COMMENT ON COLUMN @register@.beleid.partij_identificator_verplicht IS
	'Of een persoon of organisatie ten minste één identificator moet hebben.';
COMMENT ON COLUMN @register@.beleid.kloktolerantie IS
	'Hoeveel plaatsgevonden_op op de klok van de server vooruit mag lopen.';
COMMENT ON COLUMN @register@.beleid.inhoud_max IS
	'Het grootste aantal tekens van inhoud.';
COMMENT ON COLUMN @register@.kanaal.code IS
	'Code van het kanaal. Ten hoogste 40 tekens.';
COMMENT ON COLUMN @register@.kanaal.naam IS
	'Naam van het kanaal. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.kanaal.aard IS
	'De aard van een contact langs dit kanaal, als niets anders is opgegeven.';
COMMENT ON COLUMN @register@.kanaal.indicatie_actief IS
	'Of het kanaal nog gebruikt mag worden.';
COMMENT ON COLUMN @register@.soort_digitaal_adres.code IS
	'Code van de soort. Ten hoogste 40 tekens.';
COMMENT ON COLUMN @register@.soort_digitaal_adres.naam IS
	'Naam van de soort. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.soort_digitaal_adres.indicatie_actief IS
	'Of de soort nog gebruikt mag worden.';
COMMENT ON COLUMN @register@.actor.naam IS
	'Naam van de actor. Ten hoogste 200 tekens.';
COMMENT ON COLUMN @register@.actor.soort_actor IS
	'Medewerker, geautomatiseerde actor of organisatorische eenheid.';
COMMENT ON COLUMN @register@.actor.indicatie_actief IS
	'Of de actor nog betrokken mag worden bij nieuwe klantcontacten.';
COMMENT ON COLUMN @register@.actor.actoridentificator IS
	'Wat de actor in een extern register uniek identificeert.';
COMMENT ON COLUMN @register@.actor.functie IS
	'Functie van de medewerker of de geautomatiseerde actor. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.actor.omschrijving IS
	'Omschrijving van de geautomatiseerde actor of de organisatorische eenheid. Ten hoogste 200 tekens.';
COMMENT ON COLUMN @register@.actor.emailadres IS
	'E-mailadres van de medewerker of de organisatorische eenheid. Ten hoogste 254 tekens.';
COMMENT ON COLUMN @register@.actor.telefoonnummer IS
	'Telefoonnummer van de medewerker of de organisatorische eenheid. Ten hoogste 20 tekens.';
COMMENT ON COLUMN @register@.actor.organisatorische_eenheid IS
	'De organisatorische eenheid waar de actor werkt.';
COMMENT ON COLUMN @register@.actor.db_rol IS
	'De databaserol waarmee de actor zich aanmeldt.';
COMMENT ON COLUMN @register@.partij.nummer IS
	'Nummer dat mensen kunnen gebruiken om de partij aan te duiden.';
COMMENT ON COLUMN @register@.partij.soort_partij IS
	'Persoon, organisatie of contactpersoon.';
COMMENT ON COLUMN @register@.partij.indicatie_actief IS
	'Of de gegevens van de partij gebruikt mogen worden om contact op te nemen.';
COMMENT ON COLUMN @register@.partij.indicatie_geheimhouding IS
	'Of de verstrekker heeft aangegeven dat de gegevens geheim zijn.';
COMMENT ON COLUMN @register@.partij.voorkeurstaal IS
	'Taal waarin de partij bij voorkeur contact heeft. Code van drie letters uit ISO 639-2, zoals nld.';
COMMENT ON COLUMN @register@.partij.interne_notitie IS
	'Mededelingen over de partij voor intern gebruik. Ten hoogste 1000 tekens.';
COMMENT ON COLUMN @register@.partij.organisatienaam IS
	'Naam van de organisatie. Ten hoogste 200 tekens.';
COMMENT ON COLUMN @register@.partij.voorletters IS
	'Voorletters. Ten hoogste 10 tekens.';
COMMENT ON COLUMN @register@.partij.voornaam IS
	'Voornaam. Ten hoogste 200 tekens.';
COMMENT ON COLUMN @register@.partij.voorvoegsel_achternaam IS
	'Voorvoegsel van de achternaam. Ten hoogste 10 tekens.';
COMMENT ON COLUMN @register@.partij.achternaam IS
	'Achternaam. Ten hoogste 200 tekens.';
COMMENT ON COLUMN @register@.partij.werkte_voor IS
	'De organisatie waarvoor de contactpersoon werkte.';
COMMENT ON COLUMN @register@.partij.voorkeurs_digitaal_adres IS
	'Het digitale adres dat de partij bij voorkeur gebruikt.';
COMMENT ON COLUMN @register@.partij_identificator.partij IS
	'De partij.';
COMMENT ON COLUMN @register@.partij_identificator.objectidentificator IS
	'Verwijzing naar het object in het externe register.';
COMMENT ON COLUMN @register@.partij_identificator.andere_partij_identificator IS
	'Verwijzing die niet in de voorgedefinieerde vorm past. Ten hoogste 200 tekens.';
COMMENT ON COLUMN @register@.vertegenwoordiging.vertegenwoordigende IS
	'De partij die vertegenwoordigde.';
COMMENT ON COLUMN @register@.vertegenwoordiging.vertegenwoordigde IS
	'De partij die vertegenwoordigd werd.';
COMMENT ON COLUMN @register@.klantcontact.nummer IS
	'Nummer dat mensen kunnen gebruiken om het klantcontact aan te duiden.';
COMMENT ON COLUMN @register@.klantcontact.kanaal IS
	'Communicatiekanaal dat bij het klantcontact werd gebruikt. Ten hoogste 40 tekens.';
COMMENT ON COLUMN @register@.klantcontact.aard IS
	'Gesprek, bericht of formulier.';
COMMENT ON COLUMN @register@.klantcontact.onderwerp IS
	'Datgene waarover het klantcontact ging. Een regel van ten hoogste 200 tekens.';
COMMENT ON COLUMN @register@.klantcontact.indicatie_contact_gelukt IS
	'Of de poging tot contact succesvol was, voor zover bekend.';
COMMENT ON COLUMN @register@.klantcontact.taal IS
	'Taal die werd gesproken of geschreven. Code van drie letters uit ISO 639-2, zoals nld.';
COMMENT ON COLUMN @register@.klantcontact.vertrouwelijk IS
	'Of onderwerp, inhoud en kenmerken vertrouwelijk behandeld moeten worden.';
COMMENT ON COLUMN @register@.klantcontact.plaatsgevonden_op IS
	'Wanneer het gesprek begon, of het bericht werd verzonden of ontvangen.';
COMMENT ON COLUMN @register@.klantcontact.geregistreerd_op IS
	'Begin van de transactie die het klantcontact vastlegde; door de bewaking gevuld.';
COMMENT ON COLUMN @register@.actor_klantcontact.klantcontact IS
	'Het klantcontact.';
COMMENT ON COLUMN @register@.actor_klantcontact.actor IS
	'De actor.';
COMMENT ON COLUMN @register@.betrokkene.klantcontact IS
	'Het klantcontact.';
COMMENT ON COLUMN @register@.betrokkene.partij IS
	'De partij, als die gekend is.';
COMMENT ON COLUMN @register@.betrokkene.rol IS
	'De rol tijdens dit klantcontact: klant of vertegenwoordiger.';
COMMENT ON COLUMN @register@.betrokkene.initiator IS
	'Of deze betrokkene het contact begon.';
COMMENT ON COLUMN @register@.betrokkene.organisatienaam IS
	'Naam van de organisatie waarmee de betrokkene een relatie had. Ten hoogste 200 tekens.';
COMMENT ON COLUMN @register@.betrokkene.voorletters IS
	'Voorletters voor dit contact. Ten hoogste 10 tekens.';
COMMENT ON COLUMN @register@.betrokkene.voornaam IS
	'Voornaam voor dit contact. Ten hoogste 200 tekens.';
COMMENT ON COLUMN @register@.betrokkene.voorvoegsel_achternaam IS
	'Voorvoegsel van de achternaam voor dit contact. Ten hoogste 10 tekens.';
COMMENT ON COLUMN @register@.betrokkene.achternaam IS
	'Achternaam voor dit contact. Ten hoogste 200 tekens.';
COMMENT ON COLUMN @register@.digitaal_adres.partij IS
	'De partij die het adres verstrekte.';
COMMENT ON COLUMN @register@.digitaal_adres.betrokkene IS
	'De betrokkene die het adres voor dit contact verstrekte.';
COMMENT ON COLUMN @register@.digitaal_adres.soort_digitaal_adres IS
	'Soort van het adres. Ten hoogste 40 tekens.';
COMMENT ON COLUMN @register@.digitaal_adres.adres IS
	'Het adres. Ten hoogste 254 tekens.';
COMMENT ON COLUMN @register@.digitaal_adres.omschrijving IS
	'Omschrijving van het adres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.onderwerpobject.klantcontact IS
	'Het klantcontact dat over het object ging.';
COMMENT ON COLUMN @register@.onderwerpobject.was_klantcontact IS
	'Het eerdere klantcontact dat onderwerp was.';
COMMENT ON COLUMN @register@.onderwerpobject.objectidentificator IS
	'Het object dat onderwerp was.';
COMMENT ON COLUMN @register@.bijlage.klantcontact IS
	'Het klantcontact.';
COMMENT ON COLUMN @register@.bijlage.objectidentificator IS
	'Verwijzing naar het object.';
COMMENT ON COLUMN @register@.interne_taak.klantcontact IS
	'Het klantcontact dat aanleiding gaf.';
COMMENT ON COLUMN @register@.interne_taak.actor IS
	'De actor aan wie de taak is toegewezen.';
COMMENT ON COLUMN @register@.interne_taak.nummer IS
	'Nummer dat mensen kunnen gebruiken om de taak aan te duiden.';
COMMENT ON COLUMN @register@.interne_taak.gevraagde_handeling IS
	'Wat er gedaan moet worden. Ten hoogste 200 tekens.';
COMMENT ON COLUMN @register@.interne_taak.toelichting IS
	'Wat bijdraagt aan het kunnen afhandelen. Ten hoogste 1000 tekens.';
COMMENT ON COLUMN @register@.interne_taak.status IS
	'Te verwerken of verwerkt.';
COMMENT ON COLUMN @register@.interne_taak.verwerkt_op IS
	'Wanneer de taak is verwerkt.';
COMMENT ON COLUMN @register@.mutatie.tabel IS
	'De tabel van de gewijzigde rij.';
COMMENT ON COLUMN @register@.mutatie.rij IS
	'De gewijzigde rij; leeg bij tabellen met een andere sleutel.';
COMMENT ON COLUMN @register@.mutatie.klantcontact IS
	'Het klantcontact waartoe de rij behoort.';
COMMENT ON COLUMN @register@.mutatie.correctie IS
	'Gelijk voor alles wat één correctie wijzigde.';
COMMENT ON COLUMN @register@.mutatie.voor IS
	'De rij zoals zij was; leeg bij een toevoeging.';
COMMENT ON COLUMN @register@.mutatie.rol IS
	'De rol die wijzigde.';
COMMENT ON COLUMN @register@.mutatie.sessie_rol IS
	'De rol waarmee de sessie begon.';
COMMENT ON COLUMN @register@.mutatie.actor IS
	'De actor die handelde.';
COMMENT ON COLUMN @register@.mutatie.op IS
	'Wanneer, op de klok van de server.';
COMMENT ON COLUMN @register@.mutatie.reden IS
	'Waarom.';
COMMENT ON COLUMN @register@.mutatie.keten IS
	'De keten waar de rij in staat: die van een klantcontact, partij of actor, van een code of van beleid.';
COMMENT ON COLUMN @register@.mutatie.volgnummer IS
	'De plaats in de keten, vanaf 1.';
COMMENT ON COLUMN @register@.mutatie.zout IS
	'Toevallige bytes, zodat voor_digest niet te raden is; leeg als voor dat is.';
COMMENT ON COLUMN @register@.mutatie.voor_digest IS
	'SHA-256 van zout en voor; blijft als die gewist worden, en is nul bytes bij een vernietiging.';
COMMENT ON COLUMN @register@.mutatie.hash IS
	'SHA-256 van de rij en de hash van de vorige rij in de keten.';
COMMENT ON COLUMN @register@.recht.id IS
	'Technische sleutel, van geen rij.';
COMMENT ON COLUMN @register@.recht.behandelaar IS
	'Ziet en behandelt klantcontacten waaraan de eigen actor gekoppeld is of waarop die of de eenheid een taak heeft.';
COMMENT ON COLUMN @register@.recht.klantcontactcentrum IS
	'Registreert, en ziet elk klantcontact dat niet vertrouwelijk is.';
COMMENT ON COLUMN @register@.recht.vertrouwelijk IS
	'Ziet ook vertrouwelijke klantcontacten.';
COMMENT ON COLUMN @register@.recht.rapportage IS
	'Leest de rapporten, zonder inhoud of personen.';
COMMENT ON COLUMN @register@.recht.beheer IS
	'Ziet en wijzigt alles, met het logboek.';
COMMENT ON COLUMN @register@.recht.namens IS
	'Mag een andere handelende actor noemen.';
COMMENT ON COLUMN @register@.bewaartermijn.kanaal IS
	'Voor klantcontacten via dit kanaal.';
COMMENT ON COLUMN @register@.bewaartermijn.aard IS
	'Voor klantcontacten van deze aard; leeg, en kanaal ook: voor alle andere.';
COMMENT ON COLUMN @register@.bewaartermijn.termijn IS
	'Bewaartermijn, gerekend vanaf het klantcontact.';
COMMENT ON COLUMN @register@.v_klantcontact.id IS
	'Technische sleutel van het klantcontact.';
COMMENT ON COLUMN @register@.v_klantcontact.nummer IS
	'Nummer dat mensen kunnen gebruiken om het klantcontact aan te duiden.';
COMMENT ON COLUMN @register@.v_klantcontact.kanaal IS
	'Code van het communicatiekanaal.';
COMMENT ON COLUMN @register@.v_klantcontact.aard IS
	'Gesprek, bericht of formulier.';
COMMENT ON COLUMN @register@.v_klantcontact.richting IS
	'Inkomend als een betrokkene het contact begon, anders uitgaand.';
COMMENT ON COLUMN @register@.v_klantcontact.onderwerp IS
	'Datgene waarover het klantcontact ging.';
COMMENT ON COLUMN @register@.v_klantcontact.indicatie_contact_gelukt IS
	'Of de poging tot contact succesvol was, voor zover bekend.';
COMMENT ON COLUMN @register@.v_klantcontact.taal IS
	'Taal die werd gesproken of geschreven.';
COMMENT ON COLUMN @register@.v_klantcontact.vertrouwelijk IS
	'Of onderwerp, inhoud en kenmerken vertrouwelijk behandeld moeten worden.';
COMMENT ON COLUMN @register@.v_klantcontact.plaatsgevonden_op IS
	'Wanneer het gesprek begon, of het bericht werd verzonden of ontvangen.';
COMMENT ON COLUMN @register@.v_klantcontact.geregistreerd_op IS
	'Begin van de transactie die het klantcontact vastlegde.';
COMMENT ON COLUMN @register@.v_klantcontact.aantal_actoren IS
	'Hoeveel actoren erbij betrokken waren.';
COMMENT ON COLUMN @register@.v_klantcontact.aantal_betrokkenen IS
	'Hoeveel betrokkenen het klantcontact heeft.';
COMMENT ON COLUMN @register@.v_klantcontact.aantal_bijlagen IS
	'Hoeveel bijlagen het klantcontact heeft.';
COMMENT ON COLUMN @register@.v_klantcontact.open_taken IS
	'Hoeveel van zijn interne taken nog te verwerken zijn.';
COMMENT ON COLUMN @register@.v_klantcontact.eerste_actor IS
	'De actor die er het eerst bij kwam.';
COMMENT ON COLUMN @register@.v_interne_taak.id IS
	'Technische sleutel van de taak.';
COMMENT ON COLUMN @register@.v_interne_taak.nummer IS
	'Nummer dat mensen kunnen gebruiken om de taak aan te duiden.';
COMMENT ON COLUMN @register@.v_interne_taak.klantcontact IS
	'Het klantcontact dat aanleiding gaf.';
COMMENT ON COLUMN @register@.v_interne_taak.klantcontact_nummer IS
	'Nummer van dat klantcontact.';
COMMENT ON COLUMN @register@.v_interne_taak.onderwerp IS
	'Onderwerp van dat klantcontact.';
COMMENT ON COLUMN @register@.v_interne_taak.gevraagde_handeling IS
	'Wat er gedaan moet worden.';
COMMENT ON COLUMN @register@.v_interne_taak.toelichting IS
	'Wat bijdraagt aan het kunnen afhandelen.';
COMMENT ON COLUMN @register@.v_interne_taak.status IS
	'Te verwerken of verwerkt.';
COMMENT ON COLUMN @register@.v_interne_taak.verwerkt_op IS
	'Wanneer de taak is verwerkt.';
COMMENT ON COLUMN @register@.v_interne_taak.actor IS
	'De actor aan wie de taak is toegewezen.';
COMMENT ON COLUMN @register@.v_interne_taak.actor_naam IS
	'Naam van die actor.';
COMMENT ON COLUMN @register@.v_interne_taak.eenheid IS
	'De organisatorische eenheid van de actor, of de actor zelf als die dat is.';
COMMENT ON COLUMN @register@.v_interne_taak.eenheid_naam IS
	'Naam van die eenheid.';
COMMENT ON COLUMN @register@.v_interne_taak.plaatsgevonden_op IS
	'Wanneer het klantcontact plaatsvond.';
COMMENT ON COLUMN @register@.v_interne_taak.wachttijd IS
	'Tijd sinds het klantcontact, of tot de taak verwerkt werd.';
COMMENT ON COLUMN @register@.v_werkvoorraad.id IS
	'Technische sleutel van de taak.';
COMMENT ON COLUMN @register@.v_werkvoorraad.nummer IS
	'Nummer dat mensen kunnen gebruiken om de taak aan te duiden.';
COMMENT ON COLUMN @register@.v_werkvoorraad.klantcontact IS
	'Het klantcontact dat aanleiding gaf.';
COMMENT ON COLUMN @register@.v_werkvoorraad.klantcontact_nummer IS
	'Nummer van dat klantcontact.';
COMMENT ON COLUMN @register@.v_werkvoorraad.onderwerp IS
	'Onderwerp van dat klantcontact.';
COMMENT ON COLUMN @register@.v_werkvoorraad.gevraagde_handeling IS
	'Wat er gedaan moet worden.';
COMMENT ON COLUMN @register@.v_werkvoorraad.toelichting IS
	'Wat bijdraagt aan het kunnen afhandelen.';
COMMENT ON COLUMN @register@.v_werkvoorraad.actor IS
	'De actor aan wie de taak is toegewezen.';
COMMENT ON COLUMN @register@.v_werkvoorraad.van_eenheid IS
	'Of de taak van de eenheid is en niet van de lezer zelf.';
COMMENT ON COLUMN @register@.v_werkvoorraad.plaatsgevonden_op IS
	'Wanneer het klantcontact plaatsvond.';
COMMENT ON COLUMN @register@.v_werkvoorraad.wachttijd IS
	'Tijd sinds het klantcontact.';
COMMENT ON COLUMN @register@.v_mogelijk_meervoudig.klantcontact IS
	'Technische sleutel van het klantcontact.';
COMMENT ON COLUMN @register@.v_mogelijk_meervoudig.nummer IS
	'Nummer van het klantcontact.';
COMMENT ON COLUMN @register@.v_mogelijk_meervoudig.onderwerp IS
	'Datgene waarover het klantcontact ging.';
COMMENT ON COLUMN @register@.v_mogelijk_meervoudig.plaatsgevonden_op IS
	'Wanneer het klantcontact plaatsvond.';
COMMENT ON COLUMN @register@.v_mogelijk_meervoudig.reden IS
	'Waaraan het te zien is; een mens beslist.';
COMMENT ON COLUMN @register@.v_mutatie.id IS
	'Technische sleutel van de regel in het logboek.';
COMMENT ON COLUMN @register@.v_mutatie.op IS
	'Wanneer, op de klok van de server.';
COMMENT ON COLUMN @register@.v_mutatie.tabel IS
	'De tabel van de gewijzigde rij.';
COMMENT ON COLUMN @register@.v_mutatie.rij IS
	'De gewijzigde rij; leeg bij tabellen met een andere sleutel.';
COMMENT ON COLUMN @register@.v_mutatie.klantcontact IS
	'Het klantcontact waartoe de rij behoort.';
COMMENT ON COLUMN @register@.v_mutatie.soort IS
	'Toevoeging, wijziging, verwijdering, of gewist als de inhoud vernietigd is.';
COMMENT ON COLUMN @register@.v_mutatie.werd IS
	'Wat er kwam, op dezelfde wijze; leeg bij een verwijdering, of als wat er kwam gewist is.';
COMMENT ON COLUMN @register@.v_mutatie.reden IS
	'Waarom.';
COMMENT ON COLUMN @register@.v_mutatie.correctie IS
	'Gelijk voor alles wat één correctie wijzigde.';
COMMENT ON COLUMN @register@.v_mutatie.rol IS
	'De rol die wijzigde.';
COMMENT ON COLUMN @register@.v_mutatie.sessie_rol IS
	'De rol waarmee de sessie begon.';
COMMENT ON COLUMN @register@.v_mutatie.actor IS
	'De actor die handelde.';
COMMENT ON COLUMN @register@.rapport_klantcontact.dag IS
	'De dag waarop het klantcontact plaatsvond, in Nederlandse tijd.';
COMMENT ON COLUMN @register@.rapport_klantcontact.kanaal IS
	'Code van het communicatiekanaal.';
COMMENT ON COLUMN @register@.rapport_klantcontact.aard IS
	'Gesprek, bericht of formulier.';
COMMENT ON COLUMN @register@.rapport_klantcontact.richting IS
	'Inkomend als een betrokkene het contact begon, anders uitgaand.';
COMMENT ON COLUMN @register@.rapport_klantcontact.indicatie_contact_gelukt IS
	'Ja, nee of onbekend.';
COMMENT ON COLUMN @register@.rapport_klantcontact.taal IS
	'Taal die werd gesproken of geschreven: code volgens ISO 639-2.';
COMMENT ON COLUMN @register@.rapport_klantcontact.vertrouwelijk IS
	'Of het klantcontact vertrouwelijk is.';
COMMENT ON COLUMN @register@.rapport_klantcontact.eenheid IS
	'Naam van de organisatorische eenheid van de eerste actor, of van die actor zelf als die dat is.';
COMMENT ON COLUMN @register@.rapport_klantcontact.is_vervolg IS
	'Of het op een eerder klantcontact volgde.';
COMMENT ON COLUMN @register@.rapport_klantcontact.heeft_vervolg IS
	'Of een later klantcontact erop volgde.';
COMMENT ON COLUMN @register@.rapport_klantcontact.aantal_actoren IS
	'Hoeveel actoren erbij betrokken waren.';
COMMENT ON COLUMN @register@.rapport_klantcontact.aantal_betrokkenen IS
	'Hoeveel betrokkenen het klantcontact heeft.';
COMMENT ON COLUMN @register@.rapport_klantcontact.aantal_bijlagen IS
	'Hoeveel bijlagen het klantcontact heeft.';
COMMENT ON COLUMN @register@.rapport_klantcontact.aantal_taken IS
	'Hoeveel interne taken het klantcontact heeft.';
COMMENT ON COLUMN @register@.rapport_klantcontact.open_taken IS
	'Hoeveel daarvan nog te verwerken zijn.';
COMMENT ON COLUMN @register@.rapport_klantcontact.dagen_tot_verwerkt IS
	'Na hoeveel dagen de laatste taak verwerkt was; leeg zolang er een openstaat of als er geen was.';
COMMENT ON COLUMN @register@.rapport_interne_taak.dag IS
	'De dag waarop het klantcontact plaatsvond, in Nederlandse tijd.';
COMMENT ON COLUMN @register@.rapport_interne_taak.dag_toegewezen IS
	'De dag waarop de taak werd toegewezen.';
COMMENT ON COLUMN @register@.rapport_interne_taak.kanaal IS
	'Code van het kanaal van het klantcontact.';
COMMENT ON COLUMN @register@.rapport_interne_taak.aard IS
	'Aard van het klantcontact: gesprek, bericht of formulier.';
COMMENT ON COLUMN @register@.rapport_interne_taak.vertrouwelijk IS
	'Of het klantcontact vertrouwelijk is.';
COMMENT ON COLUMN @register@.rapport_interne_taak.eenheid IS
	'Naam van de organisatorische eenheid van de actor van de taak, of van die actor zelf als die dat is.';
COMMENT ON COLUMN @register@.rapport_interne_taak.status IS
	'Te verwerken (te_verwerken) of verwerkt.';
COMMENT ON COLUMN @register@.rapport_interne_taak.dag_verwerkt IS
	'De dag waarop de taak is verwerkt; leeg zolang zij openstaat.';
COMMENT ON COLUMN @register@.rapport_interne_taak.uren IS
	'Uren van het klantcontact tot de taak verwerkt was; leeg zolang zij openstaat.';

COMMENT ON COLUMN @register@.klantcontact.inhoud IS
	'Wat tijdens het klantcontact werd overgebracht of uitgewisseld, voor zover relevant voor betrokkenen of '
	'actoren. Ten hoogste beleid.inhoud_max tekens.';

COMMENT ON COLUMN @register@.v_mutatie.was IS
	'Wat er stond, met kolomnamen als sleutels: bij een wijziging de kolommen die veranderden; leeg bij een '
	'toevoeging.';

COMMENT ON COLUMN @register@.partij.bezoekadres_nummeraanduiding_id IS
	'Het bezoekadres, als nummeraanduiding in de BAG. Zestien cijfers.';
COMMENT ON COLUMN @register@.partij.bezoekadres_adresregel1 IS
	'Eerste regel van het bezoekadres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.partij.bezoekadres_adresregel2 IS
	'Tweede regel van het bezoekadres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.partij.bezoekadres_adresregel3 IS
	'Derde regel van het bezoekadres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.partij.bezoekadres_land IS
	'Land van het bezoekadres. Code van twee letters uit ISO 3166-1, zoals NL.';
COMMENT ON COLUMN @register@.betrokkene.bezoekadres_nummeraanduiding_id IS
	'Het bezoekadres, als nummeraanduiding in de BAG. Zestien cijfers.';
COMMENT ON COLUMN @register@.betrokkene.bezoekadres_adresregel1 IS
	'Eerste regel van het bezoekadres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.betrokkene.bezoekadres_adresregel2 IS
	'Tweede regel van het bezoekadres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.betrokkene.bezoekadres_adresregel3 IS
	'Derde regel van het bezoekadres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.betrokkene.bezoekadres_land IS
	'Land van het bezoekadres. Code van twee letters uit ISO 3166-1, zoals NL.';
COMMENT ON COLUMN @register@.partij.correspondentieadres_nummeraanduiding_id IS
	'Het correspondentieadres, als nummeraanduiding in de BAG. Zestien cijfers.';
COMMENT ON COLUMN @register@.partij.correspondentieadres_adresregel1 IS
	'Eerste regel van het correspondentieadres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.partij.correspondentieadres_adresregel2 IS
	'Tweede regel van het correspondentieadres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.partij.correspondentieadres_adresregel3 IS
	'Derde regel van het correspondentieadres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.partij.correspondentieadres_land IS
	'Land van het correspondentieadres. Code van twee letters uit ISO 3166-1, zoals NL.';
COMMENT ON COLUMN @register@.betrokkene.correspondentieadres_nummeraanduiding_id IS
	'Het correspondentieadres, als nummeraanduiding in de BAG. Zestien cijfers.';
COMMENT ON COLUMN @register@.betrokkene.correspondentieadres_adresregel1 IS
	'Eerste regel van het correspondentieadres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.betrokkene.correspondentieadres_adresregel2 IS
	'Tweede regel van het correspondentieadres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.betrokkene.correspondentieadres_adresregel3 IS
	'Derde regel van het correspondentieadres. Ten hoogste 80 tekens.';
COMMENT ON COLUMN @register@.betrokkene.correspondentieadres_land IS
	'Land van het correspondentieadres. Code van twee letters uit ISO 3166-1, zoals NL.';

-- The row trigger bears a name that sorts behind those of users' own triggers,
-- so that it judges the row as it will be stored.  An AFTER trigger writes the
-- log: what is first registered is not in it, what is added later is.  One
-- deferred trigger per table looks at commit at what takes more than one row.

CREATE TRIGGER "~klantcontact_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.klantcontact
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('klantcontact');
CREATE TRIGGER "~actor_klantcontact_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.actor_klantcontact
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('actor_klantcontact');
CREATE TRIGGER "~betrokkene_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.betrokkene
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('betrokkene');
CREATE TRIGGER "~onderwerpobject_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.onderwerpobject
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('onderwerpobject');
CREATE TRIGGER "~bijlage_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.bijlage
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('bijlage');
CREATE TRIGGER "~interne_taak_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.interne_taak
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('interne_taak');
CREATE TRIGGER "~actor_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.actor
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('actor');
CREATE TRIGGER "~partij_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.partij
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('partij');
CREATE TRIGGER "~partij_identificator_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.partij_identificator
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('partij_identificator');
CREATE TRIGGER "~vertegenwoordiging_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.vertegenwoordiging
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('vertegenwoordiging');
CREATE TRIGGER "~digitaal_adres_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.digitaal_adres
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('digitaal_adres');
CREATE TRIGGER "~kanaal_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.kanaal
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('kanaal');
CREATE TRIGGER "~soort_digitaal_adres_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.soort_digitaal_adres
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('soort_digitaal_adres');
CREATE TRIGGER "~beleid_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.beleid
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('beleid');
CREATE TRIGGER "~mutatie_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.mutatie
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('mutatie');
CREATE TRIGGER "~bewaartermijn_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.bewaartermijn
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('bewaartermijn');

CREATE TRIGGER klantcontact_bij_mutatie AFTER UPDATE OR DELETE ON @register@.klantcontact
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('klantcontact');
CREATE TRIGGER partij_bij_mutatie AFTER UPDATE OR DELETE ON @register@.partij
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('partij');
CREATE TRIGGER partij_identificator_bij_mutatie AFTER UPDATE OR DELETE ON @register@.partij_identificator
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('partij_identificator');
CREATE TRIGGER vertegenwoordiging_bij_mutatie AFTER UPDATE OR DELETE ON @register@.vertegenwoordiging
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('vertegenwoordiging');
CREATE TRIGGER kanaal_bij_mutatie AFTER UPDATE OR DELETE ON @register@.kanaal
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('kanaal');
CREATE TRIGGER soort_digitaal_adres_bij_mutatie AFTER UPDATE OR DELETE ON @register@.soort_digitaal_adres
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('soort_digitaal_adres');
CREATE TRIGGER beleid_bij_mutatie AFTER UPDATE OR DELETE ON @register@.beleid
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('beleid');

CREATE TRIGGER actor_klantcontact_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.actor_klantcontact
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('actor_klantcontact');
CREATE TRIGGER betrokkene_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.betrokkene
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('betrokkene');
CREATE TRIGGER onderwerpobject_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.onderwerpobject
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('onderwerpobject');
CREATE TRIGGER bijlage_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.bijlage
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('bijlage');
CREATE TRIGGER interne_taak_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.interne_taak
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('interne_taak');
CREATE TRIGGER digitaal_adres_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.digitaal_adres
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('digitaal_adres');
CREATE TRIGGER actor_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.actor
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('actor');
CREATE TRIGGER bewaartermijn_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.bewaartermijn
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('bewaartermijn');

CREATE CONSTRAINT TRIGGER klantcontact_bij_commit AFTER INSERT OR UPDATE ON @register@.klantcontact
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('klantcontact');
CREATE CONSTRAINT TRIGGER actor_bij_commit AFTER INSERT OR UPDATE ON @register@.actor
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('actor');
CREATE CONSTRAINT TRIGGER partij_bij_commit AFTER INSERT OR UPDATE ON @register@.partij
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('partij');

CREATE CONSTRAINT TRIGGER actor_klantcontact_bij_commit AFTER UPDATE OR DELETE ON @register@.actor_klantcontact
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('actor_klantcontact');
CREATE CONSTRAINT TRIGGER betrokkene_bij_commit AFTER UPDATE OR DELETE ON @register@.betrokkene
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('betrokkene');
CREATE CONSTRAINT TRIGGER bijlage_bij_commit AFTER UPDATE OR DELETE ON @register@.bijlage
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('bijlage');
CREATE CONSTRAINT TRIGGER interne_taak_bij_commit AFTER UPDATE OR DELETE ON @register@.interne_taak
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('interne_taak');
CREATE CONSTRAINT TRIGGER partij_identificator_bij_commit AFTER UPDATE OR DELETE ON @register@.partij_identificator
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('partij_identificator');
CREATE CONSTRAINT TRIGGER digitaal_adres_bij_commit AFTER UPDATE OR DELETE ON @register@.digitaal_adres
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('digitaal_adres');

CREATE CONSTRAINT TRIGGER onderwerpobject_bij_commit AFTER INSERT OR UPDATE OR DELETE ON @register@.onderwerpobject
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('onderwerpobject');

CREATE TRIGGER klantcontact_geen_truncate BEFORE TRUNCATE ON @register@.klantcontact
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER actor_klantcontact_geen_truncate BEFORE TRUNCATE ON @register@.actor_klantcontact
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER betrokkene_geen_truncate BEFORE TRUNCATE ON @register@.betrokkene
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER onderwerpobject_geen_truncate BEFORE TRUNCATE ON @register@.onderwerpobject
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER bijlage_geen_truncate BEFORE TRUNCATE ON @register@.bijlage
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER interne_taak_geen_truncate BEFORE TRUNCATE ON @register@.interne_taak
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER actor_geen_truncate BEFORE TRUNCATE ON @register@.actor
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER partij_geen_truncate BEFORE TRUNCATE ON @register@.partij
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER partij_identificator_geen_truncate BEFORE TRUNCATE ON @register@.partij_identificator
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER vertegenwoordiging_geen_truncate BEFORE TRUNCATE ON @register@.vertegenwoordiging
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER digitaal_adres_geen_truncate BEFORE TRUNCATE ON @register@.digitaal_adres
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER kanaal_geen_truncate BEFORE TRUNCATE ON @register@.kanaal
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER soort_digitaal_adres_geen_truncate BEFORE TRUNCATE ON @register@.soort_digitaal_adres
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER beleid_geen_truncate BEFORE TRUNCATE ON @register@.beleid
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER mutatie_geen_truncate BEFORE TRUNCATE ON @register@.mutatie
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER recht_geen_truncate BEFORE TRUNCATE ON @register@.recht
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
CREATE TRIGGER bewaartermijn_geen_truncate BEFORE TRUNCATE ON @register@.bewaartermijn
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

-- One permissive policy for each table, without subqueries: a function finds its
-- way from tableoid, so that it works on a shard too.  Never FORCE: the owner,
-- and what dumps or moves as the owner, sees all.  What a role may write beyond
-- what it sees is a matter of what it is granted.

ALTER TABLE @register@.klantcontact ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.actor_klantcontact ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.betrokkene ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.onderwerpobject ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.bijlage ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.interne_taak ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.actor ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.partij ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.partij_identificator ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.vertegenwoordiging ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.digitaal_adres ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.kanaal ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.soort_digitaal_adres ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.beleid ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.mutatie ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.recht ENABLE ROW LEVEL SECURITY;
ALTER TABLE @register@.bewaartermijn ENABLE ROW LEVEL SECURITY;

CREATE POLICY klantcontact_toegang ON @register@.klantcontact
	USING (klantcontact.ziet_klantcontact(tableoid, id, vertrouwelijk, geregistreerd_op))
	WITH CHECK (klantcontact.heeft_recht(tableoid,
		ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'beheer']));

CREATE POLICY actor_klantcontact_toegang ON @register@.actor_klantcontact
	USING (klantcontact.ziet_link(tableoid, klantcontact, actor))
	WITH CHECK (klantcontact.ziet_deel(tableoid, klantcontact));

CREATE POLICY betrokkene_toegang ON @register@.betrokkene
	USING (klantcontact.ziet_deel(tableoid, klantcontact));
CREATE POLICY bijlage_toegang ON @register@.bijlage
	USING (klantcontact.ziet_deel(tableoid, klantcontact));

CREATE POLICY digitaal_adres_toegang ON @register@.digitaal_adres
	USING (klantcontact.ziet_adres(tableoid, betrokkene, partij))
	WITH CHECK (klantcontact.mag_adres(tableoid, betrokkene, partij));

CREATE POLICY onderwerpobject_toegang ON @register@.onderwerpobject
	USING (klantcontact.ziet_deel(tableoid, klantcontact))
	WITH CHECK (klantcontact.ziet_deel(tableoid, klantcontact)
		AND (was_klantcontact IS NULL OR klantcontact.ziet_deel(tableoid, was_klantcontact)));

CREATE POLICY interne_taak_toegang ON @register@.interne_taak
	USING (klantcontact.ziet_taak(tableoid, klantcontact, actor))
	WITH CHECK (klantcontact.ziet_deel(tableoid, klantcontact));

CREATE POLICY partij_toegang ON @register@.partij
	USING (klantcontact.ziet_partij(tableoid, id))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['klantcontactcentrum', 'vertrouwelijk', 'beheer']));

CREATE POLICY partij_identificator_toegang ON @register@.partij_identificator
	USING (klantcontact.ziet_partij(tableoid, partij))
	WITH CHECK (klantcontact.mag_partij(tableoid, partij));

CREATE POLICY vertegenwoordiging_toegang ON @register@.vertegenwoordiging
	USING (klantcontact.ziet_partij(tableoid, vertegenwoordigende)
		AND klantcontact.ziet_partij(tableoid, vertegenwoordigde))
	WITH CHECK (klantcontact.mag_partij(tableoid, vertegenwoordigende));

CREATE POLICY actor_toegang ON @register@.actor
	USING (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'beheer']))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));
CREATE POLICY beleid_toegang ON @register@.beleid
	USING (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'beheer']))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));

CREATE POLICY kanaal_toegang ON @register@.kanaal
	USING (klantcontact.heeft_recht(tableoid,
		ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'rapportage', 'beheer']))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));
CREATE POLICY soort_digitaal_adres_toegang ON @register@.soort_digitaal_adres
	USING (klantcontact.heeft_recht(tableoid,
		ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'rapportage', 'beheer']))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));

CREATE POLICY mutatie_toegang ON @register@.mutatie
	USING (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));
CREATE POLICY bewaartermijn_toegang ON @register@.bewaartermijn
	USING (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));

-- recht has no rows.  Restrictive policies on it, named after an actor, tell which role
-- acts as that actor: the guard of actor makes them.
CREATE POLICY recht_toegang ON @register@.recht
	USING (false);
