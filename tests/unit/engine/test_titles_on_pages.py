"""Disputed titles on built pages: whoever reads one reads who disputes it, and nobody else does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.engine.driver import Place, load_site
from generator.engine.theme import describe_site, find_theme, set_up_templates
from generator.outputs.assets import load_assets
from tests.unit.derive.newspaper import write_short
from tests.unit.newsroom import Edition, Newsroom, make_picture, write_article

TITLE = "القائد الأعلى لأسطول القوارب"
HOLDER = f"""\
---
name: نعمان الورّاق
kind: person
gender: m
roles:
  - title: {TITLE}
    since: 2025-01
    disputed: {{by: [salma-qasab], note: لا سند له, source: challenge}}
---

ورّاق.
"""
DISPUTER = "---\nname: سلمى القصب\nkind: person\ngender: f\n---\n\nكاتبة.\n"
CARD = "> WORDS\n>\n> — SPEAKER\n"


def write_dispute(newsroom: Newsroom) -> None:
    """Write the holder of a title since 2025, and who disputes it in words without the title."""
    newsroom.write("actors/numan-warraq.md", HOLDER)
    newsroom.write("actors/salma-qasab.md", DISPUTER)
    newsroom.write("media/boat.png", make_picture())
    write_short(newsroom, "challenge", "2025-01-10", card("ليس له صفة كهذه.", "سلمى القصب"))


def card(words: str, speaker: str) -> str:
    """Return a card."""
    return CARD.replace("WORDS", words).replace("SPEAKER", speaker)


def render(edition: Edition) -> dict[str, str]:
    """Return what stands in `main` of every page, by address."""
    config, _ = load_site(Place(content=Path(__file__).parent))
    env = set_up_templates(config.theme.get_env())
    theme = find_theme()
    config.extra["isnad"] = describe_site(
        edition.settings,
        edition.rendering.library,
        load_assets(theme).addresses,
        is_preview=False,
    )
    site = edition.derive()
    written: dict[str, str] = {}
    for page in (*site.pages, *site.quotation_pages):
        shown = type("Shown", (), {"meta": page.meta, "content": page.body})
        html = env.get_template(page.template).render(page=shown, config=config)
        written[page.url] = html[html.index("<main") : html.index("</main>")]
    return written


def find_notes(html: str) -> list[str]:
    """Return the notes that stand by themselves."""
    return re.findall(r'<div class="dispute" role="note">.*?</div>', html, re.DOTALL)


def read(html: str) -> str:
    """Return what is printed besides such notes; a picture's words are read out."""
    for note in find_notes(html):
        html = html.replace(note, "")
    html = re.sub(r'<img[^>]*alt="([^"]*)"[^>]*>', r"\1", html)
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def check(edition: Edition) -> set[str]:
    """Check every page, and return those that print the title."""
    assert not edition.rendering.diagnostics.has_errors, edition.diagnostics
    printed = set()
    for url, html in render(edition).items():
        is_told = 'class="disputed__label"' in html
        assert (TITLE in read(html)) == is_told, url
        assert len(find_notes(html)) <= 1, url
        if is_told:
            assert "تنازع فيها" in html, url
            printed.add(url)
    return printed


ARTICLES = {
    "title": ("title", f"سفر {TITLE}"),
    "summary": ("summary", f"سافر {TITLE}."),
    "kicker": ("kicker", f"ملف {TITLE}"),
    "question": ("question", f"من {TITLE}؟"),
    "date_note": ("date_note", f"كما قال {TITLE}."),
    "caption": ("image", f"{{file: media/boat.png, alt: قارب, caption: '{TITLE}'}}"),
    "alt": ("image", f"{{file: media/boat.png, alt: '{TITLE}'}}"),
    "update": ("updates", f"[{{date: 2025-04-01, text: عاد {TITLE}.}}]"),
    "correction": ("corrections", f"[{{date: 2025-04-01, text: لم يعد {TITLE}.}}]"),
}
TWO = card("نعم.", "محبرة بنت القصب") + "\nثم:\n\n" + card("لا.", "سامي القلم")


@pytest.mark.parametrize("place", ARTICLES)
def test_a_field_is_explained_where_it_is_printed(newsroom: Newsroom, place: str) -> None:
    """On its own page, in lists and teasers: there, and on no page that leaves it out."""
    write_dispute(newsroom)
    name, value = ARTICLES[place]
    fields = {"question": "من؟", name: value}
    newsroom.write("articles/2025/x.md", write_article(TWO, **fields))
    assert "articles/x/" in check(newsroom.read())


BODIES = {
    "prose": f"زار {TITLE} الميناء.\n",
    "heading": f"## {TITLE}\n\nنص.\n",
    "inline": f"قال إن [«{TITLE} هنا»](quote:mihbara).\n",
    "card": card(f"وصل {TITLE}.", "محبرة بنت القصب"),
    "his own words": card(f"أنا {TITLE}.", "نعمان الورّاق"),
    "her words": card(f"وصل {TITLE}.", "سلمى القصب"),
    "her words, reported": f"قالت إن [{TITLE} وصل](quote:salma-qasab).\n",
    "channel": card("وصل.", f"محبرة بنت القصب، ناطقة؛ في بيان {TITLE}"),
    "role": card("وصل.", f"محبرة بنت القصب، الناطقة باسم {TITLE}"),
    "long": card(f"وصل {TITLE} {'كلام ' * 450}.", "سلمى القصب"),
    "everywhere": f"زار {TITLE}.\n\n{card(f'وصل {TITLE}.', 'سلمى القصب')}",
}


@pytest.mark.parametrize("place", BODIES)
def test_words_are_explained_where_they_are_printed(newsroom: Newsroom, place: str) -> None:
    """Whoever speaks, the one who disputes the title too."""
    write_dispute(newsroom)
    printed = check(newsroom.publish(BODIES[place]))
    assert "articles/x/" in printed
    if "[" not in BODIES[place] and ">" in BODIES[place] and place != "long":
        assert "quotations/" in printed


def test_a_challenge_that_names_the_title_is_explained_beside_it(newsroom: Newsroom) -> None:
    """On every page that prints it; its own says no more than who disputes what."""
    write_dispute(newsroom)
    words = f"ليس لنعمان الورّاق أن يسمى {TITLE}."
    write_short(newsroom, "challenge", "2025-01-10", card(words, "سلمى القصب"))
    edition = newsroom.read()
    (entry,) = edition.derive().ledger.entries
    printed = check(edition)
    actors = {"actors/salma-qasab/", "actors/salma-qasab/quotations/"}
    assert printed >= actors | {
        entry.url,
        "articles/challenge/",
        "quotations/",
        "",
        "topics/paper-navy/",
    }
    pages = render(edition)
    (note,) = find_notes(pages[entry.url])
    assert "لا سند له" not in note
    assert "اقرأ" not in note
    (note,) = find_notes(pages["quotations/"])
    assert f'href="../{entry.url}">اقرأ قولها</a>' in note
    assert "لا سند له. <a" in note


def test_a_source_that_is_an_article_is_not_its_own(newsroom: Newsroom) -> None:
    """Elsewhere a short label leads to it; a headline would read as one more sentence."""
    write_dispute(newsroom)
    write_short(newsroom, "challenge", "2025-01-10", f"زار {TITLE} الميناء.\n")
    pages = render(newsroom.publish(f"زار {TITLE} الميناء.\n"))
    (own,) = find_notes(pages["articles/challenge/"])
    assert "السند" not in own
    (note,) = find_notes(pages["articles/x/"])
    assert '<a class="link" href="../../articles/challenge/">السند</a>' in note


def test_a_title_is_his_on_the_day_of_the_text_alone(newsroom: Newsroom) -> None:
    """In prose the article's, in words the day they were said; beside his name on any day."""
    write_dispute(newsroom)
    words = card(f"وصل {TITLE}.", "محبرة بنت القصب")
    body = f"زار {TITLE} الميناء.\n\n{words}"
    earlier = newsroom.publish(body, date="2023-05-01")
    assert "disputed" not in render(earlier)["articles/x/"]
    (entry,) = earlier.derive().ledger.by_article[earlier.article.article]
    assert "disputed" not in render(earlier)[entry.url]
    named = newsroom.publish(f"زار {TITLE}، نعمان الورّاق.\n", date="2023-05-01")
    assert len(find_notes(render(named)["articles/x/"])) == 1

    said = f'{words}{{: said="2023-05-01" }}\n\n'
    inline = f'قالت إن [«{TITLE} هنا»](quote:mihbara){{: said="2023-05-02" }}.\n'
    edition = newsroom.publish(said + inline)
    assert edition.codes == []
    assert "disputed" not in render(edition)["articles/x/"]
    both = newsroom.publish(f"{said}{inline}\nوعاد {TITLE}.\n")
    html = render(both)["articles/x/"]
    assert html.count('class="disputed__title"') == 1
    assert len(find_notes(html)) == 1


def test_a_text_without_a_day_has_that_of_the_newest_article(newsroom: Newsroom) -> None:
    """A standing page is read as of what was published last."""
    write_dispute(newsroom)
    newsroom.write("pages/about.md", f"---\ntitle: عنا\n---\n\nأسسه {TITLE}.\n")
    assert "about/" in check(newsroom.publish("نص.\n"))
    newsroom.write("actors/numan-warraq.md", HOLDER.replace("2025-01", "2026"))
    assert find_notes(render(newsroom.read())["about/"]) == []


def test_one_title_of_two_holders_is_explained_for_each(newsroom: Newsroom) -> None:
    """That one man's is explained says nothing of the other's."""
    write_dispute(newsroom)
    other = HOLDER.replace("نعمان الورّاق", "زيد الحبر")
    newsroom.write("actors/zayd-hibr.md", other.replace("لا سند له", "انتهت ولايته"))
    both = f"زار {TITLE} نعمان الورّاق، ثم زار {TITLE} زيد الحبر.\n"
    assert len(find_notes(render(newsroom.publish(both))["articles/x/"])) == 2


def test_what_was_corrected_stands_last_in_the_chain(newsroom: Newsroom) -> None:
    """The dashed line before the last of the others belongs to the hedge."""
    words = "> كلام الميناء.\n>\n> — نعمان الورّاق؛ وفق قوله\n"
    (entry,) = (e for e in newsroom.publish(words).derive().ledger.entries if e.article.id == "x")
    extra = (
        f"corrections:\n  - date: 2025-03-05\n    quote: {entry.id}\n    kind: words\n"
        "    was: كلام المرسى.\n    now: كلام الميناء.\n"
    )
    html = render(newsroom.publish(words, extra=extra))["articles/x/"]
    assert html.index("وفق قوله") < html.index("صُحّح اللفظ في")
