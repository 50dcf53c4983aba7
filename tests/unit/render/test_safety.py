"""What a body may not carry onto a page: attributes, HTML, characters."""

from __future__ import annotations

import re

import pytest

from generator.config import Settings
from tests.unit.newsroom import Newsroom, first_line_of_body

LINE = first_line_of_body()
CLEAN = Settings(raw_html="clean")


@pytest.mark.parametrize(
    ("body", "name", "column"),
    [
        ('نص style\n{: .x style="color:red" }\n', "style", 0),
        ('## عنوان {: onclick="alert(1)" }\n', "onclick", 13),
        ("*نص*{: onmouseover=alert }\n", "onmouseover", 8),
        ("[نص](https://example.org){: target=_blank }\n", "target", 29),
        ('[نص](https://example.org){: href="javascript:alert(1)" }\n', "", 0),
        ('*نص*{: href="javascript:alert(1)" }\n', "href", 8),
        ("| أ {: background=x } |\n|---|\n| ب |\n", "background", 8),
        ("*نص*{: onclick= }\n", "onclick", 8),
    ],
)
def test_an_attribute_that_may_not_be_set_is_taken_away(
    newsroom: Newsroom, body: str, name: str, column: int
) -> None:
    """It is told where the list names it, not where the word happens to stand before."""
    edition = newsroom.publish(body)
    assert "alert" not in edition.html
    assert "style=" not in edition.html
    if name and column:
        (found,) = edition.diagnostics
        assert found.code == "attribute-not-allowed"
        assert f"«{name}»" in found.message("ar")
        assert (found.location.line, found.location.column) == (LINE, column)
    else:
        assert edition.codes != []


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("نص\n{: #x .y }\n", '<p class="y" id="x">نص</p>'),
        (
            '*نص*{: lang=en dir=ltr title="ت" }\n',
            '<p><em dir="ltr" lang="en" title="ت">نص</em></p>',
        ),
        ("نص\n{: }\n", "<p>نص</p>"),
        ("*نص*{: title= }\n", '<p><em title="">نص</em></p>'),
        ("``` .py\nنص\n```\n", None),
        ("```{ .py }\nنص\n```\n", '<pre><code class="language-py">نص\n</code></pre>'),
        ("```{: .py }\nنص\n```\n", '<pre><code class="language-py">نص\n</code></pre>'),
    ],
)
def test_plain_attributes_are_kept(newsroom: Newsroom, body: str, html: str | None) -> None:
    """Class, id, language, direction and title; an empty list is nothing."""
    edition = newsroom.publish(body)
    if html is not None:
        assert edition.codes == []
        assert edition.html == html


@pytest.mark.parametrize(
    ("body", "column"),
    [
        ('```{ .py onclick="alert(1)" }\nنص\n```\n', 10),
        ('~~~ { .py"onclick }\nنص\n~~~\n', 7),
    ],
)
def test_a_fences_attributes_are_checked_too(newsroom: Newsroom, body: str, column: int) -> None:
    """Code is written past the tree, so its list is read in the source."""
    edition = newsroom.publish(body)
    assert edition.places[0] == ("attribute-not-allowed", LINE, column)
    assert "onclick=" not in edition.html


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ("<script>alert(1)</script>\n", [1, 17]),
        ("نص <b>غليظ</b>\n", [4, 11]),
        ("<img src=x onerror=alert(1)>\n", [1]),
        ('نص <iframe src="https://example.org"></iframe>\n', [4, 38]),
        ("<!doctype html>\n", [1]),
        ("<?php echo 1 ?>\n", [1]),
        ("<svg/onload=alert(1)>\n", [1]),
        ('<a\thref="javascript:1">نص</a>\n', [1, 26]),
    ],
)
def test_raw_html_is_refused_and_shown_as_written(
    newsroom: Newsroom, body: str, tags: list[int]
) -> None:
    """Off by default: each tag is an error at its place, and none reaches the page as a tag."""
    edition = newsroom.publish(body)
    assert edition.places == [("raw-html", LINE, column) for column in tags]
    assert set(re.findall(r"<([a-z]+)", edition.html)) <= {"p"}


@pytest.mark.parametrize(
    "body",
    [
        "5 < 6 و7 > 3\n",
        "<الكلمة>\n",
        "< b >\n",
        "`<b>`\n",
        "```\n<b>\n```\n",
        "\\<b>\n",
        "&lt;b&gt;\n",
    ],
)
def test_what_is_no_tag_is_text(newsroom: Newsroom, body: str) -> None:
    """Comparisons, Arabic in angle brackets, code and escapes."""
    edition = newsroom.publish(body)
    assert "<b>" not in edition.html
    if body[0] != "\\":
        assert edition.codes == []


def test_a_site_may_allow_clean_html(newsroom: Newsroom) -> None:
    """Harmless tags stay; Markdown inside them is read where they ask for it."""
    edition = newsroom.publish(
        '<div class="x" markdown="1">\n\nنص **غليظ**\n\n</div>\n\nH<sub>2</sub>O\n', settings=CLEAN
    )
    assert edition.codes == []
    assert '<div class="x">' in edition.html
    assert "<strong>غليظ</strong>" in edition.html
    assert "H<sub>2</sub>O" in edition.html


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>\n",
        '<div onclick="alert(1)">نص</div>\n',
        '<b style="position:fixed">نص</b>\n',
        '<iframe src="https://example.org"></iframe>\n',
        '<img src="https://example.org/x.png">\n',
        '<a href="javascript:alert(1)">نص</a>\n',
        '<form action="https://example.org"></form>\n',
        "<svg onload=alert(1)></svg>\n",
        "<math><mtext></mtext></math>\n",
        "<style>p{}</style>\n",
        "<DIV OnClick=alert(1)>نص</DIV>\n",
    ],
)
def test_clean_html_holds_nothing_that_runs_or_loads(newsroom: Newsroom, body: str) -> None:
    """Each is an error, and what is left of it on the page is harmless."""
    edition = newsroom.publish(body, settings=CLEAN)
    assert "unsafe-html" in edition.codes
    for bad in (
        "<script",
        "onclick",
        "onload",
        "style=",
        "<iframe",
        "javascript:",
        "<form",
        "<svg",
    ):
        assert bad not in edition.html.lower()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("قبل &#xE000;0&#xE00F; بعد\n", "private-use-character"),
        ("قبل &#983040;نعمان&#983041; بعد\n", "private-use-character"),
        ("قبل &#2;wzxhzdk:0&#3; بعد\n", "control-character"),
        ("قبل &#x0b; بعد\n", "control-character"),
    ],
)
def test_an_entity_cannot_forge_what_the_program_uses_itself(
    newsroom: Newsroom, body: str, code: str
) -> None:
    """Slots and marks are private-use characters, which content may hold in no disguise."""
    edition = newsroom.publish(body)
    assert set(edition.codes) == {code}
    assert edition.diagnostics[0].location.column == 5
    assert not re.search("[\ue000-\uf8ff\U000f0000-\U0010ffff\x02\x03\x0b]", edition.html)


def test_entities_are_the_characters_they_stand_for(newsroom: Newsroom) -> None:
    """In words too, so that a quotation's words are those that a reader sees."""
    edition = newsroom.publish("> قال: &laquo;نعم&raquo; &amp; &#1606;.\n>\n> — سامي القلم\n")
    assert edition.quotation.words == "قال: “نعم” & ن."
    assert "&amp; ن" in edition.quotation.html
    assert edition.codes == []
