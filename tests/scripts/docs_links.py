"""docs_links.py FILE...: prints the links in these pages that lead nowhere."""
import os
import re
import sys

FENCED = re.compile(r"^```.*?^```$", re.M | re.S)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.*)$", re.M)


def text_of(path):
    return FENCED.sub("", open(path, encoding="utf-8").read())


def anchors(path):
    """The anchors of a page's headings, as web sites that show them make them."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
            for heading in HEADING.findall(text_of(path))}


def fault(page, link):
    if re.match(r"[a-z]+:", link):
        return None
    target, _, anchor = link.partition("#")
    path = os.path.join(os.path.dirname(page), target) if target else page
    if not os.path.exists(path):
        return "no such file"
    if anchor and anchor not in anchors(path):
        return "no such heading"
    return None


for page in sys.argv[1:]:
    for link in LINK.findall(text_of(page)):
        reason = fault(page, link)
        if reason:
            print(f"{page}: {link}: {reason}")
