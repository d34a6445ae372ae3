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
	Version		since;			/* registers of this version have the object */
} Grant;

/* Which rows they are used on, the policies say, and the guards what may change. */
static const Grant grants[] = {
	{"USAGE", "SCHEMA", NULL, EVERYONE, V0_1_0},
	{"SELECT (behandelaar)", "TABLE", "recht", RECHT_BIT(RECHT_BEHANDELAAR), V0_1_0},
	{"SELECT (klantcontactcentrum)", "TABLE", "recht", RECHT_BIT(RECHT_KLANTCONTACTCENTRUM), V0_1_0},
	{"SELECT (vertrouwelijk)", "TABLE", "recht", RECHT_BIT(RECHT_VERTROUWELIJK), V0_1_0},
	{"SELECT (rapportage)", "TABLE", "recht", RECHT_BIT(RECHT_RAPPORTAGE), V0_1_0},
	{"SELECT (beheer)", "TABLE", "recht", RECHT_BIT(RECHT_BEHEER), V0_1_0},
	{"SELECT (namens)", "TABLE", "recht", RECHT_BIT(RECHT_NAMENS), V0_1_0},

	{"SELECT, INSERT", "TABLE", "klantcontact", MAY_REGISTER, V0_1_0},
	{"SELECT, INSERT", "TABLE", "actor_klantcontact", MAY_REGISTER, V0_1_0},
	{"SELECT, INSERT", "TABLE", "betrokkene", MAY_REGISTER, V0_1_0},
	{"SELECT, INSERT", "TABLE", "digitaal_adres", MAY_REGISTER, V0_1_0},
	{"SELECT, INSERT", "TABLE", "onderwerpobject", MAY_REGISTER, V0_1_0},
	{"SELECT, INSERT", "TABLE", "bijlage", MAY_REGISTER, V0_1_0},
	{"SELECT, INSERT", "TABLE", "interne_taak", MAY_REGISTER, V0_1_0},
	{"SELECT, INSERT", "TABLE", "actor_interne_taak", MAY_REGISTER, V0_2_0},
	{"UPDATE (inhoud, indicatie_contact_gelukt)", "TABLE", "klantcontact", MAY_REGISTER, V0_1_0},
	{"UPDATE (partij)", "TABLE", "betrokkene", MAY_REGISTER, V0_1_0},
	{"UPDATE (status, verwerkt_op, toelichting)", "TABLE", "interne_taak", MAY_REGISTER, V0_1_0},
	{"UPDATE (uiterlijk_op)", "TABLE", "interne_taak", MAY_REGISTER, V0_2_0},
	{"SELECT", "TABLE", "actor", MAY_REGISTER, V0_1_0},
	{"SELECT", "TABLE", "partij", MAY_REGISTER, V0_1_0},
	{"SELECT", "TABLE", "partij_identificator", MAY_REGISTER, V0_1_0},
	{"SELECT", "TABLE", "vertegenwoordiging", MAY_REGISTER, V0_1_0},
	{"SELECT", "TABLE", "rekeningnummer", MAY_REGISTER, V0_2_0},
	{"SELECT", "TABLE", "kanaal", MAY_REGISTER | RAPPORTAGE, V0_1_0},
	{"SELECT", "TABLE", "soort_digitaal_adres", MAY_REGISTER | RAPPORTAGE, V0_1_0},
	{"SELECT", "TABLE", "gespreksresultaat", MAY_REGISTER | RAPPORTAGE, V0_2_0},
	{"SELECT", "TABLE", "beleid", MAY_REGISTER, V0_1_0},
	{"SELECT", "TABLE", "v_klantcontact", MAY_REGISTER, V0_1_0},
	{"SELECT", "TABLE", "v_interne_taak", MAY_REGISTER, V0_1_0},
	{"SELECT", "TABLE", "v_werkvoorraad", MAY_REGISTER, V0_1_0},
	{"SELECT", "TABLE", "v_mogelijk_meervoudig", MAY_REGISTER, V0_1_0},
	{"USAGE", "SEQUENCE", "klantcontact_nummer_seq", MAY_REGISTER, V0_1_0},
	{"USAGE", "SEQUENCE", "interne_taak_nummer_seq", MAY_REGISTER, V0_1_0},
	{"USAGE", "SEQUENCE", "partij_nummer_seq", MAY_REGISTER, V0_1_0},

	{"INSERT", "TABLE", "partij", MAY_REGISTER_PARTIJEN, V0_1_0},
	{"INSERT", "TABLE", "partij_identificator", MAY_REGISTER_PARTIJEN, V0_1_0},
	{"INSERT", "TABLE", "vertegenwoordiging", MAY_REGISTER_PARTIJEN, V0_1_0},
	{"INSERT", "TABLE", "rekeningnummer", MAY_REGISTER_PARTIJEN, V0_2_0},

	{"SELECT", "TABLE", "rapport_klantcontact", RAPPORTAGE | BEHEER, V0_1_0},
	{"SELECT", "TABLE", "rapport_interne_taak", RAPPORTAGE | BEHEER, V0_1_0},

	{"UPDATE, DELETE", "TABLE", "klantcontact", BEHEER, V0_1_0},
	{"UPDATE, DELETE", "TABLE", "actor_klantcontact", BEHEER, V0_1_0},
	{"UPDATE, DELETE", "TABLE", "betrokkene", BEHEER, V0_1_0},
	{"UPDATE, DELETE", "TABLE", "digitaal_adres", BEHEER, V0_1_0},
	{"UPDATE, DELETE", "TABLE", "onderwerpobject", BEHEER, V0_1_0},
	{"UPDATE, DELETE", "TABLE", "bijlage", BEHEER, V0_1_0},
	{"UPDATE, DELETE", "TABLE", "interne_taak", BEHEER, V0_1_0},
	{"UPDATE, DELETE", "TABLE", "actor_interne_taak", BEHEER, V0_2_0},
	{"UPDATE, DELETE", "TABLE", "partij", BEHEER, V0_1_0},
	{"UPDATE, DELETE", "TABLE", "partij_identificator", BEHEER, V0_1_0},
	{"UPDATE, DELETE", "TABLE", "vertegenwoordiging", BEHEER, V0_1_0},
	{"UPDATE, DELETE", "TABLE", "rekeningnummer", BEHEER, V0_2_0},
	{"INSERT, UPDATE, DELETE", "TABLE", "actor", BEHEER, V0_1_0},
	{"INSERT, UPDATE, DELETE", "TABLE", "kanaal", BEHEER, V0_1_0},
	{"INSERT, UPDATE, DELETE", "TABLE", "soort_digitaal_adres", BEHEER, V0_1_0},
	{"INSERT, UPDATE, DELETE", "TABLE", "gespreksresultaat", BEHEER, V0_2_0},
	{"UPDATE", "TABLE", "beleid", BEHEER, V0_1_0},
	{"SELECT, INSERT, UPDATE, DELETE", "TABLE", "bewaartermijn", BEHEER, V0_1_0},
	{"SELECT", "TABLE", "mutatie", BEHEER, V0_1_0},
	{"SELECT", "TABLE", "v_mutatie", BEHEER, V0_1_0},
	{"SELECT", "TABLE", "v_gezondheid", BEHEER, V0_2_0},
	{"SELECT", "SEQUENCE", "klantcontact_nummer_seq", BEHEER, V0_1_0},
	{"SELECT", "SEQUENCE", "interne_taak_nummer_seq", BEHEER, V0_1_0},
	{"SELECT", "SEQUENCE", "partij_nummer_seq", BEHEER, V0_1_0},
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

/* Those that came after a version, in a register that has them. */
static bool
is_among(const Grant *grant, const Register *reg, int after)
{
	return (int) grant->since > after && grant->since <= reg->version;
}

void
grant_give(const Register *reg, const char *role, Rechten rechten, int after)
{
	for (size_t i = 0; i < lengthof(grants); i++)
	{
		if ((grants[i].rechten & rechten) && is_among(&grants[i], reg, after))
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
		if ((grants[i].rechten & RECHT_BIT(recht)) && !(grants[i].rechten & over) &&
			is_among(&grants[i], reg, ALL_VERSIONS))
			run(reg, &grants[i], "REVOKE", "FROM", role, " CASCADE");
	}
	grant_give(reg, role, over, ALL_VERSIONS);
}
