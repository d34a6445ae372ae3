/*-------------------------------------------------------------------------
 *
 * invoer_schema.c
 *	  invoer_schema(): JSON Schema of what can be registered.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/invoer_schema.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "rules/rules.h"
#include "document/rows.h"
#include "functions/schema_json.h"
#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_invoer_schema);

/* Which keys of an object must be there. */
typedef enum Mandatory
{
	MANDATORY_ALL,				/* those without which the reader refuses it */
	MANDATORY_ONDERWERP,		/* only the onderwerp */
	MANDATORY_NONE
} Mandatory;

typedef struct Kind
{
	const char *name;
	Table		table;
	const char *description;
} Kind;

static const Kind kinds[] = {
	{"klantcontact", TABLE_KLANTCONTACT,
	"What registreer() takes: one klantcontact, about one onderwerp, with its children (F2173, R121, R122)."},
	{"interactie", TABLE_KLANTCONTACT,
	"What registreer_interactie() takes: one interaction about several onderwerpen becomes as many klantcontacten (R3). What stands at the top holds for each onderwerp that does not give it itself."},
	{"partij", TABLE_PARTIJ,
	"What registreer_partij() takes: a partij with its identificatoren and digitale adressen (R61-R77)."},
	{"actor", TABLE_ACTOR,
	"What registreer_actor() takes: who is in contact on behalf of the municipality (R88-R90)."},
};

#define DESCRIPTION_SHAPE \
	" null counts as absent. The rules of a register, references and the largest length of inhoud are not in this schema: valideer() tells of those."

/* The rule behind a key: of a column, or of an array with this kind of children. */
typedef struct RuleMoment
{
	Table		table;
	int			column;			/* -1: the array */
	RuleId		rule;
} RuleMoment;

static const RuleMoment rules_at[] = {
	{TABLE_KLANTCONTACT, KLANTCONTACT_NUMMER, RULE_NUMMER_GELDIG},
	{TABLE_KLANTCONTACT, KLANTCONTACT_KANAAL, RULE_KANAAL_ACTIEF},
	{TABLE_KLANTCONTACT, KLANTCONTACT_ONDERWERP, RULE_KLANTCONTACT_EEN_ONDERWERP},
	{TABLE_KLANTCONTACT, KLANTCONTACT_INHOUD, RULE_KLANTCONTACT_INHOUD_LENGTE},
	{TABLE_KLANTCONTACT, KLANTCONTACT_PLAATSGEVONDEN_OP, RULE_KLANTCONTACT_NIET_TOEKOMSTIG},
	{TABLE_KLANTCONTACT, KLANTCONTACT_GEEINDIGD_OP, RULE_KLANTCONTACT_GEEINDIGD_OP_GELDIG},
	{TABLE_KLANTCONTACT, KLANTCONTACT_VERDERE_ACTIE_ONDERNOMEN, RULE_KLANTCONTACT_VERDERE_ACTIE},
	{TABLE_KLANTCONTACT, KLANTCONTACT_GESPREKSRESULTAAT, RULE_GESPREKSRESULTAAT_ACTIEF},
	{TABLE_ACTOR_KLANTCONTACT, -1, RULE_KLANTCONTACT_HEEFT_ACTOR},
	{TABLE_BETROKKENE, -1, RULE_KLANTCONTACT_HEEFT_BETROKKENE},
	{TABLE_BETROKKENE, BETROKKENE_PARTIJ, RULE_BETROKKENE_EEN_ROL},
	{TABLE_ONDERWERPOBJECT, -1, RULE_ONDERWERPOBJECT_EEN_DOEL},
	{TABLE_BIJLAGE, -1, RULE_BIJLAGE_UNIEK},
	{TABLE_INTERNE_TAAK, INTERNE_TAAK_ACTOR, RULE_TAAK_ACTOR_ACTIEF},
	{TABLE_INTERNE_TAAK, INTERNE_TAAK_NUMMER, RULE_NUMMER_GELDIG},
	{TABLE_INTERNE_TAAK, INTERNE_TAAK_VERWERKT_OP, RULE_TAAK_VERWERKT_OP},
	{TABLE_ACTOR, ACTOR_SOORT_ACTOR, RULE_ACTOR_SOORT},
	{TABLE_PARTIJ, PARTIJ_NUMMER, RULE_NUMMER_GELDIG},
	{TABLE_PARTIJ, PARTIJ_SOORT_PARTIJ, RULE_PARTIJ_SOORT},
	{TABLE_PARTIJ, PARTIJ_WERKTE_VOOR, RULE_PARTIJ_WERKTE_VOOR},
	{TABLE_DIGITAAL_ADRES, DIGITAAL_ADRES_IS_STANDAARD, RULE_DIGITAAL_ADRES_STANDAARD},
	{TABLE_DIGITAAL_ADRES, DIGITAAL_ADRES_GEVERIFIEERD_OP, RULE_DIGITAAL_ADRES_GEVERIFIEERD_OP_GELDIG},
	{TABLE_PARTIJ_IDENTIFICATOR, -1, RULE_PARTIJ_HEEFT_IDENTIFICATOR},
	{TABLE_REKENINGNUMMER, -1, RULE_REKENINGNUMMER_UNIEK},
};

static void object(JsonbBuild *build, Table table, const ChildArray *array, Mandatory mandatory);

static void
describe(JsonbBuild *build, Table table, int column)
{
	for (size_t i = 0; i < lengthof(rules_at); i++)
	{
		const RuleMoment *events = &rules_at[i];

		if (events->table == table && events->column == column)
			schema_text(build, "description",
						psprintf("%s (%s: %s)", rules[events->rule].rule,
								 rules[events->rule].name, rules[events->rule].source));
	}
}

static bool
is_required(Table table, int column, Mandatory mandatory)
{
	const Column *col = &table_models[table].columns[column];

	if (col->key == NULL || !col->mandatory || col->has_default ||
		(table == TABLE_INTERNE_TAAK && column == INTERNE_TAAK_ACTOR))
		return false;
	return mandatory == MANDATORY_ALL ||
		(mandatory == MANDATORY_ONDERWERP && col->kind == COLUMN_ONDERWERP);
}

static void
column(JsonbBuild *build, Table table, int column, const char *key, Mandatory mandatory)
{
	const Reference *reference = reference_of(table, column);
	bool		nullable = !is_required(table, column, mandatory);

	schema_open(build, key);
	describe(build, table, column);
	if (reference != NULL && table_models[table].columns[column].kind == COLUMN_UUID)
		schema_reference(build, reference, nullable);
	else
		schema_value(build, table, column, nullable);
	schema_close(build);
}

/* Does an earlier column have a key of the same group? */
static bool
is_in_group_before(Table table, int nr)
{
	const Column *columns = table_models[table].columns;
	const char *key = columns[nr].key;

	for (int i = 0; i < nr; i++)
	{
		if (columns[i].key != NULL && strncmp(columns[i].key, key, strcspn(key, ".") + 1) == 0)
			return true;
	}
	return false;
}

/* The columns of a group, wherever they stand, none of which must be given; "from" is the first. */
static void
group(JsonbBuild *build, Table table, int from, Mandatory mandatory)
{
	const TableModel *model = &table_models[table];
	const char *name = model->columns[from].key;
	int			len = strcspn(name, ".");

	schema_open(build, pnstrdup(name, len));
	schema_type(build, "object", true);
	schema_bool(build, "additionalProperties", false);
	schema_open(build, "properties");
	for (int i = from; i < model->column_count; i++)
	{
		const char *key = model->columns[i].key;

		if (key != NULL && strncmp(key, name, len + 1) == 0)
			column(build, table, i, key + len + 1, mandatory);
	}
	schema_close(build);
	schema_close(build);
}

static void
columns(JsonbBuild *build, Table table, Mandatory mandatory)
{
	const TableModel *model = &table_models[table];

	for (int i = 0; i < model->column_count; i++)
	{
		const char *key = model->columns[i].key;

		if (key == NULL)
			continue;
		if (strchr(key, '.') == NULL)
			column(build, table, i, key, mandatory);
		else if (!is_in_group_before(table, i))
			group(build, table, i, mandatory);
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
	return array->parent == TABLE_PARTIJ && array->child == TABLE_DIGITAAL_ADRES;
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
		schema_reference(build, array_reference(array), false);
		schema_close(build);
	}
	else
	{
		schema_open(build, "items");
		object(build, array->child, array, MANDATORY_ALL);
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
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		schema_open(build, identificator_part_names[i]);
		schema_part(build, true);
		schema_close(build);
	}
}

/* All four parts; or none of them, and the other identificator. */
static void
one_identificator(JsonbBuild *build)
{
	const Column *other = &table_models[TABLE_PARTIJ_IDENTIFICATOR].columns[PARTIJ_IDENTIFICATOR_ANDERE_PARTIJ_IDENTIFICATOR];

	schema_open_array(build, "anyOf");
	for (int all = 1; all >= 0; all--)
	{
		schema_open(build, NULL);
		schema_open_array(build, "required");
		for (int i = 0; i < IDENTIFICATOR_PARTS && all; i++)
			schema_element(build, identificator_part_names[i]);
		if (!all)
			schema_element(build, other->key);
		schema_close_array(build);
		schema_open(build, "properties");
		for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
		{
			schema_open(build, identificator_part_names[i]);
			schema_text(build, "type", all ? "string" : "null");
			schema_close(build);
		}
		if (!all)
		{
			schema_open(build, other->key);
			schema_visible(build);
			schema_close(build);
		}
		schema_close(build);
		schema_close(build);
	}
	schema_close_array(build);
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

/* A taak is given to one actor, or to several. */
static void
one_assignment(JsonbBuild *build)
{
	schema_open_array(build, "oneOf");
	schema_open(build, NULL);
	has_key(build, table_models[TABLE_INTERNE_TAAK].columns[INTERNE_TAAK_ACTOR].key);
	schema_close(build);
	schema_open(build, NULL);
	has_key(build, child_array_next(TABLE_INTERNE_TAAK, NULL)->key);
	schema_close(build);
	schema_close_array(build);
}

static void
required(JsonbBuild *build, Table table, Mandatory mandatory, const char *extra)
{
	const TableModel *model = &table_models[table];

	schema_open_array(build, "required");
	for (int i = 0; i < model->column_count; i++)
	{
		if (is_required(table, i, mandatory))
			schema_element(build, model->columns[i].key);
	}
	if (extra != NULL)
		schema_element(build, extra);
	schema_close_array(build);
}

/* The members of "properties", of the object itself. */
static void
properties(JsonbBuild *build, Table table, Mandatory mandatory)
{
	const ChildArray *array = NULL;

	columns(build, table, mandatory);
	while ((array = child_array_next(table, array)) != NULL)
		children(build, array);
}

/* An object of this table, which stands in this array if it is not NULL. */
static void
object(JsonbBuild *build, Table table, const ChildArray *array, Mandatory mandatory)
{
	schema_text(build, "type", "object");
	schema_bool(build, "additionalProperties", false);
	required(build, table, mandatory, NULL);
	schema_open(build, "properties");
	properties(build, table, mandatory);
	if (array != NULL && takes_voorkeur(array))
	{
		schema_open(build, "voorkeur");
		schema_type(build, "boolean", true);
		schema_close(build);
	}
	if (table == TABLE_PARTIJ_IDENTIFICATOR)
		inline_parts(build);
	schema_close(build);
	if (table == TABLE_PARTIJ_IDENTIFICATOR)
		one_identificator(build);
	if (table == TABLE_INTERNE_TAAK)
		one_assignment(build);
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
	const TableModel *model = &table_models[TABLE_KLANTCONTACT];

	schema_text(build, "type", "object");
	schema_bool(build, "additionalProperties", false);
	required(build, TABLE_KLANTCONTACT, MANDATORY_NONE, "onderwerpen");
	schema_open(build, "properties");
	properties(build, TABLE_KLANTCONTACT, MANDATORY_NONE);
	schema_open(build, "onderwerpen");
	schema_text(build, "description",
				"One klantcontact for each. null empties what stands at the top.");
	schema_text(build, "type", "array");
	schema_number(build, "minItems", 1);
	schema_open(build, "items");
	object(build, TABLE_KLANTCONTACT, NULL, MANDATORY_ONDERWERP);
	schema_close(build);
	schema_close(build);
	schema_close(build);
	schema_open_array(build, "allOf");
	for (int i = 0; i < model->column_count; i++)
	{
		if (is_required(TABLE_KLANTCONTACT, i, MANDATORY_ALL) &&
			!is_required(TABLE_KLANTCONTACT, i, MANDATORY_ONDERWERP))
			key_somewhere(build, model->columns[i].key);
	}
	schema_close_array(build);
}

static const Kind *
find_kind(const char *name)
{
	for (size_t i = 0; i < lengthof(kinds); i++)
	{
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
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
	const Kind *kind = find_kind(text_to_cstring(PG_GETARG_TEXT_PP(0)));
	JsonbBuild	build = {0};

	schema_open(&build, NULL);
	schema_text(&build, "$schema", "https://json-schema.org/draft/2020-12/schema");
	schema_text(&build, "title", kind->name);
	schema_text(&build, "description", psprintf("%s%s", kind->description, DESCRIPTION_SHAPE));
	if (strcmp(kind->name, "interactie") == 0)
		interactie(&build);
	else
		object(&build, kind->table, NULL, MANDATORY_ALL);
	schema_open(&build, "$defs");
	schema_definitions(&build);
	schema_close(&build);
	schema_close(&build);
	PG_RETURN_JSONB_P(JsonbValueToJsonb(build.result));
}
