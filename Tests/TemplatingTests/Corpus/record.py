"""Renders the corpus by Jinja2 and records what it prints.

    python3 -m venv /tmp/jinja && /tmp/jinja/bin/pip install jinja2==3.1.6
    /tmp/jinja/bin/python Tests/TemplatingTests/Corpus/record.py

Writes data/jinja2-corpus.json. Jinja2 is asked as the issue says: autoescape on,
trim_blocks and lstrip_blocks off, keep_trailing_newline on, StrictUndefined.
"""
import json
import pathlib

import jinja2

import corners
import templates
import unusual

HERE = pathlib.Path(__file__).parent


def expressions():
    for line in templates.EXPRESSIONS.strip().split("\n"):
        parts = line.split(" | ")
        # A part that begins with a filter's name goes on from the one before it.
        joined = []
        for part in parts:
            if part in ("length", "list", "first", "last", "abs") and joined:
                joined[-1] += " | " + part
            else:
                joined.append(part)
        yield from joined


def cases():
    for expression in expressions():
        yield {"main": "{{ " + expression + " }}"}, True
    for expression in templates.FILTERS.strip().split("\n"):
        yield {"main": "{{ " + expression + " }}"}, True
    for text in templates.STATEMENTS + templates.ERRORS:
        yield {"main": text}, True
    for files in templates.FILES:
        yield files, True
    for text in templates.NO_ESCAPE:
        yield {"main": text}, False
    # A backslash at a line's end belongs to the template.
    for line in unusual.EXPRESSIONS.strip().replace("\\\n", "\0").split("\n"):
        for expression in line.replace("\0", "\\\n").split(" | "):
            yield {"main": "{{ " + expression + " }}"}, True
    for text in unusual.STATEMENTS:
        yield {"main": text}, True
    for files in unusual.FILES:
        yield files, True
    # A backslash at a line's end belongs to the template here too.
    for expression in corners.EXPRESSIONS.strip("\n").replace("\\\n", "\0").split("\n"):
        yield {"main": "{{ " + expression.replace("\0", "\\\n") + " }}"}, True
    for text in corners.STATEMENTS:
        yield {"main": text}, True
    for files in corners.FILES:
        yield files, True


def main():
    recorded = []
    for files, escapes in cases():
        environment = jinja2.Environment(
            autoescape=escapes, keep_trailing_newline=True, undefined=jinja2.StrictUndefined,
            loader=jinja2.DictLoader(files))
        case = {"templates": files, "escape": escapes}
        try:
            case["output"] = environment.get_template("main").render(**templates.DATA)
        except Exception as error:
            case["error"] = type(error).__name__
        recorded.append(case)
    text = json.dumps(
        {"jinja2": jinja2.__version__, "data": templates.DATA, "cases": recorded},
        ensure_ascii=False, indent=1)
    (HERE / "data" / "jinja2-corpus.json").write_text(text + "\n")
    print(len(recorded), "templates,", sum("error" in case for case in recorded), "of them errors")


main()
