#!/usr/bin/env python3
"""Makes posts.txt: two hundred invented posts as people paste them from Word and Facebook, and the
words that a browser shows of each. Those of HTML are by html5lib, those of Markdown by hand.

    make.py posts.txt
"""
import html, random, sys
import html5lib
rng = random.Random(20261130)
NAMES = ["ແຂວງໄຊສົມບູນ","ແຂວງເຊກອງ","ນະຄອນຫຼວງວຽງຈັນ","ເມືອງທ່າໂທມ","ກະຊວງເຕັກໂນໂລຊີ","ຫ້ອງການປົກຄອງ","ພະແນກສຶກສາ","ສູນບໍລິການ"]
VERBS = ["ແຈ້ງໃຫ້ຊາບວ່າ","ຈັດກອງປະຊຸມ","ເປີດຮັບສະໝັກ","ເຜີຍແຜ່ບົດລາຍງານ","ລົງຢ້ຽມຢາມ","ມອບອຸປະກອນ"]
THINGS = ["ໃບອະນຸຍາດ","ບັດປະຈຳຕົວ","ສຳມະໂນຄົວ","ແຜນພັດທະນາ","ຄ່າທຳນຽມ","ລະບົບອິນເຕີເນັດ","ເອກະສານ","ແບບຟອມ","ງົບປະມານ"]
pick = rng.choice
def num():
    return pick(["12","5","50.000","2.026","໑໒","໕.໐໐໐","8,5%","2024-11-08","100.000.000","3/2026"])
def thing(): return pick(THINGS)
def phrase(): return f"{pick(NAMES)} {pick(VERBS)} {thing()} {num()}"
class P:
    def __init__(self): self.src=[]; self.words=[]
    def add(self, source, words): self.src.append(source); self.words.append(words)
def seen(fragment):
    """What a browser shows of HTML: blocks and cells are never one word."""
    blocks = {"p","div","td","th","tr","li","table","ul","ol","dl","dt","dd","h1","h2","h3","h4","h5","h6","blockquote","figure","figcaption","caption","hr","br","pre","details","summary","thead","tbody","center","section","option"}
    out = []
    def walk(node):
        tag = node.tag if isinstance(node.tag, str) else ""
        if tag in ("script","style"): return
        if tag in blocks: out.append(" ")
        if tag == "img": out.append("")
        if tag and node.text: out.append(node.text)
        for c in node:
            walk(c)
            if c.tail: out.append(c.tail)
        if tag in blocks: out.append(" ")
    root = html5lib.parseFragment(fragment, namespaceHTMLElements=False)
    if root.text: out.append(root.text)
    for c in root:
        walk(c)
        if c.tail: out.append(c.tail)
    return "".join(out).replace("\u00a0"," ")
def h(fragment): return fragment, seen(fragment)
def c_para(p):
    a,b=phrase(),phrase(); p.add(f"{a} {b}.", f"{a} {b}.")
def c_wrapped(p):
    a,b=thing(),pick(NAMES); p.add(f"{a}ຂອງ\n{b}", f"{a}ຂອງ{b}")
def c_bold_punct(p):
    a=thing(); p.add(f"**{a}:**ຕາມ{num()}", None)
    src=p.src[-1]; p.words[-1]=src.replace("**","")
def c_bold_quote(p):
    a,b=thing(),pick(NAMES); s=pick(["**\"%s\"**","**(%s)**","**“%s”**","~~(%s)~~","*%s.*"])%a
    p.add(f"{b}{s}ຂອງ{b}", f"{b}{s}ຂອງ{b}".replace("*","").replace("~",""))
def c_percent(p):
    p.add(f"**{num()}%**ຂອງ{thing()}", None); p.words[-1]=p.src[-1].replace("**","")
def c_table(p):
    rows=[(thing(),num(),num()) for _ in range(rng.randint(1,4))]
    attr=pick([""," border=1"," class=MsoTable style=\"width:100%\""])
    s=f"<table{attr}>"+pick(["","\n"])
    if rng.random()<.5: s+=f"<tr><th>ລາຍການ</th><th>{num()}</th><th>ກີບ</th></tr>"+pick(["","\n","\n\n"])
    for r in rows:
        w=pick(["<td>%s</td>","<td><p class=MsoNormal>%s<o:p></o:p></p></td>","<td align=\"right\"><b>%s</b></td>","<td><span style='font-size:12pt'>%s</span></td>"])
        s+="<tr>"+pick(["","\n  "]).join(w%x for x in r)+"</tr>"+pick(["","\n","\n\n"])
    s+="</table>"
    p.add(*h(s))
def c_table_omitted(p):
    s="<table>"+"".join("<tr>"+"".join(f"<td>{x}" for x in (thing(),num(),num())) for _ in range(2))+"</table>"; p.add(*h(s))
def c_ps(p):
    p.add(*h("".join(pick(["<p>%s</p>","<p class=\"MsoNormal\"><b>%s</b></p>","<div>%s</div>","<p><i>%s</i></p>"])%phrase() for _ in range(rng.randint(2,4)))))
def c_list(p):
    t=pick(["ul","ol"]); s=f"<{t}>"+pick(["","\n"])+pick(["","\n"]).join(pick(["<li>%s</li>","<li><p>%s</p></li>","<li>%s"])%(thing()+" "+num()) for _ in range(3))+f"</{t}>"; p.add(*h(s))
def c_nested_list(p):
    s=f"<ul><li>{thing()} {num()}<ul><li>{num()}</li><li>{thing()}</li></ul></li><li>{num()}</li></ul>"; p.add(*h(s))
def c_headings(p):
    s=f"<h2>{phrase()}</h2><p>{phrase()}</p><hr><h3>{thing()} <i>{num()}</i></h3>{phrase()}"; p.add(*h(s))
def c_inline_block(p):
    a,b=num(),num(); s=f"{thing()} {a}"+pick(["<hr>","<br>","<p>","<div>","<td>","</li><li>"])+b; p.add(s, seen(s.replace("<td>","<br>").replace("</li><li>","<br>")))
def c_dl(p):
    p.add(*h(f"<dl><dt>{thing()}</dt><dd>{phrase()}</dd><dt>{thing()}<dd>{num()}</dl>"))
def c_quote(p):
    p.add(*h(f"<blockquote><p>{phrase()}</p>{num()}</blockquote>"))
def c_figure(p):
    a=thing(); s=f"<figure><img src=\"a.png\" alt=\"{thing()}\"><figcaption>{a} {num()}</figcaption></figure>"; p.add(*h(s))
def c_pre(p):
    a=num(); p.add(f"<pre>{a} &lt; {thing()}\n\n<b>{a}</b></pre>", None)
    p.words[-1]=seen(p.src[-1])
def c_link(p):
    a,b=thing(),num(); s=pick([f"<a href=\"https://www.mtc.gov.la/?a=1&amp;b=2\" target=\"_blank\">{a}</a> {b}",f"<p><a href='plan.pdf'>{a} {b}</a></p>",f"<u>{a}</u> <s>{b}</s> <font color=red>{thing()}</font>"]); p.add(*h(s))
def c_details(p):
    a,b=phrase(),phrase(); p.add(f"<details><summary>{a}</summary>\n\n**{b}**\n\n</details>", f"{a} {b}")
def c_bullets(p):
    m=pick(["•\t","• ","\uf0b7\t","➢ ","– ","✓ ","\t•\t"]); items=[thing()+" "+num() for _ in range(3)]
    p.add("\n".join(m+i for i in items), " ".join(items))
def c_lao_numbers(p):
    items=[thing()+" "+num() for _ in range(3)]; p.add("\n".join(f"{'໑໒໓'[i]}. {x}" for i,x in enumerate(items)), " ".join(items))
def c_address(p):
    a=thing(); s=pick(["https://www.mtc.gov.la/a_b_c/","www.mtc.gov.la","info@mtc.gov.la","https://video.example/watch?v=abc"]); p.add(f"{a} {s}{pick([' ','ຕໍ່','. ',', '])}{num()}", None); p.words[-1]=p.src[-1]
def c_task(p):
    a,b=thing(),phrase(); p.add(f"- [ ] {a}\n- [x] {b}", f"☐ {a} ☑ {b}")
def c_file(p):
    a=thing(); p.add(f"[{a}](ແຜນ ປີ 2026.pdf) {num()}", None); p.words[-1]=p.src[-1].replace("[","").replace("](ແຜນ ປີ 2026.pdf)","")
def c_callout(p):
    a=phrase(); p.add(f"> [!NOTE]\n> {a}", f"ໝາຍເຫດ {a}")
def c_zwsp(p):
    a=thing(); p.add(f"##\u200b{a} {num()}", None); p.words[-1]=p.src[-1].replace("##\u200b","")
def c_heading_id(p):
    a=phrase(); p.add(f"## {a} {{#part-{rng.randint(1,99)}}}", a)
def c_definition(p):
    a,b=thing(),phrase(); p.add(f"{a}\n: {b}", f"{a} {b}")
def c_gfm(p):
    a,b,c,d=thing(),num(),thing(),num(); p.add(f"| {a} | {b} |\n|---|---|\n| {c} | <p>{d}</p><p>{b}</p> |", f"{a} {b} {c} {d} {b}")
def c_div_md(p):
    a,b,c=thing(),thing(),num(); p.add(f"<div class=\"note\">\n**{a}** [{b}](/services/)\n- {c}\n- {b}\n</div>", f"{a} {b} {c} {b}")
def c_word(p):
    a,b=phrase(),phrase(); s=f"<!--[if gte mso 9]><xml></xml><![endif]-->\n<p class=MsoNormal style='margin:0'><b><span lang=LO style='font-family:\"Phetsarath OT\"'>{a}<o:p></o:p></span></b></p>\n<p class=MsoNormal>&nbsp;</p>\n<p class=MsoNormal>{b}</p>"; p.add(*h(s))
def c_script(p):
    a=phrase(); s=f"<style>p {{ color: red }}</style>\n<p onclick=\"x()\">{a}</p><script>alert({rng.randint(1,9)})</script>"; p.add(*h(s))
ALL=[v for k,v in sorted(globals().items()) if k.startswith("c_")]
posts=[]
for n in range(200):
    p=P()
    for f in [ALL[n%len(ALL)]]+rng.sample(ALL,rng.randint(1,3)): f(p)
    posts.append(("\n\n".join(p.src)," ".join(" ".join(p.words).split())))
out=[]
for n,(s,w) in enumerate(posts):
    out.append(f"=== {n+1}\n{s}\n--- words\n{w}\n")
open(sys.argv[1],"w").write("".join(out))
print(len(posts), sum(len(s.encode()) for s,_ in posts))
