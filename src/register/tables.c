/*-------------------------------------------------------------------------
 *
 * tables.c
 *	  The tables of a register and their columns, as data.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/tables.c
 *
 *-------------------------------------------------------------------------
 */
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "register/tables.h"

static const Column klantcontact_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, "id"},
	{"nummer", COLUMN_NUMMER, 0, true, true, "nummer"},
	{"kanaal", COLUMN_TEXT, 40, true, false, "kanaal"},
	{"aard", COLUMN_AARD_CONTACT, 0, true, true, "aard"},
	{"onderwerp", COLUMN_ONDERWERP, 200, true, false, "onderwerp"},
	{"inhoud", COLUMN_TEXT_AS_GIVEN, LENGTH_OF_BELEID, false, false, "inhoud"},
	{"indicatie_contact_gelukt", COLUMN_JA_NEE_ONBEKEND, 0, true, true, "indicatieContactGelukt"},
	{"taal", COLUMN_TAAL, 0, false, false, "taal"},
	{"vertrouwelijk", COLUMN_BOOL, 0, true, true, "vertrouwelijk"},
	{"plaatsgevonden_op", COLUMN_MOMENT, 0, true, true, "plaatsgevondenOp"},
	{"geregistreerd_op", COLUMN_MOMENT, 0, true, true, NULL},
};

static const Column actor_klantcontact_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, NULL},
	{"klantcontact", COLUMN_UUID, 0, true, false, NULL},
	{"actor", COLUMN_UUID, 0, true, false, "id"},
};

static const Column betrokkene_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, "id"},
	{"klantcontact", COLUMN_UUID, 0, true, false, NULL},
	{"partij", COLUMN_UUID, 0, false, false, "wasPartij"},
	{"rol", COLUMN_ROL_BETROKKENE, 0, true, false, "rol"},
	{"initiator", COLUMN_BOOL, 0, true, false, "initiator"},
	{"organisatienaam", COLUMN_TEXT, 200, false, false, "organisatienaam"},
	{"voorletters", COLUMN_TEXT, 10, false, false, "contactnaam.voorletters"},
	{"voornaam", COLUMN_TEXT, 200, false, false, "contactnaam.voornaam"},
	{"voorvoegsel_achternaam", COLUMN_TEXT, 10, false, false, "contactnaam.voorvoegselAchternaam"},
	{"achternaam", COLUMN_TEXT, 200, false, false, "contactnaam.achternaam"},
	{"bezoekadres_nummeraanduiding_id", COLUMN_NUMMERAANDUIDING, 0, false, false, "bezoekadres.nummeraanduidingId"},
	{"bezoekadres_adresregel1", COLUMN_TEXT, 80, false, false, "bezoekadres.adresregel1"},
	{"bezoekadres_adresregel2", COLUMN_TEXT, 80, false, false, "bezoekadres.adresregel2"},
	{"bezoekadres_adresregel3", COLUMN_TEXT, 80, false, false, "bezoekadres.adresregel3"},
	{"bezoekadres_land", COLUMN_LAND, 0, false, false, "bezoekadres.land"},
	{"correspondentieadres_nummeraanduiding_id", COLUMN_NUMMERAANDUIDING, 0, false, false, "correspondentieadres.nummeraanduidingId"},
	{"correspondentieadres_adresregel1", COLUMN_TEXT, 80, false, false, "correspondentieadres.adresregel1"},
	{"correspondentieadres_adresregel2", COLUMN_TEXT, 80, false, false, "correspondentieadres.adresregel2"},
	{"correspondentieadres_adresregel3", COLUMN_TEXT, 80, false, false, "correspondentieadres.adresregel3"},
	{"correspondentieadres_land", COLUMN_LAND, 0, false, false, "correspondentieadres.land"},
};

static const Column digitaal_adres_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, "id"},
	{"partij", COLUMN_UUID, 0, false, false, NULL},
	{"betrokkene", COLUMN_UUID, 0, false, false, NULL},
	{"soort_digitaal_adres", COLUMN_TEXT, 40, true, false, "soortDigitaalAdres"},
	{"adres", COLUMN_TEXT, 254, true, false, "adres"},
	{"omschrijving", COLUMN_TEXT, 80, false, false, "omschrijving"},
};

static const Column onderwerpobject_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, "id"},
	{"klantcontact", COLUMN_UUID, 0, true, false, NULL},
	{"was_klantcontact", COLUMN_UUID, 0, false, false, "wasKlantcontact"},
	{"objectidentificator", COLUMN_OBJECTIDENTIFICATOR, 0, false, false, "objectidentificator"},
};

static const Column bijlage_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, "id"},
	{"klantcontact", COLUMN_UUID, 0, true, false, NULL},
	{"objectidentificator", COLUMN_OBJECTIDENTIFICATOR, 0, true, false, "objectidentificator"},
};

static const Column interne_taak_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, "id"},
	{"klantcontact", COLUMN_UUID, 0, true, false, NULL},
	{"actor", COLUMN_UUID, 0, true, false, "toegewezenAanActor"},
	{"nummer", COLUMN_NUMMER, 0, true, true, "nummer"},
	{"gevraagde_handeling", COLUMN_TEXT, 200, true, false, "gevraagdeHandeling"},
	{"toelichting", COLUMN_TEXT_AS_GIVEN, 1000, false, false, "toelichting"},
	{"status", COLUMN_STATUS_TAAK, 0, true, true, "status"},
	{"verwerkt_op", COLUMN_MOMENT, 0, false, false, "verwerktOp"},
};

static const Column actor_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, "id"},
	{"naam", COLUMN_TEXT, 200, true, false, "naam"},
	{"soort_actor", COLUMN_SOORT_ACTOR, 0, true, false, "soortActor"},
	{"indicatie_actief", COLUMN_BOOL, 0, true, true, "indicatieActief"},
	{"actoridentificator", COLUMN_OBJECTIDENTIFICATOR, 0, false, false, "actoridentificator"},
	{"functie", COLUMN_TEXT, 80, false, false, "functie"},
	{"omschrijving", COLUMN_TEXT, 200, false, false, "omschrijving"},
	{"emailadres", COLUMN_TEXT, 254, false, false, "emailadres"},
	{"telefoonnummer", COLUMN_TEXT, 20, false, false, "telefoonnummer"},
	{"organisatorische_eenheid", COLUMN_UUID, 0, false, false, "organisatorischeEenheid"},
	{"db_rol", COLUMN_NAME, 0, false, false, "dbRol"},
};

static const Column partij_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, "id"},
	{"nummer", COLUMN_NUMMER, 0, true, true, "nummer"},
	{"soort_partij", COLUMN_SOORT_PARTIJ, 0, true, false, "soortPartij"},
	{"indicatie_actief", COLUMN_BOOL, 0, true, true, "indicatieActief"},
	{"indicatie_geheimhouding", COLUMN_BOOL, 0, true, true, "indicatieGeheimhouding"},
	{"voorkeurstaal", COLUMN_TAAL, 0, false, false, "voorkeurstaal"},
	{"interne_notitie", COLUMN_TEXT_AS_GIVEN, 1000, false, false, "interneNotitie"},
	{"organisatienaam", COLUMN_TEXT, 200, false, false, "organisatienaam"},
	{"voorletters", COLUMN_TEXT, 10, false, false, "contactnaam.voorletters"},
	{"voornaam", COLUMN_TEXT, 200, false, false, "contactnaam.voornaam"},
	{"voorvoegsel_achternaam", COLUMN_TEXT, 10, false, false, "contactnaam.voorvoegselAchternaam"},
	{"achternaam", COLUMN_TEXT, 200, false, false, "contactnaam.achternaam"},
	{"werkte_voor", COLUMN_UUID, 0, false, false, "werkteVoorPartij"},
	{"voorkeurs_digitaal_adres", COLUMN_UUID, 0, false, false, NULL},
	{"bezoekadres_nummeraanduiding_id", COLUMN_NUMMERAANDUIDING, 0, false, false, "bezoekadres.nummeraanduidingId"},
	{"bezoekadres_adresregel1", COLUMN_TEXT, 80, false, false, "bezoekadres.adresregel1"},
	{"bezoekadres_adresregel2", COLUMN_TEXT, 80, false, false, "bezoekadres.adresregel2"},
	{"bezoekadres_adresregel3", COLUMN_TEXT, 80, false, false, "bezoekadres.adresregel3"},
	{"bezoekadres_land", COLUMN_LAND, 0, false, false, "bezoekadres.land"},
	{"correspondentieadres_nummeraanduiding_id", COLUMN_NUMMERAANDUIDING, 0, false, false, "correspondentieadres.nummeraanduidingId"},
	{"correspondentieadres_adresregel1", COLUMN_TEXT, 80, false, false, "correspondentieadres.adresregel1"},
	{"correspondentieadres_adresregel2", COLUMN_TEXT, 80, false, false, "correspondentieadres.adresregel2"},
	{"correspondentieadres_adresregel3", COLUMN_TEXT, 80, false, false, "correspondentieadres.adresregel3"},
	{"correspondentieadres_land", COLUMN_LAND, 0, false, false, "correspondentieadres.land"},
};

static const Column partij_identificator_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, "id"},
	{"partij", COLUMN_UUID, 0, true, false, NULL},
	{"objectidentificator", COLUMN_OBJECTIDENTIFICATOR, 0, false, false, NULL},
	{"andere_partij_identificator", COLUMN_TEXT, 200, false, false, "anderePartijIdentificator"},
};

static const Column vertegenwoordiging_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, NULL},
	{"vertegenwoordigende", COLUMN_UUID, 0, true, false, NULL},
	{"vertegenwoordigde", COLUMN_UUID, 0, true, false, NULL},
};

static const Column kanaal_columns[] = {
	{"code", COLUMN_TEXT, 40, true, false, NULL},
	{"naam", COLUMN_TEXT, 80, true, false, NULL},
	{"aard", COLUMN_AARD_CONTACT, 0, true, false, NULL},
	{"indicatie_actief", COLUMN_BOOL, 0, true, true, NULL},
};

static const Column soort_digitaal_adres_columns[] = {
	{"code", COLUMN_TEXT, 40, true, false, NULL},
	{"naam", COLUMN_TEXT, 80, true, false, NULL},
	{"indicatie_actief", COLUMN_BOOL, 0, true, true, NULL},
};

static const Column beleid_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, NULL},
	{"versie", COLUMN_TEXT, 0, true, false, NULL},
	{"meer_objecten_per_type", COLUMN_BOOL, 0, true, true, NULL},
	{"betrokkene_verplicht", COLUMN_BOOL, 0, true, true, NULL},
	{"doel_verplicht", COLUMN_BOOL, 0, true, true, NULL},
	{"partij_identificator_verplicht", COLUMN_BOOL, 0, true, true, NULL},
	{"kloktolerantie", COLUMN_INTERVAL, 0, true, true, NULL},
	{"inhoud_max", COLUMN_INT4, 0, true, true, NULL},
};

static const Column mutatie_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, NULL},
	{"tabel", COLUMN_NAME, 0, true, false, NULL},
	{"rij", COLUMN_UUID, 0, false, false, NULL},
	{"klantcontact", COLUMN_UUID, 0, false, false, NULL},
	{"correctie", COLUMN_UUID, 0, false, false, NULL},
	{"voor", COLUMN_JSONB, 0, false, false, NULL},
	{"rol", COLUMN_NAME, 0, true, false, NULL},
	{"sessie_rol", COLUMN_NAME, 0, true, false, NULL},
	{"actor", COLUMN_UUID, 0, false, false, NULL},
	{"op", COLUMN_MOMENT, 0, true, false, NULL},
	{"reden", COLUMN_TEXT, 0, false, false, NULL},
	{"keten", COLUMN_TEXT, 0, true, false, NULL},
	{"volgnummer", COLUMN_NUMMER, 0, true, false, NULL},
	{"zout", COLUMN_BYTEA, 0, false, false, NULL},
	{"voor_digest", COLUMN_BYTEA, 0, false, false, NULL},
	{"hash", COLUMN_BYTEA, 0, true, false, NULL},
};

static const Column recht_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, NULL},
	{"behandelaar", COLUMN_BOOL, 0, false, false, NULL},
	{"klantcontactcentrum", COLUMN_BOOL, 0, false, false, NULL},
	{"vertrouwelijk", COLUMN_BOOL, 0, false, false, NULL},
	{"rapportage", COLUMN_BOOL, 0, false, false, NULL},
	{"beheer", COLUMN_BOOL, 0, false, false, NULL},
	{"namens", COLUMN_BOOL, 0, false, false, NULL},
};

static const Column bewaartermijn_columns[] = {
	{"id", COLUMN_UUID, 0, true, true, NULL},
	{"kanaal", COLUMN_TEXT, 0, false, false, NULL},
	{"aard", COLUMN_AARD_CONTACT, 0, false, false, NULL},
	{"termijn", COLUMN_INTERVAL, 0, true, false, NULL},
};

#define MODEL(table) {#table, sizeof(table##_columns) / sizeof(Column), table##_columns}

const TableModel table_models[TABLE_COUNT] = {
	[TABLE_KLANTCONTACT] = MODEL(klantcontact),
	[TABLE_ACTOR_KLANTCONTACT] = MODEL(actor_klantcontact),
	[TABLE_BETROKKENE] = MODEL(betrokkene),
	[TABLE_DIGITAAL_ADRES] = MODEL(digitaal_adres),
	[TABLE_ONDERWERPOBJECT] = MODEL(onderwerpobject),
	[TABLE_BIJLAGE] = MODEL(bijlage),
	[TABLE_INTERNE_TAAK] = MODEL(interne_taak),
	[TABLE_ACTOR] = MODEL(actor),
	[TABLE_PARTIJ] = MODEL(partij),
	[TABLE_PARTIJ_IDENTIFICATOR] = MODEL(partij_identificator),
	[TABLE_VERTEGENWOORDIGING] = MODEL(vertegenwoordiging),
	[TABLE_KANAAL] = MODEL(kanaal),
	[TABLE_SOORT_DIGITAAL_ADRES] = MODEL(soort_digitaal_adres),
	[TABLE_BELEID] = MODEL(beleid),
	[TABLE_MUTATIE] = MODEL(mutatie),
	[TABLE_RECHT] = MODEL(recht),
	[TABLE_BEWAARTERMIJN] = MODEL(bewaartermijn),
};

static const char *const type_names[] = {
	[COLUMN_UUID] = "uuid",
	[COLUMN_NUMMER] = "int8",
	[COLUMN_INT4] = "int4",
	[COLUMN_TEXT] = "text",
	[COLUMN_TEXT_AS_GIVEN] = "text",
	[COLUMN_ONDERWERP] = "text",
	[COLUMN_TAAL] = "text",
	[COLUMN_LAND] = "text",
	[COLUMN_NUMMERAANDUIDING] = "text",
	[COLUMN_NAME] = "name",
	[COLUMN_BOOL] = "bool",
	[COLUMN_MOMENT] = "timestamptz",
	[COLUMN_INTERVAL] = "interval",
	[COLUMN_JSONB] = "jsonb",
	[COLUMN_BYTEA] = "bytea",
	[COLUMN_OBJECTIDENTIFICATOR] = "objectidentificator",
	[COLUMN_AARD_CONTACT] = "aard_contact",
	[COLUMN_ROL_BETROKKENE] = "rol_betrokkene",
	[COLUMN_SOORT_ACTOR] = "soort_actor",
	[COLUMN_SOORT_PARTIJ] = "soort_partij",
	[COLUMN_STATUS_TAAK] = "status_taak",
	[COLUMN_JA_NEE_ONBEKEND] = "ja_nee_onbekend",
};

int
table_of_name(const char *name)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (strcmp(table_models[i].name, name) == 0)
			return i;
	}
	return -1;
}

const char *
column_type_name(ColumnKind kind)
{
	return type_names[kind];
}
