"""Attribute lists after `quote:` links: the same as a card's, and never printed."""

from __future__ import annotations

import re

import pytest

from generator.config import Settings
from tests.unit.newsroom import Newsroom, first_line_of_body

LINE = first_line_of_body()
LINK = "قال إن [«القارب “الورقي” يطفو اليوم»](quote:sami)"


def plain(html: str) -> str:
    """Return what a reader reads."""
    return re.sub(r"<[^>]+>", "", html).strip()


def test_a_list_says_what_a_cards_list_says(newsroom: Newsroom) -> None:
    """Every attribute, in one list right after the link."""
    edition = newsroom.publish(
        f'{LINK}{{: lead excerpt="يطفو اليوم" stance="نعم" said="2025-02-01" lang="en" '
        f'translator="سلمى" verb="زعم" hedge="على ذمته" }}، ثم مضى.\n'
    )
    quotation = edition.quotation
    assert edition.codes == []
    assert quotation.is_lead
    assert (quotation.excerpt, quotation.stance) == ("يطفو اليوم", "نعم")
    assert (quotation.said, quotation.lang, quotation.translator) == ("2025-02-01", "en", "سلمى")
    assert (quotation.verb, quotation.hedge) == ("زعم", "على ذمته")
    assert plain(edition.html) == "قال إن «القارب “الورقي” يطفو اليوم»، ثم مضى."


def test_the_hedge_of_the_sentence_stands_where_the_list_has_none(newsroom: Newsroom) -> None:
    """The closer follows the list as it follows the link."""
    edition = newsroom.publish(f"{LINK}{{: lead }}، وفق قوله.\n")
    assert edition.quotation.hedge == "وفق قوله"
    assert plain(edition.html) == "قال إن «القارب “الورقي” يطفو اليوم»، وفق قوله."


@pytest.mark.parametrize(
    "value",
    [
        '"القارب “الورقي” يطفو"',
        '"القارب «الورقي» يطفو"',
        "'القارب \"الورقي\" يطفو'",
        "“القارب “الورقي” يطفو”",
        "«القارب «الورقي» يطفو»",
        "«القارب “الورقي” يطفو»",
    ],
)
def test_a_value_may_hold_marks(newsroom: Newsroom, value: str) -> None:
    """Those of the words, whatever stands round the value."""
    edition = newsroom.publish(f"{LINK}{{: excerpt={value} lead }}.\n")
    assert edition.codes == []
    assert edition.quotation.excerpt == "القارب “الورقي” يطفو"
    assert edition.quotation.is_lead
    assert plain(edition.html) == "قال إن «القارب “الورقي” يطفو اليوم»."


def test_it_stands_after_a_title_too(newsroom: Newsroom) -> None:
    edition = newsroom.publish('قال [«كلام»](quote:sami "كاتب"){:lead}.\n')
    assert edition.quotation.speakers[0].role == "كاتب"
    assert edition.quotation.is_lead


def test_each_link_has_its_own(newsroom: Newsroom) -> None:
    """Also where two have the same address, in one paragraph."""
    edition = newsroom.publish(
        'قال [«واحد»](quote:sami){: stance="نعم" } ثم [«اثنان»](quote:sami) ثم '
        '[«ثلاثة»](quote:sami){: continues stance="" }.\n',
        extra="question: هل؟\nstances: headings\nvoices:\n  - {as: سامي القلم, id: sami}\n",
    )
    assert [quotation.stance for quotation in edition.quotations] == ["نعم", "", ""]
    assert [quotation.continues for quotation in edition.quotations] == [False, False, True]


@pytest.mark.parametrize(
    ("listed", "code", "at"),
    [
        ('{: lead stanse="نعم" }', "unknown-quotation-attribute", "stanse"),
        ('{: lead excerpt="يطفو غدا" }', "excerpt-not-in-words", "excerpt"),
        ('{: lead excerpt="يطفو اليو" }', "excerpt-not-in-words", "excerpt"),
        ('{: said="2025-13-41" }', "bad-date", "said"),
        ("{: lead continues }", "continues-nothing", "continues"),
        ("{: .red }", "unknown-quotation-attribute", ".red"),
    ],
)
def test_what_is_wrong_is_reported_where_it_stands(
    newsroom: Newsroom, listed: str, code: str, at: str
) -> None:
    """To the column of the attribute, and nothing of it is printed."""
    edition = newsroom.publish(f"{LINK}{listed}.\n")
    column = len(LINK) + listed.index(at) + 1
    assert edition.places == [(code, LINE, column)]
    assert plain(edition.html) == "قال إن «القارب “الورقي” يطفو اليوم»."


def test_a_list_apart_from_its_link_is_reported(newsroom: Newsroom) -> None:
    """Markdown would print it."""
    edition = newsroom.publish(f"{LINK} {{: lead }} ثم مضى.\n")
    assert edition.codes == ["leftover-markup"]


def test_another_links_attribute_is_reported_in_its_own_place(newsroom: Newsroom) -> None:
    """Not at a quotation's list that holds the same name and is in order."""
    before = f"{LINK}{{: lead }} و[موقع](https://example.org){{: "
    edition = newsroom.publish(f"{before}lead }}.\n")
    assert edition.places == [("attribute-not-allowed", LINE, len(before) + 1)]


def test_a_lead_links_to_its_page_where_only_leads_have_one(newsroom: Newsroom) -> None:
    """The mark after the words is the way there."""
    body = f"{LINK}{{: lead }} و[«غيره»](quote:sami).\n"
    edition = newsroom.publish(body, settings=Settings(quotation_pages="lead"))
    assert edition.html.count('class="quote__link"') == 1


def test_a_list_in_code_is_code(newsroom: Newsroom) -> None:
    edition = newsroom.publish("اكتب `[«كلام»](quote:sami){: lead }`.\n")
    assert edition.codes == []
    assert "{: lead }" in edition.html
