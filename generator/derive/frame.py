"""What every page says of itself, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping

from generator.config import Settings
from generator.model.ids import Url
from generator.model.page import Page, Plain, TocEntry

LONGEST_DESCRIPTION = 300
"""Characters of a page's description; longer ones are cut."""


def frame_page(
    url: str,
    template: str,
    title: str,
    settings: Settings,
    meta: Mapping[str, Plain],
    *,
    description: str = "",
    section: str = "",
    body: str = "",
    toc: tuple[TocEntry, ...] = (),
    modified: str = "",
    is_indexed: bool = True,
) -> Page:
    """Return a page with its own meta and what all pages carry.

    `modified` is the ISO date of the newest thing on the page; it goes into the sitemap.
    """
    common: dict[str, Plain] = {
        "root": root_of(url),
        "url": url,
        "title": title,
        "description": (description or settings.tagline)[:LONGEST_DESCRIPTION],
        "canonical": settings.url + url if settings.url and is_indexed else "",
        "section": section,
        "noindex": not is_indexed,
        "modified": modified,
        "is_brief": False,
        "script_hash": "",
        "also_disputed": [],
    }
    return Page(Url(url), template, title, {**common, **meta}, body, toc)


def root_of(url: str) -> str:
    """Return the way from a page to the site's root: `../../`, or `./` from the home page."""
    return "../" * url.count("/") or "./"
