"""Holds invoer_schema() and the reader of documents against the same documents.

check.py PSQL SOCKET USER DIRECTORY: prints lines of TAP.  The documents are those of
docs/voorbeelden and of tests/schema, and each of those with one thing changed at
every place in it.
"""
import copy
import glob
import json
import os
import subprocess
import sys

from jsonschema import Draft202012Validator

PSQL, SOCKET, USER, TREE = sys.argv[1:5]

# Put in the place of every value.
INSTEAD = [
    None, True, False, 0, 1, -1, 1.5, 17, 9999999999, 10000000000, "", " ", "x",
    "ja", "nld", "dut", "xxx", "nl", "NL", "XX", "2024-02-29", "2024-13-01",
    "2024-01-01T10:00:00Z", "2024-01-01 10:00", "2024-01-01T10", "20240101",
    "2024-01-01T25:00", "2024-01-01T10:00+0100", "2024-01-01T10:00:00.123456+01:00",
    "00000000-0000-7000-8000-0000000000A1", "{00000000-0000-7000-8000-0000000000a1}",
    "0518200000637599", "0518100000637599", "regel\nregel", " rand\n", "\t",
    "é" * 10, "é" * 11, "x" * 20, "x" * 21, "é" * 40, "x" * 80, "x" * 81, "x" * 200,
    "é" * 201, "x" * 254, "x" * 255, "é" * 1000, "x" * 1001, "\U0001F600" * 200,
    [], [None], ["x"], [[]], [{}], {}, {"x": 1}, {"id": None},
    {"id": "00000000-0000-7000-8000-0000000000a1"}, {"id": "x"}]

# What the schema judges; the rest depends on what is in the register.
SHAPE = """('22023', '22P02', '22003', '22007', '22008', '22009', '42602', '42622', '23502')"""
# A text of the wrong form or length.
FORM = r"""({0}.code = '23514' AND ({0}.regel ~ '(_lengte|taal_geldig|land_geldig|nummeraanduiding_id_geldig)$'
    OR {0}.regel = 'klantcontact_een_onderwerp' AND {1}))"""


def load(soort):
    for path in sorted(glob.glob(f"{TREE}/tests/schema/{soort}*.json")):
        yield json.load(open(path))
    examples = {"klantcontact": "*.json", "partij": "partijen/*.json",
                "actor": "actoren/*.json"}
    if soort in examples:
        for path in sorted(glob.glob(f"{TREE}/docs/voorbeelden/{examples[soort]}")):
            yield json.load(open(path))


def places(value, path=()):
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], path + (key,))
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from places(element, path + (index,))


def changed(document, path, change):
    document = copy.deepcopy(document)
    at = document
    for step in path[:-1]:
        at = at[step]
    change(at, path[-1])
    return document


def parent_of(document, path):
    for step in path[:-1]:
        document = document[step]
    return document


def changes(document):
    yield document
    for path in places(document):
        if not path:
            yield from (value for value in INSTEAD if not isinstance(value, dict))
            continue
        for value in INSTEAD:
            yield changed(document, path, lambda at, key: at.__setitem__(key, value))
        yield changed(document, path, lambda at, key: at.__delitem__(key))
        if isinstance(parent_of(document, path), dict):
            yield changed(document, path, lambda at, key: at.__setitem__(key + "X", at.pop(key)))
        else:
            yield changed(document, path, lambda at, key: at.append(at[key]))


def sql(script):
    done = subprocess.run([PSQL, "-X", "-qAt", "-v", "ON_ERROR_STOP=1", "-h", SOCKET, "-U", USER,
                           "-d", "postgres"], input=script, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return done.stdout.splitlines()


def quoted(value):
    text = json.dumps(value, ensure_ascii=False)
    return "'" + text.replace("'", "''") + "'"


def reader_says(soort, documents):
    """For each document the SQLSTATEs, rules and places of its faults of shape."""
    rows = ",\n".join(f"({n}, {quoted(d)})" for n, d in enumerate(documents))
    return [json.loads(line) for line in sql(f"""
        CREATE TEMP TABLE d (n int, j jsonb);
        INSERT INTO d VALUES {rows};
        SELECT COALESCE((SELECT jsonb_agg(concat_ws(' ', f.pad, f.code, f.regel))
                FROM faults_of_shape('{soort}', d.j) AS f), '[]')
            FROM d ORDER BY n""")]


SETUP = """
SET client_min_messages = warning;
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('reg_schema');
SELECT klantcontact.registreer_actor('reg_schema', jsonb_build_object('naam', 'Balie',
    'soortActor', 'organisatorische_eenheid', 'dbRol', current_user));
SELECT klantcontact.registreer_partij('reg_schema', '{"id": "00000000-0000-7000-8000-000000000002",
    "soortPartij": "organisatie", "partijIdentificatoren": [{"anderePartijIdentificator": "x"}]}');
CREATE FUNCTION raised(soort text, invoer jsonb, OUT pad text, OUT code text, OUT regel text)
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('SELECT klantcontact.%I(''reg_schema'', $1)', 'registreer_' || soort) USING invoer;
    RAISE EXCEPTION USING ERRCODE = 'P0099';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, regel = CONSTRAINT_NAME, pad = PG_EXCEPTION_DETAIL;
END $$;
CREATE FUNCTION faults_of_shape(soort text, invoer jsonb, OUT pad text, OUT code text, OUT regel text)
RETURNS SETOF record LANGUAGE plpgsql AS $$
BEGIN
    IF soort = 'klantcontact' THEN
        RETURN QUERY SELECT v.pad, v.code, v.regel FROM klantcontact.valideer('reg_schema', invoer) AS v
            WHERE (v.code IN """ + SHAPE + " OR " + FORM.format("v", "v.pad = '$.onderwerp'") + """) AND v.melding NOT LIKE '%1 to 1000%'
            OR v.regel = 'nummer_geldig' AND v.melding LIKE '%must be%';
    ELSE
        RETURN QUERY SELECT r.* FROM raised(soort, invoer) AS r
            WHERE r.code IN """ + SHAPE + " OR " + FORM.format("r", "true") + """
            OR r.regel = 'nummer_geldig' AND r.pad LIKE '%must be%';
    END IF;
END $$;
"""


def judge(soort, validator):
    documents = [c for document in load(soort) for c in changes(document)]
    said = reader_says(soort, documents)
    # that a name has at most 63 bytes, not characters, is beyond a schema
    said = [[fault for fault in s if " 42622" not in fault or len(d["dbRol"]) > 63]
            for d, s in zip(documents, said)]
    wrong = [(d, s) for d, s in zip(documents, said) if validator.is_valid(d) == bool(s)]
    good = sum(1 for s in said if not s)
    for document, faults in wrong[:10]:
        error = next(validator.iter_errors(document), None)
        print(f"# {json.dumps(document, ensure_ascii=True)[:600]}")
        print(f"#   reader: {faults}; schema: {error and list(error.absolute_path)} "
              f"{error and error.message[:200]}")
    print("not ok" if wrong else "ok",
          f"- {soort}: reader and schema agree on {len(documents)} documents ({good} good)")
    return not wrong and good > 0


def main():
    fine = True
    sql(SETUP)
    for soort in ("klantcontact", "interactie", "partij", "actor"):
        schema = json.loads(sql(f"SELECT klantcontact.invoer_schema('{soort}')")[0])
        Draft202012Validator.check_schema(schema)
        print(f"ok - {soort}: is a schema")
        validator = Draft202012Validator(schema)
        if soort != "interactie":
            fine &= judge(soort, validator)
            continue
        for path in sorted(glob.glob(f"{TREE}/tests/schema/{soort}_*.jsonl")):
            expected = os.path.basename(path) == "interactie_goed.jsonl"
            documents = [json.loads(line) for line in open(path)]
            wrong = [d for d in documents if validator.is_valid(d) != expected]
            for document in wrong:
                print(f"# {json.dumps(document)[:300]}")
            print("not ok" if wrong else "ok", f"- {os.path.basename(path)}")
            fine &= not wrong
    return 0 if fine else 1


sys.exit(main())
