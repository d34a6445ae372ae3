/*-------------------------------------------------------------------------
 *
 * parse_uri.c
 *	  Absolute URIs.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_uri.c
 *
 *-------------------------------------------------------------------------
 */
#include "types/parse.h"

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The length of the scheme; 0: it does not begin with one of two characters or more. */
static size_t
scheme_length(const char *str, size_t len)
{
	size_t		n = 0;

	while (n < len && (is_letter(str[n]) ||
					   (n > 0 && (is_digit(str[n]) || (str[n] != '\0' && strchr("+-.", str[n]) != NULL)))))
		n++;
	return n >= 2 && n < len && str[n] == ':' ? n : 0;
}

/* Is the character at this place one that stands in a URI? */
static bool
is_allowed(const char *str, size_t len, size_t at)
{
	if (str[at] == '%')
		return at + 2 < len && hex_digit(str[at + 1]) >= 0 && hex_digit(str[at + 2]) >= 0;
	return is_letter(str[at]) || is_digit(str[at]) ||
		(str[at] != '\0' && strchr("-._~:/?#[]@!$&'()*+,;=", str[at]) != NULL);
}

const char *
uri_check(const char *str, size_t len)
{
	size_t		scheme = scheme_length(str, len);

	if (scheme == 0)
		return "An absolute URI begins with its scheme and a colon.";
	if (scheme + 1 == len || (len == scheme + 3 && memcmp(str + scheme, "://", 3) == 0))
		return "There is nothing behind the scheme of the URI.";
	for (size_t i = scheme + 1; i < len; i++)
	{
		if (!is_allowed(str, len, i))
			return "A URI has no blanks and no characters but those of RFC 3986; others are written as % and two digits.";
	}
	return NULL;
}
