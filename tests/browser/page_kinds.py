"""Every kind of page a reader can open, and one page of each, discovered from the built site."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Final


class PageKind(StrEnum):
    """A kind of page; each has its own template or its own place in the site."""

    HOME = "home"
    ARTICLE = "article"
    BOARD = "board"
    QUOTATION = "quotation"
    ACTOR = "actor"
    TOPIC = "topic"
    ACTORS = "actors"
    TOPICS = "topics"
    QUOTATIONS = "quotations"
    QUOTED_SPEAKERS = "quoted-speakers"
    QUOTED_YEARS = "quoted-years"
    QUOTATIONS_OF_YEAR = "quotations-of-year"
    QUOTATIONS_OF_ACTOR = "quotations-of-actor"
    QUOTATIONS_BY_NAME = "quotations-by-name"
    NAMED_IN = "named-in"
    ARCHIVE = "archive"
    YEAR = "year"
    MONTH = "month"
    STANDING_PAGE = "standing-page"
    NOT_FOUND = "not-found"


ROOMS: Final = frozenset(
    {"actors", "archive", "articles", "assets", "media", "page", "quotations", "search", "topics"}
)
"""Top-level directories of a site that are no standing page."""


def find_page(site: Path, kind: PageKind) -> str:
    """Return the address, below the site's own, of a page of this kind.

    Of articles, quotations, actors and topics it is the one with the most to show. Raises
    LookupError where the site has none.
    """
    found = _find(site, kind)
    if found is None:
        raise LookupError(f"the built site has no page of the kind {kind}")
    return found


_ADDRESSES: Final = {
    PageKind.HOME: "",
    PageKind.ACTORS: "actors/",
    PageKind.TOPICS: "topics/",
    PageKind.QUOTATIONS: "quotations/",
    PageKind.QUOTED_SPEAKERS: "quotations/speakers/",
    PageKind.QUOTED_YEARS: "quotations/years/",
    PageKind.ARCHIVE: "archive/",
}
_FOLDERS: Final = {
    PageKind.ARTICLE: ("articles", "*"),
    PageKind.QUOTATION: ("quotations", "q-*"),
    PageKind.ACTOR: ("actors", "*"),
    PageKind.TOPIC: ("topics", "*"),
    PageKind.QUOTATIONS_OF_YEAR: ("quotations/year", "*"),
    PageKind.QUOTATIONS_OF_ACTOR: ("actors", "*/quotations"),
    PageKind.QUOTATIONS_BY_NAME: ("quotations/speaker", "*"),
    PageKind.NAMED_IN: ("actors", "*/named-in"),
}


def _find(site: Path, kind: PageKind) -> str | None:
    if kind in _ADDRESSES:
        return _existing(site, _ADDRESSES[kind])
    if kind in _FOLDERS:
        return _largest(site, *_FOLDERS[kind])
    match kind:
        case PageKind.BOARD:
            return _first_matching(site, r"articles/[^/]+/positions/")
        case PageKind.YEAR:
            return _first_matching(site, r"archive/\d{4}/")
        case PageKind.MONTH:
            return _first_matching(site, r"archive/\d{4}/\d{2}/")
        case PageKind.STANDING_PAGE:
            pages = sorted(site.glob("*/index.html"))
            return next(
                (
                    _address(site, page)
                    for page in pages
                    if page.parent.name not in ROOMS and not _redirects(page)
                ),
                None,
            )
        case PageKind.NOT_FOUND:
            return "404.html" if (site / "404.html").is_file() else None
        case _:
            return None


def _existing(site: Path, address: str) -> str | None:
    return address if (site / address / "index.html").is_file() else None


def _first_matching(site: Path, pattern: str) -> str | None:
    addresses = sorted(_address(site, page) for page in site.rglob("index.html"))
    return next((address for address in addresses if re.fullmatch(pattern, address)), None)


def _largest(site: Path, room: str, folders: str) -> str | None:
    pages = [
        page
        for page in sorted((site / room).glob(f"{folders}/index.html"))
        if page.parent.name != "page" and not _redirects(page)
    ]
    return _address(site, max(pages, key=lambda page: page.stat().st_size)) if pages else None


def _redirects(page: Path) -> bool:
    return 'http-equiv="refresh"' in page.read_text(encoding="utf-8").lower()


def _address(site: Path, page: Path) -> str:
    return page.parent.relative_to(site).as_posix() + "/"
