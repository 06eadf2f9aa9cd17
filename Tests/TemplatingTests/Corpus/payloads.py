"""Writes data/payloads.json: values that try to leave their place in a page.

    python3 Tests/TemplatingTests/Corpus/payloads.py
"""
import itertools
import json
import pathlib

SCHEMES = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)",
    "java\tscript:alert(1)", "java\nscript:alert(1)", "java\rscript:alert(1)", "\x01javascript:alert(1)",
    "javascript\t:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)", "&#106;avascript:alert(1)",
    "javascript%3Aalert(1)", "javascript://x%0aalert(1)", "//javascript:alert(1)", "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=", "DATA:image/svg+xml,<svg/>",
    "file:///etc/passwd", "blob:https://x/1", "view-source:x", "jar:x!/", "livescript:1", "mocha:1",
    "feed:javascript:alert(1)", "\u00a0javascript:alert(1)", "\u200bjavascript:alert(1)", "\ufeffjavascript:alert(1)",
    "java\u0000script:alert(1)", "\u2028javascript:alert(1)", "javascript\u0eb4:alert(1)", "ｊavascript:alert(1)",
    "https://ok.la/", "http://ok.la/?a=b&c=d#e", "mailto:a@b.la", "tel:+85620", "/path/ລາວ", "../x", "?q=1", "#f",
    "https:javascript:alert(1)", "ftp://x.la/", "x:y", ":x", "://x", "\\\\x\\y", "/\\x.la", "//x.la/", "javascript",
    "javascript :alert(1)", "javas\x0bcript:alert(1)", "a,javascript:alert(1) 2x", "/a 1x,javascript:alert(1) 2x",
    "/a 1x, data:text/html,x 3x", "0;url=javascript:alert(1)", "'javascript:alert(1)'",
]
BREAKS = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "</ScRiPt ><svg onload=alert(1)>",
    "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<!--", "-->", "--!>", "<!-- --><b>", "<![CDATA[x]]>", "]]>",
    "<?php echo 1 ?>", "<!DOCTYPE x>", "</title><b>", "</textarea><b>", "</style><b>", "</section></body>", "<p", "<p ", "<",
    ">", "\"", "'", "`", "\" onclick=\"alert(1)", "' onclick='alert(1)", "` onclick=`alert(1)", "\"><b>", "'><b>", "/>",
    "\" autofocus onfocus=alert(1) x=\"", "=", " onclick=alert(1) ", "\nonclick=alert(1)\n", "&quot;&gt;&lt;b&gt;", "&#34;&#62;",
    "&#x22;", "&amp;quot;", "&", "&lt", "&notit;", "{{ 7*7 }}", "{% raw %}", "${alert(1)}", "\\", "\\\"", "\\u003cscript\\u003e",
    "\\x3cscript\\x3e", "\",\"evil\":\"1", "\"}</script>", "\u2028", "\u2029", "a\u2028</script>", "\x00", "a\x00b", "\x01\x08\x1f",
    "\x7f", "\x80\x9f", "\ufffe", "\uffff", "\ufdd0", "\ufeff", "\u202e", "\u2066x\u2069", "\u200d", "<\x00script>", "<scr\x00ipt>",
    "</scr\x00ipt>", "<\u0eb4script>", "<script\u0eb4>", "\"\u0eb4 onclick=alert(1) x=\"", "'\u0301 onclick=alert(1) x='",
    "<\u0301b>", ">\u0eb4", "&\u0eb4", "\"\u200d", "`\u0ebc", "\r\n", "\r\n\r\n<b>", "\t", " ", "", "ສະບາຍດີ", "ກິ່ນ\"ດີ\"",
    "ຄຳ<ດີ>", "ເ\u0ec8", "\u0ec8", "e\u0301", "\U0001F1F1\U0001F1E6", "\U0010ffff", "x" * 3000, "<b>" * 200, "\"" * 200, "&" * 200,
    "%3Cscript%3E", "%22", "%00", "%", "%G1", "+ADw-script+AD4-", "¼script¾", "<%2Fscript>", "<noscript><p title=\"</noscript><b>\">",
    "<math><mi//xlink:href=\"data:x,<script>\">", "<svg><style><b>", "<template><b>", "<base href=//x>", "<iframe srcdoc=x>",
    "<a href=javascript:alert(1)>", "<object data=x>", "<embed src=x>", "<link rel=import href=x>", "<style>@import 'x'</style>",
    "<plaintext>", "<xmp>", "<frameset>", "<isindex>", "<form><input name=attributes>", "<b/onclick=1>", "<b\tonclick=1>", "<b\x0conclick=1>",
    "expression(alert(1))", "url(javascript:1)", "*/alert(1)/*", "//", "/*", "'-alert(1)-'", "\";alert(1)//", "');alert(1)//", "<!--<script>",
    "<!--<script></script>", "--><script>", "</script", "</script/", "</script\t", "</SCRIPT\n>", "<\\/script>",
]
WRAPS = ["{}", "ກ{}ຂ", "{}\u0eb4", "\"{}", "'{}'", "</p>{}", "{}<!--"]


def payloads():
    seen = []
    for value in SCHEMES + BREAKS:
        seen.append(value)
    for wrap, value in itertools.product(WRAPS[1:], SCHEMES[:14] + BREAKS[:40]):
        seen.append(wrap.replace("{}", value))
    return list(dict.fromkeys(seen))


def main():
    values = payloads()
    path = pathlib.Path(__file__).parent / "data" / "payloads.json"
    path.write_text(json.dumps({"payloads": values}, indent=0) + "\n")
    print(len(values), "payloads")


if __name__ == "__main__":
    main()
