"""Corners of the language that people seldom meet: each once found, or could hide, a difference."""

STATEMENTS = [
    "{% for i in numbers %}{{ loop.cycle('odd', 'even') }}{{ '' if loop.last else ',' }}{% endfor %}",
    "{% for i in numbers %}{{ loop.cycle(*words) }}|{% endfor %}",
    "{% for i in [1, 1, 2, 2, 1] %}{{ loop.changed(i) }} {% endfor %}",
    "{% for p in posts %}{% if loop.changed(p.year, p.draft) %}[{{ p.year }}]{% endif %}{{ p.title }}{% endfor %}",
    "{% for i in [1, '1', 1.0, true] %}{{ loop.changed(i) }} {% endfor %}",
    "{% for i in numbers %}{% if not loop.first %}{{ i - loop.previtem }} {% endif %}{% endfor %}",
    "{% for i in numbers %}{{ loop.nextitem is defined }}{{ loop.previtem is defined }} {% endfor %}",
    "{% for i in numbers if i > 2 %}{{ loop.index }}:{{ i }}:{{ loop.previtem|default('x') }}:{{ loop.nextitem|default('y') }} {% endfor %}",
    "{% for i in numbers %}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.length }}{% endfor %}",
    "{% for n in tree recursive %}{{ loop.depth }}.{{ loop.index }}{{ n.label }}{{ loop(n.children) }}{% endfor %}",
    "{% for n in tree recursive %}({{ loop.depth0 }}{{ n.label }}{% if n.children %}:{{ loop(n.children) }}{% endif %}){% else %}none{% endfor %}",
    "{% for n in tree recursive %}{% set outer = loop %}{% for c in n.children %}{{ outer.index }}-{{ loop.index }}{{ c.label }} {% endfor %}{{ loop(n.children) }}{% endfor %}",
    "{% for n in [[1, [2, [3]]], 4] recursive %}{% if n is iterable %}[{{ loop(n) }}]{% else %}{{ n }}@{{ loop.depth }}{% endif %}{% endfor %}",
    "{% for x in [] recursive %}{{ x }}{% else %}empty{% endfor %}",
    "{% for a in [1, 2] %}{% for b in [3, 4] %}{{ loop.index }}{% endfor %}{{ loop.index }};{% endfor %}",
    "{% for a, b in pairs %}{{ a }}{{ b }}{{ loop.last }}{% endfor %}",
    "{% for a, (b, c) in [[1, [2, 3]], [4, [5, 6]]] %}{{ a }}{{ b }}{{ c }} {% endfor %}",
    "{% for k, v in prices.items() %}{{ k }}={{ v }};{% endfor %}",
    "{% for k in prices %}{{ k }}{% endfor %}",
    "{% for c in combining %}[{{ c }}]{% endfor %}",
    "{% for c in 'ກິນ' %}{{ c }}-{% endfor %}",
    "{% for x in 1, 2, 3 %}{{ x }}{% endfor %}",
    "{% for x in (1,) %}{{ x }}{% endfor %}",
    "{% for x in numbers|sort|reverse %}{{ x }}{% endfor %}",
    "{% for x in range(5, 0, -2) %}{{ x }}{% endfor %}",
    "{% for x in range(0) %}{{ x }}{% else %}0{% endfor %}",
    "{% for i in [1, 2] %}{% set x = i %}{% endfor %}{{ x is defined }}",
    "{% set x = 1 %}{% for i in [1, 2] %}{{ x }}{% set x = x + i %}{{ x }} {% endfor %}{{ x }}",
    "{% set ns = namespace(total=0, seen=[]) %}{% for i in numbers %}{% set ns.total = ns.total + i %}{% set ns.seen = ns.seen + [i] %}{% endfor %}{{ ns.total }}{{ ns.seen }}",
    "{% set ns = namespace({'a': 1}, b=2) %}{{ ns.a }}{{ ns.b }}{{ ns.c is defined }}",
    "{% set ns = namespace() %}{% for i in [1, 2] %}{% for j in [3, 4] %}{% set ns.v = [i, j] %}{% endfor %}{% endfor %}{{ ns.v }}",
    "{% set ns = namespace(f=false) %}{% for p in posts if p.draft %}{% set ns.f = true %}{% endfor %}{{ 'has draft' if ns.f else 'none' }}",
    "{% set a, b = 1, 2 %}{{ a }}{{ b }}{% set a, b = b, a %}{{ a }}{{ b }}",
    "{% set (a, b), c = [1, 2], 3 %}{{ a + b + c }}",
    "{% set x | upper %}ab{{ name }}cd{% endset %}{{ x }}",
    "{% set x | replace('a', '<') | length %}banana{% endset %}{{ x }}",
    "{% set x %}{{ html }}{% endset %}{{ x }}{{ x|length }}{{ x ~ html }}",
    "{% set x | trim | title %}  hello there {% endset %}[{{ x }}]",
    "{% set x | indent(2, true) %}a\nb{% endset %}{{ x }}",
    "{% set x %}{% for i in [1, 2] %}{{ i }}{% endfor %}{% endset %}{{ x }}{{ x + '!' }}",
    "{% with %}{% set q = 5 %}{{ q }}{% endwith %}{{ q is defined }}",
    "{% with a = 1, b = 2 %}{{ a + b }}{% with a = 5 %}{{ a }}{% endwith %}{{ a }}{% endwith %}",
    "{% set a = 1 %}{% with a = 2, b = a %}{{ a }}{{ b }}{% endwith %}{{ a }}",
    "{% macro f(a, b='x', c=a) %}{{ a }}{{ b }}{{ c }}{% endmacro %}{{ f(1) }}|{{ f(1, c=3) }}|{{ f(b=2, a=1) }}",
    "{% macro f() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ f(1, 2, x=3) }}",
    "{% macro f(a) %}{{ a }}{{ varargs|sum }}{{ kwargs.items()|list }}{% endmacro %}{{ f('t', 1, 2, z=9) }}",
    "{% macro f(a, b) %}{{ b is defined }}{{ a }}{% endmacro %}{{ f(1) }}{{ f(1, 2) }}",
    "{% macro f(a) %}{{ f.name }}{{ f.arguments }}{{ f.caller }}{{ f.catch_kwargs }}{{ f.catch_varargs }}{% endmacro %}{{ f.name }}{{ f.arguments }}",
    "{% macro fact(n) %}{% if n < 2 %}1{% else %}{{ n * (fact(n - 1)|int) }}{% endif %}{% endmacro %}{{ fact(6) }}",
    "{% macro f(x, y=loop_var|default('d')) %}{{ x }}{{ y }}{% endmacro %}{{ f(1) }}",
    "{% set z = 1 %}{% macro f() %}{{ z }}{% endmacro %}{% set z = 2 %}{{ f() }}",
    "{% macro list(items) %}<ul>{% for i in items %}<li>{{ caller(i) }}</li>{% endfor %}</ul>{% endmacro %}{% call(x) list(pairs) %}{{ x[0] }}={{ x[1] }}{% endcall %}",
    "{% macro m() %}{{ caller(1) }}{{ caller(1, 2) }}{% endmacro %}{% call(a, b='d') m() %}[{{ a }}{{ b }}]{% endcall %}",
    "{% macro m(t) %}{{ t }}:{{ caller() }}{% endmacro %}{% call m('o') %}a{% call m('i') %}b{% endcall %}c{% endcall %}",
    "{% macro m() %}{{ caller is defined }}{% if caller %}{{ caller() }}{% endif %}{% endmacro %}{% call m() %}x{% endcall %}",
    "{% macro m() %}{% if caller is defined %}c{% else %}n{% endif %}{{ caller is defined and caller() }}{% endmacro %}{{ m() }}",
    "{% for i in [1, 2] %}{% macro m() %}{{ i }}{% endmacro %}{{ m() }}{% endfor %}",
    "{% macro m(x) %}{% set y = x * 2 %}{{ y }}{% endmacro %}{{ m(2) }}{{ y is defined }}",
    "{% if 0 %}a{% elif '' %}b{% elif [] %}c{% elif {} %}d{% elif none %}e{% else %}f{% endif %}",
    "{% if not no and yes or zero %}y{% endif %}{% if not (no or yes) %}n{% endif %}",
    "{% if 1 < n < 50 %}in{% endif %}{% if 1 < n > 50 %}no{% else %}out{% endif %}",
    "{% if 'a' in word and 'z' not in word %}x{% endif %}{% if not 'z' in word %}y{% endif %}",
    "{% filter upper|replace('A', 'o') %}banana {{ word }}{% endfilter %}",
    "{% filter indent(width=3) %}x\ny\n  z{% endfilter %}",
    "{% filter truncate(9) %}{{ long }}{% endfilter %}",
    "{%- for i in [1, 2] -%}  {{ i }}  {%- endfor -%}  x",
    "a {%- if yes %} b {%- endif %} c",
    "a  {{- 1 -}}  b  {{- 2 }}  c",
    "a\n  {%+ if yes %}b{% endif +%}\n  c",
    "a \n\n {#- note -#} \n b",
    "  {#- x #} y {# z -#}  w",
    "{% raw %}{{ x }}{% y %}{# z #}{% endraw %}",
    "a {%- raw -%}  {{ x }}  {%- endraw -%} b",
    "{% raw %}{% raw %}{% endraw %}",
    "{{ '{{' }}{{ '}}' }}{{ '{%' }}{{ \"%}\" }}{{ '{#' }}",
    "a\r\nb\rc\nd{{ 'x\r\ny' }}",
    "{% if yes %}\r\n  x\r\n{% endif %}\r\n",
    "{{ 1 }}\n",
    "\n{{ 1 }}\n\n",
    "{{\n  1\n  +\n  2\n}}",
    "{% set _ = [1] %}{{ _ }}",
    "{{ {'a': [1, {'b': (1, 2)}]} }}",
    "{# {{ x }} {% if %} #}z",
    "{{ self is defined }}",
    "{% block a %}A{% endblock %}{{ self.a() }}{{ self.a()|lower }}",
    "{% block outer %}[{% block inner %}i{% endblock inner %}]{% endblock outer %}",
    "{% for i in [1, 2] %}{% block b scoped %}{{ i }}{{ loop.index }}{% endblock %}{% endfor %}",
    "{% set v = 1 %}{% block b %}{{ v }}{% endblock %}",
    "{% for i in [1, 2] %}{% block b %}{{ i is defined }}{% endblock %}{% endfor %}",
    "{% print 1, 'a', none %}",
    "{{ cycler('a', 'b').next() }}{% set c = cycler(1, 2, 3) %}{{ c.next() }}{{ c.next() }}{{ c.current }}{{ c.reset() }}{{ c.current }}",
    "{% set j = joiner(' | ') %}{% for i in [1, 2, 3] %}{{ j() }}{{ i }}{% endfor %}",
    "{% set d = dict(a=1, b=2) %}{{ d }}{{ d.a }}{{ d|length }}{{ 'a' in d }}{{ 1 in d }}",
]

EXPRESSIONS = r"""
posts|groupby('year')|map('first')|list
posts|groupby('missing', default='-')|map(attribute='grouper')|list
posts|groupby('author.name')|map(attribute=0)|list
posts|groupby('draft')|map(attribute='list')|map('length')|list
posts|groupby('author.name', case_sensitive=true)|map(attribute='grouper')|join(',')
posts|map(attribute='author.name')|join(', ')
posts|map(attribute='author.missing', default='?')|list
posts|map(attribute='missing', default=0)|sum
nested|map('first')|list
nested|map(attribute='1.0', default='x')|list
['a-b', 'c-d']|map('replace', '-', '+')|list
words|map('upper')|map('length')|list
numbers|map('string')|join
posts|selectattr('draft')|map(attribute='title')|list
posts|rejectattr('views', 'lt', 5)|map(attribute='views')|list
posts|selectattr('author.name', 'in', ['Kham', 'Alisa'])|map(attribute='title')|list
posts|selectattr('year', 'sameas', 2023)|list|length
numbers|select('odd')|list
numbers|reject('divisibleby', 3)|list
numbers|select('>', 4)|list
[0, '', none, 1, 'a', []]|select|list
posts|sort(attribute='year,views')|map(attribute='views')|list
posts|sort(attribute='author.name')|map(attribute='author.name')|list
posts|sort(attribute='author.name', case_sensitive=true, reverse=true)|map(attribute='author.name')|list
posts|sum(attribute='views', start=100)
posts|min(attribute='views')|attr('title')
posts|max(attribute='author.name')
words|unique|list
['a', 'A', 'b']|unique(case_sensitive=true)|list
posts|unique(attribute='year')|map(attribute='title')|list
[]|min|default('x')
prices|dictsort
prices|dictsort(true)
prices|dictsort(by='value', reverse=true)
prices|dictsort(false, 'value')|map('first')|list
numbers|batch(3)|list
numbers|batch(3, '-')|list
numbers|slice(3)|list
numbers|slice(3, '-')|list
{'a': 1, 'b': none, 'class': 'x "y"', 'c': true, 'd': 2.5}|xmlattr
{}|xmlattr
{'title': '<' ~ name}|xmlattr(false)
{'a': none}|xmlattr
user|tojson
posts[0]|tojson(indent=2)
("<b>"|safe)|tojson
[true, none, 1.0, 1e20, "</script>'&\u2028"]|tojson
lao_long|tojson
{'z': 1, 'a': {'y': [], 'x': {}}}|tojson
{'k': [1, [], {}]}|tojson(2)
"%s|%5s|%-5s|%05d|%.2f|%x|%X|%o|%e|%g|%c|%%|%r"|format('a', 'b', 'c', 42, 3.14159, 255, 255, 8, 12345.678, 0.00001, 65, 'q')
"%(a)s-%(b)03d"|format(a=1, b=2)
"%+d % d %d"|format(5, 5, -5)
"%5.1f|%-8.3f|%+.0f"|format(2.25, 2.5, 2.5)
"%s %s"|format([1, 'a'], {'k': none})
"%d"|format(3.99)
"%#x %#o"|format(255, 8)
"{} {1}"|length
"{:>8}|{:<8}|{:^8}|{:*^9}".format('a', 'b', 'c', 'd')
"{0}{1}{0} {a} {b[0]}".format(1, 2, a='x', b=[9])
"{:,} {:.2f} {:05d} {:+} {:x} {:b} {:e} {:%}".format(1234567, 2.345, 42, 7, 255, 5, 1234.5, 0.25)
1e15 | 1e16 | 123456789.123456789 | 1e-4 | 1e-5 | 0.1 | 1/3
1.0e100 | 5e-324 | 1.7976931348623157e308 | 100000000000000000.0 | 2.5e-8
-0.0 | 0.0 == -0.0 | 1e400 | -1e400 | 3.0 | 1e2
-7 // 2 | 7 // -2 | -7 % 3 | 7 % -3 | -7.5 // 2 | -7.5 % 2 | 7.5 % -2 | -6 % 3 | 6 // -3
2 ** -2 | (-2) ** 3 | -2 ** 2 | 2 ** 0.5 | 0 ** 0 | 4 ** 0.5
1 + true | true + true | true * 'ab' | 3 * 'ab' | 'ab' * 0 | 'ab' * -1 | [1, 2] * 2 | 2 * (1, 2)
true == 1 | false == 0 | 1 == 1.0 | '1' == 1 | none == false | [1] == [1.0] | (1,) == [1] | {'a': 1} == {'a': 1.0}
1 < 2 < 3 | 3 > 2 > 2 | 1 < 3 > 2 | 1 == 1 != 2 | 1 in [1] == true | 'a' < 'b' < 'c'
[1, 2] < [1, 3] | (1, 'a') < (1, 'b') | 'Z' < 'a' | 'ກ' < 'ຂ'
'a' in {'a': 1} | 1 in {'a': 1} | 'ell' in 'hello' | '' in 'x' | 2 in (1, 2) | 'x' not in 'abc'
word[::-1] | word[-3:] | word[:-3] | word[1:8:3] | word[8:1:-2] | word[::-3] | word[100:] | word[-100:3]
numbers[::-1] | numbers[5:1:-1] | numbers[-2:] | numbers[:0] | numbers[::2] | (1, 2, 3)[::-1]
numbers[-1] | word[-1] | word[0] | numbers[0] | pairs[1][0] | user['name'] | user.tags[-1]
combining|length | combining|upper | combining|title | combining|capitalize | combining|reverse
combining|truncate(3, true, '') | combining|center(12)|replace(' ', '.') | combining|wordcount | combining[1:3] | combining|list
emoji|length | emoji|reverse | emoji|upper | emoji[0:2] | emoji|truncate(3, true, '…', 0)
'ßtraße ﬁ'|upper | 'ǆ'|title | 'ŉ'|upper | 'İ'|lower | 'ΑΣ'|lower | 'ŒUVRE'|capitalize
"they're bill's friends"|title | 'hello-world foo_bar'|title | '1st (two) [three] <four>'|title | 'ກຂ abc'|title
'élan été'|title | 'mcDONALD o’neil'|title | '\thello\nworld'|title | ''|title
'hELLO wORLD'|capitalize | '123abc'|capitalize | ' abc'|capitalize
long|truncate(20) | long|truncate(20, true) | long|truncate(20, false, '…') | long|truncate(20, true, '…', 0) | long|truncate(94) | long|truncate(98)
lao_long|truncate(20) | lao_long|truncate(20, true, '...') | 'abc'|truncate(2, true, '') | word|truncate(11) | word|truncate(8, leeway=0)
long|wordwrap(20) | long|wordwrap(5) | long|wordwrap(5, false) | long|wordwrap(30, wrapstring='|') | long|wordwrap(12, break_on_hyphens=false)
lines|wordwrap(3) | 'a  b   c'|wordwrap(3) | 'abcdefghij'|wordwrap(4) | lao_long|wordwrap(15) | ''|wordwrap(3)
'abc'|center(9) | 'abc'|center(8) | 'abcd'|center(9) | 'abc'|center(2) | 'ກິນ'|center(9)
lines|indent | lines|indent(2, true) | lines|indent(2, blank=true) | lines|indent('> ') | lines|indent(2, true, true) | ''|indent(2, true)
' a b '.strip() ~ '|' | 'xxaxx'.strip('x') | 'xxaxx'.lstrip('x') | 'xxaxx'.rstrip('x') | 'a,b,,c'.split(',') | ' a  b '.split() | 'a b c'.split(' ', 1) | 'a b c'.rsplit(' ', 1)
'abc'.startswith('a') | 'abc'.endswith(('b', 'c')) | 'abcabc'.find('c') | 'abcabc'.rfind('c') | 'abc'.find('z') | 'banana'.count('an') | 'aaa'.replace('a', 'b', 2)
'abc'.isalpha() | '12'.isdigit() | 'a1'.isalnum() | ' '.isspace() | 'Ab'.isupper() | 'ab'.islower() | 'Ab Cd'.istitle()
'a'.join(['x', 'y']) | ','.join('abc') | 'abc'.partition('b') | 'abcb'.rpartition('b') | 'abc'.partition('z') | 'a\nb\r\nc'.splitlines()
'5'.zfill(3) | '-5'.zfill(4) | 'a'.ljust(3, '.') | 'a'.rjust(3, '.') | 'a'.center(4, '*') | 'aBc'.swapcase() | 'hello world'.title() | 'hELLO'.capitalize() | 'ß'.casefold()
'prefix-x'.removeprefix('prefix-') | 'x.html'.removesuffix('.html') | 'a\tb'.expandtabs(4) | 'abc'.index('b')
prices.keys()|list | prices.values()|list | prices.get('x') | prices.get('x', 5) | prices.get('rice') | prices.items()|list
3.7|int | '3.7'|int | 'x'|int | 'x'|int(5) | '0x1F'|int(base=16) | '101'|int(0, 2) | none|int | true|int | ' 42 '|int | '1e3'|int | '0b11'|int(0, 2) | [1]|int(7)
'3.5'|float | 'x'|float | 'x'|float(1.5) | '1e3'|float | 'inf'|float | none|float(2) | true|float | '1_000'|float
42.55|round | 42.55|round(1) | 42.55|round(1, 'floor') | 42.51|round(1, 'ceil') | 2.5|round | 3.5|round | -2.5|round | 1234|round(-2) | 0.5|round | 5|round
123|filesizeformat | 1000|filesizeformat | 1536|filesizeformat(true) | 13000000|filesizeformat | 1|filesizeformat | 0|filesizeformat | '2000'|filesizeformat
-5|abs | -2.5|abs | true|abs | 'abc'|first | 'abc'|last | numbers|first | []|first|default('e') | numbers|last
'a b c'|wordcount | 'one-two three_four'|wordcount | ''|wordcount | 'ກ ຂ'|wordcount | "it's"|wordcount
html|striptags | '<p>a  b</p>\n<!-- c -->d'|striptags | 'a &lt; b &amp; c &#39;'|striptags | '<'|striptags
html|e | html|escape|e | html|forceescape | html|safe | (html|e)|upper | html|e|length | (html|safe)|replace('<', 'x') | (html|e)|replace('&', '<')
'a' ~ none ~ 1.0 ~ [1] ~ true | ('<'|safe) ~ html | html ~ ('<'|e)
nothing is none | nothing is defined | x_unknown is defined | x_unknown is undefined | x_unknown|default('d') | ''|default('d') | ''|default('d', true) | none|default('d') | none|default('d', true)
1 is number | 1.0 is float | 1 is integer | true is integer | true is boolean | 'a' is string | [] is sequence | {} is mapping | 'a' is iterable | 1 is iterable | none is none | 1 is sameas 1 | range is callable
4 is even | 3 is odd | 9 is divisibleby 3 | 9 is divisibleby(2) | 'a' is lower | 'A' is upper | 'A' is not lower | 1 is eq 1 | 1 is ne(2) | 2 is gt 1 | 'a' is in 'abc' | 1 is not in [2] | 'upper' is filter | 'x' is filter | 'odd' is test
1 if yes else 2 | 1 if no | (1 if no) is defined | 1 if no else 2 if no else 3 | 'a' if yes else 1/0
yes and 'x' | no or 'y' | no and 1/0 | '' or none or 0 | not '' | not not 1 | 1 and 2 or 3 | none or 'z'
(1, 2)|string | (1,)|string | ()|string | []|string | {}|string | {1: 2, 'a': none}|string | [true, none, 1.5, 'a"b', "it's", 'x\n\t\\']|string
"it's" ~ ['it"s', "a'b\"c", 'ກິ', '\x00\x7f\u200b\u00e9']|string
'\x41\u0e81\U0001F600\n\t\\\'\"' | "a\qb" | 'line\
cont' | 'a' 'b' "c" | '\101'
'http://example.com/?a=1&b=2 and www.x.org, me@y.la.'|urlize | 'see (http://a.b/c) <x>'|urlize(20, true) | 'https://x.org/averyveryverylongpath'|urlize(15) | 'http://a.com'|urlize(target='_blank', rel='me')
'a b&c/ກ?'|urlencode | {'a': 1, 'b c': 'ກ&'}|urlencode | [('x', 'y z'), ('q', 1)]|urlencode | 5|urlencode | '/a b/'|urlencode
numbers|join('<') | [html, 1]|join(', ') | [('<b>'|safe), '<i>']|join('&') | posts|join(', ', attribute='title') | 'abc'|join('-') | []|join(',') | numbers|join
word|replace('l', 'L', 2) | word|replace('', '-') | word|replace('o', '<') | word|reverse | numbers|reverse|list | word|list | word|upper|lower
user|attr('name') | user|attr('zz') is defined | user|items|list | {}|items|list | user.address['city'] | user['address'].city | user.age.real is defined
numbers|length | word|count | user|length | lao_long|length | 'ກ່ຳ'|length | numbers|sum | []|sum | [1.5, 2]|sum | [[1], [2]]|sum(start=[])
0x10 + 0b11 + 0o7 | 1_000 | 1_0.5_0 | 1e1_0 | 10.5e-1 | 0xFF_FF
[1, 2, 3,] | (1, 2,) | {'a': 1,} | [] | () | {} | [[]] | [(1,)]
-1|abs | -1.5|abs|string | -n|abs | (-n)|abs | not n|abs | 2 + 3|string|int | n|string|length + 1 | - 2 ** 2|abs
n.bit_length() | f.is_integer() | (3.0).is_integer() | 1.5.real
"a" < 1
none < 1
[1] < ['a']
1 + 'a'
'a' + 1
none + 1
[1] + (2,)
'abc'['x']
5 % 0
5 // 0
5 / 0.0
'%d'|format('x')
'%s %s'|format(1)
'%s'|format(1, 2)
'abc'.index('z')
nothing.x.y
user.missing
user.missing.deeper
numbers[100]
x_unknown ~ 'a'
x_unknown == 1
x_unknown|upper
1|length
none|join
{[]: 1}
{'a': 1}['b']
user|dictsort(by='other')
[3, 'a', none]|sort
[1, 2]|first|upper|length
"abc"|round
"abc"|abs
[1, 'b']|sum
word()
'a' is divisibleby 2
"a" is sameas
range(1, 10, 0)
1e308 * 10
2 ** 0.5 ** 2
10 ** 18 | 9223372036854775807 | -9223372036854775807 - 1 | 9007199254740993 * 1.0 | 7 / 7 | 9007199254740993 == 9007199254740992.0
"""

FILES = [
    {"m.html": "{% macro f() %}{{ name }}{{ local|default('-') }}{% endmacro %}", "main": "{% set local = 'L' %}{% import 'm.html' as m with context %}{{ m.f() }}"},
    {"m.html": "{% macro f() %}{{ local|default('-') }}{% endmacro %}", "main": "{% set local = 'L' %}{% import 'm.html' as m %}{{ m.f() }}"},
    {"m.html": "{% set a = 1 %}{% set _b = 2 %}{% macro c() %}{{ a }}{{ _b }}{% endmacro %}", "main": "{% import 'm.html' as m %}{{ m.a }}{{ m._b is defined }}{{ m.c() }}{{ m.zz is defined }}"},
    {"m.html": "{% macro f(x) %}{{ x }}{{ caller() }}{% endmacro %}{% macro g() %}g{% endmacro %}", "main": "{% from 'm.html' import f as h, g with context %}{% call h('q') %}{{ g() }}{{ word }}{% endcall %}"},
    {"m.html": "{{ n }}{% set v = n + 1 %}", "main": "{% import 'm.html' as m with context %}{{ m.v }}"},
    {"a.html": "A{{ i|default('-') }}", "main": "{% for i in [1, 2] %}{% include 'a.html' %}{% endfor %}{% include 'a.html' without context %}"},
    {"a.html": "A", "main": "{% include ['zz.html', 'a.html'] %}{% include ['zz.html', 'yy.html'] ignore missing %}{% include 'zz.html' ignore missing without context %}|"},
    {"a.html": "A{{ x|default('u') }}", "main": "{% set x = 5 %}{% include ['zz.html', 'a.html'] ignore missing without context %}{% include ['a.html'] ignore missing with context %}"},
    {"a.html": "A{{ x }}", "main": "{% with x = 1 %}{% include 'a.html' %}{% endwith %}"},
    {"a.html": "{% set x = 9 %}{{ x }}", "main": "{% set x = 1 %}{% include 'a.html' %}{{ x }}"},
    {"a.html": "[{{ loop is defined }}]", "main": "{% for i in [1] %}{% include 'a.html' %}{% endfor %}"},
    {"a.html": "A", "b.html": "B", "main": "{% for t in ['a', 'b'] %}{% include t ~ '.html' %}{% endfor %}{% include 'a.html' if no else 'b.html' %}"},
    {"main": "{% include 'zz.html' %}"},
    {"main": "{% include ['zz.html', 'yy.html'] %}"},
    {"base.html": "<{% raw %}{% endraw %}p>{% block a %}base{% endblock %}</p>{% block b %}{% block c %}c{% endblock %}{% endblock %}", "main": "{% extends 'base.html' %}{% block c %}{{ super() }}!{% endblock %}{% block a %}{{ self.c() }}{% endblock %}"},
    {"base.html": "{% for i in [1, 2] %}{% block row scoped %}{{ i }}{% endblock %}{% endfor %}", "main": "{% extends 'base.html' %}{% block row %}[{{ i }}{{ super() }}]{% endblock %}"},
    {"base.html": "{% for i in [1, 2] %}{% block row %}{{ i|default('-') }}{% endblock %}{% endfor %}", "main": "{% extends 'base.html' %}{% block row %}[{{ i|default('?') }}{{ super() }}]{% endblock %}"},
    {"base.html": "{% block t required %}{% endblock %}", "main": "{% extends 'base.html' %}{% block t %}ok{% endblock %}"},
    {"base.html": "{% block t required %}{% endblock %}", "main": "{% extends 'base.html' %}"},
    {"base.html": "{% block t required %} \n {% endblock %}", "mid.html": "{% extends 'base.html' %}", "main": "{% extends 'mid.html' %}{% block t %}m{% endblock %}"},
    {"a.html": "{% block x %}a{% endblock %}", "b.html": "{% extends 'a.html' %}{% block x %}b{{ super() }}{% endblock %}", "c.html": "{% extends 'b.html' %}{% block x %}c{{ super() }}{% endblock %}", "main": "{% extends 'c.html' %}{% block x %}d{{ super() }}{{ super.super() }}{% endblock %}"},
    {"base.html": "{% block x %}{{ v|default('none') }}{% endblock %}", "main": "{% extends 'base.html' %}{% set v = 'set' %}"},
    {"base.html": "{% block x %}x{% endblock %}", "main": "{% extends 'base.html' %}{% macro m(a) %}({{ a }}){% endmacro %}{% block x %}{{ m(1) }}{% endblock %}"},
    {"base.html": "{% block x %}x{% endblock %}", "m.html": "{% macro m(a) %}({{ a }}){% endmacro %}", "main": "{% extends 'base.html' %}{% import 'm.html' as m %}{% block x %}{{ m.m(1) }}{% endblock %}"},
    {"base.html": "{% block x %}x{% endblock %}{% block y %}y{% endblock %}", "main": "{% extends 'base.html' %}{% block x %}{% include 'p.html' %}{% endblock %}", "p.html": "{{ name }}{% block y %}own{% endblock %}"},
    {"base.html": "{% set title = 'B' %}{% block x %}{{ title }}{% endblock %}", "main": "{% extends 'base.html' %}{% block x %}{{ title }}{{ super() }}{% endblock %}"},
    {"base.html": "{% block x %}{% set q = 1 %}{{ q }}{% endblock %}{{ q is defined }}", "main": "{% extends 'base.html' %}"},
    {"l1.html": "1{% block m %}{% endblock %}", "l2.html": "2{% block m %}{% endblock %}", "main": "{% extends 'l1.html' if no else 'l2.html' %}{% block m %}M{% endblock %}"},
    {"m.html": "{% macro a() %}a{{ b() }}{% endmacro %}{% macro b() %}b{% endmacro %}", "main": "{% from 'm.html' import a %}{{ a() }}"},
    {"m.html": "{% macro t(n) %}{{ n.label }}{% for c in n.children %}({{ t(c) }}){% endfor %}{% endmacro %}", "main": "{% import 'm.html' as m %}{% for n in tree %}{{ m.t(n) }}{% endfor %}"},
    {"m.html": "{% macro w(tag) %}<b title=\"{{ tag }}\">{{ caller(html) }}</b>{% endmacro %}", "main": "{% from 'm.html' import w %}{% call(x) w('\"q') %}{{ x }}{{ x|upper }}{% endcall %}"},
]
