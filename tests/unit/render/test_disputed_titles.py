"""Disputed titles in any text: which words show one, and whose it is."""

from __future__ import annotations

import pytest

from generator.render.disputed_titles import DisputedTitles
from tests.unit.newsroom import Newsroom

TITLE = "القائد الأعلى لأسطول القوارب"
NUMAN = f"""\
---
name: نعمان الورّاق
kind: person
short: [الورّاق]
roles:
  - title: {TITLE}
    disputed:
      by: [sami-qalam]
      note: لا سند له.
  - title: رئيس النقابة
    disputed:
      by: [sami-qalam]
      note: لم تُنتخب النقابة.
  - title: أمين المحبرة
---

ورّاق.
"""
SALMA = """\
---
name: سلمى القصب
kind: person
roles:
  - title: رئيس النقابة الكبرى
---

كاتبة.
"""


@pytest.fixture
def titles(newsroom: Newsroom) -> DisputedTitles:
    """The titles of a site where one of two is somebody else's too."""
    newsroom.write("actors/numan-warraq.md", NUMAN)
    newsroom.write("actors/salma-qasab.md", SALMA)
    newsroom.write("actors/sami-qalam.md", "---\nname: سامي القلم\nkind: person\n---\n\nكاتب.\n")
    return DisputedTitles(newsroom.read().rendering.library.actors.values())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("زار القائد الأعلى لأسطول القوارب الميناء.", "القائد الأعلى لأسطول القوارب"),
        ("رسالة للقائد الأعلى لأسطول القوارب.", "لقائد الأعلى لأسطول القوارب"),
        ("والقائد الاعلي لاسطول القوارب معه.", "القائد الاعلي لاسطول القوارب"),
        ("القَائِد الأعلى لأسطول القوارب معه.", "القَائِد الأعلى لأسطول القوارب"),
        ("قدّم نفسه بصفة “القائد الأعلى لأسطول القوارب”.", "القائد الأعلى لأسطول القوارب"),
        ("زار القائد الأعلى لأسطول الميناء أمس.", ""),
        ("زار القائد الأعلى لأسطول؟ نعم.", "القائد الأعلى لأسطول"),
        ("زار القائد الأعلى، وعاد.", "القائد الأعلى"),
        ("زار القائد الأعلى للشرطة الميناء.", ""),
        ("زار القائد الأعلى للشرطة، نعمان الورّاق.", ""),
        ("زار القائد الأعلى، المشير نعمان الورّاق.", "القائد الأعلى"),
        ("زار القائد وعاد.", ""),
        ("القائد. الأعلى لأسطول القوارب.", ""),
        ("القائد\nالأعلى لأسطول القوارب.", "القائد\nالأعلى لأسطول القوارب"),
        ("القائد\n\nالأعلى لأسطول القوارب.", ""),
        ("مساعد القائد الأعلى لأسطول القوارب.", ""),
        ("القائد الأعلى لأسطول القوارب السابق.", ""),
        ("القائد الأعلى لأسطول القوارب، سامي القلم.", ""),
        ("سامي القلم، القائد الأعلى لأسطول القوارب.", ""),
        ("القائد الأعلى لأسطول القوارب محمود الحبري.", ""),
        ("القائد الأعلى لأسطول القوارب الذي زارهم.", "القائد الأعلى لأسطول القوارب"),
        ("القائد الأعلى لأسطول القوارب المحبري.", ""),
        ("رئيس النقابة غائب.", ""),
        ("رئيس النقابة نعمان الورّاق غائب.", "رئيس النقابة"),
        ("الورّاق (رئيس النقابة) غائب.", "رئيس النقابة"),
        ("نعمان الورّاق ورئيس النقابة غائبان.", ""),
        ("رئيس النقابة الكبرى سلمى القصب.", ""),
        ("أمين المحبرة نعمان الورّاق.", ""),
    ],
)
def test_a_disputed_title_is_found_where_it_is_his(
    titles: DisputedTitles, text: str, shown: str
) -> None:
    """Whole or shortened, in any spelling, with particles; never another's title or man."""
    found = [text[one.span.start : one.span.end] for one in titles.find(text, on=None)]
    assert found == ([shown] if shown else [])


def test_the_linker_may_say_whose_title_it_is(titles: DisputedTitles) -> None:
    """Of a title that two have, it knows who held it on the day."""
    his = {"رئيس النقابه": frozenset({"numan-warraq"})}
    hers = {"رئيس النقابه": frozenset({"salma-qasab"})}
    assert len(titles.find("رئيس النقابة غائب.", his, on=None)) == 1  # type: ignore[arg-type]
    assert titles.find("رئيس النقابة غائب.", hers, on=None) == ()  # type: ignore[arg-type]


def test_a_site_without_disputes_finds_nothing(newsroom: Newsroom) -> None:
    """And does not look."""
    titles = DisputedTitles(newsroom.read().rendering.library.actors.values())
    assert not titles
    assert titles.find("رئيس نقابة الورّاقين نعمان الورّاق.", on=None) == ()
