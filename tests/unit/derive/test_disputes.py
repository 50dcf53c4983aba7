"""Disputed titles wherever a page shows them: the page says who disputes them, and where."""

from __future__ import annotations

import re

from generator.model.page import Page
from tests.unit.derive.newspaper import write_short
from tests.unit.newsroom import VOICES, Edition, Newsroom, strings_of
from tests.unit.render.test_disputed_titles import NUMAN, SALMA, TITLE

NOTE = 'class="dispute"'
CHALLENGE = (
    "> صفة «القائد الأعلى لأسطول القوارب» التي يحملها نعمان الورّاق باطلة.\n>\n> — سامي القلم\n"
)


def dispute(newsroom: Newsroom) -> None:
    """Write the two actors, and the article in which one disputes the other's title."""
    newsroom.write(
        "actors/numan-warraq.md", NUMAN.replace("لا سند له.\n", "لا سند له.\n      source: y\n")
    )
    newsroom.write("actors/salma-qasab.md", SALMA)
    newsroom.write("actors/sami-qalam.md", "---\nname: سامي القلم\nkind: person\n---\n\nكاتب.\n")
    write_short(newsroom, "y", "2025-03-01", CHALLENGE)


def challenge(edition: Edition) -> str:
    """Return the address of the challenge."""
    return next(e.url for e in edition.derive().ledger.entries if e.article.id == "y")


def notes(page: Page) -> list[str]:
    """Return every note on a page, as HTML."""
    texts = "\n".join((*strings_of(page.meta), page.body))
    return re.findall(r'<div class="dispute" role="note">.*?</div>', texts, re.DOTALL)


def test_the_first_place_in_an_article_has_the_note(newsroom: Newsroom) -> None:
    """Every place is underlined; the note links to the challenge; the words are all there."""
    dispute(newsroom)
    body = f"زار {TITLE} الميناء.\n\nثم عاد {TITLE}.\n"
    edition = newsroom.publish(body)
    page = edition.page("articles/x/")
    (note,) = notes(page)
    assert "ينازع فيها" in note
    assert f'href="../../{challenge(edition)}"' in note
    html = "".join(strings_of(page.meta["parts"]))
    assert html.count(f'<span class="disputed__title">{TITLE}</span>') == 2
    assert html.index("</div>") < html.index("ثم عاد")
    assert "\ue002" not in html
    plain = re.sub(r'<div class="dispute.*?</div>|<[^>]+>', "", html, flags=re.DOTALL)
    assert plain.split() == body.split()


def test_a_title_in_any_block_is_noted_once(newsroom: Newsroom) -> None:
    """In lists, tables, headings and footnotes too, across markup, and not in code."""
    dispute(newsroom)
    for body in (
        f"- بند {TITLE}\n",
        f"## {TITLE}\n\nنص.\n",
        f"| أ | ب |\n|---|---|\n| {TITLE} | ج |\n",
        f"نص[^1].\n\n[^1]: {TITLE}.\n",
        "زار *القائد الأعلى* لأسطول القوارب الميناء.\n",
        f"> {TITLE}، كما كتبوا.\n",
    ):
        page = newsroom.publish(body).page("articles/x/")
        assert len(notes(page)) == 1, body
        assert "disputed__title" in "".join(strings_of(page.meta["parts"]))
    assert notes(newsroom.publish(f"`{TITLE}`\n").page("articles/x/")) == []


def test_a_title_above_the_text_is_noted_under_the_summary(newsroom: Newsroom) -> None:
    """Headline, summary, kicker; lists of such articles say it at the page's end."""
    dispute(newsroom)
    edition = newsroom.publish("نص.\n", title=f"زيارة {TITLE}")
    assert len(notes(edition.page("articles/x/"))) == 1
    for url in ("", "topics/paper-navy/", "archive/2025/03/"):
        page = edition.page(url)
        assert [NOTE in str(note) for note in page.meta["also_disputed"]] == [True], url  # type: ignore[union-attr]


def test_a_title_in_quoted_words_is_told_in_the_chain(newsroom: Newsroom) -> None:
    """On the card, on its page, in lists; the words stay as they were said."""
    dispute(newsroom)
    words = f"سيصل {TITLE} غدا."
    edition = newsroom.publish(f"> {words}\n>\n> — محبرة بنت القصب\n")
    (entry,) = (e for e in edition.derive().ledger.entries if e.article.id == "x")
    assert entry.quotation.words == words
    assert f'<span class="disputed__title">{TITLE}</span>' in entry.quotation.html
    quote = edition.page(entry.url).meta["quote"]
    assert isinstance(quote, dict)
    (note,) = quote["disputes"]
    assert note["title"] == TITLE
    assert note["holder"]["title"] == "نعمان الورّاق"
    assert note["by"][0]["title"] == "سامي القلم"
    assert note["source"]["url"] == challenge(edition)


def test_a_title_in_words_inside_a_sentence_is_underlined(newsroom: Newsroom) -> None:
    """In the sentence and on the page of the quotation, beside the editor's own brackets."""
    dispute(newsroom)
    edition = newsroom.publish(f"قال إن [«{TITLE} [كذا] هنا»](quote:mihbara).\n")
    (entry,) = (e for e in edition.derive().ledger.entries if e.article.id == "x")
    shown = f'<span class="disputed__title">{TITLE}</span> <span class="editors">[كذا]</span> هنا'
    assert shown in edition.html
    quote = edition.page(entry.url).meta["quote"]
    assert isinstance(quote, dict)
    assert shown in quote["html"]
    assert len(quote["disputes"]) == 1


def test_the_challenge_itself_has_no_second_note(newsroom: Newsroom) -> None:
    """The speaker disputes the title in these very words; they are underlined on the card."""
    dispute(newsroom)
    edition = newsroom.read()
    quote = edition.page(challenge(edition)).meta["quote"]
    assert isinstance(quote, dict)
    assert quote["disputes"] == []
    assert "disputed__title" in quote["html"]


def test_a_title_inside_another_role_is_told(newsroom: Newsroom) -> None:
    """«الناطق باسم …» prints it too; the holder's own role is told once, in the chain."""
    dispute(newsroom)
    cards = f"> أ.\n>\n> — سامي الحبر، الناطق باسم {TITLE}\n\n> {TITLE} أنا.\n>\n> — نعمان الورّاق\n"
    edition = newsroom.publish(cards, extra="voices:\n  - as: سامي الحبر\n")
    quotes = [
        part["quote"]
        for part in edition.page("articles/x/").meta["parts"]  # type: ignore[union-attr]
        if isinstance(part, dict) and "quote" in part
    ]
    assert [len(quote["disputes"]) for quote in quotes] == [1, 0]
    assert quotes[1]["speakers"][0]["role"]["disputed"]["by"]


def test_a_title_in_other_texts_is_noted_too(newsroom: Newsroom) -> None:
    """Standing pages, introductions and profiles; on its holder's page the role says it."""
    dispute(newsroom)
    newsroom.write("pages/about.md", f"---\ntitle: عنا\n---\n\nيسمى {TITLE}.\n")
    newsroom.write(
        "topics/paper-navy.md",
        f"---\ntitle: الملاحة\nsummary: القوارب.\n---\n\nأسسها {TITLE}.\n",
    )
    edition = newsroom.publish("نص.\n")
    assert len(notes(edition.page("about/"))) == 1
    assert len(notes(edition.page("topics/paper-navy/"))) == 1
    newsroom.write("actors/numan-warraq.md", NUMAN.replace("ورّاق.\n", f"يسمى {TITLE}.\n"))
    assert "disputed__title" in (page := newsroom.read().page("actors/numan-warraq/")).body
    assert notes(page) == []


def test_every_page_that_shows_the_title_says_who_disputes_it(newsroom: Newsroom) -> None:
    """Whatever the page: outside of the challenge's own words there is a note or a node."""
    dispute(newsroom)
    edition = newsroom.publish(
        f"زار {TITLE} الميناء.\n\nوقال إن [«{TITLE} هنا»](quote:mihbara).\n\n> ذاك {TITLE}.\n>\n"
        "> — محبرة بنت القصب\n",
        extra=VOICES,
        title=f"سفر {TITLE}",
    )
    site = edition.derive()
    shown = 0
    for page in (*site.pages, *site.quotation_pages):
        text = re.sub(r"<[^>]+>", "", "\n".join((*strings_of(page.meta), page.body)))
        if TITLE in text:
            shown += 1
            assert "ينازع فيها" in text or "سامي القلم" in text, page.url
    assert shown > 5
