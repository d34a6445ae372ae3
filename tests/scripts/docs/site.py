"""Hook of MkDocs: folders in nav stand for their pages, and no page is left out."""
import pathlib


def expand(entries, pages, used):
    found = []
    for entry in entries:
        if isinstance(entry, dict):
            [(title, inner)] = entry.items()
            if isinstance(inner, list):
                inner = expand(inner, pages, used)
            else:
                used.add(inner)
            found.append({title: inner})
        elif entry.endswith("/"):
            inside = [page for page in pages if page.startswith(entry) and page not in used]
            used.update(inside)
            found.extend(inside)
        else:
            used.add(entry)
            found.append(entry)
    return found


def on_config(config):
    root = pathlib.Path(config["docs_dir"])
    pages = sorted(str(page.relative_to(root)) for page in root.rglob("*.md"))
    used = set()
    config["nav"] = expand(config["nav"], pages, used)
    left = [page for page in pages if page not in used]
    if left:
        config["nav"].append({"More": left})
    return config


def on_page_markdown(markdown, page, **_):
    # The first page has nothing beside it.
    if page.file.src_uri == "README.md":
        page.meta["hide"] = ["navigation"]
    return markdown
