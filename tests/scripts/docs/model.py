"""model.py LANGUAGE: draws the data model of a register as SVG.

Reads what catalog.sql says, on standard input.  A table stands where LAYOUT
puts it; one that is not named there is drawn below the others, so that it is
seen to be missing.  A reference goes through the gutter beside its column.
"""
import html
import json
import sys

# Boxes from top to bottom: their name, and the tables in each of their columns.
LAYOUT = [
    ("actoren", {0: ["actor"]}),
    ("document", {
        1: ["actor_klantcontact", "interne_taak", "actor_interne_taak", "onderwerpobject"],
        2: ["klantcontact", "bijlage"],
        3: ["betrokkene", "digitaal_adres"]}),
    ("partijen", {4: ["partij", "partij_identificator", "rekeningnummer", "vertegenwoordiging"]}),
    ("log", {0: ["mutatie"]}),
    ("settings", {1: ["beleid"]}),
    ("lists", {2: ["kanaal", "soort_digitaal_adres", "gespreksresultaat"]}),
    ("terms", {3: ["bewaartermijn", "recht"]}),
]

WORDS = {
    "en": {
        "title": "The tables of a register",
        "actoren": "who did it", "document": "one klantcontact, with what belongs to it",
        "partijen": "persons and organisations", "log": "log of changes", "settings": "settings",
        "lists": "lists", "terms": "terms and rights", "rest": "other tables",
        "bold": "never empty", "plain": "may be empty",
        "part": "part of: goes with it", "refers": "refers to", "never": "never empty"},
    "nl": {
        "title": "De tabellen van een register",
        "actoren": "wie het deed", "document": "één klantcontact, met wat erbij hoort",
        "partijen": "personen en organisaties", "log": "logboek", "settings": "instellingen",
        "lists": "lijsten", "terms": "termijnen en rechten", "rest": "andere tabellen",
        "bold": "nooit leeg", "plain": "mag leeg zijn",
        "part": "onderdeel van: gaat mee weg", "refers": "verwijst naar", "never": "nooit leeg"},
}

ROW, HEAD, FOOT, GAP, PAD, TITLE, GUTTER, LANE = 19, 26, 4, 20, 12, 26, 60, 9
CHARACTER = 6.9

STYLE = """
text { font: 13px Helvetica, Arial, "Liberation Sans", sans-serif; fill: #1f2937 }
.b { font-weight: bold }
.t { font-weight: bold; fill: #ffffff }
.x { font-size: 14px; fill: #475569 }
.box { fill: #f1f5f9 } .box.document { fill: #e3edfd }
.table { fill: #ffffff; stroke: #94a3b8 }
.head { fill: #475569 } .document .head { fill: #1d4ed8 }
.row:hover rect { fill: #fde68a }
.row rect { fill: transparent }
path { fill: none; stroke: #64748b; stroke-width: 1.3 }
path.part { stroke: #1d4ed8; stroke-width: 1.8 }
.arrow { fill: #64748b } .diamond { fill: #1d4ed8 }
@media (prefers-color-scheme: dark) {
text { fill: #e5e7eb } .x { fill: #a3b1c6 }
.box { fill: #1b2230 } .box.document { fill: #17274a }
.table { fill: #0d1117; stroke: #475569 }
.head { fill: #4b5a70 } .document .head { fill: #2f5fd0 }
.row:hover rect { fill: #78500a }
path { stroke: #94a3b8 } path.part { stroke: #6d9bff }
.arrow { fill: #94a3b8 } .diamond { fill: #6d9bff }
}"""


def lines_of(table):
    """What is drawn of a table: (label, columns); four columns or more that begin alike are one."""
    columns = table["columns"]
    prefix = lambda column: column["name"].split("_")[0]
    count = {}
    for column in columns:
        count[prefix(column)] = count.get(prefix(column), 0) + 1
    lines = []
    for column in columns:
        if count[prefix(column)] < 4:
            lines.append((column["name"], [column]))
        elif lines and lines[-1][0].startswith(prefix(column) + "_…"):
            lines[-1][1].append(column)
        else:
            lines.append((f"{prefix(column)}_… ({count[prefix(column)]})", [column]))
    return lines


class Table:
    def __init__(self, table, box, column):
        self.name, self.box, self.column = table["name"], box, column
        self.comment = table["comment"] or ""
        self.lines = lines_of(table)
        self.height = HEAD + ROW * len(self.lines) + FOOT
        self.x = self.y = self.width = 0

    def needs(self):
        return CHARACTER * max(len(self.name), *(len(label) for label, _ in self.lines)) + 20

    def row_y(self, column):
        for n, (_, columns) in enumerate(self.lines):
            if any(c["name"] == column for c in columns):
                return self.y + HEAD + ROW * n + ROW / 2 + FOOT / 2
        raise KeyError(column)

    def draw(self, words):
        yield f'<g class="{self.box}"><rect class="table" x="{self.x}" y="{self.y}" width="{self.width}" ' \
              f'height="{self.height}"/>'
        yield f'<g><title>{html.escape(self.comment)}</title><rect class="head" x="{self.x}" y="{self.y}" ' \
              f'width="{self.width}" height="{HEAD}"/><text class="t" x="{self.x + 9}" y="{self.y + 18}">' \
              f'{self.name}</text></g>'
        for n, (label, columns) in enumerate(self.lines):
            top = self.y + HEAD + ROW * n + FOOT / 2
            mandatory = all(column["mandatory"] for column in columns)
            about = "; ".join(
                f'{c["name"]} {c["type"]}{", " + words["never"] if c["mandatory"] else ""}. {c["comment"] or ""}'
                for c in columns)
            yield f'<g class="row"><title>{html.escape(about)}</title><rect x="{self.x + 1}" y="{top}" ' \
                  f'width="{self.width - 2}" height="{ROW}"/><text{" class=%sb%s" % (chr(34), chr(34)) if mandatory else ""} ' \
                  f'x="{self.x + 9}" y="{top + 14}">{html.escape(label)}</text></g>'
        yield "</g>"


def place(relations):
    """The tables, and the boxes as (name, x, y, width, height)."""
    named = {name for _, columns in LAYOUT for tables in columns.values() for name in tables}
    rest = [name for name in relations if name not in named]
    layout = LAYOUT + ([("rest", {n: rest[n::5] for n in range(min(5, len(rest)))})] if rest else [])
    tables = {name: Table(relations[name], box, column) for box, columns in layout
              for column, names in columns.items() for name in names}
    last = max(table.column for table in tables.values())
    widths = [round(max(t.needs() for t in tables.values() if t.column == n)) for n in range(last + 1)]
    left = [PAD + sum(widths[:n]) + GUTTER * n for n in range(last + 1)]
    depth = [0] * (last + 1)
    boxes = []
    for box, columns in layout:
        top = max(depth[n] for n in columns)
        bottom = top
        for column, names in columns.items():
            y = top + TITLE + PAD / 2
            for name in names:
                table = tables[name]
                table.x, table.y, table.width = left[column], y, widths[column]
                y += table.height + GAP
            bottom = max(bottom, y - GAP + PAD)
        for column in columns:
            depth[column] = bottom + GAP
        first, final = min(columns), max(columns)
        around = GUTTER / 2 if final == last and any(len(names) > 1 for names in columns.values()) else 0
        boxes.append((box, left[first] - PAD, top,
                      left[final] + widths[final] + 2 * PAD + around - left[first], bottom - top))
    return tables, boxes


def route(child, parent, from_y, to_y, lane):
    """The path of a reference, and the end of it."""
    if child.column < parent.column:
        start, side = child.x + child.width, -1
    elif child.column > parent.column:
        start, side = child.x, 1
    else:
        start, side = child.x + child.width, 1
    end = parent.x if side < 0 else parent.x + parent.width
    middle = lane
    turn = 1 if to_y > from_y else -1
    bend = min(6, abs(to_y - from_y) / 2)
    out = 1 if middle > start else -1
    back = 1 if end > middle else -1
    return (f"M{start} {from_y} H{middle - out * bend} Q{middle} {from_y} {middle} {from_y + turn * bend} "
            f"V{to_y - turn * bend} Q{middle} {to_y} {middle + back * bend} {to_y} H{end + side * 8}"), end, side


def references(tables, keys):
    """Each foreign key; of two tables one of several columns only when there is no simpler one."""
    simple = {(key["child"], key["parent"]) for key in keys if len(key["columns"]) == 1}
    found = []
    for key in keys:
        if len(key["columns"]) > 1 and (key["child"], key["parent"]) in simple:
            continue
        child, parent = tables[key["child"]], tables[key["parent"]]
        from_y = child.row_y(key["columns"][-1])
        to_y = parent.y + HEAD / 2 if key["cascades"] else parent.row_y(key["referred"][-1])
        gutter = max(child.column, parent.column) if child.column != parent.column else child.column + 1
        found.append((gutter, key["cascades"], parent.name, child, parent, from_y, to_y))
    return found


def draw_references(tables, keys, left):
    found = references(tables, keys)
    for gutter in sorted({ref[0] for ref in found}):
        here = [ref for ref in found if ref[0] == gutter]
        lanes = sorted({(ref[2], ref[1], ref[3].column < ref[4].column) for ref in here})
        for ref in sorted(here, key=lambda ref: (ref[2], ref[5])):
            _, cascades, _, child, parent, from_y, to_y = ref
            lane = lanes.index((ref[2], ref[1], child.column < parent.column))
            x = left[gutter] - GUTTER / 2 + LANE * (lane - (len(lanes) - 1) / 2)
            path, end, side = route(child, parent, from_y, to_y, x)
            yield f'<path{" class=%spart%s" % (chr(34), chr(34)) if cascades else ""} d="{path}"/>'
            if cascades:
                yield f'<polygon class="diamond" points="{end},{to_y} {end + side * 7},{to_y - 5} ' \
                      f'{end + side * 14},{to_y} {end + side * 7},{to_y + 5}"/>'
            else:
                yield f'<polygon class="arrow" points="{end},{to_y} {end + side * 9},{to_y - 4} ' \
                      f'{end + side * 9},{to_y + 4}"/>'


def legend(x, y, words):
    yield f'<text class="b" x="{x}" y="{y + 14}">{words["bold"]}</text>'
    yield f'<text x="{x}" y="{y + 36}">{words["plain"]}</text>'
    yield f'<path class="part" d="M{x} {y + 54} H{x + 26}"/><polygon class="diamond" points="{x + 40},{y + 54} ' \
          f'{x + 33},{y + 49} {x + 26},{y + 54} {x + 33},{y + 59}"/>'
    yield f'<text x="{x + 50}" y="{y + 58}">{words["part"]}</text>'
    yield f'<path d="M{x} {y + 76} H{x + 32}"/><polygon class="arrow" points="{x + 40},{y + 76} {x + 31},{y + 72} ' \
          f'{x + 31},{y + 80}"/>'
    yield f'<text x="{x + 50}" y="{y + 80}">{words["refers"]}</text>'


def main():
    words = WORDS[sys.argv[1]]
    catalog = json.load(sys.stdin)
    relations = {r["name"]: r for r in catalog["relations"] if not r["is_view"]}
    tables, boxes = place(relations)
    left = {}
    for table in tables.values():
        left[table.column] = table.x
    last = max(left)
    left[last + 1] = max(t.x + t.width for t in tables.values()) + GUTTER
    width = max(x + w for _, x, _, w, _ in boxes)
    height = max(y + h for _, _, y, _, h in boxes)
    under = max(y + h for name, _, y, _, h in boxes if name == "partijen")
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" '
          f'height="{height:g}" role="img">')
    print(f'<title>{words["title"]}</title>\n<style>{STYLE}\n</style>')
    for name, x, y, w, h in boxes:
        print(f'<rect class="box {name}" x="{x}" y="{y}" width="{w}" height="{h}" rx="10"/>'
              f'<text class="x" x="{x + PAD}" y="{y + 20}">{words[name]}</text>')
    for table in tables.values():
        print("\n".join(table.draw(words)))
    print("\n".join(draw_references(tables, catalog["keys"], left)))
    print(f'<rect class="box" x="{left[last] - PAD}" y="{under + GAP}" width="210" height="104" rx="10"/>')
    print("\n".join(legend(left[last], under + GAP + 10, words)))
    print("</svg>")


main()
