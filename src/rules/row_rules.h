/*-------------------------------------------------------------------------
 *
 * row_rules.h
 *	  The rules about one row, by what they are about.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/row_rules.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ROW_RULES_H
#define KLANTCONTACT_ROW_RULES_H

#include "rules/change.h"

/* Each checks one rule, and raises its violation. */
typedef void (*ChangeCheck) (const RowChange *change, RuleId rule);

/*
 * Reports a violation, and ends the check.  The DETAIL begins with the row's name.
 */
#define CHANGE_VIOLATES(change, rule, ...) \
	do { \
		change_violates((change), (rule), __VA_ARGS__); \
		return; \
	} while (0)

extern void change_violates(const RowChange *change, RuleId rule, const char *format,...)
			__attribute__((format(printf, 3, 4)));

/* How many of the columns first..last of the new row are filled. */
extern int	change_filled(const RowChange *change, int first, int last);

/* Is the enum in this column of the new row that value? */
extern bool change_is(const RowChange *change, int column, const char *label);

/* of_klantcontact.c */
extern void check_niet_toekomstig(const RowChange *change, RuleId rule);
extern void check_geeindigd_op(const RowChange *change, RuleId rule);
extern void check_verdere_actie(const RowChange *change, RuleId rule);
extern void check_inhoud_lengte(const RowChange *change, RuleId rule);
extern void check_nummer_geldig(const RowChange *change, RuleId rule);
extern void check_kanaal_actief(const RowChange *change, RuleId rule);
extern void check_gespreksresultaat_actief(const RowChange *change, RuleId rule);
extern void check_order(const RowChange *change, RuleId rule);

/* of_change.c: what may change after registration */
extern void check_documentair(const RowChange *change, RuleId rule);
extern void check_fixed(const RowChange *change, RuleId rule);
extern void check_betrokkene_fixed(const RowChange *change, RuleId rule);
extern void check_adres_fixed(const RowChange *change, RuleId rule);
extern void check_taak_fixed(const RowChange *change, RuleId rule);
extern void check_kind_fixed(const RowChange *change, RuleId rule);

/* of_document.c */
extern void check_onderwerpobject_doel(const RowChange *change, RuleId rule);
extern void check_actor_actief(const RowChange *change, RuleId rule);
extern void check_taak_verwerkt_op(const RowChange *change, RuleId rule);

/* of_partij.c */
extern void check_actor_kind(const RowChange *change, RuleId rule);
extern void check_partij_kind(const RowChange *change, RuleId rule);
extern void check_partij_identificator(const RowChange *change, RuleId rule);
extern void check_werkte_voor(const RowChange *change, RuleId rule);
extern void check_vertegenwoordiging(const RowChange *change, RuleId rule);
extern void check_adres(const RowChange *change, RuleId rule);
extern void check_adres_uniek(const RowChange *change, RuleId rule);
extern void check_rekeningnummer_uniek(const RowChange *change, RuleId rule);
extern void check_adres_geldig(const RowChange *change, RuleId rule);
extern void check_geverifieerd_op(const RowChange *change, RuleId rule);
extern void check_emailadres(const RowChange *change, RuleId rule);
extern void check_adres_owner(const RowChange *change, RuleId rule);

#endif							/* KLANTCONTACT_ROW_RULES_H */
