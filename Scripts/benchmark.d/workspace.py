"""The benchmark's workspace: the same posts laid out for G-Web and for Hugo.

`Sites/` and `Templates/` are the repository's own; the posts are made by a seeded draw, so that
every machine gets the same bytes. Nothing of it is committed.
"""

import datetime
import pathlib
import shutil

import yaml

from lao_text import OFFICES, TAGS, LaoText

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
# The day to build for; all posts are older.
DAY = "2026-01-05"
FIRST_DAY = datetime.date(2018, 1, 1)
DAYS = (datetime.date(2025, 12, 31) - FIRST_DAY).days + 1
# Raised when what is generated changes, so that old folders are made anew.
VERSION = 1


def make(folder: pathlib.Path, posts: int) -> None:
    """Writes `folder`/gweb and `folder`/hugo, unless they are there already."""
    stamp = folder / "generated"
    sources = [HERE / "workspace.py", HERE / "lao_text.py", *sorted((HERE / "hugo").rglob("*")),
               *sorted((REPOSITORY / "Sites").rglob("*")), *sorted((REPOSITORY / "Templates").rglob("*"))]
    state = f"{VERSION} {posts}\n" + "\n".join(
        f"{p.relative_to(REPOSITORY)} {p.stat().st_mtime_ns}" for p in sources if p.is_file())
    if stamp.exists() and stamp.read_text() == state:
        return
    print(f"generating {posts:,} posts in {folder}", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    sites = read_sites()
    lay_out_gweb(folder / "gweb")
    lay_out_hugo(folder / "hugo", sites)
    write_posts(folder, sites, posts)
    stamp.write_text(state)


def read_sites() -> dict[str, dict]:
    """What the repository's sites say of themselves, in official order."""
    sites = {}
    for file in sorted((REPOSITORY / "Sites").glob("*/site.yml")):
        sites[file.parent.name] = yaml.safe_load(file.read_text("utf-8"))
    return dict(sorted(sites.items(), key=lambda s: (s[1]["kind"] != "ministry", s[1]["code"])))


def shared() -> dict:
    return yaml.safe_load((REPOSITORY / "Sites/shared.yml").read_text("utf-8"))


# --- posts


def write_posts(folder: pathlib.Path, sites: dict, posts: int) -> None:
    """The ministry gets two shares, every province one."""
    shares = [name for name in sites for _ in range(2 if sites[name]["kind"] == "ministry" else 1)]
    counts = {name: 0 for name in sites}
    for number in range(posts):
        counts[shares[number % len(shares)]] += 1
    categories = list(shared()["categories"])
    for name, count in counts.items():
        text = LaoText(f"G-Web {name} {posts}", sites[name]["place"]["lo"])
        write_site(folder, name, count, text, categories)


def write_site(folder: pathlib.Path, site: str, count: int, text: LaoText, categories: list) -> None:
    draw = text.random
    taken: set = set()
    years: set = set()
    used: set = set()
    (folder / "gweb/Content" / site / "news").mkdir(parents=True)
    for number in range(count):
        title = text.title()
        # Two posts of one day must not begin alike: their permalinks come from their titles.
        while True:
            date = FIRST_DAY + datetime.timedelta(days=draw.randrange(DAYS))
            if (title[:12], date) not in taken:
                break
            title = text.title()
        taken.add((title[:12], date))
        tags = draw.sample(list(TAGS), draw.randint(2, 4))
        used.update(tags)
        fields = [f'title: "{title}"']
        if draw.random() < 0.6:
            fields.append(f'summary: "{text.sentences(1, 1)}"')
        fields.append(f"date: {date}")
        if draw.random() < 0.1:
            fields.append("kind: notice")
        if draw.random() < 0.3:
            fields.append(f"office: {draw.choice(OFFICES)}")
        category = draw.choice(categories)
        body = text.body(draw.randint(2_700, 5_700))
        name = f"{date}-{category}-{number + 1:05}"
        ours = fields + [f"category: {category}", f"tags: [{', '.join(tags)}]"]
        theirs = fields + [
            f"categories: [{category}]", f"tags: [{', '.join(TAGS[tag] for tag in tags)}]"]
        year = folder / "hugo/content" / site / "news" / str(date.year)
        if date.year not in years:
            years.add(date.year)
            year.mkdir(parents=True, exist_ok=True)
            write(year / "_index.md", page([f"title: ຂ່າວປີ {date.year}", f"year: {date.year}"]))
        write(folder / "gweb/Content" / site / "news" / f"{name}.md", page(ours, body))
        write(year / f"{name}.md", page(theirs, body))
    for tag in sorted(used):
        write(folder / "hugo/content" / site / "tags" / TAGS[tag] / "_index.md", page([f"title: {tag}"]))


def page(fields: list, body: str = "") -> str:
    return "---\n" + "\n".join(fields) + "\n---\n" + (f"\n{body}\n" if body else "")


def write(path: pathlib.Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


# --- G-Web's side


def lay_out_gweb(folder: pathlib.Path) -> None:
    for name in ["Sites", "Templates"]:
        shutil.copytree(REPOSITORY / name, folder / name)
    # Posts are Lao; English home pages and empty lists would be pages that Hugo does not make here.
    configuration = folder / "Sites/shared.yml"
    text = configuration.read_text("utf-8")
    changed = text.replace("languages: [lo, en]", "languages: [lo]")
    assert changed != text, "Sites/shared.yml does not name its languages as expected"
    configuration.write_text(changed, "utf-8")
    for source in shared_pages():
        write(folder / "Content/shared/pages" / source.name, source.read_text("utf-8"))


def shared_pages() -> list[pathlib.Path]:
    pages = sorted((REPOSITORY / "Content/shared/pages").glob("*.md"))
    return [p for p in pages if not p.name.endswith(".en.md")]


# --- Hugo's side


def lay_out_hugo(folder: pathlib.Path, sites: dict) -> None:
    shutil.copytree(HERE / "hugo/layouts", folder / "layouts")
    shutil.copytree(REPOSITORY / "Templates/assets", folder / "assets")
    common = shared()
    for name, site in sites.items():
        for path, text in hugo_pages(site, common).items():
            write(folder / "content" / name / path, text)
    write(folder / "hugo.yaml", yaml.safe_dump(
        hugo_configuration(sites, common), allow_unicode=True, sort_keys=False))


def hugo_pages(site: dict, common: dict) -> dict[str, str]:
    """The lists and pages that every site has."""
    words = lao_words()
    pages = {}
    if site["kind"] == "ministry":
        pages["_index.md"] = page([
            f"title: {site['name']['lo']}", "outputs: [html, rss, atom, feed, security, opml]"])
        pages["provinces/_index.md"] = page([
            f"title: {words['title_provinces']}", f"description: {words['description_provinces']}",
            "layout: provinces", "outputs: [html, rss]"])
    else:
        pages["_index.md"] = page([f"title: {site['name']['lo']}"])
    for section in ["news", "publications", "periodicals", "events", "categories", "tags"]:
        fields = [f"title: {words['title_' + section]}"]
        if section == "publications":
            fields.append("outputs: [html, rss]")
        pages[f"{section}/_index.md"] = page(fields)
    for name, category in common["categories"].items():
        pages[f"categories/{name}/_index.md"] = page([
            f"title: {category['name']['lo']}", f"description: {category['description']['lo']}"])
    for source in shared_pages():
        pages[source.name] = source.read_text("utf-8")
    return pages


def lao_words() -> dict:
    return yaml.safe_load((REPOSITORY / "Templates/strings/lo.yml").read_text("utf-8"))


def hugo_configuration(sites: dict, common: dict) -> dict:
    """One Hugo project: each site is a `language` with a host of its own."""
    publisher = next(s["name"]["lo"] for s in sites.values() if s["kind"] == "ministry")
    groups = [{"name": "", "sites": [link(i, s, "name") for i, s in sites.items() if s["kind"] == "ministry"]}]
    for group, value in common["groups"].items():
        members = [link(i, s, "short_name") for i, s in sites.items() if s["kind"] != "ministry" and s["group"] == group]
        if members:
            groups.append({"name": value["name"]["lo"], "sites": members})
    languages = {}
    for weight, (name, site) in enumerate(sites.items(), 1):
        navigation = hugo_navigation(site, common)
        states = {e["url"]: e["url"] for entry in navigation for e in [entry, *entry["children"]]}
        languages[name] = {
            "label": site["short_name"]["lo"], "locale": "lo", "weight": weight,
            "baseURL": site["base_url"] + "/", "contentDir": f"content/{name}",
            "title": site["name"]["lo"],
            "params": {
                "id": name, "kind": site["kind"], "short_name": site["short_name"]["lo"],
                "contact": {k: v if isinstance(v, str) else v["lo"] for k, v in site["contact"].items()},
                "navigation": navigation, "navigationStates": states,
            },
        }
    return {
        "timeZone": "Asia/Vientiane", "defaultContentLanguage": next(iter(sites)),
        "enableRobotsTXT": True, "disableKinds": [], "languages": languages,
        "taxonomies": {"category": "categories", "tag": "tags"},
        "pagination": {"pagerSize": common["defaults"]["posts_per_page"], "disableAliases": True},
        "markup": {"goldmark": {"extensions": {"typographer": {"disable": True}}}},
        "mediaTypes": {"application/atom+xml": {"suffixes": ["xml"]}, "application/feed+json": {"suffixes": ["json"]}, "text/x-opml": {"suffixes": ["opml"]}},
        "outputFormats": {
            "rss": {"mediaType": "application/rss+xml", "baseName": "rss"},
            "atom": {"mediaType": "application/atom+xml", "baseName": "atom"},
            "feed": {"mediaType": "application/feed+json", "baseName": "feed", "isPlainText": True},
            "security": {"mediaType": "text/plain", "baseName": "security", "path": ".well-known", "isPlainText": True},
            "opml": {"mediaType": "text/x-opml", "isPlainText": False, "baseName": "provinces"},
        },
        "outputs": {
            "home": ["html", "rss", "atom", "feed", "security"], "section": ["html"],
            "taxonomy": ["html"], "term": ["html", "rss"], "page": ["html"],
        },
        "related": {
            "threshold": 1, "includeNewer": True, "toLower": False,
            "indices": [{"name": "tags", "weight": 100}, {"name": "categories", "weight": 100}],
        },
        "params": {
            "publisher": publisher, "words": lao_words(), "site_groups": groups,
            "services": [
                {"name": s["name"]["lo"], "description": s["description"]["lo"]} for s in common["services"]],
        },
    }


def link(name: str, site: dict, field: str) -> dict:
    return {"id": name, "name": site[field]["lo"], "url": site["base_url"] + "/"}


def hugo_navigation(site: dict, common: dict) -> list[dict]:
    def entry(value: dict) -> dict:
        children = [entry(c) for c in value.get("children", [])]
        return {"title": value["title"]["lo"], "url": value["path"], "id": value["id"], "children": children}

    result = [entry(value) for value in common["navigation"]]
    for added in site.get("navigation", {}).get("add", []):
        place = next((i for i, e in enumerate(result) if e["id"] == added["after"]), None)
        if place is not None:
            result.insert(place + 1, entry(added))
    return result
