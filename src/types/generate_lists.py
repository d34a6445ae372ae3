#!/usr/bin/python3
"""Make taalcode_list.c and landcode_list.c from Debian's iso-codes.

generate_lists.py taal > taalcode_list.c
generate_lists.py land > landcode_list.c

The output does not name the version of iso-codes: tests/scripts/
lists_current.sh compares it with what is checked in, and only a change of the
lists themselves is to show.
"""
import json
import sys

DIRECTORY = "/usr/share/iso-codes/json/"

HEADER = """\
/*-------------------------------------------------------------------------
 *
 * {name}
 *	  {what}
 *
 * Made by generate_lists.py from the package iso-codes: do not edit.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/{name}
 *
 *-------------------------------------------------------------------------
 */
#include "types/code_lists.h"
"""

# Not in ISO 639-2, but in the code list of the source.
EXTRA_TALEN = ["yue"]


def read(standard):
    with open(f"{DIRECTORY}iso_{standard}.json", encoding="utf-8") as file:
        return json.load(file)[standard]


def rows(entries, per_line):
    entries = sorted(entries)
    for at in range(0, len(entries), per_line):
        print("\t" + " ".join(f"{e}," for e in entries[at:at + per_line]))


def array(declaration, length, entries, per_line):
    name = length.removesuffix("_length")
    print(f"\n{declaration} = {{")
    rows(entries, per_line)
    print("};")
    print(f"\nconst size_t {length} = sizeof({name}) / sizeof({name}[0]);")


def taal():
    # A range of codes for local use (qaa-qtz) is no code.
    languages = [l for l in read("639-2") if len(l["alpha_3"]) == 3]
    codes = [l["alpha_3"] for l in languages] + EXTRA_TALEN
    pairs = [(l["bibliographic"], l["alpha_3"])
             for l in languages if "bibliographic" in l]
    short = [(l["alpha_2"], l["alpha_3"]) for l in languages if "alpha_2" in l]
    print(HEADER.format(name="taalcode_list.c",
                        what="The codes of ISO 639-2 and 639-1, and yue."), end="")
    array("const char\ttaalcode_list[][4]", "taalcode_list_length",
          [f'"{code}"' for code in codes], 10)
    for name, list in ("bibliographic_list", pairs), ("taal_small_list", short):
        array(f"const TaalPair {name}[]", f"{name}_length",
              [f'{{"{other}", "{t}"}}' for other, t in list], 4)


def land():
    print(HEADER.format(name="landcode_list.c",
                        what="The two-letter codes of ISO 3166-1."), end="")
    array("const char\tlandcode_list[][3]", "landcode_list_length",
          [f'"{c["alpha_2"]}"' for c in read("3166-1")], 12)


if __name__ == "__main__":
    {"taal": taal, "land": land}[sys.argv[1]]()
