/*
 * libpq: registers a klantcontact, reads it, and shows which rule refuses another.
 *
 *     sudo apt install gcc libpq-dev
 *     gcc -I"$(pg_config --includedir)" -o libpq libpq.c -lpq
 *     DATABASE_URL=.. ./libpq		the URL that `make demo PORT=5433` prints
 */
#include <stdio.h>
#include <stdlib.h>

#include <libpq-fe.h>

/* Its id makes it safe to send again. */
static const char *document =
	"{\"id\": \"0c000000-0000-7000-8000-0000000000c6\", \"kanaal\": \"telefoon\","
	" \"onderwerp\": \"Ophalen van oud papier\", \"inhoud\": \"Vraag: wanneer? Antwoord: dinsdag.\","
	" \"actoren\": [\"0a000000-0000-7000-8000-000000000005\"],"
	" \"betrokkenen\": [{\"rol\": \"klant\", \"initiator\": true}]}";

static PGresult *
run(PGconn *conn, const char *sql, int count, const char *const *values)
{
	/* Without types the server finds them. */
	PGresult   *result = PQexecParams(conn, sql, count, NULL, values, NULL, NULL, 0);

	if (PQresultStatus(result) == PGRES_FATAL_ERROR &&
		PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME) == NULL)
	{
		fputs(PQerrorMessage(conn), stderr);
		exit(1);
	}
	return result;
}

int
main(void)
{
	PGconn	   *conn = PQconnectdb(getenv("DATABASE_URL"));
	const char *given[] = {"gemeente", document};
	const char *read[] = {NULL};
	PGresult   *registered,
			   *result;

	if (PQstatus(conn) != CONNECTION_OK)
	{
		fputs(PQerrorMessage(conn), stderr);
		return 1;
	}
	registered = run(conn, "SELECT klantcontact.registreer($1, $2)", 2, given);
	read[0] = PQgetvalue(registered, 0, 0);
	result = run(conn, "SELECT onderwerp FROM gemeente.klantcontact WHERE id = $1", 1, read);
	printf("registered: %s\n", PQgetvalue(result, 0, 0));
	PQclear(result);
	PQclear(registered);

	/* Rules over several rows are looked at by COMMIT. */
	PQclear(run(conn, "BEGIN", 0, NULL));
	PQclear(run(conn, "INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud)"
				" VALUES ('telefoon', 'Huisvuil', 'Vraag')", 0, NULL));
	result = run(conn, "COMMIT", 0, NULL);
	printf("refused: %s\n", PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME));
	PQclear(result);
	PQfinish(conn);
	return 0;
}
