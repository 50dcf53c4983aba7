"""Lists in pages that are numbered from their oldest end.

Page 1 holds the oldest items and never changes again once it is full; the list's own address shows
the newest ones and may overlap the last full page. So a new item rewrites one page, not all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.derive.phrases import Phrases
from generator.model.ids import Url
from generator.model.page import Plain

Item = TypeVar("Item")

_NEIGHBOURS = 1


@dataclass(frozen=True, slots=True)
class ListPage(Generic[Item]):
    """One page of a list."""

    url: Url
    """The list's own address, or `LIST/page/N/`."""
    number: int | None
    """N from the oldest end; None at the list's own address."""
    items: tuple[Item, ...]
    """Newest first."""
    pagination: Plain
    """What the template shows to leaf through; None where one page holds all."""


def paginate(
    items: Sequence[Item], url: str, size: int, phrases: Phrases
) -> tuple[ListPage[Item], ...]:
    """Return the pages of a list: its own address first, then from the newest full page down.

    `items` come oldest first; `url` ends in a slash.
    """
    full = len(items) // size if len(items) > size else 0
    own = ListPage(
        Url(url),
        None,
        tuple(reversed(items[-size:])),
        _describe(url, None, full, phrases) if full else None,
    )
    numbered = (
        ListPage(
            page_url(url, number),
            number,
            tuple(reversed(items[(number - 1) * size : number * size])),
            _describe(url, number, full, phrases),
        )
        for number in range(full, 0, -1)
    )
    return (own, *numbered)


def page_url(url: str, number: int) -> Url:
    """Return the address of a numbered page of a list."""
    return Url(f"{url}page/{number}/")


def _describe(url: str, current: int | None, full: int, phrases: Phrases) -> Plain:
    shown = {1, full}
    around = full if current is None else current
    shown |= {
        number
        for number in range(around - _NEIGHBOURS, around + _NEIGHBOURS + 1)
        if 1 <= number <= full
    }
    items: list[Plain] = []
    previous = full + 1
    for number in sorted(shown, reverse=True):
        if previous - number > 1:
            items.append({"number": "", "url": "", "is_current": False, "is_gap": True})
        items.append(
            {
                "number": phrases.number(number),
                "url": page_url(url, number),
                "is_current": number == current,
                "is_gap": False,
            }
        )
        previous = number
    newer = "" if current is None else url if current == full else page_url(url, current + 1)
    if current is None:
        older = str(page_url(url, full))
    else:
        older = str(page_url(url, current - 1)) if current > 1 else ""
    label = "الأحدث" if current is None else phrases.page_of(current, full)
    return {
        "label": label,
        "newest": url,
        "oldest": page_url(url, 1),
        "newer": newer,
        "older": older,
        "has_newer": newer != "",
        "has_older": older != "",
        "items": items,
    }
