"""The record of everything a reader can open: the seam between this program and a site engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.ids import Url

Plain: TypeAlias = "str | int | float | bool | Sequence[Plain] | Mapping[str, Plain] | None"
"""What a template may be handed: strings, numbers, booleans, lists and maps only."""


@dataclass(frozen=True, slots=True)
class TocEntry:
    """A heading of a page's body."""

    id: str
    """The heading's `id` attribute."""
    title: str
    """Plain text."""
    level: int
    """2 to 6."""


@dataclass(frozen=True, slots=True)
class Page:
    """Everything a template needs to write one page, and nothing it would have to ask for."""

    url: Url
    """Address relative to the site's root; a path ending in `.html` for `404.html`."""
    template: str
    """File name in the theme: `article.html`."""
    title: str
    """Plain text, without the site's name."""
    meta: Mapping[str, Plain]
    """What the template reads."""
    body: str = ""
    """HTML."""
    toc: tuple[TocEntry, ...] = ()
    """Headings of the body."""
