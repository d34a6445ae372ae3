/*-------------------------------------------------------------------------
 *
 * valideer_rules.c
 *	  The rules of each row of a document that is not stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/valideer_rules.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "miscadmin.h"
#include "utils/rel.h"

#include "rules/change.h"
#include "compat.h"
#include "register/attributes.h"
#include "triggers/row_fill.h"
#include "functions/valideer.h"

#define BIT COLUMN_BIT
#define BITS(first, last) ((BIT((last) + 1) - 1) & ~(BIT(first) - 1))

/*
 * Which columns of the row a rule looks at, and the one where one would mend it; -1:
 * the row.
 */
typedef struct RulePlace
{
	RuleId		rule;
	Table		table;
	uint64		columns;
	int			column;
} RulePlace;

static const RulePlace places[] = {
	{RULE_KLANTCONTACT_NIET_TOEKOMSTIG, TABLE_KLANTCONTACT, BIT(KLANTCONTACT_PLAATSGEVONDEN_OP), KLANTCONTACT_PLAATSGEVONDEN_OP},
	{RULE_KLANTCONTACT_GEEINDIGD_OP_GELDIG, TABLE_KLANTCONTACT, BIT(KLANTCONTACT_PLAATSGEVONDEN_OP) | BIT(KLANTCONTACT_GEEINDIGD_OP),
	KLANTCONTACT_GEEINDIGD_OP},
	{RULE_KLANTCONTACT_VERDERE_ACTIE, TABLE_KLANTCONTACT,
		BIT(KLANTCONTACT_VERDERE_ACTIE_ONDERNOMEN) | BIT(KLANTCONTACT_INDICATIE_CONTACT_GELUKT),
	KLANTCONTACT_VERDERE_ACTIE_ONDERNOMEN},
	{RULE_KLANTCONTACT_INHOUD_LENGTE, TABLE_KLANTCONTACT, BIT(KLANTCONTACT_INHOUD), KLANTCONTACT_INHOUD},
	{RULE_NUMMER_GELDIG, TABLE_KLANTCONTACT, BIT(KLANTCONTACT_NUMMER), KLANTCONTACT_NUMMER},
	{RULE_NUMMER_GELDIG, TABLE_INTERNE_TAAK, BIT(INTERNE_TAAK_NUMMER), INTERNE_TAAK_NUMMER},
	{RULE_ONDERWERPOBJECT_EEN_DOEL, TABLE_ONDERWERPOBJECT,
	BIT(ONDERWERPOBJECT_WAS_KLANTCONTACT) | BIT(ONDERWERPOBJECT_OBJECTIDENTIFICATOR), -1},
	{RULE_ACTOR_ACTIEF, TABLE_ACTOR_KLANTCONTACT, BIT(ACTOR_KLANTCONTACT_ACTOR), -1},
	{RULE_KANAAL_ACTIEF, TABLE_KLANTCONTACT, BIT(KLANTCONTACT_KANAAL), KLANTCONTACT_KANAAL},
	{RULE_GESPREKSRESULTAAT_ACTIEF, TABLE_KLANTCONTACT, BIT(KLANTCONTACT_GESPREKSRESULTAAT),
	KLANTCONTACT_GESPREKSRESULTAAT},
	{RULE_TAAK_ACTOR_ACTIEF, TABLE_ACTOR_INTERNE_TAAK, BIT(ACTOR_INTERNE_TAAK_ACTOR), -1},
	{RULE_TAAK_ACTOR_ACTIEF, TABLE_INTERNE_TAAK, BIT(INTERNE_TAAK_ACTOR), INTERNE_TAAK_ACTOR},
	{RULE_ADRES_GELDIG, TABLE_BETROKKENE,
	BITS(BETROKKENE_BEZOEKADRES_NUMMERAANDUIDING_ID, BETROKKENE_CORRESPONDENTIEADRES_WOONPLAATS), -1},
	{RULE_DIGITAAL_ADRES_GELDIG, TABLE_DIGITAAL_ADRES,
	BIT(DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES) | BIT(DIGITAAL_ADRES_ADRES), DIGITAAL_ADRES_ADRES},
	{RULE_DIGITAAL_ADRES_GEVERIFIEERD_OP_GELDIG, TABLE_DIGITAAL_ADRES, BIT(DIGITAAL_ADRES_GEVERIFIEERD_OP), DIGITAAL_ADRES_GEVERIFIEERD_OP},
	{RULE_TAAK_VERWERKT_OP, TABLE_INTERNE_TAAK, BIT(INTERNE_TAAK_STATUS) | BIT(INTERNE_TAAK_VERWERKT_OP),
	INTERNE_TAAK_VERWERKT_OP},
};

/* What the rules about one row hand their violations to. */
typedef struct Message
{
	Valideer   *valideer;
	const NewRow *change;
} Message;

static const RulePlace *
find_place(Table table, const char *rule)
{
	for (size_t i = 0; i < lengthof(places); i++)
	{
		if (places[i].table == table && strcmp(rules[places[i].rule].name, rule) == 0)
			return &places[i];
	}
	return NULL;
}

/* The id of a row that is not stored means nothing to anybody. */
static const char *
without_name(const RowChange *change, const char *detail)
{
	const char *name = change_name(change);
	size_t		len = strlen(name);

	if (strncmp(detail, name, len) != 0)
		return detail;
	detail += len;
	return detail + strspn(detail, ": ");
}

static void
collect(const RowChange *change, const char *rule, const char *detail)
{
	const Message *message = change->reporter_arg;
	const Row  *row = message->change->row;
	const RulePlace *place = find_place(change->table, rule);
	Place		of_row = PLACE_OF_ROW(row);
	const char *key = "";
	bool		at_key = place != NULL && place->column >= 0;

	if (place != NULL && (message->change->fault & place->columns) != 0)
		return;
	if (at_key)
		key = table_models[change->table].columns[place->column].key;
	{
		Place		of_key = PLACE_KEY(&of_row, key, strlen(key));

		faults_add_rule(&message->valideer->input.faults, at_key ? &of_key : &of_row,
						ERRCODE_CHECK_VIOLATION, change->table, pstrdup(rule), NULL,
						row_sentence(row, without_name(change, detail)), NULL);
	}
}

/*
 * Fills in what the guard would.  It has no answer to a kanaal that is not there,
 * which has been said: then the aard is not known either.
 */
static void
fill_row(RowChange *change, NewRow *new)
{
	bool		unknown = change->table == TABLE_KLANTCONTACT &&
	change->new.nulls[KLANTCONTACT_AARD] && !change->new.nulls[KLANTCONTACT_KANAAL];
	RowValues	kanaal;

	if (unknown && lookup(&change->reg, TABLE_KANAAL, change->new.values[KLANTCONTACT_KANAAL], &kanaal) != NULL)
		unknown = false;
	if (unknown)
		change->new.nulls[KLANTCONTACT_KANAAL] = true;
	fill_change(change);
	if (change->table == TABLE_KLANTCONTACT && change->new.nulls[KLANTCONTACT_AARD])
		new->fault |= BIT(KLANTCONTACT_AARD);
	if (unknown)
		change->new.nulls[KLANTCONTACT_KANAAL] = false;
	new->image = change->new;
}

static void
make_change(Valideer *valideer, Relation rel, Table table, Message *message, RowChange *change)
{
	MemSet(change, 0, sizeof(RowChange));
	change->event = TRIGGER_EVENT_INSERT | TRIGGER_EVENT_ROW | TRIGGER_EVENT_BEFORE;
	change->rel = rel;
	change->reg = valideer->reg;
	change->table = table;
	change->new = message->change->image;
	change->beforehand = true;
	change->reporter = collect;
	change->reporter_arg = message;
	attributes_of(rel, table, change->attnums);
}

/* The actor is looked up without asking whether there is one. */
static bool
may_be_checked(const NewRow *change)
{
	switch (change->row->table)
	{
		case TABLE_ACTOR_KLANTCONTACT:
			return !change->image.nulls[ACTOR_KLANTCONTACT_ACTOR];
		case TABLE_INTERNE_TAAK:
			return !change->image.nulls[INTERNE_TAAK_ACTOR];
		case TABLE_ACTOR_INTERNE_TAAK:
			return !change->image.nulls[ACTOR_INTERNE_TAAK_ACTOR];
		default:
			return true;
	}
}

void
fill_new_klantcontact(Valideer *valideer)
{
	Relation	rel = table_open(valideer->reg.tables[TABLE_KLANTCONTACT], AccessShareLock);
	NewRows    *rows = &valideer->rows[TABLE_KLANTCONTACT];
	Message		message = {valideer, &rows->rows[0]};
	RowChange	change;

	make_change(valideer, rel, TABLE_KLANTCONTACT, &message, &change);
	fill_row(&change, &rows->rows[0]);
	rows->fault |= rows->rows[0].fault;
	table_close(rel, AccessShareLock);
}

static void
check_rows_of(Valideer *valideer, Table table)
{
	Relation	rel;
	NewRows    *rows = &valideer->rows[table];
	RowChange	change;

	if (!has_table(&valideer->reg, table))
		return;
	rel = table_open(valideer->reg.tables[table], AccessShareLock);
	for (int i = 0; i < rows->count; i++)
	{
		NewRow	   *new = &rows->rows[i];
		Message		message = {valideer, new};

		CHECK_FOR_INTERRUPTS();
		make_change(valideer, rel, table, &message, &change);
		if (table == TABLE_KLANTCONTACT)
			fill_row(&change, new);

		/* the reader has looked at lengths, and at what must be there */
		if (may_be_checked(new))
			check_row_rules(&change);
		if (table != TABLE_KLANTCONTACT)
			add_violations(valideer, new);
		add_duplicates(valideer, new);
	}
	table_close(rel, AccessShareLock);
}

void
check_new_rows(Valideer *valideer)
{
	/* in the order in which they are inserted, which is that of the tables */
	for (int t = 0; t < CHECKED_TABLE_COUNT; t++)
		check_rows_of(valideer, (Table) t);
	add_violations(valideer, &valideer->rows[TABLE_KLANTCONTACT].rows[0]);
}
