"""ODBC (psqlODBC by pyodbc): what types and lengths it sees, reading, writing."""
import os
import sys

import pyodbc

failed = False


def check(name, good):
    global failed
    failed |= not good
    print("ok" if good else "not ok", "-", name, flush=True)


conn = pyodbc.connect(
    "Driver={PostgreSQL Unicode};Servername=%s;Port=%s;Database=%s;Uid=%s;Pwd=%s" % (
        os.environ["PGHOST"], os.environ.get("PGPORT", "5432"), os.environ["PGDATABASE"],
        os.environ["PGUSER"], os.environ.get("PGPASSWORD", "")))
cursor = conn.cursor()


def columns(table):
    return {row.column_name: (row.data_type, row.column_size)
            for row in cursor.columns(schema="gemeente", table=table).fetchall()}


# A memo (SQL_WLONGVARCHAR) cannot be sorted, grouped or filtered in Access, Excel and the like.
for view in "rapport_klantcontact", "rapport_interne_taak":
    found = columns(view)
    check(f"{view} has columns", len(found) >= 9)
    memos = [name for name, (kind, _) in found.items() if kind == pyodbc.SQL_WLONGVARCHAR]
    check(f"{view} has no memo", not memos)
    print("#", memos) if memos else None
found = columns("rapport_klantcontact")
check("lengths are those of the texts", (found["kanaal"][1], found["taal"][1], found["eenheid"][1]) == (40, 3, 200))
found = columns("rapport_interne_taak")
check("a day is a date, hours are a number", (found["dag"][0], found["uren"][0]) == (
    pyodbc.SQL_TYPE_DATE, pyodbc.SQL_NUMERIC))
check("views and tables are found", {"klantcontact", "v_klantcontact", "rapport_interne_taak"} <= {
    row.table_name for row in cursor.tables(schema="gemeente")})

cursor.execute("INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud, taal) VALUES (?, ?, ?, ?)",
               "telefoon", "Huisvuil", "Vraag en antwoord", "nl")
id, = cursor.execute("SELECT id FROM gemeente.klantcontact WHERE taal = ?", "nld").fetchone()
cursor.execute("INSERT INTO gemeente.actor_klantcontact (klantcontact, actor)"
               " SELECT ?, id FROM gemeente.actor WHERE naam = ?", id, "Burgerzaken")
cursor.execute("INSERT INTO gemeente.betrokkene (klantcontact, rol, initiator) VALUES (?, ?, ?)",
               id, "klant", True)
conn.commit()
check("a whole klantcontact", tuple(cursor.execute(
    "SELECT aard, taal FROM gemeente.rapport_klantcontact").fetchone()) == ("gesprek", "nld"))

try:
    cursor.execute("INSERT INTO gemeente.klantcontact (kanaal, onderwerp) VALUES (?, ?)", "telefoon", "Huis\nvuil")
    error = None
except pyodbc.Error as raised:
    error = raised
    conn.rollback()
check("an error has its SQLSTATE and the rule's name", error is not None and error.args[0] == "23514"
      and '"klantcontact_een_onderwerp"' in error.args[1])

sys.exit(failed)
