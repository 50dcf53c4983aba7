"""Many small articles at once: what pages that gather them are tested with."""

from __future__ import annotations

from tests.unit.newsroom import VOICES, Newsroom


def write_many(newsroom: Newsroom, number: int, *, first: int = 0, body: str = "نص.\n") -> None:
    """Write articles `n-0000` and so on, one a day, oldest first."""
    for day in range(first, first + number):
        newsroom.write(
            f"articles/2024/n-{day:04}.md",
            f"---\ntitle: مقال {day}\nsummary: خلاصة {day}.\n"
            f"date: {2020 + day // 336}-{day % 336 // 28 + 1:02}-{day % 28 + 1:02}\n"
            f"topics: [paper-navy]\n---\n\n{body.replace('NUMBER', str(day))}",
        )


def write_short(newsroom: Newsroom, name: str, date: str, body: str, extra: str = "") -> None:
    """Write one article with its own date."""
    newsroom.write(
        f"articles/2025/{name}.md",
        f"---\ntitle: مقال {name}\nsummary: خلاصة {name}.\ndate: {date}\n"
        f"topics: [paper-navy]\n{extra}---\n\n{body}",
    )


MINISTER = """\
---
name: نعمان الورّاق
kind: person
gender: m
short: [الورّاق]
roles:
  - title: نقيب معارضي الممحاة
    since: 2024-07-01
    disputed: {by: [sami-qalam], note: يقول إن النقابة لم تجتمع.}
  - title: وزير الورق
    since: 2019
    until: 2024-06-30
---

ورّاق.
"""
"""Somebody who held one office after another, the second disputed."""


def write_busy(newsroom: Newsroom, articles: int = 300, quotations: int = 60) -> None:
    """Write a speaker quoted in many articles, over years and two roles, and one long article.

    Another speaker answers in every third article, a third has no page and a fourth no name.
    """
    newsroom.write("actors/numan-warraq.md", MINISTER)
    newsroom.write(
        "actors/sami-qalam.md",
        "---\nname: سامي القلم\nkind: person\ngender: m\n---\n\nكاتب.\n",
    )
    newsroom.write(
        "topics/paper-craft.md", "---\ntitle: صناعة الورق\nsummary: كل ورق.\n---\n\nن.\n"
    )
    for number in range(articles):
        body = (
            f"> نزل القارب رقم {number} إلى الماء، ولم يغرق.\n>\n> — نعمان الورّاق، لـ«دواة برس»\n"
        )
        if number % 3 == 0:
            body += f"\nثم:\n\n> رد نعمان الورّاق {number} رد من لا حبر له.\n>\n> — سامي القلم\n"
        if number % 10 == 0:
            body += f"\nثم:\n\n> في مملكة المحابر {number} محبرة.\n>\n> — محبرة بنت القصب\n"
            body += (
                f"\nثم:\n\n> لا أقول عن الورّاق شيئًا ولو سئلت {number} مرة.\n>\n> — دبلوماسي ورقي\n"
            )
        _write_dated(newsroom, number, body, articles)
    cards = "\n\nثم:\n\n".join(
        f"> الجواب رقم {number}: الورق لا ينام.\n>\n"
        f"> — {'نعمان الورّاق' if number % 2 else 'سامي القلم'}"
        for number in range(quotations)
    )
    headings = cards.replace("ثم:", "## باب من المقابلة\n\nثم:", 4)
    write_short(newsroom, "long", "2025-12-01", f"{headings}\n")


def _write_dated(newsroom: Newsroom, number: int, body: str, articles: int) -> None:
    """Write one of many articles, spread evenly over six years."""
    day = number * 6 * 336 // articles
    topic = "paper-craft" if number % 4 == 0 else "paper-navy"
    newsroom.write(
        f"articles/2024/n-{number:04}.md",
        f"---\ntitle: القارب {number} في الماء\nsummary: خلاصة {number}.\n"
        f"date: {2020 + day // 336}-{day % 336 // 28 + 1:02}-{day % 28 + 1:02}\n"
        f"topics: [{topic}]\n{VOICES}---\n\n{body}",
    )
