"""Reads pages that hold every payload in every place with html5lib, as a browser reads them.

    python3 -m venv /tmp/html && /tmp/html/bin/pip install html5lib
    /tmp/html/bin/python Tests/TemplatingTests/Corpus/read_back.py .build/debug/gweb

Each page must have the elements and attributes of the page with a harmless value, and no URL with
a scheme that is not allowed.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import html5lib

import payloads

HERE = pathlib.Path(__file__).parent
URLS = {"href", "src", "action", "formaction", "cite", "xlink:href", "data", "poster", "base"}
ALLOWED = {"http", "https", "mailto", "tel"}


def shape(node, found):
    """The elements and attribute names of a tree; URLs go to `found`."""
    name = str(node.tag)
    for key, value in node.attrib.items():
        plain = key.split("}")[-1].lower()
        if plain in {name.split(":")[-1] for name in URLS}:
            found.append(value)
        if plain == "ping":
            found.extend(value.split())
        if plain == "srcset":
            found.extend(part.split()[0] for part in value.split(",") if part.split())
    inner = [shape(child, found) for child in node if isinstance(child.tag, str)]
    comments = sum(not isinstance(child.tag, str) for child in node)
    return (name, sorted(node.attrib), comments, inner)


def scheme(url):
    cleaned = re.sub(r"[\t\n\r]", "", url.strip("".join(map(chr, range(33)))))
    match = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", cleaned)
    return match.group(1).lower() if match else None


def render(gweb, template, value):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as data:
        json.dump({"x": value, "y": ""}, data)
        data.flush()
        return subprocess.run(
            [gweb, "template", str(template), "--data", data.name], capture_output=True, check=True
        ).stdout


def main():
    gweb = sys.argv[1]
    template = HERE / "data" / "contexts.html"
    want = None
    wrong = 0
    for value in ["harmless"] + [value for value in payloads.payloads() if value]:
        page = render(gweb, template, value)
        tree = html5lib.parse(page, transport_encoding="utf-8")
        found = []
        got = shape(tree, found)
        want = want or got
        bad = [url for url in found if scheme(url) not in ALLOWED | {None}]
        if got != want or bad:
            wrong += 1
            print("WRONG", repr(value)[:200], bad[:3], "" if got == want else "shape differs")
    print(len(payloads.payloads()), "payloads read back,", wrong, "wrong")
    sys.exit(wrong > 0)


main()
