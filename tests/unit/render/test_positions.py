"""Line and column: exact, in code points of the file, whatever stands before."""

from __future__ import annotations

import pytest

from tests.unit.newsroom import VOICES, Newsroom, first_line_of_body, write_article

LINE = first_line_of_body()
BODY = (
    "جاء نعمان الورّاق.\n\n"
    "> 😀 قول لمملكة المحابر.\n>\n> — سامي القلم\n\n"
    "- و[نص](actor:nobody) ونعمان الورّاق\n"
)
MENTIONS = [
    ("نعمان الورّاق", LINE, 5),
    ("مملكة المحابر", LINE + 2, 10),
    ("نعمان الورّاق", LINE + 6, 24),
]


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
    ],
    ids=["plain", "byte-order-mark", "crlf", "cr", "both"],
)
def test_places_do_not_depend_on_how_the_file_was_saved(newsroom: Newsroom, encode: object) -> None:
    """A byte-order mark takes no column, and CRLF ends one line."""
    assert callable(encode)
    newsroom.write("articles/2025/x.md", encode(write_article(BODY)))
    edition = newsroom.read()
    assert edition.places == [("unknown-actor", LINE + 6, 9)]
    assert [
        (placed.mention.surface, placed.position.line, placed.position.column)
        for placed in edition.article.mentions
    ] == MENTIONS


def test_a_column_counts_code_points(newsroom: Newsroom) -> None:
    """An emoji made of several counts each; harakat count; a tab is one."""
    edition = newsroom.publish("👨‍👩‍👧 نُعْ\t[نص](absent.md)\n")
    assert edition.places == [("broken-link", LINE, len("👨‍👩‍👧 نُعْ\t[نص](") + 1)]


def test_lines_are_counted_after_a_comment_and_a_fence(newsroom: Newsroom) -> None:
    """What is painted over keeps its line ends."""
    edition = newsroom.publish("<!--\nسر\n-->\n\n```\nكود\n```\n\n[نص](absent.md)\n")
    assert edition.places == [("broken-link", LINE + 8, 6)]


@pytest.mark.parametrize(
    "before",
    [
        "<!-- ملاحظة -->",
        "<!-- ملاحظة -->  ",
        "<!-- أ --><!-- ب -->",
        "<!--\n\nسر\n-->",
        "\u200f<!-- أ -->",
    ],
)
def test_a_line_that_begins_with_a_comment_is_read(newsroom: Newsroom, before: str) -> None:
    """As if the comment were not there; places are still those of the file."""
    edition = newsroom.publish(f"{before}جاء نعمان الورّاق.\n")
    (placed,) = edition.article.mentions
    assert placed.is_linked
    lines, last = before.count("\n"), before.rpartition("\n")[2]
    assert placed.position.line == LINE + lines
    assert placed.position.column == len(f"{last}جاء ") + 1


def test_a_quotation_may_begin_with_a_comment(newsroom: Newsroom) -> None:
    """Its `>` is the first thing that is read."""
    edition = newsroom.publish("نص.\n\n<!-- سر -->> قول.\n>\n> — سامي القلم\n")
    assert edition.codes == []
    assert (edition.quotation.words, edition.quotation.position.column) == ("قول.", 12)


def test_a_comment_inside_a_name_is_no_gap(newsroom: Newsroom) -> None:
    """The words are those that a reader reads."""
    before = "زار نعمان<!-- سر --> الورّاق ثم [نص]("
    edition = newsroom.publish(f"{before}absent.md)\n")
    (placed,) = edition.article.mentions
    assert (placed.mention.surface, placed.is_linked) == ("نعمان الورّاق", True)
    assert edition.places == [("broken-link", LINE, len(before) + 1)]


def test_the_same_address_twice_is_told_at_each_place(newsroom: Newsroom) -> None:
    """In the order of the text."""
    edition = newsroom.publish(
        "[أ](absent.md)\n\n[ب](absent.md)\n\n![ج](absent.png) ![د](absent.png)\n"
    )
    assert [place[1:] for place in edition.places] == [
        (LINE, 5),
        (LINE + 2, 5),
        (LINE + 4, 6),
        (LINE + 4, 23),
    ]


def test_the_quotation_record_knows_its_place(newsroom: Newsroom) -> None:
    """The line its blockquote, or its words in a sentence, begin on."""
    edition = newsroom.publish("نص.\n\n> قول.\n>\n> — سامي القلم\n\nقال [«كلام»](quote:sami).\n")
    assert [(one.position.line, one.position.column) for one in edition.quotations] == [
        (LINE + 2, 1),
        (LINE + 6, 6),
    ]


def test_a_file_whose_front_matter_is_long_is_counted_from_its_top(newsroom: Newsroom) -> None:
    """The first line of the file is 1, not the first of the body."""
    extra = "".join(f"# تعليق {number}\n" for number in range(100)) + VOICES
    edition = newsroom.publish("[نص](absent.md)\n", extra=extra)
    assert edition.places == [("broken-link", first_line_of_body(extra), 6)]
