"""psycopg 3: a str goes untyped, in binary as text; a list of str likewise."""
import datetime
import json
import sys
import uuid

import psycopg
from psycopg.adapt import Loader
from psycopg.pq import Format
from psycopg.types import TypeInfo
from psycopg.types.enum import EnumInfo, register_enum
from psycopg.types.json import Json, Jsonb
from psycopg.types.string import TextBinaryLoader

failed = False


def check(name, good):
    global failed
    failed |= not good
    print("ok" if good else "not ok", "-", name, flush=True)


def error_of(conn, sql, params=(), **how):
    """The error of a statement, in a transaction that is always undone."""
    try:
        with conn.transaction(force_rollback=True):
            conn.execute(sql, params, **how)
            conn.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except psycopg.Error as error:
        return error
    return None


ACTOR = uuid.UUID("00000000-0000-7000-8000-0000000000a1")
OBJECT = "urn:object:zrc:zaak:uuid:1"
PARTS = {"objectId": "1", "codeObjecttype": "zaak",
         "codeRegister": "zrc", "codeSoortObjectId": "uuid"}
MOMENT = datetime.datetime(2023, 12, 20, 9, 0, tzinfo=datetime.timezone.utc)
VALUES = {"bsn": "012345672", "onderwerp": "Afval", "taal": "nld",
          "aard": "gesprek", "moment": MOMENT, "object": OBJECT,
          "extra": Jsonb({"a": 1}), "bsns": ["012345672", "111222333"],
          "talen": ["nld", "fry"], "aarden": ["gesprek", "bericht"],
          "objecten": [OBJECT]}
DOCUMENT = {"kanaal": "telefoon", "onderwerp": "Huisvuil rond kerst",
            "inhoud": "Vraag en antwoord", "taal": "nld",
            "plaatsgevondenOp": MOMENT.isoformat(), "actoren": [str(ACTOR)],
            "betrokkenen": [{"rol": "klant", "initiator": True}]}

conn = psycopg.connect(autocommit=True)

# --- columns
for form, sign in ("text", "%s"), ("binary", "%b"):
    id = uuid.uuid4()
    conn.execute(
        f"INSERT INTO alles (id, {', '.join(VALUES)})"
        f" VALUES ({', '.join([sign] * (len(VALUES) + 1))})",
        (id, *VALUES.values()))
    row = conn.execute(
        "SELECT bsn, onderwerp, taal, aard, moment, object, extra"
        " FROM alles WHERE id = %s", (id,)).fetchone()
    check(f"INSERT with {form} parameters, read back", row == (
        "012345672", "Afval", "nld", "gesprek", MOMENT, OBJECT, {"a": 1}))
    row = conn.execute(
        "UPDATE alles SET bsn = %(b)s, taal = %(t)s, object = %(o)s"
        " WHERE id = %(i)s RETURNING bsn, taal, object"
        .replace(")s", ")" + sign[1]),
        {"b": "111222333", "t": "nld", "o": Jsonb(PARTS), "i": id}).fetchone()
    check(f"UPDATE with {form} parameters", row == (
        "111222333", "nld", OBJECT))
    conn.execute("UPDATE alles SET bsn = '012345672' WHERE id = %s", (id,))
    row = conn.execute(
        "UPDATE alles SET object = " + sign + " WHERE id = " + sign
        + " RETURNING object", (Json(PARTS), id)).fetchone()
    check(f"a json for an objectidentificator, in {form}", row == (OBJECT,))

# --- comparisons
scalars = ("bsn", "onderwerp", "taal", "aard", "moment", "object")
check("WHERE with text parameters", all(
    conn.execute(f"SELECT count(*) FROM alles WHERE {name} = %s",
                 (VALUES[name],)).fetchone() == (2,) for name in scalars))
check("= ANY with a list", all(
    conn.execute(f"SELECT count(*) FROM alles WHERE {name} = ANY(%s)",
                 ([VALUES[name]],)).fetchone() == (2,) for name in scalars))
check("IN with parameters", all(
    conn.execute(f"SELECT count(*) FROM alles WHERE {name} IN (%s, %s)",
                 (VALUES[name], None)).fetchone() == (2,) for name in scalars))
check("WHERE with binary parameters", all(
    conn.execute(f"SELECT count(*) FROM alles WHERE {name} = %b",
                 (VALUES[name],)).fetchone() == (2,)
    for name in ("bsn", "onderwerp", "taal", "object")))
check("WHERE of an enum with a binary parameter wants a cast", error_of(
    conn, "SELECT FROM alles WHERE aard = %b", ("gesprek",)).sqlstate == "42883")
check("WHERE with binary parameters and casts", all(
    conn.execute(f"SELECT count(*) FROM alles WHERE {name} = %b::{type}",
                 (VALUES[name],)).fetchone() == (2,)
    for name, type in (("bsn", "bsn"),
                       ("aard", "aard_contact"),
                       ("object", "objectidentificator"))))
check("an int is no bsn", error_of(
    conn, "UPDATE alles SET bsn = %s", (111222333,)).sqlstate == "42804")

# --- without klantcontact in search_path
with conn.transaction(force_rollback=True):
    conn.execute("SET LOCAL search_path = public")
    check("WHERE without search_path", all(
        conn.execute(f"SELECT count(*) FROM alles WHERE {name} = %s",
                     (VALUES[name],)).fetchone() == (2,) for name in scalars))

# --- binary results
row = conn.execute(
    "SELECT id, bsn, onderwerp, taal, aard, moment FROM alles LIMIT 1",
    binary=True).fetchone()
check("binary results are bytes until told",
      row[1:5] == (bytes.fromhex("00bc6148"), "Afval", "nld", b"gesprek")
      and isinstance(row[0], uuid.UUID) and row[5] == MOMENT)


class BsnBinaryLoader(Loader):
    """A bsn is sent as an integer of 4 bytes."""

    format = Format.BINARY

    def load(self, data):
        return f"{int.from_bytes(data, 'big'):09}"


bsn = TypeInfo.fetch(conn, "klantcontact.bsn")
bsn.register(conn)
conn.adapters.register_loader(bsn.oid, BsnBinaryLoader)
register_enum(EnumInfo.fetch(conn, "klantcontact.aard_contact"), conn)
TypeInfo.fetch(conn, "klantcontact.objectidentificator").register(conn)
for form in False, True:
    row = conn.execute(
        "SELECT bsn, onderwerp, taal, aard::text, bsns, talen FROM alles"
        " LIMIT 1", binary=form).fetchone()
    check(f"registered types, {'binary' if form else 'text'} results",
          row == ("012345672", "Afval", "nld", "gesprek",
                  VALUES["bsns"], VALUES["talen"]))
row = conn.execute("SELECT objecten, aarden FROM alles LIMIT 1").fetchone()
check("arrays of registered types", row[0] == [OBJECT]
      and [aard.name for aard in row[1]] == ["gesprek", "bericht"])

# --- functions
gemeente = "gemeente"
id, = conn.execute("SELECT klantcontact.registreer(%s, %s)",
                   (gemeente, Jsonb(DOCUMENT))).fetchone()
document, = conn.execute("SELECT klantcontact.lees(%s, %s)",
                         (gemeente, id)).fetchone()
check("registreer and lees", isinstance(id, uuid.UUID)
      and document["id"] == str(id) and document["taal"] == "nld")
id, = conn.execute("SELECT klantcontact.registreer('gemeente', %b)",
                   (Jsonb(DOCUMENT),), binary=True).fetchone()
document, = conn.execute("SELECT klantcontact.lees('gemeente', %b, %b)",
                         (id, False), binary=True).fetchone()
check("registreer and lees in binary",
      document["onderwerp"] == DOCUMENT["onderwerp"] and "id" not in document)
for name, value in (("Json", Json(DOCUMENT)), ("str", json.dumps(DOCUMENT))):
    id, = conn.execute("SELECT klantcontact.registreer(%b, %b)",
                       (gemeente, value), binary=True).fetchone()
    check(f"a document as {name}", isinstance(id, uuid.UUID))
id, = conn.execute(
    "SELECT klantcontact.registreer(register => %s, invoer => %s)",
    (gemeente, Jsonb(DOCUMENT))).fetchone()
check("arguments by name", isinstance(id, uuid.UUID))
error = error_of(conn, "SELECT klantcontact.registreer(%s, %s)",
                 (gemeente, '{"kanaal": GEHEIM}'))
check("a text that is no JSON", error.sqlstate == "22P02"
      and "GEHEIM" not in str(error) + str(error.diag.context))

# --- COPY
fields = ("bsn", "onderwerp", "taal", "aard", "object")
with conn.cursor().copy(
        f"COPY alles ({', '.join(fields)}) FROM STDIN") as copy:
    for bsn in "111222333", "123456782":
        copy.write_row((bsn, *(VALUES[name] for name in fields[1:])))
with conn.cursor().copy(
        "COPY alles (bsn, onderwerp, taal, aard) FROM STDIN (FORMAT binary)"
        ) as copy:
    copy.write_row(((123456782).to_bytes(4, "big"), b"Afval", b"nld",
                    b"gesprek"))
with conn.cursor().copy(
        "COPY (SELECT bsn, taal, object FROM alles WHERE bsn >= '111222333'"
        " ORDER BY bsn, object) TO STDOUT") as copy:
    rows = list(copy.rows())
check("COPY in and out, text and binary", rows == [
    ("111222333", "nld", OBJECT), ("123456782", "nld", OBJECT),
    ("123456782", "nld", None)])

ids = [uuid.uuid4() for _ in range(10)]
with conn.transaction():
    for table, columns, rows in (
            ("klantcontact", "id, kanaal, aard, onderwerp, inhoud, taal,"
             " plaatsgevonden_op",
             [(id, "telefoon", "gesprek", "Huisvuil", "Vraag", "nld", MOMENT)
              for id in ids]),
            ("actor_klantcontact", "klantcontact, actor",
             [(id, ACTOR) for id in ids]),
            ("betrokkene", "klantcontact, rol, initiator",
             [(id, "klant", True) for id in ids]),
            ("onderwerpobject", "klantcontact, objectidentificator",
             [(id, OBJECT) for id in ids])):
        with conn.cursor().copy(
                f"COPY gemeente.{table} ({columns}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
check("COPY of documents into a register; which are about this object?",
      conn.execute("SELECT count(*) FROM gemeente.onderwerpobject"
                   " WHERE objectidentificator = %s AND klantcontact = ANY(%s)",
                   (OBJECT, ids)).fetchone() == (10,))
with conn.pipeline():
    cursors = [conn.execute("SELECT klantcontact.lees(%s, %s)",
                            (gemeente, id)) for id in ids]
check("lees ten times in a pipeline", [
    cursor.fetchone()[0]["id"] for cursor in cursors] == [
    str(id) for id in ids])

# --- errors
error = None
try:
    with conn.transaction():
        conn.execute(
            "INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud)"
            " VALUES (%s, %s, %s)", ("telefoon", "Huisvuil", "Vraag"))
        check("a document is judged at commit", True)
except psycopg.errors.CheckViolation as raised:
    error = raised
check("the error at commit has its fields", error is not None
      and error.sqlstate == "23514"
      and error.diag.constraint_name == "klantcontact_heeft_actor"
      and error.diag.schema_name == "gemeente"
      and error.diag.table_name == "klantcontact"
      and "has no actor" in error.diag.message_detail
      and error.diag.message_hint)
error = error_of(conn, "INSERT INTO gemeente.klantcontact (kanaal, inhoud)"
                 " VALUES ('telefoon', 'Vraag')")
check("a missing onderwerp names its column",
      isinstance(error, psycopg.errors.NotNullViolation)
      and error.diag.column_name == "onderwerp"
      and error.diag.constraint_name == "klantcontact_een_onderwerp")
error = error_of(conn, "UPDATE alles SET bsn = %s", ("123456789",))
check("a wrong bsn is not shown",
      isinstance(error, psycopg.errors.InvalidTextRepresentation)
      and "123456789" not in str(error) and error.diag.message_detail)
error = error_of(conn, "SELECT klantcontact.registreer(%s, %s)", (
    gemeente, Jsonb({**DOCUMENT, "betrokkenen": [{"rol": "gast"}]})))
check("an error in a document tells the path",
      error.sqlstate[:2] == "22"
      and error.diag.message_primary.startswith("$.betrokkenen[0]"))

# --- a connection that goes on with another client
conn.execute("SET klantcontact.reden = 'typefout'")
error = error_of(conn, "UPDATE gemeente.klantcontact SET onderwerp = 'x'")
check("a reden that was left behind does not count", error is not None
      and error.diag.constraint_name == "klantcontact_documentair")
with conn.transaction():
    conn.execute("SELECT set_config('klantcontact.reden', %s, true)",
                 ("typefout in het onderwerp",))
    conn.execute("UPDATE gemeente.klantcontact SET onderwerp = %s"
                 " WHERE id = %s", ("Huisvuil", id))
check("a reden in the transaction itself does", conn.execute(
    "SELECT onderwerp FROM gemeente.klantcontact WHERE id = %s",
    (id,)).fetchone() == ("Huisvuil",))
check("and not in the next one", error_of(
    conn, "UPDATE gemeente.klantcontact SET onderwerp = 'x'") is not None)
sys.exit(failed)
