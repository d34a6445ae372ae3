--
-- PostgreSQL database dump
--


-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: gemeente; Type: SCHEMA; Schema: -; Owner: eigenaar
--

CREATE SCHEMA gemeente;


ALTER SCHEMA gemeente OWNER TO eigenaar;

--
-- Name: SCHEMA gemeente; Type: COMMENT; Schema: -; Owner: eigenaar
--

COMMENT ON SCHEMA gemeente IS 'Register van klantcontacten, gemaakt door klantcontact.maak_register.';


--
-- Name: eigen(); Type: FUNCTION; Schema: gemeente; Owner: eigenaar
--

CREATE FUNCTION gemeente.eigen() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN NEW.zaaksysteem := coalesce(NEW.zaaksysteem, 'leeg'); RETURN NEW; END $$;


ALTER FUNCTION gemeente.eigen() OWNER TO eigenaar;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: actor; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.actor (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    naam text NOT NULL,
    soort_actor klantcontact.soort_actor NOT NULL,
    indicatie_actief boolean DEFAULT true NOT NULL,
    actoridentificator klantcontact.objectidentificator,
    functie text,
    omschrijving text,
    emailadres text,
    telefoonnummer text,
    organisatorische_eenheid uuid,
    db_rol name,
    CONSTRAINT actor_emailadres_lengte CHECK (((char_length(emailadres) >= 1) AND (char_length(emailadres) <= 254))),
    CONSTRAINT actor_functie_lengte CHECK (((char_length(functie) >= 1) AND (char_length(functie) <= 80))),
    CONSTRAINT actor_naam_lengte CHECK (((char_length(naam) >= 1) AND (char_length(naam) <= 200))),
    CONSTRAINT actor_omschrijving_lengte CHECK (((char_length(omschrijving) >= 1) AND (char_length(omschrijving) <= 200))),
    CONSTRAINT actor_soort CHECK (
CASE
    WHEN (soort_actor = 'medewerker'::klantcontact.soort_actor) THEN ((num_nonnulls(functie, emailadres, telefoonnummer) = 3) AND (omschrijving IS NULL))
    WHEN (soort_actor = 'geautomatiseerde_actor'::klantcontact.soort_actor) THEN ((functie IS NOT NULL) AND (num_nonnulls(emailadres, telefoonnummer) = 0))
    ELSE (num_nonnulls(functie, organisatorische_eenheid) = 0)
END),
    CONSTRAINT actor_telefoonnummer_lengte CHECK (((char_length(telefoonnummer) >= 1) AND (char_length(telefoonnummer) <= 20)))
);


ALTER TABLE gemeente.actor OWNER TO eigenaar;

--
-- Name: TABLE actor; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.actor IS 'Iets dat of iemand die voor de gemeente werkzaamheden uitvoert.';


--
-- Name: COLUMN actor.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor.id IS 'Technische sleutel.';


--
-- Name: COLUMN actor.naam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor.naam IS 'Naam van de actor. Ten hoogste 200 tekens.';


--
-- Name: COLUMN actor.soort_actor; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor.soort_actor IS 'Medewerker, geautomatiseerde actor of organisatorische eenheid.';


--
-- Name: COLUMN actor.indicatie_actief; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor.indicatie_actief IS 'Of de actor nog betrokken mag worden bij nieuwe klantcontacten.';


--
-- Name: COLUMN actor.actoridentificator; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor.actoridentificator IS 'Wat de actor in een extern register uniek identificeert.';


--
-- Name: COLUMN actor.functie; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor.functie IS 'Functie van de medewerker of de geautomatiseerde actor. Ten hoogste 80 tekens.';


--
-- Name: COLUMN actor.omschrijving; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor.omschrijving IS 'Omschrijving van de geautomatiseerde actor of de organisatorische eenheid. Ten hoogste 200 tekens.';


--
-- Name: COLUMN actor.emailadres; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor.emailadres IS 'E-mailadres van de medewerker of de organisatorische eenheid. Ten hoogste 254 tekens.';


--
-- Name: COLUMN actor.telefoonnummer; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor.telefoonnummer IS 'Telefoonnummer van de medewerker of de organisatorische eenheid. Ten hoogste 20 tekens.';


--
-- Name: COLUMN actor.organisatorische_eenheid; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor.organisatorische_eenheid IS 'De organisatorische eenheid waar de actor werkt.';


--
-- Name: COLUMN actor.db_rol; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor.db_rol IS 'De databaserol waarmee de actor zich aanmeldt.';


--
-- Name: actor_klantcontact; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.actor_klantcontact (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    klantcontact uuid NOT NULL,
    actor uuid NOT NULL
);


ALTER TABLE gemeente.actor_klantcontact OWNER TO eigenaar;

--
-- Name: TABLE actor_klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.actor_klantcontact IS 'Dat een actor bij een klantcontact betrokken was.';


--
-- Name: COLUMN actor_klantcontact.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor_klantcontact.id IS 'Technische sleutel.';


--
-- Name: COLUMN actor_klantcontact.klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor_klantcontact.klantcontact IS 'Het klantcontact.';


--
-- Name: COLUMN actor_klantcontact.actor; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.actor_klantcontact.actor IS 'De actor.';


--
-- Name: beleid; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.beleid (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    versie text NOT NULL,
    meer_objecten_per_type boolean DEFAULT false NOT NULL,
    betrokkene_verplicht boolean DEFAULT true NOT NULL,
    doel_verplicht boolean DEFAULT false NOT NULL,
    partij_identificator_verplicht boolean DEFAULT true NOT NULL,
    kloktolerantie interval DEFAULT '00:05:00'::interval NOT NULL,
    inhoud_max integer DEFAULT 1000 NOT NULL,
    CONSTRAINT beleid_inhoud_max_geldig CHECK (((inhoud_max >= 1) AND (inhoud_max <= 1000000))),
    CONSTRAINT beleid_kloktolerantie_geldig CHECK (((kloktolerantie >= '00:00:00'::interval) AND (kloktolerantie <= '1 day'::interval)))
);


ALTER TABLE gemeente.beleid OWNER TO eigenaar;

--
-- Name: TABLE beleid; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.beleid IS 'De versie en de instellingen van het register: één rij.';


--
-- Name: COLUMN beleid.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.beleid.id IS 'Technische sleutel.';


--
-- Name: COLUMN beleid.versie; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.beleid.versie IS 'Versie van het register: van de extensie die het maakte of het laatst bijwerkte.';


--
-- Name: COLUMN beleid.meer_objecten_per_type; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.beleid.meer_objecten_per_type IS 'Of een klantcontact meer dan één onderwerpobject van hetzelfde objecttype mag hebben.';


--
-- Name: COLUMN beleid.betrokkene_verplicht; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.beleid.betrokkene_verplicht IS 'Of een klantcontact ten minste één betrokkene moet hebben.';


--
-- Name: COLUMN beleid.doel_verplicht; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.beleid.doel_verplicht IS 'Of een klantcontact een gekende partij of een opvolging moet hebben.';


--
-- Name: COLUMN beleid.partij_identificator_verplicht; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.beleid.partij_identificator_verplicht IS 'Of een persoon of organisatie ten minste één identificator moet hebben.';


--
-- Name: COLUMN beleid.kloktolerantie; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.beleid.kloktolerantie IS 'Hoeveel plaatsgevonden_op op de klok van de server vooruit mag lopen.';


--
-- Name: COLUMN beleid.inhoud_max; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.beleid.inhoud_max IS 'Het grootste aantal tekens van inhoud.';


--
-- Name: betrokkene; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.betrokkene (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
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
    correspondentieadres_land text
);
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN organisatienaam SET STATISTICS 0;
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN voorletters SET STATISTICS 0;
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN voornaam SET STATISTICS 0;
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN voorvoegsel_achternaam SET STATISTICS 0;
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN achternaam SET STATISTICS 0;
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN bezoekadres_nummeraanduiding_id SET STATISTICS 0;
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN bezoekadres_adresregel1 SET STATISTICS 0;
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN bezoekadres_adresregel2 SET STATISTICS 0;
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN bezoekadres_adresregel3 SET STATISTICS 0;
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN correspondentieadres_nummeraanduiding_id SET STATISTICS 0;
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN correspondentieadres_adresregel1 SET STATISTICS 0;
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN correspondentieadres_adresregel2 SET STATISTICS 0;
ALTER TABLE ONLY gemeente.betrokkene ALTER COLUMN correspondentieadres_adresregel3 SET STATISTICS 0;


ALTER TABLE gemeente.betrokkene OWNER TO eigenaar;

--
-- Name: TABLE betrokkene; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.betrokkene IS 'Betrokkenheid van een partij, of van iemand die niet als partij gekend is, bij een klantcontact; met wat alleen voor de opvolging daarvan geldt.';


--
-- Name: COLUMN betrokkene.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.id IS 'Technische sleutel.';


--
-- Name: COLUMN betrokkene.klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.klantcontact IS 'Het klantcontact.';


--
-- Name: COLUMN betrokkene.partij; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.partij IS 'De partij, als die gekend is.';


--
-- Name: COLUMN betrokkene.rol; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.rol IS 'De rol tijdens dit klantcontact: klant of vertegenwoordiger.';


--
-- Name: COLUMN betrokkene.initiator; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.initiator IS 'Of deze betrokkene het contact begon.';


--
-- Name: COLUMN betrokkene.organisatienaam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.organisatienaam IS 'Naam van de organisatie waarmee de betrokkene een relatie had. Ten hoogste 200 tekens.';


--
-- Name: COLUMN betrokkene.voorletters; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.voorletters IS 'Voorletters voor dit contact. Ten hoogste 10 tekens.';


--
-- Name: COLUMN betrokkene.voornaam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.voornaam IS 'Voornaam voor dit contact. Ten hoogste 200 tekens.';


--
-- Name: COLUMN betrokkene.voorvoegsel_achternaam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.voorvoegsel_achternaam IS 'Voorvoegsel van de achternaam voor dit contact. Ten hoogste 10 tekens.';


--
-- Name: COLUMN betrokkene.achternaam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.achternaam IS 'Achternaam voor dit contact. Ten hoogste 200 tekens.';


--
-- Name: COLUMN betrokkene.bezoekadres_nummeraanduiding_id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.bezoekadres_nummeraanduiding_id IS 'Het bezoekadres, als nummeraanduiding in de BAG. Zestien cijfers.';


--
-- Name: COLUMN betrokkene.bezoekadres_adresregel1; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.bezoekadres_adresregel1 IS 'Eerste regel van het bezoekadres. Ten hoogste 80 tekens.';


--
-- Name: COLUMN betrokkene.bezoekadres_adresregel2; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.bezoekadres_adresregel2 IS 'Tweede regel van het bezoekadres. Ten hoogste 80 tekens.';


--
-- Name: COLUMN betrokkene.bezoekadres_adresregel3; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.bezoekadres_adresregel3 IS 'Derde regel van het bezoekadres. Ten hoogste 80 tekens.';


--
-- Name: COLUMN betrokkene.bezoekadres_land; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.bezoekadres_land IS 'Land van het bezoekadres. Code van twee letters uit ISO 3166-1, zoals NL.';


--
-- Name: COLUMN betrokkene.correspondentieadres_nummeraanduiding_id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.correspondentieadres_nummeraanduiding_id IS 'Het correspondentieadres, als nummeraanduiding in de BAG. Zestien cijfers.';


--
-- Name: COLUMN betrokkene.correspondentieadres_adresregel1; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.correspondentieadres_adresregel1 IS 'Eerste regel van het correspondentieadres. Ten hoogste 80 tekens.';


--
-- Name: COLUMN betrokkene.correspondentieadres_adresregel2; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.correspondentieadres_adresregel2 IS 'Tweede regel van het correspondentieadres. Ten hoogste 80 tekens.';


--
-- Name: COLUMN betrokkene.correspondentieadres_adresregel3; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.correspondentieadres_adresregel3 IS 'Derde regel van het correspondentieadres. Ten hoogste 80 tekens.';


--
-- Name: COLUMN betrokkene.correspondentieadres_land; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.betrokkene.correspondentieadres_land IS 'Land van het correspondentieadres. Code van twee letters uit ISO 3166-1, zoals NL.';


--
-- Name: bewaartermijn; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.bewaartermijn (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    kanaal text,
    aard klantcontact.aard_contact,
    termijn interval NOT NULL,
    CONSTRAINT bewaartermijn_termijn_geldig CHECK (((termijn > '00:00:00'::interval) AND (termijn <= '1000 years'::interval))),
    CONSTRAINT bewaartermijn_waarvoor CHECK (((kanaal IS NULL) OR (aard IS NULL)))
);


ALTER TABLE gemeente.bewaartermijn OWNER TO eigenaar;

--
-- Name: TABLE bewaartermijn; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.bewaartermijn IS 'Hoe lang klantcontacten bewaard worden; die van een kanaal gaat voor die van een aard, en die voor de algemene.';


--
-- Name: COLUMN bewaartermijn.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.bewaartermijn.id IS 'Technische sleutel.';


--
-- Name: COLUMN bewaartermijn.kanaal; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.bewaartermijn.kanaal IS 'Voor klantcontacten via dit kanaal.';


--
-- Name: COLUMN bewaartermijn.aard; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.bewaartermijn.aard IS 'Voor klantcontacten van deze aard; leeg, en kanaal ook: voor alle andere.';


--
-- Name: COLUMN bewaartermijn.termijn; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.bewaartermijn.termijn IS 'Bewaartermijn, gerekend vanaf het klantcontact.';


--
-- Name: bijlage; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.bijlage (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    klantcontact uuid NOT NULL,
    objectidentificator klantcontact.objectidentificator NOT NULL
);


ALTER TABLE gemeente.bijlage OWNER TO eigenaar;

--
-- Name: TABLE bijlage; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.bijlage IS 'Verwijzing naar een object dat tijdens een klantcontact ontstond of werd overgebracht.';


--
-- Name: COLUMN bijlage.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.bijlage.id IS 'Technische sleutel.';


--
-- Name: COLUMN bijlage.klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.bijlage.klantcontact IS 'Het klantcontact.';


--
-- Name: COLUMN bijlage.objectidentificator; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.bijlage.objectidentificator IS 'Verwijzing naar het object.';


--
-- Name: digitaal_adres; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.digitaal_adres (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    partij uuid,
    betrokkene uuid,
    soort_digitaal_adres text NOT NULL,
    adres text NOT NULL,
    omschrijving text
);
ALTER TABLE ONLY gemeente.digitaal_adres ALTER COLUMN adres SET STATISTICS 0;
ALTER TABLE ONLY gemeente.digitaal_adres ALTER COLUMN omschrijving SET STATISTICS 0;


ALTER TABLE gemeente.digitaal_adres OWNER TO eigenaar;

--
-- Name: TABLE digitaal_adres; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.digitaal_adres IS 'Contactgegevens die niet aan een plaats gebonden zijn, van een partij of voor één contact van een betrokkene.';


--
-- Name: COLUMN digitaal_adres.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.digitaal_adres.id IS 'Technische sleutel.';


--
-- Name: COLUMN digitaal_adres.partij; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.digitaal_adres.partij IS 'De partij die het adres verstrekte.';


--
-- Name: COLUMN digitaal_adres.betrokkene; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.digitaal_adres.betrokkene IS 'De betrokkene die het adres voor dit contact verstrekte.';


--
-- Name: COLUMN digitaal_adres.soort_digitaal_adres; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.digitaal_adres.soort_digitaal_adres IS 'Soort van het adres. Ten hoogste 40 tekens.';


--
-- Name: COLUMN digitaal_adres.adres; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.digitaal_adres.adres IS 'Het adres. Ten hoogste 254 tekens.';


--
-- Name: COLUMN digitaal_adres.omschrijving; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.digitaal_adres.omschrijving IS 'Omschrijving van het adres. Ten hoogste 80 tekens.';


--
-- Name: klantcontact; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.klantcontact (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    nummer bigint NOT NULL,
    kanaal text NOT NULL,
    aard klantcontact.aard_contact DEFAULT klantcontact.aard_van_kanaal() NOT NULL,
    onderwerp text NOT NULL,
    inhoud text,
    indicatie_contact_gelukt klantcontact.ja_nee_onbekend DEFAULT 'onbekend'::klantcontact.ja_nee_onbekend NOT NULL,
    taal text,
    vertrouwelijk boolean DEFAULT false NOT NULL,
    plaatsgevonden_op timestamp with time zone DEFAULT now() NOT NULL,
    geregistreerd_op timestamp with time zone DEFAULT now() NOT NULL,
    zaaksysteem text DEFAULT 'open'::text
);
ALTER TABLE ONLY gemeente.klantcontact ALTER COLUMN onderwerp SET STATISTICS 0;
ALTER TABLE ONLY gemeente.klantcontact ALTER COLUMN inhoud SET STATISTICS 0;


ALTER TABLE gemeente.klantcontact OWNER TO eigenaar;

--
-- Name: TABLE klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.klantcontact IS 'Contact tussen een klant, of een vertegenwoordiger van een klant, en de gemeente over één onderwerp (besluit B7682).';


--
-- Name: COLUMN klantcontact.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.klantcontact.id IS 'Technische sleutel.';


--
-- Name: COLUMN klantcontact.nummer; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.klantcontact.nummer IS 'Nummer dat mensen kunnen gebruiken om het klantcontact aan te duiden.';


--
-- Name: COLUMN klantcontact.kanaal; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.klantcontact.kanaal IS 'Communicatiekanaal dat bij het klantcontact werd gebruikt. Ten hoogste 40 tekens.';


--
-- Name: COLUMN klantcontact.aard; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.klantcontact.aard IS 'Gesprek, bericht of formulier.';


--
-- Name: COLUMN klantcontact.onderwerp; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.klantcontact.onderwerp IS 'Datgene waarover het klantcontact ging. Een regel van ten hoogste 200 tekens.';


--
-- Name: COLUMN klantcontact.inhoud; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.klantcontact.inhoud IS 'Wat tijdens het klantcontact werd overgebracht of uitgewisseld, voor zover relevant voor betrokkenen of actoren. Ten hoogste beleid.inhoud_max tekens.';


--
-- Name: COLUMN klantcontact.indicatie_contact_gelukt; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.klantcontact.indicatie_contact_gelukt IS 'Of de poging tot contact succesvol was, voor zover bekend.';


--
-- Name: COLUMN klantcontact.taal; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.klantcontact.taal IS 'Taal die werd gesproken of geschreven. Code van drie letters uit ISO 639-2, zoals nld.';


--
-- Name: COLUMN klantcontact.vertrouwelijk; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.klantcontact.vertrouwelijk IS 'Of onderwerp, inhoud en kenmerken vertrouwelijk behandeld moeten worden.';


--
-- Name: COLUMN klantcontact.plaatsgevonden_op; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.klantcontact.plaatsgevonden_op IS 'Wanneer het gesprek begon, of het bericht werd verzonden of ontvangen.';


--
-- Name: COLUMN klantcontact.geregistreerd_op; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.klantcontact.geregistreerd_op IS 'Begin van de transactie die het klantcontact vastlegde; door de bewaking gevuld.';


--
-- Name: eigen_view; Type: VIEW; Schema: gemeente; Owner: eigenaar
--

CREATE VIEW gemeente.eigen_view AS
 SELECT klantcontact.nummer,
    klantcontact.onderwerp
   FROM gemeente.klantcontact;


ALTER TABLE gemeente.eigen_view OWNER TO eigenaar;

--
-- Name: interne_taak; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.interne_taak (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    klantcontact uuid NOT NULL,
    actor uuid NOT NULL,
    nummer bigint NOT NULL,
    gevraagde_handeling text NOT NULL,
    toelichting text,
    status klantcontact.status_taak DEFAULT 'te_verwerken'::klantcontact.status_taak NOT NULL,
    verwerkt_op timestamp with time zone
);
ALTER TABLE ONLY gemeente.interne_taak ALTER COLUMN gevraagde_handeling SET STATISTICS 0;
ALTER TABLE ONLY gemeente.interne_taak ALTER COLUMN toelichting SET STATISTICS 0;


ALTER TABLE gemeente.interne_taak OWNER TO eigenaar;

--
-- Name: TABLE interne_taak; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.interne_taak IS 'Wat een actor moet doen om opvolging te geven aan een klantcontact.';


--
-- Name: COLUMN interne_taak.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.interne_taak.id IS 'Technische sleutel.';


--
-- Name: COLUMN interne_taak.klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.interne_taak.klantcontact IS 'Het klantcontact dat aanleiding gaf.';


--
-- Name: COLUMN interne_taak.actor; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.interne_taak.actor IS 'De actor aan wie de taak is toegewezen.';


--
-- Name: COLUMN interne_taak.nummer; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.interne_taak.nummer IS 'Nummer dat mensen kunnen gebruiken om de taak aan te duiden.';


--
-- Name: COLUMN interne_taak.gevraagde_handeling; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.interne_taak.gevraagde_handeling IS 'Wat er gedaan moet worden. Ten hoogste 200 tekens.';


--
-- Name: COLUMN interne_taak.toelichting; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.interne_taak.toelichting IS 'Wat bijdraagt aan het kunnen afhandelen. Ten hoogste 1000 tekens.';


--
-- Name: COLUMN interne_taak.status; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.interne_taak.status IS 'Te verwerken of verwerkt.';


--
-- Name: COLUMN interne_taak.verwerkt_op; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.interne_taak.verwerkt_op IS 'Wanneer de taak is verwerkt.';


--
-- Name: interne_taak_nummer_seq; Type: SEQUENCE; Schema: gemeente; Owner: eigenaar
--

CREATE SEQUENCE gemeente.interne_taak_nummer_seq
    START WITH 1000000001
    INCREMENT BY 1
    NO MINVALUE
    MAXVALUE 9999999999
    CACHE 1;


ALTER TABLE gemeente.interne_taak_nummer_seq OWNER TO eigenaar;

--
-- Name: interne_taak_nummer_seq; Type: SEQUENCE OWNED BY; Schema: gemeente; Owner: eigenaar
--

ALTER SEQUENCE gemeente.interne_taak_nummer_seq OWNED BY gemeente.interne_taak.nummer;


--
-- Name: kanaal; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.kanaal (
    code text NOT NULL,
    naam text NOT NULL,
    aard klantcontact.aard_contact NOT NULL,
    indicatie_actief boolean DEFAULT true NOT NULL,
    CONSTRAINT kanaal_code_lengte CHECK (((char_length(code) >= 1) AND (char_length(code) <= 40))),
    CONSTRAINT kanaal_naam_lengte CHECK (((char_length(naam) >= 1) AND (char_length(naam) <= 80)))
);


ALTER TABLE gemeente.kanaal OWNER TO eigenaar;

--
-- Name: TABLE kanaal; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.kanaal IS 'Kanalen die personen en organisaties kunnen gebruiken voor contact met de gemeente en omgekeerd.';


--
-- Name: COLUMN kanaal.code; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.kanaal.code IS 'Code van het kanaal. Ten hoogste 40 tekens.';


--
-- Name: COLUMN kanaal.naam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.kanaal.naam IS 'Naam van het kanaal. Ten hoogste 80 tekens.';


--
-- Name: COLUMN kanaal.aard; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.kanaal.aard IS 'De aard van een contact langs dit kanaal, als niets anders is opgegeven.';


--
-- Name: COLUMN kanaal.indicatie_actief; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.kanaal.indicatie_actief IS 'Of het kanaal nog gebruikt mag worden.';


--
-- Name: klantcontact_nummer_seq; Type: SEQUENCE; Schema: gemeente; Owner: eigenaar
--

CREATE SEQUENCE gemeente.klantcontact_nummer_seq
    START WITH 1000000001
    INCREMENT BY 1
    NO MINVALUE
    MAXVALUE 9999999999
    CACHE 1;


ALTER TABLE gemeente.klantcontact_nummer_seq OWNER TO eigenaar;

--
-- Name: klantcontact_nummer_seq; Type: SEQUENCE OWNED BY; Schema: gemeente; Owner: eigenaar
--

ALTER SEQUENCE gemeente.klantcontact_nummer_seq OWNED BY gemeente.klantcontact.nummer;


--
-- Name: mutatie; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.mutatie (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    tabel name NOT NULL,
    rij uuid,
    klantcontact uuid,
    correctie uuid,
    voor jsonb,
    rol name NOT NULL,
    sessie_rol name NOT NULL,
    actor uuid,
    op timestamp with time zone NOT NULL,
    reden text,
    keten text NOT NULL COLLATE pg_catalog."C",
    volgnummer bigint NOT NULL,
    zout bytea,
    voor_digest bytea,
    hash bytea NOT NULL
);
ALTER TABLE ONLY gemeente.mutatie ALTER COLUMN voor SET STATISTICS 0;
ALTER TABLE ONLY gemeente.mutatie ALTER COLUMN reden SET STATISTICS 0;
ALTER TABLE ONLY gemeente.mutatie ALTER COLUMN zout SET STATISTICS 0;
ALTER TABLE ONLY gemeente.mutatie ALTER COLUMN voor_digest SET STATISTICS 0;
ALTER TABLE ONLY gemeente.mutatie ALTER COLUMN hash SET STATISTICS 0;


ALTER TABLE gemeente.mutatie OWNER TO eigenaar;

--
-- Name: TABLE mutatie; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.mutatie IS 'Logboek van wijzigingen: er wordt alleen bijgeschreven, en alleen door de bewaking.';


--
-- Name: COLUMN mutatie.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.id IS 'Technische sleutel.';


--
-- Name: COLUMN mutatie.tabel; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.tabel IS 'De tabel van de gewijzigde rij.';


--
-- Name: COLUMN mutatie.rij; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.rij IS 'De gewijzigde rij; leeg bij tabellen met een andere sleutel.';


--
-- Name: COLUMN mutatie.klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.klantcontact IS 'Het klantcontact waartoe de rij behoort.';


--
-- Name: COLUMN mutatie.correctie; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.correctie IS 'Gelijk voor alles wat één correctie wijzigde.';


--
-- Name: COLUMN mutatie.voor; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.voor IS 'De rij zoals zij was; leeg bij een toevoeging.';


--
-- Name: COLUMN mutatie.rol; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.rol IS 'De rol die wijzigde.';


--
-- Name: COLUMN mutatie.sessie_rol; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.sessie_rol IS 'De rol waarmee de sessie begon.';


--
-- Name: COLUMN mutatie.actor; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.actor IS 'De actor die handelde.';


--
-- Name: COLUMN mutatie.op; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.op IS 'Wanneer, op de klok van de server.';


--
-- Name: COLUMN mutatie.reden; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.reden IS 'Waarom.';


--
-- Name: COLUMN mutatie.keten; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.keten IS 'De keten waar de rij in staat: die van een klantcontact, partij of actor, van een code of van beleid.';


--
-- Name: COLUMN mutatie.volgnummer; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.volgnummer IS 'De plaats in de keten, vanaf 1.';


--
-- Name: COLUMN mutatie.zout; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.zout IS 'Toevallige bytes, zodat voor_digest niet te raden is; leeg als voor dat is.';


--
-- Name: COLUMN mutatie.voor_digest; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.voor_digest IS 'SHA-256 van zout en voor; blijft als die gewist worden, en is nul bytes bij een vernietiging.';


--
-- Name: COLUMN mutatie.hash; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.mutatie.hash IS 'SHA-256 van de rij en de hash van de vorige rij in de keten.';


--
-- Name: onderwerpobject; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.onderwerpobject (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    klantcontact uuid NOT NULL,
    was_klantcontact uuid,
    objectidentificator klantcontact.objectidentificator
);


ALTER TABLE gemeente.onderwerpobject OWNER TO eigenaar;

--
-- Name: TABLE onderwerpobject; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.onderwerpobject IS 'Een object dat onderwerp van een klantcontact was: een eerder klantcontact, of een object in een ander register, zoals een zaak.';


--
-- Name: COLUMN onderwerpobject.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.onderwerpobject.id IS 'Technische sleutel.';


--
-- Name: COLUMN onderwerpobject.klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.onderwerpobject.klantcontact IS 'Het klantcontact dat over het object ging.';


--
-- Name: COLUMN onderwerpobject.was_klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.onderwerpobject.was_klantcontact IS 'Het eerdere klantcontact dat onderwerp was.';


--
-- Name: COLUMN onderwerpobject.objectidentificator; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.onderwerpobject.objectidentificator IS 'Het object dat onderwerp was.';


--
-- Name: partij; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.partij (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    nummer bigint NOT NULL,
    soort_partij klantcontact.soort_partij NOT NULL,
    indicatie_actief boolean DEFAULT true NOT NULL,
    indicatie_geheimhouding boolean DEFAULT false NOT NULL,
    voorkeurstaal text,
    interne_notitie text,
    organisatienaam text,
    voorletters text,
    voornaam text,
    voorvoegsel_achternaam text,
    achternaam text,
    werkte_voor uuid,
    voorkeurs_digitaal_adres uuid,
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
    CONSTRAINT adres_geldig CHECK ((((num_nonnulls(bezoekadres_nummeraanduiding_id, bezoekadres_adresregel1) > 0) OR (num_nonnulls(bezoekadres_adresregel2, bezoekadres_adresregel3, bezoekadres_land) = 0)) AND ((num_nonnulls(correspondentieadres_nummeraanduiding_id, correspondentieadres_adresregel1) > 0) OR (num_nonnulls(correspondentieadres_adresregel2, correspondentieadres_adresregel3, correspondentieadres_land) = 0)))),
    CONSTRAINT nummer_geldig CHECK (((nummer >= 1) AND (nummer <= '9999999999'::bigint))),
    CONSTRAINT partij_achternaam_lengte CHECK (((char_length(achternaam) >= 1) AND (char_length(achternaam) <= 200))),
    CONSTRAINT partij_bezoekadres_adresregel1_lengte CHECK (((char_length(bezoekadres_adresregel1) >= 1) AND (char_length(bezoekadres_adresregel1) <= 80))),
    CONSTRAINT partij_bezoekadres_adresregel2_lengte CHECK (((char_length(bezoekadres_adresregel2) >= 1) AND (char_length(bezoekadres_adresregel2) <= 80))),
    CONSTRAINT partij_bezoekadres_adresregel3_lengte CHECK (((char_length(bezoekadres_adresregel3) >= 1) AND (char_length(bezoekadres_adresregel3) <= 80))),
    CONSTRAINT partij_correspondentieadres_adresregel1_lengte CHECK (((char_length(correspondentieadres_adresregel1) >= 1) AND (char_length(correspondentieadres_adresregel1) <= 80))),
    CONSTRAINT partij_correspondentieadres_adresregel2_lengte CHECK (((char_length(correspondentieadres_adresregel2) >= 1) AND (char_length(correspondentieadres_adresregel2) <= 80))),
    CONSTRAINT partij_correspondentieadres_adresregel3_lengte CHECK (((char_length(correspondentieadres_adresregel3) >= 1) AND (char_length(correspondentieadres_adresregel3) <= 80))),
    CONSTRAINT partij_interne_notitie_lengte CHECK (((char_length(interne_notitie) >= 1) AND (char_length(interne_notitie) <= 1000))),
    CONSTRAINT partij_organisatienaam_lengte CHECK (((char_length(organisatienaam) >= 1) AND (char_length(organisatienaam) <= 200))),
    CONSTRAINT partij_soort CHECK (
CASE
    WHEN (soort_partij = 'persoon'::klantcontact.soort_partij) THEN (organisatienaam IS NULL)
    WHEN (soort_partij = 'organisatie'::klantcontact.soort_partij) THEN (num_nonnulls(voorletters, voornaam, voorvoegsel_achternaam, achternaam) = 0)
    ELSE ((organisatienaam IS NULL) AND (num_nonnulls(voorletters, voornaam, voorvoegsel_achternaam, achternaam) > 0))
END),
    CONSTRAINT partij_voorletters_lengte CHECK (((char_length(voorletters) >= 1) AND (char_length(voorletters) <= 10))),
    CONSTRAINT partij_voornaam_lengte CHECK (((char_length(voornaam) >= 1) AND (char_length(voornaam) <= 200))),
    CONSTRAINT partij_voorvoegsel_achternaam_lengte CHECK (((char_length(voorvoegsel_achternaam) >= 1) AND (char_length(voorvoegsel_achternaam) <= 10))),
    CONSTRAINT partij_werkte_voor CHECK (((werkte_voor IS NULL) OR ((soort_partij = 'contactpersoon'::klantcontact.soort_partij) AND (werkte_voor <> id))))
);
ALTER TABLE ONLY gemeente.partij ALTER COLUMN interne_notitie SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN organisatienaam SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN voorletters SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN voornaam SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN voorvoegsel_achternaam SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN achternaam SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN bezoekadres_nummeraanduiding_id SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN bezoekadres_adresregel1 SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN bezoekadres_adresregel2 SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN bezoekadres_adresregel3 SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN correspondentieadres_nummeraanduiding_id SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN correspondentieadres_adresregel1 SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN correspondentieadres_adresregel2 SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij ALTER COLUMN correspondentieadres_adresregel3 SET STATISTICS 0;


ALTER TABLE gemeente.partij OWNER TO eigenaar;

--
-- Name: TABLE partij; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.partij IS 'Persoon of organisatie waarmee de gemeente een relatie heeft.';


--
-- Name: COLUMN partij.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.id IS 'Technische sleutel.';


--
-- Name: COLUMN partij.nummer; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.nummer IS 'Nummer dat mensen kunnen gebruiken om de partij aan te duiden.';


--
-- Name: COLUMN partij.soort_partij; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.soort_partij IS 'Persoon, organisatie of contactpersoon.';


--
-- Name: COLUMN partij.indicatie_actief; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.indicatie_actief IS 'Of de gegevens van de partij gebruikt mogen worden om contact op te nemen.';


--
-- Name: COLUMN partij.indicatie_geheimhouding; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.indicatie_geheimhouding IS 'Of de verstrekker heeft aangegeven dat de gegevens geheim zijn.';


--
-- Name: COLUMN partij.voorkeurstaal; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.voorkeurstaal IS 'Taal waarin de partij bij voorkeur contact heeft. Code van drie letters uit ISO 639-2, zoals nld.';


--
-- Name: COLUMN partij.interne_notitie; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.interne_notitie IS 'Mededelingen over de partij voor intern gebruik. Ten hoogste 1000 tekens.';


--
-- Name: COLUMN partij.organisatienaam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.organisatienaam IS 'Naam van de organisatie. Ten hoogste 200 tekens.';


--
-- Name: COLUMN partij.voorletters; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.voorletters IS 'Voorletters. Ten hoogste 10 tekens.';


--
-- Name: COLUMN partij.voornaam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.voornaam IS 'Voornaam. Ten hoogste 200 tekens.';


--
-- Name: COLUMN partij.voorvoegsel_achternaam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.voorvoegsel_achternaam IS 'Voorvoegsel van de achternaam. Ten hoogste 10 tekens.';


--
-- Name: COLUMN partij.achternaam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.achternaam IS 'Achternaam. Ten hoogste 200 tekens.';


--
-- Name: COLUMN partij.werkte_voor; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.werkte_voor IS 'De organisatie waarvoor de contactpersoon werkte.';


--
-- Name: COLUMN partij.voorkeurs_digitaal_adres; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.voorkeurs_digitaal_adres IS 'Het digitale adres dat de partij bij voorkeur gebruikt.';


--
-- Name: COLUMN partij.bezoekadres_nummeraanduiding_id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.bezoekadres_nummeraanduiding_id IS 'Het bezoekadres, als nummeraanduiding in de BAG. Zestien cijfers.';


--
-- Name: COLUMN partij.bezoekadres_adresregel1; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.bezoekadres_adresregel1 IS 'Eerste regel van het bezoekadres. Ten hoogste 80 tekens.';


--
-- Name: COLUMN partij.bezoekadres_adresregel2; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.bezoekadres_adresregel2 IS 'Tweede regel van het bezoekadres. Ten hoogste 80 tekens.';


--
-- Name: COLUMN partij.bezoekadres_adresregel3; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.bezoekadres_adresregel3 IS 'Derde regel van het bezoekadres. Ten hoogste 80 tekens.';


--
-- Name: COLUMN partij.bezoekadres_land; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.bezoekadres_land IS 'Land van het bezoekadres. Code van twee letters uit ISO 3166-1, zoals NL.';


--
-- Name: COLUMN partij.correspondentieadres_nummeraanduiding_id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.correspondentieadres_nummeraanduiding_id IS 'Het correspondentieadres, als nummeraanduiding in de BAG. Zestien cijfers.';


--
-- Name: COLUMN partij.correspondentieadres_adresregel1; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.correspondentieadres_adresregel1 IS 'Eerste regel van het correspondentieadres. Ten hoogste 80 tekens.';


--
-- Name: COLUMN partij.correspondentieadres_adresregel2; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.correspondentieadres_adresregel2 IS 'Tweede regel van het correspondentieadres. Ten hoogste 80 tekens.';


--
-- Name: COLUMN partij.correspondentieadres_adresregel3; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.correspondentieadres_adresregel3 IS 'Derde regel van het correspondentieadres. Ten hoogste 80 tekens.';


--
-- Name: COLUMN partij.correspondentieadres_land; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij.correspondentieadres_land IS 'Land van het correspondentieadres. Code van twee letters uit ISO 3166-1, zoals NL.';


--
-- Name: partij_identificator; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.partij_identificator (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    partij uuid NOT NULL,
    objectidentificator klantcontact.objectidentificator,
    andere_partij_identificator text,
    CONSTRAINT partij_identificator_andere_partij_identificator_lengte CHECK (((char_length(andere_partij_identificator) >= 1) AND (char_length(andere_partij_identificator) <= 200))),
    CONSTRAINT partij_identificator_geldig CHECK ((num_nonnulls(objectidentificator, andere_partij_identificator) > 0))
);
ALTER TABLE ONLY gemeente.partij_identificator ALTER COLUMN objectidentificator SET STATISTICS 0;
ALTER TABLE ONLY gemeente.partij_identificator ALTER COLUMN andere_partij_identificator SET STATISTICS 0;


ALTER TABLE gemeente.partij_identificator OWNER TO eigenaar;

--
-- Name: TABLE partij_identificator; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.partij_identificator IS 'Wat een partij in een basisregistratie of ander extern register uniek identificeert.';


--
-- Name: COLUMN partij_identificator.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij_identificator.id IS 'Technische sleutel.';


--
-- Name: COLUMN partij_identificator.partij; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij_identificator.partij IS 'De partij.';


--
-- Name: COLUMN partij_identificator.objectidentificator; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij_identificator.objectidentificator IS 'Verwijzing naar het object in het externe register.';


--
-- Name: COLUMN partij_identificator.andere_partij_identificator; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.partij_identificator.andere_partij_identificator IS 'Verwijzing die niet in de voorgedefinieerde vorm past. Ten hoogste 200 tekens.';


--
-- Name: partij_nummer_seq; Type: SEQUENCE; Schema: gemeente; Owner: eigenaar
--

CREATE SEQUENCE gemeente.partij_nummer_seq
    START WITH 1000000001
    INCREMENT BY 1
    NO MINVALUE
    MAXVALUE 9999999999
    CACHE 1;


ALTER TABLE gemeente.partij_nummer_seq OWNER TO eigenaar;

--
-- Name: partij_nummer_seq; Type: SEQUENCE OWNED BY; Schema: gemeente; Owner: eigenaar
--

ALTER SEQUENCE gemeente.partij_nummer_seq OWNED BY gemeente.partij.nummer;


--
-- Name: rapport_interne_taak; Type: VIEW; Schema: gemeente; Owner: eigenaar
--

CREATE VIEW gemeente.rapport_interne_taak WITH (security_barrier='true') AS
 SELECT ((k.plaatsgevonden_op AT TIME ZONE 'Europe/Amsterdam'::text))::date AS dag,
    ((COALESCE(
        CASE
            WHEN ((m.voor IS NULL) AND (m.voor_digest IS NULL)) THEN m.op
            ELSE ( SELECT o.geregistreerd_op
               FROM gemeente.klantcontact o
              WHERE (o.id = ((m.voor ->> 'klantcontact'::text))::uuid))
        END, k.geregistreerd_op) AT TIME ZONE 'Europe/Amsterdam'::text))::date AS dag_toegewezen,
    (k.kanaal)::character varying(40) AS kanaal,
    ((k.aard)::text)::character varying(20) AS aard,
    k.vertrouwelijk,
    (
        CASE
            WHEN (a.soort_actor = 'organisatorische_eenheid'::klantcontact.soort_actor) THEN a.naam
            ELSE e.naam
        END)::character varying(200) AS eenheid,
    ((t.status)::text)::character varying(20) AS status,
    ((t.verwerkt_op AT TIME ZONE 'Europe/Amsterdam'::text))::date AS dag_verwerkt,
    ((EXTRACT(epoch FROM (t.verwerkt_op - k.plaatsgevonden_op)) / (3600)::numeric))::numeric(9,1) AS uren
   FROM ((((gemeente.interne_taak t
     JOIN gemeente.klantcontact k ON ((k.id = t.klantcontact)))
     JOIN gemeente.actor a ON ((a.id = t.actor)))
     LEFT JOIN gemeente.actor e ON ((e.id = a.organisatorische_eenheid)))
     LEFT JOIN LATERAL ( SELECT m_1.op,
            m_1.voor,
            m_1.voor_digest
           FROM gemeente.mutatie m_1
          WHERE ((m_1.rij = t.id) AND (m_1.tabel = 'interne_taak'::name))
          ORDER BY m_1.op, m_1.id
         LIMIT 1) m ON (true));


ALTER TABLE gemeente.rapport_interne_taak OWNER TO eigenaar;

--
-- Name: VIEW rapport_interne_taak; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON VIEW gemeente.rapport_interne_taak IS 'Eén rij per interne taak, zonder iets dat tot een taak, klantcontact of persoon leidt; voor wie het recht rapportage heeft.';


--
-- Name: COLUMN rapport_interne_taak.dag; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_interne_taak.dag IS 'De dag waarop het klantcontact plaatsvond, in Nederlandse tijd.';


--
-- Name: COLUMN rapport_interne_taak.dag_toegewezen; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_interne_taak.dag_toegewezen IS 'De dag waarop de taak werd toegewezen.';


--
-- Name: COLUMN rapport_interne_taak.kanaal; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_interne_taak.kanaal IS 'Code van het kanaal van het klantcontact.';


--
-- Name: COLUMN rapport_interne_taak.aard; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_interne_taak.aard IS 'Aard van het klantcontact: gesprek, bericht of formulier.';


--
-- Name: COLUMN rapport_interne_taak.vertrouwelijk; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_interne_taak.vertrouwelijk IS 'Of het klantcontact vertrouwelijk is.';


--
-- Name: COLUMN rapport_interne_taak.eenheid; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_interne_taak.eenheid IS 'Naam van de organisatorische eenheid van de actor van de taak, of van die actor zelf als die dat is.';


--
-- Name: COLUMN rapport_interne_taak.status; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_interne_taak.status IS 'Te verwerken (te_verwerken) of verwerkt.';


--
-- Name: COLUMN rapport_interne_taak.dag_verwerkt; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_interne_taak.dag_verwerkt IS 'De dag waarop de taak is verwerkt; leeg zolang zij openstaat.';


--
-- Name: COLUMN rapport_interne_taak.uren; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_interne_taak.uren IS 'Uren van het klantcontact tot de taak verwerkt was; leeg zolang zij openstaat.';


--
-- Name: rapport_klantcontact; Type: VIEW; Schema: gemeente; Owner: eigenaar
--

CREATE VIEW gemeente.rapport_klantcontact WITH (security_barrier='true') AS
 SELECT ((k.plaatsgevonden_op AT TIME ZONE 'Europe/Amsterdam'::text))::date AS dag,
    (k.kanaal)::character varying(40) AS kanaal,
    ((k.aard)::text)::character varying(20) AS aard,
    (
        CASE
            WHEN (EXISTS ( SELECT
               FROM gemeente.betrokkene b
              WHERE ((b.klantcontact = k.id) AND b.initiator))) THEN 'inkomend'::text
            ELSE 'uitgaand'::text
        END)::character varying(20) AS richting,
    ((k.indicatie_contact_gelukt)::text)::character varying(20) AS indicatie_contact_gelukt,
    (k.taal)::character varying(3) AS taal,
    k.vertrouwelijk,
    (( SELECT
                CASE
                    WHEN (a.soort_actor = 'organisatorische_eenheid'::klantcontact.soort_actor) THEN a.naam
                    ELSE e.naam
                END AS naam
           FROM ((gemeente.actor_klantcontact l
             JOIN gemeente.actor a ON ((a.id = l.actor)))
             LEFT JOIN gemeente.actor e ON ((e.id = a.organisatorische_eenheid)))
          WHERE (l.klantcontact = k.id)
          ORDER BY l.id
         LIMIT 1))::character varying(200) AS eenheid,
    (EXISTS ( SELECT
           FROM gemeente.onderwerpobject o
          WHERE ((o.klantcontact = k.id) AND (o.was_klantcontact IS NOT NULL)))) AS is_vervolg,
    (EXISTS ( SELECT
           FROM gemeente.onderwerpobject o
          WHERE (o.was_klantcontact = k.id))) AS heeft_vervolg,
    ( SELECT count(*) AS count
           FROM gemeente.actor_klantcontact a
          WHERE (a.klantcontact = k.id)) AS aantal_actoren,
    ( SELECT count(*) AS count
           FROM gemeente.betrokkene b
          WHERE (b.klantcontact = k.id)) AS aantal_betrokkenen,
    ( SELECT count(*) AS count
           FROM gemeente.bijlage b
          WHERE (b.klantcontact = k.id)) AS aantal_bijlagen,
    t.aantal_taken,
    t.open_taken,
        CASE
            WHEN (t.open_taken = 0) THEN t.dagen
            ELSE NULL::integer
        END AS dagen_tot_verwerkt
   FROM (gemeente.klantcontact k
     CROSS JOIN LATERAL ( SELECT count(*) AS aantal_taken,
            count(*) FILTER (WHERE (t_1.status = 'te_verwerken'::klantcontact.status_taak)) AS open_taken,
            (((max(t_1.verwerkt_op) AT TIME ZONE 'Europe/Amsterdam'::text))::date - ((k.plaatsgevonden_op AT TIME ZONE 'Europe/Amsterdam'::text))::date) AS dagen
           FROM gemeente.interne_taak t_1
          WHERE (t_1.klantcontact = k.id)) t);


ALTER TABLE gemeente.rapport_klantcontact OWNER TO eigenaar;

--
-- Name: VIEW rapport_klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON VIEW gemeente.rapport_klantcontact IS 'Eén rij per klantcontact, zonder iets dat tot een klantcontact of persoon leidt; voor wie het recht rapportage heeft.';


--
-- Name: COLUMN rapport_klantcontact.dag; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.dag IS 'De dag waarop het klantcontact plaatsvond, in Nederlandse tijd.';


--
-- Name: COLUMN rapport_klantcontact.kanaal; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.kanaal IS 'Code van het communicatiekanaal.';


--
-- Name: COLUMN rapport_klantcontact.aard; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.aard IS 'Gesprek, bericht of formulier.';


--
-- Name: COLUMN rapport_klantcontact.richting; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.richting IS 'Inkomend als een betrokkene het contact begon, anders uitgaand.';


--
-- Name: COLUMN rapport_klantcontact.indicatie_contact_gelukt; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.indicatie_contact_gelukt IS 'Ja, nee of onbekend.';


--
-- Name: COLUMN rapport_klantcontact.taal; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.taal IS 'Taal die werd gesproken of geschreven: code volgens ISO 639-2.';


--
-- Name: COLUMN rapport_klantcontact.vertrouwelijk; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.vertrouwelijk IS 'Of het klantcontact vertrouwelijk is.';


--
-- Name: COLUMN rapport_klantcontact.eenheid; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.eenheid IS 'Naam van de organisatorische eenheid van de eerste actor, of van die actor zelf als die dat is.';


--
-- Name: COLUMN rapport_klantcontact.is_vervolg; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.is_vervolg IS 'Of het op een eerder klantcontact volgde.';


--
-- Name: COLUMN rapport_klantcontact.heeft_vervolg; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.heeft_vervolg IS 'Of een later klantcontact erop volgde.';


--
-- Name: COLUMN rapport_klantcontact.aantal_actoren; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.aantal_actoren IS 'Hoeveel actoren erbij betrokken waren.';


--
-- Name: COLUMN rapport_klantcontact.aantal_betrokkenen; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.aantal_betrokkenen IS 'Hoeveel betrokkenen het klantcontact heeft.';


--
-- Name: COLUMN rapport_klantcontact.aantal_bijlagen; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.aantal_bijlagen IS 'Hoeveel bijlagen het klantcontact heeft.';


--
-- Name: COLUMN rapport_klantcontact.aantal_taken; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.aantal_taken IS 'Hoeveel interne taken het klantcontact heeft.';


--
-- Name: COLUMN rapport_klantcontact.open_taken; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.open_taken IS 'Hoeveel daarvan nog te verwerken zijn.';


--
-- Name: COLUMN rapport_klantcontact.dagen_tot_verwerkt; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.rapport_klantcontact.dagen_tot_verwerkt IS 'Na hoeveel dagen de laatste taak verwerkt was; leeg zolang er een openstaat of als er geen was.';


--
-- Name: recht; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.recht (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    behandelaar boolean,
    klantcontactcentrum boolean,
    vertrouwelijk boolean,
    rapportage boolean,
    beheer boolean,
    namens boolean,
    CONSTRAINT recht_leeg CHECK (false)
);


ALTER TABLE gemeente.recht OWNER TO eigenaar;

--
-- Name: TABLE recht; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.recht IS 'Wie wat mag: SELECT op een kolom is het recht van die naam, gegeven door klantcontact.verleen en genomen door klantcontact.ontneem. Zonder rijen.';


--
-- Name: COLUMN recht.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.recht.id IS 'Technische sleutel, van geen rij.';


--
-- Name: COLUMN recht.behandelaar; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.recht.behandelaar IS 'Ziet en behandelt klantcontacten waaraan de eigen actor gekoppeld is of waarop die of de eenheid een taak heeft.';


--
-- Name: COLUMN recht.klantcontactcentrum; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.recht.klantcontactcentrum IS 'Registreert, en ziet elk klantcontact dat niet vertrouwelijk is.';


--
-- Name: COLUMN recht.vertrouwelijk; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.recht.vertrouwelijk IS 'Ziet ook vertrouwelijke klantcontacten.';


--
-- Name: COLUMN recht.rapportage; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.recht.rapportage IS 'Leest de rapporten, zonder inhoud of personen.';


--
-- Name: COLUMN recht.beheer; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.recht.beheer IS 'Ziet en wijzigt alles, met het logboek.';


--
-- Name: COLUMN recht.namens; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.recht.namens IS 'Mag een andere handelende actor noemen.';


--
-- Name: soort_digitaal_adres; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.soort_digitaal_adres (
    code text NOT NULL,
    naam text NOT NULL,
    indicatie_actief boolean DEFAULT true NOT NULL,
    CONSTRAINT soort_digitaal_adres_code_lengte CHECK (((char_length(code) >= 1) AND (char_length(code) <= 40))),
    CONSTRAINT soort_digitaal_adres_naam_lengte CHECK (((char_length(naam) >= 1) AND (char_length(naam) <= 80)))
);


ALTER TABLE gemeente.soort_digitaal_adres OWNER TO eigenaar;

--
-- Name: TABLE soort_digitaal_adres; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.soort_digitaal_adres IS 'Soorten digitale adressen.';


--
-- Name: COLUMN soort_digitaal_adres.code; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.soort_digitaal_adres.code IS 'Code van de soort. Ten hoogste 40 tekens.';


--
-- Name: COLUMN soort_digitaal_adres.naam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.soort_digitaal_adres.naam IS 'Naam van de soort. Ten hoogste 80 tekens.';


--
-- Name: COLUMN soort_digitaal_adres.indicatie_actief; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.soort_digitaal_adres.indicatie_actief IS 'Of de soort nog gebruikt mag worden.';


--
-- Name: v_interne_taak; Type: VIEW; Schema: gemeente; Owner: eigenaar
--

CREATE VIEW gemeente.v_interne_taak WITH (security_invoker='true') AS
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
    (COALESCE(t.verwerkt_op, now()) - k.plaatsgevonden_op) AS wachttijd
   FROM (((gemeente.interne_taak t
     JOIN gemeente.klantcontact k ON ((k.id = t.klantcontact)))
     LEFT JOIN gemeente.actor a ON ((a.id = t.actor)))
     LEFT JOIN gemeente.actor e ON ((e.id =
        CASE
            WHEN (a.soort_actor = 'organisatorische_eenheid'::klantcontact.soort_actor) THEN a.id
            ELSE a.organisatorische_eenheid
        END)));


ALTER TABLE gemeente.v_interne_taak OWNER TO eigenaar;

--
-- Name: VIEW v_interne_taak; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON VIEW gemeente.v_interne_taak IS 'Eén rij per interne taak, met het onderwerp, wie haar moet doen en hoe lang de klant wacht of wachtte.';


--
-- Name: COLUMN v_interne_taak.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.id IS 'Technische sleutel van de taak.';


--
-- Name: COLUMN v_interne_taak.nummer; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.nummer IS 'Nummer dat mensen kunnen gebruiken om de taak aan te duiden.';


--
-- Name: COLUMN v_interne_taak.klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.klantcontact IS 'Het klantcontact dat aanleiding gaf.';


--
-- Name: COLUMN v_interne_taak.klantcontact_nummer; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.klantcontact_nummer IS 'Nummer van dat klantcontact.';


--
-- Name: COLUMN v_interne_taak.onderwerp; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.onderwerp IS 'Onderwerp van dat klantcontact.';


--
-- Name: COLUMN v_interne_taak.gevraagde_handeling; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.gevraagde_handeling IS 'Wat er gedaan moet worden.';


--
-- Name: COLUMN v_interne_taak.toelichting; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.toelichting IS 'Wat bijdraagt aan het kunnen afhandelen.';


--
-- Name: COLUMN v_interne_taak.status; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.status IS 'Te verwerken of verwerkt.';


--
-- Name: COLUMN v_interne_taak.verwerkt_op; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.verwerkt_op IS 'Wanneer de taak is verwerkt.';


--
-- Name: COLUMN v_interne_taak.actor; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.actor IS 'De actor aan wie de taak is toegewezen.';


--
-- Name: COLUMN v_interne_taak.actor_naam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.actor_naam IS 'Naam van die actor.';


--
-- Name: COLUMN v_interne_taak.eenheid; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.eenheid IS 'De organisatorische eenheid van de actor, of de actor zelf als die dat is.';


--
-- Name: COLUMN v_interne_taak.eenheid_naam; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.eenheid_naam IS 'Naam van die eenheid.';


--
-- Name: COLUMN v_interne_taak.plaatsgevonden_op; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.plaatsgevonden_op IS 'Wanneer het klantcontact plaatsvond.';


--
-- Name: COLUMN v_interne_taak.wachttijd; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_interne_taak.wachttijd IS 'Tijd sinds het klantcontact, of tot de taak verwerkt werd.';


--
-- Name: v_klantcontact; Type: VIEW; Schema: gemeente; Owner: eigenaar
--

CREATE VIEW gemeente.v_klantcontact WITH (security_invoker='true') AS
 SELECT k.id,
    k.nummer,
    k.kanaal,
    k.aard,
        CASE
            WHEN (EXISTS ( SELECT
               FROM gemeente.betrokkene b
              WHERE ((b.klantcontact = k.id) AND b.initiator))) THEN 'inkomend'::klantcontact.richting
            ELSE 'uitgaand'::klantcontact.richting
        END AS richting,
    k.onderwerp,
    k.indicatie_contact_gelukt,
    k.taal,
    k.vertrouwelijk,
    k.plaatsgevonden_op,
    k.geregistreerd_op,
    ( SELECT count(*) AS count
           FROM gemeente.actor_klantcontact a
          WHERE (a.klantcontact = k.id)) AS aantal_actoren,
    ( SELECT count(*) AS count
           FROM gemeente.betrokkene b
          WHERE (b.klantcontact = k.id)) AS aantal_betrokkenen,
    ( SELECT count(*) AS count
           FROM gemeente.bijlage b
          WHERE (b.klantcontact = k.id)) AS aantal_bijlagen,
    ( SELECT count(*) AS count
           FROM gemeente.interne_taak t
          WHERE ((t.klantcontact = k.id) AND (t.status = 'te_verwerken'::klantcontact.status_taak))) AS open_taken,
    ( SELECT a.actor
           FROM gemeente.actor_klantcontact a
          WHERE (a.klantcontact = k.id)
          ORDER BY a.id
         LIMIT 1) AS eerste_actor
   FROM gemeente.klantcontact k;


ALTER TABLE gemeente.v_klantcontact OWNER TO eigenaar;

--
-- Name: VIEW v_klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON VIEW gemeente.v_klantcontact IS 'Eén rij per klantcontact, met aantallen van wat erbij hoort; alleen wat de lezer mag zien.';


--
-- Name: COLUMN v_klantcontact.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.id IS 'Technische sleutel van het klantcontact.';


--
-- Name: COLUMN v_klantcontact.nummer; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.nummer IS 'Nummer dat mensen kunnen gebruiken om het klantcontact aan te duiden.';


--
-- Name: COLUMN v_klantcontact.kanaal; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.kanaal IS 'Code van het communicatiekanaal.';


--
-- Name: COLUMN v_klantcontact.aard; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.aard IS 'Gesprek, bericht of formulier.';


--
-- Name: COLUMN v_klantcontact.richting; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.richting IS 'Inkomend als een betrokkene het contact begon, anders uitgaand.';


--
-- Name: COLUMN v_klantcontact.onderwerp; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.onderwerp IS 'Datgene waarover het klantcontact ging.';


--
-- Name: COLUMN v_klantcontact.indicatie_contact_gelukt; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.indicatie_contact_gelukt IS 'Of de poging tot contact succesvol was, voor zover bekend.';


--
-- Name: COLUMN v_klantcontact.taal; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.taal IS 'Taal die werd gesproken of geschreven.';


--
-- Name: COLUMN v_klantcontact.vertrouwelijk; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.vertrouwelijk IS 'Of onderwerp, inhoud en kenmerken vertrouwelijk behandeld moeten worden.';


--
-- Name: COLUMN v_klantcontact.plaatsgevonden_op; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.plaatsgevonden_op IS 'Wanneer het gesprek begon, of het bericht werd verzonden of ontvangen.';


--
-- Name: COLUMN v_klantcontact.geregistreerd_op; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.geregistreerd_op IS 'Begin van de transactie die het klantcontact vastlegde.';


--
-- Name: COLUMN v_klantcontact.aantal_actoren; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.aantal_actoren IS 'Hoeveel actoren erbij betrokken waren.';


--
-- Name: COLUMN v_klantcontact.aantal_betrokkenen; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.aantal_betrokkenen IS 'Hoeveel betrokkenen het klantcontact heeft.';


--
-- Name: COLUMN v_klantcontact.aantal_bijlagen; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.aantal_bijlagen IS 'Hoeveel bijlagen het klantcontact heeft.';


--
-- Name: COLUMN v_klantcontact.open_taken; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.open_taken IS 'Hoeveel van zijn interne taken nog te verwerken zijn.';


--
-- Name: COLUMN v_klantcontact.eerste_actor; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_klantcontact.eerste_actor IS 'De actor die er het eerst bij kwam.';


--
-- Name: v_mogelijk_meervoudig; Type: VIEW; Schema: gemeente; Owner: eigenaar
--

CREATE VIEW gemeente.v_mogelijk_meervoudig WITH (security_invoker='true') AS
 SELECT k.id AS klantcontact,
    k.nummer,
    k.onderwerp,
    k.plaatsgevonden_op,
    r.reden
   FROM (gemeente.klantcontact k
     CROSS JOIN LATERAL ( SELECT 'meer objecten van één soort'::text AS reden
          WHERE (EXISTS ( SELECT
                   FROM gemeente.onderwerpobject o
                  WHERE ((o.klantcontact = k.id) AND (o.objectidentificator IS NOT NULL))
                  GROUP BY (lower(klantcontact.code_objecttype(o.objectidentificator)))
                 HAVING (count(*) > 1)))
        UNION ALL
         SELECT 'meer eerdere klantcontacten'::text AS reden
          WHERE (( SELECT count(*) AS count
                   FROM gemeente.onderwerpobject o
                  WHERE ((o.klantcontact = k.id) AND (o.was_klantcontact IS NOT NULL))) > 1)
        UNION ALL
         SELECT ('opsomming in '::text || t.naam) AS reden
           FROM ( VALUES ('onderwerp'::text,k.onderwerp), ('inhoud'::text,k.inhoud)) t(naam, tekst)
          WHERE ((t.tekst ~* '(?w)(^|[[:space:]])1[.):][[:space:]].*[[:space:]]2[.):][[:space:]]'::text) OR (t.tekst ~* '(?w)(^|[[:space:]])a[.):][[:space:]].*[[:space:]]b[.):][[:space:]]'::text) OR (t.tekst ~* '(?w)^[[:blank:]]*[-*•–][[:space:]].*^[[:blank:]]*[-*•–][[:space:]]'::text) OR (t.tekst ~* '[[:<:]](vraag|onderwerp)[[:space:]]+[1-9][[:>:]]'::text))
        UNION ALL
         SELECT ('nog een onderwerp in '::text || t.naam) AS reden
           FROM ( VALUES ('onderwerp'::text,k.onderwerp), ('inhoud'::text,k.inhoud)) t(naam, tekst)
          WHERE ((t.tekst ~* '[[:<:]](en ook|en daarnaast|en tevens|en verder|daarnaast|ten tweede|nog een vraag|een andere vraag|tweede vraag)[[:>:]]'::text) OR ((t.naam = 'onderwerp'::text) AND (t.tekst ~* '[[:space:]][+&/][[:space:]]|;[[:space:]]'::text)))
        UNION ALL
         SELECT 'open taken voor meer eenheden'::text AS reden
          WHERE (( SELECT count(DISTINCT
                        CASE
                            WHEN (a.soort_actor = 'organisatorische_eenheid'::klantcontact.soort_actor) THEN a.id
                            ELSE a.organisatorische_eenheid
                        END) AS count
                   FROM (gemeente.interne_taak t
                     JOIN gemeente.actor a ON ((a.id = t.actor)))
                  WHERE ((t.klantcontact = k.id) AND (t.status = 'te_verwerken'::klantcontact.status_taak))) > 1)) r);


ALTER TABLE gemeente.v_mogelijk_meervoudig OWNER TO eigenaar;

--
-- Name: VIEW v_mogelijk_meervoudig; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON VIEW gemeente.v_mogelijk_meervoudig IS 'Klantcontacten die misschien over meer dan één onderwerp gaan, met de reden om dat te denken; één rij per reden.';


--
-- Name: COLUMN v_mogelijk_meervoudig.klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mogelijk_meervoudig.klantcontact IS 'Technische sleutel van het klantcontact.';


--
-- Name: COLUMN v_mogelijk_meervoudig.nummer; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mogelijk_meervoudig.nummer IS 'Nummer van het klantcontact.';


--
-- Name: COLUMN v_mogelijk_meervoudig.onderwerp; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mogelijk_meervoudig.onderwerp IS 'Datgene waarover het klantcontact ging.';


--
-- Name: COLUMN v_mogelijk_meervoudig.plaatsgevonden_op; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mogelijk_meervoudig.plaatsgevonden_op IS 'Wanneer het klantcontact plaatsvond.';


--
-- Name: COLUMN v_mogelijk_meervoudig.reden; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mogelijk_meervoudig.reden IS 'Waaraan het te zien is; een mens beslist.';


--
-- Name: vertegenwoordiging; Type: TABLE; Schema: gemeente; Owner: eigenaar
--

CREATE TABLE gemeente.vertegenwoordiging (
    id uuid DEFAULT klantcontact.uuid7() NOT NULL,
    vertegenwoordigende uuid NOT NULL,
    vertegenwoordigde uuid NOT NULL,
    CONSTRAINT vertegenwoordiging_geldig CHECK ((vertegenwoordigende <> vertegenwoordigde))
);


ALTER TABLE gemeente.vertegenwoordiging OWNER TO eigenaar;

--
-- Name: TABLE vertegenwoordiging; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON TABLE gemeente.vertegenwoordiging IS 'Dat een partij een andere vertegenwoordigde; geen bewijs van een geldend mandaat.';


--
-- Name: COLUMN vertegenwoordiging.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.vertegenwoordiging.id IS 'Technische sleutel.';


--
-- Name: COLUMN vertegenwoordiging.vertegenwoordigende; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.vertegenwoordiging.vertegenwoordigende IS 'De partij die vertegenwoordigde.';


--
-- Name: COLUMN vertegenwoordiging.vertegenwoordigde; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.vertegenwoordiging.vertegenwoordigde IS 'De partij die vertegenwoordigd werd.';


--
-- Name: v_mutatie; Type: VIEW; Schema: gemeente; Owner: eigenaar
--

CREATE VIEW gemeente.v_mutatie WITH (security_invoker='true') AS
 SELECT m.id,
    m.op,
    m.tabel,
    m.rij,
    m.klantcontact,
        CASE
            WHEN ((m.voor IS NULL) AND (m.voor_digest IS NULL)) THEN 'toevoeging'::text
            WHEN (m.voor IS NULL) THEN 'gewist'::text
            WHEN ((w.werd IS NULL) AND (v.voor_digest IS NULL)) THEN 'verwijdering'::text
            ELSE 'wijziging'::text
        END AS soort,
        CASE
            WHEN ((m.voor IS NULL) OR (w.werd IS NULL) OR (m.tabel = 'recht'::name)) THEN m.voor
            ELSE ( SELECT COALESCE(jsonb_object_agg(e.key, e.value), '{}'::jsonb) AS "coalesce"
               FROM jsonb_each(m.voor) e(key, value)
              WHERE (((w.werd -> e.key) = e.value) IS NOT TRUE))
        END AS was,
        CASE
            WHEN ((m.voor IS NULL) OR (w.werd IS NULL) OR (m.tabel = 'recht'::name)) THEN w.werd
            ELSE ( SELECT COALESCE(jsonb_object_agg(e.key, e.value), '{}'::jsonb) AS "coalesce"
               FROM jsonb_each(w.werd) e(key, value)
              WHERE (((m.voor -> e.key) = e.value) IS NOT TRUE))
        END AS werd,
    m.reden,
    m.correctie,
    m.rol,
    m.sessie_rol,
    m.actor
   FROM ((gemeente.mutatie m
     LEFT JOIN LATERAL (( SELECT n.id,
            n.voor,
            n.voor_digest
           FROM gemeente.mutatie n
          WHERE ((n.rij = m.rij) AND (n.tabel = m.tabel) AND (ROW(n.op, n.id) > ROW(m.op, m.id)))
          ORDER BY n.op, n.id
         LIMIT 1)
        UNION ALL
        ( SELECT n.id,
            n.voor,
            n.voor_digest
           FROM gemeente.mutatie n
          WHERE ((m.rij IS NULL) AND (n.keten = m.keten) AND (n.volgnummer > m.volgnummer))
          ORDER BY n.volgnummer
         LIMIT 1)) v ON (true))
     CROSS JOIN LATERAL ( SELECT
                CASE
                    WHEN (v.id IS NOT NULL) THEN v.voor
                    WHEN (m.tabel = 'klantcontact'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.klantcontact t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'actor_klantcontact'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.actor_klantcontact t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'betrokkene'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.betrokkene t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'digitaal_adres'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.digitaal_adres t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'onderwerpobject'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.onderwerpobject t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'bijlage'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.bijlage t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'interne_taak'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.interne_taak t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'actor'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.actor t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'partij'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.partij t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'partij_identificator'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.partij_identificator t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'vertegenwoordiging'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.vertegenwoordiging t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'beleid'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.beleid t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'bewaartermijn'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.bewaartermijn t
                      WHERE (t.id = m.rij))
                    WHEN (m.tabel = 'recht'::name) THEN jsonb_set(m.voor, '{verleend}'::text[], to_jsonb((NOT ((m.voor ->> 'verleend'::text))::boolean)))
                    WHEN (m.tabel = 'kanaal'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.kanaal t
                      WHERE (t.code = substr(m.keten, 8)))
                    WHEN (m.tabel = 'soort_digitaal_adres'::name) THEN ( SELECT to_jsonb(t.*) AS to_jsonb
                       FROM gemeente.soort_digitaal_adres t
                      WHERE (t.code = substr(m.keten, 22)))
                    ELSE NULL::jsonb
                END AS werd
         OFFSET 0) w);


ALTER TABLE gemeente.v_mutatie OWNER TO eigenaar;

--
-- Name: VIEW v_mutatie; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON VIEW gemeente.v_mutatie IS 'Het logboek voor mensen: per wijziging naast elkaar wat er stond en wat er kwam; voor wie het recht beheer heeft.';


--
-- Name: COLUMN v_mutatie.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.id IS 'Technische sleutel van de regel in het logboek.';


--
-- Name: COLUMN v_mutatie.op; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.op IS 'Wanneer, op de klok van de server.';


--
-- Name: COLUMN v_mutatie.tabel; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.tabel IS 'De tabel van de gewijzigde rij.';


--
-- Name: COLUMN v_mutatie.rij; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.rij IS 'De gewijzigde rij; leeg bij tabellen met een andere sleutel.';


--
-- Name: COLUMN v_mutatie.klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.klantcontact IS 'Het klantcontact waartoe de rij behoort.';


--
-- Name: COLUMN v_mutatie.soort; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.soort IS 'Toevoeging, wijziging, verwijdering, of gewist als de inhoud vernietigd is.';


--
-- Name: COLUMN v_mutatie.was; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.was IS 'Wat er stond, met kolomnamen als sleutels: bij een wijziging de kolommen die veranderden; leeg bij een toevoeging.';


--
-- Name: COLUMN v_mutatie.werd; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.werd IS 'Wat er kwam, op dezelfde wijze; leeg bij een verwijdering, of als wat er kwam gewist is.';


--
-- Name: COLUMN v_mutatie.reden; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.reden IS 'Waarom.';


--
-- Name: COLUMN v_mutatie.correctie; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.correctie IS 'Gelijk voor alles wat één correctie wijzigde.';


--
-- Name: COLUMN v_mutatie.rol; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.rol IS 'De rol die wijzigde.';


--
-- Name: COLUMN v_mutatie.sessie_rol; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.sessie_rol IS 'De rol waarmee de sessie begon.';


--
-- Name: COLUMN v_mutatie.actor; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_mutatie.actor IS 'De actor die handelde.';


--
-- Name: v_werkvoorraad; Type: VIEW; Schema: gemeente; Owner: eigenaar
--

CREATE VIEW gemeente.v_werkvoorraad WITH (security_invoker='true') AS
 SELECT t.id,
    t.nummer,
    t.klantcontact,
    k.nummer AS klantcontact_nummer,
    k.onderwerp,
    t.gevraagde_handeling,
    t.toelichting,
    t.actor,
    (t.actor <> ( SELECT klantcontact.handelende_actor(b.tableoid) AS handelende_actor
           FROM gemeente.beleid b)) AS van_eenheid,
    k.plaatsgevonden_op,
    (now() - k.plaatsgevonden_op) AS wachttijd
   FROM (gemeente.interne_taak t
     CROSS JOIN LATERAL ( SELECT c.nummer,
            c.onderwerp,
            c.plaatsgevonden_op
           FROM gemeente.klantcontact c
          WHERE (c.id = t.klantcontact)
         OFFSET 0) k)
  WHERE ((t.status = 'te_verwerken'::klantcontact.status_taak) AND (t.actor = ANY (ARRAY( SELECT unnest(ARRAY[ik.id, ik.organisatorische_eenheid]) AS unnest
           FROM (gemeente.beleid b
             JOIN gemeente.actor ik ON ((ik.id = klantcontact.handelende_actor(b.tableoid))))))))
  ORDER BY k.plaatsgevonden_op, t.nummer;


ALTER TABLE gemeente.v_werkvoorraad OWNER TO eigenaar;

--
-- Name: VIEW v_werkvoorraad; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON VIEW gemeente.v_werkvoorraad IS 'De open taken van wie dit leest en van de eenheid waar die werkt, de langst wachtende klant eerst.';


--
-- Name: COLUMN v_werkvoorraad.id; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_werkvoorraad.id IS 'Technische sleutel van de taak.';


--
-- Name: COLUMN v_werkvoorraad.nummer; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_werkvoorraad.nummer IS 'Nummer dat mensen kunnen gebruiken om de taak aan te duiden.';


--
-- Name: COLUMN v_werkvoorraad.klantcontact; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_werkvoorraad.klantcontact IS 'Het klantcontact dat aanleiding gaf.';


--
-- Name: COLUMN v_werkvoorraad.klantcontact_nummer; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_werkvoorraad.klantcontact_nummer IS 'Nummer van dat klantcontact.';


--
-- Name: COLUMN v_werkvoorraad.onderwerp; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_werkvoorraad.onderwerp IS 'Onderwerp van dat klantcontact.';


--
-- Name: COLUMN v_werkvoorraad.gevraagde_handeling; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_werkvoorraad.gevraagde_handeling IS 'Wat er gedaan moet worden.';


--
-- Name: COLUMN v_werkvoorraad.toelichting; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_werkvoorraad.toelichting IS 'Wat bijdraagt aan het kunnen afhandelen.';


--
-- Name: COLUMN v_werkvoorraad.actor; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_werkvoorraad.actor IS 'De actor aan wie de taak is toegewezen.';


--
-- Name: COLUMN v_werkvoorraad.van_eenheid; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_werkvoorraad.van_eenheid IS 'Of de taak van de eenheid is en niet van de lezer zelf.';


--
-- Name: COLUMN v_werkvoorraad.plaatsgevonden_op; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_werkvoorraad.plaatsgevonden_op IS 'Wanneer het klantcontact plaatsvond.';


--
-- Name: COLUMN v_werkvoorraad.wachttijd; Type: COMMENT; Schema: gemeente; Owner: eigenaar
--

COMMENT ON COLUMN gemeente.v_werkvoorraad.wachttijd IS 'Tijd sinds het klantcontact.';


--
-- Name: interne_taak nummer; Type: DEFAULT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.interne_taak ALTER COLUMN nummer SET DEFAULT nextval('gemeente.interne_taak_nummer_seq'::regclass);


--
-- Name: klantcontact nummer; Type: DEFAULT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.klantcontact ALTER COLUMN nummer SET DEFAULT nextval('gemeente.klantcontact_nummer_seq'::regclass);


--
-- Name: partij nummer; Type: DEFAULT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.partij ALTER COLUMN nummer SET DEFAULT nextval('gemeente.partij_nummer_seq'::regclass);


--
-- Data for Name: actor; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.actor (id, naam, soort_actor, indicatie_actief, actoridentificator, functie, omschrijving, emailadres, telefoonnummer, organisatorische_eenheid, db_rol) FROM stdin;
00000000-0000-7000-8000-0000000000a2	Burgerzaken	organisatorische_eenheid	t	\N	\N	\N	\N	\N	\N	\N
00000000-0000-7000-8000-0000000000a1	Anna	medewerker	t	\N	kcc	\N	anna@example.org	14030	00000000-0000-7000-8000-0000000000a2	anna
\.


--
-- Data for Name: actor_klantcontact; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.actor_klantcontact (id, klantcontact, actor) FROM stdin;
01a2209f-67b3-7dad-b21f-485f3167d429	00000000-0000-7000-8000-000000000001	00000000-0000-7000-8000-0000000000a1
01a2209f-67b4-718a-8e7a-c91e4188a187	00000000-0000-7000-8000-000000000002	00000000-0000-7000-8000-0000000000a1
\.


--
-- Data for Name: beleid; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.beleid (id, versie, meer_objecten_per_type, betrokkene_verplicht, doel_verplicht, partij_identificator_verplicht, kloktolerantie, inhoud_max) FROM stdin;
01a2209f-674f-72a5-9a4a-35b24ab4c1d1	0.1.0	t	t	f	t	00:10:00	1000
\.


--
-- Data for Name: betrokkene; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.betrokkene (id, klantcontact, partij, rol, initiator, organisatienaam, voorletters, voornaam, voorvoegsel_achternaam, achternaam, bezoekadres_nummeraanduiding_id, bezoekadres_adresregel1, bezoekadres_adresregel2, bezoekadres_adresregel3, bezoekadres_land, correspondentieadres_nummeraanduiding_id, correspondentieadres_adresregel1, correspondentieadres_adresregel2, correspondentieadres_adresregel3, correspondentieadres_land) FROM stdin;
00000000-0000-7000-8000-0000000000c1	00000000-0000-7000-8000-000000000001	00000000-0000-7000-8000-0000000000b1	klant	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
00000000-0000-7000-8000-0000000000c2	00000000-0000-7000-8000-000000000002	\N	klant	t	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
\.


--
-- Data for Name: bewaartermijn; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.bewaartermijn (id, kanaal, aard, termijn) FROM stdin;
\.


--
-- Data for Name: bijlage; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.bijlage (id, klantcontact, objectidentificator) FROM stdin;
01a2209f-67bc-72ab-a9dd-00e7e388c536	00000000-0000-7000-8000-000000000001	urn:object:drc:document:uuid:d1
\.


--
-- Data for Name: digitaal_adres; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.digitaal_adres (id, partij, betrokkene, soort_digitaal_adres, adres, omschrijving) FROM stdin;
00000000-0000-7000-8000-0000000000d1	00000000-0000-7000-8000-0000000000b1	\N	e-mail	v@example.org	\N
01a2209f-67ba-7867-ae09-9709ca2ac23b	00000000-0000-7000-8000-0000000000b1	00000000-0000-7000-8000-0000000000c1	telefoon	06	\N
01a2209f-67ba-7c0d-8b4c-1724ecb10e39	\N	00000000-0000-7000-8000-0000000000c2	telefoon	06	\N
\.


--
-- Data for Name: interne_taak; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.interne_taak (id, klantcontact, actor, nummer, gevraagde_handeling, toelichting, status, verwerkt_op) FROM stdin;
01a2209f-67bd-7f59-9573-adba8d3bd2a6	00000000-0000-7000-8000-000000000001	00000000-0000-7000-8000-0000000000a1	1000000002	Schrijf	\N	te_verwerken	\N
01a2209f-67bd-796a-9b94-c2fc813f6b24	00000000-0000-7000-8000-000000000001	00000000-0000-7000-8000-0000000000a1	1000000001	Bel	\N	verwerkt	2026-11-28 05:27:27.425457+00
\.


--
-- Data for Name: kanaal; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.kanaal (code, naam, aard, indicatie_actief) FROM stdin;
telefoon	Telefoon	gesprek	t
balie	Balie	gesprek	t
videobellen	Videobellen	gesprek	t
chat	Chat	gesprek	t
e-mail	E-mail	bericht	t
post	Post	bericht	t
whatsapp	WhatsApp	bericht	t
sms	SMS	bericht	t
social_media	Social media	bericht	t
website	Website	bericht	t
e-formulier	E-formulier	formulier	t
duif	Postduif	bericht	f
\.


--
-- Data for Name: klantcontact; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.klantcontact (id, nummer, kanaal, aard, onderwerp, inhoud, indicatie_contact_gelukt, taal, vertrouwelijk, plaatsgevonden_op, geregistreerd_op, zaaksysteem) FROM stdin;
00000000-0000-7000-8000-000000000002	1000000002	balie	gesprek	Paspoort	Vraag	onbekend	\N	f	2024-01-02 00:00:00+00	2026-11-28 05:27:27.410792+00	open
00000000-0000-7000-8000-000000000001	1000000001	telefoon	gesprek	Verhuizing	Vraag:\n\\N\t"x"	onbekend	nld	t	2024-01-01 00:00:00+00	2026-11-28 05:27:27.410792+00	x'y
\.


--
-- Data for Name: mutatie; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.mutatie (id, tabel, rij, klantcontact, correctie, voor, rol, sessie_rol, actor, op, reden, keten, volgnummer, zout, voor_digest, hash) FROM stdin;
01a2209f-678e-758e-a916-aa742a2feb61	actor	00000000-0000-7000-8000-0000000000a1	\N	\N	{"id": "00000000-0000-7000-8000-0000000000a1", "naam": "Anna", "db_rol": "anna", "functie": "kcc", "emailadres": "anna@example.org", "soort_actor": "medewerker", "omschrijving": null, "telefoonnummer": "14030", "indicatie_actief": true, "actoridentificator": null, "organisatorische_eenheid": null}	eigenaar	postgres	\N	2026-11-28 05:27:27.374592+00	\N	actor:00000000-0000-7000-8000-0000000000a1	1	\\x257ed84cfe6b9d7d8891ae8fba265fb0	\\xf963cbff17b0ffb8a15ff51c4883e67c3d190197f16726a6a532ae576a3d79e5	\\xce55247b949825a0fac0fe0213c6f30d1f3b550df70ab4b5e9dd8f369b3a5ec4
01a2209f-67af-7d97-80cd-3f6d76b770c5	partij	00000000-0000-7000-8000-0000000000b1	\N	\N	{"id": "00000000-0000-7000-8000-0000000000b1", "nummer": 1000000001, "voornaam": null, "achternaam": "de Vries", "voorletters": null, "werkte_voor": null, "soort_partij": "persoon", "voorkeurstaal": "nld", "interne_notitie": null, "organisatienaam": null, "bezoekadres_land": "NL", "indicatie_actief": true, "voorvoegsel_achternaam": null, "bezoekadres_adresregel1": null, "bezoekadres_adresregel2": null, "bezoekadres_adresregel3": null, "indicatie_geheimhouding": false, "voorkeurs_digitaal_adres": null, "correspondentieadres_land": null, "bezoekadres_nummeraanduiding_id": "0518200000637599", "correspondentieadres_adresregel1": null, "correspondentieadres_adresregel2": null, "correspondentieadres_adresregel3": null, "correspondentieadres_nummeraanduiding_id": null}	eigenaar	postgres	\N	2026-11-28 05:27:27.408659+00	\N	partij:00000000-0000-7000-8000-0000000000b1	1	\\x7cc4fc3f3cac320ebcc3a113855315f0	\\x8e4fdb059bee0cde1e891df8640d35d2ba0c669be21e74f6ad43886c2ad67373	\\x433d801326337ba78559957e260685edc552004ba427f6bbf2967bc298ce7fca
01a2209f-67c1-7b8d-80ec-297d18602df8	interne_taak	01a2209f-67bd-796a-9b94-c2fc813f6b24	00000000-0000-7000-8000-000000000001	\N	{"id": "01a2209f-67bd-796a-9b94-c2fc813f6b24", "actor": "00000000-0000-7000-8000-0000000000a1", "nummer": 1000000001, "status": "te_verwerken", "toelichting": null, "verwerkt_op": null, "klantcontact": "00000000-0000-7000-8000-000000000001", "gevraagde_handeling": "Bel"}	eigenaar	postgres	\N	2026-11-28 05:27:27.425926+00	\N	klantcontact:00000000-0000-7000-8000-000000000001	1	\\xa5ec9d9f1be3f098bb7f415bf3bff218	\\xacfcdd7527485d4f48f3f0a080710c6cdfaa9fa4d71cb5a2df45d5ccf2950c03	\\xf236a58ff61926dcaa4f40bdcd5cd009edff24beabe35d33d69f0540f210f85f
01a2209f-67c2-7e02-bfca-d9f59108d8ba	klantcontact	00000000-0000-7000-8000-000000000002	00000000-0000-7000-8000-000000000002	01a2209f-67c2-7e10-ab13-ecb5f5bcc0ec	{"id": "00000000-0000-7000-8000-000000000002", "aard": "gesprek", "taal": null, "inhoud": "Vraag", "kanaal": "balie", "nummer": 1000000002, "onderwerp": "Verhuizing", "vertrouwelijk": false, "geregistreerd_op": "2026-11-28T05:27:27.410792+00:00", "plaatsgevonden_op": "2024-01-02T00:00:00+00:00", "indicatie_contact_gelukt": "onbekend"}	eigenaar	postgres	\N	2026-11-28 05:27:27.427092+00	vertypt	klantcontact:00000000-0000-7000-8000-000000000002	1	\\x2982f6b67bc3bb27d9ca164c1a10ed16	\\xeaf41e20c6b252548353f914f32d234d4a42141e031c5cd70a59bb1f6b37c6f6	\\x14ba8978a08712ae91e3de2fca7310792cb3766158d2c103e5aa1499a3c3c598
01a2209f-67c7-75a5-b794-ab98e9e00cf7	beleid	01a2209f-674f-72a5-9a4a-35b24ab4c1d1	\N	\N	{"id": "01a2209f-674f-72a5-9a4a-35b24ab4c1d1", "versie": "0.1.0", "inhoud_max": 1000, "doel_verplicht": false, "kloktolerantie": "00:05:00", "betrokkene_verplicht": true, "meer_objecten_per_type": false, "partij_identificator_verplicht": true}	eigenaar	postgres	\N	2026-11-28 05:27:27.431362+00	\N	beleid	1	\\x946cce0936fd64edd8b20f1706f5f9b4	\\xc6aefd019524d70310e79b49f897a3285547995467458f3114285829c4fe6fb6	\\xfb965d2fa9c4300134e566136f80ef5d533d9e4cb56cb74f2f58edc031a84c58
01a2209f-67c8-7417-a319-fea87cdce8a2	klantcontact	00000000-0000-7000-8000-000000000001	00000000-0000-7000-8000-000000000001	\N	{"id": "00000000-0000-7000-8000-000000000001", "aard": "gesprek", "taal": "nld", "inhoud": "Vraag:\\n\\\\N\\t\\"x\\"", "kanaal": "telefoon", "nummer": 1000000001, "onderwerp": "Verhuizing", "zaaksysteem": "open", "vertrouwelijk": true, "geregistreerd_op": "2026-11-28T05:27:27.410792+00:00", "plaatsgevonden_op": "2024-01-01T00:00:00+00:00", "indicatie_contact_gelukt": "onbekend"}	eigenaar	postgres	\N	2026-11-28 05:27:27.432523+00	\N	klantcontact:00000000-0000-7000-8000-000000000001	2	\\x66ed7d623eced2c2325967b2270896fe	\\xf3f333a7051f37d467f585c4066c97fa78da10a3a23b278a3efeeb08fb0c6a23	\\xd067d86635af9e5ae983615d70108acd8c333e18d064c2380ec06257ecc9a204
01a2209f-67ca-7d2a-bf0e-492f24cb9ed5	recht	\N	\N	\N	{"rol": "klerk", "recht": "klantcontactcentrum", "verleend": false}	eigenaar	postgres	\N	2026-11-28 05:27:27.43486+00	\N	recht:klantcontactcentrum:klerk	1	\\x18a0110b16f7ac81935a65af0b96d95d	\\xe8a625d909c6b9a338c60e2248e479861c36f0df054be459647fdbe9dbbb3b24	\\x79d2e577decec0faea45fad5942210b76eb07595ccdb5c0438333e41996d076b
01a2209f-67cc-7bdd-913e-c650735bd399	recht	\N	\N	\N	{"rol": "consulent", "recht": "behandelaar", "verleend": false}	eigenaar	postgres	\N	2026-11-28 05:27:27.436757+00	\N	recht:behandelaar:consulent	1	\\xf560f969a740df6d5c46dea03556b375	\\x414e17ed25b049bcbf1968c99f636be72d7e53ad1807e3eeb4e8cdde6dea2383	\\xbbe3ff4f3a3593938f7dafd3e20609cf6acd5643f20856be2595aefa85638a52
\.


--
-- Data for Name: onderwerpobject; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.onderwerpobject (id, klantcontact, was_klantcontact, objectidentificator) FROM stdin;
01a2209f-67bb-72e1-8ea5-ea9d32d1067d	00000000-0000-7000-8000-000000000002	00000000-0000-7000-8000-000000000001	\N
01a2209f-67bb-7f13-afd1-80bbea0f77c0	00000000-0000-7000-8000-000000000002	\N	urn:object:zrc:zaak:uuid:z1
\.


--
-- Data for Name: partij; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.partij (id, nummer, soort_partij, indicatie_actief, indicatie_geheimhouding, voorkeurstaal, interne_notitie, organisatienaam, voorletters, voornaam, voorvoegsel_achternaam, achternaam, werkte_voor, voorkeurs_digitaal_adres, bezoekadres_nummeraanduiding_id, bezoekadres_adresregel1, bezoekadres_adresregel2, bezoekadres_adresregel3, bezoekadres_land, correspondentieadres_nummeraanduiding_id, correspondentieadres_adresregel1, correspondentieadres_adresregel2, correspondentieadres_adresregel3, correspondentieadres_land) FROM stdin;
00000000-0000-7000-8000-0000000000b2	1000000002	organisatie	t	f	\N	\N	Bakkerij "de Krakeling"	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
01a2209f-679a-7cd4-a607-e2efaf93355b	1000000003	contactpersoon	t	f	\N	\N	\N	\N	\N	\N	Jansen\n\t\\.	00000000-0000-7000-8000-0000000000b2	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N
00000000-0000-7000-8000-0000000000b1	1000000001	persoon	t	f	nld	\N	\N	\N	\N	\N	de Vries	\N	00000000-0000-7000-8000-0000000000d1	0518200000637599	\N	\N	\N	NL	\N	\N	\N	\N	\N
\.


--
-- Data for Name: partij_identificator; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.partij_identificator (id, partij, objectidentificator, andere_partij_identificator) FROM stdin;
01a2209f-679b-759e-b976-7807e9059f82	00000000-0000-7000-8000-0000000000b1	urn:object:brp:np:bsn:111222333	\N
01a2209f-679b-7e12-89a1-72cce15196d1	00000000-0000-7000-8000-0000000000b2	urn:object:hr:nnp:kvk_nummer:12345678	\N
\.


--
-- Data for Name: recht; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.recht (id, behandelaar, klantcontactcentrum, vertrouwelijk, rapportage, beheer, namens) FROM stdin;
\.


--
-- Data for Name: soort_digitaal_adres; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.soort_digitaal_adres (code, naam, indicatie_actief) FROM stdin;
telefoon	Telefoon	t
e-mail	E-mail	t
whatsapp	WhatsApp	t
facebook	Facebook	t
instagram	Instagram	t
sms	SMS	t
\.


--
-- Data for Name: vertegenwoordiging; Type: TABLE DATA; Schema: gemeente; Owner: eigenaar
--

COPY gemeente.vertegenwoordiging (id, vertegenwoordigende, vertegenwoordigde) FROM stdin;
01a2209f-67a3-77a6-965d-bb76bfb130f9	00000000-0000-7000-8000-0000000000b1	00000000-0000-7000-8000-0000000000b2
\.


--
-- Name: interne_taak_nummer_seq; Type: SEQUENCE SET; Schema: gemeente; Owner: eigenaar
--

SELECT pg_catalog.setval('gemeente.interne_taak_nummer_seq', 1000000002, true);


--
-- Name: klantcontact_nummer_seq; Type: SEQUENCE SET; Schema: gemeente; Owner: eigenaar
--

SELECT pg_catalog.setval('gemeente.klantcontact_nummer_seq', 1000000002, true);


--
-- Name: partij_nummer_seq; Type: SEQUENCE SET; Schema: gemeente; Owner: eigenaar
--

SELECT pg_catalog.setval('gemeente.partij_nummer_seq', 1000000003, true);


--
-- Name: actor actor_actoridentificator_key; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.actor
    ADD CONSTRAINT actor_actoridentificator_key UNIQUE (actoridentificator);


--
-- Name: actor actor_db_rol_key; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.actor
    ADD CONSTRAINT actor_db_rol_key UNIQUE (db_rol);


--
-- Name: actor_klantcontact actor_klantcontact_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.actor_klantcontact
    ADD CONSTRAINT actor_klantcontact_pkey PRIMARY KEY (id);


--
-- Name: actor_klantcontact actor_klantcontact_uniek; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.actor_klantcontact
    ADD CONSTRAINT actor_klantcontact_uniek UNIQUE (klantcontact, actor);


--
-- Name: actor actor_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.actor
    ADD CONSTRAINT actor_pkey PRIMARY KEY (id);


--
-- Name: beleid beleid_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.beleid
    ADD CONSTRAINT beleid_pkey PRIMARY KEY (id);


--
-- Name: betrokkene betrokkene_een_rol; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.betrokkene
    ADD CONSTRAINT betrokkene_een_rol UNIQUE (klantcontact, partij);


--
-- Name: betrokkene betrokkene_id_partij_key; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.betrokkene
    ADD CONSTRAINT betrokkene_id_partij_key UNIQUE (id, partij);


--
-- Name: betrokkene betrokkene_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.betrokkene
    ADD CONSTRAINT betrokkene_pkey PRIMARY KEY (id);


--
-- Name: bewaartermijn bewaartermijn_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.bewaartermijn
    ADD CONSTRAINT bewaartermijn_pkey PRIMARY KEY (id);


--
-- Name: bewaartermijn bewaartermijn_uniek; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.bewaartermijn
    ADD CONSTRAINT bewaartermijn_uniek UNIQUE NULLS NOT DISTINCT (kanaal, aard);


--
-- Name: bijlage bijlage_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.bijlage
    ADD CONSTRAINT bijlage_pkey PRIMARY KEY (id);


--
-- Name: bijlage bijlage_uniek; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.bijlage
    ADD CONSTRAINT bijlage_uniek UNIQUE (klantcontact, objectidentificator);


--
-- Name: digitaal_adres digitaal_adres_partij_id_key; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.digitaal_adres
    ADD CONSTRAINT digitaal_adres_partij_id_key UNIQUE (partij, id);


--
-- Name: digitaal_adres digitaal_adres_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.digitaal_adres
    ADD CONSTRAINT digitaal_adres_pkey PRIMARY KEY (id);


--
-- Name: interne_taak interne_taak_nummer_key; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.interne_taak
    ADD CONSTRAINT interne_taak_nummer_key UNIQUE (nummer);


--
-- Name: interne_taak interne_taak_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.interne_taak
    ADD CONSTRAINT interne_taak_pkey PRIMARY KEY (id);


--
-- Name: kanaal kanaal_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.kanaal
    ADD CONSTRAINT kanaal_pkey PRIMARY KEY (code);


--
-- Name: klantcontact klantcontact_nummer_key; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.klantcontact
    ADD CONSTRAINT klantcontact_nummer_key UNIQUE (nummer);


--
-- Name: klantcontact klantcontact_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.klantcontact
    ADD CONSTRAINT klantcontact_pkey PRIMARY KEY (id);


--
-- Name: mutatie mutatie_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.mutatie
    ADD CONSTRAINT mutatie_pkey PRIMARY KEY (id);


--
-- Name: onderwerpobject onderwerpobject_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.onderwerpobject
    ADD CONSTRAINT onderwerpobject_pkey PRIMARY KEY (id);


--
-- Name: partij_identificator partij_identificator_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.partij_identificator
    ADD CONSTRAINT partij_identificator_pkey PRIMARY KEY (id);


--
-- Name: partij partij_nummer_key; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.partij
    ADD CONSTRAINT partij_nummer_key UNIQUE (nummer);


--
-- Name: partij partij_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.partij
    ADD CONSTRAINT partij_pkey PRIMARY KEY (id);


--
-- Name: recht recht_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.recht
    ADD CONSTRAINT recht_pkey PRIMARY KEY (id);


--
-- Name: soort_digitaal_adres soort_digitaal_adres_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.soort_digitaal_adres
    ADD CONSTRAINT soort_digitaal_adres_pkey PRIMARY KEY (code);


--
-- Name: vertegenwoordiging vertegenwoordiging_pkey; Type: CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.vertegenwoordiging
    ADD CONSTRAINT vertegenwoordiging_pkey PRIMARY KEY (id);


--
-- Name: actor_klantcontact_actor_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX actor_klantcontact_actor_idx ON gemeente.actor_klantcontact USING btree (actor);


--
-- Name: actor_organisatorische_eenheid_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX actor_organisatorische_eenheid_idx ON gemeente.actor USING btree (organisatorische_eenheid);


--
-- Name: beleid_een_rij; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE UNIQUE INDEX beleid_een_rij ON gemeente.beleid USING btree ((true));
ALTER INDEX gemeente.beleid_een_rij ALTER COLUMN 1 SET STATISTICS 0;


--
-- Name: betrokkene_partij_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX betrokkene_partij_idx ON gemeente.betrokkene USING btree (partij);


--
-- Name: bijlage_objectidentificator_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX bijlage_objectidentificator_idx ON gemeente.bijlage USING btree (objectidentificator);


--
-- Name: digitaal_adres_adres_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX digitaal_adres_adres_idx ON gemeente.digitaal_adres USING btree (adres);


--
-- Name: digitaal_adres_betrokkene_key; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE UNIQUE INDEX digitaal_adres_betrokkene_key ON gemeente.digitaal_adres USING btree (betrokkene, soort_digitaal_adres, (
CASE
    WHEN (soort_digitaal_adres = 'e-mail'::text) THEN klantcontact.adres_sleutel(soort_digitaal_adres, adres)
    ELSE adres
END));
ALTER INDEX gemeente.digitaal_adres_betrokkene_key ALTER COLUMN 3 SET STATISTICS 0;


--
-- Name: digitaal_adres_sleutel_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX digitaal_adres_sleutel_idx ON gemeente.digitaal_adres USING btree (klantcontact.adres_sleutel(soort_digitaal_adres, adres));
ALTER INDEX gemeente.digitaal_adres_sleutel_idx ALTER COLUMN 1 SET STATISTICS 0;


--
-- Name: digitaal_adres_soort_digitaal_adres_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX digitaal_adres_soort_digitaal_adres_idx ON gemeente.digitaal_adres USING btree (soort_digitaal_adres);


--
-- Name: digitaal_adres_uniek; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE UNIQUE INDEX digitaal_adres_uniek ON gemeente.digitaal_adres USING btree (partij, soort_digitaal_adres, (
CASE
    WHEN (soort_digitaal_adres = 'e-mail'::text) THEN klantcontact.adres_sleutel(soort_digitaal_adres, adres)
    ELSE adres
END)) WHERE (partij IS NOT NULL);
ALTER INDEX gemeente.digitaal_adres_uniek ALTER COLUMN 3 SET STATISTICS 0;


--
-- Name: interne_taak_actor_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX interne_taak_actor_idx ON gemeente.interne_taak USING btree (actor);


--
-- Name: interne_taak_klantcontact_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX interne_taak_klantcontact_idx ON gemeente.interne_taak USING btree (klantcontact);


--
-- Name: interne_taak_open_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX interne_taak_open_idx ON gemeente.interne_taak USING btree (actor) WHERE (status = 'te_verwerken'::klantcontact.status_taak);


--
-- Name: klantcontact_eigen; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX klantcontact_eigen ON gemeente.klantcontact USING btree (zaaksysteem);


--
-- Name: klantcontact_kanaal_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX klantcontact_kanaal_idx ON gemeente.klantcontact USING btree (kanaal);


--
-- Name: klantcontact_plaatsgevonden_op_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX klantcontact_plaatsgevonden_op_idx ON gemeente.klantcontact USING btree (plaatsgevonden_op);


--
-- Name: mutatie_keten_key; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE UNIQUE INDEX mutatie_keten_key ON gemeente.mutatie USING btree (keten, volgnummer);


--
-- Name: mutatie_klantcontact_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX mutatie_klantcontact_idx ON gemeente.mutatie USING btree (klantcontact);


--
-- Name: mutatie_partij_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX mutatie_partij_idx ON gemeente.mutatie USING btree (((voor ->> 'partij'::text))) WHERE ((voor ->> 'partij'::text) IS NOT NULL);
ALTER INDEX gemeente.mutatie_partij_idx ALTER COLUMN 1 SET STATISTICS 0;


--
-- Name: mutatie_rij_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX mutatie_rij_idx ON gemeente.mutatie USING btree (rij);


--
-- Name: mutatie_vertegenwoordiging_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX mutatie_vertegenwoordiging_idx ON gemeente.mutatie USING btree (rij) WHERE (tabel = 'vertegenwoordiging'::name);


--
-- Name: onderwerpobject_klantcontact_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX onderwerpobject_klantcontact_idx ON gemeente.onderwerpobject USING btree (klantcontact);


--
-- Name: onderwerpobject_objectidentificator_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX onderwerpobject_objectidentificator_idx ON gemeente.onderwerpobject USING btree (objectidentificator);


--
-- Name: onderwerpobject_was_klantcontact_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX onderwerpobject_was_klantcontact_idx ON gemeente.onderwerpobject USING btree (was_klantcontact);


--
-- Name: partij_identificator_een_per_soort; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE UNIQUE INDEX partij_identificator_een_per_soort ON gemeente.partij_identificator USING btree (partij, klantcontact.identificator_soort(objectidentificator));
ALTER INDEX gemeente.partij_identificator_een_per_soort ALTER COLUMN 2 SET STATISTICS 0;


--
-- Name: partij_identificator_objectidentificator_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX partij_identificator_objectidentificator_idx ON gemeente.partij_identificator USING btree (objectidentificator);


--
-- Name: partij_identificator_partij_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX partij_identificator_partij_idx ON gemeente.partij_identificator USING btree (partij);


--
-- Name: partij_identificator_sleutel_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX partij_identificator_sleutel_idx ON gemeente.partij_identificator USING btree (klantcontact.identificator_sleutel(objectidentificator));
ALTER INDEX gemeente.partij_identificator_sleutel_idx ALTER COLUMN 1 SET STATISTICS 0;


--
-- Name: partij_identificator_uniek; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE UNIQUE INDEX partij_identificator_uniek ON gemeente.partij_identificator USING btree (klantcontact.object_id(objectidentificator)) WHERE (klantcontact.code_soort_object_id(objectidentificator) = 'bsn'::text);
ALTER INDEX gemeente.partij_identificator_uniek ALTER COLUMN 1 SET STATISTICS 0;


--
-- Name: partij_voorkeurs_digitaal_adres_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX partij_voorkeurs_digitaal_adres_idx ON gemeente.partij USING btree (voorkeurs_digitaal_adres);


--
-- Name: partij_werkte_voor_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX partij_werkte_voor_idx ON gemeente.partij USING btree (werkte_voor);


--
-- Name: vertegenwoordiging_geldig; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE UNIQUE INDEX vertegenwoordiging_geldig ON gemeente.vertegenwoordiging USING btree (vertegenwoordigende, vertegenwoordigde);


--
-- Name: vertegenwoordiging_vertegenwoordigde_idx; Type: INDEX; Schema: gemeente; Owner: eigenaar
--

CREATE INDEX vertegenwoordiging_vertegenwoordigde_idx ON gemeente.vertegenwoordiging USING btree (vertegenwoordigde);


--
-- Name: actor actor_bij_commit; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE CONSTRAINT TRIGGER actor_bij_commit AFTER INSERT OR UPDATE ON gemeente.actor DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('actor');


--
-- Name: actor actor_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER actor_bij_mutatie AFTER INSERT OR DELETE OR UPDATE ON gemeente.actor FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('actor');


--
-- Name: actor actor_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER actor_geen_truncate BEFORE TRUNCATE ON gemeente.actor FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: actor_klantcontact actor_klantcontact_bij_commit; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE CONSTRAINT TRIGGER actor_klantcontact_bij_commit AFTER DELETE OR UPDATE ON gemeente.actor_klantcontact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('actor_klantcontact');


--
-- Name: actor_klantcontact actor_klantcontact_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER actor_klantcontact_bij_mutatie AFTER INSERT OR DELETE OR UPDATE ON gemeente.actor_klantcontact FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('actor_klantcontact');


--
-- Name: actor_klantcontact actor_klantcontact_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER actor_klantcontact_geen_truncate BEFORE TRUNCATE ON gemeente.actor_klantcontact FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: beleid beleid_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER beleid_bij_mutatie AFTER DELETE OR UPDATE ON gemeente.beleid FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('beleid');


--
-- Name: beleid beleid_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER beleid_geen_truncate BEFORE TRUNCATE ON gemeente.beleid FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: betrokkene betrokkene_bij_commit; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE CONSTRAINT TRIGGER betrokkene_bij_commit AFTER DELETE OR UPDATE ON gemeente.betrokkene DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('betrokkene');


--
-- Name: betrokkene betrokkene_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER betrokkene_bij_mutatie AFTER INSERT OR DELETE OR UPDATE ON gemeente.betrokkene FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('betrokkene');


--
-- Name: betrokkene betrokkene_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER betrokkene_geen_truncate BEFORE TRUNCATE ON gemeente.betrokkene FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: bewaartermijn bewaartermijn_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER bewaartermijn_bij_mutatie AFTER INSERT OR DELETE OR UPDATE ON gemeente.bewaartermijn FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('bewaartermijn');


--
-- Name: bewaartermijn bewaartermijn_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER bewaartermijn_geen_truncate BEFORE TRUNCATE ON gemeente.bewaartermijn FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: bijlage bijlage_bij_commit; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE CONSTRAINT TRIGGER bijlage_bij_commit AFTER DELETE OR UPDATE ON gemeente.bijlage DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('bijlage');


--
-- Name: bijlage bijlage_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER bijlage_bij_mutatie AFTER INSERT OR DELETE OR UPDATE ON gemeente.bijlage FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('bijlage');


--
-- Name: bijlage bijlage_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER bijlage_geen_truncate BEFORE TRUNCATE ON gemeente.bijlage FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: digitaal_adres digitaal_adres_bij_commit; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE CONSTRAINT TRIGGER digitaal_adres_bij_commit AFTER DELETE OR UPDATE ON gemeente.digitaal_adres DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('digitaal_adres');


--
-- Name: digitaal_adres digitaal_adres_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER digitaal_adres_bij_mutatie AFTER INSERT OR DELETE OR UPDATE ON gemeente.digitaal_adres FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('digitaal_adres');


--
-- Name: digitaal_adres digitaal_adres_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER digitaal_adres_geen_truncate BEFORE TRUNCATE ON gemeente.digitaal_adres FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: klantcontact eigen; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER eigen BEFORE INSERT ON gemeente.klantcontact FOR EACH ROW EXECUTE FUNCTION gemeente.eigen();


--
-- Name: interne_taak interne_taak_bij_commit; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE CONSTRAINT TRIGGER interne_taak_bij_commit AFTER DELETE OR UPDATE ON gemeente.interne_taak DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('interne_taak');


--
-- Name: interne_taak interne_taak_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER interne_taak_bij_mutatie AFTER INSERT OR DELETE OR UPDATE ON gemeente.interne_taak FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('interne_taak');


--
-- Name: interne_taak interne_taak_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER interne_taak_geen_truncate BEFORE TRUNCATE ON gemeente.interne_taak FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: kanaal kanaal_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER kanaal_bij_mutatie AFTER DELETE OR UPDATE ON gemeente.kanaal FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('kanaal');


--
-- Name: kanaal kanaal_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER kanaal_geen_truncate BEFORE TRUNCATE ON gemeente.kanaal FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: klantcontact klantcontact_bij_commit; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE CONSTRAINT TRIGGER klantcontact_bij_commit AFTER INSERT OR UPDATE ON gemeente.klantcontact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('klantcontact');


--
-- Name: klantcontact klantcontact_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER klantcontact_bij_mutatie AFTER DELETE OR UPDATE ON gemeente.klantcontact FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('klantcontact');


--
-- Name: klantcontact klantcontact_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER klantcontact_geen_truncate BEFORE TRUNCATE ON gemeente.klantcontact FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: mutatie mutatie_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER mutatie_geen_truncate BEFORE TRUNCATE ON gemeente.mutatie FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: onderwerpobject onderwerpobject_bij_commit; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE CONSTRAINT TRIGGER onderwerpobject_bij_commit AFTER INSERT OR DELETE OR UPDATE ON gemeente.onderwerpobject DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('onderwerpobject');


--
-- Name: onderwerpobject onderwerpobject_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER onderwerpobject_bij_mutatie AFTER INSERT OR DELETE OR UPDATE ON gemeente.onderwerpobject FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('onderwerpobject');


--
-- Name: onderwerpobject onderwerpobject_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER onderwerpobject_geen_truncate BEFORE TRUNCATE ON gemeente.onderwerpobject FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: partij partij_bij_commit; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE CONSTRAINT TRIGGER partij_bij_commit AFTER INSERT OR UPDATE ON gemeente.partij DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('partij');


--
-- Name: partij partij_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER partij_bij_mutatie AFTER DELETE OR UPDATE ON gemeente.partij FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('partij');


--
-- Name: partij partij_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER partij_geen_truncate BEFORE TRUNCATE ON gemeente.partij FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: partij_identificator partij_identificator_bij_commit; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE CONSTRAINT TRIGGER partij_identificator_bij_commit AFTER DELETE OR UPDATE ON gemeente.partij_identificator DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('partij_identificator');


--
-- Name: partij_identificator partij_identificator_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER partij_identificator_bij_mutatie AFTER DELETE OR UPDATE ON gemeente.partij_identificator FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('partij_identificator');


--
-- Name: partij_identificator partij_identificator_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER partij_identificator_geen_truncate BEFORE TRUNCATE ON gemeente.partij_identificator FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: recht recht_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER recht_geen_truncate BEFORE TRUNCATE ON gemeente.recht FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: soort_digitaal_adres soort_digitaal_adres_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER soort_digitaal_adres_bij_mutatie AFTER DELETE OR UPDATE ON gemeente.soort_digitaal_adres FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('soort_digitaal_adres');


--
-- Name: soort_digitaal_adres soort_digitaal_adres_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER soort_digitaal_adres_geen_truncate BEFORE TRUNCATE ON gemeente.soort_digitaal_adres FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: vertegenwoordiging vertegenwoordiging_bij_mutatie; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER vertegenwoordiging_bij_mutatie AFTER DELETE OR UPDATE ON gemeente.vertegenwoordiging FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('vertegenwoordiging');


--
-- Name: vertegenwoordiging vertegenwoordiging_geen_truncate; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER vertegenwoordiging_geen_truncate BEFORE TRUNCATE ON gemeente.vertegenwoordiging FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();


--
-- Name: actor ~actor_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~actor_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.actor FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('actor');


--
-- Name: actor_klantcontact ~actor_klantcontact_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~actor_klantcontact_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.actor_klantcontact FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('actor_klantcontact');


--
-- Name: beleid ~beleid_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~beleid_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.beleid FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('beleid');


--
-- Name: betrokkene ~betrokkene_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~betrokkene_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.betrokkene FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('betrokkene');


--
-- Name: bewaartermijn ~bewaartermijn_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~bewaartermijn_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.bewaartermijn FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('bewaartermijn');


--
-- Name: bijlage ~bijlage_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~bijlage_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.bijlage FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('bijlage');


--
-- Name: digitaal_adres ~digitaal_adres_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~digitaal_adres_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.digitaal_adres FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('digitaal_adres');


--
-- Name: interne_taak ~interne_taak_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~interne_taak_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.interne_taak FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('interne_taak');


--
-- Name: kanaal ~kanaal_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~kanaal_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.kanaal FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('kanaal');


--
-- Name: klantcontact ~klantcontact_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~klantcontact_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.klantcontact FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('klantcontact');


--
-- Name: mutatie ~mutatie_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~mutatie_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.mutatie FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('mutatie');


--
-- Name: onderwerpobject ~onderwerpobject_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~onderwerpobject_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.onderwerpobject FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('onderwerpobject');


--
-- Name: partij ~partij_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~partij_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.partij FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('partij');


--
-- Name: partij_identificator ~partij_identificator_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~partij_identificator_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.partij_identificator FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('partij_identificator');


--
-- Name: soort_digitaal_adres ~soort_digitaal_adres_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~soort_digitaal_adres_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.soort_digitaal_adres FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('soort_digitaal_adres');


--
-- Name: vertegenwoordiging ~vertegenwoordiging_bij_rij; Type: TRIGGER; Schema: gemeente; Owner: eigenaar
--

CREATE TRIGGER "~vertegenwoordiging_bij_rij" BEFORE INSERT OR DELETE OR UPDATE ON gemeente.vertegenwoordiging FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('vertegenwoordiging');


--
-- Name: actor_klantcontact actor_klantcontact_actor_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.actor_klantcontact
    ADD CONSTRAINT actor_klantcontact_actor_fkey FOREIGN KEY (actor) REFERENCES gemeente.actor(id);


--
-- Name: actor_klantcontact actor_klantcontact_klantcontact_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.actor_klantcontact
    ADD CONSTRAINT actor_klantcontact_klantcontact_fkey FOREIGN KEY (klantcontact) REFERENCES gemeente.klantcontact(id) ON DELETE CASCADE;


--
-- Name: actor actor_organisatorische_eenheid_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.actor
    ADD CONSTRAINT actor_organisatorische_eenheid_fkey FOREIGN KEY (organisatorische_eenheid) REFERENCES gemeente.actor(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: betrokkene betrokkene_klantcontact_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.betrokkene
    ADD CONSTRAINT betrokkene_klantcontact_fkey FOREIGN KEY (klantcontact) REFERENCES gemeente.klantcontact(id) ON DELETE CASCADE;


--
-- Name: betrokkene betrokkene_partij_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.betrokkene
    ADD CONSTRAINT betrokkene_partij_fkey FOREIGN KEY (partij) REFERENCES gemeente.partij(id);


--
-- Name: bewaartermijn bewaartermijn_kanaal_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.bewaartermijn
    ADD CONSTRAINT bewaartermijn_kanaal_fkey FOREIGN KEY (kanaal) REFERENCES gemeente.kanaal(code);


--
-- Name: bijlage bijlage_klantcontact_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.bijlage
    ADD CONSTRAINT bijlage_klantcontact_fkey FOREIGN KEY (klantcontact) REFERENCES gemeente.klantcontact(id) ON DELETE CASCADE;


--
-- Name: digitaal_adres digitaal_adres_beide_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.digitaal_adres
    ADD CONSTRAINT digitaal_adres_beide_fkey FOREIGN KEY (betrokkene, partij) REFERENCES gemeente.betrokkene(id, partij);


--
-- Name: digitaal_adres digitaal_adres_betrokkene_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.digitaal_adres
    ADD CONSTRAINT digitaal_adres_betrokkene_fkey FOREIGN KEY (betrokkene) REFERENCES gemeente.betrokkene(id) ON DELETE CASCADE;


--
-- Name: digitaal_adres digitaal_adres_partij_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.digitaal_adres
    ADD CONSTRAINT digitaal_adres_partij_fkey FOREIGN KEY (partij) REFERENCES gemeente.partij(id);


--
-- Name: digitaal_adres digitaal_adres_soort_digitaal_adres_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.digitaal_adres
    ADD CONSTRAINT digitaal_adres_soort_digitaal_adres_fkey FOREIGN KEY (soort_digitaal_adres) REFERENCES gemeente.soort_digitaal_adres(code);


--
-- Name: interne_taak interne_taak_actor_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.interne_taak
    ADD CONSTRAINT interne_taak_actor_fkey FOREIGN KEY (actor) REFERENCES gemeente.actor(id);


--
-- Name: interne_taak interne_taak_klantcontact_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.interne_taak
    ADD CONSTRAINT interne_taak_klantcontact_fkey FOREIGN KEY (klantcontact) REFERENCES gemeente.klantcontact(id) ON DELETE CASCADE;


--
-- Name: klantcontact klantcontact_kanaal_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.klantcontact
    ADD CONSTRAINT klantcontact_kanaal_fkey FOREIGN KEY (kanaal) REFERENCES gemeente.kanaal(code);


--
-- Name: onderwerpobject onderwerpobject_klantcontact_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.onderwerpobject
    ADD CONSTRAINT onderwerpobject_klantcontact_fkey FOREIGN KEY (klantcontact) REFERENCES gemeente.klantcontact(id) ON DELETE CASCADE;


--
-- Name: onderwerpobject onderwerpobject_was_klantcontact_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.onderwerpobject
    ADD CONSTRAINT onderwerpobject_was_klantcontact_fkey FOREIGN KEY (was_klantcontact) REFERENCES gemeente.klantcontact(id);


--
-- Name: partij_identificator partij_identificator_partij_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.partij_identificator
    ADD CONSTRAINT partij_identificator_partij_fkey FOREIGN KEY (partij) REFERENCES gemeente.partij(id);


--
-- Name: partij partij_voorkeursadres; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.partij
    ADD CONSTRAINT partij_voorkeursadres FOREIGN KEY (id, voorkeurs_digitaal_adres) REFERENCES gemeente.digitaal_adres(partij, id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: partij partij_werkte_voor_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.partij
    ADD CONSTRAINT partij_werkte_voor_fkey FOREIGN KEY (werkte_voor) REFERENCES gemeente.partij(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: vertegenwoordiging vertegenwoordiging_vertegenwoordigde_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.vertegenwoordiging
    ADD CONSTRAINT vertegenwoordiging_vertegenwoordigde_fkey FOREIGN KEY (vertegenwoordigde) REFERENCES gemeente.partij(id);


--
-- Name: vertegenwoordiging vertegenwoordiging_vertegenwoordigende_fkey; Type: FK CONSTRAINT; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE ONLY gemeente.vertegenwoordiging
    ADD CONSTRAINT vertegenwoordiging_vertegenwoordigende_fkey FOREIGN KEY (vertegenwoordigende) REFERENCES gemeente.partij(id);


--
-- Name: recht 00000000-0000-7000-8000-0000000000a1 a402da818706383e; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY "00000000-0000-7000-8000-0000000000a1 a402da818706383e" ON gemeente.recht AS RESTRICTIVE FOR SELECT TO anna;


--
-- Name: actor; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.actor ENABLE ROW LEVEL SECURITY;

--
-- Name: actor_klantcontact; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.actor_klantcontact ENABLE ROW LEVEL SECURITY;

--
-- Name: actor_klantcontact actor_klantcontact_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY actor_klantcontact_toegang ON gemeente.actor_klantcontact USING (klantcontact.ziet_link(tableoid, klantcontact, actor)) WITH CHECK (klantcontact.ziet_deel(tableoid, klantcontact));


--
-- Name: actor actor_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY actor_toegang ON gemeente.actor USING (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar'::text, 'klantcontactcentrum'::text, 'vertrouwelijk'::text, 'beheer'::text])) WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer'::text]));


--
-- Name: beleid; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.beleid ENABLE ROW LEVEL SECURITY;

--
-- Name: beleid beleid_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY beleid_toegang ON gemeente.beleid USING (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar'::text, 'klantcontactcentrum'::text, 'vertrouwelijk'::text, 'beheer'::text])) WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer'::text]));


--
-- Name: betrokkene; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.betrokkene ENABLE ROW LEVEL SECURITY;

--
-- Name: betrokkene betrokkene_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY betrokkene_toegang ON gemeente.betrokkene USING (klantcontact.ziet_deel(tableoid, klantcontact));


--
-- Name: bewaartermijn; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.bewaartermijn ENABLE ROW LEVEL SECURITY;

--
-- Name: bewaartermijn bewaartermijn_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY bewaartermijn_toegang ON gemeente.bewaartermijn USING (klantcontact.heeft_recht(tableoid, ARRAY['beheer'::text]));


--
-- Name: bijlage; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.bijlage ENABLE ROW LEVEL SECURITY;

--
-- Name: bijlage bijlage_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY bijlage_toegang ON gemeente.bijlage USING (klantcontact.ziet_deel(tableoid, klantcontact));


--
-- Name: digitaal_adres; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.digitaal_adres ENABLE ROW LEVEL SECURITY;

--
-- Name: digitaal_adres digitaal_adres_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY digitaal_adres_toegang ON gemeente.digitaal_adres USING (klantcontact.ziet_adres(tableoid, betrokkene, partij)) WITH CHECK (klantcontact.mag_adres(tableoid, betrokkene, partij));


--
-- Name: interne_taak; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.interne_taak ENABLE ROW LEVEL SECURITY;

--
-- Name: interne_taak interne_taak_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY interne_taak_toegang ON gemeente.interne_taak USING (klantcontact.ziet_taak(tableoid, klantcontact, actor)) WITH CHECK (klantcontact.ziet_deel(tableoid, klantcontact));


--
-- Name: kanaal; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.kanaal ENABLE ROW LEVEL SECURITY;

--
-- Name: kanaal kanaal_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY kanaal_toegang ON gemeente.kanaal USING (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar'::text, 'klantcontactcentrum'::text, 'vertrouwelijk'::text, 'rapportage'::text, 'beheer'::text])) WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer'::text]));


--
-- Name: klantcontact; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.klantcontact ENABLE ROW LEVEL SECURITY;

--
-- Name: klantcontact klantcontact_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY klantcontact_toegang ON gemeente.klantcontact USING (klantcontact.ziet_klantcontact(tableoid, id, vertrouwelijk, geregistreerd_op)) WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar'::text, 'klantcontactcentrum'::text, 'vertrouwelijk'::text, 'beheer'::text]));


--
-- Name: mutatie; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.mutatie ENABLE ROW LEVEL SECURITY;

--
-- Name: mutatie mutatie_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY mutatie_toegang ON gemeente.mutatie USING (klantcontact.heeft_recht(tableoid, ARRAY['beheer'::text]));


--
-- Name: onderwerpobject; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.onderwerpobject ENABLE ROW LEVEL SECURITY;

--
-- Name: onderwerpobject onderwerpobject_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY onderwerpobject_toegang ON gemeente.onderwerpobject USING (klantcontact.ziet_deel(tableoid, klantcontact)) WITH CHECK ((klantcontact.ziet_deel(tableoid, klantcontact) AND ((was_klantcontact IS NULL) OR klantcontact.ziet_deel(tableoid, was_klantcontact))));


--
-- Name: partij; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.partij ENABLE ROW LEVEL SECURITY;

--
-- Name: partij_identificator; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.partij_identificator ENABLE ROW LEVEL SECURITY;

--
-- Name: partij_identificator partij_identificator_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY partij_identificator_toegang ON gemeente.partij_identificator USING (klantcontact.ziet_partij(tableoid, partij)) WITH CHECK (klantcontact.mag_partij(tableoid, partij));


--
-- Name: partij partij_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY partij_toegang ON gemeente.partij USING (klantcontact.ziet_partij(tableoid, id)) WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['klantcontactcentrum'::text, 'vertrouwelijk'::text, 'beheer'::text]));


--
-- Name: recht; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.recht ENABLE ROW LEVEL SECURITY;

--
-- Name: recht recht_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY recht_toegang ON gemeente.recht USING (false);


--
-- Name: soort_digitaal_adres; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.soort_digitaal_adres ENABLE ROW LEVEL SECURITY;

--
-- Name: soort_digitaal_adres soort_digitaal_adres_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY soort_digitaal_adres_toegang ON gemeente.soort_digitaal_adres USING (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar'::text, 'klantcontactcentrum'::text, 'vertrouwelijk'::text, 'rapportage'::text, 'beheer'::text])) WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer'::text]));


--
-- Name: vertegenwoordiging; Type: ROW SECURITY; Schema: gemeente; Owner: eigenaar
--

ALTER TABLE gemeente.vertegenwoordiging ENABLE ROW LEVEL SECURITY;

--
-- Name: vertegenwoordiging vertegenwoordiging_toegang; Type: POLICY; Schema: gemeente; Owner: eigenaar
--

CREATE POLICY vertegenwoordiging_toegang ON gemeente.vertegenwoordiging USING ((klantcontact.ziet_partij(tableoid, vertegenwoordigende) AND klantcontact.ziet_partij(tableoid, vertegenwoordigde))) WITH CHECK (klantcontact.mag_partij(tableoid, vertegenwoordigende));


--
-- Name: SCHEMA gemeente; Type: ACL; Schema: -; Owner: eigenaar
--

GRANT USAGE ON SCHEMA gemeente TO klerk;
GRANT USAGE ON SCHEMA gemeente TO consulent;


--
-- Name: TABLE actor; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT ON TABLE gemeente.actor TO klerk;
GRANT SELECT ON TABLE gemeente.actor TO consulent;


--
-- Name: TABLE actor_klantcontact; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT,INSERT ON TABLE gemeente.actor_klantcontact TO klerk;
GRANT SELECT,INSERT ON TABLE gemeente.actor_klantcontact TO consulent;


--
-- Name: TABLE beleid; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT ON TABLE gemeente.beleid TO klerk;
GRANT SELECT ON TABLE gemeente.beleid TO consulent;


--
-- Name: TABLE betrokkene; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT,INSERT ON TABLE gemeente.betrokkene TO klerk;
GRANT SELECT,INSERT ON TABLE gemeente.betrokkene TO consulent;


--
-- Name: COLUMN betrokkene.partij; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT UPDATE(partij) ON TABLE gemeente.betrokkene TO klerk;
GRANT UPDATE(partij) ON TABLE gemeente.betrokkene TO consulent;


--
-- Name: TABLE bijlage; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT,INSERT ON TABLE gemeente.bijlage TO klerk;
GRANT SELECT,INSERT ON TABLE gemeente.bijlage TO consulent;


--
-- Name: TABLE digitaal_adres; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT,INSERT ON TABLE gemeente.digitaal_adres TO klerk;
GRANT SELECT,INSERT ON TABLE gemeente.digitaal_adres TO consulent;


--
-- Name: TABLE klantcontact; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT,INSERT ON TABLE gemeente.klantcontact TO klerk;
GRANT SELECT,INSERT ON TABLE gemeente.klantcontact TO consulent;


--
-- Name: COLUMN klantcontact.inhoud; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT UPDATE(inhoud) ON TABLE gemeente.klantcontact TO klerk;
GRANT UPDATE(inhoud) ON TABLE gemeente.klantcontact TO consulent;


--
-- Name: COLUMN klantcontact.indicatie_contact_gelukt; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT UPDATE(indicatie_contact_gelukt) ON TABLE gemeente.klantcontact TO klerk;
GRANT UPDATE(indicatie_contact_gelukt) ON TABLE gemeente.klantcontact TO consulent;


--
-- Name: TABLE interne_taak; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT,INSERT ON TABLE gemeente.interne_taak TO klerk;
GRANT SELECT,INSERT ON TABLE gemeente.interne_taak TO consulent;


--
-- Name: COLUMN interne_taak.toelichting; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT UPDATE(toelichting) ON TABLE gemeente.interne_taak TO klerk;
GRANT UPDATE(toelichting) ON TABLE gemeente.interne_taak TO consulent;


--
-- Name: COLUMN interne_taak.status; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT UPDATE(status) ON TABLE gemeente.interne_taak TO klerk;
GRANT UPDATE(status) ON TABLE gemeente.interne_taak TO consulent;


--
-- Name: COLUMN interne_taak.verwerkt_op; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT UPDATE(verwerkt_op) ON TABLE gemeente.interne_taak TO klerk;
GRANT UPDATE(verwerkt_op) ON TABLE gemeente.interne_taak TO consulent;


--
-- Name: SEQUENCE interne_taak_nummer_seq; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT USAGE ON SEQUENCE gemeente.interne_taak_nummer_seq TO klerk;
GRANT USAGE ON SEQUENCE gemeente.interne_taak_nummer_seq TO consulent;


--
-- Name: TABLE kanaal; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT ON TABLE gemeente.kanaal TO klerk;
GRANT SELECT ON TABLE gemeente.kanaal TO consulent;


--
-- Name: SEQUENCE klantcontact_nummer_seq; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT USAGE ON SEQUENCE gemeente.klantcontact_nummer_seq TO klerk;
GRANT USAGE ON SEQUENCE gemeente.klantcontact_nummer_seq TO consulent;


--
-- Name: TABLE onderwerpobject; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT,INSERT ON TABLE gemeente.onderwerpobject TO klerk;
GRANT SELECT,INSERT ON TABLE gemeente.onderwerpobject TO consulent;


--
-- Name: TABLE partij; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT,INSERT ON TABLE gemeente.partij TO klerk;
GRANT SELECT ON TABLE gemeente.partij TO consulent;


--
-- Name: TABLE partij_identificator; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT,INSERT ON TABLE gemeente.partij_identificator TO klerk;
GRANT SELECT ON TABLE gemeente.partij_identificator TO consulent;


--
-- Name: SEQUENCE partij_nummer_seq; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT USAGE ON SEQUENCE gemeente.partij_nummer_seq TO klerk;
GRANT USAGE ON SEQUENCE gemeente.partij_nummer_seq TO consulent;


--
-- Name: COLUMN recht.behandelaar; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT(behandelaar) ON TABLE gemeente.recht TO consulent;


--
-- Name: COLUMN recht.klantcontactcentrum; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT(klantcontactcentrum) ON TABLE gemeente.recht TO klerk;


--
-- Name: TABLE soort_digitaal_adres; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT ON TABLE gemeente.soort_digitaal_adres TO klerk;
GRANT SELECT ON TABLE gemeente.soort_digitaal_adres TO consulent;


--
-- Name: TABLE v_interne_taak; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT ON TABLE gemeente.v_interne_taak TO klerk;
GRANT SELECT ON TABLE gemeente.v_interne_taak TO consulent;


--
-- Name: TABLE v_klantcontact; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT ON TABLE gemeente.v_klantcontact TO klerk;
GRANT SELECT ON TABLE gemeente.v_klantcontact TO consulent;


--
-- Name: TABLE v_mogelijk_meervoudig; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT ON TABLE gemeente.v_mogelijk_meervoudig TO klerk;
GRANT SELECT ON TABLE gemeente.v_mogelijk_meervoudig TO consulent;


--
-- Name: TABLE vertegenwoordiging; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT,INSERT ON TABLE gemeente.vertegenwoordiging TO klerk;
GRANT SELECT ON TABLE gemeente.vertegenwoordiging TO consulent;


--
-- Name: TABLE v_werkvoorraad; Type: ACL; Schema: gemeente; Owner: eigenaar
--

GRANT SELECT ON TABLE gemeente.v_werkvoorraad TO klerk;
GRANT SELECT ON TABLE gemeente.v_werkvoorraad TO consulent;


--
-- PostgreSQL database dump complete
--


