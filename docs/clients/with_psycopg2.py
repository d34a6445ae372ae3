"""psycopg2: registers a klantcontact, reads it, and shows which rule refuses another.

    sudo apt install python3-psycopg2
    DATABASE_URL=.. python3 with_psycopg2.py   # the URL that `make demo PORT=5433` prints
"""
import os

import psycopg2
from psycopg2.extras import Json

DOCUMENT = {
    "id": "0c000000-0000-7000-8000-0000000000c2",       # safe to send again
    "kanaal": "telefoon",
    "onderwerp": "Ophalen van oud papier",
    "inhoud": "Vraag: wanneer? Antwoord: dinsdag.",
    "actoren": ["0a000000-0000-7000-8000-000000000005"],
    "betrokkenen": [{"rol": "klant", "initiator": True}],
}

conn = psycopg2.connect(os.environ["DATABASE_URL"])
with conn, conn.cursor() as cursor:
    cursor.execute("SELECT klantcontact.registreer(%s, %s)",
                   ("gemeente", Json(DOCUMENT)))
    id, = cursor.fetchone()
    cursor.execute("SELECT klantcontact.lees(%s, %s)", ("gemeente", id))
    print("registered:", cursor.fetchone()[0]["onderwerp"])

# Rules over several rows are looked at by COMMIT: the end of the block.
try:
    with conn, conn.cursor() as cursor:
        cursor.execute(
            "INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud)"
            " VALUES (%s, %s, %s)", ("telefoon", "Huisvuil", "Vraag"))
except psycopg2.errors.CheckViolation as error:
    print("refused:", error.diag.constraint_name)
conn.close()
