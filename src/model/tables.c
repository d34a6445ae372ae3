/*-------------------------------------------------------------------------
 *
 * tables.c
 *	  The tables of a register and their columns, as data.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/tables.c
 *
 *-------------------------------------------------------------------------
 */
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "model/tables.h"

static const Kolom klantcontact_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, "id"},
	{"nummer", KOLOM_NUMMER, 0, true, true, "nummer"},
	{"kanaal", KOLOM_TEKST, 40, true, false, "kanaal"},
	{"aard", KOLOM_AARD_CONTACT, 0, true, true, "aard"},
	{"onderwerp", KOLOM_ONDERWERP, 200, true, false, "onderwerp"},
	{"inhoud", KOLOM_TEXT_AS_GIVEN, LENGTE_VAN_BELEID, false, false, "inhoud"},
	{"indicatie_contact_gelukt", KOLOM_JA_NEE_ONBEKEND, 0, true, true, "indicatieContactGelukt"},
	{"taal", KOLOM_TAAL, 0, false, false, "taal"},
	{"vertrouwelijk", KOLOM_BOOL, 0, true, true, "vertrouwelijk"},
	{"plaatsgevonden_op", KOLOM_MOMENT, 0, true, true, "plaatsgevondenOp"},
	{"geregistreerd_op", KOLOM_MOMENT, 0, true, true, NULL},
};

static const Kolom actor_klantcontact_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, NULL},
	{"klantcontact", KOLOM_UUID, 0, true, false, NULL},
	{"actor", KOLOM_UUID, 0, true, false, "id"},
};

static const Kolom betrokkene_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, "id"},
	{"klantcontact", KOLOM_UUID, 0, true, false, NULL},
	{"partij", KOLOM_UUID, 0, false, false, "wasPartij"},
	{"rol", KOLOM_ROL_BETROKKENE, 0, true, false, "rol"},
	{"initiator", KOLOM_BOOL, 0, true, false, "initiator"},
	{"organisatienaam", KOLOM_TEKST, 200, false, false, "organisatienaam"},
	{"voorletters", KOLOM_TEKST, 10, false, false, "contactnaam.voorletters"},
	{"voornaam", KOLOM_TEKST, 200, false, false, "contactnaam.voornaam"},
	{"voorvoegsel_achternaam", KOLOM_TEKST, 10, false, false, "contactnaam.voorvoegselAchternaam"},
	{"achternaam", KOLOM_TEKST, 200, false, false, "contactnaam.achternaam"},
	{"bezoekadres_nummeraanduiding_id", KOLOM_NUMMERAANDUIDING, 0, false, false, "bezoekadres.nummeraanduidingId"},
	{"bezoekadres_adresregel1", KOLOM_TEKST, 80, false, false, "bezoekadres.adresregel1"},
	{"bezoekadres_adresregel2", KOLOM_TEKST, 80, false, false, "bezoekadres.adresregel2"},
	{"bezoekadres_adresregel3", KOLOM_TEKST, 80, false, false, "bezoekadres.adresregel3"},
	{"bezoekadres_land", KOLOM_LAND, 0, false, false, "bezoekadres.land"},
	{"correspondentieadres_nummeraanduiding_id", KOLOM_NUMMERAANDUIDING, 0, false, false, "correspondentieadres.nummeraanduidingId"},
	{"correspondentieadres_adresregel1", KOLOM_TEKST, 80, false, false, "correspondentieadres.adresregel1"},
	{"correspondentieadres_adresregel2", KOLOM_TEKST, 80, false, false, "correspondentieadres.adresregel2"},
	{"correspondentieadres_adresregel3", KOLOM_TEKST, 80, false, false, "correspondentieadres.adresregel3"},
	{"correspondentieadres_land", KOLOM_LAND, 0, false, false, "correspondentieadres.land"},
};

static const Kolom digitaal_adres_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, "id"},
	{"partij", KOLOM_UUID, 0, false, false, NULL},
	{"betrokkene", KOLOM_UUID, 0, false, false, NULL},
	{"soort_digitaal_adres", KOLOM_TEKST, 40, true, false, "soortDigitaalAdres"},
	{"adres", KOLOM_TEKST, 254, true, false, "adres"},
	{"omschrijving", KOLOM_TEKST, 80, false, false, "omschrijving"},
};

static const Kolom onderwerpobject_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, "id"},
	{"klantcontact", KOLOM_UUID, 0, true, false, NULL},
	{"was_klantcontact", KOLOM_UUID, 0, false, false, "wasKlantcontact"},
	{"objectidentificator", KOLOM_OBJECTIDENTIFICATOR, 0, false, false, "objectidentificator"},
};

static const Kolom bijlage_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, "id"},
	{"klantcontact", KOLOM_UUID, 0, true, false, NULL},
	{"objectidentificator", KOLOM_OBJECTIDENTIFICATOR, 0, true, false, "objectidentificator"},
};

static const Kolom interne_taak_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, "id"},
	{"klantcontact", KOLOM_UUID, 0, true, false, NULL},
	{"actor", KOLOM_UUID, 0, true, false, "toegewezenAanActor"},
	{"nummer", KOLOM_NUMMER, 0, true, true, "nummer"},
	{"gevraagde_handeling", KOLOM_TEKST, 200, true, false, "gevraagdeHandeling"},
	{"toelichting", KOLOM_TEXT_AS_GIVEN, 1000, false, false, "toelichting"},
	{"status", KOLOM_STATUS_TAAK, 0, true, true, "status"},
	{"verwerkt_op", KOLOM_MOMENT, 0, false, false, "verwerktOp"},
};

static const Kolom actor_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, "id"},
	{"naam", KOLOM_TEKST, 200, true, false, "naam"},
	{"soort_actor", KOLOM_SOORT_ACTOR, 0, true, false, "soortActor"},
	{"indicatie_actief", KOLOM_BOOL, 0, true, true, "indicatieActief"},
	{"actoridentificator", KOLOM_OBJECTIDENTIFICATOR, 0, false, false, "actoridentificator"},
	{"functie", KOLOM_TEKST, 80, false, false, "functie"},
	{"omschrijving", KOLOM_TEKST, 200, false, false, "omschrijving"},
	{"emailadres", KOLOM_TEKST, 254, false, false, "emailadres"},
	{"telefoonnummer", KOLOM_TEKST, 20, false, false, "telefoonnummer"},
	{"organisatorische_eenheid", KOLOM_UUID, 0, false, false, "organisatorischeEenheid"},
	{"db_rol", KOLOM_NAAM, 0, false, false, "dbRol"},
};

static const Kolom partij_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, "id"},
	{"nummer", KOLOM_NUMMER, 0, true, true, "nummer"},
	{"soort_partij", KOLOM_SOORT_PARTIJ, 0, true, false, "soortPartij"},
	{"indicatie_actief", KOLOM_BOOL, 0, true, true, "indicatieActief"},
	{"indicatie_geheimhouding", KOLOM_BOOL, 0, true, true, "indicatieGeheimhouding"},
	{"voorkeurstaal", KOLOM_TAAL, 0, false, false, "voorkeurstaal"},
	{"interne_notitie", KOLOM_TEXT_AS_GIVEN, 1000, false, false, "interneNotitie"},
	{"organisatienaam", KOLOM_TEKST, 200, false, false, "organisatienaam"},
	{"voorletters", KOLOM_TEKST, 10, false, false, "contactnaam.voorletters"},
	{"voornaam", KOLOM_TEKST, 200, false, false, "contactnaam.voornaam"},
	{"voorvoegsel_achternaam", KOLOM_TEKST, 10, false, false, "contactnaam.voorvoegselAchternaam"},
	{"achternaam", KOLOM_TEKST, 200, false, false, "contactnaam.achternaam"},
	{"werkte_voor", KOLOM_UUID, 0, false, false, "werkteVoorPartij"},
	{"voorkeurs_digitaal_adres", KOLOM_UUID, 0, false, false, NULL},
	{"bezoekadres_nummeraanduiding_id", KOLOM_NUMMERAANDUIDING, 0, false, false, "bezoekadres.nummeraanduidingId"},
	{"bezoekadres_adresregel1", KOLOM_TEKST, 80, false, false, "bezoekadres.adresregel1"},
	{"bezoekadres_adresregel2", KOLOM_TEKST, 80, false, false, "bezoekadres.adresregel2"},
	{"bezoekadres_adresregel3", KOLOM_TEKST, 80, false, false, "bezoekadres.adresregel3"},
	{"bezoekadres_land", KOLOM_LAND, 0, false, false, "bezoekadres.land"},
	{"correspondentieadres_nummeraanduiding_id", KOLOM_NUMMERAANDUIDING, 0, false, false, "correspondentieadres.nummeraanduidingId"},
	{"correspondentieadres_adresregel1", KOLOM_TEKST, 80, false, false, "correspondentieadres.adresregel1"},
	{"correspondentieadres_adresregel2", KOLOM_TEKST, 80, false, false, "correspondentieadres.adresregel2"},
	{"correspondentieadres_adresregel3", KOLOM_TEKST, 80, false, false, "correspondentieadres.adresregel3"},
	{"correspondentieadres_land", KOLOM_LAND, 0, false, false, "correspondentieadres.land"},
};

static const Kolom partij_identificator_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, "id"},
	{"partij", KOLOM_UUID, 0, true, false, NULL},
	{"objectidentificator", KOLOM_OBJECTIDENTIFICATOR, 0, false, false, NULL},
	{"andere_partij_identificator", KOLOM_TEKST, 200, false, false, "anderePartijIdentificator"},
};

static const Kolom vertegenwoordiging_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, NULL},
	{"vertegenwoordigende", KOLOM_UUID, 0, true, false, NULL},
	{"vertegenwoordigde", KOLOM_UUID, 0, true, false, NULL},
};

static const Kolom kanaal_kolommen[] = {
	{"code", KOLOM_TEKST, 40, true, false, NULL},
	{"naam", KOLOM_TEKST, 80, true, false, NULL},
	{"aard", KOLOM_AARD_CONTACT, 0, true, false, NULL},
	{"indicatie_actief", KOLOM_BOOL, 0, true, true, NULL},
};

static const Kolom soort_digitaal_adres_kolommen[] = {
	{"code", KOLOM_TEKST, 40, true, false, NULL},
	{"naam", KOLOM_TEKST, 80, true, false, NULL},
	{"indicatie_actief", KOLOM_BOOL, 0, true, true, NULL},
};

static const Kolom beleid_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, NULL},
	{"versie", KOLOM_TEKST, 0, true, false, NULL},
	{"meer_objecten_per_type", KOLOM_BOOL, 0, true, true, NULL},
	{"betrokkene_verplicht", KOLOM_BOOL, 0, true, true, NULL},
	{"doel_verplicht", KOLOM_BOOL, 0, true, true, NULL},
	{"partij_identificator_verplicht", KOLOM_BOOL, 0, true, true, NULL},
	{"kloktolerantie", KOLOM_INTERVAL, 0, true, true, NULL},
	{"inhoud_max", KOLOM_INT4, 0, true, true, NULL},
};

static const Kolom mutatie_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, NULL},
	{"tabel", KOLOM_NAAM, 0, true, false, NULL},
	{"rij", KOLOM_UUID, 0, false, false, NULL},
	{"klantcontact", KOLOM_UUID, 0, false, false, NULL},
	{"correctie", KOLOM_UUID, 0, false, false, NULL},
	{"voor", KOLOM_JSONB, 0, false, false, NULL},
	{"rol", KOLOM_NAAM, 0, true, false, NULL},
	{"sessie_rol", KOLOM_NAAM, 0, true, false, NULL},
	{"actor", KOLOM_UUID, 0, false, false, NULL},
	{"op", KOLOM_MOMENT, 0, true, false, NULL},
	{"reden", KOLOM_TEKST, 0, false, false, NULL},
	{"keten", KOLOM_TEKST, 0, true, false, NULL},
	{"volgnummer", KOLOM_NUMMER, 0, true, false, NULL},
	{"zout", KOLOM_BYTEA, 0, false, false, NULL},
	{"voor_digest", KOLOM_BYTEA, 0, false, false, NULL},
	{"hash", KOLOM_BYTEA, 0, true, false, NULL},
};

static const Kolom recht_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, NULL},
	{"behandelaar", KOLOM_BOOL, 0, false, false, NULL},
	{"klantcontactcentrum", KOLOM_BOOL, 0, false, false, NULL},
	{"vertrouwelijk", KOLOM_BOOL, 0, false, false, NULL},
	{"rapportage", KOLOM_BOOL, 0, false, false, NULL},
	{"beheer", KOLOM_BOOL, 0, false, false, NULL},
	{"namens", KOLOM_BOOL, 0, false, false, NULL},
};

static const Kolom bewaartermijn_kolommen[] = {
	{"id", KOLOM_UUID, 0, true, true, NULL},
	{"kanaal", KOLOM_TEKST, 0, false, false, NULL},
	{"aard", KOLOM_AARD_CONTACT, 0, false, false, NULL},
	{"termijn", KOLOM_INTERVAL, 0, true, false, NULL},
};

#define MODEL(tabel) {#tabel, sizeof(tabel##_kolommen) / sizeof(Kolom), tabel##_kolommen}

const TabelModel tabel_modellen[TABEL_COUNT] = {
	[TABEL_KLANTCONTACT] = MODEL(klantcontact),
	[TABEL_ACTOR_KLANTCONTACT] = MODEL(actor_klantcontact),
	[TABEL_BETROKKENE] = MODEL(betrokkene),
	[TABEL_DIGITAAL_ADRES] = MODEL(digitaal_adres),
	[TABEL_ONDERWERPOBJECT] = MODEL(onderwerpobject),
	[TABEL_BIJLAGE] = MODEL(bijlage),
	[TABEL_INTERNE_TAAK] = MODEL(interne_taak),
	[TABEL_ACTOR] = MODEL(actor),
	[TABEL_PARTIJ] = MODEL(partij),
	[TABEL_PARTIJ_IDENTIFICATOR] = MODEL(partij_identificator),
	[TABEL_VERTEGENWOORDIGING] = MODEL(vertegenwoordiging),
	[TABEL_KANAAL] = MODEL(kanaal),
	[TABEL_SOORT_DIGITAAL_ADRES] = MODEL(soort_digitaal_adres),
	[TABEL_BELEID] = MODEL(beleid),
	[TABEL_MUTATIE] = MODEL(mutatie),
	[TABEL_RECHT] = MODEL(recht),
	[TABEL_BEWAARTERMIJN] = MODEL(bewaartermijn),
};

static const char *const type_namen[] = {
	[KOLOM_UUID] = "uuid",
	[KOLOM_NUMMER] = "int8",
	[KOLOM_INT4] = "int4",
	[KOLOM_TEKST] = "text",
	[KOLOM_TEXT_AS_GIVEN] = "text",
	[KOLOM_ONDERWERP] = "text",
	[KOLOM_TAAL] = "text",
	[KOLOM_LAND] = "text",
	[KOLOM_NUMMERAANDUIDING] = "text",
	[KOLOM_NAAM] = "name",
	[KOLOM_BOOL] = "bool",
	[KOLOM_MOMENT] = "timestamptz",
	[KOLOM_INTERVAL] = "interval",
	[KOLOM_JSONB] = "jsonb",
	[KOLOM_BYTEA] = "bytea",
	[KOLOM_OBJECTIDENTIFICATOR] = "objectidentificator",
	[KOLOM_AARD_CONTACT] = "aard_contact",
	[KOLOM_ROL_BETROKKENE] = "rol_betrokkene",
	[KOLOM_SOORT_ACTOR] = "soort_actor",
	[KOLOM_SOORT_PARTIJ] = "soort_partij",
	[KOLOM_STATUS_TAAK] = "status_taak",
	[KOLOM_JA_NEE_ONBEKEND] = "ja_nee_onbekend",
};

int
tabel_van_naam(const char *naam)
{
	for (int i = 0; i < TABEL_COUNT; i++)
	{
		if (strcmp(tabel_modellen[i].naam, naam) == 0)
			return i;
	}
	return -1;
}

const char *
kolom_type_naam(KolomSoort soort)
{
	return type_namen[soort];
}
