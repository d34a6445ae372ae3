#!/bin/bash
# META.json is as PGXN wants it, and all files agree on the version.
set -euo pipefail
cd "$(dirname "$0")/../.."
python3 - <<'END'
import json
import re
import sys

failed = False


def check(name, good):
    global failed
    failed |= not good
    print("ok" if good else "not ok", "-", name)


control = open("klantcontact.control").read()
version = re.search(r"^default_version = '(.*)'", control, re.M)[1]
meta = json.load(open("META.json"))
provided = meta["provides"]["klantcontact"]

required = ("name", "version", "abstract", "maintainer", "license",
            "provides", "meta-spec")
check("META.json has what PGXN requires", all(key in meta for key in required))
check("META.json follows meta-spec 1.0.0",
      meta["meta-spec"]["version"] == "1.0.0")
check("the version is a semantic one",
      re.fullmatch(r"\d+\.\d+\.\d+(-[A-Za-z][\w-]*)?", version) is not None)
check("META.json has the version of the control file",
      meta["version"] == provided["version"] == version)
check("META.json names the install script of that version",
      provided["file"] == f"extension/klantcontact--{version}.sql")
check("CHANGELOG.md has that version",
      f"## [{version}]" in open("CHANGELOG.md").read())
check("LICENSE is the PostgreSQL licence",
      meta["license"] == "postgresql"
      and "PostgreSQL License" in open("LICENSE").read())
sys.exit(failed)
END
