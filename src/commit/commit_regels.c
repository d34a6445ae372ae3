/*-------------------------------------------------------------------------
 *
 * commit_regels.c
 *	  The rules that take more than one row, as SQL.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/commit/commit_regels.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "utils/fmgrprotos.h"
#include "utils/uuid.h"

#include "commit/commit_regels.h"

/*
 * A row breaks a rule when "voorwaarde" is true of it.  {tabel} stands for that
 * table of the register, "a" for the row of the anchor table.  The same text
 * serves the guard at commit and controleer().
 */
typedef struct CommitRegel
{
	RegelId		regel;
	Tabel		anker;
	bool		(*geldt) (const Beleid *beleid);	/* NULL: always */
	const char *voorwaarde;
	const char *detail;			/* with a %s for the id */
} CommitRegel;

static bool
een_object_per_type(const Beleid *beleid)
{
	return !beleid->meer_objecten_per_type;
}

static bool
betrokkene_verplicht(const Beleid *beleid)
{
	return beleid->betrokkene_verplicht;
}

static const CommitRegel commit_regels[] = {
	{REGEL_EEN_ONDERWERP, TABEL_KLANTCONTACT, een_object_per_type,
		"EXISTS (SELECT FROM {onderwerpobject} o"
		" JOIN {onderwerpobject} p ON p.klantcontact OPERATOR(pg_catalog.=) o.klantcontact"
		" AND p.id OPERATOR(pg_catalog.>) o.id"
		" AND klantcontact.code_objecttype(p.objectidentificator) OPERATOR(pg_catalog.=) klantcontact.code_objecttype(o.objectidentificator)"
		" WHERE o.klantcontact OPERATOR(pg_catalog.=) a.id)",
	"Klantcontact %s has more than one onderwerpobject of the same codeObjecttype."},
	{REGEL_EEN_ONDERWERP, TABEL_KLANTCONTACT, een_object_per_type,
		"EXISTS (SELECT FROM {onderwerpobject} o"
		" JOIN {onderwerpobject} p ON p.klantcontact OPERATOR(pg_catalog.=) o.klantcontact"
		" AND p.id OPERATOR(pg_catalog.>) o.id AND p.was_klantcontact IS NOT NULL"
		" WHERE o.klantcontact OPERATOR(pg_catalog.=) a.id AND o.was_klantcontact IS NOT NULL)",
	"Klantcontact %s has more than one earlier klantcontact as onderwerpobject."},
	{REGEL_HEEFT_ACTOR, TABEL_KLANTCONTACT, NULL,
		"NOT EXISTS (SELECT FROM {actor_klantcontact} c"
		" WHERE c.klantcontact OPERATOR(pg_catalog.=) a.id)",
	"Klantcontact %s has no actor."},
	{REGEL_HEEFT_BETROKKENE, TABEL_KLANTCONTACT, betrokkene_verplicht,
		"NOT EXISTS (SELECT FROM {betrokkene} b"
		" WHERE b.klantcontact OPERATOR(pg_catalog.=) a.id)",
	"Klantcontact %s has no betrokkene."},
};

/* Rules by number in the variant of a plan. */
StaticAssertDecl(lengthof(commit_regels) < 48, "too many commit rules for a variant");

static bool
is_in_force(const CommitRegel *regel, Tabel anker, const Beleid *beleid)
{
	return regel->anker == anker && (regel->geldt == NULL || regel->geldt(beleid));
}

uint64
overtreders_variant(Tabel anker, const Beleid *beleid)
{
	uint64		variant = (uint64) anker << 48;

	for (size_t i = 0; i < lengthof(commit_regels); i++)
	{
		if (is_in_force(&commit_regels[i], anker, beleid))
			variant |= UINT64CONST(1) << i;
	}
	return variant;
}

/* Appends SQL with {tabel} replaced by the name of that table. */
static void
append_with_tables(StringInfo sql, const Register *reg, const char *text)
{
	while (*text != '\0')
	{
		const char *end;
		char	   *naam;

		if (*text != '{')
		{
			appendStringInfoCharMacro(sql, *text++);
			continue;
		}
		end = strchr(text, '}');
		naam = pnstrdup(text + 1, end - text - 1);
		appendStringInfoString(sql, register_tabel(reg, tabel_van_naam(naam)));
		text = end + 1;
	}
}

char *
overtreders_tekst(const Register *reg, Tabel anker, const Beleid *beleid, bool alleen)
{
	StringInfoData sql;

	initStringInfo(&sql);
	/* OFFSET 0: the CASE is computed once, not for the WHERE again */
	appendStringInfoString(&sql, "SELECT s.id, s.nr FROM (SELECT a.id, CASE");
	for (size_t i = 0; i < lengthof(commit_regels); i++)
	{
		if (!is_in_force(&commit_regels[i], anker, beleid))
			continue;
		appendStringInfoString(&sql, " WHEN ");
		append_with_tables(&sql, reg, commit_regels[i].voorwaarde);
		appendStringInfo(&sql, " THEN %d", (int) i);
	}
	appendStringInfo(&sql, " ELSE NULL::pg_catalog.int4 END AS nr FROM ONLY %s a",
					 register_tabel(reg, anker));
	if (alleen)
		appendStringInfoString(&sql, " WHERE a.id OPERATOR(pg_catalog.=) ANY ($1)");
	appendStringInfoString(&sql, " OFFSET 0) s WHERE s.nr IS NOT NULL");
	return sql.data;
}

RegelId
commit_regel(int nr)
{
	return commit_regels[nr].regel;
}

char *
commit_regel_detail(int nr, Datum id)
{
	return psprintf(commit_regels[nr].detail,
					DatumGetCString(DirectFunctionCall1(uuid_out, id)));
}
