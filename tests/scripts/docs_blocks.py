"""docs_blocks.py check|write FILE PSQL [ARGUMENT...]

Runs the examples of a page: its ```sql blocks that are followed by a ```text
block, in one session of psql, and compares what psql says with that block, or
writes it there.
"""
import difflib
import re
import subprocess
import sys

EXAMPLE = re.compile(r"(^```sql\n(.*?)^```\n\n?^```text\n)(.*?)(^```$)",
                     re.M | re.S)
MARK = "-- end of example %d --"


def outputs(examples, command):
    """What psql says to each of the examples."""
    script = ["\\set SHOW_CONTEXT never"]
    for i, example in enumerate(examples):
        script += [example, "\\echo '" + MARK % i + "'"]
    said = subprocess.run(command, input="\n".join(script) + "\n", text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          check=False).stdout
    said = re.sub(r"[ \t]+$", "", said, flags=re.M)
    result = []
    for i in range(len(examples)):
        output, found, said = said.partition(MARK % i + "\n")
        result.append(output.strip("\n") + "\n" if output.strip() else "")
        if not found:
            result[-1] += "(psql ended here)\n"
            break
    return result


def main():
    mode, path, *command = sys.argv[1:]
    page = open(path, encoding="utf-8").read()
    found = outputs([match[2] for match in EXAMPLE.finditer(page)], command)
    fresh = iter(found)
    new = EXAMPLE.sub(lambda match: match[1] + next(fresh, "") + match[4], page)
    if mode == "write":
        if new != page:
            open(path, "w", encoding="utf-8").write(new)
    elif new != page:
        sys.stdout.writelines(difflib.unified_diff(
            page.splitlines(True), new.splitlines(True),
            path, path + ", as it is now", n=2))
        sys.exit(1)


main()
