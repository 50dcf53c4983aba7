"""What readers see of a page's record: the texts that its template prints, each with its way there.

A record holds more than one template prints: a teaser has a summary, and a list of headlines shows
none. What a page says of its own words must be said of those that stand on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.model.page import Page, Plain

Record = Mapping[str, Plain]


class Manner(StrEnum):
    """How a quotation stands on a page."""

    CARD = "card"
    """Whole, with its chain."""
    VOICE = "voice"
    """In a list: its excerpt or nothing where the words would fill a page."""
    ROW = "row"
    """On a board, with the speaker's role."""
    BRIEF = "brief"
    """On a narrow board: without the role, and without words that are not short."""


@dataclass(frozen=True, slots=True)
class ShownText:
    """One text that a page prints."""

    text: str
    """As the record has it."""
    within: tuple[Record, ...]
    """The records around it, the page's own first."""


@dataclass(frozen=True, slots=True)
class ShownQuotation:
    """One quotation that a page prints."""

    record: Record
    """What the template reads of it; it has an `id`."""
    manner: Manner
    """What of it is printed."""


_PICTURE: Final = ("alt", "caption", "credit")
_CORRECTIONS: Final = ("label", "text", "was", "now")
_DATED: Final = ("title", "summary")


def _under(name: str, fields: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{name}.{field}" for field in fields)


_BOARD: Final = ("board.question", "board.stances.title")
_PRINTED: Final[Mapping[str, tuple[str, ...]]] = {
    "404.html": ("latest.title", "topics.title"),
    "actor.html": (
        "name",
        "role.title",
        "facts.label",
        *_under("facts.values", ("text", "note")),
        "roles.title",
        "said.quotes:card",
        "said.quotes.article.title",
        "said.earlier.role.title",
        "named_in.quotes:card",
        "named_in.quotes.article.title",
        *_under("with", ("name", "label")),
        "articles.items.title",
    ),
    "actors.html": ("title", *_under("groups.letters.actors", ("name", "label"))),
    "archive.html": ("title",),
    "article.html": (
        *("title", "kicker", "summary", "date_note"),
        *_under("bylines", ("name", "task")),
        *("place.title", "sources.title", "contents.title"),
        *_under("image", _PICTURE),
        "parts.quote:card",
        *_under("corrections", _CORRECTIONS),
        "updates.text",
        *_under("series", ("title", "items.title")),
        *_BOARD,
        "board.stances.rows:row",
        *("topics.title", "speakers.name", "named.name", "named_once.title"),
        *_under("related", ("title", "note")),
    ),
    "board.html": ("title", *_BOARD[1:], "board.stances.rows:row", "article.title"),
    "facet.html": ("title", "groups.values.title"),
    "home.html": (
        *_under("lead", ("kicker", "title", "summary", "voices", "image.alt")),
        *_BOARD,
        "board.stances.rows:brief",
        *_under("latest", ("title", "topic.title")),
        "voices:voice",
        *_under("topics", ("title", "articles.title")),
        *_under("names", ("name", "label")),
    ),
    "month.html": ("title", *_under("articles", _DATED)),
    "page.html": ("title", "summary"),
    "questions.html": ("title", "topic.title", *_under("questions", ("title", "article.title"))),
    "quotation.html": (
        *("name", "asked", "lead_in", "context", "article.title", "heading.title"),
        "quote:card",
        "continued.title",
        *_under("others", ("title", "note")),
        *("others_title", "more.title"),
        *_under("corrections", _CORRECTIONS),
    ),
    "quotations.html": ("title", "note", "quotes:voice", "quotes.article.title"),
    "topic.html": (
        *("title", "summary", "parent.title"),
        *_under("image", _PICTURE),
        *_under("pinned", (*_DATED, "voices", "image.alt")),
        "voices:voice",
        *_under("questions", ("title", "article.title")),
        *_under("articles", _DATED),
        *("actors.name", "near.title"),
    ),
    "topics.html": ("title", *_under("topics", (*_DATED, "newest.title"))),
    "withdrawn.html": ("title", "label", "reason", "article.title"),
}
"""By template, the ways through the record to what it prints; lists need no step of their own.

What nobody wrote as a text is left out: counts, dates, labels. `:` says how a quotation stands.
"""


def list_shown(page: Page) -> Iterator[ShownText | ShownQuotation]:
    """Yield every text and quotation that a page's template prints; the body is not among them."""
    for way in _PRINTED.get(page.template, ()):
        path, _, manner = way.partition(":")
        yield from _follow(page.meta, path.split("."), manner, ())


def _follow(
    value: Plain, path: Sequence[str], manner: str, within: tuple[Record, ...]
) -> Iterator[ShownText | ShownQuotation]:
    if isinstance(value, list | tuple):
        for one in value:
            yield from _follow(one, path, manner, within)
    elif isinstance(value, Mapping):
        if path:
            yield from _follow(value.get(path[0]), path[1:], manner, (*within, value))
        elif manner:
            yield ShownQuotation(value, Manner(manner))
    elif isinstance(value, str) and value and not path:
        yield ShownText(value, within)
