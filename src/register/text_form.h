/*-------------------------------------------------------------------------
 *
 * text_form.h
 *	  The form in which a column of text is stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/text_form.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_TEXT_FORM_H
#define KLANTCONTACT_TEXT_FORM_H

#include "register/tables.h"
#include "types/parse.h"

/* A text as it is stored, or what is wrong with it. */
typedef struct TextForm
{
	TextSpan	text;			/* in what was given or in "code"; without
								 * length: absent */
	char		code[BIC_SIZE];
	const char *reason;			/* why it is refused, or NULL */
	const char *hint;			/* what to do about that */
} TextForm;

/*
 * Nothing visible is absent.  Else white space and invisible characters around
 * the text go, unless the column holds what somebody told, which stays as it is;
 * and a code becomes the one spelling that it has.
 */
extern void text_form(const Column *column, const char *str, size_t len, TextForm *form);

/* The name of the rule that a text of the wrong form breaks. */
extern const char *text_form_rule(Table table, const Column *column);

#endif							/* KLANTCONTACT_TEXT_FORM_H */
