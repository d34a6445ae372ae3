"""psycopg 3: registers a klantcontact, reads it, and shows which rule refuses another.

    pip install "psycopg[binary]"
    DATABASE_URL=.. python3 with_psycopg3.py      # the URL that `make demo PORT=5433` prints
"""
import os

import psycopg
from psycopg.types.json import Jsonb

DOCUMENT = {
    "id": "0c000000-0000-7000-8000-0000000000c1",       # safe to send again
    "kanaal": "telefoon",
    "onderwerp": "Ophalen van oud papier",
    "inhoud": "Vraag: wanneer? Antwoord: dinsdag.",
    "actoren": ["0a000000-0000-7000-8000-000000000005"],
    "betrokkenen": [{"rol": "klant", "initiator": True}],
}

with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as conn:
    id, = conn.execute("SELECT klantcontact.registreer(%s, %s)",
                       ("gemeente", Jsonb(DOCUMENT))).fetchone()
    document, = conn.execute("SELECT klantcontact.lees(%s, %s)",
                             ("gemeente", id)).fetchone()
    print("registered:", document["onderwerp"])

    # Rules over several rows are looked at by COMMIT: the end of the block.
    try:
        with conn.transaction():
            conn.execute(
                "INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud)"
                " VALUES (%s, %s, %s)", ("telefoon", "Huisvuil", "Vraag"))
    except psycopg.errors.CheckViolation as error:
        print("refused:", error.diag.constraint_name)
