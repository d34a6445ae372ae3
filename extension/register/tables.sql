/* extension/register/tables.sql: the tables of a register */

-- @register@ stands for the register's name, quoted as an identifier.
-- A statement ends with a semicolon at the end of a line.  Defaults, types and
-- operators are named in full: what a register does may not depend on the
-- search_path of whoever makes or restores it.
--
-- A CHECK or NOT NULL that stands here is the net.  Where its message would
-- show the row, which holds personal data, the row trigger speaks first.  The
-- tables of a document have no CHECK: PostgreSQL reads each from text at every
-- statement, and the row trigger and controleer() look at the same.

CREATE SCHEMA @register@;

CREATE TABLE @register@.beleid (
	id pg_catalog.uuid CONSTRAINT beleid_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	versie pg_catalog.text NOT NULL,
	meer_objecten_per_type pg_catalog.bool NOT NULL DEFAULT false,
	betrokkene_verplicht pg_catalog.bool NOT NULL DEFAULT true,
	doel_verplicht pg_catalog.bool NOT NULL DEFAULT false,
	partij_identificator_verplicht pg_catalog.bool NOT NULL DEFAULT true,
	kloktolerantie pg_catalog.interval NOT NULL DEFAULT '00:05:00'
		CONSTRAINT beleid_kloktolerantie_geldig CHECK (
			kloktolerantie OPERATOR(pg_catalog.>=) '00:00:00'
			AND kloktolerantie OPERATOR(pg_catalog.<=) '1 day'),
	inhoud_max pg_catalog.int4 NOT NULL DEFAULT 1000
		CONSTRAINT beleid_inhoud_max_geldig CHECK (
			inhoud_max OPERATOR(pg_catalog.>=) 1
			AND inhoud_max OPERATOR(pg_catalog.<=) 1000000)
);

CREATE UNIQUE INDEX beleid_een_rij ON @register@.beleid ((true));

CREATE TABLE @register@.kanaal (
	code pg_catalog.text CONSTRAINT kanaal_pkey PRIMARY KEY
		CONSTRAINT kanaal_code_lengte CHECK (pg_catalog.char_length(code) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(code) OPERATOR(pg_catalog.<=) 40),
	naam pg_catalog.text NOT NULL
		CONSTRAINT kanaal_naam_lengte CHECK (pg_catalog.char_length(naam) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(naam) OPERATOR(pg_catalog.<=) 80),
	aard klantcontact.aard_contact NOT NULL,
	indicatie_actief pg_catalog.bool NOT NULL DEFAULT true
);

CREATE TABLE @register@.soort_digitaal_adres (
	code pg_catalog.text CONSTRAINT soort_digitaal_adres_pkey PRIMARY KEY
		CONSTRAINT soort_digitaal_adres_code_lengte CHECK (pg_catalog.char_length(code) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(code) OPERATOR(pg_catalog.<=) 40),
	naam pg_catalog.text NOT NULL
		CONSTRAINT soort_digitaal_adres_naam_lengte CHECK (pg_catalog.char_length(naam) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(naam) OPERATOR(pg_catalog.<=) 80),
	indicatie_actief pg_catalog.bool NOT NULL DEFAULT true
);

CREATE TABLE @register@.actor (
	id pg_catalog.uuid CONSTRAINT actor_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	naam pg_catalog.text NOT NULL
		CONSTRAINT actor_naam_lengte CHECK (pg_catalog.char_length(naam) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(naam) OPERATOR(pg_catalog.<=) 200),
	soort_actor klantcontact.soort_actor NOT NULL,
	indicatie_actief pg_catalog.bool NOT NULL DEFAULT true,
	actoridentificator klantcontact.objectidentificator
		CONSTRAINT actor_actoridentificator_key UNIQUE,
	functie pg_catalog.text
		CONSTRAINT actor_functie_lengte CHECK (pg_catalog.char_length(functie) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(functie) OPERATOR(pg_catalog.<=) 80),
	omschrijving pg_catalog.text
		CONSTRAINT actor_omschrijving_lengte CHECK (pg_catalog.char_length(omschrijving) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(omschrijving) OPERATOR(pg_catalog.<=) 200),
	emailadres pg_catalog.text
		CONSTRAINT actor_emailadres_lengte CHECK (pg_catalog.char_length(emailadres) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(emailadres) OPERATOR(pg_catalog.<=) 254),
	telefoonnummer pg_catalog.text
		CONSTRAINT actor_telefoonnummer_lengte CHECK (pg_catalog.char_length(telefoonnummer) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(telefoonnummer) OPERATOR(pg_catalog.<=) 20),
	organisatorische_eenheid pg_catalog.uuid,
	db_rol pg_catalog.name CONSTRAINT actor_db_rol_key UNIQUE,
	CONSTRAINT actor_soort CHECK (
		CASE
			WHEN soort_actor OPERATOR(pg_catalog.=) 'medewerker' THEN
				pg_catalog.num_nonnulls(functie, emailadres, telefoonnummer) OPERATOR(pg_catalog.=) 3
				AND omschrijving IS NULL
			WHEN soort_actor OPERATOR(pg_catalog.=) 'geautomatiseerde_actor' THEN
				functie IS NOT NULL AND pg_catalog.num_nonnulls(emailadres, telefoonnummer) OPERATOR(pg_catalog.=) 0
			ELSE
				pg_catalog.num_nonnulls(functie, organisatorische_eenheid) OPERATOR(pg_catalog.=) 0
		END)
);

CREATE TABLE @register@.partij (
	id pg_catalog.uuid CONSTRAINT partij_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	nummer pg_catalog.int8 NOT NULL CONSTRAINT partij_nummer_key UNIQUE
		CONSTRAINT nummer_geldig CHECK (nummer OPERATOR(pg_catalog.>=) 1 AND nummer OPERATOR(pg_catalog.<=) 9999999999),
	soort_partij klantcontact.soort_partij NOT NULL,
	indicatie_actief pg_catalog.bool NOT NULL DEFAULT true,
	indicatie_geheimhouding pg_catalog.bool NOT NULL DEFAULT false,
	voorkeurstaal pg_catalog.text,
	interne_notitie pg_catalog.text
		CONSTRAINT partij_interne_notitie_lengte CHECK (pg_catalog.char_length(interne_notitie) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(interne_notitie) OPERATOR(pg_catalog.<=) 1000),
	organisatienaam pg_catalog.text
		CONSTRAINT partij_organisatienaam_lengte CHECK (pg_catalog.char_length(organisatienaam) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(organisatienaam) OPERATOR(pg_catalog.<=) 200),
	voorletters pg_catalog.text
		CONSTRAINT partij_voorletters_lengte CHECK (pg_catalog.char_length(voorletters) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(voorletters) OPERATOR(pg_catalog.<=) 10),
	voornaam pg_catalog.text
		CONSTRAINT partij_voornaam_lengte CHECK (pg_catalog.char_length(voornaam) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(voornaam) OPERATOR(pg_catalog.<=) 200),
	voorvoegsel_achternaam pg_catalog.text
		CONSTRAINT partij_voorvoegsel_achternaam_lengte CHECK (pg_catalog.char_length(voorvoegsel_achternaam) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(voorvoegsel_achternaam) OPERATOR(pg_catalog.<=) 10),
	achternaam pg_catalog.text
		CONSTRAINT partij_achternaam_lengte CHECK (pg_catalog.char_length(achternaam) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(achternaam) OPERATOR(pg_catalog.<=) 200),
	werkte_voor pg_catalog.uuid,
	voorkeurs_digitaal_adres pg_catalog.uuid,
	bezoekadres_nummeraanduiding_id pg_catalog.text,
	bezoekadres_adresregel1 pg_catalog.text
		CONSTRAINT partij_bezoekadres_adresregel1_lengte CHECK (pg_catalog.char_length(bezoekadres_adresregel1) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(bezoekadres_adresregel1) OPERATOR(pg_catalog.<=) 80),
	bezoekadres_adresregel2 pg_catalog.text
		CONSTRAINT partij_bezoekadres_adresregel2_lengte CHECK (pg_catalog.char_length(bezoekadres_adresregel2) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(bezoekadres_adresregel2) OPERATOR(pg_catalog.<=) 80),
	bezoekadres_adresregel3 pg_catalog.text
		CONSTRAINT partij_bezoekadres_adresregel3_lengte CHECK (pg_catalog.char_length(bezoekadres_adresregel3) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(bezoekadres_adresregel3) OPERATOR(pg_catalog.<=) 80),
	bezoekadres_land pg_catalog.text,
	correspondentieadres_nummeraanduiding_id pg_catalog.text,
	correspondentieadres_adresregel1 pg_catalog.text
		CONSTRAINT partij_correspondentieadres_adresregel1_lengte CHECK (pg_catalog.char_length(correspondentieadres_adresregel1) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(correspondentieadres_adresregel1) OPERATOR(pg_catalog.<=) 80),
	correspondentieadres_adresregel2 pg_catalog.text
		CONSTRAINT partij_correspondentieadres_adresregel2_lengte CHECK (pg_catalog.char_length(correspondentieadres_adresregel2) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(correspondentieadres_adresregel2) OPERATOR(pg_catalog.<=) 80),
	correspondentieadres_adresregel3 pg_catalog.text
		CONSTRAINT partij_correspondentieadres_adresregel3_lengte CHECK (pg_catalog.char_length(correspondentieadres_adresregel3) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(correspondentieadres_adresregel3) OPERATOR(pg_catalog.<=) 80),
	correspondentieadres_land pg_catalog.text,
	CONSTRAINT partij_soort CHECK (
		CASE
			WHEN soort_partij OPERATOR(pg_catalog.=) 'persoon' THEN organisatienaam IS NULL
			WHEN soort_partij OPERATOR(pg_catalog.=) 'organisatie' THEN
				pg_catalog.num_nonnulls(voorletters, voornaam, voorvoegsel_achternaam, achternaam) OPERATOR(pg_catalog.=) 0
			ELSE
				organisatienaam IS NULL
				AND pg_catalog.num_nonnulls(voorletters, voornaam, voorvoegsel_achternaam, achternaam) OPERATOR(pg_catalog.>) 0
		END),
	CONSTRAINT partij_werkte_voor CHECK (
		werkte_voor IS NULL
		OR (soort_partij OPERATOR(pg_catalog.=) 'contactpersoon' AND werkte_voor OPERATOR(pg_catalog.<>) id)),
	CONSTRAINT adres_geldig CHECK (
		(pg_catalog.num_nonnulls(bezoekadres_nummeraanduiding_id, bezoekadres_adresregel1) OPERATOR(pg_catalog.>) 0
			OR pg_catalog.num_nonnulls(bezoekadres_adresregel2, bezoekadres_adresregel3, bezoekadres_land) OPERATOR(pg_catalog.=) 0)
		AND (pg_catalog.num_nonnulls(correspondentieadres_nummeraanduiding_id, correspondentieadres_adresregel1) OPERATOR(pg_catalog.>) 0
			OR pg_catalog.num_nonnulls(correspondentieadres_adresregel2, correspondentieadres_adresregel3, correspondentieadres_land) OPERATOR(pg_catalog.=) 0))
);

CREATE TABLE @register@.partij_identificator (
	id pg_catalog.uuid CONSTRAINT partij_identificator_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	partij pg_catalog.uuid NOT NULL,
	objectidentificator klantcontact.objectidentificator,
	andere_partij_identificator pg_catalog.text
		CONSTRAINT partij_identificator_andere_partij_identificator_lengte CHECK (pg_catalog.char_length(andere_partij_identificator) OPERATOR(pg_catalog.>=) 1 AND pg_catalog.char_length(andere_partij_identificator) OPERATOR(pg_catalog.<=) 200),
	CONSTRAINT partij_identificator_geldig CHECK (
		pg_catalog.num_nonnulls(objectidentificator, andere_partij_identificator) OPERATOR(pg_catalog.>) 0)
);

CREATE TABLE @register@.vertegenwoordiging (
	id pg_catalog.uuid CONSTRAINT vertegenwoordiging_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	vertegenwoordigende pg_catalog.uuid NOT NULL,
	vertegenwoordigde pg_catalog.uuid NOT NULL,
	CONSTRAINT vertegenwoordiging_geldig CHECK (vertegenwoordigende OPERATOR(pg_catalog.<>) vertegenwoordigde)
);

CREATE TABLE @register@.klantcontact (
	id pg_catalog.uuid CONSTRAINT klantcontact_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	nummer pg_catalog.int8 NOT NULL CONSTRAINT klantcontact_nummer_key UNIQUE,
	kanaal pg_catalog.text NOT NULL,
	aard klantcontact.aard_contact NOT NULL DEFAULT klantcontact.aard_van_kanaal(),
	onderwerp pg_catalog.text NOT NULL,
	inhoud pg_catalog.text,
	indicatie_contact_gelukt klantcontact.ja_nee_onbekend NOT NULL DEFAULT 'onbekend',
	taal pg_catalog.text,
	vertrouwelijk pg_catalog.bool NOT NULL DEFAULT false,
	plaatsgevonden_op pg_catalog.timestamptz NOT NULL DEFAULT pg_catalog.now(),
	geregistreerd_op pg_catalog.timestamptz NOT NULL DEFAULT pg_catalog.now()
);

CREATE TABLE @register@.actor_klantcontact (
	id pg_catalog.uuid CONSTRAINT actor_klantcontact_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	klantcontact pg_catalog.uuid NOT NULL,
	actor pg_catalog.uuid NOT NULL,
	CONSTRAINT actor_klantcontact_uniek UNIQUE (klantcontact, actor)
);

CREATE TABLE @register@.betrokkene (
	id pg_catalog.uuid CONSTRAINT betrokkene_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	klantcontact pg_catalog.uuid NOT NULL,
	partij pg_catalog.uuid,
	rol klantcontact.rol_betrokkene NOT NULL,
	initiator pg_catalog.bool NOT NULL,
	organisatienaam pg_catalog.text,
	voorletters pg_catalog.text,
	voornaam pg_catalog.text,
	voorvoegsel_achternaam pg_catalog.text,
	achternaam pg_catalog.text,
	bezoekadres_nummeraanduiding_id pg_catalog.text,
	bezoekadres_adresregel1 pg_catalog.text,
	bezoekadres_adresregel2 pg_catalog.text,
	bezoekadres_adresregel3 pg_catalog.text,
	bezoekadres_land pg_catalog.text,
	correspondentieadres_nummeraanduiding_id pg_catalog.text,
	correspondentieadres_adresregel1 pg_catalog.text,
	correspondentieadres_adresregel2 pg_catalog.text,
	correspondentieadres_adresregel3 pg_catalog.text,
	correspondentieadres_land pg_catalog.text,
	CONSTRAINT betrokkene_een_rol UNIQUE (klantcontact, partij),
	CONSTRAINT betrokkene_id_partij_key UNIQUE (id, partij)
);

CREATE TABLE @register@.digitaal_adres (
	id pg_catalog.uuid CONSTRAINT digitaal_adres_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	partij pg_catalog.uuid,
	betrokkene pg_catalog.uuid,
	soort_digitaal_adres pg_catalog.text NOT NULL,
	adres pg_catalog.text NOT NULL,
	omschrijving pg_catalog.text,
	CONSTRAINT digitaal_adres_partij_id_key UNIQUE (partij, id)
);

CREATE TABLE @register@.onderwerpobject (
	id pg_catalog.uuid CONSTRAINT onderwerpobject_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	klantcontact pg_catalog.uuid NOT NULL,
	was_klantcontact pg_catalog.uuid,
	objectidentificator klantcontact.objectidentificator
);

CREATE TABLE @register@.bijlage (
	id pg_catalog.uuid CONSTRAINT bijlage_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	klantcontact pg_catalog.uuid NOT NULL,
	objectidentificator klantcontact.objectidentificator NOT NULL,
	CONSTRAINT bijlage_uniek UNIQUE (klantcontact, objectidentificator)
);

CREATE TABLE @register@.interne_taak (
	id pg_catalog.uuid CONSTRAINT interne_taak_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	klantcontact pg_catalog.uuid NOT NULL,
	actor pg_catalog.uuid NOT NULL,
	nummer pg_catalog.int8 NOT NULL CONSTRAINT interne_taak_nummer_key UNIQUE,
	gevraagde_handeling pg_catalog.text NOT NULL,
	toelichting pg_catalog.text,
	status klantcontact.status_taak NOT NULL DEFAULT 'te_verwerken',
	verwerkt_op pg_catalog.timestamptz
);

-- What an inzage, a correction or a vernietiging leaves behind.  It outlives
-- the rows that it tells of, so it has no foreign key to them.
CREATE TABLE @register@.mutatie (
	id pg_catalog.uuid CONSTRAINT mutatie_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	tabel pg_catalog.name NOT NULL,
	rij pg_catalog.uuid,
	klantcontact pg_catalog.uuid,
	correctie pg_catalog.uuid,
	voor pg_catalog.jsonb,
	rol pg_catalog.name NOT NULL,
	sessie_rol pg_catalog.name NOT NULL,
	actor pg_catalog.uuid,
	op pg_catalog.timestamptz NOT NULL,
	reden pg_catalog.text,
	keten pg_catalog.text COLLATE pg_catalog."C" NOT NULL,
	volgnummer pg_catalog.int8 NOT NULL,
	zout pg_catalog.bytea,
	voor_digest pg_catalog.bytea,
	hash pg_catalog.bytea NOT NULL
);

-- Who may do what: klantcontact.verleen() writes it and grants what goes with it.
-- By name, as roles are dumped: a role that is gone leaves a row that gives nothing.
CREATE TABLE @register@.recht (
	id pg_catalog.uuid CONSTRAINT recht_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	rol pg_catalog.name NOT NULL,
	recht pg_catalog.text NOT NULL
		CONSTRAINT recht_geldig CHECK (recht OPERATOR(pg_catalog.=) ANY (ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'rapportage', 'beheer', 'namens'])),
	CONSTRAINT recht_uniek UNIQUE (rol, recht)
);

-- How long klantcontacten are kept: those of a kanaal, of an aard, or all others.
CREATE TABLE @register@.bewaartermijn (
	id pg_catalog.uuid CONSTRAINT bewaartermijn_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	kanaal pg_catalog.text,
	aard klantcontact.aard_contact,
	termijn pg_catalog.interval NOT NULL
		CONSTRAINT bewaartermijn_termijn_geldig CHECK (termijn OPERATOR(pg_catalog.>) '00:00:00' AND termijn OPERATOR(pg_catalog.<=) '1000 years'),
	CONSTRAINT bewaartermijn_waarvoor CHECK (kanaal IS NULL OR aard IS NULL),
	CONSTRAINT bewaartermijn_uniek UNIQUE NULLS NOT DISTINCT (kanaal, aard)
);
