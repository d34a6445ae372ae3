"""Change capture: a consumer of pgoutput that reads types as Debezium does.

It takes each column's type from the Relation message, by oid: what is built in, an
enum, a domain or an array of these it knows; a column of any other type it drops.
"""
import struct
import sys

import psycopg2

failed = False


def check(name, good):
    global failed
    failed |= not good
    print("ok" if good else "not ok", "-", name, flush=True)


class Message:
    def __init__(self, data):
        self.data, self.at = bytes(data), 0

    def read(self, form):
        values = struct.unpack_from("!" + form, self.data, self.at)
        self.at += struct.calcsize("!" + form)
        return values[0]

    def string(self):
        end = self.data.index(b"\0", self.at)
        text, self.at = self.data[self.at:end].decode(), end + 1
        return text

    def row(self):
        values = []
        for _ in range(self.read("h")):
            kind = self.read("c")
            if kind == b"t":
                length = self.read("i")
                values.append(self.data[self.at:self.at + length].decode())
                self.at += length
            else:
                values.append(None)
        return values


conn = psycopg2.connect("")
conn.autocommit = True
cursor = conn.cursor()


def known(oid):
    """Whether the consumer has a value for a type."""
    cursor.execute("SELECT t.oid < 16384, t.typtype, t.typname FROM pg_type t WHERE t.oid = %s", (oid,))
    built_in, kind, name = cursor.fetchone()
    return built_in or kind == "e", name


cursor.execute("SHOW wal_level")
if cursor.fetchone()[0] != "logical":
    print("ok - change capture # skip the server's wal_level is not logical")
    sys.exit()
cursor.execute("CREATE PUBLICATION wijzigingen FOR TABLES IN SCHEMA gemeente")
cursor.execute("SELECT pg_create_logical_replication_slot('wijzigingen', 'pgoutput')")
cursor.execute("""SELECT klantcontact.registreer('gemeente'::regnamespace, '{
	"kanaal": "telefoon", "onderwerp": "Huisvuil", "inhoud": "Vraag en antwoord", "taal": "nld",
	"actoren": ["00000000-0000-7000-8000-0000000000a1"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "bezoekadres": {"adresregel1": "Straat 1", "land": "BE"}}],
	"onderwerpobjecten": [{"objectidentificator": {"objectId": "1", "codeObjecttype": "zaak", "codeRegister": "zrc", "codeSoortObjectId": "uuid"}}],
	"interneTaken": [{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"}]}'::jsonb)""")
id = cursor.fetchone()[0]
cursor.execute("""INSERT INTO gemeente.partij (soort_partij, achternaam, voorkeurstaal, bezoekadres_nummeraanduiding_id)
	VALUES ('contactpersoon', 'Vries', 'nld', '0518200000637599')""")
cursor.execute("SELECT klantcontact.vul_aan('gemeente'::regnamespace, %s::uuid, ' en meer')", (id,))

relations, rows = {}, {}
cursor.execute("""SELECT data FROM pg_logical_slot_get_binary_changes('wijzigingen', NULL, NULL,
	'proto_version', '1', 'publication_names', 'wijzigingen')""")
for data, in cursor.fetchall():
    message = Message(data)
    kind = message.read("c")
    if kind == b"R":
        oid = message.read("I")
        message.string()
        table = message.string()
        message.read("c")
        columns = []
        for _ in range(message.read("h")):
            message.read("b")
            name = message.string()
            columns.append((name, message.read("I")))
            message.read("i")
        relations[oid] = table, columns
    elif kind in (b"I", b"U"):
        table, columns = relations[message.read("I")]
        message.read("c")
        rows.setdefault((table, kind), []).append(dict(zip((name for name, _ in columns), message.row())))
cursor.execute("SELECT pg_drop_replication_slot('wijzigingen')")

dropped = {f"{table}.{name}": known(oid)[1] for table, columns in relations.values()
           for name, oid in columns if not known(oid)[0]}
check("all kinds of rows came", {"klantcontact", "betrokkene", "onderwerpobject", "interne_taak", "partij"}
      <= {table for table, _ in relations.values()})
check("no column is dropped but of types of the extension", set(dropped.values()) <= {"objectidentificator", "postcode", "iban"})
print("#", dropped)
row = rows["klantcontact", b"I"][0]
check("a klantcontact has all its values", (row["id"], row["kanaal"], row["aard"], row["onderwerp"], row["taal"]) == (
    id, "telefoon", "gesprek", "Huisvuil", "nld"))
check("so has an address", rows["betrokkene", b"I"][0]["bezoekadres_land"] == "BE")
check("and a partij", (rows["partij", b"I"][0]["voorkeurstaal"], rows["partij", b"I"][0]["bezoekadres_nummeraanduiding_id"]) == (
    "nld", "0518200000637599"))
check("a change comes as one", rows["klantcontact", b"U"][0]["inhoud"] == "Vraag en antwoord en meer")

sys.exit(failed)
