"""Lists in pages: by time, numbered from their oldest end, and by the alphabet.

Of a list by time, page 1 holds the oldest items and never changes again once it is full; the list's
own address shows the newest ones and may overlap the last full page. So a new item rewrites one
page, not all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.derive.phrases import Phrases
from generator.model.ids import Url
from generator.model.page import Plain
from generator.text.collation import index_letter

Item = TypeVar("Item")

_NEIGHBOURS = 1
_NEAR_IN_ALPHABET = 3


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


def paginate_by_letter(
    items: Sequence[Item], url: str, size: int, name_of: Callable[[Item], str], phrases: Phrases
) -> tuple[ListPage[Item], ...]:
    """Return the pages of a list in the order of the alphabet: its own address, then page 2 on.

    `items` come in that order, and so do those of each page; controls say which letters a page
    holds. There is a page also where there is no item.
    """
    chunks = [tuple(items[start : start + size]) for start in range(0, len(items), size)] or [()]
    urls = [Url(url), *(page_url(url, number) for number in range(2, len(chunks) + 1))]
    letters = [_letters(chunk, name_of) for chunk in chunks]
    return tuple(
        ListPage(
            urls[place],
            place + 1 if place else None,
            chunk,
            _describe_letters(place, urls, letters, phrases) if len(chunks) > 1 else None,
        )
        for place, chunk in enumerate(chunks)
    )


def _letters(items: Sequence[Item], name_of: Callable[[Item], str]) -> str:
    if not items:
        return ""
    first, last = index_letter(name_of(items[0])), index_letter(name_of(items[-1]))
    return first if first == last else f"{first}–{last}"


def _describe_letters(
    place: int, urls: Sequence[str], letters: Sequence[str], phrases: Phrases
) -> Plain:
    older = urls[place + 1] if place + 1 < len(urls) else ""
    newer = urls[place - 1] if place else ""
    near = range(max(0, place - _NEAR_IN_ALPHABET), min(len(urls), place + _NEAR_IN_ALPHABET + 1))
    return {
        "label": phrases.page_of(place + 1, len(urls)),
        "newest": urls[0],
        "oldest": urls[-1],
        "newer": newer,
        "older": older,
        "has_newer": bool(newer),
        "has_older": bool(older),
        "is_alphabetical": True,
        "items": [
            {
                "number": letters[other],
                "url": urls[other],
                "is_current": other == place,
                "is_gap": False,
            }
            for other in near
        ],
    }


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
        "is_alphabetical": False,
        "items": items,
    }
