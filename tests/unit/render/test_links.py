"""Links that editors write: what each leads to, and which are refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.render.anchors import TEMPLATE_IDS
from tests.unit.newsroom import VOICES, Newsroom, first_line_of_body, write_article

LINE = first_line_of_body()
DRAFT = write_article("نص.\n", "draft: true\n", title="مسودة")
FUTURE = write_article("نص.\n", "", title="آت", date="2026-02-01")


def hrefs(html: str) -> list[str]:
    """Return every address that a page links to."""
    return re.findall(r'href="([^"]*)"', html)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("actor:numan-warraq", "../../actors/numan-warraq/"),
        ("topic:paper-navy", "../../topics/paper-navy/"),
        ("article:first-boat", "../../articles/first-boat/"),
        ("first-boat.md", "../../articles/first-boat/"),
        ("./first-boat.md", "../../articles/first-boat/"),
        ("first-boat.md#content", "../../articles/first-boat/#content"),
        ("../../actors/numan-warraq.md", "../../actors/numan-warraq/"),
        ("../../topics/paper-navy.md", "../../topics/paper-navy/"),
        ("../../pages/about.md", "../../about/"),
        ("../../media/report.pdf", "../../media/report.pdf"),
        ("../../media/%D9%85%D9%84%D9%81.pdf", "../../media/ملف.pdf"),
        ("<../../media/ملف.pdf>", "../../media/ملف.pdf"),
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&amp;c=2#d"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("tel:+100", "tel:+100"),
    ],
)
def test_a_link_leads_where_it_says(newsroom: Newsroom, written: str, address: str) -> None:
    """Ids and paths of content files become addresses of the site, relative to the page."""
    newsroom.write("pages/about.md", "---\ntitle: عن الموقع\n---\n\nنص.\n")
    newsroom.write("media/report.pdf", "ورق")
    newsroom.write("media/ملف.pdf", "ورق")
    edition = newsroom.publish(f"[نص]({written})\n")
    assert edition.codes == []
    assert hrefs(edition.html) == [address]


def test_a_file_that_is_linked_to_is_published(newsroom: Newsroom) -> None:
    """And nothing else of the media folder."""
    newsroom.write("media/report.pdf", "ورق")
    newsroom.write("media/secret.pdf", "ورق")
    edition = newsroom.publish("[نص](../../media/report.pdf)\n")
    assert edition.derive().media == ("media/report.pdf",)


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("[نص](absent.md)", 6),
        ("[نص](../../../outside.md)", 6),
        ("[نص](/articles/first-boat/)", 6),
        ("[نص](../../media/absent.pdf)", 6),
        ("[نص](absent.md#قسم)", 6),
        ("نص [أول](first-boat.md) و[ثان](absent.md)", 32),
        ("[نص](فيه مسافة.md)", 6),
        ("[نص][ر]\n\n[ر]: absent.md", 6),
        ("[نص]()", 6),
        ("[نص](?x=1)", 6),
        ("[نص](.)", 6),
        ("[نص](../..)", 6),
    ],
)
def test_a_path_that_leads_nowhere_is_an_error(newsroom: Newsroom, body: str, column: int) -> None:
    """The words stay, the link goes, and the place is that of the address."""
    edition = newsroom.publish(f"{body}\n")
    (found,) = edition.diagnostics
    assert found.code == "broken-link"
    assert found.location.column == column
    assert all("absent" not in href for href in hrefs(edition.html))


def test_a_misspelt_path_is_shown_the_nearest(newsroom: Newsroom) -> None:
    """As it would be written from where the file stands."""
    (found,) = newsroom.publish("[نص](frist-boat.md)\n").diagnostics
    assert "«first-boat.md»" in found.hint("ar")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("actor:numan-waraq", "unknown-actor"),
        ("topic:paper-navi", "unknown-topic"),
        ("article:frist-boat", "unknown-article"),
        ("actor:numan-warraq#x", "unknown-actor"),
        ("article:", "unknown-article"),
    ],
)
def test_an_unknown_id_is_an_error_at_its_address(
    newsroom: Newsroom, written: str, code: str
) -> None:
    """The place is that of the address inside the round brackets."""
    edition = newsroom.publish(f"نص [نص]({written})\n")
    assert edition.places == [(code, LINE, 9)]


@pytest.mark.parametrize("file", [DRAFT, FUTURE], ids=["draft", "future"])
@pytest.mark.parametrize("written", ["article:y", "y.md"])
def test_a_link_to_what_is_not_published_is_told(
    newsroom: Newsroom, file: str, written: str
) -> None:
    """By id or by path: a reader would find nothing there."""
    newsroom.write("articles/2025/y.md", file)
    edition = newsroom.publish(f"[نص]({written})\n")
    assert "unpublished-reference" in edition.codes
    assert hrefs(edition.html) == []
    assert "نص" in edition.html


def test_a_link_to_a_file_with_errors_is_not_told_again(newsroom: Newsroom) -> None:
    """The file's own mistake is reported already."""
    newsroom.write("articles/2025/y.md", "---\ntitle: بلا بقية\n---\n\nنص.\n")
    edition = newsroom.publish("[نص](y.md) و[نص](article:y)\n")
    assert {found.location.file for found in edition.diagnostics} == {"content/articles/2025/y.md"}


def test_a_link_to_a_place_in_another_page_is_checked(newsroom: Newsroom) -> None:
    """Headings, ids that an editor gave, quotations and a page's own sections are there."""
    body = "## بعد النزول\n\n## خاتمة {: #end }\n\n> قول.\n>\n> — سامي القلم\n"
    newsroom.write("articles/2025/y.md", write_article(body, title="آخر"))
    known = newsroom.read().derive().ledger.entries[-1].id
    fragments = ("بعد-النزول", "%D8%A8%D8%B9%D8%AF-النزول", "end", known, "speakers", ":~:text=قول")
    links = " ".join(f"[نص](y.md#{fragment})" for fragment in fragments)
    edition = newsroom.publish(f"{links}\n")
    assert edition.codes == []
    edition = newsroom.publish("قبل [نص](y.md#غلط) و[نص](y.md#q-0000000000) بعد\n")
    assert edition.places == [
        ("unknown-anchor-elsewhere", LINE, 10),
        ("unknown-anchor-elsewhere", LINE, 26),
    ]


def test_a_quotation_of_the_same_page_may_be_linked_to(newsroom: Newsroom) -> None:
    """By its permanent id, which is made when every body is read."""
    body = "> قول.\n>\n> — سامي القلم\n\n[نص](#ID)\n"
    (entry,) = newsroom.publish(body).derive().ledger.entries
    assert newsroom.publish(body.replace("ID", entry.id)).codes == []
    assert newsroom.publish(body.replace("ID", "q-0000000000")).codes == ["unknown-anchor"]


@pytest.mark.parametrize("path", ["actors/numan-warraq.md", "topics/paper-navy.md"])
def test_other_pages_have_places_too(newsroom: Newsroom, path: str) -> None:
    """Profiles and introductions."""
    body = f"[نص](../../{path}#articles) [نص](../../{path}#غلط)\n"
    assert newsroom.publish(body).codes == ["unknown-anchor-elsewhere"]


def test_the_sections_of_templates_are_known() -> None:
    """Every id that counts as existing is one that a template writes."""
    theme = Path(__file__).resolve().parents[3] / "theme"
    written = {
        name
        for file in theme.rglob("*.html")
        for name in re.findall(r'id="([^"]+)"', file.read_text("utf-8"))
    }
    assert written >= TEMPLATE_IDS


UNSAFE = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java&#115;cript:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "java&Tab;script:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "blob:https://example.org/x",
    "ftp://example.org/x",
    "//example.org/x",
    "\\\\example.org/x",
    "/\\example.org/x",
    "ja\u200bvascript:alert(1)",
    "\u200fjavascript:alert(1)",
    "javascript\u00ad:alert(1)",
]


@pytest.mark.parametrize("written", UNSAFE)
def test_an_address_that_could_run_or_load_is_refused(newsroom: Newsroom, written: str) -> None:
    """Whatever entities, case or invisible characters hide it: the words stay, the link goes."""
    edition = newsroom.publish(f"قبل [نص](<{written}>) بعد\n")
    assert edition.rendering.diagnostics.has_errors
    assert hrefs(edition.html) == []
    assert "نص" in edition.html
    assert {found.location.line for found in edition.diagnostics} == {LINE}


@pytest.mark.parametrize("written", UNSAFE)
def test_a_reference_or_an_autolink_is_no_way_round(newsroom: Newsroom, written: str) -> None:
    """Nor is an address on a line of its own."""
    html = newsroom.publish(f"[نص][ر] و<{written}>\n\n[ر]: <{written}>\n").html
    assert hrefs(html) == []


@pytest.mark.parametrize("name", ["actor", "footnote-ref", "footnote-backref"])
def test_no_class_hides_an_unsafe_address(newsroom: Newsroom, name: str) -> None:
    """The classes of links that the program makes itself may be written by anybody."""
    edition = newsroom.publish(f"[نص](javascript:alert(1)){{: .{name} }}\n")
    assert edition.places == [("unsafe-link", LINE, 6)]
    assert hrefs(edition.html) == []


def test_an_unsafe_address_is_found_where_it_stands(newsroom: Newsroom) -> None:
    """Also where it is written with entities."""
    edition = newsroom.publish("نص.\n\nقبل [نص](java&#115;cript:alert) بعد\n")
    assert edition.places == [("unsafe-link", LINE + 2, 10)]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("## قسم أول\n\n[نص](#قسم-أول)\n", []),
        ("## قسم أول\n\n[نص](#%D9%82%D8%B3%D9%85-%D8%A3%D9%88%D9%84)\n", []),
        ("## قسم {: #x }\n\n[نص](#x)\n", []),
        ("نص {: #y }\n{: #z }\n\n[نص](#z)\n", None),
        ("[نص](#)\n", []),
        ("## قسم أول\n\n[نص](#قسم-اول)\n", ["unknown-anchor"]),
        ("[نص](#غائب)\n", ["unknown-anchor"]),
    ],
)
def test_a_link_inside_the_page_is_checked(
    newsroom: Newsroom, body: str, codes: list[str] | None
) -> None:
    """Against the headings and ids of the very page."""
    edition = newsroom.publish(body)
    if codes is None:
        assert "unknown-anchor" not in edition.codes
    else:
        assert edition.codes == codes


def test_an_unknown_anchor_is_shown_the_nearest(newsroom: Newsroom) -> None:
    """A warning: the page opens all the same."""
    (found,) = newsroom.publish("## قسم أول\n\n[نص](#قسم-اول)\n").diagnostics
    assert "«قسم-أول»" in found.hint("ar")
    assert (found.location.line, found.location.column) == (LINE + 2, 6)


@pytest.mark.parametrize("body", ["[](https://example.org)\n", "[ ](https://example.org)\n"])
def test_a_link_without_words_is_a_warning(newsroom: Newsroom, body: str) -> None:
    """Nobody could read or follow it."""
    assert newsroom.publish(body).codes == ["link-without-text"]


def test_links_of_other_pages_are_relative_to_them(newsroom: Newsroom) -> None:
    """A profile stands two folders deep, a standing page one."""
    newsroom.write("pages/about.md", "---\ntitle: عن الموقع\n---\n\n[نص](topic:paper-navy)\n")
    newsroom.write(
        "actors/numan-warraq.md",
        "---\nname: نعمان الورّاق\nkind: person\n---\n\n[نص](../topics/paper-navy.md)\n",
    )
    edition = newsroom.publish("نص.\n")
    assert 'href="../topics/paper-navy/"' in edition.page("about/").body
    assert 'href="../../topics/paper-navy/"' in edition.page("actors/numan-warraq/").body


@pytest.mark.parametrize(
    "path", ["pages/about.md", "topics/paper-navy.md", "actors/numan-warraq.md"]
)
def test_a_quotation_belongs_into_an_article(newsroom: Newsroom, path: str) -> None:
    """Elsewhere nothing would enter the ledger, so it is an error, and no dead link is left."""
    heads = {
        "pages": "title: عن",
        "topics": "title: الملاحة\nsummary: خلاصة.",
        "actors": "name: نعمان الورّاق\nkind: person",
    }
    newsroom.write(
        path, f"---\n{heads[path.split('/', maxsplit=1)[0]]}\n---\n\n[«كلام»](quote:numan-warraq)\n"
    )
    edition = newsroom.read()
    assert edition.codes == ["misplaced-quotation"]
    assert all("quote:" not in page.body for page in edition.derive().pages)


def test_a_link_to_a_merged_actor_leads_to_the_one_that_took_its_place(
    newsroom: Newsroom,
) -> None:
    """By id, and by the file's path."""
    newsroom.write(
        "actors/numan-old.md",
        "---\nname: نعمان القديم\nkind: person\nmerged_into: numan-warraq\n---\n",
    )
    edition = newsroom.publish(
        "[أ](actor:numan-old) [ب](../../actors/numan-old.md)\n", extra=VOICES
    )
    assert edition.codes == []
    assert set(hrefs(edition.html)) == {"../../actors/numan-warraq/"}
