"""Markdown begun and not finished, footnotes, comments, headings."""

from __future__ import annotations

import pytest

from tests.unit.newsroom import Newsroom, first_line_of_body

LINE = first_line_of_body()


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("نص[^1].\n\n[^1]: حاشية.\n", []),
        ("نص[^غائب].\n", [("undefined-footnote", LINE, 3)]),
        ("نص.\n\n[^وحيد]: حاشية.\n", [("unused-footnote", LINE + 2, 1)]),
        ("نص[^1].\n\n[^1]: أول\n[^1]: ثان\n", [("duplicate-footnote", LINE + 3, 1)]),
        ("نص[^1].\n\n[^1]: أول[^2].\n[^2]: ثان[^1].\n", []),
        ("`[^1]` و\\[^2]\n", []),
        ("> قول[^1].\n>\n> [^1]: حاشية.\n>\n> — سامي القلم\n", []),
    ],
    ids=["both", "undefined", "unused", "twice", "loop", "code", "in-quotation"],
)
def test_a_footnote_has_a_mark_and_one_text(
    newsroom: Newsroom, body: str, places: list[tuple[str, int, int]]
) -> None:
    """What has only one of them, or two texts, is told at its place."""
    assert newsroom.publish(body).places == places


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("نص\n\n```\nكود بلا نهاية\n", ("leftover-markup", LINE + 2, 1)),
        ("نص\n\n~~~ py\nكود\n", ("leftover-markup", LINE + 2, 1)),
        ("قال **غليظ ثم مضى\n", ("leftover-markup", LINE, 5)),
        ("قال ** غليظ ** ثم\n", ("leftover-markup", LINE, 5)),
        ("نص [رابط][غائب] بعد\n", ("leftover-markup", LINE, 4)),
        ("نص\n\n{: #x }\n\nنص\n", ("leftover-markup", LINE + 2, 1)),
        (
            "> قول.\n>\n> — سامي القلم\n\n\n{: lead }\n\nنص\n",
            ("leftover-markup", LINE + 5, 1),
        ),
        ("نص [رابط](https://example.org\n", ("unread-link", LINE, 4)),
        ("نص [رابط] (https://example.org)\n", ("unread-link", LINE, 4)),
        ("نص <!-- تعليق\n\nبلا نهاية\n", ("unclosed-comment", LINE, 4)),
    ],
)
def test_markdown_that_was_not_finished_is_told(
    newsroom: Newsroom, body: str, place: tuple[str, int, int]
) -> None:
    """It would be printed with its marks; the words are all there."""
    assert place in newsroom.publish(body).places


@pytest.mark.parametrize(
    "body",
    [
        "\\*\\*نص\\*\\*\n",
        "`**` و`](`\n",
        "```\n**\n```\n",
        "[…] [كذا] و[كلمة]\n",
        "قال […][كذا] ذلك\n",
        "&lt;!-- نص\n",
        "2 * 3 * 4\n",
        "**غليظ** و*مائل*\n",
    ],
)
def test_what_is_meant_is_not_told(newsroom: Newsroom, body: str) -> None:
    """Escapes, code, and brackets that are an editor's own marks."""
    assert newsroom.publish(body).codes == []


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| ج | د | ه |", 3),
        ("ج | د | ه", 3),
        ("| ج | د |", 0),
        ("| ج |", 0),
        ("| ج | `ه|و` |", 0),
        ("| ج | ه\\|و |", 0),
    ],
)
def test_a_cell_that_no_heading_stands_over_is_told(
    newsroom: Newsroom, row: str, cells: int
) -> None:
    """It would be left out of the page."""
    edition = newsroom.publish(f"نص.\n\n| أ | ب |\n|:--|--:|\n| ج | د |\n{row}\n\nنص | نص | نص\n")
    assert edition.places == ([("extra-table-cell", LINE + 5, 1)] if cells else [])


def test_what_git_left_in_the_text_is_told(newsroom: Newsroom) -> None:
    """Both markers, at their lines."""
    edition = newsroom.publish("<<<<<<< HEAD\nنص\n=======\nآخر\n>>>>>>> شعبة\n")
    assert edition.places == [("conflict-marker", LINE, 1), ("conflict-marker", LINE + 4, 1)]


@pytest.mark.parametrize(
    "body",
    [
        "[نص(actor:numan-warraq)\n",
        "(نص)[actor:numan-warraq]\n",
        "[[نعمان الورّاق]]\n",
        "قال <quote:sami> كلاما\n",
    ],
)
def test_a_link_of_ours_that_was_not_read_is_told(newsroom: Newsroom, body: str) -> None:
    """The id would be printed, or the quotation lost."""
    assert newsroom.publish(body).codes == ["unread-link"]


def test_a_body_of_nothing_that_shows_is_empty(newsroom: Newsroom) -> None:
    """A comment, or a link's address, is no text."""
    assert newsroom.publish("<!-- لاحقا -->\n").codes == ["empty-body"]
    assert newsroom.publish("[ر]: https://example.org\n").codes == [
        "empty-body",
        "unused-address",
    ]


def test_a_comment_is_read_by_nobody(newsroom: Newsroom) -> None:
    """Nor does it make code of a line, or leave a gap in one."""
    edition = newsroom.publish("<!-- سر -->نص أول\n\nقبل<!-- سر\nثان --> بعد\n")
    assert edition.codes == []
    assert edition.html == "<p>نص أول</p>\n<p>قبل بعد</p>"


def test_a_comment_in_code_is_code(newsroom: Newsroom) -> None:
    """It is shown as written."""
    assert newsroom.publish("`<!-- ظاهر -->`\n").html == ("<p><code>&lt;!-- ظاهر --&gt;</code></p>")


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("عنوان كبير\n\n# عنوان كبير\n", LINE + 2),
        ("# عنوان كبير\n", LINE),
        ("عنوان كبير\n=====\n", LINE),
        ("نص\n\n# عنوان **كبير**\n", LINE + 2),
    ],
)
def test_a_level_one_heading_is_lowered_and_told(newsroom: Newsroom, body: str, line: int) -> None:
    """The page's title is its only level one; the place is that of the heading."""
    edition = newsroom.publish(body)
    assert edition.places == [("level-one-heading", line, 1)]
    assert '<h2 id="عنوان-كبير">' in edition.html
    assert [(entry.title, entry.level) for entry in edition.article.toc] == [("عنوان كبير", 2)]


def test_headings_of_the_same_words_have_ids_of_their_own(newsroom: Newsroom) -> None:
    """So that each can be linked to."""
    ids = [entry.id for entry in newsroom.publish("## قسم\n\n## قسم\n\n## !\n\n## ؟\n").article.toc]
    assert len(set(ids)) == 4
    assert ids[0] == "قسم"


def test_markdown_of_a_material_site_is_read(newsroom: Newsroom) -> None:
    """Tables, definition lists, admonitions, footnotes, attribute lists."""
    edition = newsroom.publish(
        "| أ | ب |\n|---|---|\n| ج | د |\n\nمصطلح\n:   معنى\n\n"
        '!!! note "صندوق"\n    نص داخله\n\nنص[^1]\n{: .lead }\n\n[^1]: حاشية\n'
    )
    assert edition.codes == []
    for part in ("<table", "<dt>مصطلح</dt>", 'class="admonition note"', 'class="lead"', "footnote"):
        assert part in edition.html
