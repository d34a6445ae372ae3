/*-------------------------------------------------------------------------
 *
 * text_form.c
 *	  The form in which a column of text is stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/text_form.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "register/text_form.h"
#include "types/types.h"

static const char *
taal_hint(TextSpan given)
{
	const char *nearest = taal_nearest(given.str, given.len);

	if (nearest != NULL)
		return psprintf("Is \"%s\" meant?", nearest);
	return "Give a code of ISO 639-2, such as nld: SELECT klantcontact.invoer_schema() #> '{$defs,taalcode,examples}' lists them.";
}

static const char *
land_hint(TextSpan given)
{
	const char *nearest = land_nearest(given.str, given.len);

	if (nearest != NULL)
		return psprintf("Is \"%s\" meant?", nearest);
	return "Give a code of ISO 3166-1, such as NL: SELECT klantcontact.invoer_schema() #> '{$defs,landcode,examples}' lists them.";
}

static void
code_form(ColumnKind kind, TextForm *form)
{
	TextSpan	given = form->text;

	if (kind == COLUMN_TAAL)
		form->reason = taal_parse(given.str, given.len, form->code);
	else
		form->reason = land_parse(given.str, given.len, form->code);
	if (form->reason == NULL)
		form->text = text_span(form->code, strlen(form->code));
	else
		form->hint = kind == COLUMN_TAAL ? taal_hint(given) : land_hint(given);
}

void
text_form(const Column *column, const char *str, size_t len, TextForm *form)
{
	bool		utf8 = type_utf8();

	form->reason = form->hint = NULL;
	if (column->kind == COLUMN_TEXT_AS_GIVEN)
	{
		form->text = text_span(str, text_is_blank(str, len, utf8) ? 0 : len);
		return;
	}
	form->text = text_trim(str, len, utf8);
	if (form->text.len == 0)
		return;
	switch (column->kind)
	{
		case COLUMN_ONDERWERP:
			form->reason = text_check_line(form->text.str, form->text.len, utf8);
			form->hint = "Put what is longer than a line in inhoud.";
			break;
		case COLUMN_TAAL:
		case COLUMN_LAND:
			code_form(column->kind, form);
			break;
		case COLUMN_NUMMERAANDUIDING:
			form->reason = nummeraanduiding_check(form->text.str, form->text.len);
			form->hint = "Give the id that the BAG has for the nummeraanduiding, with leading zeros, or the lines of the address.";
			break;
		case COLUMN_BIC:
			form->reason = bic_parse(form->text.str, form->text.len, form->code);
			form->hint = "Give the 8 or 11 characters that the bank states, such as RABONL2U.";
			if (form->reason == NULL)
				form->text = text_span(form->code, strlen(form->code));
			break;
		case COLUMN_URI:
			form->reason = uri_check(form->text.str, form->text.len);
			form->hint = "Give the whole of it, as https://example.nl/onderwerpen/afval.";
			break;
		default:
			break;
	}
}

const char *
text_form_rule(Table table, const Column *column)
{
	if (column->kind == COLUMN_ONDERWERP)
		return "klantcontact_een_onderwerp";
	return psprintf("%s_%s_geldig", table_models[table].name, column->name);
}
