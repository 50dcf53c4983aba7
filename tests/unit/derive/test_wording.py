"""What pages say in their own words: of a woman, a man, a state, and of who is not known."""

from __future__ import annotations

import pytest

from generator.model.page import Plain
from tests.unit.derive.newspaper import write_many, write_short
from tests.unit.newsroom import Edition, Newsroom, strings_of

ACTOR = "---\nname: NAME\nkind: KIND\nGENDER---\n\nنص.\n"


def write_actor(newsroom: Newsroom, key: str, name: str, kind: str, gender: str) -> None:
    """Write an actor; `gender` may be ""."""
    line = f"gender: {gender}\n" if gender else ""
    text = ACTOR.replace("NAME", name).replace("KIND", kind).replace("GENDER", line)
    newsroom.write(f"actors/{key}.md", text)


def only_quote(edition: Edition) -> dict[str, Plain]:
    """Return what is shown of the quotation of `x`."""
    (entry,) = (one for one in edition.derive().ledger.entries if one.article.id == "x")
    quote = edition.page(entry.url).meta["quote"]
    assert isinstance(quote, dict)
    return quote


@pytest.mark.parametrize(
    ("by", "verb"),
    [
        ("[man]", "ينازع فيها زيد الحبر"),
        ("[woman]", "تنازع فيها سلمى القصب"),
        ("[state]", "تنازع فيها مملكة الحبر"),
        ("[nobody]", "ينازع فيها طالب قرطاس"),
        ("[woman, man]", "تنازع فيها سلمى القصب وزيد الحبر"),
        ("[man, woman]", "ينازع فيها زيد الحبر وسلمى القصب"),
    ],
)
def test_the_verb_agrees_with_the_first_who_disputes(
    newsroom: Newsroom, by: str, verb: str
) -> None:
    """As a verb before its subjects does; masculine where the gender is not known."""
    write_actor(newsroom, "man", "زيد الحبر", "person", "m")
    write_actor(newsroom, "woman", "سلمى القصب", "person", "f")
    write_actor(newsroom, "state", "مملكة الحبر", "state", "f")
    write_actor(newsroom, "nobody", "طالب قرطاس", "person", "")
    newsroom.write(
        "actors/numan-warraq.md",
        "---\nname: نعمان الورّاق\nkind: person\nroles:\n  - title: نقيب الأقلام\n"
        f"    disputed: {{by: {by}, note: لا سند له}}\n---\n\nن.\n",
    )
    edition = newsroom.publish("> كلام.\n>\n> — نعمان الورّاق\n")
    role = edition.page("actors/numan-warraq/").meta["role"]
    assert isinstance(role, dict)
    assert f"{role['disputed']['verb']} فيها" == " ".join(verb.split()[:2])
    assert role["disputed"]["note"] == "لا سند له."
    (entry,) = (one for one in edition.derive().ledger.entries if one.article.id == "x")
    assert verb in str(edition.page(entry.url).meta["cite"])


@pytest.mark.parametrize(
    ("kind", "gender", "title"),
    [
        ("person", "f", "ماذا قالت سلمى القصب"),
        ("person", "m", "ماذا قال سلمى القصب"),
        ("person", "", "أقوال سلمى القصب"),
        ("organisation", "f", "ما قاله المتحدثون باسم سلمى القصب"),
    ],
)
def test_a_list_of_quotations_has_a_sentence_for_a_title(
    newsroom: Newsroom, kind: str, gender: str, title: str
) -> None:
    """By gender and kind; its description begins with it."""
    write_actor(newsroom, "salma-qasab", "سلمى القصب", kind, gender)
    edition = newsroom.publish("> كلام.\n>\n> — سلمى القصب\n")
    page = edition.page("actors/salma-qasab/quotations/")
    assert page.title == title
    assert str(page.meta["description"]).startswith(f"{title}: ")


def test_that_somebody_is_a_person_is_not_said(newsroom: Newsroom) -> None:
    """Where no role is known; states and others keep their kind."""
    write_actor(newsroom, "salma-qasab", "سلمى القصب", "person", "f")
    body = "زارت سلمى القصب مملكة المحابر، وعادت سلمى القصب إلى مملكة المحابر.\n"
    edition = newsroom.publish(body)
    names = edition.page("").meta["names"]
    assert isinstance(names, list)
    labels = {one["name"]: one["label"] for one in names if isinstance(one, dict)}
    assert labels == {"سلمى القصب": "", "مملكة المحابر": "دولة"}
    described = str(edition.page("actors/salma-qasab/").meta["description"])
    assert described.startswith("سلمى القصب: ")


@pytest.mark.parametrize(
    ("attributes", "alone", "labelled"),
    [
        ("lang=en translator=سلمى", "ترجمة سلمى عن الإنجليزية", "سلمى عن الإنجليزية"),
        ("lang=fr-CA", "مترجم عن الفرنسية", "عن الفرنسية"),
        ("lang=tlh translator=سلمى", "ترجمة سلمى", "سلمى"),
        ("lang=tlh", "قول مترجم", "قول مترجم"),
        ("lang=ar-LY", "", ""),
    ],
)
def test_a_translation_names_its_language(
    newsroom: Newsroom, attributes: str, alone: str, labelled: str
) -> None:
    """Where the language is known; under its label nothing is said twice."""
    edition = newsroom.publish(f"> كلام.\n>\n> — نعمان الورّاق\n{{: {attributes} }}\n")
    quote = only_quote(edition)
    assert quote["translation"] == alone
    assert quote["translation_labelled"] == labelled


def test_an_institution_that_was_spoken_for_has_the_article(newsroom: Newsroom) -> None:
    """As a speaker has: its page does not say that there is none."""
    voices = "voices:\n  - as: محبرة بنت القصب\n    for: مملكة المحابر\n"
    edition = newsroom.publish("> كلام.\n>\n> — محبرة بنت القصب\n", extra=voices)
    years = edition.page("actors/ink-kingdom/").meta["articles"]
    assert "articles/x/" in list(strings_of(years))


def test_two_articles_after_a_preposition(newsroom: Newsroom) -> None:
    """«ورد الاسم في مقالين»."""
    write_short(newsroom, "y", "2025-03-01", "زار نعمان الورّاق الميناء.\n")
    edition = newsroom.publish("زار نعمان الورّاق الميناء.\n")
    assert "مقالين، مرتين" in list(strings_of(edition.page("actors/numan-warraq/").meta["facts"]))


def test_a_topic_counts_the_names_it_can_list(newsroom: Newsroom) -> None:
    """Not those who are only quoted; and its heading says where there are more."""
    edition = newsroom.publish("في مملكة المحابر.\n\n> كلام.\n>\n> — نعمان الورّاق\n")
    meta = edition.page("topics/paper-navy/").meta
    assert "اسم واحد" in list(strings_of(meta["stats"]))
    assert meta["actors_title"] == "أسماء وجهات هنا"
    for number in range(9):
        write_actor(newsroom, f"scribe-{number}", f"كاتب الأرقام {number}", "person", "m")
    names = "، ".join(f"كاتب الأرقام {number}" for number in range(9))
    write_many(newsroom, 2, body=f"زاره {names}.\n")
    meta = newsroom.read().page("topics/paper-navy/").meta
    assert meta["actors_title"] == "أكثر الأسماء ورودًا هنا"
