"""What quotations can be chosen by, and the lists that answer each choice."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import pytest

from generator.config import Settings
from generator.derive.facets import FacetKind, name_key
from generator.model.page import Page
from generator.outputs.filters import FILTERS, filter_files
from tests.unit.derive.newspaper import write_busy, write_many, write_short
from tests.unit.newsroom import VOICES, Edition, Newsroom

SPOKEN_FOR = """\
voices:
  - as: محبرة بنت القصب
    for: مملكة المحابر
  - as: دبلوماسي ورقي
    anonymous: طلب ألا يُذكر اسمه
  - as: تاجر ورقي
    anonymous: خشي على حبره
"""


def pages(edition: Edition) -> dict[str, Page]:
    """Return every page by its address."""
    site = edition.derive()
    return {page.url: page for page in (*site.pages, *site.quotation_pages)}


def words(page: Page) -> list[str]:
    """Return the words of every quotation in a list."""
    quotes = page.meta["quotes"]
    assert isinstance(quotes, list)
    return ["\n\n".join(quote["words_plain"]) for quote in quotes]


def listed(page: Page) -> dict[str, list[tuple[str, str, str]]]:
    """Return the values of a facet's index by letter, as title, address and count."""
    groups = page.meta["groups"]
    assert isinstance(groups, list)
    return {
        group["letter"]: [
            (value["title"], value["url"], value["count_text"]) for value in group["values"]
        ]
        for group in groups
    }


def choices(edition: Edition) -> Mapping[str, Sequence[Sequence[object]]]:
    """Return the rows of the filter form's file."""
    (text,) = filter_files(edition.derive().facets, "western").values()
    facets = json.loads(text)["facets"]
    assert isinstance(facets, dict)
    return facets


def test_every_facet_has_an_index(newsroom: Newsroom) -> None:
    """With each value's count, under letters where it is a name."""
    edition = newsroom.publish(
        "> عن مملكة المحابر.\n>\n> — نعمان الورّاق\n\nثم:\n\n> كلام.\n>\n> — محبرة بنت القصب\n"
    )
    held = pages(edition)
    key = name_key("محبرة بنت القصب")
    assert listed(held["quotations/speakers/"]) == {
        "م": [("محبرة بنت القصب", f"quotations/speaker/{key}/", "قول واحد")],
        "ن": [("نعمان الورّاق", "actors/numan-warraq/quotations/", "قول واحد")],
    }
    assert listed(held["quotations/topics/"]) == {
        "": [("الملاحة الورقية", "topics/paper-navy/quotations/", "قولان")]
    }
    assert listed(held["quotations/names/"]) == {
        "م": [("مملكة المحابر", "actors/ink-kingdom/named-in/", "قول واحد")]
    }
    assert listed(held["quotations/years/"]) == {"": [("2025", "quotations/year/2025/", "قولان")]}


def test_every_value_leads_to_its_quotations(newsroom: Newsroom) -> None:
    """A list of its own, with as many quotations as the index says, newest article first."""
    write_busy(newsroom, articles=40, quotations=8)
    edition = newsroom.read()
    held = pages(edition)
    for kind in FacetKind:
        for value in edition.derive().facets.values[kind]:
            said = {entry.quotation.words for entry in value.entries}
            found = [
                held[value.url],
                *(p for u, p in held.items() if u.startswith(f"{value.url}page/")),
            ]
            assert {text for page in found for text in words(page)} == said, value.url


def test_a_printed_name_has_a_list_of_its_own(newsroom: Newsroom) -> None:
    """Titled so that nobody takes it for one person, and however its marks are written."""
    for name, day in (("سهى الدواة", 1), ("سُهى الدواة", 2)):
        card = f"> قول {day}.\n>\n> — {name}\n"
        write_short(newsroom, f"n{day}", f"2025-03-0{day}", card, f"voices:\n  - as: {name}\n")
    edition = newsroom.read()
    page = edition.page(f"quotations/speaker/{name_key('سهى الدواة')}/")
    assert page.title == "أقوال نُسبت إلى اسم «سهى الدواة»"
    assert "أكثر من شخص" in str(page.meta["note"])
    assert words(page) == ["قول 2.", "قول 1."]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("سهى الدواة", "سُهى الدواة", True),
        ("أحمد الحبر", "احمد الحبر", True),
        ("سهى الدواة", "سهى الدواية", False),
        ("墨水", "纸", False),
        ("؟؟", "!!", False),
    ],
)
def test_the_key_of_a_name_comes_from_the_name_alone(
    one: str, other: str, *, is_same: bool
) -> None:
    """So an address stays while other names come and go; it is short, Latin and never empty."""
    assert (name_key(one) == name_key(other)) is is_same
    assert name_key(one).replace("-", "").isalnum()
    assert name_key(one).isascii()
    assert len(name_key(one * 50)) < 80


def test_those_without_a_name_are_never_made_one(newsroom: Newsroom) -> None:
    """They share one list that says so; none has a list by name."""
    edition = newsroom.publish(
        "> أول.\n>\n> — دبلوماسي ورقي\n\nثم:\n\n> ثان.\n>\n> — تاجر ورقي\n", extra=SPOKEN_FOR
    )
    held = pages(edition)
    assert listed(held["quotations/speakers/"]) == {
        "": [("بلا اسم", "quotations/speaker/anonymous/", "قولان")]
    }
    assert words(held["quotations/speaker/anonymous/"]) == ["أول.", "ثان."]
    assert [url for url in held if url.startswith("quotations/speaker/")] == [
        "quotations/speaker/anonymous/"
    ]


def test_an_institution_spoken_for_is_a_speaker(newsroom: Newsroom) -> None:
    """Beside the one who spoke, as on its own page."""
    edition = newsroom.publish("> كلام.\n>\n> — محبرة بنت القصب\n", extra=SPOKEN_FOR)
    assert [row[1] for row in choices(edition)["speaker"]] == ["محبرة بنت القصب", "مملكة المحابر"]


def test_own_words_are_not_among_those_that_name_somebody(newsroom: Newsroom) -> None:
    """Also not where a merged actor said them; those of others are, reported ones too, once."""
    newsroom.write(
        "actors/old-numan.md",
        "---\nname: نعمان القديم\nkind: person\nmerged_into: numan-warraq\n---\n",
    )
    edition = newsroom.publish(
        "> أنا نعمان الورّاق.\n>\n> — نعمان القديم\n\nثم:\n\n"
        "> نعمان الورّاق ونعمان الورّاق غائب.\n>\n> — محبرة بنت القصب\n\nثم:\n\n"
        "> إن نعمان الورّاق حاضر.\n>\n> — سامي القلم\n{: .reported }\n"
    )
    page = edition.page("actors/numan-warraq/named-in/")
    assert words(page) == ["نعمان الورّاق ونعمان الورّاق غائب.", "إن نعمان الورّاق حاضر."]
    assert words(edition.page("actors/numan-warraq/quotations/")) == ["أنا نعمان الورّاق."]


def test_an_actors_page_leads_to_all_that_name_it(newsroom: Newsroom) -> None:
    """It shows five, and says how many there are where there are more."""
    newsroom.write("actors/sami-qalam.md", "---\nname: سامي القلم\nkind: person\n---\n\nكاتب.\n")
    body = "> قال في نعمان الورّاق NUMBER.\n>\n> — سامي القلم\n"
    write_many(newsroom, 5, body=body)
    named = newsroom.read().page("actors/numan-warraq/").meta["named_in"]
    assert isinstance(named, dict)
    assert named["more"] is None
    write_many(newsroom, 7, body=body)
    named = newsroom.read().page("actors/numan-warraq/").meta["named_in"]
    assert isinstance(named, dict)
    assert len(named["quotes"]) == 5
    assert named["more"] == {
        "title": "كل هذه الأقوال، 7\u00a0أقوال",
        "url": "actors/numan-warraq/named-in/",
    }


def test_the_year_is_that_of_the_sites_zone(newsroom: Newsroom) -> None:
    """An article of New Year's night belongs to the year its readers were in."""
    from zoneinfo import ZoneInfo

    write_short(
        newsroom, "eve", "2024-12-31T23:30:00+00:00", "> كلام.\n>\n> — سامي القلم\n", VOICES
    )
    assert "quotations/year/2024/" in pages(newsroom.read())
    there = pages(newsroom.read(Settings(timezone=ZoneInfo("Africa/Tripoli"))))
    assert "quotations/year/2025/" in there
    assert "quotations/year/2024/" not in there


def test_an_index_of_many_speakers_is_parted(newsroom: Newsroom) -> None:
    """Fifty on a page in the order of the alphabet, each once, with their letters to leaf by."""
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    speakers = [f"{letter}ارف القرطاس{ending}" for letter in letters for ending in "بتج"]
    cards = "\n\nثم:\n\n".join(f"> كلام {name}.\n>\n> — {name}" for name in speakers)
    voices = "voices:\n" + "".join(f"  - as: {name}\n" for name in speakers)
    held = pages(newsroom.publish(f"{cards}\n", extra=voices))
    first, second = held["quotations/speakers/"], held["quotations/speakers/page/2/"]
    names = [
        title
        for page in (first, second)
        for group in listed(page).values()
        for title, _, _ in group
    ]
    assert len(names) == len(set(names)) == len(letters) * 3
    assert sum(map(len, listed(first).values())) == 50
    assert isinstance(first.meta["pagination"], dict)
    assert first.meta["pagination"]["is_alphabetical"]
    assert "quotations/speakers/page/3/" not in held


def test_the_form_offers_what_the_lists_hold(newsroom: Newsroom) -> None:
    """Key, a label that is alone in its facet, and how many quotations there are."""
    newsroom.write("actors/sami-qalam.md", "---\nname: سامي القلم\nkind: person\n---\n\nكاتب.\n")
    edition = newsroom.publish(
        "> أول.\n>\n> — سامي القلم\n", extra="voices:\n  - as: سامي القلم\n    id: other\n"
    )
    write_short(newsroom, "y", "2025-03-05", "> ثان.\n>\n> — سامي القلم\n")
    edition = newsroom.read()
    key = name_key("سامي القلم")
    assert choices(edition) == {
        "speaker": [
            ["sami-qalam", "سامي القلم", 1],
            [f"~{key}", "سامي القلم (بالاسم وحده)", 1],
        ],
        "topic": [["paper-navy", "الملاحة الورقية", 2]],
        "name": [],
        "year": [["2025", "2025", 2]],
    }


def test_items_carry_the_keys_of_the_form(newsroom: Newsroom) -> None:
    """So that the script can tell which answer to a choice, whatever list they stand in."""
    edition = newsroom.publish("> عن مملكة المحابر.\n>\n> — نعمان الورّاق\n> — محبرة بنت القصب\n")
    quotes = edition.page("quotations/").meta["quotes"]
    assert isinstance(quotes, list)
    assert quotes[0]["keys"] == {
        "speaker": f"numan-warraq ~{name_key('محبرة بنت القصب')}",
        "topic": "paper-navy",
        "name": "ink-kingdom",
        "year": "2025",
    }


def test_a_site_without_quotations_has_empty_lists(newsroom: Newsroom) -> None:
    """Every link of the bar leads somewhere, and the form's file is there."""
    edition = newsroom.publish("نص.\n")
    held = pages(edition)
    bar = held["quotations/"].meta["facets"]
    assert isinstance(bar, list)
    assert [link["url"] in held for link in bar] == [True] * 5
    assert list(filter_files(edition.derive().facets, "western")) == [FILTERS]


def test_the_bar_says_where_the_reader_is(newsroom: Newsroom) -> None:
    """On an index it is the page itself, in the list of a value its facet."""
    held = pages(newsroom.publish("> كلام.\n>\n> — نعمان الورّاق\n"))

    def current(url: str) -> list[tuple[str, bool, bool]]:
        bar = held[url].meta["facets"]
        assert isinstance(bar, list)
        return [
            (link["url"], link["is_page"], link["is_section"])
            for link in bar
            if link["is_page"] or link["is_section"]
        ]

    assert current("quotations/") == [("quotations/", True, False)]
    assert current("quotations/years/") == [("quotations/years/", True, False)]
    assert current("quotations/year/2025/") == [("quotations/years/", False, True)]
    assert current("actors/numan-warraq/quotations/") == [("quotations/speakers/", False, True)]
