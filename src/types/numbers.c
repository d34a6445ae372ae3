/*-------------------------------------------------------------------------
 *
 * numbers.c
 *	  The types that are a number of so many digits: bsn, rsin, kvknummer and
 *	  vestigingsnummer.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/numbers.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#include "types/types.h"

/*
 * Input, output and receive of a type over an integer of "bits".  The send
 * function is the integer's own; so is all that compares.
 */
#define NUMBER_TYPE(name, bits, size) \
PG_FUNCTION_INFO_V1(klantcontact_##name##_in); \
PG_FUNCTION_INFO_V1(klantcontact_##name##_out); \
PG_FUNCTION_INFO_V1(klantcontact_##name##_recv); \
\
Datum \
klantcontact_##name##_in(PG_FUNCTION_ARGS) \
{ \
	const char *str = PG_GETARG_CSTRING(0); \
	int##bits	value; \
	const char *reason = name##_parse(str, strlen(str), &value); \
\
	if (reason != NULL) \
		return type_bad_text(SOFT_CONTEXT(fcinfo), #name, MASK_DIGITS, \
							 str, reason); \
	PG_RETURN_INT##bits(value); \
} \
\
Datum \
klantcontact_##name##_out(PG_FUNCTION_ARGS) \
{ \
	char	   *result = palloc(size); \
\
	name##_format(PG_GETARG_INT##bits(0), result); \
	PG_RETURN_CSTRING(result); \
} \
\
Datum \
klantcontact_##name##_recv(PG_FUNCTION_ARGS) \
{ \
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0); \
	int##bits	value = type_recv_int##bits(buf, #name); \
	const char *reason = name##_check(value); \
\
	if (reason != NULL) \
		type_bad_binary(#name, reason); \
	PG_RETURN_INT##bits(value); \
} \
\
extern Datum klantcontact_##name##_in(PG_FUNCTION_ARGS)

NUMBER_TYPE(bsn, 32, BSN_SIZE);
NUMBER_TYPE(rsin, 32, RSIN_SIZE);
NUMBER_TYPE(kvknummer, 32, KVKNUMMER_SIZE);
NUMBER_TYPE(vestigingsnummer, 64, VESTIGINGSNUMMER_SIZE);
