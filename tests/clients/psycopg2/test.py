"""psycopg2 puts literals in the statement, so nothing has a type but arrays of
what is not a str."""
import datetime
import io
import sys
import uuid

import psycopg2
import psycopg2.errors
import psycopg2.extensions
import psycopg2.extras
import psycopg2.pool
from psycopg2.extras import Json

failed = False


def check(name, good):
    global failed
    failed |= not good
    print("ok" if good else "not ok", "-", name, flush=True)


ACTOR = "00000000-0000-7000-8000-0000000000a1"
OBJECT = "urn:object:zrc:zaak:uuid:1"
PARTS = {"objectId": "1", "codeObjecttype": "zaak",
         "codeRegister": "zrc", "codeSoortObjectId": "uuid"}
MOMENT = datetime.datetime(2023, 12, 20, 9, 0, tzinfo=datetime.timezone.utc)
VALUES = {"bsn": "012345672", "onderwerp": "Afval", "taal": "nld",
          "aard": "gesprek", "moment": MOMENT, "object": OBJECT,
          "extra": Json({"a": 1}), "bsns": ["012345672", "111222333"],
          "talen": ["nld", "fry"], "aarden": ["gesprek", "bericht"],
          "objecten": [OBJECT]}
DOCUMENT = {"kanaal": "telefoon", "onderwerp": "Huisvuil rond kerst",
            "inhoud": "Vraag en antwoord", "taal": "nld",
            "plaatsgevondenOp": MOMENT.isoformat(), "actoren": [ACTOR],
            "betrokkenen": [{"rol": "klant", "initiator": True}]}

psycopg2.extras.register_uuid()
pool = psycopg2.pool.SimpleConnectionPool(1, 1, "")
conn = pool.getconn()
cursor = conn.cursor()


def row_of(sql, params=()):
    cursor.execute(sql, params)
    return cursor.fetchone()


def error_of(sql, params=()):
    """The error of a statement; the transaction is undone."""
    try:
        cursor.execute(sql, params)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except psycopg2.Error as error:
        return error
    finally:
        conn.rollback()
    return None


# --- columns
id = uuid.uuid4()
row = row_of(
    f"INSERT INTO alles (id, {', '.join(VALUES)})"
    f" VALUES ({', '.join(['%s'] * (len(VALUES) + 1))}) RETURNING"
    " id, bsn, onderwerp, taal, aard, moment, object, extra",
    (id, *VALUES.values()))
conn.commit()
check("INSERT, read back", row == (id, "012345672", "Afval", "nld", "gesprek",
                                   MOMENT, OBJECT, {"a": 1}))
row = row_of("UPDATE alles SET bsn = %s, taal = %s, object = %s WHERE id = %s"
             " RETURNING bsn, taal, object",
             ("111222333", "nld", Json(PARTS), id))
conn.rollback()
check("UPDATE, with a JSON object for an objectidentificator",
      row == ("111222333", "nld", OBJECT))
check("an int is no bsn",
      error_of("UPDATE alles SET bsn = %s", (111222333,)).pgcode == "42804")

# --- comparisons
scalars = ("bsn", "onderwerp", "taal", "aard", "moment", "object")
check("WHERE", all(
    row_of(f"SELECT count(*) FROM alles WHERE {name} = %s",
           (VALUES[name],)) == (1,) for name in scalars))
check("IN with a tuple", all(
    row_of(f"SELECT count(*) FROM alles WHERE {name} IN %s",
           ((VALUES[name], None),)) == (1,) for name in scalars))
check("= ANY with a list", all(
    row_of(f"SELECT count(*) FROM alles WHERE {name} = ANY(%s)",
           ([VALUES[name]],)) == (1,)
    for name in ("bsn", "onderwerp", "taal", "object")))
check("= ANY with a list and a cast", all(
    row_of(f"SELECT count(*) FROM alles WHERE {name} = ANY(%s::{type}[])",
           ([VALUES[name]],)) == (1,)
    for name, type in (("bsn", "bsn"),
                       ("aard", "aard_contact"),
                       ("object", "objectidentificator"))))
check("= ANY of an enum wants a cast", error_of(
    "SELECT FROM alles WHERE aard = ANY(%s)", (["gesprek"],)).pgcode == "42883")
cursor.execute("SET LOCAL search_path = public")
check("WHERE without search_path", all(
    row_of(f"SELECT count(*) FROM alles WHERE {name} = %s",
           (VALUES[name],)) == (1,) for name in scalars))
conn.rollback()

# --- results of types that psycopg2 does not know
check("an array is its text until told",
      row_of("SELECT bsns FROM alles") == ("{012345672,111222333}",))
for name in "bsn", "aard_contact", "objectidentificator":
    oid, = row_of("SELECT typarray FROM pg_catalog.pg_type WHERE oid ="
                  " ('klantcontact.' || %s)::regtype", (name,))
    psycopg2.extensions.register_type(psycopg2.extensions.new_array_type(
        (oid,), name + "[]", psycopg2.STRING), conn)
check("arrays of registered types",
      row_of("SELECT bsns, talen, aarden, objecten FROM alles")
      == tuple(VALUES[n] for n in ("bsns", "talen", "aarden", "objecten")))

# --- functions
id, = row_of("SELECT klantcontact.registreer(%s, %s)",
             ("gemeente", Json(DOCUMENT)))
conn.commit()
document, = row_of("SELECT klantcontact.lees(%s, %s)", ("gemeente", id))
check("registreer and lees", isinstance(id, uuid.UUID)
      and document["id"] == str(id) and document["taal"] == "nld")
document, = row_of("SELECT klantcontact.lees(%s, %s, %s)",
                   ("gemeente", str(id), False))
conn.commit()
check("an id as a str", "id" not in document)

# --- COPY
cursor.copy_expert(
    "COPY alles (bsn, onderwerp, taal, aard, object) FROM STDIN",
    io.StringIO(f"111222333\tAfval\tnld\tgesprek\t{OBJECT}\n"))
cursor.copy_from(io.StringIO("123456782\tAfval\n"), "alles",
                 columns=("bsn", "onderwerp"))
out = io.StringIO()
cursor.copy_expert("COPY (SELECT bsn, taal, object FROM alles"
                   " WHERE bsn >= '111222333' ORDER BY bsn) TO STDOUT", out)
conn.commit()
check("COPY in and out", out.getvalue() ==
      f"111222333\tnld\t{OBJECT}\n123456782\t\\N\t\\N\n")
psycopg2.extras.execute_values(
    cursor, "INSERT INTO alles (bsn, taal, aard, moment) VALUES %s",
    [("111222333", "fry", "bericht", MOMENT)],
    template="(%s::klantcontact.bsn, %s,"
    " %s::klantcontact.aard_contact, %s)")
psycopg2.extras.execute_values(
    cursor, "INSERT INTO alles (bsn, onderwerp, taal, aard, object) VALUES %s",
    [("111222333", "Een", "fry", "bericht", OBJECT),
     ("111222333", "Twee", "fry", "bericht", OBJECT)])
conn.commit()
check("execute_values: columns of text become ours",
      row_of("SELECT count(*) FROM alles WHERE taal = 'fry'") == (3,))
conn.rollback()

# --- errors
error = None
try:
    cursor.execute(
        "INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud)"
        " VALUES (%s, %s, %s)", ("telefoon", "Huisvuil", "Vraag"))
    check("a document is judged at commit", True)
    conn.commit()
except psycopg2.errors.CheckViolation as raised:
    error = raised
conn.rollback()
check("the error at commit has its fields", error is not None
      and error.pgcode == "23514"
      and error.diag.constraint_name == "klantcontact_heeft_actor"
      and error.diag.schema_name == "gemeente"
      and error.diag.table_name == "klantcontact"
      and "has no actor" in error.diag.message_detail
      and error.diag.message_hint)
error = error_of("INSERT INTO gemeente.klantcontact (kanaal, inhoud)"
                 " VALUES ('telefoon', 'Vraag')")
check("a missing onderwerp names its column",
      isinstance(error, psycopg2.errors.NotNullViolation)
      and error.diag.column_name == "onderwerp"
      and error.diag.constraint_name == "klantcontact_een_onderwerp")
error = error_of("UPDATE alles SET bsn = %s", ("123456789",))
check("a wrong bsn is not valid",
      isinstance(error, psycopg2.errors.InvalidTextRepresentation)
      and "123456789" not in error.diag.message_primary
      and error.diag.message_detail)
error = error_of("SELECT klantcontact.registreer(%s, %s)", (
    "gemeente", Json({**DOCUMENT, "betrokkenen": [{"rol": "gast"}]})))
check("an error in a document tells the path", error.pgcode[:2] == "22"
      and error.diag.message_primary.startswith("$.betrokkenen[0]"))

# --- a pool: the connection goes to the next client as it is
CHANGE = "UPDATE gemeente.klantcontact SET onderwerp = %s WHERE id = %s"
cursor.execute("SET klantcontact.reden = 'typefout'")
cursor.execute(CHANGE, ("Huisvuil", id))
conn.commit()
check("a reden counts in the transaction that set it", row_of(
    "SELECT onderwerp FROM gemeente.klantcontact WHERE id = %s",
    (id,)) == ("Huisvuil",))
conn.rollback()
pool.putconn(conn)
conn = pool.getconn()
cursor = conn.cursor()
check("the pool keeps the setting", row_of(
    "SELECT current_setting('klantcontact.reden')") == ("typefout",))
conn.rollback()
error = error_of(CHANGE, ("Anders", id))
check("but the reden does not count for the next client", error is not None
      and error.diag.constraint_name == "klantcontact_documentair")
conn.autocommit = True
cursor.execute("SET klantcontact.reden = 'typefout'")
error = None
try:
    cursor.execute(CHANGE, ("Anders", id))
except psycopg2.Error as raised:
    error = raised
check("nor in a later statement under autocommit", error is not None
      and error.diag.constraint_name == "klantcontact_documentair")
pool.putconn(conn)
pool.closeall()
sys.exit(failed)
