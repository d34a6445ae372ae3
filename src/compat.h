/*-------------------------------------------------------------------------
 *
 * compat.h
 *	  All differences between the server versions that are supported.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/compat.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_COMPAT_H
#define KLANTCONTACT_COMPAT_H

#if PG_VERSION_NUM < 150000
#error "klantcontact needs PostgreSQL 15 or later"
#endif

/* Where mul_size was declared until the minors of 2026. */
#include "storage/shmem.h"

/* The word before a function that does not return came with 18. */
#if PG_VERSION_NUM < 180000
#define pg_noreturn pg_attribute_noreturn()
#endif

/* Soft errors came with 16; before, every error is a hard one. */
#if PG_VERSION_NUM < 160000
struct Node;
#define ereturn(context, dummy_value, ...) \
	do { \
		(void) (context); \
		ereport(ERROR, __VA_ARGS__); \
		return dummy_value; \
	} while (0)
#define SOFT_CONTEXT(fcinfo) NULL
#else
#include "nodes/miscnodes.h"
#define SOFT_CONTEXT(fcinfo) ((fcinfo)->context)
#endif

/* varatt.h was a part of postgres.h until 16. */
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/* DecodeDateTime says more of what is wrong since 16. */
#if PG_VERSION_NUM >= 160000
#define DecodeDateTime_compat(field, ftype, nf, dtype, tm, fsec, tz) \
	DecodeDateTime(field, ftype, nf, dtype, tm, fsec, tz, \
				   &(DateTimeErrorExtra) {0})
#else
#define DecodeDateTime_compat(field, ftype, nf, dtype, tm, fsec, tz) \
	DecodeDateTime(field, ftype, nf, dtype, tm, fsec, tz)
#endif

/* What jsonb is built in: a struct of the server's since 19. */
#if PG_VERSION_NUM >= 190000
#define JsonbBuild struct JsonbInState
#define jsonb_push(build, token, value) pushJsonbValue(build, token, value)
#else
typedef struct JsonbBuild
{
	struct JsonbParseState *state;
	struct JsonbValue *result;
} JsonbBuild;
#define jsonb_push(build, token, value) \
	((build)->result = pushJsonbValue(&(build)->state, token, value))
#endif

/* The local transaction id moved into a struct in 17. */
#if PG_VERSION_NUM >= 170000
#define MY_LXID (MyProc->vxid.lxid)
#else
#define MY_LXID (MyProc->lxid)
#endif

/* What tells where a relation stands has another name since 16. */
#if PG_VERSION_NUM >= 160000
#define relation_locator_compat(rel) ((rel)->rd_locator)
#else
#define relation_locator_compat(rel) ((rel)->rd_node)
#endif

/* Scans have flags from 19 on. */
#if PG_VERSION_NUM >= 190000
#define table_beginscan_compat(rel, snapshot) table_beginscan((rel), (snapshot), 0, NULL, SO_NONE)
#else
#define table_beginscan_compat(rel, snapshot) table_beginscan((rel), (snapshot), 0, NULL)
#endif

/* Index scans are instrumented from 18 on, and keys may be deferrable. */
#if PG_VERSION_NUM >= 190000
#define index_beginscan_compat(rel, index, snapshot, nkeys) \
	index_beginscan((rel), (index), (snapshot), NULL, (nkeys), 0, SO_NONE)
#define primary_key_index_compat(rel) RelationGetPrimaryKeyIndex((rel), false)
#elif PG_VERSION_NUM >= 180000
#define index_beginscan_compat(rel, index, snapshot, nkeys) \
	index_beginscan((rel), (index), (snapshot), NULL, (nkeys), 0)
#define primary_key_index_compat(rel) RelationGetPrimaryKeyIndex((rel), false)
#else
#define index_beginscan_compat(rel, index, snapshot, nkeys) \
	index_beginscan((rel), (index), (snapshot), (nkeys), 0)
#define primary_key_index_compat(rel) RelationGetPrimaryKeyIndex(rel)
#endif

/* One function for the rights on any object from 16 on. */
#if PG_VERSION_NUM >= 160000
#include "catalog/pg_class.h"
#include "catalog/pg_namespace.h"
#define schema_aclcheck_compat(schema, role, mode) \
	object_aclcheck(NamespaceRelationId, (schema), (role), (mode))
#define schema_ownercheck_compat(schema, role) \
	object_ownercheck(NamespaceRelationId, (schema), (role))
#else
#define schema_aclcheck_compat(schema, role, mode) \
	pg_namespace_aclcheck((schema), (role), (mode))
#define schema_ownercheck_compat(schema, role) \
	pg_namespace_ownercheck((schema), (role))
#endif

/* What a check hook hands on is malloc'd until 15, the server's own memory later. */
#if PG_VERSION_NUM >= 160000
#define guc_malloc_compat(elevel, size) guc_malloc((elevel), (size))
#define guc_variables_compat(count) get_guc_variables(count)
#else
#define guc_malloc_compat(elevel, size) malloc(size)
#define guc_variables_compat(count) \
	(*(count) = GetNumConfigOptions(), get_guc_variables())
#endif

/* The parser of JSON may be given its memory from 17 on. */
#if PG_VERSION_NUM >= 170000
#define json_lex_compat(str, len) \
	makeJsonLexContextCstringLen(NULL, (str), (len), GetDatabaseEncoding(), true)
#else
#define json_lex_compat(str, len) \
	makeJsonLexContextCstringLen((str), (int) (len), GetDatabaseEncoding(), true)
#endif

/* Names of several parts are read with soft errors from 16 on. */
#if PG_VERSION_NUM >= 160000
#define name_list_compat(text) stringToQualifiedNameList((text), NULL)
#else
#define name_list_compat(text) stringToQualifiedNameList(text)
#endif

/*
 * A jsonb of a text, or false when that is no JSON: by a soft error, or by
 * parsing it twice.
 */
#if PG_VERSION_NUM >= 160000
#define jsonb_in_compat(str, result) \
	DirectInputFunctionCallSafe(jsonb_in, (str), InvalidOid, -1, \
								(struct Node *) &(ErrorSaveContext) {.type = T_ErrorSaveContext}, \
								(result))
#else
#define jsonb_in_compat(str, result) \
	(pg_parse_json(json_lex_compat((str), strlen(str)), &nullSemAction) == JSON_SUCCESS && \
	 (*(result) = DirectFunctionCall1(jsonb_in, CStringGetDatum(str)), true))
#endif

#if PG_VERSION_NUM >= 160000
#define table_ownercheck_compat(table, role) \
	object_ownercheck(RelationRelationId, (table), (role))
#else
#define table_ownercheck_compat(table, role) pg_class_ownercheck((table), (role))
#endif

/* What a bitmap scan counts stands together from 18 on. */
#if PG_VERSION_NUM >= 180000
#define bitmap_pages_wipe_compat(node) \
	((node)->stats.exact_pages = (node)->stats.lossy_pages = 0)
#else
#define bitmap_pages_wipe_compat(node) \
	((node)->exact_pages = (node)->lossy_pages = 0)
#endif

/* From 18 on, nodes count how often they searched an index; only in 18, whether or not they are asked to. */
#if PG_VERSION_NUM >= 180000 && PG_VERSION_NUM < 190000
#define index_searches_wipe_compat(planstate) \
	do { \
		if (IsA((planstate), IndexScanState)) \
			((IndexScanState *) (planstate))->iss_Instrument.nsearches = 0; \
		else if (IsA((planstate), IndexOnlyScanState)) \
			((IndexOnlyScanState *) (planstate))->ioss_Instrument.nsearches = 0; \
		else if (IsA((planstate), BitmapIndexScanState)) \
			((BitmapIndexScanState *) (planstate))->biss_Instrument.nsearches = 0; \
	} while (0)
#else
#define index_searches_wipe_compat(planstate) ((void) 0)
#endif

/* What is counted of a node has a struct of its own from 19 on. */
#if PG_VERSION_NUM >= 190000
#define counters_compat(instrument) (&(instrument)->instr)
#else
#define NodeInstrumentation Instrumentation
#define WorkerNodeInstrumentation WorkerInstrumentation
#define counters_compat(instrument) (instrument)
#endif

/* What an INSERT asks of its table stands beside the range table from 16 on. */
#if PG_VERSION_NUM >= 160000
#define rte_insert_compat(query, rte, columns) \
	do { \
		RTEPermissionInfo *_info = addRTEPermissionInfo(&(query)->rteperminfos, (rte)); \
		_info->requiredPerms = ACL_INSERT; \
		_info->insertedCols = (columns); \
	} while (0)
#else
#define rte_insert_compat(query, rte, columns) \
	((rte)->requiredPerms = ACL_INSERT, (rte)->insertedCols = (columns))
#endif

/* And from 18 on the executor wants to know which relations are left by pruning. */
#if PG_VERSION_NUM >= 180000
#define ExecInitRangeTable_compat(estate, query) \
	ExecInitRangeTable((estate), (query)->rtable, (query)->rteperminfos, bms_make_singleton(1))
#elif PG_VERSION_NUM >= 160000
#define ExecInitRangeTable_compat(estate, query) \
	ExecInitRangeTable((estate), (query)->rtable, (query)->rteperminfos)
#else
#define ExecInitRangeTable_compat(estate, query) \
	ExecInitRangeTable((estate), (query)->rtable)
#endif

/* Indexes that only summarize may be told apart from 16 on; by flags from 19 on. */
#if PG_VERSION_NUM >= 190000
#define ExecInsertIndexTuples_compat(target, slot, estate) \
	ExecInsertIndexTuples((target), (estate), 0, (slot), NIL, NULL)
#elif PG_VERSION_NUM >= 160000
#define ExecInsertIndexTuples_compat(target, slot, estate) \
	ExecInsertIndexTuples((target), (slot), (estate), false, false, NULL, NIL, false)
#else
#define ExecInsertIndexTuples_compat(target, slot, estate) \
	ExecInsertIndexTuples((target), (slot), (estate), false, false, NULL, NIL)
#endif

#endif							/* KLANTCONTACT_COMPAT_H */
