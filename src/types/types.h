/*-------------------------------------------------------------------------
 *
 * types.h
 *	  What C code with PostgreSQL around it may use of the types.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/types.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_TYPES_H
#define KLANTCONTACT_TYPES_H

#include "lib/stringinfo.h"
#include "utils/uuid.h"

#include "compat.h"
#include "types/parse.h"

#pragma GCC visibility push(hidden)

/*
 * How much of a wrong value an error may show: nothing, or its last two
 * digits when it consists of digits, or could be an IBAN.
 */
typedef enum ValueMask
{
	MASK_ALL,
	MASK_DIGITS,
	MASK_IBAN
} ValueMask;

/* type_io.c */
extern Datum type_bad_text(struct Node *escontext, const char *type,
						   ValueMask mask, const char *value,
						   const char *reason);
_Noreturn extern void type_bad_binary(const char *type, const char *reason);
extern int32 type_recv_int32(StringInfo buf, const char *type);
extern int64 type_recv_int64(StringInfo buf, const char *type);
extern char *type_recv_text(StringInfo buf, int *len);
extern bytea *type_send_text(const char *str, size_t len);
extern bool type_utf8(void);

/* objectidentificator.c: make() expects parts that have been checked */
extern Datum objectidentificator_make(const TextSpan parts[IDENTIFICATOR_PARTS]);
extern void objectidentificator_read(Datum value, TextSpan parts[IDENTIFICATOR_PARTS]);

/* objectidentificator_json.c */
extern const char *objectidentificator_parse_json(char *str,
												  TextSpan parts[IDENTIFICATOR_PARTS]);

/* uuid7.c */
extern void uuid7_generate(pg_uuid_t *uuid);

#pragma GCC visibility pop

#endif							/* KLANTCONTACT_TYPES_H */
