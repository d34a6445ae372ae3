/*-------------------------------------------------------------------------
 *
 * valideer_columns.c
 *	  Registering on trial.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/valideer_columns.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "nodes/parsenodes.h"
#include "utils/resowner.h"

#include "triggers/guard.h"
#include "compat.h"
#include "register/nummer.h"
#include "functions/registreer.h"
#include "functions/valideer.h"

/*
 * What is looked at when the transaction commits.  Other work of it may not be
 * ready for that yet; then only our own guard is asked.
 */
static void
check_as_at_commit(const Register *reg, const pg_uuid_t *id, bool first_work)
{
	ConstraintsSetStmt all = {.type = T_ConstraintsSetStmt};

	if (first_work)
		AfterTriggerSetState(&all);
	else
		guard_row(reg, TABLE_KLANTCONTACT, id);
}

/* Does it say nothing of the document? */
static bool
is_of_circumstances(const ErrorData *error)
{
	switch (ERRCODE_TO_CATEGORY(error->sqlerrcode))
	{
		case ERRCODE_TRANSACTION_ROLLBACK:
		case ERRCODE_INSUFFICIENT_RESOURCES:
		case ERRCODE_OPERATOR_INTERVENTION:
		case ERRCODE_SYSTEM_ERROR:
			return true;
		default:
			return error->sqlerrcode == ERRCODE_LOCK_NOT_AVAILABLE ||
				error->sqlerrcode == ERRCODE_DATA_CORRUPTED ||
				error->sqlerrcode == ERRCODE_INDEX_CORRUPTED;
	}
}

/* What registering raises, or NULL.  Nothing is left of it. */
static ErrorData *
register_and_take_back(const Register *reg, Jsonb *invoer)
{
	MemoryContext context = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	bool		first_work = !TransactionIdIsValid(GetTopTransactionIdIfAny());
	ErrorData  *volatile error = NULL;

	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(context);
	nummer_only_look = true;
	PG_TRY();
	{
		Datum		id = DirectFunctionCall2(klantcontact_registreer,
											 ObjectIdGetDatum(reg->schema),
											 JsonbPGetDatum(invoer));

		check_as_at_commit(reg, DatumGetUUIDP(id), first_work);
	}
	PG_CATCH();
	{
		MemoryContextSwitchTo(context);
		error = CopyErrorData();
		FlushErrorState();
	}
	PG_END_TRY();
	nummer_only_look = false;
	RollbackAndReleaseCurrentSubTransaction();
	MemoryContextSwitchTo(context);
	CurrentResourceOwner = owner;
	return error;
}

void
try_registration(Valideer *valideer, Jsonb *invoer)
{
	Place		place = PLACE_OF_ROW(valideer->klantcontact);
	ErrorData  *error;

	if (XactReadOnly)
		return;
	error = register_and_take_back(&valideer->reg, invoer);
	if (error == NULL)
		return;
	if (is_of_circumstances(error))
		ReThrowError(error);
	if (error->constraint_name != NULL)
		faults_add_rule(&valideer->input.faults, &place, error->sqlerrcode, TABLE_KLANTCONTACT,
						error->constraint_name, error->message, NULL, NULL);
	else
		faults_add(&valideer->input.faults, &place, error->sqlerrcode, error->message, NULL, NULL);
}
