/*-------------------------------------------------------------------------
 *
 * parse_digitaal_adres.c
 *	  Digitale adressen: the form of an e-mail address, and what two ways of
 *	  writing one address have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_digitaal_adres.c
 *
 *-------------------------------------------------------------------------
 */
#include "types/parse.h"

/* Characters "step" apart whose small letter is so much further. */
typedef struct CaseRange
{
	uint32_t	first;
	uint32_t	last;
	uint32_t	step;
	int32_t		distance;
} CaseRange;

/*
 * The capitals of the scripts that have them, but for rare ones.  Not those of a
 * locale: what is stored in an index must not change with the operating system.
 * Each small letter takes as many bytes in UTF-8 as its capital.
 */
static const CaseRange capitals[] = {
	{'A', 'Z', 1, 32},
	{0xC0, 0xD6, 1, 32}, {0xD8, 0xDE, 1, 32},
	{0x100, 0x12E, 2, 1}, {0x132, 0x136, 2, 1}, {0x139, 0x147, 2, 1}, {0x14A, 0x176, 2, 1},
	{0x178, 0x178, 1, -121}, {0x179, 0x17D, 2, 1},
	{0x1CD, 0x1DB, 2, 1}, {0x1DE, 0x1EE, 2, 1}, {0x1F8, 0x21E, 2, 1}, {0x222, 0x232, 2, 1},
	{0x386, 0x386, 1, 38}, {0x388, 0x38A, 1, 37}, {0x38C, 0x38C, 1, 64}, {0x38E, 0x38F, 1, 63},
	{0x391, 0x3A1, 1, 32}, {0x3A3, 0x3AB, 1, 32}, {0x3C2, 0x3C2, 1, 1},
	{0x400, 0x40F, 1, 80}, {0x410, 0x42F, 1, 32}, {0x460, 0x480, 2, 1}, {0x48A, 0x4BE, 2, 1},
	{0x4C1, 0x4CD, 2, 1}, {0x4D0, 0x52E, 2, 1},
	{0x531, 0x556, 1, 48},
	{0x1E00, 0x1E94, 2, 1}, {0x1EA0, 0x1EFE, 2, 1},
	{0xFF21, 0xFF3A, 1, 32},
};

static uint32_t
fold(uint32_t code)
{
	for (size_t i = 0; i < sizeof(capitals) / sizeof(capitals[0]); i++)
	{
		const CaseRange *range = &capitals[i];

		if (code >= range->first && code <= range->last &&
			(code - range->first) % range->step == 0)
			return (uint32_t) ((int64_t) code + range->distance);
	}
	return code;
}

/* Writes a character of "size" bytes. */
static void
put_utf8(uint32_t code, size_t size, char *to)
{
	static const unsigned char leads[] = {0, 0x00, 0xC0, 0xE0, 0xF0};

	for (size_t i = size; i-- > 1;)
	{
		to[i] = (char) (0x80 | (code & 0x3F));
		code >>= 6;
	}
	to[0] = (char) (leads[size] | code);
}

void
text_fold(const char *str, size_t len, bool utf8, char *result)
{
	size_t		at = 0;

	while (at < len)
	{
		uint32_t	code = (unsigned char) str[at];
		size_t		size = 1;

		if (utf8 && code >= 0x80)
			size = utf8_next(str + at, len - at, &code);
		if (size == 0 || (!utf8 && code >= 0x80))
		{
			result[at] = str[at];
			at++;
			continue;
		}
		put_utf8(fold(code), size, result + at);
		at += size;
	}
}

/* What an address holds only between quotes, which are not taken. */
static bool
is_special(uint32_t code)
{
	return code < 0x80 && (code <= 0x20 || code == 0x7F || strchr("\"(),:;<>[\\]", (int) code) != NULL);
}

/* Of letters, digits and hyphens, in any script, with a dot within. */
static const char *
check_domain(const char *str, size_t len)
{
	bool		dot = false;

	for (size_t i = 0; i < len; i++)
	{
		unsigned char c = (unsigned char) str[i];

		if (c == '.')
		{
			if (i == 0 || i == len - 1 || str[i - 1] == '.')
				return "The domain of an e-mail address has no empty part.";
			dot = true;
		}
		else if (c < 0x80 && c != '-' && c != '_' && (c < '0' || c > '9') &&
				 (c < 'A' || c > 'Z') && (c < 'a' || c > 'z'))
			return "The domain of an e-mail address has letters, digits and hyphens.";
	}
	return dot ? NULL : "The domain of an e-mail address has a dot.";
}

const char *
email_check(const char *str, size_t len, bool utf8)
{
	size_t		at = 0;
	size_t		sign = len;

	while (at < len)
	{
		uint32_t	code = (unsigned char) str[at];
		size_t		size = 1;

		if (utf8 && code >= 0x80)
			size = utf8_next(str + at, len - at, &code);
		if (size == 0)
			return "The e-mail address is not valid UTF-8.";
		if (text_is_blank(str + at, size, utf8) || (utf8 && code >= 0x80 && code < 0xA0))
			return "An e-mail address has no blanks.";
		if (is_special(code))
			return "An e-mail address has none of the signs that separate or quote addresses.";
		if (code == '@' && sign != len)
			return "An e-mail address has one @.";
		if (code == '@')
			sign = at;
		at += size;
	}
	if (sign == len)
		return "An e-mail address has an @.";
	if (sign == 0)
		return "An e-mail address has a name before the @.";
	return check_domain(str + sign + 1, len - sign - 1);
}

/* How many bytes of a (0), as people write it behind a country, stand here? */
static size_t
bracketed_zero(const char *str, size_t len)
{
	size_t		at = 1;

	if (len < 3 || str[0] != '(')
		return 0;
	while (at < len && str[at] == ' ')
		at++;
	if (at == len || str[at++] != '0')
		return 0;
	while (at < len && str[at] == ' ')
		at++;
	return at < len && str[at] == ')' ? at + 1 : 0;
}

/*
 * The digits, without a (0) behind the country.  Is it one with a country, that
 * is with + or 00 in front?
 */
static bool
collect_digits(const char *str, size_t len, char *digits, size_t *count)
{
	bool		plus = false;
	size_t		at = 0;

	*count = 0;
	while (at < len)
	{
		bool		country = plus ? *count > 0 :
		*count > 2 && digits[0] == '0' && digits[1] == '0';
		size_t		zero = country ? bracketed_zero(str + at, len - at) : 0;

		if (zero > 0)
		{
			at += zero;
			continue;
		}
		if (is_digit(str[at]))
			digits[(*count)++] = str[at];
		else if (str[at] == '+' && *count == 0)
			plus = true;
		at++;
	}
	if (plus || *count < 3 || digits[0] != '0' || digits[1] != '0')
		return plus;
	*count -= 2;
	memmove(digits, digits + 2, *count);
	return true;
}

/* No number within the Netherlands begins with 0 once its first 0 is gone. */
#define COUNTRY "31"
#define COUNTRY_LEN 2

static size_t
phone_key(const char *str, size_t len, char *result)
{
	char	   *digits = result + 1 + COUNTRY_LEN;
	size_t		count;
	size_t		from = 0;
	bool		country = collect_digits(str, len, digits, &count);

	if (count == 0)
	{
		memcpy(result, str, len);
		return len;
	}
	if (country && (count <= COUNTRY_LEN || memcmp(digits, COUNTRY, COUNTRY_LEN) != 0))
	{
		result[0] = '+';
		memmove(result + 1, digits, count);
		return count + 1;
	}
	if (!country && digits[0] != '0')
	{
		memmove(result, digits, count);
		return count;
	}
	if (country)
		from = COUNTRY_LEN;
	if (from < count && digits[from] == '0')
		from++;
	memcpy(result, "+" COUNTRY, 1 + COUNTRY_LEN);
	memmove(result + 1 + COUNTRY_LEN, digits + from, count - from);
	return 1 + COUNTRY_LEN + count - from;
}

size_t
digitaal_adres_key(TextSpan kind, TextSpan adres, bool utf8, char *result)
{
	if (text_span_is(kind, "telefoon") || text_span_is(kind, "sms") ||
		text_span_is(kind, "whatsapp"))
		return phone_key(adres.str, adres.len, result);
	if (text_span_is(kind, EMAIL))
		text_fold(adres.str, adres.len, utf8, result);
	else
		memcpy(result, adres.str, adres.len);
	return adres.len;
}
