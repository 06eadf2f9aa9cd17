"""The templates of the corpus: what Jinja2 is asked, and Templating after it."""

DATA = {
    "title": "ຂ່າວ ແລະ ແຈ້ງການ",
    "name": "ສົມສັກ",
    "word": "hello world",
    "html": "<b>ໜັກ</b> & \"ຄຳເວົ້າ\" 'x'",
    "n": 42, "neg": -7, "zero": 0, "one": 1, "f": 2.5, "big": 1e20, "tiny": 0.00001,
    "yes": True, "no": False, "nothing": None, "empty": "", "void": [],
    "numbers": [3, 1, 4, 1, 5, 9, 2, 6],
    "words": ["ເມືອງ", "ບ້ານ", "Apple", "banana", "apple", "ຄົນ"],
    "pairs": [["a", 1], ["b", 2]],
    "nested": [[1, 2], [3, [4, 5]]],
    "user": {"name": "ບຸນມີ", "age": 31, "tags": ["x", "y"], "address": {"city": "ວຽງຈັນ"}},
    "posts": [
        {"title": "ໜຶ່ງ", "year": 2023, "views": 10, "draft": False, "author": {"name": "Kham"}},
        {"title": "Two", "year": 2024, "views": 3, "draft": True, "author": {"name": "bounmy"}},
        {"title": "three", "year": 2023, "views": 7, "draft": False, "author": {"name": "Alisa"}},
    ],
    "tree": [
        {"label": "a", "children": [{"label": "b", "children": []},
                                    {"label": "c", "children": [{"label": "d", "children": []}]}]},
        {"label": "e", "children": []},
    ],
    "prices": {"rice": 12, "Fish": 30, "apple": 7},
    "url": "https://example.la/ຂ່າວ?a=1&b=2",
    "lines": "one\ntwo\n\nthree",
    "long": "The quick brown fox jumps over the lazy dog, and the dog-house is a well-known place -- really.",
    "lao_long": "ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ ຕັ້ງຢູ່ ອາຊີ ຕາເວັນອອກສຽງໃຕ້ ແລະ ບໍ່ມີທາງອອກສູ່ທະເລ",
    "combining": "e\u0301a\u0301 \u0e81\u0eb4\u0e99",
    "emoji": "\U0001F1F1\U0001F1E6 ok",
}

EXPRESSIONS = r"""
1 + 2 | 7 - 10 | 3 * 4 | 7 / 2 | 7 // 2 | -7 // 2 | 7 // -2 | 7 % 3 | -7 % 3 | 7 % -3 | 2 ** 10 | 2 ** -1
7.5 // 2 | -7.5 // 2 | 7.5 % 2 | -7.5 % 2 | 1e3 | 1.5e-7 | 1e16 | 123456789012345680.0 | 0.1 + 0.2 | 10 / 5
1 / 3 | 100000.0 * 10 | 2 ** 0.5 | 0x1F | 0b101 | 0o17 | 1_000_000 | -n | +n | --n | - n ** 2 | 2 ** 3 ** 2
n + 1 | n * 1.0 | f * 2 | neg // 2 | neg % 5 | big | tiny | f | 1.0 | 100.0 | 1e22 | 1e-5 | 123.456e2
"a" ~ 1 ~ none ~ true | "a" + "b" | "ab" * 3 | 3 * "ab" | [1] + [2] | [0] * 3 | (1, 2) + (3,) | "x" ~ f
1 < 2 | 1 < 2 < 3 | 1 < 3 < 2 | 3 > 2 >= 2 | 1 == 1.0 | 1 == true | "a" == "a" | "a" != "b" | "a" < "b"
"B" < "a" | "ກ" < "ຂ" | [1, 2] < [1, 3] | (1, 2) == (1, 2) | [1] == (1,) | none == none | 1 <= 1 | 2 >= 3
1 in [1, 2] | 3 not in [1, 2] | "a" in "cat" | "name" in user | "x" in user.tags | 5 in numbers | not true
not n | not zero | not empty | not void | yes and no | yes or no | zero or "default" | n and "shown" | empty or void or none
none and 1 | not (yes and no) | yes and not no | 1 if yes else 2 | 1 if no else 2 | ("a" if no else "b") ~ "c" | 1 if yes
true | false | none | True | False | None | nothing | yes | no | [] | {} | () | (1,) | (1, 2) | [1, "a", none, true, 2.5]
{"a": 1, "b": [1, 2]} | {1: "x", none: "y"} | {"k": user.name} | ["<b>"] | ["it's"] | ['say "hi"'] | ["a\nb"] | ["ລາວ"]
user.name | user["name"] | user.address.city | user["address"]["city"] | user.tags[0] | user.tags[-1] | posts[0].title
posts[1]["title"] | posts.0.title | nested[1][1][0] | numbers[0] | numbers[-1] | numbers[1:3] | numbers[:2] | numbers[-2:]
numbers[::2] | numbers[::-1] | numbers[5:1:-2] | word[0] | word[-1] | word[0:5] | word[::-1] | title[0] | title[0:4] | title[-3:]
combining[0] | combining[1:3] | combining | length | combining[::-1] | emoji[0] | emoji[2:] | word[100:] | numbers[10:20]
title | html | "<b>" | '"' | "it's" | "a\tb" | "\\" | "\u0e81" | "\x41" | 'a' 'b' | "multi" "part" ~ "s"
word.upper() | word.title() | word.capitalize() | word.split() | word.split("o") | word.split("o", 1) | word.replace("o", "0")
word.startswith("he") | word.endswith("ld") | word.find("o") | word.find("z") | word.count("o") | word.index("w") | "a-b".partition("-")
" x ".strip() | "xxaxx".strip("x") | " x".lstrip() ~ "|" | "x ".rstrip() ~ "|" | "a,b,c".split(",") | ",".join(["a", "b"]) | "-".join(words)
"abc".isalpha() | "123".isdigit() | "ab1".isalnum() | " ".isspace() | "ABC".isupper() | "abc".islower() | "42".zfill(5) | "-42".zfill(5)
"x".center(5) ~ "|" | "ab".center(5) ~ "|" | "x".ljust(4) ~ "|" | "x".rjust(4) | "x".rjust(4, "-") | "a\nb".splitlines() | "aXb".swapcase() | "TeSt".lower()
"{} and {}".format(1, 2) | "{0}{1}{0}".format("a", "b") | "{x:>5}|".format(x="a") | "{:.2f}".format(3.14159) | "{:05d}".format(42) | "{:,}".format(1234567)
"{:+}".format(5) | "{:x}".format(255) | "{:#x}".format(255) | "{:^9}|".format("mid") | "{:%}".format(0.25) | "{:e}".format(12345.678) | "{a.name}".format(a=user) | "{0[0]}".format(numbers)
"%s is %d" % ("x", 5) | "%05.2f" % 3.14159 | "%-5s|" % "a" | "%5s|" % "a" | "%x" % 255 | "%%" % () | "%(a)s" % {"a": 1} | "%r" % "q" | "%+d" % 5 | "%e" % 12345.678 | "%g" % 0.0001 | "%c" % "x" | "%i" % 3.9 | "%.3s|" % "abcdef"
user.items() | list | user.keys() | list | prices.values() | list | user.get("name") | user.get("zzz") | user.get("zzz", "d") | prices.items() | list | first
range(5) | list | range(2, 5) | list | range(10, 0, -3) | list | range(0) | list | dict(a=1, b=2) | dict(a=1).a | dict([["k", "v"]]) | dict(a=1).items() | list
numbers.index(4) | numbers.count(1) | "a" "b" == "ab" | [1, 2, 3,] | {"a": 1,} | (1 if 2 > 1 else 0) + 5 | 1 + 2 * 3 | (1 + 2) * 3 | 10 - 2 - 3 | 2 * 3 % 4
1 ~ 2 + 3 | "a" ~ "b" ~ "c" | "a" ~ ("b" * 2) | 1 + 1 == 2 and "ok" | not 1 == 2 | -2 | abs | 5 - -3 | 3.7 // 1 | true + true | false * 3 | 1.5 + true
"é".upper() | "ß".upper() | "ǆ".title() | "ÀÉ".lower() | "ລາວ".upper() | "i̇".upper() | "ﬁ".upper() | "Ω".lower()
"a b  c".split(" ") | "a b  c".rsplit(" ", 1) | "a b c".rsplit(none, 1) | "a b c".split(none, 1) | "abc".removeprefix("a") | "abc".removesuffix("c") | "a.b.c".rpartition(".") | "abc".rfind("c")
"ກະຊວງ".startswith("ກ") | "ກະຊວງ" in title | title.split(" ") | title | length | words[0][0] | words | first | words | last | name ~ "-" ~ n
"{{" | "}}" | "{%" | "a'b" | 'a"b' | "#}" | "{#"
"""

FILTERS = r"""
neg|abs
(-2.5)|abs
"abc"|capitalize
"ABC def"|capitalize
"ລາວ abc"|capitalize
""|capitalize
"x"|center(7) ~ "|"
"ab"|center(7) ~ "|"
nothing|default("d")
missing|default("d")
missing|default
empty|default("d")
empty|default("d", true)
zero|d("z", boolean=true)
user.zzz|default("q")
missing.foo is defined
prices|dictsort
prices|dictsort(true)
prices|dictsort(false, "value")
prices|dictsort(by="value", reverse=true)
html|escape
html|e
"<x>"|e|e
"<x>"|e|upper
"<x>"|forceescape
"<x>"|e|forceescape
0|filesizeformat
1|filesizeformat
999|filesizeformat
1000|filesizeformat
1500000|filesizeformat
1024|filesizeformat(true)
123456789|filesizeformat(binary=true)
1e25|filesizeformat
"2048"|filesizeformat
numbers|first
words|first
"abc"|first
"abc"|last
numbers|last
user|first
"3.7"|float
"x"|float
"x"|float(1.5)
"1e3"|float
n|float
" 2.5 "|float
"%s-%s"|format(1, "b")
"%d%%"|format(50)
"%(a)s"|format(a="z")
"<%s>"|format("<b>")
("<%s>"|safe)|format("<b>")
"%05d"|format(42)
"%.2f"|format(1.005)
"%10.3f|"|format(3.14159)
posts|groupby("year")|map("first")|list
posts|groupby("year")|length
posts|groupby("author.name")|map(attribute="grouper")|list
posts|groupby("draft")|map(attribute=0)|list
[{"a": "B"}, {"a": "b"}, {"a": "A"}]|groupby("a")|map("first")|list
[{"a": "B"}, {"a": "b"}]|groupby("a", case_sensitive=true)|map("first")|list
[{"a": 1}, {}]|groupby("a", default=0)|map("first")|list
lines|indent
lines|indent(2)
lines|indent(2, true)
lines|indent(2, blank=true)
lines|indent("> ", first=true)
"a"|indent
"<b>\nx"|e|indent(1)
"42"|int
"42.9"|int
"x"|int
"x"|int(7)
"0x1F"|int(0, 16)
"1F"|int(base=16)
"101"|int(0, 2)
3.99|int
(-3.99)|int
true|int
" 12 "|int
"1_000"|int
nothing|int
"-5"|int
prices|items|list
missing|items|list
numbers|join
numbers|join(", ")
words|join(" · ")
posts|join(", ", attribute="title")
posts|join("<br>", attribute="title")
["<a>", "<b>"]|join("<hr>")
["<a>"|safe, "<b>"]|join("<hr>")
["<a>", "<b>"]|join("<hr>"|safe)
[1, none, true]|join("-")
"abc"|join(".")
numbers|length
word|length
user|length
title|count
"abc"|list
user|list
numbers|list
"ÀB"|lower
"ລາວ ABC"|lower
numbers|map("string")|list
words|map("upper")|join(",")
posts|map(attribute="title")|list
posts|map(attribute="author.name")|join(", ")
posts|map(attribute="zzz", default="-")|list
words|map("truncate", 3, true, "", 0)|list
words|map("default", "x")|list
pairs|map("first")|list
pairs|map(attribute=1)|list
["a", "b"]|map("replace", "a", "c")|list
["1", "2"]|map("int")|sum
numbers|max
numbers|min
words|max
words|min
words|min(true)
words|max(case_sensitive=true)
posts|max(attribute="views")|attr("title")
posts|min(attribute="views")
[]|max|default("none")
numbers|reject("odd")|list
numbers|reject("gt", 3)|list
[0, 1, "", "a"]|reject|list
posts|rejectattr("draft")|map(attribute="title")|list
posts|rejectattr("year", "equalto", 2023)|map(attribute="title")|list
word|replace("o", "0")
word|replace("o", "0", 1)
word|replace("", "-")
html|replace("<b>", "*")
"<b>"|replace("<", "<<"|safe)
("<b>"|safe)|replace("<b>", "<i>")
("<b>"|safe)|replace("<b>"|safe, "<i>"|safe)
"aaa"|replace("a", "b", count=2)
"abc"|reverse
numbers|reverse|list
title|reverse
42.55|round
42.55|round(1)
42.55|round(1, "floor")
42.55|round(1, "ceil")
42.4|round
2.5|round
3.5|round
2.675|round(2)
1234.5|round(-2)
n|round
n|round(-1)
42.123456|round(3)
42.0|round|int
1e20|round
"<b>"|safe
html|safe
("<b>"|safe) ~ "<i>"
("<b>"|safe) + "<i>"
"<i>" + ("<b>"|safe)
("<b>"|safe) * 2
("<b>"|safe).upper()
("<b>&amp;"|safe)|length
("<b>"|safe)[0]
("<b>"|safe)|title
("a<b>"|safe).split("<")
("<b>"|safe) ~ html
("%s"|safe) % "<i>"
("%s"|safe) % ("<i>",)
("{}"|safe).format("<i>")
("<b>"|safe).join(["<i>", "x"])
"<b>".join(["<i>", "x"])
"x"|safe|string
("<b>"|safe) == "<b>"
("<b>"|safe) is string
("<b>"|safe) is escaped
"<b>" is escaped
("<b>"|safe)|trim
("  <b> "|safe)|trim
("<b>"|safe)|center(9)
("<b>x y</b>"|safe)|truncate(4, true, "<")
numbers|select("odd")|list
numbers|select("divisibleby", 3)|list
numbers|select("in", [1, 2, 3])|list
numbers|select(">", 4)|list
["a", 1, none]|select("string")|list
[0, 1, "", "a"]|select|list
posts|selectattr("draft")|map(attribute="title")|list
posts|selectattr("year", "eq", 2023)|map(attribute="title")|list
posts|selectattr("views", "gt", 5)|map(attribute="views")|sum
posts|selectattr("author.name", "in", ["Kham"])|list|length
posts|selectattr("zzz", "defined")|list
posts|selectattr("zzz", "undefined")|list|length
numbers|slice(3)|list
numbers|slice(3, 0)|list
range(10)|slice(4)|list
[1]|slice(3)|list
numbers|batch(3)|list
numbers|batch(3, 0)|list
numbers|batch(3, "x")|map("length")|list
numbers|sort
numbers|sort(reverse=true)
numbers|sort(true)
words|sort
words|sort(case_sensitive=true)
posts|sort(attribute="views")|map(attribute="views")|list
posts|sort(attribute="author.name")|map(attribute="author.name")|list
posts|sort(attribute="year,views")|map(attribute="views")|list
posts|sort(attribute="year", reverse=true)|map(attribute="title")|list
[[2, 1], [1, 9], [1, 2]]|sort
["b", "A", "a", "B"]|sort
["b", "A", "a", "B"]|sort(reverse=true)
[true, 2, 0.5]|sort
42|string
none|string
"<b>"|string
"<p>Hello <b>World</b>  &amp; <!-- c --> more</p>"|striptags
"  a   b "|striptags
"&lt;b&gt; &#39;x&#39; &#x41; &eacute;"|striptags
"a < b"|striptags
html|striptags
numbers|sum
posts|sum(attribute="views")
posts|sum("views", 100)
[]|sum
[1.5, 2]|sum
[[1], [2]]|sum(start=[])
"hello world"|title
"foo-bar (baz) [qux] {x} <y>"|title
"it's a dog's life"|title
"ລາວ lao PDR"|title
"a  b"|title
user|tojson
posts|tojson
"<script>'&\""|tojson
"ລາວ \U0001F600"|tojson
[1, 2.5, none, true, "x"]|tojson
{"b": 1, "a": [1, 2]}|tojson
{"b": 1, "a": [1, {"c": []}], "e": {}}|tojson(indent=2)
1e20|tojson
"a\nb\tc\\"|tojson
"  x "|trim
"xxaxx"|trim("x")
"  x "|trim ~ "|"
long|truncate(20)
long|truncate(20, true)
long|truncate(20, false, "…")
long|truncate(20, true, "")
long|truncate(200)
"foo bar baz qux"|truncate(11)
"foo bar baz qux"|truncate(11, false, "...", 0)
"foo bar baz qux"|truncate(9)
"foobarbazqux"|truncate(9, leeway=0)
lao_long|truncate(30)
lao_long|truncate(30, true, "…")
lao_long|truncate(30, leeway=0, end="")
[1, 2, 1, 3, 2]|unique|list
words|unique|list
words|unique(true)|list
["a", "A", "b"]|unique|list
posts|unique(attribute="year")|map(attribute="title")|list
[1, 1.0, true]|unique|list
word|upper
"straße"|upper
title|upper
"a b&c/d?e=ລ"|urlencode
"ລາວ"|urlencode
{"a": "1 2", "b": "&"}|urlencode
[["k", "v/w"], ["x", "ລ"]]|urlencode
n|urlencode
"~-_.!*()"|urlencode
"see http://example.com/x?a=1&b=2 ok"|urlize
"www.example.com and mail me@example.com"|urlize
"(http://example.com/)."|urlize
"http://example.com/aaaaaaaaaaaaaaaaaaaa"|urlize(20)
"http://example.com"|urlize(nofollow=true)
"http://example.com"|urlize(target="_blank")
"http://example.com"|urlize(rel="ugc me")
"<http://example.com>"|urlize
"mailto:a@b.la x"|urlize
"ftp://x.y tel:123"|urlize(extra_schemes=["tel:"])
"example.com example.org/path nothing.la http://10.0.0.1:80/x"|urlize
"ເບິ່ງ https://www.gov.la/ຂ່າວ ແລະ info@gov.la"|urlize
"a http://x.la, b https://y.la/(z) c"|urlize
"javascript:alert(1) http://a.b/<x>"|urlize
word|wordcount
"a-b c_d  e"|wordcount
"ສະບາຍດີ ຊາວໂລກ"|wordcount
long|wordwrap(20)
long|wordwrap(20, false)
long|wordwrap(10, true, "|")
long|wordwrap(7, wrapstring="|", break_on_hyphens=false)
"aaaaaaaaaaaaaaaaaaaaaa bb"|wordwrap(8)
"aaa-bbb-ccc-ddd eee"|wordwrap(6)
"one\ntwo three four"|wordwrap(9)
"  lead and trail  "|wordwrap(8)
"a\n\nb"|wordwrap(5)
user|attr("name")
user|attr("zzz") is defined
"a"|upper|lower|upper
" a "|trim|upper|e
word|upper|replace("O", "0")|length
numbers|sort|reverse|list|first
[3, 1]|sort|join|int + 1
"b"|default("c")|upper
-1|abs
2 + 3|string|length
n is defined
missing is defined
missing is undefined
user.name is defined
user.zzz is defined
nothing is none
n is none
yes is boolean
n is boolean
no is false
yes is true
n is integer
f is integer
f is float
n is number
yes is number
"1" is number
word is string
n is string
user is mapping
numbers is mapping
numbers is sequence
word is sequence
user is sequence
numbers is iterable
n is iterable
range is callable
n is callable
n is even
n is odd
neg is odd
n is divisibleby 7
n is divisibleby(5)
"abc" is lower
"ABC" is upper
"aB" is lower
"123" is lower
n is eq 42
n is equalto 42
n is ne 42
n is lt 50
n is le 42
n is gt 50
n is ge 42
n is lessthan 50
n is greaterthan 1
n is sameas 42
1 is sameas true
none is sameas none
1 is in [1, 2]
"a" is in "abc"
n is not none
n is not defined
missing is not defined
"upper" is filter
"zzz" is filter
"even" is test
"zzz" is test
not n is even
n is even and f is float
n is even or missing
(n is even) ~ "x"
1 if n is odd else 2
"x" if user is mapping and user.name is defined
"""

STATEMENTS = [
    "plain text, ຂໍ້ຄວາມ & <b>literal</b>\n",
    "",
    "\n",
    "a\n",
    "a\r\nb\rc\n",
    "{{ title }}",
    "{{title}}",
    "{{- title -}}",
    "  {{- n }}  ",
    "a  {{- n -}}  b",
    "a {%- if yes -%} b {%- endif -%} c",
    "a {%+ if yes +%} b {%+ endif +%} c",
    "a\n  {%- if yes %}\n  b\n  {%- endif %}\n",
    "a {#- comment -#} b",
    "a {# comment #} b",
    "a {# {{ n }} {% if %} #} b",
    "a {#\nmany\nlines\n#} b",
    "{##}x{# #}",
    "{% raw %}{{ n }} {% if %} {# c #}{% endraw %}",
    "a {%- raw -%} {{ x }} {%- endraw -%} b",
    "{%raw%} x {%endraw%}",
    "{% raw %}\n{{ a }}\n{% endraw %}\n",
    "{{ '{{' }}{{ '}}' }}",
    "{% if yes %}a{% endif %}",
    "{% if no %}a{% endif %}",
    "{% if no %}a{% else %}b{% endif %}",
    "{% if no %}a{% elif n == 42 %}b{% else %}c{% endif %}",
    "{% if no %}a{% elif zero %}b{% elif yes %}c{% elif yes %}d{% else %}e{% endif %}",
    "{% if n > 40 and n < 50 %}in{% endif %}",
    "{% if user.name %}{{ user.name }}{% endif %}",
    "{% if not void %}empty{% endif %}",
    "{% if 'x' in user.tags %}has x{% endif %}",
    "{% if missing is defined %}a{% else %}b{% endif %}",
    "{% if yes %}{% if no %}a{% else %}b{% endif %}{% endif %}",
    "{% for i in numbers %}{{ i }},{% endfor %}",
    "{% for i in [] %}x{% else %}none{% endfor %}",
    "{% for i in numbers if i > 3 %}{{ i }} {% endfor %}",
    "{% for i in numbers if i > 30 %}{{ i }}{% else %}none{% endfor %}",
    "{% for i in numbers if i is odd %}{{ loop.index }}:{{ i }}/{{ loop.length }} {% endfor %}",
    "{% for a, b in pairs %}{{ a }}={{ b }};{% endfor %}",
    "{% for (a, b) in pairs %}{{ a }}{{ b }}{% endfor %}",
    "{% for k, v in prices.items() %}{{ k }}:{{ v }} {% endfor %}",
    "{% for k, v in prices|dictsort %}{{ k }}:{{ v }} {% endfor %}",
    "{% for k in prices %}{{ k }}{% endfor %}",
    "{% for c in 'ກາ' %}[{{ c }}]{% endfor %}",
    "{% for a, (b, c) in [(1, (2, 3)), (4, (5, 6))] %}{{ a }}{{ b }}{{ c }} {% endfor %}",
    "{% for i in numbers %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }} {% endfor %}",
    "{% for i in numbers %}{% if loop.first %}<{% endif %}{{ i }}{% if loop.last %}>{% endif %}{% endfor %}",
    "{% for i in numbers %}{{ i }}{% if not loop.last %}, {% endif %}{% endfor %}",
    "{% for i in numbers %}{{ loop.cycle('a', 'b', 'c') }}{% endfor %}",
    "{% for i in numbers %}{{ loop.length }}{% endfor %}",
    "{% for i in [1, 1, 2, 2, 1] %}{% if loop.changed(i) %}{{ i }}{% endif %}{% endfor %}",
    "{% for i in numbers %}{{ loop.previtem|default('-') }}<{{ i }}>{{ loop.nextitem|default('-') }} {% endfor %}",
    "{% for i in numbers %}{{ loop.previtem is defined }}{% endfor %}",
    "{% for i in [1, 2] %}{% for j in [1, 2] %}{{ loop.index }}{{ i }}{{ j }} {% endfor %}{{ loop.index }};{% endfor %}",
    "{% for row in nested %}{% set outer = loop %}{% for x in row %}{{ outer.index }}.{{ loop.index }} {% endfor %}{% endfor %}",
    "{% for i in [1, 2] %}{{ loop.depth }}{{ loop.depth0 }}{% for j in [1] %}{{ loop.depth }}{% endfor %}{% endfor %}",
    "{% for item in tree recursive %}{{ item.label }}{% if item.children %}({{ loop(item.children) }}){% endif %}{% endfor %}",
    "{% for item in tree recursive %}[{{ loop.depth }}{{ item.label }}{{ loop(item.children) }}]{% endfor %}",
    "{% for item in tree recursive %}{{ loop.index }}{{ loop.depth0 }}{% if item.children %}{{ loop(item.children) }}{% endif %}{% else %}-{% endfor %}",
    "{% for item in tree recursive %}{% set l = item.label %}{{ loop(item.children) }}{{ l }}{% endfor %}",
    "<ul>{% for item in tree recursive %}<li>{{ item.label }}{% if item.children %}<ul>{{ loop(item.children) }}</ul>{% endif %}</li>{% endfor %}</ul>",
    "{% set x = 1 %}{{ x }}",
    "{% set x = 1 %}{% set x = x + 1 %}{{ x }}",
    "{% set a, b = 1, 2 %}{{ a }}{{ b }}",
    "{% set a, b = pairs[0] %}{{ a }}{{ b }}",
    "{% set x = 1, 2 %}{{ x }}",
    "{% set x = [1, 2] %}{{ x|length }}",
    "{% set x = 0 %}{% for i in numbers %}{% set x = x + i %}{% endfor %}{{ x }}",
    "{% set x = 0 %}{% for i in numbers %}{{ x }}{% set x = i %}{{ x }} {% endfor %}{{ x }}",
    "{% if yes %}{% set x = 5 %}{% endif %}{{ x }}",
    "{% if no %}{% set x = 5 %}{% endif %}{{ x is defined }}",
    "{% if no %}{% set x = 5 %}{% else %}{% set x = 6 %}{% endif %}{{ x }}",
    "{% if no %}{% set n = 5 %}{% endif %}{{ n }}",
    "{% set n = n + 1 %}{{ n }}",
    "{% for i in [1] %}{% set n = 9 %}{{ n }}{% endfor %}{{ n }}",
    "{% set ns = namespace(total=0) %}{% for i in numbers %}{% set ns.total = ns.total + i %}{% endfor %}{{ ns.total }}",
    "{% set ns = namespace() %}{% set ns.a = 'x' %}{{ ns.a }}{{ ns.b is defined }}",
    "{% set ns = namespace(found=false) %}{% for p in posts %}{% if p.draft %}{% set ns.found = true %}{% endif %}{% endfor %}{{ ns.found }}",
    "{% set ns = namespace({'a': 1}, b=2) %}{{ ns.a }}{{ ns.b }}",
    "{% set ns = namespace(items=[]) %}{% for i in numbers %}{% set ns.items = ns.items + [i * 2] %}{% endfor %}{{ ns.items }}",
    "{% set x %}a {{ n }} <b>{% endset %}{{ x }}",
    "{% set x %}{{ html }}{% endset %}{{ x }}|{{ x|length }}",
    "{% set x | upper %}a {{ n }} <b>{% endset %}{{ x }}",
    "{% set x | replace('a', 'b') | upper %}aaa{% endset %}{{ x }}",
    "{% set x %}{% set y = 1 %}{{ y }}{% endset %}{{ x }}{{ y is defined }}",
    "{% set x = [] %}{% set _ = x.append(1) %}{{ x }}",
    "{% set x = [] %}{% for i in numbers %}{% set _ = x.append(i * 2) %}{% endfor %}{{ x }}",
    "{% set d = {} %}{% set _ = d.update({'a': 1}) %}{{ d }}",
    "{% set d = {'a': []} %}{% set _ = d.a.append(5) %}{{ d }}",
    "{% set x = [1, 2, 3] %}{{ x.pop() }}{{ x }}",
    "{% set x = [3, 1] %}{{ x.extend([2]) or '' }}{{ x.sort() or '' }}{{ x }}{{ x.reverse() or '' }}{{ x }}{{ x.insert(0, 9) or '' }}{{ x }}",
    "{% with %}{% set x = 1 %}{{ x }}{% endwith %}{{ x is defined }}",
    "{% with x = 1, y = 2 %}{{ x }}{{ y }}{% endwith %}",
    "{% with a = n, n = 1 %}{{ a }}{{ n }}{% endwith %}{{ n }}",
    "{% with x = 1 %}{% with x = x + 1 %}{{ x }}{% endwith %}{{ x }}{% endwith %}",
    "{% filter upper %}abc {{ word }}{% endfilter %}",
    "{% filter upper|replace('A', 'b') %}abc{% endfilter %}",
    "{% filter escape %}<b>{{ html }}{% endfilter %}",
    "{% filter trim %}  x  {% endfilter %}|",
    "{% filter indent(2) %}a\nb{% endfilter %}",
    "{% filter wordwrap(5) %}aa bb cc dd{% endfilter %}",
    "{% filter striptags %}<b>{{ html }}</b>{% endfilter %}",
    "{% filter title %}{% for w in words %}{{ w }} {% endfor %}{% endfilter %}",
    "{% macro m() %}x{% endmacro %}{{ m() }}{{ m() }}",
    "{% macro m(a) %}[{{ a }}]{% endmacro %}{{ m(1) }}{{ m('<b>') }}",
    "{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}{{ m(1, 3) }}{{ m(b=5, a=4) }}",
    "{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}{{ m(1, 2) }}",
    "{% macro m(a) %}{{ a is defined }}{% endmacro %}{{ m() }}",
    "{% macro m() %}{{ varargs }}{% endmacro %}{{ m(1, 2) }}",
    "{% macro m(a) %}{{ a }}{{ varargs|length }}{{ kwargs }}{% endmacro %}{{ m(1, 2, 3, x=4) }}",
    "{% macro m() %}{% for k, v in kwargs.items() %}{{ k }}={{ v }} {% endfor %}{% endmacro %}{{ m(a=1, b='<') }}",
    "{% macro m() %}{{ n }}{% endmacro %}{{ m() }}",
    "{% set x = 1 %}{% macro m() %}{{ x }}{% endmacro %}{{ m() }}{% set x = 2 %}{{ m() }}",
    "{% macro a() %}A{{ b() }}{% endmacro %}{% macro b() %}B{% endmacro %}{{ a() }}",
    "{% macro f(n) %}{% if n > 0 %}{{ n }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(5) }}",
    "{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{{ m(m('<b>')) }}",
    "{% macro m() %}<b>{% endmacro %}{{ m()|upper }}{{ m()|length }}{{ m() ~ '<' }}",
    "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}body{% endcall %}",
    "{% macro m() %}[{{ caller() }}]{% endmacro %}{% call m() %}<b>{{ html }}{% endcall %}",
    "{% macro m(items) %}{% for i in items %}{{ caller(i) }}{% endfor %}{% endmacro %}{% call(x) m([1, 2]) %}<{{ x }}>{% endcall %}",
    "{% macro m(a) %}{{ a }}{{ caller(a, b=2) }}{% endmacro %}{% call(x, b, c=3) m(1) %}{{ x }}{{ b }}{{ c }}{% endcall %}",
    "{% macro m() %}{% if caller %}{{ caller() }}{% endif %}{% endmacro %}{% call m() %}x{% endcall %}",
    "{% macro m() %}{{ caller is defined }}{% endmacro %}{{ m() }}",
    "{% for i in [1, 2] %}{% macro m() %}{{ i }}{% endmacro %}{{ m() }}{% endfor %}",
    "{% macro m(a) %}{% set b = a * 2 %}{{ b }}{% endmacro %}{{ m(4) }}{{ b is defined }}",
    "{% macro outer() %}{% macro inner() %}in{% endmacro %}{{ inner() }}{% endmacro %}{{ outer() }}",
    "{% macro m(a, b) %}{{ a }}-{{ b }}{% endmacro %}{{ m(*[1, 2]) }}{{ m(**{'a': 3, 'b': 4}) }}{{ m(*[5], b=6) }}",
    "{% macro m() %}{% endmacro %}{{ m.name }}{{ m.arguments }}",
    "{% macro m(a, b=1) %}{% endmacro %}{{ m.name }}{{ m.arguments }}",
    "{% set m2 = namespace() %}{% macro m() %}x{% endmacro %}{% set f = m %}{{ f() }}",
    "{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{{ c.next() }}{{ c.current }}{{ c.reset() or '' }}{{ c.next() }}",
    "{% set j = joiner(', ') %}{% for i in numbers %}{{ j() }}{{ i }}{% endfor %}",
    "{% set j = joiner() %}{{ j() }}a{{ j() }}b",
    "{% set c = cycler('odd', 'even') %}{% for p in posts %}<li class=\"{{ c.next() }}\">{{ p.title }}</li>{% endfor %}",
    "{% for y, ps in posts|groupby('year') %}{{ y }}: {% for p in ps %}{{ p.title }} {% endfor %}{% endfor %}",
    "{% for g in posts|groupby('year') %}{{ g.grouper }}={{ g.list|length }} {% endfor %}",
    "{% for row in numbers|batch(3, '-') %}{% for c in row %}{{ c }}{% endfor %}/{% endfor %}",
    "{% for col in numbers|slice(3) %}{{ col|join }}/{% endfor %}",
    "{% print n %}{% print n, word %}",
    "{% block a %}x{{ n }}{% endblock %}",
    "{% block a %}x{% endblock a %}",
    "{% block a %}{% block b %}y{% endblock %}{% endblock %}",
    "{% block a %}x{% endblock %}{{ self.a() }}{{ self.a()|upper }}",
    "{% set x = 1 %}{% block a %}{{ x }}{% endblock %}",
    "{% block a %}{% set x = 1 %}{{ x }}{% endblock %}{{ x is defined }}",
    "{% for i in [1, 2] %}{% block a scoped %}{{ i }}{% endblock %}{% endfor %}",
    "{% macro m() %}M{% endmacro %}{% block a %}{{ m() }}{% endblock %}",
    "{{ [1, 2, 3]|map('string')|join('+') }} = {{ [1, 2, 3]|sum }}",
    "{{ {'a': {'b': [1, {'c': 'deep'}]}}.a.b[1].c }}",
    "{{ (posts|first).title }} {{ (posts|last)['title'] }}",
    "{{ posts[0].author.name.upper().lower().title() }}",
    "{{ 'a' if n > 40 else 'b' if n > 30 else 'c' }}",
    "{{ ['a', 'b'][n > 40] }}",
    "{{ (n, f)|max }}",
    "<p class=\"{{ word }}\">{{ html }}</p>",
    "<a title=\"{{ html }}\" class='{{ word }}'>x</a>",
    "<option value=\"{{ n }}\"{% if yes %} selected=\"selected\"{% endif %}>{{ n }}</option>",
    "<li{% if yes %} class=\"on\"{% endif %}>{% if no %}a{% else %}b{% endif %}</li>",
    "<a href=\"/news/{{ n }}/\">{{ title }}</a>",
    "<a href=\"{{ '/a/b' }}\">x</a><img src=\"/i/{{ n }}.png\" alt=\"{{ title }}\" />",
    "<title>{{ word }} | {{ n }}</title><textarea>{{ word }}</textarea>",
    "<!-- a comment --><!DOCTYPE html>{{ n }}",
    "<script type=\"application/json\">{{ user|tojson }}</script>",
    "<script type=\"application/ld+json\">{\"@id\": {{ n }}, \"x\": {{ posts|tojson }}}</script>",
    "<script>if (a < b) { x = '</p>'; }</script>{{ html }}",
    "<style>a > b { color: red }</style>{{ html }}",
    "<div data-x='{{ user|tojson|forceescape }}'></div>",
    "<p {{ {'id': 'x', 'title': html, 'no': none}|xmlattr }}>y</p>",
    "<ul{{ {'class': 'my_list', 'missing': none, 'id': 'list-%d'|format(n)}|xmlattr }}></ul>",
    "{{ {'a': 1, 'b': '<'}|xmlattr }}",
    "{{ {'a': 1}|xmlattr(false) }}",
    "a < b {{ n }} && c > d",
    "1 <2 {{ n }}",
    "{% if n %}\n  yes\n{% endif %}\n\n{% for i in [1, 2] %}\n  {{ i }}\n{% endfor %}\n",
    "{%- for i in [1, 2] -%}\n  {{ i }}\n{%- endfor -%}\n",
    "{{ long|wordwrap(30)|indent(4) }}",
    "{{ ('<b>' ~ html)|e }}",
    "{{ posts|map(attribute='title')|map('upper')|join(', ') }}",
    "{{ posts|selectattr('draft')|rejectattr('views', 'gt', 100)|list|length }}",
    "{{ range(3)|map('string')|list }}{{ range(1, 10, 3)|sum }}",
    "{{ 'abc'|batch(2)|list }}",
    "{{ dict(a=1, **{'b': 2}) }}",
    "{{ [[1, 2], [3]]|sum(start=[])|join('-') }}",
    "{{ (1, 2, 3)|last }}{{ (1,)|length }}",
    "{{ {'a': 1} == {'a': 1} }}{{ [1, [2]] == [1, [2]] }}",
    "{% set t = (1, 2) %}{% set a, b = t %}{{ b }}{{ a }}",
    "{% set d = {'x': 1, 'y': 2} %}{% for k in d %}{{ k }}{{ d[k] }}{% endfor %}",
    "{% set d = dict(d1, b=2) if false else {'z': 0} %}{{ d }}",
    "{% for p in posts|sort(attribute='title') %}{{ loop.index }}. {{ p.title }} ({{ p.author.name }})\n{% endfor %}",
    "{% for p in posts if not p.draft %}{{ loop.index }}/{{ loop.length }} {{ p.title }}\n{% else %}none{% endfor %}",
    "{% for i in range(3) %}{% for j in range(i) %}{{ i }}{{ j }} {% else %}e{% endfor %}{% endfor %}",
    "{% for a in [1,2] %}{% if a == 1 %}{% set s = 'one' %}{% else %}{% set s = 'other' %}{% endif %}{{ s }} {% endfor %}",
    "{% if n is defined and n %}{{ n }}{% endif %}",
    "{% set x = n if n > 100 else none %}{{ x }}{{ x is none }}",
    "{{ 'x' * 3 ~ 'y' }}",
    "{{ 7 // 2 * 2 + 7 % 2 }}",
    "{{ -n|abs }}{{ (-n)|abs }}",
    "{{ 1|float }}{{ '5'|int + 1 }}{{ 5|string ~ 1 }}",
    "{{ n|string|length }}{{ [n]|string }}",
    "{{ user.name|default('x') }}{{ user.zip|default('none') }}{{ (user.zip|default('a'))|upper }}",
    "{{ posts[5]|default('no such') }}",
    "{{ posts[0].zzz.yyy|default('deep') if posts[0].zzz is defined else 'no' }}",
    "{{ 'ກຂ' ~ \"'\" }}{{ \"it's\"|e }}{{ '&'|e|e }}",
    "{{ \"a\\u0301\"|length }}{{ combining|upper }}",
]

ERRORS = [
    "{{ missing }}", "{{ missing.attr }}", "{{ user.zzz }}", "{{ user.zzz.yyy }}", "{{ missing + 1 }}",
    "{% for x in missing %}{% endfor %}", "{% if missing %}{% endif %}", "{{ missing|upper }}",
    "{{ missing == 1 }}", "{{ missing ~ 'x' }}", "{{ not missing }}", "{{ numbers[100] }}",
    "{{ 1 + 'a' }}", "{{ 'a' - 1 }}", "{{ 1 / 0 }}", "{{ 1 // 0 }}", "{{ 1 % 0 }}", "{{ 1 < 'a' }}",
    "{{ n() }}", "{{ user.name() }}", "{% for x in n %}{% endfor %}", "{{ n|length }}", "{{ n|first }}",
    "{{ 'x'|zzz }}", "{{ 1 is zzz }}", "{% zzz %}", "{% if %}{% endif %}", "{% if yes %}", "{{ n", "{% for x in %}{% endfor %}",
    "{{ 'a }}", "{# never closed", "{% raw %}x", "{{ 1 + }}", "{{ (1 }}", "{{ [1 }}", "{{ 1) }}", "{% endif %}",
    "{% for x in [1] %}{% endif %}", "{% block a %}{% endblock %}{% block a %}{% endblock %}", "{% set %}",
    "{% set 1 = 2 %}", "{% set a, b = [1] %}", "{% set a, b = [1, 2, 3] %}", "{% for a, b in [1] %}{% endfor %}",
    "{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}", "{% macro m(a) %}{% endmacro %}{{ m(b=1) }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}", "{% macro m(a=1, b) %}{% endmacro %}",
    "{{ super() }}", "{% block a %}{{ super() }}{% endblock %}", "{% include 'nowhere.html' %}", "{% extends 'nowhere.html' %}",
    "{% import 'nowhere.html' as x %}", "{{ 'abc'|truncate(1) }}", "{{ 'x'|int(1, 2, 3) }}", "{{ range(0, 10, 0) }}",
    "{{ loop.index }}", "{{ caller() }}", "{{ {}.zzz }}", "{{ none.x }}", "{{ none + 1 }}", "{{ [] + {} }}",
    "{{ {[]: 1} }}", "{{ -'a' }}", "{{ 'a' in 5 }}", "{{ [3, 'a']|sort }}", "{{ [1, 'a']|sum }}", "{{ {'a b': 1}|xmlattr }}",
    "{% call n %}{% endcall %}", "{% set ns = 5 %}{% set ns.x = 1 %}", "{{ n is even even }}", "{{ 1 is is 2 }}",
    "{% from 'nowhere.html' import x %}", "{% block a-b %}{% endblock %}", "{% block a required %}x{% endblock %}",
    "{{ '%d' % 'a' }}", "{{ '%s' % () }}", "{{ '{}'.format() }}", "{{ 'abc'.index('z') }}", "{{ [].pop() }}", "{{ {}['x'] }}",
    "{{ user|dictsort(by='x') }}", "{{ numbers|batch }}", "{{ 42|round(1, 'x') }}", "{{ 'a'.b.c }}", "{{ f(x=1, 2) }}",
]

FILES = [
    ({"base.html": "<h1>{% block t %}base{% endblock %}</h1>{% block c %}{% endblock %}!",
      "main": "{% extends 'base.html' %}{% block t %}child{% endblock %}{% block c %}{{ n }}{% endblock %}"}),
    ({"base.html": "[{% block a %}A{% endblock %}]",
      "main": "{% extends 'base.html' %}{% block a %}{{ super() }}B{% endblock %}"}),
    ({"base.html": "[{% block a %}A{% endblock %}]",
      "mid.html": "{% extends 'base.html' %}{% block a %}{{ super() }}M{% endblock %}",
      "main": "{% extends 'mid.html' %}{% block a %}{{ super() }}B{{ super()|lower }}{% endblock %}"}),
    ({"base.html": "{% block a %}{% block b %}b{% endblock %}a{% endblock %}",
      "main": "{% extends 'base.html' %}{% block b %}B{{ super() }}{% endblock %}"}),
    ({"base.html": "{% for i in [1, 2] %}{% block item scoped %}{{ i }}{% endblock %}{% endfor %}",
      "main": "{% extends 'base.html' %}{% block item %}<{{ i }}>{{ super() }}{% endblock %}"}),
    ({"base.html": "{{ x }}{% block a %}{% endblock %}",
      "main": "{% extends 'base.html' %}{% set x = 'set in child' %}{% block a %}{{ x }}{% endblock %}"}),
    ({"base.html": "{% set x = 'base' %}{% block a %}{{ x }}{% endblock %}",
      "main": "{% extends 'base.html' %}{% block a %}[{{ x }}]{{ super() }}{% endblock %}"}),
    ({"base.html": "a{% block x required %}{% endblock %}b", "main": "{% extends 'base.html' %}{% block x %}1{% endblock %}"}),
    ({"base.html": "a{% block x required %} {# c #} {% endblock %}b", "main": "{% extends 'base.html' %}"}),
    ({"base.html": "{% block a %}x{% endblock %}{{ self.a() }}", "main": "{% extends 'base.html' %}{% block a %}y{% endblock %}"}),
    ({"base.html": "1{% block a %}{% endblock %}", "main": "before {% extends 'base.html' %} after {% block a %}2{% endblock %} end"}),
    ({"base.html": "{% block a %}{% endblock %}", "main": "{# c #}\n{% extends 'base.html' %}\n{% block a %}2{% endblock %}\n"}),
    ({"a.html": "A{% block x %}a{% endblock %}", "b.html": "B{% block x %}b{% endblock %}",
      "main": "{% extends 'a.html' if yes else 'b.html' %}{% block x %}m{{ super() }}{% endblock %}"}),
    ({"a.html": "A{% block x %}a{% endblock %}", "main": "{% set l = 'a.html' %}{% extends l %}{% block x %}m{% endblock %}"}),
    ({"part.html": "<i>{{ n }}</i>", "main": "{% include 'part.html' %}{% include \"part.html\" %}"}),
    ({"part.html": "{{ x }}", "main": "{% set x = 5 %}{% include 'part.html' %}"}),
    ({"part.html": "{{ p.title }};", "main": "{% for p in posts %}{% include 'part.html' %}{% endfor %}"}),
    ({"part.html": "{{ loop.index }}", "main": "{% for p in posts %}{% include 'part.html' %}{% endfor %}"}),
    ({"part.html": "{{ n is defined }}", "main": "{% include 'part.html' without context %}"}),
    ({"part.html": "{% set x = 1 %}{{ x }}", "main": "{% include 'part.html' %}{{ x is defined }}"}),
    ({"main": "a{% include 'nowhere.html' ignore missing %}b"}),
    ({"part.html": "P", "main": "{% include ['nowhere.html', 'part.html'] %}"}),
    ({"main": "{% include ['x.html', 'y.html'] ignore missing %}-"}),
    ({"part.html": "P", "main": "{% set t = 'part' %}{% include t ~ '.html' %}"}),
    ({"part.html": "P", "main": "{% include 'part.html' ignore missing with context %}"}),
    ({"main": "{% include ['a', missing|default('b')] ignore missing %}x"}),
    ({"node.html": "{{ item.label }}{% for item in item.children %}({% include 'node.html' %}){% endfor %}",
      "main": "{% for item in tree %}{% include 'node.html' %}{% endfor %}"}),
    ({"base.html": "[{% block a %}{% endblock %}]", "part.html": "{% extends 'base.html' %}{% block a %}{{ n }}{% endblock %}",
      "main": "{% include 'part.html' %}{% block a %}main{% endblock %}"}),
    ({"m.html": "{% macro f(x) %}<b>{{ x }}</b>{% endmacro %}{% set v = 7 %}",
      "main": "{% import 'm.html' as m %}{{ m.f('<') }}{{ m.v }}"}),
    ({"m.html": "{% macro f(x) %}<b>{{ x }}</b>{% endmacro %}", "main": "{% from 'm.html' import f %}{{ f(1) }}"}),
    ({"m.html": "{% macro f(x) %}f{{ x }}{% endmacro %}{% macro g() %}g{% endmacro %}",
      "main": "{% from 'm.html' import f as h, g %}{{ h(1) }}{{ g() }}"}),
    ({"m.html": "{% macro f() %}{{ n is defined }}{% endmacro %}", "main": "{% import 'm.html' as m %}{{ m.f() }}"}),
    ({"m.html": "{% macro f() %}{{ n }}{% endmacro %}", "main": "{% import 'm.html' as m with context %}{{ m.f() }}"}),
    ({"m.html": "{% macro f() %}{{ n }}{% endmacro %}", "main": "{% from 'm.html' import f with context %}{{ f() }}"}),
    ({"m.html": "{% macro a() %}A{{ b() }}{% endmacro %}{% macro b() %}B{% endmacro %}", "main": "{% from 'm.html' import a %}{{ a() }}"}),
    ({"m.html": "{% set c = 3 %}{% macro a(x=c) %}{{ x }}{% endmacro %}", "main": "{% from 'm.html' import a %}{{ a() }}{{ a(1) }}"}),
    ({"m.html": "{% macro w() %}<{{ caller() }}>{% endmacro %}", "main": "{% from 'm.html' import w %}{% call w() %}{{ n }}{% endcall %}"}),
    ({"m.html": "{% macro _p() %}p{% endmacro %}{% macro q() %}{{ _p() }}{% endmacro %}", "main": "{% import 'm.html' as m %}{{ m.q() }}{{ m._p is defined }}"}),
    ({"m.html": "{% macro f() %}x{% endmacro %}", "main": "{% import 'm.html' as m %}{{ m.zzz is defined }}"}),
    ({"m.html": "text {% macro f() %}x{% endmacro %} more", "main": "{% import 'm.html' as m %}{{ m.f() }}"}),
    ({"m.html": "{% macro f() %}M{% endmacro %}", "base.html": "{% block a %}{% endblock %}",
      "main": "{% extends 'base.html' %}{% import 'm.html' as m %}{% block a %}{{ m.f() }}{% endblock %}"}),
    ({"m.html": "{% macro f() %}M{% endmacro %}", "base.html": "{% block a %}{% endblock %}",
      "main": "{% extends 'base.html' %}{% from 'm.html' import f %}{% block a %}{{ f() }}{% endblock %}"}),
    ({"base.html": "{% block a %}{% endblock %}",
      "main": "{% extends 'base.html' %}{% macro f() %}own{% endmacro %}{% block a %}{{ f() }}{% endblock %}"}),
    ({"base.html": "<title>{% block title %}{% endblock %} - site</title><body>{% block body %}{% include 'nav.html' %}{% endblock %}</body>",
      "nav.html": "<nav>{% for p in posts %}<a href=\"/{{ loop.index }}/\">{{ p.title }}</a>{% endfor %}</nav>",
      "main": "{% extends 'base.html' %}{% block title %}{{ title }}{% endblock %}{% block body %}{{ super() }}<main>{{ html }}</main>{% endblock %}"}),
    ({"base.html": "{% macro field(name) %}<input name=\"{{ name }}\" />{% endmacro %}{% block a %}{% endblock %}",
      "main": "{% extends 'base.html' %}{% block a %}{{ field('x') }}{% endblock %}"}),
    ({"a.html": "{% include 'b.html' %}", "b.html": "{% include 'c.html' %}", "c.html": "{{ n }}", "main": "{% include 'a.html' %}"}),
    ({"m.html": "{% import 'k.html' as k %}{% macro f() %}{{ k.g() }}{% endmacro %}", "k.html": "{% macro g() %}deep{% endmacro %}",
      "main": "{% import 'm.html' as m %}{{ m.f() }}"}),
    ({"part.html": "{% macro f() %}x{% endmacro %}{{ f() }}", "main": "{% include 'part.html' %}{{ f is defined }}"}),
    ({"base.html": "{% block a %}{{ x|default('none') }}{% endblock %}", "main": "{% extends 'base.html' %}{% if yes %}{% set x = 'cond' %}{% endif %}"}),
    ({"base.html": "{% block outer %}[{% block inner %}{% endblock %}]{% endblock %}",
      "mid.html": "{% extends 'base.html' %}{% block inner %}mid{% endblock %}",
      "main": "{% extends 'mid.html' %}{% block outer %}<{{ super() }}>{% endblock %}"}),
    ({"m.html": "{% macro f(a, b='d') %}{{ a }}{{ b }}{% endmacro %}", "main": "{% import 'm.html' as m %}{{ m.f(1) }}{{ m.f(1, b=2) }}{{ m['f'](3) }}"}),
]

NO_ESCAPE = [
    "{{ html }}", "{{ '<b>' }}", "{{ '<b>'|e }}", "{{ '<b>'|e ~ '<i>' }}", "{% macro m() %}<{{ html }}>{% endmacro %}{{ m()|upper }}",
    "{% set x %}<{{ html }}>{% endset %}{{ x|length }}{{ x }}", "{{ user|tojson }}", "{{ ['<a>', '<b>']|join('<') }}",
    "{{ {'a': '<'}|xmlattr }}", "<{{ word }} {{ n }}=\"{{ html }}", "<script>{{ html }}", "<!-- {{ html }} -->", "{{ '<b>'|safe }}{{ '<b>'|string }}",
    "{{ 'see http://a.com/<x>'|urlize }}", "{{ '<b>'|replace('<', '&') }}", "{{ '%s'|format('<b>') }}", "{{ html|striptags }}",
    "Dear {{ name }},\n\n{{ lines|indent(2) }}\n", "{{ posts|map(attribute='title')|join('\n') }}", "{{ '<b>'|forceescape }}", "{{ ('<b>'|e)|upper }}",
]
