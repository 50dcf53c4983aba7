"""Ids, addresses and places in source files: the small types that everything else is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from generator.diagnostics.record import Location

ArticleId = NewType("ArticleId", str)
"""File name of an article without `.md`: short, Latin, lower case, hyphens; never changes."""
ActorId = NewType("ActorId", str)
"""File name of an actor without `.md`."""
TopicId = NewType("TopicId", str)
"""File name of a topic without `.md`."""
PageId = NewType("PageId", str)
"""File name of a standing page without `.md`."""
QuotationId = NewType("QuotationId", str)
"""`q-` and ten or more base-32 characters made from the quotation's words."""
Url = NewType("Url", str)
"""Address relative to the site's root: `articles/x/`, and `""` for the home page."""


def file_of(url: str) -> str:
    """Return the file in the site that an address is served from."""
    if url.endswith(".html"):
        return url
    return f"{url}index.html" if url.endswith("/") or not url else f"{url}/index.html"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in one source file."""

    line: int
    """Line, from 1."""
    column: int
    """Column, from 1, in code points."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of a source text, in code points from its beginning."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The Markdown of one file, its front matter cut off, and where it stood in the file."""

    text: str
    """Markdown with `\\n` line ends."""
    first_line: int
    """Line of the file, from 1, that `text` begins with."""
    file: str
    """Path as shown to editors (`content/articles/2025/x.md`)."""
    path: str
    """Path relative to the content directory, with forward slashes."""

    def position(self, offset: int) -> Position:
        """Return the place in the file of the character at `offset` of `text`."""
        line = self.text.count("\n", 0, offset)
        column = offset - (self.text.rfind("\n", 0, offset) + 1)
        return Position(self.first_line + line, column + 1)

    def location(self, offset: int) -> Location:
        """Return the same place as diagnostics show it."""
        position = self.position(offset)
        return Location(self.file, position.line, position.column)
