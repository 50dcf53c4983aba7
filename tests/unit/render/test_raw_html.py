"""No HTML that an editor writes runs or loads anything, whatever it is hidden in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

import nh3
import pytest

from generator.config import RawHtml, Settings
from generator.link.gazetteer import build_gazetteer
from generator.load.pictures import Pictures
from generator.model.rendered import RenderedArticle
from generator.render.article import BodyRenderer
from generator.render.registry import build_registry
from tests.unit.newsroom import Newsroom, first_line_of_body

LINE = first_line_of_body()
CLEAN = Settings(raw_html="clean")

RUNS = "alert(1)"
TAGS = (
    f"<script>{RUNS}</script>",
    f"<SCRIPT >{RUNS}</SCRIPT >",
    f"<script\n>{RUNS}</script\n>",
    f"<script/x>{RUNS}</script/x>",
    "<script src=//example.org></script>",
    f"<scr<script>ipt>{RUNS}</script>",
    f"<scr<!-- -->ipt>{RUNS}</script>",
    f"<<script>{RUNS}//<</script>",
    f"<!-- س --><script>{RUNS}</script>",
    f"<!--><script>{RUNS}</script>-->",
    f"<!-- --!><script>{RUNS}</script>-->",
    f"<![CDATA[><script>{RUNS}</script>]]>",
    f"<?x ><script>{RUNS}</script>?>",
    f"<!x ><script>{RUNS}</script>",
    f"</p><script>{RUNS}</script>",
    f'<b title="</b><script>{RUNS}</script>">',
    f"<style><script>{RUNS}</script></style>",
    f"<noscript><p title='</noscript><script>{RUNS}</script>'>",
    f"<title><img title='</title><script>{RUNS}</script>'>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUNS}>",
    f"<svg><script>{RUNS}</script></svg>",
    f"<svg/onload={RUNS}>",
    f"<svg><a xlink:href='javascript:{RUNS}'><text>x</text></a></svg>",
    f"<svg><animate onbegin={RUNS} attributeName=x>",
    f"<iframe src=javascript:{RUNS}></iframe>",
    f"<iframe srcdoc='<script>{RUNS}</script>'></iframe>",
    f"<object data=javascript:{RUNS}></object>",
    f"<embed src=javascript:{RUNS}>",
    f"<form action=javascript:{RUNS}><button>x</button></form>",
    f"<button formaction=javascript:{RUNS}>x</button>",
    f"<meta http-equiv=refresh content='0;url=javascript:{RUNS}'>",
    "<base href=//example.org/>",
    "<link rel=stylesheet href=//example.org/x.css>",
    "<style>@import '//example.org/x.css';</style>",
    f"<template><script>{RUNS}</script></template>",
    f"<textarea><script>{RUNS}</script>",
    f"<div markdown=1><script>{RUNS}</script></div>",
    f"<div markdown=1 onclick={RUNS}>x</div>",
    f"<a markdown=1 class=actor href=javascript:{RUNS}>x</a>",
    f"<p markdown=1 onclick={RUNS}>x</p>",
    f"<x:y/onmouseover={RUNS}>",
    f"<a:b onclick={RUNS}>",
    f"<b x=`>` onclick={RUNS}>x</b>",
    f"<b\nonclick={RUNS}>x</b>",
    "<img src=x onerror=&#97;lert(1)>",
    "<img src=//example.org/x.png>",
)
HANDLERS = tuple(
    f"<{tag}{gap}{name}={quote}{RUNS}{quote}>x</{tag}>"
    for (tag, name), gap, quote in product(
        (
            ("b", "onclick"),
            ("img src=x", "onerror"),
            ("details open", "ontoggle"),
            ("b title='>'", "onclick"),
            ('b title=">"', "OnMouseOver"),
            ("a", "onfocus"),
        ),
        (" ", "\n", "/", "\t", " x "),
        ("", '"', "'"),
    )
)
SCHEMES = tuple(
    form.replace("ADDRESS", address)
    for form, address in product(
        (
            "<a href='ADDRESS'>x</a>",
            "[x](ADDRESS)",
            "[x](<ADDRESS>){: .actor }",
            "[x](ADDRESS){: .footnote-ref }",
            "[x][r]\n\n[r]: <ADDRESS>",
            "![x](<ADDRESS>)",
            "<ADDRESS>",
        ),
        (
            f"javascript:{RUNS}",
            f"JavaScript&#58;{RUNS}",
            f"java&#9;script:{RUNS}",
            f"javascript&colon;{RUNS}",
            "data:text/html,<script>1</script>",
            "vbscript:x",
        ),
    )
)
BREAKOUTS = (
    f'![x" onerror="{RUNS}](../../media/x.png)',
    f"![<b onerror={RUNS} title=' onerror={RUNS} '>](../../media/x.png)",
    f"[x](https://example.org '\" onclick=\"{RUNS}')",
    f'[x](https://example.org"onclick="{RUNS})',
    f'[x](quote:sami "دور؛ لـ<img src=x onerror={RUNS}>")',
    f'<b title="x>&lt;img src=x onerror={RUNS}&gt;">',
    f"&lt;img src=x onerror={RUNS}&gt; &amp;lt;script&amp;gt;",
    f'نص\n{{: title="><script>{RUNS}</script>" }}',
    f"نص\n{{: onclick={RUNS} }}",
    f'!!! note "<img src=x onerror={RUNS}>"\n    نص',
    f"```html onload=x\n<script>{RUNS}</script>\n```",
    f"~~~ html foo\n<script>{RUNS}</script>\n~~~",
    f'```{{ .x onclick="{RUNS}" }}\n<b>\n```',
    f"`a\n<script>{RUNS}</script>\nb`",
    f"```\n<script>{RUNS}</script>\n````",
    f"    ```\n<script>{RUNS}</script>\n    ```",
    f"[r]: <img src=x onerror={RUNS}>",
    f"[^1]: <img src=x onerror={RUNS}>",
    f"*[x]: <img src=x onerror={RUNS}>",
    f"](<img src=x onerror={RUNS}>",
)
PAYLOADS = (*TAGS, *HANDLERS, *SCHEMES, *BREAKOUTS)

CONTEXTS: dict[str, Callable[[str], str]] = {
    "alone": lambda payload: payload,
    "in a line": lambda payload: f"نص {payload} نص",
    "after a comment": lambda payload: f"<!-- س -->{payload}",
    "between backticks": lambda payload: f"`أ\n{payload}\nب`",
    "in a fence with words": lambda payload: f"```html x\n{payload}\n```",
    "set in": lambda payload: f"نص\n\n    {payload}",
    "heading": lambda payload: f"## {payload}",
    "list": lambda payload: f"- بند\n\n    {payload}",
    "table": lambda payload: f"| أ | ب |\n|---|---|\n| {payload} | ج |",
    "footnote": lambda payload: f"نص[^1]\n\n[^1]: {payload}",
    "link": lambda payload: f"[{payload}](https://example.org)",
    "picture": lambda payload: f"![{payload}](../../media/x.png '{payload}')",
    "card": lambda payload: f"> قول {payload} قول.\n>\n> — سامي القلم",
    "card with code": lambda payload: f"> `أ\n> {payload}\n> ب`\n>\n> — سامي القلم؛ لـ{payload}",
    "inline quotation": lambda payload: f"قال [«{payload}»](quote:sami)، {payload} وفق قوله.",
    "beside a name": lambda payload: f"**نعمان الورّاق{payload}** _نعمان الورّاق_",
}

HARMFUL = frozenset(
    "script style iframe object embed form button input textarea select svg math animate set base"
    " link meta template noscript title frame frameset applet video audio source portal".split()
)
_SAFE = frozenset(
    "a abbr b bdi blockquote br code del details div em figcaption figure h1 h2 h3 h4 hr i img li"
    " mark ol p pre q s section small span strong sub summary sup table tbody td th thead tr"
    " u ul".split()
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def find_harm(html: str) -> Iterator[str]:
    """Yield what a browser would run or load, as an HTML5 parser reads a page."""
    attributes: list[tuple[str, str, str]] = []

    def note(tag: str, name: str, value: str) -> str:
        attributes.append((tag, name, value))
        return value

    letters = {chr(code) for code in range(ord("a"), ord("z") + 1)}
    read = nh3.clean(
        html,
        tags=set(HARMFUL | _SAFE),
        clean_content_tags=set(),
        attributes={},
        generic_attribute_prefixes=letters,
        attribute_filter=note,
        url_schemes={"http", "https", "mailto", "tel", "javascript", "data", "vbscript"},
        link_rel=None,
    )
    for tag in re.findall(r"<([a-z0-9]+)", read):
        if tag in HARMFUL:
            yield tag
    for tag, name, value in attributes:
        if name.startswith("on") or name in {"style", "srcdoc", "action", "formaction", "data"}:
            yield f"{tag} {name}={value}"
        elif name in {"href", "src"}:
            address = re.sub(r"[\x00-\x20]", "", value)
            scheme = _SCHEME.match(address)
            if scheme and scheme.group().lower() not in {"http:", "https:", "mailto:", "tel:"}:
                yield f"{tag} {name}={value}"
            if name == "src" and (scheme or address.startswith(("//", "\\"))):
                yield f"{tag} {name}={value}"


def html_of(body: RenderedArticle) -> Iterator[str]:
    """Yield everything that templates print as HTML."""
    yield body.html
    for quotation in body.quotations:
        yield quotation.html
        yield quotation.context


@pytest.fixture
def render(newsroom: Newsroom) -> Callable[[str, RawHtml], RenderedArticle]:
    """Return a function that renders one body."""
    rendering = newsroom.publish("نص.\n").rendering
    library = rendering.library
    (article,) = (one for one in library.articles.values() if one.id == "x")
    registry = build_registry(library, Pictures(newsroom.content))
    gazetteer = build_gazetteer(library.actors.values())
    renderers: dict[RawHtml, BodyRenderer] = {}

    def render(body: str, raw_html: RawHtml) -> RenderedArticle:
        if raw_html not in renderers:
            renderers[raw_html] = BodyRenderer(registry, gazetteer, Settings(raw_html=raw_html))
        source = replace(article.source_text, text=f"{body}\n")
        return renderers[raw_html].render_article(replace(article, source_text=source))

    return render


@pytest.mark.parametrize(
    "html",
    [
        "<script>1</script>",
        "<b onclick=1>",
        "<p><img src=x onerror=1>",
        "<a href='java&#10;script:1'>",
        "<img src=//example.org/x.png>",
        "<svg onload=1>",
    ],
)
def test_the_test_itself_sees_harm(html: str) -> None:
    """Otherwise what follows would prove nothing."""
    assert list(find_harm(html))


@pytest.mark.parametrize("raw_html", ["off", "clean"])
@pytest.mark.parametrize("context", CONTEXTS)
def test_nothing_runs(
    render: Callable[[str, RawHtml], RenderedArticle], context: str, raw_html: RawHtml
) -> None:
    """In the body, in cards, and in the contexts that quotations' own pages show."""
    assert len(PAYLOADS) >= 190
    for payload in PAYLOADS:
        body = CONTEXTS[context](payload)
        for html in html_of(render(body, raw_html)):
            assert not list(find_harm(html)), body


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ("<!-- س --><script>x</script>\n", [11, 20]),
        ("`أ\n<script>x</script>\nب`\n", []),
        ("~~~ html foo\n<b>\n~~~\n", [(1, 1)]),
        ("    ```\n<b>\n    ```\n", [(1, 1)]),
        ("[r]: <img src=x onerror=y>\n", [6]),
        ("نص [x](<img src=x onerror=y> نص\n", [8]),
        ("<img src=x\nonerror=y>\n", [1]),
        ("<script\n>x</script\n>\n", [1, (1, 3)]),
        ("<x:y/onmouseover=z>\n", [1]),
        ("`<b>` ثم <b>\n", [10]),
        ("نص <https://example.org> <desk@example.org> \\<\n", []),
        ("5 <b\n\n> 6\n", []),
    ],
)
def test_a_tag_that_readers_would_see_is_told(
    newsroom: Newsroom, body: str, tags: list[int | tuple[int, int]]
) -> None:
    """Wherever Markdown takes it for text, once, at its place; none where it is code."""
    edition = newsroom.publish(body)
    places = [(0, one) if isinstance(one, int) else one for one in tags]
    told = [place for place in edition.places if place[0] == "raw-html"]
    assert told == [("raw-html", LINE + line, column) for line, column in places]


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("```html onload=x\n<script>1</script>\n```\n", 1, 1),
        ("`أ\n<script>1</script>\nب`\n", 1, 1),
        ("<!-- س --><script>1</script>\n", 0, 11),
        ('<b title=">" onclick="1">نص</b>\n', 0, 1),
        ("<i/onclick=1>نص</i>\n", 0, 1),
        ("[r]: <img src=x onerror=y>\n", 0, 6),
        ("> نص <img src=x\n> onerror=y>\n>\n> — سامي القلم\n", 0, 6),
    ],
)
def test_what_clean_html_leaves_out_is_told(
    newsroom: Newsroom, body: str, line: int, column: int
) -> None:
    """Also where only Markdown knows it for HTML."""
    edition = newsroom.publish(body, settings=CLEAN)
    assert ("unsafe-html", LINE + line, column) in edition.places


@pytest.mark.parametrize("body", ["<b>&#xE000;0&#xE00F;</b>\n", "<b>&#57344 0&#057359</b>\n"])
def test_no_entity_forges_a_slot(newsroom: Newsroom, body: str) -> None:
    """Where HTML is cleaned, entities become characters."""
    html = newsroom.publish(body, settings=CLEAN).html
    assert not re.search("[\ue000-\uf8ff]", html)


def test_cleaning_changes_no_page_without_html(newsroom: Newsroom) -> None:
    """Slots, footnotes, tables, code and our own attributes are kept to the byte."""
    body = (
        'زار نعمان الورّاق "الميناء" & غيره 5 < 6.[^1]\n\n> قول **غليظ**.\n>\n> — سامي القلم\n\n'
        'قال [«كلام»](quote:sami)، وفق قوله.\n\n| أ | ب |\n|:--|--:|\n| `x > "y"` | 2 |\n\n'
        '```py\nx = "<b>"\n```\n\n!!! note\n    نص\n\n3. ثلاثة\n\n[نص](#قسم \'"ت"\')\n\n## قسم\n\n'
        "https://youtu.be/abc\n\n[^1]: حاشية\n"
    )
    off, clean = newsroom.publish(body), newsroom.publish(body, settings=CLEAN)
    assert clean.html == off.html
    assert clean.quotations == off.quotations
