/*-------------------------------------------------------------------------
 *
 * parse_onderwerp.c
 *	  Onderwerp: one line of 1 to 200 characters.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_onderwerp.c
 *
 *-------------------------------------------------------------------------
 */
#include "types/parse.h"

/*
 * White space as Unicode has it, and two characters without width that would
 * leave an onderwerp that looks empty.
 */
static bool
is_white(uint32_t code)
{
	return (code >= 0x09 && code <= 0x0D) || code == 0x20 ||
		code == 0x85 || code == 0xA0 || code == 0x1680 ||
		(code >= 0x2000 && code <= 0x200B) ||
		code == 0x2028 || code == 0x2029 || code == 0x202F ||
		code == 0x205F || code == 0x3000 || code == 0xFEFF;
}

static bool
is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code <= 0x9F) ||
		code == 0x2028 || code == 0x2029;
}

/*
 * The next character.  In another encoding than UTF-8 each byte counts as
 * one, and above ASCII none is white space or a control character: which
 * they are there, only the encoding knows.
 */
static size_t
next_character(const char *str, size_t len, bool utf8, uint32_t *code)
{
	if (utf8)
		return utf8_next(str, len, code);
	*code = (unsigned char) *str;
	if (*code >= 0x80)
		*code = 'x';
	return 1;
}

bool
text_is_blank(const char *str, size_t len, bool utf8)
{
	size_t		at = 0;

	while (at < len)
	{
		uint32_t	code;
		size_t		size = next_character(str + at, len - at, utf8, &code);

		if (size == 0 || !is_white(code))
			return false;
		at += size;
	}
	return true;
}

/*
 * White space around the text is removed, line breaks too; within it no
 * control character may stand.  One that is white space is only known to be
 * within when a character follows, hence "pending".
 */
const char *
onderwerp_parse(const char *str, size_t len, bool utf8,
				const char **start, size_t *result_len)
{
	size_t		at = 0;
	size_t		end = 0;
	size_t		chars = 0;
	size_t		chars_to_end = 0;
	bool		pending = false;

	*start = str;
	while (at < len)
	{
		uint32_t	code;
		size_t		size = next_character(str + at, len - at, utf8, &code);

		if (size == 0)
			return "The onderwerp is not valid UTF-8.";
		if (chars == 0 && is_white(code))
		{
			at += size;
			*start = str + at;
			continue;
		}
		if (is_control(code))
		{
			if (!is_white(code))
				return "An onderwerp has no control characters.";
			pending = true;
		}
		at += size;
		chars++;
		if (is_white(code))
			continue;
		if (pending)
			return "An onderwerp is one line, without line breaks and tabs.";
		end = at;
		chars_to_end = chars;
	}
	if (chars_to_end == 0)
		return "An onderwerp is not empty.";
	if (chars_to_end > ONDERWERP_MAX_CHARS)
		return "An onderwerp has at most 200 characters.";
	*result_len = end - (size_t) (*start - str);
	return NULL;
}
