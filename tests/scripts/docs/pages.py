"""pages.py tabellen|spiekbriefje|woorden DOCS: writes a page of the documentation, or what a page lacks.

Reads what catalog.sql says, on standard input; DOCS is the folder that the
page is for, whose other pages it links to and compares itself with.
"""
import json
import pathlib
import re
import sys

MADE = "<!-- Made by make docs-generated; do not edit. -->"

# What each SQLSTATE that the pages of functions name means in general.
SQLSTATES = {
    "22003": "a number is too large",
    "22004": "an argument is NULL that may not be",
    "22007": "a date or time is not written as one",
    "22008": "a date or time that cannot be",
    "22009": "a time zone that cannot be",
    "22023": "a key, value or argument that is not known, or a key that is missing; the message begins with its path",
    "22P02": "a text that is not of its type: no JSON, no uuid, no value of the enum, no number that passes its check",
    "23502": "a mandatory value is missing or blank",
    "23503": "refers to what is not there, or is still referred to",
    "23505": "is there already",
    "23514": "a rule is broken; the constraint name is the rule's",
    "25006": "on a standby, or in a read-only transaction",
    "25001": "not in a transaction that has written to the log",
    "27000": "a trigger of your own is in the way; nothing was done",
    "3F000": "there is no such schema",
    "40001": "others changed it meanwhile: try the transaction again",
    "42501": "the caller has not the right",
    "42602": "not a name",
    "42622": "a name is too long",
    "42701": "a column of yours has the name of a new one",
    "42704": "there is no such role",
    "42804": "of another type than is needed",
    "42809": "the schema is not a register",
    "42939": "a name that PostgreSQL or the extension keeps to itself",
    "42P06": "the schema exists",
    "42P11": "not one query that gives rows",
    "55000": "not in this version of the register, the extension or the library; the hint says which to bring up to date",
    "55P03": "`lock_timeout` passed",
    "P0002": "there is no such row, or it is not for the caller to see",
}


def cell(text):
    return (text or "").replace("|", "\\|").replace("\n", " ")


def code(text):
    return f"`{text}`" if text else ""


# ---------------------------------------------------------------- tabellen.md

def default(text):
    """As a reader wants it: without casts and our schema."""
    if not text:
        return ""
    sequence = re.fullmatch(r"nextval\('.*\.(\w+)'::regclass\)", text)
    if sequence:
        return f"next of `{sequence[1]}`"
    return code(re.sub(r"::[\w. ]+", "", text).replace("klantcontact.", ""))


def referred(table, column, keys):
    """What a column refers to; a key of several columns stands with its last."""
    found = []
    for key in keys:
        if key["child"] == table and key["columns"][-1] == column:
            target = f"[{key['parent']}](#{key['parent']})"
            if len(key["columns"]) > 1:
                target += f" (with `{'`, `'.join(key['columns'][:-1])}`)"
            found.append(target + (", goes with it" if key["cascades"] else ""))
    return ", ".join(found)


def type_of(column):
    name = column["type"]
    if not column["of_extension"]:
        return name
    return f"[{name}](typen.md#{'objectidentificator' if name == 'objectidentificator' else 'enums'})"


def tabellen(catalog, _):
    relations = catalog["relations"]
    print(f"""# Tables, views and columns

{MADE}

What a register holds, as its own comments tell it: in Dutch, which is the language of its words ([what they mean](woorden.md)). psql shows the same with `\\d+ gemeente.klantcontact`,
and tools that read a catalog show it too. Here `{'`, `'.join(["objectidentificator", "aard_contact"])}` and the like are the [types](typen.md) of the extension;
what the values must be beyond their types, the [rules](regels.md) tell.

[![The tables of a register](model.svg)](model.svg)

**must**: never NULL. A *default* is what a column gets when it is left out. *Goes with it*: when what it refers to is destroyed.

| table | |
| --- | --- |""")
    for relation in relations:
        if not relation["is_view"]:
            print(f"| [{relation['name']}](#{relation['name']}) | {cell(relation['comment'])} |")
    print("\n| view | |\n| --- | --- |")
    for relation in relations:
        if relation["is_view"]:
            print(f"| [{relation['name']}](#{relation['name']}) | {cell(relation['comment'])} |")
    for relation in sorted(relations, key=lambda r: r["is_view"]):
        print(f"\n## {relation['name']}\n\n{relation['comment'] or ''}\n")
        if relation["is_view"]:
            print("A view: [weergaven.md](weergaven.md).\n")
            print("| column | type | |\n| --- | --- | --- |")
            for column in relation["columns"]:
                print(f"| `{column['name']}` | {type_of(column)} | {cell(column['comment'])} |")
            continue
        print("| column | type | must | default | refers to | |\n| --- | --- | --- | --- | --- | --- |")
        for column in relation["columns"]:
            print(f"| `{column['name']}` | {type_of(column)} | {'must' if column['mandatory'] else ''} "
                  f"| {default(column['default'])} | {referred(relation['name'], column['name'], catalog['keys'])} "
                  f"| {cell(column['comment'])} |")


# ------------------------------------------------------------ spiekbriefje.md

# Keys whose values a list of the register has.
LISTED = {"kanaal": "kanaal", "soortDigitaalAdres": "soort_digitaal_adres", "gespreksresultaat": "gespreksresultaat"}

# What an object with this key is called when it is told of once.
SHAPES = {"adresregel1": "adres", "achternaam": "contactnaam", "codeObjecttype": "objectidentificator"}


def length(schema):
    """The largest length: what a pattern with {0,N} between two characters takes."""
    if "maxLength" in schema:
        return schema["maxLength"]
    between = [int(n) for n in re.findall(r"\{0,(\d+)\}", schema.get("pattern", ""))]
    if not between:
        return None
    # N between a first and a last one that can be seen, or N of any.
    return max(between) + (2 if f"{{0,{max(between)}}}[^" in schema["pattern"] else 0)


def value(schema, shapes, name=None):
    """What a key takes, in a few words."""
    if "$ref" in schema:
        part = schema["$ref"].rsplit("/", 1)[1]
        return {"taalcode": "language, nld", "landcode": "country, NL"}.get(part, f"{{{part}}}")
    if "anyOf" in schema and "properties" not in schema:
        forms = []
        for form in schema["anyOf"]:
            if form.get("type") == "object":
                forms.append("{" + ", ".join(form["required"]) + "}")
            elif form.get("type") != "null":
                forms.append(value(form, shapes))
        return " or ".join(dict.fromkeys(forms))
    if "enum" in schema:
        return " | ".join(json.dumps(v) if isinstance(v, bool) else v for v in schema["enum"] if v is not None)
    kinds = schema.get("type", [])
    kind = kinds if isinstance(kinds, str) else next(k for k in kinds if k != "null")
    if schema.get("format") == "uuid":
        return "id"
    if kind == "array":
        return f"[ {value(schema['items'], shapes)} ]"
    if kind == "object" and "properties" not in schema:
        return "{ key: string }"
    if kind == "object":
        shape = next((name for key, name in SHAPES.items() if key in schema["properties"]), None)
        if shape and not (set(schema["properties"]) & {"id"}):
            shapes[shape] = schema
            return f"{{{shape}}}"
        return ".."
    if kind == "string" and schema.get("maxLength") == 64 and "pattern" in schema:
        return "moment, 2024-02-01T10:00:00+01:00"
    if kind == "string" and name in LISTED:
        return f"code of a {LISTED[name]}"
    if kind == "string":
        longest = length(schema)
        return f"text, {longest}" if longest else "text"
    return kind


def keys_of(schema, shapes, depth=0):
    """Lines 'key* value', the mandatory ones first and what has parts last."""
    required = schema.get("required", [])
    properties = schema["properties"]

    def parts(name):
        inner = properties[name]
        inner = inner.get("items", inner)
        return inner if inner.get("type") == "object" or "object" in inner.get("type", []) else None

    order = sorted(properties, key=lambda name: (name not in required, name != "id", parts(name) is not None, name))
    for name in order:
        text = value(properties[name], shapes, name)
        inner = parts(name)
        label = "  " * depth + name + ("*" if name in required else "")
        if inner and ".." in text:
            yield f"{label:<28}{text}"
            yield from keys_of(inner, shapes, depth + 1)
        else:
            yield f"{label:<28}{text}"


def json_keys(catalog):
    shapes = {}
    for title, kind in (("A klantcontact: `registreer`, `registreer_alle`, `registreer_uit`, `valideer`", "klantcontact"),
                        ("A partij: `registreer_partij`", "partij"),
                        ("An actor: `registreer_actor`", "actor")):
        yield f"### {title}\n\n```"
        yield from keys_of(catalog["schemas"][kind], shapes)
        yield "```\n"
    only = sorted(set(catalog["schemas"]["interactie"]["properties"])
                  - set(catalog["schemas"]["klantcontact"]["properties"]))
    yield "### One interaction about several subjects: `registreer_interactie`\n"
    yield (f"The keys of a klantcontact, which then hold for each, and `{'`, `'.join(only)}`\\*: an array of what differs, "
           "each with an `onderwerp`\\*.\n")
    yield "### Parts of them\n\n```"
    shapes.setdefault("objectidentificator", catalog["schemas"]["klantcontact"]["$defs"]["objectidentificator"])
    for name, schema in sorted(shapes.items()):
        yield f"{{{name}}}"
        yield from keys_of(schema, {}, 1)
    yield "```\n"


def sqlstates(docs):
    named = set()
    for page in sorted((docs / "functies").glob("*.md")):
        for first in re.findall(r"^\|([^|]*)\|", page.read_text(encoding="utf-8"), re.M):
            if re.fullmatch(r"[ `,.0-9A-Z]*", first):
                named.update(re.findall(r"\b[0-9A-Z]{5}\b", first))
    missing, left = sorted(named - set(SQLSTATES)), sorted(set(SQLSTATES) - named)
    if missing or left:
        sys.exit(f"pages.py: SQLSTATES has not {missing}, and no page of a function has {left}")
    return sorted(named)


def functions(catalog, docs):
    """(signature as the index has it, its page, comment) of each that has a page."""
    index = (docs / "functies" / "README.md").read_text(encoding="utf-8")
    for signature, page in re.findall(r"\[`([^`]*)`[^\]]*\]\((\w+\.md)\)", index):
        name = signature.split("(")[0]
        if name in catalog["functions"] and not signature.endswith("(..)"):
            yield signature, page, catalog["functions"][name]


def spiekbriefje(catalog, docs):
    print(f"""# Cheat sheet

{MADE}

Everything on one page, made from `invoer_schema()`, `regels()` and the catalog. Where to read on: [functions](functies/README.md), [rules](regels.md), [types](typen.md),
[tables](tabellen.md), [words](woorden.md). *Spiekbriefje* is Dutch for a cheat sheet.

## JSON keys

\\* is mandatory; null is as if the key were absent; a number is the largest length in characters; `..` has the keys below it; `{{x}}` stands at the end. *id* is a uuid.
""")
    print("\n".join(json_keys(catalog)))
    print("## Codes\n\n| what | values |\n| --- | --- |")
    for name, values in catalog["enums"].items():
        print(f"| [`{name}`](typen.md#enums) | {', '.join(values)} |")
    for name, values in catalog["lists"].items():
        print(f"| the table [`{name}`](tabellen.md#{name}) of a new register | {', '.join(values)} |")
    rights = next(r for r in catalog["relations"] if r["name"] == "recht")
    print("""
## Rights

`SELECT klantcontact.verleen('gemeente', 'a_role', 'behandelaar')` [gives](functies/verleen.md) one. The owner has them all.

| right | what it is for |
| --- | --- |""")
    for column in rights["columns"]:
        if column["name"] != "id":
            print(f"| `{column['name']}` | {cell(column['comment'])} |")
    print("""
## Rules

An error 23514, 23502 or 23505 names one as its constraint. *row*: at once; *commit*: when the transaction ends.

| rule | says | when |
| --- | --- | --- |""")
    for rule in catalog["rules"]:
        print(f"| [`{rule['naam']}`](regels.md#{rule['naam']}) | {cell(rule['regel'])} | {rule['moment']} |")
    print("""
A correction: `SET LOCAL klantcontact.reden = 'why'` in the same transaction. On behalf of: `SET LOCAL klantcontact.actor = '<uuid>'`, with the right `namens`.

## Errors

| SQLSTATE | means |
| --- | --- |""")
    for state in sqlstates(docs):
        print(f"| {state} | {SQLSTATES[state]} |")
    print("""
## Functions

In the schema `klantcontact`. `register` is the name of one, in quotes.

| function | does |
| --- | --- |""")
    for signature, page, comment in functions(catalog, docs):
        print(f"| [`{signature}`](functies/{page}) | {cell(comment)} |")


def woorden(catalog, docs):
    """Prints the names that a reader meets and docs/woorden.md does not tell of."""
    told = set(re.findall(r"[\w-]+", (docs / "woorden.md").read_text(encoding="utf-8").replace("interne taak", "interne_taak")
                          .replace("digitaal adres", "digitaal_adres")))
    for relation in catalog["relations"]:
        names = [] if relation["is_view"] else [relation["name"]]
        if relation["name"] == "recht":
            names += [c["name"] for c in relation["columns"] if c["name"] != "id"]
        for name in names:
            if name not in told:
                print(f"{name}: docs/woorden.md has no word about it")


def main():
    page, docs = sys.argv[1], pathlib.Path(sys.argv[2])
    {"tabellen": tabellen, "spiekbriefje": spiekbriefje, "woorden": woorden}[page](json.load(sys.stdin), docs)


main()
