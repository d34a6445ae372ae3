/*-------------------------------------------------------------------------
 *
 * parse_objectidentificator.c
 *	  Objectidentificator: its parts and its URN form.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_objectidentificator.c
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "types/parse.h"

/*
 * The text form is
 *
 *	urn:object:<codeRegister>:<codeObjecttype>:<codeSoortObjectId>:<objectId>
 *
 * where a percent sign, a colon, a space and the control characters of ASCII
 * in a part are written as %XX.
 */
#define PREFIX "urn:object:"
#define PREFIX_LEN (sizeof(PREFIX) - 1)

const char *const identificator_part_names[IDENTIFICATOR_PARTS] = {
	"codeRegister", "codeObjecttype", "codeSoortObjectId", "objectId"
};

static const char *const empty[IDENTIFICATOR_PARTS] = {
	"The codeRegister is missing or empty.",
	"The codeObjecttype is missing or empty.",
	"The codeSoortObjectId is missing or empty.",
	"The objectId is missing or empty."
};

static const char *const too_long[IDENTIFICATOR_PARTS] = {
	"The codeRegister has more than 200 characters.",
	"The codeObjecttype has more than 200 characters.",
	"The codeSoortObjectId has more than 200 characters.",
	"The objectId has more than 200 characters."
};

static const char *const invalid[IDENTIFICATOR_PARTS] = {
	"The codeRegister is not valid in the encoding.",
	"The codeObjecttype is not valid in the encoding.",
	"The codeSoortObjectId is not valid in the encoding.",
	"The objectId is not valid in the encoding."
};

/* In another encoding than UTF-8 each byte counts as a character. */
const char *
objectidentificator_check_part(ObjectPart piece, TextSpan *part, bool utf8)
{
	size_t		at = 0;
	size_t		chars = 0;

	*part = text_trim(part->str, part->len, utf8);
	if (part->len == 0)
		return empty[piece];
	while (at < part->len)
	{
		uint32_t	code;
		size_t		size = 1;

		if (utf8)
			size = utf8_next(part->str + at, part->len - at, &code);
		if (size == 0 || part->str[at] == '\0')
			return invalid[piece];
		at += size;
		if (++chars > IDENTIFICATOR_PART_MAX_CHARS)
			return too_long[piece];
	}
	return NULL;
}

const char *
objectidentificator_check(TextSpan parts[IDENTIFICATOR_PARTS], bool utf8)
{
	size_t		bytes = 0;

	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		const char *reason =
		objectidentificator_check_part((ObjectPart) i, &parts[i], utf8);

		if (reason != NULL)
			return reason;
		bytes += parts[i].len;
	}
	if (bytes > OBJECTIDENTIFICATOR_MAX_BYTES)
		return "The parts have more than 2000 bytes together.";
	return NULL;
}

/* RFC 8141: "urn" and the namespace do not depend on case. */
static bool
has_prefix(const char *str, size_t len)
{
	if (len < PREFIX_LEN)
		return false;
	for (size_t i = 0; i < PREFIX_LEN; i++)
	{
		char		c = str[i];

		if (c >= 'A' && c <= 'Z')
			c = (char) (c - 'A' + 'a');
		if (c != PREFIX[i])
			return false;
	}
	return true;
}

/* The byte that %XX at the start of the text stands for, -1 if it does not. */
static int
percent_decode(const char *str, size_t len)
{
	int			high;
	int			low;

	if (len < 3)
		return -1;
	high = hex_digit(str[1]);
	low = hex_digit(str[2]);
	return high < 0 || low < 0 ? -1 : high * 16 + low;
}

static bool
needs_percent(char c)
{
	return (unsigned char) c <= 0x20 || c == 0x7F || c == '%' || c == ':';
}

const char *
objectidentificator_parse(const char *str, size_t len, bool utf8,
						  char *scratch, TextSpan parts[IDENTIFICATOR_PARTS])
{
	const char *form = "The form is urn:object:codeRegister:codeObjecttype:codeSoortObjectId:objectId.";
	size_t		out = 0;
	size_t		begin = 0;
	int			part = 0;

	if (!has_prefix(str, len))
		return form;
	for (size_t at = PREFIX_LEN; at < len; at++)
	{
		char		c = str[at];

		if (c == ':')
		{
			parts[part++] = text_span(scratch + begin, out - begin);
			begin = out;
			if (part == IDENTIFICATOR_PARTS)
				return form;
			continue;
		}
		if (c == '%')
		{
			int			byte = percent_decode(str + at, len - at);

			if (byte <= 0)
				return "A percent sign begins %XX, a byte in hexadecimal other than %00.";
			c = (char) byte;
			at += 2;
		}
		else if (needs_percent(c))
			return "Spaces and control characters are written as %XX.";
		scratch[out++] = c;
	}
	if (part != IDENTIFICATOR_PARTS - 1)
		return form;
	parts[part] = text_span(scratch + begin, out - begin);
	return objectidentificator_check(parts, utf8);
}

/* Enough bytes for the URN form and its closing NUL. */
size_t
objectidentificator_urn_size(const TextSpan parts[IDENTIFICATOR_PARTS])
{
	size_t		size = PREFIX_LEN + IDENTIFICATOR_PARTS;

	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
		size += 3 * parts[i].len;
	return size;
}

/* Returns the length, without the closing NUL. */
size_t
objectidentificator_format(const TextSpan parts[IDENTIFICATOR_PARTS], char *buf)
{
	static const char hex[] = "0123456789ABCDEF";
	size_t		out = PREFIX_LEN;

	memcpy(buf, PREFIX, PREFIX_LEN);
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		if (i > 0)
			buf[out++] = ':';
		for (size_t at = 0; at < parts[i].len; at++)
		{
			unsigned char c = (unsigned char) parts[i].str[at];

			if (!needs_percent((char) c))
			{
				buf[out++] = (char) c;
				continue;
			}
			buf[out++] = '%';
			buf[out++] = hex[c >> 4];
			buf[out++] = hex[c & 0x0F];
		}
	}
	buf[out] = '\0';
	return out;
}
