"""Attribute lists of quotation cards, and stances."""

from __future__ import annotations

import pytest

from tests.unit.newsroom import VOICES, Newsroom, first_line_of_body

LINE = first_line_of_body()


@pytest.mark.parametrize(
    "body",
    [
        '> قول.\n> {: #x verb="نفى" hedge="وفق قوله" lead }\n>\n> — نعمان الورّاق\n\nنص.\n',
        '> قول.\n>\n> — نعمان الورّاق\n> {: #x verb="نفى" hedge="وفق قوله" lead }\n\nنص.\n',
        '> قول.\n>\n> — نعمان الورّاق\n{: #x verb="نفى" hedge="وفق قوله" lead }\n\nنص.\n',
        '> قول.\n>\n> — نعمان الورّاق\n\n{: #x verb="نفى" hedge="وفق قوله" lead }\n\nنص.\n',
        "> قول.\n>\n> — نعمان الورّاق\n{: #x verb='نفى' hedge=«وفق قوله» lead }\n\nنص.\n",
    ],
    ids=["inside", "last-line", "right-after", "blank-line-after", "other-marks"],
)
def test_an_attribute_list_may_stand_in_four_places(newsroom: Newsroom, body: str) -> None:
    """Inside, at the end, right after or one blank line after; it is never printed."""
    edition = newsroom.publish(body)
    quotation = edition.quotation
    assert edition.codes == []
    assert (quotation.verb, quotation.hedge, quotation.is_lead, quotation.anchor) == (
        "نفى",
        "وفق قوله",
        True,
        "x",
    )
    assert "{:" not in edition.html
    assert quotation.words == "قول."


def test_two_attribute_lists_are_an_error(newsroom: Newsroom) -> None:
    """Which of them wins is not the program's to say."""
    edition = newsroom.publish(
        '> قول.\n> {: verb="نفى" }\n>\n> — نعمان الورّاق\n\n{: lead }\n\nنص.\n'
    )
    assert edition.places == [("several-attribute-lists", LINE + 5, 1)]


def test_an_unknown_attribute_is_shown_the_nearest(newsroom: Newsroom) -> None:
    """The place is that of the attribute."""
    edition = newsroom.publish('> قول.\n>\n> — نعمان الورّاق\n{: verb="نفى" stanse="مع" }\n')
    (found,) = edition.diagnostics
    assert (found.code, found.location.line, found.location.column) == (
        "unknown-quotation-attribute",
        LINE + 3,
        len('{: verb="نفى" ') + 1,
    )
    assert "stance" in found.hint("ar")


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("2025-12-17", []),
        ("12/2025", ["bad-date"]),
        ("٢٠٢٥-٠٣-٠١", []),
        ("غير معلوم", []),
        ("2025-13-40", ["bad-date"]),
    ],
)
def test_the_day_of_an_attribute_list_must_exist(
    newsroom: Newsroom, said: str, codes: list[str]
) -> None:
    """As in `voices`: a day or words."""
    edition = newsroom.publish(f'> قول.\n>\n> — نعمان الورّاق\n{{: said="{said}" }}\n')
    assert edition.codes == codes


def test_an_excerpt_is_an_exact_part_of_the_words(newsroom: Newsroom) -> None:
    """Only spaces may differ; a word changed is an error."""
    body = '> نزلت القوارب\n> كلها اليوم.\n>\n> — نعمان الورّاق\n{{: excerpt="{}" }}\n'
    assert newsroom.publish(body.format("القوارب كلها")).quotation.excerpt == "القوارب كلها"
    assert newsroom.publish(body.format("قوارب كثيرة")).codes == ["excerpt-not-in-words"]


def test_continues_joins_the_same_speaker_alone(newsroom: Newsroom) -> None:
    """Another's words may stand between; without an earlier part it is an error."""
    first = "> قول.\n>\n> — نعمان الورّاق\n\n"
    other = "> قول آخر.\n>\n> — سامي القلم\n\n"
    more = "> وتتمته.\n>\n> — نعمان الورّاق\n{: continues }\n"
    assert newsroom.publish(first + other + more).quotations[2].continues
    assert newsroom.publish(other + more).codes == ["continues-nothing"]


def test_a_heading_may_be_the_stance(newsroom: Newsroom) -> None:
    """With `stances: headings`; an attribute on the card comes before it."""
    body = (
        "## تطفو\n\n> قول.\n>\n> — نعمان الورّاق\n\n"
        '> قول آخر.\n>\n> — سامي القلم\n{: stance="تغرق" }\n'
    )
    edition = newsroom.publish(body, extra=f"question: هل تطفو؟\nstances: headings\n{VOICES}")
    assert [one.stance for one in edition.quotations] == ["تطفو", "تغرق"]
    assert [one.heading_id for one in edition.quotations] == ["تطفو", "تطفو"]
    assert [one.stance for one in newsroom.publish(body).quotations] == ["", "تغرق"]
