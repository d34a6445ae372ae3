/*-------------------------------------------------------------------------
 *
 * chain.c
 *	  Which chain of the log a row belongs to.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/chain.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/uuid.h"

#include "log/chain.h"

int
keten_partij_column(Table table)
{
	switch (table)
	{
		case TABLE_PARTIJ_IDENTIFICATOR:
			return PARTIJ_IDENTIFICATOR_PARTIJ;
		case TABLE_REKENINGNUMMER:
			return REKENINGNUMMER_PARTIJ;
		case TABLE_DIGITAAL_ADRES:
			return DIGITAAL_ADRES_PARTIJ;
		case TABLE_VERTEGENWOORDIGING:
			return VERTEGENWOORDIGING_VERTEGENWOORDIGENDE;
		default:
			return -1;
	}
}

Keten
keten_of(Table table, const RowValues *image, const pg_uuid_t *klantcontact)
{
	int			column = keten_partij_column(table);

	if (klantcontact != NULL)
		return (Keten)
	{
		TABLE_KLANTCONTACT, UUIDPGetDatum(klantcontact)
	};
	if (column >= 0 && !image->nulls[column])
		return (Keten)
	{
		TABLE_PARTIJ, image->values[column]
	};
	return (Keten)
	{
		table, image->values[0]
	};
}

static char *
name_of(Table table, Datum key)
{
	const TableModel *model = &table_models[table];

	if (table == TABLE_BELEID)
		return pstrdup(model->name);
	return psprintf("%s:%s", model->name, table != TABLE_RECHT && model->columns[0].kind == COLUMN_UUID ?
					DatumGetCString(DirectFunctionCall1(uuid_out, key)) :
					TextDatumGetCString(key));
}

text *
keten_name(const Keten *keten)
{
	return cstring_to_text(name_of(keten->table, keten->key));
}

static bool
begins_with(const char *name, Table table)
{
	const char *prefix = psprintf("%s:", table_models[table].name);

	return strncmp(name, prefix, strlen(prefix)) == 0;
}

bool
keten_fits(const RowValues *mutatie)
{
	const char *name = TextDatumGetCString(mutatie->values[MUTATIE_KETEN]);
	int			table = table_of_name(NameStr(*DatumGetName(mutatie->values[MUTATIE_TABEL])));

	if (table < 0 || table == TABLE_MUTATIE)
		return false;
	if (!mutatie->nulls[MUTATIE_KLANTCONTACT])
		return strcmp(name, name_of(TABLE_KLANTCONTACT, mutatie->values[MUTATIE_KLANTCONTACT])) == 0;
	if (keten_partij_column(table) >= 0 && begins_with(name, TABLE_PARTIJ))
		return true;
	if (mutatie->nulls[MUTATIE_RIJ])
		return begins_with(name, table);
	return strcmp(name, name_of(table, mutatie->values[MUTATIE_RIJ])) == 0;
}
