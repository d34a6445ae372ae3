/*-------------------------------------------------------------------------
 *
 * invoer_schema.c
 *	  invoer_schema(): JSON Schema of what can be registered.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/schema/invoer_schema.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "checks/regels.h"
#include "model/document.h"
#include "schema/schema.h"
#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_invoer_schema);

/* Which keys of an object must be there. */
typedef enum Verplicht
{
	VERPLICHT_ALLE,				/* those without which the reader refuses it */
	VERPLICHT_ONDERWERP,		/* only the onderwerp */
	VERPLICHT_GEEN
} Verplicht;

typedef struct Soort
{
	const char *naam;
	Tabel		tabel;
	const char *description;
} Soort;

static const Soort soorten[] = {
	{"klantcontact", TABEL_KLANTCONTACT,
	"What registreer() takes: one klantcontact, about one onderwerp, with its children (F2173, R121, R122)."},
	{"interactie", TABEL_KLANTCONTACT,
	"What registreer_interactie() takes: one interaction about several onderwerpen becomes as many klantcontacten (R3). What stands at the top holds for each onderwerp that does not give it itself."},
	{"partij", TABEL_PARTIJ,
	"What registreer_partij() takes: a partij with its identificatoren and digitale adressen (R61-R77)."},
	{"actor", TABEL_ACTOR,
	"What registreer_actor() takes: who is in contact on behalf of the municipality (R88-R90)."},
};

#define DESCRIPTION_SHAPE \
	" null counts as absent. The rules of a register, references and the largest length of inhoud are not in this schema: valideer() tells of those."

/* The rule behind a key: of a column, or of an array with this kind of children. */
typedef struct RegelBij
{
	Tabel		tabel;
	int			kolom;			/* -1: the array */
	RegelId		regel;
} RegelBij;

static const RegelBij regels_bij[] = {
	{TABEL_KLANTCONTACT, KLANTCONTACT_NUMMER, REGEL_NUMMER_GELDIG},
	{TABEL_KLANTCONTACT, KLANTCONTACT_KANAAL, REGEL_KANAAL_ACTIEF},
	{TABEL_KLANTCONTACT, KLANTCONTACT_ONDERWERP, REGEL_EEN_ONDERWERP},
	{TABEL_KLANTCONTACT, KLANTCONTACT_INHOUD, REGEL_INHOUD_LENGTE},
	{TABEL_KLANTCONTACT, KLANTCONTACT_PLAATSGEVONDEN_OP, REGEL_NIET_TOEKOMSTIG},
	{TABEL_ACTOR_KLANTCONTACT, -1, REGEL_HEEFT_ACTOR},
	{TABEL_BETROKKENE, -1, REGEL_HEEFT_BETROKKENE},
	{TABEL_BETROKKENE, BETROKKENE_PARTIJ, REGEL_BETROKKENE_EEN_ROL},
	{TABEL_ONDERWERPOBJECT, -1, REGEL_ONDERWERPOBJECT_EEN_DOEL},
	{TABEL_BIJLAGE, -1, REGEL_BIJLAGE_UNIEK},
	{TABEL_INTERNE_TAAK, INTERNE_TAAK_ACTOR, REGEL_TAAK_ACTOR_ACTIEF},
	{TABEL_INTERNE_TAAK, INTERNE_TAAK_NUMMER, REGEL_NUMMER_GELDIG},
	{TABEL_INTERNE_TAAK, INTERNE_TAAK_VERWERKT_OP, REGEL_TAAK_VERWERKT_OP},
	{TABEL_ACTOR, ACTOR_SOORT_ACTOR, REGEL_ACTOR_SOORT},
	{TABEL_PARTIJ, PARTIJ_NUMMER, REGEL_NUMMER_GELDIG},
	{TABEL_PARTIJ, PARTIJ_SOORT_PARTIJ, REGEL_PARTIJ_SOORT},
	{TABEL_PARTIJ, PARTIJ_WERKTE_VOOR, REGEL_PARTIJ_WERKTE_VOOR},
	{TABEL_PARTIJ_IDENTIFICATOR, -1, REGEL_PARTIJ_HEEFT_IDENTIFICATOR},
};

static void object(JsonbBuild *build, Tabel tabel, const ChildArray *array, Verplicht verplicht);

static void
describe(JsonbBuild *build, Tabel tabel, int kolom)
{
	for (size_t i = 0; i < lengthof(regels_bij); i++)
	{
		const RegelBij *bij = &regels_bij[i];

		if (bij->tabel == tabel && bij->kolom == kolom)
			schema_text(build, "description",
						psprintf("%s (%s: %s)", regels[bij->regel].regel,
								 regels[bij->regel].naam, regels[bij->regel].bron));
	}
}

static bool
is_required(Tabel tabel, int column, Verplicht verplicht)
{
	const Kolom *kolom = &tabel_modellen[tabel].kolommen[column];

	if (kolom->sleutel == NULL || !kolom->verplicht || kolom->heeft_default)
		return false;
	return verplicht == VERPLICHT_ALLE ||
		(verplicht == VERPLICHT_ONDERWERP && kolom->soort == KOLOM_ONDERWERP);
}

static void
column(JsonbBuild *build, Tabel tabel, int nr, const char *key, Verplicht verplicht)
{
	const Reference *reference = reference_of(tabel, nr);
	bool		nullable = !is_required(tabel, nr, verplicht);

	schema_open(build, key);
	describe(build, tabel, nr);
	if (reference != NULL && tabel_modellen[tabel].kolommen[nr].soort == KOLOM_UUID)
		schema_reference(build, reference, nullable);
	else
		schema_value(build, tabel, nr, nullable);
	schema_close(build);
}

/* Columns of one group stand side by side, and none of them must be given. */
static void
columns(JsonbBuild *build, Tabel tabel, Verplicht verplicht)
{
	const TabelModel *model = &tabel_modellen[tabel];
	char	   *group = NULL;

	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		const char *key = model->kolommen[i].sleutel;
		const char *dot = key == NULL ? NULL : strchr(key, '.');
		char	   *own = dot == NULL ? NULL : pnstrdup(key, dot - key);

		if (group != NULL && (own == NULL || strcmp(own, group) != 0))
		{
			schema_close(build);
			schema_close(build);
			group = NULL;
		}
		if (own != NULL && group == NULL)
		{
			group = own;
			schema_open(build, group);
			schema_type(build, "object", true);
			schema_bool(build, "additionalProperties", false);
			schema_open(build, "properties");
		}
		if (key != NULL)
			column(build, tabel, i, dot == NULL ? key : dot + 1, verplicht);
	}
	if (group != NULL)
	{
		schema_close(build);
		schema_close(build);
	}
}

/* A partij prefers at most one of its digitale adressen. */
static void
at_most_one_voorkeur(JsonbBuild *build)
{
	schema_open(build, "contains");
	schema_open_array(build, "required");
	schema_element(build, "voorkeur");
	schema_close_array(build);
	schema_open(build, "properties");
	schema_open(build, "voorkeur");
	schema_bool(build, "const", true);
	schema_close(build);
	schema_close(build);
	schema_close(build);
	schema_number(build, "minContains", 0);
	schema_number(build, "maxContains", 1);
}

static bool
takes_voorkeur(const ChildArray *array)
{
	return array->parent == TABEL_PARTIJ && array->child == TABEL_DIGITAAL_ADRES;
}

static void
children(JsonbBuild *build, const ChildArray *array)
{
	schema_open(build, array->key);
	describe(build, array->child, -1);
	schema_type(build, "array", true);
	if (array_holds_references(array))
	{
		schema_number(build, "minItems", 1);
		schema_open(build, "items");
		schema_reference(build, reference_of(array->child, ACTOR_KLANTCONTACT_ACTOR), false);
		schema_close(build);
	}
	else
	{
		schema_open(build, "items");
		object(build, array->child, array, VERPLICHT_ALLE);
		schema_close(build);
	}
	if (takes_voorkeur(array))
		at_most_one_voorkeur(build);
	schema_close(build);
}

/* The parts of an objectidentificator stand beside the other keys. */
static void
inline_parts(JsonbBuild *build)
{
	for (int i = 0; i < OBJECTDELEN; i++)
	{
		schema_open(build, objectdeel_namen[i]);
		schema_part(build, true);
		schema_close(build);
	}
}

/* All four parts; or none of them, and the other identificator. */
static void
one_identificator(JsonbBuild *build)
{
	const Kolom *other = &tabel_modellen[TABEL_PARTIJ_IDENTIFICATOR].kolommen[PARTIJ_IDENTIFICATOR_ANDERE_PARTIJ_IDENTIFICATOR];

	schema_open_array(build, "anyOf");
	for (int all = 1; all >= 0; all--)
	{
		schema_open(build, NULL);
		schema_open_array(build, "required");
		for (int i = 0; i < OBJECTDELEN && all; i++)
			schema_element(build, objectdeel_namen[i]);
		if (!all)
			schema_element(build, other->sleutel);
		schema_close_array(build);
		schema_open(build, "properties");
		for (int i = 0; i < OBJECTDELEN; i++)
		{
			schema_open(build, objectdeel_namen[i]);
			schema_text(build, "type", all ? "string" : "null");
			schema_close(build);
		}
		if (!all)
		{
			schema_open(build, other->sleutel);
			schema_visible(build);
			schema_close(build);
		}
		schema_close(build);
		schema_close(build);
	}
	schema_close_array(build);
}

static void
required(JsonbBuild *build, Tabel tabel, Verplicht verplicht, const char *extra)
{
	const TabelModel *model = &tabel_modellen[tabel];

	schema_open_array(build, "required");
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (is_required(tabel, i, verplicht))
			schema_element(build, model->kolommen[i].sleutel);
	}
	if (extra != NULL)
		schema_element(build, extra);
	schema_close_array(build);
}

/* The members of "properties", of the object itself. */
static void
properties(JsonbBuild *build, Tabel tabel, Verplicht verplicht)
{
	const ChildArray *array = NULL;

	columns(build, tabel, verplicht);
	while ((array = child_array_next(tabel, array)) != NULL)
		children(build, array);
}

/* An object of this table, which stands in this array if it is not NULL. */
static void
object(JsonbBuild *build, Tabel tabel, const ChildArray *array, Verplicht verplicht)
{
	schema_text(build, "type", "object");
	schema_bool(build, "additionalProperties", false);
	required(build, tabel, verplicht, NULL);
	schema_open(build, "properties");
	properties(build, tabel, verplicht);
	if (array != NULL && takes_voorkeur(array))
	{
		schema_open(build, "voorkeur");
		schema_type(build, "boolean", true);
		schema_close(build);
	}
	if (tabel == TABEL_PARTIJ_IDENTIFICATOR)
		inline_parts(build);
	schema_close(build);
	if (tabel == TABEL_PARTIJ_IDENTIFICATOR)
		one_identificator(build);
}

/* Says that a key is there, and is not null. */
static void
has_key(JsonbBuild *build, const char *key)
{
	schema_open_array(build, "required");
	schema_element(build, key);
	schema_close_array(build);
	schema_open(build, "properties");
	schema_open(build, key);
	schema_open(build, "not");
	schema_text(build, "type", "null");
	schema_close(build);
	schema_close(build);
	schema_close(build);
}

/* What every klantcontact must have stands at the top or in each onderwerp. */
static void
key_somewhere(JsonbBuild *build, const char *key)
{
	schema_open(build, NULL);
	schema_open_array(build, "anyOf");
	schema_open(build, NULL);
	has_key(build, key);
	schema_close(build);
	schema_open(build, NULL);
	schema_open(build, "properties");
	schema_open(build, "onderwerpen");
	schema_open(build, "items");
	has_key(build, key);
	schema_close(build);
	schema_close(build);
	schema_close(build);
	schema_close(build);
	schema_close_array(build);
	schema_close(build);
}

static void
interactie(JsonbBuild *build)
{
	const TabelModel *model = &tabel_modellen[TABEL_KLANTCONTACT];

	schema_text(build, "type", "object");
	schema_bool(build, "additionalProperties", false);
	required(build, TABEL_KLANTCONTACT, VERPLICHT_GEEN, "onderwerpen");
	schema_open(build, "properties");
	properties(build, TABEL_KLANTCONTACT, VERPLICHT_GEEN);
	schema_open(build, "onderwerpen");
	schema_text(build, "description",
				"One klantcontact for each. null empties what stands at the top.");
	schema_text(build, "type", "array");
	schema_number(build, "minItems", 1);
	schema_open(build, "items");
	object(build, TABEL_KLANTCONTACT, NULL, VERPLICHT_ONDERWERP);
	schema_close(build);
	schema_close(build);
	schema_close(build);
	schema_open_array(build, "allOf");
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (is_required(TABEL_KLANTCONTACT, i, VERPLICHT_ALLE) &&
			!is_required(TABEL_KLANTCONTACT, i, VERPLICHT_ONDERWERP))
			key_somewhere(build, model->kolommen[i].sleutel);
	}
	schema_close_array(build);
}

static const Soort *
find_soort(const char *naam)
{
	for (size_t i = 0; i < lengthof(soorten); i++)
	{
		if (strcmp(soorten[i].naam, naam) == 0)
			return &soorten[i];
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid value for parameter \"soort\""),
			 errhint("Allowed values: klantcontact, interactie, partij, actor.")));
}

/* invoer_schema(soort text) → jsonb */
Datum
klantcontact_invoer_schema(PG_FUNCTION_ARGS)
{
	const Soort *soort = find_soort(text_to_cstring(PG_GETARG_TEXT_PP(0)));
	JsonbBuild	build = {0};

	schema_open(&build, NULL);
	schema_text(&build, "$schema", "https://json-schema.org/draft/2020-12/schema");
	schema_text(&build, "title", soort->naam);
	schema_text(&build, "description", psprintf("%s%s", soort->description, DESCRIPTION_SHAPE));
	if (strcmp(soort->naam, "interactie") == 0)
		interactie(&build);
	else
		object(&build, soort->tabel, NULL, VERPLICHT_ALLE);
	schema_open(&build, "$defs");
	schema_definitions(&build);
	schema_close(&build);
	schema_close(&build);
	PG_RETURN_JSONB_P(JsonbValueToJsonb(build.result));
}
