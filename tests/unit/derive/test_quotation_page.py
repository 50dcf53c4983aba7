"""The page of one quotation: its words, its chain, what stands around it, and nothing later."""

from __future__ import annotations

import json

import pytest

from generator.config import Settings
from generator.model.page import Page, Plain
from tests.unit.derive.newspaper import write_short
from tests.unit.newsroom import VOICES, Edition, Newsroom, strings_of

SETTINGS = Settings(url="https://example.org/news/")
LONG = " ".join(["كلام طويل عن القوارب"] * 40)


def card(words: str, speaker: str = "نعمان الورّاق", attributes: str = "") -> str:
    """Return a quotation card."""
    return f"> {words}\n>\n> — {speaker}\n{attributes}\n"


def pages(edition: Edition) -> list[Page]:
    """Return the pages of quotations, in the order of the ledger."""
    every = {page.url: page for page in edition.derive().quotation_pages}
    return [every[entry.url] for entry in edition.rendering.ledger.entries]


def others(page: Page) -> list[str]:
    """Return the titles of the other quotations that a page names."""
    named = page.meta["others"]
    assert isinstance(named, list)
    return [str(one["title"]) for one in named if isinstance(one, dict)]


def structured(page: Page) -> dict[str, Plain]:
    """Return the structured data of a page."""
    text = page.meta["structured"]
    assert isinstance(text, str)
    assert "<" not in text
    data: dict[str, Plain] = json.loads(text)
    return data


def test_it_names_others_of_the_speaker_in_the_article(newsroom: Newsroom) -> None:
    """By their words where these are few, else by their place: none is cut."""
    body = card("قول أول") + card("قول غيره", "سامي القلم") + card(LONG)
    first, _, last = pages(newsroom.publish(body, settings=SETTINGS))
    assert others(first) == ["القول 3 من المقال نفسه"]
    assert others(last) == ["«قول أول»"]


def test_it_names_earlier_ones_on_the_topic_alone(newsroom: Newsroom) -> None:
    """So that a published page does not change when a new one comes."""
    for day, topic in (("01", "paper-navy"), ("02", "[]"), ("03", "paper-navy")):
        newsroom.write(
            f"articles/2025/day-{day}.md",
            f"---\ntitle: يوم {day}\nsummary: خلاصة.\ndate: 2025-01-{day}\ntopics: {topic}\n---\n\n"
            + card(f"قول يوم {day}"),
        )
    before = pages(newsroom.publish(card("قول جديد"), settings=SETTINGS))
    assert [others(page) for page in before] == [
        [],
        [],
        ["«قول يوم 01»"],
        ["«قول يوم 03»", "«قول يوم 01»"],
    ]
    write_short(newsroom, "later", "2025-12-01", card("قول لاحق"))
    after = pages(newsroom.read(SETTINGS))
    assert [(page.url, page.meta) for page in after[:4]] == [
        (page.url, page.meta) for page in before
    ]


def test_a_voice_without_a_page_is_not_looked_for_elsewhere(newsroom: Newsroom) -> None:
    """Two may have the same name, and an anonymous one is nobody's elsewhere."""
    newsroom.write(
        "articles/2025/before.md",
        f"---\ntitle: قبل\nsummary: خلاصة.\ndate: 2025-01-01\ntopics: [paper-navy]\n{VOICES}---\n\n"
        + card("قول قديم", "سامي القلم")
        + card("قول قديم آخر", "دبلوماسي ورقي"),
    )
    body = card("قول جديد", "سامي القلم") + card("قول جديد آخر", "دبلوماسي ورقي")
    *_, named, anonymous = pages(newsroom.publish(body, settings=SETTINGS))
    assert others(named) == others(anonymous) == []
    assert named.meta["more"] is None


def test_an_interrupted_speech_is_tied(newsroom: Newsroom) -> None:
    """Each part leads to the one before and the one after."""
    rest = card("بقية الكلام", attributes="{: continues }")
    body = f"{card('بداية الكلام')}ثم صمت وأكمل:\n\n{rest}"
    first, second = pages(newsroom.publish(body, settings=SETTINGS))
    assert second.url in strings_of(first.meta["continued"])
    assert first.url in strings_of(second.meta["continued"])


@pytest.mark.parametrize("words", ["كلام قصير", LONG, "ليست “كذا” & <كذا> بل 'كذا'"])
def test_its_description_holds_the_words_whole_or_not_at_all(
    newsroom: Newsroom, words: str
) -> None:
    """No machine shortens a quotation; and where the title has them, they are not said twice."""
    (page,) = pages(newsroom.publish(card(words.replace("<", "&lt;")), settings=SETTINGS))
    description, title = str(page.meta["description"]), page.title
    assert (words in title) + (words in description) <= 1
    assert words in title or words in description or words[:20] not in description


def test_it_shows_what_stood_before_the_words(newsroom: Newsroom) -> None:
    """The paragraph that led to a card, the sentence round an inline one, the question asked."""
    body = f"هبت الريح على <الميناء>.\n\n{card('قول أول')}\nقال [«قول ثان»](quote:sami) وسكت.\n"
    first, second = pages(newsroom.publish(body.replace("<", "&lt;"), settings=SETTINGS))
    assert first.meta["context"] == "هبت الريح على &lt;الميناء&gt;."
    assert second.meta["context"] == "قال <mark>«قول ثان»</mark> وسكت."
    asked = "interviewee: نعمان الورّاق\nvoices:\n  - as: نعمان الورّاق\n    actor: numan-warraq\n"
    (answer,) = pages(newsroom.publish("**لم نزلت؟**\n\n> لأنها قوارب.\n", extra=asked))
    assert answer.meta["asked"] == "لم نزلت؟"
    assert answer.meta["context"] == ""


def test_it_is_a_quotation_to_machines(newsroom: Newsroom) -> None:
    """With its creator, the article it is part of and the day it was published."""
    (page,) = pages(newsroom.publish(card("نزلت <b> القوارب & السفن"), settings=SETTINGS))
    data = structured(page)
    assert data["@type"] == "Quotation"
    assert data["datePublished"] == "2025-03-02"
    assert data["creator"] == {
        "@type": "Person",
        "name": "نعمان الورّاق",
        "jobTitle": "رئيس نقابة الورّاقين",
        "url": "https://example.org/news/actors/numan-warraq/",
    }
    assert data["isPartOf"] == {
        "@type": "AnalysisNewsArticle",
        "url": "https://example.org/news/articles/x/",
    }


def test_reported_speech_is_no_text_of_its_speaker(newsroom: Newsroom) -> None:
    """Its words are the reporter's."""
    body = "قال إن [القوارب نزلت](quote:sami) كلها.\n"
    (page,) = pages(newsroom.publish(body, settings=Settings()))
    data = structured(page)
    assert "text" not in data
    assert data["abstract"] == "القوارب نزلت"
    assert data["creator"] == {"name": "سامي القلم"}


def test_a_disputed_title_is_no_fact_to_machines(newsroom: Newsroom) -> None:
    """It is left out, for there is no way to say who disputes it."""
    newsroom.write(
        "actors/numan-warraq.md",
        "---\nname: نعمان الورّاق\nkind: person\nroles:\n  - title: أمير الورق\n"
        "    disputed: {by: [ink-kingdom], note: تنازعه فيها المملكة., source: first-boat}\n"
        "---\n\nورّاق.\n",
    )
    (page,) = pages(newsroom.publish(card("نزلت القوارب"), settings=SETTINGS))
    assert "jobTitle" not in json.dumps(structured(page))
    assert "أمير الورق" in strings_of(page.meta["quote"])


def test_several_speakers_are_several_creators(newsroom: Newsroom) -> None:
    """In the order of the lines."""
    body = "> قول مشترك\n>\n> — نعمان الورّاق\n> — محبرة بنت القصب\n"
    (page,) = pages(newsroom.publish(body, settings=SETTINGS))
    creators = structured(page)["creator"]
    assert isinstance(creators, list)
    assert [one["name"] for one in creators if isinstance(one, dict)] == [
        "نعمان الورّاق",
        "محبرة بنت القصب",
    ]
