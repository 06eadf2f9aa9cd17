"""Makes templates by chance, renders them by Jinja2 and writes a corpus of them.

    python3 Tests/TemplatingTests/Corpus/generate.py COUNT SEED > /tmp/corpus.json
    GWEB_CORPUS=/tmp/corpus.json swift test --filter JinjaCorpusTests

Only what DIFFERENCES.md leaves equal is made: no bare methods, no integers of more than 64 bits. The
same seed makes the same templates.
"""
import copy
import json
import random
import sys
import warnings

import jinja2

import templates

VALUES = [
    "title", "name", "word", "html", "n", "neg", "zero", "one", "f", "yes", "no", "nothing", "empty", "void",
    "numbers", "words", "pairs", "nested", "user", "posts", "prices", "url", "lines", "long", "lao_long",
    "combining", "emoji", "missing", "user.name", "user.tags", "posts[0].title", "user.missing", "numbers[2]",
    "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10", "v11", "v12", "v13", "range(n - 38)|list",
]
# Variables and no literals: Jinja2 forgets what is markup where it computes constants beforehand.
DATA = templates.DATA | {f"v{number}": value for number, value in enumerate([
    -3, 2.5, 1e3, 0.1, 7, "a", "ກິນ ເຂົ້າ", "<b>", "Hello World", "3.7", "a,b,c", [1, 2, 3], ["b", "A", "c"],
    {"a": 1, "b": 2},
])}
TEXTS = ["' '", "','", "'a'", "'-'", "''", "'<'", "'ກ'", "'lo'", "'title'", "'name'", "'year'", "'views'", "'upper'"]
NUMBERS = ["0", "1", "2", "3", "5", "10", "-1", "-2", "true"]
FILTERS = {
    "abs": 0, "attr": 1, "batch": 2, "capitalize": 0, "center": 1, "count": 0, "d": 2, "default": 2, "dictsort": 3,
    "e": 0, "escape": 0, "filesizeformat": 1, "first": 0, "float": 1, "forceescape": 0, "format": 2, "indent": 3,
    "int": 2, "items": 0, "join": 2, "last": 0, "length": 0, "list": 0, "lower": 0, "map": 2, "max": 2, "min": 2,
    "reject": 2, "replace": 3, "reverse": 0, "round": 2, "safe": 0, "select": 2, "slice": 2, "sort": 3, "string": 0,
    "striptags": 0, "sum": 2, "title": 0, "tojson": 1, "trim": 1, "truncate": 4, "unique": 2, "upper": 0,
    "urlencode": 0, "urlize": 2, "wordcount": 0, "wordwrap": 3,
}
TESTS = ["defined", "undefined", "none", "string", "number", "integer", "float", "sequence", "mapping", "iterable",
         "boolean", "odd", "even", "lower", "upper", "escaped", "true", "false", "callable"]
BINARY = ["+", "-", "*", "/", "//", "%", "**", "~", "==", "!=", "<", ">", "<=", ">=", "in", "not in", "and", "or"]
METHODS = ["upper()", "lower()", "title()", "split()", "strip()", "split(',')", "replace('a', 'b')", "startswith('a')",
           "find('o')", "count('a')", "zfill(5)", "center(9)", "items()", "keys()", "values()", "get('a')", "index(1)",
           "splitlines()", "partition(' ')", "rjust(6)", "isdigit()", "capitalize()", "rsplit(' ', 1)", "swapcase()"]


def expression(chance, depth):
    kind = chance.randrange(14) if depth > 0 else 0
    if kind <= 2:
        return chance.choice(VALUES)
    inner = expression(chance, depth - 1)
    if kind <= 7:
        name = chance.choice(list(FILTERS))
        count = chance.randrange(FILTERS[name] + 1)
        arguments = [chance.choice(chance.choice([TEXTS, NUMBERS, NUMBERS, VALUES[:12]])) for _ in range(count)]
        result = f"({inner})|{name}"
        if arguments:
            result += "(" + ", ".join(arguments) + ")"
        # What is made on the way has no text of its own.
        if name in ("map", "select", "reject", "batch", "slice", "unique", "items", "reverse"):
            result += "|list"
        return result
    if kind == 8:
        return f"({inner}) is {chance.choice(['', 'not '])}{chance.choice(TESTS)}"
    if kind == 9:
        return f"({inner}) {chance.choice(BINARY)} ({expression(chance, depth - 1)})"
    if kind == 10:
        bounds = [chance.choice(["", "", "0", "1", "2", "-1", "-2", "9"]) for _ in range(3)]
        return f"({inner})[{':'.join(bounds[:chance.randrange(2, 4)])}]"
    if kind == 11:
        return f"({inner})[{chance.choice(['0', '-1', '1', '9'])}]"
    if kind == 12:
        return f"({inner}).{chance.choice(METHODS)}"
    return f"({inner} if {expression(chance, depth - 1)} else {expression(chance, depth - 1)})"


def template(chance):
    kind = chance.randrange(8)
    value = expression(chance, 3)
    if kind == 0:
        return "{% for x in " + value + " %}{{ loop.index }}{{ x }}{{ loop.last }},{% else %}-{% endfor %}"
    if kind == 1:
        return "{% if " + value + " %}1{% else %}0{% endif %}"
    if kind == 2:
        return "{% set x = " + value + " %}{{ x }}{{ x|string }}"
    if kind == 3:
        return "{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{{ m(" + value + ") }}{{ m(" + value + ")|e }}"
    return "{{ " + value + " }}"


def main():
    warnings.simplefilter("ignore")
    chance = random.Random(int(sys.argv[2]))
    cases = []
    while len(cases) < int(sys.argv[1]):
        text = template(chance)
        environment = jinja2.Environment(
            autoescape=True, keep_trailing_newline=True, undefined=jinja2.StrictUndefined,
            loader=jinja2.DictLoader({"main": text}))
        case = {"templates": {"main": text}, "escape": True}
        try:
            case["output"] = environment.get_template("main").render(**copy.deepcopy(DATA))
        except Exception as error:
            case["error"] = f"{type(error).__name__}: {error}"
        cases.append(case)
    json.dump({"data": DATA, "cases": cases}, sys.stdout, ensure_ascii=False)


main()
