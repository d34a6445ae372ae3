/*-------------------------------------------------------------------------
 *
 * privileges.c
 *	  What is granted with a right.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/privileges.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "rights/privileges.h"
#include "register/statement.h"

#define EVERYONE ((RECHT_BIT(RECHT_COUNT)) - 1)
#define BEHEER RECHT_BIT(RECHT_BEHEER)
#define RAPPORTAGE RECHT_BIT(RECHT_RAPPORTAGE)

/* A privilege on something of the register, and the rights that it goes with. */
typedef struct Grant
{
	const char *privileges;
	const char *kind;
	const char *object;			/* in the register, or NULL: the schema itself */
	Rechten		rechten;
} Grant;

/* Which rows they are used on, the policies say, and the guards what may change. */
static const Grant grants[] = {
	{"USAGE", "SCHEMA", NULL, EVERYONE},
	{"SELECT (behandelaar)", "TABLE", "recht", RECHT_BIT(RECHT_BEHANDELAAR)},
	{"SELECT (klantcontactcentrum)", "TABLE", "recht", RECHT_BIT(RECHT_KLANTCONTACTCENTRUM)},
	{"SELECT (vertrouwelijk)", "TABLE", "recht", RECHT_BIT(RECHT_VERTROUWELIJK)},
	{"SELECT (rapportage)", "TABLE", "recht", RECHT_BIT(RECHT_RAPPORTAGE)},
	{"SELECT (beheer)", "TABLE", "recht", RECHT_BIT(RECHT_BEHEER)},
	{"SELECT (namens)", "TABLE", "recht", RECHT_BIT(RECHT_NAMENS)},

	{"SELECT, INSERT", "TABLE", "klantcontact", MAY_REGISTER},
	{"SELECT, INSERT", "TABLE", "actor_klantcontact", MAY_REGISTER},
	{"SELECT, INSERT", "TABLE", "betrokkene", MAY_REGISTER},
	{"SELECT, INSERT", "TABLE", "digitaal_adres", MAY_REGISTER},
	{"SELECT, INSERT", "TABLE", "onderwerpobject", MAY_REGISTER},
	{"SELECT, INSERT", "TABLE", "bijlage", MAY_REGISTER},
	{"SELECT, INSERT", "TABLE", "interne_taak", MAY_REGISTER},
	{"UPDATE (inhoud, indicatie_contact_gelukt)", "TABLE", "klantcontact", MAY_REGISTER},
	{"UPDATE (partij)", "TABLE", "betrokkene", MAY_REGISTER},
	{"UPDATE (status, verwerkt_op, toelichting)", "TABLE", "interne_taak", MAY_REGISTER},
	{"SELECT", "TABLE", "actor", MAY_REGISTER},
	{"SELECT", "TABLE", "partij", MAY_REGISTER},
	{"SELECT", "TABLE", "partij_identificator", MAY_REGISTER},
	{"SELECT", "TABLE", "vertegenwoordiging", MAY_REGISTER},
	{"SELECT", "TABLE", "kanaal", MAY_REGISTER | RAPPORTAGE},
	{"SELECT", "TABLE", "soort_digitaal_adres", MAY_REGISTER | RAPPORTAGE},
	{"SELECT", "TABLE", "beleid", MAY_REGISTER},
	{"SELECT", "TABLE", "v_klantcontact", MAY_REGISTER},
	{"SELECT", "TABLE", "v_interne_taak", MAY_REGISTER},
	{"SELECT", "TABLE", "v_werkvoorraad", MAY_REGISTER},
	{"SELECT", "TABLE", "v_mogelijk_meervoudig", MAY_REGISTER},
	{"USAGE", "SEQUENCE", "klantcontact_nummer_seq", MAY_REGISTER},
	{"USAGE", "SEQUENCE", "interne_taak_nummer_seq", MAY_REGISTER},
	{"USAGE", "SEQUENCE", "partij_nummer_seq", MAY_REGISTER},

	{"INSERT", "TABLE", "partij", MAY_REGISTER_PARTIJEN},
	{"INSERT", "TABLE", "partij_identificator", MAY_REGISTER_PARTIJEN},
	{"INSERT", "TABLE", "vertegenwoordiging", MAY_REGISTER_PARTIJEN},

	{"SELECT", "TABLE", "rapport_klantcontact", RAPPORTAGE | BEHEER},
	{"SELECT", "TABLE", "rapport_interne_taak", RAPPORTAGE | BEHEER},

	{"UPDATE, DELETE", "TABLE", "klantcontact", BEHEER},
	{"UPDATE, DELETE", "TABLE", "actor_klantcontact", BEHEER},
	{"UPDATE, DELETE", "TABLE", "betrokkene", BEHEER},
	{"UPDATE, DELETE", "TABLE", "digitaal_adres", BEHEER},
	{"UPDATE, DELETE", "TABLE", "onderwerpobject", BEHEER},
	{"UPDATE, DELETE", "TABLE", "bijlage", BEHEER},
	{"UPDATE, DELETE", "TABLE", "interne_taak", BEHEER},
	{"UPDATE, DELETE", "TABLE", "partij", BEHEER},
	{"UPDATE, DELETE", "TABLE", "partij_identificator", BEHEER},
	{"UPDATE, DELETE", "TABLE", "vertegenwoordiging", BEHEER},
	{"INSERT, UPDATE, DELETE", "TABLE", "actor", BEHEER},
	{"INSERT, UPDATE, DELETE", "TABLE", "kanaal", BEHEER},
	{"INSERT, UPDATE, DELETE", "TABLE", "soort_digitaal_adres", BEHEER},
	{"UPDATE", "TABLE", "beleid", BEHEER},
	{"SELECT, INSERT, UPDATE, DELETE", "TABLE", "bewaartermijn", BEHEER},
	{"SELECT", "TABLE", "mutatie", BEHEER},
	{"SELECT", "TABLE", "v_mutatie", BEHEER},
	{"SELECT", "SEQUENCE", "klantcontact_nummer_seq", BEHEER},
	{"SELECT", "SEQUENCE", "interne_taak_nummer_seq", BEHEER},
	{"SELECT", "SEQUENCE", "partij_nummer_seq", BEHEER},
};

static void
run(const Register *reg, const Grant *grant, const char *verb, const char *preposition,
	const char *role, const char *behind)
{
	const char *schema = get_namespace_name(reg->schema);
	const char *object = grant->object == NULL ? quote_identifier(schema) :
	quote_qualified_identifier(schema, grant->object);

	statement_execute(psprintf("%s %s ON %s %s %s %s%s", verb, grant->privileges,
							   grant->kind, object, preposition, quote_identifier(role), behind),
					  0, NULL, NULL, false);
}

void
grant_give(const Register *reg, const char *role, Rechten rechten)
{
	for (size_t i = 0; i < lengthof(grants); i++)
	{
		if (grants[i].rechten & rechten)
			run(reg, &grants[i], "GRANT", "TO", role, "");
	}
}

/*
 * Revoking a privilege on a table revokes it on columns too: those are given again.  With
 * what the role gave on of it.
 */
void
grant_take(const Register *reg, const char *role, Recht recht, Rechten over)
{
	for (size_t i = 0; i < lengthof(grants); i++)
	{
		if ((grants[i].rechten & RECHT_BIT(recht)) && !(grants[i].rechten & over))
			run(reg, &grants[i], "REVOKE", "FROM", role, " CASCADE");
	}
	grant_give(reg, role, over);
}
