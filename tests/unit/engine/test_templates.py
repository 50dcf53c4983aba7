"""Templates of the theme: they escape, and read nothing but `page` and `config`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from jinja2 import meta, nodes

from generator.derive.site import Site
from generator.engine.driver import Place, load_site
from generator.engine.theme import describe_site, find_theme, set_up_templates
from generator.model.page import Page
from generator.outputs.assets import load_assets
from tests.unit.derive.newspaper import write_many, write_short
from tests.unit.newsroom import Edition, Newsroom, make_picture, open_newsroom

THEME = find_theme()
TEMPLATES = sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html"))
OWN = frozenset({"page", "config"})
RenderPage = Callable[[Page], str]


def parse(name: str) -> nodes.Template:
    """Parse one template."""
    return jinja2.Environment(autoescape=True).parse((THEME / name).read_text(encoding="utf-8"))


def chain(node: nodes.Getattr | nodes.Getitem) -> str:
    """Return «page.meta.x» as written."""
    inner = node.node
    name = node.attr if isinstance(node, nodes.Getattr) else "[]"
    if isinstance(inner, nodes.Name):
        return f"{inner.name}.{name}"
    if isinstance(inner, nodes.Getattr | nodes.Getitem):
        return f"{chain(inner)}.{name}"
    return f"?.{name}"


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_reads_only_meta_content_and_config(name: str) -> None:
    """Of a page nothing but `meta` and `content`: no MkDocs object is asked for anything."""
    for node in parse(name).find_all(nodes.Getattr):
        path = chain(node)
        if path.startswith("page."):
            assert path.split(".")[1] in {"meta", "content"}, path
        if path.startswith("config."):
            assert path.split(".")[1] in {"extra", "site_name", "site_url", "theme"}, path


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_holds_no_name_that_nobody_gives_it(name: str) -> None:
    """Only `page` and `config` come from outside; the rest is made or imported in the theme."""
    template = parse(name)
    imported = {node.target for node in template.find_all(nodes.Import)}
    assert meta.find_undeclared_variables(template) <= OWN | imported


@pytest.mark.parametrize("name", TEMPLATES)
def test_what_is_not_escaped_is_html_that_we_made(name: str) -> None:
    """`|safe` stands only behind rendered bodies, never behind a title, a name or an address."""
    for node in parse(name).find_all(nodes.Filter):
        if node.name == "safe":
            assert isinstance(node.node, nodes.Getattr | nodes.Getitem | nodes.Name)
            written = chain(node.node) if not isinstance(node.node, nodes.Name) else node.node.name
            assert written.rsplit(".", 1)[-1] in {
                "html",
                "content",
                "context",
                "structured",
                "body",
                "caller",
            }, written


def full_edition(newsroom: Newsroom) -> Edition:
    """Return an edition that has something in every place that a template shows."""
    newsroom.write("media/boats.png", make_picture())
    newsroom.write(
        "pages/about.md", "---\ntitle: عن الموقع\nsummary: من نحن.\n---\n\n## قسم\n\nنص.\n"
    )
    newsroom.write(
        "actors/zayd-hibr.md",
        "---\nname: زيد الحبر\nkind: person\ngender: m\nlatin: Zayd Hibr\nroles:\n"
        "  - title: نائب القائد\n    since: 2024-01\n    source: first-boat\n"
        "    disputed: {by: [numan-warraq], note: لا سند له., source: full}\n"
        "  - title: كاتب\n    until: unknown\n"
        "relations:\n  - type: rival-of\n    actor: numan-warraq\n    source: first-boat\n"
        "    since: 2023\n---\n\nسيرة [الميناء](../pages/about.md).\n",
    )
    newsroom.write(
        "topics/paper-craft.md",
        "---\ntitle: صناعة الورق\nsummary: كل ورق.\nparent: paper-navy\npinned: [first-boat]\n"
        "image: {file: media/boats.png, alt: قوارب, caption: تعليق, credit: [أ, ب]}\n"
        "---\n\nمقدمة.\n",
    )
    write_many(newsroom, 120, body="جاء نعمان الورّاق.\n\n> كلام NUMBER.\n>\n> — زيد الحبر\n")
    write_short(
        newsroom,
        "full",
        "2025-03-05 14:30",
        "## تطفو\n\nقال زيد الحبر مع نعمان الورّاق:\n\n> كلام\n>\n> طويل.\n>\n"
        "> — أكد زيد الحبر؛ [حسابه](https://example.org) لدواة برس؛ وفق قوله\n"
        '{: stance="مع" said="2025-03-01" lang="en" translator="سلمى" lead }\n\n'
        "وقال [«غير ذلك»](quote:numan-warraq)، حسب تقديره.\n\n> كلام مجهول.\n>\n> — دبلوماسي\n\n"
        '![قوارب](../../media/boats.png "تعليق؛ مصدر")\n\nhttps://youtu.be/paper\n\n'
        "| أ |\n|---|\n| ب |\n\nنص[^1].\n\n[^1]: حاشية.\n\n## تغرق\n\nلا أحد.\n",
        "kicker: ملفات\ntype: opinion\ndate_note: مستنتج.\nupdated: 2025-03-06\n"
        "question: هل تطفو؟\nstances: headings\nplace: ميناء المحابر\nseries: {id: s, part: 2}\n"
        "image: {file: media/boats.png, alt: قوارب, caption: تعليق, credit: مصدر}\n"
        "source: [{outlet: dawat-press, url: 'https://example.org'}, {outlet: صحيفة}]\n"
        "bylines: [{name: سلمى}, {actor: numan-warraq, task: ترجمة}]\n"
        "updates: [{date: 2025-03-06, text: أضيف قول.}]\n"
        "corrections: [{date: 2025-03-07, text: صحح اسم.}]\nrelated: [first-boat]\n"
        "redirect_from: [old/]\n"
        "voices:\n  - as: دبلوماسي\n    anonymous: طلب ذلك\n    for: وزارة\n",
    )
    for number in range(6):
        write_short(
            newsroom,
            f"asks-{number}",
            "2025-03-03",
            "قال [«نعم»](quote:numan-warraq){: excerpt=نعم }، وقال [لا](quote:zayd-hibr).\n",
            f"question: سؤال {number}؟\n",
        )
    write_short(newsroom, "part", "2025-03-04", "نص.\n", "series: {id: s, part: 1}\n")
    write_short(
        newsroom, "gone", "2025-03-06", "نص.\n", "withdrawn: {date: 2025-03-08, reason: خطأ.}\n"
    )
    edition = newsroom.read()
    assert not edition.rendering.diagnostics.has_errors, edition.places
    return edition


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Edition, Site]:
    """Return an edition with everything in it, and its pages."""
    edition = full_edition(open_newsroom(tmp_path_factory.mktemp("full")))
    return edition, edition.derive()


@pytest.fixture(scope="module")
def render(published: tuple[Edition, Site]) -> RenderPage:
    """Return a function that renders a page, in which an undefined name is an error."""
    config, _ = load_site(Place(content=Path(__file__).parent))
    env = set_up_templates(config.theme.get_env())
    env.loader = jinja2.FileSystemLoader([str(THEME), *config.theme.dirs])
    env.undefined = jinja2.StrictUndefined
    edition, _ = published
    config.extra["isnad"] = describe_site(
        edition.settings,
        edition.rendering.library,
        load_assets(THEME).addresses,
        is_preview=False,
    )

    def render_page(page: Page) -> str:
        class Shown:
            meta = page.meta
            content = page.body

        return env.get_template(page.template).render(page=Shown, config=config)

    return render_page


def test_nothing_that_a_template_asks_for_is_missing(
    published: tuple[Edition, Site], render: RenderPage
) -> None:
    """Every page of a full site, with undefined names forbidden; each template is used."""
    _, site = published
    pages = (*site.pages, *site.quotation_pages)
    used = {page.template for page in pages}
    assert used == {name for name in TEMPLATES if "/" not in name and name != "base.html"}
    seen: set[str] = set()
    for page in pages:
        key = f"{page.template}{page.url.count('/page/')}{bool(page.body)}"
        is_many = page.template == "quotation.html" or page.url.startswith("articles/n-")
        if is_many and key in seen:
            continue
        seen.add(key)
        html = render(page)
        assert 'lang="ar"' in html
        assert 'dir="rtl"' in html


def test_names_and_titles_are_escaped(tmp_path: Path, render: RenderPage) -> None:
    """Whatever an editor types into a field is text."""
    newsroom = open_newsroom(tmp_path)
    evil = "نص <b>&amp; \"x\" 'y'</b>"
    edition = newsroom.publish(
        "قال [«كلام»](quote:evil).\n",
        title=f"'{evil.replace(chr(39), chr(39) * 2)}'",
        extra="voices:\n  - as: متحدث <b>\n    id: evil\n"
        "    role: دور <i>\n    channel: منبر <u>\n",
    )
    assert not edition.rendering.diagnostics.has_errors, edition.places
    site = edition.derive()
    for page in (*site.pages, *site.quotation_pages):
        html = render(page)
        for tag in ("<b>", "<i>", "<u>"):
            assert tag not in html, page.url
    assert "&lt;b&gt;" in render(edition.page("articles/x/"))


def test_the_home_page_of_nothing_is_rendered(tmp_path: Path, render: RenderPage) -> None:
    """A newsroom without a single article."""
    newsroom = open_newsroom(tmp_path)
    for file in newsroom.content.rglob("*.md"):
        file.unlink()
    for page in newsroom.read().derive().pages:
        assert 'dir="rtl"' in render(page)


def test_no_page_loads_anything_from_elsewhere(
    published: tuple[Edition, Site], render: RenderPage
) -> None:
    """Addresses of pictures, styles and scripts are all the site's own."""
    edition, _ = published
    for url in ("", "articles/full/", "actors/zayd-hibr/", "404.html"):
        html = render(edition.page(url))
        for address in re.findall(r'(?:src|srcset|data-src)="([^"]*)"', html):
            assert not address.startswith(("http", "//")), address
        for address in re.findall(
            r'<link[^>]*rel="(?:stylesheet|preload|icon)"[^>]*href="([^"]*)"', html
        ):
            assert not address.startswith(("http", "//")), address
