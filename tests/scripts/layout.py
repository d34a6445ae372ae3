#!/usr/bin/python3
"""layout.py TREE INCLUDES: the layout of src/, as docs/architecture.md states it.

Prints 'ok - ..' or 'not ok - ..' for each thing that holds of the tree, and one for each
change of it that must be found.  INCLUDES is where PostgreSQL's headers are: a word of
theirs, and of C's own names, is no word of ours.
"""
import collections
import fnmatch
import os
import re
import sys

PAGE = "docs/architecture.md"
PAGES = (PAGE, "CONTRIBUTING.md")
WORDS = "tests/scripts/words.txt"
MADE = "src/register/register_sql.h"
STANDARD = ("PRIx64", "strcpy", "strcspn", "strrchr", "strstr")
PATH = r"[\w*./-]+\.(?:c|h|sql|in|awk|sh|py|pl|spec|txt|cpp|md)"


class Tree:
    """What is looked at, as text by path; and all other paths, without."""

    def __init__(self, top):
        self.text = {}
        for folder, subfolders, names in os.walk(top):
            subfolders[:] = [name for name in subfolders if name != ".git"]
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), top)
                self.text[path] = self.read(top, path) if self.is_read(path) else ""

    @staticmethod
    def is_read(path):
        return (re.match(r"src/.*\.[ch]$", path) and path != MADE
                or re.match(r"extension/(install|register)/.*\.(sql|in)$", path)
                or path in (*PAGES, WORDS))

    @staticmethod
    def read(top, path):
        with open(os.path.join(top, path), encoding="utf-8") as file:
            return file.read()

    def changed(self, texts):
        """A copy in which these files have other texts."""
        copy = Tree.__new__(Tree)
        copy.text = {**self.text, **texts}
        return copy

    def sources(self):
        return sorted(path for path in self.text
                      if re.match(r"src/.*\.[ch]$", path) and path != MADE)

    def rooms(self):
        """The folders of the page, in their order."""
        return re.findall(r"^\| `src/(\w+)/` \|", self.text[PAGE], re.M)


def room(path):
    return path.split("/")[1]


def module(path):
    return path.rsplit(".", 1)[0]


def without_comments(source):
    return re.sub(r"/\*.*?\*/", " ", source, flags=re.S)


def code(source):
    """C without comments, strings and names of files."""
    source = re.sub(r"^#include.*", " ", without_comments(source), flags=re.M)
    return re.sub(r'"(\\.|[^"\\])*"|\'(\\.|[^\'\\])+\'', " ", source)


def included(tree, path):
    for target in re.findall(r'^#include "(\w+/\w+\.h)"', tree.text[path], re.M):
        yield "src/" + target


def functions(source):
    """The functions that a file defines: {name: is it static?}"""
    return {name: "static" in before for before, name in
            re.findall(r"^(\w[^\n;]*)\n(\w+)\(", without_comments(source), re.M)}


# What is checked: each gives what is wrong.

def folders(tree):
    listed = tree.rooms()
    there = {room(path) for path in tree.sources() if path.count("/") > 1}
    yield from (f"src/{name}/ stands in the page only" for name in set(listed) - there)
    yield from (f"src/{name}/ is not in the page" for name in there - set(listed))


def includes(tree):
    rank = {name: i for i, name in enumerate(tree.rooms())}
    for path in tree.sources():
        for target in included(tree, path):
            if rank.get(room(target), 0) > rank.get(room(path), len(rank)):
                yield f"{path} includes {target}"


def calls(tree):
    """A declaration in a header of a higher folder would hide such a call."""
    rank = {name: i for i, name in enumerate(tree.rooms())}
    home = {}
    for path in tree.sources():
        home.update({name: path for name, static in functions(tree.text[path]).items() if not static})
    for path in tree.sources():
        own = functions(tree.text[path])
        for name in set(re.findall(r"\b(\w+)\(", code(tree.text[path]))) - set(own):
            if name in home and path.endswith(".c") and \
                    rank.get(room(home[name]), 0) > rank.get(room(path), len(rank)):
                yield f"{path} calls {name}() of {home[name]}"


def circles(tree):
    graph = collections.defaultdict(set)
    for path in tree.sources():
        graph[module(path)] |= {module(target) for target in included(tree, path)} - {module(path)}
    reached = {}
    for start in list(graph):
        reached[start], left = set(), [start]
        while left:
            new = graph[left.pop()] - reached[start]
            reached[start] |= new
            left += new
    for start in reached:
        if start in reached[start]:
            yield " and ".join(sorted(other for other in reached[start]
                                      if start in reached.get(other, ())))


def words_of(text):
    for name in re.findall(r"\b[A-Za-z_]\w*", text):
        for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name):
            yield word.lower(), name


def words_of_users(tree):
    """Those of the register's SQL, of names of functions, rules, and keys of JSON."""
    known = set()
    for path, text in tree.text.items():
        if path.startswith("extension/"):
            known |= {word for word, _ in words_of(re.sub(r"--.*|/\*(?s:.*?)\*/", " ", text))}
        elif re.match(r"src/(document|functions)/\w+\.c$", path):
            known |= {word for name in re.findall(r'"([\w.]+)"', without_comments(text))
                      for word, _ in words_of(name)}
        elif path in ("src/rules/rule_list.h", "src/register/columns.h"):
            known |= {word for word, _ in words_of(code(text))}
    return known


def names(tree):
    known = words_of_users(tree) | set(tree.text[WORDS].split())
    for path in tree.sources():
        if path != "src/compat.h":
            for word, name in words_of(code(tree.text[path])):
                if word not in known and name not in postgres:
                    yield f"{word}, in {name} of {path}: rename it, or add an English word to {WORDS}"
                    known.add(word)


def word_list(tree):
    words = tree.text[WORDS].split()
    used = {word for path in tree.sources() for word, _ in words_of(code(tree.text[path]))}
    yield from (f"{word} is not used" for word in words if word not in used)
    yield from (f"{after} stands behind {before}" for before, after in zip(words, words[1:])
                if after <= before)


def look_alikes(tree):
    def differ_by_a_letter(a, b):
        if len(a) == len(b):
            return sum(x != y for x, y in zip(a, b)) == 1
        short, long = sorted((a, b), key=len)
        return any(long[:i] + long[i + 1:] == short for i in range(len(long)))

    homes = {module(path) for path in tree.sources()}
    stems = sorted(os.path.basename(home) for home in homes)
    yield from (f"{a} and {b}" for i, a in enumerate(stems) for b in stems[i + 1:]
                if a == b or differ_by_a_letter(a, b))


def page(tree):
    sql = "".join(text for path, text in tree.text.items() if path.startswith("extension/"))
    defined = {name for path in tree.sources() for name in functions(tree.text[path])}
    for text in re.findall(r"^```.*?^```|`[^`\n]+`", "\n".join(tree.text[name] for name in PAGES), re.M | re.S):
        for path in re.findall(PATH, text):
            if not any(fnmatch.fnmatch(there, name) for there in (*tree.text, MADE)
                       for name in (path, "src/" + path, "*/" + path)):
                yield f"no file {path}"
        for name in re.findall(r"\b(\w+)\(", text):
            if not {name, "klantcontact_" + name} & defined and not re.search(r"\bFUNCTION [\w.@]*\b%s\(" % name, sql):
                yield f"no function {name}()"
    for path, cell in re.findall(r"^\| `([\w/]+\.c)` \| (`.*?) \|", tree.text[PAGE], re.M):
        there = functions(tree.text.get("src/" + path, ""))
        yield from (f"no function {name}() in src/{path}"
                    for name in re.findall(r"(\w+)\(\)", cell) if name not in there)


def postgres_names(top):
    found = set(STANDARD)
    for folder, _, files in os.walk(top):
        for name in files:
            with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                found |= set(re.findall(r"[A-Za-z_]\w*", file.read()))
    return found


CHECKS = {
    f"{PAGE} lists the folders of src/": folders,
    "no folder includes one below it": includes,
    "no folder calls one below it": calls,
    "no files include one another in a circle": circles,
    "names of C are English, or words that users meet": names,
    f"{WORDS} is in order, and each word is used": word_list,
    "no two files have names that differ by a letter": look_alikes,
    f"{' and '.join(PAGES)} name files and functions that are there": page,
}


def breaches(tree):
    """(check, a change of the tree that it must find, the files changed)"""
    first, last = ("src/%s/" % name for name in (tree.rooms()[0], tree.rooms()[-1]))
    top_name = next(name for path in tree.sources() if path.startswith(last)
                    for name, static in functions(tree.text[path]).items() if not static)
    probe = "void\nprobe(void)\n{\n%s}\n"
    return [
        (folders, "a folder that the page has not", {"src/attic/a.c": ""}),
        (folders, "a folder of the page that is not there",
         {PAGE: tree.text[PAGE] + "\n| `src/attic/` | nothing |\n"}),
        (includes, "an include that runs up",
         {first + "probe.c": '#include "%s/probe.h"\n' % last.split("/")[1], last + "probe.h": ""}),
        (calls, "a call that runs up", {first + "probe.c": probe % f"\t{top_name}(0);\n"}),
        (circles, "a circle of files", {
            first + "one.h": '#include "%s/other.h"\n' % room(first),
            first + "other.h": '#include "%s/one.h"\n' % room(first)}),
        (names, "a Dutch word in a name", {last + "probe.c": probe % "\tint sleutelWaarde;\n"}),
        (word_list, "a word that no name has", {WORDS: tree.text[WORDS] + "zzz\n"}),
        (word_list, "a word that is not in its place", {WORDS: tree.text[WORDS] + "a\n"}),
        (look_alikes, "two names of files that differ by a letter",
         {first + "probe.c": "", last + "probes.h": ""}),
        (page, "a file that is not there", {PAGE: tree.text[PAGE] + "\n`log/absent.c`\n"}),
        (page, "a function that is not there", {PAGE: tree.text[PAGE] + "\n`absent_function()`\n"}),
        (page, "a function that is not in the file beside it",
         {PAGE: tree.text[PAGE] + f"\n| `compat.c` | `{top_name}()` | |\n"}),
    ]


def report(name, faults):
    print("not ok" if faults else "ok", "-", name)
    for fault in sorted(faults)[:40]:
        print("    " + fault)
    return bool(faults)


tree = Tree(sys.argv[1])
postgres = postgres_names(sys.argv[2])
failed = False
for name, check in CHECKS.items():
    failed |= report(name, set(check(tree)))
for check, what, texts in breaches(tree):
    found = set(check(tree.changed(texts))) - set(check(tree))
    failed |= report(f"{what} is found", set() if found else {f"{check.__name__}() found nothing"})
sys.exit(failed)
