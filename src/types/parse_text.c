/*-------------------------------------------------------------------------
 *
 * parse_text.c
 *	  Texts: what is to be seen in them, and what is around that.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_text.c
 *
 *-------------------------------------------------------------------------
 */
#include "types/parse.h"

typedef struct CodeRange
{
	uint32_t	first;
	uint32_t	last;
} CodeRange;

/* White_Space of Unicode. */
static const CodeRange white[] = {
	{0x09, 0x0D}, {0x20, 0x20}, {0x85, 0x85}, {0xA0, 0xA0}, {0x1680, 0x1680},
	{0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F},
	{0x3000, 0x3000},
};

/*
 * Default_Ignorable_Code_Point of Unicode, and characters that are drawn as
 * nothing without being in it: the blank of braille, the marks of
 * annotations, a note without a head, the filler of Khitan.
 */
static const CodeRange invisible[] = {
	{0xAD, 0xAD}, {0x34F, 0x34F}, {0x61C, 0x61C}, {0x115F, 0x1160},
	{0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200B, 0x200F}, {0x202A, 0x202E},
	{0x2060, 0x206F}, {0x2800, 0x2800}, {0x3164, 0x3164}, {0xFE00, 0xFE0F},
	{0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB},
	{0x16FE4, 0x16FE4}, {0x1BCA0, 0x1BCA3}, {0x1D159, 0x1D159},
	{0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

/*
 * What belongs to the visible character before it: joiners, variation
 * selectors and tags.  Without them an emoji or a letter is another one.
 */
static const CodeRange attached[] = {
	{0x180B, 0x180D}, {0x180F, 0x180F}, {0x200C, 0x200D}, {0xFE00, 0xFE0F},
	{0xE0020, 0xE007F}, {0xE0100, 0xE01EF},
};

#define IN_RANGES(code, ranges) \
	in_ranges(code, ranges, sizeof(ranges) / sizeof(ranges[0]))

static bool
in_ranges(uint32_t code, const CodeRange *ranges, size_t count)
{
	for (size_t i = 0; i < count && code >= ranges[i].first; i++)
	{
		if (code <= ranges[i].last)
			return true;
	}
	return false;
}

static bool
is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code <= 0x9F) ||
		code == 0x2028 || code == 0x2029;
}

/* Is it taken off the ends of a text? */
static bool
is_blank(uint32_t code)
{
	return IN_RANGES(code, white) || IN_RANGES(code, invisible);
}

/*
 * The next character.  In another encoding than UTF-8 each byte counts as
 * one, and above ASCII none is white space or a control character: which
 * they are there, only the encoding knows.  So does a byte that is not UTF-8.
 */
static size_t
next_character(const char *str, size_t len, bool utf8, uint32_t *code)
{
	size_t		size = utf8 ? utf8_next(str, len, code) : 0;

	if (size > 0)
		return size;
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

		at += next_character(str + at, len - at, utf8, &code);
		if (!is_blank(code) && !is_control(code))
			return false;
	}
	return true;
}

/* Most texts begin and end with a letter of ASCII. */
static bool
is_plain(char c)
{
	return c > ' ' && c < 0x7F;
}

TextSpan
text_trim(const char *str, size_t len, bool utf8)
{
	size_t		at = 0;
	size_t		begin = 0;
	size_t		end = 0;
	bool		visible = false;

	if (len > 0 && is_plain(str[0]) && is_plain(str[len - 1]))
		return text_span(str, len);
	if (text_is_blank(str, len, utf8))
		return text_span(str, 0);
	while (at < len)
	{
		uint32_t	code;
		size_t		size = next_character(str + at, len - at, utf8, &code);

		if (!is_blank(code))
		{
			if (end == 0)
				begin = at;
			visible = true;
		}
		else
			visible = visible && IN_RANGES(code, attached);
		at += size;
		if (visible)
			end = at;
	}
	return text_span(str + begin, end - begin);
}

const char *
text_check_line(const char *str, size_t len, bool utf8)
{
	size_t		at = 0;

	while (at < len)
	{
		uint32_t	code;

		at += next_character(str + at, len - at, utf8, &code);
		if (is_control(code))
			return "It is one line, without line breaks, tabs and other control characters.";
	}
	return NULL;
}
