"""More corners, by subject: each line is tried alone."""

# One expression a line.
EXPRESSIONS = r"""
1_000 + 0b1_0 + 0x_f
1.0e3|string ~ 1e-3 ~ 12e0
0.1 + 0.7
1.1 * 3
100 / 3
2 / 3 * 3
1e15 + 0.3
123456789012345678.0
1e21|int
0.1|round(20)
5e-7|string
1.5e300 * 1e10
-0.0|string
0 * -1.0
(0.1 + 0.2)|round(2)
3.0 * 2
7.0 // 2
7 // 2.0
-7 // 2.0
7 % 2.5
-7 % 2.5
7 % -2.5
2 ** 3 ** 2
(2 ** 3) ** 2
2 ** -1
2.0 ** 3
(-8) ** 3
4 ** 0.5
0 ** 0
0.0 ** 0
10 ** 15
-3 ** 2
(-3) ** 2
- -3
+ -3
not -0
1 - -1
1 --1
5 - 3 - 1
24 / 4 / 2
24 // 5 % 3
2 + 3 * 4 - 6 / 2
(2 + 3) * (4 - 6)
2 * 3 ~ 4
2 ~ 3 * 4
1 + 1 ~ 1 + 1
"a" * 0
"a" * -3
"ກ" * 3
[1] * 3
(1, 2) * 2
[] + []
[1] + [2] + [3]
(1,) + ()
"%s" % 5
"%s" % (5,)
"%s %s" % ("a", "b")
"%d%%" % 50
"%5d|%-5d|%05d" % (1, 2, 3)
"%+.1f" % 2.25
"%.0f" % 0.5
"%.0f" % 1.5
"%.0f" % 2.5
"%e" % 12345.678
"%E" % 0.00012
"%g" % 1e10
"%g" % 123456
"%g" % 1234567
"%G" % 1e-10
"%x %X %o" % (255, 255, 8)
"%#x %#o" % (255, 8)
"%c%c" % ("a", 66)
"%r" % "it's"
"%a" % "ກ"
"%10.3s|" % "abcdef"
"%-10s|" % "ກຂຄ"
"%*d" % (5, 42)
"%.*f" % (2, 3.14159)
"%(name)s" % user
"%(age)05.1f" % user
"%s" % none
"%s" % true
"%s" % [1, "a"]
"%s" % {"a": 1}
"%d" % true
"%d" % 3.99
"%i" % -3.99
"%u" % 5
"% d" % 42
"{:d}".format(42)
"{:5d}|{:<5d}|{:^5d}|{:>5d}".format(1, 2, 3, 4)
"{:05d}".format(-42)
"{:+d} {: d} {:-d}".format(1, 2, 3)
"{:,}".format(1234567.891)
"{:_}".format(1234567)
"{:b} {:o} {:x} {:X}".format(10, 10, 255, 255)
"{:#b} {:#o} {:#x}".format(10, 10, 255)
"{:.3f} {:.0f} {:f}".format(3.14159, 2.5, 1)
"{:e} {:.2E}".format(12345.678, 0.00012)
"{:g} {:.3g}".format(1e10, 123456)
"{:%} {:.1%}".format(0.25, 0.1234)
"{:s} {:10s}| {:.2s}".format("a", "b", "cde")
"{:*^10}".format("ກ")
"{:>{}}".format("a", 5)
"{:{w}.{p}f}".format(3.14159, w=8, p=2)
"{0!r} {0!s}".format("ກ'")
"{!r}".format("a")
"{a[0]} {a[1]}".format(a=[1, 2])
"{u[name]}".format(u=user)
"{{}} {{{}}}".format(1)
"{:c}".format(65)
"{:n}".format(5)
"{:10}|".format(1)
"{:10}|".format("a")
"{:10}|".format(1.5)
"{}".format(none)
"{}".format([1, "a"])
"{:>5}".format(true)
"{:<08.3f}".format(3.14159)
"{:=+8d}".format(42)
"{:.2}".format(3.14159)
"{:}".format(1.0)
"{:,d}".format(-1234567)
"{:010,}".format(12345)
"a-b_c d"|replace("-", "+")|replace("_", "*")
"aaaa"|replace("aa", "b")
"aaaa"|replace("a", "b", 0)
"aaaa"|replace("a", "")
"ກຂກ"|replace("ກ", "ຄ", 1)
"abc"|replace("", "-", 2)
1|replace(1, 2)
none|string|replace("None", "x")
"<a>"|replace("<", "[")|replace(">", "]")
"<a>"|e|replace("&lt;", "<")
("<a>"|safe)|replace("a", "<b>")
"hello world foo"|title
"HELLO"|title
"o'neill mc-donald"|title
"a.b.c"|title
"x1y2z3"|title
"[a] (b) {c} <d> -e"|title
"ລາວ ພາສາ"|title
"élan vital"|title
"ǆabc"|title
"ßa"|title
"hello"|capitalize
"hELLO ວຽງ"|capitalize
"ǆ"|capitalize
"ﬁn"|capitalize
"a b c".title()
"it's".title()
"3rd x2y".title()
"ﬁne day".title()
"ab"|center(5)
"abc"|center(6)
"ກຂ"|center(7)
""|center(3)
"abc"|center(0)
"abc"|center
"abc".center(8, "*")
"abc".ljust(5, "ກ")
"abc".rjust(5, "ກ")
"42".zfill(5)
"-42".zfill(6)
"+4".zfill(5)
"ab".zfill(1)
"a\tb\tc".expandtabs()
"a\tb".expandtabs(4)
"12345678\tx".expandtabs()
"a,b,,c".split(",")
"a,b,,c".split(",", 1)
"a,b,,c".rsplit(",", 1)
" a  b ".split()
" a  b c".split(none, 1)
" a  b c ".rsplit(none, 1)
"".split()
"".split(",")
"abc".split("bc")
"a\nb\r\nc\rd".splitlines()
"a\nb\n".splitlines()
"a\nb".splitlines(true)
"a\u2028b\x0bc\x0cd\x1ce".splitlines()
"abc".partition("b")
"abc".partition("x")
"abcbd".rpartition("b")
"abc".rpartition("x")
"ກ-ຂ-ຄ".partition("-")
"abc".startswith("a")
"abc".startswith(("x", "a"))
"abc".startswith("b", 1)
"abc".startswith("b", 1, 2)
"abc".endswith("c")
"abc".endswith("b", 0, 2)
"abc".endswith(("b", "c"))
"abcabc".find("b", 2)
"abcabc".find("b", 2, 3)
"abcabc".find("")
"abcabc".rfind("b")
"abcabc".rfind("b", 0, 3)
"abcabc".index("c")
"abcabc".rindex("c")
"banana".count("a")
"banana".count("a", 2)
"banana".count("")
"aaa".count("aa")
"Abc".swapcase()
"aBC ກ".swapcase()
"ABC".casefold()
"abc".isalpha() ~ "".isalpha() ~ "ກ".isalpha() ~ "ກິ".isalpha()
"1".isdigit() ~ "໑".isdigit() ~ "²".isdigit() ~ "½".isdigit()
"1".isdecimal() ~ "໑".isdecimal() ~ "²".isdecimal()
"1".isnumeric() ~ "½".isnumeric() ~ "一".isnumeric()
"a1".isalnum() ~ "a_".isalnum() ~ "".isalnum()
" \t".isspace() ~ "".isspace() ~ "\u00a0".isspace() ~ "\u200b".isspace()
"ab".islower() ~ "aB".islower() ~ "1".islower() ~ "ກ".islower()
"AB".isupper() ~ "1A".isupper() ~ "".isupper()
"Ab Cd".istitle() ~ "Ab cd".istitle() ~ "AB".istitle()
"a_b".isidentifier() ~ "1a".isidentifier() ~ "ກ".isidentifier()
"ab\n".isprintable() ~ "ab".isprintable() ~ "".isprintable()
"abc".isascii() ~ "ກ".isascii()
"  x ".strip() ~ "|" ~ "xxaxx".strip("x") ~ "|" ~ "abcba".strip("ab")
"  x ".lstrip() ~ "|" ~ "  x ".rstrip() ~ "|"
"\u00a0x\u2003".strip() ~ "|"
"abc".removeprefix("ab") ~ "abc".removesuffix("bc") ~ "abc".removeprefix("x")
"-".join(["a", "b"]) ~ "".join("abc") ~ ",".join([])
"<".join(["a", "b"])
("<"|safe).join(["<a>", "b"])
"abc".upper() ~ "ABC".lower() ~ "ß".upper() ~ "İ".lower()|length
"abc".replace("b", "<") ~ "aaa".replace("a", "b", 2)
"{}".format_map({"a": 1}) if false else "x"
"{a}".format_map({"a": 1})
"hello"[1] ~ "hello"[-1] ~ "hello"[1:3] ~ "hello"[::-1]
"hello"[10:] ~ "|" ~ "hello"[-10:2] ~ "|" ~ "hello"[3:1] ~ "|"
"hello"[4:0:-1] ~ "|" ~ "hello"[::2] ~ "|" ~ "hello"[::-2] ~ "|" ~ "hello"[-2::-1]
"ວຽງຈັນ"[::-1] ~ "|" ~ "ວຽງຈັນ"[2] ~ "|" ~ "ວຽງຈັນ"[:3]
[1, 2, 3, 4, 5][1:-1]
[1, 2, 3, 4, 5][::-2]
[1, 2, 3, 4, 5][3:0:-1]
[1, 2, 3, 4, 5][-3:]
[1, 2, 3, 4, 5][:-6]
[1, 2, 3, 4, 5][-100:100:2]
(1, 2, 3)[1:]
(1, 2, 3)[-1]
numbers[none:none:none]
numbers[:none] == numbers
numbers[true]
numbers["0"] is defined
user["name"] ~ user.get("name") ~ user.get("x", "y") ~ user.get("x")
user["x"] is defined
user.keys()|list
user.values()|list|length
user.items()|list|first
prices.items()|list
prices.items()|sort
prices.keys()|sort|join
prices.values()|sum
prices.values()|max
prices|list
prices|length
"rice" in prices
"x" not in prices
prices.copy()
dict(a=1, **{"b": 2})
dict({"a": 1}, b=2)
dict([("a", 1), ("b", 2)])
{"a": 1}.items()|list
{1: "a", "1": "b", 1.5: "c", true: "d"}
{"a": {"b": {"c": 1}}}["a"]["b"]["c"]
{"a": {"b": {"c": 1}}}.a.b.c
{"a-b": 1}["a-b"]
{none: 1}[none]
{(1, 2): 3}[(1, 2)]
{"a": 1, "a": 2}
{"x": [1, (2, 3), {"y": none}], "z": true}
[[], (), {}, "", 0, 0.0, none, false]
[1, 2, 3].index(2)
[1, 2, 2].count(2)
[1, [2, [3]]]
[(1, "a"), (2, "b")]
["ກ", "it's", 'say "x"', "both ' and \"", "\\", "\n\t\r", "\x00\x1f\x7f\x80", "\u2028\ufeff\U0001F600"]
("a", "b")|string
1 < 2 < 3 < 4
1 < 3 < 2
3 > 2 >= 2 > 1
1 == 1.0 == true
1 != 2 != 1
1 < 2 == true
1 in [1, 2] in [true]
"a" < "b" < "c"
"a" in "abc" in ["abc"]
not 1 == 2
not 1 in [2]
not (1 and 0)
1 and 2 or 3
0 or "" or none or []
0 and 1/0
1 or 1/0
none is none and none == none
[1, 2] == [1, 2]
[1, 2] == (1, 2)
{"a": 1} == {"a": 1.0}
"1" == 1
[1, 2] < [1, 2, 3]
(1, "a") < (1, "b")
"Z" < "a" < "ກ"
true > false
true + 1
1.0 == 1
1 if true
(1 if false) is defined
(1 if false) is undefined
"" ~ (1 if false)
1 if false else 2 if false else 3
1 if true else 2 if true else 3
(1 if 0 else 2) + 3
[1 if true else 2, 3 if false else 4]
1 if not none else 2
("a" if 1 > 2 else "b") ~ "c"
"a" if 1 > 2 else "b" ~ "c"
missing is defined
missing is undefined
missing|default("d")
missing|default("d", true)
missing|default
missing|d("x") ~ "y"
user.missing|default("d")
user["missing"]|default("d")
user.missing is defined
missing.x is defined
missing or 1
missing
missing.x
missing[0]
missing()
missing + 1
missing ~ "a"
missing == missing
missing in [1]
1 in missing
not missing
missing|length
missing|list
missing|upper
missing|string
missing|join
missing|first
missing|int
missing|e
user.missing.deeper
numbers[99]
numbers[99]|default("x")
"abc"[9]|default("x")
(missing)|default("q")
none.x
none|default("x")
none|default("x", true)
false|default("x")
false|default("x", boolean=true)
0|d(5, true)
""|d(none, true)
42 is number ~ 4.2 is number ~ "4" is number ~ true is number
42 is integer ~ true is integer ~ 4.0 is integer
4.0 is float ~ 4 is float
true is boolean ~ 1 is boolean
true is true ~ 1 is true ~ false is false ~ 0 is false
"a" is string ~ 1 is string ~ ("a"|safe) is string
[] is sequence ~ {} is sequence ~ "a" is sequence ~ 1 is sequence
{} is mapping ~ [] is mapping
[] is iterable ~ 1 is iterable ~ "a" is iterable ~ none is iterable
range is callable ~ 1 is callable
none is none ~ 0 is none
("a"|safe) is escaped ~ "a" is escaped
1 is odd ~ 2 is even ~ 0 is even ~ -1 is odd
9 is divisibleby 3 ~ 10 is divisibleby(3)
"abc" is lower ~ "ABC" is upper ~ "Abc" is lower
1 is eq 1 ~ 1 is equalto 2 ~ 1 is == 1
1 is ne 2 ~ 1 is lt 2 ~ 1 is le 1 ~ 2 is gt 1 ~ 2 is ge 3
1 is lessthan 2 ~ 2 is greaterthan 1
1 is in [1, 2] ~ 3 is in [1, 2] ~ "a" is in "abc"
1 is sameas 1 ~ true is sameas true ~ none is sameas none
"upper" is filter ~ "zzz" is filter ~ "odd" is test ~ "zzz" is test
1 is not odd ~ 1 is not none ~ 1 is not in [2]
not 1 is odd
1 is odd and 2 is even
1 is odd == true
(1 is odd) == true
4 is divisibleby 2 and true
[1, 2, 3]|select("odd")|list ~ [1, 2, 3]|reject("odd")|list
[1, 2, 3]|select("gt", 1)|list
[1, 2, 3]|select("in", [1, 3])|list
["a", "", none, 0, 1]|select|list
["a", "", none, 0, 1]|reject|list
["a", "b"]|select("equalto", "a")|list
["a", 1]|select("string")|list
[1, 2]|map("string")|list
[1, 2]|map("string")|map("replace", "1", "x")|join
["a", "b"]|map("upper")|join(",")
["a b", "c"]|map("wordcount")|list
[" a ", "b "]|map("trim")|list
[[1, 2], [3]]|map("first")|list
[[1, 2], [3]]|map("sum")|sum
[[3, 1], [2]]|map("sort")|list
[1.234, 5.678]|map("round", 1)|list
["1", "x"]|map("int", default=7)|list
["1", "x"]|map("int", 7)|list
posts|map(attribute="title")|list
posts|map(attribute="author.name")|list
posts|map(attribute="nope", default="-")|list
posts|map(attribute="author.nope", default="-")|list
posts|map(attribute="nope")|list
pairs|map(attribute=0)|list
pairs|map(attribute="0")|list
posts|selectattr("draft")|map(attribute="title")|list
posts|rejectattr("draft")|map(attribute="title")|list
posts|selectattr("year", "==", 2023)|map(attribute="title")|list
posts|selectattr("year", "gt", 2023)|map(attribute="title")|list
posts|selectattr("title", "in", ["Two"])|map(attribute="views")|list
posts|selectattr("author.name", "equalto", "Kham")|map(attribute="title")|list
posts|selectattr("nope", "defined")|list
posts|rejectattr("nope", "defined")|list|length
posts|selectattr("nope", "undefined")|list|length
posts|groupby("year")|map("first")|list
posts|groupby("year")|map(attribute="grouper")|list
posts|groupby("year")|map(attribute="list")|map("length")|list
posts|groupby(attribute="draft")|map("first")|list
posts|groupby("author.name")|map("first")|list
posts|groupby("author.name", case_sensitive=true)|map("first")|list
posts|groupby("nope", default="z")|map("first")|list
["b", "a", "B", "A"]|sort
["b", "a", "B", "A"]|sort(case_sensitive=true)
["b", "a", "B", "A"]|sort(true)
["b", "a", "B", "A"]|sort(true, true)
["b", "a", "B", "A"]|sort(reverse=true, case_sensitive=true)
["ຂ", "ກ", "ຄ"]|sort
[3, 1.5, 2, true]|sort
[[2, "a"], [1, "b"], [2, "A"]]|sort
[[2, "a"], [1, "b"]]|sort(attribute=1)
posts|sort(attribute="year,title")|map(attribute="title")|list
posts|sort(attribute="year,views", reverse=true)|map(attribute="title")|list
posts|sort(attribute="draft,author.name")|map(attribute="title")|list
posts|sort(false, true, "title")|map(attribute="title")|list
[1, "a"]|sort
["a", "b", "a", "A"]|unique|list
["a", "b", "a", "A"]|unique(true)|list
[1, 1.0, true, "1"]|unique|list
posts|unique(attribute="year")|map(attribute="title")|list
posts|unique(false, "author.name")|list|length
[3, 1, 2]|min ~ [3, 1, 2]|max
["b", "A", "c"]|min ~ ["b", "A", "c"]|max
["b", "A", "c"]|min(true) ~ ["b", "a", "C"]|max(case_sensitive=true)
posts|min(attribute="views")|attr("views")
posts|max(attribute="author.name")|attr("title")
[]|min is defined
[]|max|default("none")
[]|first|default("x") ~ []|last|default("y")
[1, 2, 3]|sum ~ []|sum ~ [1.5, 2.5]|sum ~ [1, 2]|sum(start=10)
posts|sum("views") ~ posts|sum(attribute="views", start=1)
pairs|sum(attribute=1)
[0.1, 0.2, 0.3]|sum
[1, 2, 3, 4, 5]|batch(2)|list
[1, 2, 3, 4, 5]|batch(2, "x")|list
[1, 2, 3, 4, 5]|batch(10, 0)|list
[]|batch(2)|list
[1, 2, 3, 4, 5]|slice(2)|list
[1, 2, 3, 4, 5]|slice(3, "x")|list
[1, 2, 3, 4, 5]|slice(7)|list
[1, 2, 3, 4, 5]|slice(7, "x")|list
"abcde"|slice(2)|list
"abcde"|batch(2)|list
[]|slice(2)|list
"abc"|reverse ~ [1, 2]|reverse|list|string
"ກິນ"|reverse
(1, 2, 3)|reverse|list
"abc"|list ~ {"a": 1}|list ~ (1, 2)|list
"abc"|first ~ "abc"|last ~ [1, 2]|last ~ {"a": 1}|first
"abc"|length ~ [1]|count ~ {"a": 1}|length ~ (1, 2)|length ~ ""|length
"ວຽງຈັນ"|length
"a b  c\nd"|wordcount ~ ""|wordcount ~ "ສະບາຍດີ ລາວ"|wordcount ~ "a-b_c d's"|wordcount
[1, 2, 3]|join ~ [1, 2]|join("-") ~ []|join("-") ~ "abc"|join("-")
[1, none, true, 2.5]|join("|")
["<", "&"]|join("'")
["<"|safe, "&"]|join("'")
["a", "b"]|join("<br>"|safe)
posts|join(" - ", attribute="title")
posts|join(attribute="views")
posts|join(",", "author.name")
{"a": 1, "b": 2}|join(",")
{"b": 1, "A": 2, "c": 0}|dictsort
{"b": 1, "A": 2, "c": 0}|dictsort(true)
{"b": 1, "A": 2, "c": 0}|dictsort(by="value")
{"b": 1, "A": 2, "c": 0}|dictsort(false, "value", true)
{"b": "x", "a": "X"}|dictsort(by="value")
{"b": 1, "A": 2}|dictsort(reverse=true)
{1: "a", 0: "b"}|dictsort
{"a": 1}|items|list
missing|items|list
[1]|items|list
"42"|int ~ "42.7"|int ~ "x"|int ~ ""|int ~ none|int ~ true|int ~ -3.9|int
"0x1A"|int(base=16) ~ "1A"|int(0, 16) ~ "0b11"|int(0, 2) ~ "0o17"|int(base=8) ~ "z"|int(0, 36)
"12abc"|int(-1) ~ " 7 "|int ~ "1_000"|int ~ "+5"|int ~ "-5"|int ~ "- 5"|int
"໑໒"|int ~ "٣"|int
"1e3"|int ~ "inf"|int(9) ~ "nan"|int(8)
"0x10"|int ~ "0x10"|int(base=0) ~ "010"|int
"3.14"|float ~ "x"|float ~ "x"|float(1.5) ~ ""|float ~ none|float ~ true|float ~ 3|float
"1e3"|float ~ " 2.5 "|float ~ "1_0.5"|float ~ ".5"|float ~ "5."|float ~ "-.5e-3"|float
"inf"|float ~ "-infinity"|float ~ "nan"|float ~ "INF"|float
"໑.໕"|float
3.14159|round ~ 3.14159|round(2) ~ 3.5|round ~ 2.5|round ~ -2.5|round ~ 0.5|round
3.14159|round(2, "floor") ~ 3.14159|round(2, "ceil") ~ -3.5|round(0, "floor") ~ -3.5|round(0, "ceil")
1234.5678|round(-2) ~ 1250|round(-2) ~ 1350|round(-2) ~ 5|round(1) ~ 1e16|round(1)
2.675|round(2) ~ 1.005|round(2) ~ 0.125|round(2) ~ 1e300|round(2)
7|round(0, "floor") ~ 7|round(-1, "floor") ~ 7|round(-1, "ceil")
-5|abs ~ -5.5|abs ~ 5|abs ~ true|abs
0|filesizeformat ~ 1|filesizeformat ~ 999|filesizeformat ~ 1000|filesizeformat ~ 1500|filesizeformat
1023|filesizeformat(true) ~ 1024|filesizeformat(true) ~ 1536|filesizeformat(true) ~ 1048576|filesizeformat(true)
999999|filesizeformat ~ 1000000|filesizeformat ~ 123456789012|filesizeformat ~ 1e15|filesizeformat ~ 1e24|filesizeformat ~ 1e30|filesizeformat
"300"|filesizeformat ~ 3.7|filesizeformat ~ -5|filesizeformat ~ -5000|filesizeformat
true|filesizeformat
"hello world this is long"|truncate(11)
"hello world this is long"|truncate(11, true)
"hello world this is long"|truncate(11, false, "…")
"hello world this is long"|truncate(11, true, "…", 0)
"hello world this is long"|truncate(11, false, "", 0)
"hello world"|truncate(11, leeway=0)
"hello world"|truncate(6) ~ "|" ~ "hello world"|truncate(5, leeway=0)
"helloworld"|truncate(5, leeway=0) ~ "|" ~ "helloworld"|truncate(8, true, leeway=0)
"a b c d e f"|truncate(4, leeway=0) ~ "|" ~ "a b c d e f"|truncate(3, false, "...", 0)
lao_long|truncate(12) ~ "|" ~ lao_long|truncate(12, true, "…")
"<b>bold text</b> here"|truncate(8, true, "<i>")
("<b>bold</b>"|safe)|truncate(4, true, "<i>", 0)
"The quick brown fox jumps"|wordwrap(10)
"The quick brown fox jumps"|wordwrap(10, false)
"Supercalifragilistic"|wordwrap(7)
"Supercalifragilistic"|wordwrap(7, false)
"well-known-fact here"|wordwrap(6)
"well-known-fact here"|wordwrap(6, break_on_hyphens=false)
"a\n\nb c d e\n"|wordwrap(3)
"  lead and  double  spaces "|wordwrap(8)
"a b c d"|wordwrap(3, true, "<br>")
"a b c d"|wordwrap(3, wrapstring="|")
lao_long|wordwrap(10)
"tab\tand tab"|wordwrap(4)
"--dash --long-option -x"|wordwrap(6)
"a—b–c d-e f--g"|wordwrap(3)
"x\ny\n\nz"|indent ~ "|" ~ "x\ny\n\nz"|indent(2, true) ~ "|" ~ "x\ny\n\nz"|indent(2, true, true)
"x\ny"|indent("ກ ") ~ "|" ~ "x\r\ny"|indent(1) ~ "|" ~ "x\n"|indent(2) ~ "|" ~ "\nx"|indent(2, true)
("<b>\n<i>"|safe)|indent(2) }}{{ "<b>\n<i>"|indent(2, true)
"<p>Hi <b>there</b>, &lt;you&gt; &amp; me</p>"|striptags
"a<br/>b <!-- <x> --> c"|striptags
"<a href='>'>x</a>"|striptags
"a < b > c"|striptags
"&nbsp;x&copy;&#3713;&#xE81;&lt"|striptags
"<unclosed"|striptags ~ "|" ~ "x <"|striptags ~ "|" ~ "<>"|striptags
"  many   spaces\n\there "|striptags
"<b>&lt;i&gt;</b>"|striptags|striptags
"a&b=c d/e?ກ"|urlencode ~ " " ~ "~-_.!*'()"|urlencode
{"a b": "c&d", "ກ": 1}|urlencode
[["a", 1], ["b", "ຂ"]]|urlencode
{"a": none, "b": true}|urlencode
"http://x.la"|urlencode
"go to http://example.com now"|urlize
"https://example.com/a?b=c&d=e."|urlize
"(http://example.com/x_(y)) and <http://b.c>"|urlize
"www.example.com, example.org and x.net/path"|urlize
"mail me@example.com or mailto:you@example.com"|urlize
"http://example.com"|urlize(10)
"http://example.com/long/path"|urlize(15, nofollow=true)
"http://example.com"|urlize(target="_blank")
"http://example.com"|urlize(rel="ugc")
"http://example.com"|urlize(none, true, "_top", "me")
"ftp://x.y tel:123"|urlize }}{{ " " }}{{ "tel:123 x"|urlize(extra_schemes=["tel:"])
"ເບິ່ງ https://ລາວ.la/ກ ແລະ <b>"|urlize
"javascript:alert(1) http://"|urlize
"http://a.b\nhttp://c.d"|urlize
("<b>http://a.la</b>"|safe)|urlize
"\"http://a.la\" 'www.b.la'"|urlize
{"class": "a b", "id": none, "x": missing, "n": 1, "t": true}|xmlattr
{"a": "<\"'&>"}|xmlattr }}{{ "|" }}{{ {"a": 1}|xmlattr(false) }}{{ "|" }}{{ {}|xmlattr
{"a b": 1}|xmlattr
{"a>b": 1}|xmlattr
{"data-ກ": "ຂ"}|xmlattr
{"a": "x"|safe, "b": "<i>"|safe}|xmlattr
{"a": 1, "b": [1, 2.5, none, true], "c": "ກ</script>&'"}|tojson
{"b": 1, "a": 2}|tojson(indent=1)
[]|tojson(indent=2) ~ {}|tojson(indent=2) ~ [[]]|tojson(2)
"ກ\"\\\n\u2028\x00\x7f😀"|tojson
1.0|tojson ~ 1e100|tojson ~ 0.1|tojson ~ -0.0|tojson ~ 1e-7|tojson
{1: 2, none: 3, true: 4, 1.5: 5}|tojson
(1, 2)|tojson
range(3)|list|tojson
"<>&'\""|e }}{{ "<>&'\""|forceescape }}{{ "<"|e|e }}{{ "<"|e|forceescape
"<"|safe }}{{ "<" }}{{ "<"|e
("<"|safe) + "<" + "x"
"<" + ("<"|safe)
("<"|safe) * 2
("a"|safe) ~ "<" ~ 1
("%s"|safe) % "<" ~ ("{}"|safe).format("<")
("<a>"|safe)|upper }}{{ ("<a>"|safe)|title }}{{ ("<A>"|safe)|lower
("<a>"|safe)|trim ~ ("<a> <b>"|safe).split() 
("<a>"|safe)[0] }}{{ ("<a>"|safe)|first }}{{ ("<a>"|safe)|reverse
("<a>"|safe)|string|e }}{{ ("<a>"|safe)|list|string
("<a>"|safe).replace("a", "<") ~ ("x<"|safe).strip("x")
("a"|safe)|center(5) }}{{ ("<"|safe)|indent }}{{ ("<"|safe).ljust(3, "&")
("<a>"|safe) in ["<a>"] ~ (("<a>"|safe) == "<a>")
["<a>"|safe, "<b>"]
{"k": "<a>"|safe}
("<a>"|safe)|striptags ~ ("&lt;"|safe)|striptags
("a,b"|safe).split(",")|join("<")
("<"|safe)|default("x") ~ missing|default("<"|safe) ~ missing|default("<")
"abc"|attr("upper") is defined
user|attr("name") is defined
"x"|string|length ~ 12|string|length ~ none|string ~ [1]|string
" x "|trim ~ "xxaxx"|trim("x") ~ "\n\ta\n"|trim ~ "|"
"ABC"|lower ~ "abc"|upper ~ 12|upper ~ none|lower ~ true|upper
range(3)|list ~ range(1, 4)|list ~ range(5, 0, -2)|list ~ range(0)|list
range(10)[2] ~ range(10)[-1] ~ range(10)[2:5]|list
range(3)|length ~ (2 in range(3)) ~ (5 in range(3))
range(3)|sum ~ range(3)|last ~ range(3)|first
range("a")
range(1.5)
range()
lipsum is defined and false
namespace(a=1).a ~ namespace({"b": 2}).b
cycler("a", "b").next() ~ cycler(1).current
joiner("-")() ~ joiner()()
'\'' ~ "\"" ~ '\\' ~ "\n" ~ "\t" ~ "\x41\u0e81\U0001F600" ~ "\101" ~ "\0"|length
'\N' ~ "\q" ~ "a\
b"
"a" "b" 'c'
"" ~ ''
"{{ x }}" ~ '{% y %}' ~ "{# z #}"
[1, 2, 3,][-1] ~ (1,)[0] ~ {"a": 1,}["a"]
(((1)))
[[[1]]][0][0][0]
{"f": "upper"}["f"]
(1, 2) ~ ()
1,
1, 2
"a" is string is string
x.y.z|default("d")
1 in 2
"a" + 1
1 + "a"
"a" - "b"
[1] - [1]
"a" * "b"
"a" / 2
none + none
{} + {}
-"a"
+[]
not {}
1 < "a"
[] < {}
none < none
"abc" % 1
"%d" % "a"
"%s %s" % "a"
"%z" % 1
"%(a)s" % 1
"{}{}".format(1)
"{a}".format(1)
"{:d}".format("a")
"{:q}".format(1)
"{".format()
"}".format()
"abc".foo()
"abc".split("")
[1].foo()
[].pop()
"abc".index("z")
[1].index(2)
1()
"a"()
"a"|int|upper|length
1|batch(2)|list
1|first
none|first
1|join
none|list
1|list
[1, "a"]|max
[1, 2]|sum("x")
"abc"|sum
"x"|round
"x"|abs
[1]|abs
"a"|filesizeformat
none|length
[1]|dictsort
{"a": 1}|dictsort(by="x")
"a"|indent(-1)
"a"|center("x")
"a"|truncate("x")
"a"|wordwrap(0)
"a"|nofilter
1 is notest
1|default(1, 2, 3)
1|round(1, "zzz")
"a"|replace("a")
"a"|replace
[3, 1]|sort(foo=1)
[1]|map("nofilter")|list
[1]|select("notest")|list
[1]|selectattr|list
[1]|groupby|list
empty % numbers
word % [1, 2]
"%s" % numbers
"%s|%s" % (word, numbers)
missing is sequence
missing is mapping or missing is string
missing is iterable
none|select|list
none|map("upper")|list
0|reject|list
none|map(attribute="x")|list
false|selectattr("x")|list
missing|map("upper")|list
"".join([])|select("string")|list
"""

# Whole templates.
STATEMENTS = [
    "{% for i in [1, 2, 3, 4, 5] %}{{ loop.cycle('a', 'b', 'c') }}{% endfor %}",
    "{% for i in [1, 2, 3] %}{{ loop.cycle(loop.index, '-') }}{% endfor %}",
    "{% for x in 'aabbc' %}{{ '|' if loop.changed(x) }}{{ x }}{% endfor %}",
    "{% for a, b in [(1, 1), (1, 2), (1, 2), (2, 2)] %}{{ loop.changed(a) }}{{ loop.changed(a, b) }} {% endfor %}",
    "{% for x in [1, 2, 3] %}{{ loop.previtem|default('^') }}<br>{{ loop.nextitem|default('$') }} {% endfor %}",
    "{% for x in [1, 2, 3] %}{{ loop.previtem is defined }}{{ loop.nextitem is defined }}{% endfor %}",
    "{% for x in [1, 2] %}{{ loop.previtem }}{% endfor %}",
    "{% for x in [] %}{% else %}ຫວ່າງ{% endfor %}{% for x in [1] %}{% else %}no{% endfor %}",
    "{% for x in [1, 2, 3] if x > 5 %}{{ x }}{% else %}none{% endfor %}",
    "{% for x in [1, 2, 3, 4] if x is even %}{{ loop.index }}/{{ loop.length }}:{{ x }}{{ loop.last }} {% endfor %}",
    "{% for x in [3, 1, 2]|sort %}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.index0 }} {% endfor %}",
    "{% for k, v in {'a': 1, 'b': 2}.items() %}{{ k }}{{ v }}{{ loop.first }}{% endfor %}",
    "{% for k, v in {'b': 1, 'a': 2}|dictsort %}{{ k }}{{ v }}{% endfor %}",
    "{% for k in {'b': 1, 'a': 2} %}{{ k }}{% endfor %}",
    "{% for (a, b), c in [((1, 2), 3)] %}{{ a }}{{ b }}{{ c }}{% endfor %}",
    "{% for a, b in ['xy', 'zw'] %}{{ b }}{{ a }}{% endfor %}",
    "{% for a, b in [[1, 2, 3]] %}{{ a }}{% endfor %}",
    "{% for a, b in [1] %}{{ a }}{% endfor %}",
    "{% for x in 5 %}{{ x }}{% endfor %}",
    "{% for x in none %}{{ x }}{% endfor %}",
    "{% for x in missing %}{{ x }}{% endfor %}",
    "{% for x in 'ກິ' %}[{{ x }}]{% endfor %}",
    "{% for i in range(3) %}{% for j in range(2) %}{{ loop.index }}{{ i }}{{ j }} {% endfor %}{% endfor %}",
    "{% for i in [1, 2] %}{% set outer = loop %}{% for j in 'ab' %}{{ outer.index }}{{ loop.index }}{{ outer.last }} {% endfor %}{% endfor %}",
    "{% for i in [1, 2] %}{{ i }}{% endfor %}{{ i is defined }}{{ loop is defined }}",
    "{% set i = 9 %}{% for i in [1, 2] %}{{ i }}{% endfor %}{{ i }}",
    "{% for i in [1, 2, 3] %}{% set last = i %}{% endfor %}{{ last|default('unset') }}",
    "{% set n = 0 %}{% for i in [1, 2] %}{% set n = n + i %}{{ n }}{% endfor %}{{ n }}",
    "{% set ns = namespace(n=0) %}{% for i in [1, 2, 3] %}{% set ns.n = ns.n + i %}{% endfor %}{{ ns.n }}",
    "{% set ns = namespace() %}{% set ns.x = 1 %}{% set ns.y = [ns.x] %}{{ ns.x }}{{ ns.y }}",
    "{% set ns = namespace() %}{{ ns.zz }}",
    "{% set ns = {'a': 1} %}{% set ns.a = 2 %}{{ ns.a }}",
    "{% set ns = namespace(a=1) %}{% if true %}{% set ns.a = 2 %}{% endif %}{{ ns.a }}",
    "{% set ns = namespace(l=[]) %}{% for i in [1, 2] %}{% set ns.l = ns.l + [i] %}{% endfor %}{{ ns.l|join('-') }}",
    "{% set ns = namespace(a=0) %}{% macro m() %}{% set ns.a = ns.a + 1 %}{{ ns.a }}{% endmacro %}{{ m() }}{{ m() }}{{ ns.a }}",
    "{% for item in tree recursive %}<li>{{ item.label }}{% if item.children %}<ul>{{ loop(item.children) }}</ul>{% endif %}</li>{% endfor %}",
    "{% for item in tree recursive %}{{ loop.depth }}{{ loop.depth0 }}{{ item.label }}{{ loop.index }}/{{ loop.length }};{{ loop(item.children) }}{% endfor %}",
    "{% for item in tree recursive %}{{ item.label }}{% if loop.first %}f{% endif %}{% if loop.last %}l{% endif %}({{ loop(item.children) }}){% endfor %}",
    "{% for item in tree if item.label != 'e' recursive %}{{ item.label }}{{ loop(item.children) }}{% endfor %}",
    "{% for item in tree recursive %}{{ item.label }}{% set sub = loop(item.children) %}[{{ sub }}]{{ sub|length }}{% endfor %}",
    "{% for item in tree recursive %}{{ item.label|upper }}{{ loop(item.children)|upper }}{% else %}-{% endfor %}",
    "{% for x in [1] %}{{ loop([]) }}{% endfor %}",
    "{% for x in [[1, [2]], [3]] recursive %}{% if x is sequence %}({{ loop(x) }}){% else %}{{ x }}{% endif %}{% endfor %}",
    "{{ loop }}",
    "{% if missing is defined and missing.x %}a{% else %}b{% endif %}",
    "{% if missing %}a{% else %}b{% endif %}",
    "{% if 1 %}{% if 0 %}a{% elif 1 %}b{% else %}c{% endif %}{% else %}d{% endif %}",
    "{% if '' %}a{% elif none %}b{% elif [] %}c{% elif {} %}d{% elif 0.0 %}e{% elif () %}f{% else %}g{% endif %}",
    "{% if 'false' %}a{% endif %}{% if ' ' %}b{% endif %}{% if [0] %}c{% endif %}{% if -1 %}d{% endif %}",
    "{% if x is defined %}1{% endif %}{% set x = 1 %}{% if x is defined %}2{% endif %}",
    "{% if true %}{% set y = 1 %}{% endif %}{{ y }}",
    "{% if false %}{% set y = 1 %}{% endif %}{{ y is defined }}",
    "{% set x = 1 if false %}{{ x is defined }}",
    "{% set a, b = 'xy' %}{{ b }}{{ a }}",
    "{% set a, b = [1, 2] %}{% set a, b = b, a %}{{ a }}{{ b }}",
    "{% set (a, (b, c)) = (1, (2, 3)) %}{{ a }}{{ b }}{{ c }}",
    "{% set a, b = 1 %}",
    "{% set a = b = 1 %}",
    "{% set x %}a<b>{{ '<i>' }}{% endset %}{{ x }}{{ x|e }}{{ x ~ '<u>' }}",
    "{% set x | upper %}a<b>{{ '<i>' }}{% endset %}{{ x }}",
    "{% set x | replace('a', 'b') | trim %} a {% endset %}[{{ x }}]",
    "{% set x | length %}abc{% endset %}{{ x + 1 }}",
    "{% set x %}{% for i in [1, 2] %}{{ i }},{% endfor %}{% endset %}{{ x.split(',')|length }}",
    "{% set x = [] %}{% set _ = x.append(1) %}{% set _ = x.append(2) %}{{ x }}",
    "{% set d = {} %}{% set _ = d.update({'a': 1}) %}{{ d }}",
    "{% with a = 1 %}{% with a = 2, b = a %}{{ a }}{{ b }}{% endwith %}{{ a }}{% endwith %}{{ a is defined }}",
    "{% with %}{% set z = 1 %}{{ z }}{% endwith %}{{ z is defined }}",
    "{% with a, b = (1, 2) %}{{ a }}{{ b }}{% endwith %}",
    "{% with a = 1, b = 2, c = 3 %}{{ [a, b, c] }}{% endwith %}",
    "{% macro m(a, b=2, c=3) %}{{ a }}{{ b }}{{ c }}{% endmacro %}{{ m(1) }} {{ m(1, c=5) }} {{ m(b=1, a=0) }} {{ m(1, 2, 4) }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}",
    "{% macro m(a) %}{{ a is defined }}{% endmacro %}{{ m() }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(b=1) }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, a=2) }}",
    "{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}{{ m(1, 2) }}",
    "{% macro m(a=[]) %}{% set _ = a.append(1) %}{{ a }}{% endmacro %}{{ m() }}{{ m() }}",
    "{% macro m() %}{{ varargs|length }}{{ kwargs|dictsort }}{% endmacro %}{{ m(1, 2, x=3, y=4) }}",
    "{% macro m(a) %}{{ varargs }}{% endmacro %}{{ m(1, 2, 3) }}",
    "{% macro m(a, *b) %}{% endmacro %}",
    "{% macro m(x) %}<b>{{ 'b' }}</b>{% endmacro %}{{ m(1) is string }}",
    "{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{{ m('<') }}{{ m('<')|e }}{{ m('a') ~ '<' }}{{ m('a')|upper }}",
    "{% macro m(x) %}{{ x }}{% endmacro %}{% set y = m('<') %}{{ y }}{{ y|length }}",
    "{% macro m(x) %}{% if x > 0 %}{{ x }}{{ m(x - 1) }}{% endif %}{% endmacro %}{{ m(4) }}",
    "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}B{% endmacro %}{{ a() }}",
    "{% macro a(f) %}{{ f('x') }}{% endmacro %}{% macro b(v) %}[{{ v }}]{% endmacro %}{{ a(b) }}",
    "{% macro m(name, arg=1) %}{% endmacro %}{{ m.name }}{{ m.arguments }}{{ m.catch_kwargs }}{{ m.catch_varargs }}{{ m.caller }}",
    "{% macro m() %}[{{ caller() }}]{% endmacro %}{% call m() %}<b>{{ '<' }}</b>{% endcall %}",
    "{% macro m(x) %}{{ caller(x, x + 1) }}{% endmacro %}{% call(a, b) m(1) %}{{ a }}-{{ b }}{% endcall %}",
    "{% macro m(x) %}{{ caller(x) }}{% endmacro %}{% call(a, b=5) m(1) %}{{ a }}-{{ b }}{% endcall %}",
    "{% macro m() %}{{ caller(b=1, a=2) }}{% endmacro %}{% call(a, b) m() %}{{ a }}-{{ b }}{% endcall %}",
    "{% macro m() %}{{ caller() }}{{ caller() }}{% endmacro %}{% set n = namespace(i=0) %}{% call m() %}{% set n.i = n.i + 1 %}{{ n.i }}{% endcall %}",
    "{% macro m() %}{{ caller(1, 2, 3) }}{% endmacro %}{% call(a) m() %}{{ a }}{% endcall %}",
    "{% macro m() %}{% if caller %}c{{ caller() }}{% else %}n{% endif %}{% endmacro %}{{ m() }}",
    "{% macro m() %}x{% endmacro %}{% call m() %}y{% endcall %}",
    "{% macro outer() %}{% call inner() %}{{ caller() }}{% endcall %}{% endmacro %}{% macro inner() %}({{ caller() }}){% endmacro %}{% call outer() %}z{% endcall %}",
    "{% macro t(rows) %}{% for r in rows %}{{ caller(r, loop.index) }}{% endfor %}{% endmacro %}{% call(r, i) t(['ກ', 'ຂ']) %}{{ i }}.{{ r }} {% endcall %}",
    "{% filter upper %}a{{ 'b' }}{% endfilter %}{% filter replace('a', 'b')|upper %}aa{% endfilter %}",
    "{% filter indent(2) %}a\nb{% endfilter %}|{% filter trim %}  x {% endfilter %}|{% filter e %}&lt;{{ '<' }}{% endfilter %}",
    "{% filter length %}abc{% endfilter %}",
    "{% raw %}{{ a }}{% b %}{# c #}{% endraw %}{% raw -%}  x  {%- endraw %}  y",
    "  {%- if true -%}  a  {%- endif -%}  b",
    "a {%- set x = 1 -%} b {{- x -}} c",
    "a\n{% if true %}\nb\n{% endif %}\nc\n",
    "a\n  {%- if true %}\n  b\n  {%- endif %}\nc",
    "{#- a -#}  b  {#- c -#}  d",
    "a {# {{ b }} {% c %} #} d {#x#}e",
    "{#\nmulti\nline\n#}x",
    "{{- 'a' -}}\n{{- 'b' -}}\n",
    "\n\n{{ 'a' }}\n\n",
    "{%+ if true %}a{%+ endif %}",
    "a\u00a0{{- 'b' -}}\u00a0c",
    "a\u2003\u3000{{- 'b' -}}\u2028c",
    "ກ ຂ{{- 'ຄ' -}} ງ",
    "{% block a %}1{% endblock %}{% block b %}{{ self.a() }}2{% endblock b %}",
    "{% block a %}{{ super() }}{% endblock %}",
    "{% block a required %}{% endblock %}",
    "{% for i in [1, 2] %}{% block a scoped %}{{ i }}{{ loop.index }}{% endblock %}{% endfor %}",
    "{% for i in [1, 2] %}{% block a %}{{ i is defined }}{% endblock %}{% endfor %}",
    "{% set x = 1 %}{% block a %}{{ x }}{% endblock %}",
    "{% block a %}{% set x = 1 %}{% endblock %}{{ x is defined }}",
    "{% block a %}{% block b %}i{% endblock %}{% endblock %}{{ self.b() }}{{ self.a() }}",
    "{% macro m() %}m{% endmacro %}{% block a %}{{ m() }}{% endblock %}",
    "{{ self.zz() }}",
    "{{ 'a' if true }}{{ 'b' if false }}{{ ('c' if false)|default('d') }}",
    "{{ [1, 2, 3] | map('string') | join(', ') }}",
    "{{ {'a': 1}.a }}{{ {'a': 1}['a'] }}{{ {'items': 5}['items'] }}",
    "{{ posts[0].author.name }}{{ posts[0]['author']['name'] }}{{ posts[-1].title }}",
    "{{ user.tags|join(', ') }}{{ user.tags[0] }}{{ user['tags'][-1] }}",
    "{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{{ c.next() }}{{ c.current }}{{ c.reset() }}{{ c.next() }}",
    "{% set j = joiner() %}{% for i in [1, 2, 3] %}{{ j() }}{{ i }}{% endfor %}",
    "{% set j = joiner('<') %}{% for i in [1, 2, 3] %}{{ j() }}{{ i }}{% endfor %}",
    "{% print 1 %}{% print 'a', 'b' %}",
    "{{ 1 }}{{ }}",
    "{{ 1 + }}",
    "{% if %}{% endif %}",
    "{% for in x %}{% endfor %}",
    "{% for x in %}{% endfor %}",
    "{% for x y in z %}{% endfor %}",
    "{% set %}",
    "{% set x %}",
    "{% set 1 = 2 %}",
    "{% set x.y.z = 1 %}",
    "{% block %}{% endblock %}",
    "{% block a %}{% endblock b %}",
    "{% block a-b %}{% endblock %}",
    "{% block a %}{% endblock %}{% block a %}{% endblock %}",
    "{% macro %}{% endmacro %}",
    "{% macro m %}{% endmacro %}",
    "{% macro m(a=1, b) %}{% endmacro %}",
    "{% macro m(1) %}{% endmacro %}",
    "{% call x %}{% endcall %}",
    "{% filter %}{% endfilter %}",
    "{% with a %}{% endwith %}",
    "{% include %}",
    "{% import 'a' %}",
    "{% from 'a' import %}",
    "{% extends %}",
    "{% unknown %}",
    "{% endif %}",
    "{% if true %}",
    "{% if true %}{% endfor %}",
    "{% else %}",
    "{{ 'abc }}",
    "{{ (1 }}",
    "{{ [1) }}",
    "{{ a b }}",
    "{{ a..b }}",
    "{{ a.1.b|default('x') }}",
    "{{ 1.a }}",
    "{{ a! }}",
    "{{ a ? b : c }}",
    "{{ a && b }}",
    "{{ !a }}",
    "{{ a = 1 }}",
    "{{ a|b|c() }}",
    "{{ a| }}",
    "{{ |a }}",
    "{{ a is }}",
    "{{ a is not }}",
    "{{ f(a=1, 2) }}",
    "{{ f(a=1, a=2) }}",
    "{{ f(*1) }}",
    "{{ {1} }}",
    "{{ {a: } }}",
    "{{ [1 2] }}",
    "{{ 'a' 'b' }}{{ 1 if 2 else }}",
    "{{ 1 if }}",
    "{{ not }}",
    "{{ a.b. }}",
    "{{ a[] }}",
    "{{ a[1:2:3:4] }}",
    "{{ numbers[1, 2] }}",
    "{{ x }",
    "{{ x %}",
    "{% x }}",
    "{# x",
    "{% raw %}x",
    "{ { x } }{ % y % }{ # z # }",
    "{{ '}}' }}{{ '%}' }}{{ \"{{\" }}",
    "}}%}#}",
    "{",
    "a{",
    "{{",
    "{%",
    "{#",
]

# Several templates; `main` is rendered.
FILES = [
    {"base": "[{% block a %}1{% endblock %}{% block b %}2{% endblock %}]", "main": "{% extends 'base' %}{% block b %}({{ super()|length }}){{ super() }}{% endblock %}"},
    {"a": "{% block x %}a{% endblock %}", "b": "{% extends 'a' %}{% block x %}b{{ super() }}{% endblock %}", "main": "{% extends 'b' %}{% block x %}c{{ super() }}{{ super() }}{% endblock %}"},
    {"a": "{% block x %}a{% block y %}y{% endblock %}{% endblock %}", "b": "{% extends 'a' %}{% block y %}Y{{ super() }}{% endblock %}", "main": "{% extends 'b' %}{% block x %}({{ super() }}){% endblock %}"},
    {"a": "{% block x %}{% endblock %}", "main": "{% extends 'a' %}{% set v = 5 %}{% block x %}{{ v }}{% endblock %}"},
    {"a": "{% set v = 1 %}{% block x %}{{ v }}{% endblock %}", "main": "{% extends 'a' %}{% set v = 5 %}"},
    {"a": "{% block x %}{% endblock %}", "main": "{% block x %}first{% endblock %}{% extends 'a' %}"},
    {"a": "[{% block x %}{% endblock %}", "main": "text{% extends 'a' %}{% block x %}{% endblock %}"},
    {"a": "{% for i in [1, 2] %}{% block x scoped %}{{ i }}{% endblock %}{% endfor %}", "main": "{% extends 'a' %}{% block x %}<b>{{ super() }}</b>{{ i }}{{ loop.index }}{% endblock %}"},
    {"a": "{% block x required %}{% endblock %}", "b": "{% extends 'a' %}{% block x %}b{% endblock %}", "main": "{% extends 'b' %}{% block x %}{{ super() }}c{% endblock %}"},
    {"a": "{% block x required %}{# note #}  {% endblock %}", "main": "{% extends 'a' %}{% block x %}{{ super() }}{% endblock %}"},
    {"a": "{% block t %}T{% endblock %}|{{ self.t() }}|{{ self.t()|lower }}", "main": "{% extends 'a' %}{% block t %}<X>{% endblock %}"},
    {"a": "{% block t %}T{% endblock %}", "main": "{% extends x|default('a') %}{% block t %}U{% endblock %}"},
    {"a": "A", "b": "B", "main": "{% extends 'a' if n > 5 else 'b' %}"},
    {"main": "{% extends 'zz' %}"},
    {"main": "{% extends 'main' %}"},
    {"i": "{{ x }}{{ n }}", "main": "{% set x = 'ກ' %}{% include 'i' %}"},
    {"i": "{{ x|default('no') }}{{ n|default('no') }}", "main": "{% set x = 'ກ' %}{% include 'i' without context %}"},
    {"i": "{% set x = 2 %}{{ x }}", "main": "{% set x = 1 %}{% include 'i' %}{{ x }}"},
    {"i": "{{ loop.index }}{{ v }}", "main": "{% for v in 'ab' %}{% include 'i' %}{% endfor %}"},
    {"i": "{{ v }}", "main": "{% for v in [1, 2] %}{% include 'i' %}{% include ['zz', 'i'] %}{% endfor %}"},
    {"i": "I", "main": "{% include 'zz' ignore missing %}{% include ['yy', 'zz'] ignore missing with context %}{% include 'i' ignore missing %}"},
    {"i": "I", "main": "{% include [] ignore missing %}{% include 'i' %}"},
    {"i": "{% include 'j' %}", "j": "{{ word }}", "main": "{% include 'i' %}"},
    {"i": "{% macro m() %}M{% endmacro %}{{ m() }}", "main": "{% include 'i' %}{{ m is defined }}"},
    {"i": "{% block b %}ib{% endblock %}", "main": "{% block b %}mb{% endblock %}{% include 'i' %}"},
    {"base": "<{% block b %}{% endblock %}>".replace("<", "[").replace(">", "]"), "i": "{% extends 'base' %}{% block b %}in{% endblock %}", "main": "{% include 'i' %}{% include 'i' %}"},
    {"i": "{{ a }}{{ b }}", "main": "{% with a = 1, b = 2 %}{% include 'i' %}{% endwith %}"},
    {"i": "{{ p }}", "main": "{% macro m(p) %}{% include 'i' %}{% endmacro %}{{ m('q') }}"},
    {"m": "{% macro f(x) %}[{{ x }}]{% endmacro %}{% set v = 3 %}", "main": "{% import 'm' as m %}{{ m.f('<') }}{{ m.v }}"},
    {"m": "{% macro f(x) %}[{{ x }}{{ word }}]{% endmacro %}", "main": "{% import 'm' as m %}{{ m.f(1) }}"},
    {"m": "{% macro f(x) %}[{{ x }}{{ word }}]{% endmacro %}", "main": "{% import 'm' as m with context %}{{ m.f(1) }}"},
    {"m": "{% macro f() %}{{ y|default('-') }}{% endmacro %}", "main": "{% set y = 7 %}{% from 'm' import f with context %}{{ f() }}{% from 'm' import f as g %}{{ g() }}"},
    {"m": "{% macro f() %}f{% endmacro %}{% macro g() %}g{% endmacro %}", "main": "{% from 'm' import f, g as h %}{{ f() }}{{ h() }}{{ g is defined }}"},
    {"m": "{% macro f() %}f{% endmacro %}", "main": "{% from 'm' import f, %}{{ f() }}"},
    {"m": "{% macro _p() %}p{% endmacro %}{% macro f() %}{{ _p() }}{% endmacro %}", "main": "{% import 'm' as m %}{{ m.f() }}{{ m._p is defined }}"},
    {"m": "{% set x = n|default('none') %}", "main": "{% import 'm' as m %}{{ m.x }}{% import 'm' as k with context %}{{ k.x }}"},
    {"m": "printed{% set x = 1 %}", "main": "{% import 'm' as m %}{{ m.x }}"},
    {"m": "{% macro f() %}{{ caller() }}!{% endmacro %}", "main": "{% import 'm' as m %}{% call m.f() %}{{ word }}{% endcall %}"},
    {"m": "{% macro f(t) %}<a title=\"{{ t }}\">{{ t }}</a>{% endmacro %}", "main": "{% from 'm' import f %}{{ f(html) }}{{ f(html)|striptags }}"},
    {"m": "{% from 'k' import g %}{% macro f() %}{{ g() }}{% endmacro %}", "k": "{% macro g() %}G{% endmacro %}", "main": "{% from 'm' import f, g %}{{ f() }}{{ g() }}"},
    {"m": "{% macro f() %}1{% endmacro %}", "main": "{% for i in [1, 2] %}{% import 'm' as m %}{{ m.f() }}{{ i }}{% endfor %}"},
    {"m": "{% macro f() %}1{% endmacro %}", "base": "{% block b %}{% endblock %}", "main": "{% extends 'base' %}{% from 'm' import f %}{% block b %}{{ f() }}{% endblock %}"},
    {"m": "{% macro f() %}1{% endmacro %}", "base": "{% block b %}{% endblock %}", "main": "{% extends 'base' %}{% block b %}{% from 'm' import f %}{{ f() }}{% endblock %}"},
    {"m": "{% macro f() %}1{% endmacro %}", "base": "{% import 'm' as m %}{% block b %}{{ m.f() }}{% endblock %}", "main": "{% extends 'base' %}{% block b %}{{ super() }}{{ m is defined }}{% endblock %}"},
    {"main": "{% import 'zz' as z %}"},
    {"m": "", "main": "{% from 'm' import nothing %}{{ nothing is defined }}"},
    {"m": "", "main": "{% import 'm' as m %}{{ m.nothing is defined }}{{ m.nothing|default('d') }}"},
    {"m": "{% macro f(a, b=2) %}{{ a }}{{ b }}{{ varargs }}{{ kwargs }}{% endmacro %}", "main": "{% import 'm' as m %}{{ m.f(1) }}{{ m.f(1, 3, 4, z=5) }}{{ m.f(*[1, 2]) }}{{ m.f(**{'a': 1, 'b': 9}) }}"},
]
