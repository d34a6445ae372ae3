/*
 * libpq: the types of parameters and the format of values are the caller's
 * choice.  Here without a type, as text, as varchar, and as ours in binary.
 */
#include <arpa/inet.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

#define TEXT_OID 25
#define VARCHAR_OID 1043
#define JSONB_OID 3802
#define OBJECT "urn:object:zrc:zaak:uuid:1"
#define ACTOR "00000000-0000-7000-8000-0000000000a1"
#define DOCUMENT \
	"{\"kanaal\": \"telefoon\", \"onderwerp\": \"Huisvuil rond kerst\"," \
	" \"inhoud\": \"Vraag en antwoord\", \"taal\": \"nld\"," \
	" \"plaatsgevondenOp\": \"2023-12-20T10:00:00+01:00\"," \
	" \"actoren\": [\"" ACTOR "\"]," \
	" \"betrokkenen\": [{\"rol\": \"%s\", \"initiator\": true}]}"

static PGconn *conn;
static int	failed = 0;

static void
check(const char *name, bool good)
{
	failed |= !good;
	printf("%s - %s\n", good ? "ok" : "not ok", name);
}

/* Every parameter as text of one type; 0 leaves it to the server. */
static PGresult *
query(Oid type, const char *sql, int count, const char *const *values)
{
	Oid			types[12];

	for (int i = 0; i < count; i++)
		types[i] = type;
	return PQexecParams(conn, sql, count, types, values, NULL, NULL, 0);
}

/* The first value, or the SQLSTATE of the error. */
static const char *
value_of(PGresult *result)
{
	static char value[4096];
	const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);

	if (state != NULL)
		snprintf(value, sizeof(value), "%s", state);
	else if (PQntuples(result) > 0)
		snprintf(value, sizeof(value), "%s", PQgetvalue(result, 0, 0));
	else
		snprintf(value, sizeof(value), "%s", PQcmdTuples(result));
	PQclear(result);
	return value;
}

static const char *
value1(Oid type, const char *sql, const char *value)
{
	return value_of(query(type, sql, 1, &value));
}

static bool
field_is(const PGresult *result, int field, const char *value)
{
	const char *found = PQresultErrorField(result, field);

	return found != NULL && strcmp(found, value) == 0;
}

static bool
field_has(const PGresult *result, int field, const char *value)
{
	const char *found = PQresultErrorField(result, field);

	return found != NULL && strstr(found, value) != NULL;
}

static const char *const values[] = {
	"012345672", "Afval", "nld", "gesprek", "2023-12-20 09:00:00+00", OBJECT,
	"{\"a\": 1}", "{012345672,111222333}", "{nld,fry}", "{gesprek}",
	"{" OBJECT "}"
};

#define INSERT \
	"INSERT INTO alles (bsn, onderwerp, taal, aard, moment, object, extra," \
	" bsns, talen, aarden, objecten)" \
	" VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)" \
	" RETURNING bsn || onderwerp || taal || aard || object || extra || bsns::text"
#define INSERTED "012345672Afvalnldgesprek" OBJECT "{\"a\": 1}{012345672,111222333}"

static void
columns(void)
{
	PGresult   *result;
	static const Oid types[11] = {VARCHAR_OID, VARCHAR_OID, VARCHAR_OID,
		VARCHAR_OID, 0, VARCHAR_OID, JSONB_OID};
	static const Oid texts[11] = {TEXT_OID, TEXT_OID, TEXT_OID, TEXT_OID, 0,
		TEXT_OID, JSONB_OID};

	check("INSERT of parameters without a type",
		  strcmp(value_of(query(0, INSERT, 11, values)), INSERTED) == 0);
	result = PQexecParams(conn, INSERT, 11, types, values, NULL, NULL, 0);
	check("INSERT of varchar", strcmp(value_of(result), INSERTED) == 0);
	result = PQexecParams(conn, INSERT, 11, texts, values, NULL, NULL, 0);
	check("INSERT of text", strcmp(value_of(result), INSERTED) == 0);
	check("UPDATE with varchar",
		  strcmp(value1(VARCHAR_OID, "UPDATE alles SET taal = $1", "nld"),
				 "3") == 0);
}

static void
comparisons(void)
{
	static const struct
	{
		const char *name;
		const char *value;
		const char *typed;		/* what a comparison with a varchar gives */
	}			column[] = {
		{"bsn", "012345672", "3"},
		{"onderwerp", "Afval", "3"},
		{"taal", "nld", "3"},
		{"aard", "gesprek", "42883"},
		{"object", OBJECT, "3"},
		{"id", ACTOR, "42883"},
	};
	bool		untyped = true,
				typed = true,
				array = true;

	for (int i = 0; i < 6; i++)
	{
		char		sql[100];
		char		list[100];

		snprintf(sql, sizeof(sql), "SELECT count(*) FROM alles WHERE %s = $1",
				 column[i].name);
		untyped &= strcmp(value1(0, sql, column[i].value),
						  i == 5 ? "0" : "3") == 0;
		typed &= strcmp(value1(VARCHAR_OID, sql, column[i].value),
						column[i].typed) == 0;
		snprintf(sql, sizeof(sql),
				 "SELECT count(*) FROM alles WHERE %s = ANY ($1)",
				 column[i].name);
		snprintf(list, sizeof(list), "{%s}", column[i].value);
		array &= strcmp(value1(0, sql, list), i == 5 ? "0" : "3") == 0;
	}
	check("WHERE without a type", untyped);
	check("= ANY without a type", array);
	check("WHERE with varchar: all but an enum, as a uuid",
		  typed);
}

/* n bytes of binary into column, back in binary */
static void
binary(const char *column, const char *type, const char *bytes, int n)
{
	char		sql[200];
	char		name[100];
	const int	formats[] = {1};
	const int	lengths[] = {n};
	const Oid	types[] = {(Oid) atol(value1(0,
											 "SELECT $1::regtype::oid", type))};
	PGresult   *result;

	for (int typed = 0; typed < 2; typed++)
	{
		snprintf(sql, sizeof(sql),
				 "UPDATE alles SET %s = $1 WHERE %s = $1 RETURNING %s",
				 column, column, column);
		result = PQexecParams(conn, sql, 1, typed ? types : NULL, &bytes,
							  lengths, formats, 1);
		snprintf(name, sizeof(name), "binary %s, %s type", column,
				 typed ? "with its" : "without a");
		check(name, PQntuples(result) == 3 && PQfformat(result, 0) == 1 &&
			  PQgetlength(result, 0, 0) == n &&
			  memcmp(PQgetvalue(result, 0, 0), bytes, n) == 0);
		PQclear(result);
	}
}

static void
formats(void)
{
	uint32_t	bsn = htonl(12345672);
	const char	array[] =
		"\0\0\0\1" "\0\0\0\0" "\0\0\0\0"	/* dimensions, nulls, type */
		"\0\0\0\2" "\0\0\0\1"
		"\0\0\0\4" "\0\xbc\x61\x48" "\0\0\0\4" "\x06\xa1\x1e\x3d";
	char		bsns[sizeof(array) - 1];
	uint32_t	oid = htonl((uint32_t) atol(value1(0, "SELECT $1::regtype::oid",
												   "klantcontact.bsn")));
	const char	object[] = "\1\0\0\0\3zrc\0\0\0\4zaak\0\0\0\4uuid\0\0\0\1" "1";

	memcpy(bsns, array, sizeof(bsns));
	memcpy(bsns + 8, &oid, sizeof(oid));
	binary("bsn", "klantcontact.bsn", (char *) &bsn, sizeof(bsn));
	binary("aard", "klantcontact.aard_contact", "gesprek", 7);
	binary("object", "klantcontact.objectidentificator", object,
		   sizeof(object) - 1);
	binary("bsns", "klantcontact.bsn[]", bsns, sizeof(bsns));
}

static void
functions(char *id)
{
	char		document[1000];
	const char *args[] = {"gemeente", document};
	PGresult   *result;

	snprintf(document, sizeof(document), DOCUMENT, "klant");
	strcpy(id, value_of(query(0, "SELECT klantcontact.registreer($1, $2)", 2,
							  args)));
	args[1] = id;
	result = query(0, "SELECT klantcontact.lees($1, $2)", 2, args);
	check("registreer and lees", strlen(id) == 36 &&
		  strstr(PQgetvalue(result, 0, 0), id) != NULL);
	PQclear(result);
	snprintf(document, sizeof(document), DOCUMENT, "gast");
	args[1] = document;
	result = query(0, "SELECT klantcontact.registreer($1, $2)", 2, args);
	check("an error in a document tells the path",
		  field_has(result, PG_DIAG_MESSAGE_PRIMARY, "$.betrokkenen[0]"));
	PQclear(result);
	snprintf(document, sizeof(document), DOCUMENT, "klant");
	check("registreer of varchar",
		  strlen(value_of(query(VARCHAR_OID,
								"SELECT klantcontact.registreer($1, $2)", 2,
								args))) == 36);
}

static void
copy(void)
{
	const char	rows[] = "123456782\tAfval\tnld\t" OBJECT "\n";
	char	   *line;
	bool		good;

	PQclear(PQexec(conn, "COPY alles (bsn, onderwerp, taal, object) FROM STDIN"));
	PQputCopyData(conn, rows, sizeof(rows) - 1);
	PQputCopyEnd(conn, NULL);
	good = strcmp(value_of(PQgetResult(conn)), "1") == 0;
	PQclear(PQgetResult(conn));
	PQclear(PQexec(conn, "COPY (SELECT bsn, taal, object FROM alles"
				   " WHERE bsn = '123456782') TO STDOUT"));
	good = PQgetCopyData(conn, &line, 0) > 0 && good &&
		strcmp(line, "123456782\tnld\t" OBJECT "\n") == 0;
	PQfreemem(line);
	while (PQgetCopyData(conn, &line, 0) > 0)
		PQfreemem(line);
	PQclear(PQgetResult(conn));
	check("COPY in and out", good);
}

static void
errors(const char *id)
{
	PGresult   *result;

	PQclear(PQexec(conn, "BEGIN"));
	result = PQexec(conn, "INSERT INTO gemeente.klantcontact"
					" (kanaal, onderwerp, inhoud)"
					" VALUES ('telefoon', 'Huisvuil', 'Vraag')");
	check("a document is judged at commit",
		  PQresultStatus(result) == PGRES_COMMAND_OK);
	PQclear(result);
	result = PQexec(conn, "COMMIT");
	check("the error at commit has its fields",
		  field_is(result, PG_DIAG_SQLSTATE, "23514") &&
		  field_is(result, PG_DIAG_CONSTRAINT_NAME, "klantcontact_heeft_actor") &&
		  field_is(result, PG_DIAG_SCHEMA_NAME, "gemeente") &&
		  field_is(result, PG_DIAG_TABLE_NAME, "klantcontact") &&
		  field_has(result, PG_DIAG_MESSAGE_DETAIL, "has no actor") &&
		  field_has(result, PG_DIAG_MESSAGE_HINT, "actor_klantcontact"));
	PQclear(result);
	result = PQexec(conn, "INSERT INTO gemeente.klantcontact (kanaal, inhoud)"
					" VALUES ('telefoon', 'Vraag')");
	check("a missing onderwerp names its column",
		  field_is(result, PG_DIAG_SQLSTATE, "23502") &&
		  field_is(result, PG_DIAG_COLUMN_NAME, "onderwerp") &&
		  field_is(result, PG_DIAG_CONSTRAINT_NAME, "klantcontact_een_onderwerp"));
	PQclear(result);

	PQclear(PQexec(conn, "SET klantcontact.reden = 'typefout'"));
	result = query(0, "UPDATE gemeente.klantcontact SET onderwerp = 'x'"
				   " WHERE id = $1", 1, &id);
	check("a reden that was left behind does not count",
		  field_is(result, PG_DIAG_CONSTRAINT_NAME, "klantcontact_documentair"));
	PQclear(result);
}

int
main(void)
{
	char		id[4096];

	setvbuf(stdout, NULL, _IOLBF, 0);
	conn = PQconnectdb("");
	if (PQstatus(conn) != CONNECTION_OK)
	{
		printf("not ok - libpq: %s", PQerrorMessage(conn));
		return 1;
	}
	columns();
	comparisons();
	formats();
	functions(id);
	copy();
	errors(id);
	PQfinish(conn);
	return failed;
}
