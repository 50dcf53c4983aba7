"""Permanent ids of quotations, and the speaker's role that day."""

from __future__ import annotations

import re

import pytest

from generator.derive.identity import words_key
from generator.derive.ledger import LedgerEntry
from tests.unit.derive.newspaper import write_short
from tests.unit.newsroom import Edition, Newsroom

CARD = "> {}\n>\n> — نعمان الورّاق\n"


def entries(edition: Edition) -> tuple[LedgerEntry, ...]:
    """Return the whole ledger of an edition."""
    return edition.derive().ledger.entries


def ids(newsroom: Newsroom, *words: str) -> list[str]:
    """Return the ids of quotations of these words, in one article."""
    return [entry.id for entry in entries(newsroom.publish("\n".join(map(CARD.format, words))))]


def test_an_id_is_q_and_ten_characters(newsroom: Newsroom) -> None:
    """Of base 32, without the letters that are easily taken for another."""
    (one,) = ids(newsroom, "نزلت القوارب كلها.")
    assert re.fullmatch(r"q-[0-9abcdefghjkmnpqrstvwxyz]{10}", one)


@pytest.mark.parametrize(
    "words",
    [
        "نزلت القوارب، كلها",
        "نَزَلَتِ القوارِبُ كُلُّها.",
        "«نزلت القوارب كلها»",
        "نزلت  القوارب\n> كلها.",
        "نزلت **القوارب** كلها!",
        "نزلت القوارب كلـها",
    ],
    ids=["comma", "harakat", "marks", "spaces", "emphasis", "tatweel"],
)
def test_an_id_does_not_change_with_punctuation(newsroom: Newsroom, words: str) -> None:
    """A comma, a haraka, a mark or emphasis mended leaves every link to it whole."""
    assert ids(newsroom, words) == ids(newsroom, "نزلت القوارب كلها.")


def test_an_id_changes_with_a_word(newsroom: Newsroom) -> None:
    """Other words are another quotation."""
    assert ids(newsroom, "نزلت القوارب كلها") != ids(newsroom, "نزلت القوارب جميعها")


def test_an_id_does_not_depend_on_where_the_words_stand(newsroom: Newsroom) -> None:
    """A quotation moved within its article, or told inline, keeps its page."""
    (card,) = ids(newsroom, "نزلت القوارب كلها")
    moved = newsroom.publish("## عنوان\n\nنص.\n\n" + CARD.format("نزلت القوارب كلها"))
    inline = newsroom.publish("قال [«نزلت القوارب كلها»](quote:numan-warraq).\n")
    assert [entry.id for entry in entries(moved)] == [card]
    assert [entry.id for entry in entries(inline)] == [card]


def test_the_same_words_twice_have_two_ids(newsroom: Newsroom) -> None:
    """The older one keeps the short id, the later ones are longer."""
    first, second, third = ids(newsroom, "كلام واحد", "كلام واحد", "كلام، واحد!")
    assert len({first, second, third}) == 3
    assert len(first) == 12
    assert len(first) < len(second) < len(third)


def test_a_new_article_changes_no_older_id(newsroom: Newsroom) -> None:
    """Even one with the same words."""
    write_short(newsroom, "old", "2025-01-01", CARD.format("كلام واحد"))
    (old,) = entries(newsroom.read())
    write_short(newsroom, "new", "2025-05-01", CARD.format("كلام واحد"))
    older, newer = entries(newsroom.read())
    assert older.id == old.id
    assert newer.id != old.id


def test_words_without_letters_still_have_an_id(newsroom: Newsroom) -> None:
    """A quotation may be «...»."""
    (one,) = ids(newsroom, "...")
    assert one.startswith("q-")


@pytest.mark.parametrize(("left", "right"), [("أحمد", "احمد"), ("مدينة", "مدينه"), ("", "")])
def test_the_key_of_words_is_folded(left: str, right: str) -> None:
    """Hamza seats and their like are one."""
    assert words_key(left) == words_key(right)


ROLES = """\
---
name: نعمان الورّاق
kind: person
roles:
  - title: رئيس النقابة
    since: 2025-02-01
  - title: كاتب النقابة
    since: 2024-01
    until: 2025-01
  - title: عضو مجلس الورق
    since: 2020
    until: 2023
  - title: صانع القوارب
    until: unknown
---

ورّاق.
"""


@pytest.mark.parametrize(
    ("date", "role"),
    [
        ("2025-03-02", "رئيس النقابة"),
        ("2025-02-01", "رئيس النقابة"),
        ("2025-01-31", "كاتب النقابة"),
        ("2024-01-01", "كاتب النقابة"),
        ("2023-12-31", "عضو مجلس الورق"),
        ("2020-01-01", "عضو مجلس الورق"),
        ("2019-12-31", ""),
    ],
)
def test_a_role_is_that_of_the_day(newsroom: Newsroom, date: str, role: str) -> None:
    """A month lasts to its last day, a year to its last; `until: unknown` is former."""
    newsroom.write("actors/numan-warraq.md", ROLES)
    write_short(newsroom, "y", date, CARD.format("كلام"))
    (entry,) = entries(newsroom.read())
    assert [printed.title for printed in entry.roles] == [role]


def test_a_role_in_the_attribution_comes_first(newsroom: Newsroom) -> None:
    """It is what the editor says he was."""
    newsroom.write("actors/numan-warraq.md", ROLES)
    (entry,) = entries(newsroom.publish("> كلام.\n>\n> — نعمان الورّاق، شاعر\n"))
    assert [printed.title for printed in entry.roles] == ["شاعر"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("الدكتور نعمان الورّاق", "الدكتور، رئيس النقابة"),
        ("الدكتور نعمان الورّاق، شاعر", "الدكتور، شاعر"),
        ("الرئيس نعمان الورّاق، الرئيس السابق", "الرئيس السابق"),
        ("الشيخ سامي القلم", "الشيخ، خازن الحبر"),
        ("الشيخ محبرة الحبر", "الشيخ"),
    ],
)
def test_an_honorific_leaves_the_role_of_the_day(newsroom: Newsroom, line: str, role: str) -> None:
    """The role still comes from the line, the voice or the file; none is printed twice."""
    newsroom.write("actors/numan-warraq.md", ROLES)
    voices = "voices:\n  - as: سامي القلم\n    role: خازن الحبر\n  - as: محبرة الحبر\n"
    (entry,) = entries(newsroom.publish(f"> كلام.\n>\n> — {line}\n", extra=voices))
    assert [printed.title for printed in entry.roles] == [role]


def test_an_institution_that_is_spoken_for_is_credited_too(newsroom: Newsroom) -> None:
    """By its name in the voice's `for`: its page holds the words, the card links it."""
    voices = "voices:\n  - as: محبرة بنت القصب\n    for: مملكة المحابر\n"
    edition = newsroom.publish("> كلام.\n>\n> — محبرة بنت القصب\n", extra=voices)
    said = edition.page("actors/ink-kingdom/").meta["said"]
    assert isinstance(said, dict)
    (quote,) = said["quotes"]
    assert quote["speakers"][0]["on_behalf_of"] == {
        "name": "مملكة المحابر",
        "url": "actors/ink-kingdom/",
    }


@pytest.mark.parametrize(
    ("said", "text", "sentence"),
    [
        ("2025-02-10", "10 فبراير/⁠شباط 2025", "قيل في 10 فبراير/⁠شباط 2025"),
        ("12 مارس 2025", "12 مارس/⁠آذار 2025", "قيل في 12 مارس/⁠آذار 2025"),
        ("غير معلوم", "غير معلوم", "تاريخ القول: غير معلوم"),
    ],
)
def test_the_day_words_were_said_is_written_out(
    newsroom: Newsroom, said: str, text: str, sentence: str
) -> None:
    """In the site's months and digits, whatever the editor typed."""
    edition = newsroom.publish(f'> كلام.\n>\n> — نعمان الورّاق\n{{: said="{said}" }}\n')
    (entry,) = entries(edition)
    quote = edition.page(entry.url).meta["quote"]
    assert isinstance(quote, dict)
    written = {name: value.replace("\u00a0", " ") for name, value in quote["said"].items()}
    assert written == {"text": text, "sentence": sentence}


def test_a_citation_leaves_out_nothing_that_weakens(newsroom: Newsroom) -> None:
    """Whoever copies it copies the whole chain."""
    voices = (
        "voices:\n  - as: دبلوماسي ورقي\n    anonymous: طلب ألا يُذكر اسمه\n"
        "    for: وزارة الملاحة\n    said: غير معلوم\n    lang: en\n    translator: الموقع\n"
    )
    edition = newsroom.publish(
        "> كلام نقل بالمعنى.»\n>\n> — دبلوماسي ورقي، ملحق الورق؛ لـ«دواة»؛ وفق قوله\n"
        "> — نعمان الورّاق، شاعر؛ لـ«دواة»؛ وفق قوله\n",
        extra=voices,
    )
    (entry,) = entries(edition)
    cite = str(edition.page(entry.url).meta["cite"]).replace("\u00a0", " ")
    assert cite == (
        "دبلوماسي ورقي (طلب ألا يُذكر اسمه)، ملحق الورق، باسم وزارة الملاحة، ونعمان الورّاق، شاعر، "
        "لـ«دواة»، وفق قوله، نقلًا بالمعنى، ترجمة الموقع عن الإنجليزية، تاريخ القول: غير معلوم، "
        "نُشر في «إسناد» في 2 مارس/⁠آذار 2025."
    )


@pytest.mark.parametrize(
    ("title", "is_disputed"),
    [
        ("القائد الأعلى للحرس ونائب الرئيس", True),
        ("القائد الأعلى للحرس", True),
        ("المشير، القائد الأعلى للحرس ونائب الرئيس", True),
        ("القائد", False),
        ("القائد الأعلى للحرسين", False),
        ("نائب الرئيس", False),
        ("القائد الأعلى", False),
    ],
)
def test_a_shortened_title_is_disputed_too(
    newsroom: Newsroom, title: str, is_disputed: bool
) -> None:
    """Unless it is one word, or a title that the file has undisputed."""
    newsroom.write("actors/sami-qalam.md", SAMI)
    sure = "  - title: القائد الأعلى\n"
    disputed = DISPUTED.replace("نائب القائد", "القائد الأعلى للحرس ونائب الرئيس")
    newsroom.write("actors/numan-warraq.md", disputed.replace("roles:\n", f"roles:\n{sure}"))
    write_short(newsroom, "y", "2025-03-01", f"> كلام.\n>\n> — نعمان الورّاق، {title}\n")
    (entry,) = entries(newsroom.read())
    assert (entry.roles[0].disputed is not None) is is_disputed


def test_quotations_of_one_article_stand_in_its_order(newsroom: Newsroom) -> None:
    """The newest article first; an interview does not begin with its last answer."""
    for name, date in (("a", "2025-01-01"), ("b", "2025-02-02")):
        cards = "\n\nثم:\n\n".join(
            f"> {word} {name}.\n>\n> — نعمان الورّاق" for word in ("أول", "ثان")
        )
        write_short(newsroom, name, date, cards + "\n")
    edition = newsroom.read()
    said = edition.page("actors/numan-warraq/").meta["said"]
    assert isinstance(said, dict)
    quotes = edition.page("quotations/").meta["quotes"]
    order = [["أول b."], ["ثان b."], ["أول a."], ["ثان a."]]
    assert [quote["words_plain"] for quote in said["quotes"]] == order
    assert isinstance(quotes, list)
    assert [quote["words_plain"] for quote in quotes] == order


def test_each_of_two_speakers_has_his_own_role(newsroom: Newsroom) -> None:
    """The same words said by two are printed with two roles, each beside its name."""
    newsroom.write("actors/numan-warraq.md", ROLES)
    newsroom.write("actors/sami-qalam.md", SAMI)
    (entry,) = entries(
        newsroom.publish("> كلام.\n>\n> — سامي القلم الحر\n> — نعمان الورّاق، شاعر\n")
    )
    assert [printed.title for printed in entry.roles] == ["", "شاعر"]


def test_a_role_is_that_of_the_day_the_words_were_said(newsroom: Newsroom) -> None:
    """`said` comes before the article's date."""
    newsroom.write("actors/numan-warraq.md", ROLES)
    (entry,) = entries(newsroom.publish('> كلام.\n>\n> — نعمان الورّاق\n{: said="2020-05-01" }\n'))
    assert [printed.title for printed in entry.roles] == ["عضو مجلس الورق"]


DISPUTED = """\
---
name: نعمان الورّاق
kind: person
roles:
  - title: نائب القائد
    disputed:
      by: [sami-qalam]
      note: لا سند له.
      source: y
---

ورّاق.
"""
SAMI = "---\nname: سامي القلم الحر\nkind: person\n---\n\nكاتب.\n"


@pytest.mark.parametrize("line", ["نعمان الورّاق", "نعمان الورّاق، نائب القائد العام"])
def test_a_disputed_role_is_never_printed_alone(newsroom: Newsroom, line: str) -> None:
    """On the card, on the page of the quotation, in its citation, on the actor's page."""
    newsroom.write("actors/numan-warraq.md", DISPUTED)
    newsroom.write("actors/sami-qalam.md", SAMI)
    write_short(newsroom, "y", "2025-03-01", "> كلام.\n>\n> — " + line + "\n")
    edition = newsroom.read()
    (entry,) = entries(edition)
    page = edition.page(entry.url)
    assert isinstance(page.meta["quote"], dict)
    role = page.meta["quote"]["speakers"][0]["role"]
    assert role["title"].startswith("نائب القائد")
    assert [link["title"] for link in role["disputed"]["by"]] == ["سامي القلم الحر"]
    assert role["disputed"]["note"] == "لا سند له."
    assert "ينازع فيها سامي القلم الحر" in str(page.meta["cite"])
    actor = edition.page("actors/numan-warraq/")
    assert isinstance(actor.meta["role"], dict)
    assert actor.meta["role"]["disputed"]["by"]


def test_a_label_with_no_room_for_the_dispute_leaves_the_title_out(newsroom: Newsroom) -> None:
    """Lists of names and descriptions say the kind instead."""
    newsroom.write("actors/numan-warraq.md", DISPUTED)
    newsroom.write("actors/sami-qalam.md", SAMI)
    write_short(newsroom, "y", "2025-03-01", "نعمان الورّاق.\n")
    edition = newsroom.read()
    for url in ("actors/", "", "actors/numan-warraq/"):
        page = edition.page(url)
        if url == "actors/numan-warraq/":
            assert "نائب القائد" not in str(page.meta["description"])
        else:
            assert "نائب القائد" not in str(page.meta)


def test_quotations_of_a_merged_actor_are_those_of_the_one_that_stays(newsroom: Newsroom) -> None:
    """By speaker and by name."""
    newsroom.write(
        "actors/numan-old.md",
        "---\nname: نعمان القديم\nkind: person\nmerged_into: numan-warraq\n---\n",
    )
    edition = newsroom.publish("> كلام.\n>\n> — [نعمان القديم](actor:numan-old)\n")
    ledger = edition.derive().ledger
    assert [str(actor) for actor in ledger.by_speaker] == ["numan-warraq"]


def test_anonymous_voices_are_nobodys(newsroom: Newsroom) -> None:
    """They are never merged between articles, nor given a page."""
    edition = newsroom.publish("> كلام.\n>\n> — دبلوماسي ورقي\n")
    assert edition.derive().ledger.by_speaker == {}


@pytest.mark.parametrize(
    ("pages", "expected"),
    [("all", [True, True]), ("lead", [False, True]), ("none", [False, False])],
)
def test_a_site_chooses_which_quotations_have_pages(
    newsroom: Newsroom, pages: str, expected: list[bool]
) -> None:
    """Others lead to their place in the article."""
    from generator.config import Settings

    body = CARD.format("أول") + "\n" + CARD.format("ثان") + "{: lead }\n"
    edition = newsroom.publish(body, settings=Settings(quotation_pages=pages))  # type: ignore[arg-type]
    held = entries(edition)
    assert [entry.has_page for entry in held] == expected
    assert all(
        entry.url.startswith("quotations/" if entry.has_page else "articles/x/#q-")
        for entry in held
    )
