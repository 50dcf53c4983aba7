"""Many small articles at once: what pages that gather them are tested with."""

from __future__ import annotations

from tests.unit.newsroom import Newsroom


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
