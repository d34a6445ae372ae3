/* extension/register/tables.sql: the tables of a register */

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

CREATE TABLE @register@.gespreksresultaat (
	code text CONSTRAINT gespreksresultaat_pkey PRIMARY KEY
		CONSTRAINT gespreksresultaat_code_lengte CHECK (char_length(code) BETWEEN 1 AND 40),
	naam text NOT NULL
		CONSTRAINT gespreksresultaat_naam_lengte CHECK (char_length(naam) BETWEEN 1 AND 80),
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
	bezoekadres_straatnaam text,
	bezoekadres_huisnummer integer,
	bezoekadres_huisnummertoevoeging text,
	bezoekadres_postcode klantcontact.postcode,
	bezoekadres_woonplaats text,
	correspondentieadres_straatnaam text,
	correspondentieadres_huisnummer integer,
	correspondentieadres_huisnummertoevoeging text,
	correspondentieadres_postcode klantcontact.postcode,
	correspondentieadres_woonplaats text,
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
			OR (bezoekadres_huisnummer IS NOT NULL
				AND num_nonnulls(bezoekadres_straatnaam, bezoekadres_postcode) > 0)
			OR num_nonnulls(bezoekadres_adresregel2, bezoekadres_adresregel3, bezoekadres_land,
				bezoekadres_straatnaam, bezoekadres_huisnummer, bezoekadres_huisnummertoevoeging,
				bezoekadres_postcode, bezoekadres_woonplaats) = 0)
		AND (num_nonnulls(correspondentieadres_nummeraanduiding_id, correspondentieadres_adresregel1) > 0
			OR (correspondentieadres_huisnummer IS NOT NULL
				AND num_nonnulls(correspondentieadres_straatnaam, correspondentieadres_postcode) > 0)
			OR num_nonnulls(correspondentieadres_adresregel2, correspondentieadres_adresregel3,
				correspondentieadres_land, correspondentieadres_straatnaam,
				correspondentieadres_huisnummer, correspondentieadres_huisnummertoevoeging,
				correspondentieadres_postcode, correspondentieadres_woonplaats) = 0)),
	CONSTRAINT partij_adres_lengte CHECK (
		char_length(bezoekadres_straatnaam) >= 1 AND char_length(bezoekadres_straatnaam) <= 255
		AND bezoekadres_huisnummer >= 1 AND bezoekadres_huisnummer <= 99999
		AND char_length(bezoekadres_huisnummertoevoeging) >= 1 AND char_length(bezoekadres_huisnummertoevoeging) <= 20
		AND char_length(bezoekadres_woonplaats) >= 1 AND char_length(bezoekadres_woonplaats) <= 255
		AND char_length(correspondentieadres_straatnaam) >= 1
		AND char_length(correspondentieadres_straatnaam) <= 255
		AND correspondentieadres_huisnummer >= 1 AND correspondentieadres_huisnummer <= 99999
		AND char_length(correspondentieadres_huisnummertoevoeging) >= 1
		AND char_length(correspondentieadres_huisnummertoevoeging) <= 20
		AND char_length(correspondentieadres_woonplaats) >= 1
		AND char_length(correspondentieadres_woonplaats) <= 255)
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

CREATE TABLE @register@.rekeningnummer (
	id uuid CONSTRAINT rekeningnummer_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	partij uuid NOT NULL,
	iban klantcontact.iban NOT NULL,
	bic text
		CONSTRAINT rekeningnummer_bic_lengte CHECK (char_length(bic) IN (8, 11)),
	naam text
		CONSTRAINT rekeningnummer_naam_lengte CHECK (char_length(naam) BETWEEN 1 AND 200),
	CONSTRAINT rekeningnummer_uniek UNIQUE (partij, iban)
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
	geregistreerd_op timestamptz NOT NULL DEFAULT now(),
	reactie text,
	hoofd_onderwerp_type text,
	verdere_actie_ondernomen boolean NOT NULL DEFAULT false,
	metadata jsonb,
	geeindigd_op timestamptz,
	gespreksresultaat text
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
	bezoekadres_straatnaam text,
	bezoekadres_huisnummer integer,
	bezoekadres_huisnummertoevoeging text,
	bezoekadres_postcode klantcontact.postcode,
	bezoekadres_woonplaats text,
	correspondentieadres_straatnaam text,
	correspondentieadres_huisnummer integer,
	correspondentieadres_huisnummertoevoeging text,
	correspondentieadres_postcode klantcontact.postcode,
	correspondentieadres_woonplaats text,
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
	is_standaard boolean NOT NULL DEFAULT false,
	referentie text,
	geverifieerd_op timestamptz,
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
	verwerkt_op timestamptz,
	toegewezen_op timestamptz DEFAULT now(),
	uiterlijk_op timestamptz
);

-- With rows here, the actoren of a taak are these, its own among them.
CREATE TABLE @register@.actor_interne_taak (
	id uuid CONSTRAINT actor_interne_taak_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	interne_taak uuid NOT NULL,
	actor uuid NOT NULL,
	toegewezen_op timestamptz NOT NULL DEFAULT now(),
	CONSTRAINT actor_interne_taak_actor_key UNIQUE (interne_taak, actor)
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
