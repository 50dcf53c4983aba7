"""Quotation cards: which blockquotes are one, and what stands in their attribution."""

from __future__ import annotations

import pytest

from generator.model.quotation import QuotationShape
from generator.render.slots import card_slot
from tests.unit.newsroom import Newsroom, first_line_of_body
from tests.unit.render.quoted import speakers, words

LINE = first_line_of_body()


def test_a_blockquote_with_an_attribution_is_a_card(newsroom: Newsroom) -> None:
    """Verb, name, role, channel and hedge are stored apart from the words."""
    quotation = newsroom.publish(
        "> نزلت القوارب كلها.\n>\n> — أكد نعمان الورّاق، رئيس النقابة؛ لـ«دواة برس»؛ وفق قوله\n"
    ).quotation
    assert quotation.shape is QuotationShape.CARD
    assert quotation.words == "نزلت القوارب كلها."
    assert quotation.verb == "أكد"
    assert quotation.speakers[0].name == "نعمان الورّاق"
    assert quotation.speakers[0].actor == "numan-warraq"
    assert quotation.speakers[0].role == "رئيس النقابة"
    assert [(part.text, part.url) for part in quotation.channel] == [
        ("لـ«", ""),
        ("دواة برس", "actors/dawat-press/"),
        ("»", ""),
    ]
    assert quotation.hedge == "وفق قوله"
    assert quotation.is_direct


def test_a_blockquote_without_an_attribution_stays_one(newsroom: Newsroom) -> None:
    """It is an ordinary blockquote and enters no ledger."""
    edition = newsroom.publish("> كلام عام.\n")
    assert edition.quotations == ()
    assert "<blockquote>\n<p>كلام عام.</p>\n</blockquote>" in edition.html


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n", "\n \n"])
def test_two_blockquotes_in_a_row_stay_two(newsroom: Newsroom, gap: str) -> None:
    """A blank line without `>` parts them: no man is given another's words."""
    edition = newsroom.publish(
        f"> قول أول.\n>\n> — نعمان الورّاق{gap}> قول ثان.\n>\n> — سامي القلم\n"
    )
    assert words(edition) == ["قول أول.", "قول ثان."]
    assert speakers(edition) == [["نعمان الورّاق"], ["سامي القلم"]]


def test_an_ordinary_blockquote_does_not_join_a_card(newsroom: Newsroom) -> None:
    """The first has no attribution, and the second's does not reach back to it."""
    edition = newsroom.publish("> كلام عام.\n\n> قول.\n>\n> — نعمان الورّاق\n")
    assert words(edition) == ["قول."]
    assert "كلام عام." in edition.html


@pytest.mark.parametrize("line", ["—", "— ", "— «»", "— ؛ لـ«دواة برس»"])
def test_an_attribution_that_names_nobody_is_unreadable(newsroom: Newsroom, line: str) -> None:
    """It is never taken for words, and never dropped."""
    edition = newsroom.publish(f"> قول.\n>\n> {line}\n")
    assert edition.places == [("unreadable-attribution", LINE + 2, 3)]


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("> «قول» — نعمان الورّاق، الرئيس\n", 0, 11),
        ("> قول.\n>\n> - نعمان الورّاق\n", 2, 5),
        ("> قول.\n>\n> \u2015 أكد نعمان الورّاق\n", 2, 5),
        ("> قول.\n>\n> \u0640 نعمان الورّاق\n", 2, 5),
        ("> قول.\n>\n> - — نعمان الورّاق\n", 2, 7),
        ("> قول.\n>\n> * — نعمان الورّاق\n", 2, 7),
        ("> قول.\n>\n> 1. — نعمان الورّاق\n", 2, 8),
        ("> قول.\n\n— نعمان الورّاق\n", 2, 3),
        ("> قول.\n\n-- نعمان الورّاق؛ لـ«دواة برس»\n", 2, 4),
    ],
    ids=[
        "same-line",
        "hyphen",
        "horizontal-bar",
        "tatweel",
        "item",
        "starred-item",
        "numbered-item",
        "below",
        "hyphens-below",
    ],
)
def test_an_attribution_in_another_form_is_shown_as_it_should_be(
    newsroom: Newsroom, body: str, line: int, column: int
) -> None:
    """A known name after a dash is a warning: the quotation has no speaker as it stands."""
    edition = newsroom.publish(body)
    assert edition.places == [("possible-attribution", LINE + line, column)]
    assert "> — " in edition.diagnostics[0].hint("ar")


def test_a_name_in_an_item_is_found_above_an_attribute_list(newsroom: Newsroom) -> None:
    """The list, which belongs to no quotation without it, hides nothing."""
    edition = newsroom.publish("> قول.\n>\n> - — نعمان الورّاق\n> {: lead }\n")
    assert ("possible-attribution", LINE + 2, 7) in edition.places


@pytest.mark.parametrize(
    "body",
    ["> قول - كلام\n", "> قول.\n\n- نعمان الورّاق\n- آخر\n", "> قول.\n\nنص\n\n— نعمان الورّاق\n"],
)
def test_any_other_dash_is_a_dash(newsroom: Newsroom, body: str) -> None:
    """Prose, a list after a blockquote, a paragraph further down."""
    assert newsroom.publish(body).codes == []


@pytest.mark.parametrize(
    "after", ["> وكلام بعده.\n", "> قول ثان.\n>\n> — سامي القلم\n", "> > داخلي\n", "> | جدول |\n"]
)
def test_nothing_may_follow_an_attribution_in_its_blockquote(
    newsroom: Newsroom, after: str
) -> None:
    """The program does not guess whose the words after it are."""
    edition = newsroom.publish(f"> قول.\n>\n> — نعمان الورّاق\n>\n{after}")
    assert ("text-after-attribution", LINE + 4) in [place[:2] for place in edition.places]


def test_a_lazy_line_after_an_attribution_is_text_after_it(newsroom: Newsroom) -> None:
    """Markdown takes a line without `>` into the blockquote before it, so it is reported."""
    edition = newsroom.publish("> قول.\n> — نعمان الورّاق\nثم مضى.\n")
    assert edition.places == [("text-after-attribution", LINE + 2, 1)]


def test_lazy_lines_belong_to_the_words(newsroom: Newsroom) -> None:
    """A blockquote may go on without `>`, and so may its attribution."""
    edition = newsroom.publish("> قول أول\nيتبع\n— نعمان الورّاق\n")
    assert words(edition) == ["قول أول يتبع"]
    assert edition.codes == []


def test_a_quotation_without_words_is_an_error(newsroom: Newsroom) -> None:
    """An attribution must be of something."""
    assert newsroom.publish("> — نعمان الورّاق\n").codes == ["empty-quotation"]


@pytest.mark.parametrize(("mark", "meant"), [(",", "،"), (";", "؛")])
def test_a_latin_mark_in_an_attribution_is_named(newsroom: Newsroom, mark: str, meant: str) -> None:
    """The keyboard was in Latin; the message says which mark to write instead."""
    edition = newsroom.publish(f"> قول.\n>\n> — نعمان الورّاق{mark} الرئيس\n")
    assert edition.codes == ["latin-mark-in-attribution"]
    assert f"«{meant}»" in edition.diagnostics[0].hint("ar")


@pytest.mark.parametrize(
    "body",
    [
        "- بند\n\n    > قول.\n    >\n    > — نعمان الورّاق\n\n- بند ثان\n",
        "- بند\n> قول.\n> — نعمان الورّاق\n",
        "- > قول.\n  > — نعمان الورّاق\n- بند ثان\n",
        "1. > قول.\n   >\n   > — نعمان الورّاق\n",
        "نص[^1].\n\n[^1]: حاشية:\n\n    > قول.\n    >\n    > — نعمان الورّاق\n",
        '!!! note "صندوق"\n\n    > قول.\n    >\n    > — نعمان الورّاق\n',
        "> > قول.\n> >\n> > — نعمان الورّاق\n",
        ">قول.\n>\n>— نعمان الورّاق\n",
        "   > قول.\n   >\n   > — نعمان الورّاق\n",
        ">\tقول.\n>\n>\t— نعمان الورّاق\n",
    ],
    ids=[
        "list",
        "tight",
        "item",
        "numbered",
        "footnote",
        "box",
        "nested",
        "close",
        "set-in",
        "tab",
    ],
)
def test_a_card_is_read_wherever_a_blockquote_may_stand(newsroom: Newsroom, body: str) -> None:
    """Its slot stays in its place, so that nothing moves and nothing is lost."""
    edition = newsroom.publish(body)
    assert edition.codes == []
    assert words(edition) == ["قول."]
    assert card_slot(0) in edition.html


@pytest.mark.parametrize(
    "body",
    [
        "\u200f> قول.\n\u200f>\n\u200f> — نعمان الورّاق\n",
        "> قول.\n>\n> \u200f— نعمان الورّاق\u200f\n",
        ">\u00a0قول.\n>\u00a0\n>\u00a0—\u00a0نعمان الورّاق\n",
        "> قول.\n>\n> \u202b— نعمان الورّاق\n",
        "> قول.\n>\n> \ufeff— نعمان الورّاق\n",
        "> قول.\n>\n> — نعمان الورّاق <!-- هل هو؟ -->\n",
    ],
    ids=["mark-before-quote", "mark-before-dash", "no-break-space", "embedding", "bom", "comment"],
)
def test_what_no_editor_sees_does_not_hide_an_attribution(newsroom: Newsroom, body: str) -> None:
    """Direction marks, no-break spaces and comments leave the speaker where he was."""
    edition = newsroom.publish(body)
    assert edition.codes == []
    assert speakers(edition) == [["نعمان الورّاق"]]
    assert words(edition) == ["قول."]


@pytest.mark.parametrize(
    "body",
    [
        "```\n> قول\n> — مجهول\n```\n",
        "<!--\n> قول\n> — مجهول\n-->\n\nنص.\n",
        "نص\n\n    > قول\n    > — مجهول\n",
    ],
    ids=["fence", "comment", "indented"],
)
def test_code_and_comments_hold_no_quotation(newsroom: Newsroom, body: str) -> None:
    """Nothing in them is read, so nothing in them can be wrong."""
    edition = newsroom.publish(body)
    assert edition.codes == []
    assert edition.quotations == ()


def test_a_channel_read_as_a_role_is_a_warning_with_the_line(newsroom: Newsroom) -> None:
    """The article is published as written, and the editor shown the line to copy."""
    edition = newsroom.publish("> قول.\n>\n> — نعمان الورّاق، لوكالة الحبر\n")
    (found,) = edition.diagnostics
    assert found.code == "channel-without-semicolon"
    assert "— نعمان الورّاق؛ لوكالة الحبر" in found.hint("ar")


def test_a_link_in_the_channel_is_its_address(newsroom: Newsroom) -> None:
    """Web addresses and our own links are followed; any other scheme is words alone."""
    quotation = newsroom.publish(
        "> قول.\n>\n> — نعمان الورّاق؛ [حسابه](https://example.org/p)، "
        "و[غيره](javascript:alert) ونقلت عنه [الدواة](actor:dawat-press)\n"
    ).quotation
    assert [(part.text, part.url) for part in quotation.channel if part.url] == [
        ("حسابه", "https://example.org/p"),
        ("الدواة", "actors/dawat-press/"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "| أ | ب |\n|---|---|\n| > قول | — نعمان الورّاق |\n",
        "نص > قول\n",
        "قال — نعمان الورّاق\n",
        "— نعمان الورّاق، بلا اقتباس\n",
    ],
)
def test_a_dash_or_a_bracket_elsewhere_is_text(newsroom: Newsroom, body: str) -> None:
    """Only a blockquote can be a card."""
    edition = newsroom.publish(body)
    assert edition.codes == []
    assert edition.quotations == ()
