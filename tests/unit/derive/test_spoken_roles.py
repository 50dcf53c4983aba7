"""What somebody said, parted by role and year; and what is much quoted, or quotes much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from generator.model.page import Page, Plain
from tests.unit.derive.newspaper import MINISTER, write_busy, write_short
from tests.unit.newsroom import Edition, Newsroom

ACTOR = "actors/numan-warraq/"
LIST = f"{ACTOR}quotations/"


def write_quotation(newsroom: Newsroom, date: str, role: str = "", more: str = "") -> None:
    """Write an article in which the newsroom's person is quoted."""
    printed = f"، {role}" if role else ""
    card = f"> كلام يوم {date}.\n>\n> — نعمان الورّاق{printed}\n{more}"
    write_short(newsroom, f"on-{date}", date, card)


def quotes_of(page: Page) -> Sequence[Mapping[str, Plain]]:
    """Return what a page shows of what its actor said."""
    said = page.meta.get("said")
    quotes = said["quotes"] if isinstance(said, dict) else page.meta["quotes"]
    assert isinstance(quotes, list)
    return quotes


def marks(page: Page) -> list[tuple[str, str, str] | None]:
    """Return role, period and year as printed before each quotation, or None."""
    found: list[tuple[str, str, str] | None] = []
    for quote in quotes_of(page):
        mark = quote["mark"]
        if mark is None:
            found.append(None)
            continue
        assert isinstance(mark, dict)
        role = mark["role"]
        title = role["title"] if isinstance(role, dict) else ""
        found.append((str(title), str(mark["period"]), str(mark["year"])))
    return found


def earlier(edition: Edition) -> list[tuple[str, str, str]]:
    """Return the roles that the actor's page tells of below the quotations it shows."""
    said = edition.page(ACTOR).meta["said"]
    assert isinstance(said, dict)
    return [(part["role"]["title"], part["period"], part["count_text"]) for part in said["earlier"]]


@pytest.mark.parametrize("url", [ACTOR, LIST])
def test_a_change_of_role_is_marked_with_its_years(newsroom: Newsroom, url: str) -> None:
    """A reader sees as what somebody spoke, and until when; titles are printed as they are."""
    newsroom.write("actors/numan-warraq.md", MINISTER.replace("sami-qalam", "ink-kingdom"))
    for date in ("2022-05-01", "2024-02-01", "2024-03-01", "2024-08-01", "2025-01-01"):
        write_quotation(newsroom, date)
    assert marks(newsroom.read().page(url)) == [
        ("نقيب معارضي الممحاة", "2024 – 2025", "2025"),
        ("", "", "2024"),
        ("وزير الورق", "2022 – 2024", "2024"),
        None,
        ("", "", "2022"),
    ]


def test_a_disputed_role_is_marked_with_who_disputes_it(newsroom: Newsroom) -> None:
    """As everywhere: never the title alone."""
    newsroom.write("actors/numan-warraq.md", MINISTER.replace("sami-qalam", "ink-kingdom"))
    write_quotation(newsroom, "2024-02-01")
    write_quotation(newsroom, "2025-01-01")
    newest = quotes_of(newsroom.read().page(LIST))[0]["mark"]
    assert isinstance(newest, dict)
    assert newest["role"]["disputed"]["by"] == [
        {"title": "مملكة المحابر", "url": "actors/ink-kingdom/"}
    ]


@pytest.mark.parametrize("url", [ACTOR, LIST])
def test_one_role_needs_no_mark(newsroom: Newsroom, url: str) -> None:
    """Then years alone part the list."""
    write_quotation(newsroom, "2024-02-01")
    write_quotation(newsroom, "2025-01-01")
    assert marks(newsroom.read().page(url)) == [("", "", "2025"), ("", "", "2024")]


def test_spellings_of_one_title_are_one_role(newsroom: Newsroom) -> None:
    """A hamza or a haraka is no change of office."""
    write_quotation(newsroom, "2024-02-01", "أمين المحابر")
    write_quotation(newsroom, "2024-03-01", "امين المحابر")
    assert marks(newsroom.read().page(LIST)) == [("", "", "2024"), None]


def test_what_was_said_without_a_role_is_put_under_none(newsroom: Newsroom) -> None:
    """It is not lent the title of its neighbours."""
    newsroom.write("actors/numan-warraq.md", "---\nname: نعمان الورّاق\nkind: person\n---\n\nن.\n")
    write_quotation(newsroom, "2024-02-01", "وزير الورق")
    write_quotation(newsroom, "2024-03-01")
    write_quotation(newsroom, "2024-04-01", "وزير الورق")
    assert marks(newsroom.read().page(LIST)) == [
        ("وزير الورق", "2024", "2024"),
        ("لم ترد صفة", "2024", "2024"),
        ("وزير الورق", "2024", "2024"),
    ]


def test_periods_are_when_words_were_said_and_years_when_they_were_published(
    newsroom: Newsroom,
) -> None:
    """An old quotation in a new article lengthens no office, and its heading says what year it is.

    The list stands in the order of the articles: so do its headings.
    """
    newsroom.write("actors/numan-warraq.md", MINISTER.replace("sami-qalam", "ink-kingdom"))
    write_quotation(newsroom, "2025-03-01", more='{: said="2020-04-01" }\n')
    write_quotation(newsroom, "2025-02-01")
    write_quotation(newsroom, "2025-01-01", more='{: said="في ليلة ممطرة" }\n')
    assert marks(newsroom.read().page(LIST)) == [
        ("وزير الورق", "2020", "نُشرت سنة 2025"),
        ("نقيب معارضي الممحاة", "2025", "نُشرت سنة 2025"),
        None,
    ]


def test_years_follow_one_another(newsroom: Newsroom) -> None:
    """Whatever days the words are of: the order is that of the articles."""
    write_quotation(newsroom, "2023-01-01")
    write_quotation(newsroom, "2024-01-01", more='{: said="1990" }\n')
    write_quotation(newsroom, "2025-01-01")
    assert marks(newsroom.read().page(LIST)) == [
        ("", "", "2025"),
        ("", "", "نُشرت سنة 2024"),
        ("", "", "2023"),
    ]


def test_roles_that_an_actors_page_leaves_out_are_led_to(newsroom: Newsroom) -> None:
    """It tells of six earlier roles, and how many more the list of quotations has."""
    newsroom.write("actors/numan-warraq.md", "---\nname: نعمان الورّاق\nkind: person\n---\n\nن.\n")
    for number in range(8):
        write_quotation(newsroom, f"20{10 + number}-01-01", f"عضو اللجنة {number}")
    for day in range(1, 11):
        write_quotation(newsroom, f"2025-01-{day:02}", "وزير الورق")
    edition = newsroom.read()
    assert len(earlier(edition)) == 6
    said = edition.page(ACTOR).meta["said"]
    assert isinstance(said, dict)
    assert said["earlier_more"] == {
        "title": "بقية الصفات في قائمة الأقوال، صفتان",
        "url": LIST,
    }


def test_an_actors_page_tells_of_roles_it_does_not_show(newsroom: Newsroom) -> None:
    """Ten quotations are shown; that there was an office before them is said below."""
    newsroom.write("actors/numan-warraq.md", MINISTER.replace("sami-qalam", "ink-kingdom"))
    write_quotation(newsroom, "2020-01-01")
    write_quotation(newsroom, "2023-01-01")
    for day in range(1, 10):
        write_quotation(newsroom, f"2025-01-{day:02}")
    assert earlier(newsroom.read()) == []
    write_quotation(newsroom, "2025-01-10")
    assert earlier(newsroom.read()) == [("وزير الورق", "2020 – 2023", "قولان")]


def test_a_full_page_stays_when_more_is_said(newsroom: Newsroom) -> None:
    """Its marks tell of what stands on it alone."""
    write_busy(newsroom, articles=140, quotations=2)
    before = newsroom.read()
    write_quotation(newsroom, "2025-12-30", "خطّاط البلاط")
    after = newsroom.read()
    for number in (1, 2):
        url = f"{LIST}page/{number}/"
        assert quotes_of(before.page(url)) == quotes_of(after.page(url))


def test_a_speaker_in_300_articles_and_an_article_of_60_quotations(newsroom: Newsroom) -> None:
    """Nothing is longer than a page, nothing is lost, and each quotation stands somewhere once."""
    write_busy(newsroom)
    edition = newsroom.read()
    assert edition.codes == []
    site = edition.derive()
    pages = {str(page.url): page for page in (*site.pages, *site.quotation_pages)}
    assert len(site.ledger.by_article["long"]) == 60  # type: ignore[index]
    said = [page for url, page in pages.items() if url.startswith(LIST)]
    assert max(len(quotes_of(page)) for page in said) == 50
    assert len({quote["id"] for page in said for quote in quotes_of(page)}) == 330
    assert len(quotes_of(pages[ACTOR])) == 10
    assert earlier(edition) == [("وزير الورق", "2020 – 2024", "225\u00a0قولًا")]
    assert {mark[2] for page in said for mark in marks(page) if mark} == {
        str(year) for year in range(2020, 2026)
    }
    assert len(site.facets.named_in["numan-warraq"]) == 130  # type: ignore[index]
